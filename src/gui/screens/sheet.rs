//! A wide sheet of paper over the map: what stands on it scrolls, in two columns where there is room.

use crate::gui::kit::parts::{self, root_ui};
use crate::gui::kit::theme;
use crate::gui::map::BaseMap;
use crate::gui::screens::backdrop;
use crate::i18n::Words;
use crate::report::{names, readings};
use crate::scenario::Scenario;
use bevy_egui::egui::{Align, Context, Layout, RichText, ScrollArea, Ui, vec2};

/// Around the sheet.
const GAP: f32 = 20.0;
/// Between the two columns.
const BETWEEN: f32 = 28.0;
/// Below this the two columns stand under each other.
const NARROW: f32 = 1050.0;

/// One of the two columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// Read first.
    Left,
    /// Read after it.
    Right,
}

/// The map that the sheet is laid over.
pub fn table(ctx: &Context, base: &BaseMap, words: &Words) -> Ui {
    let ui = root_ui(ctx);
    backdrop::show(&ui, base, words);
    ui
}

/// Lays the sheet over it.
pub fn show<R>(ui: &mut Ui, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let room = ui.max_rect().shrink(GAP);
    let width = room.width().min(2.0 * theme::size::COLUMN + BETWEEN + 4.0 * GAP);
    let at = room.min + vec2((room.width() - width) / 2.0, 0.0);
    parts::column(ui, at, vec2(width, room.height()), |ui| parts::on_paper(ui, contents))
}

/// The heading, and below it which scenario it is about.
pub fn heading(ui: &mut Ui, words: &Words, scenario: &Scenario, text: String) {
    parts::large(ui, text);
    let name = names::scenario(words, scenario.id);
    let period = parts::period(words, scenario);
    let own_lesson = scenario.lesson.is_some() && scenario.reading.is_none();
    // How sources are read is no matter of a lesson.
    let by = (!own_lesson).then(|| format!(" · {}", readings::name(words, scenario.reading)));
    parts::note(ui, format!("{name} · {period}{}", by.unwrap_or_default()));
}

/// The button at the foot that leads back.
pub fn back(ui: &mut Ui, words: &Words) -> bool {
    ui.button(RichText::new(words.get("screen-back")).size(theme::size::HEADING - 2.0)).clicked()
}

/// What scrolls; below it room for a foot of so many gaps.
pub fn scrolled(ui: &mut Ui, foot: f32, contents: impl FnOnce(&mut Ui)) {
    let most = ui.available_height() - foot * GAP;
    ScrollArea::vertical().max_height(most).auto_shrink([false, false]).show(ui, contents);
}

/// Whether there is no room for two columns.
pub fn is_narrow(ui: &Ui) -> bool {
    ui.available_width() < NARROW
}

/// Two columns beside each other, or under each other where the window is narrow.
pub fn columns(ui: &mut Ui, mut contents: impl FnMut(&mut Ui, Column)) {
    if is_narrow(ui) {
        contents(ui, Column::Left);
        contents(ui, Column::Right);
        return;
    }
    let gap = std::mem::replace(&mut ui.spacing_mut().item_spacing.x, BETWEEN);
    ui.columns(2, |sides| {
        for (side, column) in sides.iter_mut().zip([Column::Left, Column::Right]) {
            side.spacing_mut().item_spacing.x = gap;
            // A column of its own accord stretches everything to its width, the gaps between words too.
            side.with_layout(Layout::top_down(Align::LEFT), |side| contents(side, column));
        }
    });
}
