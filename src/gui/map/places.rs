//! Places: their signs by rank, their depots, and their names.
//!
//! Which names are written depends on rank and zoom; those of the scenario come first. Where they
//! stand is decided by [`crate::gui::map::labels`].

use crate::gui::kit::theme;
use crate::gui::kit::theme::fonts::Face;
use crate::gui::map::camera::{Viewport, sheet};
use crate::gui::map::labels::{Wish, settle};
use crate::gui::map::model::{Hold, MapModel, MapPlace, PlaceMark};
use crate::gui::map::pen::{self, Letters};
use bevy_egui::egui::{Color32, Galley, Painter, Pos2, Rect, Stroke, StrokeKind, Vec2, vec2};
use std::sync::Arc;

/// Paints signs, and names where they were found to have room.
pub fn paint(painter: &Painter, view: &Viewport, model: &MapModel, names: &[Name]) {
    let near = view.rect.expand(40.0);
    for place in model.places.iter().rev().filter(|place| is_shown(place, view)) {
        let at = view.screen(place.at);
        if near.contains(at) {
            sign(painter, place, at, view.sign());
            depot(painter, place, at, view.sign());
        }
    }
    for name in names.iter().filter(|name| name.spot.intersects(view.rect)) {
        name.letters.write(painter, name.spot.center(), &name.galley, 0.0);
    }
}

/// A name that found room.
pub struct Name {
    letters: Letters,
    galley: Arc<Galley>,
    /// Where it stands.
    pub spot: Rect,
}

/// Whether a place is drawn at this zoom.
pub fn is_shown(place: &MapPlace, view: &Viewport) -> bool {
    let from = match (place.rank, place.active) {
        (0..=2, _) | (_, true) => 0.0,
        (3, false) => 1.25,
        (_, false) => 2.2,
    };
    view.zoom() >= from && sheet().holds(place.at)
}

fn is_named(place: &MapPlace, view: &Viewport) -> bool {
    let from = match (place.rank, place.active) {
        (0..=2, _) => 0.0,
        (3, true) => 0.0,
        (3, false) => 1.4,
        (_, true) => 1.35,
        (_, false) => 2.6,
    };
    is_shown(place, view) && view.zoom() >= from
}

/// From the middle of a place's sign to its edge.
pub fn reach(place: &MapPlace, sign: f32) -> f32 {
    sign * match place.rank {
        0 | 1 => 5.2,
        2 => 4.6,
        3 => 3.4,
        _ => 2.2,
    }
}

fn sign(painter: &Painter, place: &MapPlace, at: Pos2, scale: f32) {
    let reach = reach(place, scale);
    let ink = if place.active { theme::ink() } else { theme::scenery() };
    match place.rank {
        0 | 1 => {
            let square = Rect::from_center_size(pen::crisp(at), Vec2::splat(2.0 * reach));
            painter.rect(square, 0, theme::accent(), Stroke::new(1.5, ink), StrokeKind::Inside);
        }
        2 => {
            painter.circle(at, reach, theme::paper(), Stroke::new(1.9 * scale, ink));
        }
        3 => {
            painter.circle(at, reach, theme::paper(), Stroke::new(1.1 * scale, ink));
        }
        _ => {
            painter.circle_filled(at, reach, ink);
        }
    }
    holder(painter, place, at, reach);
}

/// In whose hands a place is: a blue core ours, a blue ring a friend's, a red core with a bar an enemy's.
fn holder(painter: &Painter, place: &MapPlace, at: Pos2, reach: f32) {
    let core = 0.62 * reach.max(3.4);
    match place.hold {
        Hold::Nobody => {}
        Hold::Own => {
            painter.circle(at, core, theme::ours(), Stroke::new(1.0, theme::paper()));
        }
        Hold::Friendly => {
            painter.circle(at, core, theme::paper(), Stroke::new(1.4, theme::ours()));
        }
        Hold::Hostile => {
            painter.circle(at, core, theme::hostile(), Stroke::new(1.0, theme::paper()));
            let bar = vec2(core - 1.0, 0.0);
            painter.line_segment([at - bar, at + bar], Stroke::new(1.2, theme::paper()));
        }
    }
}

/// A depot: its store stands left of the sign.
fn depot(painter: &Painter, place: &MapPlace, at: Pos2, scale: f32) {
    if let PlaceMark::Depot { share } = place.mark {
        let scale = scale.max(0.9);
        store(painter, at - vec2(reach(place, scale) + 6.5 * scale / 2.0 + 3.0, 2.0), share, scale);
    }
}

/// A store with a roof, filled from below; orange when nearly empty.
pub fn store(painter: &Painter, middle: Pos2, share: f32, scale: f32) {
    let share = share.clamp(0.0, 1.0);
    let size = vec2(6.5, 14.0) * scale;
    let store = Rect::from_center_size(pen::crisp(middle), size);
    let colour = if share < 0.25 { theme::bad() } else { theme::good() };
    let full = Rect::from_min_max(store.left_bottom() - vec2(0.0, share * size.y), store.right_bottom());
    painter.rect_filled(store, 1, theme::paper());
    painter.rect_filled(full, 0, colour);
    painter.rect_stroke(store, 1, Stroke::new(1.3, theme::ink()), StrokeKind::Outside);
    let eaves = vec2(2.5, 0.0) * scale;
    let roof =
        [store.left_top() - eaves, store.center_top() - vec2(0.0, 4.5) * scale, store.right_top() + eaves];
    pen::line(painter, &roof, Stroke::new(1.3, theme::ink()));
}

fn letters(place: &MapPlace, scale: f32) -> Letters {
    let rank = usize::from(place.rank.clamp(1, 4)) - 1;
    let size = theme::size::PLACE[rank] * (0.55 + 0.45 * scale);
    let ink = if place.active { theme::ink() } else { theme::scenery() };
    let is_strong = place.rank <= 2 && place.active || place.rank <= 1;
    let face = if is_strong { Face::Bold } else { Face::Regular };
    Letters { face, ..Letters::plain(size, ink, theme::halo()) }
}

/// How far the name of a lesser place keeps off others, in points.
const LESSER: f32 = 5.0;

/// The names of places that suit this zoom, where they keep off `taken` and each other.
pub fn names(painter: &Painter, view: &Viewport, model: &MapModel, taken: &[Rect]) -> Vec<Name> {
    let scale = view.sign();
    let mut named: Vec<&MapPlace> = model.places.iter().filter(|place| is_named(place, view)).collect();
    // The sort is stable: among equals the caller's order holds.
    named.sort_by_key(|place| (!place.active && place.rank > 1, place.rank));
    let laid: Vec<(Letters, Arc<Galley>)> = named
        .iter()
        .map(|place| {
            let letters = letters(place, scale);
            (letters, letters.lay(painter, &place.name))
        })
        .collect();
    // Measured from a fixed point of the plane, so that dragging changes no rounding.
    let origin = view.screen((0.0, 0.0)).to_vec2();
    let wishes: Vec<Wish> = named
        .iter()
        .zip(&laid)
        .map(|(place, (_, galley))| Wish {
            sign: view.screen(place.at) - origin,
            reach: reach(place, scale),
            size: galley.size() - vec2(0.0, 0.22 * galley.size().y),
            room: if place.rank > 2 { LESSER * scale } else { 0.0 },
        })
        .collect();
    let taken: Vec<Rect> = taken.iter().map(|rect| rect.translate(-origin)).collect();
    let spots = settle(&wishes, &taken).into_iter().zip(laid);
    spots
        .filter_map(|(spot, (letters, galley))| Some(Name { letters, galley, spot: spot?.translate(origin) }))
        .collect()
}

/// A ring around a place.
pub fn ring(painter: &Painter, view: &Viewport, place: &MapPlace, colour: Color32) {
    let at = view.screen(place.at);
    let reach = reach(place, view.sign()) + 3.6;
    painter.circle_stroke(at, reach, Stroke::new(4.0, theme::faint(theme::paper(), 0.85)));
    painter.circle_stroke(at, reach, Stroke::new(2.0, colour));
}
