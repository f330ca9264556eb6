//! Hindcast: what many histories came to at each recorded figure, fitted and held out apart.
//!
//! Histories differ by their dice and, where sets of parameters are given, by what is in doubt.

use crate::base::date::Date;
use crate::base::dice::Seed;
use crate::players::Policy;
use crate::record::score::{Spread, crps, pit, spread};
use crate::scenario::Scenario;
use crate::scenario::model::Checkpoint;
use crate::scenario::rules::Rules;
use crate::sim::Game;
use rayon::prelude::*;
use serde::Serialize;
use std::sync::Arc;

/// A recorded figure against many histories.
#[derive(Clone, Debug, Serialize)]
pub struct Figure {
    /// The claim or claims.
    pub claim: String,
    /// Its day.
    pub date: Date,
    /// The figure itself.
    pub figure: u32,
    /// Lowest recorded.
    pub low: u32,
    /// Highest recorded.
    pub high: u32,
    /// Whether parameters were fitted on it.
    pub fitted: bool,
    /// The only parameters that were; all where none are named.
    pub fitted_by: Vec<&'static str>,
    /// Median, 5 and 95 %.
    #[serde(flatten)]
    pub spread: Spread,
    /// CRPS, men.
    pub crps: f64,
    /// CRPS as a share of the figure.
    pub crps_share: f64,
    /// Share of the histories at or below the record.
    pub pit: f64,
    /// Whether the record lies between 5 and 95 % of the histories.
    pub hit: bool,
}

/// When many histories first had as many men as are recorded.
#[derive(Clone, Debug, Serialize)]
pub struct Day {
    /// The claim or claims.
    pub claim: String,
    /// Men.
    pub men: u32,
    /// The recorded day.
    pub recorded: Date,
    /// Last day of the half-month in which half of the histories had come so far; none when fewer ever did.
    pub median: Option<Date>,
    /// The same for one history in twenty.
    pub p05: Option<Date>,
    /// The same for nineteen in twenty.
    pub p95: Option<Date>,
    /// Share of the histories that never did by the end of what was played.
    pub never: f64,
}

/// What many histories came to.
#[derive(Clone, Debug, Serialize)]
pub struct Hindcast {
    /// How many histories.
    pub runs: usize,
    /// How many sets of parameters they were drawn from; none: the scenario's own rules.
    pub sets: usize,
    /// Recorded figures, by date.
    pub figures: Vec<Figure>,
    /// Days on which figures were first reached.
    pub days: Vec<Day>,
}

/// What one history leaves: for each checkpoint its count, and the turn that first had the lowest figure recorded.
struct Trace {
    counts: Vec<u32>,
    first: Vec<Option<u16>>,
}

/// Plays history's orders on many dice and rules, run *i* by the *i*th of the rules, again and again from the first.
/// `done` is called after each. The result is the same on any number of threads.
#[must_use]
pub fn hindcast(
    scenario: &Arc<Scenario>,
    rules: &[Rules],
    seeds: &[Seed],
    done: &(dyn Fn() + Sync),
) -> Hindcast {
    let play = |game: &mut Game, (i, &seed): (usize, &Seed)| {
        if !rules.is_empty() {
            game.set_rules(&rules[i % rules.len()]);
        }
        let trace = history(game, scenario, seed);
        done();
        trace
    };
    let all: Vec<Trace> = seeds.par_iter().enumerate().map_init(|| Game::brief(scenario), play).collect();
    let points = scenario.checkpoints.iter().enumerate();
    let figures =
        points.clone().map(|(i, point)| figure(point, all.iter().map(|trace| trace.counts[i]).collect()));
    let days =
        points.map(|(i, point)| day(scenario, point, all.iter().map(|trace| trace.first[i]).collect()));
    Hindcast { runs: all.len(), sets: rules.len(), figures: figures.collect(), days: days.collect() }
}

fn history(game: &mut Game, scenario: &Scenario, seed: Seed) -> Trace {
    let points = &scenario.checkpoints;
    let mut trace = Trace { counts: vec![0; points.len()], first: vec![None; points.len()] };
    let last = points.iter().map(|point| point.turn).max().unwrap_or(0);
    game.restart(seed);
    for turn in 0..=last {
        for order in Policy::Historical.orders(game.view()) {
            // A refused order is part of the play, as it is of a person's.
            let _ = game.order(&order);
        }
        game.end_turn();
        for (i, point) in points.iter().enumerate() {
            let men = game.view().count(point.measure, point.step).0;
            if men >= point.low && trace.first[i].is_none() {
                trace.first[i] = Some(turn);
            }
            if point.turn == turn {
                trace.counts[i] = men;
            }
        }
    }
    trace
}

fn figure(point: &Checkpoint, counts: Vec<u32>) -> Figure {
    let spread = spread(&counts);
    let crps = crps(&counts, point.low, point.high).unwrap_or(0.0);
    Figure {
        claim: point.name(),
        date: point.date,
        figure: point.figure,
        low: point.low,
        high: point.high,
        fitted: point.fit,
        fitted_by: point.fit_by.clone(),
        spread,
        crps,
        crps_share: crps / f64::from(point.figure.max(1)),
        pit: pit(&counts, point.low, point.high).unwrap_or(0.0),
        hit: spread.p05 <= point.high && point.low <= spread.p95,
    }
}

/// When the lowest figure recorded was first reached; those who never did come last.
fn day(scenario: &Scenario, point: &Checkpoint, mut turns: Vec<Option<u16>>) -> Day {
    turns.sort_by_key(|turn| turn.unwrap_or(u16::MAX));
    let last = turns.len().saturating_sub(1) as f64;
    let at = |share: f64| {
        let turn = turns.get((share * last).ceil() as usize).copied().flatten();
        turn.map(|turn| scenario.half_month(turn).last_day())
    };
    let never = turns.iter().filter(|turn| turn.is_none()).count() as f64 / turns.len().max(1) as f64;
    Day {
        claim: point.name(),
        men: point.low,
        recorded: point.date,
        median: at(0.5),
        p05: at(0.05),
        p95: at(0.95),
        never,
    }
}
