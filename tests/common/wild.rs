//! Texts changed at random as a slip of the hand, a bad disk or a stranger would: bytes, lines, words, numbers, nests.

use alash::base::dice::{Dice, Seed};
use rand::Rng;
use std::ops::Range;

/// Numbers that nobody means.
const EXTREME: [&str; 20] = [
    "0",
    "-1",
    "1",
    "100",
    "1000",
    "65535",
    "65536",
    "4294967295",
    "4294967296",
    "9223372036854775807",
    "18446744073709551615",
    "18446744073709551616",
    "-9223372036854775808",
    "1e308",
    "-1e308",
    "1e999",
    "NaN",
    "inf",
    "0.0000001",
    "-0",
];
/// What opens, and may be left open.
const OPEN: [&str; 8] = ["(", "[", "{", "Some(", "/*", "{ A(", "\"", "{ $n ->\n *[a] "];
/// What belongs nowhere.
const STRANGE: [&str; 14] =
    [")", "]", "}", ",", ":", "-", ".", "\u{feff}", "\u{202e}", "ұ", "\0", "\r", "//", "\\u{110000}"];

/// Random changes, the same for the same seed and name.
pub struct Wild {
    dice: Dice,
}

impl Wild {
    /// Changes of one case of a test.
    pub fn new(seed: u64, name: &str) -> Self {
        Self { dice: Seed(seed).dice("wild", 0, name) }
    }

    /// A number below this one, or 0.
    pub fn below(&mut self, n: usize) -> usize {
        (self.dice.next_u64() % n.max(1) as u64) as usize
    }

    /// One of a list.
    pub fn one<'l, T>(&mut self, list: &'l [T]) -> &'l T {
        &list[self.below(list.len())]
    }

    /// The text with one to four changes.
    pub fn changed(&mut self, text: &str) -> Vec<u8> {
        let mut text = text.to_owned();
        for _ in 0..=self.below(4) {
            self.change(&mut text);
        }
        let mut bytes = text.into_bytes();
        if self.below(8) == 0 && !bytes.is_empty() {
            let at = self.below(bytes.len());
            bytes[at] ^= 1 << self.below(8);
        }
        bytes
    }

    /// The same as text.
    pub fn text(&mut self, text: &str) -> String {
        String::from_utf8_lossy(&self.changed(text)).into_owned()
    }

    fn change(&mut self, text: &mut String) {
        match self.below(10) {
            0 => self.line(text, |_| String::new()),
            1 => self.line(text, |line| line.repeat(2)),
            2 => self.swap(text, lines),
            3 | 4 => self.swap(text, words),
            5..=7 => self.number(text),
            8 => {
                let at = text.floor_char_boundary(self.below(text.len()));
                let times = [1, 3, 100, 5000][self.below(4)];
                text.insert_str(at, &self.one(&OPEN).repeat(times));
            }
            _ if self.below(4) == 0 => text.truncate(text.floor_char_boundary(self.below(text.len()))),
            _ => {
                let at = text.floor_char_boundary(self.below(text.len()));
                let strange = self.one(&STRANGE);
                text.insert_str(at, strange);
            }
        }
    }

    /// Puts something else in the place of a line.
    fn line(&mut self, text: &mut String, new: impl Fn(&str) -> String) {
        let all = lines(text);
        if let Some(line) = all.get(self.below(all.len())) {
            let line = line.clone();
            let new = new(&text[line.clone()]);
            text.replace_range(line, &new);
        }
    }

    /// Puts a piece in the place of another, and that one in its own.
    fn swap(&mut self, text: &mut String, pieces: impl Fn(&str) -> Vec<Range<usize>>) {
        let all = pieces(text);
        let (one, other) = (self.below(all.len()), self.below(all.len()));
        if one < other {
            let [first, second] = [one, other].map(|at| text[all[at].clone()].to_owned());
            text.replace_range(all[other].clone(), &first);
            text.replace_range(all[one].clone(), &second);
        }
    }

    /// Puts an extreme number in the place of one.
    fn number(&mut self, text: &mut String) {
        let mut all = words(text);
        all.retain(|word| text[word.clone()].starts_with(|first: char| first.is_ascii_digit()));
        if let Some(word) = all.get(self.below(all.len())) {
            let extreme = self.one(&EXTREME);
            text.replace_range(word.clone(), extreme);
        }
    }
}

fn lines(text: &str) -> Vec<Range<usize>> {
    let mut start = 0;
    let ends = text.split_inclusive('\n').map(str::len);
    ends.map(|length| {
        start += length;
        start - length..start
    })
    .collect()
}

/// Words and numbers, whatever stands between them.
fn words(text: &str) -> Vec<Range<usize>> {
    let part = |c: char| c.is_alphanumeric() || c == '_' || c == '-' || c == '.';
    let mut words: Vec<Range<usize>> = Vec::new();
    for (at, c) in text.char_indices().filter(|(_, c)| part(*c)) {
        match words.last_mut().filter(|word| word.end == at) {
            Some(word) => word.end = at + c.len_utf8(),
            None => words.push(at..at + c.len_utf8()),
        }
    }
    words
}
