//! Names on the ground: seas, rivers, deserts, mountains, oblasts.
//!
//! The words come from the model by key; a name without words is not written. Regions are set wide
//! and in their oblast's colour, waters lean and are blue.

use crate::gui::kit::theme;
use crate::gui::kit::theme::fonts::Face;
use crate::gui::map::base::{BaseMap, Label, LabelKind};
use crate::gui::map::camera::Viewport;
use crate::gui::map::model::MapModel;
use crate::gui::map::pen::Letters;
use bevy_egui::egui::emath::Rot2;
use bevy_egui::egui::{Color32, Painter, Pos2, Rect, Vec2, vec2};

/// Writes the names that suit this zoom, moved a little where they would lie on what is `taken` or on one another.
pub fn paint(painter: &Painter, view: &Viewport, base: &BaseMap, model: &MapModel, taken: &[Rect]) {
    let mut taken = taken.to_vec();
    let near = view.rect.expand(250.0);
    for label in &base.labels {
        let at = view.screen(label.at);
        let (Some(words), true) = (model.words(&label.key), near.contains(at)) else {
            continue;
        };
        if view.zoom() < first_seen(label) {
            continue;
        }
        let letters = letters(label, view.zoom());
        let words = if label.kind == LabelKind::Region { words.to_uppercase() } else { words.to_owned() };
        let galley = letters.lay(painter, &words);
        // The spacing after the last letter pushes the word off its middle.
        let turn = -label.angle.to_radians();
        let middle = at + vec2(letters.spacing / 2.0, 0.0);
        let size = galley.size() - vec2(letters.spacing, 0.0);
        let middle = middle + aside(middle, size, turn, &taken);
        letters.write(painter, middle, &galley, turn);
        taken.extend(covered(middle, size, turn));
    }
}

/// How many heights of its letters a name may be moved across its line, and along it.
const ACROSS: [f32; 7] = [0.0, 1.0, -1.0, 1.7, -1.7, 2.4, -2.4];
const ALONG: [f32; 5] = [0.0, 1.5, -1.5, 3.0, -3.0];

/// How far to move a name so that the least of it lies on what is taken; of equals the least far.
fn aside(middle: Pos2, size: Vec2, turn: f32, taken: &[Rect]) -> Vec2 {
    let reach = Rect::from_center_size(middle, Vec2::splat(size.x + 8.0 * size.y));
    let near: Vec<Rect> =
        taken.iter().filter(|rect| rect.intersects(reach)).map(|rect| rect.expand(0.4 * size.y)).collect();
    let lost = |by: Vec2| {
        dots(middle + by, size, turn).filter(|dot| near.iter().any(|rect| rect.contains(*dot))).count()
    };
    // Most names stand free, and it is asked in every frame.
    if lost(Vec2::ZERO) == 0 {
        return Vec2::ZERO;
    }
    let turned = Rot2::from_angle(turn);
    let moves = ACROSS.iter().flat_map(|across| ALONG.iter().map(|along| vec2(*along, *across) * size.y));
    let moves = moves.map(|by| (lost(turned * by), by.length(), turned * by));
    let best = moves.min_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
    best.map_or(Vec2::ZERO, |(_, _, by)| by)
}

/// Points along the line of a name, as far apart as it is high.
fn dots(middle: Pos2, size: Vec2, turn: f32) -> impl Iterator<Item = Pos2> {
    let number = (size.x / size.y.max(1.0)).ceil().max(1.0);
    let along =
        move |at: i32| Rot2::from_angle(turn) * vec2(((at as f32 + 0.5) / number - 0.5) * size.x, 0.0);
    (0..number as i32).map(move |at| middle + along(at))
}

/// What a name covers for those that are written after it.
fn covered(middle: Pos2, size: Vec2, turn: f32) -> impl Iterator<Item = Rect> {
    dots(middle, size, turn).map(move |dot| Rect::from_center_size(dot, Vec2::splat(0.5 * size.y)))
}

/// From which zoom on a name is written.
fn first_seen(label: &Label) -> f32 {
    match (label.kind, label.size) {
        (_, size) if size >= 2.0 => 0.0,
        (LabelKind::Sea | LabelKind::Region, _) => 1.3,
        (LabelKind::Lake | LabelKind::Desert | LabelKind::Mountains, _) => 1.6,
        (LabelKind::River, _) => 1.9,
    }
}

fn letters(label: &Label, zoom: f32) -> Letters {
    let growth = zoom.sqrt().min(1.9);
    let (least, step) = match label.kind {
        LabelKind::Sea => (11.0, 4.0),
        LabelKind::Region => (10.0, 3.4),
        LabelKind::Lake => (10.0, 1.5),
        LabelKind::Desert | LabelKind::Mountains => (10.0, 1.6),
        LabelKind::River => (9.5, 1.0),
    };
    let size = (least + step * (label.size - 1.0)) * growth;
    let (ink, halo) = inks(label);
    let spacing = match label.kind {
        LabelKind::Region => 0.34 * size + 0.5 * (label.size - 1.0) * growth,
        LabelKind::Sea => 0.12 * size,
        LabelKind::Desert | LabelKind::Mountains => 0.1 * size,
        _ => 0.0,
    };
    Letters {
        size,
        ink,
        halo,
        spacing,
        face: if label.kind == LabelKind::Region { Face::Bold } else { Face::Italic },
        strong: false,
    }
}

fn inks(label: &Label) -> (Color32, Color32) {
    match label.kind {
        LabelKind::Sea => (theme::water_name(), Color32::TRANSPARENT),
        LabelKind::Lake | LabelKind::River => (theme::water_name(), theme::faint(theme::halo(), 0.3)),
        LabelKind::Desert | LabelKind::Mountains => (theme::ground_name(), theme::faint(theme::halo(), 0.16)),
        LabelKind::Region => {
            let oblast = label.key.trim_end_matches("_oblast").trim_end_matches("_horde");
            let ink = theme::oblast(oblast).filter(|_| oblast != label.key).unwrap_or(theme::region_name());
            (ink, theme::faint(theme::halo(), 0.22))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{aside, covered, dots};
    use bevy_egui::egui::{Pos2, Rect, Vec2, pos2, vec2};

    #[test]
    fn a_name_is_moved_off_the_one_that_was_written_before_it() {
        let (middle, size) = (pos2(300.0, 200.0), vec2(240.0, 20.0));
        let before: Vec<Rect> = covered(middle, size, 0.2).collect();
        let by = aside(middle + vec2(30.0, 4.0), size, 0.1, &before);
        let mut along = dots(middle + vec2(30.0, 4.0) + by, size, 0.1);
        assert!(along.all(|dot| !before.iter().any(|rect| rect.contains(dot))), "{by}");
    }

    #[test]
    fn a_name_stays_where_nothing_is_in_its_way() {
        let far = Rect::from_center_size(pos2(500.0, 500.0), Vec2::splat(20.0));
        assert_eq!(aside(Pos2::ZERO, vec2(100.0, 12.0), 0.3, &[far]), Vec2::ZERO);
    }

    #[test]
    fn a_name_moves_off_a_town_and_no_further_than_it_must() {
        let town = Rect::from_center_size(Pos2::ZERO, vec2(40.0, 10.0));
        let by = aside(Pos2::ZERO, vec2(200.0, 12.0), 0.0, &[town]);
        assert!(by.y.abs() > 5.0 && by.y.abs() < 15.0 && by.x == 0.0, "{by:?}");
    }
}
