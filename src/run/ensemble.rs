//! Many campaigns that differ in their dice only.
//!
//! Run *i* with seed S is exactly one campaign with seed S + i.

use crate::base::date::Date;
use crate::base::dice::Seed;
use crate::players::Policy;
use crate::record::score::{Spread, crps, pit, spread};
use crate::record::series::measures;
use crate::scenario::Scenario;
use crate::scenario::model::Step;
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
    /// Time series.
    pub series: Vec<Band>,
    /// Counts at the checkpoints, by run; the raw material of the above.
    #[serde(skip)]
    pub counts: Vec<Vec<u32>>,
}

/// A checkpoint against many runs.
#[derive(Clone, Debug, Serialize)]
pub struct Scored {
    /// The claim or claims.
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
    /// Median, 5 and 95 %.
    #[serde(flatten)]
    pub spread: Spread,
    /// CRPS, men.
    pub crps: Option<f64>,
    /// PIT.
    pub pit: Option<f64>,
    /// Whether parameters are fitted on it.
    pub fitted: bool,
}

/// A time series of many runs.
#[derive(Clone, Debug, Serialize)]
pub struct Band {
    /// Last day of the turn.
    pub date: Date,
    /// `enrolled` or `present`.
    pub measure: &'static str,
    /// Oblast, front or seat.
    pub at: String,
    /// Median, 5 and 95 %.
    #[serde(flatten)]
    pub spread: Spread,
}

/// The steps that a series keeps.
const STEPS: [(&str, Step); 2] = [("enrolled", Step::Enrolled), ("present", Step::Present)];

/// What one run leaves: counts at the checkpoints, and for each turn and measure both steps.
struct Trace {
    counts: Vec<u32>,
    values: Vec<u32>,
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
    let traces: Vec<Trace> = seeds
        .par_iter()
        .map_init(
            || Game::new(scenario, Seed(0)),
            |game, &seed| {
                let trace = trace(game, scenario, policy, seed);
                done();
                trace
            },
        )
        .collect();
    summary(scenario, &traces)
}

fn trace(game: &mut Game, scenario: &Scenario, policy: Policy, seed: Seed) -> Trace {
    game.restart(seed);
    let names = measures(game.view());
    let mut counts = vec![0; scenario.checkpoints.len()];
    let mut values = Vec::with_capacity(usize::from(scenario.turns) * names.len() * STEPS.len());
    while !game.view().is_over() {
        for order in policy.orders(game.view()) {
            // A refused order is part of the policy's play, as it is of a person's.
            let _ = game.order(&order);
        }
        game.end_turn();
        let view = game.view();
        for (_, measure) in &names {
            values.extend(STEPS.map(|(_, step)| view.count(*measure, step).0));
        }
        for (count, checkpoint) in counts.iter_mut().zip(&scenario.checkpoints) {
            if checkpoint.turn + 1 == view.turn() {
                *count = view.count(checkpoint.measure, checkpoint.step).0;
            }
        }
    }
    Trace { counts, values }
}

fn summary(scenario: &Arc<Scenario>, traces: &[Trace]) -> Ensemble {
    let checkpoints = scenario.checkpoints.iter().enumerate().map(|(i, checkpoint)| {
        let counts: Vec<u32> = traces.iter().map(|trace| trace.counts[i]).collect();
        Scored {
            claim: checkpoint.name(),
            date: checkpoint.date,
            unit: "men",
            recorded: checkpoint.recorded,
            low: checkpoint.low,
            high: checkpoint.high,
            tolerance: checkpoint.tolerance,
            spread: spread(&counts),
            crps: crps(&counts, checkpoint.low, checkpoint.high),
            pit: pit(&counts, checkpoint.low, checkpoint.high),
            fitted: checkpoint.fit,
        }
    });
    Ensemble {
        runs: traces.len(),
        checkpoints: checkpoints.collect(),
        series: bands(scenario, traces),
        counts: traces.iter().map(|trace| trace.counts.clone()).collect(),
    }
}

fn bands(scenario: &Arc<Scenario>, traces: &[Trace]) -> Vec<Band> {
    let names = measures(Game::new(scenario, Seed(0)).view());
    let mut bands = Vec::new();
    for turn in 0..scenario.turns {
        let date = scenario.half_month(turn).last_day();
        for (i, (at, _)) in names.iter().enumerate() {
            for (j, (measure, _)) in STEPS.into_iter().enumerate() {
                let column = (usize::from(turn) * names.len() + i) * STEPS.len() + j;
                let values: Vec<u32> = traces.iter().map(|trace| trace.values[column]).collect();
                bands.push(Band { date, measure, at: at.clone(), spread: spread(&values) });
            }
        }
    }
    bands
}
