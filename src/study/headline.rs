//! The headline of a game: the one count that it is told by.

use crate::base::date::Date;
use crate::scenario::Scenario;
use serde::Serialize;

/// Of the checkpoints reached the one at which the record has most men, the
/// last of equals; where none is reached, all men on the rolls at the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Headline {
    /// Its checkpoint, by number.
    #[serde(skip)]
    pub checkpoint: Option<usize>,
    /// At the end of which turn.
    pub turn: u16,
    /// The day of its checkpoint, or the last one of that turn.
    pub date: Date,
}

impl Headline {
    /// The headline of a game of so many turns, one at least.
    #[must_use]
    pub fn of(scenario: &Scenario, turns: u16) -> Self {
        let points = scenario.checkpoints.iter().enumerate().filter(|(_, point)| point.turn < turns);
        let most = points.max_by_key(|(_, point)| (point.high, point.turn));
        let turn = most.map_or(turns.saturating_sub(1), |(_, point)| point.turn);
        let date = most.map_or_else(|| scenario.half_month(turn).last_day(), |(_, point)| point.date);
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
