//! How long a turn, a campaign, an ensemble and a solve take. `cargo bench --no-default-features`.
//!
//! Timings are reported in the README with the machine named; nothing here is a test.

use alash::base::dice::Seed;
use alash::players::Policy;
use alash::run::forecast::forecast;
use alash::run::{Campaign, ensemble};
use alash::scenario::{Library, Scenario};
use alash::sim::Game;
use alash::study::attribute;
use alash::supply::{Arc as Leg, Network, Offer, Solver, Want};
use divan::Bencher;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

fn main() {
    divan::main();
}

#[path = "../tests/common/many.rs"]
mod many;

fn named(id: &str) -> Arc<Scenario> {
    let library = Library::default();
    let folder = library.find_id(id).expect("the scenario is shipped");
    Arc::new(library.load(&folder).scenario.expect("the scenario loads"))
}

fn scenario() -> Arc<Scenario> {
    named("semey-1918")
}

/// Two hundred futures of twelve turns of the whole steppe, on all cores, as the window plays them beside its frames.
#[divan::bench]
fn a_forecast_of_the_whole_steppe(bencher: Bencher) {
    let scenario = named("quota-1917");
    let mut campaign = Campaign::new(Arc::clone(&scenario), Seed(1));
    campaign.play(Policy::Balanced, 20);
    let now = campaign.snapshot();
    bencher.bench_local(|| {
        forecast(&scenario, &now, campaign.aims(), &AtomicBool::new(false), |told| {
            drop(divan::black_box(told))
        });
    });
}

/// A campaign of the whole steppe by the historical policy, in a world used again, as ensembles play it.
#[divan::bench]
fn the_whole_steppe(bencher: Bencher) {
    let scenario = named("quota-1917");
    let mut game = Game::new(&scenario, Seed(1));
    game.be_brief();
    let mut seed = 0;
    bencher.bench_local(|| {
        seed += 1;
        game.restart(Seed(seed));
        while !game.view().is_over() {
            Policy::Historical.play_turn(&mut game);
        }
    });
}

/// A thousand campaigns of the whole steppe on all cores.
#[divan::bench(sample_count = 3, sample_size = 1)]
fn a_thousand_whole_steppes(bencher: Bencher) {
    let scenario = named("quota-1917");
    let seeds: Vec<Seed> = (1..=1000).map(Seed).collect();
    bencher.bench_local(|| ensemble(&scenario, Policy::Historical, &seeds, &|| ()).runs);
}

/// What each decision of a careful staff moved in 65 turns of the whole steppe, on all cores.
#[divan::bench(sample_count = 5, sample_size = 1)]
fn attribution_of_the_whole_steppe(bencher: Bencher) {
    let mut campaign = Campaign::new(named("quota-1917"), Seed(1));
    campaign.play(Policy::Balanced, 65);
    let _ = campaign.histories();
    bencher.bench_local(|| attribute(&campaign, &|| ()).decisions.len());
}

/// One turn of the whole steppe in summer 1918, the theatre many times over.
#[divan::bench(args = [1, 10, 100], sample_count = 5, sample_size = 1)]
fn a_turn_of_theatres(bencher: Bencher, times: usize) {
    let scenario = Arc::new(many::theatre(&named("quota-1917"), times));
    let mut game = Game::new(&scenario, Seed(1));
    game.be_brief();
    for order in many::orders(&scenario) {
        let _ = game.order(&order);
    }
    while game.view().turn() < 16 {
        game.end_turn();
    }
    let middle = game.snapshot();
    bencher.bench_local(|| {
        game.restore(&middle);
        game.end_turn();
    });
}

/// Reading and checking the scenario's files.
#[divan::bench]
fn load_a_scenario() -> Arc<Scenario> {
    scenario()
}

/// One turn in winter, with a regiment at the front and all five uezds under arms.
#[divan::bench]
fn a_turn(bencher: Bencher) {
    let mut campaign = Campaign::new(scenario(), Seed(1));
    campaign.play(Policy::Historical, 17);
    let (middle, mut game) =
        (campaign.snapshot(), Game::from_snapshot(campaign.scenario(), &campaign.snapshot()));
    bencher.bench_local(|| {
        game.restore(&middle);
        game.end_turn();
    });
}

/// A campaign of 21 turns with its series and digests, the world made anew.
#[divan::bench]
fn a_campaign(bencher: Bencher) {
    let scenario = scenario();
    bencher.bench_local(|| {
        let mut campaign = Campaign::new(Arc::clone(&scenario), Seed(1));
        campaign.play(Policy::Historical, 21);
        campaign.digest()
    });
}

/// A thousand campaigns on all cores.
#[divan::bench(sample_count = 5, sample_size = 1)]
fn a_thousand_campaigns(bencher: Bencher) {
    let scenario = scenario();
    let seeds: Vec<Seed> = (1..=1000).map(Seed).collect();
    bencher.bench_local(|| ensemble(&scenario, Policy::Historical, &seeds, &|| ()).runs);
}

/// One class of goods over a ring with chords: 40 nodes, 120 arcs.
#[divan::bench]
fn a_solve(bencher: Bencher) {
    let arc = |i: u32, step: u32| Leg {
        from: i,
        to: (i + step) % 40,
        capacity: i64::from(7 + i % 11),
        cost: i64::from(1 + i % 5),
    };
    let arcs = (0..40).flat_map(|i| [arc(i, 1), arc(i, 3), arc(i, 7)]).collect();
    let network = Network::new(40, arcs);
    let offers: Vec<Offer> = (0..5).map(|i| Offer { node: i * 8, amount: 30, cost: 0 }).collect();
    let wants: Vec<Want> =
        (0..12).map(|i| Want { node: i * 3 + 1, amount: 9, rank: (i % 3) as u8 }).collect();
    let mut solver = Solver::new();
    bencher.bench_local(|| solver.solve(&network, &offers, &wants).delivered());
}
