//! `reckoning.ron`: what a campaign is held against: promises, the list of battles, fates, grades.

use crate::base::id::{ClaimId, Id, OblastId, PersonId, PlaceId};
use crate::scenario::file::{Bases, ClaimList, Number};
use crate::scenario::spot::Spot;
use serde::Deserialize;

/// `reckoning.ron`: what a campaign is held against. Nothing that is played depends on it. A later folder's promise,
/// honour or fate replaces the one of the same oblast, id or person; its grades replace the grades.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ReckoningFile {
    /// Bases of the numbers below.
    pub basis: Bases,
    /// What was promised, by oblast.
    pub promises: Vec<Spot<PromiseFile>>,
    /// The battles that the militia is credited with.
    pub honours: Vec<Spot<HonourFile>>,
    /// What became of people.
    pub fates: Vec<Spot<FateFile>>,
    /// How far beyond its limit an aim is reached well, and when it is hollow.
    pub grades: Option<Spot<GradesFile>>,
}

/// What was promised of an oblast.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PromiseFile {
    /// The oblast.
    pub oblast: Spot<OblastId>,
    /// Men.
    pub men: Number,
    /// Officers for them.
    pub officers: Number,
    /// Instructors for them.
    pub instructors: Number,
    /// Roubles to be collected.
    pub roubles: Number,
}

/// A battle that the militia is credited with. Its words are `honour-…`, `honour-…-text` for what is known of the battle,
/// and `honour-…-part` for what is known of the part of Alash.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HonourFile {
    /// Id.
    pub id: Spot<Id>,
    /// The claim that credits the militia with it.
    pub listed: Spot<ClaimId>,
    /// Where it was fought: who stands at one of these places is present.
    pub places: Vec<Spot<PlaceId>>,
    /// First day.
    pub from: Spot<String>,
    /// Last day.
    pub until: Spot<String>,
    /// Why these days, where no source gives them.
    #[serde(default)]
    pub assumed: Option<Spot<String>>,
    /// What is told of the battle; general knowledge does not count as evidence.
    pub known: ClaimList,
    /// What is told of the part of Alash in it.
    pub part: ClaimList,
}

/// What became of somebody; the words are `fate-…`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FateFile {
    /// Who.
    pub person: Spot<PersonId>,
    /// The claims that tell it.
    pub claims: ClaimList,
}

/// How far beyond its limit an aim is reached well, and when it is hollow. An aim that states its own grades goes by those.
/// A margin is a share of the limit; of a measure that has an end, it is a share of what lies between the limit and the end.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GradesFile {
    /// Margin from which on an aim is reached well.
    pub well: Number,
    /// Margin from which on it is reached brilliantly.
    pub brilliantly: Number,
    /// Share of the listed men who must be present for duty; an aim of listed men is hollow below it.
    pub present: Number,
}
