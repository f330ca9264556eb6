//! Scores of many runs against one recorded number.
//!
//! Both are proper where the record is a range: no band that is wider or narrower than the doubt is rewarded.

use crate::base::dice::Seed;
use crate::base::math::uniform;
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

/// Whether 5–95 % of the runs hold a figure, or at least half of a range.
#[must_use]
pub fn holds(spread: Spread, low: u32, high: u32) -> bool {
    let inside = i64::from(high.min(spread.p95)) - i64::from(low.max(spread.p05));
    2 * inside >= i64::from(high) - i64::from(low)
}

/// Continuous ranked probability score by the fair estimator, in men. Against a range it is the mean of the scores
/// against every figure in it, each as likely as the others. None without runs.
#[must_use]
pub fn crps(counts: &[u32], low: u32, high: u32) -> Option<f64> {
    let n = counts.len() as f64;
    if counts.is_empty() {
        return None;
    }
    let off = counts.iter().map(|&count| distance(count, low, high)).sum::<f64>() / n;
    if counts.len() == 1 {
        return Some(off);
    }
    let mut sorted = counts.to_vec();
    sorted.sort_unstable();
    // Σ|xi − xj| over all pairs, from the sorted list.
    let pairs: f64 = sorted.iter().zip(0i32..).map(|(&x, i)| f64::from(x) * (f64::from(2 * i + 1) - n)).sum();
    // Two runs lie no further apart than both lie off the record: only rounding goes below nought.
    Some((off - pairs / (n * (n - 1.0))).max(0.0))
}

/// Mean distance of a count from all figures of a range.
fn distance(count: u32, low: u32, high: u32) -> f64 {
    let [count, low, high] = [count, low, high].map(f64::from);
    if count <= low || high <= count {
        return (count - f64::midpoint(low, high)).abs();
    }
    ((count - low) * (count - low) + (high - count) * (high - count)) / (2.0 * (high - low))
}

/// Share of runs below the record. Dice, named by the seed of the first run and the figure, choose a figure within a range, and which part of the runs that equal the
/// figure counts as below it: so it is uniform where record and runs come from one distribution. None without runs.
#[must_use]
pub fn pit(counts: &[u32], low: u32, high: u32, (first, name): (Seed, &str)) -> Option<f64> {
    let dice = &mut first.dice("pit", 0, name);
    let [low, high] = [low, high].map(f64::from);
    let figure = low + uniform(dice) * (high - low);
    let tie = uniform(dice);
    let part = |count: f64| if count < figure { 1.0 } else { tie * f64::from(u8::from(count == figure)) };
    let below: f64 = counts.iter().map(|&count| part(f64::from(count))).sum();
    (!counts.is_empty()).then(|| below / counts.len() as f64)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn score(counts: &[u32], low: u32, high: u32) -> f64 {
        crps(counts, low, high).expect("there are runs")
    }

    /// So many counts, evenly over a range.
    fn even(number: u32, low: u32, high: u32) -> Vec<u32> {
        (0..number).map(|i| low + (2 * i + 1) * (high - low) / (2 * number)).collect()
    }

    /// Counts of a normal distribution about 100,000 with a deviation of 10,000, by bisection of its integral.
    fn normal(number: u32) -> Vec<u32> {
        let below = |z: f64| f64::midpoint(1.0, libm::erf(z / 2f64.sqrt()));
        let quantile = |share: f64| {
            let halve = |(low, high): (f64, f64), _| {
                let middle = f64::midpoint(low, high);
                if below(middle) < share { (middle, high) } else { (low, middle) }
            };
            (0..60).fold((-9.0, 9.0), halve).0
        };
        let share = |i: u32| (f64::from(i) + 0.5) / f64::from(number);
        (0..number)
            .map(|i| crate::base::math::round_heads(100_000.0 + 10_000.0 * quantile(share(i))))
            .collect()
    }

    #[test]
    fn a_single_run_scores_its_distance() {
        assert_eq!(crps(&[700], 750, 750), Some(50.0));
        assert_eq!(crps(&[700], 750, 850), Some(100.0), "from the middle of a range that lies on one side");
        assert_eq!(crps(&[400], 300, 500), Some(50.0), "100 from either end, 0 from the middle");
        assert_eq!(crps(&[350], 300, 500), Some(62.5), "(50 · 25 + 150 · 75) / 200");
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
        assert!((score(&counts, 6, 6) - expected).abs() < 1e-9);
    }

    #[test]
    fn a_normal_forecast_scores_what_is_published() {
        // Gneiting and Raftery 2007: σ (z (2 Φ(z) − 1) + 2 φ(z) − 1/√π); with z of 0, 1 and 2.
        let counts = normal(2_000);
        for (figure, expected) in [(100_000, 0.233_695), (110_000, 0.602_442), (80_000, 1.452_791)] {
            let found = score(&counts, figure, figure) / 10_000.0;
            assert!((found - expected).abs() < 1e-3, "{figure}: {found}");
        }
    }

    #[test]
    fn a_uniform_forecast_scores_what_is_worked_out_by_hand() {
        // Over a width of 1 the mean distance of two is a third: 1/3 − 1/6 against its own range, and against its middle
        // 1/4 − 1/6.
        let counts = even(2_000, 0, 60_000);
        assert!((score(&counts, 0, 60_000) - 10_000.0).abs() < 10.0);
        assert!((score(&counts, 30_000, 30_000) - 5_000.0).abs() < 10.0);
    }

    #[test]
    fn a_range_is_the_mean_of_its_figures() {
        let counts = [1_000, 3_500, 3_600, 4_800, 7_000];
        let mean = (3_000..5_000).map(|i| score(&counts, i, i) + score(&counts, i + 1, i + 1)).sum::<f64>()
            / 4_000.0;
        assert!((score(&counts, 3_000, 5_000) - mean).abs() < 1e-2);
    }

    #[test]
    fn the_expected_score_is_least_for_the_true_distribution() {
        let truth = even(200, 300, 500);
        let rivals = [
            even(200, 390, 410),
            even(200, 200, 600),
            even(200, 0, 800),
            even(200, 320, 520),
            [vec![200; 100], vec![600; 100]].concat(),
            [vec![300; 100], vec![500; 100]].concat(),
            vec![400; 200],
        ];
        // Against the range itself, and in the mean over figures that are drawn from it.
        let drawn = |counts: &[u32]| truth.iter().map(|&figure| score(counts, figure, figure)).sum::<f64>();
        for rival in &rivals {
            assert!(score(&truth, 300, 500) < score(rival, 300, 500), "{:?}", spread(rival));
            assert!(drawn(&truth) < drawn(rival), "{:?}", spread(rival));
        }
    }

    #[test]
    fn quantiles_of_a_hundred_and_one_runs_are_themselves() {
        let counts: Vec<u32> = (0..=100).rev().collect();
        assert_eq!(spread(&counts), Spread { median: 50, p05: 5, p95: 95 });
    }

    #[test]
    fn a_band_holds_a_figure_or_half_of_a_range() {
        let band = Spread { median: 50, p05: 40, p95: 60 };
        assert!(holds(band, 40, 40) && holds(band, 60, 60) && !holds(band, 39, 39) && !holds(band, 61, 61));
        assert!(holds(band, 30, 50) && !holds(band, 29, 50), "an edge that is touched is no hit");
        assert!(!holds(band, 0, 100), "neither is a doubt too wide to tell");
    }

    #[test]
    fn the_record_lies_among_the_runs_where_the_dice_put_it() {
        assert_eq!(pit(&[1, 2, 3, 5], 4, 4, (Seed(1), "S035")), Some(0.75));
        assert_eq!(pit(&[], 1, 1, (Seed(1), "S035")), None);
        let places = |counts: &[u32], low, high| -> Vec<f64> {
            (0..400).filter_map(|seed| pit(counts, low, high, (Seed(seed), "S035"))).collect()
        };
        // Uniform over a range that is as wide as the runs, and over the runs that equal the figure.
        for places in [places(&even(100, 300, 500), 300, 500), places(&[7; 10], 7, 7)] {
            let below = |share: f64| places.iter().filter(|&&place| place < share).count();
            assert!((75..125).contains(&below(0.25)) && (270..330).contains(&below(0.75)));
        }
        assert_eq!(places(&[1, 9], 2, 8), vec![0.5; 400], "nothing between the runs");
    }

    #[test]
    fn one_median_serves_heads_and_shares() {
        assert_eq!(median(&[0.75, 0.25]), 0.5);
        assert_eq!((median(&[4.0, 1.0, 2.0]), median(&[])), (2.0, 0.0));
        assert_eq!(spread(&[1, 3]).median, 2);
    }
}
