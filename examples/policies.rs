//! Who reaches the aims, does care pay, and is it open at half time? Prints `docs/policies.md`.
//!
//! Each shipped scenario is played by every policy over the same seeds.
//! `cargo run --release --no-default-features --example policies > docs/policies.md`
#![allow(clippy::print_stdout, reason = "the table is its output")]

use alash::base::dice::Seed;
use alash::players::Policy;
use alash::run::{Ensemble, Histories, Kept, ensemble};
use alash::saves::RULES_VERSION;
use alash::scenario::{Library, Scenario};
use alash::sim::Game;
use rayon::prelude::*;
use std::sync::Arc;

const SEEDS: u64 = 200;

/// Futures by which the chance of success is forecast at half time.
const FUTURES: u64 = 20;

/// The policies without a moment at which they stop.
const PLAIN: [(&str, Policy); 5] = [
    ("none", Policy::None),
    ("miser", Policy::Miser),
    ("random", Policy::Random),
    ("greedy", Policy::Greedy),
    ("historical", Policy::Historical),
];

/// The moments, in quarters and thirds of a scenario, after which nothing more is ordered.
const STOPS: [(&str, u16, u16); 3] =
    [("idle after a third", 1, 3), ("after a half", 1, 2), ("after three quarters", 3, 4)];

/// All of them for a scenario; the last one plays to the end.
fn policies(scenario: &Scenario) -> Vec<(&'static str, Policy)> {
    let stops =
        STOPS.map(|(name, times, of)| (name, Policy::IdleAfter((times * scenario.turns).div_ceil(of))));
    PLAIN.into_iter().chain(stops).chain([("balanced", Policy::Balanced)]).collect()
}

/// Share of the seeds in which one policy misses an aim that another reaches.
fn loses(idle: &Ensemble, care: &Ensemble) -> f64 {
    let pairs = idle.runs_judged.iter().zip(&care.runs_judged);
    let less =
        pairs.filter(|(idle, care)| idle.aims.iter().zip(&care.aims).any(|(idle, care)| !idle && *care));
    less.count() as f64 / idle.runs_judged.len().max(1) as f64
}

/// Plays a game on, keeping what is judged, until a turn or its end.
fn play_on(game: &mut Game, kept: &mut Kept, until: u16) {
    while game.view().turn() < until && !kept.is_lost() {
        Policy::Balanced.play_turn(game);
        kept.keep(game.view());
    }
}

/// The chance of success at half time of one campaign by `balanced`, by as many futures as [`FUTURES`].
fn chance(scenario: &Arc<Scenario>, histories: &Histories, seed: u64) -> f64 {
    let mut game = Game::new(scenario, Seed(seed));
    let mut kept = Kept::new(scenario);
    play_on(&mut game, &mut kept, scenario.turns / 2);
    let middle = game.snapshot();
    let won = (1..=FUTURES).filter(|number| {
        game.restore_as_known(&middle, Seed(seed.wrapping_add(number << 32)));
        let mut kept = kept.clone();
        play_on(&mut game, &mut kept, scenario.turns);
        let judgement = kept.judgement(scenario, histories);
        judgement.is_success()
    });
    won.count() as f64 / FUTURES as f64
}

/// Turns on which a question stands open in one campaign by `balanced`, as the longest pause between two.
fn longest_pause(scenario: &Arc<Scenario>, seed: u64) -> u16 {
    let mut game = Game::new(scenario, Seed(seed));
    let (mut last, mut longest) = (0, 0);
    while !game.view().is_over() {
        let turn = game.view().turn();
        if game.view().open_now().next().is_some() {
            longest = longest.max(turn - last);
            last = turn;
        }
        Policy::Balanced.play_turn(&mut game);
    }
    longest.max(scenario.turns - last)
}

fn table(scenario: &Scenario, played: &[(&str, Ensemble)]) {
    println!("## `{}`: success is {} of {} aims\n", scenario.id, scenario.success, scenario.aims.len());
    let names: Vec<&str> = played.iter().map(|(name, _)| *name).collect();
    println!("| | {} |", names.join(" | "));
    println!("| --- | {} |", vec!["--:"; names.len()].join(" | "));
    let row = |name: &str, share: &dyn Fn(&Ensemble) -> f64| {
        let cell = |(_, ensemble): &(&str, Ensemble)| format!("{:.0}", 100.0 * share(ensemble));
        println!("| {name} | {} |", played.iter().map(cell).collect::<Vec<_>>().join(" | "));
    };
    for (i, aim) in scenario.aims.iter().enumerate() {
        row(&format!("aim `{}`", aim.id), &|ensemble| ensemble.aims[i].reached);
    }
    row("lost", &|ensemble| ensemble.lost);
    row("**success**", &|ensemble| ensemble.success);
    let care = played.last().map(|(_, care)| care);
    let less = |ensemble: &Ensemble| care.map_or(0.0, |care| loses(ensemble, care));
    row("an aim less than `balanced`", &less);
    println!();
}

fn scenario(scenario: &Arc<Scenario>, seeds: u64) {
    let runs = Seed(0).runs(seeds);
    let played: Vec<(&str, Ensemble)> = policies(scenario)
        .into_iter()
        .map(|(name, policy)| (name, ensemble(scenario, policy, &runs, &|| {})))
        .collect();
    table(scenario, &played);
    let histories = Histories::for_aims(scenario);
    let chances: Vec<f64> =
        (0..seeds).into_par_iter().map(|seed| chance(scenario, &histories, seed)).collect();
    let open = chances.iter().filter(|chance| (0.2..=0.8).contains(*chance)).count();
    let mean = chances.iter().sum::<f64>() / chances.len().max(1) as f64;
    println!(
        "At half time `balanced` has a chance between 20 and 80 % in {:.0} % of the campaigns; on average {:.0} %.",
        100.0 * open as f64 / chances.len().max(1) as f64,
        100.0 * mean
    );
    let pause = (0..seeds.min(20)).map(|seed| longest_pause(scenario, seed)).max().unwrap_or(0);
    println!("The longest time without a question is {pause} turns.\n");
}

fn main() {
    let library = Library::default();
    // Fewer seeds for a quick look, and only scenarios whose id has a word.
    let seeds = std::env::args().nth(1).and_then(|seeds| seeds.parse().ok()).unwrap_or(SEEDS);
    let only = std::env::args().nth(2).unwrap_or_default();
    println!("# Who reaches the aims?\n");
    println!(
        "Per cent of {seeds} seeds. `none` gives no order, `miser` calls up and spends nothing, `random` gives orders \
         that can be carried out, `greedy` sends all men to the front, `historical` does what was done; the careful \
         staff, `balanced`, plays once to the end and three times only for a part of the time, after which its standing \
         orders stay and no question is answered. The last row says in how many seeds at least one aim is missed that \
         `balanced` reaches. The chance at half time is that of {FUTURES} futures of each campaign; where few lie \
         between, the dice after half time decide little. Made by `cargo run --release --no-default-features --example \
         policies`, here with {seeds} seeds (`-- {seeds}`), by rules {RULES_VERSION}.\n"
    );
    for id in library.ids().into_iter().filter(|id| id.contains(&only)) {
        let folder = library.find_id(&id).expect("the scenario is shipped");
        scenario(&Arc::new(library.load(&folder).scenario.expect("the scenario loads")), seeds);
    }
}
