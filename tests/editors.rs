//! What stands in `docs/editors` fits the program: every snippet reads, and problems are printed as the matcher reads them.

use alash::doctor::{self, Play};
use alash::scenario::{Library, folder::Folder};
use serde_json::Value;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).into()
}

fn json(path: &str) -> Value {
    let text = std::fs::read_to_string(root().join("docs/editors").join(path)).expect("the file is there");
    serde_json::from_str(&text).expect("it is JSON")
}

/// A snippet as it reads when nobody fills anything in.
fn unfilled(body: &str) -> String {
    let (mut text, mut rest) = (String::new(), body);
    while let Some((before, after)) = rest.split_once("${") {
        let (place, after) = after.split_once('}').expect("a place to fill in is closed");
        let offered = place.trim_start_matches(|c: char| c.is_ascii_digit());
        let first = offered.trim_start_matches(':').trim_matches('|').split(',').next().unwrap_or_default();
        text += before;
        text += if offered.starts_with('|') { first } else { offered.trim_start_matches(':') };
        rest = after;
    }
    text + rest
}

/// The problems of the small mod of `tests/mistakes` with this file in place of its own.
fn problems(file: &str, text: &str) -> Vec<String> {
    let mods = tempfile::tempdir().expect("a temporary folder");
    let (from, to) = (root().join("tests/mistakes/my-mod"), mods.path().join("my-mod"));
    std::fs::create_dir_all(to.join("lang")).expect("a folder can be made");
    let files = ["scenario.ron", "places.ron", "routes.ron", "lang/en.ftl", "lang/kk.ftl", "lang/ru.ftl"];
    for name in files.iter().filter(|name| !(file == "scenario.ron" && name.ends_with("s.ron"))) {
        std::fs::copy(from.join(name), to.join(name)).expect("a file can be copied");
    }
    let head =
        if file == "scenario.ron" { text.to_owned() } else { "(format: 1, base: \"semey-1918\")".into() };
    std::fs::write(to.join("scenario.ron"), head).expect("a file can be written");
    std::fs::write(to.join(file), text).expect("a file can be written");
    let library = Library::with_mods(mods.path());
    let found = doctor::examine(&Folder::Disk(to), &library, &Play::Nothing);
    let of_file = found.into_iter().filter(|problem| problem.file.ends_with(file));
    of_file.map(|problem| format!("{} {problem}", problem.code)).collect()
}

#[test]
fn every_snippet_reads_as_it_stands() {
    let snippets = json("alash.code-snippets");
    let snippets = snippets.as_object().expect("snippets by name");
    assert!(snippets.len() >= 12);
    for (name, snippet) in snippets {
        let lines = snippet["body"].as_array().expect("a body has lines").iter().filter_map(Value::as_str);
        let body = unfilled(&lines.collect::<Vec<_>>().join("\n"));
        let described = snippet["description"].as_str().expect("it says where it belongs");
        let (file, rest) =
            described.trim_start_matches("Of ").split_once(',').unwrap_or((&described[3..], "@"));
        let around = rest.split('`').nth(1);
        let text = around.map_or_else(|| body.clone(), |around| format!("({})", around.replace('@', &body)));
        let found = problems(file, &text);
        assert!(found.is_empty(), "{name}:\n{text}\n{found:#?}");
    }
}

#[test]
fn problems_are_printed_as_the_matcher_reads_them() {
    let matcher = &json("tasks.json")["tasks"][0]["problemMatcher"]["pattern"];
    assert_eq!(matcher[0]["regexp"], r"^(error|warning)\[(\w+)\]: (.*)$");
    assert_eq!(matcher[1]["regexp"], r"^ *--> (.*?):(\d+):(\d+)");
    let mods = tempfile::tempdir().expect("a temporary folder");
    let folder = mods.path().join("my-mod");
    std::fs::create_dir(&folder).expect("a folder can be made");
    let text = "(\n    format: 1,\n    base: \"semey-1918\",\n    turns: 100,\n)\n";
    std::fs::write(folder.join("scenario.ron"), text).expect("a file can be written");
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_alash"))
        .args(["check", "--quick", "."])
        .current_dir(&folder)
        .env("XDG_DATA_HOME", mods.path())
        .env("HOME", mods.path())
        .output()
        .expect("the program starts");
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8(output.stdout).expect("it is text");
    let expected = "error[out_of_range]: 100 is out of range, expected 1 to 72\n --> ./scenario.ron:4:12 (turns)\n  |\n\
                    4 |     turns: 100,\n  |            ^^^\n\n";
    assert!(said.contains(expected), "{said}");
}
