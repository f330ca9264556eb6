//! What the game is made of and by whose leave: sources of the map, letters, crates, their notices.

use crate::gui::keys::closes;
use crate::gui::kit::table::{self, Cell};
use crate::gui::kit::{parts, widgets};
use crate::gui::map::BaseMap;
use crate::gui::screens::Ask;
use crate::gui::screens::sheet::{self, Column};
use crate::i18n::Words;
use bevy_egui::egui::{Context, Ui};

/// Crates and their licences, as they stand in the repository.
const CRATES: &str = include_str!("../../../../NOTICES.md");
/// The notices of the map's sources.
const MAP: &str = include_str!("../../../../assets/map/LICENSE.md");
/// The licence of the face of titles and of the map.
const FACE: &str = include_str!("../../../../assets/fonts/OFL.txt");
/// The licence of the game.
const GAME: &str = include_str!("../../../../LICENSE-MIT");

/// Shows the page.
pub fn show(ctx: &Context, base: &BaseMap, words: &Words) -> Option<Ask> {
    let left = closes(ctx);
    let mut table = sheet::table(ctx, base, words);
    let back = sheet::show(&mut table, |ui| {
        parts::large(ui, words.get("credits"));
        parts::note(ui, format!("{} {}", words.get("game-title"), env!("CARGO_PKG_VERSION")));
        sheet::scrolled(ui, 3.0, |ui| {
            sheet::columns(ui, |ui, column| match column {
                Column::Left => made_of(ui, words),
                Column::Right => crates(ui, words),
            });
        });
        ui.separator();
        sheet::back(ui, words)
    });
    (left || back).then_some(Ask::Leave)
}

fn made_of(ui: &mut Ui, words: &Words) {
    for of in ["game", "record", "map", "letters"] {
        parts::section(ui, words.get(&format!("credits-{of}")));
        ui.label(words.get(&format!("credits-{of}-text")));
    }
    for (key, text) in [("credits-licence", GAME), ("credits-notices", MAP), ("credits-face", FACE)] {
        widgets::folded(ui, words.get(key), |ui| {
            parts::note(ui, text);
        });
    }
}

fn crates(ui: &mut Ui, words: &Words) {
    parts::section(ui, words.get("credits-crates"));
    parts::note(ui, words.get("credits-crates-text"));
    let heads = [(words.get("credits-crate"), 0.0), (words.get("credits-under"), 0.5)];
    let rows: Vec<Vec<Cell>> =
        listed().map(|row| row.map(|cell| Cell::words(cell.to_owned())).to_vec()).collect();
    table::show(ui, words, "crates", &heads, &rows, "");
}

/// The crates of the list with their licences.
fn listed() -> impl Iterator<Item = [&'static str; 2]> {
    let rows =
        CRATES.lines().filter_map(|line| line.strip_prefix("| ")?.strip_suffix(" |")?.split_once(" | "));
    rows.skip(1).filter(|(name, _)| !name.starts_with("---")).map(|(name, licence)| [name, licence])
}

#[cfg(test)]
mod tests {
    use super::listed;

    #[test]
    fn every_crate_is_listed_with_its_licence() {
        assert!(listed().count() > 300, "{}", listed().count());
        assert!(listed().any(|[name, licence]| name.starts_with("egui ") && licence == "MIT OR Apache-2.0"));
        assert!(listed().all(|[name, licence]| !name.is_empty() && !licence.is_empty()));
    }
}
