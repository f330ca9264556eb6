//! Possible histories: the orders of history on other luck, and what came of them where somebody asks.

use crate::base::dice::Seed;
use crate::players::Policy;
use crate::record::Told;
use crate::record::score::{Spread, spread};
use crate::scenario::Scenario;
use crate::scenario::histories::{HistoriesFile, Rows};
use crate::scenario::model::{Checkpoint, Measure, Metric, Step};
use crate::sim::{Game, View};
use rayon::prelude::*;
use std::sync::{Arc, OnceLock};

/// How many of them are played.
const HISTORIES: u64 = 60;

/// A count that is asked for, and at the end of which turn.
#[derive(Clone, Copy)]
enum Point<'s> {
    /// Whose men, at which step.
    Men(Measure, Step, u16),
    /// What a checkpoint counts.
    Figure(&'s Checkpoint),
}

impl Point<'_> {
    fn turn(&self) -> u16 {
        match self {
            Self::Men(_, _, turn) => *turn,
            Self::Figure(point) => point.turn,
        }
    }

    fn count(&self, view: View<'_>) -> u32 {
        match *self {
            Self::Men(of, step, _) => view.count(of, step).0,
            Self::Figure(point) => Told::of(view, point).simulated,
        }
    }
}

/// What historical runs had at the aims that ask for it, at the checkpoints, and in all after each turn; by count
/// and run.
pub struct Histories {
    aims: Rows,
    checkpoints: Rows,
    turns: Rows,
}

impl Histories {
    /// The historical runs that the scenario's aims need, played as far as they need them where they are not known.
    #[must_use]
    pub fn for_aims(scenario: &Arc<Scenario>) -> Self {
        let play = || Self { aims: play(scenario, &of_aims(scenario)), checkpoints: vec![], turns: vec![] };
        Self::known(scenario).unwrap_or_else(play)
    }

    /// Plays historical runs to the end.
    #[must_use]
    pub fn played(scenario: &Arc<Scenario>) -> Self {
        let points = scenario.checkpoints.iter().map(|point| Some(Point::Figure(point)));
        let turns = (0..scenario.turns).map(|turn| Some(Point::Men(Measure::All, Step::Enrolled, turn)));
        let asked: Vec<_> = of_aims(scenario).into_iter().chain(points).chain(turns).collect();
        let mut aims = play(scenario, &asked);
        let mut checkpoints = aims.split_off(scenario.aims.len());
        let turns = checkpoints.split_off(scenario.checkpoints.len());
        Self { aims, checkpoints, turns }
    }

    /// The historical runs kept beside the scenario's files.
    fn known(scenario: &Scenario) -> Option<Self> {
        let [aims, checkpoints, turns] = scenario.histories.as_ref()?.rows()?;
        let (counted, has) = ([&aims, &checkpoints, &turns].map(Vec::len), scenario);
        let fits = counted == [has.aims.len(), has.checkpoints.len(), usize::from(has.turns)];
        fits.then_some(Self { aims, checkpoints, turns })
    }

    /// The file to keep them in.
    #[must_use]
    pub fn file(&self, scenario: &Scenario) -> HistoriesFile {
        HistoriesFile::new(scenario.hash, [&self.aims, &self.checkpoints, &self.turns])
    }

    /// Share of the runs that had fewer than this at an aim.
    #[must_use]
    pub fn share_below(&self, aim: usize, mine: u32) -> Option<f64> {
        below(self.aims.get(aim)?, mine)
    }

    /// Share of the runs that had fewer than this at a checkpoint.
    #[must_use]
    pub fn below_at_checkpoint(&self, checkpoint: usize, mine: u32) -> Option<f64> {
        below(self.checkpoints.get(checkpoint)?, mine)
    }

    /// Share of the runs that had fewer men than this on all their rolls after a turn.
    #[must_use]
    pub fn below_after(&self, turn: u16, mine: u32) -> Option<f64> {
        below(self.turns.get(usize::from(turn))?, mine)
    }

    /// Men on all rolls after a turn: the median of the runs and how far they differ.
    #[must_use]
    pub fn spread_after(&self, turn: u16) -> Option<Spread> {
        let had = self.turns.get(usize::from(turn))?;
        (!had.is_empty()).then(|| spread(had))
    }
}

/// Possible histories that are played when they are first asked for; every copy sees the same ones.
#[derive(Clone)]
pub struct Late {
    scenario: Arc<Scenario>,
    played: Arc<OnceLock<Histories>>,
}

impl Late {
    /// None yet, but those kept beside the scenario's files.
    #[must_use]
    pub fn new(scenario: &Arc<Scenario>) -> Self {
        let played = Histories::known(scenario).map_or_else(OnceLock::new, OnceLock::from);
        Self { scenario: Arc::clone(scenario), played: Arc::new(played) }
    }

    /// The histories, played now if they were not yet.
    #[must_use]
    pub fn get(&self) -> &Histories {
        self.played.get_or_init(|| Histories::played(&self.scenario))
    }

    /// The histories, if they are played.
    #[must_use]
    pub fn known(&self) -> Option<&Histories> {
        self.played.get()
    }
}

fn below(had: &[u32], mine: u32) -> Option<f64> {
    let fewer = had.iter().filter(|had| **had < mine).count() as f64;
    (!had.is_empty()).then(|| fewer / had.len() as f64)
}

fn of_aims(scenario: &Scenario) -> Vec<Option<Point<'_>>> {
    let asked = |aim: &crate::scenario::model::Aim| match aim.metric {
        Metric::History { of, step } => Some(Point::Men(of, step, aim.turn)),
        _ => None,
    };
    scenario.aims.iter().map(asked).collect()
}

/// Plays historical runs as far as something is asked of them; by point and run.
fn play(scenario: &Arc<Scenario>, asked: &[Option<Point<'_>>]) -> Vec<Vec<u32>> {
    let Some(last) = asked.iter().flatten().map(Point::turn).max() else {
        return vec![Vec::new(); asked.len()];
    };
    // Seeds that no player is likely to have drawn.
    let seeds = (0..HISTORIES).into_par_iter().map(|seed| Seed(0x1917_0000 + seed));
    let runs: Vec<Vec<Option<u32>>> =
        seeds.map_init(|| Game::brief(scenario), |game, seed| history(game, seed, asked, last)).collect();
    (0..asked.len()).map(|point| runs.iter().filter_map(|run| run[point]).collect()).collect()
}

/// Plays the orders of history up to a turn and keeps what is asked for.
fn history(game: &mut Game, seed: Seed, asked: &[Option<Point<'_>>], last: u16) -> Vec<Option<u32>> {
    let mut had = vec![None; asked.len()];
    game.restart(seed);
    for turn in 0..=last {
        Policy::Historical.play_turn(game);
        for (had, asked) in had.iter_mut().zip(asked) {
            if let Some(asked) = asked.filter(|asked| asked.turn() == turn) {
                *had = Some(asked.count(game.view()));
            }
        }
    }
    had
}
