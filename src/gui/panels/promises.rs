//! The board of promises: what the congress promised beside what came, by oblast and in all.

use crate::gui::kit::look::Look;
use crate::gui::kit::widgets::{heading, note, text};
use crate::report::{names, reckoning};
use crate::run::promises::{Board, Row};
use bevy_egui::egui::{CollapsingHeader, Ui};

/// Shows the board; nothing where nothing was promised.
pub fn show(ui: &mut Ui, look: Look<'_>) {
    let Some(board) = Board::of(look.campaign) else { return };
    heading(ui, look.words.get("board-title"));
    note(ui, look.words.get("board-note"));
    lines(ui, look, &board.all);
    for row in &board.oblasts {
        let name = names::at_head(&reckoning::whose(look.words, row));
        CollapsingHeader::new(&name).id_salt(("promise", &name)).show(ui, |ui| lines(ui, look, row));
    }
}

fn lines(ui: &mut Ui, look: Look<'_>, row: &Row) {
    for line in reckoning::promise(look.words, row) {
        text(ui, line);
    }
}
