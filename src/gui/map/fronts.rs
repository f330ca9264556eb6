//! Fronts: a line across the road between the last place on our side and the first on theirs.
//!
//! Ours is drawn whole and theirs broken, so that they are told apart without colour. What is known of the enemy
//! stands beside it in words that are given.

use crate::gui::kit::theme;
use crate::gui::map::camera::Viewport;
use crate::gui::map::model::MapFront;
use crate::gui::map::pen::{self, Letters};
use bevy_egui::egui::{Color32, Painter, Pos2, Rect, Stroke, StrokeKind, Vec2, vec2};

/// Half the length of a front in points.
const HALF: f32 = 30.0;
/// From the middle to each of the two lines in points.
const APART: f32 = 3.5;

/// Paints the fronts.
pub fn paint(painter: &Painter, view: &Viewport, fronts: &[MapFront]) {
    for front in fronts {
        let (middle, ahead) = stands(view, front);
        if view.rect.expand(HALF).contains(middle) {
            lines(painter, middle, ahead, HALF * view.sign());
            let words = letters().lay(painter, &front.words);
            letters().write(painter, written(middle, ahead, words.size()).center(), &words, 0.0);
        }
    }
}

/// What fronts and their words take up, which names keep off.
pub fn taken(painter: &Painter, view: &Viewport, fronts: &[MapFront]) -> Vec<Rect> {
    let of = |front: &MapFront| {
        let (middle, ahead) = stands(view, front);
        let words = letters().lay(painter, &front.words).size();
        written(middle, ahead, words).union(Rect::from_center_size(middle, Vec2::splat(HALF)))
    };
    fronts.iter().map(of).collect()
}

/// Where fronts are meant: along their lines and at their words.
pub fn spots(painter: &Painter, view: &Viewport, fronts: &[MapFront]) -> Vec<Rect> {
    let of = |(front, taken): (&MapFront, Rect)| {
        let (middle, ahead) = stands(view, front);
        let along = ahead.rot90() * HALF * view.sign();
        taken.union(Rect::from_two_pos(middle - along, middle + along).expand(2.0 * APART))
    };
    fronts.iter().zip(taken(painter, view, fronts)).map(of).collect()
}

/// Marks a front and what is known of the enemy there.
pub fn highlight(painter: &Painter, view: &Viewport, front: &MapFront, colour: Color32) {
    for spot in spots(painter, view, std::slice::from_ref(front)) {
        painter.rect_stroke(spot.expand(2.0), 3.0, Stroke::new(1.8, colour), StrokeKind::Outside);
    }
}

/// The two lines of a front, the second one ahead.
pub fn lines(painter: &Painter, middle: Pos2, ahead: Vec2, half: f32) {
    let along = ahead.rot90() * half;
    let line = |by: f32| [middle + ahead * by - along, middle + ahead * by + along];
    let halo = Stroke::new(12.0, theme::faint(theme::paper(), 0.7));
    pen::line(painter, &line(0.0), halo);
    pen::line(painter, &line(-APART), Stroke::new(4.5, theme::ours()));
    pen::broken(painter, &line(APART), &[6.0, 4.0], Stroke::new(4.5, theme::hostile()));
}

/// The middle of a front, and the direction to the enemy.
fn stands(view: &Viewport, front: &MapFront) -> (Pos2, Vec2) {
    let (from, to) = (view.screen(front.ours), view.screen(front.theirs));
    let ahead = (to - from).normalized();
    (from + (to - from) * 0.5, if ahead == Vec2::ZERO { vec2(0.0, 1.0) } else { ahead })
}

fn written(middle: Pos2, ahead: Vec2, size: Vec2) -> Rect {
    let off = (size.x * ahead.x.abs() + size.y * ahead.y.abs()) / 2.0 + 2.0 * APART + 6.0;
    Rect::from_center_size(middle + ahead * off, size)
}

fn letters() -> Letters {
    Letters { strong: true, ..Letters::plain(theme::size::SMALL, theme::hostile(), theme::halo()) }
}
