//! The jut: a winter in which ice locks the grass. One draw an oblast and winter.

use crate::base::date::HalfMonth;
use crate::base::id::{OblastId, PlaceId};
use crate::base::math::{round_heads, round_turns, uniform};
use crate::base::quantity::Horses;
use crate::scenario::Scenario;
use crate::sim::phases::turn::{Turn, TurnPhase};
use crate::sim::state::event::Event;
use crate::sim::state::find::found;
use crate::sim::state::index::{Chart, Chronicle, Clock, Fate, Index};
use crate::sim::state::ledger::{Account, Cause, Commodity, Ledger};
use crate::sim::state::uezd::Uezd;
use crate::sim::state::unit::Station;
use bevy_app::App;
use bevy_ecs::prelude::*;

pub(in crate::sim) fn plugin(app: &mut App) {
    app.add_systems(Turn, (jut, pasture).chain().in_set(TurnPhase::Winter));
}

fn jut(
    chart: Res<Chart>,
    clock: Res<Clock>,
    fate: Res<Fate>,
    index: Res<Index>,
    mut uezds: Query<&mut Uezd>,
    mut ledger: ResMut<Ledger>,
    mut chronicle: ResMut<Chronicle>,
) {
    let (scenario, rules) = (&*chart.0, &chart.0.rules);
    for oblast in &scenario.oblasts {
        let begins = begins(scenario, &fate, clock.0, oblast.id);
        if begins.is_some() {
            chronicle.0.push(Event::Jut(oblast.id));
        }
        for (plan, entity) in index.uezds_of(scenario).filter(|(plan, _)| plan.oblast == oblast.id) {
            let mut uezd = found(uezds.get_mut(entity));
            uezd.jut = begins.unwrap_or(uezd.jut.saturating_sub(1));
            if uezd.jut > 0 {
                let lost = round_heads(f64::from(uezd.herd.0) * rules.jut_herd).min(uezd.herd.0);
                uezd.herd = uezd.herd.less(Horses(lost));
                ledger.post(Commodity::Horses, Account::Auls(plan.id), Account::Lost, lost, Cause::Jut);
            }
        }
    }
}

/// How many turns of jut begin in an oblast this turn, if any do.
fn begins(scenario: &Scenario, fate: &Fate, turn: u16, oblast: OblastId) -> Option<u16> {
    let (rules, now) = (&scenario.rules, scenario.half_month(turn));
    let since_new_year = u16::from(now.of_year());
    if since_new_year > round_turns(rules.jut_latest) {
        return None;
    }
    // The draw belongs to the winter, whatever turn the campaign began in.
    let year = HalfMonth::first_day(now).parts().0.unsigned_abs();
    let mut dice = fate.0.dice("jut", year, oblast.letters());
    let comes = uniform(&mut dice) < rules.jut;
    let start = round_turns(uniform(&mut dice) * rules.jut_latest);
    let longer = round_turns((rules.jut_longest - rules.jut_shortest) * uniform(&mut dice));
    (comes && start == since_new_year).then_some(round_turns(rules.jut_shortest) + longer)
}

/// Tells every unit whether ice locks the grass where it stands and at its home.
fn pasture(chart: Res<Chart>, index: Res<Index>, uezds: Query<&Uezd>, mut stations: Query<&mut Station>) {
    let anywhere = index.uezds.values().any(|&entity| found(uezds.get(entity)).jut > 0);
    let locked = |place: PlaceId| {
        let uezd = chart.0.place(place).and_then(|place| place.uezd);
        let entity = uezd.and_then(|uezd| index.uezds.get(&uezd));
        entity.is_some_and(|&entity| found(uezds.get(entity)).jut > 0)
    };
    for (plan, entity) in index.units_of(&chart.0) {
        let mut station = found(stations.get_mut(entity));
        // Most of the year there is no ice to look for.
        station.locked = [station.at, plan.home].map(|place| anywhere && locked(place));
    }
}
