//! Forms: plurals of each language, values that fit where they are put, no stop twice.

use crate::{Message, Part, folders, messages, root, words};
use alash::base::date::Date;
use alash::i18n::{Language, Value, Words};
use alash::scenario::Library;
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

/// The plurals that a language tells apart in whole numbers; `other` is for what is not whole.
fn plurals(language: Language) -> &'static [&'static str] {
    match language {
        Language::En | Language::Kk => &["one", "other"],
        Language::Ru => &["few", "many", "one", "other"],
        Language::Other(_) => panic!("a mod adds it"),
    }
}

/// Every folder with each of the languages and its messages.
fn all() -> Vec<(PathBuf, Language, Vec<Message>)> {
    let languages = |folder: PathBuf| {
        Language::ALL.map(|language| (folder.clone(), language, messages(&folder, language.code())))
    };
    folders().into_iter().flat_map(languages).collect()
}

#[test]
fn every_choice_is_by_the_plurals_of_its_language() {
    for (_, language, messages) in all() {
        for message in messages {
            for part in &message.parts {
                let Part::Choice(value, names) = part else { continue };
                let mut names: Vec<&str> = names.iter().map(String::as_str).collect();
                names.sort_unstable();
                let code = language.code();
                assert_eq!(names, plurals(language), "{code} {}: by {value}", message.key);
            }
        }
    }
}

/// Values by which a message chooses.
fn choices(message: &Message) -> BTreeSet<String> {
    let by = message.parts.iter().filter_map(|part| match part {
        Part::Choice(value, _) => Some(value.clone()),
        _ => None,
    });
    by.collect()
}

/// Words after a count that do not follow its number: `3 of 5`, `ход 3 из 5`.
const NO_NOUNS: &[&str] = &["of", "more", "is", "из"];

#[test]
fn a_noun_after_a_count_has_its_plurals() {
    for language in [Language::En, Language::Ru] {
        let messages = messages(&root().join("assets/lang"), language.code());
        let counts: BTreeSet<String> = messages.iter().flat_map(choices).collect();
        for message in &messages {
            let own = choices(message);
            for two in message.parts.windows(2) {
                let [Part::Value(value), Part::Text(after)] = two else { continue };
                let Some(noun) = after.strip_prefix(' ').and_then(|rest| rest.split_whitespace().next())
                else {
                    continue;
                };
                let fits = !counts.contains(value) || own.contains(value) || NO_NOUNS.contains(&noun);
                let fits = fits || !noun.starts_with(char::is_alphabetic);
                assert!(fits, "{} {}: {value} {noun}", language.code(), message.key);
            }
        }
    }
}

#[test]
fn no_sentence_begins_with_the_name_of_a_sponsor() {
    for (_, language, messages) in all() {
        for message in messages {
            // A name has its own case and number: as a subject it would want a verb for each.
            let first = message.parts.first() == Some(&Part::Value("sponsor".to_owned()));
            assert!(!first, "{} {}", language.code(), message.key);
        }
    }
}

#[test]
fn no_russian_date_is_followed_by_a_stop() {
    for message in
        all().into_iter().filter(|(_, language, _)| *language == Language::Ru).flat_map(|all| all.2)
    {
        for two in message.parts.windows(2) {
            let [Part::Value(value), Part::Text(after)] = two else { continue };
            // Dates end in `г.` already.
            let stops = DATES.contains(&value.as_str()) && after.starts_with('.');
            assert!(!stops, "{}: a stop after {value}", message.key);
        }
    }
}

/// Values that are dates.
const DATES: &[&str] = &["date", "due"];

/// Kazakh messages where an ending is joined to a number: ordinals, which are written so.
const ORDINALS: &[&str] = &[
    "cli-soak-fault",
    "crash-happens",
    "crash-kept",
    "crash-passes",
    "place-halt",
    "save-differs",
    "save-differs-in",
    "save-fails",
    "save-refused",
    "save-rules",
    "save-rules-of",
    "screen-turn",
    "study-wave",
];

#[test]
fn no_kazakh_ending_hangs_on_a_value() {
    for message in
        all().into_iter().filter(|(_, language, _)| *language == Language::Kk).flat_map(|all| all.2)
    {
        for two in message.parts.windows(2) {
            let [Part::Value(value), Part::Text(after)] = two else { continue };
            let mut letters = after.chars();
            let hangs = letters.next() == Some('-') && letters.next().is_some_and(char::is_alphabetic);
            let may = ORDINALS.contains(&message.key.as_str());
            assert!(!hangs || may, "{}: {value}-… goes wrong with other numbers", message.key);
        }
    }
}

/// Names of the sponsors in a language.
fn sponsors(words: &Words) -> Vec<String> {
    let theatre = messages(&root().join("scenarios/theatre/lang"), "en");
    let keys = theatre.iter().filter_map(|message| message.key.strip_suffix("-text"));
    keys.filter(|key| key.starts_with("sponsor-")).map(|key| words.get(key)).collect()
}

#[test]
fn every_message_reads_well_with_every_number_and_sponsor() {
    let english = counts();
    for folder in folders() {
        for language in Language::ALL {
            let words = words(language, &folder);
            let sponsors = sponsors(&words);
            for message in messages(&folder, language.code()) {
                for (number, sponsor) in cases(&message, &sponsors) {
                    let text = render(&words, &message, &english, number, &sponsor);
                    let faults: Vec<&&str> = FAULTS.iter().filter(|fault| text.contains(**fault)).collect();
                    assert!(faults.is_empty(), "{} {}: {text:?}", language.code(), message.key);
                }
            }
        }
    }
}

/// What no sentence has in it.
const FAULTS: &[&str] = &["..", "  ", " ,", " .", " ;", ",,", ";;", "{", "}", "( ", " )", "$"];

/// Values by which some message chooses a plural.
fn counts() -> BTreeSet<String> {
    let folder = root().join("assets/lang");
    let messages = ["en", "ru"].into_iter().flat_map(|language| messages(&folder, language));
    messages.flat_map(|message| choices(&message)).collect()
}

fn cases(message: &Message, sponsors: &[String]) -> Vec<(i64, String)> {
    let has = |value: &str| message.parts.contains(&Part::Value(value.to_owned()));
    let names = if has("sponsor") { sponsors.to_vec() } else { vec![String::new()] };
    let numbers = [1, 2, 5, 21];
    names.into_iter().flat_map(|name| numbers.map(|number| (number, name.clone()))).collect()
}

fn render(words: &Words, message: &Message, counts: &BTreeSet<String>, number: i64, sponsor: &str) -> String {
    let date = Date::parse("1918-08-12").expect("a date of this test");
    let mut values: BTreeMap<&str, Value> = BTreeMap::new();
    for part in &message.parts {
        let (Part::Value(name) | Part::Choice(name, _)) = part else { continue };
        let value = match name.as_str() {
            "sponsor" => Value::Text(sponsor.to_owned()),
            name if DATES.contains(&name) => Value::Text(words.date(date)),
            name if counts.contains(name) => Value::Count(number),
            _ => Value::Text(words.get("place-orenburg")),
        };
        values.insert(name, value);
    }
    let values: Vec<(&str, Value)> = values.into_iter().collect();
    words.with(&message.key, &values)
}

/// Letters of a name that a list shows in the narrowest panel.
const NAME: usize = 50;

/// Letters of a tab's name.
const TAB: usize = 14;

#[test]
fn a_name_is_no_longer_than_a_list_shows() {
    let scenario = scenario("quota-1917");
    for language in Language::ALL {
        let words = words(language, &root().join("scenarios/theatre/lang"));
        for place in &scenario.places {
            let name = alash::report::names::place(&words, &scenario, place.id);
            assert!(name.chars().count() <= NAME, "{}: {name:?} is cut off in a list", language.code());
        }
        for message in messages(&root().join("assets/lang"), language.code()) {
            let fits = !message.key.starts_with("screen-side-") || message.text().chars().count() <= TAB;
            assert!(fits, "{} {}: too long for a tab", language.code(), message.key);
        }
    }
}

fn scenario(id: &str) -> alash::scenario::Scenario {
    let library = Library::default();
    let folder = library.find_id(id).expect("the scenario is shipped");
    library.load(&folder).scenario.expect("the scenario loads")
}
