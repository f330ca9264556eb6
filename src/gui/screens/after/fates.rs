//! What became of those who held a post, and what remained of the whole.

use crate::gui::kit::look::{Look, Outbox};
use crate::gui::kit::parts;
use crate::gui::kit::widgets::claims;
use crate::report::reckoning;
use crate::run::fates::held;
use bevy_egui::egui::{RichText, Ui};

/// The entry of the encyclopedia that tells what remained.
const LEGACY: &str = "legacy";

/// Shows the fates, then what remained.
pub fn show(ui: &mut Ui, look: Look<'_>, out: &mut Outbox) {
    let words = look.words;
    parts::section(ui, words.get("fates-title"));
    let held = held(look.campaign);
    parts::note(ui, words.get(if held.is_empty() { "fates-none" } else { "fates-note" }));
    for one in &held {
        ui.label(RichText::new(reckoning::held(words, one)).strong());
        ui.label(reckoning::fate(words, one));
        claims(ui, look, &one.claims, out);
    }
    let entries = &look.campaign.scenario().entries;
    let Some(entry) = entries.iter().find(|entry| entry.id.as_str() == LEGACY) else { return };
    parts::section(ui, words.get("legacy-title"));
    ui.label(words.get("entry-legacy-text"));
    claims(ui, look, &entry.claims, out);
}
