//! What lies in the corners of the map: the choice between its modes, and the whole sheet small.

use crate::gui::keys::Act;
use crate::gui::kit::theme;
use crate::gui::map::{self, BaseMap, MapMode};
use crate::gui::screens::play::state::Play;
use bevy_egui::egui::{Align2, Area, Button, Frame, Id, Order, Rect, RichText, Ui, vec2};

impl Play {
    /// Shows the whole sheet small, in the lower left corner of the map. Answers what it takes up.
    pub fn overview(&mut self, ui: &Ui, base: &BaseMap, rect: Rect) -> Option<Rect> {
        let model = self.model.as_ref()?;
        let corner = rect.left_bottom() + vec2(2.0, -9.0) * theme::size::GAP;
        let area = Area::new(Id::new("overview")).fixed_pos(corner).order(Order::Middle);
        let shown = area.pivot(Align2::LEFT_BOTTOM).show(ui.ctx(), |ui| {
            let frame = Frame::popup(ui.style()).inner_margin(3);
            let name = self.words.get("map-overview");
            frame.show(ui, |ui| map::overview::show(ui, &mut self.camera, base, model, rect, &name));
        });
        Some(shown.response.rect)
    }
}

/// Shows the modes; the chosen one is marked. Answers what they take up.
pub fn show(ui: &Ui, play: &mut Play, rect: Rect) -> Rect {
    let corner = rect.right_top() + vec2(-2.0, 2.0) * theme::size::GAP;
    let area = Area::new(Id::new("map modes")).fixed_pos(corner).order(Order::Middle);
    let shown = area.pivot(Align2::RIGHT_TOP).show(ui.ctx(), |ui| {
        Frame::popup(ui.style()).show(ui, |ui| {
            // In a narrow window they stand in two rows, and off the panel beside the map.
            ui.set_max_width(rect.width() - 6.0 * theme::size::GAP);
            ui.horizontal_wrapped(|ui| {
                for (number, mode) in MapMode::ALL.into_iter().enumerate() {
                    if !mode.is_shown(play.campaign.scenario()) {
                        continue;
                    }
                    let key = play.settings.keys.name(Act::Mode(number));
                    let words = RichText::new(play.words.get(mode.key())).size(theme::size::SMALL);
                    let button = ui.add(Button::new(words).selected(play.mode == mode));
                    let told = play.words.get(&format!("{}-text", mode.key()));
                    if button.on_hover_text(format!("{key}: {told}")).clicked() {
                        play.colour_by(number);
                    }
                }
                let words = RichText::new(play.words.get("map-legend")).size(theme::size::SMALL);
                let button = ui.add(Button::new(words).selected(play.has_legend()));
                let key = play.settings.keys.name(Act::Legend);
                if button.on_hover_text(format!("{key}: {}", play.words.get("screen-legend"))).clicked() {
                    play.turn_legend();
                }
            });
        });
    });
    shown.response.rect
}
