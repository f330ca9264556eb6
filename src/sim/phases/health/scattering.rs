//! Scattering: at the front the hungry look after themselves, and half of them come back.

use crate::base::math::{binomial, round_heads, uniform};
use crate::base::quantity::Men;
use crate::sim::script::leaving::lose_kit;
use crate::sim::state::event::Event;
use crate::sim::state::find::found;
use crate::sim::state::index::{Chart, Chronicle, Clock, Fate, Index};
use crate::sim::state::ledger::{Account, Cause, Commodity, Ledger};
use crate::sim::state::tally::Tally;
use crate::sim::state::unit::{Outfit, Roll, Station};
use bevy_ecs::prelude::*;

/// A unit at the front that gets too little looks after itself: men scatter, half of them come back.
pub(in crate::sim) fn scattering(
    chart: Res<Chart>,
    clock: Res<Clock>,
    fate: Res<Fate>,
    index: Res<Index>,
    mut units: Query<(&mut Roll, &mut Outfit, &Station)>,
    mut tally: ResMut<Tally>,
    mut ledger: ResMut<Ledger>,
    mut chronicle: ResMut<Chronicle>,
) {
    let rules = &chart.0.rules;
    let streams = fate.0.streams("scattering", clock.0);
    for (&unit, &entity) in &index.units {
        let (mut roll, mut outfit, station) = found(units.get_mut(entity));
        if roll.enrolled() == Men::ZERO && roll.scattered() == Men::ZERO {
            continue;
        }
        let mut dice = streams.of(unit.letters());
        let here = Account::Unit(unit);
        let steppe = Account::Scattered(unit);
        let back = binomial(&mut dice, roll.scattered[1], rules.scattered_return);
        let gone = roll.scattered[1] - back;
        ledger.note_come(unit, roll.take_back(back), Cause::Scattering);
        roll.forget(gone);
        tally.lost += gone;
        ledger.post(Commodity::Men, steppe, here, back, Cause::Scattering);
        ledger.post(Commodity::Men, steppe, Account::Lost, gone, Cause::Scattering);
        if back > 0 {
            chronicle.0.push(Event::Returned { unit, men: Men(back) });
        }
        let hungry = station.is_away() && station.supply.share() < rules.scatter_below;
        let share = rules.scatter_least + uniform(&mut dice) * (rules.scatter_most - rules.scatter_least);
        let men = if hungry { round_heads(f64::from(station.there.0) * share) } else { 0 };
        let men = men.min(roll.enrolled().0);
        roll.scattered = [men, roll.scattered[0]];
        if men > 0 {
            lose_kit(&mut outfit, &mut ledger, unit, men, roll.enrolled().0, rules.scattered_kit_lost);
            ledger.note_gone(unit, roll.strike(men), Cause::Scattering);
            ledger.post(Commodity::Men, here, steppe, men, Cause::Scattering);
            chronicle.0.push(Event::Scattered { unit, men: Men(men) });
        }
    }
}
