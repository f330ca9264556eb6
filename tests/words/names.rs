//! One name for one thing: texts are held to the glossary, places and people to the list of names.
//!
//! Years of a name are those between which it was the official one in Russian, where they are known.

use crate::{folders, messages, root, words};
use alash::base::dice::Seed;
use alash::base::id::Id;
use alash::i18n::{Language, Words};
use alash::orders::Order;
use alash::players::Policy;
use alash::report::{call_units, names, words_of};
use alash::sim::Game;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A row of `glossary.csv`. Words it bans are parted by bars; each is sought at the beginning of a word,
/// and one that ends in `!` as a whole word.
#[derive(Deserialize)]
struct Term {
    id: String,
    en: String,
    kk: String,
    ru: String,
    ban_en: String,
    ban_kk: String,
    ban_ru: String,
}

/// A row of `names.csv`. Ids under which one name stands are parted by bars.
#[derive(Deserialize)]
struct Name {
    id: String,
    en: String,
    kk: String,
    ru: String,
    valid_from: Option<u16>,
    valid_to: Option<u16>,
    source: String,
}

fn rows<T: for<'de> Deserialize<'de>>(file: &str) -> Vec<T> {
    let path = root().join("assets/lang").join(file);
    let mut reader = csv::Reader::from_path(path).expect("the list is there");
    reader.deserialize().collect::<Result<_, _>>().expect("every row of the list is whole")
}

/// All texts of a language by key, the same key of several scenarios once for each.
fn texts(language: Language) -> Vec<(String, String)> {
    let all = folders().into_iter().flat_map(|folder| messages(&folder, language.code()));
    all.map(|message| (message.key.clone(), message.text().to_lowercase())).collect()
}

/// Whether a text has a word that begins so; with `!` at the end, the word itself.
fn has(text: &str, word: &str) -> bool {
    let (word, whole) = word.strip_suffix('!').map_or((word, false), |word| (word, true));
    text.match_indices(&word.to_lowercase()).any(|(at, found)| {
        let before = text[..at].chars().next_back().is_some_and(char::is_alphanumeric);
        let after = text[at + found.len()..].chars().next().is_some_and(char::is_alphanumeric);
        !(before || whole && after)
    })
}

/// Where a banned word may stand: titles are not ours, terms tie our word to the trade's, and what the record says
/// of a census names the place of today.
const FREE: &[&str] = &["source-", "term-", "claim-D"];

#[test]
fn texts_keep_to_the_glossary() {
    let glossary: Vec<Term> = rows("glossary.csv");
    for language in Language::ALL {
        let texts = texts(language);
        for term in &glossary {
            let (word, bans) = match language {
                Language::En => (&term.en, &term.ban_en),
                Language::Kk => (&term.kk, &term.ban_kk),
                Language::Ru => (&term.ru, &term.ban_ru),
                Language::Other(_) => panic!("a mod adds it"),
            };
            let used = texts.iter().any(|(_, text)| text.contains(&word.to_lowercase()));
            assert!(used, "{}: {} is used nowhere", language.code(), term.id);
            for ban in bans.split('|').filter(|ban| !ban.is_empty()) {
                let ours = texts.iter().filter(|(key, _)| !FREE.iter().any(|free| key.starts_with(free)));
                let wrong: Vec<&String> =
                    ours.filter(|(_, text)| has(text, ban)).map(|(key, _)| key).collect();
                assert!(wrong.is_empty(), "{}: not `{ban}` but `{word}` in {wrong:?}", language.code());
            }
        }
    }
}

#[test]
fn the_lists_are_in_order_and_name_nothing_twice() {
    let glossary: Vec<Term> = rows("glossary.csv");
    let names: Vec<Name> = rows("names.csv");
    let lists = [
        glossary.iter().map(|term| term.id.clone()).collect::<Vec<_>>(),
        names.iter().map(|name| name.id.clone()).collect(),
    ];
    for list in lists {
        assert!(list.is_sorted(), "the rows are in the order of their ids");
        let ids: Vec<&str> = list.iter().flat_map(|ids| ids.split('|')).collect();
        assert_eq!(ids.len(), ids.iter().collect::<BTreeSet<_>>().len(), "an id stands twice");
    }
}

/// What a name is held to: keys that are the name, and keys that only contain it in one of its forms.
fn keys_of(id: &str) -> ([String; 2], [String; 7]) {
    let forms = [
        "uezd-@",
        "oblast-@",
        "unit-@-militia",
        "unit-@-regiment",
        "map-@-gov",
        "map-@-oblast",
        "map-@-horde",
    ];
    ([format!("place-{id}"), id.to_owned()], forms.map(|form| form.replace('@', id)))
}

#[test]
fn map_place_uezd_and_unit_share_one_name() {
    let theatre = root().join("scenarios/theatre/lang");
    let names: Vec<Name> = rows("names.csv");
    for language in Language::ALL {
        let words = words(language, &theatre);
        for row in &names {
            let name = match language {
                Language::En => &row.en,
                Language::Kk => &row.kk,
                Language::Ru => &row.ru,
                Language::Other(_) => panic!("a mod adds it"),
            };
            let found: usize = row.id.split('|').map(|id| held_to(&words, id, name)).sum();
            assert!(found > 0, "nothing is called {}", row.id);
        }
    }
}

/// How many keys of an id there are; each has the name.
fn held_to(words: &Words, id: &str, name: &str) -> usize {
    let (own, forms) = keys_of(id);
    let own: Vec<String> = own.into_iter().filter(|key| words.has(key)).collect();
    for key in &own {
        assert_eq!(&words.get(key), name, "{key}");
    }
    let forms: Vec<String> = forms.into_iter().filter(|key| words.has(key)).collect();
    for key in &forms {
        let text = words.get(key);
        assert!(text.contains(&stem(name)), "{key}: {text:?} is not of {name:?}");
    }
    own.len() + forms.len()
}

/// What all forms of a name have in common: its first word without an ending.
fn stem(name: &str) -> String {
    let first = name.split(' ').next().unwrap_or_default();
    let letters = first.chars().count();
    first.chars().take(letters.saturating_sub(3).max(3).min(letters - 1)).collect()
}

#[test]
fn every_place_uezd_and_person_has_a_row() {
    let ids: BTreeSet<String> =
        rows::<Name>("names.csv").iter().flat_map(|row| row.id.split('|')).map(str::to_owned).collect();
    for message in messages(&root().join("scenarios/theatre/lang"), "en") {
        let key = message.key.as_str();
        let id = match key.split_once('-') {
            Some(("place" | "uezd", id)) => id,
            Some(("person", _)) if !key.ends_with("-text") => key,
            _ => continue,
        };
        assert!(ids.contains(id), "{key} has no row in the list of names");
    }
}

#[test]
fn every_name_is_of_the_time_and_has_a_source() {
    let theatre = messages(&root().join("scenarios/theatre/lang"), "en");
    let claims: BTreeMap<&str, String> =
        theatre.iter().filter_map(|m| Some((m.key.strip_prefix("claim-")?, m.text()))).collect();
    for row in rows::<Name>("names.csv") {
        let of_the_time =
            row.valid_from.is_none_or(|year| year <= 1917) && row.valid_to.is_none_or(|year| year >= 1920);
        assert!(of_the_time, "{} was not called so from 1917 to 1920", row.id);
        if row.source != "usage" {
            let claim = claims.get(row.source.as_str());
            let claim = claim.unwrap_or_else(|| panic!("{}: no claim {}", row.id, row.source));
            let last =
                row.en.trim_end_matches(" station").trim_end_matches(" mine").trim_end_matches(" pier");
            let person = row.id.starts_with("person-").then(|| last.rsplit(' ').next()).flatten();
            assert!(claim.contains(person.unwrap_or(last)), "{}: {} does not name it", row.id, row.source);
        }
    }
}

/// The regiment of Semipalatinsk and its detached party after history, which gives the name up, and after the same with
/// the name kept.
#[test]
fn no_unit_is_called_by_the_name_once_it_is_given_up() {
    let library = alash::scenario::Library::default();
    let folder = library.find_id("semey-1918").expect("the scenario is shipped");
    let scenario = Arc::new(library.load(&folder).scenario.expect("the scenario loads"));
    let called = |keep: bool, language| {
        let mut game = Game::new(&scenario, Seed(1));
        let mut words = words_of(language, &scenario);
        while !game.view().is_over() {
            for mut order in Policy::Historical.orders(game.view()) {
                if let Order::Choose { event, choice, .. } = &mut order
                    && event.as_str() == "kolchak_rules"
                    && keep
                {
                    *choice = Id::new("refuse").expect("an id");
                }
                let _ = game.order(&order);
            }
            game.end_turn();
        }
        call_units(&mut words, game.view());
        let units = scenario.units.iter().map(|unit| names::unit(&words, unit.id).to_lowercase());
        units.filter(|name| name.contains("alash") || name.contains("алаш")).count()
    };
    for language in Language::ALL {
        assert_eq!([called(false, language), called(true, language)], [0, 2], "{language:?}");
    }
}
