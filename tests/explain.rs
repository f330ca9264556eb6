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
use alash::study::WhatBinds;
use alash::study::binding::{seeds as seeds_of, what_binds};
use alash::study::explain::{Explained, explain};
use alash::study::lift::{Lifted, lift};
use alash::study::player::Player;
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

/// What binds in the middle of a campaign by history's orders, in a scenario that was changed.
fn in_another(change: impl Fn(&mut Scenario)) -> Option<Constraint> {
    let mut scenario = common::scenario("semey-1918").to_be_changed();
    change(&mut scenario);
    let found = what_binds(&Arc::new(scenario), Player::Policy(Policy::Historical), &seeds(4), 10, &|| ());
    found.whole.last().expect("turns were played").binds
}

/// Nobody is short of anything but what a test takes away.
fn in_plenty(scenario: &mut Scenario) {
    *scenario = lift(scenario, Lifted::all());
    scenario.oblasts.iter_mut().for_each(|oblast| oblast.quota.0 *= 2);
    scenario.uezds.iter_mut().for_each(|uezd| uezd.quota.0 *= 2);
}

#[test]
fn what_is_short_is_what_binds() {
    let without_authority = in_another(|scenario| {
        in_plenty(scenario);
        scenario
            .uezds
            .iter_mut()
            .flat_map(|uezd| &mut uezd.reach)
            .for_each(|(_, reach)| *reach = PerMille(300));
    });
    assert_eq!(without_authority, Some(Constraint::Reach));
    let without_arms = in_another(|scenario| {
        in_plenty(scenario);
        let rules = &mut scenario.rules;
        (rules.own_rifles, rules.own_sabres, rules.own_lances) = (0.0, 0.0, 0.0);
        scenario.forces.iter_mut().for_each(|force| force.rifles = 20);
    });
    assert_eq!(without_arms, Some(Constraint::Arms));
    let without_officers = in_another(|scenario| {
        in_plenty(scenario);
        scenario.rules.led_by_elders = 0.0;
        scenario.forces.iter_mut().for_each(|force| force.officers = 1);
    });
    assert_eq!(without_officers, Some(Constraint::Cadre));
    let without_money = in_another(|scenario| {
        in_plenty(scenario);
        scenario
            .oblasts
            .iter_mut()
            .for_each(|oblast| oblast.treasury = alash::base::quantity::Kopeks(100_000));
    });
    assert_eq!(without_money, Some(Constraint::Money));
}

#[test]
fn a_saved_games_own_orders_are_what_is_played_and_nobody_who_was_not_called_is_missed() {
    let quota = common::scenario("semey-1918");
    let mut campaign = Campaign::new(Arc::clone(&quota), Seed(5));
    campaign.play(Policy::Historical, 12);
    let found = WhatBinds::of(&campaign);
    let by_policy = what_binds(&quota, Player::Policy(Policy::Historical), &seeds_of(Seed(5), 1), 12, &|| ());
    assert_eq!((found.whole.len(), found.oblasts.len(), found.seeds), (12, 1, 8));
    for ((mine, policy), row) in found.whole.iter().zip(&by_policy.whole).zip(&campaign.series().strength) {
        assert_eq!(
            mine.gains.map(|gain| gain.own),
            policy.gains.map(|gain| gain.own),
            "the first seed is its own"
        );
        assert_eq!(policy.men.median, f64::from(row.enrolled.0.min(row.quota.0)), "{}", mine.date);
        let sum: u32 = mine.gains.iter().map(|gain| gain.first_in).sum();
        assert!(mine.binds.is_none() || sum > 0, "{}", mine.date);
    }
    let mut idle = Campaign::new(quota, Seed(5));
    idle.play(Policy::None, 12);
    assert!(WhatBinds::of(&idle).most().is_none(), "nobody comes who is not called");
}

#[test]
fn what_binds_is_the_same_on_any_number_of_threads() {
    let mut campaign = Campaign::new(common::scenario("semey-1918"), Seed(2));
    campaign.play(Policy::Balanced, 8);
    let with = |threads| {
        let pool =
            rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads can be started");
        pool.install(|| WhatBinds::of(&campaign))
    };
    assert_eq!(with(1), with(3));
}
