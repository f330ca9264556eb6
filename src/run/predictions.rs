//! What a player expects of a campaign, said before its first turn is played.

use crate::base::id::Id;
use crate::base::quantity::PerMille;
use crate::scenario::Scenario;
use crate::sim::state::uezd::Constraint;
use serde::{Deserialize, Serialize};

/// Most checkpoints that are predicted.
pub const MOST: usize = 2;
/// Most men that are expected.
const MOST_MEN: u32 = 1_000_000;

/// All that is predicted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Predictions {
    /// Counts at checkpoints.
    #[serde(default)]
    pub intervals: Vec<Interval>,
    /// What stops the levy.
    #[serde(default)]
    pub stops: Option<Stops>,
}

/// An interval that holds what a checkpoint will count in nine cases of ten.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Interval {
    /// The checkpoint by its name: its claims, joined by `+`; or the question of a lesson that asks for it.
    pub checkpoint: String,
    /// Fewest men.
    pub low: u32,
    /// Most men.
    pub high: u32,
}

/// What stops the levy, and how surely; the other constraints share the rest equally.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stops {
    /// The constraint.
    pub constraint: Constraint,
    /// Its probability.
    pub probability: PerMille,
}

/// Why something cannot be predicted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// The first turn is played.
    TooLate,
    /// The scenario has no such checkpoint.
    Unknown(String),
    /// A checkpoint is predicted twice.
    Twice(String),
    /// The ends of an interval are the wrong way round, or beyond all numbers of men.
    NoInterval(String),
    /// More checkpoints than [`MOST`].
    TooMany,
    /// A probability above one.
    NoProbability,
    /// The lesson asks no such question, or not for a choice.
    NoQuestion(Id),
    /// The question has no such choice.
    NoChoice(Id, Id),
    /// The question is asked at another time, or was answered.
    NotAsked(Id),
}

impl std::fmt::Display for Unfit {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::TooLate => write!(f, "a prediction is made before the first turn is played"),
            Self::Unknown(name) => write!(
                f,
                "no checkpoint of the scenario is called `{name}`, and no count that a lesson asks for"
            ),
            Self::Twice(name) => write!(f, "the checkpoint `{name}` is predicted twice"),
            Self::NoInterval(name) => {
                write!(f, "`{name}`: expected an interval from fewer to more, at most {MOST_MEN} men")
            }
            Self::TooMany => write!(f, "at most {MOST} checkpoints are predicted"),
            Self::NoProbability => write!(f, "a probability is between 0 and 1"),
            Self::NoQuestion(id) => write!(f, "no question of the lesson with choices is called `{id}`"),
            Self::NoChoice(id, choice) => write!(f, "the question `{id}` has no choice `{choice}`"),
            Self::NotAsked(id) => write!(f, "the question `{id}` is not asked now, or was answered"),
        }
    }
}

impl Predictions {
    /// Whether nothing is predicted.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.intervals.is_empty() && self.stops.is_none()
    }

    /// Whether this can be predicted of a scenario.
    ///
    /// # Errors
    /// The first reason why not.
    pub fn check(&self, scenario: &Scenario) -> Result<(), Unfit> {
        if self.intervals.len() > MOST {
            return Err(Unfit::TooMany);
        }
        for (i, interval) in self.intervals.iter().enumerate() {
            let name = interval.checkpoint.clone();
            let known = scenario.checkpoints.iter().any(|point| point.name() == name);
            if !known && scenario.foretold(&name).is_none() {
                return Err(Unfit::Unknown(name));
            }
            if self.intervals[..i].iter().any(|earlier| earlier.checkpoint == name) {
                return Err(Unfit::Twice(name));
            }
            if interval.low > interval.high || interval.high > MOST_MEN {
                return Err(Unfit::NoInterval(name));
            }
        }
        if self.stops.is_some_and(|stops| stops.probability > PerMille::ALL) {
            return Err(Unfit::NoProbability);
        }
        Ok(())
    }
}
