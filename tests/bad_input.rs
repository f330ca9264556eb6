//! Every mistake that an author can make in a scenario's files is named with its place, what was expected
//! and, where a name looks misspelt, a suggestion; and no text, however broken, stops the reader.

mod common;

use alash::base::language::Language;
use alash::doctor;
use alash::scenario::folder::{DATA_FILES, Folder, MOST_FILE};
use alash::scenario::{Library, problem::Severity};
use common::Mutations;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// The smallest mod that checks clean, `my-mod` in a mods folder of its own; tests put mistakes into it.
struct Mod {
    mods: TempDir,
}

impl Mod {
    fn new() -> Self {
        let this = Self { mods: tempfile::tempdir().expect("a temporary folder") };
        let this = this.with("scenario.ron", "(format: 1, base: \"semey-1918\")\n");
        Language::ALL
            .map(Language::code)
            .iter()
            .fold(this, |this, code| this.with(&format!("lang/{code}.ftl"), "scenario-my-mod = …\n"))
    }

    /// The mod with one more file, or another one in its place.
    fn with(self, name: &str, text: impl AsRef<[u8]>) -> Self {
        write(&self.file(name), text.as_ref());
        self
    }

    fn folder(&self) -> PathBuf {
        self.mods.path().join("my-mod")
    }

    fn file(&self, name: &str) -> PathBuf {
        self.folder().join(name)
    }

    fn library(&self) -> Library {
        Library::with_mods(self.mods.path())
    }

    /// Its problems, as `code file:line:column: path: message; did you mean …?`, with the mods folder left out.
    fn problems(&self) -> Vec<String> {
        let mods = format!("{}{}", self.mods.path().display(), std::path::MAIN_SEPARATOR);
        let problems = doctor::examine(&Folder::Disk(self.folder()), &self.library(), &doctor::Play::History);
        problems.iter().map(|problem| format!("{} {problem}", problem.code).replace(&mods, "")).collect()
    }
}

fn write(path: &Path, text: &[u8]) {
    std::fs::create_dir_all(path.parent().expect("a file lies in a folder")).expect("a folder can be made");
    std::fs::write(path, text).expect("a file can be written");
}

/// Whether a problem reads as expected; `[..]` in the expectation stands for any text.
fn reads(problem: &str, expected: &str) -> bool {
    let mut parts = expected.split("[..]");
    let Some(mut rest) = parts.next().and_then(|head| problem.strip_prefix(head)) else { return false };
    for part in parts {
        match rest.find(part) {
            Some(at) => rest = &rest[at + part.len()..],
            None => return false,
        }
    }
    rest.is_empty() || expected.ends_with("[..]")
}

/// The mod has exactly these problems.
#[track_caller]
fn check(it: &Mod, expected: &[&str]) {
    let problems = it.problems();
    let same = problems.len() == expected.len() && problems.iter().zip(expected).all(|(p, e)| reads(p, e));
    let found = problems.iter().take(9).cloned().collect::<Vec<_>>().join("\n  ");
    assert!(same, "expected\n  {}\nfound {}\n  {found}", expected.join("\n  "), problems.len());
}

/// The mod with this file has exactly this problem beside fields that are missing: these records have few.
#[track_caller]
fn refused_in_part(file: &str, text: impl AsRef<[u8]>, expected: &str) {
    let mut problems = Mod::new().with(file, text).problems();
    problems.retain(|problem| !problem.starts_with("missing_field "));
    assert!(
        problems.len() == 1 && reads(&problems[0], expected),
        "expected\n  {expected}\nfound\n  {problems:#?}"
    );
}

/// The mod with this file has exactly this problem.
#[track_caller]
fn refused(file: &str, text: impl AsRef<[u8]>, expected: &str) {
    check(&Mod::new().with(file, text), &[expected]);
}

/// `scenario.ron` with one more field, on line 4.
fn scenario(field: &str) -> String {
    format!("(\n    format: 1,\n    base: \"semey-1918\",\n    {field}\n)\n")
}

/// `units.ron` with these records, from line 3 on.
fn units(records: &str) -> String {
    format!("(\n    units: [\n        {records}\n    ],\n)\n")
}

/// `rules.ron` that changes the ration, on line 2.
fn ration(number: &str) -> String {
    format!("(\n    ration_kg: {number},\n)\n")
}

const KEREY: &str = r#"(id: "kerey", home: "zaisan", draws: uezd("zaisan"), establishment: assumed(value: 100, pct: 50, why: "…")),"#;

#[test]
fn every_fault_of_a_lesson_is_named_at_its_line() {
    let lesson = "(
    minutes: 500,
    seed: 1,
    open: [levy, levies],
    pages: [units],
    place: \"semipalatinsk\",
    questions: [
        (id: \"men\", when: after, men: (of: unit(\"regiment_1\"), step: trained, on: \"1925-01-01\", most: 5)),
        (id: \"none\", when: before),
        (id: \"which\", when: turn(99), choices: [\"a\", \"b\"], truth: known(\"c\")),
        (id: \"which\", when: before, choices: [\"arms\", \"monney\"], truth: limit),
        (id: \"drop\", when: before, choices: [\"mounted\", \"weather\"], truth: drop),
    ],
    hints: [(id: \"late\", from: 0)],
    assumptions: [\"show_upp\", \"officer_norm\"],
)
";
    let problems = Mod::new().with("lesson.ron", lesson).problems();
    let named = problems.iter().filter(|problem| problem.contains("lesson.ron")).map(|problem| {
        let rest = problem.split_once("lesson.ron:").map_or("", |(_, rest)| rest);
        let line = rest.split(':').next().unwrap_or_default();
        (line.to_owned(), problem.split(' ').next().unwrap_or_default().to_owned())
    });
    let named: Vec<(String, String)> = named.collect();
    let expected = [
        ("2", "out_of_range"),
        ("4", "unknown_variant"),
        ("8", "bad_lesson"),
        ("8", "bad_lesson"),
        ("8", "not_in_period"),
        ("8", "out_of_range"),
        ("9", "bad_lesson"),
        ("10", "out_of_range"),
        ("10", "unknown_id"),
        ("11", "bad_lesson"),
        ("11", "duplicate_id"),
        ("11", "unknown_id"),
        ("12", "unknown_id"),
        ("14", "out_of_range"),
        ("15", "bad_lesson"),
        ("15", "unknown_id"),
    ];
    let mut named: Vec<(String, String)> = named;
    named.sort_by_key(|(line, code)| (line.parse::<u32>().unwrap_or_default(), code.clone()));
    let named: Vec<(&str, &str)> = named.iter().map(|(line, code)| (line.as_str(), code.as_str())).collect();
    assert_eq!(named, expected, "{}", problems.join("\n"));
}

#[test]
fn the_smallest_mod_has_no_problem() {
    check(&Mod::new(), &[]);
}

// --- The text itself.

#[test]
fn a_missing_comma_is_named_where_it_is_missing() {
    let text = units(r#"(id: "kerey" home: "zaisan"),"#);
    refused_in_part("units.ron", text, "syntax my-mod/units.ron:3:22: units[kerey]: expected comma");
}

#[test]
fn a_comma_missing_at_the_end_of_a_line_is_named_on_that_line() {
    let text = units("(id: \"kerey\")\n        (id: \"naiman\"),");
    refused_in_part("units.ron", text, "syntax my-mod/units.ron:3:22: units[kerey]: expected a comma here");
}

#[test]
fn a_bracket_left_open_is_named_where_it_opens() {
    let open = |text: &str, place: &str, rest: &str| {
        refused("units.ron", text, &format!("unclosed_bracket my-mod/units.ron:{place}: [..]{rest}"));
    };
    open("(\n    units: [\n", "2:12", "this `[` is not closed");
    let other = "is not closed: the bracket in line 4 closes another";
    open("(\n    units: [\n        (id: \"kerey\",\n    ],\n)\n", "3:9", &format!("this `(` {other}"));
    // Of one kind with the bracket that closes, so that only how they stand tells them apart.
    open(
        "(\n    basis: {\n    },\n    units: [\n        (\n            id: \"kerey\",\n    ],\n)\n",
        "5:9",
        "line 7 closes another",
    );
    open("(\n  units: [\n    (\n      draws: uezd(\n    ),\n  ],\n)\n", "4:18", "line 5 closes another");
}

#[test]
fn a_text_left_open_is_named_where_it_opens() {
    let text = "(\n    units: [\n        (id: \"kerey, home: 5),\n        (id: \"naiman\"),\n    ],\n)\n";
    let expected =
        "unclosed_text my-mod/units.ron:3:14: [..]this text is not closed: expected `\"` on this line";
    refused_in_part("units.ron", text, expected);
}

#[test]
fn a_decimal_comma_is_named() {
    let expected = "decimal_comma my-mod/rules.ron:2:[..]: expected a decimal point: `0.9`, not `0,9`";
    // Beside it, that the number has no pedigree.
    let bare = "syntax my-mod/rules.ron:2:16: ration_kg: expected a number with its pedigree[..]";
    check(&Mod::new().with("rules.ron", ration("0,9")), &[expected, bare]);
    refused("rules.ron", ration(r#"doc(0,9, ["S075"])"#), expected);
    refused("rules.ron", ration(r#"assumed(value: 0,9, low: 0.8, high: 1.2, why: "…")"#), expected);
}

#[test]
fn curly_brackets_around_fields_are_named() {
    let expected = "curly_brackets my-mod/units.ron:3:9: units[0]: expected `(` here: fields stand in round brackets, as `(id: …)`";
    refused("units.ron", units(r#"{id: "kerey", home: "zaisan"},"#), expected);
}

#[test]
fn a_part_where_thousandths_are_meant_is_named() {
    let text = r#"(orders: [(on: "1918-05-01", order: levy(uezd: "zaisan", manner: lot, share: 0.5, detail: 0), ground: assumed("…"))])"#;
    let expected =
        "bad_value my-mod/orders.ron:1:[..]share: expected a whole number, of thousandths: a half is 500";
    refused("orders.ron", text, expected);
}

#[test]
fn block_comments_stand_within_one_another() {
    let good = "(\n    ration_kg: /* was /* 0.4 */ before */ doc(0.9, [\"S075\"]), /* /* */ */ // end\n) // no line end";
    check(&Mod::new().with("rules.ron", good), &[]);
    let bad = "(\n    /* /* a */ b */ ration_kg: doc(three, [\"S075\"]),\n)\n";
    refused("rules.ron", bad, "syntax my-mod/rules.ron:2:36: ration_kg: [..]");
}

#[test]
fn a_control_character_is_named_and_the_file_not_read() {
    let expected = "control_character my-mod/units.ron:2:4: a control character stands here (U+001B), [..]";
    refused("units.ron", "(\n// \u{1b}[2J\n)\n", expected);
    check(
        &Mod::new().with("lang/en.ftl", "scenario-my-mod = a\0\n"),
        &[
            "missing_language my-mod/lang/en.ftl: [..]",
            "control_character my-mod/lang/en.ftl:1:20: [..](U+0000)[..]",
        ],
    );
}

#[test]
fn a_broken_scenario_file_does_not_blame_what_it_never_got_to_read() {
    let text = scenario(r#"turns: 5 first_day: "1918-04-01","#);
    refused("scenario.ron", text, "syntax my-mod/scenario.ron:4:14: [..]expected comma");
}

#[test]
fn typographic_quotes_are_named_as_such() {
    refused(
        "units.ron",
        units("(id: “kerey”, home: \"zaisan\"),"),
        "typographic_quotes my-mod/units.ron:3:14: units[0].id: \
         expected a straight double quotation mark `\"` here, not another one",
    );
}

#[test]
fn typographic_quotes_inside_a_string_are_not_to_blame_for_a_missing_comma() {
    let text = ration(r#"assumed(value: 0.9 pct: 20, why: "«bread» by the front's norm")"#);
    refused("rules.ron", text, "syntax my-mod/rules.ron:2:35: ration_kg[..]: expected comma");
}

#[test]
fn json_is_told_from_ron() {
    let expected =
        "not_ron my-mod/units.ron:1:1: expected `(` here: this looks like JSON, scenario files are RON";
    refused("units.ron", "{\"units\": []}\n", expected);
}

#[test]
fn an_empty_file_is_named() {
    let expected = "empty_file my-mod/units.ron: the file is empty; expected `(…)`";
    refused("units.ron", "", expected);
    refused("units.ron", " \n\t\n", expected);
}

#[test]
fn a_file_that_is_not_utf_8_is_named() {
    let expected = "not_utf8 my-mod/units.ron: the file is not UTF-8 text; save it as UTF-8";
    refused("units.ron", b"(units: [\xff])", expected);
    // Words in the old Russian code page.
    let expected = "not_utf8 my-mod/lang/ru-more.ftl: the file is not UTF-8 text; save it as UTF-8";
    refused("lang/ru-more.ftl", b"scenario-my-mod = \xcf\xee\xeb\xea\n", expected);
}

#[test]
fn a_byte_order_mark_is_only_warned_of_and_the_file_is_read() {
    let expected =
        "byte_order_mark my-mod/rules.ron: warning: the file begins with a byte order mark, which is ignored";
    let text = format!("\u{feff}{}", ration(r#"assumed(value: 1.5, pct: 20, why: "…")"#));
    let it = Mod::new().with("rules.ron", text);
    check(&it, &[expected]);
    let loaded = it.library().load(&Folder::Disk(it.folder())).scenario.expect("a warning stops nothing");
    assert_eq!(loaded.rules.ration_kg, 1.5);
}

#[test]
fn the_column_after_a_byte_order_mark_is_the_one_an_editor_shows() {
    check(
        &Mod::new().with("units.ron", "\u{feff}(unit: [])"),
        &[
            "byte_order_mark my-mod/units.ron: warning: [..]",
            "unknown_field my-mod/units.ron:1:2: [..]did you mean `units`?",
        ],
    );
}

// --- Fields, ids and types.

#[test]
fn an_unknown_field_is_named_with_the_one_that_was_meant() {
    refused(
        "units.ron",
        units(&KEREY.replace("home", "hom")),
        "unknown_field my-mod/units.ron:3:23: units[kerey]: unknown field `hom`, \
         expected one of `id`, `home`, `draws`, `establishment`; did you mean `home`?",
    );
}

#[test]
fn an_unknown_field_of_the_scenario_itself_is_the_only_problem() {
    let expected = "unknown_field my-mod/scenario.ron:4:5: unknown field `turn`, \
                    expected one of `format`, [..], `acts`; did you mean `turns`?";
    refused("scenario.ron", scenario("turn: 5,"), expected);
}

#[test]
fn a_field_that_stands_twice_is_named() {
    let text = units(r#"(id: "kerey", id: "kerei"),"#);
    refused(
        "units.ron",
        text,
        "duplicate_field my-mod/units.ron:3:23: units[kerey]: the field `id` stands twice",
    );
}

#[test]
fn a_missing_field_is_named_with_its_record() {
    let expected = "missing_field my-mod/units.ron:3:[..]: units[kerey]: the field `home` is missing";
    refused("units.ron", units(&KEREY.replace(r#"home: "zaisan", "#, "")), expected);
}

#[test]
fn an_unknown_word_is_named_with_the_one_that_was_meant() {
    let text = scenario(r#"holds: [(place: "omsk", from: "1918-04-01", holder: hostil, claims: [])],"#);
    refused(
        "scenario.ron",
        text,
        "unknown_variant my-mod/scenario.ron:4:57: holds[0].holder: unknown word `hostil`, \
         expected one of `own`, `friendly`, `nobody`, `hostile`; did you mean `hostile`?",
    );
}

#[test]
fn a_word_in_quotes_is_not_taken_for_a_number() {
    let text = scenario(r#"holds: [(place: "omsk", from: "1918-04-01", holder: "hostile", claims: [])],"#);
    let it = Mod::new().with("scenario.ron", text);
    check(&it, &["syntax my-mod/scenario.ron:4:57: holds[0].holder: expected a word here[..]"]);
    let problem = it.problems().remove(0);
    assert!(!problem.contains("pedigree"), "no number belongs here, yet: {problem}");
}

#[test]
fn an_unknown_id_is_named_with_the_one_that_was_meant() {
    refused(
        "units.ron",
        units(&KEREY.replace(r#"home: "zaisan""#, r#"home: "zaysan""#)),
        "unknown_id my-mod/units.ron:3:29: units[kerey].home: no place is called `zaysan`; did you mean `zaisan`?",
    );
    refused(
        "rules.ron",
        ration(r#"doc(0.9, ["S75"])"#),
        "unknown_id my-mod/rules.ron:2:26: ration_kg[0]: no claim is called `S75`; did you mean `S075`?",
    );
}

#[test]
fn whom_a_unit_draws_on_is_looked_up_with_a_suggestion_too() {
    refused(
        "units.ron",
        units(&KEREY.replace("uezd(\"zaisan\")", "uezd(\"zaysan\")")),
        "unknown_id my-mod/units.ron:3:46: units[kerey].draws: [..]; did you mean `zaisan`?",
    );
}

#[test]
fn an_unknown_id_in_a_historical_order_is_named_with_its_line() {
    let order = r#"(on: "1918-05-01", ground: assumed("…"), order: agitate(uezd: "zaysan", on: true)),"#;
    let it = Mod::new().with("orders.ron", format!("(\n    orders: [\n        {order}\n    ],\n)\n"));
    check(&it, &["[..] my-mod/orders.ron:3:[..]`zaysan`[..]did you mean `zaisan`?"]);
}

#[test]
fn an_unknown_basis_is_named_with_the_one_that_was_meant() {
    let text = ration(r#"by(0.9, "markt"), basis: { "market": assumed(pct: 10, why: "…") }"#);
    refused(
        "rules.ron",
        text,
        "unknown_basis my-mod/rules.ron:2:24: ration_kg: \
         no basis is called `markt` at the head of this file; did you mean `market`?",
    );
}

#[test]
fn an_id_with_letters_of_another_script_is_refused() {
    refused(
        "units.ron",
        units(&KEREY.replace("kerey", "керей")),
        "bad_value my-mod/units.ron:3:15: units[0].id: an id is made of a-z, 0-9, _ and -, \
         or a claim's capital letter; found `к`",
    );
}

#[test]
fn an_id_that_stands_twice_is_named_at_the_second() {
    let text = units(&format!("{KEREY}\n        {KEREY}"));
    let words = "unit-kerey = …\nunit-kerey-short = …\n";
    let named = |it: Mod, code| it.with(&format!("lang/{code}-units.ftl"), words);
    let it = Language::ALL.map(Language::code).into_iter().fold(Mod::new().with("units.ron", text), named);
    check(&it, &["duplicate_id my-mod/units.ron:4:14: units[1].id: the id `kerey` stands twice"]);
}

#[test]
fn a_text_where_a_number_belongs_is_named() {
    let expected = "syntax my-mod/rules.ron:2:20: ration_kg: expected [..]";
    refused("rules.ron", ration(r#"doc("0.9", ["S075"])"#), expected);
    refused("units.ron", units("(id: 5),").as_str(), "[..] my-mod/units.ron:3:[..]");
}

#[test]
fn a_wrong_number_of_turns_is_not_blamed_on_the_files_below() {
    refused(
        "scenario.ron",
        scenario("turns: \"five\","),
        "syntax my-mod/scenario.ron:4:12: turns: expected [..]",
    );
    refused("scenario.ron", scenario("turns: -1,"), "[..] my-mod/scenario.ron:4:[..]: turns: [..]");
}

#[test]
fn a_day_that_never_was_is_named() {
    let text = scenario(r#"holds: [(place: "omsk", from: "1918-06-31", holder: hostile, claims: [])],"#);
    refused(
        "scenario.ron",
        text,
        "bad_date my-mod/scenario.ron:4:35: holds[0].from: `1918-06-31` is no date: \
         expected a day as \"1918-08-12\", between 1900 and 1930",
    );
}

#[test]
fn files_of_another_format_are_refused() {
    let text = "(\n    format: 2,\n    base: \"semey-1918\",\n)\n";
    let expected = "unknown_format my-mod/scenario.ron:2:13: format: format 2 is not known, expected 1";
    refused("scenario.ron", text, expected);
}

// --- Numbers and their pedigree.

#[test]
fn a_number_out_of_range_is_named_with_the_range() {
    let expected = "out_of_range my-mod/scenario.ron:4:12: turns: 100 is out of range, expected 1 to 72";
    refused("scenario.ron", scenario("turns: 100,"), expected);
    let expected = "out_of_range my-mod/rules.ron:2:16: ration_kg: 9 is out of range, expected 0.1 to 5";
    refused("rules.ron", ration(r#"assumed(value: 9, low: 1, high: 10, why: "…")"#), expected);
}

#[test]
fn not_a_number_is_not_a_number() {
    let expected = "not_a_number my-mod/rules.ron:2:16: ration_kg: expected a number, found NaN";
    refused("rules.ron", ration(r#"assumed(value: NaN, low: 1, high: 10, why: "…")"#), expected);
}

#[test]
fn an_infinite_number_is_one_problem() {
    for (number, found) in [("inf", "inf"), ("-inf", "-inf"), ("1e999", "inf")] {
        let text = ration(&format!(r#"assumed(value: {number}, low: 1, high: 10, why: "…")"#));
        let expected =
            format!("not_a_number my-mod/rules.ron:2:16: ration_kg: expected a number, found {found}");
        refused("rules.ron", text, &expected);
    }
}

#[test]
fn the_ends_of_a_range_must_be_numbers_too() {
    for (low, high) in [("NaN", "NaN"), ("-inf", "inf"), ("0.5", "NaN")] {
        let text = ration(&format!(r#"assumed(value: 0.9, low: {low}, high: {high}, why: "…")"#));
        refused("rules.ron", text, "[..] my-mod/rules.ron:2:16: ration_kg: [..]");
    }
}

#[test]
fn a_bare_number_is_answered_with_the_three_ways_to_write_it() {
    for number in ["0.9", "1", "-1", "\"0.9\"", "[0.9]"] {
        let expected = "syntax my-mod/rules.ron:2:16: ration_kg: [..]`doc(5, [\"S075\"])`[..]\
                        `derived(value: 5, from: [\"S075\"], how: \"…\")`[..]\
                        `assumed(value: 5, low: 3, high: 8, why: \"…\")`[..]";
        refused("rules.ron", ration(number), expected);
    }
}

#[test]
fn a_range_of_a_lever_begins_before_it_ends() {
    let ranges = |high: &str| {
        let low = r#"assumed(value: 5, low: 1, high: 9, why: "…")"#;
        let high = format!(r#"assumed(value: {high}, low: 1, high: 9, why: "…")"#);
        scenario(&format!("lever_ranges: [(lever: pay, low: {low}, high: {high})],"))
    };
    let expected = "bad_range my-mod/scenario.ron:[..]: lever_ranges[0].high: \
                    the range of `pay` ends below where it begins";
    refused("scenario.ron", ranges("4"), expected);
}

#[test]
fn a_claim_of_general_knowledge_documents_nothing() {
    refused(
        "rules.ron",
        ration(r#"doc(0.9, ["B075"])"#),
        "background_claim my-mod/rules.ron:2:26: ration_kg[0]: \
         `B075` is general knowledge, not a source: write `assumed(…)` instead",
    );
}

#[test]
fn a_claim_that_was_worked_out_documents_nothing() {
    refused(
        "rules.ron",
        ration(r#"doc(0.9, ["U020"])"#),
        "derived_claim my-mod/rules.ron:2:26: ration_kg[0]: \
         `U020` is worked out from other claims: write `derived(…)` instead",
    );
}

#[test]
fn a_documented_number_needs_a_claim() {
    let expected =
        "no_pedigree my-mod/rules.ron:2:16: ration_kg: a documented number needs at least one claim";
    refused("rules.ron", ration("doc(0.9, [])"), expected);
}

#[test]
fn an_assumption_needs_its_range() {
    let expected = "no_range my-mod/rules.ron:2:16: ration_kg: \
                    an assumed number needs its range: `low` and `high`, or `pct`";
    refused("rules.ron", ration(r#"assumed(value: 0.9, why: "…")"#), expected);
    refused("rules.ron", ration(r#"assumed(value: 0.9, low: 0.5, why: "…")"#), expected);
    refused("rules.ron", ration(r#"assumed(value: 0.9, pct: -5, why: "…")"#), expected);
}

#[test]
fn an_assumption_needs_its_reason() {
    let expected = "no_pedigree my-mod/rules.ron:2:16: ration_kg: an assumed number needs a reason in `why`";
    refused("rules.ron", ration(r#"assumed(value: 0.9, pct: 20, why: " ")"#), expected);
    let expected = "missing_field my-mod/rules.ron:2:[..]: ration_kg: the field `why` is missing";
    refused("rules.ron", ration("assumed(value: 0.9, pct: 20)"), expected);
}

#[test]
fn an_assumption_lies_in_its_own_range() {
    let expected = "outside_range my-mod/rules.ron:2:16: ration_kg: 0.9 lies outside its own range";
    refused("rules.ron", ration(r#"assumed(value: 0.9, low: 1, high: 2, why: "…")"#), expected);
    let expected = "low_above_high my-mod/rules.ron:2:16: ration_kg: \
                    `low` is 1.2, above `high`, which is 0.8; the two stand the wrong way round";
    refused("rules.ron", ration(r#"assumed(value: 0.9, low: 1.2, high: 0.8, why: "…")"#), expected);
}

#[test]
fn a_claim_in_small_letters_is_answered_with_the_one_that_was_meant() {
    let expected = "unknown_id my-mod/rules.ron:2:[..]: no claim is called `s075`; did you mean `S075`?";
    refused("rules.ron", ration(r#"doc(0.9, ["s075"])"#), expected);
}

// --- Words.

#[test]
fn words_missing_in_a_language_are_named_with_file_and_key() {
    let expected = "missing_words my-mod/lang/kk.ftl: there are no words for `scenario-my-mod`";
    refused("lang/kk.ftl", "# To be translated.\n", expected);
}

#[test]
fn words_that_are_missing_are_not_taken_for_their_neighbours() {
    let words = "unit-kerey = …\nunit-kerey-short = …\n";
    let it = Mod::new().with("units.ron", units(KEREY)).with("lang/en-units.ftl", words);
    let it = it.with("lang/ru-units.ftl", words).with("lang/kk-units.ftl", "unit-kerey-short = …\n");
    let problems = it.problems();
    let missing: Vec<_> = problems.iter().filter(|problem| problem.starts_with("missing_words")).collect();
    assert_eq!(missing.len(), 1, "{problems:#?}");
    assert!(missing[0].ends_with("there are no words for `unit-kerey`"), "{}", missing[0]);
}

#[test]
fn a_misspelt_key_of_words_is_found() {
    let expected = "missing_words [..]lang/kk.ftl: there are no words for `scenario-my-mod`; \
                    did you mean `scenario-mymod`?";
    refused("lang/kk.ftl", "scenario-mymod = …\n", expected);
}

#[test]
fn words_that_are_not_fluent_are_one_problem_with_its_line() {
    refused("lang/kk.ftl", "# Name.\nscenario-my-mod = { $x\n", "bad_words my-mod/lang/kk.ftl:[..]");
}

// --- Files and folders.

#[test]
fn a_language_without_a_file_is_one_problem() {
    let it = Mod::new().with("units.ron", units(KEREY));
    std::fs::remove_file(it.file("lang/kk.ftl")).expect("it was there");
    let problems = it.problems();
    let of_kazakh: Vec<_> = problems.iter().filter(|problem| problem.contains("kk.ftl")).collect();
    let expected = "missing_language my-mod/lang/kk.ftl: no words were read from it; keys without words: 3, first `scenario-my-mod`";
    assert_eq!(of_kazakh, [expected]);
}

#[test]
fn faults_that_show_only_in_a_text_put_together_are_found() {
    let text = "\
scenario-my-mod = { $men } men came { DATETIM($d) } and { nowhere }
-a = { -b }
-b = { -a }
game-title = { -a }
screen-saved-games = First
screen-saved-games = Second
screen-scenarios-number = unused
";
    let it = Mod::new().with("lang/en.ftl", text);
    let of = "my-mod/lang/en.ftl";
    check(
        &it,
        &[
            &format!("unknown_function {of}:1:1: scenario-my-mod: there is no function `DATETIM`[..]"),
            &format!(
                "unknown_value {of}:1:1: scenario-my-mod: nobody gives the value `$d` to `scenario-my-mod`, expected none"
            ),
            &format!(
                "unknown_value {of}:1:1: scenario-my-mod: nobody gives the value `$men` to `scenario-my-mod`, expected none"
            ),
            &format!("unknown_words {of}:1:1: scenario-my-mod: there are no words for `nowhere`"),
            &format!("circular_words {of}:2:1: -a: `-a` repeats itself[..]"),
            &format!("circular_words {of}:3:1: -b: `-b` repeats itself[..]"),
            &format!(
                "duplicate_words {of}:6:1: screen-saved-games: the key `screen-saved-games` stands twice, first at [..]:5"
            ),
            &format!(
                "unused_words {of}:7:1: screen-scenarios-number: warning: nothing asks for `screen-scenarios-number`"
            ),
        ],
    );
}

#[test]
fn a_value_that_the_program_gives_may_be_used_in_other_words() {
    check(
        &Mod::new().with("lang/en.ftl", "scenario-my-mod = …\nscreen-notice-saved = Kept: { $path }\n"),
        &[],
    );
    let expected = "unknown_value [..]`$paht`[..]expected `$path`; did you mean `path`?";
    refused("lang/en.ftl", "scenario-my-mod = …\nscreen-notice-saved = Kept: { $paht }\n", expected);
}

#[test]
fn a_file_with_an_unknown_name_is_named_with_the_name_that_was_meant() {
    let it = Mod::new().with("unit.ron", "()").with("Rules.ron", "()").with("strange.ron", "()");
    let it = it.with("lang/eng.ftl", "a = …\n").with("notes.txt", "ours");
    let language = "unknown_file my-mod/lang/eng.ftl: warning: \
                    expected `en`, `kk` or `ru` at the head of the name; no mod adds the language `eng`, so it is not read";
    let not_read = "no scenario file has this name; it is not read";
    // What is meant by these would go unread: they are errors.
    let rules = format!("unknown_file my-mod/Rules.ron: {not_read}; did you mean `rules.ron`?");
    let strange = format!("unknown_file my-mod/strange.ron: warning: {not_read}");
    let data = format!("unknown_file my-mod/unit.ron: {not_read}; did you mean `units.ron`?");
    check(&it, &[&rules, language, &strange, &data]);
}

#[test]
fn a_file_above_the_limit_is_not_read() {
    let it = Mod::new();
    let file = std::fs::File::create(it.file("units.ron")).expect("a file can be made");
    // A hole: four mebibytes on paper, none on the disk.
    file.set_len(MOST_FILE + 1).expect("a file can be stretched");
    check(&it, &["unreadable my-mod/units.ron: the file has 4194305 bytes, more than 4194304"]);
}

#[cfg(unix)]
#[test]
fn links_out_of_the_folder_are_not_followed() {
    let outside = tempfile::tempdir().expect("a temporary folder");
    write(&outside.path().join("secret.ron"), b"(secret: 1)");
    write(&outside.path().join("en.ftl"), b"secret = 1\n");
    let it = Mod::new();
    std::os::unix::fs::symlink(outside.path().join("secret.ron"), it.file("units.ron"))
        .expect("a link can be made");
    std::fs::remove_dir_all(it.file("lang")).expect("the words can be taken away");
    std::os::unix::fs::symlink(outside.path(), it.file("lang")).expect("a link can be made");
    let problems = it.problems();
    for file in ["units.ron", "lang/en.ftl"] {
        let expected = format!("unreadable my-mod/{file}: the file is a link that leads out of the folder");
        assert!(problems.contains(&expected), "expected {expected}\nfound {problems:#?}");
    }
    assert!(!problems.concat().contains("secret"), "nothing of what it says is shown: {problems:#?}");
}

#[test]
fn a_folder_in_the_place_of_a_file_is_named() {
    let it = Mod::new();
    std::fs::create_dir(it.file("units.ron")).expect("a folder can be made");
    check(&it, &["unreadable my-mod/units.ron: expected a plain file"]);
}

// --- What a scenario is based on.

/// `scenario.ron` based on something, said on line 3.
fn based_on(base: &str) -> String {
    format!("(\n    format: 1,\n    base: {base},\n)\n")
}

#[test]
fn an_unknown_base_is_the_only_problem_and_has_a_place() {
    refused(
        "scenario.ron",
        based_on("\"semey-1819\""),
        "unknown_base my-mod/scenario.ron:3:11: base: no scenario is called `semey-1819`, \
         which this one is based on; did you mean `semey-1918`?",
    );
}

#[test]
fn a_base_that_is_no_id_is_named() {
    refused(
        "scenario.ron",
        based_on("\"Семей\""),
        "bad_value my-mod/scenario.ron:3:[..]: base: an id is made of [..]",
    );
    refused("scenario.ron", based_on("5"), "[..] my-mod/scenario.ron:3:11: base: expected [..]");
}

#[test]
fn a_scenario_based_on_itself_is_the_only_problem_and_has_a_place() {
    let expected = "base_cycle my-mod/scenario.ron:3:11: base: `my-mod` is based on itself[..]";
    refused("scenario.ron", based_on("\"my-mod\""), expected);
}

#[test]
fn two_scenarios_based_on_each_other_are_named_where_the_ring_closes() {
    let it = Mod::new().with("scenario.ron", based_on("\"other\""));
    write(&it.mods.path().join("other/scenario.ron"), based_on("\"my-mod\"").as_bytes());
    check(&it, &["base_cycle other/scenario.ron:3:11: base: `my-mod` is based on itself[..]"]);
}

#[test]
fn a_base_in_the_mods_folder_is_found() {
    let it = Mod::new().with("scenario.ron", based_on("\"other\""));
    write(&it.mods.path().join("other/scenario.ron"), scenario("turns: 21,").as_bytes());
    check(&it, &[]);
}

// --- What events, sponsors and the frame may say.

/// `events.ron` with one event: its fields from line 4 on.
fn event(fields: &str) -> String {
    format!(
        "(\n    basis: {{\"guess\": assumed(pct: 50, why: \"…\")}},\n    events: [\n        (id: \"ride\", {fields}),\n    ],\n)\n"
    )
}

/// A mod with that event, its words there.
#[track_caller]
fn event_is(fields: &str, expected: &[&str]) {
    let words = "event-ride = …\nevent-ride-text = …\n";
    let it = Language::ALL
        .map(Language::code)
        .iter()
        .fold(Mod::new(), |it, code| it.with(&format!("lang/{code}-event.ftl"), words));
    check(&it.with("events.ron", event(fields)), expected);
}

#[test]
fn what_an_event_asks_for_must_exist() {
    let head = r#"on: "1918-06-16", claims: [], when: ["#;
    event_is(
        &format!(r#"{head}chose("riders_entr", "now")]"#),
        &[
            "unknown_id my-mod/events.ron:4:59: events[ride].when[0]: no event with choices is called `riders_entr`[..]",
        ],
    );
    event_is(
        &format!(r#"{head}chose("muslim_department", "jion")]"#),
        &["unknown_id [..]no choice of this event is called `jion`; did you mean `join`?"],
    );
    event_is(
        &format!(r#"{head}flag("joined_departmnt")]"#),
        &[
            "unset_flag [..]warning: no effect sets the flag `joined_departmnt`; did you mean `joined_department`?",
        ],
    );
    event_is(
        &format!(r#"{head}standing(of: "omsk", at_least: 1.5)]"#),
        &["out_of_range [..]1.5 is out of range, expected 0 to 1"],
    );
}

#[test]
fn a_choice_that_changes_nothing_is_named() {
    let words =
        "choice-ride-on = …\nchoice-ride-on-text = …\nchoice-ride-off = …\nchoice-ride-off-text = …\n";
    let event = event(
        r#"on: "1918-06-16", claims: [], choices: [(id: "on", effects: [flag("proud")]), (id: "off")], unanswered: "on""#,
    );
    let words = format!("event-ride = …\nevent-ride-text = …\n{words}");
    let it = Language::ALL
        .map(Language::code)
        .iter()
        .fold(Mod::new(), |it, code| it.with(&format!("lang/{code}-event.ftl"), &words));
    check(
        &it.with("events.ron", event),
        &[
            "idle_choice my-mod/events.ron:4:14: events[0].id: warning: `my-mod`: the choices `on` and `off` of the event \
             `ride` come to the same, expected something to differ that a player can see",
            "unread_flag my-mod/events.ron:4:14: events[0].id: warning: the event `ride` sets the flag `proud`, expected \
             a condition, a want or a red line that asks for it",
        ],
    );
}

#[test]
fn what_an_event_does_is_within_bounds() {
    let head = r#"on: "1918-06-16", claims: [], effects: ["#;
    event_is(
        &format!(r#"{head}push(front: "semirechye", by: 5)]"#),
        &[
            "out_of_range my-mod/events.ron:4:62: events[ride].effects[0]: 5 is out of range, expected 1 (forward) or -1 (back)",
        ],
    );
    event_is(
        &format!(r#"{head}danger(at: uezd("zaisan"), times: by(2, "guess"), turns: 500)]"#),
        &["out_of_range [..]500 is out of range, expected 0 to 72"],
    );
    event_is(
        &format!(r#"{head}men(unit: "regiment_1", by: 20)]"#),
        &["syntax [..]expected a number with its pedigree[..]"],
    );
}

#[test]
fn what_grows_with_a_number_names_one_and_can_be_done_in_part() {
    let grow = |of: &str, effect: &str| {
        format!(
            r#"on: "1918-06-16", claims: [], grow: [(of: {of}, per: by(1, "guess"), effects: [{effect}])]"#
        )
    };
    let lose = r#"losses(unit: "regiment_1", share: by(0.1, "guess"))"#;
    event_is(&grow("answer", lose), &["no_answer [..]expected it in the `grow` of such a choice[..]"]);
    event_is(&grow(r#"part("ural")"#, lose), &["unknown_id [..]part of this answer[..]"]);
    event_is(
        &grow(r#"answer_to("riders_enter")"#, lose),
        &["unknown_id [..]event that asks for a number[..]"],
    );
    event_is(
        &grow(r#"fixed(by(5, "guess"))"#, "school_lost"),
        &["cannot_grow [..]this effect cannot be done in part[..]"],
    );
}

#[test]
fn what_a_choice_asks_for_can_be_answered() {
    let asks = |answer: &str| {
        let words = "event-ride = …\nevent-ride-text = …\nchoice-ride-on = …\nchoice-ride-on-text = …\n\
                     choice-ride-off = …\nchoice-ride-off-text = …\n";
        let lose = r#"effects: [losses(unit: "regiment_1", share: by(0.1, "guess"))]"#;
        let fields = format!(
            r#"on: "1918-06-16", claims: [], choices: [(id: "on", answer: {answer}, {lose}), (id: "off")], unanswered: "off""#
        );
        let it = Language::ALL
            .map(Language::code)
            .iter()
            .fold(Mod::new(), |it, code| it.with(&format!("lang/{code}-event.ftl"), words));
        it.with("events.ron", event(&fields))
    };
    check(
        &asks(r#"number(low: by(9, "guess"), usual: by(5, "guess"), high: by(20, "guess"))"#),
        &["bad_answer [..]expected low, usual and high in this order, found 9, 5 and 20"],
    );
    check(
        &asks(
            r#"divide(parts: [(id: "semipalatinsk", usual: by(5, "guess"), least: by(1, "guess"), most: by(1, "guess"))])"#,
        ),
        &["parts [..]expected two parts at least, found 1"],
    );
}

#[test]
fn what_happens_needs_a_day() {
    event_is(
        r#"kind: battle, claims: [], effects: [flag("won")]"#,
        &["missing_field my-mod/events.ron:4:[..]only a battle that does nothing may have no day[..]"],
    );
}

#[test]
fn a_red_line_and_a_promise_ask_for_what_exists() {
    let sponsor = r#"(id: "khan", seat: "zaisan", from: "1918-04-01", to: "1918-12-01", standing: by(0.5, "g"), roubles_per_tenth: by(0, "g"), claims: [], red_line: chose("nothing", "yes")),"#;
    let text = format!(
        "(\n    basis: {{\"g\": assumed(pct: 50, why: \"…\")}},\n    sponsors: [\n        {sponsor}\n    ],\n)\n"
    );
    let problems = Mod::new().with("sponsors.ron", text).problems();
    let expected = "unknown_id my-mod/sponsors.ron:4:[..]: sponsors[khan].red_line: no event with choices is called `nothing`";
    assert!(problems.iter().any(|problem| reads(problem, expected)), "{problems:#?}");
}

#[test]
fn the_first_day_lies_in_the_period_of_the_game() {
    let text = scenario("first_day: \"1921-01-01\", checkpoints: [], aims: [], lost: [],");
    let problems = Mod::new().with("scenario.ron", text).problems();
    let expected = "out_of_range my-mod/scenario.ron:4:16: first_day: 1921-01-01 is out of range, \
                    expected a day from 1917-12-16 to 1920-08-31";
    assert!(problems.iter().any(|problem| reads(problem, expected)), "{problems:#?}");
}

#[test]
fn a_figure_that_was_known_is_not_held_out() {
    let figure = |more: &str| {
        scenario(&format!(
            "checkpoints: [(claims: [\"S077\"], measure: place(\"zaisan\"), {more} tolerance_pct: doc(5, [\"S077\"]))],"
        ))
    };
    let expected = "known_figure my-mod/scenario.ron:4:19: checkpoints[0]: `S077` was known when `[..]` of [..] was set, so its \
                    figure is not held out; did you mean `looked_at`?";
    refused("scenario.ron", figure("class: held_out,"), expected);
    let expected = "bad_checkpoint my-mod/scenario.ron:4:19: checkpoints[0]: `fit_by` names parameters, but nothing is fitted: \
                    expected `class: fitted`";
    refused("scenario.ron", figure("fit_by: [\"show_up\"],"), expected);
    check(&Mod::new().with("scenario.ron", figure("class: looked_at,")), &[]);
}

#[test]
fn a_figure_that_nobody_knew_may_be_held_out() {
    let text = scenario(
        "checkpoints: [(claims: [\"U009\"], measure: all, on: \"1918-05-31\", class: held_out, tolerance_pct: doc(5, [\"U009\"]))],",
    );
    check(&Mod::new().with("scenario.ron", &text), &[]);
    let orders = "(orders: [(on: \"1918-05-01\", ground: assumed(\"so\"), knowing: [\"U009\"], order: pay(kopeks: 1))])";
    let expected =
        "known_figure my-mod/scenario.ron:[..] `U009` was known when order [..] of history was set[..]";
    check(&Mod::new().with("scenario.ron", &text).with("orders.ron", orders), &[expected]);
}

#[test]
fn an_oblast_is_commanded_once() {
    let text = scenario(r#"oblasts: ["semipalatinsk", "semipalatinsk"],"#);
    let expected = "duplicate_id my-mod/scenario.ron:4:32: oblasts[1]: the id `semipalatinsk` stands twice";
    refused("scenario.ron", text, expected);
}

#[test]
fn a_seat_lies_in_its_oblast() {
    let text = r#"(
    oblasts: [
        (id: "semipalatinsk", seat: "verny", quota: doc(1_500, ["S016"])),
    ],
)
"#;
    let problems = Mod::new().with("districts.ron", text).problems();
    let expected = "seat_outside my-mod/districts.ron:3:37: oblasts[semipalatinsk].seat: `verny` lies in the uezd \
                    `verny`, expected a place of the oblast `semipalatinsk`";
    assert!(problems.iter().any(|problem| reads(problem, expected)), "{problems:#?}");
}

// --- Many mistakes, and wild ones.

#[test]
fn all_mistakes_of_a_record_are_reported_at_once() {
    let text = units(&KEREY.replace(r#"home: "zaisan""#, r#"home: "zaysan""#).replace("100", "99_000"));
    check(
        &Mod::new().with("units.ron", text),
        &[
            "unknown_id my-mod/units.ron:3:29: [..]",
            "out_of_range my-mod/units.ron:3:77: units[kerey].establishment: 99000 is out of range, expected 0 to 20000",
        ],
    );
}

#[test]
fn mistakes_of_three_files_are_reported_at_once() {
    let it = Mod::new()
        .with("scenario.ron", scenario("turns: 100,"))
        .with("rules.ron", ration("doc(0.9, [])"))
        .with("units.ron", units(&KEREY.replace(r#"home: "zaisan""#, r#"home: "zaysan""#)));
    check(
        &it,
        &[
            "no_pedigree my-mod/rules.ron:2:16: [..]",
            "out_of_range my-mod/scenario.ron:4:12: [..]",
            "unknown_id my-mod/units.ron:3:29: [..]",
        ],
    );
}

#[test]
fn an_unknown_base_hides_no_mistake_that_is_one_whatever_the_base() {
    let it = Mod::new()
        .with("scenario.ron", based_on("\"semey-1819\""))
        .with("rules.ron", ration("doc(0.9, [])"))
        .with("units.ron", units(r#"(id: "kerey" home: "zaisan"),"#))
        .with("lang/kk.ftl", "scenario-my-mod = { $x\n");
    check(
        &it,
        &[
            "bad_words my-mod/lang/kk.ftl:[..]",
            "no_pedigree my-mod/rules.ron:2:16: [..]",
            "unknown_base my-mod/scenario.ron:3:11: [..]",
            "syntax my-mod/units.ron:3:22: [..]",
            "missing_field my-mod/units.ron:3:[..]",
        ],
    );
}

#[test]
fn a_broken_scenario_file_does_not_hide_the_others() {
    let it = Mod::new()
        .with("scenario.ron", scenario(r#"turns: 5 first_day: "1918-04-01","#))
        .with("rules.ron", ration("doc(0.9, [])"));
    check(&it, &["no_pedigree my-mod/rules.ron:2:16: [..]", "syntax my-mod/scenario.ron:4:14: [..]"]);
}

#[test]
fn words_that_are_missing_are_named_beside_other_mistakes() {
    let it = Mod::new().with("rules.ron", ration("doc(0.9, [])")).with("lang/kk.ftl", "# Later.\n");
    check(
        &it,
        &["missing_words my-mod/lang/kk.ftl: [..]`scenario-my-mod`", "no_pedigree my-mod/rules.ron:[..]"],
    );
}

/// Examined by the program itself in two gigabytes of memory, so that a greedy reader harms nobody else.
#[cfg(unix)]
#[track_caller]
fn nested(text: &str) {
    let it = Mod::new().with("units.ron", text);
    let ended = std::process::Command::new("sh")
        .args(["-c", "ulimit -v 2000000 2>/dev/null; exec \"$0\" check \"$1\"", env!("CARGO_BIN_EXE_alash")])
        .arg(it.folder())
        .env("XDG_DATA_HOME", it.mods.path())
        .env("HOME", it.mods.path())
        .output()
        .expect("the program can be started");
    let error = String::from_utf8_lossy(&ended.stderr).into_owned();
    assert_eq!(ended.status.code(), Some(1), "{}…: {error}", &text[..10]);
}

#[cfg(unix)]
#[test]
fn a_hundred_thousand_nested_brackets_do_no_harm() {
    nested(&"(".repeat(100_000));
    nested(&format!("(units: {}{})", "(".repeat(100_000), ")".repeat(100_000)));
    nested(&format!("(units: {}{})", "[".repeat(100_000), "]".repeat(100_000)));
    nested(&"[(".repeat(50_000));
    nested(&"(a:".repeat(100_000));
    nested(&"/*".repeat(100_000));
    nested(&format!("(units: [{}", "(id:\"ab\",a:[".repeat(30_000)));
}

#[test]
fn brackets_nested_too_deep_are_explained_to_an_author() {
    let it = Mod::new().with("units.ron", format!("(units: {}{})", "[".repeat(1000), "]".repeat(1000)));
    let problem = it.problems().remove(0);
    assert!(
        !problem.contains("serde") && !problem.contains("ron::"),
        "not a word about our libraries: {problem}"
    );
    assert!(problem.chars().count() < 300, "a path of {} letters helps nobody: {problem}", problem.len());
}

/// Every file of the shipped scenarios, by the id of its folder.
fn shipped() -> Vec<(&'static str, &'static str, Vec<u8>)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
    let all =
        ["theatre", "semey-1918"].into_iter().flat_map(|id| DATA_FILES.iter().map(move |name| (id, *name)));
    all.filter_map(|(id, name)| Some((id, name, std::fs::read(root.join(id).join(name)).ok()?))).collect()
}

/// Reads a shipped file broken in `times` ways, in a folder called `top`.
fn survives(top: &str, (id, name, text): &(&str, &str, Vec<u8>), times: usize) {
    let mut mutations = Mutations::new(1918, &format!("{top} {id}/{name}"));
    let it = Mod::new();
    let folder = it.mods.path().join(top);
    let file = folder.join(name);
    if *name != "scenario.ron" && top != "theatre" {
        write(&folder.join("scenario.ron"), based_on("\"semey-1918\"").as_bytes());
    }
    for i in 0..times {
        let broken = mutations.of(text);
        write(&file, &broken);
        let start = Instant::now();
        let loaded = it.library().load(&Folder::Disk(folder.clone()));
        let lasted = start.elapsed();
        assert!(lasted < Duration::from_secs(5), "mutation {i} of {id}/{name} took {lasted:?}");
        let broken = loaded.problems.iter().any(|problem| problem.severity == Severity::Error);
        assert_eq!(loaded.scenario.is_none(), broken, "mutation {i} of {id}/{name}: an error and a scenario");
    }
}

#[test]
fn shipped_files_broken_at_random_never_stop_the_reader() {
    let files = shipped();
    assert!(files.len() >= 10, "the shipped files are found");
    std::thread::scope(|threads| {
        for part in 0..2 {
            let mine = files.iter().skip(part).step_by(2);
            threads.spawn(|| {
                for file in mine {
                    // On its own a file is read fast; on top of a whole scenario its ids are known.
                    survives("theatre", file, if file.2.len() < 16_000 { 295 } else { 95 });
                    survives("my-mod", file, 5);
                }
            });
        }
    });
}

/// `readings.ron` with one reading that has this field beside the others, on line 5.
fn reading(field: &str) -> String {
    format!(
        "(\n    readings: [(\n        id: \"mine\",\n        claims: [\"S005\"],\n        {field}\n    )],\n)\n"
    )
}

#[test]
fn a_bad_reading_is_named_with_its_place() {
    let quota = |quota: &str| reading(&format!("quotas: [(oblast: \"semipalatinsk\", quota: {quota})],"));
    for (text, expected) in [
        (
            reading("quota: [],"),
            "unknown_field my-mod/readings.ron:5:9: readings[mine]: unknown field `quota`, [..]; did you mean `quotas`?",
        ),
        (
            reading("quotas: [(oblast: \"semipalatinks\", quota: doc(1_600, [\"S016\"]))],"),
            "unknown_id my-mod/readings.ron:5:27: readings[mine].quotas[0].oblast: no oblast is called `semipalatinks`; did you mean `semipalatinsk`?",
        ),
        (
            quota("1_600"),
            "syntax my-mod/readings.ron:5:51: readings[mine].quotas[0].quota: expected a number with its pedigree: [..]",
        ),
        (
            quota("doc(1_600, [])"),
            "no_pedigree my-mod/readings.ron:5:51: readings[mine].quotas[0].quota: [..]",
        ),
        (
            reading("without: [[\"S999\"]],"),
            "unknown_id my-mod/readings.ron:5:20: readings[mine].without[0][0]: no claim is called `S999`[..]",
        ),
        (
            reading("without: [[\"S005\"]],"),
            "unknown_checkpoint my-mod/readings.ron:5:19: readings[mine].without[0]: no checkpoint has these claims",
        ),
        (
            reading("guns: [(front: \"semirechie\", number: doc(36, [\"S043\"]))],"),
            "unknown_id my-mod/readings.ron:5:24: readings[mine].guns[0].front: no front is called `semirechie`; did you mean `semirechye`?",
        ),
        (
            reading(
                "checkpoints: [(claims: [\"S077\"], measure: place(\"zaisan\"), recorded: 300, tolerance_pct: doc(5, [\"S077\"]))],",
            ),
            "syntax my-mod/readings.ron:5:[..]: readings[mine].checkpoints[0].recorded: expected a number with its pedigree: [..]",
        ),
        (
            reading(""),
            "bad_reading my-mod/readings.ron:3:13: readings[0].id: this reading changes nothing in the scenario",
        ),
    ] {
        let words = "reading-mine = …\nreading-mine-text = …\n";
        let named = |it: Mod, code| it.with(&format!("lang/{code}-reading.ftl"), words);
        let it =
            Language::ALL.map(Language::code).into_iter().fold(Mod::new().with("readings.ron", text), named);
        check(&it, &[expected]);
    }
}

#[test]
fn a_reading_needs_claims_words_and_a_name_of_its_own() {
    let text = quotas_of("default", "");
    let expected = "bad_reading my-mod/readings.ron:1:18: readings[0].id: ";
    let both = [
        format!("{expected}`default` is what the scenario's own reading is called"),
        format!("{expected}a reading needs at least one claim that it reads"),
    ];
    check(&Mod::new().with("readings.ron", text), &[&both[0], &both[1]]);
    let wordless = Mod::new().with("readings.ron", quotas_of("mine", "\"S016\"")).problems();
    let missing: Vec<_> = wordless.iter().filter(|problem| problem.contains("reading-mine")).collect();
    assert_eq!(missing.len(), 6, "a name and a sentence in three languages: {wordless:?}");
}

/// `readings.ron` with one sound reading of that id and those claims.
fn quotas_of(id: &str, claims: &str) -> String {
    let quota = "quotas: [(oblast: \"semipalatinsk\", quota: doc(1_600, [\"S016\"]))]";
    format!("(readings: [(id: \"{id}\", claims: [{claims}], {quota})])")
}

#[test]
fn an_inherited_order_that_cannot_be_given_is_named_with_its_place() {
    let semey = std::fs::read_to_string("scenarios/semey-1918/scenario.ron").expect("it is shipped");
    let places =
        semey.split_once("places: [").and_then(|(_, rest)| rest.split_once(']')).expect("it has places").0;
    let without = places.replace("\"sergiopol\",", "");
    let it =
        Mod::new().with("scenario.ron", format!("(format: 1, base: \"semey-1918\", places: [{without}])\n"));
    let problems = it.problems();
    let found: Vec<&String> =
        problems.iter().filter(|problem| problem.starts_with("inherited_order")).collect();
    assert_eq!(found.len(), 3, "two depots and a regiment: {problems:?}");
    for problem in found {
        assert!(problem.contains("theatre/orders.ron:") && problem.contains("sergio"), "{problem}");
        assert!(problem.contains("`my-mod` plays the front `semirechye`"), "{problem}");
    }
}

#[test]
fn a_number_of_an_order_is_held_to_its_own_range() {
    let orders = |number: &str| {
        let order = format!("instructors(unit: \"regiment_1\", number: {number})");
        let text = format!("(orders: [(on: \"1918-05-01\", ground: assumed(\"so\"), order: {order})])\n");
        Mod::new().with("orders.ron", text)
    };
    check(&orders("assumed(value: 4, low: 2, high: 9, why: \"so\")"), &[]);
    let outside = "outside_range my-mod/orders.ron:1:[..] 4 lies outside its own range";
    check(&orders("assumed(value: 4, low: 5, high: 9, why: \"so\")"), &[outside]);
    let background = "[..]my-mod/orders.ron:1:[..]`S999`[..]";
    check(&orders("doc(4, [\"S999\"])"), &[background]);
}

#[test]
fn a_grade_nearer_than_the_limit_is_named() {
    let grade = r#"assumed(value: 200, low: 150, high: 250, why: "…")"#;
    let aim = |rest: &str| {
        scenario(&format!(
            r#"aims: [(id: "riders_in_june", metric: men(of: unit("regiment_1")), at_least: doc(300, ["S035"]), {rest})], success: 1,"#
        ))
    };
    let expected = "bad_grade my-mod/scenario.ron:4:[..]: aims[riders_in_june].well: expected a grade beyond 300, the one before it";
    refused("scenario.ron", aim(&format!("well: {grade}")), expected);
    check(
        &Mod::new().with(
            "scenario.ron",
            aim(&format!("well: {}", grade.replace("200", "320").replace("250", "400"))),
        ),
        &[],
    );
}

#[test]
fn what_a_campaign_is_held_against_must_exist() {
    let honour = |rest: &str| {
        format!(
            "(\n    honours: [\n        (id: \"makanchi\", listed: \"S060\", {rest}, known: [], part: []),\n    ],\n)\n"
        )
    };
    refused(
        "reckoning.ron",
        honour(r#"places: ["makanchy"], from: "1918-01-01", until: "1918-12-31""#),
        "unknown_id my-mod/reckoning.ron:3:[..]: honours[makanchi].places[0]: no place is called `makanchy`; did you mean `makanchi`?",
    );
    refused(
        "reckoning.ron",
        honour(r#"places: ["makanchi"], from: "1918-12-31", until: "1918-01-01""#),
        "bad_period my-mod/reckoning.ron:3:[..]: honours[makanchi].until: the last day lies before the first",
    );
    refused(
        "reckoning.ron",
        "(\n    fates: [(person: \"gabbasov\", claims: [])],\n)\n",
        "no_pedigree my-mod/reckoning.ron:2:[..]: fates[0].person: what became of somebody is told by a claim, or not at all",
    );
}
