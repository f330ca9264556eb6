//! What happened in the last turn: dated events first, then men, supply and money.

use crate::base::date::HalfMonth;
use crate::base::id::EventId;
use crate::gui::kit::look::{Look, Outbox};
use crate::gui::kit::parts;
use crate::gui::kit::theme::{self, size};
use crate::gui::kit::widgets::{heading, note, scrolled, sources, text, warning};
use crate::i18n::Value;
use crate::report::{events, lasting, names, tidings};
use crate::run::brought::{self, Happened};
use crate::sim::Event;
use bevy_egui::egui::{CollapsingHeader, Frame, Label, RichText, Stroke, Ui};

/// Fewer men or horses than this are a small matter.
const SMALL: u32 = 3;

/// Which group an event belongs to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Group {
    Dated,
    Affairs,
    Land,
    Men,
    Supply,
    Money,
}

/// Shows the events of the last turn.
pub fn show(ui: &mut Ui, look: Look<'_>, out: &mut Outbox) {
    scrolled(ui, ("report", look.campaign.view().turn()), |ui| {
        let view = look.campaign.view();
        match view.known_until() {
            Some(date) => note(ui, parts::half_month(look.words, HalfMonth::containing(date))),
            None => note(ui, look.words.get("panel-report-none")),
        }
        let (happened, together) = brought::of(view);
        for event in view.events() {
            if let Event::Scripted(id) = event {
                let came = happened.iter().find(|one| one.event == *id);
                dated(ui, look, *id, came, out);
            }
        }
        tidings::together(look.words, &together).into_iter().for_each(|said| text(ui, said));
        for (of, key) in [
            (Group::Affairs, "panel-affairs"),
            (Group::Land, "panel-land"),
            (Group::Men, "panel-men"),
            (Group::Supply, "panel-supply"),
            (Group::Money, "panel-money"),
        ] {
            section(ui, look, of, key);
        }
        more(ui, look);
    });
}

fn group(event: &Event) -> Group {
    match event {
        Event::Scripted(_) => Group::Dated,
        Event::Levied { .. }
        | Event::Formed(_)
        | Event::Arrived { .. }
        | Event::Deserted { .. }
        | Event::Died { .. }
        | Event::Scattered { .. }
        | Event::Returned { .. }
        | Event::HorsesLost { .. }
        | Event::Collapsed { .. }
        | Event::Regrouped { .. }
        | Event::Joined { .. }
        | Event::Left { .. }
        | Event::FellBack { .. }
        | Event::CutOff(_)
        | Event::OrderFailed(_)
        | Event::CadetsPassed { .. }
        | Event::SchoolClosed { .. } => Group::Men,
        Event::Chosen { .. } | Event::Fought(_) | Event::RedLine(_) | Event::Favour { .. } => Group::Affairs,
        Event::Raided { .. } | Event::Jut(_) => Group::Land,
        Event::Promised(_) | Event::Loaded(_) | Event::LostOnTheWay(_) => Group::Supply,
        Event::Delivered(_) | Event::Withheld(_) | Event::Stuck { .. } | Event::DepotEmpty(_) => {
            Group::Supply
        }
        Event::Taxed { .. }
        | Event::Unpaid { .. }
        | Event::CarriersLeft
        | Event::DepotGivenUp(_)
        | Event::EldersLeft(_) => Group::Money,
    }
}

/// Whether an event is too small for the first page.
fn is_small(event: &Event) -> bool {
    match event {
        Event::Deserted { men, .. } | Event::Died { men, .. } | Event::Returned { men, .. } => men.0 < SMALL,
        Event::HorsesLost { horses, .. } => horses.0 < SMALL,
        Event::Scripted(_)
        | Event::Levied { .. }
        | Event::Formed(_)
        | Event::Chosen { .. }
        | Event::Promised(_)
        | Event::Loaded(_)
        | Event::LostOnTheWay(_)
        | Event::Favour { .. }
        | Event::RedLine(_)
        | Event::Delivered(_)
        | Event::Withheld(_)
        | Event::Taxed { .. }
        | Event::Unpaid { .. }
        | Event::Stuck { .. }
        | Event::Arrived { .. }
        | Event::Scattered { .. }
        | Event::CarriersLeft
        | Event::DepotGivenUp(_)
        | Event::EldersLeft(_)
        | Event::DepotEmpty(_)
        | Event::Raided { .. }
        | Event::Jut(_)
        | Event::Collapsed { .. }
        | Event::Regrouped { .. }
        | Event::Joined { .. }
        | Event::Left { .. }
        | Event::Fought(_)
        | Event::FellBack { .. }
        | Event::CutOff(_)
        | Event::OrderFailed(_)
        | Event::SchoolClosed { .. }
        | Event::CadetsPassed { .. } => false,
    }
}

fn is_bad(event: &Event) -> bool {
    match event {
        Event::Withheld(_)
        | Event::Unpaid { .. }
        | Event::Stuck { .. }
        | Event::Deserted { .. }
        | Event::Died { .. }
        | Event::Scattered { .. }
        | Event::HorsesLost { .. }
        | Event::DepotEmpty(_)
        | Event::CarriersLeft
        | Event::DepotGivenUp(_)
        | Event::EldersLeft(_)
        | Event::Raided { .. }
        | Event::Jut(_)
        | Event::FellBack { .. }
        | Event::CutOff(_)
        | Event::OrderFailed(_)
        | Event::RedLine(_)
        | Event::LostOnTheWay(_)
        | Event::SchoolClosed { .. } => true,
        Event::Scripted(_)
        | Event::Levied { .. }
        | Event::Formed(_)
        | Event::Chosen { .. }
        | Event::Promised(_)
        | Event::Loaded(_)
        | Event::Favour { .. }
        | Event::Delivered(_)
        | Event::Taxed { .. }
        | Event::Arrived { .. }
        | Event::Returned { .. }
        | Event::Collapsed { .. }
        | Event::Regrouped { .. }
        | Event::Joined { .. }
        | Event::Left { .. }
        | Event::Fought(_)
        | Event::CadetsPassed { .. } => false,
    }
}

fn dated(ui: &mut Ui, look: Look<'_>, id: EventId, came: Option<&Happened>, out: &mut Outbox) {
    let frame =
        Frame::new().fill(theme::paper()).stroke(Stroke::new(1.0, theme::rule())).inner_margin(size::GAP);
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        let headline = RichText::new(names::event(look.words, id)).heading();
        ui.add(Label::new(headline).wrap());
        let Some(event) = look.campaign.scenario().event(id) else { return };
        let (words, view) = (look.words, look.campaign.view());
        let last = view.scenario().half_month(view.turn().saturating_sub(1));
        note(ui, parts::day_and_place(words, view.scenario(), event, last));
        text(ui, names::event_text(words, id));
        if let Some(choice) = came.and_then(|one| one.choice) {
            text(ui, format!("✔ {}", names::choice(words, id, choice)));
        }
        came.filter(|one| !one.brought.is_empty())
            .into_iter()
            .for_each(|one| text(ui, tidings::listed(words, &one.brought)));
        lasting::of_event(words, view, event).into_iter().for_each(|said| note(ui, said));
        sources(ui, look, &event.claims, out);
    });
}

fn section(ui: &mut Ui, look: Look<'_>, of: Group, key: &str) {
    let events = look.campaign.view().events().iter();
    let mut own = events.filter(|event| group(event) == of && !is_small(event)).peekable();
    if own.peek().is_none() {
        return;
    }
    heading(ui, look.words.get(key));
    for event in own {
        let sentence = events::sentence(look.words, look.campaign.scenario(), event);
        if is_bad(event) { warning(ui, sentence) } else { text(ui, sentence) }
    }
}

fn more(ui: &mut Ui, look: Look<'_>) {
    let small: Vec<&Event> = look.campaign.view().events().iter().filter(|event| is_small(event)).collect();
    if small.is_empty() {
        return;
    }
    let count = Value::Count(small.len() as i64);
    let heading = look.words.with("panel-more", &[("count", count)]);
    CollapsingHeader::new(heading).id_salt("more").show(ui, |ui| {
        for event in small {
            note(ui, events::sentence(look.words, look.campaign.scenario(), event));
        }
    });
}
