//! Where a number comes from, and what a claim says: bodies of the windows that open on a click.

use crate::base::id::ClaimId;
use crate::gui::kit::look::{Look, Outbox};
use crate::gui::kit::terms::{self, Term};
use crate::gui::kit::widgets::{claim, fact, heading, note, row, scrolled, text, title, warning};
use crate::i18n::Words;
use crate::report::{claims, names, pedigree, reckoning};
use crate::scenario::model::{Claim, Evidence, Status, Style};
use bevy_egui::egui::Ui;

/// Shows where the number at a field path comes from.
pub fn show_pedigree(ui: &mut Ui, look: Look<'_>, path: &str, out: &mut Outbox) {
    scrolled(ui, "pedigree", |ui| {
        let Some(found) = pedigree::find(look.campaign.scenario(), path) else {
            note(ui, look.words.get("panel-why-unknown"));
            return;
        };
        title(ui, pedigree::field_name(look.words, path));
        fact(ui, look.words.get("panel-why-value"), pedigree::written(look.words, &found.value));
        text(ui, pedigree::sentence(look.words, &found.origin));
        for &id in found.origin.claims() {
            short(ui, look, id, out);
        }
        note(ui, path);
    });
}

/// Shows a claim of the record with its source and those that say otherwise.
pub fn show_claim(ui: &mut Ui, look: Look<'_>, id: ClaimId, out: &mut Outbox) {
    scrolled(ui, "claim", |ui| {
        let Some(claim) = look.campaign.scenario().claims.get(&id) else {
            note(ui, look.words.get("panel-why-unknown"));
            return;
        };
        title(ui, id.to_string());
        text(ui, names::claim(look.words, id));
        said(ui, look.words, claim);
        trusted(ui, look.words, claim);
        conflicts(ui, look, claim, out);
    });
}

/// A claim in short: its id to click and its words.
fn short(ui: &mut Ui, look: Look<'_>, id: ClaimId, out: &mut Outbox) {
    ui.horizontal_top(|ui| {
        claim(ui, look, id, out);
        text(ui, names::claim(look.words, id));
    });
}

/// Date, who, place, number, source.
fn said(ui: &mut Ui, words: &Words, claim: &Claim) {
    heading(ui, words.get("panel-claim-said"));
    if !claim.date.is_empty() {
        let style = words.get(match claim.style {
            Style::Os => "panel-style-os",
            Style::Ns => "panel-style-ns",
            Style::Unknown => "panel-style-unknown",
        });
        row(ui, words.get("panel-claim-date"), |ui| {
            text(ui, claims::date(&claim.date));
            note(ui, style);
        });
    }
    if !claim.who.is_empty() {
        fact(ui, words.get("panel-claim-who"), words.get(&names::key("who", &claim.who)));
    }
    if let Some(quantity) = &claim.quantity {
        fact(ui, words.get("panel-claim-number"), claims::number(words, quantity));
    }
    row(ui, words.get("panel-claim-source"), |ui| text(ui, names::source(words, claim.source)));
}

/// What kind of statement it is, how it was found, how far it is trusted.
fn trusted(ui: &mut Ui, words: &Words, claim: &Claim) {
    heading(ui, words.get("panel-claim-trust"));
    let status = match claim.status {
        Status::Planned => "panel-status-planned",
        Status::Attested => "panel-status-attested",
        Status::Contested => "panel-status-contested",
        Status::Derived => "panel-status-derived",
        Status::Invented => "panel-status-invented",
    };
    let evidence = match claim.evidence {
        Evidence::Seed => "panel-evidence-seed",
        Evidence::Excerpt => "panel-evidence-excerpt",
        Evidence::Derived => "panel-evidence-derived",
        Evidence::Background => "panel-evidence-background",
    };
    fact(ui, words.get("panel-status"), words.get(status));
    fact(ui, words.get("panel-confidence"), words.get(reckoning::confidence(claim.confidence)));
    fact(ui, words.get("panel-evidence"), words.get(evidence));
}

fn conflicts(ui: &mut Ui, look: Look<'_>, claim: &Claim, out: &mut Outbox) {
    if claim.conflicts.is_empty() {
        return;
    }
    terms::heading_of(ui, look.words, look.words.get("panel-conflicts"), Term::Reading);
    warning(ui, look.words.get("panel-conflicts-note"));
    for &id in &claim.conflicts {
        short(ui, look, id, out);
    }
}
