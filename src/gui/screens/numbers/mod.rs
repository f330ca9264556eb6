//! The numbers of a scenario in a table, to be changed, played and kept as a scenario of its own.
//!
//! What is made of the changes is the desk's business; this page asks for it and shows what came.

mod change;
pub mod remake;
#[cfg(test)]
mod tests;

use crate::base::id::Id;
use crate::gui::keys::closes;
use crate::gui::kit::table::{self, Cell};
use crate::gui::kit::{parts, theme};
use crate::gui::map::BaseMap;
use crate::gui::screens::numbers::change::Change;
use crate::gui::screens::sheet::{self, Column};
use crate::gui::screens::{Ask, Remade};
use crate::i18n::{Language, Value, Words};
use crate::report::{names, numbers, pedigree, words_of};
use crate::scenario::edit::{Edit, offered};
use crate::scenario::model::{Origin, Pedigree};
use crate::scenario::{Library, Scenario};
use bevy_egui::egui::{Button, Context, RichText, TextEdit, Ui};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What is being changed.
pub struct Page {
    scenario: Arc<Scenario>,
    words: Words,
    /// The numbers that can be changed, as they hold.
    rows: Vec<Pedigree>,
    chosen: Option<usize>,
    /// The one that was chosen, while it is as it was.
    draft: Option<(usize, Change)>,
    /// Numbers that are to be others, by row.
    changes: BTreeMap<usize, Change>,
    /// What the new scenario is to be called.
    name: String,
    /// What came of it when it was made last: where it lies, or why it cannot be.
    pub came: Option<Result<String, String>>,
    /// What was made here, and is replaced when it is made again.
    pub made: BTreeSet<Id>,
}

impl Page {
    /// Opens the numbers of a scenario.
    #[must_use]
    pub fn open(library: &Library, scenario: Arc<Scenario>, language: Language) -> Self {
        let words = words_of(language, &scenario);
        let rows = offered(library, &scenario);
        let values = [("scenario", Value::Text(names::scenario(&words, scenario.id)))];
        let name = words.with("numbers-name", &values);
        let (changes, made) = (BTreeMap::new(), BTreeSet::new());
        Self { scenario, words, rows, chosen: None, draft: None, changes, name, came: None, made }
    }

    /// The scenario whose numbers they are.
    #[must_use]
    pub fn scenario(&self) -> &Arc<Scenario> {
        &self.scenario
    }

    fn edits(&self) -> Vec<Edit> {
        self.changes.iter().filter_map(|(row, change)| change.edit(&self.rows[*row])).collect()
    }
}

/// Shows the page.
pub fn show(ctx: &Context, base: &BaseMap, page: &mut Page) -> Option<Ask> {
    let left = closes(ctx);
    let mut table = sheet::table(ctx, base, &page.words);
    let asked = sheet::show(&mut table, |ui| {
        sheet::heading(ui, &page.words, &page.scenario, page.words.get("numbers"));
        parts::note(ui, page.words.get("numbers-note"));
        sheet::scrolled(ui, if page.came.is_some() { 4.5 } else { 3.0 }, |ui| {
            sheet::columns(ui, |ui, column| match column {
                Column::Left => all(ui, page),
                Column::Right => chosen(ui, page),
            });
        });
        ui.separator();
        foot(ui, page)
    });
    asked.or(left.then_some(Ask::Leave))
}

fn all(ui: &mut Ui, page: &mut Page) {
    let words = &page.words;
    let heads =
        [("numbers-number", 0.0), ("numbers-value", 0.17), ("numbers-range", 0.22), ("numbers-known", 0.17)];
    let heads = heads.map(|(key, share): (&str, f32)| (words.get(key), share));
    let rows: Vec<Vec<Cell>> =
        page.rows.iter().enumerate().map(|(number, one)| row(page, number, one)).collect();
    let shown = table::show(ui, words, "numbers", &heads, &rows, &words.get("panel-choose"));
    page.chosen = shown.pressed.or(page.chosen);
}

fn row(page: &Page, number: usize, one: &Pedigree) -> Vec<Cell> {
    let words = &page.words;
    let change = page.changes.get(&number);
    let value = change.map_or_else(|| one.value.parse().unwrap_or_default(), |change| change.value);
    let ink = if change.is_some() { theme::ours() } else { theme::ink() };
    let (known, colour) = match one.origin {
        Origin::Documented(_) => ("numbers-documented", theme::good()),
        Origin::Derived { .. } => ("numbers-derived", theme::ink_faint()),
        Origin::Assumed { .. } => ("numbers-assumed", theme::bad()),
    };
    let range = match one.origin {
        Origin::Assumed { low, high, .. } if low.is_finite() && high.is_finite() => {
            format!("{}–{}", numbers::given(words, low), numbers::given(words, high))
        }
        _ => String::new(),
    };
    vec![
        Cell::words(pedigree::field_name(words, &one.position.path))
            .coloured(ink)
            .found_by(one.position.path.clone()),
        Cell::number(numbers::given(words, value), value).coloured(ink),
        Cell::words(range),
        Cell::words(words.get(known)).coloured(colour),
    ]
}

/// The number that was chosen, and those that are changed.
fn chosen(ui: &mut Ui, page: &mut Page) {
    match page.chosen.and_then(|number| Some((number, page.rows.get(number)?))) {
        None => drop(parts::note(ui, page.words.get("numbers-choose"))),
        Some((number, one)) => {
            let begun = page.draft.take().filter(|(of, _)| *of == number).map(|(_, draft)| draft);
            let mut change = page.changes.remove(&number).or(begun).unwrap_or_else(|| Change::of(one));
            if !change::show(ui, &page.words, &page.scenario, one, &mut change) {
                change = Change::of(one);
            }
            if change.edit(one).is_some() {
                page.changes.insert(number, change);
            } else {
                page.draft = Some((number, change));
            }
        }
    }
    parts::section(
        ui,
        page.words.with("numbers-changed", &[("number", Value::Count(page.changes.len() as i64))]),
    );
    for (number, change) in &page.changes {
        let one = &page.rows[*number];
        let name = pedigree::field_name(&page.words, &one.position.path);
        let value = numbers::given(&page.words, change.value);
        if ui.button(format!("{name}: {} → {value}", pedigree::written(&page.words, &one.value))).clicked()
        {
            page.chosen = Some(*number);
        }
    }
}

/// The name, what came, and the buttons.
fn foot(ui: &mut Ui, page: &mut Page) -> Option<Ask> {
    match &page.came {
        Some(Ok(path)) => drop(ui.colored_label(
            theme::good(),
            page.words.with("numbers-kept", &[("path", parts::text(path.clone()))]),
        )),
        Some(Err(why)) => drop(ui.colored_label(theme::bad(), why)),
        None => {}
    }
    ui.horizontal_wrapped(|ui| {
        let label = ui.label(page.words.get("numbers-called"));
        ui.add(TextEdit::singleline(&mut page.name).desired_width(theme::size::WIDE_BUTTON))
            .labelled_by(label.id);
        let ready = !page.changes.is_empty() && !page.name.trim().is_empty();
        let button = |ui: &mut Ui, key: &str| {
            let shown = RichText::new(page.words.get(key)).size(theme::size::HEADING - 2.0);
            ui.add_enabled(ready, Button::new(shown))
                .on_disabled_hover_text(page.words.get("numbers-none"))
                .clicked()
        };
        let (play, keep) = (button(ui, "numbers-play"), button(ui, "numbers-keep"));
        if sheet::back(ui, &page.words) {
            return Some(Ask::Leave);
        }
        let remade = Remade { edits: page.edits(), name: page.name.trim().to_owned(), play };
        (play || keep).then(|| Ask::Remake(Box::new(remade)))
    })
    .inner
}
