//! Games of orders drawn at random go wrong in nothing; and what would go wrong is noticed.

mod common;

use alash::base::dice::Seed;
use alash::orders::Order;
use alash::players::{Policy, Unruly};
use alash::run::Campaign;
use alash::run::audit::Audit;
use alash::scenario::folder::embedded;
use alash::study::soak::soak;
use std::collections::BTreeSet;

#[test]
fn a_game_of_every_scenario_goes_wrong_in_nothing() {
    let scenarios: Vec<_> = embedded().map(common::scenario).collect();
    let seeds = Seed(14).runs(2 * scenarios.len() as u64);
    let soaked = soak(&scenarios, &seeds, &|| ());
    assert!(soaked.faults.is_empty(), "{:?}", soaked.faults);
    assert_eq!((soaked.games, soaked.failed), (seeds.len() as u64, 0));
    assert!(soaked.given > soaked.turns / 2 && soaked.refused > soaked.turns, "{soaked:?}");
    let again = soak(&scenarios, &seeds, &|| ());
    assert_eq!((again.turns, again.given, again.refused), (soaked.turns, soaked.given, soaked.refused));
}

/// The name of an order's kind.
fn kind(order: &Order) -> String {
    let written = ron::to_string(order).expect("an order can be written");
    written.split('(').next().unwrap_or_default().to_owned()
}

#[test]
fn orders_of_every_kind_are_drawn_and_most_kinds_are_carried_out() {
    let (mut drawn, mut given) = (BTreeSet::new(), BTreeSet::new());
    for scenario in embedded().map(common::scenario) {
        let mut campaign = Campaign::new(scenario.clone(), Seed(1));
        let mut orders = Unruly::new(&scenario, Seed(1), "kinds");
        while !campaign.is_over() {
            campaign.follow(Policy::Balanced);
            for order in orders.by_ref().take(100) {
                drawn.insert(kind(&order));
                if campaign.order(order.clone()).is_ok() {
                    given.insert(kind(&order));
                }
            }
            campaign.end_turn();
        }
    }
    let source = include_str!("../src/orders/mod.rs").split_once("pub enum Order {").expect("it is there").1;
    let source = source.split_once("\n}\n").expect("it ends").0;
    let kinds = source
        .lines()
        .filter_map(|line| line.strip_prefix("    "))
        .filter(|line| line.starts_with(char::is_uppercase));
    assert_eq!(drawn.len(), kinds.count(), "a kind of order is never drawn: {drawn:?}");
    let never: Vec<_> = drawn.difference(&given).collect();
    assert!(never.len() <= 4, "never carried out: {never:?}");
}

#[test]
fn what_the_books_do_not_explain_is_noticed() {
    let mut campaign = Campaign::new(common::scenario("semey-1918"), Seed(2));
    let mut audit = Audit::open(campaign.view());
    campaign.play(Policy::Historical, 6);
    assert_ne!(audit.turn(campaign.view()), [], "five turns of postings are missing");
    campaign.play(Policy::Historical, 7);
    assert_eq!(audit.turn(campaign.view()), []);
}

#[test]
fn the_command_tells_what_was_played() {
    let run = |arguments: &[&str]| {
        let home = tempfile::tempdir().expect("a temporary folder");
        let ended = std::process::Command::new(env!("CARGO_BIN_EXE_alash"))
            .args(["soak", "--lang", "en"])
            .args(arguments)
            .env("HOME", home.path())
            .output()
            .expect("the program can be started");
        assert_eq!(ended.status.code(), Some(0), "{}", String::from_utf8_lossy(&ended.stderr));
        String::from_utf8(ended.stdout).expect("it is text")
    };
    let said = run(&["semey-1918", "isolation-1919", "--games", "2", "--seed", "18446744073709551615"]);
    assert!(said.starts_with("Games played: 2; turns: "), "{said}");
    assert!(said.contains("games that went wrong: 0."), "{said}");
    let json: serde_json::Value =
        serde_json::from_str(&run(&["semey-1918", "--games", "1", "--format", "json"])).expect("it is JSON");
    assert_eq!((json["games"].as_u64(), json["failed"].as_u64()), (Some(1), Some(0)));
    assert!(json["memory"].is_null(), "one game says nothing of memory");
}
