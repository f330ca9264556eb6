//! Loads the whole steppe and plays so many campaigns of it by history, for `scripts/instructions` to count.

use alash::base::dice::Seed;
use alash::players::Policy;
use alash::scenario::Library;
use alash::sim::Game;
use std::sync::Arc;

fn main() {
    let campaigns: u64 = std::env::args().nth(1).map_or(0, |number| number.parse().expect("a number"));
    let library = Library::default();
    let folder = library.find_id("quota-1917").expect("the scenario is shipped");
    let scenario = Arc::new(library.load(&folder).scenario.expect("the scenario loads"));
    let mut game = Game::brief(&scenario);
    for seed in 1..=campaigns {
        game.restart(Seed(seed));
        while !game.view().is_over() {
            Policy::Historical.play_turn(&mut game);
        }
    }
}
