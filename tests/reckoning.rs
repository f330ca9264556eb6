//! What a campaign is held against: the promise, the thirteen battles, fates, and how well an aim is reached.

mod common;

use alash::base::dice::Seed;
use alash::base::id::{PersonId, UnitId};
use alash::base::quantity::Kopeks;
use alash::orders::{Office, Order};
use alash::players::Policy;
use alash::record::{Grade, Hollow, aims};
use alash::run::honours::{Grounds, Ours, cards};
use alash::run::promises::Board;
use alash::run::{Campaign, fates};
use alash::scenario::model::{Bound, Effect, Measure, Step};
use alash::sim::Event;
use common::scenario;
use std::sync::Arc;

/// The campaign of history after some turns.
fn played(id: &str, turns: u16) -> Campaign {
    let mut campaign = Campaign::new(scenario(id), Seed(1));
    campaign.play(Policy::Historical, turns);
    campaign
}

#[test]
fn the_congress_promised_what_the_record_says_in_all() {
    let board = Board::of(&played("quota-1917", 0)).expect("it was promised");
    let all = board.all.promised;
    assert_eq!((all.men, all.officers, all.instructors), (13_500, 135, 270));
    assert_eq!(Kopeks::from_roubles(all.roubles), Kopeks::from_roubles(68_960_000.0));
    assert_eq!(board.oblasts.len(), 6);
}

#[test]
fn the_board_counts_what_the_campaign_has() {
    let mut campaign = Campaign::new(scenario("quota-1917"), Seed(1));
    let (mut taxed, mut most) = (Kopeks::ZERO, 0);
    for turn in 1..=24 {
        campaign.play(Policy::Historical, turn);
        most = most.max(campaign.view().count(Measure::All, Step::Enrolled).0);
        let taxes = campaign.view().events().iter().filter_map(|event| match event {
            Event::Taxed { income, .. } => Some(*income),
            _ => None,
        });
        taxed += taxes.sum();
    }
    let view = campaign.view();
    let all = Board::of(&campaign).expect("it was promised").all;
    assert_eq!(all.men.now, view.count(Measure::All, Step::Enrolled).0);
    assert_eq!((all.men.most, all.present), (most, view.count(Measure::All, Step::Present).0));
    assert_eq!(all.officers.now, view.units().map(|unit| unit.outfit.officers()).sum::<u32>());
    assert_eq!(all.instructors.now, view.units().map(|unit| unit.outfit.instructors()).sum::<u32>());
    assert!(all.officers.now > 0 && all.officers.now <= all.officers.most);
    assert_eq!(Kopeks::from_roubles(all.roubles.roubles), taxed);
    assert!(all.roubles.at_first_prices < all.roubles.roubles, "money lost its worth");
}

#[test]
fn another_division_stands_beside_the_first_promise() {
    let mut campaign = Campaign::new(scenario("quota-1917"), Seed(1));
    let divides = |effects: &[Effect]| effects.iter().any(|effect| matches!(effect, Effect::Quota(..)));
    let scenario = Arc::clone(campaign.scenario());
    let choices = scenario.events.iter().flat_map(|event| event.choices.iter().map(move |one| (event, one)));
    let (event, choice) =
        { choices }.find(|(_, one)| divides(&one.effects)).expect("the congress may divide");
    campaign.play(Policy::None, event.turn);
    campaign
        .order(Order::Choose { event: event.id, choice: choice.id, numbers: Vec::new() })
        .expect("it is asked");
    campaign.end_turn();
    let board = Board::of(&campaign).expect("it was promised");
    assert!(board.oblasts.iter().any(|row| row.quota != row.promised.men), "{board:?}");
    for row in &board.oblasts {
        let quota = campaign.view().affairs().quota_of(&scenario, row.oblast.expect("an oblast"));
        assert_eq!(row.quota, quota.0);
    }
    assert_eq!(board.all.promised.men, 13_500);
}

#[test]
fn thirteen_battles_stand_as_they_are_listed_and_say_where_nothing_is_known() {
    let campaign = played("quota-1917", 0);
    let cards = cards(&campaign);
    let listed: Vec<String> = cards.iter().map(|card| card.listed.to_string()).collect();
    assert_eq!(listed, (52..=64).map(|number| format!("S0{number}")).collect::<Vec<_>>());
    let names = |of: fn(&Grounds) -> bool, battle: bool| -> Vec<&str> {
        let ground = |card: &&alash::run::honours::Card| {
            of(if battle { &card.battle.ground } else { &card.part.ground })
        };
        cards.iter().filter(ground).map(|card| card.honour.as_str()).collect()
    };
    let unknown = names(|ground| *ground == Grounds::Nothing, true);
    assert_eq!(unknown, ["jambeity_rising", "kyzyl_agach", "saratovka_antonovka", "mariinsky_rising"]);
    let attested = names(|ground| *ground == Grounds::Read, false);
    assert_eq!(attested, ["turgay_rising", "cherkasskoe", "makanchi"]);
    assert_eq!(names(|ground| *ground == Grounds::Document, false), ["ural_guryev"]);
    assert!(cards.iter().all(|card| matches!(card.ours, Ours::Ahead)), "none has come on the first day");
}

#[test]
fn a_card_names_who_of_ours_stood_there() {
    let campaign = played("isolation-1919", u16::MAX);
    let cards = cards(&campaign);
    let of = |id: &str| &cards.iter().find(|card| card.honour.as_str() == id).expect("it is listed").ours;
    assert!(matches!(of("makanchi"), Ours::Outside), "{:?}", of("makanchi"));
    let Ours::Stood { units, .. } = of("ural_guryev") else { panic!("{:?}", of("ural_guryev")) };
    assert!(units.iter().any(|stood| stood.at.as_str() == "jambeity" && stood.posted > 0), "{units:?}");
    assert!(units.iter().all(|stood| stood.present <= stood.posted), "{units:?}");
}

#[test]
fn who_held_a_post_is_told_with_what_the_record_has_of_him() {
    let mut campaign = Campaign::new(scenario("semey-1918"), Seed(1));
    let person = PersonId::new("tokhtamyshev").expect("an id");
    let to = Office::Unit(UnitId::new("regiment_1").expect("an id"));
    let order = Order::Appoint { person, to };
    while campaign.check(&order).is_err() {
        campaign.play(Policy::Historical, campaign.view().turn() + 1);
    }
    assert!(fates::held(&campaign).is_empty());
    campaign.order(order).expect("he is there");
    assert!(fates::held(&campaign).is_empty(), "the turn is not played");
    campaign.end_turn();
    let held = fates::held(&campaign);
    assert_eq!((held.len(), held[0].person, &held[0].posts[..]), (1, person, &[to][..]));
    assert_eq!(held[0].claims.iter().map(ToString::to_string).collect::<Vec<_>>(), ["S075"]);
}

#[test]
fn a_margin_counts_from_the_limit_or_towards_the_end_of_the_measure() {
    let limits = |bound: Bound, end| [0.15, 0.4].map(|margin| bound.beyond(margin, end).limit());
    let near = |[a, b]: [f64; 2], [c, d]: [f64; 2]| (a - c).abs() < 1e-9 && (b - d).abs() < 1e-9;
    assert!(near(limits(Bound::AtLeast(200.0), None), [230.0, 280.0]));
    assert!(near(limits(Bound::AtLeast(0.8), Some(1.0)), [0.83, 0.88]));
    assert!(near(limits(Bound::AtMost(100.0), None), [85.0, 60.0]));
    assert!(near(limits(Bound::AtMost(0.0), None), [0.0, 0.0]));
}

#[test]
fn every_aim_of_the_shipped_scenarios_is_graded_beyond_its_limit() {
    for id in alash::scenario::folder::embedded() {
        for aim in &scenario(id).aims {
            let [well, brilliantly] = aim.grades.map(Bound::limit);
            let grade = |value| aims::grade(aim, value);
            assert!(aim.bound.holds(well) && aim.grades[0].holds(brilliantly), "{id}: {}", aim.id);
            assert_eq!(grade(brilliantly), Some(Grade::Brilliantly), "{id}: {}", aim.id);
            let beyond = if aim.bound.is_least() { -1.0 } else { 1.0 };
            assert_eq!(grade(aim.bound.limit() + beyond), None, "{id}: {}", aim.id);
            if aim.bound.limit() > 0.0 {
                assert_eq!(grade(aim.bound.limit()), Some(Grade::Barely), "{id}: {}", aim.id);
            }
        }
    }
}

#[test]
fn what_nobody_did_anything_for_is_hollow() {
    let mut campaign = Campaign::new(scenario("quota-1917"), Seed(1));
    campaign.play(Policy::None, u16::MAX);
    let reached: Vec<_> =
        campaign.judgement().aims.into_iter().filter(|aim| aim.reached == Some(true)).collect();
    assert!(reached.iter().all(|aim| aim.hollow.is_some()), "{reached:?}");
}

#[test]
fn men_on_paper_make_an_aim_hollow() {
    let mut campaign = Campaign::new(scenario("semey-1918"), Seed(1));
    campaign.play(Policy::Historical, u16::MAX);
    let aims = campaign.judgement().aims;
    let riders =
        aims.iter().find(|aim| aim.aim.as_str() == "riders_in_june").expect("an aim of the scenario");
    assert_eq!(riders.reached, Some(true));
    let Some(Hollow::Paper { listed, present }) = riders.hollow else { panic!("{:?}", riders.hollow) };
    assert_eq!(riders.value, Some(f64::from(listed)));
    assert!(present * 3 < listed, "{present} of {listed}");
}
