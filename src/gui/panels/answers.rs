//! Answers in numbers: what is filled in, and what the record has beside it once it is given.
//!
//! What may be filled in is checked where every order is.

use crate::base::id::{EventId, Id};
use crate::base::quantity::Kopeks;
use crate::gui::kit::fields::slider;
use crate::gui::kit::look::Look;
use crate::gui::kit::theme;
use crate::gui::kit::widgets::{fact, note};
use crate::i18n::Value;
use crate::orders::Order;
use crate::report::{names, numbers};
use crate::run::Campaign;
use crate::run::at_once::{self, AtOnce};
use crate::scenario::model::{Answer, Choice, Event, Field, Measure, held_against};
use crate::sim::state::ledger::Commodity;
use bevy_egui::egui::Ui;
use std::collections::BTreeMap;

/// What is remembered of answers, by event and choice.
#[derive(Clone, Debug, Default)]
pub struct AnswersState {
    /// Numbers that are being filled in.
    filled: BTreeMap<(EventId, Id), Vec<u32>>,
    /// What each would do at once, and of what that was tried.
    tried: BTreeMap<(EventId, Id), (Option<Tried>, AtOnce)>,
    /// What those that are given come to in money, and of which turn and orders that was found.
    money: (Option<(u16, Vec<Order>)>, Kopeks),
}

/// The turn, the orders that are given in it, and the numbers of an answer.
type Tried = (u16, Vec<Order>, Vec<u32>);

impl AnswersState {
    /// What an answer would do at once, tried anew where something else is ordered or filled in.
    pub fn at_once(
        &mut self,
        campaign: &Campaign,
        event: &Event,
        choice: &Choice,
        numbers: &[u32],
    ) -> &AtOnce {
        let (turn, orders) = (campaign.view().turn(), campaign.orders_now());
        let known = self.tried.entry((event.id, choice.id)).or_default();
        // It is asked for in every frame: nothing is copied for it.
        let is_it = |tried: &Tried| tried.0 == turn && tried.1 == orders && tried.2 == numbers;
        if !known.0.as_ref().is_some_and(is_it) {
            let tried = (turn, orders.to_vec(), numbers.to_vec());
            *known = (Some(tried), at_once::of(campaign, event, choice, numbers));
        }
        &known.1
    }

    /// What the answers of this turn bring all treasuries, or take from them below zero, when it ends; found anew where
    /// something else is ordered. Numbers that are only filled in do not count.
    pub fn money(&mut self, campaign: &Campaign) -> Kopeks {
        let (turn, orders) = (campaign.view().turn(), campaign.orders_now());
        if !self.money.0.as_ref().is_some_and(|(of, given)| *of == turn && given == orders) {
            let sum = Kopeks(orders.iter().map(|order| money_of(campaign, order)).sum());
            self.money = (Some((turn, orders.to_vec())), sum);
        }
        self.money.1
    }
}

/// What an order brings the treasuries when the turn ends, kopeks; nothing where it is no answer.
fn money_of(campaign: &Campaign, order: &Order) -> i64 {
    let Order::Choose { event, choice, numbers } = order else { return 0 };
    let event = campaign.scenario().event(*event);
    let Some((event, choice)) = event.and_then(|event| Some((event, event.choice(*choice)?))) else {
        return 0;
    };
    let brought = at_once::of(campaign, event, choice, numbers).brought;
    brought.iter().filter(|moved| moved.what == Commodity::Money).map(|moved| moved.amount).sum()
}

/// Shows what a choice asks for, to be filled in; the numbers as they are now.
pub fn fill_in(
    ui: &mut Ui,
    look: Look<'_>,
    state: &mut AnswersState,
    event: &Event,
    choice: &Choice,
) -> Vec<u32> {
    let Some(answer) = &choice.answer else { return Vec::new() };
    let given = look.campaign.view().affairs().numbers.get(&event.id).cloned();
    let chosen = look.campaign.view().affairs().answers.get(&event.id) == Some(&choice.id);
    let standing = given.filter(|_| chosen).unwrap_or_else(|| answer.usual());
    let filled = state.filled.entry((event.id, choice.id)).or_insert(standing);
    match answer {
        Answer::Number(field) => {
            one(ui, look, &look.words.get("panel-answer-number"), *field, &mut filled[0]);
            let scenario = look.campaign.scenario();
            for measure in held_against(&scenario.events, event) {
                fact(ui, names::measure(look.words, scenario, measure), ours(look, measure));
            }
        }
        Answer::Divide(parts) => {
            for ((id, field), number) in parts.iter().zip(filled.iter_mut()) {
                one(ui, look, &names::part(look.words, *id), *field, number);
            }
            let count = |number: u32| Value::Count(number.into());
            let whole = answer.whole().unwrap_or_default();
            let values = [("given", count(filled.iter().sum())), ("whole", count(whole))];
            note(ui, look.words.with("panel-answer-sum", &values));
        }
    }
    filled.clone()
}

/// One number, between what can be said or borne.
fn one(ui: &mut Ui, look: Look<'_>, name: &str, field: Field, number: &mut u32) {
    // Tens where it runs into thousands; arrow keys and clicks go by the same step.
    let step = if field.most - field.least > 500 { 10 } else { 1 };
    let shown = look.words.number((*number).into());
    slider(ui, name, &shown, number, field.least..=field.most, step);
}

/// Once a number was given: it, and the figures of the claims that the event rests on, each beside ours.
pub fn beside(ui: &mut Ui, look: Look<'_>, event: &Event) {
    let (words, scenario) = (look.words, look.campaign.scenario());
    let Some(given) = look.campaign.view().affairs().numbers.get(&event.id) else { return };
    let answered = look.campaign.view().affairs().answers.get(&event.id);
    let Some(choice) = answered.and_then(|choice| event.choice(*choice)) else { return };
    if !matches!(choice.answer, Some(Answer::Number(_))) {
        return;
    }
    ui.add_space(theme::size::GAP);
    fact(ui, words.get("panel-answer-given"), names::numbers(words, choice, given));
    fact(ui, words.get("panel-answer-ours"), ours(look, Measure::All));
    let told = event.claims.iter().filter_map(|id| scenario.claims.get(id));
    let figures: Vec<_> = told.filter_map(|claim| Some((claim, claim.quantity.as_ref()?))).collect();
    if !figures.is_empty() {
        note(ui, words.get("panel-answer-record"));
    }
    for (claim, quantity) in figures {
        let point = scenario.checkpoints.iter().find(|point| point.claims == [claim.id]);
        let name = point
            .map_or_else(|| claim.id.to_string(), |point| names::measure(words, scenario, point.measure));
        let here =
            point.map_or_else(|| words.get("panel-answer-elsewhere"), |point| ours(look, point.measure));
        fact(ui, format!("{name}: {}", numbers::short(words, quantity.value)), here);
    }
}

/// Our men of a measure: on the list, kept, fit.
fn ours(look: Look<'_>, measure: Measure) -> String {
    numbers::beside(look.words, look.campaign.view().counts(&[measure])[0].beside())
}
