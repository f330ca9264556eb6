//! Why an order cannot be carried out now.
//!
//! Small copied values; the words are found by `report`.

use crate::base::id::{Id, PlaceId, UnitId};
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
    /// The lesson does not open orders of this kind.
    Closed,
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
    /// The event is not open now: its day, or what it asks for, is not there, or it was answered.
    NotOpen(Id),
    /// The sponsor's red line was crossed.
    Crossed,
    /// It is so already, or the same order is on its way.
    NoChange,
    /// The sponsor does not think well enough of Alash.
    NoGoodwill,
    /// The sponsor was asked lately.
    AskedLately,
    /// The sponsor has nothing of the kind to give.
    NothingToGive,
    /// The auls gave lately.
    TakenLately,
    /// Orders are hardly obeyed there.
    NoAuthority,
    /// Somebody is at both ends.
    Same,
    /// There are not so many.
    NotEnough {
        /// How many there are.
        has: u32,
    },
    /// The two do not stand at the same place.
    Apart,
    /// There is no room for so many men.
    NoRoom,
    /// A course is running.
    Running,
    /// No course is running there.
    NotRunning,
    /// The person is not there at this time.
    Away,
    /// There is nothing to award.
    NoMerit,
    /// The unit has no officer to spare.
    NoOfficer,
    /// The answer asks for another number of numbers.
    Numbers {
        /// How many.
        asked: u32,
    },
    /// A number of an answer is beyond what can be said, or what a part bears.
    Beyond {
        /// Which part of a division.
        part: Option<Id>,
        /// The least.
        least: u32,
        /// The most.
        most: u32,
    },
    /// The parts do not add up to the whole.
    NotWhole {
        /// What they must add up to.
        whole: u32,
        /// What they add up to.
        given: u32,
    },
    /// A detachment is raised from one unit only: this.
    NotTheirs(UnitId),
    /// A name has signs that are not to be seen.
    BadName,
    /// The place is not in our own or friendly hands.
    NotHeld(PlaceId),
}
