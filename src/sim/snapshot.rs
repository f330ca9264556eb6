//! All that is true between two turns, plain and sorted by id; to and from a world.
//!
//! Digest, undo, remedies and attribution stand on it. What only tells of the last turn (events,
//! postings, the supply report) is not part of it.

use crate::base::dice::Seed;
use crate::base::digest::Digest;
use crate::base::id::UnitId;
use crate::sim::state::affairs::Affairs;
use crate::sim::state::consignments::Consignments;
use crate::sim::state::fronts::Fronts;
use crate::sim::state::fund::{Fund, Goodwill};
use crate::sim::state::index::{Clock, Fate, Index};
use crate::sim::state::levers::Levers;
use crate::sim::state::staff::Staff;
use crate::sim::state::store::{Store, Transit};
use crate::sim::state::tally::Tally;
use crate::sim::state::uezd::Uezd;
use crate::sim::state::unit::{Outfit, Roll, Station};
use crate::sim::state::waterfall::Return;
use bevy_ecs::prelude::World;
use serde::{Deserialize, Serialize};

/// The state of a campaign.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Snapshot {
    /// The turn that comes next.
    pub turn: u16,
    /// The seed.
    pub seed: Seed,
    /// Standing orders.
    pub levers: Levers,
    /// Treasuries.
    pub fund: Fund,
    /// Sponsors.
    pub goodwill: Goodwill,
    /// Uezds by id.
    pub uezds: Vec<Uezd>,
    /// Units by id.
    pub units: Vec<UnitState>,
    /// Stores by place.
    pub stores: Vec<Store>,
    /// Shipments, sorted.
    pub transit: Transit,
    /// What sponsors promised and sent.
    pub consignments: Consignments,
    /// Events and what they changed.
    pub affairs: Affairs,
    /// Fronts.
    pub fronts: Fronts,
    /// People, school, orders on their way.
    pub staff: Staff,
    /// Sums so far.
    pub tally: Tally,
}

/// The state of a unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnitState {
    /// Its id.
    pub id: UnitId,
    /// Its men.
    pub roll: Roll,
    /// What they have.
    pub outfit: Outfit,
    /// Where they are.
    pub station: Station,
    /// The last strength return.
    pub strength: Return,
}

impl Snapshot {
    /// Reads the state of a world.
    #[must_use]
    pub fn of(world: &World) -> Self {
        let index = world.resource::<Index>();
        let unit = |(&id, &entity): (&UnitId, &bevy_ecs::entity::Entity)| UnitState {
            id,
            roll: part(world, entity),
            outfit: part(world, entity),
            station: part(world, entity),
            strength: part(world, entity),
        };
        Self {
            turn: world.resource::<Clock>().0,
            seed: world.resource::<Fate>().0,
            levers: world.resource::<Levers>().clone(),
            fund: world.resource::<Fund>().clone(),
            goodwill: world.resource::<Goodwill>().clone(),
            uezds: index.uezds.values().map(|&entity| part(world, entity)).collect(),
            units: index.units.iter().map(unit).collect(),
            stores: index.stores.values().map(|&entity| part(world, entity)).collect(),
            transit: world.resource::<Transit>().clone(),
            consignments: world.resource::<Consignments>().clone(),
            affairs: world.resource::<Affairs>().clone(),
            fronts: world.resource::<Fronts>().clone(),
            staff: world.resource::<Staff>().clone(),
            tally: world.resource::<Tally>().clone(),
        }
    }

    /// Makes a world that was started for the same scenario hold this state.
    pub(in crate::sim) fn put_into(&self, world: &mut World) {
        world.insert_resource(Clock(self.turn));
        world.insert_resource(Fate(self.seed));
        world.insert_resource(self.levers.clone());
        world.insert_resource(self.fund.clone());
        world.insert_resource(self.goodwill.clone());
        world.insert_resource(self.transit.clone());
        world.insert_resource(self.consignments.clone());
        world.insert_resource(self.affairs.clone());
        world.insert_resource(self.fronts.clone());
        world.insert_resource(self.staff.clone());
        world.insert_resource(self.tally.clone());
        let index = world.resource::<Index>().clone();
        for uezd in &self.uezds {
            set(world, index.uezds.get(&uezd.id), uezd.clone());
        }
        for unit in &self.units {
            let entity = index.units.get(&unit.id);
            set(world, entity, unit.roll.clone());
            set(world, entity, unit.outfit.clone());
            set(world, entity, unit.station.clone());
            set(world, entity, unit.strength);
        }
        for store in &self.stores {
            set(world, index.stores.get(&store.place), store.clone());
        }
        crate::sim::state::control::refresh(world);
    }

    /// The same state without what merely records the answers given: answers, flags, and what is to be otherwise. What
    /// these bring about is seen in everything else.
    #[must_use]
    pub fn without_record(&self) -> Self {
        let affairs = self.affairs.without_record();
        Self { affairs, ..self.clone() }
    }

    /// The digest after `before` when this is the state.
    #[must_use]
    pub fn digest(&self, before: Digest) -> Digest {
        before.then(&self.canonical())
    }

    /// The bytes that the digest is of: every field in the order declared, lists by id.
    #[must_use]
    pub fn canonical(&self) -> Vec<u8> {
        postcard::to_stdvec(self).expect("plain data of whole numbers and texts can always be written")
    }

    /// Whether the state is one of this scenario: the same uezds, units and places.
    #[must_use]
    pub fn fits(&self, scenario: &crate::scenario::Scenario) -> bool {
        let places = scenario.places.iter().filter(|place| place.in_play).map(|place| place.id);
        self.turn <= scenario.turns
            && self.uezds.iter().map(|uezd| uezd.id).eq(scenario.uezds.iter().map(|uezd| uezd.id))
            && self.units.iter().map(|unit| unit.id).eq(scenario.units.iter().map(|unit| unit.id))
            && self.stores.iter().map(|store| store.place).eq(places)
    }
}

fn part<C: bevy_ecs::component::Component + Clone>(world: &World, entity: bevy_ecs::entity::Entity) -> C {
    world.get::<C>(entity).cloned().expect("an entity of the index has all components of its kind")
}

fn set<C>(world: &mut World, entity: Option<&bevy_ecs::entity::Entity>, value: C)
where
    C: bevy_ecs::component::Component<Mutability = bevy_ecs::component::Mutable>,
{
    if let Some(mut place) = entity.and_then(|&entity| world.get_mut::<C>(entity)) {
        *place = value;
    }
}
