//! Men on the rolls of every oblast at the end of a turn, run by run.

use crate::base::dice::Seed;
use crate::run::guard::one_of_many;
use crate::scenario::Scenario;
use crate::scenario::model::{Measure, Step};
use crate::sim::Game;
use crate::study::player::Player;
use rayon::prelude::*;
use std::sync::Arc;

/// Men enrolled in each oblast, in the order of the scenario's list.
pub(in crate::study) type Rolls = Vec<u32>;

/// Plays every seed by somebody's orders to the end of a turn, on the current rayon pool; one entry a seed, in their order.
/// `done` is called after each.
pub(in crate::study) fn rolls(
    scenario: &Arc<Scenario>,
    player: Player<'_>,
    seeds: &[Seed],
    turn: u16,
    done: &(dyn Fn() + Sync),
) -> Vec<Rolls> {
    let oblasts: Vec<Measure> = scenario.oblasts.iter().map(|oblast| Measure::Oblast(oblast.id)).collect();
    let play = |game: &mut Game, seed: &Seed| {
        one_of_many(scenario.id, *seed, || {
            game.restart(*seed);
            while game.view().turn() <= turn && !game.view().is_over() {
                player.play_turn(game);
            }
        });
        done();
        game.view().counts(&oblasts).iter().map(|steps| steps[Step::Enrolled].0).collect()
    };
    seeds.par_iter().map_init(|| Game::brief(scenario), play).collect()
}
