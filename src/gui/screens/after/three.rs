//! The three numbers of the report, each under its own heading; they are never made one.

use crate::gui::kit::look::Look;
use crate::gui::kit::parts;
use crate::report::three::parts as said;
use crate::study::{Numbers, WhatBinds};
use bevy_egui::egui::Ui;

/// Shows the three numbers, once possible histories are played.
pub fn show(ui: &mut Ui, look: Look<'_>, bound: Option<&WhatBinds>) {
    if look.campaign.late_histories().known().is_none() {
        return;
    }
    let numbers = Numbers::of(look.campaign, bound);
    for part in said(look.words, look.campaign.scenario(), &numbers) {
        parts::section(ui, part.heading);
        for sentence in part.sentences {
            ui.label(sentence);
        }
    }
}
