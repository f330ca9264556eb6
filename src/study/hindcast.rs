//! Hindcast: what many histories came to at each recorded figure, fitted, looked at and held out apart.
//!
//! Histories differ by their dice and, where sets of parameters are given, by what is in doubt.

use crate::base::date::Date;
use crate::base::dice::Seed;
use crate::players::Policy;
use crate::record::score::{Spread, crps, holds, pit, spread};
use crate::record::told::simulated;
use crate::run::guard::one_of_many;
use crate::scenario::Scenario;
use crate::scenario::drawn::Draw;
use crate::scenario::model::{Checkpoint, Class, Measure};
use crate::scenario::sets::of_run;
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
    /// What it was to those who set the numbers.
    pub class: Class,
    /// What is counted.
    pub measure: Measure,
    /// The only parameters that were fitted on it; all where none are named.
    pub fitted_by: Vec<&'static str>,
    /// Median, 5 and 95 %.
    #[serde(flatten)]
    pub spread: Spread,
    /// CRPS, men.
    pub crps: f64,
    /// CRPS as a share of the figure.
    pub crps_share: f64,
    /// Share of the histories below the record, drawn by the first seed within a range and among ties.
    pub pit: f64,
    /// Whether the record, or half of its range, lies between 5 and 95 % of the histories.
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
    /// What each history counted at each checkpoint; the raw material of the figures.
    #[serde(skip)]
    pub counts: Vec<Vec<u32>>,
    /// Recorded figures, by date.
    pub figures: Vec<Figure>,
    /// Days on which figures were first reached.
    pub days: Vec<Day>,
    /// What is counted at each figure, turn by turn.
    pub fans: Vec<Fan>,
}

/// Many histories turn by turn, about a recorded figure.
#[derive(Clone, Debug, Serialize)]
pub struct Fan {
    /// The claim or claims.
    pub claim: String,
    /// Last day of each turn, with median, 5 and 95 %.
    pub days: Vec<FanDay>,
}

/// One turn of a fan.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct FanDay {
    /// Last day of the turn.
    pub date: Date,
    /// Median, 5 and 95 %.
    #[serde(flatten)]
    pub spread: Spread,
}

/// What one history leaves: for each checkpoint the men it counts, turn by turn.
type Trace = Vec<Vec<u32>>;

/// Plays history's orders on many dice and by many draws, run *i* by the *i*th, again and again from the first.
/// `done` is called after each. The result is the same on any number of threads.
#[must_use]
pub fn hindcast(
    scenario: &Arc<Scenario>,
    draws: &[Draw],
    seeds: &[Seed],
    done: &(dyn Fn() + Sync),
) -> Hindcast {
    let play = |game: &mut Game, (i, &seed): (usize, &Seed)| {
        if let Some(draw) = of_run(draws, i) {
            game.set_draw(draw);
        }
        let trace = one_of_many(scenario.id, seed, || history(game, scenario, seed));
        done();
        trace
    };
    let all: Vec<Trace> = seeds.par_iter().enumerate().map_init(|| Game::brief(scenario), play).collect();
    let of = |number: usize, turn: u16| all.iter().map(|trace| trace[number][usize::from(turn)]).collect();
    let points = scenario.checkpoints.iter().enumerate();
    let counts: Vec<Vec<u32>> = points.clone().map(|(i, point)| of(i, point.turn)).collect();
    let days = points.clone().map(|(i, point)| {
        let first = |trace: &Trace| trace[i].iter().position(|men| *men >= point.low);
        day(scenario, point, all.iter().map(first).collect())
    });
    let fans = points.map(|(i, point)| {
        let day = |turn| FanDay { date: scenario.half_month(turn).last_day(), spread: spread(&of(i, turn)) };
        Fan { claim: point.name(), days: (0..=last(scenario)).map(day).collect() }
    });
    Hindcast {
        runs: all.len(),
        sets: draws.len(),
        figures: figures(scenario, &counts, seeds.first().copied().unwrap_or_default()),
        counts,
        days: days.collect(),
        fans: fans.collect(),
    }
}

/// The fitted checkpoint that comes last: the one whose gap and sensitivities are told.
#[must_use]
pub fn last_fitted(scenario: &Scenario) -> Option<usize> {
    scenario.checkpoints.iter().rposition(|point| point.is_fitted() && point.fit_by.is_empty())
}

/// The turn of the last recorded figure.
fn last(scenario: &Scenario) -> u16 {
    scenario.checkpoints.iter().map(|point| point.turn).max().unwrap_or(0)
}

fn history(game: &mut Game, scenario: &Scenario, seed: Seed) -> Trace {
    let measures: Vec<Measure> = scenario.checkpoints.iter().map(|point| point.measure).collect();
    let mut trace = vec![Vec::new(); measures.len()];
    game.restart(seed);
    for _ in 0..=last(scenario) {
        Policy::Historical.play_turn(game);
        let (view, points) = (game.view(), &scenario.checkpoints);
        for ((men, counts), point) in trace.iter_mut().zip(view.counts(&measures)).zip(points) {
            men.push(simulated(&view.scenario().rules, point, &counts));
        }
    }
    trace
}

/// The recorded figures against what histories had at each, the first of which had this seed.
#[must_use]
pub fn figures(scenario: &Scenario, counts: &[Vec<u32>], first: Seed) -> Vec<Figure> {
    let points = scenario.checkpoints.iter().zip(counts);
    points.map(|(point, counts)| figure(scenario.class_of(point), point, counts, first)).collect()
}

fn figure(class: Class, point: &Checkpoint, counts: &[u32], first: Seed) -> Figure {
    let spread = spread(counts);
    let crps = crps(counts, point.low, point.high).unwrap_or(0.0);
    Figure {
        claim: point.name(),
        date: point.date,
        figure: point.figure,
        low: point.low,
        high: point.high,
        class,
        measure: point.measure,
        fitted_by: point.fit_by.clone(),
        spread,
        crps,
        crps_share: crps / f64::from(point.figure.max(1)),
        pit: pit(counts, point.low, point.high, (first, &point.name())).unwrap_or(0.0),
        hit: holds(spread, point.low, point.high),
    }
}

/// When the lowest figure recorded was first reached; those who never did come last.
fn day(scenario: &Scenario, point: &Checkpoint, mut turns: Vec<Option<usize>>) -> Day {
    turns.sort_by_key(|turn| turn.unwrap_or(usize::MAX));
    let last = turns.len().saturating_sub(1) as f64;
    let at = |share: f64| {
        let turn = turns.get((share * last).ceil() as usize).copied().flatten();
        turn.map(|turn| scenario.half_month(turn as u16).last_day())
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
