//! What came of the last turn, in a few lines on a slip, each with the way to its place.

use crate::gui::kit::{parts, theme, widgets};
use crate::gui::screens::play::state::{Play, Side};
use crate::i18n::Words;
use crate::report::{events, needs, tidings as told};
use crate::run::needs::Need;
use crate::run::tidings::Tidings;
use crate::sim::Event;
use bevy_egui::egui::{Frame, Label, RichText, Ui};

/// Answers of powers, raids and loads that are told.
const TOLD: usize = 3;

/// Where a line leads.
#[derive(Clone, Copy)]
enum Way {
    To(Side),
    See(Need),
}

/// A line: what is told, whether it is bad, and where it leads.
type Line = (String, bool, Way);

/// Shows the slip until it is closed.
pub fn show(ui: &mut Ui, play: &mut Play) {
    let Some(tidings) = &play.tidings else { return };
    let lines = lines(play, tidings);
    let mut way = None;
    let close = Frame::popup(ui.style()).show(ui, |ui| {
        ui.label(RichText::new(play.words.get("turn-came")).heading().size(theme::size::HEADING - 2.0));
        let last = play.campaign.view().turn().saturating_sub(1);
        parts::note(ui, parts::half_month(&play.words, play.campaign.scenario().half_month(last)));
        for (said, bad, to) in lines {
            if line(ui, &play.words, &said, bad) {
                way = Some(to);
            }
        }
        ui.small_button(play.words.get("screen-close")).clicked()
    });
    if close.inner {
        play.tidings = None;
    }
    match way {
        Some(Way::To(side)) => play.turn_to(side),
        Some(Way::See(need)) => play.out.see = Some(need),
        None => {}
    }
}

/// A line with its mark; true when the way to its place is asked for.
fn line(ui: &mut Ui, words: &Words, said: &str, bad: bool) -> bool {
    ui.horizontal_wrapped(|ui| {
        let colour = if bad { theme::bad() } else { theme::ink() };
        ui.add(Label::new(RichText::new(said).color(colour)).wrap());
        let show = words.get("turn-show-me");
        widgets::link(ui, &show, &format!("{show}: {said}"), &show).clicked()
    })
    .inner
}

fn lines(play: &Play, tidings: &Tidings) -> Vec<Line> {
    let words = &play.words;
    let gained = told::gained(words, tidings).map(|said| (said, false, Way::To(Side::Muster)));
    let lost = told::lost(words, tidings).map(|said| (said, false, Way::To(Side::Units)));
    let fewer = tidings.present.1 < 0;
    let present = Some((told::present(words, tidings), fewer, Way::To(Side::Strength)));
    let trouble = play.needs.iter().find(|need| !need.is_undone());
    let trouble = trouble.map(|need| (alike(play, *need), true, Way::See(*need)));
    let happened =
        told::happened(words, tidings).into_iter().map(|said| (said, false, Way::To(Side::Report)));
    // An alarm is read first.
    let all = if tidings.is_alarming() {
        [present, lost, gained, trouble]
    } else {
        [gained, lost, present, trouble]
    };
    let told = tidings.told.iter().take(TOLD).map(|event| {
        let said = events::sentence(words, play.campaign.scenario(), event);
        (said, matches!(event, Event::Raided { .. } | Event::LostOnTheWay(_)), Way::To(Side::Report))
    });
    all.into_iter().flatten().chain(happened).chain(told).collect()
}

/// A trouble, with all whom it has befallen.
fn alike(play: &Play, need: Need) -> String {
    let kinds = needs::by_kind(&play.words, play.campaign.scenario(), &play.needs);
    let kind = kinds.into_iter().find(|(_, whose)| whose.iter().any(|(_, one)| *one == need));
    let (what, whose) = kind.unwrap_or_default();
    let of: Vec<String> = whose.into_iter().map(|(of, _)| of).filter(|of| !of.is_empty()).collect();
    if of.is_empty() { what } else { format!("{what}: {}", of.join(", ")) }
}
