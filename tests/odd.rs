//! The table of parameters in `docs/odd.md` is made from `scenarios/theatre/rules.ron` and is fresh.

mod common;

use alash::scenario::Scenario;
use alash::scenario::model::{Origin, Pedigree};
use alash::scenario::rules::{PARAMETERS, Parameter, TABLES};
use std::fmt::Write;
use std::path::Path;

const BEGIN: &str = "<!-- parameters: made by `ALASH_ACCEPT_ODD=1 cargo test --test odd` -->\n";
const END: &str = "<!-- end of parameters -->\n";

fn read(path: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).expect("the file is there")
}

/// Where a parameter of the theatre comes from.
fn pedigree<'s>(scenario: &'s Scenario, name: &str) -> &'s Pedigree {
    let here = |one: &&Pedigree| one.position.file.ends_with("rules.ron") && one.position.path == name;
    scenario.pedigrees.iter().find(here).unwrap_or_else(|| panic!("`{name}` has a pedigree"))
}

/// A number with at most four digits behind the point.
fn short(number: f64) -> String {
    format!("{number:.4}").trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// Range and ground of an origin.
fn ground(origin: &Origin) -> (String, String) {
    let list = |claims: &[alash::base::id::ClaimId]| {
        claims.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
    };
    match origin {
        Origin::Documented(claims) => (String::new(), format!("documented: {}", list(claims))),
        Origin::Derived { from, how } => (String::new(), format!("derived from {}: {how}", list(from))),
        Origin::Assumed { low, high, why } if low.is_finite() && high.is_finite() => {
            (format!("{} – {}", short(*low), short(*high)), format!("assumed: {why}"))
        }
        Origin::Assumed { why, .. } => (String::new(), format!("assumed: {why}")),
    }
}

fn table() -> String {
    let scenario = common::scenario("quota-1917");
    let mut text =
        "| name | meaning | unit | value | range | ground |\n| --- | --- | --- | --: | --: | --- |\n"
            .to_owned();
    for Parameter { name, meaning, unit, .. } in PARAMETERS.iter().chain(TABLES) {
        let meaning = meaning.trim_end_matches('.');
        let value = scenario.rules.get(name).map_or_else(|| "24 values".to_owned(), short);
        let (range, ground) = ground(&pedigree(&scenario, name).origin);
        let _ = writeln!(text, "| `{name}` | {meaning} | {unit} | {value} | {range} | {ground} |");
    }
    text
}

#[test]
fn the_table_of_parameters_is_fresh() {
    let page = read("docs/odd.md");
    let (head, rest) = page.split_once(BEGIN).expect("the page marks where the table begins");
    let (_, tail) = rest.split_once(END).expect("the page marks where the table ends");
    let fresh = format!("{head}{BEGIN}{}{END}{tail}", table());
    if std::env::var_os("ALASH_ACCEPT_ODD").is_some() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/odd.md");
        std::fs::write(path, &fresh).expect("the page can be written");
        return;
    }
    assert!(page == fresh, "docs/odd.md is stale: run `ALASH_ACCEPT_ODD=1 cargo test --test odd`");
}
