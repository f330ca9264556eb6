//! Snow on the land in winter, thinner to the south and where it thaws, and ice on the lakes.
//!
//! A picture of the season and no more: which roads and rivers are open is the routes' own.

use crate::gui::kit::theme;
use crate::gui::map::camera::{Viewport, sheet};
use bevy_egui::egui::{Color32, Mesh, Painter, Rect, Shape};

/// How white a full winter is at the northern and the southern edge of the sheet, as shares.
const WHITE: [f32; 2] = [0.75, 0.5];

/// How much snow lies in each half-month of a year, from the first of January on.
const LIES: [f32; 24] = [
    1.0, 1.0, 1.0, 1.0, 0.8, 0.5, 0.15, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.2,
    0.5, 0.8, 1.0,
];

/// How much of the snow is left where the land is coloured by something: colours lie on white as they do in the
/// legend, and some of the ground under them must still be seen.
const UNDER_TINTS: f32 = 0.85;

/// How thick the ice of lakes is in each half-month of a year, from the first of January on.
const FREEZES: [f32; 24] = [
    1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 0.5, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0,
    0.2, 0.5, 0.8,
];

/// Waters that stay open.
const OPEN: [&str; 3] = ["sea", "aral_sea", "issyk_kul"];

/// How much snow lies in a half-month of the year, counted from 0; 0 for none, 1 for a full winter.
#[must_use]
pub fn lies(half: usize) -> f32 {
    LIES[half % LIES.len()]
}

/// How much of a water is ice in a half-month of the year, counted from 0; 0 for none, 1 for all.
#[must_use]
pub fn freezes(half: usize) -> f32 {
    FREEZES[half % FREEZES.len()]
}

/// The colour of a water that is frozen so far.
#[must_use]
pub fn water(name: &str, ice: f32) -> Color32 {
    let ice = if OPEN.contains(&name) { 0.0 } else { ice };
    theme::water().lerp_to_gamma(theme::ice(), ice)
}

/// Lays the snow over the land, thinner where it is coloured.
pub fn paint(painter: &Painter, view: &Viewport, depth: f32, coloured: bool) {
    let depth = if coloured { UNDER_TINTS * depth } else { depth };
    if depth <= 0.0 {
        return;
    }
    let sheet = sheet();
    let land = Rect::from_two_pos(view.screen(sheet.min), view.screen(sheet.max));
    let white = |part: f32| theme::faint(theme::ice(), depth * part);
    let mut mesh = Mesh::default();
    for (corner, part) in [land.left_top(), land.right_top(), land.right_bottom(), land.left_bottom()]
        .into_iter()
        .zip([WHITE[0], WHITE[0], WHITE[1], WHITE[1]])
    {
        mesh.colored_vertex(corner, white(part));
    }
    mesh.add_triangle(0, 1, 2);
    mesh.add_triangle(0, 2, 3);
    painter.add(Shape::mesh(mesh));
}

#[cfg(test)]
mod tests {
    use super::{freezes, lies, water};
    use crate::gui::kit::theme;

    #[test]
    fn snow_lies_in_january_and_none_in_july() {
        assert!(lies(0) > 0.9 && lies(23) > 0.9, "around the new year");
        assert!(lies(13) == 0.0 && lies(37) == 0.0, "in the second half of July, of any year");
        assert!(lies(4) > lies(6), "it thaws in March");
    }

    #[test]
    fn lakes_are_ice_from_january_to_march_and_seas_are_not() {
        assert!((0..6).all(|half| water("zaisan", freezes(half)) == theme::ice()));
        assert_eq!(water("balkhash", freezes(12)), theme::water());
        assert_eq!(water("aral_sea", freezes(2)), theme::water());
    }
}
