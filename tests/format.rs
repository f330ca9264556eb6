//! `scenarios/FORMAT.md` is made from the doc comments of `scenario::file` and `scenario::rules`, and is fresh.

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
            let member = trimmed.trim_start_matches("pub ").trim_end_matches(['{', ',', ' ']);
            let (name, kind) = member.split_once(": ").unwrap_or((member, ""));
            let name = if kind.is_empty() { snake(name) } else { name.to_owned() };
            let kind = if kind.is_empty() { String::new() } else { format!(" ({})", said(kind)) };
            let _ = writeln!(text, "* `{name}`{kind}: {}", docs.join(" "));
        }
        docs.clear();
    }
    text
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
    let mut kind = kind.to_owned();
    let optional = kind.starts_with("Option<");
    for wrapper in ["Option<", "Spot<", "Sourced<"] {
        kind = kind.replace(wrapper, "");
    }
    let list = kind.contains("Vec<");
    let kind = kind.replace("Vec<", "").replace('>', "");
    let word = match kind.trim() {
        "Number" | "f64" => "number with pedigree".to_owned(),
        "Table" => "24 numbers with a pedigree".to_owned(),
        "Bases" => "map of bases by name".to_owned(),
        "String" => "text".to_owned(),
        "u32" => "whole number".to_owned(),
        "bool" => "true or false".to_owned(),
        "ClaimList" => "list of claim ids".to_owned(),
        "(f64, f64)" => "two numbers with a pedigree".to_owned(),
        other if other.ends_with("Id") => "id".to_owned(),
        other => plain(other),
    };
    format!("{}{word}{}", if list { "list of " } else { "" }, if optional { ", may be left out" } else { "" })
}

/// The parameters of `rules.ron` with their units and limits.
fn parameters(source: &str) -> String {
    let mut text = String::from(
        "\n## Parameters of rules.ron\n\n| name | unit | from | to | meaning |\n| --- | --- | --: | --: | --- |\n",
    );
    let mut doc = String::new();
    for line in source.split("rules! {\n").nth(1).unwrap_or_default().lines().map(str::trim) {
        if let Some(said) = line.strip_prefix("/// ") {
            doc = said.to_owned();
        } else if let Some((name, rest)) = line.split_once(": \"") {
            let (unit, range) = rest.split_once("\" in ").unwrap_or((rest, ""));
            let (from, to) = range.trim_end_matches(',').split_once("..=").unwrap_or(("", ""));
            let _ = writeln!(text, "| `{name}` | {unit} | {} | {} | {doc} |", from.trim(), to.trim());
        }
    }
    text
}

#[test]
fn the_reference_of_the_format_is_fresh() {
    let head = "# The format of scenario files\n\nMade from the comments of `src/scenario/file/`, `src/orders/mod.rs` and `src/scenario/rules.rs`. \
        Files are RON, UTF-8. A scenario's folder may hold `scenario.ron`, `rules.ron`, `record.ron`, `places.ron`, \
        `routes.ron`, `districts.ron`, `sponsors.ron`, `units.ron`, `people.ron`, `entries.ron`, `events.ron`, `orders.ron` and words in \
        `lang/en*.ftl`, `lang/kk*.ftl`, `lang/ru*.ftl`; it states only what it adds to its `base` or changes in it. \
        Optional fields are simply left out.\n";
    const FILES: [&str; 7] = [
        "src/scenario/file/mod.rs",
        "src/scenario/file/affairs.rs",
        "src/scenario/file/aims.rs",
        "src/scenario/file/powers.rs",
        "src/scenario/file/fronts.rs",
        "src/scenario/file/levers.rs",
        "src/orders/mod.rs",
    ];
    let types: String = FILES.iter().map(|file| describe(&read(file))).collect();
    let text = format!("{head}{types}{}", parameters(&read("src/scenario/rules.rs")));
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/FORMAT.md");
    if std::env::var_os("ALASH_ACCEPT_FORMAT").is_some() {
        std::fs::write(&path, &text).expect("the reference can be written");
    }
    assert!(
        std::fs::read_to_string(&path).unwrap_or_default() == text,
        "scenarios/FORMAT.md is stale: run `ALASH_ACCEPT_FORMAT=1 cargo test --test format`"
    );
}
