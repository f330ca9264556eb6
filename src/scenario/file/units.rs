//! `units.ron`: units that may be raised.

use crate::base::id::{OblastId, PlaceId, UezdId, UnitId};
use crate::scenario::file::{Bases, Number};
use crate::scenario::spot::Spot;
use serde::{Deserialize, Serialize};

/// `units.ron`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct UnitsFile {
    /// Bases of the numbers below.
    pub basis: Bases,
    /// The units.
    pub units: Vec<Spot<UnitFile>>,
}

/// A unit that may be raised; its words are `unit-…` and `unit-…-short`. While a flag is set it is called by
/// `unit-…-as-FLAG` and `unit-…-as-FLAG-short`, where there are such words.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UnitFile {
    /// Id; its name is the word `unit-…` of the language files.
    pub id: Spot<UnitId>,
    /// Where it is raised and has its store.
    pub home: Spot<PlaceId>,
    /// Who serves in it: `uezd("…")`, `oblast("…")` for a regiment called up oblast-wide, or `unit("…")` for a part
    /// of that unit that may be detached.
    pub draws: Spot<Draws>,
    /// Men at full establishment.
    pub establishment: Number,
}

/// Who serves in a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Draws {
    /// Men of one uezd, at home.
    Uezd(UezdId),
    /// Men detailed from all uezds of an oblast.
    Oblast(OblastId),
    /// Men detached from another unit: a detachment, which is not there until it is ordered.
    Unit(UnitId),
}
