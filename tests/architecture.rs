//! The layering of `src/`, read from the sources; the table stands in `ARCHITECTURE.md`, “Layers”.
//!
//! To add an edge, argue for it there first. Two conventions make a reader of lines sufficient: one
//! `use crate::module::…` per line, and `super::` only as `use super::…` in tests.

use std::collections::{BTreeMap, BTreeSet};
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
        "page",
        &[
            "base", "orders", "i18n", "supply", "scenario", "sim", "players", "record", "run", "study",
            "saves", "report",
        ],
    ),
    (
        "gui",
        &[
            "base", "orders", "i18n", "supply", "scenario", "sim", "players", "record", "run", "study",
            "saves", "report", "page",
        ],
    ),
    (
        "cli",
        &[
            "base", "orders", "i18n", "supply", "scenario", "sim", "players", "record", "run", "study",
            "saves", "report", "doctor", "page", "gui",
        ],
    ),
];

/// The layers inside `sim`: which may use which. Files beside them are the front door, which may use all of them
/// and which none of them may use.
const INSIDE_SIM: &[(&str, &[&str])] = &[
    ("state", &[]),
    ("script", &["state"]),
    ("orders", &["state", "script"]),
    ("phases", &["state", "script", "orders"]),
];

/// The parts of `gui`: the map and the panels do not know each other, and the kit knows neither.
const INSIDE_GUI: &[(&str, &[&str])] = &[
    ("kit", &[]),
    ("window", &["kit"]),
    ("map", &["kit"]),
    ("panels", &["kit"]),
    ("screens", &["kit", "map", "panels", "keys", "map_model", "map_traces", "settings"]),
];

/// Modules with a table of their own.
const INSIDE: &[(&str, &[(&str, &[&str])])] = &[("sim", INSIDE_SIM), ("gui", INSIDE_GUI)];

/// Modules in which no more than two files use each other in a circle.
const WITHOUT_CIRCLES: &[&str] = &["sim", "gui"];

/// Names that only some modules may mention: (what, in which modules, except in these files).
const ONLY_IN: &[(&str, &[&str])] = &[
    ("bevy", &["sim", "gui"]),
    ("std::fs", &["scenario", "saves", "cli", "gui"]),
    ("println!", &["cli"]),
    ("HashMap", &[]),
    // Saves wait for another program that writes, and sweep what was left a day ago.
    ("std::time", &["saves", "gui", "cli"]),
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
fn every_module_of_the_tables_exists() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let modules = MAY_USE.iter().map(|(name, _)| (*name).to_owned());
    let layers = INSIDE
        .iter()
        .flat_map(|(module, table)| table.iter().map(move |(name, _)| format!("{module}/{name}")));
    let missing: Vec<_> = modules.chain(layers).filter(|name| !root.join(name).is_dir()).collect();
    assert!(missing.is_empty(), "no folder for {missing:?}");
}

/// The module of a file, as in `sim::state::unit`; none for the roots of the crate.
fn path_of(path: &Path) -> Option<String> {
    let inside = path.strip_prefix(Path::new(env!("CARGO_MANIFEST_DIR")).join("src")).ok()?;
    let parts: Vec<&str> = inside.iter().filter_map(|part| part.to_str()).collect();
    let (file, folders) = parts.split_last()?;
    let own = Some(file.trim_end_matches(".rs")).filter(|name| *name != "mod");
    (!folders.is_empty()).then(|| folders.iter().copied().chain(own).collect::<Vec<_>>().join("::"))
}

/// Every path after `crate::` in the code of a file but its tests, each item of a list in braces apart.
fn paths(text: &str) -> Vec<String> {
    let body = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    let lines: Vec<&str> = code(body).map(|(_, line)| line).collect();
    let mut paths = Vec::new();
    for part in lines.join("\n").split("crate::").skip(1) {
        let end = part.find(|c: char| !c.is_alphanumeric() && c != '_' && c != ':').unwrap_or(part.len());
        let (stem, rest) = part.split_at(end);
        match rest.strip_prefix('{').and_then(|list| list.split('}').next()) {
            Some(list) => paths.extend(list.split(',').map(|item| format!("{stem}{}", item.trim()))),
            None => paths.push(stem.to_owned()),
        }
    }
    paths
}

/// Which files of a module use which, by their paths.
fn uses_within(module: &str) -> BTreeMap<String, BTreeSet<String>> {
    let inside = |path: &str| path == module || path.starts_with(&format!("{module}::"));
    let files: BTreeMap<String, String> = sources()
        .into_iter()
        .filter_map(|(path, text)| Some((path_of(&path).filter(|path| inside(path))?, text)))
        .collect();
    let file_of = |path: &str| {
        let mut path = path;
        while !files.contains_key(path) {
            path = path.rsplit_once("::")?.0;
        }
        Some(path.to_owned())
    };
    let used = |own: &str, text: &str| {
        paths(text).iter().filter_map(|path| file_of(path)).filter(|path| path != own).collect()
    };
    files.iter().map(|(own, text)| (own.clone(), used(own, text))).collect()
}

/// All files that a file uses, directly or through others.
fn reached(uses: &BTreeMap<String, BTreeSet<String>>, from: &str) -> BTreeSet<String> {
    let mut seen = BTreeSet::new();
    let mut open = vec![from.to_owned()];
    while let Some(next) = open.pop() {
        let fresh = uses[&next].iter().filter(|file| seen.insert((*file).clone()));
        open.extend(fresh.cloned().collect::<Vec<_>>());
    }
    seen
}

#[test]
fn at_most_two_files_use_each_other_in_a_circle() {
    for module in WITHOUT_CIRCLES {
        let uses = uses_within(module);
        let reach: BTreeMap<&String, BTreeSet<String>> =
            uses.keys().map(|file| (file, reached(&uses, file))).collect();
        for (file, reached) in &reach {
            let circle: Vec<_> = reached.iter().filter(|other| reach[*other].contains(*file)).collect();
            assert!(circle.len() <= 2, "these files use each other in a circle: {circle:?}");
        }
    }
}

#[test]
fn the_parts_of_a_module_only_use_what_its_table_says() {
    let mut broken = Vec::new();
    for (own, text) in sources().into_iter().filter_map(|(path, text)| Some((path_of(&path)?, text))) {
        let mut steps = own.split("::");
        let (module, part) = (steps.next().unwrap_or_default(), steps.next().unwrap_or_default());
        let table = INSIDE.iter().find(|(name, _)| *name == module).map_or(&[][..], |(_, table)| table);
        let Some((_, allowed)) = table.iter().find(|(name, _)| *name == part) else { continue };
        for path in paths(&text) {
            let inside = path.strip_prefix(module).and_then(|rest| rest.strip_prefix("::"));
            let Some(used) = inside.and_then(|rest| rest.split("::").next()) else { continue };
            if used != part && !allowed.contains(&used) {
                broken.push(format!("{own}: `{part}` uses `{path}`"));
            }
        }
    }
    assert!(broken.is_empty(), "see ARCHITECTURE.md, “Layers”:\n{}", broken.join("\n"));
}

#[test]
fn no_phase_of_a_turn_knows_another() {
    let mut broken = Vec::new();
    for (own, text) in sources().into_iter().filter_map(|(path, text)| Some((path_of(&path)?, text))) {
        let Some(phase) = own.strip_prefix("sim::phases::").and_then(|rest| rest.split("::").next()) else {
            continue;
        };
        for path in paths(&text) {
            let used = path.strip_prefix("sim::phases::").and_then(|rest| rest.split("::").next());
            if used.is_some_and(|used| used != phase && used != "turn") {
                broken.push(format!("{own} uses {path}"));
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn no_order_and_no_effect_falls_through_where_it_is_carried_out() {
    let mut broken = Vec::new();
    for (path, text) in sources() {
        let place = shown(&path);
        if !place.starts_with("src/sim/orders/") && !place.starts_with("src/sim/script/") {
            continue;
        }
        for (line, code) in code(&text) {
            let pattern = code.trim_start().split(" => ").next().filter(|_| code.contains(" => "));
            let catches_all = |name: &str| name.chars().all(|c| c.is_lowercase() || c == '_');
            if pattern.is_some_and(catches_all) {
                broken.push(format!("{place}:{line}: {}", code.trim()));
            }
        }
    }
    assert!(
        broken.is_empty(),
        "one arm for each, so that a new one does not compile:\n{}",
        broken.join("\n")
    );
}

#[test]
fn every_path_that_the_documents_name_exists() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder =
        std::fs::read_dir(root.join("docs")).expect("the documents").flatten().map(|entry| entry.path());
    let documents = folder.filter(|path| path.extension().is_some_and(|kind| kind == "md"));
    let mut broken = Vec::new();
    for document in documents.chain([root.join("ARCHITECTURE.md"), root.join("README.md")]) {
        let text = std::fs::read_to_string(&document).expect("a document is text");
        for name in text.split('`').skip(1).step_by(2) {
            let is_path =
                ["src/", "tests/", "assets/", "benches/"].iter().any(|start| name.starts_with(start));
            let is_whole = !name.contains(['*', '<', ' ', '{']);
            if is_path && is_whole && !root.join(name).exists() {
                broken.push(format!("{}: {name}", shown(&document)));
            }
        }
    }
    assert!(broken.is_empty(), "no such file:\n{}", broken.join("\n"));
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
fn one_file_hands_the_window_to_the_driver_unsafely() {
    for (path, text) in sources() {
        let unsafely = code(&text).any(|(_, line)| line.contains("unsafe {") || line.contains("unsafe fn"));
        assert!(!unsafely || path.ends_with("gui/window/painter.rs"), "{} is unsafe", shown(&path));
    }
}

#[test]
fn the_window_is_named_by_the_command_line_in_one_place() {
    for (path, text) in sources().into_iter().filter(|(path, _)| module_of(path).as_deref() == Some("cli")) {
        let names = code(&text).any(|(_, line)| line.contains("crate::gui"));
        assert!(!names || path.ends_with("cli/play/enabled.rs"), "{} names the window", shown(&path));
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

#[test]
fn no_file_is_longer_than_four_hundred_lines() {
    let long: Vec<_> = sources()
        .into_iter()
        .map(|(path, text)| (shown(&path), text.lines().count()))
        .filter(|(_, lines)| *lines > 400)
        .collect();
    assert!(long.is_empty(), "these files are too long to be read at once: {long:?}");
}
