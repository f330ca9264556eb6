//! The ways that units ride or will: a broken line along the road, with its head at the end.

use crate::gui::kit::theme;
use crate::gui::map::camera::Viewport;
use crate::gui::map::lines::on_screen;
use crate::gui::map::pen;
use crate::gui::map::plane::Km;
use bevy_egui::egui::{Painter, Pos2, Shape, Stroke, Vec2};

/// Length of the head of a way in points, at the common size of signs.
const HEAD: f32 = 13.0;
/// Dash and gap.
const PATTERN: [f32; 2] = [9.0, 5.0];

/// Paints the ways.
pub fn paint(painter: &Painter, view: &Viewport, ways: &[Vec<Km>]) {
    for way in ways {
        paint_one(painter, &on_screen(view, way), view.sign());
    }
}

/// Paints a way on the screen, with signs of this size.
pub fn paint_one(painter: &Painter, points: &[Pos2], sign: f32) {
    pen::line(painter, points, Stroke::new(6.0 * sign, theme::faint(theme::paper(), 0.75)));
    pen::broken(painter, points, &PATTERN, Stroke::new(3.0 * sign, theme::ours()));
    head(painter, points, HEAD * sign);
}

/// The head, in the direction in which the way comes in.
fn head(painter: &Painter, points: &[Pos2], length: f32) {
    let Some(&end) = points.last() else { return };
    let Some(&before) = points.iter().rev().find(|point| point.distance(end) > length) else { return };
    let back: Vec2 = (before - end).normalized() * length;
    let aside = back.rot90() * 0.45;
    let corners = vec![end, end + back + aside, end + back - aside];
    painter.add(Shape::convex_polygon(corners, theme::ours(), Stroke::new(1.0, theme::paper())));
}
