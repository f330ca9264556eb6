//! The histories kept beside each shipped scenario, and those that the README's table is made of, are those that its
//! files and the rules give.

mod common;

use alash::base::dice::Seed;
use alash::i18n::Language;
use alash::report::{markdown, words_of};
use alash::run::Histories;
use alash::scenario::drawn::draws;
use alash::study::hindcast::{figures, hindcast};
use std::path::Path;

/// How many histories `alash hindcast` plays unless told, and the seed of the first.
const HINDCAST: (usize, Seed) = (300, Seed(1));

/// Whether what is stale is made anew.
fn accepting() -> bool {
    std::env::var_os("ALASH_ACCEPT_HISTORIES").is_some()
}

#[test]
fn kept_histories_are_those_that_are_played() {
    for id in alash::scenario::folder::embedded() {
        let scenario = common::scenario(id);
        let text = Histories::played(&scenario).file(&scenario).text();
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios").join(id).join("histories.ron");
        if accepting() {
            std::fs::write(&path, &text).expect("the file can be written");
        }
        assert!(
            std::fs::read_to_string(&path).unwrap_or_default() == text,
            "{id}: histories.ron is stale: run `ALASH_ACCEPT_HISTORIES=1 cargo test --test histories`"
        );
        // What was played by other files than these says nothing of a scenario.
        let scenario = common::scenario(id);
        assert!(scenario.histories.is_some() && scenario.to_be_changed().histories.is_none(), "{id}");
        let by = scenario.readings.iter().filter_map(|reading| scenario.by(reading.id));
        assert!(by.into_iter().all(|by| by.histories.is_none()), "{id}");
    }
}

/// The README's table is what `alash hindcast quota-1917 --markdown` prints. To play it anew takes minutes; so what each
/// history counted is kept, some of them are played again, and the table is made from what is kept.
#[test]
fn the_table_of_the_readme_is_made_of_histories_that_are_played() {
    let scenario = common::scenario("quota-1917");
    let draws = draws(&scenario, &scenario.sets);
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (path, readme) = (root.join("tests/golden/hindcast.txt"), root.join("README.md"));
    let (runs, first) = HINDCAST;
    if accepting() {
        let played = hindcast(&scenario, &draws, &first.runs(runs as u64), &|| ()).counts;
        let row = |row: &Vec<u32>| row.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
        let text = played.iter().map(|counts| row(counts) + "\n").collect::<String>();
        std::fs::write(&path, text).expect("the file can be written");
    }
    let text = std::fs::read_to_string(&path).expect("the file is there");
    let row = |line: &str| line.split(' ').map(|men| men.parse().expect("a number")).collect();
    let kept: Vec<Vec<u32>> = text.lines().map(row).collect();
    for run in [0, runs / 2, runs - 1] {
        let (draw, seed) = ([draws[run % draws.len()].clone()], Seed(first.0 + run as u64));
        let played = hindcast(&scenario, &draw, &[seed], &|| ()).counts;
        let kept: Vec<Vec<u32>> = kept.iter().map(|counts| vec![counts[run]]).collect();
        assert!(
            played == kept,
            "history {run} counts {played:?}, not {kept:?}: run `ALASH_ACCEPT_HISTORIES=1 cargo test --test histories`"
        );
    }
    let words = words_of(Language::En, &scenario);
    let table = markdown::figures(&words, &scenario, &figures(&scenario, &kept, first));
    held(&readme, &table);
}

/// Holds what stands between the marks of a document to a text.
fn held(path: &Path, text: &str) {
    let document = std::fs::read_to_string(path).expect("the document is there");
    let (before, rest) = document.split_once("<!-- hindcast -->\n").expect("the table has its mark");
    let (table, after) = rest.split_once("<!-- end -->").expect("the table has its end");
    if accepting() {
        let document = format!("{before}<!-- hindcast -->\n{text}<!-- end -->{after}");
        std::fs::write(path, document).expect("the document can be written");
    } else {
        assert_eq!(table, text, "make it anew by `ALASH_ACCEPT_HISTORIES=1 cargo test --test histories`");
    }
}
