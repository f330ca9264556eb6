//! Names on the ground: seas, rivers, deserts, mountains, oblasts.
//!
//! The words come from the model by key; a name without words is not written. Regions are set wide
//! and in their oblast's colour, waters lean and are blue.

use crate::gui::kit::theme;
use crate::gui::map::base::{BaseMap, Label, LabelKind};
use crate::gui::map::camera::Viewport;
use crate::gui::map::model::MapModel;
use crate::gui::map::pen::Letters;
use bevy_egui::egui::{Color32, Painter, vec2};

/// Writes the names that suit this zoom.
pub fn paint(painter: &Painter, view: &Viewport, base: &BaseMap, model: &MapModel) {
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
        letters.write(painter, at + vec2(letters.spacing / 2.0, 0.0), &galley, turn);
    }
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
        italics: label.kind != LabelKind::Region,
        strong: label.kind == LabelKind::Region || label.size >= 3.0,
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
