//! The bar below the map: the timeline, taking an order back, and the end of the turn.

use crate::gui::keys::Act;
use crate::gui::kit::theme;
use crate::gui::screens::Ask;
use crate::gui::screens::play::state::Play;
use crate::gui::screens::play::timeline;
use crate::i18n::Value;
use crate::report::orders;
use bevy_egui::egui::{Align, Button, Color32, Layout, Panel, RichText, Ui, vec2};

/// Shows the bar.
pub fn show(ui: &mut Ui, play: &mut Play) -> Option<Ask> {
    let bar = Panel::bottom("bottom").exact_size(theme::size::TIMELINE + 2.0 * theme::size::GAP);
    bar.show(ui, |ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let ask = end_turn(ui, play);
            next(ui, play);
            take_back(ui, play);
            ui.separator();
            timeline::show(ui, play);
            ask
        })
        .inner
    })
    .inner
}

/// The end of the turn; after the last one the way to the report.
fn end_turn(ui: &mut Ui, play: &mut Play) -> Option<Ask> {
    let over = play.campaign.is_over();
    let words = play.words.get(if over { "screen-to-report" } else { "screen-end-turn" });
    let text = RichText::new(words).heading().size(theme::size::HEADING - 2.0).color(theme::paper());
    let button = Button::new(text).fill(theme::accent()).min_size(vec2(0.0, theme::size::TIMELINE - 6.0));
    let pressed = ui.add(button).on_hover_text("Ctrl+Enter").clicked();
    if pressed && !over {
        play.act = Some(Act::EndTurn);
    }
    (pressed && over).then_some(Ask::After)
}

/// The way to what needs the player next, by its first words; none where nothing does.
fn next(ui: &mut Ui, play: &mut Play) {
    let waiting = play.needs.len() as i64;
    let words = play.words.with("turn-next", &[("number", Value::Count(waiting))]);
    let pressed =
        ui.add_enabled(waiting > 0, Button::new(words)).on_hover_text(play.words.get("turn-next-why"));
    if pressed.clicked() {
        play.show_next();
    }
}

fn take_back(ui: &mut Ui, play: &mut Play) {
    let last = play.given_last();
    let text = RichText::new(play.words.get("screen-take-back"));
    let edge = if last.is_empty() { Color32::TRANSPARENT } else { theme::ink_faint() };
    let pressed = ui.add_enabled(!last.is_empty(), Button::new(text).stroke((1.0, edge)));
    // They may be many, and are put in words only where they are asked for.
    let pressed = pressed.on_hover_ui(|ui| {
        let said = |order| orders::sentence(&play.words, play.campaign.scenario(), order);
        let said: Vec<String> = last.iter().map(said).collect();
        ui.label(format!("Ctrl+Z\n{}", said.join("\n")));
    });
    if pressed.clicked() {
        play.act = Some(Act::TakeBack);
    }
}
