//! Same seed and orders, same digest: run after run, on any number of threads, in every build.

mod common;

use alash::base::dice::Seed;
use alash::players::Policy;
use alash::run::{Campaign, ensemble};
use alash::sim::Game;

fn digests(scenario: &str, policy: Policy, seed: u64) -> Vec<String> {
    let mut campaign = Campaign::new(common::scenario(scenario), Seed(seed));
    campaign.play(policy, u16::MAX);
    campaign.digests().iter().map(ToString::to_string).collect()
}

/// The golden files hold the digest after every turn of seed 1 by the historical policy, one file a scenario, and
/// by the balanced one for the whole steppe. They are the same in debug and release, with and without the window,
/// so every build's tests compare with one file.
#[test]
fn the_golden_digests_have_not_moved() {
    for scenario in alash::scenario::folder::embedded() {
        golden(scenario, Policy::Historical, scenario);
    }
    golden("quota-1917", Policy::Balanced, "quota-1917-balanced");
}

fn golden(scenario: &str, policy: Policy, name: &str) {
    let path = format!("{}/tests/golden/{name}.txt", env!("CARGO_MANIFEST_DIR"));
    let now = digests(scenario, policy, 1).join("\n") + "\n";
    if std::env::var_os("ALASH_ACCEPT_GOLDEN").is_some() {
        std::fs::write(&path, &now).expect("the golden file can be written");
    }
    let golden = std::fs::read_to_string(&path).unwrap_or_default();
    let first = golden.lines().zip(now.lines()).position(|(golden, now)| golden != now);
    assert!(
        golden == now,
        "{name}: the campaign goes another way from turn {:?} on; if that is meant, raise saves::RULES_VERSION and run \
         `ALASH_ACCEPT_GOLDEN=1 cargo test --test determinism`",
        first.map_or(1, |turn| turn + 1)
    );
}

#[test]
fn the_same_seed_goes_the_same_way_and_another_goes_another() {
    let semey = |seed| digests("semey-1918", Policy::Historical, seed);
    assert_eq!(semey(7), semey(7));
    assert_ne!(semey(7), semey(8));
}

#[test]
fn an_ensemble_does_not_depend_on_the_number_of_threads() {
    let scenario = common::scenario("semey-1918");
    let seeds: Vec<Seed> = (1..=24).map(Seed).collect();
    let with = |threads| {
        let pool =
            rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads can be started");
        pool.install(|| ensemble(&scenario, Policy::Historical, &seeds, &|| ())).told
    };
    assert_eq!(with(1), with(4));
}

#[test]
fn a_world_used_again_goes_the_same_way_as_a_new_one() {
    let scenario = common::scenario("semey-1918");
    let mut used = Game::new(&scenario, Seed(3));
    let mut orders = common::Orders::new(&scenario, 3);
    for _ in 0..10 {
        for _ in 0..8 {
            let _ = used.order(&orders.next());
        }
        used.end_turn();
    }
    used.restart(Seed(5));
    let mut new = Game::new(&scenario, Seed(5));
    while !new.view().is_over() {
        for game in [&mut used, &mut new] {
            Policy::Historical.play_turn(game);
        }
        assert_eq!(used.snapshot(), new.snapshot());
    }
}

#[test]
fn a_snapshot_put_back_goes_on_the_same_way() {
    let scenario = common::scenario("semey-1918");
    let mut first = Campaign::new(std::sync::Arc::clone(&scenario), Seed(2));
    first.play(Policy::Historical, 9);
    let middle = first.snapshot();
    first.play(Policy::Historical, 15);
    let mut second = Game::from_snapshot(&scenario, &middle);
    while second.view().turn() < 15 {
        Policy::Historical.play_turn(&mut second);
    }
    assert_eq!(second.snapshot(), first.snapshot());
}

#[test]
fn an_order_taken_back_leaves_no_trace() {
    let scenario = common::scenario("semey-1918");
    let mut orders = common::Orders::new(&scenario, 11);
    let mut campaign = Campaign::new(scenario.clone(), Seed(11));
    campaign.play(Policy::Historical, 8);
    let before = campaign.snapshot();
    for _ in 0..60 {
        let _ = campaign.order(orders.next());
    }
    while !campaign.orders_now().is_empty() {
        campaign.take_back(0);
    }
    assert_eq!(campaign.snapshot(), before);
}

#[test]
fn a_refused_order_changes_nothing() {
    let scenario = common::scenario("semey-1918");
    let mut game = Game::new(&scenario, Seed(4));
    let mut orders = common::Orders::new(&scenario, 4);
    let mut refused = 0;
    while !game.view().is_over() {
        for _ in 0..20 {
            let (order, before) = (orders.next(), game.snapshot());
            if game.order(&order).is_err() {
                refused += 1;
                assert_eq!(game.snapshot(), before, "{order:?}");
            }
        }
        game.end_turn();
    }
    assert!(refused > 20, "only {refused} orders were refused: the test has lost its point");
}

#[test]
fn a_campaign_that_went_back_stands_as_it_stood_and_goes_on_alike() {
    let mut campaign = Campaign::new(common::scenario("semey-1918"), Seed(4));
    campaign.play(Policy::Balanced, 12);
    let mut back = campaign.back_to(7);
    assert_eq!(back.digests(), &campaign.digests()[..7]);
    assert!(back.orders_now().is_empty());
    for orders in &campaign.orders()[7..12] {
        for order in orders {
            back.order(order.clone()).expect("it was carried out before");
        }
        back.end_turn();
    }
    assert_eq!(back.digests(), campaign.digests());
    assert_eq!(campaign.back_to(99).digests(), campaign.digests(), "there is nothing later than now");
}
