//! Orders on their way: how long a courier rides, and what becomes of an order that comes late.

use crate::base::id::UnitId;
use crate::base::quantity::Men;
use crate::orders::Order;
use crate::sim::orders::check::possible;
use crate::sim::orders::obey::do_now;
use crate::sim::state::control::Control;
use crate::sim::state::event::Event;
use crate::sim::state::find;
use crate::sim::state::index::{Chart, Chronicle, Clock};
use crate::sim::state::staff::{Errand, Staff};
use crate::sim::state::unit::Station;
use bevy_ecs::prelude::World;
use std::sync::Arc;

/// Carries out the orders that arrive; one that cannot be carried out any more is told.
pub(in crate::sim) fn errands(world: &mut World) {
    let turn = world.resource::<Clock>().0;
    let all = std::mem::take(&mut world.resource_mut::<Staff>().errands);
    let (due, later): (Vec<_>, Vec<_>) = all.into_iter().partition(|errand| errand.due <= turn);
    world.resource_mut::<Staff>().errands = later;
    for errand in due {
        if possible(world, &errand.order).is_ok() {
            do_now(world, &errand.order);
            if let Order::Transfer { from, to, men } = errand.order {
                let done = Event::Regrouped { from, to, men: Men(men) };
                world.resource_mut::<Chronicle>().0.push(done);
            }
        } else if let Some(unit) = unit_of(&errand.order) {
            world.resource_mut::<Chronicle>().0.push(Event::OrderFailed(unit));
        }
    }
}

/// The unit that a courier rides to with an order; none where those it is for are at the seat.
pub(in crate::sim) fn unit_of(order: &Order) -> Option<UnitId> {
    match order {
        Order::Post { unit, .. }
        | Order::Posture { unit, .. }
        | Order::Train { unit, .. }
        | Order::Disband { unit }
        | Order::Transfer { from: unit, .. }
        | Order::Join { unit, .. } => Some(*unit),
        Order::Levy { .. }
        | Order::Agitate { .. }
        | Order::Tax { .. }
        | Order::Pay { .. }
        | Order::Spend { .. }
        | Order::Gift { .. }
        | Order::Instructors { .. }
        | Order::Buy { .. }
        | Order::Depot { .. }
        | Order::Carriers { .. }
        | Order::Goods { .. }
        | Order::Precedence { .. }
        | Order::Routine { .. }
        | Order::Choose { .. }
        | Order::Terms { .. }
        | Order::Ask { .. }
        | Order::Passage { .. }
        | Order::Requisition { .. }
        | Order::Lend { .. }
        | Order::Detach { .. }
        | Order::Convoy { .. }
        | Order::School { .. }
        | Order::Appoint { .. }
        | Order::Award { .. }
        | Order::Rename { .. }
        | Order::Inspect { .. } => None,
    }
}

/// Gives what a lesson closes to its pupils and history gave in this turn; what cannot be carried out is left out.
pub(in crate::sim) fn by_itself(world: &mut World) {
    let (scenario, turn) = (Arc::clone(&world.resource::<Chart>().0), world.resource::<Clock>().0);
    for order in scenario.by_itself(turn) {
        if possible(world, order).is_ok() {
            carry_out(world, order);
        }
    }
}

/// Carries out `order`, which [`crate::sim::check()`] has passed, or sends it to a unit that a courier reaches only
/// in a later turn.
pub(in crate::sim) fn carry_out(world: &mut World, order: &Order) {
    let delay = delay(world, order);
    let due = world.resource::<Clock>().0 + delay;
    // A later order of the same kind to the same unit overtakes the earlier one.
    let (unit, kind) = (unit_of(order), std::mem::discriminant(order));
    let overtaken = |errand: &Errand| {
        unit.is_some() && unit_of(&errand.order) == unit && std::mem::discriminant(&errand.order) == kind
    };
    world.resource_mut::<Staff>().errands.retain(|errand| !overtaken(errand));
    if delay == 0 {
        return do_now(world, order);
    }
    world.resource_mut::<Staff>().errands.push(Errand { due, order: order.clone() });
}

/// Whole turns until an order reaches those it is for.
#[must_use]
pub(in crate::sim) fn delay(world: &World, order: &Order) -> u16 {
    let Some(unit) = unit_of(order) else { return 0 };
    let station = find::unit::<Station>(world, unit);
    station.map_or(0, |station| world.resource::<Control>().courier_turns(station.at))
}
