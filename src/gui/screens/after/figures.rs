//! The recorded figures beside ours, each with the claims it stands on.

use crate::base::id::ClaimId;
use crate::gui::kit::look::{Look, Outbox};
use crate::gui::kit::parts;
use crate::gui::kit::theme;
use crate::record::Told;
use crate::report::{names, numbers};
use crate::scenario::model::Checkpoint;
use bevy_egui::egui::{Grid, RichText, Ui};
use std::ops::RangeInclusive;

/// Least width of the column that says whose men were counted.
const WHO: f32 = 165.0;
/// Claims beside each other.
const CHIPS: usize = 3;

/// Shows the figures of some turns.
pub fn show(ui: &mut Ui, look: Look<'_>, turns: RangeInclusive<u16>, out: &mut Outbox) {
    let (words, scenario) = (look.words, look.campaign.scenario());
    let points = scenario.checkpoints.iter().zip(&look.campaign.series().told);
    Grid::new("record").num_columns(5).striped(true).show(ui, |ui| {
        for key in [
            "screen-after-what",
            "screen-after-recorded",
            "screen-after-here",
            "screen-after-difference",
            "screen-after-claims",
        ] {
            parts::note(ui, words.get(key));
        }
        ui.end_row();
        for (point, told) in points.filter(|(point, _)| turns.contains(&point.turn)) {
            row(ui, look, point, *told, out);
        }
    });
}

fn row(ui: &mut Ui, look: Look<'_>, point: &Checkpoint, told: Option<Told>, out: &mut Outbox) {
    let (words, ours) = (look.words, told.map(|told| told.simulated));
    ui.vertical(|ui| {
        ui.set_min_width(WHO);
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.label(names::measure(words, look.campaign.scenario(), point.measure));
        parts::note(ui, words.date(point.date));
        // In a column of its own it would be wrapped word by word.
        if let Some(told) = told {
            parts::note(ui, numbers::beside(words, told.beside()));
        }
    });
    ui.label(numbers::range(words, point.low, point.high));
    ui.label(ours.map_or("–".to_owned(), |men| words.number(men.into())));
    verdict(ui, look, point, ours);
    ui.vertical(|ui| {
        for claims in point.claims.chunks(CHIPS) {
            ui.horizontal(|ui| claims.iter().for_each(|claim| chip(ui, look, *claim, out)));
        }
    });
    ui.end_row();
}

fn chip(ui: &mut Ui, look: Look<'_>, claim: ClaimId, out: &mut Outbox) {
    let words = names::claim(look.words, claim);
    if ui.small_button(claim.to_string()).on_hover_text(words).clicked() {
        out.claim = Some(claim);
    }
}

fn verdict(ui: &mut Ui, look: Look<'_>, point: &Checkpoint, ours: Option<u32>) {
    let Some(men) = ours else {
        ui.label("–");
        return;
    };
    let agrees = point.agrees(men);
    let (key, colour) =
        if agrees { ("screen-after-hit", theme::good()) } else { ("screen-after-miss", theme::bad()) };
    let off = point.difference(men);
    let sign = if off > 0 { "+" } else { "" };
    let text = format!("{sign}{} {}", look.words.number(off), look.words.get(key));
    ui.label(RichText::new(text).color(colour));
}
