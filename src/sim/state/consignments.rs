//! What sponsors promised and what is on its way from them.

use crate::base::id::{DeliveryId, OblastId, PlaceId, UnitId};
use crate::orders::Gift;
use crate::sim::state::ledger::{Account, Cause, Commodity, Ledger};
use bevy_ecs::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What is promised, and what is on its way.
#[derive(Resource, Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consignments {
    /// How far each dated delivery is.
    pub stages: BTreeMap<DeliveryId, Stage>,
    /// What is under way.
    pub road: Vec<Consignment>,
}

/// How far a delivery is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Announced; nothing has left.
    Promised,
    /// On its way.
    Loaded,
    /// There.
    Arrived,
    /// Kept back for good.
    Withheld,
    /// Lost on the way.
    Lost,
}

/// Something under way to a unit, or money to a branch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consignment {
    /// The turn it is due.
    pub due: u16,
    /// The dated delivery it is, if it is one.
    pub delivery: Option<DeliveryId>,
    /// What.
    pub what: Gift,
    /// How much; kopeks for money.
    pub amount: u32,
    /// From where.
    pub from: PlaceId,
    /// For whom.
    pub to: Goal,
}

/// For whom something is under way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Goal {
    /// A unit.
    Unit(UnitId),
    /// A branch of the fund.
    Branch(OblastId),
}

/// Puts something that left an account on its way.
pub(in crate::sim) fn dispatch(world: &mut World, consignment: Consignment, from: Account, cause: Cause) {
    let Consignment { what, amount, .. } = consignment;
    world.resource_mut::<Ledger>().post(Commodity::from(what), from, Account::Transit, amount, cause);
    world.resource_mut::<Consignments>().road.push(consignment);
}
