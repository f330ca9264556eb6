//! What `alash check` finds only by playing, or only in a folder as a whole.

mod common;

use alash::doctor::{self, Play};
use alash::scenario::problem::Problem;
use alash::scenario::{Library, folder::Folder};
use std::path::Path;
use std::sync::atomic::{AtomicU32, Ordering};

/// Campaigns in which everything of these small scenarios shows.
const RUNS: u32 = 32;

fn write(folder: &Path, files: &[(&str, &str)]) {
    for (name, text) in files {
        let file = folder.join(name);
        std::fs::create_dir_all(file.parent().expect("a file lies in a folder"))
            .expect("a folder can be made");
        std::fs::write(file, text).expect("a file can be written");
    }
}

/// The problems of a folder of that name with these files, with so many campaigns.
fn problems(name: &str, files: &[(&str, &str)], runs: u32) -> Vec<Problem> {
    let mods = tempfile::tempdir().expect("a temporary folder");
    write(&mods.path().join(name), files);
    let library = Library::with_mods(mods.path());
    let play = Play::Campaigns(runs, &|| ());
    doctor::examine(&Folder::Disk(mods.path().join(name)), &library, &play)
}

/// `scenario.ron` of `semey-1918` for its first six turns, without its events and with these aims.
fn scenario(aims: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/semey-1918/scenario.ron");
    let semey = std::fs::read_to_string(path).expect("it is shipped");
    let head = semey.split_once("    aims: [").expect("it has aims").0.replace("turns: 21", "turns: 6");
    format!("{head}    aims: [\n        {aims}\n    ],\n    success: 1,\n)\n")
}

fn guess(value: f64) -> String {
    format!("assumed(value: {value}, pct: 30, why: \"for a test\")")
}

/// What playing a scenario with these aims shows, as codes.
#[track_caller]
fn played(aims: &str, expected: &[&str]) -> Vec<Problem> {
    let mut found = problems("my-mod", &[("scenario.ron", &scenario(aims))], RUNS);
    const OF_PLAY: [&str; 4] = ["always_won", "never_won", "unmet_aim", "dominant_lever"];
    found.retain(|problem| OF_PLAY.contains(&problem.code));
    let codes: Vec<&str> = found.iter().map(|problem| problem.code).collect();
    assert_eq!(codes, expected, "{found:#?}");
    found
}

#[test]
fn what_nobody_reaches_is_told_with_the_aim_and_its_line() {
    let aim = format!("(id: \"all\", metric: men(of: all), at_least: {}, claims: []),", guess(19_000.0));
    let found = played(&aim, &["never_won", "unmet_aim"]);
    let aim = &found[1];
    assert!(aim.path == "aims[all].at_least" && aim.line > 0 && aim.message.contains("`all`"), "{aim:?}");
}

#[test]
fn what_is_won_without_an_order_is_told() {
    let aim = format!("(id: \"few\", metric: men(of: all), at_most: {}, claims: []),", guess(19_000.0));
    played(&aim, &["always_won"]);
}

#[test]
fn one_order_that_wins_alone_is_named() {
    let aim = format!("(id: \"some\", metric: men(of: all), at_least: {}, claims: []),", guess(20.0));
    let found = played(&aim, &["dominant_lever"; 4]);
    let named = |what: &str| found.iter().any(|problem| problem.message.contains(what));
    assert!(named("calling up all who volunteer") && !named("the tax in full"), "{found:#?}");
}

const NEVER: &str = "(
    events: [
        (
            id: \"riches\", on: \"1918-05-01\", claims: [],
            when: [money(oblast: \"semipalatinsk\", at_least: 4000000000)],
            choices: [(id: \"take\"), (id: \"leave\")],
            unanswered: \"leave\",
        ),
    ],
)
";

#[test]
fn an_event_that_comes_in_no_campaign_is_told_at_its_line() {
    let aim = format!("(id: \"some\", metric: men(of: all), at_least: {}, claims: []),", guess(20.0));
    let found = problems("my-mod", &[("scenario.ron", &scenario(&aim)), ("events.ron", NEVER)], RUNS);
    for code in ["never_happens", "unasked_event"] {
        let told: Vec<usize> = found.iter().filter(|one| one.code == code).map(|one| one.line).collect();
        assert_eq!(told, [4], "its own event alone, whatever it inherits: {code}: {found:#?}");
    }
}

/// The problems of a scenario of the game that a mod with these files changes, in the files of the mod.
fn patched(of: &str, files: &[(&str, &str)], play: &Play) -> Vec<Problem> {
    let mods = tempfile::tempdir().expect("a temporary folder");
    let path = mods.path().join("patch");
    write(&path, files);
    write(&path, &[("mod.ron", "(id: \"patch\")")]);
    let library = Library::with_mods(mods.path());
    let mut found = doctor::examine(&library.find_id(of).expect("it is shipped"), &library, play);
    found.retain(|problem| Path::new(&problem.file).starts_with(&path));
    found
}

#[test]
fn what_a_mod_adds_to_a_scenario_of_the_game_is_looked_into_as_a_folder_of_its_own_is() {
    let words = "event-riches = Riches\nevent-richse-text = { $men } men\n";
    let files = [("patches/semey-1918/events.ron", NEVER), ("patches/semey-1918/lang/en.ftl", words)];
    let found = patched("semey-1918", &files, &Play::Campaigns(2, &|| ()));
    let told = |code: &str| {
        let of = found.iter().filter(|one| one.code == code);
        of.map(|one| (one.file.rsplit('/').next().unwrap_or_default(), one.line)).collect::<Vec<_>>()
    };
    for (code, at) in [
        ("never_happens", ("events.ron", 4)),
        ("unasked_event", ("events.ron", 4)),
        ("unknown_value", ("en.ftl", 2)),
    ] {
        assert_eq!(told(code), [at], "{code}: {found:#?}");
    }
    let missing = found.iter().filter(|one| one.code == "missing_words" && one.file.ends_with("ru.ftl"));
    assert_eq!(missing.count(), 6, "names and texts of the event and its choices: {found:#?}");
    let spare = [("patches/theatre/lang/kk.ftl", "omsk-spare = Артық\n")];
    let found = patched("quota-1917", &spare, &Play::Nothing);
    let codes: Vec<&str> = found.iter().map(|one| one.code).collect();
    assert_eq!(codes, ["unused_words"], "what changes the theatre is looked at where all of it is played");
}

#[test]
fn a_world_beside_a_scenario_has_words_and_what_is_none_has_not() {
    let words = "scenario-my-mod = Mine
scenario-my-mod-text = A spring.
scenario-other = Another's
scenario-drought = As it is played alone
reading-drought = A dry year
reading-flood = A wet year
aim-few-dead-short = Few die
aim-nobody-short = None
unit-regiment-1-as-renamed = Ours
unit-regiment-1-as-famous = Theirs
";
    let lang = ["en", "kk", "ru"].map(|code| format!("lang/{code}.ftl"));
    let mut files = vec![
        ("scenario.ron", "(format: 1, base: \"semey-1918\")"),
        ("worlds/drought/scenario.ron", "(format: 1, base: \"my-mod\")"),
    ];
    files.extend(lang.iter().map(|name| (name.as_str(), words)));
    let mods = tempfile::tempdir().expect("a temporary folder");
    write(&mods.path().join("my-mod"), &files);
    let library = Library::with_mods(mods.path());
    let folder = library.find_id("my-mod").expect("it is there");
    let found = doctor::examine(&folder, &library, &Play::Nothing);
    let told = |code: &str, file: &str| {
        let of = found.iter().filter(|one| one.code == code && one.file.ends_with(file));
        of.map(|one| (one.line, one.message.as_str())).collect::<Vec<_>>()
    };
    let spare = [
        (3, "nothing asks for `scenario-other`"),
        (6, "nothing asks for `reading-flood`"),
        (8, "nothing asks for `aim-nobody-short`"),
        (10, "nothing asks for `unit-regiment-1-as-famous`"),
    ];
    for file in ["en.ftl", "kk.ftl", "ru.ftl"] {
        assert_eq!(told("unused_words", file), spare, "{found:#?}");
        assert_eq!(told("missing_words", file), [(0, "there are no words for `reading-drought-text`")]);
    }
    assert_eq!(found.len(), 3 * (spare.len() + 1), "{found:#?}");
}

#[test]
fn an_order_of_history_that_is_refused_is_told() {
    let orders = "(
    orders: [
        (on: \"1918-04-01\", ground: assumed(\"so\"), order: pay(kopeks: 0)),
        (on: \"1918-04-01\", ground: assumed(\"so\"), order: post(unit: \"regiment_1\", place: \"omsk\", pace: steady)),
    ],
)
";
    let aim = format!("(id: \"few\", metric: men(of: all), at_most: {}, claims: []),", guess(19_000.0));
    let found = problems("my-mod", &[("scenario.ron", &scenario(&aim)), ("orders.ron", orders)], 0);
    let refused: Vec<&Problem> = found.iter().filter(|problem| problem.code == "refused_order").collect();
    assert_eq!(refused.len(), 1, "{found:#?}");
    assert!(refused[0].message.contains("Omsk"), "{}", refused[0].message);
    assert!(!found.iter().any(|problem| problem.code == "always_won"), "nothing was played: {found:#?}");
}

#[test]
fn playing_stops_once_nothing_is_left_to_be_found_out() {
    let scenario = common::scenario("semey-1918");
    let played = AtomicU32::new(0);
    let done = || {
        played.fetch_add(1, Ordering::Relaxed);
    };
    let found = alash::study::playable::play(&scenario, 500, Vec::new(), &done);
    assert!(found.won > 0 && found.won < found.runs && found.unmet.is_empty(), "{found:?}");
    assert!(found.runs < 150 && found.runs == played.into_inner(), "{found:?}");
}

#[test]
fn a_folder_s_name_that_is_no_id_is_told() {
    let found = problems("My Mod", &[("scenario.ron", "(format: 1, base: \"semey-1918\")\n")], 0);
    assert!(found.iter().any(|problem| problem.code == "bad_id"), "{found:#?}");
}

#[test]
fn an_order_of_the_theatre_needs_its_front() {
    let orders = "(\n    orders: [\n        (on: \"1918-05-01\", ground: assumed(\"so\"), order: pay(kopeks: 1)),\n    ],\n)\n";
    let mods = tempfile::tempdir().expect("a temporary folder");
    write(
        mods.path(),
        &[("theatre/orders.ron", orders), ("my-mod/scenario.ron", "(format: 1, base: \"theatre\")\n")],
    );
    let folder = |name: &str| Folder::Disk(mods.path().join(name));
    let mut library = Library::default();
    library.named.push(folder("theatre"));
    let found = library.load(&folder("my-mod")).problems;
    let told = found.iter().find(|problem| problem.code == "no_front");
    assert_eq!(told.map(|problem| problem.line), Some(3), "{found:#?}");
}

#[test]
fn a_folder_that_holds_too_much_is_not_read_to_its_end() {
    // A control character at its head keeps a file from being read any further.
    let long = format!("\u{1}{}", "#".repeat(4 << 20).split_off(2));
    let names: Vec<String> = (0..9).map(|i| format!("lang/en-{i}.ftl")).collect();
    let mut files: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), long.as_str())).collect();
    files.push(("scenario.ron", "(format: 1, base: \"semey-1918\")\n"));
    let found = problems("my-mod", &files, 0);
    assert_eq!(found.iter().filter(|problem| problem.code == "too_large").count(), 1, "{found:#?}");
}
