//! However deep a text is nested, the program ends with a sentence that names the file, and never by a signal.

mod common;

use alash::run::Campaign;
use alash::saves::Save;
use std::path::{Path, PathBuf};
use std::process::Output;
use tempfile::TempDir;

/// Deeper than any stack bears.
const DEEP: usize = 100_000;

/// A user with an empty home.
struct User(TempDir);

impl User {
    fn new() -> Self {
        Self(tempfile::tempdir().expect("a temporary folder"))
    }

    fn file(&self, name: &str, text: &str) -> PathBuf {
        let path = self.0.path().join(name);
        std::fs::create_dir_all(path.parent().expect("a file lies in a folder"))
            .expect("a folder can be made");
        std::fs::write(&path, text).expect("a file can be written");
        path
    }

    fn run(&self, arguments: &[&str], path: &Path) -> Output {
        std::process::Command::new(env!("CARGO_BIN_EXE_alash"))
            .args(arguments)
            .arg(path)
            .env("HOME", self.0.path())
            .env("XDG_DATA_HOME", self.0.path())
            .env("LC_ALL", "C")
            .output()
            .expect("the program can be started")
    }

    /// The program refuses the file and names it.
    #[track_caller]
    fn refused(&self, arguments: &[&str], path: &Path, named: &str, code: i32) {
        let ended = self.run(arguments, path);
        let said =
            [ended.stdout, ended.stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).concat();
        let head = said.chars().take(400).collect::<String>();
        assert_eq!(ended.status.code(), Some(code), "{arguments:?} {}: {head}", path.display());
        assert!(said.contains(named), "expected “{named}” in: {head}");
    }
}

fn deep(open: &str) -> String {
    open.repeat(DEEP)
}

/// Ways to nest in RON, all of them open.
fn nests() -> Vec<String> {
    ["(", "[", "{", "Some(", "(a:", "[(", "{1:", "doc(", "All([", "Not(", "/*", "#![enable(", "r#\"", "x("]
        .into_iter()
        .map(deep)
        .collect()
}

#[test]
fn language_files_nested_too_deep_are_one_problem_with_its_line() {
    let user = User::new();
    for open in ["{", "{\n", "{ (", "{ A(", "{ A(\n", "{ $n ->\n *[a] ", "{ -t(a: {"] {
        let mods = user.0.path().join("my-mod");
        user.file("my-mod/scenario.ron", "(format: 1, base: \"semey-1918\")");
        for code in ["en", "kk", "ru"] {
            let text = if code == "kk" { deep(open) } else { "…".to_owned() };
            user.file(
                &format!("my-mod/lang/{code}.ftl"),
                &format!("# Its name.\nscenario-my-mod = {text}\n"),
            );
        }
        user.refused(&["check"], &mods, "kk.ftl:", 1);
    }
}

#[test]
fn data_files_nested_too_deep_are_named() {
    let user = User::new();
    let mods = user.0.path().join("my-mod");
    for code in ["en", "kk", "ru"] {
        user.file(&format!("my-mod/lang/{code}.ftl"), "scenario-my-mod = …\n");
    }
    user.file("my-mod/scenario.ron", "(format: 1, base: \"semey-1918\")");
    for nest in nests() {
        let value = format!("(events: [(id: \"a\", conditions: {nest}");
        let path = user.file("my-mod/events.ron", &value);
        user.refused(&["check"], &mods, "events.ron", 1);
        std::fs::remove_file(path).expect("it was written");
    }
    // Comments are no nest: the file is right.
    user.file("my-mod/units.ron", &format!("(units: {}[])", deep("// a\n")));
    let ended = user.run(&["check"], &mods);
    assert_eq!(ended.status.code(), Some(0), "{}", String::from_utf8_lossy(&ended.stderr));
}

#[test]
fn files_of_orders_and_sets_nested_too_deep_are_named() {
    let user = User::new();
    for nest in nests() {
        for text in
            [nest.clone(), format!("(orders: [(on: \"1918-06-20\", order: {nest}"), format!("(basis: {nest}")]
        {
            let path = user.file("orders.ron", &text);
            user.refused(&["run", "semey-1918", "--turns", "1", "--orders"], &path, "orders.ron", 2);
        }
        let path = user.file("sets.ron", &format!("(sets: [{nest}"));
        user.refused(&["ensemble", "semey-1918", "--runs", "1", "--parameters"], &path, "sets.ron", 2);
    }
}

#[test]
fn saves_nested_too_deep_are_no_saves() {
    let user = User::new();
    let campaign = Campaign::new(common::scenario("semey-1918"), alash::base::dice::Seed(1));
    // The orders of a save are pressed now; those of an older one are a list.
    let older = include_str!("saves/format-4.ron").to_owned();
    for (text, old) in [(older, "orders: ["), (Save::of(&campaign).text(), "format: ")] {
        let body = text.split_once('\n').expect("a save has lines").1.trim_end();
        let (head, tail) = body.split_once(old).expect("a save says so");
        for nest in nests() {
            for body in [format!("{head}{old}{nest}{tail}"), format!("{head}more: {nest}, {old}{tail}")] {
                let sum = blake3::hash(body.as_bytes()).to_hex();
                let path = user.file("save.ron", &format!("// A save of 13,500. Checksum: {sum}\n{body}\n"));
                user.refused(&["verify"], &path, "save.ron", 1);
            }
        }
    }
}

#[test]
fn tens_of_thousands_of_messages_take_no_hours() {
    let user = User::new();
    let mods = user.0.path().join("my-mod");
    user.file("my-mod/scenario.ron", "(format: 1, base: \"semey-1918\")");
    for code in ["en", "ru"] {
        user.file(&format!("my-mod/lang/{code}.ftl"), "scenario-my-mod = …\n");
    }
    let chain = |to: fn(usize) -> usize| {
        (0..50_000).map(|n| format!("a{n} = {{ a{} }}\n", to(n))).collect::<String>()
    };
    for text in
        [chain(|n| n + 1), chain(|n| (n + 1) % 50_000), chain(|n| n + 1_000_000), "!\n".repeat(300_000)]
    {
        user.file("my-mod/lang/kk.ftl", &format!("scenario-my-mod = …\n{text}"));
        user.refused(&["check"], &mods, "kk.ftl:", 1);
    }
}
