//! Mistakes of every kind, put one by one into a small mod that has none: each is told on its line, by its code.
//!
//! The mod is `tests/mistakes/my-mod`, the mistakes `tests/mistakes/table.ron`. `docs/problems.md` is made from the codes.

use alash::doctor::{self, Play};
use alash::scenario::codes::{self, CODES};
use alash::scenario::problem::{Problem, Severity};
use alash::scenario::{Library, folder::Folder};
use serde::Deserialize;
use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::{Path, PathBuf};

/// One mistake.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Mistake {
    /// What an author did.
    name: String,
    /// The file it was done in.
    file: String,
    /// What stood there, once; empty where the whole file is meant.
    find: String,
    /// What stands there now; the problem is told at the line of `§`, or of the file as a whole where there is none.
    put: String,
    /// The file that the problem is told of, where it is another one, and what begins on its line.
    #[serde(default)]
    told: Option<(String, String)>,
    /// The code.
    code: String,
    /// A word that helps: of the suggestion, or of what is said to be expected.
    says: String,
}

/// What came of one mistake.
struct Found {
    /// What is wrong with how it was told, if anything.
    wrong: Option<String>,
    /// Whether it helps.
    helps: bool,
    /// Whether nothing else was told.
    alone: bool,
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/mistakes")
}

/// Files of the mod without mistakes, by name.
fn sound() -> Vec<(String, String)> {
    let read = |folder: &str| {
        let entries = std::fs::read_dir(root().join("my-mod").join(folder)).expect("the mod is there");
        let files = entries.flatten().filter(|entry| entry.path().is_file());
        let named = move |entry: std::fs::DirEntry| {
            let text = std::fs::read_to_string(entry.path()).expect("it is text");
            (format!("{folder}{}", entry.file_name().to_string_lossy()), text)
        };
        files.map(named).collect::<Vec<_>>()
    };
    [read(""), read("lang/")].concat()
}

fn mistakes() -> Vec<Mistake> {
    let text = std::fs::read_to_string(root().join("table.ron")).expect("the table is there");
    alash::scenario::spot::options().from_str(&text).unwrap_or_else(|error| panic!("table.ron: {error}"))
}

/// The problems of a mod of these files; those of its words only where they are asked for, since that takes longest.
fn problems(mods: &Path, files: &[(String, Vec<u8>)], words: bool) -> Vec<Problem> {
    let folder = mods.join("my-mod");
    let _ = std::fs::remove_dir_all(&folder);
    for (name, text) in files {
        let file = folder.join(name);
        std::fs::create_dir_all(file.parent().expect("a file lies in a folder"))
            .expect("a folder can be made");
        std::fs::write(file, text).expect("a file can be written");
    }
    let library = Library::with_mods(mods);
    match words {
        true => doctor::examine(&Folder::Disk(folder), &library, &Play::Nothing),
        false => library.load(&Folder::Disk(folder)).problems,
    }
}

/// The files of the mod with a mistake in them, and the line at which it is to be told.
fn mistaken(sound: &[(String, String)], mistake: &Mistake) -> (Vec<(String, Vec<u8>)>, usize) {
    let mut files: Vec<(String, String)> = sound.to_vec();
    if mistake.find.is_empty() {
        files.retain(|(name, _)| *name != mistake.file);
        if mistake.put != "<nothing>" {
            files.push((mistake.file.clone(), mistake.put.clone()));
        }
    } else {
        let file = files.iter_mut().find(|(name, _)| *name == mistake.file);
        let (_, text) = file.unwrap_or_else(|| panic!("{}: no file {}", mistake.name, mistake.file));
        assert_eq!(text.matches(&mistake.find).count(), 1, "{}: `{}`", mistake.name, mistake.find);
        *text = text.replace(&mistake.find, &mistake.put);
    }
    let mut line = 0;
    for (name, text) in &mut files {
        let elsewhere = mistake.told.as_ref().filter(|(file, said)| file == name && !said.is_empty());
        if let Some(at) = elsewhere.and_then(|(_, said)| text.find(said)) {
            line = text[..at].matches('\n').count() + 1;
        }
        if let Some(at) = text.find('§') {
            line = text[..at].matches('\n').count() + 1;
            *text = text.replacen('§', "", 1);
        }
    }
    let bytes =
        |text: String| text.replace("<ff>", "\u{1}").bytes().map(|b| if b == 1 { 0xff } else { b }).collect();
    (files.into_iter().map(|(name, text)| (name, bytes(text))).collect(), line)
}

fn examine(mods: &Path, sound: &[(String, String)], mistake: &Mistake) -> Found {
    let (files, line) = mistaken(sound, mistake);
    let found = problems(mods, &files, mistake.file.starts_with("lang/"));
    let file = mistake.told.as_ref().map_or(&mistake.file, |(file, _)| file);
    let there = |problem: &&Problem| {
        problem.code == mistake.code && problem.line == line && Path::new(&problem.file).ends_with(file)
    };
    let told = found.iter().find(there);
    let all = || found.iter().map(|problem| format!("\n    {} {problem}", problem.code)).collect::<String>();
    let wrong = told
        .is_none()
        .then(|| format!("{}: expected `{}` in {file}:{line}, found{}", mistake.name, mistake.code, all()));
    let helps = told.is_some_and(|problem| match &problem.suggestion {
        Some(suggestion) => *suggestion == mistake.says || problem.message.contains(&mistake.says),
        None => problem.message.contains(&mistake.says),
    });
    Found { wrong, helps, alone: found.len() == 1 }
}

#[test]
fn the_mod_without_mistakes_has_no_problem() {
    let mods = tempfile::tempdir().expect("a temporary folder");
    let files: Vec<_> = sound().into_iter().map(|(name, text)| (name, text.into_bytes())).collect();
    let found = problems(mods.path(), &files, true);
    assert!(found.is_empty(), "{}", found.iter().map(|problem| format!("{problem}\n")).collect::<String>());
}

#[test]
fn every_mistake_is_told_on_its_line_and_nine_in_ten_with_what_helps() {
    let (sound, mistakes) = (sound(), mistakes());
    let parts = std::thread::available_parallelism().map_or(2, usize::from).min(8);
    let found: Vec<(&Mistake, Found)> = std::thread::scope(|threads| {
        let part = |part: usize| {
            let mine = mistakes.iter().skip(part).step_by(parts);
            let sound = &sound;
            threads.spawn(move || {
                let mods = tempfile::tempdir().expect("a temporary folder");
                mine.map(|mistake| (mistake, examine(mods.path(), sound, mistake))).collect::<Vec<_>>()
            })
        };
        let threads: Vec<_> = (0..parts).map(part).collect();
        threads.into_iter().flat_map(|thread| thread.join().expect("nothing panics")).collect()
    });
    let wrong: Vec<&str> = found.iter().filter_map(|(_, found)| found.wrong.as_deref()).collect();
    let helpless: Vec<&str> =
        found.iter().filter(|(_, found)| !found.helps).map(|(mistake, _)| mistake.name.as_str()).collect();
    let alone = found.iter().filter(|(_, found)| found.alone).count();
    assert!(found.len() >= 150, "at least 150 mistakes, found {}", found.len());
    assert!(wrong.is_empty(), "{} of {} told wrongly:\n{}", wrong.len(), found.len(), wrong.join("\n"));
    assert!(helpless.len() * 10 <= found.len(), "not helped: {helpless:?}");
    assert!(alone * 10 >= found.len() * 8, "only {alone} of {} were told alone", found.len());
}

/// Codes that no mistake of the table has: what a campaign must be played for, and what takes a whole folder. The test
/// that brings each about stands beside it.
const ELSEWHERE: &[(&str, &str)] = &[
    ("always_won", "tests/played.rs"),
    ("bad_language", "tests/languages.rs"),
    ("duplicate_language", "tests/languages.rs"),
    ("dominant_lever", "tests/played.rs"),
    ("idle_choice", "tests/bad_input.rs"),
    ("inherited_order", "tests/bad_input.rs"),
    ("no_letter", "tests/languages.rs"),
    ("own_language", "tests/languages.rs"),
    ("part_translated", "tests/languages.rs"),
    ("right_to_left", "tests/languages.rs"),
    ("never_happens", "tests/played.rs"),
    ("never_won", "tests/played.rs"),
    ("refused_order", "tests/played.rs"),
    ("too_large", "tests/played.rs"),
    ("unasked_event", "tests/played.rs"),
    ("unmet_aim", "tests/played.rs"),
    ("unreadable", "tests/bad_input.rs"),
    ("bad_id", "tests/played.rs"),
    ("no_front", "tests/played.rs"),
    ("duplicate_mod", "tests/mods.rs"),
    ("duplicate_scenario", "tests/mods.rs"),
    ("empty_mod", "tests/mods.rs"),
    ("needs", "tests/mods.rs"),
    ("patch_base", "tests/mods.rs"),
    ("shipped_scenario", "tests/mods.rs"),
    ("too_long", "tests/mods.rs"),
    ("too_many", "tests/mods.rs"),
    ("unknown_scenario", "tests/mods.rs"),
    ("unlisted_scenario", "tests/mods.rs"),
    ("unread_file", "tests/mods.rs"),
    ("no_officers", "src/scenario/checks/officers.rs"),
];

#[test]
fn every_code_stands_in_the_list_and_is_brought_about_by_a_test() {
    let names: Vec<&str> = codes::all().map(|code| code.name).collect();
    let once: BTreeSet<&str> = names.iter().copied().collect();
    assert_eq!(once.len(), names.len(), "a code stands twice");
    let table: BTreeSet<String> = mistakes().into_iter().map(|mistake| mistake.code).collect();
    let elsewhere: BTreeSet<&str> = ELSEWHERE.iter().map(|(code, _)| *code).collect();
    for (code, file) in ELSEWHERE {
        let test = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).expect(file);
        assert!(test.contains(code), "{file} says nothing of `{code}`");
    }
    let untried: Vec<_> =
        once.iter().filter(|name| !table.contains(**name) && !elsewhere.contains(**name)).collect();
    assert!(untried.is_empty(), "no test brings these about: {untried:?}");
    let unknown: Vec<_> = table.iter().filter(|code| codes::of(code).is_none()).collect();
    assert!(unknown.is_empty(), "in no list: {unknown:?}");
}

/// A text as code in a table of Markdown, a line after the other.
fn shown(text: &str) -> String {
    text.lines().map(|line| format!("`{}`", line.trim().replace('|', "\\|"))).collect::<Vec<_>>().join("<br>")
}

/// How a mistake is mended: by other text in its place, or as a sentence says.
fn mended(code: &codes::Code) -> String {
    let (mistake, repair) = (shown(code.mistake), code.repair);
    if repair.ends_with('.') {
        format!("Where it says {mistake}: {repair}")
    } else {
        format!("Instead of {mistake} write {}", shown(repair))
    }
}

#[test]
fn a_repair_is_a_sentence_or_text_to_be_written() {
    for code in codes::all() {
        let (begins, ends) = (code.repair.starts_with(char::is_uppercase), code.repair.ends_with('.'));
        assert_eq!(begins, ends, "{}: {}", code.name, code.repair);
        assert!(ends || !code.mistake.is_empty(), "{}: {}", code.name, code.repair);
    }
    let page = include_str!("../docs/problems.md");
    assert!(!page.contains(".`\n") && page.contains("\nWhere it says `"), "no sentence is set as code");
}

#[test]
fn the_page_of_problems_is_fresh() {
    let mut page = String::from(
        "# Problems of scenarios and mods\n\nWhat `alash check` may find, by its code. Made from `src/scenario/codes/` by \
         `ALASH_ACCEPT_PROBLEMS=1 cargo test --test mistakes`. A code never changes its name. An *error* keeps the scenario \
         from loading; a *warning* is something that somebody should look at, and counts only with `--strict`; a *note* is good to know and no fault.\n\n\
         In an editor: [editors.md](editors.md).\n",
    );
    for (title, codes) in CODES {
        let _ = write!(page, "\n## {title}\n");
        for code in *codes {
            let _ = write!(page, "\n### `{}`\n\n{}\n", code.name, code.meaning);
            if !code.mistake.is_empty() {
                let _ = write!(page, "\n{}\n", mended(code));
            } else {
                let _ = write!(page, "\n{}\n", code.repair);
            }
        }
    }
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/problems.md");
    if std::env::var_os("ALASH_ACCEPT_PROBLEMS").is_some() {
        std::fs::write(&path, &page).expect("the page can be written");
    }
    assert!(
        std::fs::read_to_string(&path).unwrap_or_default() == page,
        "docs/problems.md is stale: run `ALASH_ACCEPT_PROBLEMS=1 cargo test --test mistakes`"
    );
}

#[test]
fn all_faults_of_a_file_are_told_in_one_pass() {
    let units = "(
    units: [
        (id: \"a\" home: \"zaisan\", draws: uezd(\"zaisan\"), establishment: assumed(value: 10, pct: 5, why: \"so\")),
        (
            id: \"b\",
            home: “zaisan”,
        ),
        (id: \"c, home: \"zaisan\", draws: uezd(\"zaisan\")),
        (
            id: \"d\",
            draws: uezd(\"zaisan\",
        ),
        (id: \"e\", home: \"zaysan\", draws: uezd(\"zaisan\"), establishment: assumed(value: 10, pct: 5, why: \"so\"))
        (id: \"f\", home: \"zaisan\", draws: uezd(\"zaisan\"), establishment: assumed(value: 1, low: 3, high: 2, why: \"so\")),
    ],
)
";
    let mods = tempfile::tempdir().expect("a temporary folder");
    let mut files: Vec<_> = sound().into_iter().map(|(name, text)| (name, text.into_bytes())).collect();
    files.retain(|(name, _)| name != "units.ron");
    files.push(("units.ron".into(), units.into()));
    let found = problems(mods.path(), &files, true);
    let told: Vec<(usize, &str)> = found
        .iter()
        .filter(|problem| problem.severity == Severity::Error && problem.file.ends_with("units.ron"))
        .map(|problem| (problem.line, problem.code))
        .collect();
    let expected = [
        (3, "syntax"),
        (6, "typographic_quotes"),
        (8, "unclosed_text"),
        (11, "unclosed_bracket"),
        (13, "unknown_id"),
        (13, "syntax"),
        (14, "low_above_high"),
    ];
    let all = || found.iter().map(|problem| format!("{} {problem}\n", problem.code)).collect::<String>();
    assert_eq!(told, expected, "{}", all());
}
