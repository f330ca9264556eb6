//! What binds: the limit that would have brought most men, had it been lifted a little.
//!
//! This is the one answer that is given: by `alash explain`, by the score of predictions, in the window and on the page.
//! The same orders are played on the same dice once as they are and once with each limit lifted a little, so that runs
//! differ in nothing else; on a few seeds, the game's own first, so that the answer has a spread. Men count as far as
//! the quota of their oblast, so that nothing binds where it is full.

use crate::base::date::{Date, HalfMonth};
use crate::base::dice::Seed;
use crate::base::id::OblastId;
use crate::orders::{Manner, Order};
use crate::run::Campaign;
use crate::run::guard::one_of_many;
use crate::scenario::Scenario;
use crate::scenario::model::{Measure, Step};
use crate::sim::Game;
use crate::sim::state::uezd::Constraint;
use crate::study::part::Part;
use crate::study::player::Player;
use crate::study::room::with_room;
use rayon::prelude::*;
use serde::Serialize;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Seeds that are played unless somebody asks for more.
pub const SEEDS: u64 = 8;
/// Games that are played on each seed: as it is, and with each limit lifted.
pub const RUNS: u64 = 1 + Constraint::ALL.len() as u64;
/// What a limit brings at least in the middle of the seeds if it is said to bind, men.
const LEAST: f64 = 1.0;

/// What lifting each limit a little would have brought, turn by turn.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct WhatBinds {
    /// Seeds played; the first is the game's own.
    pub seeds: u32,
    /// The oblasts together.
    pub whole: Vec<Lifting>,
    /// Each oblast by itself.
    pub oblasts: Vec<OblastLifting>,
    /// The last turn that the one answer looks at: that of the last recorded figure reached, else the last one played.
    #[serde(skip)]
    pub looked_at: usize,
}

/// The same of one oblast.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct OblastLifting {
    /// The oblast.
    pub oblast: OblastId,
    /// Turn by turn.
    pub turns: Vec<Lifting>,
}

/// What lifting each limit would have brought by the end of a turn.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Lifting {
    /// Last day of the turn.
    pub date: Date,
    /// Men towards the quota with nothing lifted.
    pub men: Part,
    /// One entry for each limit.
    pub gains: [Gain; 4],
    /// The limit that binds: the one that brings most in the middle of the seeds; none where none brings a man.
    pub binds: Option<Constraint>,
}

/// What lifting one limit a little would have brought.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Gain {
    /// The limit.
    pub limit: Constraint,
    /// Men more in the game's own dice.
    pub own: i64,
    /// Men more over all seeds.
    #[serde(flatten)]
    pub men: Part,
    /// Seeds in which no other limit brought more, and this one a man at least.
    pub first_in: u32,
}

impl Lifting {
    /// What the limit that binds would have brought; none where none binds.
    #[must_use]
    pub fn first(&self) -> Option<Gain> {
        self.binds.map(|limit| self.gains[limit as usize])
    }
}

impl WhatBinds {
    /// What binds in a campaign as far as it is played; on the current rayon pool.
    #[must_use]
    pub fn of(campaign: &Campaign) -> Self {
        Bench::of(campaign.scenario()).bound(campaign)
    }

    /// The one answer: the day on which lifting a limit would have brought most men, and what of it. None where nothing
    /// ever bound.
    #[must_use]
    pub fn most(&self) -> Option<&Lifting> {
        let gain = |one: &Lifting| one.first().map_or(0.0, |gain| gain.men.median);
        let turns = self.whole.iter().take(self.looked_at + 1).filter(|one| one.binds.is_some());
        // The first of equals.
        turns.rev().max_by(|a, b| gain(a).total_cmp(&gain(b)))
    }
}

/// A game's own seed, and others that it shares with no game near it.
#[must_use]
pub fn seeds(own: Seed, number: u64) -> Vec<Seed> {
    (0..number).map(|i| Seed(own.0.wrapping_add(i << 32))).collect()
}

/// Whether anybody was called up in a game so far, by orders given or by what a lesson does by itself.
#[must_use]
pub fn is_tried(campaign: &Campaign) -> bool {
    let calls = |order: &Order| matches!(order, Order::Levy { manner, .. } if *manner != Manner::Off);
    let played = campaign.digests().len();
    let mut given = campaign.orders()[..played].iter().flatten();
    given.any(calls) || (0..played as u16).any(|turn| campaign.scenario().by_itself(turn).any(calls))
}

/// A time in which the same limit bound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spell {
    /// Its first day.
    pub from: Date,
    /// Its last day.
    pub until: Date,
    /// The limit; none where none did.
    pub binds: Option<Constraint>,
}

/// Turns one after another in which the same limit bound, as one.
#[must_use]
pub fn spells(turns: &[Lifting]) -> Vec<Spell> {
    let spell = |same: &[Lifting]| Spell {
        from: HalfMonth::containing(same[0].date).first_day(),
        until: same[same.len() - 1].date,
        binds: same[0].binds,
    };
    turns.chunk_by(|a, b| a.binds == b.binds).map(spell).collect()
}

/// Men towards the quota by turn and oblast.
type Run = Vec<Vec<u32>>;

/// Plays so many turns on every seed, as they are and with each limit lifted a little. `done` is called after each game.
#[must_use]
pub fn what_binds(
    scenario: &Arc<Scenario>,
    player: Player<'_>,
    seeds: &[Seed],
    turns: u16,
    done: &(dyn Fn() + Sync),
) -> WhatBinds {
    Bench::of(scenario).what_binds(player, seeds, turns, done)
}

/// A scenario as it is and with each limit lifted a little, and games of each that are started over: making one takes
/// as long as some turns of it.
pub struct Bench {
    worlds: Vec<Arc<Scenario>>,
    ready: Vec<Mutex<Vec<Game>>>,
}

impl Bench {
    /// The bench of a scenario.
    #[must_use]
    pub fn of(scenario: &Arc<Scenario>) -> Self {
        let lifted = Constraint::ALL.map(|limit| Arc::new(with_room(scenario, limit)));
        let worlds: Vec<Arc<Scenario>> = std::iter::once(Arc::clone(scenario)).chain(lifted).collect();
        Self { ready: worlds.iter().map(|_| Mutex::default()).collect(), worlds }
    }

    /// What binds in a campaign of the scenario as far as it is played; on the current rayon pool.
    #[must_use]
    pub fn bound(&self, campaign: &Campaign) -> WhatBinds {
        let orders = &campaign.orders()[..campaign.digests().len()];
        let seeds = seeds(campaign.seed(), SEEDS);
        self.what_binds(Player::Orders(orders), &seeds, orders.len() as u16, &|| ())
    }

    fn what_binds(
        &self,
        player: Player<'_>,
        seeds: &[Seed],
        turns: u16,
        done: &(dyn Fn() + Sync),
    ) -> WhatBinds {
        let scenario = &self.worlds[0];
        let turns = turns.min(scenario.turns);
        let games: Vec<(usize, Seed)> =
            (0..self.worlds.len()).flat_map(|world| seeds.iter().map(move |seed| (world, *seed))).collect();
        let one = |(world, seed): &(usize, Seed)| {
            let mut game = self.take(*world);
            let run = one_of_many(scenario.id, *seed, || play(&mut game, player, *seed, turns));
            self.ready(*world).push(game);
            done();
            run
        };
        let played: Vec<Run> = games.par_iter().map(one).collect();
        let by_world: Vec<&[Run]> = played.chunks(seeds.len().max(1)).collect();
        gather(scenario, &by_world, seeds.len(), usize::from(turns))
    }

    /// A game of a world, new where all are being played.
    fn take(&self, world: usize) -> Game {
        let ready = self.ready(world).pop();
        ready.unwrap_or_else(|| Game::brief(&self.worlds[world]))
    }

    fn ready(&self, world: usize) -> MutexGuard<'_, Vec<Game>> {
        self.ready[world].lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn play(game: &mut Game, player: Player<'_>, seed: Seed, turns: u16) -> Run {
    game.restart(seed);
    let turn = |_| {
        player.play_turn(game);
        counted(game)
    };
    (0..turns).map(turn).collect()
}

/// Men on the rolls of each oblast, as far as the quota of the day.
fn counted(game: &Game) -> Vec<u32> {
    let view = game.view();
    let scenario = view.scenario();
    let oblasts: Vec<Measure> = scenario.oblasts.iter().map(|oblast| Measure::Oblast(oblast.id)).collect();
    let owed = scenario.oblasts.iter().map(|oblast| view.affairs().quota_of(scenario, oblast.id));
    let counts = view.counts(&oblasts);
    counts.iter().zip(owed).map(|(steps, owed)| steps[Step::Enrolled].0.min(owed.0)).collect()
}

fn gather(scenario: &Scenario, worlds: &[&[Run]], seeds: usize, turns: usize) -> WhatBinds {
    let all: Vec<usize> = (0..scenario.oblasts.len()).collect();
    let by_turn = |oblasts: &[usize]| -> Vec<Lifting> {
        let men = |world: usize, seed: usize, turn: usize| -> i64 {
            oblasts.iter().map(|&oblast| i64::from(worlds[world][seed][turn][oblast])).sum()
        };
        let of = |turn| {
            let date = scenario.half_month(turn as u16).last_day();
            lifting(date, seeds, &|world, seed| men(world, seed, turn))
        };
        (0..turns).map(of).collect()
    };
    let of = |(i, oblast): (usize, &crate::scenario::model::Oblast)| OblastLifting {
        oblast: oblast.id,
        turns: by_turn(&[i]),
    };
    let reached = scenario.checkpoints.iter().map(|point| usize::from(point.turn));
    let reached = reached.filter(|turn| *turn < turns).max();
    WhatBinds {
        seeds: seeds as u32,
        whole: by_turn(&all),
        oblasts: scenario.oblasts.iter().enumerate().map(of).collect(),
        looked_at: reached.unwrap_or(turns.saturating_sub(1)),
    }
}

/// One turn, by the men of each world and seed; world 0 is as it is.
fn lifting(date: Date, seeds: usize, men: &dyn Fn(usize, usize) -> i64) -> Lifting {
    let more = |limit: Constraint, seed| men(1 + limit as usize, seed) - men(0, seed);
    let most = |seed| Constraint::ALL.map(|limit| more(limit, seed)).into_iter().max().unwrap_or_default();
    let gain = |limit: Constraint| Gain {
        limit,
        own: if seeds > 0 { more(limit, 0) } else { 0 },
        men: Part::of((0..seeds).map(|seed| more(limit, seed) as f64)),
        first_in: (0..seeds).filter(|seed| most(*seed) > 0 && more(limit, *seed) == most(*seed)).count()
            as u32,
    };
    let gains = Constraint::ALL.map(gain);
    // The last of the largest is the first of all when they stand the other way round.
    let first = gains.iter().rev().max_by(|a, b| a.men.median.total_cmp(&b.men.median));
    let binds = first.filter(|gain| gain.men.median >= LEAST).map(|gain| gain.limit);
    Lifting { date, men: Part::of((0..seeds).map(|seed| men(0, seed) as f64)), gains, binds }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day() -> Date {
        Date::parse("1918-08-15").expect("a day")
    }

    #[test]
    fn the_limit_that_brings_most_in_the_middle_of_the_seeds_binds() {
        // By world and seed: arms bring 9 once and nothing else, officers 4 each time.
        let men = [[100, 100, 100], [100, 100, 100], [109, 100, 100], [104, 104, 104], [100, 99, 101]];
        let found = lifting(day(), 3, &|world, seed| men[world][seed]);
        assert_eq!(found.binds, Some(Constraint::Cadre));
        let first = found.first().expect("one binds");
        assert_eq!((first.own, first.men.median, first.first_in), (4, 4.0, 2));
        assert_eq!(found.gains[Constraint::Arms as usize].first_in, 1);
    }

    #[test]
    fn where_nothing_brings_a_man_nothing_binds() {
        let found = lifting(day(), 3, &|_, _| 100);
        assert_eq!((found.binds, found.gains.map(|gain| gain.first_in)), (None, [0; 4]));
        assert_eq!(found.men.median, 100.0);
    }
}
