//! Scores of many runs against one recorded number.
//!
//! CRPS is in men and falls to the plain distance for a single run; PIT is the share of runs at or below
//! the record.

use serde::Serialize;

/// What many runs came to at a checkpoint.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Spread {
    /// Half of the runs are below.
    pub median: u32,
    /// One run in twenty is below.
    pub p05: u32,
    /// One run in twenty is above.
    pub p95: u32,
}

/// Median and 5 and 95 % of some counts; zeros when there are none.
#[must_use]
pub fn spread(counts: &[u32]) -> Spread {
    let mut sorted: Vec<f64> = counts.iter().copied().map(f64::from).collect();
    sorted.sort_by(f64::total_cmp);
    let at = |share: f64| crate::base::math::round_heads(quantile(&sorted, share));
    Spread { median: at(0.5), p05: at(0.05), p95: at(0.95) }
}

/// The middle of some values; zero when there are none.
#[must_use]
pub fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    quantile(&sorted, 0.5)
}

/// The value below which `share` of the sorted values lie, interpolated; zero when there are none.
#[must_use]
pub fn quantile(sorted: &[f64], share: f64) -> f64 {
    let Some(last) = sorted.len().checked_sub(1) else { return 0.0 };
    let place = share * last as f64;
    let below = place.floor() as usize;
    let (low, high) = (sorted[below], sorted[(below + 1).min(last)]);
    low + (place - below as f64) * (high - low)
}

/// Continuous ranked probability score by the fair estimator, in men, against a figure or the nearest edge
/// of a range. None without runs.
#[must_use]
pub fn crps(counts: &[u32], low: u32, high: u32) -> Option<f64> {
    let n = counts.len() as f64;
    if counts.is_empty() {
        return None;
    }
    let off = |count: u32| f64::from(low.saturating_sub(count)) + f64::from(count.saturating_sub(high));
    let distance = counts.iter().map(|&count| off(count)).sum::<f64>() / n;
    if counts.len() == 1 {
        return Some(distance);
    }
    let mut sorted = counts.to_vec();
    sorted.sort_unstable();
    // Σ|xi − xj| over all pairs, from the sorted list.
    let pairs: f64 = sorted.iter().zip(0i32..).map(|(&x, i)| f64::from(x) * (f64::from(2 * i + 1) - n)).sum();
    Some((distance - pairs / (n * (n - 1.0))).max(0.0))
}

/// Share of runs at or below the record's middle. None without runs.
#[must_use]
pub fn pit(counts: &[u32], low: u32, high: u32) -> Option<f64> {
    let middle = (f64::from(low) + f64::from(high)) / 2.0;
    let below = counts.iter().filter(|&&count| f64::from(count) <= middle).count();
    (!counts.is_empty()).then(|| below as f64 / counts.len() as f64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_single_run_scores_its_plain_distance() {
        assert_eq!(crps(&[700], 750, 750), Some(50.0));
        assert_eq!(crps(&[400], 300, 500), Some(0.0));
        assert_eq!(crps(&[], 1, 1), None);
    }

    #[test]
    fn the_fair_estimator_agrees_with_its_definition() {
        let counts = [3, 9, 4, 4, 20];
        let mean = counts.iter().map(|&x: &u32| (f64::from(x) - 6.0).abs()).sum::<f64>() / 5.0;
        let mut pairs = 0.0;
        for a in counts {
            for b in counts {
                pairs += (f64::from(a) - f64::from(b)).abs();
            }
        }
        let expected = mean - pairs / 2.0 / (5.0 * 4.0);
        assert!((crps(&counts, 6, 6).expect("there are runs") - expected).abs() < 1e-9);
    }

    #[test]
    fn quantiles_of_a_hundred_and_one_runs_are_themselves() {
        let counts: Vec<u32> = (0..=100).rev().collect();
        assert_eq!(spread(&counts), Spread { median: 50, p05: 5, p95: 95 });
        assert_eq!(pit(&counts, 49, 51), Some(51.0 / 101.0));
    }

    #[test]
    fn one_median_serves_heads_and_shares() {
        assert_eq!(median(&[0.75, 0.25]), 0.5);
        assert_eq!((median(&[4.0, 1.0, 2.0]), median(&[])), (2.0, 0.0));
        assert_eq!(spread(&[1, 3]).median, 2);
    }
}
