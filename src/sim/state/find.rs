//! Parts of units, uezds and stores outside systems: by id for orders and events, all for who looks on.

use crate::base::id::{PlaceId, UezdId, UnitId};
use crate::base::quantity::Men;
use crate::sim::state::index::Index;
use crate::sim::state::store::Store;
use crate::sim::state::uezd::Uezd;
use crate::sim::state::unit::{Outfit, Roll, Station};
use crate::sim::state::waterfall::Return;
use bevy_ecs::component::{Component, Mutable};
use bevy_ecs::prelude::{Mut, Query, QueryState, Resource, World};
use bevy_ecs::query::QueryEntityError;

/// What a unit is made of.
pub(in crate::sim) type UnitParts = (&'static Roll, &'static Outfit, &'static Station, &'static Return);

/// Queries for whoever looks at many units, uezds or stores from outside systems: made once, they look up no part by its
/// type, which [`World::get`] does for each.
#[derive(Resource)]
pub(in crate::sim) struct Parts {
    units: QueryState<UnitParts>,
    uezds: QueryState<&'static Uezd>,
    stores: QueryState<&'static Store>,
}

impl Parts {
    /// Those of a world that has all its units, uezds and stores.
    pub fn of(world: &mut World) -> Self {
        Self { units: world.query(), uezds: world.query(), stores: world.query() }
    }
}

/// All units.
pub(in crate::sim) fn units(world: &World) -> Query<'_, '_, UnitParts> {
    world.resource::<Parts>().units.query_manual(world)
}

/// All uezds under command.
pub(in crate::sim) fn uezds(world: &World) -> Query<'_, '_, &'static Uezd> {
    world.resource::<Parts>().uezds.query_manual(world)
}

/// All stores of places in play.
pub(in crate::sim) fn stores(world: &World) -> Query<'_, '_, &'static Store> {
    world.resource::<Parts>().stores.query_manual(world)
}

/// A part of a unit.
pub(in crate::sim) fn unit<C: Component>(world: &World, id: UnitId) -> Option<&C> {
    world.get(*world.resource::<Index>().units.get(&id)?)
}

/// A part of a unit, to be changed.
pub(in crate::sim) fn unit_mut<C>(world: &mut World, id: UnitId) -> Option<Mut<'_, C>>
where
    C: Component<Mutability = Mutable>,
{
    let entity = *world.resource::<Index>().units.get(&id)?;
    world.get_mut(entity)
}

/// Men on a unit's roll.
pub(in crate::sim) fn enrolled(world: &World, id: UnitId) -> Men {
    unit(world, id).map_or(Men::ZERO, Roll::enrolled)
}

/// A uezd under command.
pub(in crate::sim) fn uezd(world: &World, id: UezdId) -> Option<&Uezd> {
    world.get(*world.resource::<Index>().uezds.get(&id)?)
}

/// A uezd under command, to be changed.
pub(in crate::sim) fn uezd_mut(world: &mut World, id: UezdId) -> Option<Mut<'_, Uezd>> {
    let entity = *world.resource::<Index>().uezds.get(&id)?;
    world.get_mut(entity)
}

/// The store of a place in play.
pub(in crate::sim) fn store(world: &World, place: PlaceId) -> Option<&Store> {
    world.get(*world.resource::<Index>().stores.get(&place)?)
}

/// The store of a place in play, to be changed.
pub(in crate::sim) fn store_mut(world: &mut World, place: PlaceId) -> Option<Mut<'_, Store>> {
    let entity = *world.resource::<Index>().stores.get(&place)?;
    world.get_mut(entity)
}

/// What a query finds of an entity of the index. Units, uezds and stores are made with all components of their kind:
/// one that lacks some is a fault of the program, and is told instead of passed over.
#[track_caller]
pub(in crate::sim) fn found<T>(part: Result<T, QueryEntityError>) -> T {
    part.unwrap_or_else(|why| {
        panic!("an entity of the index lacks one of {}: {why}", std::any::type_name::<T>())
    })
}
