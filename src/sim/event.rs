//! What happened in a turn, as plain data for whoever shows or counts it.
//!
//! The words are found by `report`; nothing in the simulation reads events back.

use crate::base::id::{DeliveryId, EventId, OblastId, PlaceId, UezdId, UnitId};
use crate::base::quantity::{Horses, Kopeks, Men};
use crate::orders::Goods;
use serde::Serialize;

/// One thing that happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// A dated event of the scenario.
    Scripted(EventId),
    /// Men came up.
    Levied {
        /// From where.
        uezd: UezdId,
        /// To which unit.
        unit: UnitId,
        /// How many.
        men: Men,
    },
    /// The first men of a unit came together.
    Formed(UnitId),
    /// A sponsor handed over what it had promised.
    Delivered(DeliveryId),
    /// A sponsor kept back what it had promised.
    Withheld(DeliveryId),
    /// Tax came in.
    Taxed {
        /// To which branch.
        oblast: OblastId,
        /// How much.
        income: Kopeks,
    },
    /// Pay fell short.
    Unpaid {
        /// Of which branch.
        oblast: OblastId,
        /// By how much.
        short: Kopeks,
    },
    /// Goods stuck on the way or were not to be had.
    Stuck {
        /// What.
        goods: Goods,
        /// For whom.
        place: PlaceId,
        /// How much was wanting, counted units of the goods.
        short: u64,
    },
    /// A unit arrived.
    Arrived {
        /// Which.
        unit: UnitId,
        /// Where.
        place: PlaceId,
    },
    /// Men deserted.
    Deserted {
        /// From which unit.
        unit: UnitId,
        /// How many.
        men: Men,
    },
    /// Men died of sickness.
    Died {
        /// Of which unit.
        unit: UnitId,
        /// How many.
        men: Men,
    },
    /// A hungry unit scattered.
    Scattered {
        /// Which unit.
        unit: UnitId,
        /// How many men.
        men: Men,
    },
    /// Scattered men came back.
    Returned {
        /// To which unit.
        unit: UnitId,
        /// How many.
        men: Men,
    },
    /// Horses were lost to hunger and work.
    HorsesLost {
        /// Of which unit.
        unit: UnitId,
        /// How many.
        horses: Horses,
    },
    /// Some carriers could not be paid and went home.
    CarriersLeft,
    /// A depot could not be paid and was given up.
    DepotGivenUp(PlaceId),
    /// The elders of a uezd could not be paid and went home.
    EldersLeft(UezdId),
    /// A depot ran dry of fodder, so that convoys pass it as if it were not there.
    DepotEmpty(PlaceId),
}
