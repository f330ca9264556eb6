//! How aims, lost conditions and acts are written.

use crate::base::id::{Id, OblastId, SponsorId};
use crate::scenario::file::{ClaimList, Measure, Number, Step};
use crate::scenario::spot::Spot;
use serde::{Deserialize, Serialize};

/// Something to be reached by a day; its words are `aim-…`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AimFile {
    /// Id.
    pub id: Spot<Id>,
    /// What is measured.
    pub metric: Spot<Metric>,
    /// It must be at least this.
    #[serde(default)]
    pub at_least: Option<Number>,
    /// It must be at most this.
    #[serde(default)]
    pub at_most: Option<Number>,
    /// From here on it is reached well; a margin beyond the limit unless said, by `reckoning.ron`.
    #[serde(default)]
    pub well: Option<Number>,
    /// From here on it is reached brilliantly; a wider margin unless said.
    #[serde(default)]
    pub brilliantly: Option<Number>,
    /// What must hold as well on that day.
    #[serde(default)]
    pub and: Vec<Spot<AlsoFile>>,
    /// The day; the last one unless said.
    #[serde(default)]
    pub on: Option<Spot<String>>,
    /// Over so many turns up to its day it must hold: what it comes to is the worst of their ends. One unless said.
    #[serde(default)]
    pub turns: Option<Spot<u16>>,
    /// The claims it is tied to.
    #[serde(default)]
    pub claims: ClaimList,
}

/// What must hold as well for an aim to be reached.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AlsoFile {
    /// What is measured.
    pub metric: Spot<Metric>,
    /// It must be at least this.
    #[serde(default)]
    pub at_least: Option<Number>,
    /// It must be at most this.
    #[serde(default)]
    pub at_most: Option<Number>,
}

/// What ends the campaign early; its words are `lost-…`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LostFile {
    /// Id.
    pub id: Spot<Id>,
    /// What is measured.
    pub metric: Spot<Metric>,
    /// All is lost when it is below this.
    #[serde(default)]
    pub below: Option<Number>,
    /// All is lost when it is above this.
    #[serde(default)]
    pub above: Option<Number>,
    /// The first day on which it counts; the first one unless said.
    #[serde(default)]
    pub from: Option<Spot<String>>,
    /// The last day on which it counts; the last one unless said.
    #[serde(default)]
    pub until: Option<Spot<String>>,
    /// For so many turns in a row.
    pub turns: Spot<u16>,
}

/// A part of a long campaign with a summary of its own; its words are `act-…` and `act-…-text`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ActFile {
    /// Id.
    pub id: Spot<Id>,
    /// Its last day.
    pub until: Spot<String>,
}

/// What an aim measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Metric {
    /// Men at a step of the waterfall.
    Men {
        /// Whose.
        of: Measure,
        /// Which step.
        #[serde(default)]
        step: Step,
    },
    /// Share of historical runs that had fewer men at that date.
    History {
        /// Whose.
        of: Measure,
        /// Which step.
        #[serde(default)]
        step: Step,
    },
    /// Supply of the units at a front, 0 to 1, by heads; 0 where nobody stands.
    Supply(Id),
    /// Authority in an oblast, the mean of its uezds, 0 to 1.
    Authority(OblastId),
    /// Requisitions so far.
    Requisitions,
    /// Raids on the auls of the oblasts in play so far.
    Raids,
    /// Arrears of the branch furthest behind, months.
    Arrears,
    /// Arrears of the branch least behind, months.
    ArrearsEverywhere,
    /// What households paid in tax and requisitions, roubles a household a year at base prices.
    Burden,
    /// Oblasts that have so many thousandths of their quota on the rolls.
    Filled {
        /// Thousandths of the quota.
        share: u16,
    },
    /// Officers passed out of the cadet school.
    Cadets,
    /// Share of all ever enrolled who are at home by discharge, amnestied, or serve on.
    Saved,
    /// Share of all ever enrolled who are dead or lost.
    Dead,
    /// What a sponsor thinks of Alash, 0 to 1.
    Standing(SponsorId),
    /// Seats of uezds held by our own or a friendly power.
    SeatsHeld,
    /// Fights won.
    FightsWon,
    /// Rifles in hands and stores.
    Rifles,
}

impl Metric {
    /// The front at which it counts men.
    #[must_use]
    pub fn front(&self) -> Option<Id> {
        match *self {
            Self::Men { of: Measure::Front(front), .. } => Some(front),
            _ => None,
        }
    }
}
