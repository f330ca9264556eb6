//! Choices that change nothing: each is played against each other of its event, on the same dice.
//!
//! It knows what a player sees, [`Snapshot::without_record`], and no words.

use crate::base::dice::Seed;
use crate::base::id::{EventId, Id};
use crate::orders::Order;
use crate::players::Policy;
use crate::scenario::Scenario;
use crate::scenario::model::{Choice, Condition, Effect, Event};
use crate::sim::{Game, Snapshot, View};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Dice on which choices are tried; what differs on one of them bites.
const SEEDS: [Seed; 3] = [Seed(1), Seed(2), Seed(3)];

/// Answers to be given whatever history answered, with the numbers that they ask for.
type Answers = BTreeMap<EventId, (Id, Vec<u32>)>;

/// Pairs of choices, by the event whose question was asked.
type Pairs = BTreeMap<EventId, Vec<[Id; 2]>>;

/// What came of trying the choices of a scenario.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tried {
    /// Pairs of choices after which nothing that a player can see differed; a choice with itself where low, usual and
    /// high numbers in answer to it came to the same.
    pub alike: Vec<(EventId, [Id; 2])>,
    /// Events whose question was never asked, neither by history nor by the answers that it depends on.
    pub unasked: Vec<EventId>,
}

/// Tries the choices of every event. The campaign goes as history went; where a question is asked, every choice is
/// played on until it differs from all others, or to the end.
#[must_use]
pub fn try_choices(scenario: &Arc<Scenario>) -> Tried {
    let mut game = Game::brief(scenario);
    let asking = || scenario.events.iter().filter(|event| event.choices.len() > 1).map(|event| event.id);
    let mut alike = Pairs::new();
    for seed in SEEDS {
        let doubted =
            asking().filter(|event| alike.get(event).is_none_or(|pairs| !pairs.is_empty())).collect();
        for (event, pairs) in trial(&mut game, scenario, seed, doubted) {
            alike.entry(event).and_modify(|old| old.retain(|pair| pairs.contains(pair))).or_insert(pairs);
        }
    }
    let unasked = asking().filter(|event| !alike.contains_key(event)).collect();
    let flat = |(event, pairs): (EventId, Vec<[Id; 2]>)| pairs.into_iter().map(move |pair| (event, pair));
    Tried { alike: alike.into_iter().flat_map(flat).collect(), unasked }
}

/// Tries some events on one dice: in the campaign of history, and those that it does not ask where the answers are
/// given that they depend on.
fn trial(game: &mut Game, scenario: &Scenario, seed: Seed, doubted: BTreeSet<EventId>) -> Pairs {
    let mut trial = Trial { game, doubted, alike: Pairs::new() };
    trial.campaign(seed, &Answers::new());
    for event in trial.doubted.clone() {
        let answers = scenario.event(event).map(|event| answers_for(scenario, event)).unwrap_or_default();
        if trial.doubted.contains(&event) && !answers.is_empty() {
            trial.campaign(seed, &answers);
        }
    }
    trial.alike
}

/// Campaigns on one dice.
struct Trial<'g> {
    game: &'g mut Game,
    /// Events whose choices are still to be tried.
    doubted: BTreeSet<EventId>,
    alike: Pairs,
}

impl Trial<'_> {
    /// Plays history with some answers changed, and tries each question on its way.
    fn campaign(&mut self, seed: Seed, answers: &Answers) {
        self.game.restart(seed);
        while !self.doubted.is_empty() && !self.game.view().is_over() {
            let view = self.game.view();
            let asked = view.open_now().filter(|event| self.doubted.contains(&event.id));
            let asked: Vec<(EventId, Vec<Try>)> = asked.map(|event| (event.id, tries(view, event))).collect();
            if !asked.is_empty() {
                let morning = self.game.snapshot();
                for (event, choices) in asked {
                    self.doubted.remove(&event);
                    let pairs = self.question(&morning, event, &choices, answers);
                    self.alike.insert(event, pairs);
                }
                self.game.restore(&morning);
            }
            play_turn(self.game, answers);
        }
    }

    /// Plays every choice of an event on, as long as it is like another; the pairs that were alike to the end. A
    /// choice in numbers is tried with several, and is like another where it is with all of them.
    fn question(
        &mut self,
        morning: &Snapshot,
        event: EventId,
        choices: &[Try],
        answers: &Answers,
    ) -> Vec<[Id; 2]> {
        let mut states = vec![morning.clone(); choices.len()];
        let mut alike = pairs(choices.len());
        let of = |tried: [usize; 2]| tried.map(|number| choices[number].0);
        for _ in morning.turn..self.game.view().scenario().turns {
            if alike.is_empty() {
                break;
            }
            for (number, state) in states.iter_mut().enumerate() {
                if alike.iter().any(|pair| pair.contains(&number)) {
                    let mut answers = answers.clone();
                    answers.insert(event, choices[number].clone());
                    self.game.restore(state);
                    play_turn(self.game, &answers);
                    *state = self.game.snapshot();
                }
            }
            let seen: Vec<Snapshot> = states.iter().map(Snapshot::without_record).collect();
            alike.retain(|&[one, other]| seen[one] == seen[other]);
            // One pair of numbers that differs is enough for two choices to differ.
            let differ: BTreeSet<[Id; 2]> =
                pairs(choices.len()).into_iter().filter(|tried| !alike.contains(tried)).map(of).collect();
            alike.retain(|&tried| !differ.contains(&of(tried)));
        }
        alike.into_iter().map(of).collect::<BTreeSet<_>>().into_iter().collect()
    }
}

/// A choice with numbers in answer to it.
pub(in crate::study) type Try = (Id, Vec<u32>);

/// Each choice of an open event with each of the numbers to try it with. What cannot be answered now, such as what nobody
/// could pay, comes to nothing and is left out.
pub(in crate::study) fn tries(view: View<'_>, event: &Event) -> Vec<Try> {
    let of =
        |choice: &Choice| choice.tries().into_iter().map(|numbers| (choice.id, numbers)).collect::<Vec<_>>();
    let mut tries: Vec<Try> = event.choices.iter().flat_map(of).collect();
    tries.retain(|one| view.check(&answer(event.id, one)).is_ok());
    tries
}

/// The order that gives an answer.
pub(in crate::study) fn answer(event: EventId, (choice, numbers): &Try) -> Order {
    Order::Choose { event, choice: *choice, numbers: numbers.clone() }
}

/// All pairs of so many things.
fn pairs(number: usize) -> Vec<[usize; 2]> {
    (0..number).flat_map(|one| (one + 1..number).map(move |other| [one, other])).collect()
}

/// A turn as history played it, but for some answers.
fn play_turn(game: &mut Game, answers: &Answers) {
    let changed = |order: &Order| matches!(order, Order::Choose { event, .. } if answers.contains_key(event));
    let mut orders = Policy::Historical.orders(game.view());
    orders.retain(|order| !changed(order));
    let view = game.view();
    let asked = view.open_now().filter_map(|event| Some((event.id, answers.get(&event.id)?.clone())));
    orders.extend(asked.map(|(event, (choice, numbers))| Order::Choose { event, choice, numbers }));
    for order in orders {
        // What a changed answer makes impossible is refused, as it would be to a person.
        let _ = game.order(&order);
    }
    game.end_turn();
}

/// The answers to other events that the conditions of this one ask for.
fn answers_for(scenario: &Scenario, event: &Event) -> Answers {
    let mut answers = Answers::new();
    for condition in &event.when {
        match *condition {
            Condition::Chose(event, choice) => {
                let chosen = scenario.event(event).and_then(|event| event.choice(choice));
                answers.insert(event, (choice, chosen.map(Choice::usual).unwrap_or_default()));
            }
            Condition::Flag(flag) => answers.extend(answers_that(scenario, |choice| sets(choice, flag))),
            Condition::NoFlag(flag) => answers.extend(answers_that(scenario, |choice| !sets(choice, flag))),
            _ => {}
        }
    }
    answers
}

/// For each event that has one, the first choice of which something is true, where it is not of all.
fn answers_that(scenario: &Scenario, of: impl Fn(&Choice) -> bool) -> Answers {
    let mixed = scenario.events.iter().filter(|event| !event.choices.iter().all(&of));
    let answer = |event: &Event| {
        let choice = event.choices.iter().find(|choice| of(choice))?;
        Some((event.id, (choice.id, choice.usual())))
    };
    mixed.filter_map(answer).collect()
}

fn sets(choice: &Choice, flag: Id) -> bool {
    choice.effects.contains(&Effect::Flag(flag, true))
}
