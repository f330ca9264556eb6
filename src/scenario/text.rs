//! The texts of a scenario's files, and where in them a value stands.
//!
//! Every value that is read keeps the address of its first byte; this module turns the address back into
//! file, line, column and field path. It knows RON's brackets and strings, not what is written in them.

use crate::scenario::spot::block_comment;
use std::cell::{OnceCell, RefCell};
use std::collections::BTreeMap;

/// One file that was read.
#[derive(Debug)]
pub struct Text {
    /// Name for messages: the folder as given and the file's name in it.
    pub name: String,
    /// What it says, without a byte order mark.
    pub text: String,
}

/// How far into a text an address lies, if it does.
fn inside(text: &str, address: usize) -> Option<usize> {
    address.checked_sub(text.as_ptr() as usize).filter(|offset| *offset <= text.len())
}

/// A place in a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Position {
    /// The file's name.
    pub file: String,
    /// From 1.
    pub line: usize,
    /// From 1, in characters.
    pub column: usize,
    /// The field path.
    pub path: String,
}

/// All texts of a scenario; addresses are looked up here.
#[derive(Debug, Default)]
pub struct Texts {
    texts: Vec<Text>,
    /// Where the lines of each text begin; made when somebody asks.
    lines: Vec<OnceCell<Vec<usize>>>,
    /// The field paths of each text, in the same way.
    paths: Vec<OnceCell<BTreeMap<usize, String>>>,
    /// Copies of broken texts, as long as these and with their faults made harmless.
    mended: RefCell<Vec<(usize, String)>>,
}

impl Texts {
    /// Takes the texts over. Nothing may be read from them before.
    #[must_use]
    pub fn new(texts: Vec<Text>) -> Self {
        let (lines, paths) = (vec![OnceCell::new(); texts.len()], vec![OnceCell::new(); texts.len()]);
        Self { texts, lines, paths, mended: RefCell::default() }
    }

    /// The texts in the order given.
    #[must_use]
    pub fn all(&self) -> &[Text] {
        &self.texts
    }

    /// Keeps a mended copy of the text that begins at an address: what is read from the copy has its place in the text.
    pub fn keep(&self, original: usize, copy: String) {
        if let Some((index, _)) = self.locate(original) {
            self.mended.borrow_mut().push((index, copy));
        }
    }

    /// The number of the text that holds the byte at `address`, and where in it.
    fn locate(&self, address: usize) -> Option<(usize, usize)> {
        let mut own = self.texts.iter().enumerate();
        let own = own.find_map(|(index, text)| Some((index, inside(&text.text, address)?)));
        own.or_else(|| {
            let mended = self.mended.borrow();
            mended.iter().find_map(|(index, copy)| Some((*index, inside(copy, address)?)))
        })
    }

    /// The text that holds the byte at `address`, and where in it.
    #[must_use]
    pub fn around(&self, address: usize) -> Option<(&str, usize)> {
        let (index, offset) = self.locate(address)?;
        let text = &self.texts[index].text;
        Some((text, text.floor_char_boundary(offset)))
    }

    /// Where the byte at `address` stands; a nameless position when it is in none of the texts.
    #[must_use]
    pub fn position(&self, address: usize) -> Position {
        let Some((index, offset)) = self.locate(address) else { return Position::default() };
        let text = &self.texts[index];
        let offset = text.text.floor_char_boundary(offset);
        let lines = self.lines[index].get_or_init(|| line_starts(&text.text));
        let line = lines.partition_point(|start| *start <= offset);
        let column = text.text[lines[line - 1]..offset].chars().count() + 1;
        let paths = self.paths[index].get_or_init(|| match text.name.ends_with(".ron") {
            true => field_paths(&text.text),
            false => BTreeMap::new(),
        });
        let path = paths.range(..=offset).next_back().map(|(_, path)| path.clone());
        Position { file: text.name.clone(), line, column, path: path.unwrap_or_default() }
    }
}

/// The byte at a line and column, from 1.
#[must_use]
pub fn offset_of(text: &str, line: usize, column: usize) -> usize {
    let line_start = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum::<usize>();
    let in_line =
        text[line_start..].chars().take(column.saturating_sub(1)).map(char::len_utf8).sum::<usize>();
    line_start + in_line
}

/// Brackets whose paths are noted.
const DEEPEST_PATH: usize = 32;

/// One open bracket of the walk.
struct Level {
    /// Path of the bracket itself.
    path: String,
    /// Which item of a list or tuple comes next.
    index: usize,
    /// Whether items are numbered (a list) or named by their fields.
    numbered: bool,
}

/// The first byte of every line.
fn line_starts(text: &str) -> Vec<usize> {
    std::iter::once(0).chain(text.match_indices('\n').map(|(end, _)| end + 1)).collect()
}

/// Walks a RON text once and notes the field path at the first byte of every value. A list item that states
/// its id is called by it from there on: `uezds[zaisan].population`.
pub(in crate::scenario) fn field_paths(text: &str) -> BTreeMap<usize, String> {
    let mut walk = Walk { text, at: 0, paths: BTreeMap::new(), levels: Vec::new(), name: None };
    walk.run();
    walk.paths
}

struct Walk<'t> {
    text: &'t str,
    at: usize,
    paths: BTreeMap<usize, String>,
    levels: Vec<Level>,
    /// The field name or map key just read, before its value.
    name: Option<String>,
}

impl Walk<'_> {
    fn run(&mut self) {
        while let Some(c) = self.text[self.at..].chars().next() {
            match c {
                '(' | '[' | '{' => self.open(c),
                ')' | ']' | '}' => self.close(),
                ',' => self.next_item(),
                '"' => self.string(),
                '/' => self.comment(),
                c if c.is_whitespace() || c == ':' => self.at += c.len_utf8(),
                _ => self.word(),
            }
        }
    }

    fn note(&mut self, start: usize) -> String {
        // No scenario is nested so deep: beyond this only memory would be spent.
        if self.levels.len() > DEEPEST_PATH {
            return String::new();
        }
        let path = match (self.levels.last(), self.name.take()) {
            (None, _) => String::new(),
            (Some(level), Some(name)) if level.path.is_empty() => name,
            (Some(level), Some(name)) => format!("{}.{name}", level.path),
            (Some(level), None) if level.numbered => format!("{}[{}]", level.path, level.index),
            (Some(level), None) => level.path.clone(),
        };
        self.paths.insert(start, path.clone());
        path
    }

    fn open(&mut self, bracket: char) {
        let path = self.note(self.at);
        self.levels.push(Level { path, index: 0, numbered: bracket == '[' });
        self.at += 1;
    }

    fn close(&mut self) {
        // What is missing in a record is noticed at its closing bracket: that is a place of the record.
        if let Some(level) = self.levels.pop() {
            self.paths.insert(self.at, level.path);
        }
        self.name = None;
        self.at += 1;
    }

    fn next_item(&mut self) {
        if let Some(level) = self.levels.last_mut() {
            level.index += 1;
        }
        self.name = None;
        self.at += 1;
    }

    /// A quoted text: a map key when a colon follows, else a value.
    fn string(&mut self) {
        let start = self.at;
        let mut end = self.at + 1;
        let bytes = self.text.as_bytes();
        while end < bytes.len() && bytes[end] != b'"' {
            end += if bytes[end] == b'\\' { 2 } else { 1 };
        }
        let end = (end + 1).min(self.text.len());
        let end = (end..=self.text.len()).find(|&i| self.text.is_char_boundary(i)).unwrap_or(self.text.len());
        self.at = end;
        let inside = self.text[start..end].trim_matches('"').to_owned();
        self.key_or_value(start, inside);
    }

    /// A field name, a number, a variant.
    fn word(&mut self) {
        let start = self.at;
        let ends = |c: char| c.is_whitespace() || "()[]{},:\"/".contains(c);
        let length = self.text[start..].find(ends).unwrap_or(self.text.len() - start);
        self.at += length.max(1);
        let word = self.text[start..self.at].to_owned();
        self.key_or_value(start, word);
    }

    fn key_or_value(&mut self, start: usize, word: String) {
        if self.text[self.at..].trim_start().starts_with(':') {
            if self.levels.len() <= DEEPEST_PATH {
                self.paths
                    .insert(start, self.levels.last().map(|level| level.path.clone()).unwrap_or_default());
            }
            self.name = Some(word);
        } else {
            let name = self.name.clone();
            self.note(start);
            if name.as_deref() == Some("id") {
                self.name_item(&word);
            }
            // `doc(5, …)`: the variant's bracket belongs to the same field.
            if self.text[self.at..].starts_with('(') {
                self.name = name;
            }
        }
    }

    /// Calls the list item that is being read by its id instead of its number.
    fn name_item(&mut self, id: &str) {
        let Some(level) = self.levels.last_mut() else { return };
        if let (true, Some(open)) = (level.path.ends_with(']'), level.path.rfind('[')) {
            level.path = format!("{}[{id}]", &level.path[..open]);
        }
    }

    fn comment(&mut self) {
        let rest = &self.text[self.at..];
        self.at += if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            block_comment(rest)
        } else {
            1
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "(\n  // a comment, with \"quotes\"\n  uezds: [\n    (id: \"zaisan\", population: doc(95_072, [\"D019\"])),\n    (id: \"ұзын\", population: oops),\n  ],\n)";

    #[track_caller]
    fn path_at(needle: &str, expected: &str) {
        let texts = Texts::new(vec![Text { name: "districts.ron".into(), text: FILE.into() }]);
        let text = &texts.all()[0].text;
        let offset = text.find(needle).expect("a piece of the file");
        assert_eq!(texts.position(text.as_ptr() as usize + offset).path, expected);
    }

    #[test]
    fn a_value_knows_its_field_path() {
        path_at("95_072", "uezds[zaisan].population");
        path_at("oops", "uezds[ұзын].population");
        path_at("\"zaisan\"", "uezds[0].id");
        path_at("\"D019\"", "uezds[zaisan].population[0]");
    }

    #[test]
    fn columns_count_characters_not_bytes() {
        let texts = Texts::new(vec![Text { name: "districts.ron".into(), text: FILE.into() }]);
        let offset = FILE.find("oops").expect("a piece of the file");
        let Position { line, column, .. } = texts.position(texts.all()[0].text.as_ptr() as usize + offset);
        assert_eq!((line, column), (5, 30));
        assert_eq!(offset_of(FILE, line, column), offset);
    }

    #[test]
    fn broken_texts_are_walked_without_complaint() {
        for text in ["", "\"", "((((", "]]]", "(a: \"\\", "(a:/* ", "/", "(\u{201c}a\u{201d}: 1)"] {
            field_paths(text);
        }
    }
}
