//! Many campaigns that differ in their dice only.
//!
//! Run *i* with seed S is exactly one campaign with seed S + i.

use crate::base::date::Date;
use crate::base::dice::Seed;
use crate::base::id::Id;
use crate::players::Policy;
use crate::record::score::{Spread, crps, median, pit, spread};
use crate::record::series::{STEPS, measures};
use crate::record::{Recorded, Told, aims};
use crate::run::guard::one_of_many;
use crate::run::judge::{Judged, Judgement};
use crate::run::{Histories, Kept};
use crate::scenario::Scenario;
use crate::scenario::drawn::Draw;
use crate::scenario::model::{Aim, Class, Measure, Step};
use crate::scenario::sets::of_run;
use crate::sim::Game;
use rayon::prelude::*;
use serde::Serialize;
use std::sync::Arc;

/// What many campaigns came to.
#[derive(Clone, Debug, Serialize)]
pub struct Ensemble {
    /// Number of campaigns.
    pub runs: usize,
    /// One entry for each checkpoint of the scenario.
    pub checkpoints: Vec<Scored>,
    /// One entry for each aim of the scenario.
    pub aims: Vec<Aimed>,
    /// Share of the campaigns that were a success and not lost.
    pub success: f64,
    /// Share of the campaigns that were lost.
    pub lost: f64,
    /// Time series; none of runs that were played elsewhere.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub series: Vec<Band>,
    /// Counts at the checkpoints, by run; the raw material of the above.
    #[serde(skip)]
    pub told: Vec<Vec<Told>>,
    /// What each run came to.
    #[serde(skip)]
    pub runs_judged: Vec<RunJudged>,
}

/// An aim over many runs.
#[derive(Clone, Debug, Serialize)]
pub struct Aimed {
    /// The aim.
    pub aim: Id,
    /// Share of the campaigns that reached it.
    pub reached: f64,
    /// The middle of what they came to.
    pub median: f64,
    /// The limit.
    pub limit: f64,
    /// Whether the limit is a lower one.
    pub at_least: bool,
}

/// What one run came to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RunJudged {
    /// What each aim came to.
    pub values: Vec<f64>,
    /// Whether each was reached.
    pub aims: Vec<bool>,
    /// Aims reached.
    pub reached: u32,
    /// How near the aims are, summed: 1 for each reached.
    pub nearness: f64,
    /// Whether all was lost.
    pub lost: bool,
}

/// A checkpoint against many runs.
#[derive(Clone, Debug, Serialize)]
pub struct Scored {
    /// The figure.
    #[serde(flatten)]
    pub figure: Recorded,
    /// Median, 5 and 95 %.
    #[serde(flatten)]
    pub spread: Spread,
    /// CRPS, men.
    pub crps: Option<f64>,
    /// PIT.
    pub pit: Option<f64>,
    /// The middle of the runs: men on the roll there.
    pub enrolled: u32,
    /// The middle of the runs: of them kept where their units stand.
    pub kept: u32,
    /// The middle of the runs: of those fit for duty.
    pub fit: u32,
    /// What it was to those who set the numbers.
    pub class: Class,
}

/// A time series of many runs.
#[derive(Clone, Debug, Serialize)]
pub struct Band {
    /// Last day of the turn.
    pub date: Date,
    /// Which men: enrolled, kept, fit or present.
    pub measure: Step,
    /// Oblast, front, seat, or place of a front.
    pub at: String,
    /// Median, 5 and 95 %.
    #[serde(flatten)]
    pub spread: Spread,
}

/// What one run leaves: counts at the checkpoints, and for each turn and measure all steps.
struct Trace {
    told: Vec<Told>,
    values: Vec<u32>,
    judged: RunJudged,
}

/// Plays `seeds` by a policy on the current rayon pool; `done` is called after each. The result does not
/// depend on the number of threads.
#[must_use]
pub fn ensemble(
    scenario: &Arc<Scenario>,
    policy: Policy,
    seeds: &[Seed],
    done: &(dyn Fn() + Sync),
) -> Ensemble {
    ensemble_over(scenario, &[], policy, seeds, done)
}

/// As [`ensemble`], run *i* by the *i*th of some draws, again and again from the first; by the scenario's own numbers where
/// there are none.
#[must_use]
pub fn ensemble_over(
    scenario: &Arc<Scenario>,
    draws: &[Draw],
    policy: Policy,
    seeds: &[Seed],
    done: &(dyn Fn() + Sync),
) -> Ensemble {
    let histories = Histories::for_aims(scenario);
    let play = |game: &mut Game, (i, &seed): (usize, &Seed)| {
        if let Some(draw) = of_run(draws, i) {
            game.set_draw(draw);
        }
        let trace = one_of_many(scenario.id, seed, || trace(game, scenario, policy, seed, &histories));
        done();
        trace
    };
    let traces: Vec<Trace> = seeds.par_iter().enumerate().map_init(|| Game::brief(scenario), play).collect();
    let series = bands(scenario, &traces);
    let (told, judged) = traces.into_iter().map(|trace| (trace.told, trace.judged)).unzip();
    Ensemble { series, ..of_runs(scenario, told, judged, seeds.first().copied().unwrap_or_default()) }
}

/// Runs that were played elsewhere as one ensemble: what each counted at the checkpoints and came to, in the order of their
/// seeds from the first on. It has no time series.
#[must_use]
pub fn of_runs(scenario: &Scenario, told: Vec<Vec<Told>>, judged: Vec<RunJudged>, first: Seed) -> Ensemble {
    let runs = told.len().max(1) as f64;
    let success = |run: &&RunJudged| !run.lost && run.reached >= scenario.success;
    Ensemble {
        runs: told.len(),
        checkpoints: scored(scenario, &told, first),
        aims: aimed(scenario, &judged),
        success: judged.iter().filter(success).count() as f64 / runs,
        lost: judged.iter().filter(|run| run.lost).count() as f64 / runs,
        series: Vec::new(),
        told,
        runs_judged: judged,
    }
}

/// A run that is lost is judged as it was then; it plays on, so that every band has all runs to its end.
fn trace(game: &mut Game, scenario: &Scenario, policy: Policy, seed: Seed, histories: &Histories) -> Trace {
    game.restart(seed);
    let mut kept = Kept::new(scenario);
    let names = measures(game.view());
    let all: Vec<Measure> = names.iter().map(|(_, measure)| *measure).collect();
    let mut values = Vec::with_capacity(usize::from(scenario.turns) * names.len() * STEPS.len());
    while !game.view().is_over() {
        policy.play_turn(game);
        kept.keep(game.view());
        for steps in game.view().counts(&all) {
            values.extend(STEPS.map(|step| steps[step].0));
        }
    }
    let told = kept.told.iter().map(|told| told.unwrap_or_default()).collect();
    Trace { told, values, judged: judged(scenario, &kept.judgement(scenario, histories)) }
}

/// What a run came to.
fn judged(scenario: &Scenario, judgement: &Judgement) -> RunJudged {
    let near = |(aim, judged): (&Aim, &Judged)| {
        let beside = if judged.beside { 1.0 } else { 0.8 };
        judged.value.map_or(0.0, |value| aims::nearness(aim, value) * beside)
    };
    RunJudged {
        values: judgement.aims.iter().map(|aim| aim.value.unwrap_or(0.0)).collect(),
        aims: judgement.aims.iter().map(|aim| aim.reached == Some(true)).collect(),
        reached: judgement.reached,
        nearness: scenario.aims.iter().zip(&judgement.aims).map(near).sum(),
        lost: judgement.lost.is_some(),
    }
}

/// Aims over all runs.
fn aimed(scenario: &Scenario, all: &[RunJudged]) -> Vec<Aimed> {
    let runs = all.len().max(1) as f64;
    let of = |(i, aim): (usize, &Aim)| {
        let values: Vec<f64> = all.iter().map(|run| run.values[i]).collect();
        let reached = all.iter().filter(|run| run.aims[i]).count() as f64 / runs;
        let (limit, at_least) = (aim.bound.limit(), aim.bound.is_least());
        Aimed { aim: aim.id, reached, median: median(&values), limit, at_least }
    };
    scenario.aims.iter().enumerate().map(of).collect()
}

/// The checkpoints against all runs.
fn scored(scenario: &Scenario, told: &[Vec<Told>], seed: Seed) -> Vec<Scored> {
    let checkpoints = scenario.checkpoints.iter().enumerate().map(|(i, checkpoint)| {
        let of = |count: fn(&Told) -> u32| told.iter().map(|told| count(&told[i])).collect::<Vec<_>>();
        let counts = of(|told| told.simulated);
        Scored {
            figure: Recorded::of(checkpoint),
            spread: spread(&counts),
            crps: crps(&counts, checkpoint.low, checkpoint.high),
            pit: pit(&counts, checkpoint.low, checkpoint.high, (seed, &checkpoint.name())),
            enrolled: spread(&of(|told| told.enrolled)).median,
            kept: spread(&of(|told| told.kept)).median,
            fit: spread(&of(|told| told.fit)).median,
            class: scenario.class_of(checkpoint),
        }
    });
    checkpoints.collect()
}

fn bands(scenario: &Arc<Scenario>, traces: &[Trace]) -> Vec<Band> {
    let names = measures(Game::new(scenario, Seed(0)).view());
    let mut bands = Vec::new();
    for turn in 0..scenario.turns {
        let date = scenario.half_month(turn).last_day();
        for (i, (at, _)) in names.iter().enumerate() {
            for (j, measure) in STEPS.into_iter().enumerate() {
                let column = (usize::from(turn) * names.len() + i) * STEPS.len() + j;
                let values: Vec<u32> = traces.iter().map(|trace| trace.values[column]).collect();
                bands.push(Band { date, measure, at: at.clone(), spread: spread(&values) });
            }
        }
    }
    bands
}
