//! The page of mods: what each adds and changes, their order, what is wrong, what stands against what.
//!
//! It asks for another list; keeping that is the desk's business.

use crate::base::id::Id;
use crate::gui::keys::closes;
use crate::gui::kit::{parts, theme, widgets};
use crate::gui::map::BaseMap;
use crate::gui::screens::Ask;
use crate::gui::screens::sheet::{self, Column};
use crate::i18n::{Value, Words};
use crate::report::mods;
use crate::scenario::Library;
use crate::scenario::mods::changes::Change;
use crate::scenario::mods::list::{self, List};
use crate::scenario::mods::{Mod, Mods};
use bevy_egui::egui::{Context, RichText, Ui};
use std::path::PathBuf;
use std::sync::Arc;

/// What is shown of the mods, as they were when the page was opened or changed last.
pub struct Page {
    mods: Arc<Mods>,
    changes: Vec<Change>,
    folder: Option<PathBuf>,
    /// None where it has faults, which are told.
    list: Option<List>,
    /// Why the list could not be kept, or the folder not be opened.
    pub fault: Option<String>,
}

impl Page {
    /// Looks at the mods there are.
    #[must_use]
    pub fn open(library: &Library) -> Self {
        library.look_again();
        let read = library.mods.as_deref().map(list::read).unwrap_or_default();
        // A list that could not be read whole is not written over.
        let list = Some(read.0).filter(|_| read.1.is_empty());
        let (mods, changes) = (library.all_mods(), library.changes());
        Self { mods, changes, folder: library.mods.clone(), list, fault: None }
    }

    /// The list with one mod a place earlier or later among those that are loaded.
    fn moved(&self, id: Id, later: bool) -> Option<List> {
        let loaded: Vec<Id> = self.mods.loaded().map(|one| one.id).collect();
        self.list.as_ref()?.moved(&loaded, id, later)
    }
}

/// Shows the page.
pub fn show(ctx: &Context, base: &BaseMap, words: &Words, page: &mut Page) -> Option<Ask> {
    let left = closes(ctx);
    let mut asked = None;
    let mut table = sheet::table(ctx, base, words);
    let back = sheet::show(&mut table, |ui| {
        parts::large(ui, words.get("mods"));
        parts::note(ui, words.get("mods-note"));
        sheet::scrolled(ui, 4.5, |ui| {
            sheet::columns(ui, |ui, column| match column {
                Column::Left => all(ui, words, page, &mut asked),
                Column::Right => beside(ui, words, page),
            });
        });
        ui.separator();
        foot(ui, words, page)
    });
    asked.or((left || back).then_some(Ask::Leave))
}

fn all(ui: &mut Ui, words: &Words, page: &Page, asked: &mut Option<Ask>) {
    if page.mods.all.is_empty() {
        parts::note(ui, words.get("mods-none"));
    }
    for one in &page.mods.all {
        ui.separator();
        ui.push_id(&one.path, |ui| row(ui, words, page, one, asked));
    }
}

fn row(ui: &mut Ui, words: &Words, page: &Page, one: &Mod, asked: &mut Option<Ask>) {
    let name = if one.name.is_empty() { one.id.to_string() } else { one.name.clone() };
    let shown = RichText::new(&name).strong();
    let mut enabled = one.enabled;
    // One that was named when the program was started is on, whatever the list says.
    if one.is_named {
        ui.label(shown);
    } else if ui.add_enabled_ui(page.list.is_some(), |ui| ui.checkbox(&mut enabled, shown).changed()).inner
        && let Some(list) = page.list.clone()
    {
        *asked = Some(Ask::Mods(Box::new(list.switched(one.id, enabled))));
    }
    parts::note(ui, described(words, one));
    if let Some(place) = one.place {
        ui.horizontal_wrapped(|ui| {
            parts::note(ui, words.with("mods-place", &[("place", Value::Plain(place as i64))]));
            for (key, later) in [("mods-earlier", false), ("mods-later", true)] {
                let shown = words.get(key);
                let moved = page.moved(one.id, later);
                let button = ui.add_enabled_ui(moved.is_some(), |ui| {
                    widgets::link(ui, &shown, &format!("{shown}: {name}"), &shown).clicked()
                });
                if let Some(list) = moved.filter(|_| button.inner) {
                    *asked = Some(Ask::Mods(Box::new(list)));
                }
            }
        });
    }
    for problem in &one.problems {
        ui.colored_label(theme::bad(), problem.to_string());
    }
}

/// Its id, version, makers and licence; what it adds and changes.
fn described(words: &Words, one: &Mod) -> String {
    let ids = |ids: Vec<Id>| ids.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    let (adds, changes) = (
        ids(one.adds.iter().map(|added| added.id).collect()),
        ids(one.changes.iter().map(|(id, _)| *id).collect()),
    );
    let mut said = vec![one.id.to_string()];
    said.extend(
        [&one.version, &one.authors.join(", "), &one.licence]
            .into_iter()
            .filter(|text| !text.is_empty())
            .cloned(),
    );
    let told =
        |key: &str, list: String| (!list.is_empty()).then(|| words.with(key, &[("list", Value::Text(list))]));
    said.extend(told("mods-adds", adds).into_iter().chain(told("mods-changes", changes)));
    let languages: Vec<&str> = one.languages.iter().map(|language| language.name()).collect();
    said.extend(told("mods-languages", languages.join(", ")));
    said.extend(told("mods-needs", ids(one.needs.clone())));
    said.join(" · ")
}

/// Which values are changed by which mod, those that two change first; folders that are no mods.
fn beside(ui: &mut Ui, words: &Words, page: &Page) {
    let (against, alone): (Vec<&Change>, Vec<&Change>) =
        page.changes.iter().partition(|change| change.conflict().is_some());
    for (key, changes, colour) in
        [("mods-against", against, theme::bad()), ("mods-values", alone, theme::ink())]
    {
        if changes.is_empty() {
            continue;
        }
        parts::section(ui, words.get(key));
        for change in changes {
            ui.colored_label(colour, mods::change(words, change));
        }
    }
    if !page.mods.unused.is_empty() {
        parts::section(ui, words.get("mods-unused"));
    }
    for (folder, why) in &page.mods.unused {
        parts::note(ui, mods::sentence(words, folder, why));
    }
    for problem in &page.mods.problems {
        ui.colored_label(theme::bad(), problem.to_string());
    }
}

/// Where mods lie, a way there, and the way back.
fn foot(ui: &mut Ui, words: &Words, page: &mut Page) -> bool {
    if let Some(fault) = &page.fault {
        ui.colored_label(theme::bad(), fault);
    }
    ui.horizontal_wrapped(|ui| {
        let size = theme::size::HEADING - 2.0;
        let back = sheet::back(ui, words);
        if let Some(folder) = &page.folder {
            if ui.button(RichText::new(words.get("mods-open")).size(size)).clicked() {
                let opened = std::fs::create_dir_all(folder).and_then(|()| open::that_detached(folder));
                page.fault = opened.err().map(|error| format!("{}: {error}", folder.display()));
            }
            parts::note(ui, folder.display().to_string());
        }
        back
    })
    .inner
}
