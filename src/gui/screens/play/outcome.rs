//! What came of the last turn, in at most five lines on a slip, each with the way to its place.

use crate::gui::kit::{parts, theme, widgets};
use crate::gui::screens::play::state::{Play, Side};
use crate::i18n::{Value, Words};
use crate::report::{names, needs, numbers};
use crate::run::needs::Need;
use crate::run::tidings::Tidings;
use crate::sim::state::ledger::{Cause, Commodity};
use bevy_egui::egui::{Frame, Label, RichText, Ui};

/// Causes that are told of a sum.
const CAUSES: usize = 3;
/// Things that events brought or took, told in a line.
const BROUGHT: usize = 4;

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
        ui.label(RichText::new(play.words.get("turn-came")).size(theme::size::HEADING - 2.0));
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
        let colour = if bad { theme::BAD } else { theme::INK };
        ui.add(Label::new(RichText::new(said).color(colour)).wrap());
        let show = words.get("turn-show-me");
        widgets::link(ui, &show, &format!("{show}: {said}"), &show).clicked()
    })
    .inner
}

fn lines(play: &Play, tidings: &Tidings) -> Vec<Line> {
    let words = &play.words;
    let sum = |key, causes: &[(Cause, u64)]| (!causes.is_empty()).then(|| by_cause(words, key, causes));
    let gained = sum("turn-gained", &tidings.gained).map(|said| (said, false, Way::To(Side::Muster)));
    let lost = sum("turn-lost", &tidings.lost).map(|said| (said, false, Way::To(Side::Units)));
    let (now, more) = tidings.present;
    let values = [("men", Value::Count(now.into())), ("more", parts::text(signed(words, more)))];
    let key = if tidings.is_alarming() { "turn-alarm" } else { "turn-present" };
    let present = Some((words.with(key, &values), more < 0, Way::To(Side::Strength)));
    let trouble = play.needs.iter().find(|need| !need.is_undone()).map(|need| {
        let said = needs::sentence(words, play.campaign.scenario(), *need);
        (said, true, Way::See(*need))
    });
    let decided = decided(words, tidings).map(|said| (said, false, Way::To(Side::Report)));
    // An alarm is read first.
    let all = if tidings.is_alarming() {
        [present, lost, gained, trouble, decided]
    } else {
        [gained, lost, present, trouble, decided]
    };
    all.into_iter().flatten().collect()
}

/// A number with its sign.
fn signed(words: &Words, number: i64) -> String {
    let sign = if number < 0 { "−" } else { "+" };
    format!("{sign}{}", words.number(number.abs()))
}

/// Men who came or went, and by which causes.
fn by_cause(words: &Words, key: &str, causes: &[(Cause, u64)]) -> String {
    let all: u64 = causes.iter().map(|(_, men)| men).sum();
    let told = causes.iter().take(CAUSES);
    let told =
        told.map(|(cause, men)| format!("{} {}", names::cause(words, *cause), words.number(*men as i64)));
    let causes = told.collect::<Vec<_>>().join(", ");
    words.with(key, &[("men", Value::Count(all as i64)), ("causes", parts::text(causes))])
}

/// The answers given, and what came of them.
fn decided(words: &Words, tidings: &Tidings) -> Option<String> {
    let told = tidings.decided.iter();
    let told: Vec<String> = told
        .map(|(event, choice)| {
            format!("{}: {}", names::event(words, *event), names::choice(words, *event, *choice))
        })
        .collect();
    let came: Vec<String> =
        tidings.brought.iter().take(BROUGHT).map(|(what, amount)| moved(words, *what, *amount)).collect();
    let came = if came.is_empty() { words.get("turn-came-nothing") } else { came.join(", ") };
    let values = [("answers", parts::text(told.join("; "))), ("came", parts::text(came))];
    (!told.is_empty()).then(|| words.with("turn-decided", &values))
}

fn moved(words: &Words, what: Commodity, amount: i64) -> String {
    let sign = if amount < 0 { "−" } else { "+" };
    let sum = match what {
        Commodity::Money => numbers::roubles(words, crate::base::quantity::Kopeks(amount.abs())),
        _ => words.number(amount.abs()),
    };
    format!("{} {sign}{sum}", names::commodity(words, what))
}
