//! Calibration: which values of the doubtful parameters the record does not rule out.
//!
//! History matching first: sets drawn over all ranges at once are discarded where a fitted checkpoint is implausible.
//! Of what is left the nearest are accepted. A checkpoint that only some parameters may be fitted on is looked at
//! last: for each accepted set only those are drawn anew.

use crate::base::dice::Seed;
use crate::scenario::Scenario;
use crate::scenario::drawn::Draw;
use crate::scenario::model::Checkpoint;
use crate::scenario::sets::SetsFile;
use crate::study::parameters::{Doubt, doubts, hypercube};
use crate::study::trial::{Bench, Trial};
use serde::Serialize;
use std::sync::Arc;

/// Standard deviations beyond which a checkpoint rules a set out.
const IMPLAUSIBLE: f64 = 3.0;
/// The least that a model of this kind is off, as a share of the figure.
const DISCREPANCY: f64 = 0.1;
/// No oblast may have more than this against its quota.
const FULLEST: f64 = 1.3;
/// How many values of the parameters of a last checkpoint are tried for each accepted set.
const RETRIES: usize = 12;

/// How much work is put in.
#[derive(Clone, Copy, Debug)]
pub struct Effort {
    /// Sets drawn in a wave.
    pub candidates: usize,
    /// Campaigns for each set.
    pub campaigns: u64,
    /// Waves of history matching.
    pub waves: usize,
    /// Sets accepted at the end.
    pub accepted: usize,
    /// Seed of the draws and of the campaigns.
    pub seed: Seed,
}

impl Effort {
    /// How many sets will be tried at most: the length of the work.
    #[must_use]
    pub fn trials(&self) -> usize {
        self.candidates * self.waves + self.accepted * RETRIES
    }
}

/// What came of it.
#[derive(Clone, Debug, Serialize)]
pub struct Calibration {
    /// The file to write.
    pub file: SetsFile,
    /// Each fitted checkpoint under the accepted sets.
    pub fits: Vec<Fit>,
    /// The accepted range of each parameter.
    pub ranges: Vec<Kept>,
}

/// A fitted checkpoint.
#[derive(Clone, Debug, Serialize)]
pub struct Fit {
    /// Its claims.
    pub claim: String,
    /// The figure it is fitted on.
    pub figure: u32,
    /// The middle of what the accepted sets came to.
    pub median: u32,
    /// Whether all accepted sets are plausible by it.
    pub plausible: bool,
    /// The only parameters fitted on it; all where none are named.
    pub by: Vec<&'static str>,
}

/// What is left of the doubt about a parameter.
#[derive(Clone, Debug, Serialize)]
pub struct Kept {
    /// The parameter before.
    #[serde(flatten)]
    pub doubt: Doubt,
    /// The lowest accepted value.
    pub kept_low: f64,
    /// The middle of the accepted values.
    pub kept_median: f64,
    /// The highest accepted value.
    pub kept_high: f64,
}

/// A set that was tried.
#[derive(Clone)]
struct Candidate {
    values: Vec<f64>,
    trial: Trial,
}

/// Calibrates on the checkpoints marked for it; none where no checkpoint is. `done` is called after each trial.
#[must_use]
pub fn calibrate(
    scenario: &Arc<Scenario>,
    effort: Effort,
    made_by: String,
    done: &(dyn Fn() + Sync),
) -> Option<Calibration> {
    let all = &scenario.checkpoints;
    let fitted: Vec<usize> = (0..all.len()).filter(|&number| all[number].is_fitted()).collect();
    if fitted.is_empty() {
        return None;
    }
    let bench = Bench { scenario, checkpoints: fitted, seeds: effort.seed.runs(effort.campaigns) };
    let work = Work { bench, effort, doubts: doubts(scenario), done };
    let mut waves = Vec::new();
    let left = work.history_matching(&mut waves);
    let accepted = work.last_checkpoints(work.nearest(left));
    let names = work.doubts.iter().map(|doubt| doubt.name.clone().into_owned()).collect();
    let sets = accepted.iter().map(|candidate| candidate.values.clone()).collect();
    Some(Calibration {
        fits: work.fits(&accepted),
        ranges: work.ranges(&accepted),
        file: SetsFile { made_by, waves, names, sets },
    })
}

struct Work<'w> {
    bench: Bench<'w>,
    effort: Effort,
    doubts: Vec<Doubt>,
    done: &'w (dyn Fn() + Sync),
}

impl Work<'_> {
    /// Draws wave after wave, each from the ranges that the last one left, and keeps what is not ruled out.
    fn history_matching(&self, waves: &mut Vec<(u32, u32)>) -> Vec<Candidate> {
        let mut box_left = self.doubts.clone();
        let mut left: Vec<Candidate> = Vec::new();
        for wave in 0..self.effort.waves {
            let purpose = format!("calibration, wave {wave}");
            let drawn = hypercube(&box_left, self.effort.candidates, self.effort.seed, &purpose);
            let tried = self.tried(drawn);
            let number = tried.len() as u32;
            let kept: Vec<Candidate> = tried.into_iter().filter(|one| self.is_left(one)).collect();
            waves.push((number, kept.len() as u32));
            if !kept.is_empty() {
                narrow(&mut box_left, &kept);
            }
            left.extend(kept);
        }
        left
    }

    fn tried(&self, drawn: Vec<Vec<f64>>) -> Vec<Candidate> {
        let names: Vec<&str> = self.doubts.iter().map(|doubt| &*doubt.name).collect();
        let draw = |values: &Vec<f64>| Draw::of(self.bench.scenario, &names, values);
        let draws: Vec<Draw> = drawn.iter().map(draw).collect();
        let trials = self.bench.all(&draws, self.done);
        drawn.into_iter().zip(trials).map(|(values, trial)| Candidate { values, trial }).collect()
    }

    fn is_left(&self, one: &Candidate) -> bool {
        self.worst(one, false) <= IMPLAUSIBLE && one.trial.fullest <= FULLEST
    }

    /// The largest implausibility of a set by the checkpoints that all parameters may be fitted on, or by the others.
    fn worst(&self, one: &Candidate, last: bool) -> f64 {
        let ours =
            self.checkpoints().zip(&one.trial.counts).filter(|(point, _)| point.fit_by.is_empty() != last);
        ours.map(|(point, counts)| implausibility(point, counts)).fold(0.0, f64::max)
    }

    fn checkpoints(&self) -> impl Iterator<Item = &Checkpoint> {
        self.bench.checkpoints.iter().map(|&number| &self.bench.scenario.checkpoints[number])
    }

    /// The nearest sets, as many as are to be accepted.
    fn nearest(&self, mut left: Vec<Candidate>) -> Vec<Candidate> {
        // The sort is stable: equal sets stay in the order they were drawn.
        left.sort_by(|a, b| self.worst(a, false).total_cmp(&self.worst(b, false)));
        left.truncate(self.effort.accepted);
        left
    }

    /// Draws the parameters of the last checkpoints anew for each set, and keeps the values that fit these best.
    fn last_checkpoints(&self, accepted: Vec<Candidate>) -> Vec<Candidate> {
        let free: Vec<usize> = (0..self.doubts.len())
            .filter(|&i| self.checkpoints().any(|point| point.fit_by.contains(&&*self.doubts[i].name)))
            .collect();
        if free.is_empty() {
            return accepted;
        }
        let ranges: Vec<Doubt> = free.iter().map(|&i| self.doubts[i].clone()).collect();
        let better = |(number, one): (usize, Candidate)| {
            let purpose = format!("calibration, set {number}");
            let drawn = hypercube(&ranges, RETRIES, self.effort.seed, &purpose);
            let changed = drawn.iter().map(|values| replaced(&one.values, &free, values)).collect();
            let all = std::iter::once(one).chain(self.tried(changed)).filter(|one| self.is_left(one));
            all.min_by(|a, b| self.worst(a, true).total_cmp(&self.worst(b, true)))
        };
        accepted.into_iter().enumerate().filter_map(better).collect()
    }

    fn fits(&self, accepted: &[Candidate]) -> Vec<Fit> {
        let of = |(i, point): (usize, &Checkpoint)| {
            let counts: Vec<u32> = accepted.iter().flat_map(|one| one.trial.counts[i].clone()).collect();
            let plausible =
                accepted.iter().all(|one| implausibility(point, &one.trial.counts[i]) <= IMPLAUSIBLE);
            Fit {
                claim: point.name(),
                figure: point.figure,
                median: crate::record::score::spread(&counts).median,
                plausible,
                by: point.fit_by.clone(),
            }
        };
        self.checkpoints().enumerate().map(of).collect()
    }

    fn ranges(&self, accepted: &[Candidate]) -> Vec<Kept> {
        let of = |(i, doubt): (usize, &Doubt)| {
            let mut values: Vec<f64> = accepted.iter().map(|one| one.values[i]).collect();
            values.sort_by(f64::total_cmp);
            let at = |place: usize| values.get(place).copied().unwrap_or(doubt.value);
            let last = values.len().saturating_sub(1);
            Kept {
                doubt: doubt.clone(),
                kept_low: at(0),
                kept_median: at(values.len() / 2),
                kept_high: at(last),
            }
        };
        self.doubts.iter().enumerate().map(of).collect()
    }
}

/// How far a checkpoint is from its figure, or from the nearer end of its range, in standard deviations of all that is
/// in doubt about it: the dice, the record and the model.
fn implausibility(point: &Checkpoint, counts: &[u32]) -> f64 {
    let number = counts.len().max(1) as f64;
    let mean = counts.iter().map(|&count| f64::from(count)).sum::<f64>() / number;
    let dice = counts.iter().map(|&count| (f64::from(count) - mean) * (f64::from(count) - mean)).sum::<f64>();
    let (record, model) = (f64::from(point.tolerance), DISCREPANCY * f64::from(point.figure));
    let doubt = crate::base::math::sqrt(dice / number + record * record + model * model);
    let (low, high) = (f64::from(point.low), f64::from(point.high));
    (low - mean).max(mean - high).max(0.0) / doubt.max(1.0)
}

/// The ranges that hold all of these sets.
fn narrow(ranges: &mut [Doubt], kept: &[Candidate]) {
    for (i, range) in ranges.iter_mut().enumerate() {
        let values = kept.iter().map(|one| one.values[i]);
        (range.low, range.high) =
            values.fold((f64::MAX, f64::MIN), |(low, high), value| (low.min(value), high.max(value)));
    }
}

fn replaced(values: &[f64], at: &[usize], by: &[f64]) -> Vec<f64> {
    let mut values = values.to_vec();
    for (&i, &value) in at.iter().zip(by) {
        values[i] = value;
    }
    values
}
