//! What stopped the levy: the one answer, and from when to when what did; shown once it is found.

use crate::gui::kit::look::Look;
use crate::gui::kit::parts;
use crate::gui::kit::terms::{self, Term};
use crate::report::{binding, names};
use crate::study::WhatBinds;
use crate::study::binding::{Spell, is_tried, spells};
use bevy_egui::egui::{RichText, Ui};

/// Shows it.
pub fn show(ui: &mut Ui, look: Look<'_>, bound: Option<&WhatBinds>) {
    let (words, campaign) = (look.words, look.campaign);
    let heading = parts::section(ui, words.get("screen-after-stopped"));
    terms::explain(ui, words, &heading, Term::Binding);
    let Some(bound) = bound else {
        parts::note(ui, words.get("binds-waiting"));
        return;
    };
    let tried = is_tried(campaign);
    ui.label(binding::most(words, bound, tried));
    if !tried {
        return;
    }
    parts::note(ui, binding::how(words, bound));
    for oblast in &bound.oblasts {
        ui.label(RichText::new(names::oblast(words, oblast.oblast)).strong());
        spells(&oblast.turns).into_iter().for_each(|one| spell(ui, look, one));
    }
}

fn spell(ui: &mut Ui, look: Look<'_>, one: Spell) {
    let values = [
        ("from", parts::text(look.words.date(one.from))),
        ("to", parts::text(look.words.date(one.until))),
        ("what", parts::text(names::constraint(look.words, one.binds))),
    ];
    ui.label(look.words.with("screen-after-spell", &values));
}
