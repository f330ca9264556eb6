//! Walks brackets, texts and comments of RON: where an item begins and ends, and what is said behind it.

use crate::scenario::spot::{block_comment, skip_blank};
use std::ops::Range;

/// What stands between a bracket at `open` and its end, item by item, without the blanks and comments around each.
pub(super) fn items(text: &str, open: usize) -> Vec<Range<usize>> {
    let (mut items, mut start, mut depth) = (Vec::new(), open + 1, 0_usize);
    let mut add = |from: usize, to: usize| {
        let from = to - skip_blank(&text[from..to]).len();
        if from < to {
            items.push(from..end_of(text, from..to));
        }
    };
    let mut at = open + 1;
    while at < text.len() {
        match text.as_bytes()[at] {
            b'(' | b'[' | b'{' => depth += 1,
            b')' | b']' | b'}' if depth == 0 => break,
            b')' | b']' | b'}' => depth -= 1,
            b',' if depth == 0 => {
                add(start, at);
                start = at + 1;
            }
            _ => {}
        }
        at = next(text, at);
    }
    add(start.min(text.len()), at.min(text.len()));
    items
}

/// Where the value that begins at `start` ends: a word and the bracket after it, or one of both.
pub(super) fn value_end(text: &str, start: usize) -> usize {
    let mut at = start;
    let mut depth = 0_usize;
    while at < text.len() {
        match text.as_bytes()[at] {
            b'(' | b'[' | b'{' => depth += 1,
            b',' | b')' | b']' | b'}' if depth == 0 => break,
            b')' | b']' | b'}' if depth == 1 => return at + 1,
            b')' | b']' | b'}' => depth -= 1,
            _ => {}
        }
        at = next(text, at);
    }
    end_of(text, start..at)
}

/// The innermost round bracket around a byte of a piece of text.
pub(super) fn around(text: &str, piece: Range<usize>, byte: usize) -> Range<usize> {
    let (mut open, mut at) = (Vec::new(), piece.start);
    while at < byte {
        match text.as_bytes()[at] {
            b'(' | b'[' | b'{' => open.push(at),
            b')' | b']' | b'}' => drop(open.pop()),
            _ => {}
        }
        at = next(text, at);
    }
    let innermost = open.into_iter().rfind(|at| text.as_bytes()[*at] == b'(');
    innermost.map_or(piece, |start| start..value_end(text, start))
}

/// The quoted texts in a piece of text, without their quotes, each with the word before it: `oblast: "ural"` and
/// `oblast("ural")` give `oblast` and `ural`.
pub(super) fn quotes(text: &str, piece: Range<usize>) -> Vec<(&str, &str)> {
    let (mut found, mut at) = (Vec::new(), piece.start);
    while at < piece.end {
        let after = next(text, at);
        if text[at..].starts_with('"') && after - at >= 2 {
            let before = text[piece.start..at].trim_end_matches([' ', ':', '(']);
            let word = before.rsplit(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default();
            found.push((word, &text[at + 1..after - 1]));
        }
        at = after;
    }
    found
}

/// The name and the value of an item `name: value`.
pub(super) fn named(text: &str, item: Range<usize>) -> Option<(&str, Range<usize>)> {
    let colon = text[item.clone()].find(':')? + item.start;
    let value = skip_blank(&text[colon + 1..item.end]);
    Some((text[item.start..colon].trim(), item.end - value.len()..item.end))
}

/// The comment behind an item that ends at `end`, on the same line; empty where there is none.
pub(super) fn comment_behind(text: &str, end: usize) -> &str {
    let blank = |text: &'_ str| text.len() - text.trim_start_matches([' ', '\t']).len();
    let mut at = end + blank(&text[end..]);
    if text[at..].starts_with(',') {
        at += 1;
        at += blank(&text[at..]);
    }
    let is_comment = text[at..].starts_with("//") || text[at..].starts_with("/*");
    let comment = if is_comment { text[at..next(text, at)].trim_end() } else { "" };
    // One of several lines speaks of what follows it.
    if comment.contains('\n') { "" } else { comment }
}

/// Where the last thing in a piece of text ends that is neither blank nor a comment.
fn end_of(text: &str, piece: Range<usize>) -> usize {
    let (mut at, mut end) = (piece.start, piece.start);
    while at < piece.end {
        let after = next(text, at);
        let said = &text[at..after.min(piece.end)];
        if !said.starts_with("//") && !said.starts_with("/*") && !said.trim().is_empty() {
            end = after;
        }
        at = after;
    }
    end.min(piece.end)
}

/// The byte after the one at `at`, or after the text or comment that begins there.
fn next(text: &str, at: usize) -> usize {
    let rest = &text[at..];
    let length = if rest.starts_with('"') {
        quoted(rest)
    } else if rest.starts_with("//") {
        rest.find('\n').unwrap_or(rest.len())
    } else if rest.starts_with("/*") {
        block_comment(rest)
    } else {
        rest.chars().next().map_or(1, char::len_utf8)
    };
    at + length.max(1)
}

/// The length of the quoted text that a text begins with.
fn quoted(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut at = 1;
    while at < bytes.len() && bytes[at] != b'"' {
        at += if bytes[at] == b'\\' { 2 } else { 1 };
    }
    (at + 1).min(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_comment_behind_an_item_is_none_of_it() {
        let text = "[\n  (a: 1), // of a, b\n  // of c\n  \"c\" /* x */, /* of\n c */ d // of d\n]";
        let items = items(text, 0);
        let said: Vec<&str> = items.iter().map(|item| &text[item.clone()]).collect();
        assert_eq!(said, ["(a: 1)", "\"c\"", "d"]);
        let behind: Vec<&str> = items.iter().map(|item| comment_behind(text, item.end)).collect();
        assert_eq!(behind, ["// of a, b", "/* x */", "// of d"]);
    }

    #[test]
    fn what_is_named_beside_a_value_is_found() {
        let text = "(a: [(at: oblast(\"x\"), /* \"y\" */ times: 5, of: [(\"z\")])], b: \"w\")";
        let five = text.find('5').expect("it is there");
        let record = around(text, 0..text.len(), five);
        assert!(text[record.clone()].starts_with("(at:") && text[record.clone()].ends_with("])"));
        assert_eq!(quotes(text, record), [("oblast", "x"), ("", "z")]);
    }

    #[test]
    fn a_value_ends_before_a_comment() {
        for (text, end) in [("5 // x\n)", 1), ("doc(1, [\"a)\"]) // y\n,", 14), ("x /* , */ , y", 1)] {
            assert_eq!(value_end(text, 0), end, "{text}");
        }
    }
}
