//! Which plural forms whole numbers have in a language, as the words themselves are chosen.

use crate::i18n::{Language, Value, Words};
use std::collections::BTreeSet;

/// Every form that CLDR knows, each showing its own name.
const FORMS: &str =
    "n = { $n ->\n [zero] zero\n [one] one\n [two] two\n [few] few\n [many] many\n*[other] other\n }\n";
/// Numbers up to here are met every day; their forms must not be missing.
const EVERYDAY: i64 = 200;

/// The forms of a language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Forms {
    /// Those that a count must have beside the one that stands for all others.
    pub needed: Vec<String>,
    /// Those that it may have.
    pub known: Vec<String>,
}

impl Forms {
    /// Of a language, by what it chooses for numbers small and large.
    #[must_use]
    pub fn of(language: Language) -> Self {
        let words = Words::only(language, [FORMS]);
        let form = |n| words.with("n", &[("n", Value::Count(n))]);
        let needed: BTreeSet<String> = (0..=EVERYDAY).map(form).filter(|form| form != "other").collect();
        let large = (3..=9).map(|power| form(10_i64.pow(power)));
        let rare: BTreeSet<String> = large.filter(|form| form != "other" && !needed.contains(form)).collect();
        let needed: Vec<String> = needed.into_iter().collect();
        let known = needed.iter().cloned().chain(rare).chain(["other".to_owned()]).collect();
        Self { needed, known }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::spoken::Spoken;

    #[test]
    fn forms_are_those_of_cldr() {
        let of = |code: &str| {
            let language = Language::Other(Spoken::of(code, code, Language::En, Vec::new()));
            let Forms { needed, known } = Forms::of(language);
            (needed.join(" "), known.join(" "))
        };
        let told = |needed: &str, known: &str| (needed.to_owned(), known.to_owned());
        assert_eq!(of("uk"), told("few many one", "few many one other"));
        assert_eq!(of("ja"), told("", "other"));
        assert_eq!(of("cy"), told("few many one two zero", "few many one two zero other"));
        assert_eq!(of("tr"), told("one", "one other"));
        assert_eq!(of("kk-Latn"), told("one", "one other"));
        // In French a million has a form of its own, which small numbers never show.
        assert!(of("fr").0 == "one");
    }
}
