//! How units are regrouped: men moved from one to another, detachments raised, units joined and renamed.

use crate::base::id::UnitId;
use crate::base::quantity::Men;
use crate::scenario::Scenario;
use crate::sim::orders::known::begins_anew;
use crate::sim::state::find;
use crate::sim::state::ledger::{Account, Cause, Commodity, Ledger};
use crate::sim::state::levers::Levers;
use crate::sim::state::network::Network;
use crate::sim::state::staff::Staff;
use crate::sim::state::unit::{Outfit, Roll, Station};
use bevy_ecs::prelude::World;

/// Moves men to another unit, with their part of all that theirs has. When all go the units are joined.
pub(in crate::sim) fn transfer(world: &mut World, scenario: &Scenario, from: UnitId, to: UnitId, men: u32) {
    if begins_anew(world, scenario, from, to) {
        raise(world, scenario, from, to);
    }
    let enrolled = find::enrolled(world, from);
    if men >= enrolled.0 {
        return join(world, scenario, from, to);
    }
    let Some(roll) = find::unit_mut::<Roll>(world, from).map(|mut roll| roll.part(men)) else { return };
    let Some(outfit) = find::unit_mut::<Outfit>(world, from).map(|mut has| has.part(men, enrolled.0)) else {
        return;
    };
    take_over(world, from, to, &roll, &outfit);
    keep_there(world, from, to, enrolled, Men(men));
}

/// A detachment begins where the unit that it comes from stands.
fn raise(world: &mut World, scenario: &Scenario, from: UnitId, to: UnitId) {
    let (Some(giver), Some(plan)) = (find::unit::<Station>(world, from), scenario.unit(to)) else { return };
    let mut station = Station { there: Men::ZERO, ..giver.clone() };
    if scenario.unit(from).is_some_and(|from| from.home != plan.home)
        && let Some((length, way)) = world.resource::<Network>().ride(plan.home, station.at)
    {
        (station.from_home, station.way) = (length, way);
    }
    let course = find::unit::<Outfit>(world, from).map(Outfit::course).unwrap_or_default();
    if let Some(mut place) = find::unit_mut::<Station>(world, to) {
        *place = station;
    }
    if let Some(mut outfit) = find::unit_mut::<Outfit>(world, to) {
        outfit.course = course;
    }
}

/// Of the men kept at the place as many change their unit as of all men.
fn keep_there(world: &mut World, from: UnitId, to: UnitId, enrolled: Men, men: Men) {
    let Some(mut station) = find::unit_mut::<Station>(world, from) else { return };
    let moved = u64::from(station.there.0) * u64::from(men.0) / u64::from(enrolled.0.max(1));
    let moved = Men(moved as u32);
    station.there = station.there.less(moved);
    if let Some(mut station) = find::unit_mut::<Station>(world, to) {
        station.there += moved;
    }
}

/// Moves everything of a unit to another at the same place.
pub(in crate::sim) fn join(world: &mut World, scenario: &Scenario, unit: UnitId, into: UnitId) {
    let Some(mut roll) = find::unit_mut::<Roll>(world, unit) else { return };
    let roll = std::mem::take(&mut *roll);
    let Some(mut outfit) = find::unit_mut::<Outfit>(world, unit) else { return };
    let outfit = std::mem::replace(&mut *outfit, Outfit::new(&scenario.rules));
    take_over(world, unit, into, &roll, &outfit);
    keep_there(world, unit, into, Men(1), Men(1));
    let (from, to) = (Account::Scattered(unit), Account::Scattered(into));
    let scattered = roll.scattered().0;
    world.resource_mut::<Ledger>().post(Commodity::Men, from, to, scattered, Cause::Exchange);
}

/// Puts what was taken from one unit into another.
fn take_over(world: &mut World, from: UnitId, to: UnitId, roll: &Roll, outfit: &Outfit) {
    if let Some(mut goal) = find::unit_mut::<Roll>(world, to) {
        goal.absorb(roll);
    }
    if let Some(mut goal) = find::unit_mut::<Outfit>(world, to) {
        goal.absorb(outfit);
    }
    world.resource_mut::<Levers>().hand_over(from, to, outfit.instructors);
    let learnt = roll.learnt();
    let mut ledger = world.resource_mut::<Ledger>();
    let (from, to) = (Account::Unit(from), Account::Unit(to));
    let parts = [
        (Commodity::Men, roll.enrolled().0),
        (Commodity::Trained, learnt.training),
        (Commodity::Sick, learnt.sick),
        (Commodity::Horses, outfit.horses.0),
        (Commodity::Rifles, outfit.rifles),
        (Commodity::Rounds, outfit.rounds),
        (Commodity::Officers, outfit.officers),
        (Commodity::Instructors, outfit.instructors),
        (Commodity::MachineGuns, outfit.machine_guns),
        (Commodity::Kit, outfit.kit),
    ];
    for (what, amount) in parts {
        ledger.post(what, from, to, amount, Cause::Exchange);
    }
}

/// Calls a unit by another name; without letters it has its old one again.
pub(in crate::sim) fn rename(world: &mut World, unit: UnitId, name: &str) {
    let names = &mut world.resource_mut::<Staff>().names;
    let name = name.trim();
    if name.is_empty() {
        names.remove(&unit);
    } else {
        names.insert(unit, name.to_owned());
    }
}
