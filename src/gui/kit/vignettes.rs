//! Drawings beside the texts of events and the names of powers; they say nothing that the words do not.

use crate::gui::kit::{picture, theme, widgets};
use crate::scenario::model::{Measure, Metric, Vignette};
use bevy_egui::egui::{Context, Id, Image, Sense, TextureHandle, TextureOptions, Ui, Vec2};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

/// What was drawn, by its width in pixels.
type Drawn = Arc<Mutex<BTreeMap<(Vignette, u32), Option<TextureHandle>>>>;

/// Sizes of pictures are multiples of so many pixels.
const STEP: u32 = 32;
/// How wide a drawing is before a heading, in points.
pub const SMALL: f32 = 44.0;

/// Shows a drawing, so many points wide and high.
fn show(ui: &mut Ui, vignette: Vignette, side: f32) {
    let (rect, _) = ui.allocate_exact_size(Vec2::splat(side), Sense::hover());
    if !ui.is_rect_visible(rect) {
        return;
    }
    // In few steps: a window that is resized would leave a picture behind for every pixel.
    let pixels = ((side * ui.ctx().pixels_per_point()).ceil() as u32).next_multiple_of(STEP);
    let drawn: Drawn = ui.data_mut(|data| Arc::clone(data.get_temp_mut_or_default(Id::new("vignettes"))));
    let mut drawn = drawn.lock().unwrap_or_else(PoisonError::into_inner);
    let texture = drawn.entry((vignette, pixels)).or_insert_with(|| draw(ui.ctx(), vignette, pixels));
    if let Some(texture) = texture {
        Image::new((texture.id(), rect.size())).paint_at(ui, rect);
    }
}

/// A heading with a drawing before it, where there is one.
pub fn heading(ui: &mut Ui, vignette: Option<Vignette>, text: String) {
    if vignette.is_some() {
        ui.add_space(theme::size::GAP);
    }
    beside(ui, vignette, SMALL, |ui| {
        ui.vertical(|ui| widgets::heading(ui, text));
    });
}

/// A drawing, where there is one, and what stands to its right.
pub fn beside(ui: &mut Ui, vignette: Option<Vignette>, side: f32, right: impl FnOnce(&mut Ui)) {
    ui.horizontal(|ui| {
        if let Some(vignette) = vignette {
            show(ui, vignette, side);
        }
        right(ui);
    });
}

/// The drawing of what an aim measures.
#[must_use]
pub fn of_metric(metric: &Metric) -> Vignette {
    match metric {
        Metric::Men { of: Measure::Front(_), .. } | Metric::FightsWon | Metric::SeatsHeld => Vignette::Battle,
        Metric::Men { of: Measure::Oblast(_), .. } | Metric::Filled { .. } => Vignette::Committee,
        Metric::Men { of: Measure::All, .. } | Metric::Cadets => Vignette::Officer,
        Metric::Men { .. } | Metric::History { .. } => Vignette::Rider,
        Metric::Supply(_) => Vignette::Store,
        Metric::Authority(_) | Metric::Burden => Vignette::Elder,
        Metric::Requisitions | Metric::Raids => Vignette::Horse,
        Metric::Arrears | Metric::ArrearsEverywhere => Vignette::Trader,
        Metric::Saved => Vignette::Woman,
        Metric::Dead => Vignette::Doctor,
        Metric::Standing(_) => Vignette::Official,
        Metric::Rifles => Vignette::Rifles,
    }
}

fn draw(ctx: &Context, vignette: Vignette, pixels: u32) -> Option<TextureHandle> {
    let image = picture::drawn(svg(vignette), pixels as f32, Arc::default())?;
    Some(ctx.load_texture(format!("vignette {vignette:?}"), image, TextureOptions::LINEAR))
}

/// The text of a drawing.
fn svg(vignette: Vignette) -> &'static str {
    match vignette {
        Vignette::Elder => include_str!("../../../assets/pictures/elder.svg"),
        Vignette::Rider => include_str!("../../../assets/pictures/rider.svg"),
        Vignette::Officer => include_str!("../../../assets/pictures/officer.svg"),
        Vignette::Committee => include_str!("../../../assets/pictures/committee.svg"),
        Vignette::Statesman => include_str!("../../../assets/pictures/statesman.svg"),
        Vignette::Scholar => include_str!("../../../assets/pictures/scholar.svg"),
        Vignette::Engineer => include_str!("../../../assets/pictures/engineer.svg"),
        Vignette::Jurist => include_str!("../../../assets/pictures/jurist.svg"),
        Vignette::Colonel => include_str!("../../../assets/pictures/colonel.svg"),
        Vignette::Lieutenant => include_str!("../../../assets/pictures/lieutenant.svg"),
        Vignette::Cossack => include_str!("../../../assets/pictures/cossack.svg"),
        Vignette::Official => include_str!("../../../assets/pictures/official.svg"),
        Vignette::Commissar => include_str!("../../../assets/pictures/commissar.svg"),
        Vignette::Woman => include_str!("../../../assets/pictures/woman.svg"),
        Vignette::Settler => include_str!("../../../assets/pictures/settler.svg"),
        Vignette::Trader => include_str!("../../../assets/pictures/trader.svg"),
        Vignette::Doctor => include_str!("../../../assets/pictures/doctor.svg"),
        Vignette::Rifles => include_str!("../../../assets/pictures/rifles.svg"),
        Vignette::Horse => include_str!("../../../assets/pictures/horse.svg"),
        Vignette::Battle => include_str!("../../../assets/pictures/battle.svg"),
        Vignette::Letter => include_str!("../../../assets/pictures/letter.svg"),
        Vignette::Store => include_str!("../../../assets/pictures/store.svg"),
    }
}

#[cfg(test)]
mod tests {
    use super::svg;
    use crate::gui::kit::picture;
    use crate::scenario::library::shipped;
    use crate::scenario::model::Vignette;
    use std::collections::{BTreeMap, BTreeSet};
    use std::sync::Arc;

    #[test]
    fn each_that_is_shown_has_a_drawing_of_its_own_and_ink_on_it() {
        let steppe = shipped("quota-1917");
        let all = steppe.events.iter().filter_map(|event| event.picture);
        let all = all.chain(steppe.sponsors.iter().filter_map(|sponsor| sponsor.picture));
        let all: BTreeSet<Vignette> =
            all.chain(steppe.people.iter().filter_map(|person| person.picture)).collect();
        assert!(all.len() > 15, "{all:?}");
        let drawn: BTreeMap<&str, Vignette> = all.iter().map(|one| (svg(*one), *one)).collect();
        assert_eq!(drawn.len(), all.len(), "{drawn:?}");
        for (svg, vignette) in drawn {
            let image = picture::drawn(svg, 120.0, Arc::default()).expect("it is a drawing");
            assert_eq!(image.size, [120, 120], "{vignette:?}");
            let dark = image.pixels.iter().filter(|pixel| pixel.a() > 200 && pixel.r() < 90).count();
            assert!(dark > 300, "{vignette:?}: {dark} dark pixels");
        }
    }
}
