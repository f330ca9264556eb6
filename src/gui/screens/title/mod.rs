//! The title: the name of the game over the map, what can be begun and gone on with, and the language.

pub mod code;
mod saves;
pub mod shelf;

use crate::gui::kit::parts::{self, root_ui};
use crate::gui::kit::theme;
use crate::gui::map::{BaseMap, cutout};
use crate::gui::map_model;
use crate::gui::screens::title::shelf::{Book, Frame, Shelf, Shown};
use crate::gui::screens::{Ask, backdrop};
use crate::gui::settings::Settings;
use crate::i18n::Words;
use crate::report::{mods, names, reckoning, words_of};
use crate::saves::Results;
use bevy_egui::egui::{Context, RichText, ScrollArea, Ui, Vec2, vec2};

/// Width of the left sheet.
const LEFT: f32 = 320.0;
/// The picture of a scenario.
const CUTOUT: Vec2 = vec2(118.0, 84.0);
/// Between the sheets and around them.
const GAP: f32 = 24.0;

/// Shows the title.
pub fn show(
    ctx: &Context,
    base: &BaseMap,
    words: &Words,
    shelf: &Shelf,
    settings: &Settings,
    notice: Option<&str>,
) -> Option<Ask> {
    let mut ui = root_ui(ctx);
    backdrop::show(&ui, base, words);
    let room = ui.max_rect().shrink(GAP);
    let right = (room.width() - LEFT - GAP).clamp(LEFT, theme::size::COLUMN);
    let left_top = vec2((room.width() - LEFT - GAP - right) / 2.0, 0.06 * room.height());
    let at = room.min + left_top.max(vec2(0.0, 0.0));
    let height = room.bottom() - at.y;
    let left = parts::column(&mut ui, at, vec2(LEFT, height), |ui| {
        parts::on_paper(ui, |ui| scrolled(ui, "left", height, |ui| door(ui, words, shelf, settings, notice)))
    });
    let at = at + vec2(LEFT + GAP, 0.0);
    let right = parts::column(&mut ui, at, vec2(right, height), |ui| {
        parts::on_paper(ui, |ui| scrolled(ui, "right", height, |ui| books(ui, base, words, shelf)))
    });
    left.or(right)
}

/// Content that scrolls where the window is too low for it.
fn scrolled<R>(ui: &mut Ui, id: &str, height: f32, content: impl FnOnce(&mut Ui) -> R) -> R {
    let most = (height - 2.0 * GAP).max(GAP);
    ScrollArea::vertical().id_salt(id).max_height(most).auto_shrink([false, true]).show(ui, content).inner
}

/// The left sheet: name, going on, saved games, language, the way out.
fn door(ui: &mut Ui, words: &Words, shelf: &Shelf, settings: &Settings, notice: Option<&str>) -> Option<Ask> {
    ui.vertical_centered(|ui| {
        ui.label(
            RichText::new(words.get("game-title")).heading().size(theme::size::TITLE).color(theme::accent()),
        );
        ui.label(RichText::new(words.get("game-subtitle")).heading().size(theme::size::HEADING - 2.0));
    });
    ui.add_space(2.0 * theme::size::GAP);
    let go_on = last(ui, words, shelf);
    if let Some(notice) = notice {
        ui.colored_label(theme::bad(), notice);
    }
    let lesson = code::show(ui, words, shelf);
    let saved = saves::show(ui, words, shelf);
    parts::section(ui, words.get("screen-language"));
    let language = parts::languages(ui, &shelf.languages, settings.language);
    ui.add_space(2.0 * theme::size::GAP);
    let more = parts::wide_button(ui, words.get("settings"), true).clicked();
    let modding = parts::wide_button(ui, words.get("mods"), true).clicked();
    let credits = parts::wide_button(ui, words.get("credits"), true).clicked();
    let quit = parts::wide_button(ui, words.get("screen-quit"), true).clicked();
    let spoken = language.map(|language| Ask::Set(Box::new(Settings { language, ..settings.clone() })));
    go_on
        .or(lesson)
        .or(saved)
        .or(spoken)
        .or(more.then_some(Ask::Settings))
        .or(modding.then_some(Ask::Modding))
        .or(credits.then_some(Ask::Credits))
        .or(quit.then_some(Ask::Quit))
}

/// Going on with the autosave: which scenario and date it is, or why it cannot be.
fn last(ui: &mut Ui, words: &Words, shelf: &Shelf) -> Option<Ask> {
    let last = shelf.last.as_ref().map(|last| &last.campaign);
    let open = matches!(last, Some(Ok(_)));
    let button = parts::wide_button(ui, words.get("screen-continue"), open);
    match last {
        Some(Ok(campaign)) => {
            let own = words_of(words.language(), campaign.scenario());
            let name = names::scenario(&own, campaign.scenario().id);
            let over = campaign.is_over();
            let date =
                if over { own.get("screen-over") } else { parts::half_month(&own, campaign.view().now()) };
            parts::note(ui, name);
            parts::note(ui, date);
        }
        Some(Err(fault)) => {
            let values = [("reason", parts::text(fault.clone()))];
            ui.label(
                RichText::new(words.with("screen-continue-bad", &values))
                    .size(theme::size::SMALL)
                    .color(theme::bad()),
            );
        }
        None => {
            parts::note(ui, words.get("screen-continue-none"));
        }
    }
    button.clicked().then_some(Ask::Continue)
}

/// The right sheet: the scenarios.
fn books(ui: &mut Ui, base: &BaseMap, words: &Words, shelf: &Shelf) -> Option<Ask> {
    parts::large(ui, words.get("screen-scenarios"));
    let mut ask = None;
    let (lessons, scenarios): (Vec<Shown>, Vec<Shown>) = shelf.all().partition(Shown::is_lesson);
    for (number, book) in scenarios.into_iter().enumerate() {
        ui.separator();
        if number == 0 {
            let first = RichText::new(words.get("turn-play-first")).strong().color(theme::good());
            ui.label(first);
        }
        ask = ask.or(one(ui, base, shelf, &book));
    }
    if !lessons.is_empty() {
        ui.separator();
        parts::large(ui, words.get("lesson-title"));
        parts::note(ui, words.get("lesson-title-note"));
    }
    for book in lessons {
        ui.separator();
        ask = ask.or(one(ui, base, shelf, &book));
    }
    if shelf.is_filling() {
        ui.separator();
        parts::note(ui, words.get("screen-scenarios-reading"));
    }
    for (folder, why) in &shelf.unused {
        ui.separator();
        parts::note(ui, mods::sentence(words, folder, why));
    }
    ask
}

/// A scenario: where it is played, its name, its length and what it is about.
fn one(ui: &mut Ui, base: &BaseMap, shelf: &Shelf, shown: &Shown) -> Option<Ask> {
    // Where it is played the frame of a mod does not say; most are played where what they are based on is.
    let read = match shown {
        Shown::Book(book) => book.scenario.as_ref().ok(),
        Shown::Frame(frame) => frame
            .summary
            .lineage
            .iter()
            .find_map(|id| shelf.book(id.as_str()).and_then(|book| book.scenario.as_ref().ok())),
    };
    let told = |ui: &mut Ui| match shown {
        Shown::Book(book) => told(ui, book, &shelf.results),
        Shown::Frame(frame) => framed(ui, frame),
    };
    let Some(scenario) = read else { return told(ui) };
    let asked = ui.horizontal_top(|ui| {
        cutout::show(ui, base, map_model::played(scenario), CUTOUT, None);
        ui.vertical(told).inner
    });
    asked.inner
}

/// A scenario of which the frame alone was read.
fn framed(ui: &mut Ui, frame: &Frame) -> Option<Ask> {
    let (summary, words) = (&frame.summary, &frame.words);
    let length = summary.first.zip(summary.turns);
    let button = parts::wide_button(ui, names::scenario(words, summary.id), length.is_some());
    if let Some((first, turns)) = length {
        parts::note(ui, parts::span(words, first, turns));
        if let Some(text) = names::card(words, &summary.lineage, "text") {
            ui.label(text);
        }
    } else {
        let fault = summary.problems.first().map(ToString::to_string).unwrap_or_default();
        ui.colored_label(theme::bad(), words.with("screen-scenario-bad", &[("reason", parts::text(fault))]));
    }
    button.clicked().then(|| Ask::Card(summary.id.to_string()))
}

fn told(ui: &mut Ui, book: &Book, results: &Results) -> Option<Ask> {
    let name = book.words.get(&names::key("scenario", &book.id));
    let open = book.scenario.is_ok();
    let button = parts::wide_button(ui, name, open);
    match &book.scenario {
        Ok(scenario) => {
            parts::note(ui, parts::period(&book.words, scenario));
            if let Some(best) = results.best(scenario.id, None) {
                ui.label(reckoning::best(&book.words, best));
            }
            if let Some(text) = names::card(&book.words, &scenario.lineage, "text") {
                ui.label(text);
            }
        }
        Err(fault) => {
            let values = [("reason", parts::text(fault.clone()))];
            ui.colored_label(theme::bad(), book.words.with("screen-scenario-bad", &values));
        }
    }
    button.clicked().then(|| Ask::Card(book.id.clone()))
}
