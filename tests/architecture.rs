//! The layering of `src/`, read from the sources; the table stands in `ARCHITECTURE.md`, “Layers”.
//!
//! To add an edge, argue for it there first. Two conventions make a reader of lines sufficient: one
//! `use crate::module::…` per line, and `super::` only as `use super::…` in tests.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Which module may use which: one row for each module of `src/`.
const MAY_USE: &[(&str, &[&str])] = &[
    ("base", &[]),
    ("orders", &["base"]),
    ("i18n", &["base"]),
    ("supply", &["base"]),
    ("scenario", &["base", "orders"]),
    ("sim", &["base", "orders", "supply", "scenario"]),
    ("players", &["base", "orders", "supply", "scenario", "sim"]),
    ("record", &["base", "orders", "supply", "scenario", "sim"]),
    ("run", &["base", "orders", "supply", "scenario", "sim", "players", "record"]),
    ("study", &["base", "orders", "supply", "scenario", "sim", "players", "record", "run"]),
    ("saves", &["base", "orders", "supply", "scenario", "sim", "players", "record", "run"]),
    (
        "report",
        &[
            "base", "orders", "i18n", "supply", "scenario", "sim", "players", "record", "run", "study",
            "saves",
        ],
    ),
    (
        "doctor",
        &[
            "base", "orders", "i18n", "supply", "scenario", "sim", "players", "record", "run", "study",
            "saves", "report",
        ],
    ),
    (
        "gui",
        &[
            "base", "orders", "i18n", "supply", "scenario", "sim", "players", "record", "run", "study",
            "saves", "report",
        ],
    ),
    (
        "cli",
        &[
            "base", "orders", "i18n", "supply", "scenario", "sim", "players", "record", "run", "study",
            "saves", "report", "doctor", "gui",
        ],
    ),
];

/// Names that only some modules may mention: (what, in which modules, except in these files).
const ONLY_IN: &[(&str, &[&str])] = &[
    ("bevy", &["sim", "gui"]),
    ("std::fs", &["scenario", "saves", "cli", "gui"]),
    ("println!", &["cli"]),
    ("HashMap", &[]),
    ("std::time", &["gui", "cli"]),
];

fn sources() -> Vec<(PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    let mut folders = vec![root];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("a folder of the sources").flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|kind| kind == "rs") {
                let text = std::fs::read_to_string(&path).expect("a source is text");
                files.push((path, text));
            }
        }
    }
    files.sort();
    files
}

/// The top module a source belongs to; none for `lib.rs` and `main.rs`.
fn module_of(path: &Path) -> Option<String> {
    let inside = path.strip_prefix(Path::new(env!("CARGO_MANIFEST_DIR")).join("src")).ok()?;
    let mut parts = inside.components();
    let first = parts.next()?.as_os_str().to_str()?.to_owned();
    parts.next().map(|_| first)
}

/// Code lines with their numbers; comments are left out.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines()
        .enumerate()
        .map(|(i, line)| (i + 1, line))
        .filter(|(_, line)| !line.trim_start().starts_with("//"))
}

fn shown(path: &Path) -> String {
    path.strip_prefix(env!("CARGO_MANIFEST_DIR")).unwrap_or(path).display().to_string()
}

#[test]
fn modules_only_use_the_layers_below() {
    let table: BTreeMap<&str, &[&str]> = MAY_USE.iter().copied().collect();
    let mut broken = Vec::new();
    for (path, text) in sources() {
        let Some(module) = module_of(&path) else { continue };
        let Some(allowed) = table.get(module.as_str()) else {
            broken.push(format!("{}: `{module}` has no row in the table", shown(&path)));
            continue;
        };
        for (line, code) in code(&text) {
            for used in code.split("crate::").skip(1) {
                let used: String = used.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
                if table.contains_key(used.as_str()) && used != module && !allowed.contains(&used.as_str()) {
                    broken.push(format!("{}:{line}: `{module}` uses `{used}`", shown(&path)));
                }
            }
            if code.contains("crate::{") {
                broken.push(format!("{}:{line}: one `use` per module, please", shown(&path)));
            }
            if code.contains("super::") && !code.trim_start().starts_with("use super::") {
                broken.push(format!("{}:{line}: `super::` outside tests", shown(&path)));
            }
        }
    }
    assert!(broken.is_empty(), "see ARCHITECTURE.md, “Layers”:\n{}", broken.join("\n"));
}

#[test]
fn every_module_of_the_table_exists() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let missing: Vec<_> =
        MAY_USE.iter().map(|(name, _)| *name).filter(|name| !root.join(name).is_dir()).collect();
    assert!(missing.is_empty(), "no folder for {missing:?}");
}

#[test]
fn what_is_kept_out_stays_out() {
    let mut broken = Vec::new();
    for (path, text) in sources() {
        let Some(module) = module_of(&path) else { continue };
        // Tests at the end of a file may use temporary folders.
        let body = text.split("#[cfg(test)]").next().unwrap_or_default();
        for (line, code) in code(body) {
            for (name, modules) in ONLY_IN {
                if code.contains(name) && !modules.contains(&module.as_str()) {
                    broken.push(format!("{}:{line}: `{name}` in `{module}`", shown(&path)));
                }
            }
        }
    }
    assert!(broken.is_empty(), "see ARCHITECTURE.md, “Invariants”:\n{}", broken.join("\n"));
}

#[test]
fn the_simulation_names_only_app_and_ecs_of_bevy() {
    let mut broken = Vec::new();
    for (path, text) in sources().into_iter().filter(|(path, _)| module_of(path).as_deref() == Some("sim")) {
        for (line, code) in code(&text) {
            let strange =
                code.split("bevy").skip(1).any(|rest| !rest.starts_with("_app") && !rest.starts_with("_ecs"));
            if strange {
                broken.push(format!("{}:{line}: {}", shown(&path), code.trim()));
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn the_window_is_named_by_the_command_line_in_one_place() {
    for (path, text) in sources().into_iter().filter(|(path, _)| module_of(path).as_deref() == Some("cli")) {
        let names = code(&text).any(|(_, line)| line.contains("crate::gui"));
        assert!(!names || path.ends_with("cli/play/enabled.rs"), "{} names the window", shown(&path));
    }
}

#[test]
fn map_and_panels_do_not_know_each_other() {
    for (path, text) in sources() {
        let place = shown(&path);
        for (here, there) in [("src/gui/map/", "gui::panels"), ("src/gui/panels/", "gui::map")] {
            let names = place.starts_with(here) && code(&text).any(|(_, line)| line.contains(there));
            assert!(!names, "{place} names `{there}`");
        }
    }
}

#[test]
fn every_file_opens_by_saying_what_it_owns() {
    let mut silent = Vec::new();
    for (path, text) in sources() {
        let first = text.lines().next().unwrap_or_default();
        if !first.starts_with("//! ") || first.chars().count() > 110 {
            silent.push(shown(&path));
        }
    }
    assert!(silent.is_empty(), "these files do not begin with one short `//!` line:\n{}", silent.join("\n"));
}
