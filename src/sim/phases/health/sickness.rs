//! Sickness: who falls ill, gets well or dies, by season, epidemic, greatcoats and rest.

use crate::base::date::HalfMonth;
use crate::base::math::binomial;
use crate::base::quantity::Men;
use crate::orders::Posture;
use crate::scenario::Scenario;
use crate::sim::state::event::Event;
use crate::sim::state::find::found;
use crate::sim::state::index::{Chart, Chronicle, Clock, Fate, Index};
use crate::sim::state::ledger::{Account, Cause, Commodity, Ledger};
use crate::sim::state::tally::Tally;
use crate::sim::state::unit::{Outfit, Roll, Station};
use bevy_ecs::prelude::*;

pub(in crate::sim) fn sickness(
    chart: Res<Chart>,
    clock: Res<Clock>,
    fate: Res<Fate>,
    index: Res<Index>,
    mut rolls: Query<(&mut Roll, &Outfit, &Station)>,
    mut tally: ResMut<Tally>,
    mut ledger: ResMut<Ledger>,
    mut chronicle: ResMut<Chronicle>,
) {
    let rate = sickness_rate(&chart.0, clock.0);
    let streams = fate.0.streams("sickness", clock.0);
    for (&unit, &entity) in &index.units {
        let (mut roll, outfit, station) = found(rolls.get_mut(entity));
        if roll.enrolled() == Men::ZERO {
            continue;
        }
        let mut dice = streams.of(unit.letters());
        let over = roll.sick[1];
        let dead = binomial(&mut dice, over, chart.0.rules.fatality);
        let well = roll.enrolled().less(roll.sick()).0;
        let rate = rate * care(&chart.0, &roll, outfit, station);
        let (fell, well_again) = (binomial(&mut dice, well, rate.min(0.9)), roll.sick[1]);
        ledger.post(Commodity::Sick, Account::Used, Account::Unit(unit), fell, Cause::Sickness);
        ledger.post(Commodity::Sick, Account::Unit(unit), Account::Used, well_again, Cause::Sickness);
        roll.sick = [fell, roll.sick[0]];
        let gone = roll.strike(dead);
        roll.forget(dead);
        tally.dead += dead;
        ledger.note_gone(unit, gone, Cause::Sickness);
        ledger.post(Commodity::Men, Account::Unit(unit), Account::Dead, dead, Cause::Sickness);
        if dead > 0 {
            chronicle.0.push(Event::Died { unit, men: Men(dead) });
        }
    }
}

/// How greatcoats and rest keep men well, as a factor.
fn care(scenario: &Scenario, roll: &Roll, outfit: &Outfit, station: &Station) -> f64 {
    let rules = &scenario.rules;
    let dressed = f64::from(outfit.kit.min(roll.enrolled().0)) / f64::from(roll.enrolled().0.max(1));
    let rest = if station.posture == Posture::Rest { rules.rest_factor } else { 1.0 };
    (1.0 - rules.kit_warmth * dressed) * rest
}

/// New sick in a turn, as a share of the well.
fn sickness_rate(scenario: &Scenario, turn: u16) -> f64 {
    let (rules, now) = (&scenario.rules, scenario.half_month(turn));
    let since = f64::from(now.since(HalfMonth::DECEMBER_1917));
    let base = if since >= rules.typhus_from { rules.sickness_1919 } else { rules.sickness_1918 };
    let epidemic = (rules.typhus_worst_from..rules.typhus_worst_to).contains(&since);
    let winter = now.month() <= 3 || now.month() >= 11;
    base * if winter { rules.sickness_winter } else { rules.sickness_summer }
        * if epidemic { rules.typhus_worst } else { 1.0 }
}
