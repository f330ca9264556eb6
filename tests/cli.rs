//! The command line as its users see it: what goes to which stream, exit codes, JSON, and what the numbers of
//! a run must always hold to.

#[path = "common/user.rs"]
mod user;

use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;
use std::process::Stdio;
use user::User;

/// A mod that changes nothing but its name.
const SAME: &str = "(format: 1, base: \"semey-1918\")\n";

/// Every row of a list has these fields.
#[track_caller]
fn fields<'v>(document: &'v Value, list: &str, names: &[&str]) -> &'v [Value] {
    let rows = document[list].as_array().unwrap_or_else(|| panic!("`{list}` is a list"));
    assert!(!rows.is_empty(), "`{list}` is not empty");
    for row in rows {
        for name in names {
            assert!(row.get(name).is_some(), "`{name}` is missing in {list}: {row}");
        }
    }
    rows
}

#[track_caller]
fn number(row: &Value, field: &str) -> i64 {
    row[field].as_i64().unwrap_or_else(|| panic!("`{field}` is a whole number in {row}"))
}

// --- Exit codes and streams.

#[test]
fn help_and_version_are_answers() {
    let user = User::new();
    for line in ["--help", "help", "run --help", "ensemble --help", "--version"] {
        let said = user.check(line, 0);
        assert!(!said.out.is_empty() && said.err.is_empty(), "alash {line}");
    }
}

#[test]
fn version_names_what_a_report_of_a_fault_needs() {
    let user = User::new();
    let said = user.check("--version", 0).out;
    let features = match (cfg!(feature = "gui"), cfg!(feature = "parquet")) {
        (true, true) => "gui parquet",
        (true, false) => "gui",
        (false, true) => "parquet",
        (false, false) => "none",
    };
    for line in [
        format!("alash {}", env!("CARGO_PKG_VERSION")),
        format!("rules: {}", alash::saves::RULES_VERSION),
        format!("features: {features}"),
    ] {
        assert!(said.lines().any(|said| said == line), "expected “{line}” in:\n{said}");
    }
    assert_eq!(user.check("-V", 0).out.lines().count(), 1);
}

/// Here there is no display, or no window in the build: what was named is read first, then the window is missed.
#[test]
fn without_a_command_the_window_opens_with_what_is_named() {
    let user = User::new();
    user.check("run semey-1918 --turns 2 --save save.ron", 0);
    for line in [
        "",
        "semey-1918",
        "semey-1918 --lang kk",
        "--lang kk semey-1918",
        "--load save.ron",
        "semey-1918 --load save.ron",
        "play --load save.ron",
    ] {
        user.fails(line, &["window"]);
    }
    user.fails("--load none.ron", &["none.ron"]);
    user.fails("ural-1918 --load save.ron", &["save.ron", "semey-1918", "ural-1918"]);
    user.fails("quota-1917 --reading nosuch", &["nosuch", "alash-9500"]);
}

#[test]
fn wrong_arguments_are_refused() {
    let user = User::new();
    user.fails("nosuch", &["no command and no scenario is called `nosuch`"]);
    user.fails("rnu", &["did you mean `run`?"]);
    user.fails("semey-1981", &["did you mean `semey-1918`?"]);
    user.fails("semey-1918 run", &["run"]);
    user.fails("--load save.ron run semey-1918", &["--load"]);
    user.fails("run", &["<SCENARIO>"]);
    user.fails("run semey-1918 --policy historica", &["historica", "similar", "'historical'"]);
    let seeds = "expected a whole number from 0 to 18446744073709551615";
    for seed in ["abc", "-1", "1.5", "18446744073709551616"] {
        user.fails(&format!("run semey-1918 --seed {seed}"), &["--seed", seed, seeds]);
    }
    for line in
        ["run semey-1918 --turns -5", "ensemble semey-1918 --runs 1e3", "ensemble semey-1918 --jobs -1"]
    {
        user.fails(line, &["expected a whole number from 1 to"]);
    }
    user.fails("run semey-1918 --format xml", &["text, json"]);
    user.fails("run semey-1918 --lang de", &["kk, ru, en"]);
    user.fails("ensemble semey-1918 --runs 0", &["--runs"]);
    user.fails("ensemble semey-1918 --jobs 0", &["--jobs"]);
    user.fails("ensemble semey-1918 --runs 4 --shard 3/2", &["expected K/N with 1 ≤ K ≤ N"]);
    user.fails("ensemble semey-1918 --runs 4 --shard 0/2", &["expected K/N with 1 ≤ K ≤ N"]);
    user.fails("ensemble semey-1918 --runs 2 --shard 1/3", &["part 1/3 of 2 runs is empty"]);
    user.fails("ensemble semey-1918 --runs 2 --out runs.txt", &["runs.txt", ".csv"]);
    user.fails("check", &["<PATH>"]);
    user.fails("verify", &["<SAVE>"]);
}

#[test]
fn an_unknown_scenario_is_answered_with_the_one_that_was_meant() {
    let user = User::new();
    let meant = ["no scenario is called `semey-1981`", "did you mean `semey-1918`?"];
    user.fails("run semey-1981", &meant);
    user.fails("ensemble semey-1981 --runs 2", &meant);
    user.fails("record semey-1981", &meant);
    user.fails("check semey-1981", &["`semey-1981`", "did you mean `semey-1918`?"]);
}

#[test]
fn files_that_are_missing_are_named() {
    let user = User::new();
    user.fails("run ./nowhere", &["./nowhere"]);
    user.fails("run semey-1918 --orders none.ron", &["none.ron"]);
    user.fails("check ./nowhere", &["./nowhere"]);
    user.fails("verify none.ron", &["none.ron"]);
    user.write("file", "");
    user.fails("run semey-1918 --turns 1 --save file/save.ron", &["file/save.ron"]);
    user.fails("ensemble semey-1918 --runs 1 --out nowhere/runs.csv", &["nowhere/runs.csv"]);
    let said = user.check("ensemble semey-1918 --runs 1 --out nowhere/runs.csv", 2);
    assert!(!said.err.contains(".tmp"), "the neighbour that is written first is named: {}", said.err);
    user.fails("record --out nowhere/record.txt", &["nowhere/record.txt"]);
}

#[test]
fn sets_of_parameters_are_the_scenarios_own_or_a_plain_files() {
    let user = User::new();
    let own = user.check("ensemble semey-1918 --runs 2 --parameters", 0);
    assert_ne!(own.out, user.check("ensemble semey-1918 --runs 2", 0).out);
    // A folder stands for what could be read without end.
    user.fails("ensemble semey-1918 --runs 2 --parameters .", &[".", "expected a plain file of at most"]);
}

#[test]
fn sets_of_parameters_beyond_all_sense_are_refused() {
    let user = User::new();
    let line = "ensemble semey-1918 --runs 2 --parameters sets.ron";
    for (sets, told) in [
        ("(names: [\"show_up\"], sets: [[-3.0]])", "`show_up` is -3.0, out of range, expected 0.01 to 1"),
        ("(names: [\"show_up\"], sets: [[1e300]])", "out of range"),
        ("(names: [\"show_up\", \"show_up\"], sets: [[0.3, 0.4]])", "`show_up` is named twice"),
        ("(names: [], sets: [[], []])", "no parameter is named"),
    ] {
        user.write("sets.ron", sets);
        user.fails(line, &["sets.ron", told]);
    }
    user.write("sets.ron", "\u{feff}(names: [\"show_up\"],\r\n sets: [[0.3]])\r\n");
    user.check(line, 0);
    std::fs::write(user.file("sets.ron"), b"\xff\xfe(\0").expect("a file can be written");
    user.fails(line, &["sets.ron", "save it as UTF-8"]);
}

#[test]
fn an_output_that_cannot_be_written_is_refused_before_the_work() {
    let user = User::new();
    let begun = std::time::Instant::now();
    for line in [
        "ensemble quota-1917 --runs 1000000 --out none/x.csv",
        "calibrate quota-1917 --candidates 1000000 --out none/x.ron",
        "hindcast quota-1917 --runs 1000000 --svg none/x.svg",
        "explain quota-1917 --date 1918-08-12 --seeds 100000 --svg none/x.svg",
        "calibrate quota-1917 --candidates 1000000 --out .",
    ] {
        user.fails(line, &["none/x", ": "].map(|name| if line.ends_with(" .") { ": " } else { name }));
    }
    assert!(begun.elapsed().as_secs() < 60, "{:?}", begun.elapsed());
}

#[cfg(unix)]
#[test]
fn an_output_follows_links_as_a_shell_does() {
    let user = User::new();
    user.write("real.txt", "old");
    std::os::unix::fs::symlink("real.txt", user.file("link.txt")).expect("a link can be made");
    user.check("record --id S075 --out link.txt", 0);
    assert!(user.file("link.txt").is_symlink() && user.read("real.txt").contains("S075"));
}

#[test]
fn shells_and_the_manual_are_served() {
    let user = User::new();
    for shell in ["bash", "zsh", "fish"] {
        let said = user.check(&format!("completions {shell}"), 0);
        assert!(said.out.contains("calibrate") && said.out.contains("policy"), "{shell}: {}", said.out);
    }
    assert!(user.check("man", 0).out.starts_with(".ie"));
    let page = user.check("man ensemble", 0).out;
    assert!(page.contains(".TH alash-ensemble 1") && page.contains("Examples"), "{page}");
    user.fails("man ensembel", &["did you mean `ensemble`?"]);
}

#[test]
fn scripts_that_ask_for_c_are_answered_in_english() {
    let user = User::new();
    let first = |all: &str, language: &str| {
        let mut command = user.command();
        let command = command.args(["scenarios"]).env("LC_ALL", all).env("LANG", "ru_RU.UTF-8");
        let output = command.env("LANGUAGE", language).output().expect("the program starts");
        String::from_utf8(output.stdout).expect("the program writes UTF-8")
    };
    assert_eq!(first("C", "ru"), first("en_US.UTF-8", ""));
    assert_ne!(first("", ""), first("C", ""));
}

#[cfg(target_os = "linux")]
#[test]
fn a_mod_gives_a_terminal_nothing_to_obey() {
    let user = User::new();
    let folder = user.mods().join("wild");
    user.mod_at(&folder, "(format: 1, base: \"semey-1918\", \u{1b}]0;x\u{7}: 1)\n");
    let tame = user.mods().join("tame");
    user.mod_at(&tame, SAME);
    std::fs::write(tame.join("lang/en.ftl"), r#"scenario-tame = a{ "\u001b" }[2Jb{ "\u202e" }"#)
        .expect("it can be written");
    std::fs::create_dir(user.mods().join("\u{1b}[31mred")).expect("a folder can be made");
    for line in ["scenarios", "check wild", "check tame", "run tame --turns 1", "run wild"] {
        let output = user.command().args(line.split_whitespace()).output().expect("the program starts");
        for stream in [output.stdout, output.stderr] {
            let text = String::from_utf8(stream).expect("the program writes UTF-8");
            let obeyed = |c: char| (c.is_control() && c != '\n') || c == '\u{202e}';
            assert!(!text.contains(obeyed), "alash {line}: {text:?}");
        }
    }
}

/// A pipe that nobody writes into; whoever opens it waits for ever.
#[cfg(target_os = "linux")]
fn pipe(path: &Path) {
    let made = std::process::Command::new("mkfifo").arg(path).status().expect("mkfifo is there");
    assert!(made.success());
}

#[cfg(target_os = "linux")]
#[test]
fn a_pipe_in_the_place_of_a_file_is_refused_and_not_waited_for() {
    let user = User::new();
    pipe(&user.file("pipe.ron"));
    user.mod_at(&user.file("ours"), SAME);
    pipe(&user.file("ours/rules.ron"));
    for line in [
        "verify pipe.ron",
        "attribute pipe.ron",
        "run semey-1918 --orders pipe.ron",
        "run semey-1918 --turns 1 --save pipe.ron",
        "ensemble semey-1918 --runs 1 --parameters pipe.ron",
        "run ./ours",
    ] {
        let mut command = user.command();
        let asked = command.args(line.split_whitespace()).timeout(std::time::Duration::from_secs(60));
        let output = asked.output().expect("the program starts");
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(2), "alash {line}: {said}");
        assert!(said.contains("plain file"), "alash {line}: {said}");
    }
}

#[test]
fn a_run_by_a_file_says_whose_orders_it_follows() {
    let user = User::new();
    user.write("plan.ron", "(orders: [])");
    user.write("one.ron", r#"(orders: [(on: "1918-04-16", order: pay(kopeks: 2000))])"#);
    let heading = |line: &str, orders: &str| assert!(user.check(line, 0).out.contains(orders), "{line}");
    heading("run semey-1918 --turns 1 --orders one.ron", "Orders: those of the file.");
    heading("run semey-1918 --turns 1 --orders plan.ron", "Orders: no orders.");
}

#[test]
fn a_folder_without_a_scenario_is_told_so() {
    let user = User::new();
    std::fs::create_dir(user.file("empty")).expect("a folder can be made");
    user.fails("run ./empty", &["empty"]);
}

#[test]
fn without_a_display_the_game_says_what_works_without_one() {
    let user = User::new();
    for line in ["", "play", "play semey-1918"] {
        let said = user.check(line, 2);
        assert_eq!(said.out, "");
        assert_eq!(said.err.lines().count(), 1, "one clear sentence: {}", said.err);
        assert!(said.err.contains("`alash run semey-1918`"), "{}", said.err);
    }
}

#[test]
fn nothing_is_written_where_nobody_asked() {
    let user = User::new();
    for line in ["scenarios", "run semey-1918", "ensemble semey-1918 --runs 2", "check semey-1918", "record"]
    {
        user.check(line, 0);
    }
    let entries = std::fs::read_dir(user.home.path()).expect("the home is there").flatten();
    let names: Vec<_> = entries.map(|entry| entry.file_name()).collect();
    assert_eq!(names, ["work"]);
    assert_eq!(std::fs::read_dir(user.work()).expect("the folder is there").count(), 0);
}

/// The command's readers go away before it writes; it ends as if they had stayed.
#[track_caller]
fn unread(line: &str, with_errors: bool, code: i32) {
    let user = User::new();
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_alash"));
    command.args(line.split_whitespace()).current_dir(user.work()).envs(user.env()).stdin(Stdio::null());
    let (reader, writer) = std::io::pipe().expect("a pipe can be made");
    let (errors, other) = std::io::pipe().expect("a pipe can be made");
    drop(reader);
    if with_errors {
        command.stdout(writer.try_clone().expect("a pipe can be shared")).stderr(writer);
        drop(other);
    } else {
        command.stdout(writer).stderr(other);
    }
    let mut child = command.spawn().expect("the program starts");
    drop(command);
    let said = std::io::read_to_string(errors).expect("the program writes UTF-8");
    let status = child.wait().expect("the program ends");
    assert!(!said.contains("panicked"), "alash {line}: {said}");
    assert_eq!(status.code(), Some(code), "alash {line}: {said}");
}

#[test]
fn a_reader_who_goes_away_is_no_failure() {
    for line in ["run semey-1918", "run semey-1918 --format json", "record", "scenarios", "--help"] {
        unread(line, false, 0);
    }
}

#[test]
fn readers_of_both_streams_may_go_away() {
    unread("check semey-1918", true, 0);
    unread("ensemble semey-1918 --runs 2", true, 0);
    unread("run semey-1981", true, 2);
    unread("nosuch", true, 2);
}

// --- The record.

#[test]
fn a_claim_tells_what_was_set_knowing_it() {
    let user = User::new();
    let said = user.check("record quota-1917 --id S086 --lang en", 0).out;
    for number in
        ["rules.ron: show_up", "scenario.ron: reach[0].share", "sponsors.ron: deliveries[uniforms].standing"]
    {
        assert!(
            said.lines().any(|line| line.trim() == format!("→ set knowing it: {number}")),
            "{number}: {said}"
        );
    }
    let document = user.check("record quota-1917 --id S084 --format json", 0).json();
    let used = document["claims"][0]["used_by"].to_string();
    // An order whose reason names a claim was supposed knowing it.
    assert!(used.contains("set knowing it: historical order"), "{used}");
}

// --- One campaign.

#[test]
fn a_run_prints_the_document_that_was_promised() {
    let run = User::new().run("");
    assert_eq!((&run["scenario"], &run["policy"]), (&"semey-1918".into(), &"historical".into()));
    assert_eq!((number(&run, "seed"), number(&run, "turns")), (1, 21));
    assert!(run["digest"].as_str().is_some_and(|digest| digest.len() >= 16));
    let steps = ["quota", "enrolled", "mounted", "armed", "officered", "trained", "supplied", "present"];
    let strength = fields(&run, "strength", &[&["date"], &steps[..]].concat());
    assert_eq!(strength.len(), 21);
    assert_eq!(strength[0]["date"], "1918-04-15");
    assert_eq!(strength[20]["date"], "1919-02-15");
    for row in strength {
        assert_eq!(number(row, "quota"), 1500);
        let men: Vec<i64> = steps[1..].iter().map(|step| number(row, step)).collect();
        assert!(men.is_sorted_by(|a, b| a >= b), "the waterfall only falls: {row}");
    }
    let names = ["claim", "date", "unit", "recorded", "low", "high", "tolerance", "simulated", "difference"];
    for row in fields(&run, "checkpoints", &names) {
        let (low, high) = (number(row, "low"), number(row, "high"));
        assert!(low <= high && number(row, "tolerance") >= 0, "{row}");
        let simulated = number(row, "simulated");
        let [enrolled, kept, fit] = ["enrolled", "kept", "fit"].map(|men| number(row, men));
        assert!(enrolled >= kept && kept >= fit, "{row}");
        let off = simulated - simulated.clamp(low, high);
        assert_eq!(number(row, "difference"), off, "{row}");
        assert!(row["recorded"].is_null() || number(row, "recorded") == low, "{row}");
    }
    let binding = fields(&run, "binding", &["date", "oblast", "constraint", "step"]);
    assert_eq!(binding.len(), 21, "a row for each turn of the one oblast");
    let series = fields(&run, "series", &["date", "measure", "at", "value"]);
    let kept = ["enrolled", "kept", "fit", "present"];
    assert!(series.iter().all(|row| kept.iter().any(|measure| row["measure"] == *measure)));
    for (row, strength) in series.iter().filter(|row| row["at"] == "semipalatinsk").zip(0..) {
        let measure = row["measure"].as_str().expect("a measure has a name");
        assert_eq!(
            row["value"],
            strength_of(&run, strength / kept.len())[measure],
            "the only oblast is the whole: {row}"
        );
    }
}

fn strength_of(run: &Value, turn: usize) -> &Value {
    &run["strength"][turn]
}

#[test]
fn a_range_in_the_record_stays_a_range() {
    let run = User::new().run("");
    let rows = fields(&run, "checkpoints", &["claim"]);
    let row = rows.iter().find(|row| row["claim"] == "S035").expect("the riders of June are compared");
    assert_eq!(row["recorded"], Value::Null);
    assert_eq!((number(row, "low"), number(row, "high")), (300, 500));
    let row = rows.iter().find(|row| row["claim"] == "S075").expect("the letter of August is compared");
    assert_eq!((number(row, "recorded"), number(row, "tolerance")), (750, 38));
}

#[test]
fn without_orders_the_militia_stays_under_two_fifths() {
    let user = User::new();
    let (none, historical) = (user.run("--policy none"), user.run("--policy historical"));
    assert_eq!(none["policy"], "none");
    let mut compared = 0;
    for (none, historical) in fields(&none, "strength", &[]).iter().zip(fields(&historical, "strength", &[]))
    {
        assert_eq!(none["date"], historical["date"]);
        if none["date"].as_str() >= Some("1918-08-01") {
            let (without, with) = (number(none, "enrolled"), number(historical, "enrolled"));
            assert!(without * 10 < with * 4, "{without} without orders, {with} with them: {}", none["date"]);
            compared += 1;
        }
    }
    assert_eq!((compared, none["lost"]["by"].as_str()), (4, Some("few_men")), "all is lost in September");
}

#[test]
fn the_same_seed_goes_the_same_way_and_another_does_not() {
    let user = User::new();
    let line = "run semey-1918 --format json --seed 5";
    assert_eq!(user.check(line, 0).out, user.check(line, 0).out);
    let text = "run semey-1918 --seed 5";
    assert_eq!(user.check(text, 0).out, user.check(text, 0).out);
    assert_ne!(user.run("--seed 5")["digest"], user.run("--seed 6")["digest"]);
}

#[test]
fn the_largest_seed_is_shown_as_it_was_given() {
    let user = User::new();
    let seed = u64::MAX.to_string();
    // As a text, since most readers of JSON would round it.
    assert_eq!(user.run(&format!("--turns 1 --seed {seed}"))["seed"].as_str(), Some(seed.as_str()));
    assert_eq!(user.run("--turns 1 --seed 9007199254740991")["seed"].as_u64(), Some(9_007_199_254_740_991));
    let said = user.check(&format!("run semey-1918 --turns 1 --seed {seed}"), 0);
    assert!(said.out.contains(&seed), "{}", said.out);
}

#[test]
fn a_run_can_stop_early() {
    let user = User::new();
    let (run, whole) = (user.run("--turns 5"), user.run(""));
    assert_eq!(number(&run, "turns"), 5);
    let rows = fields(&run, "strength", &[]);
    assert_eq!(rows, &fields(&whole, "strength", &[])[..5], "the first turns are those of the whole run");
    for row in fields(&run, "checkpoints", &["simulated", "difference"]) {
        assert!(row["simulated"].is_null() && row["difference"].is_null(), "not reached yet: {row}");
    }
    assert_eq!(number(&user.run("--turns 99"), "turns"), 21);
}

#[test]
fn a_run_speaks_three_languages() {
    let user = User::new();
    let texts =
        ["kk", "ru", "en"].map(|code| user.check(&format!("run semey-1918 --turns 9 --lang {code}"), 0).out);
    assert!(texts[0] != texts[1] && texts[1] != texts[2] && texts[0] != texts[2]);
    for text in &texts {
        assert!(text.contains("S075") && text.contains("1918-08-12"), "{text}");
        assert!(!text.contains("cli-"), "a key without words: {text}");
    }
    let json = ["kk", "ru", "en"].map(|code| user.run(&format!("--turns 2 --lang {code}")));
    assert!(json[0] == json[1] && json[1] == json[2], "JSON is for programs");
}

#[test]
fn a_file_of_orders_is_carried_out() {
    let user = User::new();
    let levy = r#"levy(uezd: "semipalatinsk", manner: volunteers, share: 1000, detail: 1000)"#;
    user.write("mine.ron", &format!("(orders: [(on: \"1918-06-16\", order: {levy})])\n"));
    let (mine, none) = (user.run("--orders mine.ron"), user.run("--policy none"));
    assert_eq!(mine["policy"], "none", "only the file's orders are given");
    assert_ne!(mine["digest"], none["digest"]);
    assert!(number(strength_of(&mine, 11), "enrolled") > number(strength_of(&none, 11), "enrolled"));
}

#[test]
fn a_mistake_in_a_file_of_orders_is_named_with_its_place() {
    let user = User::new();
    user.write("mine.ron", "(orders: [\n    (on: \"1918-06-16\", order: levi(uezd: \"zaisan\")),\n])\n");
    user.fails("run semey-1918 --orders mine.ron", &["mine.ron:2:31", "did you mean `levy`?"]);
    user.write("late.ron", "(orders: [(on: \"1925-01-01\", order: pay(kopeks: 1))])\n");
    user.fails("run semey-1918 --orders late.ron", &["late.ron:1:16", "not in the period"]);
}

#[test]
fn a_refused_order_goes_to_standard_error_and_the_run_goes_on() {
    let user = User::new();
    let gift = r#"gift(sponsor: "underground", oblast: "semipalatinsk", roubles: 40000000)"#;
    user.write("mine.ron", &format!("(orders: [(on: \"1918-04-16\", order: {gift})])\n"));
    let said = user.check("run semey-1918 --format json --orders mine.ron", 0);
    assert!(said.err.starts_with("alash: "), "{}", said.err);
    let run = said.json();
    assert_eq!((number(&run, "turns"), run["lost"]["by"].as_str()), (12, Some("few_men")));
    let refused = fields(&run, "refused", &["turn", "order", "reason"]);
    assert_eq!((refused.len(), number(&refused[0], "turn")), (1, 2));
}

#[test]
fn a_run_tells_its_news_and_what_money_is_left() {
    let user = User::new();
    let (short, all) = (user.check("run semey-1918", 0).out, user.check("run semey-1918 --news", 0).out);
    assert!(short.contains("1918-06-30  ") && short.contains("300 rifles"), "deliveries weigh: {short}");
    assert!(
        !short.contains("Kibitka tax") && all.contains("Kibitka tax"),
        "what every turn brings does not: {all}"
    );
    assert!(short.contains("treasury") && short.contains("Semipalatinsk oblast"), "{short}");
    let run = user.run("");
    for row in fields(&run, "events", &["turn", "date", "event"]) {
        assert!((1..=21).contains(&number(row, "turn")), "{row}");
    }
    let treasuries = fields(&run, "treasuries", &["oblast", "roubles", "arrears_months"]);
    assert_eq!((treasuries.len(), &treasuries[0]["oblast"]), (1, &"semipalatinsk".into()));
}

#[test]
fn a_refusal_speaks_in_the_units_of_its_order() {
    let user = User::new();
    let order = r#"levy(uezd: "semipalatinsk", manner: lot, share: 1001, detail: 0)"#;
    let other = r#"convoy(goods: ammunition, from: "semipalatinsk", to: "zaisan", amount: 200001)"#;
    let list = [order, other].map(|order| format!("(on: \"1918-04-16\", order: {order}),"));
    user.write("mine.ron", &format!("(orders: [{}])\n", list.concat()));
    let said = ["en", "ru", "kk"]
        .map(|code| user.check(&format!("run semey-1918 --turns 2 --orders mine.ron --lang {code}"), 0).out);
    assert!(said[0].contains("at most 100 %") && said[0].contains("at most 200,000 rounds"), "{}", said[0]);
    assert!(said[1].contains("100 %") && said[1].contains("патронов"), "{}", said[1]);
    assert!(said[2].contains("100 %") && said[2].contains("патрон"), "{}", said[2]);
}

/// Words of a text made of English letters, without ids, paths and abbreviations.
fn english(text: &str) -> Vec<String> {
    let is_word = |word: &&str| word.len() > 3 && word.chars().all(|c| c.is_ascii_lowercase());
    text.split_whitespace().filter(is_word).map(str::to_owned).collect()
}

#[test]
fn an_answer_in_kazakh_has_no_english_in_it() {
    let user = User::new();
    user.check("run semey-1918 --turns 3 --save good.ron", 0);
    user.write("bad.ron", &user.read("good.ron").replacen("digests", "digits", 1));
    for code in ["kk", "ru"] {
        let lines = [
            (format!("run semey-1918 --news --lang {code}"), 0),
            (format!("ensemble semey-1918 --runs 2 --lang {code}"), 0),
            (format!("scenarios --lang {code}"), 0),
            (format!("record semey-1918 --lang {code}"), 0),
            (format!("verify good.ron bad.ron --lang {code}"), 1),
        ];
        for (line, ended) in lines {
            let said = user.check(&line, ended);
            let found = english(&(said.out + &said.err));
            assert!(found.is_empty(), "alash {line}: {:?}", &found[..found.len().min(20)]);
        }
    }
}

#[test]
fn aims_stand_beside_their_limits_with_a_sign() {
    let said = User::new().check("ensemble semey-1918 --runs 2", 0).out;
    assert!(said.contains("≥ 300") && said.contains("≥ 0.90"), "{said}");
}

#[test]
fn a_file_that_is_no_save_is_not_written_over() {
    let user = User::new();
    user.write("notes.txt", "mine\n");
    user.fails("run semey-1918 --turns 1 --save notes.txt", &["notes.txt", "no save"]);
    assert_eq!(user.read("notes.txt"), "mine\n");
    user.write("empty", "");
    user.check("run semey-1918 --turns 1 --save empty", 0);
    user.check("run semey-1918 --turns 2 --save empty", 0);
    user.check("verify empty", 0);
    // What --out names is written anew, as everywhere.
    user.write("record.txt", "old\n");
    user.check("record --id S075 --out record.txt", 0);
    assert!(user.read("record.txt").starts_with("S075 "));
}

// --- Many campaigns.

const ENSEMBLE: &str = "ensemble semey-1918 --runs 8 --seed 3 --format json";

#[test]
fn an_ensemble_prints_the_document_that_was_promised() {
    let document = User::new().check(ENSEMBLE, 0).json();
    assert_eq!((number(&document, "runs"), number(&document, "seed")), (8, 3));
    assert_eq!(document["policy"], "historical");
    for row in fields(&document, "checkpoints", &["claim", "date", "median", "p05", "p95", "crps", "pit"]) {
        let (low, middle, high) = (number(row, "p05"), number(row, "median"), number(row, "p95"));
        assert!(low <= middle && middle <= high, "{row}");
        assert!(row["crps"].as_f64().is_some_and(|crps| crps >= 0.0), "{row}");
        assert!(row["pit"].as_f64().is_some_and(|pit| (0.0..=1.0).contains(&pit)), "{row}");
    }
    let series = fields(&document, "series", &["date", "measure", "at", "p05", "median", "p95"]);
    for row in series {
        let (low, middle, high) = (number(row, "p05"), number(row, "median"), number(row, "p95"));
        assert!(low <= middle && middle <= high, "{row}");
    }
    let keys = |rows: &[Value]| -> Vec<String> {
        rows.iter().map(|row| format!("{} {} {}", row["date"], row["measure"], row["at"])).collect()
    };
    let run = User::new().run("");
    assert_eq!(keys(series), keys(fields(&run, "series", &[])), "the rows of an ensemble are those of a run");
}

#[test]
fn run_number_i_is_the_campaign_with_that_seed() {
    let user = User::new();
    user.check(&format!("{ENSEMBLE} --out runs.csv"), 0);
    let table = user.read("runs.csv");
    let mut rows = csv::Reader::from_reader(table.as_bytes());
    let heads: Vec<String> =
        rows.headers().expect("the table has a head").iter().map(str::to_owned).collect();
    let rows: Vec<csv::StringRecord> = rows.records().map(|row| row.expect("a row of the table")).collect();
    assert_eq!(rows.len(), 8);
    for (i, row) in rows.iter().enumerate() {
        let table: BTreeMap<&str, &str> = heads.iter().map(String::as_str).zip(row).collect();
        let seed = 3 + i;
        assert_eq!(table["seed"], seed.to_string());
        for checkpoint in fields(&user.run(&format!("--seed {seed}")), "checkpoints", &[]) {
            let claim = checkpoint["claim"].as_str().expect("a claim has an id");
            assert_eq!(table[claim], number(checkpoint, "simulated").to_string(), "seed {seed}, {claim}");
            for men in ["enrolled", "kept", "fit"] {
                let beside = table[format!("{claim} {men}").as_str()];
                assert_eq!(beside, number(checkpoint, men).to_string(), "seed {seed}, {claim}");
            }
        }
    }
}

#[test]
fn the_number_of_threads_does_not_show() {
    let user = User::new();
    let (one, two) =
        (user.check(&format!("{ENSEMBLE} --jobs 1"), 0), user.check(&format!("{ENSEMBLE} --jobs 2"), 0));
    assert_eq!(one.out, two.out);
}

#[test]
fn the_parts_of_an_ensemble_make_up_the_whole() {
    let user = User::new();
    let line = "ensemble semey-1918 --runs 7 --seed 3";
    user.check(&format!("{line} --out whole.csv"), 0);
    let first = user.check(&format!("{line} --shard 1/2 --out first.csv --format json"), 0).json();
    let second = user.check(&format!("{line} --shard 2/2 --out second.csv --format json"), 0).json();
    assert_eq!(number(&first, "runs") + number(&second, "runs"), 7);
    let (first, second) = (user.read("first.csv"), user.read("second.csv"));
    let (_, second) = second.split_once('\n').expect("the table has a head");
    assert_eq!(first + second, user.read("whole.csv"));
}

#[test]
fn an_ensemble_of_one_has_a_score_too() {
    let document = User::new().check("ensemble semey-1918 --runs 1 --format json", 0).json();
    for row in fields(&document, "checkpoints", &["crps", "pit"]) {
        assert!(row["crps"].is_f64() && row["pit"].is_f64(), "{row}");
        assert_eq!((&row["p05"], &row["p95"]), (&row["median"], &row["median"]));
    }
}

#[test]
fn the_gap_is_explained() {
    let user = User::new();
    let line = "explain semey-1918 --date 1918-08-12 --seeds 2";
    let document = user.check(&format!("{line} --format json"), 0).json();
    assert_eq!(document["date"], "1918-08-15");
    assert_eq!(fields(&document, "combinations", &["lifted", "enrolled", "counted"]).len(), 16);
    let whole = &document["whole"];
    assert_eq!(fields(whole, "limits", &["limit", "mean", "median", "p05", "p95"]).len(), 4);
    fields(&document, "oblasts", &["oblast", "quota", "counted", "limits", "other"]);
    for (language, other) in
        [("en", "time and other"), ("ru", "время и прочее"), ("kk", "уақыт және басқасы")]
    {
        let said = user.check(&format!("{line} --lang {language}"), 0);
        assert!(said.out.contains(other), "{}", said.out);
        assert!(!said.out.contains("explain-"), "{}", said.out);
    }
}

#[test]
fn a_saved_game_is_explained_by_its_own_orders() {
    let user = User::new();
    user.check("run semey-1918 --turns 9 --seed 4 --save mine.ron", 0);
    let found = user.check("explain mine.ron --seeds 3 --format json", 0).json();
    assert_eq!((number(&found, "seed"), number(&found, "turns"), number(&found, "seeds")), (4, 9, 3));
    assert_eq!(found["tried"], true);
    assert_eq!(found["whole"].as_array().map(Vec::len), Some(9));
    assert_eq!(found["day"]["date"], found["most"]["date"]);
    let on_a_day = user.check("explain mine.ron --seeds 3 --date 1918-05-10 --format json", 0).json();
    assert_eq!(on_a_day["day"]["date"], "1918-05-15");
    for lang in ["kk", "ru", "en"] {
        let said = user.check(&format!("explain mine.ron --seeds 1 --lang {lang}"), 0);
        assert!(!said.out.contains("binds-"), "{}", said.out);
    }
    user.fails("explain mine.ron --date 1919-01-01", &["mine.ron", "not played as far as 1919-01-15"]);
    user.fails("explain mine.ron --policy none", &["--policy", "scenario"]);
    user.check("run semey-1918 --turns 3 --policy none --save idle.ron", 0);
    assert!(user.check("explain idle.ron --lang en", 0).out.contains("Nobody was called up"));
}

#[test]
fn a_gap_that_cannot_be_explained_is_refused() {
    let user = User::new();
    user.fails("explain semey-1918", &["--date"]);
    user.fails("explain semey-1918 --date yesterday", &["--date", "expected a day as"]);
    let period = ["1921-01-01 is not in the period of `semey-1918`", "1918-04-01 to 1919-02-15"];
    user.fails("explain semey-1918 --date 1921-01-01", &period);
    user.fails("explain semey-1981 --date 1918-08-12", &["did you mean `semey-1918`?"]);
    user.fails(
        "explain quota-1917 --date 1919-02-11 --to turgai",
        &["`turgai` is no oblast of `quota-1917`"],
    );
}

#[test]
fn an_ensemble_does_not_write_its_progress_into_a_file() {
    let said = User::new().check("ensemble semey-1918 --runs 4", 0);
    assert_eq!(said.err, "");
    assert!(said.out.contains("S075"), "{}", said.out);
}

/// What a shell says to a line; `$0` is the program.
#[cfg(target_os = "linux")]
fn in_a_shell(user: &User, line: &str) -> (String, String, Option<i32>) {
    let mut shell = std::process::Command::new("sh");
    shell.args(["-c", line, env!("CARGO_BIN_EXE_alash")]).envs(user.env()).current_dir(user.work());
    let output = shell.output().expect("the shell starts");
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (text(&output.stdout), text(&output.stderr), output.status.code())
}

#[cfg(target_os = "linux")]
#[test]
fn threads_that_the_system_does_not_give_are_refused_with_what_helps() {
    let line = "ulimit -v 1500000; exec \"$0\" ensemble semey-1918 --runs 2 --jobs 1024";
    let tried = || in_a_shell(&User::new(), line);
    // Now and then memory ends just where a thread that was given makes its own stack for signals; then the system ends
    // the program before it can say anything.
    let (out, said, code) = (0..3)
        .map(|_| tried())
        .find(|(_, said, _)| !said.contains("alternative stack"))
        .expect("once in three");
    assert!(said.contains("1024 threads") && said.contains("--jobs"), "{said}");
    assert_eq!((out.as_str(), code), ("", Some(2)));
}

#[cfg(target_os = "linux")]
#[test]
fn progress_takes_one_line_of_a_narrow_terminal() {
    let bar = "stty rows 24 cols 20; exec \"$ALASH\" ensemble semey-1918 --runs 24 2>/dev/tty >/dev/null";
    let line = format!("export ALASH=\"$0\"; SHELL=/bin/sh script -qc '{bar}' /dev/null");
    let (shown, _, code) = in_a_shell(&User::new(), &line);
    let steps: Vec<&str> =
        shown.split(['\r', '\n']).map(|step| step.trim_start_matches("\u{1b}[2K")).collect();
    assert!(code == Some(0) && steps.iter().any(|step| step.contains("/24")), "{shown:?}");
    for step in steps {
        // Nothing else is asked of the terminal than to empty the line.
        assert!(step.chars().count() <= 20 && !step.contains('\u{1b}'), "{step:?}");
    }
}

// --- The record.

#[test]
fn the_record_holds_every_numbered_claim() {
    let document = User::new().check("record --format json", 0).json();
    let rows = fields(&document, "claims", &["id", "text", "status", "conflicts", "used_by"]);
    let claims: BTreeMap<&str, &Value> =
        rows.iter().map(|row| (row["id"].as_str().expect("a claim has an id"), row)).collect();
    assert_eq!(claims.len(), rows.len(), "each claim stands once");
    for number in 1..=88 {
        let id = format!("S{number:03}");
        let row = claims.get(id.as_str()).unwrap_or_else(|| panic!("{id} is missing"));
        let text = row["text"].as_str().unwrap_or_default();
        assert!(text.len() > 10 && text != format!("claim-{id}"), "{id} has words: {text}");
        assert!(row["status"].is_string() && row["used_by"].is_array(), "{row}");
    }
    for row in rows {
        for other in row["conflicts"].as_array().expect("conflicts are a list") {
            let other = claims[other.as_str().expect("a claim has an id")];
            let back = other["conflicts"].as_array().expect("conflicts are a list");
            assert!(back.contains(&row["id"]), "{} contradicts {} one-sidedly", row["id"], other["id"]);
        }
    }
}

#[test]
fn one_claim_can_be_asked_for() {
    let user = User::new();
    let document = user.check("record --id S075 --format json", 0).json();
    let rows = fields(&document, "claims", &["id", "used_by"]);
    assert_eq!(rows.len(), 1);
    assert!(rows[0]["text"].as_str().is_some_and(|text| text.contains("750")), "{}", rows[0]);
    assert!(
        rows[0]["used_by"]
            .as_array()
            .is_some_and(|used| used.contains(&"semey-1918: checkpoint S075".into())),
        "{}",
        rows[0]
    );
    let text = user.check("record semey-1918 --id S075", 0).out;
    assert!(text.starts_with("S075 ") && text.contains("→ checkpoint S075"), "{text}");
    user.fails("record --id S999", &["no claim is called `S999`"]);
    user.fails("record --id S75", &["no claim is called `S75`", "did you mean `S075`?"]);
}

#[test]
fn the_record_can_be_written_to_a_file() {
    let user = User::new();
    let said = user.check("record --id S075 --out record.txt", 0);
    assert_eq!(said.out, "");
    assert_eq!(user.read("record.txt"), user.check("record --id S075", 0).out);
}

// --- Checking.

#[test]
fn the_shipped_scenario_has_no_problem() {
    let user = User::new();
    let said = user.check("check semey-1918 --strict --format json", 0);
    assert_eq!(said.json(), Value::Array(Vec::new()));
    assert_eq!(user.check("check semey-1918", 0).out, "");
}

#[test]
fn problems_go_to_standard_output_and_their_number_to_standard_error() {
    let user = User::new();
    user.mod_at(&user.file("ours"), "(format: 1, base: \"semey-1918\",\n turns: 100)\n");
    let said = user.check("check ./ours", 1);
    let expected = "error[out_of_range]: 100 is out of range, expected 1 to 72\n --> ./ours/scenario.ron:2:9 (turns)\n  |\n\
                    2 |  turns: 100)\n  |         ^^^\n\n";
    assert_eq!(said.out, expected);
    assert!(said.err.contains("1 problem") && said.err.contains("docs/problems.md"), "{}", said.err);
    let document = user.check("check ./ours --format json", 1).json();
    let rows = document.as_array().expect("a list of problems");
    assert_eq!(rows.len(), 1);
    let expected = serde_json::json!({
        "file": "./ours/scenario.ron", "line": 2, "column": 9, "path": "turns", "severity": "error",
        "code": "out_of_range", "message": "100 is out of range, expected 1 to 72", "suggestion": null,
    });
    assert_eq!(rows[0], expected);
    user.fails("run ./ours", &["./ours/scenario.ron:2:9"]);
}

#[test]
fn one_problem_is_not_counted_in_the_plural() {
    let user = User::new();
    user.mod_at(&user.file("ours"), "(format: 1, base: \"semey-1918\", turns: 100)\n");
    let said = user.check("check ./ours", 1);
    assert!(!said.err.contains("1 problems"), "{}", said.err);
}

#[test]
fn a_warning_counts_as_a_problem_only_when_asked() {
    let user = User::new();
    user.mod_at(&user.file("ours"), "\u{feff}(format: 1, base: \"semey-1918\")\n");
    let said = user.check("check ./ours", 0);
    assert!(said.out.contains("warning"), "{}", said.out);
    user.check("check ./ours --strict", 1);
}

#[test]
fn a_folder_is_checked_by_its_plain_name_too() {
    let user = User::new();
    user.mod_at(&user.file("ours"), SAME);
    assert_eq!(user.check("check ours", 0).out, "");
}

#[test]
fn a_scenario_in_a_folder_runs_by_its_path() {
    let user = User::new();
    user.mod_at(&user.file("ours"), SAME);
    let run = user.check("run ./ours --format json", 0).json();
    assert_eq!((run["scenario"].as_str(), number(&run, "turns")), (Some("ours"), 21));
}

#[test]
fn a_mod_may_play_fewer_turns_than_what_it_is_based_on() {
    let user = User::new();
    user.mod_at(&user.file("ours"), "(format: 1, base: \"semey-1918\", turns: 12, checkpoints: [])\n");
    assert_eq!(number(&user.check("run ./ours --format json", 0).json(), "turns"), 12);
}

#[test]
fn the_current_folder_is_not_searched_unasked() {
    let user = User::new();
    user.mod_at(&user.file("ours"), SAME);
    user.mod_at(&user.file("semey-1918"), SAME);
    user.fails("run ours", &["no scenario is called `ours`"]);
    assert_eq!(number(&user.run(""), "turns"), 21, "the shipped scenario is the shipped one");
}

// --- Scenarios and the mods folder.

#[test]
fn shipped_scenarios_are_listed() {
    let user = User::new();
    let said = user.check("scenarios", 0);
    assert!(said.out.contains("semey-1918") && said.out.contains("Semipalatinsk 1918"), "{}", said.out);
    assert!(!said.out.contains("theatre"), "the theatre is no scenario: {}", said.out);
    let document = user.check("scenarios --format json", 0).json();
    let rows = document.as_array().expect("a list of scenarios");
    let row = rows.iter().find(|row| row["id"] == "semey-1918").expect("the shipped scenario is listed");
    assert_eq!((row["first_day"].as_str(), number(row, "turns")), (Some("1918-04-01"), 21));
}

#[cfg(target_os = "linux")]
#[test]
fn a_mod_in_the_mods_folder_is_listed_and_runs() {
    let user = User::new();
    user.mod_at(&user.mods().join("ours"), SAME);
    let said = user.check("scenarios", 0);
    assert!(said.out.contains("ours") && said.out.contains("Ours"), "{}", said.out);
    assert!(said.out.contains("semey-1918"), "{}", said.out);
    let run = user.check("run ours --format json", 0).json();
    assert_eq!((run["scenario"].as_str(), number(&run, "turns")), (Some("ours"), 21));
    assert_eq!(user.check("check ours", 0).out, "");
    user.fails("run uors", &["did you mean `ours`?"]);
    user.check("run ours --save mine.ron", 0);
    user.check("verify mine.ron", 0);
}

#[cfg(target_os = "linux")]
#[test]
fn a_broken_mod_is_listed_as_such_and_harms_no_other_scenario() {
    let user = User::new();
    user.mod_at(&user.mods().join("broken"), "(format: 1, base: \"semey-1918\", turns: 0)\n");
    let document = user.check("scenarios --format json", 0).json();
    let rows = document.as_array().expect("a list of scenarios");
    let row = rows.iter().find(|row| row["id"] == "broken").expect("the broken mod is listed");
    assert!(number(row, "problems") > 0 && row["first_day"].is_null(), "{row}");
    user.check("run semey-1918 --turns 1", 0);
    user.check("record --id S075", 0);
}

#[cfg(target_os = "linux")]
#[test]
fn a_folder_of_mods_with_a_strange_name_harms_no_command() {
    let user = User::new();
    user.mod_at(&user.mods().join("My Mod"), SAME);
    user.mod_at(&user.mods().join("mod.old"), SAME);
    user.mod_at(&user.mods().join("Семей-1919"), SAME);
    let said = user.check("scenarios", 0);
    for name in ["My Mod", "mod.old", "Семей-1919"] {
        assert!(said.err.contains(&format!("{name}: not used: the name of")), "{}", said.err);
    }
    let output = user.command().args(["check", "My Mod"]).output().expect("the program starts");
    let told = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.code() == Some(1) && told.contains("found ` `"), "{told}");
    user.check("record --id S075", 0);
    user.check("run semey-1918 --turns 1", 0);
    let said = user.check("run mymod", 2);
    assert!(!said.err.contains("did you mean `My Mod`"), "what is suggested must work: {}", said.err);
}

#[cfg(target_os = "linux")]
#[test]
fn a_mod_with_the_name_of_a_shipped_scenario_is_said_not_to_be_used() {
    let user = User::new();
    user.mod_at(&user.mods().join("semey-1918"), "(format: 1, base: \"quota-1917\", turns: 3)\n");
    for line in ["run semey-1918 --format json", "check semey-1918", "scenarios"] {
        let said = user.check(line, 0);
        assert!(said.err.contains("mods/semey-1918: not used"), "alash {line}: {}", said.err);
    }
    assert_eq!(number(&user.check("run semey-1918 --format json", 0).json(), "turns"), 21);
}

#[test]
fn a_folder_based_on_the_shipped_scenario_of_its_name_is_told_to_take_another() {
    let user = User::new();
    user.mod_at(&user.file("semey-1918"), SAME);
    user.fails("run ./semey-1918", &["`semey-1918` is based on itself", "another name"]);
}

#[test]
fn a_path_that_leads_nowhere_hides_no_problem_of_another() {
    let user = User::new();
    user.mod_at(&user.file("ours"), "(format: 1, base: \"semey-1918\", turns: 100)\n");
    let said = user.check("check ./ours ./nowhere", 2);
    assert!(
        said.out.contains("100 is out of range") && said.err.contains("./nowhere"),
        "{}{}",
        said.out,
        said.err
    );
}

#[test]
fn a_run_by_a_reading_names_it_and_is_another_run() {
    let user = User::new();
    let (own, plan) = (user.run("--seed 2"), user.run("--seed 2 --reading plan-26500"));
    assert_eq!((own["reading"].as_str(), plan["reading"].as_str()), (None, Some("plan-26500")));
    assert_ne!(own["digest"], plan["digest"]);
    assert_eq!(plan["strength"][0]["quota"], 2_944);
    assert_eq!(user.run("--seed 2 --reading default"), own, "`default` is the scenario's own reading");
    let said = user.check("run semey-1918 --reading plan-26500", 0);
    assert!(said.out.contains("Version of the sources: 26,500 as plan."), "{}", said.out);
    let said = user.check("ensemble semey-1918 --runs 2 --reading plan-26500 --format json", 0);
    assert_eq!(said.json()["reading"], "plan-26500");
}

#[test]
fn a_reading_that_is_not_there_is_named_with_those_that_are() {
    let user = User::new();
    let known = [
        "`semey-1918` has no reading `plan-2650`; did you mean `plan-26500`?",
        "there are `default`, ",
        "`found-out`",
        "`plan-26500`",
    ];
    user.fails("run semey-1918 --reading plan-2650", &known);
    user.fails("ensemble semey-1918 --runs 2 --reading plan-2650", &known);
    user.fails("readings semey-1918 default plan-2650", &known);
    user.fails("readings semey-1918 default", &["<B>"]);
}

#[test]
fn a_save_by_a_reading_is_verified_by_it() {
    let user = User::new();
    user.check("run semey-1918 --turns 4 --reading plan-26500 --save ours.ron", 0);
    assert!(user.read("ours.ron").contains("plan-26500"));
    user.check("verify ours.ron", 0);
}

#[test]
fn readings_are_listed_with_what_they_change() {
    let user = User::new();
    let listed = user.check("readings quota-1917 --format json", 0).json();
    let ids: Vec<&str> =
        listed.as_array().expect("a list").iter().filter_map(|row| row["id"].as_str()).collect();
    assert_eq!(ids[0], "default");
    assert!(ids.contains(&"counted-once") && ids.last() == Some(&"world-b"), "{ids:?}");
    // A world has files of its own in place of a list.
    for row in &listed.as_array().expect("a list")[1..ids.len() - 1] {
        assert!(row["changes"].as_array().is_some_and(|changes| !changes.is_empty()), "{row}");
        assert!(row["claims"].as_array().is_some_and(|claims| !claims.is_empty()), "{row}");
    }
    let said = user.check("readings quota-1917", 0);
    assert!(said.out.contains("1,963 men owed, not 1,000"), "{}", said.out);
    let scenarios = user.check("scenarios --format json", 0).json();
    let semey = scenarios.as_array().expect("a list").iter().find(|row| row["id"] == "semey-1918");
    assert_eq!(
        semey.expect("it is shipped")["readings"],
        serde_json::json!(["empty-purse", "found-out", "officers-first", "plan-26500"])
    );
    assert!(user.check("scenarios", 0).out.contains("plan-26500"));
}

#[test]
fn another_world_is_played_and_named() {
    let user = User::new();
    let said = user.check("run why-5000 --world world-b --turns 1", 0).out;
    assert!(said.contains("World B: half of the volosts obey"), "{said}");
    let said = user.check("run why-5000 --world world-c --turns 1", 2).err;
    assert!(said.contains("has no reading or world `world-c`; did you mean `world-b`?"), "{said}");
    user.check("run why-5000 --world world-b --reading world-b", 2);
}

#[test]
fn two_readings_are_compared_on_the_same_seeds() {
    let user = User::new();
    let both = user.check("readings semey-1918 default plan-26500 --runs 3 --format json", 0).json();
    assert_eq!(both["readings"], serde_json::json!(["default", "plan-26500"]));
    for (i, reading) in ["default", "plan-26500"].into_iter().enumerate() {
        let line = format!("ensemble semey-1918 --runs 3 --reading {reading} --format json");
        let alone = user.check(&line, 0).json();
        for (point, scored) in fields(&both, "checkpoints", &["claim", "date", "by"]).iter().zip(fields(
            &alone,
            "checkpoints",
            &["median"],
        )) {
            assert_eq!(point["by"][i]["median"], scored["median"]);
            assert_eq!(point["by"][i]["crps"], scored["crps"]);
        }
        for (aim, alone) in fields(&both, "aims", &["aim"]).iter().zip(fields(&alone, "aims", &["aim"])) {
            assert_eq!((&aim["aim"], &aim["reached"][i]), (&alone["aim"], &alone["reached"]));
        }
    }
    let said = user.check("readings quota-1917 counted-once counted-twice --runs 2", 0);
    let row = said.out.lines().find(|line| line.starts_with("S082")).expect("a row for the figure");
    assert!(row.contains("3,000–3,300") && row.contains('–'), "{row}");
}

#[test]
fn a_report_is_one_page_and_says_when_its_save_was_edited() {
    let user = User::new();
    user.check("run semey-1918 --turns 3 --save mine.ron", 0);
    let said = user.check("report mine.ron --lang ru", 0);
    assert_eq!(said.err, "");
    assert!(said.out.starts_with("<!DOCTYPE html>\n<html lang=\"ru\">"));
    let quiet = user.check("report mine.ron --lang ru --out page.html", 0);
    assert_eq!([quiet.out, quiet.err], [String::new(), String::new()]);
    assert_eq!(user.read("page.html"), said.out);

    user.write("edited.ron", &user.read("mine.ron").replacen("Checksum: ", "Checksum: 0", 1));
    let edited = user.check("report edited.ron", 1);
    assert!(edited.err.contains("edited.ron: not a whole save"), "{}", edited.err);
    assert!(edited.out.contains("class=\"warning\""));

    user.fails("report mine.ron --out ../work/mine.ron", &["mine.ron: the page would replace the save"]);
    user.check("verify mine.ron", 0);
    user.fails("report nowhere.ron", &["nowhere.ron"]);
    user.fails("report mine.ron --out no/such/folder/page.html", &["page.html"]);
    user.write("empty.ron", "");
    user.fails("report empty.ron", &["empty.ron", "its first line is not that of a save"]);
}

#[test]
fn the_record_is_a_page_where_its_file_is_one() {
    let user = User::new();
    assert_eq!(user.check("record semey-1918 --lang kk --out record.html", 0).out, "");
    let page = user.read("record.html");
    assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"kk\">") && page.contains("id=\"claim-S035\""));
    user.check("record semey-1918 --out record.txt", 0);
    assert!(!user.read("record.txt").contains('<'), "a text is a text");
}

/// A folder with two games of one scenario, one that nobody can read, an edited one and one of another scenario.
fn class_of(user: &User) {
    std::fs::create_dir(user.work().join("class")).expect("a folder can be made");
    let game = "run semey-1918 --turns 4 --seed 7 --predict S035=100..900 --predict stops=arms:0.7";
    user.check(&format!("{game} --save class/<script>.ron"), 0);
    user.check(&format!("{game} --policy balanced --save class/=1+1.ron"), 0);
    user.check("run torgai-1918 --turns 1 --save class/other.ron", 0);
    let edited = user.read("class/=1+1.ron").replacen("Checksum: ", "Checksum: 0", 1);
    user.write("class/edited.ron", &edited);
    user.write("class/note.ron", "not a save");
}

#[test]
fn a_class_is_told_on_one_page_and_in_one_table() {
    let user = User::new();
    class_of(&user);
    let said = user.check("report class --out class.html --csv class.csv --lang kk", 1);
    assert_eq!(said.err.lines().count(), 3, "a line for each that is left out: {}", said.err);
    for name in ["edited.ron", "note.ron", "other.ron"] {
        assert!(said.err.contains(name), "{}", said.err);
    }
    let page = user.read("class.html");
    assert!(page.contains("&lt;script&gt;") && !page.contains("<script"), "a name stays text");
    assert!(page.contains("<section id=\"curves\"") && page.contains("class=\"warning\""));
    let table = user.read("class.csv");
    let rows: Vec<&str> = table.lines().collect();
    assert_eq!(rows.len(), 6, "a row a save: {table}");
    assert!(rows[0].starts_with("player,scenario,reading,counted,reason,seed,turns,"));
    assert_eq!(rows.iter().filter(|row| row.contains(",true,")).count(), 2);
    assert!(table.contains("'=1+1,semey-1918"), "no spreadsheet reckons with a name: {table}");
    user.check("report class --out ru.html --csv ru.csv --lang ru --jobs 1", 1);
    assert_eq!(user.read("ru.csv"), table, "the same bytes in every language, on any number of threads");

    user.check("report class --out none.html --csv none.csv --no-names", 1);
    assert!(!user.read("none.html").contains("script&gt;") && user.read("none.html").contains("#1"));
    assert!(!user.read("none.csv").contains("script"));
}

#[test]
fn a_class_without_games_is_told_so() {
    let user = User::new();
    std::fs::create_dir(user.work().join("empty")).expect("a folder can be made");
    user.fails("report empty", &["empty: no save is in it"]);
    user.write("empty/note.ron", "not a save");
    user.fails("report empty", &["note.ron", "empty: no save in it can be counted"]);
    user.check("run semey-1918 --turns 1 --save empty/mine.ron", 0);
    user.fails("report empty --out empty/mine.ron", &["would replace a save"]);
    user.fails("report empty/mine.ron --no-names", &["--no-names", "folder"]);
}

#[test]
fn a_series_is_a_table_with_a_row_a_turn_place_and_measure() {
    let user = User::new();
    let run = user.run("--turns 3 --series run.csv");
    let table = user.read("run.csv");
    let rows: Vec<&str> = table.lines().collect();
    assert_eq!(rows[0], "turn,date,place,measure,men");
    let (kept, steps) = (run["series"].as_array().expect("a series").len(), 10);
    assert_eq!(rows.len(), 1 + 3 * steps + kept);
    let last = &run["strength"][2];
    let enrolled = format!("3,{},all,enrolled,{}", last["date"].as_str().expect("a date"), last["enrolled"]);
    assert!(rows.contains(&enrolled.as_str()), "{enrolled}");
    let one = &run["series"][0];
    let text = |field: &str| one[field].as_str().expect("a text").to_owned();
    let row = format!("1,{},{},{},{}", text("date"), text("at"), text("measure"), one["value"]);
    assert!(rows.contains(&row.as_str()), "{row}");

    user.check("run semey-1918 --turns 3 --lang kk --series kk.csv", 0);
    assert_eq!(user.read("kk.csv"), table, "the same bytes in every language");
    user.check("ensemble semey-1918 --runs 3 --series bands.csv", 0);
    let bands = user.read("bands.csv");
    assert!(bands.starts_with("turn,date,place,measure,median_men,p05_men,p95_men\n1,1918-04-15,"));
    assert_eq!(bands.lines().count() % 21, 1, "as many rows in each of 21 turns");
    user.fails("run semey-1918 --series table.txt", &["table.txt", ".csv"]);
    user.fails("ensemble semey-1918 --series none/x.csv", &["none/x.csv"]);
}

#[test]
fn a_class_plays_the_same_dice_by_a_code() {
    let user = User::new();
    let list = user.check("lessons --format json", 0).json();
    let lessons = list.as_array().expect("a list");
    assert_eq!(lessons.len(), 5);
    let code = user.check("lesson-code rifles-on-paper --seed 2026", 0).out.trim().to_owned();
    assert!(code.len() == 8 && code.chars().all(|sign| !"01258BILOSUVZ".contains(sign)), "{code}");
    let by_code =
        user.check(&format!("run rifles-on-paper --policy none --seed {code} --format json"), 0).json();
    let by_seed = user.check("run rifles-on-paper --policy none --seed 2026 --format json", 0).json();
    assert_eq!((&by_code["digest"], &by_code["seed"]), (&by_seed["digest"], &by_seed["seed"]));
    let own = user.check("run rifles-on-paper --policy none --format json", 0).json();
    assert_eq!(own["seed"], 600, "without a seed a lesson has its own");
    let mistyped = format!(
        "run rifles-on-paper --seed {}",
        code.replace(&code[7..], if code.ends_with('A') { "C" } else { "A" })
    );
    user.fails(&mistyped, &["a letter of the code is wrong"]);
    user.fails(&format!("run winter-fodder --seed {code}"), &["was not given for `winter-fodder`"]);
    let sheet = user.check(&format!("lesson {code}"), 0).out;
    for part in ["Rifles on paper", "Code for the class", "666", "To talk about"] {
        assert!(sheet.contains(part), "{part}: {sheet}");
    }
    user.fails("lesson semey-1918", &["`semey-1918` is no lesson"]);
}

#[test]
fn a_lesson_is_answered_and_scored_at_the_command_line() {
    let user = User::new();
    let said = "--policy none --predict armed_august=100..140 --predict armed_october=400..500 --answer stops=armed:0.6";
    let run = user.check(&format!("run rifles-on-paper {said} --format json"), 0).json();
    let marks = &run["lesson"];
    assert_eq!(
        (&marks["intervals"][0]["score"], &marks["named"][0]["question"]),
        (&Value::from(40.0), &Value::from("stops"))
    );
    let text = user.check(&format!("run rifles-on-paper {said}"), 0).out;
    for heading in ["What your orders moved", "How well you knew how many", "How well you knew why"] {
        assert!(text.contains(heading), "{heading}");
    }
    user.fails(
        "run rifles-on-paper --answer stops=weather",
        &["the question `stops` has no choice `weather`"],
    );
    user.fails(
        "run rifles-on-paper --answer stops=armed --answer stops=trained",
        &["`stops`", "was answered"],
    );
    user.fails("run rifles-on-paper --answer stops", &["expected QUESTION=CHOICE"]);
}

#[test]
fn a_lesson_is_rehearsed_to_its_end_by_the_names_on_its_sheet() {
    let user = User::new();
    let sheet = user.check("lesson why-5000", 0).out;
    let command =
        sheet.lines().find_map(|line| line.trim().strip_prefix("alash ")).expect("a command to paste");
    user.check(command, 0);
    assert!(sheet.contains("rifles: hundred, thousand, three_thousand"), "{sheet}");
    let before = "--answer experiment=officers --answer rifles=thousand:0.5";
    let said =
        format!("{before} --answer together=chance --answer stops=reach:0.7 --save all.ron --format json");
    let run = user.check(&format!("run why-5000 --policy none {said}"), 0).json();
    let named = run["lesson"]["named"].as_array().expect("what was named").iter();
    let named: Vec<_> = named.map(|one| (one["question"].as_str(), one["choice"].as_str())).collect();
    let all =
        [("stops", "reach"), ("rifles", "thousand"), ("together", "chance"), ("experiment", "officers")];
    assert_eq!(
        named,
        all.map(|(question, choice)| (Some(question), Some(choice))),
        "in the order they are asked in"
    );
    user.check("verify all.ron", 0);
    user.fails(
        "run why-5000 --policy none --turns 3 --answer rifles=hundred --answer together=chance --save part.ron",
        &["the question `together` is not asked in 3 turns"],
    );
    assert!(!user.work().join("part.ron").exists(), "what was not answered is no hand-in");
}

#[test]
fn games_of_two_worlds_stand_in_sections_of_their_own() {
    let user = User::new();
    std::fs::create_dir(user.work().join("class")).expect("a folder can be made");
    let guess = "--predict rolls_november=4000..5000 --answer stops=reach:0.6";
    for (name, by) in [("a", ""), ("b", "--world world-b"), ("c", "")] {
        user.check(&format!("run why-5000 --policy none {by} {guess} --save class/{name}.ron"), 0);
    }
    user.check("run rifles-on-paper --policy none --save class/other.ron", 0);
    let said = user.check("report class --out class.html --csv class.csv", 1);
    assert_eq!(said.err.lines().count(), 1, "only the other lesson is left out: {}", said.err);
    let page = user.read("class.html");
    let own = page.find("<section id=\"world-1\"").expect("a section of the lesson's own world");
    let other = page.find("<section id=\"world-2\"").expect("and one of the other");
    let heads = [own, other].map(|at| page[at..].split("</h2>").next().expect("a heading").to_owned());
    assert!(heads[0].ends_with("World A: as the game supposes it"), "{heads:?}");
    assert!(heads[1].contains("World B"), "{heads:?}");
    assert!(
        page[..own].contains("different worlds") && page[..own].contains("– games: 2"),
        "it is said plainly"
    );
    // Each name stands in the tables of its own world alone.
    let row = |part: &str, name: &str| part.contains(&format!("<th scope=\"row\">{name}</th>"));
    let (a, b) = (&page[own..other], &page[other..]);
    assert!(row(a, "a") && row(a, "c") && !row(a, "b") && row(b, "b") && !row(b, "a"));
    let table = user.read("class.csv");
    let rows: Vec<Vec<&str>> = table.lines().map(|line| line.split(',').collect()).collect();
    let worlds: Vec<[&str; 4]> = rows[1..].iter().map(|row| [row[0], row[1], row[2], row[3]]).collect();
    let of = |name, reading| [name, "why-5000", reading, "true"];
    assert_eq!(worlds[..3], [of("a", ""), of("c", ""), of("b", "world-b")]);
    assert_eq!(worlds[3], ["other", "why-5000", "", "false"]);
}

#[test]
fn a_class_that_played_a_lesson_is_told_what_its_orders_moved_and_what_it_said() {
    let user = User::new();
    std::fs::create_dir(user.work().join("class")).expect("a folder can be made");
    let said = "--predict present_november=100..300 --answer stops=supplied:0.6";
    user.check(&format!("run wagon-eats-its-load --policy none {said} --save class/idle.ron"), 0);
    user.check(&format!("run wagon-eats-its-load --policy balanced {said} --save class/busy.ron"), 0);
    let page = user.check("report class --out class.html --csv class.csv", 0);
    assert_eq!(page.err, "");
    let table = user.read("class.csv");
    let mut rows = table.lines().map(|line| line.split(',').collect::<Vec<_>>());
    let head = rows.next().expect("a head");
    let at =
        |name: &str| head.iter().position(|one| *one == name).unwrap_or_else(|| panic!("{name}: {head:?}"));
    let rows: Vec<Vec<&str>> = rows.collect();
    assert_eq!(rows.iter().map(|row| row[0]).collect::<Vec<_>>(), ["busy", "idle"]);
    for row in &rows {
        assert_eq!([row[at("present_november_low_men")], row[at("stops_named")]], ["100", "supplied"]);
        assert!(!row[at("stops_right")].is_empty() && !row[at("stops_brier_score")].is_empty());
    }
    let idle = &rows[1];
    assert_eq!(idle[at("present_january_men")], idle[at("present_january_men_without_orders")]);
    assert!(user.read("class.html").contains("without orders"));
}
