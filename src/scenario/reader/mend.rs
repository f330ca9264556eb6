//! Makes a fault of a RON text harmless, so that what stands behind it can be read as well.
//!
//! A mended text is as long as before: whatever stands in it has the place that it has in the file.

use crate::scenario::reader::tokens::{Token, What, tokens};
use ron::Error;
use std::ops::Range;

/// A text in which one fault is harmless.
pub(in crate::scenario::reader) struct Mended {
    /// The text.
    pub text: String,
    /// The byte up to which nothing new can be found.
    pub past: usize,
    /// Ids of what was left out; of nothing where a sign was put right.
    pub lost: Vec<String>,
    /// Whether something was left out.
    pub left_out: bool,
}

/// Mends the fault of a code at an offset; none where it is not known how.
pub(in crate::scenario::reader) fn mend(
    text: &str,
    error: &Error,
    code: &str,
    offset: usize,
) -> Option<Mended> {
    let tokens = tokens(text);
    let signs = match code {
        _ if matches!(error, Error::ExpectedComma) && code == "syntax" => comma(text, &tokens, offset),
        "decimal_comma" => text[offset..].find(',').map(|at| vec![(offset + at, '.')]),
        "curly_brackets" => curly(&tokens, offset),
        _ => None,
    };
    match signs {
        Some(signs) => Some(put(text, &signs)),
        None => leave_out(text, &tokens, code, offset),
    }
}

/// A sign for each of some bytes that are one letter each.
fn put(text: &str, signs: &[(usize, char)]) -> Mended {
    let mut bytes = text.as_bytes().to_vec();
    signs.iter().for_each(|(at, sign)| bytes[*at] = *sign as u8);
    let past = signs.first().map_or(0, |(at, _)| *at);
    let text = String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned());
    Mended { text, past, lost: Vec::new(), left_out: false }
}

/// A comma in place of the blank behind the last piece; a colon where that is a field's name.
fn comma(text: &str, tokens: &[Token], offset: usize) -> Option<Vec<(usize, char)>> {
    let before = tokens.iter().take_while(|token| token.end <= offset).last()?;
    let blank = text[before.end..].starts_with(|c: char| c.is_ascii_whitespace());
    let name = text[before.start..before.end].starts_with(|c: char| c.is_ascii_lowercase());
    let misses_colon = name && offset == before.end && before.what == What::Word;
    blank.then(|| vec![(before.end, if misses_colon { ':' } else { ',' })])
}

/// Round brackets for curly ones.
fn curly(tokens: &[Token], offset: usize) -> Option<Vec<(usize, char)>> {
    let open = tokens.iter().position(|token| token.start == offset && token.what == What::Open('{'))?;
    let mut depth = 0_usize;
    let close = tokens[open..].iter().find(|token| {
        match token.what {
            What::Open(_) => depth += 1,
            What::Close(_) => depth = depth.saturating_sub(1),
            What::Text | What::Word | What::Comma => {}
        }
        depth == 0
    })?;
    Some(vec![(offset, '('), (close.start, ')')])
}

/// Blanks the record that holds the fault, or the field of the file.
fn leave_out(text: &str, tokens: &[Token], code: &str, offset: usize) -> Option<Mended> {
    let (start, depth) = item(tokens, offset)?;
    let by_brackets =
        (!code.starts_with("unclosed")).then(|| end_by_brackets(tokens, offset, depth)).flatten();
    let end = by_brackets.or_else(|| end_by_lines(text, start, offset))?;
    let region = start..end;
    let blank = |c: char| if c.is_whitespace() { c.to_string() } else { " ".repeat(c.len_utf8()) };
    let blanked: String = text[region.clone()].chars().map(blank).collect();
    let gone = text[region.clone()].trim().is_empty();
    (!gone).then(|| Mended {
        text: format!("{}{blanked}{}", &text[..start], &text[end..]),
        past: end,
        lost: ids(text, tokens, &region),
        left_out: true,
    })
}

/// Where the record of a list or, outside of lists, the field begins that holds an offset; and how deep it stands.
fn item(tokens: &[Token], offset: usize) -> Option<(usize, usize)> {
    let (mut depth, mut starts) = (0_usize, [None; 3]);
    for token in tokens.iter().take_while(|token| token.start <= offset) {
        if (1..=2).contains(&depth) && !matches!(token.what, What::Comma | What::Close(_)) {
            starts[depth].get_or_insert(token.start);
        }
        match token.what {
            What::Open(_) if token.start < offset => {
                depth += 1;
                if depth <= 2 {
                    starts[depth] = None;
                }
            }
            What::Close(_) => depth = depth.saturating_sub(1),
            What::Comma if depth <= 2 => starts[depth] = None,
            What::Open(_) | What::Text | What::Word | What::Comma => {}
        }
    }
    let depth = depth.min(2);
    Some((starts[depth]?, depth))
}

/// The byte behind the comma that ends an item, or the bracket that ends its list.
fn end_by_brackets(tokens: &[Token], offset: usize, level: usize) -> Option<usize> {
    let mut depth = 0_usize;
    for token in tokens {
        let over = token.start >= offset;
        match token.what {
            What::Open(_) => depth += 1,
            What::Close(_) if over && depth == level => return Some(token.start),
            What::Close(_) => depth = depth.checked_sub(1)?,
            What::Comma if over && depth == level => return Some(token.end),
            What::Text | What::Word | What::Comma => {}
        }
    }
    None
}

/// The same by how the lines stand: the first one that stands no deeper than the line on which the item begins.
fn end_by_lines(text: &str, start: usize, offset: usize) -> Option<usize> {
    let begin = text[..start].rfind('\n')? + 1;
    let indent = |line: &str| line.len() - line.trim_start_matches([' ', '\t']).len();
    let own = start - begin;
    if indent(&text[begin..]) != own {
        return None;
    }
    let mut at = offset + text[offset..].find('\n')? + 1;
    for line in text[at..].split_inclusive('\n') {
        if !line.trim().is_empty() && indent(line) <= own {
            // A bracket that stands as deep closes the item itself.
            let its = indent(line) == own && line.trim_start().starts_with([')', '}', ']']);
            return Some(at + if its { line.len() } else { 0 });
        }
        at += line.len();
    }
    None
}

/// The ids that are said in a part of a text.
fn ids(text: &str, tokens: &[Token], region: &Range<usize>) -> Vec<String> {
    let inside: Vec<&str> = tokens
        .iter()
        .filter(|token| region.contains(&token.start))
        .map(|token| &text[token.start..token.end])
        .collect();
    let said = inside.windows(2).filter(|pair| pair[0] == "id:");
    said.map(|pair| pair[1].trim_matches('"').to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, code: &str, at: &str, expected: &str) -> Mended {
        let offset = text.find(at).expect("a piece of the text");
        let error = if code == "syntax" { Error::ExpectedComma } else { Error::Eof };
        let mended = mend(text, &error, code, offset).expect("it can be mended");
        assert_eq!(mended.text.split_whitespace().collect::<Vec<_>>().join(" "), expected);
        assert_eq!(mended.text.len(), text.len());
        mended
    }

    #[test]
    fn a_sign_is_put_right_and_nothing_lost() {
        check("(a: [(id: 1 b: 2)])", "syntax", "b", "(a: [(id: 1,b: 2)])");
        check("(a: [(id 1)])", "syntax", " 1", "(a: [(id:1)])");
        check("(a: 0,5)", "decimal_comma", "0", "(a: 0.5)");
        check("(a: [{b: {}}])", "curly_brackets", "{b", "(a: [(b: {})])");
    }

    #[test]
    fn a_record_that_cannot_be_read_is_left_out_and_its_id_remembered() {
        let text = "(\n  a: [\n    (id: \"x\", b: “y”),\n    (id: \"z\"),\n  ],\n)\n";
        let mended = check(text, "typographic_quotes", "“", "( a: [ (id: \"z\"), ], )");
        assert_eq!(mended.lost, ["x"]);
        check("(a: 1, b: ?, c: 3)", "other", "?", "(a: 1, c: 3)");
    }

    #[test]
    fn where_a_bracket_or_text_is_open_the_lines_tell_where_the_record_ends() {
        let open = "(\n  a: [\n    (\n      id: \"x\",\n    (id: \"z\"),\n  ],\n)\n";
        check(open, "unclosed_bracket", "(\n      id", "( a: [ (id: \"z\"), ], )");
        let text = "(\n  a: [\n    (\n      id: \"x,\n    ),\n    (id: \"z\"),\n  ],\n)\n";
        check(text, "unclosed_text", "\"x", "( a: [ (id: \"z\"), ], )");
        assert!(mend("(a: [", &Error::Eof, "unclosed_bracket", 4).is_none());
    }
}
