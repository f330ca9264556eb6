//! May an order be carried out now? One function, asked by panels, policies, replays and tests alike.
//!
//! It changes nothing.

use crate::base::id::{Id, OblastId, PlaceId, RouteId, SponsorId, UezdId, UnitId};
use crate::base::quantity::{Kopeks, Men};
use crate::orders::{Goods, Order};
use crate::scenario::Scenario;
use crate::scenario::model::{Holder, Mode, Sponsor};
use crate::sim::orders::check_deeds;
use crate::sim::orders::refusal::Refusal;
use crate::sim::state::control::Control;
use crate::sim::state::fund::{Fund, Goodwill};
use crate::sim::state::index::{Chart, Clock, Index};
use crate::sim::state::network::Network;
use crate::sim::state::staff::Staff;
use crate::sim::state::unit::{Roll, Station};
use bevy_ecs::prelude::World;

/// Most instructors a unit can keep.
pub const MOST_INSTRUCTORS: u32 = 100;
/// Most of one target stock of a depot, tonnes.
pub const MOST_TARGET: u32 = 5_000;
/// Most carriers of a kind on a leg.
pub const MOST_CARRIERS: u32 = 5_000;
/// Most pay of a rider, kopeks a turn.
pub const MOST_PAY: u32 = 10_000;

/// Whether `order` could be carried out now.
///
/// # Errors
/// The reason why not.
pub fn check(world: &World, order: &Order) -> Result<(), Refusal> {
    let scenario = &*world.resource::<Chart>().0;
    if world.resource::<Clock>().0 >= scenario.turns {
        return Err(Refusal::Over);
    }
    // The same order again would only hold up the courier who carries it.
    if world.resource::<Staff>().errands.iter().any(|errand| errand.order == *order) {
        return Err(Refusal::NoChange);
    }
    match order {
        Order::Levy { uezd, share, detail, .. } => {
            known_uezd(scenario, *uezd)?;
            at_most(u32::from(*share), 1000)?;
            at_most(u32::from(*detail), 1000)
        }
        Order::Agitate { uezd, .. } => known_uezd(scenario, *uezd),
        Order::Tax { oblast, rate } => {
            known_oblast(scenario, *oblast)?;
            at_most(u32::from(*rate), 1000)
        }
        Order::Pay { kopeks } => at_most(*kopeks, MOST_PAY),
        Order::Spend { .. } => Ok(()),
        Order::Gift { sponsor, oblast, roubles } => gift(world, scenario, *sponsor, *oblast, *roubles),
        Order::Instructors { unit, number } => {
            known_unit(scenario, *unit)?;
            at_most(u32::from(*number), MOST_INSTRUCTORS)
        }
        Order::Train { unit, .. } => known_unit(scenario, *unit),
        Order::Post { unit, place, .. } => post(world, scenario, *unit, *place),
        Order::Posture { unit, .. } => manned(world, scenario, *unit).map(|_| ()),
        Order::Depot { place, food, grain, hay } => depot(world, *place, [*food, *grain, *hay]),
        Order::Carriers { route, carts, camels } => carriers(scenario, *route, [*carts, *camels]),
        Order::Goods { first } => no_twice(first, |goods| Id::new(name_of(*goods)).unwrap_or_default()),
        Order::Precedence { units } => {
            units.iter().try_for_each(|unit| known_unit(scenario, *unit))?;
            no_twice(units, |unit| unit.0)
        }
        Order::Routine { .. } => Ok(()),
        other => check_deeds::check(world, scenario, other),
    }
}

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

fn no_twice<T: PartialEq>(list: &[T], id: impl Fn(&T) -> Id) -> Result<(), Refusal> {
    let twice = list.iter().enumerate().find(|(i, item)| list[..*i].contains(item));
    twice.map_or(Ok(()), |(_, item)| Err(Refusal::Twice(id(item))))
}

/// The name of goods as an order writes it.
fn name_of(goods: Goods) -> &'static str {
    match goods {
        Goods::Ammunition => "ammunition",
        Goods::Food => "food",
        Goods::Weapons => "weapons",
        Goods::Grain => "grain",
        Goods::Hay => "hay",
        Goods::Kit => "kit",
    }
}

fn gift(
    world: &World,
    scenario: &Scenario,
    sponsor: SponsorId,
    oblast: OblastId,
    roubles: u32,
) -> Result<(), Refusal> {
    ruling(world, scenario, sponsor)?;
    known_oblast(scenario, oblast)?;
    has_money(world, oblast, Kopeks(i64::from(roubles) * 100))
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

fn post(world: &World, scenario: &Scenario, unit: UnitId, place: PlaceId) -> Result<(), Refusal> {
    known_unit(scenario, unit)?;
    known_place(world, place)?;
    let entity = manned(world, scenario, unit)?;
    let Some(station) = world.get::<Station>(entity) else { return Err(Refusal::Unknown(unit.0)) };
    let heading = station.march.as_ref().map_or(station.at, |march| march.to);
    if heading == place {
        return Err(Refusal::AlreadyThere);
    }
    if world.resource::<Control>().holder(place) == Holder::Hostile {
        return Err(Refusal::Hostile(place));
    }
    let way = world.resource::<Network>().ride(station.at, place);
    way.map(|_| ()).ok_or(Refusal::NoRoad { from: station.at, to: place })
}

fn depot(world: &World, place: PlaceId, tonnes: [u16; 3]) -> Result<(), Refusal> {
    known_place(world, place)?;
    tonnes.iter().try_for_each(|&tonnes| at_most(u32::from(tonnes), MOST_TARGET))?;
    let kept = tonnes.iter().any(|&tonnes| tonnes > 0);
    if kept && world.resource::<Control>().holder(place) == Holder::Hostile {
        Err(Refusal::Hostile(place))
    } else {
        Ok(())
    }
}

fn carriers(scenario: &Scenario, route: RouteId, numbers: [u16; 2]) -> Result<(), Refusal> {
    let leg = scenario.route(route).filter(|leg| leg.in_play).ok_or(Refusal::Unknown(route.0))?;
    if !matches!(leg.mode, Mode::PostRoad | Mode::Track) {
        return Err(Refusal::NoCarriersHere);
    }
    numbers.iter().try_for_each(|&number| at_most(u32::from(number), MOST_CARRIERS))
}
