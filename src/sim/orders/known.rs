//! What many checks ask: is it known, is it not too much, is there money, are there men?

use crate::base::id::{Id, OblastId, PlaceId, SponsorId, UezdId, UnitId};
use crate::base::quantity::{Kopeks, Men};
use crate::scenario::Scenario;
use crate::scenario::model::{Sponsor, Unit};
use crate::sim::orders::refusal::Refusal;
use crate::sim::state::find;
use crate::sim::state::fund::{Fund, Goodwill};
use crate::sim::state::index::{Chart, Clock, Index};
use crate::sim::state::unit::{Roll, Station};
use bevy_ecs::prelude::World;

pub(in crate::sim) fn at_most(number: u32, most: u32) -> Result<(), Refusal> {
    if number <= most { Ok(()) } else { Err(Refusal::OutOfRange { most }) }
}

pub(in crate::sim) fn known_uezd(scenario: &Scenario, id: UezdId) -> Result<(), Refusal> {
    scenario.uezd(id).map(|_| ()).ok_or(Refusal::Unknown(id.0))
}

pub(in crate::sim) fn known_oblast(scenario: &Scenario, id: OblastId) -> Result<(), Refusal> {
    scenario.oblast(id).map(|_| ()).ok_or(Refusal::Unknown(id.0))
}

pub(in crate::sim) fn known_unit(scenario: &Scenario, id: UnitId) -> Result<(), Refusal> {
    scenario.unit(id).map(|_| ()).ok_or(Refusal::Unknown(id.0))
}

pub(in crate::sim) fn known_place(world: &World, id: PlaceId) -> Result<(), Refusal> {
    world.resource::<Index>().stores.get(&id).map(|_| ()).ok_or(Refusal::Unknown(id.0))
}

pub(in crate::sim) fn no_twice<T: PartialEq>(list: &[T], id: impl Fn(&T) -> Id) -> Result<(), Refusal> {
    let twice = list.iter().enumerate().find(|(i, item)| list[..*i].contains(item));
    twice.map_or(Ok(()), |(_, item)| Err(Refusal::Twice(id(item))))
}

/// A sponsor that rules now and whose red line was not crossed.
pub(in crate::sim) fn ruling<'s>(
    world: &World,
    scenario: &'s Scenario,
    id: SponsorId,
) -> Result<&'s Sponsor, Refusal> {
    let sponsor = scenario.sponsor(id).ok_or(Refusal::Unknown(id.0))?;
    let now = scenario.half_month(world.resource::<Clock>().0);
    if !sponsor.rules(now) {
        return Err(Refusal::SponsorGone);
    }
    if world.resource::<Goodwill>().crossed.contains(&id) { Err(Refusal::Crossed) } else { Ok(sponsor) }
}

/// Whether a branch holds a sum.
pub(in crate::sim) fn has_money(world: &World, oblast: OblastId, sum: Kopeks) -> Result<(), Refusal> {
    let has = world.resource::<Fund>().branch(oblast).balance;
    if sum > has { Err(Refusal::NoMoney { has }) } else { Ok(()) }
}

/// A unit with men on its roll.
pub(in crate::sim) fn manned(
    world: &World,
    scenario: &Scenario,
    unit: UnitId,
) -> Result<bevy_ecs::entity::Entity, Refusal> {
    known_unit(scenario, unit)?;
    let entity = world.resource::<Index>().units[&unit];
    let men = world.get::<Roll>(entity).map_or(Men::ZERO, Roll::enrolled);
    if men.is_zero() { Err(Refusal::NoMen) } else { Ok(entity) }
}

/// Whether a unit is there to be sent something: a detachment is only once it was raised.
pub(in crate::sim) fn is_there(world: &World, scenario: &Scenario, unit: UnitId) -> bool {
    let part = scenario.unit(unit).is_some_and(Unit::is_detachment);
    !part || find::unit(world, unit).is_some_and(Roll::is_kept)
}

/// Whether a unit that gets men begins anew where its givers stand: a detachment that is not there, or of which only
/// scattered men are left, who would hold it where it once stood.
pub(in crate::sim) fn begins_anew(world: &World, scenario: &Scenario, from: UnitId, to: UnitId) -> bool {
    let is_left = || find::enrolled(world, to).is_zero() && !are_together(world, from, to);
    !is_there(world, scenario, to) || scenario.unit(to).is_some_and(Unit::is_detachment) && is_left()
}

/// Whether two units stand at the same place, and neither rides.
pub(in crate::sim) fn are_together(world: &World, unit: UnitId, other: UnitId) -> bool {
    let at = |unit| find::unit::<Station>(world, unit).filter(|station| station.march.is_none());
    at(unit).zip(at(other)).is_some_and(|(one, other)| one.at == other.at)
}

pub(in crate::sim) fn station(world: &World, unit: UnitId) -> Result<&Station, Refusal> {
    if !is_there(world, &world.resource::<Chart>().0, unit) {
        return Err(Refusal::NoMen);
    }
    find::unit(world, unit).ok_or(Refusal::Unknown(unit.0))
}
