//! Cuts out of files the records that numbers stand in, with the numbers replaced.

use crate::base::id::Id;
use crate::scenario::edit::brackets::{comment_behind, items, value_end};
use crate::scenario::edit::sheet::Sheet;
use crate::scenario::edit::{Edit, Files, quoted};
use crate::scenario::text::Text;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::ops::Range;

/// The file that makes a folder a scenario.
const SCENARIO: &str = "scenario.ron";
/// The field of shared pedigrees.
const BASIS: &str = "basis";

/// The data files that change these numbers of what is based on `base`; the path of a number that is not found.
pub(super) fn patches(texts: &[Text], edits: &[Edit], base: Id) -> Result<Files, String> {
    let mut by_file: BTreeMap<&str, Vec<&Edit>> = BTreeMap::new();
    for edit in edits {
        by_file.entry(&edit.file).or_default().push(edit);
    }
    let mut parts: BTreeMap<&str, Part> = BTreeMap::new();
    for (file, edits) in by_file {
        let text = texts.iter().find(|text| text.name == file).ok_or_else(|| edits[0].path.clone())?;
        let sheet = Sheet::of(text);
        // The same file of two folders, say the theatre's and a scenario's, makes one.
        parts.entry(sheet.file).or_default().take(&sheet, &edits)?;
    }
    parts.entry(SCENARIO).or_default().fields.insert("base".into(), Field::Whole(format!("\"{base}\"")));
    Ok(parts.into_iter().map(|(name, part)| (name.to_owned(), part.text())).collect())
}

/// What a file says.
#[derive(Default)]
struct Part {
    /// Pedigrees that numbers share, by the quoted name.
    bases: BTreeMap<String, String>,
    fields: BTreeMap<String, Field>,
}

enum Field {
    Whole(String),
    /// Each with the comment behind it.
    Rows(Vec<(String, String)>),
}

impl Part {
    /// Takes what a text says of the numbers to be changed.
    fn take(&mut self, sheet: &Sheet, edits: &[&Edit]) -> Result<(), String> {
        let text = sheet.text;
        let (mut cuts, mut wanted) = (Vec::new(), BTreeMap::<usize, BTreeSet<usize>>::new());
        for edit in edits {
            let lost = || edit.path.clone();
            let at = sheet.find(&edit.path).filter(|_| !sheet.is_added()).ok_or_else(lost)?;
            let rows = match at.row.filter(|_| sheet.is_by_row(at.field)) {
                Some(row) => rows(sheet, at.field, row).ok_or_else(lost)?,
                None => Vec::new(),
            };
            wanted.entry(at.field).or_default().extend(rows);
            cuts.push((at.start..value_end(text, at.start), stated(edit)));
        }
        for (field, rows) in wanted {
            let (name, value) = &sheet.fields[field];
            let listed = sheet.rows(field);
            let row = |row: &usize| {
                let range = &listed[*row];
                (replaced(text, range, &cuts), comment_behind(text, range.end).to_owned())
            };
            let mut said: Vec<(String, String)> = rows.iter().map(row).collect();
            if said.is_empty() {
                said.push((replaced(text, value, &cuts), String::new()));
            }
            self.take_bases(sheet, &mut said);
            match self.fields.entry((*name).to_owned()).or_insert_with(|| Field::Rows(Vec::new())) {
                Field::Rows(all) if !rows.is_empty() => all.extend(said),
                other => *other = Field::Whole(said.swap_remove(0).0),
            }
        }
        Ok(())
    }

    /// Takes the shared pedigrees along that are named. One that another file calls so too gets another name.
    fn take_bases(&mut self, sheet: &Sheet, said: &mut [(String, String)]) {
        let bases = sheet.fields.iter().find(|(name, _)| *name == BASIS);
        for item in bases.into_iter().flat_map(|(_, value)| items(sheet.text, value.start)) {
            let item = &sheet.text[item];
            let Some(key) = key(item).filter(|key| said.iter().any(|(text, _)| text.contains(key))) else {
                continue;
            };
            let plain = key.trim_matches('"');
            let names = (2..).map(|number| format!("\"{plain}-{number}\""));
            let named = |name: &str| item.replacen(key, name, 1);
            let is_free = |name: &String| self.bases.get(name).is_none_or(|other| *other == named(name));
            let Some(name) = std::iter::once(key.to_owned()).chain(names).find(is_free) else { continue };
            if name != key {
                said.iter_mut().for_each(|(text, _)| *text = text.replace(key, &name));
            }
            let item = named(&name);
            self.bases.insert(name, item);
        }
    }

    /// The file.
    fn text(self) -> String {
        let mut text = String::from("(\n");
        if !self.bases.is_empty() {
            let lines: String = self.bases.values().map(|item| format!("        {item},\n")).collect();
            let _ = write!(text, "    {BASIS}: {{\n{lines}    }},\n");
        }
        for (name, field) in self.fields {
            let said = match field {
                Field::Whole(value) => value,
                Field::Rows(rows) => format!("[\n{}    ]", rows.iter().map(line).collect::<String>()),
            };
            let _ = writeln!(text, "    {name}: {said},");
        }
        text + ")\n"
    }
}

/// A row of a list with the comment behind it.
fn line((row, behind): &(String, String)) -> String {
    let gap = if behind.is_empty() { "" } else { " " };
    format!("        {row},{gap}{behind}\n")
}

/// The quoted key that an item of a map begins with.
fn key(item: &str) -> Option<&str> {
    let end = item.get(1..)?.find('"')? + 2;
    item.starts_with('"').then(|| &item[..end])
}

/// The rows of a list that are about the same thing as this one: what is stated of a thing replaces all that was. None
/// where it does not say what it is about.
fn rows(sheet: &Sheet, field: usize, row: usize) -> Option<Vec<usize>> {
    let about = sheet.about(field, row)?;
    let number = sheet.rows(field).len();
    Some((0..number).filter(|other| sheet.about(field, *other).as_ref() == Some(&about)).collect())
}

/// A piece of a text with what is cut in it replaced.
fn replaced(text: &str, piece: &Range<usize>, cuts: &[(Range<usize>, String)]) -> String {
    let mut inside: Vec<_> =
        cuts.iter().filter(|(cut, _)| piece.start <= cut.start && cut.end <= piece.end).collect();
    inside.sort_by_key(|(cut, _)| cut.start);
    let (mut said, mut at) = (String::new(), piece.start);
    for (cut, by) in inside {
        said.push_str(&text[at..cut.start]);
        said.push_str(by);
        at = cut.end;
    }
    said + &text[at..piece.end]
}

/// How a changed number is written.
fn stated(edit: &Edit) -> String {
    let (why, Edit { value, low, high, .. }) = (quoted(&edit.why), edit);
    format!("assumed(value: {value}, low: {low}, high: {high}, why: {why})")
}
