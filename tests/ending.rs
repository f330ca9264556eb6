//! How campaigns end: the last turn, or all is lost; what is told on the way, and how it is judged.

mod common;

use alash::base::dice::Seed;
use alash::orders::Order;
use alash::players::Policy;
use alash::run::Campaign;
use alash::run::until::{Until, act_ended, go_on};
use alash::sim::Refusal;
use std::sync::Arc;

fn campaign(scenario: &str) -> Campaign {
    Campaign::new(common::scenario(scenario), Seed(1))
}

#[test]
fn a_campaign_that_is_lost_is_over() {
    let mut campaign = campaign("semey-1918");
    campaign.play(Policy::None, u16::MAX);
    let turn = campaign.view().turn();
    assert!(campaign.is_over() && !campaign.view().is_over(), "without men all is lost early");
    let judgement = campaign.judgement();
    assert_eq!(judgement.lost.map(|lost| lost.by.to_string()).as_deref(), Some("few_men"));
    assert!(!judgement.is_success());
    assert_eq!(judgement.aims.last().map(|aim| aim.reached), Some(None), "its day never came");
    campaign.end_turn();
    assert_eq!(campaign.view().turn(), turn);
    let pay = Order::Pay { kopeks: 500 };
    assert_eq!(campaign.check(&pay), Err(Refusal::Over));
    assert_eq!(campaign.order(pay), Err(Refusal::Over));
}

#[test]
fn going_on_stops_where_all_is_lost_and_tells_every_turn() {
    let mut campaign = campaign("semey-1918");
    let mut told = Vec::new();
    while !campaign.is_over() {
        told.extend(go_on(&mut campaign, Until::Turns(24)));
    }
    assert!(campaign.aims().lost.is_some());
    assert_eq!(told.len(), usize::from(campaign.view().turn()));
    let scenario = campaign.scenario();
    let halves = (0..campaign.view().turn()).map(|turn| scenario.half_month(turn));
    assert!(told.iter().map(|played| played.half).eq(halves));
    assert_eq!(told.last().expect("turns were played").events, campaign.view().events());
}

#[test]
fn going_on_stops_at_the_end_of_an_act() {
    let mut campaign = campaign("quota-1917");
    let act = campaign.scenario().acts[0];
    campaign.play(Policy::Historical, act.until);
    assert_eq!((campaign.view().turn(), act_ended(&campaign)), (act.until, None));
    assert_eq!(go_on(&mut campaign, Until::Turns(4)).len(), 1);
    assert_eq!(act_ended(&campaign), Some(0));
}

#[test]
fn an_aim_is_judged_by_its_day_and_one_against_history_once_that_is_known() {
    // Without the histories kept beside the scenario.
    let mut campaign = Campaign::new(Arc::new(common::scenario("quota-1917").to_be_changed()), Seed(1));
    let aims = &campaign.scenario().aims;
    let history = aims.iter().position(|aim| aim.id.as_str() == "february_strength").expect("it is an aim");
    let last = aims[history].turn;
    campaign.play(Policy::Historical, last + 1);
    assert!(!campaign.is_over());
    let kept = campaign.aims().values.clone();
    assert_eq!(campaign.judged(history).value, None);
    let judgement = campaign.judgement();
    let share = judgement.aims[history].value.expect("it can be judged now");
    assert!((0.0..=1.0).contains(&share));
    assert_eq!(campaign.judged(history).value, Some(share));
    let mut with_them = Campaign::new(common::scenario("quota-1917"), Seed(1));
    with_them.play(Policy::Historical, last + 1);
    assert_eq!(with_them.judged(history).value, Some(share));
    campaign.play(Policy::Historical, last + 4);
    for (number, value) in kept.iter().enumerate().filter(|(_, value)| value.is_some()) {
        assert_eq!(campaign.judged(number).value, *value);
    }
}
