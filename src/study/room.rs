//! A scenario with room for a few men more under one limit: the same with inputs a little richer.
//!
//! Each limit makes room for the same number of men, so that what they bring can be compared. Officers come whole, so
//! the number is what whole officers lead, as near to a tenth of each oblast's quota as may be.

use crate::base::date::HalfMonth;
use crate::base::id::{EventId, Id, OblastId};
use crate::base::math::{apportion, round_heads};
use crate::base::quantity::{Kopeks, Men, PerMille};
use crate::scenario::Scenario;
use crate::scenario::file::EventKind;
use crate::scenario::model::{Effect, Event, Force, Oblast, Unit};
use crate::scenario::rules::Rules;
use crate::scenario::text::Position;
use crate::sim::state::uezd::Constraint;
use crate::study::lift::force_of;

/// Part of a quota for which a limit is lifted.
const A_LITTLE: f64 = 0.1;

/// The scenario as it would be with one limit a little higher in every oblast.
#[must_use]
pub fn with_room(scenario: &Scenario, limit: Constraint) -> Scenario {
    let (mut other, rules) = (scenario.to_be_changed(), &scenario.rules);
    match limit {
        Constraint::Reach => scenario.oblasts.iter().for_each(|oblast| obey_more(&mut other, rules, oblast)),
        Constraint::Arms => share_out(&mut other, rules.arms_per_man, |force, rifles| force.rifles += rifles),
        Constraint::Cadre => {
            let officers_per_man = 1.0 / rules.officer_norm.max(1.0);
            share_out(&mut other, officers_per_man, |force, officers| force.officers += officers);
        }
        Constraint::Money => {
            other.events.extend((0..scenario.turns).filter_map(|turn| pay_day(scenario, turn)))
        }
    }
    other
}

/// The men for whom there is to be room in an oblast.
fn room(rules: &Rules, oblast: &Oblast) -> Men {
    let led = rules.officer_norm.max(1.0);
    let officers = round_heads(f64::from(oblast.quota.0) * A_LITTLE / led);
    let officers = officers.max(u32::from(oblast.quota > Men::ZERO));
    Men(round_heads(f64::from(officers) * led))
}

/// So many more of an oblast's men are in volosts that obey, whoever holds their seat.
fn obey_more(scenario: &mut Scenario, before: &Rules, oblast: &Oblast) {
    let all = f64::from(oblast.quota.0.max(1)) * (1.0 + before.over_quota);
    let share = f64::from(room(before, oblast).0) / all;
    // What holds where others sit holds everywhere: it rises by as much as any oblast asks for.
    let rules = &mut scenario.rules;
    rules.reach_nobody = rules.reach_nobody.max(before.reach_nobody + share);
    rules.reach_hostile = rules.reach_hostile.max(before.reach_hostile + share);
    for uezd in scenario.uezds.iter_mut().filter(|uezd| uezd.oblast == oblast.id) {
        uezd.reach.iter_mut().for_each(|(_, reach)| *reach = PerMille::of(reach.share() + share));
    }
}

/// Shares out what the men of the room need on the first day, in each oblast to its units by their establishments.
fn share_out(scenario: &mut Scenario, per_man: f64, give: impl Fn(&mut Force, u32)) {
    for oblast in scenario.oblasts.clone() {
        let amount = round_heads(f64::from(room(&scenario.rules, &oblast).0) * per_man);
        // A detachment has what it is given by the unit it comes from.
        let units = scenario.units_of(oblast.id).filter(|unit| !unit.is_detachment());
        let units: Vec<Unit> = units.copied().collect();
        let weights: Vec<u64> = units.iter().map(|unit| u64::from(unit.establishment.0)).collect();
        for (unit, part) in units.iter().zip(apportion(amount.into(), &weights)) {
            give(force_of(scenario, unit), part as u32);
        }
    }
}

/// In a turn the pay of the men of the room comes to each branch; none where no event can be called so.
fn pay_day(scenario: &Scenario, turn: u16) -> Option<Event> {
    let rules = &scenario.rules;
    let turns = scenario.half_month(turn).since(HalfMonth::DECEMBER_1917);
    let level = (0..turns).fold(1.0, |level, _| level * (1.0 + rules.price_growth));
    let pay =
        |oblast: &Oblast| Kopeks::from_roubles(f64::from(room(rules, oblast).0) * rules.rider_pay * level);
    let paid = |oblast: &Oblast| -> (OblastId, Kopeks) { (oblast.id, pay(oblast)) };
    let effects = scenario.oblasts.iter().map(paid).map(|(oblast, pay)| Effect::Money(oblast, pay));
    Some(Event {
        id: EventId::new(&format!("pay-day-{turn}")).ok()?,
        on: scenario.half_month(turn).first_day(),
        turn,
        until: turn,
        chance: None,
        place: None,
        kind: EventKind::Affair,
        picture: None,
        claims: Vec::new(),
        assumed: true,
        when: Vec::new(),
        effects: effects.collect(),
        grow: Vec::new(),
        choices: Vec::new(),
        unanswered: Id::default(),
        position: Position::default(),
    })
}
