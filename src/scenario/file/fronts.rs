//! How fronts are written: a track of places, where the line stood, and who stood there.

use crate::base::id::{Id, PlaceId, SponsorId};
use crate::scenario::file::{ClaimList, Number};
use crate::scenario::spot::Spot;
use serde::Deserialize;

/// A front; its words are `front-…` and `front-…-text`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FrontFile {
    /// Id of the front.
    pub id: Spot<Id>,
    /// The places it is fought at, from our side to the enemy's.
    pub places: Vec<Spot<PlaceId>>,
    /// First day of fighting; the first one unless said.
    #[serde(default)]
    pub from: Option<Spot<String>>,
    /// Last day of fighting; the last one unless said.
    #[serde(default)]
    pub to: Option<Spot<String>>,
    /// Where the line stood, by the record.
    #[serde(default)]
    pub lines: Vec<Spot<LineFile>>,
    /// Who stood there beside us and against us.
    #[serde(default)]
    pub strengths: Vec<Spot<StrengthFile>>,
    /// Under whose command our units stood there.
    #[serde(default)]
    pub command: Vec<Spot<CommandFile>>,
}

/// Who commanded at a front from a day on, and gave our units there part of their bread, fodder and pay.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CommandFile {
    /// First day.
    pub from: Spot<String>,
    /// The power; none: nobody but ourselves.
    #[serde(default)]
    pub by: Option<Spot<SponsorId>>,
    /// The claims it rests on; an empty list marks an assumption.
    pub claims: ClaimList,
}

/// Where the line of a front stood from a day on.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LineFile {
    /// First day.
    pub from: Spot<String>,
    /// The last place on our side.
    pub at: Spot<PlaceId>,
    /// The claims it rests on; an empty list marks an assumption.
    pub claims: ClaimList,
}

/// Who stood at a front from a day on, without the men of Alash.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StrengthFile {
    /// First day.
    pub from: Spot<String>,
    /// Men beside us.
    pub friends: Number,
    /// Men against us.
    pub foes: Number,
    /// Machine guns beside us.
    #[serde(default)]
    pub friend_machine_guns: Option<Number>,
    /// Machine guns against us.
    #[serde(default)]
    pub foe_machine_guns: Option<Number>,
    /// Field guns beside us.
    #[serde(default)]
    pub friend_guns: Option<Number>,
    /// Field guns against us.
    #[serde(default)]
    pub foe_guns: Option<Number>,
    /// The claims it rests on, beside those of the numbers.
    #[serde(default)]
    pub claims: ClaimList,
}
