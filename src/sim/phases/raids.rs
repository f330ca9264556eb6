//! Raids: parties of whoever is armed come to auls that nobody guards, and take horses, tax and trust.
//!
//! Men at home, or posted in the uezd to guard it, keep them away. Raids make men come to serve at home, and
//! nobody gains from letting them happen.

use crate::base::id::UezdId;
use crate::base::math::{exp, round_heads, round_turns, thousandths, uniform};
use crate::base::quantity::{Horses, PerMille};
use crate::scenario::Scenario;
use crate::scenario::model::{Draws, Holder, Sway, Swayed, Uezd as UezdPlan, Whereabouts};
use crate::sim::phases::turn::{Turn, TurnPhase};
use crate::sim::state::affairs::Affairs;
use crate::sim::state::control::Control;
use crate::sim::state::event::Event;
use crate::sim::state::find::found;
use crate::sim::state::index::{Chart, Chronicle, Clock, Fate, Index};
use crate::sim::state::ledger::{Account, Cause, Commodity, Ledger};
use crate::sim::state::tally::Tally;
use crate::sim::state::uezd::Uezd;
use crate::sim::state::unit::{Roll, Station};
use bevy_app::App;
use bevy_ecs::prelude::*;
use std::collections::BTreeMap;

pub(in crate::sim) fn plugin(app: &mut App) {
    app.add_systems(Turn, raids.in_set(TurnPhase::Raids));
}

fn raids(
    chart: Res<Chart>,
    clock: Res<Clock>,
    fate: Res<Fate>,
    index: Res<Index>,
    control: Res<Control>,
    units: Query<(&Roll, &Station)>,
    mut uezds: Query<&mut Uezd>,
    mut affairs: ResMut<Affairs>,
    mut tally: ResMut<Tally>,
    mut ledger: ResMut<Ledger>,
    mut chronicle: ResMut<Chronicle>,
) {
    let (scenario, rules) = (&*chart.0, &chart.0.rules);
    let guards = guards(scenario, &index, &units);
    let streams = fate.0.streams("raid", clock.0);
    for (plan, entity) in index.uezds_of(scenario) {
        let mut uezd = found(uezds.get_mut(entity));
        let guard = guards.get(&plan.id).copied().unwrap_or(0.0);
        uezd.danger = danger(scenario, plan, &control, &affairs, guard);
        let mut dice = streams.of(plan.id.letters());
        if uniform(&mut dice) >= uezd.danger.share() {
            continue;
        }
        let size = 1.0 - rules.raid_spread + 2.0 * rules.raid_spread * uniform(&mut dice);
        let taken = round_heads(f64::from(uezd.herd.0) * rules.raid_horses * size).min(uezd.herd.0);
        uezd.herd = uezd.herd.less(Horses(taken));
        ledger.post(Commodity::Horses, Account::Auls(plan.id), Account::Lost, taken, Cause::Raid);
        let turns = round_turns(rules.raid_turns);
        for (what, by) in [
            (Swayed::Authority, -rules.raid_authority),
            (Swayed::HomeShowUp, rules.raid_show_up),
            (Swayed::Tax, rules.raid_tax),
        ] {
            let by = thousandths(by);
            affairs.feel(clock.0, Sway { what, at: Whereabouts::Uezd(plan.id), by, turns });
        }
        tally.raids += 1;
        chronicle.0.push(Event::Raided { uezd: plan.id, horses: Horses(taken) });
    }
}

/// Men who guard each uezd: those who stand in it and do not go out to fight; and those of its own unit who stayed
/// at home or are on leave, without their officers.
fn guards(scenario: &Scenario, index: &Index, units: &Query<(&Roll, &Station)>) -> BTreeMap<UezdId, f64> {
    let rules = &scenario.rules;
    let mut guards: BTreeMap<UezdId, f64> = BTreeMap::new();
    for (unit, entity) in index.units_of(scenario) {
        let (roll, station) = found(units.get(entity));
        let men = f64::from(roll.enrolled().less(roll.sick()).0);
        if men == 0.0 {
            continue;
        }
        let away = station.is_away();
        let there = if away { f64::from(station.posted(roll).0) } else { men };
        let here = scenario.place(station.at).and_then(|place| place.uezd);
        if let (Some(uezd), None) = (here, &station.march) {
            *guards.entry(uezd).or_default() += there * rules.guards(station.posture);
        }
        let draws = scenario.draws_of(unit);
        if let (Draws::Uezd(uezd), true) = (draws, away && here != own(draws)) {
            *guards.entry(uezd).or_default() += rules.guard_leave * (men - there).max(0.0);
        }
    }
    guards
}

/// The uezd a unit draws from, if it is one.
fn own(draws: Draws) -> Option<UezdId> {
    match draws {
        Draws::Uezd(uezd) => Some(uezd),
        Draws::Oblast(_) | Draws::Unit(_) => None,
    }
}

/// Chance of a raid in the turn.
fn danger(
    scenario: &Scenario,
    plan: &UezdPlan,
    control: &Control,
    affairs: &Affairs,
    guard: f64,
) -> PerMille {
    let rules = &scenario.rules;
    let ruled = match control.holder(plan.seat) {
        Holder::Own | Holder::Friendly => 1.0,
        Holder::Nobody | Holder::Hostile => rules.raid_unruled,
    };
    let swayed = affairs.factor(Swayed::Danger, plan.id, plan.oblast);
    let chance = plan.danger.share() * ruled * swayed * exp(-guard / rules.raid_guard);
    PerMille::of(chance.clamp(0.0, rules.raid_most))
}
