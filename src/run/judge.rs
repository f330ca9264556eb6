//! What a campaign came to: its aims, those that need historical runs among them.

use crate::base::date::Date;
use crate::base::dice::Seed;
use crate::base::id::Id;
use crate::players::Policy;
use crate::record::{Aims, aims};
use crate::scenario::Scenario;
use crate::scenario::model::{Aim, Measure, Metric, Step};
use crate::sim::Game;
use rayon::prelude::*;
use serde::Serialize;
use std::sync::Arc;

/// How many historical runs an aim is judged by.
const HISTORIES: u64 = 60;

/// One aim and what came of it.
#[derive(Clone, Debug, Serialize)]
pub struct Judged {
    /// The aim.
    pub aim: Id,
    /// Its day.
    pub date: Date,
    /// What it came to; none before its day.
    pub value: Option<f64>,
    /// The limit.
    pub limit: f64,
    /// Whether the limit is a lower one.
    pub at_least: bool,
    /// Whether what must hold beside it did.
    pub beside: bool,
    /// Whether it is reached; none before its day.
    pub reached: Option<bool>,
}

/// What a whole campaign came to.
#[derive(Clone, Debug, Serialize)]
pub struct Judgement {
    /// Its aims.
    pub aims: Vec<Judged>,
    /// How many are reached.
    pub reached: u32,
    /// How many are success.
    pub success: u32,
    /// By what all was lost, and when.
    pub lost: Option<Lost>,
}

impl Judgement {
    /// Whether it is a success: enough aims reached, and not lost.
    #[must_use]
    pub fn is_success(&self) -> bool {
        self.lost.is_none() && self.reached >= self.success
    }
}

/// How all was lost.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Lost {
    /// By which condition.
    pub by: Id,
    /// At the end of which turn.
    pub date: Date,
}

/// Tells what a campaign had, by measure, step and day.
pub type Counts<'a> = &'a dyn Fn(Measure, Step, Date) -> Option<u32>;

/// Judges the aims kept by a campaign; `counts` tells what it had at an aim that asks for historical runs.
#[must_use]
pub fn judge(scenario: &Scenario, kept: &Aims, histories: &Histories, counts: Counts<'_>) -> Judgement {
    let all = 0..scenario.aims.len();
    let aims: Vec<Judged> =
        all.map(|number| judge_one(scenario, kept, Some(histories), counts, number)).collect();
    let reached = aims.iter().filter(|aim| aim.reached == Some(true)).count() as u32;
    let lost = kept
        .lost
        .map(|(turn, i)| Lost { by: scenario.lost[i].id, date: scenario.half_month(turn).last_day() });
    Judgement { aims, reached, success: scenario.success, lost }
}

/// Judges one aim by what was kept on its day. Without historical runs one that asks for them has no value.
#[must_use]
pub fn judge_one(
    scenario: &Scenario,
    kept: &Aims,
    histories: Option<&Histories>,
    counts: Counts<'_>,
    number: usize,
) -> Judged {
    let aim = &scenario.aims[number];
    let value = value(aim, kept, histories, counts, number);
    Judged {
        aim: aim.id,
        date: aim.date,
        value,
        limit: aim.bound.limit(),
        at_least: aim.bound.is_least(),
        beside: kept.also[number],
        reached: value.map(|value| aim.bound.holds(value) && kept.also[number]),
    }
}

/// What an aim came to by what was kept on its day.
fn value(
    aim: &Aim,
    kept: &Aims,
    histories: Option<&Histories>,
    counts: Counts<'_>,
    number: usize,
) -> Option<f64> {
    let Metric::History { of, step } = aim.metric else { return kept.values[number] };
    let mine = counts(of, step, aim.date);
    histories.zip(mine).and_then(|(histories, mine)| histories.share_below(number, mine))
}

/// What historical runs had at the aims that ask for it.
pub struct Histories(Vec<Vec<u32>>);

impl Histories {
    /// Plays the historical runs that the scenario's aims need, as far as they need them.
    #[must_use]
    pub fn for_aims(scenario: &Arc<Scenario>) -> Self {
        let asked: Vec<Option<(Measure, Step, u16)>> = scenario
            .aims
            .iter()
            .map(|aim| match aim.metric {
                Metric::History { of, step } => Some((of, step, aim.turn)),
                _ => None,
            })
            .collect();
        let Some(last) = asked.iter().flatten().map(|(_, _, turn)| *turn).max() else {
            return Self(vec![Vec::new(); asked.len()]);
        };
        // Seeds that no player is likely to have drawn.
        let seeds = (0..HISTORIES).into_par_iter().map(|seed| Seed(0x1917_0000 + seed));
        let runs: Vec<Vec<Option<u32>>> = seeds
            .map_init(|| Game::brief(scenario), |game, seed| history(game, seed, &asked, last))
            .collect();
        Self((0..asked.len()).map(|aim| runs.iter().filter_map(|run| run[aim]).collect()).collect())
    }

    /// Share of the runs that had fewer than this at an aim.
    #[must_use]
    pub fn share_below(&self, aim: usize, mine: u32) -> Option<f64> {
        let had = self.0.get(aim).filter(|had| !had.is_empty())?;
        Some(had.iter().filter(|had| **had < mine).count() as f64 / had.len() as f64)
    }
}

/// Plays the orders of history up to a turn and keeps what was there on the day of each aim that asks.
fn history(
    game: &mut Game,
    seed: Seed,
    asked: &[Option<(Measure, Step, u16)>],
    last: u16,
) -> Vec<Option<u32>> {
    let mut had = vec![None; asked.len()];
    game.restart(seed);
    for turn in 0..=last {
        for order in Policy::Historical.orders(game.view()) {
            let _ = game.order(&order);
        }
        game.end_turn();
        for (had, asked) in had.iter_mut().zip(asked) {
            if let Some((of, step, _)) = asked.filter(|(_, _, at)| *at == turn) {
                *had = Some(game.view().count(of, step).0);
            }
        }
    }
    had
}

/// How near a state is to an aim now, 0 to 1; none where only historical runs could tell.
#[must_use]
pub fn near(view: crate::sim::View<'_>, aim: &crate::scenario::model::Aim) -> Option<f64> {
    aims::measure(view, &aim.metric).map(|value| aims::nearness(aim, value))
}
