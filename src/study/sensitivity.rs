//! What each doubtful parameter moves, alone over its range and among all others by Morris's screening.
//!
//! Morris (1991), with the mean of absolute effects of Campolongo and others (2007): paths through the ranges on which
//! one parameter after another is moved by two thirds of its range. It tells also of a parameter whether its effect
//! depends on the others.

use crate::base::dice::{Dice, Seed};
use crate::base::math::{shuffle, sqrt, uniform};
use crate::scenario::drawn::Draw;
use crate::study::parameters::{Doubt, doubts};
use crate::study::trial::{Bench, Trial};
use serde::Serialize;

/// Levels of the grid that paths are drawn on.
const LEVELS: usize = 4;
/// How far a parameter is moved, as a share of its range.
const STEP: f64 = 2.0 / 3.0;

/// What one parameter moves.
#[derive(Clone, Debug, Serialize)]
pub struct Swing {
    /// The parameter.
    #[serde(flatten)]
    pub doubt: Doubt,
    /// The mean when it alone is at the low end of its range.
    pub at_low: f64,
    /// The mean when it alone is at the high end.
    pub at_high: f64,
    /// Morris's μ*: the mean size of its effect over its range, wherever the others stand.
    pub effect: f64,
    /// Morris's σ: how far that depends on where the others stand.
    pub interaction: f64,
}

impl Swing {
    /// How far it moves the mean alone.
    #[must_use]
    pub fn alone(&self) -> f64 {
        (self.at_high - self.at_low).abs()
    }
}

/// How many sets are tried for a scenario: the length of the work.
#[must_use]
pub fn trials(parameters: usize, paths: usize) -> usize {
    2 * parameters + paths * (parameters + 1)
}

/// What each doubtful parameter moves in the mean of the bench's only checkpoint, the largest effect first.
#[must_use]
pub fn sensitivity(bench: &Bench<'_>, paths: usize, seed: Seed, done: &(dyn Fn() + Sync)) -> Vec<Swing> {
    let doubts = doubts(bench.scenario);
    let ends = ends(bench, &doubts, done);
    let effects = screening(bench, &doubts, paths, seed, done);
    let mut swings: Vec<Swing> = (0..doubts.len())
        .map(|i| {
            let (effect, interaction) = effects[i];
            Swing {
                doubt: doubts[i].clone(),
                at_low: ends[2 * i],
                at_high: ends[2 * i + 1],
                effect,
                interaction,
            }
        })
        .collect();
    swings.sort_by(|a, b| b.alone().max(b.effect).total_cmp(&a.alone().max(a.effect)));
    swings
}

/// The mean with each parameter alone at its low and its high end.
fn ends(bench: &Bench<'_>, doubts: &[Doubt], done: &(dyn Fn() + Sync)) -> Vec<f64> {
    let alone = |doubt: &Doubt| {
        [doubt.low, doubt.high].map(|value| Draw::of(bench.scenario, &[&doubt.name], &[value]))
    };
    let draws: Vec<Draw> = doubts.iter().flat_map(alone).collect();
    bench.all(&draws, done).iter().map(mean).collect()
}

/// Mean size and spread of each parameter's effect over a number of paths.
fn screening(
    bench: &Bench<'_>,
    doubts: &[Doubt],
    paths: usize,
    seed: Seed,
    done: &(dyn Fn() + Sync),
) -> Vec<(f64, f64)> {
    let paths: Vec<Path> = (0..paths).map(|number| Path::draw(doubts.len(), seed, number as u16)).collect();
    let names: Vec<&str> = doubts.iter().map(|doubt| &*doubt.name).collect();
    let draws: Vec<Draw> = paths
        .iter()
        .flat_map(|path| path.points())
        .map(|shares| Draw::of(bench.scenario, &names, &values(doubts, &shares)))
        .collect();
    let means: Vec<f64> = bench.all(&draws, done).iter().map(mean).collect();
    let mut effects = vec![Vec::new(); doubts.len()];
    for (path, means) in paths.iter().zip(means.chunks(doubts.len() + 1)) {
        for (pair, &moved) in means.windows(2).zip(&path.order) {
            let up = if path.start[moved] < 0.5 { 1.0 } else { -1.0 };
            effects[moved].push(up * (pair[1] - pair[0]) / STEP);
        }
    }
    effects.iter().map(|effects| size_and_spread(effects)).collect()
}

/// A path through the ranges: where it starts, and in which order the parameters are moved.
struct Path {
    start: Vec<f64>,
    order: Vec<usize>,
}

impl Path {
    fn draw(parameters: usize, seed: Seed, number: u16) -> Self {
        let mut dice: Dice = seed.dice("morris", number, "path");
        let level = |dice: &mut Dice| (uniform(dice) * LEVELS as f64).floor() / (LEVELS - 1) as f64;
        let start = (0..parameters).map(|_| level(&mut dice)).collect();
        let mut order: Vec<usize> = (0..parameters).collect();
        shuffle(&mut dice, &mut order);
        Self { start, order }
    }

    /// The start, and the point after each move.
    fn points(&self) -> Vec<Vec<f64>> {
        let mut at = self.start.clone();
        let mut points = vec![at.clone()];
        for &moved in &self.order {
            at[moved] += if at[moved] < 0.5 { STEP } else { -STEP };
            points.push(at.clone());
        }
        points
    }
}

fn values(doubts: &[Doubt], shares: &[f64]) -> Vec<f64> {
    doubts.iter().zip(shares).map(|(doubt, share)| doubt.low + share * (doubt.high - doubt.low)).collect()
}

fn mean(trial: &Trial) -> f64 {
    let counts = trial.counts.first().map_or(&[][..], Vec::as_slice);
    counts.iter().map(|&count| f64::from(count)).sum::<f64>() / counts.len().max(1) as f64
}

fn size_and_spread(effects: &[f64]) -> (f64, f64) {
    let number = effects.len().max(1) as f64;
    let size = effects.iter().map(|effect| effect.abs()).sum::<f64>() / number;
    let mean = effects.iter().sum::<f64>() / number;
    let spread =
        effects.iter().map(|effect| (effect - mean) * (effect - mean)).sum::<f64>() / (number - 1.0).max(1.0);
    (size, sqrt(spread))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_moves_every_parameter_once_and_stays_in_its_range() {
        let path = Path::draw(9, Seed(5), 2);
        let points = path.points();
        assert_eq!(points.len(), 10);
        assert!(points.iter().flatten().all(|share| (-1e-9..=1.0 + 1e-9).contains(share)));
        for (pair, &moved) in points.windows(2).zip(&path.order) {
            let changed: Vec<usize> = (0..9).filter(|&i| pair[0][i] != pair[1][i]).collect();
            assert_eq!(changed, [moved]);
        }
    }

    #[test]
    fn effects_of_a_straight_line_have_no_spread() {
        let (size, spread) = size_and_spread(&[-3.0, -3.0, -3.0]);
        assert_eq!((size, spread), (3.0, 0.0));
        let (size, spread) = size_and_spread(&[1.0, -1.0]);
        assert!(size == 1.0 && spread > 1.4);
    }
}
