//! Saves at the command line: kept whole whatever becomes of the disk, verified, and read for their orders.

#[path = "common/user.rs"]
mod user;

use alash::saves;
use serde_json::Value;
use std::path::Path;
#[cfg(target_os = "linux")]
use std::process::Stdio;
use user::User;

/// A mod that changes nothing but its name.
const SAME: &str = "(format: 1, base: \"semey-1918\")\n";

#[test]
fn a_good_save_holds() {
    let user = User::new();
    user.check("run semey-1918 --seed 4 --save saves/mine.ron", 0);
    let said = user.check("verify saves/mine.ron", 0);
    assert!(said.out.contains("saves/mine.ron") && said.out.contains("21"), "{}", said.out);
    let document = user.check("verify saves/mine.ron --format json", 0).json();
    let row = &document.as_array().expect("a list of saves")[0];
    assert_eq!((&row["holds"], &row["turns"], &row["reason"]), (&true.into(), &21.into(), &Value::Null));
}

#[cfg(target_os = "linux")]
#[test]
fn a_program_that_is_killed_while_it_writes_leaves_the_old_save() {
    let user = User::new();
    user.check("run semey-1918 --turns 1 --save save.ron", 0);
    let before = user.read("save.ron");
    // The system ends a program that writes more than it may.
    let line = "ulimit -f 8; exec \"$0\" run quota-1917 --policy balanced --save save.ron";
    let mut command = std::process::Command::new("sh");
    command.args(["-c", line, env!("CARGO_BIN_EXE_alash")]).current_dir(user.work()).envs(user.env());
    let status = command.stdout(Stdio::null()).status().expect("a shell is there");
    assert_eq!(status.code(), None, "it was not killed: {status}");
    assert_eq!(user.read("save.ron"), before);
    user.check("verify save.ron", 0);
}

#[test]
fn a_damaged_save_does_not_hold() {
    let user = User::new();
    user.check("run semey-1918 --turns 6 --save good.ron", 0);
    let text = user.read("good.ron");
    user.write("edited.ron", &text.replacen("seed: 1", "seed: 2", 1));
    user.write("short.ron", &text[..text.len() / 2]);
    for name in ["edited.ron", "short.ron"] {
        let said = user.check(&format!("verify {name}"), 1);
        assert!(said.out.contains(name) && said.out.contains("not a whole save"), "{}", said.out);
    }
    let said = user.check("verify good.ron edited.ron", 1);
    assert_eq!(said.out.lines().count(), 2, "both are reported: {}", said.out);
    assert_eq!(user.read("short.ron"), text[..text.len() / 2], "a bad save is left as it is");
}

#[test]
fn decisions_of_a_save_are_told_by_what_they_moved() {
    let user = User::new();
    user.check("run semey-1918 --policy none --seed 1 --save played.ron", 0);
    let said = user.check("attribute played.ron --format json", 0).json();
    let decisions = said["decisions"].as_array().expect("a list");
    assert!(decisions.iter().any(|one| one["way"] == "away"), "who does nothing has fewer men");
    assert_eq!(user.check("attribute played.ron --format json --jobs 1", 0).json(), said);
    let text = user.check("attribute played.ron", 0).out;
    assert!(text.contains("You gave no such order") && text.contains("History: "), "{text}");
    user.check("run semey-1918 --seed 1 --save history.ron", 0);
    let text = user.check("attribute history.ron", 0).out;
    assert_eq!(text, "None of your decisions changed the outcome.\n");
    user.fails("attribute missing.ron", &["missing.ron"]);
}

#[test]
fn a_run_ends_with_three_numbers() {
    let user = User::new();
    let run = user.run("--predict S083=400..600 --predict stops=arms:0.7 --save played.ron");
    let numbers = &run["numbers"];
    assert!(numbers["place"]["headline"]["below"].as_f64().is_some_and(|share| (0.0..=1.0).contains(&share)));
    assert_eq!(numbers["plausibility"]["outside"], 0);
    assert_eq!(numbers["understanding"]["intervals"][0]["checkpoint"], "S083");
    assert!(numbers["understanding"]["stops"]["score"].as_f64().is_some());
    assert!(user.read("played.ron").contains("\"S083\""), "predictions belong to the save");
    let text = user.check("run semey-1918", 0).out;
    for heading in ["Among possible histories", "Within what is documented", "What you expected"] {
        assert!(text.contains(heading), "{text}");
    }
}

#[test]
fn a_prediction_that_cannot_be_scored_is_refused() {
    let user = User::new();
    user.fails("run semey-1918 --predict S083", &["expected CHECKPOINT=LOW..HIGH"]);
    user.fails("run semey-1918 --predict S999=1..2", &["no checkpoint of the scenario is called `S999`"]);
    user.fails("run semey-1918 --predict S083=2..1", &["from fewer to more"]);
}

#[test]
fn a_missing_save_cannot_be_verified_and_the_others_are() {
    let user = User::new();
    user.check("run semey-1918 --turns 2 --save good.ron", 0);
    user.fails("verify none.ron", &["none.ron"]);
    let said = user.check("verify none.ron good.ron", 2);
    assert!(said.out.contains("good.ron") && said.err.contains("none.ron"), "{}\n{}", said.out, said.err);
}

#[test]
fn a_save_of_a_scenario_in_a_folder_needs_the_folder() {
    let user = User::new();
    user.mod_at(&user.file("ours"), SAME);
    user.check("run ./ours --save mine.ron", 0);
    let said = user.check("verify mine.ron", 1);
    assert!(said.out.contains("`ours`"), "{}", said.out);
    user.check("verify mine.ron --scenario ./ours", 0);
    user.fails("verify mine.ron --scenario ./nowhere", &["./nowhere"]);
}

#[test]
fn a_save_is_verified_against_the_scenario_that_is_named() {
    let user = User::new();
    user.mod_at(&user.file("ours"), SAME);
    user.check("run semey-1918 --turns 1 --save mine.ron", 0);
    let said = user.check("verify mine.ron --scenario ./ours", 1);
    assert!(said.out.contains("its scenario is `semey-1918`, not `ours`"), "{}", said.out);
    user.check("verify mine.ron --scenario semey-1918", 0);
}

// --- Orders.

#[test]
fn the_orders_of_a_save_play_the_same_game_again() {
    let user = User::new();
    user.check("run quota-1917 --policy balanced --turns 20 --seed 3 --save mine.ron", 0);
    let text = user.check("orders mine.ron", 0).out;
    assert!(text.starts_with("// Played again by: alash run quota-1917 --seed 3 --orders FILE\n"), "{text}");
    assert!(text.contains("(on: \"1917-12-16\", order: tax(oblast: \"ural\", rate: 1000)),"), "{text}");
    user.write("plan.ron", &text);
    user.check("run quota-1917 --seed 3 --turns 20 --orders plan.ron --save again.ron", 0);
    assert_eq!(user.read("again.ron"), user.read("mine.ron"));
    let document = user.check("orders mine.ron --format json", 0).json();
    assert_eq!((&document["scenario"], &document["seed"]), (&"quota-1917".into(), &3.into()));
    let orders = document["orders"].as_array().expect("a list");
    assert_eq!(text.matches("(on: ").count(), orders.len());
    user.fails("orders none.ron", &["none.ron"]);
    user.fails("orders plan.ron", &["plan.ron", "its first line is not that of a save"]);
}

/// Gives the save another version of the rules, and the checksum that goes with it.
fn by_other_rules(text: &str) -> String {
    let body = text.split_once('\n').expect("a save has lines").1;
    let ours = format!("rules_version: {}", saves::RULES_VERSION);
    let body = body.replacen(&ours, "rules_version: 3", 1).trim_end().to_owned();
    format!("// A save of 13,500. Checksum: {}\n{body}\n", blake3::hash(body.as_bytes()).to_hex())
}

#[test]
fn a_save_of_other_rules_says_what_opens_it_and_gives_its_orders() {
    let user = User::new();
    user.check("run semey-1918 --seed 2 --save mine.ron", 0);
    user.write("old.ron", &by_other_rules(&user.read("mine.ron")));
    let said = user.check("verify old.ron", 1).out;
    let version = format!("version {} opens it", saves::PROGRAM);
    assert!(said.contains("played by rules 3") && said.contains(&version), "{said}");
    assert!(said.contains("`alash orders`"), "{said}");
    assert_eq!(user.check("orders old.ron", 0).out, user.check("orders mine.ron", 0).out);
}

// --- Disks.

/// What a shell script does to a folder `disk` that is a file system of its own, of few pages; nothing where this system
/// does not let a user have one. `$0` is the program.
#[cfg(target_os = "linux")]
fn on_a_disk(user: &User, script: &str) -> Option<std::process::Output> {
    const NONE: i32 = 77;
    std::fs::create_dir_all(user.work().join("disk")).expect("a folder can be made");
    let script = format!("mount -t tmpfs -o size=32k none disk || exit {NONE}\n{script}");
    let mut command = std::process::Command::new("unshare");
    command.args(["-Urm", "sh", "-c", &script, env!("CARGO_BIN_EXE_alash")]);
    let output = command.current_dir(user.work()).envs(user.env()).output().ok()?;
    let refused = output.status.code() == Some(NONE) || output.stderr.starts_with(b"unshare:");
    (!refused).then_some(output)
}

/// The script ended with code 2 and said one sentence that holds this.
#[cfg(target_os = "linux")]
#[track_caller]
fn told_in_one_sentence(output: &std::process::Output, sentence: &str) {
    let [out, err] = [&output.stdout, &output.stderr].map(|said| String::from_utf8_lossy(said).into_owned());
    assert_eq!(output.status.code(), Some(2), "{out}{err}");
    assert!(err.contains("save.ron") && err.contains(sentence), "{err}");
    assert_eq!(err.lines().count(), 1, "{err}");
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_keeps_the_last_good_save_and_is_told() {
    let user = User::new();
    user.check("run semey-1918 --turns 1 --save save.ron", 0);
    let script = "cp save.ron disk/ && head -c 100000 /dev/zero > disk/full 2> /dev/null
        \"$0\" run quota-1917 --policy balanced --save disk/save.ron > /dev/null; code=$?
        cmp save.ron disk/save.ron >&2 || exit 78
        [ \"$(ls -A disk | tr '\\n' ' ')\" = 'full save.ron ' ] || exit 79
        \"$0\" verify disk/save.ron > /dev/null || exit 80
        exit $code";
    let Some(output) = on_a_disk(&user, script) else { return };
    told_in_one_sentence(&output, "No space left on device");
}

#[cfg(target_os = "linux")]
#[test]
fn a_disk_that_is_read_only_keeps_the_last_good_save_and_is_told() {
    let user = User::new();
    user.check("run semey-1918 --turns 1 --save save.ron", 0);
    let script = "cp save.ron disk/ && mount -o remount,ro none disk || exit 77
        \"$0\" run semey-1918 --save disk/save.ron > /dev/null; code=$?
        cmp save.ron disk/save.ron >&2 || exit 78
        \"$0\" verify disk/save.ron > /dev/null || exit 80
        exit $code";
    let Some(output) = on_a_disk(&user, script) else { return };
    told_in_one_sentence(&output, "Read-only file system");
}

#[cfg(target_os = "linux")]
#[test]
fn a_save_that_outgrows_what_a_user_may_write_is_told() {
    let user = User::new();
    user.check("run semey-1918 --turns 1 --save save.ron", 0);
    let before = user.read("save.ron");
    // As above, but the program is told of it and goes on.
    let line =
        "trap '' XFSZ; ulimit -f 8; exec \"$0\" run quota-1917 --policy balanced --save save.ron > /dev/null";
    let mut command = std::process::Command::new("sh");
    command.args(["-c", line, env!("CARGO_BIN_EXE_alash")]).current_dir(user.work()).envs(user.env());
    told_in_one_sentence(&command.output().expect("a shell is there"), "File too large");
    assert_eq!(user.read("save.ron"), before);
    let files = std::fs::read_dir(user.work()).expect("it is there").count();
    assert_eq!(files, 1, "nothing stays behind");
}

#[cfg(unix)]
#[test]
fn a_device_in_the_place_of_a_save_is_refused() {
    let user = User::new();
    user.fails("run semey-1918 --turns 1 --save /dev/full", &["/dev/full", "expected a plain file"]);
    assert!(Path::new("/dev/full").exists());
}

// --- Two programs.

#[test]
fn two_programs_that_keep_one_game_by_turns_lose_nothing() {
    let user = User::new();
    user.check("run semey-1918 --turns 2 --save game.ron", 0);
    let path = user.file("game.ron");
    let first = saves::read(&path).expect("it is whole");
    let keeps = |name: &'static str| {
        let (mut slot, mut save) = (saves::Slot::opened(&path), first.clone());
        move || {
            for turn in 0..100 {
                save.program = format!("{name} {turn}");
                slot.keep(&save).expect("it can be kept");
                assert_eq!(saves::read(slot.path()).expect("it is whole").program, save.program);
            }
            (slot.path().to_owned(), save.program)
        }
    };
    let games = [keeps("one"), keeps("other")].map(std::thread::spawn);
    let games = games.map(|game| game.join().expect("no game writes over the other"));
    assert_ne!(games[0].0, games[1].0);
    for (path, last) in games {
        assert_eq!(saves::read(&path).expect("it is whole").program, last);
    }
}
