//! Affairs: what is to be decided now, what for, what is left to the staff, and how far to go on.

use crate::base::id::Id;
use crate::gui::kit::look::{Look, Outbox};
use crate::gui::kit::parts;
use crate::gui::kit::terms::Term;
use crate::gui::kit::widgets::{
    card, consequence, folded, heading, link, note, order_button, order_tick, order_toggle, scrolled,
    sources, text, title,
};
use crate::gui::kit::{theme, vignettes};
use crate::gui::panels::aims::{self, AimsState};
use crate::gui::panels::answers::{self, AnswersState};
use crate::gui::panels::weighing::{self, WeighingState};
use crate::i18n::Value;
use crate::orders::{Kind, Order, Routine};
use crate::report::{at_once, lasting, names, needs};
use crate::run::needs::Need;
use crate::run::until::Until;
use crate::scenario::model::{Choice, Event};
use bevy_egui::egui::{Button, ComboBox, Ui};

/// Until which turn to go on, once one was chosen.
#[derive(Clone, Debug, Default)]
pub struct AffairsState {
    until: Option<u16>,
    /// What is filled in and tried of answers.
    pub answers: AnswersState,
    weighing: WeighingState,
    /// What is shown of the aims.
    pub aims: AimsState,
}

/// Shows what is to be decided and what it is for.
pub fn show(ui: &mut Ui, look: Look<'_>, state: &mut AffairsState, needs: &[Need], out: &mut Outbox) {
    scrolled(ui, ("affairs", look.campaign.view().turn()), |ui| {
        decisions(ui, look, state, out);
        needing(ui, look, needs, out);
        aims::show(ui, look, &mut state.aims, out);
        if !look.campaign.is_over() {
            folded(ui, look.words.get("panel-go-on"), |ui| go_on(ui, look, state, out));
        }
        if look.opens(Kind::Routine) {
            folded(ui, Term::Policy.word(look.words), |ui| routines(ui, look, out));
        }
    });
}

/// What needs the player besides, each a click from its place.
fn needing(ui: &mut Ui, look: Look<'_>, needs: &[Need], out: &mut Outbox) {
    let words = look.words;
    heading(ui, words.get("turn-needs"));
    let others = needs.iter().copied().filter(|need| !matches!(need, Need::Question(_)));
    let others: Vec<Need> = others.collect();
    if others.is_empty() {
        note(ui, words.get("turn-needs-nothing"));
    }
    let kinds = needs::by_kind(words, look.campaign.scenario(), &others);
    kinds.iter().for_each(|(what, whose)| kind(ui, look, what, whose, out));
}

/// What is the matter with one or with several, each a click from its place.
fn kind(ui: &mut Ui, look: Look<'_>, what: &str, whose: &[(String, Need)], out: &mut Outbox) {
    let hint = look.words.get("panel-choose");
    let sign = if whose.iter().any(|(_, need)| !need.is_undone()) { "●" } else { "○" };
    ui.horizontal_wrapped(|ui| {
        let mut go = |ui: &mut Ui, shown: String, said: &str, need: Need| {
            if link(ui, shown, &format!("{said} {hint}"), &hint).clicked() {
                out.see = Some(need);
            }
        };
        match whose {
            [(of, need)] => {
                let said = if of.is_empty() { what.to_owned() } else { format!("{what}: {of}") };
                go(ui, format!("{sign} {said}"), &said, *need);
            }
            several => {
                text(ui, format!("{sign} {what}:"));
                for (of, need) in several {
                    go(ui, of.clone(), &format!("{what}: {of}"), *need);
                }
            }
        }
    });
}

/// Events of this turn that offer a choice, answered or not.
fn decisions(ui: &mut Ui, look: Look<'_>, state: &mut AffairsState, out: &mut Outbox) {
    for event in look.campaign.view().open_now().collect::<Vec<_>>() {
        vignettes::beside(ui, event.picture, vignettes::SMALL, |ui| {
            ui.vertical(|ui| asked(ui, look, event));
        });
        answered(ui, look, state, event, out);
    }
}

/// One event with its choices.
pub fn decision(ui: &mut Ui, look: Look<'_>, state: &mut AffairsState, event: &Event, out: &mut Outbox) {
    asked(ui, look, event);
    answered(ui, look, state, event, out);
}

/// What is asked, when and where.
fn asked(ui: &mut Ui, look: Look<'_>, event: &Event) {
    title(ui, names::event(look.words, event.id));
    note(ui, parts::day_and_place(look.words, look.campaign.scenario(), event, look.campaign.view().now()));
}

/// What it is about, and what can be answered.
fn answered(ui: &mut Ui, look: Look<'_>, state: &mut AffairsState, event: &Event, out: &mut Outbox) {
    let (words, view) = (look.words, look.campaign.view());
    text(ui, names::event_text(words, event.id));
    if event.assumed {
        note(ui, words.get("panel-event-assumed"));
    }
    sources(ui, look, &event.claims, out);
    let mut given = Vec::new();
    for choice in &event.choices {
        ui.add_space(theme::size::GAP);
        given.push(answer(ui, look, state, (event, choice), out));
    }
    if given.len() > 1 && !look.campaign.scenario().aims.is_empty() {
        weighing::at_foot(ui, look, &mut state.weighing, event, given);
    }
    answers::beside(ui, look, event);
    // A line either way, or what stands below would jump.
    let silent = Value::Text(names::choice(words, event.id, event.unanswered));
    let said = match view.affairs().answers.get(&event.id) {
        Some(_) => words.get("panel-answered"),
        None => words.with("panel-unanswered", &[("choice", silent)]),
    };
    note(ui, said);
}

/// One answer on a card of its own: what is filled in, the button, what it means, what it does at once and for how long;
/// gives it with the numbers that are filled in.
fn answer(
    ui: &mut Ui,
    look: Look<'_>,
    state: &mut AffairsState,
    (event, choice): (&Event, &Choice),
    out: &mut Outbox,
) -> (Id, Vec<u32>) {
    let (words, view) = (look.words, look.campaign.view());
    let stands = view.affairs().answers.get(&event.id) == Some(&choice.id);
    card(ui, stands, |ui| {
        let numbers = answers::fill_in(ui, look, &mut state.answers, event, choice);
        let given = view.affairs().numbers.get(&event.id).map_or(&[][..], Vec::as_slice);
        let stands = stands && given == numbers;
        let order = Order::Choose { event: event.id, choice: choice.id, numbers: numbers.clone() };
        // What cannot be paid would be told at the price that is there.
        let can = stands || look.campaign.check_instead(&order).is_ok();
        let at_once = can.then(|| state.answers.at_once(look.campaign, event, choice, &numbers));
        let at_once = at_once.and_then(|found| at_once::sentence(words, view.scenario(), found));
        let lasts = lasting::of_choice(words, view, event, choice, &numbers);
        choose(ui, look, (event, choice), (order, stands), out);
        text(ui, names::choice_text(words, event.id, choice.id));
        at_once.into_iter().chain(lasts).for_each(|said| consequence(ui, said));
        let answer = (choice.id, numbers);
        weighing::on_card(ui, look, &state.weighing, event, &answer);
        answer
    })
}

/// The button of an answer. One that was given stands among this turn's orders and can be changed until the turn ends.
fn choose(
    ui: &mut Ui,
    look: Look<'_>,
    (event, choice): (&Event, &Choice),
    (order, stands): (Order, bool),
    out: &mut Outbox,
) {
    let label = names::choice(look.words, event.id, choice.id);
    if look.campaign.view().affairs().answers.contains_key(&event.id) {
        let label = if stands { format!("✔ {label}") } else { label };
        order_toggle(ui, look, label, order, stands, out);
    } else {
        order_button(ui, look, label, order, false, out);
    }
}

fn go_on(ui: &mut Ui, look: Look<'_>, state: &mut AffairsState, out: &mut Outbox) {
    let words = look.words;
    ui.horizontal_wrapped(|ui| {
        for until in Until::ALL {
            let key = match until {
                Until::Event => "panel-until-event",
                Until::Report => "panel-until-report",
                Until::LowStore => "panel-until-low-store",
                Until::Season => "panel-until-season",
                Until::Limit => "panel-until-limit",
                Until::Turns(_) => "panel-until-turns",
                Until::Turn(_) => "panel-until-date",
            };
            if ui.button(words.get(key)).clicked() {
                out.until = Some(until);
            }
        }
    });
    date(ui, look, state, out);
}

/// A day to go on to: the first of one of the half-months to come.
fn date(ui: &mut Ui, look: Look<'_>, state: &mut AffairsState, out: &mut Outbox) {
    let (words, scenario) = (look.words, look.campaign.scenario());
    let (next, last) = (look.campaign.view().turn() + 1, scenario.turns.saturating_sub(1));
    if next > last {
        return;
    }
    let chosen = state.until.unwrap_or(next).clamp(next, last);
    let day = |turn| words.date(scenario.half_month(turn).first_day());
    ui.horizontal(|ui| {
        let combo = ComboBox::from_id_salt("until date").width(ui.available_width() / 2.0).truncate();
        combo.selected_text(day(chosen)).show_ui(ui, |ui| {
            for turn in next..=last {
                ui.selectable_value(&mut state.until, Some(turn), day(turn));
            }
        });
        if ui.add(Button::new(words.get("panel-until-date")).wrap()).clicked() {
            out.until = Some(Until::Turn(chosen));
        }
    });
}

fn routines(ui: &mut Ui, look: Look<'_>, out: &mut Outbox) {
    let words = look.words;
    for what in Routine::ALL {
        let on = look.campaign.view().levers().leaves(what);
        order_tick(ui, look, &names::routine(words, what), on, Order::Routine { what, on: !on }, out);
    }
    note(ui, words.get("panel-routines-note"));
}
