//! A language that a mod adds: its code, its name, its texts. Each is kept once, for good.

use crate::base::language::Language;
use std::sync::{Mutex, PoisonError};

/// A language that a mod adds; copied as freely as the others are.
#[derive(Clone, Copy)]
pub struct Spoken(&'static Told);

/// What is told of a language.
#[derive(PartialEq, Eq)]
struct Told {
    code: String,
    name: String,
    falls_back: Language,
    texts: Vec<(String, String)>,
}

/// Every language that was told of. Texts that change while somebody translates are few and short.
static KNOWN: Mutex<Vec<Spoken>> = Mutex::new(Vec::new());

impl Spoken {
    /// The language of this code and name, with the files of words that it brings: name and text. What it lacks is
    /// shown in the language that it falls back to, which is one of the game itself.
    #[must_use]
    pub fn of(code: &str, name: &str, falls_back: Language, texts: Vec<(String, String)>) -> Self {
        let (code, name) = (code.to_owned(), name.to_owned());
        let told = Told { code, name, falls_back: falls_back.whole(), texts };
        let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(same) = known.iter().find(|one| *one.0 == told) {
            return *same;
        }
        let fresh = Self(Box::leak(Box::new(told)));
        known.push(fresh);
        fresh
    }

    /// Its code.
    #[must_use]
    pub fn code(self) -> &'static str {
        &self.0.code
    }

    /// Its own name for itself.
    #[must_use]
    pub fn name(self) -> &'static str {
        &self.0.name
    }

    /// The language of the game whose words are shown where it has none.
    #[must_use]
    pub fn falls_back(self) -> Language {
        self.0.falls_back
    }

    /// The files of words that it brings: name and text.
    #[must_use]
    pub fn texts(self) -> &'static [(String, String)] {
        &self.0.texts
    }
}

impl PartialEq for Spoken {
    /// What is the same is kept once.
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}

impl Eq for Spoken {}

impl std::fmt::Debug for Spoken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_the_same_is_one_language_and_what_changed_another() {
        let of = |text: &str| {
            let texts = vec![("tt.ftl".to_owned(), text.to_owned())];
            Language::Other(Spoken::of("tt", "Татарча", Language::Ru, texts))
        };
        assert_eq!(of("a = б"), of("a = б"));
        assert_ne!(of("a = б"), of("a = в"));
        assert_eq!((of("").code(), of("").whole()), ("tt", Language::Ru));
    }
}
