//! The encyclopedia: people, places, units, goods, powers, battles, matters and rules, each with
//! its claims; and the words of the trade.

use crate::gui::kit::look::{Look, Outbox};
use crate::gui::kit::terms::Term;
use crate::gui::kit::widgets::{claims, heading, note, scrolled, text, title};
use crate::gui::panels::honours;
use crate::scenario::model::{Entry, EntryKind};
use bevy_egui::egui::{CollapsingHeader, TextEdit, Ui};

/// What is looked for.
#[derive(Clone, Debug, Default)]
pub struct EntriesState {
    sought: String,
}

impl EntriesState {
    /// Leaves only what contains this.
    pub fn seek(&mut self, sought: &str) {
        sought.clone_into(&mut self.sought);
    }
}

/// The kinds, in the order they are shown, with the keys of their headings.
const KINDS: [(EntryKind, &str); 8] = [
    (EntryKind::Matter, "panel-entries-matter"),
    (EntryKind::Rule, "panel-entries-rule"),
    (EntryKind::Power, "panel-entries-power"),
    (EntryKind::Person, "panel-entries-person"),
    (EntryKind::Unit, "panel-entries-unit"),
    (EntryKind::Battle, "panel-entries-battle"),
    (EntryKind::Place, "panel-entries-place"),
    (EntryKind::Goods, "panel-entries-goods"),
];

/// Shows the entries; a word in the field leaves only those that contain it.
pub fn show(ui: &mut Ui, look: Look<'_>, state: &mut EntriesState, out: &mut Outbox) {
    scrolled(ui, "entries", |ui| {
        title(ui, look.words.get("panel-entries"));
        note(ui, look.words.get("panel-entries-note"));
        let hint = look.words.get("panel-entries-seek");
        ui.add(TextEdit::singleline(&mut state.sought).hint_text(hint).desired_width(f32::INFINITY));
        let sought = state.sought.to_lowercase();
        terms_of(ui, look, &sought);
        honours::show(ui, look, &sought, out);
        for (kind, key) in KINDS {
            let of_kind = look.campaign.scenario().entries.iter().filter(|entry| entry.kind == kind);
            let found: Vec<&Entry> = of_kind.filter(|entry| holds(look, entry, &sought)).collect();
            if found.is_empty() {
                continue;
            }
            heading(ui, look.words.get(key));
            for entry in found {
                one(ui, look, entry, !sought.is_empty(), out);
            }
        }
    });
}

/// The words of the trade and what each means, where what is sought stands in one.
fn terms_of(ui: &mut Ui, look: Look<'_>, sought: &str) {
    let told = Term::ALL.map(|term| (term.word(look.words), term.meaning(look.words)));
    let found = |(word, meaning): &(String, String)| {
        word.to_lowercase().contains(sought) || meaning.to_lowercase().contains(sought)
    };
    let told: Vec<_> = told.into_iter().filter(found).collect();
    if told.is_empty() {
        return;
    }
    heading(ui, look.words.get("panel-entries-terms"));
    for (word, meaning) in told {
        let header = CollapsingHeader::new(&word).id_salt(("term", &word));
        header.open((!sought.is_empty()).then_some(true)).show(ui, |ui| text(ui, meaning));
    }
}

fn key(entry: &Entry) -> String {
    entry.words.replace('_', "-")
}

fn holds(look: Look<'_>, entry: &Entry, sought: &str) -> bool {
    let words = |suffix: &str| look.words.get(&format!("{}{suffix}", key(entry))).to_lowercase();
    sought.is_empty() || words("").contains(sought) || words("-text").contains(sought)
}

fn one(ui: &mut Ui, look: Look<'_>, entry: &Entry, open: bool, out: &mut Outbox) {
    let name = look.words.get(&key(entry));
    let header = CollapsingHeader::new(name).id_salt(&entry.words);
    header.open(open.then_some(true)).show(ui, |ui| {
        if entry.unknown {
            note(ui, look.words.get("panel-no-particulars"));
        }
        text(ui, look.words.get(&format!("{}-text", key(entry))));
        claims(ui, look, &entry.claims, out);
    });
}
