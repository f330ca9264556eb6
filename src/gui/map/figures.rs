//! The figures of a map mode: a slip of paper under each seat that has something to say.
//!
//! The words are given; where they stand is worked out first, as names keep off them.

use crate::gui::kit::theme;
use crate::gui::map::camera::Viewport;
use crate::gui::map::model::{MapModel, UezdTint};
use crate::gui::map::pen::{self, Letters};
use bevy_egui::egui::{Color32, Painter, Rect, Stroke, StrokeKind, pos2, vec2};

/// Around the words of a slip, in points.
const PAD: f32 = 3.0;
/// From the middle of a seat down to its slip, in points.
const DROP: f32 = 8.0;

/// A slip of paper.
pub struct Slip<'m> {
    /// Where it lies.
    pub rect: Rect,
    words: &'m str,
    colour: Color32,
}

/// The slips of the map; where two would lie over each other the colour of the land says enough.
pub fn slips<'m>(painter: &Painter, view: &Viewport, model: &'m MapModel) -> Vec<Slip<'m>> {
    let mut kept: Vec<Slip<'m>> = Vec::new();
    for slip in model.tints.iter().filter_map(|tint| slip(painter, view, model, tint)) {
        if kept.iter().all(|other| !other.rect.intersects(slip.rect)) {
            kept.push(slip);
        }
    }
    kept
}

/// Paints slips, each edged with the colour of its uezd.
pub fn paint(painter: &Painter, slips: &[Slip<'_>]) {
    for Slip { rect, words, colour } in slips {
        painter.rect(*rect, 2, theme::paper(), Stroke::new(2.0, colour.to_opaque()), StrokeKind::Inside);
        letters().write(painter, rect.center(), &letters().lay(painter, words), 0.0);
    }
}

fn letters() -> Letters {
    Letters { strong: true, ..Letters::plain(theme::size::SMALL, theme::ink(), Color32::TRANSPARENT) }
}

fn slip<'m>(painter: &Painter, view: &Viewport, model: &MapModel, tint: &'m UezdTint) -> Option<Slip<'m>> {
    let (seat, words) = tint.figure.as_ref()?;
    let at = view.screen(model.places.iter().find(|place| place.id == *seat)?.at);
    let size = letters().lay(painter, words).size() + vec2(2.0 * PAD, PAD);
    let rect = Rect::from_min_size(pen::crisp(pos2(at.x - size.x / 2.0, at.y + DROP)), size);
    view.rect.contains(at).then_some(Slip { rect, words, colour: tint.colour })
}
