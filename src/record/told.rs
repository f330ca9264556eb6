//! What a checkpoint counts in a run: what would be reported, and the roll, kept, fit beside it.
//!
//! A commander or a negotiator reports the roll, with a bias of his own. What is true is counted by [`crate::sim`].

use crate::base::math::round_heads;
use crate::scenario::model::{Checkpoint, Step};
use crate::scenario::rules::Rules;
use crate::sim::View;
use crate::sim::state::waterfall::Waterfall;
use serde::Serialize;

/// A count of a run at a checkpoint, and what stands beside it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Told {
    /// What would have been reported, where the figure is a report; the count itself elsewhere.
    pub simulated: u32,
    /// On the roll.
    pub enrolled: u32,
    /// Kept where the unit stands.
    pub kept: u32,
    /// Kept there and fit for duty.
    pub fit: u32,
}

impl Told {
    /// What a checkpoint counts now.
    #[must_use]
    pub fn of(view: View<'_>, point: &Checkpoint) -> Self {
        let counts = view.counts(&[point.measure])[0];
        Self {
            simulated: simulated(&view.scenario().rules, point, &counts),
            enrolled: counts[Step::Enrolled].0,
            kept: counts[Step::Kept].0,
            fit: counts[Step::Fit].0,
        }
    }

    /// The roll, the kept and the fit.
    #[must_use]
    pub fn beside(&self) -> [u32; 3] {
        [self.enrolled, self.kept, self.fit]
    }
}

/// Counts what the checkpoints of the turn that was just played ask for; the others stay as they are.
pub fn keep(told: &mut [Option<Told>], view: View<'_>) {
    for (told, point) in told.iter_mut().zip(&view.scenario().checkpoints) {
        if point.turn + 1 == view.turn() {
            *told = Some(Told::of(view, point));
        }
    }
}

/// What each checkpoint counted so far, in their order; none until its turn.
#[must_use]
pub fn counts(told: &[Option<Told>]) -> Vec<Option<u32>> {
    told.iter().map(|told| told.map(|told| told.simulated)).collect()
}

/// What is compared with a checkpoint's figure, of what its measure counts.
#[must_use]
pub fn simulated(rules: &Rules, point: &Checkpoint, counts: &Waterfall) -> u32 {
    let men = counts[point.step].0;
    if point.reported { round_heads(f64::from(men) * rules.report_bias) } else { men }
}
