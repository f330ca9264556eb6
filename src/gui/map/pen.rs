//! How lines and letters are put on the screen: broken lines, lit letters, bands along an edge.
//!
//! Works on points of the screen and leaves out what is not seen. Knows nothing of maps.

use crate::gui::kit::theme::fonts::Face;
use bevy_egui::egui::epaint::{PathShape, TextShape};
use bevy_egui::egui::text::{LayoutJob, TextFormat};
use bevy_egui::egui::{Color32, FontId, Galley, Mesh, Painter, Pos2, Rect, Shape, Stroke, Vec2, pos2, vec2};
use std::sync::Arc;

/// How far outside the view a line is still drawn, so that its ends are never seen.
const MARGIN: f32 = 12.0;

/// Draws an unbroken line, leaving out stretches that are not seen.
pub fn line(painter: &Painter, points: &[Pos2], stroke: Stroke) {
    for run in seen_runs(points, painter.clip_rect().expand(MARGIN + stroke.width)) {
        painter.add(Shape::Path(PathShape::line(run, stroke)));
    }
}

/// Draws a closed line.
pub fn ring(painter: &Painter, points: &[Pos2], stroke: Stroke) {
    let closed: Vec<Pos2> = points.iter().chain(points.first()).copied().collect();
    line(painter, &closed, stroke);
}

/// Draws a line broken by a pattern of dash, gap, dash, gap … in points.
pub fn broken(painter: &Painter, points: &[Pos2], pattern: &[f32], stroke: Stroke) {
    let clip = painter.clip_rect().expand(MARGIN);
    let mut dash: Vec<Pos2> = Vec::new();
    walk(points, pattern, clip, |a, b, begins| {
        if begins && dash.len() > 1 {
            painter.add(Shape::Path(PathShape::line(std::mem::take(&mut dash), stroke)));
        }
        if begins || dash.is_empty() {
            dash.clear();
            dash.push(a);
        }
        dash.push(b);
    });
    if dash.len() > 1 {
        painter.add(Shape::Path(PathShape::line(dash, stroke)));
    }
}

/// Calls `piece(from, to, begins)` for every seen piece of every dash; the pattern runs on unseen.
fn walk(points: &[Pos2], pattern: &[f32], clip: Rect, mut piece: impl FnMut(Pos2, Pos2, bool)) {
    let whole: f32 = pattern.iter().sum();
    if whole <= 0.0 {
        return;
    }
    let (mut part, mut left, mut fresh) = (0, pattern[0], true);
    for pair in points.windows(2) {
        let (from, to) = (pair[0], pair[1]);
        let length = (to - from).length();
        if !Rect::from_two_pos(from, to).intersects(clip) {
            (part, left) = skip(pattern, part, left, length % whole);
            fresh = true;
            continue;
        }
        let mut at = 0.0;
        while at < length {
            let step = left.min(length - at);
            if part % 2 == 0 {
                let on = |along: f32| from + (to - from) * (along / length);
                piece(on(at), on(at + step), fresh);
                fresh = false;
            }
            at += step;
            left -= step;
            if left <= f32::EPSILON {
                part = (part + 1) % pattern.len();
                left = pattern[part];
                fresh = true;
            }
        }
    }
}

/// Where in the pattern one is after `length` more points.
fn skip(pattern: &[f32], mut part: usize, mut left: f32, mut length: f32) -> (usize, f32) {
    while length > 0.0 {
        let step = left.min(length);
        length -= step;
        left -= step;
        if left <= f32::EPSILON {
            part = (part + 1) % pattern.len();
            left = pattern[part];
        }
    }
    (part, left)
}

/// The stretches of a line that touch the clip.
fn seen_runs(points: &[Pos2], clip: Rect) -> Vec<Vec<Pos2>> {
    let mut runs: Vec<Vec<Pos2>> = Vec::new();
    let mut open = false;
    for pair in points.windows(2) {
        if !Rect::from_two_pos(pair[0], pair[1]).intersects(clip) {
            open = false;
            continue;
        }
        if !open {
            runs.push(vec![pair[0]]);
            open = true;
        }
        if let Some(run) = runs.last_mut() {
            run.push(pair[1]);
        }
    }
    runs
}

/// The same line without the points nearer than `step` to the one before.
pub fn coarse(points: &[Pos2], step: f32) -> Vec<Pos2> {
    let (Some(first), Some(last)) = (points.first(), points.last()) else {
        return Vec::new();
    };
    let mut kept = vec![*first];
    for point in &points[1..] {
        if kept.last().is_none_or(|before| before.distance(*point) >= step) {
            kept.push(*point);
        }
    }
    if first == last && kept.len() > 2 {
        kept.push(*last);
    }
    kept
}

/// Draws a band along the left hand of a line, full at the line and fading away from it.
pub fn band(painter: &Painter, points: &[Pos2], width: f32, colour: Color32) {
    let clip = painter.clip_rect().expand(MARGIN + width);
    for run in seen_runs(points, clip) {
        painter.add(Shape::mesh(strip(&run, width, colour)));
    }
}

fn strip(points: &[Pos2], width: f32, colour: Color32) -> Mesh {
    let mut mesh = Mesh::default();
    let last = points.len() - 1;
    let closed = last > 2 && points[0] == points[last];
    for (at, &point) in points.iter().enumerate() {
        let before = if at > 0 {
            at - 1
        } else if closed {
            last - 1
        } else {
            0
        };
        let after = if at < last {
            at + 1
        } else if closed {
            1
        } else {
            last
        };
        let side = left_of(points[before], point) + left_of(point, points[after]);
        let inner = point + side.normalized() * width;
        mesh.colored_vertex(point, colour);
        mesh.colored_vertex(inner, Color32::TRANSPARENT);
        if at > 0 {
            let next = 2 * u32::try_from(at).unwrap_or(u32::MAX / 2);
            mesh.add_triangle(next - 2, next - 1, next);
            mesh.add_triangle(next - 1, next, next + 1);
        }
    }
    mesh
}

/// A unit step to the left hand of the way from one point to another, north being up.
fn left_of(from: Pos2, to: Pos2) -> Vec2 {
    let way = (to - from).normalized();
    vec2(way.y, -way.x)
}

/// How letters look.
#[derive(Clone, Copy)]
pub struct Letters {
    /// Size in points.
    pub size: f32,
    /// Their colour.
    pub ink: Color32,
    /// The light around them.
    pub halo: Color32,
    /// Space between them in points.
    pub spacing: f32,
    /// Whose letters they are.
    pub face: Face,
    /// Whether they are written twice, which makes figures strong that have no bold cut.
    pub strong: bool,
}

impl Letters {
    /// Upright letters of a size.
    pub fn plain(size: f32, ink: Color32, halo: Color32) -> Self {
        Self { size, ink, halo, spacing: 0.0, face: Face::Plain, strong: false }
    }

    /// Words laid out in these letters on one line.
    pub fn lay(&self, painter: &Painter, words: &str) -> Arc<Galley> {
        let format = TextFormat {
            font_id: FontId::new(self.size, self.face.family()),
            extra_letter_spacing: self.spacing,
            color: Color32::PLACEHOLDER,
            ..TextFormat::default()
        };
        painter.layout_job(LayoutJob::single_section(words.to_owned(), format))
    }

    /// Writes laid-out words with their light; `angle` in radians clockwise around their middle.
    pub fn write(&self, painter: &Painter, middle: Pos2, galley: &Arc<Galley>, angle: f32) {
        let put = |by: Vec2, colour: Color32| {
            let half = galley.size() / 2.0;
            let shape = TextShape::new(middle + by - half, galley.clone(), colour);
            painter.add(shape.with_angle_and_anchor(angle, bevy_egui::egui::Align2::CENTER_CENTER));
        };
        if self.halo != Color32::TRANSPARENT {
            for by in HALO {
                put(by * (0.6 + self.size * 0.055), self.halo);
            }
        }
        put(Vec2::ZERO, self.ink);
        if self.strong {
            put(vec2(self.size * 0.035, 0.0), self.ink);
        }
    }
}

const SLANT: f32 = 0.7;
const HALO: [Vec2; 8] = [
    vec2(1.0, 0.0),
    vec2(-1.0, 0.0),
    vec2(0.0, 1.0),
    vec2(0.0, -1.0),
    vec2(SLANT, SLANT),
    vec2(-SLANT, SLANT),
    vec2(SLANT, -SLANT),
    vec2(-SLANT, -SLANT),
];

/// Rounds to whole points, so that small figures stay crisp.
pub fn crisp(at: Pos2) -> Pos2 {
    pos2(at.x.round(), at.y.round())
}

#[cfg(test)]
mod tests {
    use super::{seen_runs, walk};
    use bevy_egui::egui::{Pos2, Rect, pos2};

    fn dashes(points: &[Pos2], pattern: &[f32], clip: Rect) -> Vec<(f32, f32)> {
        let mut dashes: Vec<(f32, f32)> = Vec::new();
        walk(points, pattern, clip, |from, to, begins| match (begins, dashes.last_mut()) {
            (false, Some(dash)) => dash.1 = to.x,
            _ => dashes.push((from.x, to.x)),
        });
        dashes
    }

    #[test]
    fn dashes_go_on_around_corners_and_out_of_sight() {
        let path = [pos2(0.0, 0.0), pos2(7.0, 0.0), pos2(30.0, 0.0)];
        let everything = Rect::EVERYTHING;
        assert_eq!(dashes(&path, &[5.0, 5.0], everything), [(0.0, 5.0), (10.0, 15.0), (20.0, 25.0)]);
        let right = Rect::from_min_max(pos2(8.0, -1.0), pos2(40.0, 1.0));
        assert_eq!(dashes(&path, &[5.0, 5.0], right), [(10.0, 15.0), (20.0, 25.0)]);
    }

    #[test]
    fn unseen_stretches_are_left_out() {
        let path: Vec<Pos2> = (0..100).map(|x| pos2(x as f32 * 10.0, 0.0)).collect();
        let clip = Rect::from_min_max(pos2(100.0, -5.0), pos2(150.0, 5.0));
        let runs = seen_runs(&path, clip);
        assert_eq!(runs.len(), 1);
        assert!(runs[0].len() < 10);
    }
}
