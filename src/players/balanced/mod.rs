//! The policy `balanced`: a careful staff.
//!
//! It reads what a player can see and gives the orders a player could.
//! It calls up where it is obeyed, taxes, trains, keeps officers and rifles where they lift most, stands beside the
//! powers whose wants it can meet, sends to a front what a power or an aim asks for and no more, and brings the men
//! home at the end.

mod affairs;
mod fronts;
mod levy;
mod powers;

use crate::orders::Order;
use crate::scenario::model::{Bound, Metric};
use crate::sim::View;

/// Its orders for the turn that comes next.
pub(in crate::players) fn orders(view: View<'_>) -> Vec<Order> {
    let mut orders = Vec::new();
    affairs::answers(view, &mut orders);
    powers::terms(view, &mut orders);
    levy::taxes(view, &mut orders);
    levy::levies(view, &mut orders);
    levy::cadre(view, &mut orders);
    powers::favours(view, &mut orders);
    fronts::postings(view, &mut orders);
    fronts::stores(view, &mut orders);
    powers::people(view, &mut orders);
    powers::purse(view, &mut orders);
    farewell(view, &mut orders);
    orders.retain(|order| view.check(order).is_ok());
    orders
}

/// Discharges the units under an amnesty or in the last quarter of the campaign, where men brought home are an aim
/// and none are asked for any more.
fn farewell(view: View<'_>, orders: &mut Vec<Order>) {
    let scenario = view.scenario();
    let home = scenario.aims.iter().any(|aim| aim.metric == Metric::Saved);
    let asked = scenario.aims.iter().any(|aim| {
        let men = matches!(aim.metric, Metric::Men { .. } | Metric::History { .. });
        men && aim.turn >= view.turn() && matches!(aim.bound, Bound::AtLeast(_))
    });
    let needed = scenario.lost.iter().any(|lost| {
        matches!(lost.metric, Metric::Men { .. }) && (lost.period.0..=lost.period.1).contains(&view.turn())
    });
    let late = 4 * (scenario.turns - view.turn()) <= scenario.turns;
    if home && !asked && !needed && (late || ending(view)) {
        let manned = view.units().filter(|unit| unit.roll.enrolled().0 > 0);
        orders.extend(manned.map(|unit| Order::Disband { unit: unit.id }));
    }
}

/// Whether the campaign is in its last part, when men are to be brought home.
pub(in crate::players::balanced) fn ending(view: View<'_>) -> bool {
    let scenario = view.scenario();
    let home = scenario.aims.iter().any(|aim| aim.metric == Metric::Saved);
    let left = scenario.turns.saturating_sub(view.turn());
    let amnestied = view.affairs().flags.iter().any(|flag| flag.as_str() == "amnesty_accepted");
    home && (amnestied || left <= 4)
}
