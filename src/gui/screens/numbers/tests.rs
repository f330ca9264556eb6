//! The page of numbers: what it offers and what it asks for.

use crate::gui::screens::numbers::Page;
use crate::gui::screens::numbers::change::Change;
use crate::i18n::Language;
use crate::scenario::library::shipped;

#[test]
fn a_number_that_is_changed_is_asked_for_with_a_range_that_takes_it_in() {
    let mut page = Page::open(shipped("semey-1918"), Language::Kk);
    let number = page.rows.iter().position(|one| one.position.path == "show_up").expect("it is offered");
    let mut change = Change::of(&page.rows[number]);
    assert_eq!(change.edit(&page.rows[number]), None, "as it is");
    change.value = 0.95;
    page.changes.insert(number, change);
    let edits = page.edits();
    assert_eq!(edits.len(), 1);
    assert!(edits[0].low <= 0.95 && edits[0].high >= 0.95 && !edits[0].why.is_empty(), "{edits:?}");
}

#[test]
fn each_number_is_offered_once_and_by_a_name() {
    let page = Page::open(shipped("quota-1917"), Language::Ru);
    let mut paths: Vec<&str> = page.rows.iter().map(|one| one.position.path.as_str()).collect();
    assert!(paths.len() > 500, "{}", paths.len());
    paths.dedup();
    assert_eq!(paths.len(), page.rows.len());
}
