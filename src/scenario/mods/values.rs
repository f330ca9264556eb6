//! Which values a text of a scenario states, and where: parameters, fields, records, words.
//!
//! What replaces another as a whole is one value: a record of an id, a row about a place, a list that is not merged.

use crate::scenario::remove::LISTS;
use crate::scenario::text::{Text, field_paths};
use std::collections::{BTreeMap, BTreeSet};

/// Lists of `scenario.ron` whose rows replace those about the same thing; its other lists are replaced as a whole.
const MERGED: [&str; 8] =
    ["holds", "reach", "markets", "schools", "deliveries", "fronts", "checkpoints", "lever_ranges"];
/// The fields of which one says what a row is about, the likeliest first.
const KEYS: [&str; 7] = ["id", "place", "uezd", "lever", "person", "oblast", "unit"];
/// The file of what is removed, without its ending.
const REMOVE: &str = "remove";
/// Fields that state nothing of a scenario.
const NO_VALUES: [&str; 3] = ["format", "base", "basis"];

/// A value that is stated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::scenario) struct Stated {
    /// What is stated: `rules.ron show_up`, `events.ron events[lepsinsk_taken]`, `en scenario-semey-1918`.
    pub key: String,
    /// The line, from 1.
    pub line: usize,
}

/// The values that a text states, in its order.
pub(in crate::scenario) fn stated(text: &Text) -> Vec<Stated> {
    let file = text.name.rsplit(['/', '\\']).next().unwrap_or_default();
    match file.rsplit_once('.') {
        Some((stem, "ftl")) => words(stem.split('-').next().unwrap_or_default(), &text.text),
        Some((REMOVE, "ron")) => removed(&text.text),
        Some((_, "ron")) => data(file, &text.text),
        _ => Vec::new(),
    }
}

/// The messages of a file of words.
fn words(language: &str, text: &str) -> Vec<Stated> {
    let key = |line: &str| {
        let (key, _) = line.split_once('=')?;
        let key = key.trim_end();
        let is_key = key.starts_with(|c: char| c.is_ascii_alphabetic())
            && key.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'));
        is_key.then(|| format!("{language} {key}"))
    };
    (1..).zip(text.lines()).filter_map(|(line, text)| Some(Stated { key: key(text)?, line })).collect()
}

/// The records that a file removes, as those who state them call them.
fn removed(text: &str) -> Vec<Stated> {
    let stated = field_paths(text).into_iter().filter_map(|(at, path)| {
        let (list, _) = row(&path)?;
        let (_, file) = LISTS.iter().find(|(name, _)| *name == list)?;
        let key = format!("{file} {list}[{}]", said(&text[at..]).filter(|id| !id.is_empty())?);
        Some(Stated { key, line: line_of(text, at) })
    });
    stated.collect()
}

/// The line of a byte, from 1.
fn line_of(text: &str, at: usize) -> usize {
    text[..at].matches('\n').count() + 1
}

/// The parameters, fields and records of a data file.
fn data(file: &str, text: &str) -> Vec<Stated> {
    let (mut found, mut seen) = (Vec::new(), BTreeSet::new());
    // The first byte with a path is that of its value.
    let mut first: BTreeMap<String, usize> = BTreeMap::new();
    for (at, path) in field_paths(text) {
        first.entry(path).or_insert(at);
    }
    let mut values: Vec<(&String, usize)> = first.iter().map(|(path, at)| (path, *at)).collect();
    values.sort_by_key(|(_, at)| *at);
    for (path, at) in values {
        let key = match row(path) {
            Some((list, _)) if is_rows(file, list) => about(list, path, &first, text).map(|key| (list, key)),
            None if is_field(path) && !is_list(file, path, text, at) => Some((path.as_str(), String::new())),
            _ => None,
        };
        if let Some((list, key)) = key {
            let key = if key.is_empty() { format!("{file} {list}") } else { format!("{file} {list}[{key}]") };
            if seen.insert(key.clone()) {
                found.push(Stated { key, line: line_of(text, at) });
            }
        }
    }
    found
}

/// Whether a path is that of a field of the file.
fn is_field(path: &str) -> bool {
    !path.is_empty() && !path.contains(['.', '[']) && !NO_VALUES.contains(&path)
}

/// The list and the number of a row.
fn row(path: &str) -> Option<(&str, usize)> {
    let (list, rest) = path.split_once('[')?;
    let number = rest.strip_suffix(']')?.parse().ok()?;
    (!list.contains('.')).then_some((list, number))
}

/// Whether the rows of a list each replace those about the same thing. Orders are added to those that there are.
pub(in crate::scenario) fn is_rows(file: &str, list: &str) -> bool {
    file != "orders.ron" && (file != "scenario.ron" || MERGED.contains(&list))
}

fn is_list(file: &str, path: &str, text: &str, at: usize) -> bool {
    text[at..].starts_with('[') && (is_rows(file, path) || file == "orders.ron")
}

/// What the row of that path is about, by the first byte of the value of each path.
pub(in crate::scenario) fn about(
    list: &str,
    path: &str,
    first: &BTreeMap<String, usize>,
    text: &str,
) -> Option<String> {
    let value = |key: &str| said(&text[*first.get(&format!("{path}.{key}"))?..]);
    match list {
        "checkpoints" => value("claims"),
        "routes" => Some([value("from")?, value("to")?, value("mode")?].join("+")),
        _ => KEYS.iter().find_map(|key| value(key)),
    }
}

/// The words of the value that a text begins with.
fn said(value: &str) -> Option<String> {
    let end = if value.starts_with('[') { value.find(']')? } else { value.find([',', ')', ']', '\n'])? };
    let parts = value[..end].split(|c: char| !c.is_alphanumeric() && !matches!(c, '_' | '-'));
    Some(parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join("+"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(name: &str, text: &str, expected: &[(&str, usize)]) {
        let found = stated(&Text { name: format!("a/{name}"), text: text.into() });
        let found: Vec<_> = found.iter().map(|one| (one.key.as_str(), one.line)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_parameter_a_record_a_row_and_a_word_are_one_value_each() {
        check(
            "rules.ron",
            "(\n  basis: {\"a\": assumed(pct: 3, why: \"\")},\n  show_up: assumed(value: 0.3, pct: 30, why: \"id: 5\"),\n  hay: assumed(value: [1, 2], pct: 3, why: \"\"),\n)",
            &[("rules.ron show_up", 3), ("rules.ron hay", 4)],
        );
        check(
            "events.ron",
            "(events: [\n(on: \"1918-05-01\", id: \"a\", choices: [(id: \"b\")]),\n(id: \"c\"),\n])",
            &[("events.ron events[a]", 2), ("events.ron events[c]", 3)],
        );
        check(
            "scenario.ron",
            "(format: 1, turns: 5,\nholds: [(claims: [\"S001\"], place: \"omsk\", from: \"x\"), (place: \"omsk\", from: \"y\")],\ncheckpoints: [(place: \"omsk\", claims: [\"S075\", \"S077\"])],\naims: [\n(id: \"a\")])",
            &[
                ("scenario.ron turns", 1),
                ("scenario.ron holds[omsk]", 2),
                ("scenario.ron checkpoints[S075+S077]", 3),
                ("scenario.ron aims", 4),
            ],
        );
        check(
            "routes.ron",
            "(routes: [(from: \"a\", to: \"b\", mode: rail, km: doc(5, [\"S001\"]))])",
            &[("routes.ron routes[a+b+rail]", 1)],
        );
        check("orders.ron", "(orders: [(on: \"1918-05-01\", order: x(id: \"a\"))])", &[]);
        check(
            "remove.ron",
            "(\nevents: [\"a\",\n\"b\"], fronts: [])",
            &[("events.ron events[a]", 2), ("events.ron events[b]", 3)],
        );
        check("en-more.ftl", "# a = b\nscenario-x = Y\n  z = w\n", &[("en scenario-x", 2)]);
    }
}
