//! Which files of a folder hold words, and of which language.

use crate::base::language::{Language, code_at_head};
use crate::scenario::folder::Folder;
use crate::scenario::layer::DATA_FILES;
use crate::scenario::problem::Problem;
use crate::scenario::text::Text;
use std::collections::BTreeSet;

/// The code of the language of a file of words: `en` of `en.ftl`, `kk-Latn` of `kk-Latn-record.ftl`.
#[must_use]
pub fn language_of(name: &str) -> Option<&str> {
    let (code, rest) = code_at_head(name.strip_suffix(".ftl")?)?;
    (rest.is_empty() || rest.starts_with('-')).then_some(code)
}

/// The codes of the languages of the game, as a sentence lists them.
pub(in crate::scenario) fn languages() -> String {
    let mut codes = Language::ALL.map(|language| format!("`{}`", language.code()));
    codes.sort();
    let [others @ .., last] = &codes;
    format!("{} or {last}", others.join(", "))
}

impl Folder {
    /// The texts of words in a language, with the problems of opening them.
    #[must_use]
    pub fn words_in(&self, code: &str) -> (Vec<Text>, Vec<Problem>) {
        let mut names = self.list("lang");
        names.retain(|name| language_of(name) == Some(code));
        names.sort();
        let mut problems = Vec::new();
        let texts = self.texts_of(names.into_iter().map(|name| format!("lang/{name}")), &mut problems);
        (texts, problems)
    }

    /// The languages that it has files of words in, each with the name of one of them.
    pub(in crate::scenario) fn languages(&self) -> BTreeSet<(String, String)> {
        let mut names = self.list("lang");
        names.sort();
        let mut found: BTreeSet<(String, String)> = BTreeSet::new();
        for name in names {
            if let Some(code) = language_of(&name)
                && !found.iter().any(|(known, _)| known == code)
            {
                found.insert((code.to_owned(), name.clone()));
            }
        }
        found
    }

    /// Whether it says nothing of what is played: there are words in it at most.
    #[must_use]
    pub fn is_words(&self) -> bool {
        !DATA_FILES.iter().any(|name| self.has(name))
    }
}

#[cfg(test)]
mod tests {
    use super::language_of;

    #[test]
    fn languages_are_told_by_the_head_of_the_name() {
        assert_eq!(language_of("kk-record.ftl"), Some("kk"));
        assert_eq!(language_of("kk-Latn-record.ftl"), Some("kk-Latn"));
        assert_eq!(language_of("ru.ftl"), Some("ru"));
        assert_eq!(language_of("english.ftl"), None);
        assert_eq!(language_of("en.txt"), None);
    }
}
