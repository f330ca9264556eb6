//! Rivers and borders, as the base map has them.
//!
//! Widths grow with the zoom, patterns do not. Knows nothing of the campaign.

use crate::gui::kit::theme;
use crate::gui::map::base::{BaseMap, Border, BorderKind};
use crate::gui::map::camera::Viewport;
use crate::gui::map::pen;
use crate::gui::map::plane::Km;
use bevy_egui::egui::{Painter, Pos2, Stroke};

/// Paints the rivers.
pub fn rivers(painter: &Painter, view: &Viewport, base: &BaseMap) {
    let (seen, zoom) = (view.bounds(), view.zoom());
    for river in base.rivers.iter().filter(|river| river.bounds.meets(&seen)) {
        let width = match river.rank {
            0 | 1 => 1.7,
            2 => 1.15,
            _ if zoom < 1.15 => 0.7,
            _ => 0.85,
        };
        let stroke = Stroke::new(width * (0.8 + 0.2 * zoom.sqrt() * 1.2), theme::river());
        pen::line(painter, &on_screen(view, &river.line), stroke);
    }
}

/// Paints the coloured bands inside the oblasts' borders.
pub fn bands(painter: &Painter, view: &Viewport, base: &BaseMap) {
    let seen = view.bounds();
    let width = 9.0 * view.sign();
    for uezd in base.uezds.iter().filter(|uezd| uezd.land.bounds.meets(&seen)) {
        let Some(colour) = theme::oblast(&uezd.oblast) else {
            continue;
        };
        for edge in &uezd.oblast_edge {
            pen::band(painter, &pen::coarse(&on_screen(view, edge), 4.0), width, theme::faint(colour, 0.5));
        }
    }
}

/// Paints the borders.
pub fn borders(painter: &Painter, view: &Viewport, base: &BaseMap) {
    let seen = view.bounds();
    for border in base.borders.iter().filter(|border| border.bounds.meets(&seen)) {
        border_line(painter, view, border);
    }
}

fn border_line(painter: &Painter, view: &Viewport, border: &Border) {
    let points = on_screen(view, &border.line);
    let sign = view.sign();
    let (pattern, width, colour): (&[f32], f32, _) = match border.kind {
        BorderKind::Uezd => (&[4.0, 3.0], 0.9, theme::faint(theme::border(), 0.75)),
        BorderKind::Oblast => (&[9.0, 3.0, 1.6, 3.0], 1.45, theme::border()),
        BorderKind::State => (&[11.0, 3.0, 1.8, 2.4, 1.8, 3.0], 1.9, theme::state_border()),
    };
    if border.kind == BorderKind::State {
        pen::line(painter, &points, Stroke::new(6.0 * sign, theme::faint(theme::state_border(), 0.16)));
    }
    pen::broken(painter, &points, pattern, Stroke::new(width * sign, colour));
}

/// A line of the plane on the screen.
pub fn on_screen(view: &Viewport, line: &[Km]) -> Vec<Pos2> {
    line.iter().map(|&at| view.screen(at)).collect()
}
