//! Can a scenario be won, can it be lost, does one lever win it alone? It is played until that is known.
//!
//! What never came about is only known after all campaigns; what came about once is known at once.

use crate::base::dice::Seed;
use crate::base::id::{EventId, Id};
use crate::orders::{Manner, Order};
use crate::players::Policy;
use crate::run::{Histories, Kept};
use crate::scenario::Scenario;
use crate::sim::{Game, View};
use rayon::prelude::*;
use std::collections::BTreeSet;
use std::sync::Arc;

/// Campaigns that are played side by side before it is asked what is still to be known.
const BATCH: usize = 16;
/// Campaigns that an idea must win nearly all of to be called dominant, at most.
const TRIALS: u32 = 40;
/// Defeats after which an idea is not dominant.
const DEFEATS: u32 = 3;

/// What came of playing a scenario.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Played {
    /// Campaigns played.
    pub runs: u32,
    /// Campaigns that were a success.
    pub won: u32,
    /// Aims that none of them reached.
    pub unmet: Vec<Id>,
    /// Events that came in none of them.
    pub never: Vec<EventId>,
    /// Ideas that win nearly always, whatever else is left undone.
    pub dominant: Vec<Idea>,
}

impl Played {
    /// Whether nothing is left to be found out by playing on.
    fn is_settled(&self) -> bool {
        (1..self.runs).contains(&self.won) && self.unmet.is_empty() && self.never.is_empty()
    }
}

/// One thing done in every turn, and nothing else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Idea {
    /// All who volunteer are called up.
    Volunteers,
    /// All are called up by lot.
    Lot,
    /// The tax is taken in full.
    Tax,
    /// Agitators ride everywhere.
    Agitation,
    /// Men are called up and sent to the front.
    Front,
    /// Men are called up and nothing is spent.
    Thrift,
}

impl Idea {
    /// All ideas.
    pub const ALL: [Self; 6] =
        [Self::Volunteers, Self::Lot, Self::Tax, Self::Agitation, Self::Front, Self::Thrift];

    fn play_turn(self, game: &mut Game) {
        match self {
            Self::Front => return Policy::Greedy.play_turn(game),
            Self::Thrift => return Policy::Miser.play_turn(game),
            Self::Volunteers | Self::Lot | Self::Tax | Self::Agitation => {}
        }
        if game.view().turn() == 0 {
            for order in self.orders(game.view()) {
                // What is refused cannot win.
                let _ = game.order(&order);
            }
        }
        game.end_turn();
    }

    /// Orders that stand from the first turn on.
    fn orders(self, view: View<'_>) -> Vec<Order> {
        let scenario = view.scenario();
        let levy = |manner| {
            let of = move |uezd| Order::Levy { uezd, manner, share: 1000, detail: 500 };
            scenario.uezds.iter().map(|uezd| of(uezd.id)).collect()
        };
        match self {
            Self::Volunteers => levy(Manner::Volunteers),
            Self::Lot => levy(Manner::Lot),
            Self::Tax => {
                scenario.oblasts.iter().map(|oblast| Order::Tax { oblast: oblast.id, rate: 1000 }).collect()
            }
            Self::Agitation => {
                scenario.uezds.iter().map(|uezd| Order::Agitate { uezd: uezd.id, on: true }).collect()
            }
            Self::Front | Self::Thrift => Vec::new(),
        }
    }
}

/// What one campaign came to.
struct Course {
    won: bool,
    reached: Vec<bool>,
    happened: BTreeSet<EventId>,
}

/// Plays at most so many campaigns on as many seeds, each by another of the policies; `events` are those that should
/// come in one of them. `done` is called after each.
#[must_use]
pub fn play(scenario: &Arc<Scenario>, runs: u32, events: Vec<EventId>, done: &(dyn Fn() + Sync)) -> Played {
    let histories = Histories::for_aims(scenario);
    let players = players(scenario);
    let unmet = scenario.aims.iter().map(|aim| aim.id).collect();
    let mut played = Played { unmet, never: events, ..Played::default() };
    let seeds: Vec<u32> = (0..runs).collect();
    for batch in seeds.chunks(BATCH) {
        let play = |game: &mut Game, &i: &u32| {
            let policy = players[i as usize % players.len()];
            let course = course(game, scenario, &histories, i, |game| policy.play_turn(game));
            done();
            course
        };
        let courses: Vec<Course> = batch.par_iter().map_init(|| Game::brief(scenario), play).collect();
        courses.iter().for_each(|course| played.learn(scenario, course));
        if played.is_settled() {
            break;
        }
    }
    if runs > 0 && played.won < played.runs {
        played.dominant = dominant(scenario, &histories, runs.min(TRIALS));
    }
    played
}

/// Who plays: those of one idea, those who did it, and the careful staff, to the end and half-way.
fn players(scenario: &Scenario) -> Vec<Policy> {
    [Policy::ALL.as_slice(), &[Policy::IdleAfter(scenario.turns / 2)]].concat()
}

impl Played {
    fn learn(&mut self, scenario: &Scenario, course: &Course) {
        self.runs += 1;
        self.won += u32::from(course.won);
        let reached = scenario.aims.iter().zip(&course.reached).filter(|(_, reached)| **reached);
        let reached: BTreeSet<Id> = reached.map(|(aim, _)| aim.id).collect();
        self.unmet.retain(|aim| !reached.contains(aim));
        self.never.retain(|event| !course.happened.contains(event));
    }
}

fn course(
    game: &mut Game,
    scenario: &Scenario,
    histories: &Histories,
    seed: u32,
    turn: impl Fn(&mut Game),
) -> Course {
    game.restart(Seed(u64::from(seed) + 1));
    let mut kept = Kept::new(scenario);
    while !game.view().is_over() && !kept.is_lost() {
        turn(game);
        kept.keep(game.view());
    }
    let judgement = kept.judgement(scenario, histories);
    Course {
        won: judgement.is_success(),
        reached: judgement.aims.iter().map(|aim| aim.reached == Some(true)).collect(),
        happened: game.view().affairs().happened.clone(),
    }
}

/// Ideas that lose less than [`DEFEATS`] of so many campaigns.
fn dominant(scenario: &Arc<Scenario>, histories: &Histories, trials: u32) -> Vec<Idea> {
    let wins = |game: &mut Game, idea: &Idea| {
        let lost =
            (0..trials).filter(|&i| !course(game, scenario, histories, i, |game| idea.play_turn(game)).won);
        lost.take(DEFEATS as usize).count() < DEFEATS as usize
    };
    let tried =
        Idea::ALL.par_iter().map_init(|| Game::brief(scenario), |game, idea| (*idea, wins(game, idea)));
    let tried: Vec<(Idea, bool)> = tried.collect();
    tried.into_iter().filter(|(_, wins)| *wins).map(|(idea, _)| idea).collect()
}
