//! Units that may be raised, and what they have on the first day.

use crate::base::id::{OblastId, PlaceId, UnitId};
use crate::base::quantity::{Horses, Men, PerMille};
use crate::scenario::file::Draws;

/// A unit that may be raised.
#[derive(Clone, Copy, Debug)]
pub struct Unit {
    /// Id.
    pub id: UnitId,
    /// Where it is raised.
    pub home: PlaceId,
    /// Who serves in it.
    pub draws: Draws,
    /// The oblast that pays it.
    pub oblast: OblastId,
    /// Men at full establishment.
    pub establishment: Men,
}

impl Unit {
    /// Whether it is a part of another unit, there only once men were detached to it.
    #[must_use]
    pub fn is_detachment(&self) -> bool {
        matches!(self.draws, Draws::Unit(_))
    }
}

/// What a unit has on the first day.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Force {
    /// The unit.
    pub unit: UnitId,
    /// Where it stands.
    pub at: PlaceId,
    /// Men on the roll.
    pub men: Men,
    /// Share of them that is trained.
    pub trained: PerMille,
    /// Horses fit for work.
    pub horses: Horses,
    /// Rifles.
    pub rifles: u32,
    /// Rounds in the pouches.
    pub rounds: u32,
    /// Officers.
    pub officers: u32,
    /// Instructors.
    pub instructors: u32,
    /// Machine guns.
    pub machine_guns: u32,
}
