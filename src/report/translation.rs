//! What a translation of the game begins with: every key with its words, in comments for the translator.
//!
//! It makes names and texts of files; whoever asks writes them.

use crate::base::id::Id;
use crate::i18n::{PARTS, Words};
use crate::report::fresh::filled;
use crate::scenario::folder::{Folder, embedded, lessons};

/// What says of the mod that it is a translation.
const MOD: (&str, &str) = ("mod.ron", include_str!("../../assets/new/language.ron"));

/// The files of a mod that adds the language of a code: its `mod.ron`, the words of the program, and those of every
/// scenario, all of them still as these words have them.
#[must_use]
pub fn files(words: &Words, id: Id, name: &str, code: &str) -> Vec<(String, String)> {
    let below = words.language().whole();
    let told = MOD.1.replace("{code}", code).replace("{below}", below.code());
    let head = format!("# {}\n\n", words.get("new-language-words"));
    let mut files = vec![(MOD.0.to_owned(), filled(&told, words, id, name))];
    let program = PARTS.into_iter().zip(below.own_words());
    files.extend(
        program.map(|(part, text)| (format!("lang/{code}{part}.ftl"), head.clone() + &commented(text))),
    );
    for of in ["theatre"].into_iter().chain(embedded()).chain(lessons()) {
        let texts = Folder::shipped(of).map(|folder| folder.words_in(below.code()).0).unwrap_or_default();
        files.extend(texts.into_iter().map(|text| {
            let name = text.name.rsplit(['/', '\\']).next().unwrap_or_default();
            let part = name.strip_prefix(below.code()).unwrap_or(name);
            (format!("patches/{of}/lang/{code}{part}"), head.clone() + &commented(&text.text))
        }));
    }
    files
}

/// A text in which every line is a comment; what was one already is a comment of a group.
fn commented(text: &str) -> String {
    let line = |line: &str| match line.strip_prefix('#') {
        Some(rest) => format!("##{rest}\n"),
        None if line.trim().is_empty() => "\n".to_owned(),
        None => format!("# {line}\n"),
    };
    text.lines().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{Language, keys, problems};

    #[test]
    fn every_key_is_there_in_a_comment_and_none_besides() {
        let words = Words::new(Language::Ru, []);
        let files = files(&words, Id::new("tatar").expect("an id"), "tatar", "tt");
        assert!(files[0].1.contains("(code: \"tt\", name: \"tt\", falls_back: \"ru\"),"), "{}", files[0].1);
        let (_, text) = files.iter().find(|(name, _)| name == "lang/tt-cli.ftl").expect("it is written");
        assert!(text.contains("\n# cli-mods-none = модов нет\n"));
        for (name, text) in files.iter().skip(1) {
            assert!(keys(text).is_empty() && problems(text).is_empty(), "{name}");
        }
        let bare: String = files
            .iter()
            .skip(1)
            .flat_map(|(_, text)| text.lines())
            .filter_map(|line| line.strip_prefix("# "))
            .map(|line| format!("{line}\n"))
            .collect();
        let own = Language::Ru.own_words();
        assert!(own.into_iter().flat_map(keys).all(|key| keys(&bare).contains(&key)));
        assert!(files.iter().any(|(name, _)| name == "patches/theatre/lang/tt-places.ftl"));
        assert!(files.iter().any(|(name, _)| name == "patches/why-5000/lang/tt.ftl"));
    }
}
