//! What an addition touches, as `ARCHITECTURE.md` tells it, held to the sources.
//!
//! An order, a good, an event, an effect, a metric, a refusal, a language or a map mode is wired where every one of its kind is
//! named. Those files are the row of the table: a new list in another file, or one that lets some kinds fall
//! through, fails here.

use alash::scenario::rules::{PARAMETERS, Parameter, TABLES};
use std::collections::BTreeSet;
use std::path::Path;

fn read(path: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).expect("the file is there")
}

/// Paths and code of all sources below a folder, without comments and unit tests.
fn sources(folder: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let entries = std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)).expect("a folder");
    for entry in entries.flatten() {
        let path = format!("{folder}/{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            found.extend(sources(&path));
        } else if path.ends_with(".rs") && !path.ends_with("/tests.rs") {
            let text = read(&path);
            let body = text.split("#[cfg(test)]").next().unwrap_or_default();
            let code = body.lines().filter(|line| !line.trim_start().starts_with("//"));
            found.push((path, code.collect::<Vec<_>>().join("\n")));
        }
    }
    found
}

/// Whether code names something, and not only something that begins or ends like it.
fn names(code: &str, name: &str) -> bool {
    let part_of_word = |c: char| c.is_alphanumeric() || c == '_';
    code.match_indices(name).any(|(at, _)| {
        let before = code[..at].chars().next_back();
        let after = code[at + name.len()..].chars().next();
        !before.is_some_and(part_of_word) && !after.is_some_and(part_of_word)
    })
}

/// Whether code reads a field of that name.
fn reads(code: &str, field: &str) -> bool {
    code.match_indices(&format!(".{field}"))
        .any(|(at, found)| !code[at + found.len()..].starts_with(|c: char| c.is_alphanumeric() || c == '_'))
}

/// The variants of an enum.
fn variants(source: &str, kind: &str) -> Vec<String> {
    let body = source.split_once(&format!("pub enum {kind} {{\n")).expect("the enum is there").1;
    let body = body.split_once("\n}\n").expect("it ends").0;
    let heads = body.lines().filter_map(|line| line.strip_prefix("    "));
    let heads = heads.filter(|line| line.starts_with(char::is_uppercase));
    heads.map(|line| line.chars().take_while(|c| c.is_alphanumeric()).collect()).collect()
}

/// Files that name every variant of an enum, and the one that defines it.
fn wired(kind: &str, defined: &str) -> BTreeSet<String> {
    let variants = variants(&read(defined), kind);
    assert!(!variants.is_empty(), "`{kind}` is read from its source");
    let names_it = |code: &str, variant: &String| {
        let short = if code.contains(&format!("{kind} as E;")) { "E" } else { "Self" };
        [kind, "Self", short].iter().any(|name| names(code, &format!("{name}::{variant}")))
    };
    let all = |code: &str| variants.iter().all(|variant| names_it(code, variant));
    let found = sources("src").into_iter().filter(|(_, code)| all(code)).map(|(path, _)| path);
    found.chain([defined.to_owned()]).collect()
}

/// The sources that a row of the table names.
fn row(addition: &str) -> BTreeSet<String> {
    let page = read("ARCHITECTURE.md");
    let table = page.split_once("## What an addition touches").expect("the page has the table").1;
    let line = table.lines().find(|line| line.starts_with(&format!("| {addition} |")));
    let cell = line.unwrap_or_else(|| panic!("no row on {addition}")).split('|').nth(2).unwrap_or_default();
    cell.split('`').filter(|path| path.starts_with("src/")).map(str::to_owned).collect()
}

#[track_caller]
fn holds(addition: &str, kinds: &[(&str, &str)]) {
    let wired: BTreeSet<String> = kinds.iter().flat_map(|(kind, defined)| wired(kind, defined)).collect();
    assert_eq!(row(addition), wired, "the row on {addition}, and the sources that name every one");
}

#[test]
fn an_order() {
    holds("order", &[("Order", "src/orders/mod.rs")]);
}

#[test]
fn a_good() {
    holds("good", &[("Goods", "src/orders/goods.rs")]);
}

#[test]
fn an_event() {
    holds("event", &[("Event", "src/sim/state/event.rs")]);
}

#[test]
fn an_effect() {
    holds(
        "effect",
        &[("EffectFile", "src/scenario/file/affairs.rs"), ("Effect", "src/scenario/model/affairs.rs")],
    );
}

#[test]
fn a_metric() {
    holds("metric of an aim", &[("Metric", "src/scenario/file/aims.rs")]);
}

#[test]
fn a_refusal() {
    holds("refusal", &[("Refusal", "src/sim/orders/refusal.rs")]);
}

#[test]
fn a_language() {
    holds("language", &[("Language", "src/base/language.rs")]);
}

#[test]
fn a_map_mode() {
    holds("map mode", &[("MapMode", "src/gui/map/modes.rs")]);
}

/// A parameter stands in one list, in one file of values, and in a formula; documents are made from these.
#[test]
fn a_parameter() {
    let lists = sources("src/scenario/rules");
    let folders = ["src/sim", "src/scenario/build", "src/players", "src/run", "src/record"];
    let formulas: Vec<(String, String)> = folders.into_iter().flat_map(sources).collect();
    let values = read("scenarios/theatre/rules.ron");
    for Parameter { name, .. } in PARAMETERS.iter().chain(TABLES) {
        let listed = lists.iter().filter(|(_, code)| code.contains(&format!(" {name}: \""))).count();
        assert_eq!(listed, 1, "`{name}` stands in one list");
        let stated =
            values.lines().filter(|line| line.trim_start().starts_with(&format!("{name}: "))).count();
        assert_eq!(stated, 1, "`{name}` has one value in the theatre");
        let used = formulas.iter().any(|(_, code)| reads(code, name));
        assert!(used, "`{name}` stands in no formula");
    }
}
