//! A run against the record: a pure function of the counts and the checkpoints.

use crate::base::date::Date;
use crate::scenario::Scenario;
use crate::scenario::model::{Checkpoint, Class};
use serde::Serialize;

/// A recorded figure, as documents tell it.
#[derive(Clone, Debug, Serialize)]
pub struct Recorded {
    /// The claim, or several joined by `+` when their figures are summed.
    pub claim: String,
    /// Its day.
    pub date: Date,
    /// What is counted.
    pub unit: &'static str,
    /// The figure; none when the record gives a range.
    pub recorded: Option<u32>,
    /// Lowest recorded.
    pub low: u32,
    /// Highest recorded.
    pub high: u32,
    /// Men off that still count as agreement.
    pub tolerance: u32,
}

impl Recorded {
    /// The figure of a checkpoint.
    #[must_use]
    pub fn of(checkpoint: &Checkpoint) -> Self {
        Self {
            claim: checkpoint.name(),
            date: checkpoint.date,
            unit: "men",
            recorded: checkpoint.recorded,
            low: checkpoint.low,
            high: checkpoint.high,
            tolerance: checkpoint.tolerance,
        }
    }
}

/// One checkpoint of one run.
#[derive(Clone, Debug, Serialize)]
pub struct Comparison {
    /// The figure.
    #[serde(flatten)]
    pub figure: Recorded,
    /// What the run counted; none where the run stopped before.
    pub simulated: Option<u32>,
    /// How far off: from the figure, or outside the range.
    pub difference: Option<i64>,
    /// What it was to those who set the numbers.
    pub class: Class,
}

/// Compares counts with the scenario's checkpoints.
#[must_use]
pub fn compare(scenario: &Scenario, counts: &[Option<u32>]) -> Vec<Comparison> {
    let points = scenario.checkpoints.iter().zip(counts);
    points.map(|(checkpoint, &count)| one(scenario, checkpoint, count)).collect()
}

fn one(scenario: &Scenario, checkpoint: &Checkpoint, simulated: Option<u32>) -> Comparison {
    Comparison {
        figure: Recorded::of(checkpoint),
        simulated,
        difference: simulated.map(|count| checkpoint.difference(count)),
        class: scenario.class_of(checkpoint),
    }
}
