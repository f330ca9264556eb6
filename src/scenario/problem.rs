//! Problems of files: each with its place, what was expected and, where a name looks misspelt, a suggestion.
//!
//! Reading goes on after a problem; whoever reads collects them all.

use crate::scenario::text::Position;
use serde::Serialize;
use std::borrow::Cow;

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The scenario does not load.
    Error,
    /// It loads, but somebody should look.
    Warning,
    /// Nothing is wrong; it is good to know.
    Note,
}

/// One problem of one file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Problem {
    /// The file as the user would name it.
    pub file: String,
    /// From 1; 0 when the whole file is meant.
    pub line: usize,
    /// From 1, in characters; 0 when the whole file is meant.
    pub column: usize,
    /// The field, as `uezds[2].population`; empty when the whole file is meant.
    pub path: String,
    /// How bad it is.
    pub severity: Severity,
    /// A short name that does not change, for scripts.
    pub code: &'static str,
    /// What is wrong and what was expected: lower case, no full stop.
    pub message: String,
    /// The name that was probably meant.
    pub suggestion: Option<String>,
}

impl Problem {
    /// The same without the middle of what is too long for anybody to read.
    #[must_use]
    pub fn shortened(&self) -> Self {
        let [path, message] = [&self.path, &self.message].map(|text| short(text).into_owned());
        Self { path, message, ..self.clone() }
    }

    /// Something at a place that somebody should look at.
    #[must_use]
    pub fn warning(at: Position, code: &'static str, message: String) -> Self {
        let Position { file, line, column, path } = at;
        Self { file, line, column, path, severity: Severity::Warning, code, message, suggestion: None }
    }
}

impl std::fmt::Display for Problem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.file)?;
        if self.line > 0 {
            write!(f, ":{}:{}", self.line, self.column)?;
        }
        if !self.path.is_empty() {
            write!(f, ": {}", short(&self.path))?;
        }
        match self.severity {
            Severity::Error => {}
            Severity::Warning => write!(f, ": warning")?,
            Severity::Note => write!(f, ": note")?,
        }
        write!(f, ": {}", short(&self.message))?;
        match &self.suggestion {
            Some(name) => write!(f, "; did you mean `{name}`?"),
            None => Ok(()),
        }
    }
}

/// More of a message than that is the text of the file, which whoever wrote it has.
const LONGEST_MESSAGE: usize = 1000;

/// A text without its middle, where it is too long for anybody to read.
fn short(text: &str) -> Cow<'_, str> {
    if text.len() <= LONGEST_MESSAGE {
        return text.into();
    }
    let [head, tail] = [LONGEST_MESSAGE / 2, text.len() - LONGEST_MESSAGE / 4];
    format!("{} … {}", &text[..text.floor_char_boundary(head)], &text[text.ceil_char_boundary(tail)..]).into()
}

/// Nobody types a longer name by hand; to compare two takes the product of their lengths.
const LONGEST_NAME: usize = 200;

/// The name in `known` that `name` was probably meant to be.
pub fn closest<'k>(name: &str, known: impl IntoIterator<Item = &'k str>) -> Option<String> {
    let length = Some(name.chars().count()).filter(|length| *length <= LONGEST_NAME)?;
    let near = |candidate: &&str| candidate.chars().count().abs_diff(length) <= 1 + candidate.len() / 5;
    known
        .into_iter()
        .filter(near)
        .map(|candidate| (strsim::damerau_levenshtein(name, candidate), candidate))
        .filter(|(distance, candidate)| *distance <= 1 + candidate.len() / 5)
        .min_by_key(|(distance, candidate)| (!candidate.eq_ignore_ascii_case(name), *distance, *candidate))
        .map(|(_, candidate)| candidate.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_that_quotes_half_a_file_keeps_its_ends() {
        let said = |text: String| {
            let message = format!("`{text}` is no date");
            Problem::warning(Position::default(), "bad_date", message).to_string()
        };
        assert_eq!(said("ұзын".into()), ": warning: `ұзын` is no date");
        let long = said("ұ".repeat(100_000));
        assert!(long.len() < 2000 && long.starts_with(": warning: `ұұ") && long.ends_with("ұұ` is no date"));
    }

    #[test]
    fn a_misspelt_name_is_recognised_and_a_strange_one_is_not() {
        assert_eq!(closest("zaysan", ["zaisan", "pavlodar"]), Some("zaisan".into()));
        assert_eq!(closest("ust_kamenogorks", ["ust_kamenogorsk"]), Some("ust_kamenogorsk".into()));
        assert_eq!(
            closest("s075", ["B075", "S075", "S070"]),
            Some("S075".into()),
            "small letters are the likelier slip"
        );
        assert_eq!(closest("a", ["abc"]), None);
        assert_eq!(closest(&"a".repeat(1_000_000), ["a".repeat(1_000_001).as_str()]), None);
        assert_eq!(closest("moscow", ["zaisan", "pavlodar"]), None);
    }
}
