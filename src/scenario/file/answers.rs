//! How an answer in numbers of the player's own is written, and effects that grow with a number.

use crate::base::id::{EventId, Id};
use crate::scenario::file::{EffectFile, Measure, Number, Step};
use crate::scenario::spot::Spot;
use serde::Deserialize;

/// What a player fills in himself. An order gives the numbers in the order in which they stand here:
/// `choose(event: "…", choice: "…", numbers: [3240])`.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[allow(clippy::large_enum_variant, reason = "read once, and few of them")]
pub enum AnswerFile {
    /// A number between two: `answer: number(low: …, usual: …, high: …)`.
    Number {
        /// The least that can be given.
        low: Number,
        /// The number that counts when nobody gives one.
        usual: Number,
        /// The most that can be given.
        high: Number,
    },
    /// A whole that is divided among several: `answer: divide(parts: […])`. The whole is the sum of the usual parts.
    Divide {
        /// Among whom; two at least.
        parts: Vec<Spot<PartFile>>,
    },
}

/// One of those among whom something is divided; named as the oblast, uezd, unit or place of that id is, else by
/// the words `part-…`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartFile {
    /// Id: that of an oblast, uezd, unit or place, or one of its own.
    pub id: Spot<Id>,
    /// What it has when nobody divides otherwise.
    pub usual: Number,
    /// The least it bears, as a share of the usual.
    pub least: Number,
    /// The most it bears, as a share of the usual.
    pub most: Number,
}

/// Effects that grow with a number. They come once for each `per` by which one amount exceeds another, and in part for
/// a part of it; a factor of 0.99 is then 0.97 after three times. What cannot be done in part is refused: flags,
/// marches and moves of a front.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GrowthFile {
    /// The amount that grows.
    pub of: Spot<AmountFile>,
    /// What it must exceed; nothing unless said.
    #[serde(default)]
    pub over: Option<Spot<AmountFile>>,
    /// By how much it must exceed that for the effects to come once.
    pub per: Number,
    /// The largest amount that counts beyond that; any unless said.
    #[serde(default)]
    pub most: Option<Number>,
    /// What comes of it.
    pub effects: Vec<Spot<EffectFile>>,
}

/// An amount that effects grow with.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[allow(clippy::large_enum_variant, reason = "read once, and few of them")]
pub enum AmountFile {
    /// The number of this answer.
    Answer,
    /// A part of this answer.
    Part(Id),
    /// The number given in answer to an earlier event; 0 when none was given.
    AnswerTo(EventId),
    /// Men as they are then.
    Men {
        /// Whose.
        of: Measure,
        /// Which step.
        step: Step,
    },
    /// A number.
    Fixed(Number),
}
