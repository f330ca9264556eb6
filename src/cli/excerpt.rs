//! A problem with the line of the file that it is about, and a mark under the place.

use crate::scenario::folder::text_named;
use crate::scenario::problem::{Problem, Severity};
use std::collections::BTreeMap;

/// Letters of a line that are shown.
const WIDEST: usize = 120;

/// The lines of the files that problems name; each is read once.
#[derive(Default)]
pub struct Files(BTreeMap<String, Vec<String>>);

impl Files {
    /// A problem as a person reads it, with its line where there is one.
    pub fn told(&mut self, problem: &Problem) -> String {
        let Problem { file, line, column, path, code, message, suggestion, .. } = problem.shortened();
        let severity = match problem.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
        };
        let mut told = format!("{severity}[{code}]: {message}\n");
        let edge = " ".repeat(line.to_string().len());
        let place = if line > 0 { format!("{file}:{line}:{column}") } else { file.clone() };
        let path = if path.is_empty() { path } else { format!(" ({path})") };
        told += &format!("{edge}--> {place}{path}\n");
        if let Some(text) = self.line(&file, line) {
            let (shown, mark) = marked(&text, column);
            told += &format!("{edge} |\n{line} | {shown}\n{edge} | {mark}\n");
        }
        if let Some(name) = suggestion {
            told += &format!("{edge} = did you mean `{name}`?\n");
        }
        told + "\n"
    }

    fn line(&mut self, file: &str, line: usize) -> Option<String> {
        let read = || text_named(file).unwrap_or_default().lines().map(str::to_owned).collect();
        self.0.entry(file.to_owned()).or_insert_with(read).get(line.checked_sub(1)?).cloned()
    }
}

/// A line, or what of it stands around a column, and a mark under what begins there.
fn marked(line: &str, column: usize) -> (String, String) {
    let letters: Vec<char> = line.chars().map(|c| if c == '\t' { ' ' } else { c }).collect();
    let at = column.saturating_sub(1).min(letters.len());
    let begin = if letters.len() <= WIDEST { 0 } else { at.saturating_sub(WIDEST / 2) };
    let end = letters.len().min(begin + WIDEST);
    let length = piece(&letters[at..]).min(end.saturating_sub(at)).max(1);
    let cut = |is: bool| if is { "…" } else { "" };
    let shown: String = letters[begin..end].iter().collect();
    let shown = format!("{}{}{}", cut(begin > 0), shown.trim_end(), cut(end < letters.len()));
    let before = at - begin + usize::from(begin > 0);
    (shown, format!("{}{}", " ".repeat(before), "^".repeat(length)))
}

/// How many letters the text, word or sign has that stands first.
fn piece(letters: &[char]) -> usize {
    let word = |c: &char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.');
    match letters.first() {
        Some('"') => letters[1..].iter().position(|c| *c == '"').map_or(1, |end| end + 2),
        Some(first) if word(first) => letters.iter().position(|c| !word(c)).unwrap_or(letters.len()),
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, column: usize, expected: [&str; 2]) {
        let (shown, mark) = marked(line, column);
        assert_eq!([shown.as_str(), mark.as_str()], expected);
    }

    #[test]
    fn what_begins_at_the_column_is_marked() {
        check("  home: \"zaysan\",", 9, ["  home: \"zaysan\",", "        ^^^^^^^^"]);
        check("\tіс: dog", 6, [" іс: dog", "     ^^^"]);
        check("(id: 5)", 8, ["(id: 5)", "       ^"]);
        check("", 1, ["", "^"]);
    }

    #[test]
    fn of_a_long_line_what_stands_around_is_shown() {
        let line = format!("{} here {}", "a ".repeat(200), "b ".repeat(200));
        let (shown, mark) = marked(&line, 402);
        assert!(shown.starts_with('…') && shown.ends_with('…') && shown.chars().count() <= WIDEST + 2);
        let at = mark.find('^').expect("it is marked");
        assert_eq!(shown.chars().skip(at).take(4).collect::<String>(), "here");
    }
}
