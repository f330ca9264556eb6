//! `remove.ron`: what of the files below is left out.

use crate::base::id::Id;
use crate::scenario::spot::Spot;
use serde::Deserialize;

/// `remove.ron`: records that what a folder stands on has and it has not: of the scenario that a patch changes, or of what a
/// scenario is based on. What still speaks of one is told where it stands.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct RemoveFile {
    /// Events.
    pub events: Vec<Spot<Id>>,
    /// Entries of the encyclopedia.
    pub entries: Vec<Spot<Id>>,
    /// Units.
    pub units: Vec<Spot<Id>>,
    /// People.
    pub people: Vec<Spot<Id>>,
    /// Places.
    pub places: Vec<Spot<Id>>,
    /// Oblasts.
    pub oblasts: Vec<Spot<Id>>,
    /// Uezds.
    pub uezds: Vec<Spot<Id>>,
    /// Sponsors.
    pub sponsors: Vec<Spot<Id>>,
    /// Deliveries.
    pub deliveries: Vec<Spot<Id>>,
    /// Fronts.
    pub fronts: Vec<Spot<Id>>,
    /// Battles of the list.
    pub honours: Vec<Spot<Id>>,
}
