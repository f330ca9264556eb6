//! Mistakes that ron reports in a misleading way, or far from where they are: what they are and where.
//!
//! Asked only where a text does not read. It knows how texts are mistyped, not what is written in them.

use crate::scenario::reader::tokens::{Token, What, tokens};
use ron::Error;

/// A mistake, found.
pub(in crate::scenario::reader) struct Hint {
    /// Its code.
    pub code: &'static str,
    /// Where it is.
    pub offset: usize,
    /// What was expected.
    pub message: String,
}

/// The mistake behind what ron says at an offset, where it is one that is known. To look at length is to read the
/// whole text.
pub(in crate::scenario::reader) fn hint(
    text: &str,
    error: &Error,
    offset: usize,
    at_length: bool,
) -> Option<Hint> {
    let found = |(code, offset, message): (&'static str, usize, String)| Hint { code, offset, message };
    let known = json(text)
        .or_else(|| quotes(text, offset))
        .or_else(|| decimal_comma(text, offset))
        .or_else(|| part_of_whole(text, offset))
        .or_else(|| curly(text, offset, error));
    if known.is_some() || !at_length || !is_of_signs(error) {
        return known.map(found);
    }
    let tokens = tokens(text);
    let known = unclosed_text(text, &tokens, offset).or_else(|| unclosed_bracket(text, &tokens, offset));
    known
        .or_else(|| colon(text, &tokens, offset, error))
        .or_else(|| comma(text, &tokens, offset, error))
        .map(found)
}

type Mistake = Option<(&'static str, usize, String)>;

/// Whether an error is of brackets, commas and quotation marks.
fn is_of_signs(error: &Error) -> bool {
    use Error as E;
    matches!(
        error,
        E::Eof
            | E::ExpectedComma
            | E::ExpectedArrayEnd
            | E::ExpectedMapEnd
            | E::ExpectedMapColon
            | E::ExpectedStructLikeEnd
            | E::ExpectedOptionEnd
            | E::ExpectedStringEnd
            | E::ExpectedIdentifier
            | E::ExpectedString
            | E::ExpectedRawValue
            | E::InvalidIdentifier(_)
            | E::SuggestRawIdentifier(_)
            | E::UnexpectedChar(_)
            | E::TrailingCharacters
            | E::NoSuchStructField { .. }
    )
}

fn json(text: &str) -> Mistake {
    let first = text.len() - text.trim_start().len();
    let is = text[first..].starts_with(['{', '[']);
    let message = "expected `(` here: this looks like JSON, scenario files are RON";
    is.then(|| ("not_ron", first, message.to_owned()))
}

fn quotes(text: &str, offset: usize) -> Mistake {
    let quote = |c: char| "“”„«»‘’'".contains(c);
    let at = offset + (text[offset..].len() - text[offset..].trim_start().len());
    let here = text[at..].chars().next().filter(|c| quote(*c)).map(|_| at);
    let before = text[..offset].char_indices().next_back().filter(|(_, c)| quote(*c)).map(|(i, _)| i);
    let message = "expected a straight double quotation mark `\"` here, not another one";
    here.or(before).map(|at| ("typographic_quotes", at, message.to_owned()))
}

/// The digits that end before an offset, and those that begin at it.
fn digits(text: &str, before: usize, from: usize) -> Option<(&str, &str)> {
    let digit = |c: char| c.is_ascii_digit() || c == '_';
    let head = &text[text[..before].trim_end_matches(digit).len()..before];
    let rest = &text[from..];
    let tail = &rest[..rest.len() - rest.trim_start_matches(digit).len()];
    (!head.is_empty() && !tail.is_empty()).then_some((head, tail))
}

/// `0,5` for `0.5`: ron takes the five for the next thing, or takes it and stumbles over what follows.
fn decimal_comma(text: &str, offset: usize) -> Mistake {
    let head = &text[..offset];
    let behind = head.trim_end().strip_suffix(',').unwrap_or(head);
    let tail = behind.trim_end_matches(|c: char| c.is_ascii_digit() || c == '_');
    let found = [head, tail].into_iter().find_map(|head| {
        let before = head.strip_suffix(',')?.len();
        Some((before, digits(text, before, before + 1)?))
    });
    let (before, (head, tail)) = found?;
    let message = format!("expected a decimal point: `{head}.{tail}`, not `{head},{tail}`");
    Some(("decimal_comma", before - head.len(), message))
}

/// `0.5` where a whole number is due.
fn part_of_whole(text: &str, offset: usize) -> Mistake {
    text[offset..].strip_prefix('.')?;
    let (head, tail) = digits(text, offset, offset + 1)?;
    let message = format!("expected a whole number, not `{head}.{tail}`");
    Some(("not_whole", offset - head.len(), message))
}

/// `{…}` for `(…)`.
fn curly(text: &str, offset: usize, error: &Error) -> Mistake {
    let at = offset + (text[offset..].len() - text[offset..].trim_start().len());
    let map = matches!(error, Error::ExpectedMap | Error::ExpectedMapEnd | Error::ExpectedMapColon);
    let message = "expected `(` here: fields stand in round brackets, as `(id: …)`";
    (!map && text[at..].starts_with('{')).then(|| ("curly_brackets", at, message.to_owned()))
}

/// A text that goes on to where another should begin, on its line or over the end of it.
fn unclosed_text(text: &str, tokens: &[Token], offset: usize) -> Mistake {
    let swallows = |token: &&Token| {
        let inside = &text[token.start..token.end];
        let begin = text[..token.start].rfind('\n').map_or(0, |end| end + 1);
        let line = text[begin..].lines().next().unwrap_or_default();
        let odd = !line.replace("\\\"", "").matches('"').count().is_multiple_of(2);
        let next = text[token.end..].chars().next();
        let stands_well = next.is_some_and(|c| c.is_whitespace() || ",:)]}/".contains(c));
        matches!(token.what, What::Text) && (odd || inside.contains('\n')) && !stands_well
    };
    let token = tokens.iter().take_while(|token| token.start <= offset).find(swallows)?;
    let message = "this text is not closed: expected `\"` on this line".to_owned();
    Some(("unclosed_text", token.start, message))
}

/// A bracket that another one closes, or nothing.
fn unclosed_bracket(text: &str, tokens: &[Token], offset: usize) -> Mistake {
    let mut open: Vec<(char, usize)> = Vec::new();
    let lost = |(bracket, at): (char, usize), by: Option<usize>| {
        let line = by.map_or_else(String::new, |by| {
            format!(": the bracket in line {} closes another", text[..by].matches('\n').count() + 1)
        });
        Some(("unclosed_bracket", at, format!("this `{bracket}` is not closed{line}")))
    };
    for token in tokens {
        match token.what {
            What::Open(bracket) => open.push((bracket, token.start)),
            What::Close(bracket) => {
                let top = open.pop().filter(|(_, at)| *at < offset)?;
                let fits = "()[]{}".contains(&format!("{}{bracket}", top.0));
                if !fits || stands_left_of(text, token.start, top.1) {
                    return lost(top, Some(token.start));
                }
            }
            What::Text | What::Word | What::Comma => {}
        }
    }
    lost(open.pop()?, None)
}

/// Whether a bracket that begins its line stands further left than the line of the one it seems to close.
fn stands_left_of(text: &str, close: usize, open: usize) -> bool {
    let line = |at: usize| &text[text[..at].rfind('\n').map_or(0, |end| end + 1)..];
    let indent = |at: usize| line(at).len() - line(at).trim_start_matches([' ', '\t']).len();
    let begins_its_line = line(close).len() - (text.len() - close) == indent(close);
    begins_its_line && indent(close) < indent(open)
}

/// `id "kerey"` for `id: "kerey"`.
fn colon(text: &str, tokens: &[Token], offset: usize, error: &Error) -> Mistake {
    let at = tokens.iter().position(|token| token.start >= offset)?;
    let [.., first, name] = &tokens[..at] else { return None };
    let word = &text[name.start..name.end];
    let named = name.what == What::Word && word.starts_with(|c: char| c.is_ascii_lowercase());
    let begins = matches!(first.what, What::Open('(') | What::Comma);
    let misses = matches!(error, Error::ExpectedComma) && named && begins && !word.contains(':');
    misses.then(|| ("syntax", name.end, format!("expected a colon here: `{word}: …`")))
}

/// A comma that is missing at the end of a line is told there, not on the next.
fn comma(text: &str, tokens: &[Token], offset: usize, error: &Error) -> Mistake {
    let before = tokens.iter().take_while(|token| token.end <= offset).last()?;
    let between = &text[before.end..offset];
    let missing = matches!(error, Error::ExpectedComma) && between.contains('\n');
    missing.then(|| ("syntax", before.end, "expected a comma here".to_owned()))
}
