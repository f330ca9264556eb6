//! Languages that mods add: spoken over the one that they fall back to, checked, counted, and gone again.

#![cfg(target_os = "linux")]

#[path = "common/user.rs"]
mod user;

use alash::i18n::Language;
use alash::report::words_of;
use alash::scenario::{Library, Scenario};
use user::User;

/// The head of a mod that adds Tatar; `more` stands among the fields of the language.
fn tatar(more: &str) -> String {
    format!("(\n  id: \"tatar\",\n  languages: [(code: \"tt\", name: \"Татарча\"{more})],\n)\n")
}

/// The words of a small translation, over Russian.
const SMALL: [(&str, &str); 5] = [
    (
        "lang/tt.ftl",
        "game-title = 13 500\ndate-full = { $year } ел, { $day } { $month }\nmonth-5 = май\n\
         roubles = { $sum } { $sum ->\n    [one] сум\n   *[other] сумнар\n}\n",
    ),
    (
        "lang/tt-cli.ftl",
        "-sheet = көн\ncli-date = { -sheet }\ncli-money = акча\ncli-treasury = казна: { cli-money }\n\
         cli-run-heading = { $scenario }. Боерыклар: { $policy }. Башлангыч сан: { $seed }.\n",
    ),
    ("patches/semey-1918/lang/tt.ftl", "scenario-semey-1918 = Семипалатинск, беренче полк\n"),
    ("patches/theatre/lang/tt-places.ftl", "place-semipalatinsk = Җидепулат\nplace-alash = Алаш\n"),
    ("patches/theatre/lang/tt-units.ftl", "# unit-first = …\n"),
];

/// A file in the mods folder.
fn put(user: &User, name: &str, text: impl AsRef<[u8]>) {
    let path = user.mods().join(name);
    std::fs::create_dir_all(path.parent().expect("it lies in a folder")).expect("a folder can be made");
    std::fs::write(path, text).expect("a file can be written");
}

/// A user with the small translation among the mods.
fn speaker() -> User {
    let user = User::new();
    put(&user, "tatar/mod.ron", tatar(", falls_back: \"ru\""));
    SMALL.iter().for_each(|(name, text)| put(&user, &format!("tatar/{name}"), text));
    user
}

fn library(user: &User) -> Library {
    Library::with_mods(user.mods())
}

#[track_caller]
fn load(library: &Library, id: &str) -> Scenario {
    let loaded = library.load(&library.find_id(id).expect("it is there"));
    assert_eq!(loaded.problems, [], "{id}");
    loaded.scenario.expect("it loads")
}

/// A mod in the mods folder has exactly these problems: code, place in the mod, and a part of what is said.
#[track_caller]
fn faults(user: &User, name: &str, expected: &[(&str, &str, &str)]) {
    let output =
        user.command().args(["check", "--quick", "--format", "json", name]).output().expect("it starts");
    let all: Vec<serde_json::Value> = serde_json::from_slice(&output.stdout).expect("it answers in JSON");
    let all: Vec<_> = all.iter().filter(|one| one["severity"] != "note").collect();
    let folder = user.mods().join(name).display().to_string();
    let place = |one: &serde_json::Value| {
        let file = one["file"].as_str().expect("a file").trim_start_matches(&folder).trim_start_matches('/');
        format!("{file}:{}", one["line"])
    };
    let told: Vec<String> =
        all.iter().map(|one| format!("{} {} {}", one["code"], place(one), one["message"])).collect();
    let fits = |one: &serde_json::Value, (code, at, said): &(&str, &str, &str)| {
        let text = format!("{} {}", one["message"], one["suggestion"]);
        one["code"] == *code && place(one) == *at && text.contains(said)
    };
    let right = all.len() == expected.len() && all.iter().zip(expected).all(|(one, what)| fits(one, what));
    assert!(right, "expected {expected:#?}\nfound {told:#?}");
}

// --- What is spoken.

#[test]
fn a_small_language_is_spoken_and_what_it_lacks_comes_from_the_one_below() {
    let user = speaker();
    let run = user.check("run semey-1918 --turns 3 --lang tt", 0).out;
    let russian = user.check("run semey-1918 --turns 3 --lang ru", 0).out;
    let first = "Семипалатинск, беренче полк. Боерыклар: как было на деле. Башлангыч сан: 1.";
    assert_eq!(run.lines().next(), Some(first));
    assert!(run.lines().any(|line| line.starts_with("көн  ")), "{run}");
    assert_eq!(run.lines().count(), russian.lines().count());
    // Numbers as the language below writes them, and a date by its own messages.
    assert!(run.contains("1\u{a0}500") && run.contains("1918 ел, 15 май"), "{run}");
    let news = |text: &str| text.lines().filter(|line| line.contains("винтовок")).count();
    assert!(news(&run) > 0 && news(&run) == news(&russian), "{run}");
    let json =
        |lang: &str| user.check(&format!("run semey-1918 --turns 3 --format json --lang {lang}"), 0).out;
    assert_eq!(json("tt"), json("en"), "the same numbers in every language");
    let list = user.check("scenarios --lang tt", 0).out;
    assert!(list.contains("Семипалатинск, беренче полк") && list.contains("Урал"), "{list}");
}

#[test]
fn pages_say_which_language_they_are_in() {
    let user = speaker();
    user.check("run semey-1918 --turns 2 --save mine.ron --lang tt", 0);
    user.check("record semey-1918 --out record.html --lang tt", 0);
    let report = user.check("report mine.ron --lang tt", 0).out;
    for (page, own) in [(report, "Семипалатинск, беренче полк"), (user.read("record.html"), "Җидепулат")]
    {
        assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"tt\">"), "{own}");
        assert!(page.contains(own), "{own}");
    }
}

#[test]
fn a_plural_is_chosen_by_the_language_that_has_the_words() {
    let user = speaker();
    let library = library(&user);
    let tatar = library.language("tt").expect("the mod is on");
    let words = words_of(tatar, &load(&library, "semey-1918"));
    let sum = |n| words.with("roubles", &[("sum", alash::i18n::Value::Count(n))]);
    assert_eq!([sum(1), sum(3)], ["1 сум", "3 сумнар"]);
    let carriers = |n| words.with("carriers", &[("number", alash::i18n::Value::Count(n))]);
    let russian = words_of(Language::Ru, &load(&library, "semey-1918"));
    for n in [1, 3, 5, 21] {
        assert_eq!(carriers(n), russian.with("carriers", &[("number", alash::i18n::Value::Count(n))]));
    }
    assert_eq!(words.get("cli-treasury"), "казна: акча");
    assert_eq!(words.get("place-semipalatinsk"), "Җидепулат");
}

#[test]
fn a_scenario_of_another_mod_may_bring_its_own_words_of_the_language() {
    let user = speaker();
    user.mod_at(&user.mods().join("mine"), "(format: 1, base: \"semey-1918\", turns: 4)");
    put(&user, "mine/lang/tt.ftl", "scenario-mine = Безнеке\n");
    let list = user.check("scenarios --lang tt", 0);
    assert!(list.out.contains("Безнеке") && !list.err.contains("warning"), "{}{}", list.out, list.err);
    assert!(user.check("run mine --turns 1 --lang tt", 0).out.starts_with("Безнеке. Боерыклар"));
    user.check("check --strict --quick mine", 0);
    // Nobody speaks it where no mod adds it.
    std::fs::remove_dir_all(user.mods().join("tatar")).expect("it can be removed");
    faults(&user, "mine", &[("unknown_file", "lang/tt.ftl:0", "no mod adds the language `tt`")]);
    assert!(user.check("run mine --turns 1", 0).out.starts_with("Ours"));
}

#[test]
fn a_system_that_speaks_it_is_answered_in_it_and_one_that_does_not_is_not() {
    let user = speaker();
    let said = |locale: &str| {
        let mut command = user.command();
        command.args(["run", "semey-1918", "--turns", "1"]).env("LC_ALL", locale).env_remove("LANGUAGE");
        String::from_utf8(command.output().expect("it starts").stdout).expect("it writes UTF-8")
    };
    assert!(said("tt_RU.UTF-8@iqtelif").contains("Боерыклар"));
    assert!(said("ru_RU.UTF-8").contains("Приказы"));
    assert!(said("tr_TR.UTF-8").contains("Orders"));
}

// --- A mod that is off or gone.

#[test]
fn without_its_mod_the_language_is_refused_with_those_that_there_are() {
    let user = speaker();
    user.check("mods disable tatar", 0);
    user.fails("run semey-1918 --lang tt", &["no language has the code `tt`", "kk, ru, en", "alash mods"]);
    user.check("mods enable tatar", 0);
    user.check("run semey-1918 --turns 1 --lang tt", 0);
    user.fails("run semey-1918 --lang tr", &["did you mean", "kk, ru, en, tt"]);
    user.fails("run semey-1918 --lang ../tatar", &["no language has the code"]);
}

#[test]
fn a_translation_binds_no_save_and_is_read_beside_the_mods_that_one_names() {
    let user = speaker();
    put(&user, "dear/mod.ron", "(id: \"dear\", version: \"1\")");
    let dear = "(ration_kg: assumed(value: 1.4, pct: 20, why: \"dear bread\"))";
    put(&user, "dear/patches/semey-1918/rules.ron", dear);
    user.check("run semey-1918 --turns 2 --save mine.ron --lang tt", 0);
    let save = user.read("mine.ron");
    assert!(save.contains("dear") && !save.contains("tatar"), "{save}");
    let page = user.check("report mine.ron --lang tt", 0).out;
    assert!(page.contains("Семипалатинск, беренче полк"), "its words are laid over the game of the save");
    user.check("mods disable tatar dear", 0);
    user.check("verify mine.ron", 0);
    user.check("mods enable tatar", 0);
    let page = user.check("report mine.ron --lang tt", 0).out;
    assert!(page.contains("Семипалатинск, беренче полк") && page.contains("lang=\"tt\""));
    std::fs::remove_dir_all(user.mods().join("tatar")).expect("it can be removed");
    user.check("verify mine.ron", 0);
}

// --- What is told of it.

#[test]
fn what_is_not_translated_is_one_note_and_no_fault() {
    let user = speaker();
    let said = user.check("check --strict tatar", 0);
    assert!(
        said.out.starts_with("note[part_translated]: the language `tt` has words for 11 of "),
        "{}",
        said.out
    );
    assert_eq!(said.out.matches("note[").count(), 1, "{}", said.out);
    assert!(said.out.contains(", 0 %; ") && said.out.contains(" are shown in `ru`"), "{}", said.out);
    assert!(said.err.contains("0 problems, 0 warnings"), "{}", said.err);
    let told = user.check("mods --lang ru", 0).out;
    assert!(told.contains("язык Татарча (`tt`): переведено 11 из 5") && told.contains("Русский"), "{told}");
    assert!(!told.contains("place-alash"), "thousands of words are no changes: {told}");
    let row = &user.check("mods --format json", 0).json()["mods"][0]["languages"][0];
    assert_eq!((row["code"].as_str(), row["falls_back"].as_str()), (Some("tt"), Some("ru")));
    assert_eq!(row["said"], 11);
    assert!(row["keys"].as_u64().is_some_and(|keys| keys > 4000), "{row}");
}

#[test]
fn faults_of_its_words_are_told_at_their_lines() {
    let user = speaker();
    let text = "# x\ngame-titel = А\ncli-date = { $day }\ngoods-hay = { goods-food }\n\
                goods-food = { goods-hay }\ncli-money = { nowhere }\n\
                roubles = { $sum ->\n    [few] сум\n   *[other] сум\n}\nmonth-1 = { NUMBER(5) }\nmonth-2 =\n    .a = б\nmonth-5 = май\n";
    put(&user, "tatar/lang/tt-more.ftl", text);
    put(&user, "tatar/lang/tt-worse.ftl", "month-3 = दिन { \"\\u0001\" }\nmonth-4 = { $x\n");
    put(&user, "tatar/patches/semey-1918/lang/tt.ftl", "evnt-ride = Б\nplace-zaisan = { $men }\n");
    faults(
        &user,
        "tatar",
        &[
            ("unused_words", "lang/tt-more.ftl:2", "nothing asks for `game-titel`"),
            ("duplicate_words", "lang/tt-more.ftl:3", "cli-date"),
            ("unknown_value", "lang/tt-more.ftl:3", "expected none"),
            ("circular_words", "lang/tt-more.ftl:4", "goods-hay"),
            ("circular_words", "lang/tt-more.ftl:5", "goods-food"),
            ("duplicate_words", "lang/tt-more.ftl:6", "cli-money"),
            ("unknown_words", "lang/tt-more.ftl:6", "nowhere"),
            ("missing_plural", "lang/tt-more.ftl:8", "[one]"),
            ("unknown_plural", "lang/tt-more.ftl:8", "expected `one`, `other`"),
            ("unknown_function", "lang/tt-more.ftl:11", "NUMBER"),
            ("no_text", "lang/tt-more.ftl:12", "month-2"),
            ("no_letter", "lang/tt-worse.ftl:1", "`द` (U+0926)"),
            ("bad_words", "lang/tt-worse.ftl:3", "}"),
            ("duplicate_words", "lang/tt.ftl:3", "first at"),
            ("duplicate_words", "lang/tt.ftl:4", "tt-more.ftl:7"),
            ("unused_words", "patches/semey-1918/lang/tt.ftl:1", "evnt-ride"),
            ("unknown_value", "patches/semey-1918/lang/tt.ftl:2", "place-zaisan"),
        ],
    );
}

#[test]
fn a_language_that_there_cannot_be_is_named_where_it_stands() {
    let user = User::new();
    let head = |languages: &str| format!("(\n  id: \"odd\",\n  languages: [\n{languages}\n  ],\n)\n");
    let text = head(
        "(code: \"tat_RU\", name: \"a\"),\n(code: \"kk\", name: \"b\"),\n(code: \"kk-Arab\", name: \"c\"),\n\
         (code: \"ug\", name: \"d\"),\n(code: \"tt\", name: \"e\", falls_back: \"rus\"),\n\
         (code: \"sah\", name: \"f\"),\n(code: \"ba\", name: \" \"),\n(code: \"cv\", name: \"g\"),\n(code: \"cv\", name: \"h\"),",
    );
    put(&user, "odd/mod.ron", text);
    put(&user, "odd/lang/cv.ftl", "game-title = Ç\n");
    put(&user, "odd/lang/cw.ftl", "game-title = Ç\n");
    faults(
        &user,
        "odd",
        &[
            ("unread_file", "lang/cw.ftl:0", "does not name `cw`"),
            ("bad_language", "mod.ron:4", "tat-RU"),
            ("own_language", "mod.ron:5", "patches/theatre/lang/kk.ftl"),
            ("right_to_left", "mod.ron:6", "left to right"),
            ("right_to_left", "mod.ron:7", "left to right"),
            ("bad_language", "mod.ron:8", "expected `en`, `kk` or `ru`"),
            ("missing_language", "mod.ron:9", "`lang/sah.ftl`"),
            ("bad_language", "mod.ron:10", "name is empty"),
            ("duplicate_language", "mod.ron:12", "stands twice"),
        ],
    );
    user.fails("run semey-1918 --lang cv", &["no language has the code `cv`"]);
}

#[test]
fn a_language_of_two_mods_is_told_with_both_places_and_neither_is_taken() {
    let user = speaker();
    put(&user, "other/mod.ron", "(id: \"other\", languages: [(code: \"tt\", name: \"Tatarça\")])");
    put(&user, "other/lang/tt.ftl", "game-title = Uyın\n");
    for (name, beside) in [("tatar", "mods/other"), ("other", "mods/tatar")] {
        faults(&user, name, &[("duplicate_language", "mod.ron:0", beside)]);
    }
    user.fails("run semey-1918 --lang tt", &["no language has the code `tt`"]);
    let said = user.check("scenarios", 0).err;
    assert_eq!(said.matches("the language `tt` is also added by").count(), 2, "{said}");
    user.check("mods disable other", 0);
    user.check("run semey-1918 --turns 1 --lang tt", 0);
}

#[test]
fn a_script_makes_a_language_of_its_own() {
    let user = User::new();
    put(
        &user,
        "latin/mod.ron",
        "(id: \"latin\", languages: [(code: \"kk-Latn\", name: \"Qazaqşa\", falls_back: \"kk\")])",
    );
    put(&user, "latin/lang/kk-Latn-cli.ftl", "cli-date = kün\n");
    put(&user, "latin/patches/theatre/lang/kk-Latn.ftl", "place-alash = Alaş\n");
    user.check("check --strict --quick latin", 0);
    let run = user.check("run semey-1918 --turns 2 --lang kk-Latn", 0).out;
    assert!(run.contains("kün  ") && run.contains("Бұйрықтар"), "{run}");
    assert!(user.check("run semey-1918 --turns 2 --lang kk", 0).out.contains("күні  "));
}

#[cfg(unix)]
#[test]
fn its_files_are_read_as_carefully_as_all_others() {
    let user = speaker();
    let secret = user.file("secret.ftl");
    std::fs::write(&secret, "game-title = Secret\n").expect("a file can be written");
    std::os::unix::fs::symlink(secret, user.mods().join("tatar/lang/tt-link.ftl"))
        .expect("a link can be made");
    put(&user, "tatar/lang/tt-odd.ftl", b"game-title = \xff\n");
    put(&user, "tatar/lang/tt-nought.ftl", "game-title = a\0\n");
    let large =
        std::fs::File::create(user.mods().join("tatar/lang/tt-large.ftl")).expect("a file can be made");
    large.set_len(5 << 20).expect("a file can be stretched");
    faults(
        &user,
        "tatar",
        &[
            ("unreadable", "lang/tt-large.ftl:0", "5242880 bytes"),
            ("unreadable", "lang/tt-link.ftl:0", "leads out"),
            ("control_character", "lang/tt-nought.ftl:1", "U+0000"),
            ("not_utf8", "lang/tt-odd.ftl:0", "UTF-8"),
        ],
    );
    user.fails("run semey-1918 --lang tt", &["no language has the code `tt`"]);
}

// --- What a translation begins with.

#[test]
fn what_is_begun_checks_clean_and_says_nothing_yet() {
    let user = User::new();
    let said = user.check("new sakha --language sah --lang kk", 0);
    assert!(said.err.contains("alash --lang sah") && !said.err.contains("alash run"), "{}", said.err);
    assert!(user.read("sakha/mod.ron").contains("falls_back: \"kk\""));
    let checked = user.check("check --strict ./sakha", 0);
    assert!(checked.out.contains("has words for 0 of 5"), "{}", checked.out);
    // With every mark taken away it is Kazakh in all but its name.
    let cli = user.read("sakha/lang/sah-cli.ftl").replace("\n# ", "\n");
    user.write("sakha/lang/sah-cli.ftl", &cli);
    let files = user.file("sakha");
    let target = user.mods().join("sakha");
    std::fs::create_dir_all(user.mods()).expect("a folder can be made");
    std::fs::rename(files, target).expect("it can be moved");
    user.check("check --strict --quick sakha", 0);
    let run = |lang: &str| user.check(&format!("run semey-1918 --turns 3 --lang {lang}"), 0).out;
    assert_eq!(run("sah"), run("kk"));
}

#[test]
fn what_cannot_be_begun_is_refused_and_nothing_is_written() {
    let user = User::new();
    for (code, why) in
        [("ru", "a language of the game"), ("ar", "left to right"), ("Tatar", "no code of a language")]
    {
        user.fails(&format!("new mine --language {code}"), &["--language", why]);
        assert!(!user.file("mine").exists());
    }
    user.fails("new mine --language tt --from semey-1918", &["cannot be used with"]);
}
