//! The brackets, texts and words of a RON text that need not be right, comments left out.

use crate::scenario::spot::block_comment;

/// A piece of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::scenario::reader) struct Token {
    /// What it is.
    pub what: What,
    /// Its first byte.
    pub start: usize,
    /// The byte after its last.
    pub end: usize,
}

/// What a piece of a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::scenario::reader) enum What {
    /// A bracket that opens.
    Open(char),
    /// A bracket that closes.
    Close(char),
    /// Something in quotation marks.
    Text,
    /// A comma.
    Comma,
    /// Anything else.
    Word,
}

/// The pieces of a text.
pub(in crate::scenario::reader) fn tokens(text: &str) -> Vec<Token> {
    let (mut tokens, mut at) = (Vec::new(), 0);
    while let Some(c) = text[at..].chars().next() {
        let rest = &text[at..];
        let (what, length) = match c {
            c if c.is_whitespace() => (None, c.len_utf8()),
            '/' if rest.starts_with("//") => (None, rest.find('\n').unwrap_or(rest.len())),
            '/' if rest.starts_with("/*") => (None, block_comment(rest)),
            '(' | '[' | '{' => (Some(What::Open(c)), 1),
            ')' | ']' | '}' => (Some(What::Close(c)), 1),
            ',' => (Some(What::Comma), 1),
            '"' => (Some(What::Text), quoted(rest)),
            'r' if rest.trim_start_matches('r').trim_start_matches('#').starts_with('"') => {
                (Some(What::Text), raw(rest))
            }
            _ => (Some(What::Word), word(rest)),
        };
        tokens.extend(what.map(|what| Token { what, start: at, end: at + length }));
        at += length;
    }
    tokens
}

/// The length of a quoted text, to the end where it is not closed.
fn quoted(text: &str) -> usize {
    let mut chars = text.char_indices().skip(1);
    while let Some((at, c)) = chars.next() {
        match c {
            '"' => return at + 1,
            '\\' => drop(chars.next()),
            _ => {}
        }
    }
    text.len()
}

/// The same of `r#"…"#`.
fn raw(text: &str) -> usize {
    let marks = text[1..].len() - text[1..].trim_start_matches('#').len();
    let open = marks + 2;
    let end = format!("\"{}", "#".repeat(marks));
    text.get(open..).and_then(|rest| rest.find(&end)).map_or(text.len(), |at| open + at + end.len())
}

fn word(text: &str) -> usize {
    let ends = |c: char| c.is_whitespace() || "()[]{},\"".contains(c);
    text.find(ends).unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_are_told_apart_whatever_stands_in_comments_and_texts() {
        let text = "(a: \"(\\\"[\", /* ( /* [ */ */ r#\"\"{\"# ] // )\n-0.5)";
        let pieces: Vec<_> = tokens(text).into_iter().map(|token| &text[token.start..token.end]).collect();
        assert_eq!(pieces, ["(", "a:", "\"(\\\"[\"", ",", "r#\"\"{\"#", "]", "-0.5", ")"]);
    }

    #[test]
    fn no_text_stops_it() {
        for text in ["", "\"", "r#\"", "\\", "/*", "\"\\", "“a”", "r", "r#", "/"] {
            assert!(
                tokens(text).iter().all(|token| token.end <= text.len() && token.start < token.end),
                "{text}"
            );
        }
    }
}
