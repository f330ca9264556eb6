//! The figures of a map mode: a slip of paper under each seat that has something to say.
//!
//! The words are given; where they stand is worked out first, as names keep off them.

use crate::gui::kit::theme;
use crate::gui::map::camera::Viewport;
use crate::gui::map::model::{MapModel, UezdTint};
use crate::gui::map::pen::{self, Letters};
use bevy_egui::egui::{Color32, Painter, Pos2, Rect, Stroke, StrokeKind, Vec2, vec2};

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

/// The slips of the map, off all that is `taken`; where there is no room the colour of the land says enough.
pub fn slips<'m>(painter: &Painter, view: &Viewport, model: &'m MapModel, taken: &[Rect]) -> Vec<Slip<'m>> {
    let mut kept: Vec<Slip<'m>> = Vec::new();
    for (slip, seat) in model.tints.iter().filter_map(|tint| slip(painter, view, model, tint)) {
        let others = || taken.iter().chain(kept.iter().map(|other| &other.rect));
        let free = |rect: &Rect| others().all(|other| !other.intersects(*rect));
        let rect = spots(seat, slip.rect.size(), view.rect).into_iter().find(free);
        kept.extend(rect.map(|rect| Slip { rect, ..slip }));
    }
    kept
}

/// Below the seat, right of it, left of it, above it; each moved along the seat until it lies within the map.
fn spots(seat: Pos2, size: Vec2, map: Rect) -> Vec<Rect> {
    let (aside, down) = (size.x / 2.0 + DROP, size.y / 2.0 + DROP);
    let map = map.shrink(1.0);
    let least = map.min;
    let most = (map.max - size).max(least);
    let sides = [vec2(0.0, down), vec2(aside, 0.0), vec2(-aside, 0.0), vec2(0.0, -down)].map(|by| {
        let corner = Rect::from_center_size(seat + by, size).min.clamp(least, most);
        Rect::from_min_size(pen::crisp(corner).clamp(least, most), size)
    });
    // Not over the seat itself.
    sides.into_iter().filter(|rect| !rect.contains(seat)).collect()
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

fn slip<'m>(
    painter: &Painter,
    view: &Viewport,
    model: &MapModel,
    tint: &'m UezdTint,
) -> Option<(Slip<'m>, Pos2)> {
    let (seat, words) = tint.figure.as_ref()?;
    let at = view.screen(model.places.iter().find(|place| place.id == *seat)?.at);
    let size = letters().lay(painter, words).size() + vec2(2.0 * PAD, PAD);
    let rect = Rect::from_center_size(at, size);
    view.rect.contains(at).then_some((Slip { rect, words, colour: tint.colour }, at))
}

#[cfg(test)]
mod tests {
    use super::spots;
    use bevy_egui::egui::{Rect, pos2, vec2};

    #[test]
    fn a_slip_stays_within_the_map_and_off_its_seat() {
        let (map, size) = (Rect::from_min_size(pos2(0.0, 80.0), vec2(800.0, 600.0)), vec2(120.0, 18.0));
        for seat in [pos2(795.0, 400.0), pos2(3.0, 400.0), pos2(400.0, 676.0), pos2(798.0, 678.0)] {
            let spots = spots(seat, size, map);
            assert!(!spots.is_empty(), "{seat:?}");
            assert!(spots.iter().all(|slip| map.contains_rect(*slip) && !slip.contains(seat)), "{seat:?}");
        }
    }
}
