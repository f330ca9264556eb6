//! Units that set out, by an order or by an event, riding or carried. How they ride is the phase's.

use crate::base::id::{PlaceId, SponsorId, UnitId};
use crate::base::math::{round_heads, round_turns};
use crate::base::quantity::Metres;
use crate::orders::{Order, Pace};
use crate::scenario::Scenario;
use crate::scenario::model::Holder;
use crate::scenario::rules::Rules;
use crate::sim::state::carried;
use crate::sim::state::control::Control;
use crate::sim::state::find;
use crate::sim::state::fronts::Fronts;
use crate::sim::state::fund::{Carried, Goodwill};
use crate::sim::state::index::{Chart, Clock};
use crate::sim::state::needs::DAYS;
use crate::sim::state::network::Network;
use crate::sim::state::staff::{Errand, Staff};
use crate::sim::state::unit::{March, Station};
use bevy_ecs::prelude::World;

/// Metres that riders go in a turn at a pace, in a half-month of the year.
#[must_use]
pub fn pace(rules: &Rules, half_of_year: u8, pace: Pace) -> Metres {
    let season = rules.ride_season[usize::from(half_of_year % 24)];
    let rested = match pace {
        Pace::Steady => rules.marching_share,
        Pace::Forced => rules.forced_pace,
    };
    Metres(round_heads(rules.rider_km * rested * season * DAYS * 1000.0))
}

/// Lets a unit set out for a place by the shortest way; `false` where there is none, and it stays.
pub(in crate::sim) fn set_out(world: &mut World, unit: UnitId, place: PlaceId, pace: Pace) -> bool {
    let Some(at) = find::unit(world, unit).map(Station::at) else { return false };
    let left = way(world, unit, [at, place], pace);
    let Some(mut station) = find::unit_mut::<Station>(world, unit) else { return false };
    if at == place {
        station.march = None;
    } else if let Some(left) = left {
        station.march = Some(March { to: place, left, pace });
    }
    at == place || left.is_some()
}

/// Lets a unit set out by what an event or an answer to it says; to a town that is about to be taken in the next turn.
pub(in crate::sim) fn send(world: &mut World, turn: u16, unit: UnitId, place: PlaceId) {
    let pace = Pace::Steady;
    if !set_out(world, unit, place, pace) && is_taken_by(world, place, turn + 1) {
        let errand = Errand { due: turn + 1, order: Order::Post { unit, place, pace } };
        world.resource_mut::<Staff>().errands.push(errand);
    }
}

/// Whether a place is out of an enemy's hands in a turn to come, by the days of the scenario and the fronts as they stand.
fn is_taken_by(world: &World, place: PlaceId, turn: u16) -> bool {
    let (scenario, fronts) = (&*world.resource::<Chart>().0, world.resource::<Fronts>());
    world.resource::<Control>().holder_in(scenario, turn, fronts, place) != Holder::Hostile
}

/// The way of a unit, the shorter where trains or steamers carry it.
fn way(world: &World, unit: UnitId, ends: [PlaceId; 2], pace: Pace) -> Option<Metres> {
    let (scenario, turn) = (&*world.resource::<Chart>().0, world.resource::<Clock>().0);
    let network = world.resource::<Network>();
    let (ridden, _) = network.ride(ends[0], ends[1])?;
    let power = world.resource::<Goodwill>().carrier(unit, turn).and_then(|id| scenario.sponsor(id));
    let Some(power) = power else { return Some(ridden) };
    let lines = carried::lines(scenario, network, world.resource::<Control>(), power);
    let pace = self::pace(&scenario.rules, scenario.half_month(turn).of_year(), pace);
    let carried = carried::way(scenario, network, &lines, pace, ends);
    Some(carried.map_or(ridden, |carried| carried.min(ridden)))
}

/// A power carries a unit from now on and for some turns to come; `false` when no line of its own is open. Who is on the
/// march already has so much less of it left.
pub(in crate::sim) fn carry(world: &mut World, scenario: &Scenario, power: SponsorId, unit: UnitId) -> bool {
    let (network, control) = (world.resource::<Network>(), world.resource::<Control>());
    let lines = scenario.sponsor(power).map(|power| carried::lines(scenario, network, control, power));
    if !lines.is_some_and(|lines| lines.contains(&true)) {
        return false;
    }
    let until = world.resource::<Clock>().0 + 1 + round_turns(scenario.rules.passage_turns);
    world.resource_mut::<Goodwill>().carried.insert(unit, Carried { by: power, until });
    let Some(station) = find::unit::<Station>(world, unit) else { return true };
    let (at, march) = (station.at, station.march.clone());
    let Some(march) = march else { return true };
    let ridden = world.resource::<Network>().ride(at, march.to).map_or(march.left, |(length, _)| length);
    let carried = way(world, unit, [at, march.to], march.pace).unwrap_or(ridden);
    let left = u64::from(march.left.0) * u64::from(carried.0) / u64::from(ridden.0.max(1));
    if let Some(mut station) = find::unit_mut::<Station>(world, unit) {
        station.march = Some(March { left: Metres(left as u32), ..march });
    }
    true
}
