//! A number of men over many runs: its mean, its middle, and where nine in ten runs lie.
//!
//! Unlike a count it may be below nothing: a part of a gap, or a difference of two runs on the same dice.

use crate::record::score::quantile;
use serde::Serialize;

/// What many runs came to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Part {
    /// The mean. Means of parts add up to the mean of the whole, which medians do not.
    pub mean: f64,
    /// Half of the runs are below.
    pub median: f64,
    /// One run in twenty is below.
    pub p05: f64,
    /// One run in twenty is above.
    pub p95: f64,
}

impl Part {
    /// Of some runs; zeros when there are none.
    #[must_use]
    pub fn of(runs: impl IntoIterator<Item = f64>) -> Self {
        let mut sorted: Vec<f64> = runs.into_iter().collect();
        // Summed in the order of size, so that the order of the runs does not show.
        sorted.sort_by(f64::total_cmp);
        let mean = sorted.iter().sum::<f64>() / sorted.len().max(1) as f64;
        let at = |share| quantile(&sorted, share);
        Self { mean, median: at(0.5), p05: at(0.05), p95: at(0.95) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_spread_of_a_hundred_and_one_runs_is_themselves() {
        let part = Part::of((-50..=50).rev().map(f64::from));
        assert_eq!(part, Part { mean: 0.0, median: 0.0, p05: -45.0, p95: 45.0 });
        assert_eq!(Part::of([]), Part::default());
    }
}
