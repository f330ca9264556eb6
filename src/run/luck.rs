//! Orders tried out on luck that is not the campaign's own.
//!
//! What is asked of the turns that come, and what is told of them, is its users'.

use crate::base::dice::Seed;
use crate::orders::Order;
use crate::sim::{Game, Snapshot, View};

/// On which luck orders are tried, and for how long.
#[derive(Clone, Copy, Debug)]
pub(in crate::run) struct Luck {
    /// How far its seeds lie from the campaign's, so that no two kinds of trial share one.
    pub apart: u64,
    /// How many seeds.
    pub seeds: u64,
    /// Turns that the orders are given to show.
    pub turns: u16,
}

impl Luck {
    /// Gives orders from a state on, plays the turns on each of the seeds, and shows what came; what cannot be ordered is
    /// left out.
    pub(in crate::run) fn try_out(
        self,
        game: &mut Game,
        now: &Snapshot,
        orders: &[Order],
        mut came: impl FnMut(View<'_>),
    ) {
        for seed in Seed(now.seed.0.wrapping_add(self.apart)).runs(self.seeds) {
            game.restore_on(now, seed);
            for order in orders {
                let _ = game.order(order);
            }
            (0..self.turns).for_each(|_| game.end_turn());
            came(game.view());
        }
    }
}
