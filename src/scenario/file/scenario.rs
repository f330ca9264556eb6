//! `scenario.ron`: the frame of a campaign and what it changes on the first day.

use crate::base::id::{ClaimId, Id, OblastId, PlaceId, UezdId, UnitId};
use crate::scenario::file::{
    ActFile, AimFile, Bases, CheckpointFile, DeliveryFile, FrontFile, LeverRangeFile, LostFile, Number,
    SchoolFile,
};
use crate::scenario::spot::Spot;
use serde::{Deserialize, Serialize};

/// `scenario.ron`: what the scenario is about. A field left out is taken from the scenario it is based on.
/// `holds`, `reach`, `markets`, `schools`, `deliveries`, `fronts`, `checkpoints` and `lever_ranges` are merged by what
/// they are about (place, uezd, id, claims, lever): rows about the same thing replace those of the base. What lies outside the
/// places, oblasts or days of a scenario is left out when it comes from a base. Other lists replace the base's.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ScenarioFile {
    /// Format of the files; this is format 1.
    pub format: Option<Spot<u32>>,
    /// The scenario or theatre that this one changes: an id. `theatre` unless said.
    pub base: Option<Spot<Id>>,
    /// Bases of the numbers below.
    pub basis: Bases,
    /// First day of the first turn: the 1st or the 16th of a month, from 1917-12-16 to 1920-08-16.
    pub first_day: Option<Spot<String>>,
    /// How many half-month turns are played: 1 to 72.
    pub turns: Option<Spot<u32>>,
    /// The oblasts whose militia is commanded.
    pub oblasts: Option<Vec<Spot<OblastId>>>,
    /// The places in play; routes between two of them are in play too. All of them unless said.
    pub places: Option<Vec<Spot<PlaceId>>>,
    /// What the branches of the fund hold at the start.
    pub treasuries: Option<Vec<Spot<TreasuryFile>>>,
    /// Who holds a place from when.
    pub holds: Option<Vec<Spot<HoldFile>>>,
    /// How far an order of Alash is obeyed in a uezd, from when.
    pub reach: Option<Vec<Spot<ReachFile>>>,
    /// What can be bought where.
    pub markets: Option<Vec<Spot<MarketFile>>>,
    /// Where news comes to and orders leave from; the seat of the first oblast unless said.
    pub seat: Option<Spot<PlaceId>>,
    /// What units have on the first day, when the campaign begins late.
    pub forces: Option<Vec<Spot<ForceFile>>>,
    /// Cadet schools that may be opened.
    pub schools: Option<Vec<Spot<SchoolFile>>>,
    /// What sponsors promise, and when, beside what `sponsors.ron` has.
    pub deliveries: Option<Vec<Spot<DeliveryFile>>>,
    /// The fronts, as the places they are fought at.
    pub fronts: Option<Vec<Spot<FrontFile>>>,
    /// Recorded figures that a run is compared with.
    pub checkpoints: Option<Vec<Spot<CheckpointFile>>>,
    /// How far levers were moved by what is known of the time.
    pub lever_ranges: Option<Vec<Spot<LeverRangeFile>>>,
    /// What is to be reached.
    pub aims: Option<Vec<Spot<AimFile>>>,
    /// How many aims reached are success; all unless said.
    pub success: Option<Spot<u32>>,
    /// What ends the campaign early.
    pub lost: Option<Vec<Spot<LostFile>>>,
    /// Parts of a long campaign.
    pub acts: Option<Vec<Spot<ActFile>>>,
}

/// What a branch of the fund holds at the start.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TreasuryFile {
    /// The branch.
    pub oblast: Spot<OblastId>,
    /// Its money.
    pub roubles: Number,
}

/// What a unit has on the first day.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ForceFile {
    /// The unit.
    pub unit: Spot<UnitId>,
    /// Where it stands; at home unless said.
    #[serde(default)]
    pub at: Option<Spot<PlaceId>>,
    /// Men on the roll.
    pub men: Number,
    /// Share of them that is trained.
    pub trained: Number,
    /// Horses fit for work.
    pub horses: Number,
    /// Rifles.
    pub rifles: Number,
    /// Rounds in the pouches.
    pub rounds: Number,
    /// Officers.
    pub officers: Number,
    /// Instructors.
    pub instructors: Number,
    /// Machine guns.
    pub machine_guns: Number,
}

/// Who holds a place from a day on.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HoldFile {
    /// The place.
    pub place: Spot<PlaceId>,
    /// First day, counted from the half-month it lies in.
    pub from: Spot<String>,
    /// `own`, `friendly`, `nobody` or `hostile`.
    pub holder: Spot<Holder>,
    /// The claims it rests on; an empty list marks an assumption.
    pub claims: Vec<Spot<ClaimId>>,
}

/// Who holds a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Holder {
    /// Alash administration.
    Own,
    /// A power that works with Alash.
    Friendly,
    /// Nobody in particular.
    Nobody,
    /// A power that works against Alash.
    Hostile,
}

/// How far an order is obeyed in a uezd from a day on.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReachFile {
    /// The uezd.
    pub uezd: Spot<UezdId>,
    /// First day, counted from the half-month it lies in.
    pub from: Spot<String>,
    /// Share of the volosts that obey: 0 to 1.
    pub share: Number,
}

/// What can be bought at a place in a turn, at base plenty; seasons change it by `rules.ron`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MarketFile {
    /// The place.
    pub place: Spot<PlaceId>,
    /// Food, tonnes a turn.
    pub food: Number,
    /// Grain, tonnes a turn.
    pub grain: Number,
    /// Hay, tonnes a turn.
    pub hay: Number,
}
