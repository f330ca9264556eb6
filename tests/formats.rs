//! Saves of every format and of other rules.

mod common;
#[path = "common/kept.rs"]
mod kept;

use alash::base::quantity::PerMille;
use alash::run::Predictions;
use alash::run::predictions::Stops;
use alash::saves::{self, Save};
use alash::sim::state::uezd::Constraint;
use kept::{Kept, body_of, campaign, check, edited, library, plain, sealed};

/// A save as format 4 had it, with its orders and digests as lists and without the version of the program.
fn fourth(save: &Save) -> String {
    let save = Save { program: String::new(), predictions: foretold(), ..save.clone() };
    plain(&save).replacen("format: 5", "format: 4", 1)
}

/// A prediction that can be made in the scenario.
fn foretold() -> Predictions {
    let stops = Stops { constraint: Constraint::Arms, probability: PerMille(700) };
    Predictions { intervals: Vec::new(), stops: Some(stops) }
}

#[test]
fn a_save_of_the_fourth_format_is_opened() {
    let campaign = campaign(6);
    let text = fourth(&Save::of(&campaign));
    assert!(text.contains("levy(") && text.contains(&campaign.digest().in_full()));
    let kept = Kept::of_text(sealed(body_of(&text)));
    let opened = saves::open(&kept.path(), &library()).expect("the save holds");
    assert_eq!((opened.digests(), opened.orders()), (campaign.digests(), campaign.orders()));
    assert_eq!(opened.predictions(), &foretold());
}

/// A save as format 3 had it, without marks.
fn third() -> String {
    let save = Save { marks: String::new(), ..Save::of(&campaign(6)) };
    fourth(&save).replacen("format: 4", "format: 3", 1)
}

#[test]
fn a_save_of_the_third_format_is_opened() {
    let kept = Kept::of_text(sealed(body_of(&third())));
    let opened = saves::open(&kept.path(), &library()).expect("the save holds");
    assert_eq!(opened.digests(), campaign(6).digests());
}

/// A save as format 2 had it, which knew its scenario by the bytes of its files alone.
fn older() -> String {
    let text = third().replacen("format: 3", "format: 2", 1);
    let (before, rest) = text.split_once("  meaning: ").expect("a save has a meaning");
    let (_, after) = rest.split_once("\n  ],\n").expect("its folders end");
    format!("{before}{}", after.trim_start_matches('\n'))
}

#[test]
fn a_save_of_the_second_format_is_opened() {
    let kept = Kept::of_text(sealed(body_of(&older())));
    let opened = saves::open(&kept.path(), &library()).expect("the save holds");
    assert_eq!(opened.digests(), campaign(6).digests());
    let other = older().replacen("scenario_hash: \"", "scenario_hash: \"0", 1);
    let (head, rest) = other.split_once("scenario_hash: \"").expect("it has a hash");
    let wrong = format!("{head}scenario_hash: \"{}{}", &rest[..64], &rest[65..]);
    check(sealed(body_of(&wrong)), "the files of its scenario `semey-1918` have changed");
}

#[test]
fn a_save_of_the_first_format_is_opened() {
    let text = older().replacen("format: 2", "format: 1", 1);
    let (before, rest) = text.split_once("  predictions: (").expect("a save has predictions");
    let (_, after) = rest.split_once("\n  ),\n").expect("they end");
    let kept = Kept::of_text(sealed(body_of(&format!("{before}{after}"))));
    let opened = saves::open(&kept.path(), &library()).expect("the save holds");
    assert_eq!(opened.digests(), campaign(6).digests());
    assert!(opened.predictions().is_empty());
}

#[test]
fn a_save_of_another_format_is_refused() {
    edited(|save| save.format = 6, "save format 6 of version 0.1.0, expected 5 or older");
}

#[test]
fn a_save_of_other_rules_is_refused() {
    let here = saves::RULES_VERSION;
    edited(
        |save| save.rules_version = here + 1,
        &format!(
            "played by rules {} of version {1}, this is {1} with rules {here}; the version that wrote it opens it, and \
             `alash orders` prints its orders",
            here + 1,
            saves::PROGRAM
        ),
    );
}

#[test]
fn a_save_of_a_later_format_is_told_so_even_with_fields_we_do_not_know() {
    let text = Save::of(&campaign(1)).text().replacen("format: 5", "format: 6,\n  weather: fine", 1);
    check(sealed(body_of(&text)), "save format 6 of version 0.1.0, expected 5 or older");
}
