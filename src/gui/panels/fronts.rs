//! Fronts: where the line stands, who is there as far as is known, and reports of fights.

use crate::base::quantity::Men;
use crate::gui::kit::look::{Look, Outbox, Pick};
use crate::gui::kit::terms::{self, Term};
use crate::gui::kit::widgets::{fact, heading, note, scrolled, text, title};
use crate::gui::panels::conduct;
use crate::gui::panels::unit::line;
use crate::i18n::{Value, Words};
use crate::report::{fights, names, numbers};
use crate::scenario::Scenario;
use crate::scenario::model::{Aim, Front, Measure};
use crate::sim::Event;
use crate::sim::state::event::{Fight, FightEnd};
use bevy_egui::egui::{Label, RichText, Ui};

/// Shows the fronts that are fought at now.
pub fn show(ui: &mut Ui, look: Look<'_>, out: &mut Outbox) {
    scrolled(ui, "fronts", |ui| {
        title(ui, look.words.get("panel-fronts"));
        reports(ui, look);
        let now = look.campaign.view().now();
        let active = look.campaign.scenario().fronts.iter().filter(|front| front.active(now));
        let mut any = false;
        for front in active {
            any = true;
            one(ui, look, front, out);
        }
        if !any {
            note(ui, look.words.get("panel-no-fronts"));
        }
        look.campaign.scenario().fronts.iter().for_each(|front| wanted_at(ui, look, front));
    });
}

/// Shows the front that is chosen on the map.
pub fn chosen(ui: &mut Ui, look: Look<'_>, out: &mut Outbox) {
    let Some(Pick::Front(id)) = look.chosen else { return };
    let front = look.campaign.scenario().fronts.iter().find(|front| front.id.as_str() == id);
    let Some(front) = front else { return };
    scrolled(ui, ("front", id), |ui| match front.active(look.campaign.view().now()) {
        true => one(ui, look, front, out),
        false => quiet(ui, look, front),
    });
}

/// A front at which nobody fights now.
fn quiet(ui: &mut Ui, look: Look<'_>, front: &Front) {
    heading(ui, names::front(look.words, front.id));
    note(ui, look.words.get("panel-front-quiet"));
}

/// A front at which nobody fights now, and the aims that ask for men there.
fn wanted_at(ui: &mut Ui, look: Look<'_>, front: &Front) {
    let (words, view) = (look.words, look.campaign.view());
    let asks = |aim: &&Aim| aim.turn >= view.turn() && aim.metric.front() == Some(front.id);
    let mut aims = look.campaign.scenario().aims.iter().filter(asks).peekable();
    if front.active(view.now()) || aims.peek().is_none() {
        return;
    }
    quiet(ui, look, front);
    aims.for_each(|aim| text(ui, names::aim(words, aim.id)));
}

/// Fights of the last turn, as their reports tell them.
fn reports(ui: &mut Ui, look: Look<'_>) {
    for event in look.campaign.view().events() {
        if let Event::Fought(fight) = event {
            heading(ui, look.words.get("panel-fight-report"));
            fought(ui, look.words, look.campaign.scenario(), fight);
        }
    }
}

/// A fight as its report tells it, the headline strong.
pub fn fought(ui: &mut Ui, words: &Words, scenario: &Scenario, fight: &Fight) {
    let told = fights::report(words, scenario, fight);
    let last = told.len() - 1;
    for (i, said) in told.into_iter().map(RichText::new).enumerate() {
        // What became of the line is told last.
        if i == last && fight.end == FightEnd::Culminated {
            terms::line(ui, words, said, Term::Culmination);
        } else {
            ui.add(Label::new(if i == 0 { said.strong() } else { said }).wrap());
        }
    }
}

fn one(ui: &mut Ui, look: Look<'_>, front: &Front, out: &mut Outbox) {
    let (words, scenario, view) = (look.words, look.campaign.scenario(), look.campaign.view());
    heading(ui, names::front(words, front.id));
    text(ui, words.get(&format!("{}-text", names::key("front", front.id.as_str()))));
    let now = view.now();
    let (line_at, record) = (view.fronts().line(front, now), usize::from(front.line(now)));
    let track: Vec<String> = front
        .places
        .iter()
        .enumerate()
        .map(|(i, place)| {
            let name = names::place(words, scenario, *place);
            if i == line_at { format!("{name} |") } else { name }
        })
        .collect();
    text(ui, track.join(" – "));
    if record != line_at {
        let place = Value::Text(names::place(words, scenario, front.places[record]));
        note(ui, words.with("panel-line-record", &[("place", place)]));
    }
    let strength = front.strength(now);
    fact(ui, words.get("panel-front-ours"), beside(look, front));
    fact(ui, words.get("panel-front-friends"), words.number(strength.friends.into()));
    let foes = match look.campaign.estimate(front.id) {
        Men::ZERO => words.get("panel-front-nobody"),
        foes => words.with("panel-about", &[("number", Value::Count(foes.0.into()))]),
    };
    fact(ui, words.get("panel-front-foes"), foes);
    let age = view.control().courier_days(front.places[line_at]);
    note(ui, news_age(look, age));
    units(ui, look, front, out);
}

/// Our men at a front: the rolls of the units there, and who of them is kept and fit.
fn beside(look: Look<'_>, front: &Front) -> String {
    let counts = look.campaign.view().counts(&[Measure::Front(front.id)])[0];
    numbers::beside(look.words, counts.beside())
}

/// How old news is.
pub fn news_age(look: Look<'_>, days: Option<u16>) -> String {
    match days {
        Some(0) => look.words.get("panel-news-wire"),
        Some(days) => look.words.with("panel-news-days", &[("days", Value::Count(days.into()))]),
        None => look.words.get("panel-news-cut"),
    }
}

fn units(ui: &mut Ui, look: Look<'_>, front: &Front, out: &mut Outbox) {
    for unit in look.campaign.view().units().filter(|unit| front.places.contains(&unit.station.at())) {
        if unit.roll.enrolled().is_zero() {
            continue;
        }
        line(ui, look, &unit, out);
        conduct::show(ui, look, &unit, out);
    }
}
