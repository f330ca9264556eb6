//! A small picture of a part of the map, for lists: ground, water and the bands along the borders of oblasts.

use crate::gui::kit::theme;
use crate::gui::map::base::BaseMap;
use crate::gui::map::camera::Camera;
use crate::gui::map::plane::Bounds;
use crate::gui::map::{lines, water};
use bevy_egui::egui::{Sense, Stroke, StrokeKind, Ui, Vec2};

/// Shows the part of the map around some bounds. It says nothing that does not stand beside it in words.
pub fn show(ui: &mut Ui, base: &BaseMap, bounds: Bounds, size: Vec2) {
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    if !ui.is_rect_visible(rect) {
        return;
    }
    let mut camera = Camera::default();
    camera.focus_on(bounds, bounds.centre());
    let view = camera.settle(rect);
    let painter = ui.painter_at(rect);
    base.ground.paint(&painter, &view);
    water::paint(&painter, &view, base, 0.0);
    lines::bands(&painter, &view, base);
    painter.rect_stroke(rect, 0, Stroke::new(1.0, theme::rule()), StrokeKind::Inside);
}
