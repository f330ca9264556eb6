//! Going back to an earlier turn: which one, and that nothing is lost by it.
//!
//! The game as it stands is kept; what is played from the earlier turn on is kept beside it.

use crate::gui::kit::{parts, theme};
use crate::gui::screens::Ask;
use crate::gui::screens::play::over::Sheet;
use crate::gui::screens::play::state::Play;
use bevy_egui::egui::{Button, Ui};

/// Asks which turn is meant, and goes back to it.
pub fn show(ui: &mut Ui, play: &mut Play, turn: u16) -> Option<Ask> {
    let (words, last) = (&play.words, play.campaign.view().turn().saturating_sub(1));
    ui.set_width(theme::size::COLUMN / 1.6);
    parts::large(ui, words.get("back-heading"));
    ui.label(parts::half_month(words, play.campaign.scenario().half_month(turn)));
    let wanted = ui.horizontal(|ui| {
        let earlier = ui.add_enabled(turn > 0, Button::new(words.get("back-earlier"))).clicked();
        let later = ui.add_enabled(turn < last, Button::new(words.get("back-later"))).clicked();
        earlier.then(|| turn - 1).or(later.then_some(turn + 1))
    });
    ui.add_space(theme::size::GAP);
    ui.label(words.get("back-kept"));
    ui.separator();
    let (go, stay) = ui
        .horizontal(|ui| {
            let go = ui.button(words.get("back-go")).clicked();
            (go, ui.button(words.get("back-stay")).clicked())
        })
        .inner;
    if let Some(turn) = wanted.inner {
        play.sheet = Some(Sheet::Back(turn));
    }
    if go || stay {
        play.sheet = None;
    }
    go.then_some(Ask::Branch(turn))
}
