//! A run against the record: a pure function of the counts and the checkpoints.

use crate::base::date::Date;
use crate::record::told::Told;
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
    /// What the run counted, or would have been reported of it; none where the run stopped before.
    pub simulated: Option<u32>,
    /// Men on the roll there.
    pub enrolled: Option<u32>,
    /// Of them kept where their units stand.
    pub kept: Option<u32>,
    /// Of those fit for duty.
    pub fit: Option<u32>,
    /// How far off: from the figure, or outside the range.
    pub difference: Option<i64>,
    /// What it was to those who set the numbers.
    pub class: Class,
}

/// Compares counts with the scenario's checkpoints.
#[must_use]
pub fn compare(scenario: &Scenario, told: &[Option<Told>]) -> Vec<Comparison> {
    let points = scenario.checkpoints.iter().zip(told);
    points.map(|(checkpoint, &told)| one(scenario, checkpoint, told)).collect()
}

fn one(scenario: &Scenario, checkpoint: &Checkpoint, told: Option<Told>) -> Comparison {
    let simulated = told.map(|told| told.simulated);
    Comparison {
        figure: Recorded::of(checkpoint),
        simulated,
        enrolled: told.map(|told| told.enrolled),
        kept: told.map(|told| told.kept),
        fit: told.map(|told| told.fit),
        difference: simulated.map(|count| checkpoint.difference(count)),
        class: scenario.class_of(checkpoint),
    }
}
