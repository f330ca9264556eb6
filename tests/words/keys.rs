//! Keys: every one that is used exists in every language, every one that exists is used, and the three languages
//! take the same values.

use crate::{files, folders, root};
use alash::i18n::{Language, keys, problems};
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

/// Keys with the names of the values in them.
fn with_values(texts: &[(PathBuf, String)]) -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut key = String::new();
    for line in texts.iter().flat_map(|(_, text)| text.lines()) {
        if line.starts_with(|c: char| c.is_ascii_alphabetic()) {
            key = line.split('=').next().unwrap_or_default().trim().to_owned();
            assert!(found.insert(key.clone(), BTreeSet::new()).is_none(), "the key `{key}` stands twice");
        } else if line.starts_with('#') {
            continue;
        }
        for value in line.split('$').skip(1) {
            let name: String =
                value.chars().take_while(|c| c.is_alphanumeric() || *c == '-' || *c == '_').collect();
            found.entry(key.clone()).or_default().insert(name);
        }
    }
    found
}

#[test]
fn every_language_file_is_fluent() {
    for (path, text) in folders().iter().flat_map(|folder| files(folder).into_values().flatten()) {
        assert_eq!(problems(&text), [], "{}", path.display());
    }
}

#[test]
fn the_three_languages_have_the_same_keys_and_values() {
    for folder in folders() {
        let files = files(&folder);
        let english = with_values(&files["en"]);
        for language in Language::ALL.map(Language::code) {
            let other = with_values(&files[language]);
            let difference: Vec<_> = english
                .keys()
                .chain(other.keys())
                .filter(|key| english.get(*key) != other.get(*key))
                .collect();
            assert!(difference.is_empty(), "{}, en and {language} differ: {difference:?}", folder.display());
        }
    }
}

/// Every quoted text of the sources that could be a key, and what begins one.
fn quoted() -> (BTreeSet<String>, String) {
    let mut folders = vec![root().join("src")];
    let (mut texts, mut all) = (BTreeSet::new(), String::new());
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("the sources").flatten() {
            if entry.path().is_dir() {
                folders.push(entry.path());
            } else if let Ok(text) = std::fs::read_to_string(entry.path()) {
                texts.extend(text.split('"').skip(1).step_by(1).map(str::to_owned));
                all += &text;
            }
        }
    }
    (texts, all)
}

/// Kinds of keys that are put together from a kind and an id or variant.
const PUT_TOGETHER: &[&str] = &[
    "map-",
    "month-",
    "goods-",
    "guide-",
    "step-",
    "constraint-",
    "manner-",
    "course-",
    "spending-",
    "mode-",
    "policy-",
    "reading-default",
    "commodity-",
    "cause-",
    "gift-",
    "favour-",
    "leaving-",
    "loss-",
    "lever-",
    "pace-",
    "posture-",
    "routine-",
    "skill-",
    "screen-legend-",
    "screen-news-",
];

#[test]
fn every_key_that_exists_is_used() {
    let (texts, all) = quoted();
    let unused: Vec<String> = files(&root().join("assets/lang"))["en"]
        .iter()
        .flat_map(|(_, text)| keys(text))
        .filter(|key| !texts.contains(key))
        .filter(|key| !PUT_TOGETHER.iter().any(|kind| key.starts_with(kind)))
        .filter(|key| !put_together_in(&all, key))
        .collect();
    assert!(unused.is_empty(), "no source uses {unused:?}");
}

/// Whether a source puts the key together: `format!("panel-tab-{…}")`.
fn put_together_in(all: &str, key: &str) -> bool {
    key.match_indices('-').any(|(at, _)| all.contains(&format!("\"{}-{{", &key[..at])))
}

#[test]
fn every_term_of_the_trade_is_explained_on_a_screen() {
    let (_, all) = quoted();
    let texts = files(&root().join("assets/lang"));
    for language in Language::ALL {
        let own = &texts[language.code()];
        let file = own.iter().find(|(path, _)| path.ends_with(format!("{}-terms.ftl", language.code())));
        let keys = keys(&file.expect("the terms").1);
        for key in keys.iter().filter(|key| !key.ends_with("-text")) {
            assert!(keys.contains(&format!("{key}-text")), "{key} is not explained in {}", language.code());
            let name = key.trim_start_matches("term-");
            let term = format!("Term::{}{}", name[..1].to_uppercase(), &name[1..]);
            assert!(all.contains(&term), "{term} stands on no screen");
        }
    }
}

#[test]
fn every_key_that_is_used_exists() {
    let (texts, _) = quoted();
    let known: BTreeSet<String> =
        files(&root().join("assets/lang"))["en"].iter().flat_map(|(_, text)| keys(text)).collect();
    let kinds: BTreeSet<&str> =
        known.iter().filter_map(|key| key.split('-').next()).filter(|kind| *kind != "map").collect();
    let looks_like_a_key = |text: &&String| {
        let shape = text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
        let kind = text.split('-').next().unwrap_or_default();
        shape && text.contains('-') && kinds.contains(kind) && !text.ends_with('-')
    };
    let missing: Vec<&String> =
        texts.iter().filter(looks_like_a_key).filter(|text| !known.contains(*text)).collect();
    let missing: Vec<_> = missing.into_iter().filter(|text| !ENDINGS.contains(&text.as_str())).collect();
    assert!(missing.is_empty(), "no words for {missing:?}");
}

/// Quoted texts of the shape of a key that are none.
const ENDINGS: &[&str] = &[];

#[test]
fn every_language_is_one_of_ours() {
    for language in Language::ALL {
        assert!(files(&root().join("assets/lang")).contains_key(language.code()));
    }
}
