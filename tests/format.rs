//! `scenarios/FORMAT.md` is made from the doc comments of `scenario::file` and `scenario::rules`, and is fresh.

use alash::scenario::rules::{PARAMETERS, Parameter, TABLES};
use std::fmt::Write;
use std::path::Path;

fn read(path: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).expect("the file is there")
}

/// Types of a source file with their docs and members, in the order written.
fn describe(source: &str) -> String {
    let (mut text, mut docs, mut inside) = (String::new(), Vec::new(), false);
    for line in source.lines() {
        let trimmed = line.trim();
        if let Some(doc) = trimmed.strip_prefix("/// ") {
            docs.push(doc.to_owned());
            continue;
        }
        if trimmed.starts_with("#[") {
            continue;
        }
        if let Some(rest) = line.strip_prefix("pub struct ").or_else(|| line.strip_prefix("pub enum ")) {
            let name = rest.split([' ', '<', '{']).next().unwrap_or_default();
            let _ = write!(text, "\n## {}\n\n{}\n\n", plain(name), docs.join(" "));
            inside = true;
        } else if line == "}" {
            inside = false;
        } else if inside && !docs.is_empty() && !trimmed.is_empty() {
            // Fields of a variant stand deeper than the variant, here as there.
            let depth = if line.starts_with("        ") { "  " } else { "" };
            let _ = writeln!(text, "{depth}* {}: {}", member(trimmed), docs.join(" "));
        }
        docs.clear();
    }
    text
}

/// A field or variant with its type: `from` (id).
fn member(line: &str) -> String {
    let line = line.trim_start_matches("pub ").trim_end_matches(['{', ',', ' ']);
    if let Some((name, kind)) = line.split_once(": ") {
        return format!("`{name}` ({})", said(kind));
    }
    match line.split_once('(') {
        Some((name, kinds)) => format!("`{}({})`", snake(name), arguments(kinds.trim_end_matches(')'))),
        None => format!("`{}`", snake(line)),
    }
}

/// What stands in the brackets of a variant.
fn arguments(kinds: &str) -> String {
    kinds.split(", ").map(said).collect::<Vec<_>>().join(", ")
}

/// A type's name without its ending.
fn plain(name: &str) -> String {
    name.trim_end_matches("File").to_owned()
}

/// A variant as it is written in a file.
fn snake(name: &str) -> String {
    let head: String = name.chars().take_while(|c| c.is_alphanumeric()).collect();
    let mut text = String::new();
    for (i, c) in head.chars().enumerate() {
        if c.is_uppercase() && i > 0 {
            text.push('_');
        }
        text.extend(c.to_lowercase());
    }
    text
}

/// A field's type in words.
fn said(kind: &str) -> String {
    let optional = kind.starts_with("Option<");
    let list = kind.contains("Vec<");
    let sourced = kind.contains("Sourced<");
    let mut kind = kind.to_owned();
    for wrapper in ["Option<", "Spot<", "Sourced<", "Vec<", ">"] {
        kind = kind.replace(wrapper, "");
    }
    let word = match kind.trim() {
        "Number" => "number with pedigree".to_owned(),
        "T" => "the number itself".to_owned(),
        "f64" => "plain number".to_owned(),
        "Table" => "24 numbers with a pedigree".to_owned(),
        "Bases" => "map of bases by name".to_owned(),
        "String" => "text".to_owned(),
        "u8" | "u16" | "u32" | "i8" => "plain whole number".to_owned(),
        "bool" => "true or false".to_owned(),
        "ClaimList" => "list of claim ids".to_owned(),
        "(f64, f64)" if sourced => "two numbers with a pedigree".to_owned(),
        other => other.strip_suffix("Id").map_or_else(|| plain(other), id),
    };
    let word = if list && word.ends_with("id") { word + "s" } else { word };
    format!("{}{word}{}", if list { "list of " } else { "" }, if optional { ", may be left out" } else { "" })
}

/// The id of a kind of thing.
fn id(kind: &str) -> String {
    format!("{} id", kind.to_lowercase()).trim_start().to_owned()
}

/// An event with choices as a shipped scenario has it, with the bases it uses and the keys of its words.
fn example() -> String {
    let (file, name) = (read("scenarios/semey-1918/events.ron"), "muslim_department");
    let event = file.split("\n        (\n").find(|event| event.contains(&format!("id: \"{name}\"")));
    let event = event.and_then(|event| event.split_once("\n        ),")).expect("the example is there").0;
    let used = |line: &&str| {
        let basis = line.trim().split('"').nth(1).unwrap_or_default();
        line.starts_with("        \"") && event.contains(&format!("\"{basis}\")"))
    };
    let bases: Vec<&str> = file.lines().filter(used).collect();
    let words = read("scenarios/semey-1918/lang/en.ftl");
    let key = name.replace('_', "-");
    let its =
        |line: &&str| line.starts_with(&format!("event-{key}")) || line.starts_with(&format!("choice-{key}"));
    let keys: Vec<String> = words
        .lines()
        .filter(its)
        .filter_map(|line| line.split_once(" ="))
        .map(|(key, _)| format!("`{key}`"))
        .collect();
    format!(
        "\n## An event with choices\n\nFrom `scenarios/semey-1918/events.ron`:\n\n```ron\n(\n    basis: {{\n{}\n    }},\n    \
         events: [\n        (\n{event}\n        ),\n    ],\n)\n```\n\nIts words stand in `lang/` of the same folder, in each \
         language: {}. Nobody who must choose is made to wait: `unanswered` counts at the end of the turn.\n",
        bases.join("\n"),
        keys.join(", ")
    )
}

/// Which numbers need a pedigree.
const NUMBERS: &str = "\n## Numbers\n\n\
    A number that says something of the world needs its pedigree: what there was (men, places, markets, money, units), every \
    parameter of `rules.ron`, what an event or a choice does (men, money, rifles, goods, shares, factors), what is \
    promised or given, and the limits of aims. It is written `doc(…)`, `derived(…)`, `assumed(…)` or `by(…)`, see *Sourced* \
    below; a plain number there is a problem.\n\n\
    The numbers of orders may have one, too: plain they say what was ordered with the ground beside them, with a pedigree of \
    their own where nobody tells the number. \
    Plain are the numbers that only say how the game is made: the thresholds of conditions (`standing`, `men`, `arrears`, \
    `money`), what a sponsor wants (`men_at`), how many `turns` something lasts, the step of `push` (1 or -1), `format`, \
    `turns` and `success`; and the `quantity` of a claim, which \
    is itself what others rest on. Plain numbers are checked for their range.\n";

/// The parameters of `rules.ron` with their units and limits.
fn parameters() -> String {
    let mut text = String::from(
        "\n## Parameters of rules.ron\n\n| name | unit | from | to | meaning |\n| --- | --- | --: | --: | --- |\n",
    );
    for Parameter { name, meaning, unit, low, high } in PARAMETERS.iter().chain(TABLES) {
        let _ = writeln!(text, "| `{name}` | {unit} | {low} | {high} | {meaning} |");
    }
    text
}

/// The sources that say how files read: all of `scenario::file`, and the orders.
fn sources() -> Vec<String> {
    let folder = "src/scenario/file";
    let entries =
        std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)).expect("the folder is there");
    let names = entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned());
    let mut files: Vec<String> = names.map(|name| format!("{folder}/{name}")).collect();
    // What every file has comes first, the frame of a scenario next.
    let first = ["pedigree.rs", "scenario.rs"];
    let rank = |file: &String| first.iter().position(|name| file.ends_with(name)).unwrap_or(first.len());
    files.sort_by_key(|file| (rank(file), file.clone()));
    files.extend(["src/orders/mod.rs", "src/orders/kind.rs"].map(str::to_owned));
    files
}

#[test]
fn the_reference_of_the_format_is_fresh() {
    let head = "# The format of scenario files\n\nMade from the comments of `src/scenario/file/`, `src/orders/` and `src/scenario/rules/`. \
        Files are RON, UTF-8. A scenario's folder may hold `scenario.ron`, `rules.ron`, `record.ron`, `places.ron`, \
        `routes.ron`, `districts.ron`, `sponsors.ron`, `units.ron`, `people.ron`, `entries.ron`, `events.ron`, `orders.ron`, `readings.ron`, `reckoning.ron`, `lesson.ron`, `remove.ron` and words in \
        `lang/en*.ftl`, `lang/kk*.ftl`, `lang/ru*.ftl`; it states only what it adds to its `base` or changes in it. \
        Its folder `worlds` may hold further scenarios based on it: other worlds that `alash explain` compares with it. \
        A mod has a `mod.ron`, see *Mod* below and `docs/modding.md`. \
        Optional fields are simply left out.\n";
    // Goods are written in orders; what the program keeps for each of them is not.
    let goods = read("src/orders/goods.rs");
    let goods = goods.split_once("/// One value for each").map_or(goods.as_str(), |(goods, _)| goods);
    let types: String = sources().iter().map(|file| describe(&read(file))).chain([describe(goods)]).collect();
    let text = format!("{head}{NUMBERS}{}{types}{}", example(), parameters());
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/FORMAT.md");
    if std::env::var_os("ALASH_ACCEPT_FORMAT").is_some() {
        std::fs::write(&path, &text).expect("the reference can be written");
    }
    assert!(
        std::fs::read_to_string(&path).unwrap_or_default() == text,
        "scenarios/FORMAT.md is stale: run `ALASH_ACCEPT_FORMAT=1 cargo test --test format`"
    );
}
