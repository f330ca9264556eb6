//! Affairs: what is to be decided now, what for, what is left to the staff, and how far to go on.

use crate::base::quantity::PerMille;
use crate::gui::kit::look::{Look, Outbox};
use crate::gui::kit::parts;
use crate::gui::kit::terms::{self, Term};
use crate::gui::kit::widgets::{
    Bar, bar, fact, folded, heading, link, note, order_button, order_tick, order_toggle, scrolled, sources,
    text, title, warning,
};
use crate::gui::kit::{theme, vignettes};
use crate::gui::panels::answers::{self, AnswersState};
use crate::gui::panels::counsel::{self, CounselState};
use crate::gui::panels::posting::Departures;
use crate::i18n::Value;
use crate::orders::{Kind, Order, Routine};
use crate::record::aims;
use crate::report::{lasting, metrics, names, needs, numbers, reckoning};
use crate::run::forecast::Forecast;
use crate::run::needs::{Need, SMALL, is_near};
use crate::run::until::Until;
use crate::scenario::model::{Aim, Bound, Choice, Event, Metric};
use bevy_egui::egui::{Align, Button, ComboBox, RichText, Ui};
use std::sync::Arc;

/// Until which turn to go on, once one was chosen.
#[derive(Clone, Debug, Default)]
pub struct AffairsState {
    until: Option<u16>,
    answers: AnswersState,
    counsel: CounselState,
    departures: Departures,
    /// The aim that is to be brought into sight.
    sought: Option<usize>,
    forecast: Option<Arc<Forecast>>,
    before: Option<Arc<Forecast>>,
}

impl AffairsState {
    /// Brings an aim into sight, by its number.
    pub fn seek(&mut self, aim: usize) {
        self.sought = Some(aim);
    }

    /// Takes up what is forecast by the orders that stand, and without those of this turn.
    pub fn forecast(&mut self, [told, before]: [Option<Arc<Forecast>>; 2]) {
        (self.forecast, self.before) = (told, before);
    }
}

/// Shows what is to be decided and what it is for.
pub fn show(ui: &mut Ui, look: Look<'_>, state: &mut AffairsState, needs: &[Need], out: &mut Outbox) {
    scrolled(ui, ("affairs", look.campaign.view().turn()), |ui| {
        decisions(ui, look, state, out);
        needing(ui, look, needs, out);
        aims_of(ui, look, state, out);
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
    let others: Vec<&Need> = needs.iter().filter(|need| !matches!(need, Need::Question(_))).collect();
    if others.is_empty() {
        note(ui, words.get("turn-needs-nothing"));
    }
    let mut kinds: Vec<(String, Vec<(String, Need)>)> = Vec::new();
    for need in others {
        let (what, of) = needs::told(words, look.campaign.scenario(), *need);
        match kinds.iter_mut().find(|(kind, _)| *kind == what) {
            Some((_, whose)) => whose.push((of, *need)),
            None => kinds.push((what, vec![(of, *need)])),
        }
    }
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
    for choice in &event.choices {
        ui.add_space(theme::size::GAP);
        answer(ui, look, &mut state.answers, (event, choice), out);
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

/// One answer: what is filled in, the button, what it gives and costs, and for how long.
fn answer(
    ui: &mut Ui,
    look: Look<'_>,
    state: &mut AnswersState,
    (event, choice): (&Event, &Choice),
    out: &mut Outbox,
) {
    let (words, affairs) = (look.words, look.campaign.view().affairs());
    let label = names::choice(words, event.id, choice.id);
    let numbers = answers::fill_in(ui, look, state, event, choice);
    let lasts = lasting::of_choice(words, look.campaign.view(), event, choice, &numbers);
    let answer = affairs.answers.get(&event.id).copied();
    let given = affairs.numbers.get(&event.id).map_or(&[][..], Vec::as_slice);
    let stands = answer == Some(choice.id) && given == numbers;
    let order = Order::Choose { event: event.id, choice: choice.id, numbers };
    if answer.is_some() {
        // The answer stands among this turn's orders and can be changed until the turn ends.
        let label = if stands { format!("✔ {label}") } else { label };
        order_toggle(ui, look, label, order, stands, out);
    } else {
        order_button(ui, look, label, order, false, out);
    }
    text(ui, names::choice_text(words, event.id, choice.id));
    lasts.into_iter().for_each(|said| note(ui, said));
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

fn aims_of(ui: &mut Ui, look: Look<'_>, state: &mut AffairsState, out: &mut Outbox) {
    let (words, scenario) = (look.words, look.campaign.scenario());
    heading(ui, words.get("panel-aims"));
    if let Some(act) = scenario.acts.iter().find(|act| act.until >= look.campaign.view().turn()) {
        fact(ui, words.get("panel-act"), names::act(words, act.id));
    }
    note(ui, metrics::needed(words, scenario));
    if state.forecast.is_some() {
        note(ui, words.get("panel-aims-forecast"));
    }
    let (sought, forecast, before) = (state.sought.take(), state.forecast.clone(), state.before.clone());
    let AffairsState { counsel, departures, .. } = state;
    for (number, aim) in scenario.aims.iter().enumerate() {
        if sought == Some(number) {
            ui.scroll_to_cursor(Some(Align::TOP));
        }
        one_aim(ui, look, number, aim);
        if let Some(told) = &forecast {
            expected(ui, look, (told, before.as_deref()), (number, aim));
        }
        beside(ui, look, number, aim);
        departures.told(look, aim).into_iter().for_each(|said| note(ui, said));
        counsel::show(ui, look, number, counsel, out);
        sources(ui, look, &aim.claims, out);
    }
    folded(ui, words.get("turn-defeat"), |ui| defeats(ui, look));
    if let Some((_, number)) = look.campaign.aims().lost {
        let what = Value::Text(names::lost(words, scenario.lost[number].id));
        warning(ui, words.with("panel-lost", &[("what", what)]));
    }
}

/// By what all would be lost, and for how many days it must hold.
fn defeats(ui: &mut Ui, look: Look<'_>) {
    let (words, scenario) = (look.words, look.campaign.scenario());
    for (number, lost) in scenario.lost.iter().enumerate() {
        text(ui, words.with("panel-lost-if", &[("what", Value::Text(names::lost(words, lost.id)))]));
        note(ui, reckoning::grace(words, scenario, lost, look.campaign.aims().held(number)));
    }
}

/// An aim: what is asked, by when, and how it stands; after its day, how it stood then.
fn one_aim(ui: &mut Ui, look: Look<'_>, number: usize, aim: &Aim) {
    let words = look.words;
    let kept = look.campaign.judged(number).value;
    let value_now = kept.or_else(|| look.campaign.aims().so_far(look.campaign.view(), number));
    let holds = match kept {
        Some(_) => look.campaign.aims().also[number],
        None => aims::holds_beside(look.campaign.view(), aim),
    };
    let beside = if holds { 1.0 } else { 0.8 };
    let near = value_now.map_or(0.0, |value| beside * aims::nearness(aim, value));
    let value = metrics::against(words, &aim.metric, value_now, aim.bound);
    let (share, colour) = match (aim.bound, value_now) {
        // Of what is allowed, so much is used up.
        (Bound::AtMost(most), Some(used)) if used > most => (1.0, theme::bad()),
        (Bound::AtMost(most), used) => (used.unwrap_or_default() / most.max(1e-9), theme::ours()),
        _ if near >= 1.0 => (near, theme::good()),
        _ => (near, theme::ours()),
    };
    let said = names::aim(words, aim.id);
    match aim.metric {
        Metric::History { .. } => terms::line(ui, words, RichText::new(said), Term::Ensemble),
        _ => text(ui, said),
    }
    let name = words.date(aim.date);
    bar(
        ui,
        &Bar { name: &name, value: &value, share: share as f32, colour, marks: &[], strong: kept.is_some() },
    );
    // Days from and to have no room beside the value.
    if aim.turns > 1 {
        note(ui, metrics::day(words, look.campaign.scenario(), aim));
    }
}

/// What is to be expected of an aim by the orders that stand, before its day, and what was before them.
fn expected(
    ui: &mut Ui,
    look: Look<'_>,
    (told, before): (&Forecast, Option<&Forecast>),
    (number, aim): (usize, &Aim),
) {
    let Some((said, chance)) = foretold(look, told, (number, aim), "panel-aim-expected") else { return };
    // Of a day that is far off little is decided.
    if chance < SMALL && is_near(look.campaign.view(), aim) {
        warning(ui, said)
    } else {
        note(ui, said)
    }
    let was = before.and_then(|before| foretold(look, before, (number, aim), "panel-aim-expected-before"));
    was.into_iter().for_each(|(was, _)| note(ui, was));
    if let (Metric::Dead, Some(&until)) = (&aim.metric, told.dates.last()) {
        let fallen = reckoning::fallen(look.words, until, &told.fallen);
        fallen.into_iter().for_each(|fallen| note(ui, fallen));
    }
}

/// What futures make of an aim, and its chance.
fn foretold(
    look: Look<'_>,
    told: &Forecast,
    (number, aim): (usize, &Aim),
    key: &str,
) -> Option<(String, f64)> {
    let (chance, value) = (told.chances[number]?, told.expected[number]?);
    let values = [
        ("value", Value::Text(numbers::measured(look.words, &aim.metric, value))),
        ("chance", Value::Text(numbers::percent(PerMille::of(chance)))),
    ];
    Some((look.words.with(key, &values), chance))
}

/// What must hold beside an aim: each with what it is now, and after its day with what it was then.
fn beside(ui: &mut Ui, look: Look<'_>, number: usize, aim: &Aim) {
    let is_past = aim.turn < look.campaign.view().turn();
    for (place, (metric, bound)) in aim.also.iter().enumerate() {
        let now = match is_past {
            true => look.campaign.aims().beside(number, place),
            false => aims::measure(look.campaign.view(), metric),
        };
        let name = names::at_head(&metrics::named(look.words, look.campaign.scenario(), metric));
        note(ui, format!("{name}: {}", metrics::against(look.words, metric, now, *bound)));
    }
}

fn routines(ui: &mut Ui, look: Look<'_>, out: &mut Outbox) {
    let words = look.words;
    for what in Routine::ALL {
        let on = look.campaign.view().levers().leaves(what);
        order_tick(ui, look, &names::routine(words, what), on, Order::Routine { what, on: !on }, out);
    }
    note(ui, words.get("panel-routines-note"));
}
