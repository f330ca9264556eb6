//! How readings are written: other ways to take what the sources say, by which one may play.

use crate::base::id::{Id, OblastId};
use crate::scenario::file::{
    Bases, CheckpointFile, ClaimList, DatedOrderFile, EventFile, ForceFile, Number, TreasuryFile, UnitFile,
};
use crate::scenario::spot::Spot;
use serde::Deserialize;

/// `readings.ron`: other readings of the sources, by which one may play instead. A scenario offers those of its
/// own and of what it is based on that change something in it.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ReadingsFile {
    /// Bases of the numbers below.
    pub basis: Bases,
    /// The readings.
    pub readings: Vec<Spot<ReadingFile>>,
}

/// A reading of the sources and what it changes; what it leaves out stays as it is. A reading is a layer of its own: what
/// is true in its world alone, units, events that bring men and means, and orders, stands in it. Its words are `reading-…` and
/// `reading-…-text`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReadingFile {
    /// Id; `default` is the reading of the scenario itself.
    pub id: Spot<Id>,
    /// The claims that are read so; at least one.
    pub claims: ClaimList,
    /// Whether it is another beginning, which no source tells, to try oneself on: `claims` are those that tell how it began.
    #[serde(default)]
    pub opening: bool,
    /// Money of branches on the first day instead.
    #[serde(default)]
    pub treasuries: Vec<Spot<TreasuryFile>>,
    /// Oblasts that owe another number of men.
    #[serde(default)]
    pub quotas: Vec<Spot<ReadQuotaFile>>,
    /// Checkpoints that are compared no more, each by its list of claims.
    #[serde(default)]
    pub without: Vec<Spot<ClaimList>>,
    /// Checkpoints that come instead of those of the same claims, or beside the others.
    #[serde(default)]
    pub checkpoints: Vec<Spot<CheckpointFile>>,
    /// Units instead of those of the same ids, or beside the others.
    #[serde(default)]
    pub units: Vec<Spot<UnitFile>>,
    /// Events of its world, beside the others: what brings men and means, with their words.
    #[serde(default)]
    pub events: Vec<Spot<EventFile>>,
    /// Orders of its world, beside those of history.
    #[serde(default)]
    pub orders: Vec<Spot<DatedOrderFile>>,
    /// What units have on the first day instead; a unit has room for all the men it is said to have.
    #[serde(default)]
    pub forces: Vec<Spot<ForceFile>>,
    /// Field guns of Alash, which stand at a front beside those of the record.
    #[serde(default)]
    pub guns: Vec<Spot<ReadGunsFile>>,
}

/// Another quota of an oblast. Those of its uezds and the establishments of its units grow or shrink with it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReadQuotaFile {
    /// The oblast.
    pub oblast: Spot<OblastId>,
    /// Militiamen it owes.
    pub quota: Number,
}

/// Field guns of Alash at a front.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReadGunsFile {
    /// The front.
    pub front: Spot<Id>,
    /// From this day on; from the first unless said.
    #[serde(default)]
    pub from: Option<Spot<String>>,
    /// How many.
    pub number: Number,
}
