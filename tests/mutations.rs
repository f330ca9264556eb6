//! Valid files changed at random: whatever comes of it is either refused with its place, or a thing that can be played.
//!
//! `ALASH_MUTATIONS` multiplies the number of cases; without it they take some twenty seconds. A failing case names its
//! seed; `ALASH_MUTATION` plays that one alone.

mod common;
#[path = "common/kept.rs"]
mod kept;
#[path = "common/wild.rs"]
mod wild;

use alash::base::dice::Seed;
use alash::doctor;
use alash::i18n::messages::messages;
use alash::i18n::{Language, Value, Words, keys, problems};
use alash::players::Policy;
use alash::run::Campaign;
use alash::saves::{self, Save};
use alash::scenario::folder::{DATA_FILES, Folder, embedded};
use alash::scenario::problem::{Problem, Severity};
use alash::scenario::sets::ParameterSets;
use alash::scenario::{Library, Scenario, plan};
use kept::{body_of, plain};
use rayon::prelude::*;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tempfile::TempDir;
use wild::Wild;

/// Plays so many cases, and more where more are asked for.
fn survives(name: &str, cases: u64, case: impl Fn(&mut Wild) + Sync) {
    let asked = |name| std::env::var(name).ok().map(|text| text.parse::<u64>().expect("a number"));
    let seeds = match asked("ALASH_MUTATION") {
        Some(seed) => seed..seed + 1,
        None => 0..cases * asked("ALASH_MUTATIONS").unwrap_or(1),
    };
    seeds.into_par_iter().for_each(|seed| {
        let ended = catch_unwind(AssertUnwindSafe(|| case(&mut Wild::new(seed, name))));
        assert!(ended.is_ok(), "{name}: the case with seed {seed} fails");
    });
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The data files of the shipped scenarios: id and path.
fn data_files() -> Vec<(&'static str, PathBuf)> {
    let of = |id: &'static str| {
        DATA_FILES.iter().map(move |name| (id, root().join("scenarios").join(id).join(name)))
    };
    let own = embedded().flat_map(of);
    // What all are based on, by way of one of them.
    let theatre = of("theatre").map(|(_, path)| ("semey-1918", path));
    own.chain(theatre).filter(|(_, path)| path.is_file()).collect()
}

/// A mod of its own folder, based on a scenario.
struct Mod(TempDir);

impl Mod {
    fn on(base: &str) -> Self {
        let this = Self(tempfile::tempdir().expect("a temporary folder"));
        this.file("scenario.ron", format!("(format: 1, base: {base:?})\n"));
        for language in Language::ALL {
            this.file(&format!("lang/{}.ftl", language.code()), "scenario-my-mod = …\n");
        }
        this
    }

    fn folder(&self) -> PathBuf {
        self.0.path().join("my-mod")
    }

    fn file(&self, name: &str, text: impl AsRef<[u8]>) {
        let path = self.folder().join(name);
        std::fs::create_dir_all(path.parent().expect("a file lies in a folder"))
            .expect("a folder can be made");
        std::fs::write(path, text).expect("a file can be written");
    }

    fn library(&self) -> Library {
        Library::with_mods(self.0.path())
    }
}

/// Every problem names its file and says something.
fn are_placed(problems: &[Problem]) {
    for problem in problems {
        assert!(!problem.file.is_empty() && !problem.message.is_empty(), "no place: {problem}");
        assert!(problem.to_string().len() < 20_000, "too long for anybody: {}", problem.code);
    }
}

/// What was read can be played.
fn plays(scenario: Scenario, seed: usize) {
    let mut campaign = Campaign::new(Arc::new(scenario), Seed(seed as u64));
    campaign.play(Policy::Balanced, 2);
    campaign.play(Policy::Random, 5);
    campaign.play(Policy::Historical, 9);
}

/// A file of a shipped scenario, changed and laid over it as a mod.
fn modded(wild: &mut Wild) -> Mod {
    let files = data_files();
    let (base, path) = wild.one(&files);
    let it = Mod::on(base);
    let name = path.file_name().expect("a file has a name").to_string_lossy();
    let text = std::fs::read_to_string(path).expect("a shipped file is text");
    it.file(&name, wild.changed(&text));
    it
}

#[test]
fn scenario_files_are_refused_with_a_place_or_can_be_played() {
    survives("scenario", 40, |wild| {
        let it = modded(wild);
        let loaded = it.library().load(&Folder::Disk(it.folder()));
        are_placed(&loaded.problems);
        let broken = loaded.problems.iter().any(|problem| problem.severity == Severity::Error);
        assert_eq!(loaded.scenario.is_none(), broken, "an error and a scenario, or neither");
        loaded.scenario.into_iter().for_each(|scenario| plays(scenario, wild.below(100)));
    });
}

#[test]
fn numbers_that_nobody_means_are_refused_or_can_be_played() {
    const SMALL: &str = r#"(
    units: [(id: "kerey", home: "zaisan", draws: uezd("zaisan"), establishment: assumed(value: 100, pct: 50, why: "a"))],
)"#;
    survives("numbers", 20, |wild| {
        let rules =
            std::fs::read_to_string(root().join("scenarios/theatre/rules.ron")).expect("it is shipped");
        let it = Mod::on("semey-1918");
        it.file("units.ron", wild.text(SMALL));
        it.file("rules.ron", extreme(wild, &rules));
        let loaded = it.library().load(&Folder::Disk(it.folder()));
        are_placed(&loaded.problems);
        loaded.scenario.into_iter().for_each(|scenario| plays(scenario, wild.below(100)));
    });
}

/// A few rules at the ends of their ranges, or a little beyond.
fn extreme(wild: &mut Wild, rules: &str) -> String {
    let (mut text, lines) = ("(\n".to_owned(), rules.lines().collect::<Vec<_>>());
    for _ in 0..8 {
        let line = wild.one(&lines).trim();
        let Some((name, rest)) = line.split_once(": assumed(value:") else { continue };
        if text.contains(&format!(" {name}: ")) || !line.ends_with("),") {
            continue;
        }
        let end = if wild.below(2) == 0 { "low: " } else { "high: " };
        let value = rest.split_once(end).and_then(|(_, tail)| tail.split(',').next());
        let value =
            value.map_or_else(|| if wild.below(2) == 0 { "0".into() } else { "1".to_owned() }, str::to_owned);
        text += &format!(" {name}: assumed(value: {value}, pct: 50, why: \"a\"),\n");
    }
    text + ")\n"
}

#[test]
fn mods_are_examined_whatever_is_in_them() {
    survives("mod", 8, |wild| {
        let it = modded(wild);
        are_placed(&doctor::examine(&Folder::Disk(it.folder()), &it.library(), &doctor::Play::History));
    });
}

#[test]
fn language_files_are_refused_with_a_line_or_read() {
    let mut files = Vec::new();
    for folder in ["assets/lang", "scenarios/theatre/lang", "scenarios/semey-1918/lang"] {
        let entries = std::fs::read_dir(root().join(folder)).expect("the folder is shipped").flatten();
        files.extend(
            entries.map(|entry| entry.path()).filter(|path| path.extension().is_some_and(|end| end == "ftl")),
        );
    }
    files.sort();
    survives("language", 200, |wild| {
        let path = wild.one(&files);
        let text = wild.text(&std::fs::read_to_string(path).expect("a shipped file is text"));
        let lines = text.matches('\n').count() + 1;
        assert!(problems(&text).iter().all(|bad| (1..=lines).contains(&bad.line) && !bad.message.is_empty()));
        assert!(messages(&text).iter().all(|message| (1..=lines).contains(&message.line)));
        let words = Words::new(Language::Kk, [text.as_str()]);
        for key in keys(&text).iter().take(40) {
            let values =
                ["men", "place", "unit", "n"].map(|name| (name, Value::Count(wild.below(30) as i64)));
            assert!(words.with(key, &values).len() < 100_000, "{key}");
        }
    });
}

#[test]
fn saves_are_refused_with_their_file_or_opened() {
    let mut campaign = Campaign::new(common::scenario("semey-1918"), Seed(14));
    campaign.play(Policy::Balanced, 6);
    let save = Save::of(&campaign);
    let bodies = [save.text(), plain(&save)].map(|text| body_of(&text).to_owned());
    survives("save", 40, |wild| {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let path = folder.path().join("save.ron");
        let body = wild.one(&bodies).clone();
        let mut changed = wild.text(&body);
        // Whoever edits a save may mend its checksum as well.
        if wild.below(4) > 0 {
            changed = format!(
                "// A save of 13,500. Checksum: {}\n{changed}\n",
                blake3::hash(changed.as_bytes()).to_hex()
            );
        }
        std::fs::write(&path, changed).expect("a file can be written");
        for error in [
            saves::open(&path, &Library::default()).err(),
            saves::open_edited(&path, &Library::default()).err(),
        ] {
            assert!(error.is_none_or(|error| error.path() == path));
        }
    });
}

#[test]
fn files_of_orders_and_sets_are_refused_with_a_place_or_read() {
    let scenario = common::scenario("semey-1918");
    let orders = std::fs::read_to_string(root().join("scenarios/theatre/orders.ron")).expect("it is shipped");
    let sets = std::fs::read_to_string(root().join("scenarios/theatre/sets.ron")).expect("it is shipped");
    survives("orders", 60, |wild| {
        match plan::parse(&wild.text(&orders), "orders.ron", &scenario) {
            Err(found) => are_placed(&found),
            Ok(planned) => {
                let mut campaign = Campaign::new(Arc::clone(&scenario), Seed(1));
                for (_, order) in planned {
                    let _ = campaign.order(order);
                }
                campaign.end_turn();
            }
        }
        assert!(ParameterSets::parse(&wild.text(&sets)).err().is_none_or(|error| !error.is_empty()));
    });
}
