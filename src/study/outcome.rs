//! What a game came to: its headline, its checkpoints and aims, kept turn by turn.

use crate::base::date::Date;
use crate::record::Aims;
use crate::run::Histories;
use crate::run::judge::judge_one;
use crate::scenario::Scenario;
use crate::scenario::model::{Measure, Metric, Step};
use crate::sim::View;
use serde::Serialize;

/// The one count that a game is told by: of the checkpoints reached the one at which the record has most men, the
/// last of equals; where none is reached, all men on the rolls at the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Headline {
    /// Its checkpoint, by number.
    #[serde(skip)]
    pub checkpoint: Option<usize>,
    /// At the end of which turn.
    pub turn: u16,
    /// The last day of that turn.
    pub date: Date,
}

impl Headline {
    /// The headline of a game of so many turns, one at least.
    #[must_use]
    pub fn of(scenario: &Scenario, turns: u16) -> Self {
        let points = scenario.checkpoints.iter().enumerate().filter(|(_, point)| point.turn < turns);
        let most = points.max_by_key(|(_, point)| (point.high, point.turn));
        let turn = most.map_or(turns.saturating_sub(1), |(_, point)| point.turn);
        let date = scenario.half_month(turn).last_day();
        Self { checkpoint: most.map(|(i, _)| i), turn, date }
    }

    /// What it came to, by the checkpoints and the rolls at the end.
    #[must_use]
    pub fn men(self, counts: &[Option<u32>], rolls: u32) -> u32 {
        self.checkpoint.map_or(rolls, |i| counts[i].unwrap_or_default())
    }

    /// How far a count lies off the record; none where nothing is recorded.
    #[must_use]
    pub fn gap(self, scenario: &Scenario, men: u32) -> Option<i64> {
        self.checkpoint.map(|i| scenario.checkpoints[i].difference(men))
    }
}

/// What is kept of a game as it is played.
#[derive(Clone)]
pub(in crate::study) struct Kept {
    /// Counts of the checkpoints passed.
    pub counts: Vec<Option<u32>>,
    /// All men on the rolls.
    pub rolls: u32,
    aims: Aims,
    /// What was there for the aims that ask for historical runs.
    had: Vec<Option<u32>>,
}

impl Kept {
    /// Nothing yet.
    pub fn new(scenario: &Scenario) -> Self {
        let (points, aims) = (scenario.checkpoints.len(), scenario.aims.len());
        Self { counts: vec![None; points], rolls: 0, aims: Aims::new(scenario), had: vec![None; aims] }
    }

    /// Keeps the turn that was just played.
    pub fn keep(&mut self, view: View<'_>) {
        let scenario = view.scenario();
        let lost = self.aims.lost.is_some();
        self.aims.keep(view);
        for (count, point) in self.counts.iter_mut().zip(&scenario.checkpoints) {
            if point.turn + 1 == view.turn() {
                *count = Some(view.count(point.measure, point.step).0);
            }
        }
        for (had, aim) in self.had.iter_mut().zip(&scenario.aims) {
            if let Metric::History { of, step } = aim.metric
                && aim.turn + 1 == view.turn()
                && !lost
            {
                *had = Some(view.count(of, step).0);
            }
        }
        self.rolls = view.count(Measure::All, Step::Enrolled).0;
    }

    /// Whether each aim of the scenario is reached.
    pub fn reached(&self, scenario: &Scenario, histories: &Histories) -> Vec<bool> {
        let one = |number: usize| {
            let had = |_, _, _| self.had[number];
            judge_one(scenario, &self.aims, Some(histories), &had, number).reached == Some(true)
        };
        (0..scenario.aims.len()).map(one).collect()
    }

    /// Whether all is lost.
    pub fn is_lost(&self) -> bool {
        self.aims.lost.is_some()
    }
}
