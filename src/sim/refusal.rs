//! Why an order cannot be carried out now.
//!
//! Small copied values; the words are found by `report`.

use crate::base::id::{Id, PlaceId};
use crate::base::quantity::Kopeks;
use serde::Serialize;

/// A reason to refuse an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Refusal {
    /// The scenario knows nothing of this id.
    Unknown(Id),
    /// A number is beyond what the order allows.
    OutOfRange {
        /// Largest allowed.
        most: u32,
    },
    /// The campaign has ended.
    Over,
    /// The unit has no men yet.
    NoMen,
    /// The unit is there already.
    AlreadyThere,
    /// No open road leads there.
    NoRoad {
        /// From here.
        from: PlaceId,
        /// To there.
        to: PlaceId,
    },
    /// A hostile power holds the place.
    Hostile(PlaceId),
    /// The treasury holds less.
    NoMoney {
        /// What it holds.
        has: Kopeks,
    },
    /// The sponsor does not rule at this time.
    SponsorGone,
    /// Only roads and tracks have hired carriers.
    NoCarriersHere,
    /// Something is named twice.
    Twice(Id),
}
