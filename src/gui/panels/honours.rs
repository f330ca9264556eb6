//! The battles of the list, a card each: what is known, by whom, how well, and who of ours was there.

use crate::gui::kit::look::{Look, Outbox};
use crate::gui::kit::widgets::{claims, heading, note, text};
use crate::report::{names, reckoning};
use crate::run::honours::{Card, Grounds, cards};
use bevy_egui::egui::{CollapsingHeader, Ui};

/// Shows the cards in which something sought stands; all of them where nothing is sought.
pub fn show(ui: &mut Ui, look: Look<'_>, sought: &str, out: &mut Outbox) {
    let told = |card: &Card| name(look, card) + &reckoning::told(look.words, card).concat().join(" ");
    let found = |card: &Card| sought.is_empty() || told(card).to_lowercase().contains(sought);
    let cards: Vec<Card> = cards(look.campaign).into_iter().filter(found).collect();
    if cards.is_empty() {
        return;
    }
    heading(ui, look.words.get("honours-title"));
    note(ui, look.words.get("honours-note"));
    for card in &cards {
        let header = CollapsingHeader::new(name(look, card)).id_salt(("honour", card.honour.as_str()));
        header.open((!sought.is_empty()).then_some(true)).show(ui, |ui| one(ui, look, card, out));
    }
}

fn name(look: Look<'_>, card: &Card) -> String {
    names::honour(look.words, card.honour)
}

fn one(ui: &mut Ui, look: Look<'_>, card: &Card, out: &mut Outbox) {
    let words = look.words;
    note(ui, reckoning::days(words, card));
    for ([what, how], of) in reckoning::told(words, card).into_iter().zip([&card.battle, &card.part]) {
        text(ui, what);
        note(ui, how);
        if of.ground != Grounds::Nothing {
            note(ui, of.sources.iter().map(|id| names::source(words, *id)).collect::<Vec<_>>().join("; "));
        }
        claims(ui, look, &of.claims, out);
    }
    for line in reckoning::ours(words, look.campaign.scenario(), card) {
        text(ui, line);
    }
    claims(ui, look, &[card.listed], out);
    if !card.conflicts.is_empty() {
        note(ui, words.get("honours-conflicts"));
        claims(ui, look, &card.conflicts, out);
    }
}
