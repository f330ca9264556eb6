//! Futures: orders tried out on luck that is not the campaign's own, from what our side knows.
//!
//! Whatever is tried out or forecast shares them, so that one number can be held beside the other. Nothing more is
//! ordered in them than their user says; questions to come are answered by lot.
//! What is asked of the turns that come, and what is told of them, is its users'.

use crate::base::dice::Seed;
use crate::orders::Order;
use crate::players;
use crate::record::Aims;
use crate::sim::{Game, Snapshot, View};
use rayon::prelude::*;
use std::sync::atomic::{AtomicBool, Ordering};

/// Begins a future of a campaign, by its number: the enemy as many as scouts bring that he may be, and these orders
/// given; what cannot be ordered is left out.
pub(in crate::run) fn begin(game: &mut Game, now: &Snapshot, future: u64, orders: &[Order]) {
    game.restore_as_known(now, Seed(now.seed.0.wrapping_add((future + 1) << 32)));
    for order in orders {
        let _ = game.order(order);
    }
}

/// Plays a turn of a future. A question that comes up in it is answered by lot: how the player will answer is not
/// known, and nobody lets all of them go unanswered. What is asked today stays as it stands, or nothing would be told
/// of what is answered.
pub(in crate::run) fn play_turn(game: &mut Game, now: &Snapshot) {
    if game.view().turn() > now.turn {
        for order in players::answers_by_lot(game.view()) {
            let _ = game.order(&order);
        }
    }
    game.end_turn();
}

/// The share of those futures that tell of an aim in which it was reached; none where none of them does.
pub(in crate::run) fn chance(reached: impl Iterator<Item = Option<bool>>) -> Option<f64> {
    let told: Vec<bool> = reached.flatten().collect();
    let won = told.iter().filter(|reached| **reached).count();
    (!told.is_empty()).then(|| won as f64 / told.len() as f64)
}

/// Which aims are reached in one future.
pub(in crate::run) type Reached = Vec<Option<bool>>;

/// Plays each of several courses in so many futures, on the current rayon pool, and tells the share of them in which each
/// of so many aims is reached; none when it is told to stop.
pub(in crate::run) fn each_in<T: Sync>(
    courses: &[T],
    (futures, aims): (u64, usize),
    stop: &AtomicBool,
    game: impl Fn() -> Game + Send + Sync,
    play: impl Fn(&mut Game, u64, &T) -> Reached + Send + Sync,
) -> Option<Vec<Vec<Option<f64>>>> {
    let all: Vec<(&T, u64)> =
        courses.iter().flat_map(|course| (0..futures).map(move |future| (course, future))).collect();
    let one = |game: &mut Game, (course, future): (&T, u64)| {
        (!stop.load(Ordering::Relaxed)).then(|| play(game, future, course))
    };
    let reached: Vec<Reached> =
        all.into_par_iter().with_min_len(4).map_init(game, one).collect::<Option<_>>()?;
    let chances = |futures: &[Reached]| {
        (0..aims).map(|aim| chance(futures.iter().map(|reached| reached[aim]))).collect()
    };
    Some(reached.chunks(futures as usize).map(chances).collect())
}

/// Plays a future that was begun as far as a turn, and tells which aims are reached in it; before each turn something may
/// be ordered.
pub(in crate::run) fn reached(
    game: &mut Game,
    now: &Snapshot,
    kept: &Aims,
    last: u16,
    mut before: impl FnMut(&mut Game),
) -> Reached {
    let (mut kept, first) = (kept.clone(), game.view().turn());
    while game.view().turn() <= last && !game.view().is_over() {
        before(game);
        play_turn(game, now);
        kept.keep(game.view());
    }
    let view = game.view();
    kept.reached(view.scenario(), &(first..view.turn())).collect()
}

/// What half of the futures are below; none where there are none.
pub(in crate::run) fn middle(values: impl Iterator<Item = f64>) -> Option<f64> {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied()
}

/// In how many futures orders are tried, and for how long.
#[derive(Clone, Copy, Debug)]
pub(in crate::run) struct Luck {
    /// How many futures.
    pub futures: u64,
    /// Turns that the orders are given to show.
    pub turns: u16,
}

impl Luck {
    /// Gives orders from a state on, plays the turns of each of the futures, and shows what came.
    pub(in crate::run) fn try_out(
        self,
        game: &mut Game,
        now: &Snapshot,
        orders: &[Order],
        mut came: impl FnMut(View<'_>),
    ) {
        self.follow(game, now, orders, |turn, view| {
            if turn == self.turns {
                came(view);
            }
        });
    }

    /// The same, and shows what came after each turn of each future, by the turn's number in it, from 1.
    pub(in crate::run) fn follow(
        self,
        game: &mut Game,
        now: &Snapshot,
        orders: &[Order],
        mut came: impl FnMut(u16, View<'_>),
    ) {
        for future in 0..self.futures {
            begin(game, now, future, orders);
            for turn in 1..=self.turns {
                play_turn(game, now);
                came(turn, game.view());
            }
        }
    }
}
