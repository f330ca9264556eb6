//! A small picture of a part of the map, for lists: ground, water and the bands along the borders of oblasts.

use crate::gui::kit::theme;
use crate::gui::map::base::BaseMap;
use crate::gui::map::camera::Camera;
use crate::gui::map::plane::{Bounds, Km};
use crate::gui::map::{lines, water};
use bevy_egui::egui::{Sense, Stroke, StrokeKind, Ui, Vec2};

/// Radius of the ring around a place, in points.
const RING: f32 = 9.0;

/// Shows the part of the map around some bounds, and a place in it. It says nothing that does not stand beside it in words.
pub fn show(ui: &mut Ui, base: &BaseMap, bounds: Bounds, size: Vec2, place: Option<Km>) {
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
    if let Some(at) = place.map(|place| view.screen(place)) {
        painter.circle_filled(at, theme::size::MARK, theme::accent());
        painter.circle_stroke(at, RING, Stroke::new(2.0, theme::accent()));
    }
    painter.rect_stroke(rect, 0, Stroke::new(1.0, theme::rule()), StrokeKind::Inside);
}
