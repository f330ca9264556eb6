//! `record.ron` and `entries.ron`: claims, works cited, and the encyclopedia.

use crate::base::id::{ClaimId, Id};
use crate::scenario::file::ClaimList;
use crate::scenario::spot::Spot;
use serde::{Deserialize, Serialize};

/// `entries.ron`: what the encyclopedia tells beside people, places and battles.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct EntriesFile {
    /// The entries.
    pub entries: Vec<Spot<EntryFile>>,
}

/// An entry of the encyclopedia; its words are `entry-…` and `entry-…-text`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EntryFile {
    /// Id.
    pub id: Spot<Id>,
    /// What it is about.
    pub kind: Spot<EntryKind>,
    /// The claims it rests on.
    pub claims: ClaimList,
}

/// What an entry is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum EntryKind {
    /// Somebody.
    Person,
    /// A place.
    Place,
    /// A kind of unit.
    Unit,
    /// Goods.
    Goods,
    /// A rule of the game.
    Rule,
    /// A battle.
    Battle,
    /// A power.
    Power,
    /// Anything else.
    Matter,
}

/// `record.ron`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct RecordFile {
    /// The works cited.
    pub sources: Vec<Spot<SourceFile>>,
    /// The claims.
    pub claims: Vec<Spot<ClaimFile>>,
}

/// A work cited; its title is the word `source-…` of the language files.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SourceFile {
    /// Id.
    pub id: Spot<Id>,
    /// Address it was read at; may be empty.
    pub url: String,
}

/// A claim; its words are `claim-…` of the language files.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClaimFile {
    /// Id.
    pub id: Spot<ClaimId>,
    /// What it is about.
    pub topic: Spot<Id>,
    /// Day, month, year or a range `A..B`; empty when unknown.
    pub date: Spot<String>,
    /// Calendar the date was given in.
    pub style: Spot<Style>,
    /// Place or oblast; empty when none.
    #[serde(default)]
    pub place: String,
    /// The number, if it has one.
    #[serde(default)]
    pub quantity: Option<Spot<QuantityFile>>,
    /// Who says it; empty when nobody in particular.
    #[serde(default)]
    pub who: String,
    /// The work it stands in.
    pub source: Spot<Id>,
    /// How it was found.
    pub evidence: Spot<Evidence>,
    /// How far it is trusted.
    pub confidence: Spot<Confidence>,
    /// What kind of statement it is.
    pub status: Spot<Status>,
    /// Claims that say otherwise.
    pub conflicts: Vec<Spot<ClaimId>>,
}

/// Calendar a date was given in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Style {
    /// Old Style.
    Os,
    /// New Style.
    Ns,
    /// Not said.
    Unknown,
}

/// The number of a claim.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuantityFile {
    /// The number given.
    pub value: f64,
    /// Lowest reading.
    #[serde(default)]
    pub low: Option<f64>,
    /// Highest reading.
    #[serde(default)]
    pub high: Option<f64>,
    /// Its unit.
    pub unit: Id,
}

/// How a claim was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Evidence {
    /// In one of the two documents the game is made from.
    Seed,
    /// Read in part of the named work.
    Excerpt,
    /// Worked out from other claims.
    Derived,
    /// General knowledge, not confirmed.
    Background,
}

/// How far a claim is trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    /// Well.
    High,
    /// Fairly.
    Medium,
    /// Little.
    Low,
}

/// What kind of statement a claim is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// A plan or norm.
    Planned,
    /// Said by a witness or document.
    Attested,
    /// Said, and denied by others.
    Contested,
    /// Worked out.
    Derived,
    /// Made up.
    Invented,
}
