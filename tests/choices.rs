//! Choices are played against each other: those that come to the same are named, and those that differ are not.

mod common;

use alash::base::id::{EventId, Id, SponsorId};
use alash::base::quantity::Kopeks;
use alash::scenario::Scenario;
use alash::scenario::model::{Choice, Condition, Effect, Event, Sway, Swayed, Whereabouts};
use alash::study::choices::{Tried, try_choices};
use std::sync::Arc;

fn id(name: &str) -> Id {
    Id::new(name).expect("an id")
}

fn event_id(name: &str) -> EventId {
    EventId::new(name).expect("an id")
}

/// Semipalatinsk in the first months, without events.
fn bare() -> Scenario {
    let mut scenario = common::scenario("semey-1918").to_be_changed();
    scenario.turns = 5;
    scenario.events.clear();
    scenario
        .history
        .retain(|dated| dated.turn < 5 && !matches!(dated.order, alash::orders::Order::Choose { .. }));
    scenario
}

fn choice(name: &str, effects: Vec<Effect>) -> Choice {
    Choice { id: id(name), effects, ..Choice::default() }
}

/// An event of a turn with two choices, `one` and `other`.
fn event(of: &Scenario, name: &str, turn: u16, when: Vec<Condition>, effects: [Vec<Effect>; 2]) -> Event {
    let [one, other] = effects;
    let choices = vec![choice("one", one), choice("other", other)];
    Event {
        id: event_id(name),
        on: of.half_month(turn).first_day(),
        turn,
        until: turn,
        chance: None,
        place: None,
        kind: alash::scenario::model::EventKind::Affair,
        picture: None,
        claims: Vec::new(),
        assumed: true,
        when,
        effects: Vec::new(),
        grow: Vec::new(),
        choices,
        unanswered: id("one"),
        position: Default::default(),
    }
}

/// What comes of trying one event of the second turn.
fn tried(effects: [Vec<Effect>; 2]) -> Tried {
    let mut scenario = bare();
    scenario.events = vec![event(&scenario, "asked", 1, Vec::new(), effects)];
    try_choices(&Arc::new(scenario))
}

fn alike() -> Tried {
    Tried { alike: vec![(event_id("asked"), [id("one"), id("other")])], unasked: Vec::new() }
}

#[test]
fn choices_that_differ_in_words_only_are_named() {
    assert_eq!(tried([Vec::new(), Vec::new()]), alike());
    assert_eq!(tried([vec![Effect::Flag(id("proud"), true)], Vec::new()]), alike(), "a flag is a record");
}

#[test]
fn a_choice_that_is_felt_where_nothing_is_comes_to_nothing() {
    // No front of that name is fought at.
    let sway =
        |by| Effect::Sway(Sway { what: Swayed::Foes, at: Whereabouts::Front(id("nowhere")), by, turns: 0 });
    assert_eq!(tried([vec![sway(500)], Vec::new()]), alike());
}

#[test]
fn choices_that_change_the_fund_are_not_named() {
    let semey = bare().oblasts[0].id;
    assert_eq!(tried([vec![Effect::Money(semey, Kopeks(-100_000))], Vec::new()]), Tried::default());
}

#[test]
fn an_event_that_only_another_answer_brings_is_tried_after_that_answer() {
    let semey = bare().oblasts[0].id;
    let mut scenario = bare();
    let first = [vec![Effect::Money(semey, Kopeks(-100_000))], vec![Effect::Flag(id("proud"), true)]];
    let second = event(&scenario, "second", 3, vec![Condition::Flag(id("proud"))], [Vec::new(), Vec::new()]);
    scenario.events = vec![event(&scenario, "first", 1, Vec::new(), first), second];
    let tried = try_choices(&Arc::new(scenario));
    let expected = vec![(event_id("second"), [id("one"), id("other")])];
    assert_eq!(tried, Tried { alike: expected, unasked: Vec::new() });
}

#[test]
fn a_question_that_is_never_asked_is_named() {
    let mut scenario = bare();
    let never = Condition::Terms(SponsorId::new("soviets").expect("an id"));
    scenario.events = vec![event(&scenario, "never", 1, vec![never], [Vec::new(), Vec::new()])];
    let tried = try_choices(&Arc::new(scenario));
    assert_eq!(tried, Tried { alike: Vec::new(), unasked: vec![event_id("never")] });
}
