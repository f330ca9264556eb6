//! Mods: what they add and change, their order, what is told of those that cannot be used; `alash new`; saves of them.

mod common;

use alash::base::dice::Seed;
use alash::base::id::{EventId, Id};
use alash::doctor;
use alash::players::Policy;
use alash::run::Campaign;
use alash::saves::{self, Lookout, Save};
use alash::scenario::mods::Unused;
use alash::scenario::mods::list::{self, List};
use alash::scenario::{Library, Scenario};
use serde_json::Value;
use std::path::PathBuf;
use std::process::Command;
use std::sync::Arc;
use tempfile::TempDir;

/// A user with a mods folder and a folder to work in.
struct User {
    home: TempDir,
}

/// A number with its pedigree, as patches of these tests state it.
fn guess(parameter: &str, value: f64) -> String {
    format!("(\n    {parameter}: assumed(value: {value}, pct: 30, why: \"a guess\"),\n)\n")
}

fn id(text: &str) -> Id {
    Id::new(text).expect("an id")
}

impl User {
    fn new() -> Self {
        let this = Self { home: tempfile::tempdir().expect("a temporary folder") };
        std::fs::create_dir_all(this.mods()).expect("a folder can be made");
        this
    }

    fn mods(&self) -> PathBuf {
        self.home.path().join("data/alash/mods")
    }

    /// A file in the mods folder.
    fn file(&self, path: &str, text: &str) {
        let path = self.mods().join(path);
        std::fs::create_dir_all(path.parent().expect("it lies in a folder")).expect("a folder can be made");
        std::fs::write(path, text).expect("a file can be written");
    }

    /// A mod that changes a parameter of a scenario; `more` stands in its `mod.ron`.
    fn patch(&self, name: &str, of: &str, rules: &str, more: &str) {
        self.file(&format!("{name}/mod.ron"), &format!("(id: \"{name}\", version: \"1\", {more})"));
        self.file(&format!("{name}/patches/{of}/rules.ron"), rules);
    }

    fn library(&self) -> Library {
        Library::with_mods(self.mods())
    }

    #[track_caller]
    fn load(&self, id: &str) -> Scenario {
        let library = self.library();
        let loaded = library.load(&library.find_id(id).expect("the scenario is found"));
        assert_eq!(loaded.problems, [], "{id}");
        loaded.scenario.expect("the scenario loads")
    }

    /// Ids of the mods that are loaded, in order.
    fn order(&self) -> Vec<String> {
        self.library().all_mods().loaded().map(|one| one.id.to_string()).collect()
    }

    /// Codes of the problems of a mod.
    fn problems(&self, id: &str) -> Vec<String> {
        let mods = self.library().all_mods();
        let all = mods.all.iter().filter(|one| one.id.as_str() == id).flat_map(|one| &one.problems);
        all.map(|problem| format!("{} {problem}", problem.code)).collect()
    }

    fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_alash"));
        let home = self.home.path();
        command.env("HOME", home).env("XDG_DATA_HOME", home.join("data")).env("LC_ALL", "C");
        command.current_dir(home);
        command
    }

    /// What the program says on both streams.
    #[track_caller]
    fn says(&self, line: &[&str], code: i32) -> (String, String) {
        let output = self.command().args(line).output().expect("the program starts");
        let text = |bytes| String::from_utf8(bytes).expect("the program writes UTF-8");
        let (out, err) = (text(output.stdout), text(output.stderr));
        assert_eq!(output.status.code(), Some(code), "alash {line:?}\n{out}\n{err}");
        (out, err)
    }
}

// --- What a mod adds and changes.

#[test]
fn a_patch_changes_what_it_states_and_what_is_based_on_it() {
    let user = User::new();
    user.patch("hungry", "semey-1918", &guess("ration_kg", 1.5), "");
    user.file("mine/scenario.ron", "(format: 1, base: \"semey-1918\", turns: 5)");
    let plain = common::scenario("semey-1918");
    let changed = user.load("semey-1918");
    assert_ne!(plain.rules.ration_kg, 1.5);
    assert_eq!(changed.rules.ration_kg, 1.5);
    assert_eq!(user.load("mine").rules.ration_kg, 1.5);
    assert_eq!((changed.turns, changed.events.len()), (plain.turns, plain.events.len()));
    assert_eq!(changed.mods.iter().map(|one| one.id).collect::<Vec<_>>(), [id("hungry")]);
    assert_eq!(user.load("ural-1918").mods, []);
    user.patch("dry", "theatre", &guess("depot_fodder_kg", 600.0), "");
    assert_eq!(user.load("ural-1918").rules.depot_fodder_kg, 600.0);
    assert_eq!(user.load("semey-1918").mods.len(), 2);
}

#[test]
fn a_patch_of_words_alone_leaves_every_scenario_what_it_was() {
    let user = User::new();
    let library = Library::default();
    let ids = library.all();
    user.file("words/mod.ron", "(id: \"words\")");
    for id in &ids {
        user.file(&format!("words/patches/{id}/lang/en.ftl"), &format!("scenario-{id} = Another\n"));
    }
    for id in &ids {
        let plain = library.load(&library.find_id(id).expect("it is shipped")).scenario.expect("it loads");
        let changed = user.load(id);
        assert_eq!(plain.meaning(), changed.meaning(), "{id}");
        assert_eq!(plain.lesson.is_some(), changed.lesson.is_some());
        assert_eq!(plain.readings.len(), changed.readings.len(), "{id}");
    }
}

#[test]
fn a_patch_has_no_base() {
    let user = User::new();
    user.file("odd/mod.ron", "(id: \"odd\")");
    user.file("odd/patches/semey-1918/scenario.ron", "(\n  base: \"quota-1917\",\n)");
    let library = user.library();
    let problems = library.load(&library.find_id("semey-1918").expect("it is shipped")).problems;
    assert_eq!((problems.len(), problems[0].code, problems[0].line), (1, "patch_base", 2));
    assert!(problems[0].file.ends_with("odd/patches/semey-1918/scenario.ron"));
}

#[test]
fn a_patch_removes_records_and_what_speaks_of_them_is_told() {
    let user = User::new();
    let plain = common::scenario("semey-1918");
    // Of which no other speaks.
    let own = EventId::new("military_council").expect("an id");
    user.file("less/mod.ron", "(id: \"less\")");
    let remove = |text: &str| user.file("less/patches/semey-1918/remove.ron", text);
    remove(&format!("(\n    events: [\"{own}\"],\n)"));
    let changed = user.load("semey-1918");
    assert_eq!((changed.event(own).is_some(), changed.events.len()), (false, plain.events.len() - 1));
    assert_ne!(changed.meaning(), plain.meaning());
    let change = user.library().changes().into_iter().find(|change| change.value.contains(own.as_str()));
    let change = change.expect("`alash mods` tells it");
    assert!(
        change.at.file.ends_with("remove.ron") && change.at.line == 2 && change.over.is_some(),
        "{change:?}"
    );
    let problems = |text: &str| {
        remove(text);
        let library = user.library();
        library.load(&library.find_id("semey-1918").expect("it is shipped")).problems
    };
    let strange = problems("(\n  events: [\"lepsinsk_takn\"],\n)");
    assert_eq!((strange.len(), strange[0].code, strange[0].line), (1, "unknown_id", 2), "{strange:?}");
    assert!(strange[0].suggestion.is_some() && strange[0].file.ends_with("remove.ron"), "{strange:?}");
    let dangling = problems("(units: [\"regiment_1\"])");
    assert!(dangling.iter().any(|problem| problem.message.contains("`regiment_1`")), "{dangling:?}");
    for problem in &dangling {
        assert!(problem.line > 0 && !problem.file.ends_with("remove.ron"), "{problem}");
    }
}

#[test]
fn a_mod_that_was_named_is_on_whatever_the_list_says() {
    let user = User::new();
    user.patch("listed", "semey-1918", &guess("ration_kg", 1.5), "");
    user.file("mods.ron", &List::default().switched(id("listed"), false).text());
    let mut library = user.library();
    library.show(&user.mods().join("listed"));
    let mods = library.all_mods();
    assert_eq!(mods.all.iter().map(|one| (one.enabled, one.is_named)).collect::<Vec<_>>(), [(true, true)]);
    let listed = user.library().all_mods();
    assert_eq!(
        listed.all.iter().map(|one| (one.enabled, one.is_named)).collect::<Vec<_>>(),
        [(false, false)]
    );
}

#[test]
fn the_id_stands_in_the_file_whatever_the_folder_is_called() {
    let user = User::new();
    let own = "(id: \"steppe\", name: \"Дала\", version: \"2\", authors: [\"A\"], scenarios: [\"north\"])";
    for name in ["Семей 1919", "my mod (copy)"] {
        user.file(&format!("{name}/mod.ron"), own);
        user.file(&format!("{name}/scenario.ron"), "(format: 1, base: \"semey-1918\", turns: 4)");
        user.file(&format!("{name}/north/scenario.ron"), "(format: 1, base: \"steppe\", turns: 3)");
        assert_eq!((user.load("steppe").turns, user.load("north").turns), (4, 3), "{name}");
        assert_eq!(user.load("steppe").id, id("steppe"));
        let mods = user.library().all_mods();
        let one = &mods.all[0];
        assert_eq!((one.name.as_str(), one.version.as_str(), one.place), ("Дала", "2", Some(1)));
        std::fs::remove_dir_all(user.mods().join(name)).expect("it can be removed");
    }
}

#[cfg(unix)]
#[test]
fn a_link_to_a_mod_is_the_mod_and_a_link_in_it_leads_nowhere() {
    let (user, far) = (User::new(), User::new());
    far.patch("real", "semey-1918", &guess("ration_kg", 1.5), "");
    std::os::unix::fs::symlink(far.mods().join("real"), user.mods().join("another name")).expect("a link");
    assert_eq!(user.load("semey-1918").rules.ration_kg, 1.5);
    user.file("sly/mod.ron", "(id: \"sly\", scenarios: [\"out\"])");
    far.file("out/scenario.ron", "(format: 1)");
    std::fs::create_dir(user.mods().join("sly/patches")).expect("a folder can be made");
    let link = |from: &str, to: &str| {
        std::os::unix::fs::symlink(far.mods().join(from), user.mods().join("sly").join(to)).expect("a link");
    };
    link("out", "out");
    link("real/patches/semey-1918", "patches/ural-1918");
    let problems = user.problems("sly");
    assert!(problems.len() == 2 && problems.iter().all(|said| said.contains("leads out")), "{problems:?}");
    assert!(user.library().find_id("out").is_none());
}

// --- What cannot be used.

#[test]
fn a_folder_that_is_not_used_is_named_with_the_reason() {
    let user = User::new();
    let scenario = "(format: 1)";
    for path in ["good", "My Mod", "Семей-1919", "semey-1918", "zip/zip", "deep/a/b"] {
        user.file(&format!("{path}/scenario.ron"), scenario);
    }
    user.file("case/Scenario.ron", scenario);
    user.file("ending/mod.ron.txt", "(id: \"ending\")");
    user.file("packed/packed/mod.ron", "(id: \"packed\")");
    user.file("empty/readme.txt", "");
    user.file("nameless/mod.ron", "(\n  name: \"x\",\n)");
    user.file("torn/mod.ron", "(\n  id: \"torn\"\n  name: \"x\",\n)");
    user.file(".git/config", "");
    user.file("readme.txt", "");
    let found: Vec<(String, String)> = user
        .library()
        .unused()
        .into_iter()
        .map(|(path, why)| {
            let name = path.file_name().expect("it has a name").to_string_lossy().into_owned();
            (
                name,
                match why {
                    Unused::Faulty(problem) => problem.rsplit('/').next().unwrap_or_default().to_owned(),
                    why => format!("{why:?}"),
                },
            )
        })
        .collect();
    let expected = [
        ("My Mod", "Name"),
        ("case", "Misnamed(\"Scenario.ron\", \"scenario.ron\")"),
        ("deep", "Deeper(\"a/b\")"),
        ("empty", "NoScenario"),
        ("ending", "Misnamed(\"mod.ron.txt\", \"mod.ron\")"),
        ("nameless", "mod.ron: the field `id` is missing"),
        ("packed", "Deeper(\"packed\")"),
        ("semey-1918", "Shipped"),
        ("torn", "mod.ron:2:13: id: expected a comma here"),
        ("zip", "Deeper(\"zip\")"),
        ("Семей-1919", "Name"),
    ];
    let found: Vec<(&str, &str)> = found.iter().map(|(name, why)| (name.as_str(), why.as_str())).collect();
    for (found, expected) in found.iter().zip(expected) {
        assert!(found.0 == expected.0 && found.1.starts_with(expected.1), "{found:?}, expected {expected:?}");
    }
    assert_eq!(found.len(), expected.len());
    assert!(user.library().ids().contains(&"good".to_owned()));
}

#[test]
fn of_two_mods_or_scenarios_of_one_id_both_are_named_and_neither_is_used() {
    let user = User::new();
    user.patch("hungry", "semey-1918", &guess("ration_kg", 1.5), "");
    user.file("copy of it/mod.ron", "(id: \"hungry\", version: \"2\")");
    user.file("copy of it/patches/semey-1918/rules.ron", &guess("ration_kg", 1.4));
    user.file("one/mod.ron", "(id: \"one\", scenarios: [\"same\"])");
    user.file("one/same/scenario.ron", "(format: 1, base: \"semey-1918\")");
    user.file("same/scenario.ron", "(format: 1, base: \"semey-1918\")");
    user.file("other/scenario.ron", "(format: 1, base: \"semey-1918\")");
    assert_eq!(user.order(), ["other"]);
    assert_eq!(user.load("semey-1918").mods, []);
    for (id, code, named) in [
        ("hungry", "duplicate_mod", ["copy of it", "mods/hungry"]),
        ("one", "duplicate_scenario", ["mods/one", "mods/same"]),
        ("same", "duplicate_scenario", ["mods/one", "mods/same"]),
    ] {
        let said = user.problems(id).join("\n");
        assert!(said.contains(code) && named.iter().all(|name| said.contains(name)), "{said}");
    }
    let told: Vec<String> =
        user.library().unused().iter().map(|(path, why)| format!("{} {why:?}", path.display())).collect();
    assert!(told.len() == 4 && told.iter().all(|told| told.contains("Faulty")), "{told:?}");
    // One that is off stands in nobody's way.
    user.file("mods.ron", &List::default().switched(id("one"), false).text());
    assert_eq!(user.order(), ["other", "same"]);
}

#[test]
fn what_a_mod_says_wrongly_is_said_at_its_place() {
    let user = User::new();
    user.file("a/mod.ron", "(\n  format: 2,\n  id: \"a\",\n  name: \"x\ny\",\n  needs: [\"b c\"],\n  scenarios: [\n    \"nroth\", \"semey-1918\",\n  ],\n)");
    user.file("a/north/scenario.ron", "(format: 1)");
    user.file("a/rules.ron", "()");
    user.file("a/patch/semey-1918/rules.ron", "()");
    user.file("a/patches/semey-1819/rules.ron", "()");
    user.file("a/patches/My Scenario/rules.ron", "()");
    let said = user.problems("a").join("\n");
    for part in [
        "unknown_format",
        "mod.ron:2:11",
        "too_long",
        "mod.ron:4:",
        "found ` `",
        "did you mean `north`?",
        "mod.ron:8:5",
        "shipped_scenario",
        "mod.ron:8:14",
        "unread_file",
        "rules.ron: it is not read",
        "did you mean `patches`?",
        "unlisted_scenario",
        "unknown_scenario",
        "did you mean `semey-1918`?",
        "My Scenario",
    ] {
        assert!(said.contains(part), "expected “{part}” in\n{said}");
    }
    assert_eq!(user.order(), [""; 0]);
}

#[test]
fn a_mod_that_does_nothing_or_adds_too_much_is_told_so() {
    let user = User::new();
    user.file("idle/mod.ron", "(id: \"idle\", name: \"Idle\")");
    let many: String = (0..500).map(|number| format!("\"s{number}\", ")).collect();
    user.file("many/mod.ron", &format!("(id: \"many\", name: \"Many\", scenarios: [{many}])"));
    assert!(user.problems("idle").join("\n").contains("empty_mod"), "{:?}", user.problems("idle"));
    assert!(user.problems("many").join("\n").contains("too_many"));
}

#[test]
fn no_mod_however_odd_stops_another() {
    let user = User::new();
    user.patch("fine", "semey-1918", &guess("ration_kg", 1.5), "");
    let deep = "(".repeat(100_000);
    let many = format!("(id: \"many\", scenarios: [{}])", "\"x\", ".repeat(5000));
    for (number, text) in
        ["", "()", "\u{feff}(id: \"bom\")", "[]", "(id: 5)", "\0", &deep, &many].iter().enumerate()
    {
        user.file(&format!("odd-{number}/mod.ron"), text);
    }
    user.file("binary/mod.ron", "");
    std::fs::write(user.mods().join("binary/mod.ron"), [0xff, 0xfe, 0x00]).expect("a file can be written");
    user.file("large/mod.ron", &" ".repeat(5 << 20));
    std::fs::create_dir_all(user.mods().join("folder/mod.ron")).expect("a folder can be made");
    assert_eq!(user.load("semey-1918").rules.ration_kg, 1.5);
    assert!(user.library().unused().len() >= 8, "{:?}", user.library().unused());
}

// --- Order and conflicts.

#[test]
fn what_is_needed_comes_first_then_the_list_then_the_id() {
    let user = User::new();
    user.patch("a", "semey-1918", &guess("ration_kg", 1.1), "needs: [\"z\"]");
    user.patch("b", "semey-1918", &guess("ration_kg", 1.2), "");
    user.patch("c", "semey-1918", &guess("ration_kg", 1.3), "");
    user.patch("z", "semey-1918", &guess("ration_kg", 1.4), "");
    assert_eq!(user.order(), ["b", "c", "z", "a"]);
    assert_eq!(user.load("semey-1918").rules.ration_kg, 1.1);
    user.file("mods.ron", "(order: [\"a\", \"c\"])");
    assert_eq!(user.order(), ["c", "b", "z", "a"]);
    user.file("mods.ron", "(order: [\"z\", \"a\", \"c\"], off: [\"b\"])");
    assert_eq!(user.order(), ["z", "a", "c"]);
    assert_eq!(user.load("semey-1918").rules.ration_kg, 1.3);
    user.file("mods.ron", "(off: [\"z\"])");
    assert_eq!(user.order(), ["b", "c"]);
    assert!(user.problems("a")[0].contains("needs the mod `z`, which is off"), "{:?}", user.problems("a"));
    user.file("mods.ron", "()");
    user.patch("z", "semey-1918", "()", "needs: [\"a\"]");
    user.patch("c", "semey-1918", "()", "needs: [\"bb\"]");
    assert_eq!(user.order(), ["b"]);
    assert!(user.problems("z")[0].contains("`a`, which is not loaded itself"), "{:?}", user.problems("z"));
    assert!(user.problems("c")[0].contains("`bb`, which is not here; did you mean `b`?"));
}

#[test]
fn two_mods_that_state_one_value_are_named_with_both_places() {
    let user = User::new();
    user.patch("one", "semey-1918", &guess("ration_kg", 1.5), "");
    user.patch("two", "semey-1918", &format!("// first\n{}", guess("ration_kg", 1.6)), "");
    user.file("two/patches/semey-1918/lang/en.ftl", "scenario-semey-1918 = Ours\nnew-words = Ours\n");
    user.patch("low", "theatre", &guess("ration_kg", 1.7), "");
    let changes = user.library().changes();
    let said: Vec<_> = changes
        .iter()
        .map(|change| {
            let at = |place: &alash::scenario::mods::changes::Place| {
                let file = place.file.rsplit("mods/").next().unwrap_or_default();
                let file = file.rsplit("scenarios/").next().unwrap_or_default();
                format!("{file}:{}", place.line)
            };
            let over = change.over.as_ref().map_or_else(|| "–".to_owned(), |over| at(&over.at));
            let other = change.conflict().map_or_else(String::new, |(other, _)| other.to_string());
            (change.of.to_string(), change.value.clone(), at(&change.at), over, other)
        })
        .collect();
    let row = |of: &str, value: &str, at: &str, over: &str, other: &str| {
        (of.to_owned(), value.to_owned(), at.to_owned(), over.to_owned(), other.to_owned())
    };
    let theatre = said.iter().find(|row| row.0 == "theatre").expect("the theatre is changed");
    assert!(theatre.3.starts_with("theatre/rules.ron:"), "{theatre:?}");
    let semey: Vec<_> = said.iter().filter(|row| row.0 == "semey-1918").cloned().collect();
    assert_eq!(
        semey,
        [
            row(
                "semey-1918",
                "rules.ron ration_kg",
                "one/patches/semey-1918/rules.ron:2",
                "low/patches/theatre/rules.ron:2",
                "low"
            ),
            row(
                "semey-1918",
                "en scenario-semey-1918",
                "two/patches/semey-1918/lang/en.ftl:1",
                "semey-1918/lang/en.ftl:2",
                ""
            ),
            row("semey-1918", "en new-words", "two/patches/semey-1918/lang/en.ftl:2", "–", ""),
            row(
                "semey-1918",
                "rules.ron ration_kg",
                "two/patches/semey-1918/rules.ron:3",
                "one/patches/semey-1918/rules.ron:2",
                "one"
            ),
        ]
    );
    let (out, _) = user.says(&["mods"], 0);
    for part in [
        "1. low  1",
        "2. one",
        "3. two",
        "is stated by two mods: by `two`",
        "rules.ron:3, which counts, and by `one`",
    ] {
        assert!(out.contains(part), "expected “{part}” in\n{out}");
    }
}

#[test]
fn mods_are_listed_switched_and_put_in_order() {
    let user = User::new();
    user.patch("one", "semey-1918", &guess("ration_kg", 1.5), "");
    user.patch("two", "semey-1918", &guess("ration_kg", 1.6), "");
    user.file("junk/readme.txt", "");
    let json = |line: &[&str]| {
        let (out, _) = user.says(line, 0);
        let document: Value = serde_json::from_str(&out).expect("JSON");
        let rows = document["mods"].as_array().expect("a list").clone();
        let order =
            rows.iter().map(|row| format!("{}{}", row["id"].as_str().unwrap_or_default(), row["place"]));
        (order.collect::<Vec<_>>().join(" "), document)
    };
    let (order, document) = json(&["mods", "--format", "json"]);
    assert_eq!(order, "one1 two2");
    assert_eq!(document["changes"][1]["outdoes"], "one");
    assert!(document["unused"][0]["reason"].as_str().is_some_and(|why| why.contains("neither a `mod.ron`")));
    user.says(&["mods", "order", "two"], 0);
    assert_eq!(json(&["mods", "--format", "json"]).0, "two1 one2");
    user.says(&["mods", "disable", "one"], 0);
    assert_eq!(json(&["mods", "--format", "json"]).0, "two1 onenull");
    assert_eq!(list::read(&user.mods()).0.off, [id("one")]);
    user.says(&["mods", "enable", "one"], 0);
    assert_eq!(json(&["mods", "--format", "json"]).0, "two1 one2");
    let (_, said) = user.says(&["mods", "disable", "oen"], 2);
    assert!(said.contains("did you mean `one`?"), "{said}");
}

// --- Commands.

#[test]
fn a_mod_is_checked_with_what_it_changes_and_alone() {
    let user = User::new();
    user.patch("bad", "semey-1918", "(\n  show_up: assumed(value: 7, pct: 3, why: \"x\"),\n)", "");
    user.file("broken/mod.ron", "(id: \"broken\", needs: [\"nobody\"])");
    user.patch("good", "semey-1918", &guess("ration_kg", 1.5), "");
    let (out, _) = user.says(&["check", "bad"], 1);
    assert!(out.contains("bad/patches/semey-1918/rules.ron:2") && out.contains("out of range"), "{out}");
    let (out, _) = user.says(&["check", "broken"], 1);
    assert!(out.contains("needs the mod `nobody`"), "{out}");
    // The fault of one mod is none of another's.
    let (out, _) = user.says(&["check", "good", "--strict"], 0);
    assert_eq!(out, "");
    let path = user.mods().join("good");
    user.says(&["mods", "disable", "bad"], 0);
    let (out, _) = user.says(&["run", &path.display().to_string(), "--turns", "1"], 0);
    assert!(out.contains("changed by mods: `good` 1"), "{out}");
    let (_, said) = user.says(&["run", &user.mods().join("broken").display().to_string()], 2);
    assert!(said.contains("needs the mod `nobody`"), "{said}");
}

#[test]
fn a_scenario_of_a_mod_that_is_off_says_so() {
    let user = User::new();
    user.file("m/mod.ron", "(id: \"m\", scenarios: [\"north\"])");
    user.file("m/north/scenario.ron", "(format: 1, base: \"semey-1918\")");
    user.says(&["run", "north", "--turns", "1"], 0);
    user.says(&["mods", "disable", "m"], 0);
    let (_, said) = user.says(&["run", "north"], 2);
    assert!(said.contains("added by the mod `m`, which is off"), "{said}");
}

#[test]
fn hundreds_of_mods_are_listed_by_their_frames() {
    let user = User::new();
    for number in 0..300 {
        let name = format!("mod-{number}");
        user.file(&format!("{name}/mod.ron"), &format!("(id: \"{name}\")"));
        user.file(&format!("{name}/scenario.ron"), "(format: 1, base: \"semey-1918\", turns: 5)");
        user.file(&format!("{name}/lang/en.ftl"), &format!("scenario-{name} = Number {number}\n"));
    }
    user.file("mod-7/events.ron", "(events: [");
    let library = user.library();
    let summaries: Vec<_> = library.ids().iter().filter_map(|id| library.summary(id)).collect();
    let one = summaries.iter().find(|one| one.id.as_str() == "mod-299").expect("it is listed");
    assert_eq!((one.turns, one.lineage.len(), one.mods.as_slice()), (Some(5), 3, &[id("mod-299")][..]));
    assert_eq!(one.last().map(|last| last.last_day().to_string()).as_deref(), Some("1918-06-15"));
    assert_eq!(summaries.len(), 307);
    let (out, _) = user.says(&["scenarios", "--format", "json"], 0);
    let rows: Vec<Value> = serde_json::from_str(&out).expect("a list");
    let row = rows.iter().find(|row| row["id"] == "mod-12").expect("it is listed");
    assert_eq!((row["name"].as_str(), row["first_day"].as_str()), (Some("Number 12"), Some("1918-04-01")));
    let shipped = rows.iter().find(|row| row["id"] == "semey-1918").expect("it is listed");
    assert_eq!(row["readings"], shipped["readings"]);
}

// --- Saves.

fn campaign(scenario: Scenario) -> Campaign {
    let mut campaign = Campaign::new(Arc::new(scenario), Seed(1));
    campaign.play(Policy::Historical, 2);
    campaign
}

#[test]
fn a_game_goes_on_with_the_mods_it_was_begun_with() {
    let user = User::new();
    let path = user.home.path().join("mine.ron");
    let open = || saves::open(&path, &user.library()).map(|campaign| campaign.scenario().mods.len());
    let plain = campaign(common::scenario("semey-1918").to_be_changed());
    saves::write(&path, &Save::of(&plain)).expect("it can be written");
    user.patch("hungry", "semey-1918", &guess("ration_kg", 1.5), "");
    assert_eq!(open().expect("it was begun without the mod"), 0);
    let changed = campaign(user.load("semey-1918"));
    assert_ne!(plain.scenario().meaning(), changed.scenario().meaning());
    saves::write(&path, &Save::of(&changed)).expect("it can be written");
    assert_eq!(open().expect("the mod is here"), 1);
    user.file("mods.ron", &List::default().switched(id("hungry"), false).text());
    assert_eq!(open().expect("one that is off is still here"), 1);
    user.file("hungry/patches/semey-1918/rules.ron", &format!("// no matter\r\n{}", guess("ration_kg", 1.5)));
    assert_eq!(open().expect("a comment changes nothing"), 1);
    user.file("hungry/patches/semey-1918/rules.ron", &guess("ration_kg", 1.4));
    let said = open().expect_err("it says something else").to_string();
    assert!(said.contains("begun with `hungry` 1, changed since"), "{said}");
    std::fs::remove_dir_all(user.mods().join("hungry")).expect("it can be removed");
    let said = open().expect_err("it is gone").to_string();
    assert!(said.contains("begun with `hungry` 1, not here or at fault"), "{said}");
}

#[test]
fn what_became_of_the_mods_of_a_game_is_known_before_it_is_opened() {
    let user = User::new();
    let path = user.home.path().join("mine.ron");
    user.patch("hungry", "semey-1918", &guess("ration_kg", 1.5), "");
    user.patch("other", "semey-1918", &guess("hay_kg", 5.5), "");
    let save = Save::of(&campaign(user.load("semey-1918")));
    let look = || {
        let library = user.library();
        let ahead = Lookout::of(&library).look(&save, &path);
        ahead.map(|ahead| (ahead.summary.turns, ahead.changed.iter().map(|one| one.id).collect::<Vec<_>>()))
    };
    let turns = Some(common::scenario("semey-1918").turns);
    assert_eq!(look().expect("all is as it was"), (turns, Vec::new()));
    user.file("mods.ron", &List::default().switched(id("hungry"), false).text());
    assert_eq!(look().expect("one that is off is still here"), (turns, Vec::new()));
    // What the mark is about is what a file says, as it is when the save is opened.
    user.file("hungry/patches/semey-1918/rules.ron", &format!("// no matter\r\n{}", guess("ration_kg", 1.5)));
    assert_eq!(look().expect("a comment and another end of a line change nothing"), (turns, Vec::new()));
    user.file("hungry/patches/semey-1918/rules.ron", &guess("ration_kg", 1.4));
    assert_eq!(look().expect("it may be tried"), (turns, vec![id("hungry")]));
    std::fs::remove_dir_all(user.mods().join("hungry")).expect("it can be removed");
    let said = look().expect_err("it is gone").to_string();
    assert!(said.contains("begun with `hungry` 1, not here or at fault"), "{said}");
}

#[test]
fn a_game_of_a_scenario_that_a_mod_adds_names_the_mod() {
    let user = User::new();
    user.file("My Mod/mod.ron", "(id: \"m\", version: \"3\", needs: [\"n\"])");
    user.file("My Mod/scenario.ron", "(format: 1, base: \"semey-1918\")");
    user.file("n/mod.ron", "(id: \"n\")");
    user.file("n/patches/m/rules.ron", &guess("ration_kg", 1.5));
    let played = campaign(user.load("m"));
    assert_eq!(played.scenario().mods.iter().map(|one| one.id).collect::<Vec<_>>(), [id("m"), id("n")]);
    let path = user.home.path().join("mine.ron");
    saves::write(&path, &Save::of(&played)).expect("it can be written");
    let again = saves::open(&path, &user.library()).expect("it opens");
    assert_eq!(again.digest(), played.digest());
    let text = std::fs::read_to_string(&path).expect("it is there");
    assert!(text.contains("mods:") && text.contains("\"3\""), "{text}");
}

// --- `alash new`.

#[test]
fn what_new_writes_checks_clean_and_runs_in_every_language() {
    let user = User::new();
    for (language, folder) in [("en", "my-mod"), ("kk", "steppe_1919"), ("ru", "My Mod")] {
        let (out, said) = user.says(&["new", folder, "--lang", language], 0);
        assert!(out.contains("lang/kk.ftl") && said.contains("alash check"), "{out}{said}");
        let path = format!("./{folder}");
        let (out, _) = user.says(&["check", "--strict", &path], 0);
        assert_eq!(out, "", "{folder}");
        user.says(&["run", &path, "--turns", "4"], 0);
        let text = std::fs::read_to_string(user.home.path().join(folder).join("rules.ron")).expect("written");
        assert!(text.contains("show_up") && !text.contains("new-") && !text.contains("//~"), "{text}");
        // Who reads the comments reads the reasons too.
        assert_eq!(text.contains("what if fewer"), language == "en", "{text}");
        let events =
            std::fs::read_to_string(user.home.path().join(folder).join("events.ron")).expect("written");
        assert!(!events.contains("{new-"), "{events}");
        assert_eq!(events.contains("no source tells of it"), language == "en", "{events}");
    }
    let (_, said) = user.says(&["new", "my-mod"], 2);
    assert!(said.contains("the folder is not empty"), "{said}");
    let (_, said) = user.says(&["new", "semey-1918"], 2);
    assert!(said.contains("expected another name"), "{said}");
    let (_, said) = user.says(&["new", "Семей"], 2);
    assert!(said.contains("--id"), "{said}");
    user.says(&["new", "Семей", "--id", "semey-mod"], 0);
    user.says(&["run", "./Семей", "--turns", "1"], 0);
}

#[test]
fn a_copy_of_every_shipped_scenario_checks_clean_and_means_the_same() {
    let user = User::new();
    let library = Library::default();
    for of in library.all() {
        let name = format!("copy_{}", library.all().iter().position(|one| *one == of).unwrap_or_default());
        user.says(&["new", &format!("data/alash/mods/{name}"), "--from", &of], 0);
        let copy = user.load(&name);
        let plain = common::scenario(&of);
        assert_eq!(copy.turns, plain.turns, "{of}");
        assert_eq!(
            (copy.events.len(), copy.history.len()),
            (plain.events.len(), plain.history.len()),
            "{of}"
        );
        assert_eq!(copy.meaning(), plain.meaning(), "{of}");
    }
    let shortest = ["isolation-1919", "rifles-on-paper"];
    for of in shortest {
        let number = library.all().iter().position(|one| one == of).expect("it is shipped");
        let library = user.library();
        let folder = library.find_id(&format!("copy_{number}")).expect("it is there");
        assert_eq!(doctor::examine(&folder, &library, &doctor::Play::Nothing), [], "{of}");
    }
}

// --- The page for modders.

/// What the page asks to do, in order: a file to be written, or commands to be typed.
enum Step {
    Write(String, String),
    Type(String),
}

fn steps(page: &str) -> Vec<Step> {
    let (mut steps, mut named, mut open) = (Vec::new(), None, None::<(String, String)>);
    for line in page.lines() {
        match (&mut open, line.strip_prefix("```")) {
            (None, Some(kind)) => open = Some((kind.to_owned(), String::new())),
            (None, None) => {
                let name = line.strip_prefix('`').and_then(|rest| rest.strip_suffix("`:"));
                // A name stands right before its block, but for a blank line.
                named = name.map(str::to_owned).or(named.filter(|_| line.is_empty()));
            }
            (Some(_), Some(_)) => {
                let (kind, text) = open.take().expect("a block is open");
                steps.push(match named.take() {
                    Some(name) => Step::Write(name, text),
                    None => {
                        assert_eq!(kind, "sh", "a block is commands or a file with a name: {text}");
                        Step::Type(text)
                    }
                });
            }
            (Some((_, text)), None) => *text += &format!("{line}\n"),
        }
    }
    steps
}

#[cfg(target_os = "linux")]
#[test]
fn the_page_for_modders_holds_word_for_word() {
    let page =
        std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/modding.md")).expect("the page");
    let home = tempfile::tempdir().expect("a temporary folder");
    let work = home.path().join("work");
    std::fs::create_dir(&work).expect("a folder can be made");
    let program = std::path::Path::new(env!("CARGO_BIN_EXE_alash")).parent().expect("it lies in a folder");
    let path = format!("{}:{}", program.display(), std::env::var("PATH").unwrap_or_default());
    let steps = steps(&page);
    assert!(steps.len() > 12, "{}", steps.len());
    for step in steps {
        match step {
            Step::Write(name, text) => {
                let file = work.join(name);
                std::fs::create_dir_all(file.parent().expect("it lies in a folder"))
                    .expect("a folder can be made");
                std::fs::write(file, text).expect("a file can be written");
            }
            Step::Type(commands) => {
                let mut shell = Command::new("sh");
                shell
                    .args(["-euc", &commands])
                    .current_dir(&work)
                    .env("PATH", &path)
                    .env("HOME", home.path());
                let output = shell.env_remove("XDG_DATA_HOME").env("LC_ALL", "C").output().expect("a shell");
                let said = String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
                assert!(output.status.success(), "{commands}\n{said}");
                // `alash check` prints nothing but its counts where nothing is wrong.
                assert!(
                    !commands.contains("check") || said.contains("0 problems, 0 warnings"),
                    "{commands}\n{said}"
                );
            }
        }
    }
    assert!(work.join("my-mod.tar.gz").is_file());
}
