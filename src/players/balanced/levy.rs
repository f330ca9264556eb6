//! How the careful staff calls up, taxes and trains.

use crate::base::id::{OblastId, UezdId, UnitId};
use crate::base::quantity::PerMille;
use crate::orders::{Arms, Course, Manner, Order};
use crate::players::balanced::ending;
use crate::scenario::model::Draws;
use crate::sim::View;
use crate::sim::state::uezd::Constraint;
use crate::sim::view::UnitView;

/// Half-months of pay: with so much in the chest no more is taken than the auls bear, since it outlasts a bad season.
const ENOUGH: f64 = 5.0;
/// With less than this the tax is collected in full; between the two it stays as it is, not to change with each turn.
const SHORT: f64 = 2.0;

/// Collects the tax in full while money is short or nobody is called up yet, and no more than the auls bear while there
/// is enough.
pub(in crate::players::balanced) fn taxes(view: View<'_>, orders: &mut Vec<Order>) {
    let rules = &view.scenario().rules;
    for oblast in &view.scenario().oblasts {
        let now = view.levers().tax.get(&oblast.id).copied();
        let rate = match (now, view.pay_lasts(oblast.id)) {
            (Some(_), Some(lasts)) if lasts > ENOUGH => PerMille::of(rules.tax_borne),
            (Some(rate), Some(lasts)) if lasts > SHORT => rate,
            _ => PerMille::ALL,
        };
        if now != Some(rate) {
            orders.push(Order::Tax { oblast: oblast.id, rate: rate.0 as u16 });
        }
    }
}

/// Calls volunteers where orders are obeyed, by lot where authority is whole and men are few.
pub(in crate::players::balanced) fn levies(view: View<'_>, orders: &mut Vec<Order>) {
    let scenario = view.scenario();
    let ending = ending(view);
    for plan in &scenario.uezds {
        let Some(uezd) = view.uezd(plan.id) else { continue };
        let owes = view.fund().branch(plan.oblast).arrears.share() > 1.5;
        let manner = if ending || owes || uezd.reach().0 < 20 { Manner::Off } else { Manner::Volunteers };
        let detail = detail(view, plan.id, plan.oblast);
        let now = view.levers().levy.get(&plan.id);
        let same =
            now.is_some_and(|levy| levy.manner == manner && levy.detail.0.abs_diff(u32::from(detail)) < 150);
        if !same && (now.is_some() || manner != Manner::Off) {
            orders.push(Order::Levy { uezd: plan.id, manner, share: 1000, detail });
        }
        elders(view, plan.id, plan.oblast, orders);
    }
}

/// How many of those called up serve in the regiment: all in the regiment's own town, else a third.
fn detail(view: View<'_>, uezd: UezdId, oblast: OblastId) -> u16 {
    let scenario = view.scenario();
    let regiment = scenario.units.iter().any(|unit| unit.draws == Draws::Oblast(oblast));
    let own = scenario.units.iter().any(|unit| unit.draws == Draws::Uezd(uezd));
    match (regiment, own) {
        (true, false) => 1000,
        (true, true) => 350,
        (false, _) => 0,
    }
}

/// Sends elders round while authority is what stops the call-up and the branch can pay them for a year.
fn elders(view: View<'_>, uezd: UezdId, oblast: OblastId, orders: &mut Vec<Order>) {
    let Some(state) = view.uezd(uezd) else { return };
    let rich = view.fund().branch(oblast).balance.roubles() > 60_000.0 * view.price_level();
    let stops = view.constraint(state) == Some(Constraint::Reach) && state.reach().0 >= 20;
    let going = view.levers().agitation.contains(&uezd);
    if going != (rich && stops) {
        orders.push(Order::Agitate { uezd, on: !going });
    }
}

/// Instructors for the untrained, while money lasts; the full course where there are rounds for it.
pub(in crate::players::balanced) fn cadre(view: View<'_>, orders: &mut Vec<Order>) {
    for unit in view.units() {
        let Some(oblast) = oblast_of(view, unit.id) else { continue };
        let raw: u32 = unit.roll.ages()[..4].iter().sum();
        let rich = view.fund().branch(oblast).balance.roubles() > 25_000.0 * view.price_level();
        let wanted = if rich { raw.div_ceil(50).min(8) } else { raw.div_ceil(100).min(2) };
        let now = view.levers().instructors.get(&unit.id).map_or(0, |number| u32::from(*number));
        if wanted.abs_diff(now) >= 2 || (wanted == 0 && now > 0) {
            orders.push(Order::Instructors { unit: unit.id, number: wanted as u16 });
        }
        let rounds = f64::from(unit.outfit.rounds()) / f64::from(unit.outfit.rifles().max(1));
        let course = if rounds < 15.0 { Course::Drill } else { Course::Fire };
        if course != unit.outfit.course() && unit.roll.enrolled().0 > 0 {
            orders.push(Order::Train { unit: unit.id, course });
        }
        orders.extend(lances(view, &unit).filter(|_| rich));
        if unit.outfit.merit() > 0 {
            orders.push(Order::Award { unit: unit.id });
        }
    }
}

/// Lances for those who have nothing: they cost little, and who has one stays.
fn lances(view: View<'_>, unit: &UnitView<'_>) -> Option<Order> {
    let (arms, number) = (Arms::Lances, view.arms_wanted(unit, Arms::Lances));
    (number > 0).then_some(Order::Buy { unit: unit.id, arms, number })
}

fn oblast_of(view: View<'_>, unit: UnitId) -> Option<OblastId> {
    view.scenario().unit(unit).map(|plan| plan.oblast)
}
