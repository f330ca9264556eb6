//! The page of numbers: what it offers, asks for and makes.

use crate::gui::screens::Remade;
use crate::gui::screens::numbers::change::Change;
use crate::gui::screens::numbers::{Page, remake};
use crate::i18n::Language;
use crate::report::pedigree;
use crate::scenario::Library;
use crate::scenario::library::shipped;
use crate::scenario::rules::PARAMETERS;
use std::collections::BTreeSet;

fn page(id: &str, language: Language) -> Page {
    Page::open(&Library::default(), shipped(id), language)
}

/// The page with one number changed.
fn changed(language: Language) -> Page {
    let mut page = page("semey-1918", language);
    let number = page.rows.iter().position(|one| one.position.path == "show_up").expect("it is offered");
    let mut change = Change::of(&page.rows[number]);
    assert_eq!(change.edit(&page.rows[number]), None, "as it is");
    change.value = 0.95;
    page.changes.insert(number, change);
    page
}

#[test]
fn a_number_that_is_changed_is_asked_for_with_a_range_that_takes_it_in() {
    let edits = changed(Language::Kk).edits();
    assert_eq!(edits.len(), 1);
    assert!(edits[0].low <= 0.95 && edits[0].high >= 0.95 && !edits[0].why.is_empty(), "{edits:?}");
}

#[test]
fn each_number_is_offered_once_and_a_thing_by_its_name() {
    for language in Language::ALL {
        let page = page("quota-1917", language);
        let at: BTreeSet<(&str, &str)> =
            page.rows.iter().map(|one| (one.position.file.as_str(), one.position.path.as_str())).collect();
        assert!(at.len() > 500 && at.len() == page.rows.len(), "{} of {}", at.len(), page.rows.len());
        let is_parameter = |name: &String| PARAMETERS.iter().any(|one| one.name == name);
        let raw = |name: &String| name.is_empty() || name.contains(['[', '{']) || is_parameter(name);
        let names = page.rows.iter().map(|one| pedigree::field_name(&page.words, &one.position.path));
        let raw: Vec<String> = names.filter(raw).collect();
        assert!(raw.is_empty(), "{language:?}: {} names, such as {:?}", raw.len(), &raw[..raw.len().min(9)]);
    }
}

#[test]
fn what_is_made_again_takes_the_place_of_what_was_made() {
    let mods = tempfile::tempdir().expect("a temporary folder");
    let library = Library::with_mods(mods.path());
    let mut page = changed(Language::En);
    let make = |page: &mut Page, name: &str| {
        let remade = Remade { edits: page.edits(), name: name.to_owned(), play: false };
        let made = remake::made(&page.words, &library, page.scenario(), &remade, &page.made);
        let (id, _) = made.expect("it can be made");
        page.made.insert(id);
        library.look_again();
        id.to_string()
    };
    assert_eq!(make(&mut page, "Dry year"), "dry-year");
    assert_eq!(make(&mut page, "Dry year"), "dry-year");
    assert_eq!(make(&mut page, "Wet year"), "wet-year");
    // Another page made none of it.
    assert_eq!(make(&mut changed(Language::En), "Dry year"), "dry-year-2");
    let made: Vec<String> = library.all_mods().loaded().map(|one| one.id.to_string()).collect();
    assert_eq!(made, ["dry-year", "dry-year-2", "wet-year"]);
}
