//! Postings explain every change of every stock, and nothing is created or lost, whatever is ordered; and no step of
//! readiness has more men than the one before.
//!
//! `ALASH_GAMES` says how many games are played of each scenario; without it a few are.

mod common;

use alash::base::dice::Seed;
use alash::run::audit::Audit;
use alash::scenario::Scenario;
use alash::scenario::folder::embedded;
use alash::scenario::model::Step;
use alash::sim::Game;
use alash::sim::view::UnitView;
use proptest::prelude::*;
use rayon::prelude::*;
use std::sync::{Arc, LazyLock};

/// Plays a campaign of random orders and checks every turn's books.
fn books_balance(scenario: &Arc<Scenario>, seed: u64) {
    let mut game = Game::new(scenario, Seed(seed));
    let mut orders = common::Orders::new(scenario, seed);
    let mut audit = Audit::open(game.view());
    while !game.view().is_over() {
        let turn = game.view().turn();
        a_turn(&mut game, &mut orders);
        assert_eq!(audit.turn(game.view()), [], "{}, seed {seed}, turn {turn}", scenario.id);
    }
}

/// How many games are played of each scenario: `ALASH_GAMES`, or `few`.
fn games(few: u64) -> u64 {
    let asked = std::env::var("ALASH_GAMES").ok();
    asked.map_or(few, |text| text.parse().expect("ALASH_GAMES is a number of games"))
}

/// Games of many seeds, on all cores; a failing one names its scenario, seed and turn.
fn play(id: &str, games: u64) {
    let scenario = common::scenario(id);
    (0..games).into_par_iter().for_each(|seed| books_balance(&scenario, seed));
}

#[test]
fn postings_explain_every_change_over_random_games() {
    play("semey-1918", games(150));
}

#[test]
fn postings_explain_every_change_where_several_oblasts_are_cut_off() {
    play("isolation-1919", games(60));
}

#[test]
fn postings_explain_every_change_between_two_fronts() {
    play("ural-1918", games(30));
}

#[test]
fn postings_explain_every_change_over_the_whole_steppe() {
    play("quota-1917", games(10));
}

#[test]
fn men_of_a_unit_all_come_from_somewhere() {
    let scenario = common::scenario("semey-1918");
    for seed in 0..40 {
        let mut game = Game::new(&scenario, Seed(seed));
        let mut orders = common::Orders::new(&scenario, seed);
        while !game.view().is_over() {
            a_turn(&mut game, &mut orders);
            for unit in game.view().units() {
                let from: u32 = scenario.uezds.iter().map(|uezd| unit.roll.from_uezd(uezd.id).0).sum();
                assert_eq!(
                    from,
                    unit.roll.enrolled().0 + unit.roll.scattered().0,
                    "seed {seed}, {}",
                    unit.id
                );
                let ages: u32 = unit.roll.ages().iter().sum();
                assert_eq!(ages, unit.roll.enrolled().0);
                assert!(unit.roll.sick() <= unit.roll.enrolled());
            }
        }
    }
}

/// Gives random orders and plays the turn.
fn a_turn(game: &mut Game, orders: &mut common::Orders<'_>) {
    for _ in 0..8 {
        // A refused order is as good a part of the game as one carried out.
        let _ = game.order(&orders.next());
    }
    game.end_turn();
}

/// What a strength return must say of a unit: who of its men is mounted and armed by what it has on the day it is read.
fn what_it_has(unit: &UnitView<'_>) -> [(Step, u32, u32); 3] {
    let enrolled = unit.roll.enrolled().0;
    let mounted = enrolled.min(unit.outfit.horses().0);
    // Those without a rifle count for what their cold steel is worth: a part of a man at most, and nothing without any.
    let rifles = mounted.min(unit.outfit.rifles());
    let steel = (unit.roll.sabres() + unit.roll.lances()).min(mounted - rifles);
    [
        (Step::Enrolled, enrolled, enrolled),
        (Step::Mounted, mounted, mounted),
        (Step::Armed, rifles, rifles + steel),
    ]
}

/// The scenarios of the program, loaded once.
fn shipped() -> &'static [Arc<Scenario>] {
    static SHIPPED: LazyLock<Vec<Arc<Scenario>>> =
        LazyLock::new(|| embedded().map(common::scenario).collect());
    &SHIPPED
}

proptest! {
    // A case is up to 65 turns of the whole steppe.
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_strength_return_says_what_its_unit_has_and_the_whole_is_their_sum(
        which in 0..shipped().len(),
        seed in any::<u64>(),
        luck in any::<u64>(),
        turns in 1..=65_u16,
    ) {
        let scenario = &shipped()[which];
        let mut game = Game::new(scenario, Seed(seed));
        let mut orders = common::Orders::new(scenario, luck);
        while !game.view().is_over() && game.view().turn() < turns {
            a_turn(&mut game, &mut orders);
            let (view, id) = (game.view(), scenario.id);
            for unit in view.units() {
                for (step, least, most) in what_it_has(&unit) {
                    let told = unit.strength.steps()[step].0;
                    let fits = (least..=most).contains(&told);
                    prop_assert!(fits, "{}, turn {}, {}: {:?} {}", id, view.turn(), unit.id, step, told);
                }
            }
            let all = view.waterfall_of_all();
            for step in Step::ALL.into_iter().skip(1) {
                let sum: u32 = view.units().map(|unit| unit.strength.steps()[step].0).sum();
                prop_assert_eq!(all[step].0, sum, "{}, turn {}: {:?}", id, view.turn(), step);
            }
        }
    }
}
