//! Cuts out of files the records that numbers stand in, with the numbers replaced; knows brackets only.

use crate::base::id::Id;
use crate::scenario::edit::{Edit, Files};
use crate::scenario::spot::{block_comment, skip_blank};
use crate::scenario::text::{Text, field_paths};
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
        let name = file.rsplit(['/', '\\']).next().unwrap_or(file);
        // The same file of two folders, say the theatre's and a scenario's, makes one.
        parts.entry(name).or_default().take(&text.text, &edits)?;
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
    Rows(Vec<String>),
}

impl Part {
    /// Takes what a text says of the numbers to be changed.
    fn take(&mut self, text: &str, edits: &[&Edit]) -> Result<(), String> {
        let open = text.len() - skip_blank(text).len();
        let fields: Vec<(&str, Range<usize>)> =
            items(text, open).into_iter().filter_map(|item| named(text, item)).collect();
        let paths = field_paths(text);
        let (mut cuts, mut wanted) = (Vec::new(), BTreeMap::<usize, BTreeSet<usize>>::new());
        for edit in edits {
            let lost = || edit.path.clone();
            let start = *paths.iter().find(|(_, path)| **path == edit.path).ok_or_else(lost)?.0;
            let field = fields.iter().position(|(_, value)| value.contains(&start)).ok_or_else(lost)?;
            wanted.entry(field).or_default().extend(rows(text, &fields[field].1, start));
            cuts.push((start..value_end(text, start), stated(edit)));
        }
        for (field, rows) in wanted {
            let (name, value) = &fields[field];
            let listed = items(text, value.start);
            let rows: Vec<String> = rows.iter().map(|row| replaced(text, &listed[*row], &cuts)).collect();
            let whole = || replaced(text, value, &cuts);
            let bases = fields.iter().find(|(name, _)| *name == BASIS);
            match self.fields.entry((*name).to_owned()).or_insert_with(|| Field::Rows(Vec::new())) {
                Field::Rows(all) if !rows.is_empty() => all.extend(rows),
                other => *other = Field::Whole(whole()),
            }
            for item in bases.into_iter().flat_map(|(_, value)| items(text, value.start)) {
                let item = &text[item];
                let used = key(item).filter(|key| self.fields[*name].says(key));
                self.bases.extend(used.map(|key| (key.to_owned(), item.to_owned())));
            }
        }
        Ok(())
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
                Field::Rows(rows) => {
                    let lines: String = rows.iter().map(|row| format!("        {row},\n")).collect();
                    format!("[\n{lines}    ]")
                }
            };
            let _ = writeln!(text, "    {name}: {said},");
        }
        text + ")\n"
    }
}

impl Field {
    /// Whether it has that quoted text in it.
    fn says(&self, key: &str) -> bool {
        match self {
            Self::Whole(value) => value.contains(key),
            Self::Rows(rows) => rows.iter().any(|row| row.contains(key)),
        }
    }
}

/// The quoted key that an item of a map begins with.
fn key(item: &str) -> Option<&str> {
    let end = item.get(1..)?.find('"')? + 2;
    item.starts_with('"').then(|| &item[..end])
}

/// The rows of a list that speak of the same thing as the one with the byte at `start`; none where it is no list. Lists of
/// which a thing may have several rows are replaced row by row, so all of them are needed.
fn rows(text: &str, list: &Range<usize>, start: usize) -> Vec<usize> {
    if !text[list.clone()].starts_with('[') {
        return Vec::new();
    }
    let rows = items(text, list.start);
    let of = |row: &Range<usize>| items(text, row.start).into_iter().next().map(|first| &text[first]);
    let Some(own) = rows.iter().find(|row| row.contains(&start)).and_then(of) else { return Vec::new() };
    (0..rows.len()).filter(|row| of(&rows[*row]) == Some(own)).collect()
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
    let why = edit.why.replace('\\', "\\\\").replace('"', "\\\"");
    let why: String = why.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let Edit { value, low, high, .. } = edit;
    format!("assumed(value: {value}, low: {low}, high: {high}, why: \"{why}\")")
}

/// The name and the value of an item `name: value`.
fn named(text: &str, item: Range<usize>) -> Option<(&str, Range<usize>)> {
    let colon = text[item.clone()].find(':')? + item.start;
    let value = skip_blank(&text[colon + 1..item.end]);
    Some((text[item.start..colon].trim(), item.end - value.len()..item.end))
}

/// What stands between a bracket at `open` and its end, item by item, without the blanks and comments before each.
fn items(text: &str, open: usize) -> Vec<Range<usize>> {
    let (mut items, mut start, mut depth) = (Vec::new(), open + 1, 0_usize);
    let mut add = |from: usize, to: usize| {
        let item = skip_blank(&text[from..to]);
        if !item.is_empty() {
            items.push(to - item.len()..to - item.len() + item.trim_end().len());
        }
    };
    let mut at = open + 1;
    while at < text.len() {
        match text.as_bytes()[at] {
            b'(' | b'[' | b'{' => depth += 1,
            b')' | b']' | b'}' if depth == 0 => break,
            b')' | b']' | b'}' => depth -= 1,
            b',' if depth == 0 => {
                add(start, at);
                start = at + 1;
            }
            _ => {}
        }
        at = next(text, at);
    }
    add(start.min(text.len()), at.min(text.len()));
    items
}

/// Where the value that begins at `start` ends: a word and the bracket after it, or one of both.
fn value_end(text: &str, start: usize) -> usize {
    let mut at = start;
    let mut depth = 0_usize;
    while at < text.len() {
        match text.as_bytes()[at] {
            b'(' | b'[' | b'{' => depth += 1,
            b',' | b')' | b']' | b'}' if depth == 0 => break,
            b')' | b']' | b'}' if depth == 1 => return at + 1,
            b')' | b']' | b'}' => depth -= 1,
            _ => {}
        }
        at = next(text, at);
    }
    at
}

/// The byte after the one at `at`, or after the text or comment that begins there.
fn next(text: &str, at: usize) -> usize {
    let rest = &text[at..];
    let length = if rest.starts_with('"') {
        quoted(rest)
    } else if rest.starts_with("//") {
        rest.find('\n').unwrap_or(rest.len())
    } else if rest.starts_with("/*") {
        block_comment(rest)
    } else {
        rest.chars().next().map_or(1, char::len_utf8)
    };
    at + length.max(1)
}

/// The length of the quoted text that a text begins with.
fn quoted(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut at = 1;
    while at < bytes.len() && bytes[at] != b'"' {
        at += if bytes[at] == b'\\' { 2 } else { 1 };
    }
    (at + 1).min(text.len())
}
