//! What the last half-month left behind: raids, fights, places that changed hands, ways that were ridden.
//!
//! Signs beside the places, until the next turn is played. What they mean is said in the notes of the places.

use crate::gui::kit::theme;
use crate::gui::map::camera::Viewport;
use crate::gui::map::model::{Hold, MapModel};
use crate::gui::map::pen;
use crate::gui::map::plane::Km;
use bevy_egui::egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, Vec2, vec2};

/// Half the size of a sign in points, at the common size of signs.
const HALF: f32 = 8.0;
/// From a place to the middle of its sign, the likeliest to be free first.
const SPOTS: [Vec2; 6] = [
    vec2(-13.0, 11.0),
    vec2(13.0, 11.0),
    vec2(-17.0, -4.0),
    vec2(17.0, -4.0),
    vec2(-30.0, 11.0),
    vec2(30.0, 11.0),
];
/// Dot and gap of a way that was ridden.
const DOTS: [f32; 2] = [2.5, 5.0];

/// Something that was left behind.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Trace {
    /// Where.
    pub at: Km,
    /// What.
    pub mark: Mark,
}

/// What was left behind.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Mark {
    /// Raiders were there.
    Raid,
    /// There was a fight of ours.
    Fight {
        /// Whether we won.
        won: bool,
    },
    /// The place changed hands.
    Taken(Hold),
    /// A unit came there.
    Rode {
        /// From here.
        from: Km,
    },
}

impl Mark {
    /// Whether it is a reason for alarm while the turn is played out.
    pub fn alarms(self) -> bool {
        matches!(self, Self::Raid | Self::Fight { .. })
    }
}

/// A sign and where it stands.
pub struct Placed {
    /// Its room on the screen.
    pub rect: Rect,
    mark: Mark,
}

/// Where the signs stand: off all that is `taken` and each other; where nothing is free at the first spot.
pub fn signs(view: &Viewport, model: &MapModel, taken: &[Rect]) -> Vec<Placed> {
    let mut placed: Vec<Placed> = Vec::new();
    for trace in model.traces.iter().filter(|trace| !matches!(trace.mark, Mark::Rode { .. })) {
        let (foot, size) = (view.screen(trace.at), Vec2::splat(2.0 * HALF * view.sign()));
        let spots = SPOTS.map(|by| Rect::from_center_size(foot + by * view.sign(), size));
        let others = || taken.iter().chain(placed.iter().map(|other| &other.rect));
        let free = spots.into_iter().find(|spot| others().all(|other| !other.intersects(*spot)));
        placed.push(Placed { rect: free.unwrap_or(spots[0]), mark: trace.mark });
    }
    placed
}

/// Paints the ways that were ridden.
pub fn ways(painter: &Painter, view: &Viewport, model: &MapModel) {
    for trace in &model.traces {
        if let Mark::Rode { from } = trace.mark {
            ridden(painter, [view.screen(from), view.screen(trace.at)], view.sign());
        }
    }
}

/// Paints the signs.
pub fn paint(painter: &Painter, view: &Viewport, signs: &[Placed]) {
    for one in signs.iter().filter(|one| one.rect.intersects(view.rect)) {
        sign(painter, one.mark, one.rect.center(), view.sign());
    }
}

/// Paints one sign around a point.
pub fn sign(painter: &Painter, mark: Mark, at: Pos2, scale: f32) {
    match mark {
        Mark::Raid => flame(painter, at, scale),
        Mark::Fight { won } => sabres(painter, at, scale, if won { theme::ours() } else { theme::hostile() }),
        Mark::Taken(hold) => pennant(painter, at, scale, hold),
        Mark::Rode { .. } => {}
    }
}

/// A way that was ridden.
pub fn ridden(painter: &Painter, ends: [Pos2; 2], scale: f32) {
    pen::line(painter, &ends, Stroke::new(4.5 * scale, theme::faint(theme::paper(), 0.5)));
    pen::broken(painter, &ends, &DOTS, Stroke::new(2.2 * scale, theme::faint(theme::ours(), 0.85)));
}

/// A flame with a light heart.
fn flame(painter: &Painter, at: Pos2, scale: f32) {
    let outline = |size: f32, down: f32| -> Vec<Pos2> {
        let shape = [(0.1, -1.0), (0.42, -0.4), (0.55, 0.1), (0.5, 0.55), (0.25, 0.9), (-0.25, 0.9)];
        let rest = [(-0.5, 0.55), (-0.55, 0.1), (-0.3, -0.35)];
        let points = shape.into_iter().chain(rest);
        points.map(|(x, y)| at + vec2(x * size, y * size + down) * scale).collect()
    };
    let edge = Stroke::new(1.6 * scale, theme::paper());
    painter.add(Shape::convex_polygon(outline(HALF, 0.0), theme::hostile(), edge));
    painter.add(Shape::convex_polygon(outline(0.45 * HALF, 3.0), theme::paper(), Stroke::NONE));
}

/// Two crossed sabres.
fn sabres(painter: &Painter, at: Pos2, scale: f32, colour: Color32) {
    for side in [-1.0, 1.0] {
        let point = |x: f32, y: f32| at + vec2(x * side, y) * HALF * scale;
        let blade = [point(-0.75, 0.75), point(0.1, 0.15), point(0.6, -0.45), point(0.75, -0.95)];
        let hilt = [point(-0.8, 0.2), point(-0.2, 0.8)];
        for (width, colour) in [(4.6, theme::paper()), (2.2, colour)] {
            pen::line(painter, &blade, Stroke::new(width * scale, colour));
            pen::line(painter, &hilt, Stroke::new(0.8 * width * scale, colour));
        }
    }
}

/// A pennant of whoever holds the place now: ours whole, a friend's hollow, an enemy's with a bar.
fn pennant(painter: &Painter, at: Pos2, scale: f32, hold: Hold) {
    let point = |x: f32, y: f32| at + vec2(x, y) * HALF * scale;
    let pole = [point(-0.6, 1.0), point(-0.6, -1.0)];
    pen::line(painter, &pole, Stroke::new(4.4 * scale, theme::paper()));
    let colour = match hold {
        Hold::Own | Hold::Friendly => theme::ours(),
        Hold::Hostile => theme::hostile(),
        Hold::Nobody => theme::ink_faint(),
    };
    let fill = if hold == Hold::Friendly { theme::paper() } else { colour };
    let cloth = vec![point(-0.6, -1.0), point(0.9, -0.5), point(-0.6, 0.05)];
    painter.add(Shape::convex_polygon(cloth, fill, Stroke::new(1.6 * scale, colour)));
    if hold == Hold::Hostile {
        pen::line(painter, &[point(-0.4, -0.5), point(0.4, -0.5)], Stroke::new(1.4 * scale, theme::paper()));
    }
    pen::line(painter, &pole, Stroke::new(1.7 * scale, theme::ink()));
}

#[cfg(test)]
mod tests {
    use super::{Mark, Trace, signs};
    use crate::gui::map::camera::Camera;
    use crate::gui::map::model::{Hold, MapModel};
    use bevy_egui::egui::{Rect, pos2};

    #[test]
    fn signs_of_one_place_stand_beside_each_other() {
        let view = Camera::default().settle(Rect::from_min_max(pos2(0.0, 0.0), pos2(1600.0, 1000.0)));
        let marks = [Mark::Raid, Mark::Fight { won: true }, Mark::Taken(Hold::Own)];
        let mut traces: Vec<Trace> = marks.into_iter().map(|mark| Trace { at: (0.0, 0.0), mark }).collect();
        traces.push(Trace { at: (0.0, 0.0), mark: Mark::Rode { from: (9.0, 9.0) } });
        let signs = signs(&view, &MapModel { traces, ..MapModel::default() }, &[]);
        assert_eq!(signs.len(), 3, "a way has no sign of its own");
        for (number, one) in signs.iter().enumerate() {
            assert!(
                signs[number + 1..].iter().all(|other| !one.rect.intersects(other.rect)),
                "{:?}",
                one.rect
            );
        }
    }
}
