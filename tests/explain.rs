//! Why not 13,500: the split adds up, lifting lifts, worlds differ by the experiment, threads do not show.

mod common;

use alash::base::dice::Seed;
use alash::base::id::OblastId;
use alash::base::quantity::PerMille;
use alash::players::Policy;
use alash::run::{Campaign, ensemble};
use alash::scenario::folder::Folder;
use alash::scenario::model::{Measure, Step};
use alash::scenario::{Library, Scenario};
use alash::sim::state::uezd::Constraint;
use alash::study::explain::{Explained, explain};
use alash::study::lift::{Lifted, lift};
use alash::study::shapley::PARTS;
use alash::study::worlds::{Experiment, world};
use std::sync::Arc;

fn seeds(n: u64) -> Vec<Seed> {
    (1..=n).map(Seed).collect()
}

/// The turn of a checkpoint that counts all men.
fn counted_turn(scenario: &Scenario) -> (usize, u16) {
    let of_all =
        |one: &alash::scenario::model::Checkpoint| one.measure == Measure::All && one.step == Step::Enrolled;
    let number = scenario.checkpoints.iter().position(of_all).expect("all men are counted once");
    (number, scenario.checkpoints[number].turn)
}

fn of_semey(n: u64) -> Explained {
    explain(&common::scenario("semey-1918"), Policy::Historical, &seeds(n), 15, &|| ())
}

#[test]
fn with_nothing_lifted_it_is_the_ensemble() {
    let quota = common::scenario("quota-1917");
    let (number, turn) = counted_turn(&quota);
    let explained = explain(&quota, Policy::Historical, &seeds(3), turn, &|| ());
    let runs = ensemble(&quota, Policy::Historical, &seeds(3), &|| ());
    let ours = explained.combinations[0].enrolled;
    assert_eq!(explained.combinations[0].lifted.limits().count(), 0);
    assert_eq!(ours.median, f64::from(runs.checkpoints[number].spread.median));
}

#[test]
fn the_parts_of_every_run_sum_to_what_lifting_all_adds() {
    let explained = of_semey(4);
    assert_eq!(explained.runs.len(), 4);
    for run in &explained.runs {
        assert_eq!(run.twelfths.iter().sum::<i64>(), PARTS * (run.counted[15] - run.counted[0]));
    }
    let whole = &explained.whole;
    let parts = whole.limits.iter().map(|part| part.men.mean).sum::<f64>();
    let sum = whole.counted.mean + parts + whole.other.mean;
    assert!((sum - f64::from(whole.quota)).abs() < 1e-6, "{sum} of {}", whole.quota);
}

#[test]
fn the_parts_of_the_oblasts_sum_to_those_of_all() {
    let quota = common::scenario("quota-1917");
    let explained = explain(&quota, Policy::Historical, &seeds(2), 18, &|| ());
    for limit in Constraint::ALL {
        let part = |split: &alash::study::explain::Split| split.limits[limit as usize].men.mean;
        let sum: f64 = explained.oblasts.iter().map(|one| part(&one.split)).sum();
        assert!((sum - part(&explained.whole)).abs() < 1e-6, "{limit:?}: {sum}");
    }
}

#[test]
fn the_number_of_threads_does_not_show() {
    let with = |threads| {
        let pool =
            rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads can be started");
        serde_json::to_string(&pool.install(|| of_semey(6))).expect("it can be written")
    };
    assert_eq!(with(1), with(4));
}

/// A historical campaign of the steppe with some limits lifted, after 28 turns.
fn steppe(lifted: Lifted) -> Campaign {
    let scenario = Arc::new(lift(&common::scenario("quota-1917"), lifted));
    let mut campaign = Campaign::new(scenario, Seed(1));
    campaign.play(Policy::Historical, 28);
    campaign
}

#[test]
fn a_limit_that_is_lifted_stops_nobody() {
    for limit in Constraint::ALL {
        let campaign = steppe(Lifted::only(limit));
        for uezd in campaign.view().uezds() {
            let plan = campaign.scenario().uezd(uezd.id()).expect("it is of the scenario");
            let owed = campaign.view().affairs().quota(plan);
            let allowed = uezd.muster().ceilings[limit as usize];
            assert!(allowed >= owed, "{limit:?} in {}: {allowed:?} of {owed:?}", uezd.id());
        }
    }
}

#[test]
fn who_lifts_authority_is_obeyed_everywhere_and_who_lifts_money_owes_nothing() {
    let obeyed = steppe(Lifted::only(Constraint::Reach));
    assert!(obeyed.view().uezds().all(|uezd| uezd.reach() == PerMille::ALL));
    let rich = steppe(Lifted::only(Constraint::Money));
    assert!(rich.view().fund().branches().all(|(_, branch)| branch.arrears == PerMille::ZERO));
}

/// The experiment of two worlds: officers bring more men where nobody leads than where nobody obeys.
#[test]
fn officers_for_akmolinsk_bring_more_men_in_world_b() {
    let library = Library::default();
    let quota = common::scenario("quota-1917");
    let folder = Folder::shipped("quota-1917").expect("it is shipped").worlds().remove(0);
    let rival = Arc::new(library.load(&folder).scenario.expect("world B loads"));
    let (_, turn) = counted_turn(&quota);
    let experiment = Experiment { officers: 20, to: OblastId::new("akmolinsk").expect("an id") };
    let play = |scenario| {
        world(scenario, experiment, Policy::Historical, &seeds(6), turn, &|| ()).expect("it has units")
    };
    let (a, b) = (play(&quota), play(&rival));
    assert_eq!((a.agrees, b.agrees), (Some(true), Some(true)), "{a:?} {b:?}");
    assert!(b.gained_there.mean > a.gained_there.mean + 50.0, "{a:?} {b:?}");
}
