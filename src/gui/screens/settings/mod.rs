//! The page of settings: language, size, colours, what the window and a turn do, and the keys.
//!
//! Shows what is set and answers with other settings; keeping them is the desk's business.

mod keys;
#[cfg(test)]
mod tests;

use crate::gui::keys::closes;
use crate::gui::kit::parts;
use crate::gui::kit::theme::Palette;
use crate::gui::map::BaseMap;
use crate::gui::screens::Ask;
use crate::gui::screens::sheet::{self, Column};
use crate::gui::settings::{SCALES, Settings};
use crate::i18n::{Language, Words};
use bevy_egui::egui::{Button, Context, Ui};

/// What is being set.
#[derive(Clone, Debug)]
pub struct Page {
    languages: Vec<Language>,
    keys: keys::Waiting,
}

impl Page {
    /// The page, with the languages to choose from.
    #[must_use]
    pub fn of(languages: Vec<Language>) -> Self {
        Self { languages, keys: keys::Waiting::default() }
    }
}

/// Shows the page.
pub fn show(ctx: &Context, base: &BaseMap, words: &Words, page: &mut Page, now: &Settings) -> Option<Ask> {
    let mut next = now.clone();
    page.keys.hear(ctx, &mut next.keys);
    let left = closes(ctx);
    let mut table = sheet::table(ctx, base, words);
    let back = sheet::show(&mut table, |ui| {
        parts::large(ui, words.get("settings"));
        sheet::scrolled(ui, 3.0, |ui| {
            sheet::columns(ui, |ui, column| match column {
                Column::Left => looks(ui, words, &page.languages, &mut next),
                Column::Right => keys::show(ui, words, &mut page.keys, &mut next.keys),
            });
        });
        ui.separator();
        sheet::back(ui, words)
    });
    let set = (next != *now && !ctx.will_discard()).then(|| Ask::Set(Box::new(next)));
    set.or((left || back).then_some(Ask::Leave))
}

fn looks(ui: &mut Ui, words: &Words, languages: &[Language], next: &mut Settings) {
    parts::section(ui, words.get("screen-language"));
    next.language = parts::languages(ui, languages, next.language).unwrap_or(next.language);
    parts::section(ui, words.get("screen-scale"));
    ui.horizontal_wrapped(|ui| {
        for scale in SCALES {
            let chosen = (scale - next.scale).abs() < 0.01;
            if ui.add(Button::new(format!("{:.0} %", 100.0 * scale)).selected(chosen)).clicked() {
                next.scale = scale;
            }
        }
    });
    parts::section(ui, words.get("settings-palette"));
    for palette in Palette::ALL {
        if ui.radio(next.palette == palette, words.get(palette.key())).clicked() {
            next.palette = palette;
        }
    }
    parts::section(ui, words.get("settings-window"));
    ui.checkbox(&mut next.fills, words.get("settings-fills"));
    parts::section(ui, words.get("settings-turns"));
    ui.checkbox(&mut next.warns, words.get("turn-warns"));
    ui.checkbox(&mut next.moves, words.get("map-moves"));
    ui.checkbox(&mut next.guide, words.get("settings-guide"));
}
