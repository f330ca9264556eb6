//! What is doubtful, parameters and numbers of orders, with their ranges; and samples of all of it at once.

use crate::base::dice::Seed;
use crate::base::math::{shuffle, uniform};
use crate::scenario::Scenario;
use crate::scenario::drawn::order_doubts;
use crate::scenario::model::Origin;
use crate::scenario::rules::PARAMETERS;
use serde::Serialize;
use std::borrow::Cow;

/// A parameter of the rules whose value is assumed within a range, or numbers of orders that are assumed together.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Doubt {
    /// Its name.
    pub name: Cow<'static, str>,
    /// Its unit.
    pub unit: &'static str,
    /// Its value in `rules.ron`; of orders the place in the range, 0 to 1.
    pub value: f64,
    /// The lowest value that could be defended.
    pub low: f64,
    /// The highest value that could be defended.
    pub high: f64,
}

/// What is doubtful about a scenario: parameters in the order of the rules, then orders of history. Tables of the year
/// are taken as they are.
#[must_use]
pub fn doubts(scenario: &Scenario) -> Vec<Doubt> {
    let parameters = PARAMETERS.iter().filter_map(|parameter| {
        let value = scenario.rules.get(parameter.name)?;
        let (low, high) = range(scenario, parameter.name)?;
        let (name, unit) = (Cow::Borrowed(parameter.name), parameter.unit);
        (low < high).then_some(Doubt { name, unit, value, low, high })
    });
    let orders = order_doubts(scenario).into_iter().map(|(name, value)| {
        let (name, unit) = (Cow::Owned(name), "of the range");
        Doubt { name, unit, value, low: 0.0, high: 1.0 }
    });
    parameters.chain(orders).collect()
}

/// The range of a parameter, when it is assumed; the highest layer's.
fn range(scenario: &Scenario, name: &str) -> Option<(f64, f64)> {
    let stated =
        scenario.pedigrees.iter().rev().find(|pedigree| {
            pedigree.position.file.ends_with("rules.ron") && pedigree.position.path == name
        })?;
    match stated.origin {
        Origin::Assumed { low, high, .. } if low.is_finite() && high.is_finite() => Some((low, high)),
        _ => None,
    }
}

/// A Latin hypercube: `number` points, one in each of as many strata of every range. The same for the same seed and
/// purpose.
#[must_use]
pub fn hypercube(doubts: &[Doubt], number: usize, seed: Seed, purpose: &str) -> Vec<Vec<f64>> {
    let mut points = vec![Vec::with_capacity(doubts.len()); number];
    for doubt in doubts {
        let mut dice = seed.dice(purpose, 0, &*doubt.name);
        let mut strata: Vec<usize> = (0..number).collect();
        shuffle(&mut dice, &mut strata);
        for (point, stratum) in points.iter_mut().zip(strata) {
            let share = (stratum as f64 + uniform(&mut dice)) / number as f64;
            point.push(rounded(doubt.low + share * (doubt.high - doubt.low)).clamp(doubt.low, doubt.high));
        }
    }
    points
}

/// Four significant digits: what is written is exactly what was played.
#[must_use]
pub fn rounded(value: f64) -> f64 {
    format!("{value:.3e}").parse().unwrap_or(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    const DOUBTS: [Doubt; 2] = [
        Doubt { name: Cow::Borrowed("show_up"), unit: "share", value: 0.6, low: 0.2, high: 0.7 },
        Doubt { name: Cow::Borrowed("aul_keeps"), unit: "share", value: 0.7, low: 0.4, high: 0.95 },
    ];

    #[test]
    fn every_stratum_of_every_range_is_sampled_once() {
        let points = hypercube(&DOUBTS, 40, Seed(3), "test");
        for (column, doubt) in DOUBTS.iter().enumerate() {
            let stratum = |value: f64| (40.0 * (value - doubt.low) / (doubt.high - doubt.low)) as usize;
            let mut hit: Vec<usize> = points.iter().map(|point| stratum(point[column]).min(39)).collect();
            hit.sort_unstable();
            hit.dedup();
            assert!(hit.len() > 36, "{}: rounding moves few points over an edge", doubt.name);
        }
        assert_eq!(points, hypercube(&DOUBTS, 40, Seed(3), "test"));
        assert_ne!(points, hypercube(&DOUBTS, 40, Seed(4), "test"));
    }

    #[test]
    fn values_are_rounded_to_what_is_written() {
        assert_eq!(rounded(0.123_456), 0.1235);
        assert_eq!(rounded(12_346.0), 12_350.0);
    }
}
