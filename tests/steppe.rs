//! The whole steppe: every claim of the documents has its place, policies, extremes, and what more of anything does.

mod common;

use alash::base::dice::Seed;
use alash::base::id::{ClaimId, OblastId};
use alash::base::quantity::PerMille;
use alash::orders::{Manner, Order};
use alash::players::Policy;
use alash::record::uses::uses;
use alash::run::{Campaign, ensemble, remedy};
use alash::scenario::Scenario;
use alash::scenario::folder::embedded;
use alash::scenario::model::{Gift, Step};
use alash::sim::Game;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The scenarios of the program, by id.
fn all() -> Vec<Arc<Scenario>> {
    embedded().map(common::scenario).collect()
}

#[test]
fn every_claim_of_the_two_documents_is_used_somewhere() {
    let mut used: BTreeSet<ClaimId> = BTreeSet::new();
    for scenario in all() {
        used.extend(uses(&scenario).into_iter().filter(|(_, places)| !places.is_empty()).map(|(id, _)| id));
    }
    let unused: Vec<String> = (1..=88)
        .map(|n| format!("S{n:03}"))
        .filter(|id| !used.contains(&ClaimId::new(id).expect("an id")))
        .collect();
    assert!(unused.is_empty(), "used nowhere: {unused:?}");
}

#[test]
fn every_scenario_has_aims_choices_and_orders_that_can_be_given() {
    for scenario in all() {
        let id = scenario.id;
        assert!((3..=6).contains(&scenario.aims.len()), "{id}: {} aims", scenario.aims.len());
        assert!(!scenario.lost.is_empty(), "{id} cannot be lost");
        let choices = scenario.events.iter().filter(|event| !event.choices.is_empty()).count();
        assert!(choices >= 6, "{id}: {choices} events with choices");
        let mut campaign = Campaign::new(Arc::clone(&scenario), Seed(1));
        let refused = campaign.play(Policy::Historical, u16::MAX);
        assert!(refused.len() <= 2, "{id}: {refused:?}");
    }
}

#[test]
fn a_battle_of_which_nothing_is_known_is_told_by_name() {
    let quota = common::scenario("quota-1917");
    for id in ["kyzyl_agach", "saratovka_antonovka", "mariinsky_rising"] {
        let entry = quota.entries.iter().find(|entry| entry.id.as_str() == id);
        assert!(entry.is_some_and(|entry| entry.unknown), "{id}");
    }
}

/// The careful staff reads what a player sees and gives a player's orders. In most histories of every scenario it
/// does better on the aims than what was done.
#[test]
fn the_balanced_policy_beats_history_in_most_seeds_of_every_scenario() {
    let seeds: Vec<Seed> = (1..=9).map(Seed).collect();
    for scenario in all() {
        let runs = |policy| ensemble(&scenario, policy, &seeds, &|| ()).runs_judged;
        let pairs = runs(Policy::Balanced).into_iter().zip(runs(Policy::Historical));
        let key = |run: &alash::run::ensemble::RunJudged| (!run.lost, run.reached, run.nearness);
        let better = pairs.filter(|(mine, theirs)| key(mine) > key(theirs)).count();
        assert!(2 * better > seeds.len(), "{}: better in {better} of {}", scenario.id, seeds.len());
    }
}

/// The mean of men present over all turns, by the historical policy, over paired seeds.
fn mean_present(scenario: &Arc<Scenario>, seeds: u64) -> f64 {
    let mut game = Game::new(scenario, Seed(0));
    let (mut sum, mut n) = (0.0, 0.0);
    for seed in 0..seeds {
        game.restart(Seed(seed));
        while !game.view().is_over() {
            Policy::Historical.play_turn(&mut game);
            sum += f64::from(game.view().waterfall_of_all()[Step::Present].0);
            n += 1.0;
        }
    }
    sum / n
}

fn changed(scenario: &Arc<Scenario>, change: impl Fn(&mut Scenario)) -> Arc<Scenario> {
    let mut other = scenario.to_be_changed();
    change(&mut other);
    Arc::new(other)
}

#[test]
fn twice_the_rifles_raise_the_men_present_and_twice_the_officers_or_money_hardly_do() {
    let semey = common::scenario("semey-1918");
    let double = |what: Gift| {
        changed(&semey, |scenario| {
            scenario.deliveries.iter_mut().filter(|d| d.what == what).for_each(|d| d.amount *= 2);
        })
    };
    let rich = changed(&semey, |scenario| {
        scenario.oblasts.iter_mut().for_each(|oblast| oblast.treasury.0 *= 2);
        scenario.rules.collected *= 2.0;
    });
    let base = mean_present(&semey, 200);
    // Rifles decide what men are worth, officers who may be led; money keeps them.
    let more = [
        ("rifles", double(Gift::Rifles), 1.03..1.20),
        ("officers", double(Gift::Officers), 1.00..1.05),
        ("money", rich, 0.98..1.05),
    ];
    for (what, scenario, times) in more {
        let mean = mean_present(&scenario, 200);
        assert!(times.contains(&(mean / base)), "twice the {what}: {mean:.1} against {base:.1}");
    }
}

#[test]
fn without_tax_or_rifles_few_stand_ready_and_with_authority_everywhere_more_do() {
    let quota = common::scenario("quota-1917");
    let enrolled = |scenario: &Arc<Scenario>| {
        let mut campaign = Campaign::new(Arc::clone(scenario), Seed(1));
        campaign.play(Policy::Historical, 28);
        campaign.view().waterfall_of_all()
    };
    let base = enrolled(&quota);
    let bare = enrolled(&changed(&quota, |scenario| {
        scenario.rules.own_rifles = 0.0;
        scenario.deliveries.retain(|delivery| delivery.what != Gift::Rifles);
        scenario.events.iter_mut().for_each(|event| {
            let rifles = |effect: &alash::scenario::model::Effect| {
                matches!(effect, alash::scenario::model::Effect::Give(Gift::Rifles, ..))
            };
            event.effects.retain(|effect| !rifles(effect));
            event.choices.iter_mut().for_each(|choice| choice.effects.retain(|effect| !rifles(effect)));
        });
    }));
    assert!(bare[Step::Enrolled].0 * 2 > base[Step::Enrolled].0, "men ride without rifles: {bare:?}");
    assert!(bare[Step::Present].0 * 2 < base[Step::Present].0, "no rifles: {bare:?} {base:?}");
    let poor = enrolled(&changed(&quota, |scenario| scenario.rules.kibitka_tax = 0.0));
    assert!(poor[Step::Enrolled] < base[Step::Enrolled], "no tax: {poor:?} {base:?}");
    let obeyed = enrolled(&changed(&quota, |scenario| {
        (scenario.rules.reach_nobody, scenario.rules.reach_hostile) = (1.0, 1.0);
        let first = scenario.first;
        for uezd in &mut scenario.uezds {
            uezd.reach = vec![(first, PerMille(1000))];
        }
    }));
    assert!(obeyed[Step::Enrolled] > base[Step::Enrolled], "{obeyed:?} {base:?}");
}

#[test]
fn a_thousand_rifles_to_turgay_bring_hardly_a_man() {
    let quota = common::scenario("quota-1917");
    let armed = changed(&quota, |scenario| {
        let turgay = OblastId::new("turgay").expect("an id");
        let ids: BTreeSet<_> =
            scenario.units.iter().filter(|unit| unit.oblast == turgay).map(|unit| unit.id).collect();
        let rifles = scenario.deliveries.iter_mut().find(|d| d.what == Gift::Rifles && ids.contains(&d.unit));
        rifles.expect("Turgay is promised rifles").amount += 1000;
    });
    let men = |scenario: &Arc<Scenario>| {
        let seeds: Vec<Seed> = (1..=8).map(Seed).collect();
        let bands = ensemble(scenario, Policy::Historical, &seeds, &|| ()).series;
        let band = bands.iter().find(|band| {
            band.at == "turgay" && band.measure == Step::Enrolled && band.date.to_string() == "1919-02-15"
        });
        f64::from(band.expect("the series keeps it").spread.median)
    };
    let gained = men(&armed) - men(&quota);
    assert!((0.0..60.0).contains(&gained), "{gained} men");
}

#[test]
fn the_books_explain_what_a_unit_has() {
    let semey = common::scenario("semey-1918");
    let mut campaign = Campaign::new(semey, Seed(4));
    campaign.play(Policy::Historical, 18);
    for unit in campaign.view().units() {
        let sum = |step| {
            let lines = campaign.books().behind(unit.id, unit.station.at(), step);
            lines.iter().map(|line| line.amount).sum::<i64>()
        };
        assert_eq!(sum(Step::Enrolled), i64::from(unit.roll.enrolled().0), "{}", unit.id);
        assert_eq!(sum(Step::Mounted), i64::from(unit.outfit.horses().0), "{}", unit.id);
        assert_eq!(sum(Step::Armed), i64::from(unit.outfit.rifles()), "{}", unit.id);
        assert_eq!(sum(Step::Officered), i64::from(unit.outfit.officers()), "{}", unit.id);
    }
}

#[test]
fn a_remedy_can_be_ordered_and_is_found_on_other_luck() {
    let semey = common::scenario("semey-1918");
    let mut campaign = Campaign::new(Arc::clone(&semey), Seed(2));
    for uezd in &semey.uezds {
        let order = Order::Levy { uezd: uezd.id, manner: Manner::Volunteers, share: 300, detail: 500 };
        campaign.order(order).expect("the uezd is ours");
    }
    while campaign.view().turn() < 9 {
        campaign.end_turn();
    }
    let unit = campaign.view().units().max_by_key(|unit| unit.roll.enrolled()).expect("somebody came").id;
    let found = remedy::remedies(&semey, campaign.view(), &campaign.snapshot(), unit);
    assert!(!found.is_empty(), "{unit} lacks much, and something can be done");
    let mut costs: BTreeMap<usize, f64> = BTreeMap::new();
    for (i, remedy) in found.iter().enumerate() {
        costs.insert(i, remedy.each());
        assert!(remedy.orders.iter().all(|order| campaign.check(order).is_ok()));
    }
    assert!(costs.values().is_sorted(), "the cheapest comes first");
}
