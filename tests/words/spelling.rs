//! Spelling, as far as rules reach: one alphabet in a word, no word twice, vowels of Kazakh that agree.

use crate::{folders, messages};

/// All words of a language with the key they stand in.
fn all_words(language: &str) -> Vec<(String, Vec<String>)> {
    let messages = folders().into_iter().flat_map(|folder| messages(&folder, language));
    let split = |text: &str| {
        let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        words.map(str::to_owned).collect::<Vec<_>>()
    };
    messages.map(|message| (message.key.clone(), split(&message.text()))).collect()
}

#[test]
fn no_word_mixes_two_alphabets() {
    for language in ["kk", "ru"] {
        for (key, words) in all_words(language) {
            for word in words {
                let latin = word.chars().any(|c| c.is_ascii_alphabetic());
                let cyrillic = word.chars().any(|c| ('\u{400}'..='\u{52f}').contains(&c));
                assert!(!(latin && cyrillic), "{language} {key}: `{word}` is of two alphabets");
            }
        }
    }
}

#[test]
fn no_word_stands_twice_in_a_row() {
    for language in ["en", "kk", "ru"] {
        for folder in folders() {
            for message in messages(&folder, language) {
                let text = message.text();
                let words: Vec<&str> = text.split(' ').filter(|word| !word.is_empty()).collect();
                let twice =
                    words.windows(2).find(|two| two[0] == two[1] && two[0].chars().all(char::is_alphabetic));
                assert_eq!(twice, None, "{language} {}", message.key);
            }
        }
    }
}

const BACK: &str = "аоұыяюё";
const FRONT: &str = "әеөүіэ";

/// Endings of the plural and of cases, each with its back vowel and its front one.
const ENDINGS: &[[&str; 2]] = &[
    ["лар", "лер"],
    ["дар", "дер"],
    ["тар", "тер"],
    ["ның", "нің"],
    ["дың", "дің"],
    ["тың", "тің"],
    ["ға", "ге"],
    ["қа", "ке"],
    ["да", "де"],
    ["та", "те"],
    ["дан", "ден"],
    ["тан", "тен"],
    ["нан", "нен"],
    ["ды", "ді"],
    ["ты", "ті"],
];

/// Words borrowed with a last consonant that takes front endings after a back vowel, and the like.
const BORROWED: &[&str] = &["полк", "банк", "сергиополь", "қадырбаев", "колузаев", "чапаев", "чех"];

/// Words that only look as if they ended so.
const NO_ENDINGS: &[&str] = &["верста", "түркістан"];

#[test]
fn a_kazakh_ending_agrees_with_its_stem() {
    for (key, words) in all_words("kk") {
        for word in words.iter().map(|word| word.to_lowercase()) {
            assert!(agrees(&word), "{key}: the vowels of `{word}` do not agree");
        }
    }
}

fn agrees(word: &str) -> bool {
    if NO_ENDINGS.contains(&word) || BORROWED.iter().any(|stem| word.starts_with(stem)) {
        return true;
    }
    ENDINGS.iter().flat_map(|[back, front]| [(*back, BACK), (*front, FRONT)]).all(|(ending, kind)| {
        let Some(stem) = word.strip_suffix(ending).filter(|stem| stem.chars().count() > 2) else {
            return true;
        };
        let vowel = stem.chars().rev().find(|c| BACK.contains(*c) || FRONT.contains(*c) || "иу".contains(*c));
        // After `и` and `у` either may follow.
        vowel.is_none_or(|vowel| kind.contains(vowel) || "иу".contains(vowel))
    })
}

#[test]
fn the_rule_of_vowels_tells_right_from_wrong() {
    assert!(agrees("казактар") && agrees("советтер") && agrees("полктерге"));
    assert!(!agrees("досмұхамедовтер") && !agrees("ауылге"));
}
