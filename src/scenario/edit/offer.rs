//! Which numbers of a scenario can be changed: those that hold, one each, of what is played.

use crate::base::id::Id;
use crate::scenario::edit::sheet::{Sheet, Spotted};
use crate::scenario::library::Library;
use crate::scenario::model::{Pedigree, Scenario};
use std::collections::{BTreeMap, BTreeSet};

/// Lists of what a scenario plays in part, and what one of them is called where it is named.
const IN_PART: [(&str, &str); 7] = [
    ("uezds", "uezd"),
    ("oblasts", "oblast"),
    ("units", "unit"),
    ("sponsors", "sponsor"),
    ("people", "person"),
    ("fronts", "front"),
    ("places", "place"),
];

/// The numbers that can be changed, by path.
#[must_use]
pub fn offered(library: &Library, scenario: &Scenario) -> Vec<Pedigree> {
    let texts = library.texts(scenario.id);
    let data = texts.iter().filter(|text| text.name.ends_with(".ron"));
    let sheets: Vec<(&str, Sheet)> = data.map(|text| (text.name.as_str(), Sheet::of(text))).collect();
    // Of two files that state the same thing the later one holds.
    let values =
        sheets.iter().flat_map(|(name, sheet)| values(sheet).into_iter().map(|value| (value, *name)));
    let holds: BTreeMap<String, &str> = values.collect();
    let elsewhere = elsewhere(scenario, &sheets);
    let can_be_changed = |one: &&Pedigree| {
        let at = &one.position;
        let sheet = sheets.iter().find(|(name, _)| *name == at.file).map(|(_, sheet)| sheet);
        let Some((sheet, spotted)) = sheet.and_then(|sheet| Some((sheet, sheet.find(&at.path)?))) else {
            return false;
        };
        let is_held = holds.get(&sheet.value_of(&spotted)) == Some(&at.file.as_str());
        let is_here = !sheet
            .named_beside(&spotted)
            .into_iter()
            .any(|(word, id)| elsewhere.contains(&(word, id.to_owned())));
        is_held && !sheet.is_added() && is_here && is_played(scenario, sheet, &spotted)
    };
    let numbers = scenario.pedigrees.iter().filter(|one| is_one_number(one));
    let mut found: Vec<Pedigree> = numbers.filter(can_be_changed).cloned().collect();
    found.sort_by(|a, b| (&a.position.path, &a.position.file).cmp(&(&b.position.path, &b.position.file)));
    found.dedup_by(|a, b| a.position == b.position);
    found
}

/// What the theatre has and a scenario does not play: the word by which it is called, and the id.
fn elsewhere(scenario: &Scenario, sheets: &[(&str, Sheet)]) -> BTreeSet<(&'static str, String)> {
    let mut found = BTreeSet::new();
    for (_, sheet) in sheets {
        for field in 0..sheet.fields.len() {
            let Some((list, word)) = IN_PART.iter().find(|(list, _)| *list == sheet.fields[field].0) else {
                continue;
            };
            let ids = (0..sheet.rows(field).len()).filter_map(|row| sheet.about(field, row));
            found.extend(ids.filter(|id| !plays(scenario, list, id)).map(|id| (*word, id)));
        }
    }
    found
}

/// Whether it is one number, and not a table of them.
fn is_one_number(pedigree: &Pedigree) -> bool {
    pedigree.value.parse::<f64>().is_ok() && !pedigree.position.path.is_empty()
}

/// All that a sheet states.
fn values(sheet: &Sheet) -> Vec<String> {
    let of_field = |field: usize| {
        let start = sheet.fields[field].1.start;
        let rows = sheet.rows(field).iter().enumerate();
        let rows = rows.map(move |(row, range)| Spotted { start: range.start, field, row: Some(row) });
        std::iter::once(Spotted { start, field, row: None }).chain(rows).collect::<Vec<_>>()
    };
    (0..sheet.fields.len()).flat_map(of_field).map(|at| sheet.value_of(&at)).collect()
}

/// Whether the row of a number is about something that the scenario plays.
fn is_played(scenario: &Scenario, sheet: &Sheet, at: &Spotted) -> bool {
    let about = at.row.and_then(|row| sheet.about(at.field, row));
    about.is_none_or(|about| plays(scenario, sheet.fields[at.field].0, &about))
}

/// Whether a scenario plays what a row of a list is about.
fn plays(scenario: &Scenario, list: &str, about: &str) -> bool {
    let is = |id: Id| id.as_str() == about;
    let shown = |id: &str| scenario.places.iter().any(|place| place.in_play && place.id.as_str() == id);
    match list {
        "uezds" | "reach" => scenario.uezds.iter().any(|one| one.id.as_str() == about),
        "oblasts" | "treasuries" | "promises" => scenario.oblasts.iter().any(|one| one.id.as_str() == about),
        "units" | "forces" => scenario.units.iter().any(|one| one.id.as_str() == about),
        "sponsors" => scenario.sponsors.iter().any(|one| one.id.as_str() == about),
        "people" => scenario.people.iter().any(|one| one.id.as_str() == about),
        "deliveries" => scenario.deliveries.iter().any(|one| one.id.as_str() == about),
        "events" => scenario.events.iter().any(|one| one.id.as_str() == about),
        "schools" => scenario.schools.iter().any(|one| one.place.as_str() == about),
        "markets" => scenario.markets.iter().any(|one| one.place.as_str() == about),
        "fronts" => scenario.fronts.iter().any(|one| is(one.id)),
        "honours" => scenario.honours.iter().any(|one| is(one.id)),
        "aims" => scenario.aims.iter().any(|one| is(one.id)),
        "lost" => scenario.lost.iter().any(|one| is(one.id)),
        "places" | "holds" => shown(about),
        "routes" => about.split('+').take(2).all(shown),
        "checkpoints" => scenario.checkpoints.iter().any(|one| {
            let claims: Vec<String> = one.claims.iter().map(ToString::to_string).collect();
            claims.join("+") == about
        }),
        _ => true,
    }
}
