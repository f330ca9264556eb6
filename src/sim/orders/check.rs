//! May an order be carried out now? One function, asked by panels, policies, replays and tests alike.
//!
//! It changes nothing.

use crate::base::id::{Id, OblastId, PlaceId, RouteId, SponsorId, UezdId, UnitId};
use crate::base::quantity::Kopeks;
use crate::orders::{Goods, Order};
use crate::scenario::Scenario;
use crate::scenario::model::{Holder, Mode};
use crate::sim::orders::known::{
    at_most, has_money, is_there, known_oblast, known_place, known_uezd, known_unit, manned, no_twice, ruling,
};
use crate::sim::orders::refusal::Refusal;
use crate::sim::orders::{arming, check_deeds};
use crate::sim::state::control::Control;
use crate::sim::state::index::{Chart, Clock};
use crate::sim::state::network::Network;
use crate::sim::state::staff::Staff;
use crate::sim::state::unit::Station;
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
    if !world.resource::<Chart>().0.opens(order.kind()) {
        return Err(Refusal::Closed);
    }
    possible(world, order)
}

/// The same, but an answer is checked as if no other answer of this turn stood: it would take its place.
///
/// # Errors
/// The reason why not.
pub fn check_instead(world: &World, order: &Order) -> Result<(), Refusal> {
    let scenario = &*world.resource::<Chart>().0;
    if let Order::Choose { event, choice, numbers } = order
        && scenario.opens(order.kind())
    {
        // An answer is given once: the one that stands is taken back first.
        return check_deeds::choose_instead(world, scenario, *event, *choice, numbers);
    }
    check(world, order)
}

/// The same of an order that was given already, or is given by itself: whether a lesson opens it is not asked.
pub(in crate::sim) fn possible(world: &World, order: &Order) -> Result<(), Refusal> {
    let scenario = &*world.resource::<Chart>().0;
    if world.resource::<Clock>().0 >= scenario.turns {
        return Err(Refusal::Over);
    }
    // The same order again would only hold up the courier who carries it.
    if world.resource::<Staff>().errands.iter().any(|errand| errand.order == *order) {
        return Err(Refusal::NoChange);
    }
    allowed(world, scenario, order)
}

/// The one place where every order has its check.
fn allowed(world: &World, scenario: &Scenario, order: &Order) -> Result<(), Refusal> {
    match order {
        Order::Levy { uezd, share, detail, .. } => levy(scenario, *uezd, [*share, *detail]),
        Order::Agitate { uezd, .. } => known_uezd(scenario, *uezd),
        Order::Tax { oblast, rate } => {
            known_oblast(scenario, *oblast).and_then(|()| at_most(u32::from(*rate), 1000))
        }
        Order::Pay { kopeks } => at_most(*kopeks, MOST_PAY),
        Order::Spend { .. } | Order::Routine { .. } => Ok(()),
        Order::Gift { sponsor, oblast, roubles } => gift(world, scenario, *sponsor, *oblast, *roubles),
        Order::Buy { unit, arms, number } => arming::check(world, scenario, *unit, *arms, (*number).into()),
        Order::Instructors { unit, number } => instructors(world, scenario, *unit, u32::from(*number)),
        Order::Train { unit, .. } => known_unit(scenario, *unit),
        Order::Post { unit, place, .. } => post(world, scenario, *unit, *place),
        Order::Posture { unit, .. } | Order::Disband { unit } => manned(world, scenario, *unit).map(|_| ()),
        Order::Depot { place, food, grain, hay } => depot(world, *place, [*food, *grain, *hay]),
        Order::Carriers { route, carts, camels } => carriers(scenario, *route, [*carts, *camels]),
        Order::Goods { first } => no_twice(first, |goods| Id::new(name_of(*goods)).unwrap_or_default()),
        Order::Precedence { units } => precedence(scenario, units),
        Order::Choose { event, choice, numbers } => {
            check_deeds::choose(world, scenario, *event, *choice, numbers)
        }
        Order::Terms { sponsor, accept } => check_deeds::terms(world, scenario, *sponsor, *accept),
        Order::Ask { sponsor, what, unit } => check_deeds::ask(world, scenario, *sponsor, *what, *unit),
        Order::Passage { sponsor, unit } => check_deeds::passage(world, scenario, *sponsor, *unit),
        Order::Requisition { uezd } => check_deeds::requisition(world, scenario, *uezd),
        Order::Lend { from, to, roubles } => check_deeds::lend(world, scenario, *from, *to, *roubles),
        Order::Detach { from, to, officers } => check_deeds::detach(world, scenario, *from, *to, *officers),
        Order::Convoy { goods, from, to, amount } => check_deeds::convoy(world, *goods, *from, *to, *amount),
        Order::School { place, oblast, on } => check_deeds::school(world, scenario, *place, *oblast, *on),
        Order::Appoint { person, to } => check_deeds::appoint(world, scenario, *person, *to),
        Order::Award { unit } => check_deeds::award(world, scenario, *unit),
        Order::Inspect { unit } => check_deeds::inspect(world, scenario, *unit),
        Order::Transfer { from, to, men } => check_deeds::transfer(world, scenario, *from, *to, *men),
        Order::Rename { unit, name } => check_deeds::rename(world, scenario, *unit, name),
        Order::Join { unit, into } => check_deeds::join(world, scenario, *unit, *into),
    }
}

fn levy(scenario: &Scenario, uezd: UezdId, thousandths: [u16; 2]) -> Result<(), Refusal> {
    known_uezd(scenario, uezd)?;
    thousandths.iter().try_for_each(|&part| at_most(u32::from(part), 1000))
}

fn instructors(world: &World, scenario: &Scenario, unit: UnitId, number: u32) -> Result<(), Refusal> {
    known_unit(scenario, unit)?;
    at_most(number, MOST_INSTRUCTORS)?;
    if is_there(world, scenario, unit) { Ok(()) } else { Err(Refusal::NoMen) }
}

fn precedence(scenario: &Scenario, units: &[UnitId]) -> Result<(), Refusal> {
    units.iter().try_for_each(|unit| known_unit(scenario, *unit))?;
    no_twice(units, |unit| unit.0)
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
    has_money(world, oblast, Kopeks::whole(roubles))
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
