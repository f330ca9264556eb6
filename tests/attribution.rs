//! What a decision did is what a whole game shows that is played again with history's orders in its place.

mod common;

use alash::base::dice::Seed;
use alash::base::id::Id;
use alash::orders::Order;
use alash::players::Policy;
use alash::record::Aims;
use alash::run::judge::judge_one;
use alash::run::{Campaign, Histories};
use alash::scenario::Scenario;
use alash::scenario::model::{Measure, Step};
use alash::sim::Game;
use alash::study::attribution::{Attribution, Effect, Way, attribute_orders};
use alash::study::{Headline, attribute};
use common::{Orders, scenario};
use std::sync::Arc;

/// What a game came to: counts at the checkpoints, all men at the end, aims reached.
#[derive(Debug, PartialEq)]
struct End {
    counts: Vec<Option<u32>>,
    rolls: u32,
    aims: Vec<Id>,
}

/// Plays a whole game from its first day.
fn play(scenario: &Arc<Scenario>, seed: u64, orders: &[Vec<Order>], histories: &Histories) -> End {
    let mut game = Game::new(scenario, Seed(seed));
    let (mut aims, mut counts) = (Aims::new(scenario), vec![None; scenario.checkpoints.len()]);
    let mut had = vec![None; scenario.aims.len()];
    for (turn, orders) in orders.iter().enumerate() {
        for order in orders {
            let _ = game.order(order);
        }
        game.end_turn();
        aims.keep(game.view());
        let view = game.view();
        for (count, point) in counts.iter_mut().zip(&scenario.checkpoints) {
            if usize::from(point.turn) == turn {
                *count = Some(view.count(point.measure, point.step).0);
            }
        }
        for (had, aim) in had.iter_mut().zip(&scenario.aims).filter(|(_, aim)| usize::from(aim.turn) == turn)
        {
            if let alash::scenario::model::Metric::History { of, step } = aim.metric {
                *had = Some(view.count(of, step).0);
            }
        }
    }
    let reached =
        |i: &usize| judge_one(scenario, &aims, Some(histories), &|_, _, _| had[*i], *i).reached == Some(true);
    let rolls = game.view().count(Measure::All, Step::Enrolled).0;
    let aims = (0..scenario.aims.len()).filter(reached).map(|i| scenario.aims[i].id).collect();
    End { counts, rolls, aims }
}

/// A game to attribute: some turns by a policy, with some random orders beside.
#[derive(Clone, Copy)]
struct Plan {
    scenario: &'static str,
    policy: Policy,
    seed: u64,
    turns: u16,
    strange: usize,
}

/// A careful staff at Semipalatinsk.
const CAREFUL: Plan =
    Plan { scenario: "semey-1918", policy: Policy::Balanced, seed: 1, turns: 21, strange: 0 };

/// The orders of a game, by turn.
fn orders_of(scenario: &Arc<Scenario>, plan: Plan) -> Vec<Vec<Order>> {
    let Plan { policy, seed, turns, strange, .. } = plan;
    let mut campaign = Campaign::new(Arc::clone(scenario), Seed(seed));
    let mut random = Orders::new(scenario, seed);
    while !campaign.is_over() && campaign.view().turn() < turns {
        campaign.follow(policy);
        for _ in 0..strange {
            let _ = campaign.order(random.next());
        }
        campaign.end_turn();
    }
    campaign.orders()[..usize::from(campaign.view().turn())].to_vec()
}

#[track_caller]
fn check(scenario: &Arc<Scenario>, seed: u64, orders: &[Vec<Order>], histories: &Histories, effect: &Effect) {
    let turn = usize::from(effect.decision.turn);
    let mut replaced = orders.to_vec();
    replaced[turn] = effect.decision.replaced_in(&orders[turn]);
    assert_ne!(replaced, orders, "a decision is not history's");
    let [with, without] = [orders, &replaced[..]].map(|orders| play(scenario, seed, orders, histories));
    let headline = Headline::of(scenario, orders.len() as u16);
    let [mine, other] = [&with, &without].map(|end| i64::from(headline.men(&end.counts, end.rolls)));
    assert_eq!(effect.men, mine - other, "{:?}", effect.decision);
    let points = with.counts.iter().zip(&without.counts);
    let points: Vec<Option<i64>> =
        points.map(|(with, without)| Some(i64::from((*with)?) - i64::from((*without)?))).collect();
    assert_eq!(effect.checkpoints, points);
    let but = |a: &[Id], b: &[Id]| a.iter().filter(|aim| !b.contains(aim)).copied().collect::<Vec<_>>();
    assert_eq!(effect.won, but(&with.aims, &without.aims));
    assert_eq!(effect.missed, but(&without.aims, &with.aims));
    let gap = |men: i64| headline.gap(scenario, men as u32).map(i64::abs);
    let way = match (gap(mine), gap(other)) {
        (Some(mine), Some(other)) if mine < other => Way::Toward,
        (Some(mine), Some(other)) if mine > other => Way::Away,
        _ => Way::Neither,
    };
    assert_eq!(effect.way, way);
}

/// Attributes a game and plays some of its decisions again from the first day.
fn attributed(plan: Plan, most: usize) -> Attribution {
    let scenario = scenario(plan.scenario);
    let orders = orders_of(&scenario, plan);
    let histories = Histories::played(&scenario);
    let found = attribute_orders(&scenario, Seed(plan.seed), &orders, &histories, &|| ());
    assert!(!found.decisions.is_empty(), "somebody decided something");
    let step = found.decisions.len().div_ceil(most).max(1);
    for effect in found.decisions.iter().step_by(step) {
        check(&scenario, plan.seed, &orders, &histories, effect);
    }
    found
}

#[test]
fn an_effect_is_what_the_whole_game_shows() {
    let found = attributed(CAREFUL, 12);
    assert!(found.decisions.iter().any(|effect| effect.men != 0), "some decision moved the headline");
    attributed(Plan { scenario: "ural-1918", seed: 2, turns: 16, ..CAREFUL }, 8);
    attributed(Plan { scenario: "quota-1917", seed: 3, turns: 14, ..CAREFUL }, 6);
}

#[test]
fn it_is_so_after_orders_of_every_kind() {
    let plan = Plan { policy: Policy::Historical, strange: 4, turns: 10, ..CAREFUL };
    for (scenario, seed) in [("jetisu-1918", 5), ("isolation-1919", 6), ("transfer-1920", 7)] {
        attributed(Plan { scenario, seed, ..plan }, 10);
    }
}

#[test]
fn who_does_nothing_decides_against_history() {
    let found = attributed(Plan { policy: Policy::None, ..CAREFUL }, 20);
    assert!(found.decisions.iter().all(|effect| effect.decision.yours.is_empty()));
    assert!(found.decisions.iter().any(|effect| effect.men < 0 && effect.way == Way::Away));
}

#[test]
fn who_does_as_history_did_decides_nothing() {
    let mut campaign = Campaign::new(scenario("semey-1918"), Seed(1));
    campaign.play(Policy::Historical, 21);
    assert_eq!(attribute(&campaign, &|| ()).decisions, []);
}

#[test]
fn the_result_does_not_depend_on_the_number_of_threads() {
    let mut campaign = Campaign::new(scenario("semey-1918"), Seed(1));
    campaign.play(Policy::Balanced, 21);
    let of = |threads| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads");
        pool.install(|| attribute(&campaign, &|| ())).decisions
    };
    assert_eq!(of(1), of(3));
}

#[test]
fn decisions_stand_by_the_size_of_what_they_moved() {
    let found = attributed(CAREFUL, 1);
    let sizes: Vec<u64> = found.decisions.iter().map(|effect| effect.men.unsigned_abs()).collect();
    assert!(sizes.is_sorted_by(|a, b| a >= b), "{sizes:?}");
}
