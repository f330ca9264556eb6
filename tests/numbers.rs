//! The three numbers at the end: place among histories, plausibility, understanding.

mod common;

use alash::base::dice::Seed;
use alash::base::quantity::PerMille;
use alash::orders::Order;
use alash::players::Policy;
use alash::run::predictions::{Interval, Stops, Unfit};
use alash::run::{Campaign, Predictions};
use alash::saves::{self, Save};
use alash::scenario::Library;
use alash::scenario::model::Lever;
use alash::sim::state::uezd::Constraint;
use alash::study::place::AmongHistories;
use alash::study::plausibility::Plausibility;
use alash::study::understanding::Understanding;
use alash::study::{Numbers, WhatBinds};
use common::scenario;

const SCENARIOS: [&str; 7] = [
    "semey-1918",
    "ural-1918",
    "torgai-1918",
    "jetisu-1918",
    "isolation-1919",
    "transfer-1920",
    "quota-1917",
];

fn interval(checkpoint: &str, low: u32, high: u32) -> Interval {
    Interval { checkpoint: checkpoint.to_owned(), low, high }
}

fn arms(probability: u32) -> Option<Stops> {
    Some(Stops { constraint: Constraint::Arms, probability: PerMille(probability) })
}

fn predicted() -> Predictions {
    Predictions { intervals: vec![interval("S083", 550, 750), interval("S078", 10, 20)], stops: arms(700) }
}

#[test]
fn a_campaign_stands_among_histories_by_its_headline() {
    let mut campaign = Campaign::new(scenario("semey-1918"), Seed(1));
    assert!(AmongHistories::of(&campaign).headline.is_none(), "nothing is played yet");
    campaign.play(Policy::None, 21);
    let place = AmongHistories::of(&campaign);
    let headline = place.headline.expect("turns are played");
    assert_eq!(headline.claim.as_deref(), Some("S075+S077+S078+S079+S080"), "where the record has most men");
    assert_eq!((headline.men, headline.of_hundred(), headline.gap), (0, 0, Some(-1600)));
    let reached = campaign.series().counts().iter().flatten().count();
    assert_eq!(place.checkpoints.len(), reached, "it is lost before the last one");
}

#[test]
fn before_the_first_checkpoint_the_rolls_are_the_headline() {
    let mut campaign = Campaign::new(scenario("quota-1917"), Seed(1));
    campaign.play(Policy::Balanced, 9);
    let headline = AmongHistories::of(&campaign).headline.expect("turns are played");
    assert_eq!((headline.claim, headline.gap), (None, None));
    assert_eq!(headline.men, campaign.series().strength[8].enrolled.0);
}

#[test]
fn what_history_ordered_is_documented_everywhere() {
    for id in SCENARIOS {
        let mut campaign = Campaign::new(scenario(id), Seed(1));
        campaign.play(Policy::Historical, 72);
        let found = Plausibility::of(&campaign);
        assert!(found.orders > 0, "{id}");
        assert_eq!(found.outside, 0, "{id}: {:?}", found.worst);
    }
}

#[test]
fn a_lever_outside_its_range_is_found_and_the_furthest_told() {
    let mut campaign = Campaign::new(scenario("semey-1918"), Seed(1));
    campaign.order(Order::Pay { kopeks: 6_000 }).expect("pay can be set");
    campaign.end_turn();
    campaign.order(Order::Pay { kopeks: 10_000 }).expect("pay can be set");
    campaign.order(Order::Pay { kopeks: 2_000 }).expect("pay can be set");
    let found = Plausibility::of(&campaign);
    assert_eq!((found.orders, found.outside), (3, 2));
    let worst = found.worst.expect("there is one");
    assert_eq!((worst.lever, worst.value, worst.low, worst.high), (Lever::Pay, 100.0, 0.0, 50.0));
    assert!((worst.beyond - 1.0).abs() < 1e-9, "as far above as the range is wide: {}", worst.beyond);
}

#[test]
fn predictions_survive_a_save() {
    let mut campaign = Campaign::new(scenario("semey-1918"), Seed(1));
    campaign.predict(predicted()).expect("it can be predicted");
    campaign.play(Policy::Historical, 6);
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("save.ron");
    saves::write(&path, &Save::of(&campaign)).expect("a save can be written");
    let opened = saves::open(&path, &Library::default()).expect("the save holds");
    assert_eq!(opened.predictions(), &predicted());
}

#[test]
fn once_a_turn_is_played_nothing_is_predicted_any_more() {
    let mut campaign = Campaign::new(scenario("semey-1918"), Seed(1));
    campaign.predict(predicted()).expect("it can be predicted");
    let other = Predictions { stops: arms(100), ..predicted() };
    campaign.predict(other.clone()).expect("it can still be changed");
    campaign.end_turn();
    assert_eq!(campaign.predict(predicted()), Err(Unfit::TooLate));
    assert_eq!(campaign.predictions(), &other);
}

#[test]
fn what_cannot_come_is_not_predicted() {
    let mut campaign = Campaign::new(scenario("semey-1918"), Seed(1));
    let mut refused = |intervals: Vec<Interval>, stops, why| {
        assert_eq!(campaign.predict(Predictions { intervals, stops }), Err(why));
    };
    refused(vec![interval("S999", 1, 2)], None, Unfit::Unknown("S999".to_owned()));
    refused(vec![interval("S083", 2, 1)], None, Unfit::NoInterval("S083".to_owned()));
    refused(vec![interval("S083", 1, 2); 2], None, Unfit::Twice("S083".to_owned()));
    refused(vec![interval("S083", 1, 2); 3], None, Unfit::TooMany);
    refused(Vec::new(), arms(1001), Unfit::NoProbability);
    assert!(campaign.predictions().is_empty());
}

#[test]
fn predictions_are_scored_against_the_run() {
    let mut campaign = Campaign::new(scenario("semey-1918"), Seed(5));
    campaign.predict(predicted()).expect("it can be predicted");
    let before = Understanding::of(&campaign, None);
    assert!(before.intervals.iter().all(|one| one.came.is_none() && one.score.is_none()));
    campaign.play(Policy::Historical, 21);
    let scored = Numbers::found(&campaign).understanding;
    let count = |claim: &str| {
        let points = campaign.scenario().checkpoints.iter().zip(campaign.series().counts());
        points
            .into_iter()
            .find(|(point, _)| point.name() == claim)
            .and_then(|(_, n)| n)
            .expect("it is counted")
    };
    let [front, pavlodar] = &scored.intervals[..] else { panic!("two were predicted") };
    assert!((550..=750).contains(&count("S083")), "the campaign of seed 5: {}", count("S083"));
    assert_eq!((front.came, front.score, front.holds()), (Some(count("S083")), Some(200.0), Some(true)));
    assert_eq!(front.share, Some(200.0 / 700.0));
    assert_eq!(pavlodar.score, Some(10.0 + 20.0 * f64::from(count("S078") - 20)));
    let stops = scored.stops.expect("it was predicted");
    let bound = WhatBinds::of(&campaign);
    let most = bound.most().expect("the quota lay open");
    let first = most.first().expect("something stopped the levy");
    assert_eq!((stops.came, stops.date), (Some(first.limit), Some(most.date)), "as everywhere else");
    assert_eq!(stops.seeds, Some((bound.seeds, first.first_in)));
    assert!(stops.score.is_some_and(|score| (0.0..=2.0).contains(&score)));
    let open = Numbers::of(&campaign, None).understanding.stops.expect("it was predicted");
    assert!(open.is_open && open.score.is_none(), "what is not known yet is not scored");
}

#[test]
fn who_calls_nobody_up_is_not_scored() {
    let mut campaign = Campaign::new(scenario("semey-1918"), Seed(1));
    let none = Predictions { intervals: vec![interval("S083", 0, 0)], stops: arms(1000) };
    campaign.predict(none).expect("it can be predicted");
    campaign.play(Policy::None, 21);
    let scored = Numbers::found(&campaign).understanding;
    assert!(!scored.tried);
    assert!(scored.intervals.iter().all(|one| one.score.is_none() && one.share.is_none()));
    let stops = scored.stops.expect("it was predicted");
    assert_eq!((stops.came, stops.score, stops.is_open), (None, None, false));
}
