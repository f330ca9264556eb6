//! Bars with a name and a value written over them.

use crate::gui::kit::theme::{self, size};
use bevy_egui::egui::{
    self, Align2, Color32, FontId, Painter, Pos2, Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo,
    WidgetType, vec2,
};

/// A bar with its name and value written over it.
pub struct Bar<'t> {
    /// Its name.
    pub name: &'t str,
    /// Its value in words.
    pub value: &'t str,
    /// How much of the width it fills.
    pub share: f32,
    /// Its colour.
    pub colour: Color32,
    /// Lines across it: where, and of what colour.
    pub marks: &'t [(f32, Color32)],
    /// Whether it is the one that matters.
    pub strong: bool,
}

/// How far paper shows around the letters on a bar, in points, and how strongly.
const HALO: f32 = 1.5;
const HALO_STRENGTH: f32 = 0.7;
/// How far a mark reaches into a bar, in points.
const MARK: f32 = 5.0;

/// Draws a bar over the whole width.
pub fn bar(ui: &mut Ui, bar: &Bar<'_>) -> Response {
    let height = size::BODY + size::GAP;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    response.widget_info(|| {
        let name = if bar.name.is_empty() { String::new() } else { format!("{}: ", bar.name) };
        WidgetInfo::labeled(WidgetType::ProgressIndicator, true, format!("{name}{}", bar.value))
    });
    if !ui.is_rect_visible(rect) {
        return response;
    }
    let painter = ui.painter_at(rect);
    let at = |share: f32| rect.left() + rect.width() * share.clamp(0.0, 1.0);
    painter.rect_filled(rect, 2.0, theme::paper());
    let filled = egui::Rect::from_min_max(rect.min, egui::pos2(at(bar.share), rect.bottom()));
    painter.rect_filled(filled, 2.0, theme::faint(bar.colour, 0.35));
    for &(share, colour) in bar.marks {
        // At the edges alone: name and value are read between them.
        for y in [rect.top()..=rect.top() + MARK, rect.bottom() - MARK..=rect.bottom()] {
            painter.vline(at(share), y, Stroke::new(2.0, colour));
        }
    }
    let edge = if bar.strong { Stroke::new(2.0, theme::ink()) } else { Stroke::new(1.0, theme::rule()) };
    painter.rect_stroke(rect, 2.0, edge, StrokeKind::Inside);
    let font = FontId::proportional(size::BODY);
    let inside = rect.shrink2(vec2(size::GAP, 0.0));
    haloed(&painter, inside.left_center(), Align2::LEFT_CENTER, bar.name, &font);
    haloed(&painter, inside.right_center(), Align2::RIGHT_CENTER, bar.value, &font);
    response
}

/// Words that stay readable where the edge of a filling or a mark lies under them.
fn haloed(painter: &Painter, at: Pos2, align: Align2, words: &str, font: &FontId) {
    for aside in [vec2(-HALO, 0.0), vec2(HALO, 0.0), vec2(0.0, -HALO), vec2(0.0, HALO)] {
        painter.text(at + aside, align, words, font.clone(), theme::faint(theme::paper(), HALO_STRENGTH));
    }
    painter.text(at, align, words, font.clone(), theme::ink());
}
