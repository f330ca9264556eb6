//! The aims: what each asks and how it stands, in rows that open.
//!
//! One that is opened tells what must hold beside it, when to set out, and what would help.

use crate::base::quantity::PerMille;
use crate::gui::kit::look::{Look, Outbox};
use crate::gui::kit::terms::{self, Term};
use crate::gui::kit::widgets::{Bar, bar, fact, folded, heading, note, sources, text, warning};
use crate::gui::kit::{theme, vignettes};
use crate::gui::panels::counsel::{self, CounselState};
use crate::gui::panels::departure::{self, DepartureState};
use crate::gui::panels::posting::Departures;
use crate::i18n::Value;
use crate::record::aims;
use crate::report::{metrics, names, numbers, reckoning};
use crate::run::forecast::Forecast;
use crate::run::needs::{SMALL, is_near};
use crate::scenario::model::{Aim, Bound, Metric};
use crate::sim::View;
use bevy_egui::egui::{Align, CollapsingHeader, Color32, Label, RichText, Ui};
use std::cmp::Reverse;
use std::sync::Arc;

/// Uezds that are told of where raids are to be feared.
const FEARED: usize = 5;

/// What was asked of the staff, and what is forecast.
#[derive(Clone, Debug, Default)]
pub struct AimsState {
    counsel: CounselState,
    departures: Departures,
    departure: DepartureState,
    /// The aim that is to be opened and brought into sight.
    sought: Option<usize>,
    forecast: Option<Arc<Forecast>>,
    before: Option<Arc<Forecast>>,
}

impl AimsState {
    /// Opens an aim and brings it into sight, by its number.
    pub fn seek(&mut self, aim: usize) {
        self.sought = Some(aim);
    }

    /// Takes up what is forecast by the orders that stand, and without those of this turn.
    pub fn forecast(&mut self, [told, before]: [Option<Arc<Forecast>>; 2]) {
        (self.forecast, self.before) = (told, before);
    }
}

/// Shows the aims, and by what all would be lost.
pub fn show(ui: &mut Ui, look: Look<'_>, state: &mut AimsState, out: &mut Outbox) {
    let (words, scenario) = (look.words, look.campaign.scenario());
    heading(ui, words.get("panel-aims"));
    if let Some(act) = scenario.acts.iter().find(|act| act.until >= look.campaign.view().turn()) {
        fact(ui, words.get("panel-act"), names::act(words, act.id));
    }
    note(ui, metrics::needed(words, scenario));
    open_question(ui, look);
    let sought = state.sought.take();
    for (number, aim) in scenario.aims.iter().enumerate() {
        ui.add_space(theme::size::GAP);
        if sought == Some(number) {
            ui.scroll_to_cursor(Some(Align::TOP));
        }
        one_aim(ui, look, number, aim);
        let is_open = look.campaign.judged(number).reached.is_none() && !look.campaign.is_over();
        if is_open {
            let said = RichText::new(stands(look, state, number)).color(colour(look, state, number));
            ui.add(Label::new(said).wrap());
        }
        let fails = metrics::fails_beside(words, look.campaign.view(), look.campaign.aims(), number);
        let weighs = !is_open || is_near(look.campaign.view(), aim);
        fails.into_iter().for_each(|fails| if weighs { warning(ui, fails) } else { note(ui, fails) });
        let more = words.get(if is_open { "panel-aim-more" } else { "panel-aim-past" });
        let head = RichText::new(format!("{}: {more}", metrics::short(words, scenario, aim))).small();
        let opened = CollapsingHeader::new(head).id_salt(("aim", number));
        let opened = opened.open((sought == Some(number)).then_some(true));
        opened.show_unindented(ui, |ui| opened_up(ui, look, state, (number, aim), out));
    }
    if state.forecast.is_some() {
        note(ui, words.get("panel-aims-forecast"));
    }
    folded(ui, words.get("turn-defeat"), |ui| defeats(ui, look));
    if let Some((_, number)) = look.campaign.aims().lost {
        let what = Value::Text(names::lost(words, scenario.lost[number].id));
        warning(ui, words.with("panel-lost", &[("what", what)]));
    }
}

/// That a question stands open, and what all chances count it as.
fn open_question(ui: &mut Ui, look: Look<'_>) {
    for event in look.campaign.view().open_events() {
        let values = [
            ("question", Value::Text(names::event(look.words, event.id))),
            ("choice", Value::Text(names::choice(look.words, event.id, event.unanswered))),
        ];
        text(ui, look.words.with("panel-aims-open", &values));
    }
}

/// How an aim stands before its day, in a line: its chance, and what it fails by.
fn stands(look: Look<'_>, state: &AimsState, number: usize) -> String {
    let (words, aim) = (look.words, &look.campaign.scenario().aims[number]);
    let told = state.forecast.as_deref();
    let said = told.and_then(|told| foretold(look, told, (number, aim), "panel-aim-expected"));
    let (Some(told), Some((said, _))) = (told, said) else {
        return words.get(ahead(look.campaign.view(), aim));
    };
    let Some((place, share)) = told.fails_by(number) else { return said };
    let what = metrics::named(words, look.campaign.scenario(), &aim.also[place].0);
    let share = Value::Text(numbers::percent(PerMille::of(share)));
    let fails = words.with("panel-aim-fails", &[("what", Value::Text(what)), ("share", share)]);
    format!("{said} · {fails}")
}

/// The words for an aim of which nothing can be told yet: its day is ahead, or it is weighed after the end.
#[must_use]
pub fn ahead(view: View<'_>, aim: &Aim) -> &'static str {
    if aims::measure(view, &aim.metric).is_none() { "screen-aim-later" } else { "screen-aim-ahead" }
}

/// A warning's colour for what is hardly to be expected any more. Of a day that is far off little is decided.
fn colour(look: Look<'_>, state: &AimsState, number: usize) -> Color32 {
    let is_near = is_near(look.campaign.view(), &look.campaign.scenario().aims[number]);
    let chance = state.forecast.as_deref().and_then(|told| told.chances[number]);
    if chance.is_some_and(|chance| chance < SMALL && is_near) { theme::bad() } else { theme::ink() }
}

/// What is told of an aim that is opened.
fn opened_up(
    ui: &mut Ui,
    look: Look<'_>,
    state: &mut AimsState,
    (number, aim): (usize, &Aim),
    out: &mut Outbox,
) {
    let (forecast, before) = (state.forecast.clone(), state.before.clone());
    let was = before.and_then(|before| foretold(look, &before, (number, aim), "panel-aim-expected-before"));
    was.into_iter().for_each(|(was, _)| note(ui, was));
    beside(ui, look, forecast.as_deref(), (number, aim));
    if let (Metric::Dead, Some(told)) = (&aim.metric, &forecast) {
        let until = told.dates.last();
        let fallen = until.and_then(|until| reckoning::fallen(look.words, *until, &told.fallen));
        fallen.into_iter().for_each(|fallen| note(ui, fallen));
    }
    let leave = state.departures.told(look, aim);
    if let Some(said) = leave {
        note(ui, said);
    }
    if state.departures.in_time(look, aim) {
        departure::show(ui, look, number, &mut state.departure);
    }
    counsel::show(ui, look, number, &mut state.counsel, out);
    sources(ui, look, &aim.claims, out);
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
    let (mark, ink) = match look.campaign.judged(number).reached {
        Some(true) => ("✔ ", theme::good()),
        Some(false) => ("× ", theme::bad()),
        None => ("", theme::ink()),
    };
    let said = RichText::new(format!("{mark}{}", names::aim(words, aim.id))).color(ink);
    vignettes::beside(ui, Some(vignettes::of_metric(&aim.metric)), theme::size::DRAWING, |ui| {
        ui.vertical(|ui| match aim.metric {
            Metric::History { .. } => terms::line(ui, words, said, Term::Ensemble),
            _ => drop(ui.add(Label::new(said).wrap())),
        });
    });
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

/// What must hold beside an aim: each with what it is now, after its day with what it was then, and before it with its
/// chance.
fn beside(ui: &mut Ui, look: Look<'_>, told: Option<&Forecast>, (number, aim): (usize, &Aim)) {
    let is_past = aim.turn < look.campaign.view().turn();
    for (place, (metric, bound)) in aim.also.iter().enumerate() {
        let now = match is_past {
            true => look.campaign.aims().beside(number, place),
            false => aims::measure(look.campaign.view(), metric),
        };
        let scenario = look.campaign.scenario();
        let stands = if !is_past && aims::of_nobody(look.campaign.view(), metric) {
            let name = names::at_head(&metrics::named(look.words, scenario, metric));
            format!("{name}: {}", look.words.get("panel-aim-nobody"))
        } else {
            metrics::beside(look.words, scenario, metric, now, *bound)
        };
        let chance = told.and_then(|told| told.parts.get(number)?.get(place + 1)).filter(|_| !is_past);
        let chance = chance.map(|chance| numbers::percent(PerMille::of(*chance)));
        let chance = chance.map(|chance| look.words.with("turn-chance", &[("chance", Value::Text(chance))]));
        note(ui, chance.map_or(stands.clone(), |chance| format!("{stands} · {chance}")));
    }
    let mut metrics = std::iter::once(&aim.metric).chain(aim.also.iter().map(|(metric, _)| metric));
    if !is_past && metrics.any(|metric| *metric == Metric::Raids) {
        dangers(look).into_iter().for_each(|said| note(ui, said));
    }
}

/// Where raids are to be feared most, and by how much; nothing before the first half-month has shown who guards what.
fn dangers(look: Look<'_>) -> Option<String> {
    let view = look.campaign.view();
    view.known_until()?;
    let mut uezds: Vec<_> = view.uezds().map(|uezd| (uezd.danger(), uezd.id())).collect();
    uezds.sort_by_key(|(danger, _)| Reverse(*danger));
    let feared = uezds.into_iter().take(FEARED).filter(|(danger, _)| danger.share() >= 0.005);
    let one = |(danger, uezd)| format!("{} {}", names::uezd(look.words, uezd), numbers::percent(danger));
    let list = feared.map(one).collect::<Vec<_>>().join(", ");
    (!list.is_empty()).then(|| look.words.with("panel-aim-dangers", &[("list", Value::Text(list))]))
}
