//! A value together with its place in the file, read so that one bad value does not hide the next.
//!
//! [`Spot`] takes the raw text of a value first and parses it on its own; an error stays in the spot until
//! somebody asks for the value, and then becomes a problem with its exact position.

use ron::{error::SpannedError, extensions::Extensions};
use serde::de::{self, DeserializeOwned, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};
use std::marker::PhantomData;

/// How our RON is read: `Some(…)` may be left out, so that an optional field is just a value.
#[must_use]
pub fn options() -> ron::Options {
    ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME)
}

/// A value of a file and where it stands.
#[derive(Clone, Debug)]
pub struct Spot<T> {
    /// The value, or what ron says about its text, with the address of the offending byte.
    pub value: Result<T, SpotError>,
    /// Address of its first byte.
    pub address: usize,
}

/// What ron says, and where.
#[derive(Clone, Debug)]
pub struct SpotError {
    /// ron's error.
    pub error: ron::Error,
    /// Address of the offending byte.
    pub address: usize,
}

impl SpotError {
    /// The error of parsing `text`, with its position made absolute.
    #[must_use]
    pub fn new(text: &str, error: SpannedError) -> Self {
        let start = error.span.start;
        let offset = crate::scenario::text::offset_of(text, start.line, start.col);
        Self { error: error.code, address: text.as_ptr() as usize + offset }
    }
}

/// The name under which a deserializer is asked for a spot. ron knows it as that of the raw text of a value; it is not
/// asked for its own type of it, which reads the text once more to no end.
pub(in crate::scenario) const SPOT: &str = "$ron::private::RawValue";

impl<'de, T: DeserializeOwned> Deserialize<'de> for Spot<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_newtype_struct(SPOT, SpotVisitor(PhantomData))
    }
}

struct SpotVisitor<T>(PhantomData<T>);

impl<'de, T: DeserializeOwned> Visitor<'de> for SpotVisitor<T> {
    type Value = Spot<T>;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a value")
    }

    /// ron gives the raw text.
    fn visit_borrowed_str<E: de::Error>(self, raw: &'de str) -> Result<Spot<T>, E> {
        // What ron takes as raw may begin with blanks and comments.
        let text = skip_blank(raw);
        let value = options().from_str(text).map_err(|error| SpotError::new(text, error));
        Ok(Spot { value, address: text.as_ptr() as usize })
    }

    /// The quick reader gives the address and the value.
    fn visit_seq<S: SeqAccess<'de>>(self, mut seq: S) -> Result<Spot<T>, S::Error> {
        let missing = || de::Error::invalid_length(0, &self);
        let address = seq.next_element()?.ok_or_else(missing)?;
        let value = seq.next_element()?.ok_or_else(missing)?;
        Ok(Spot { value: Ok(value), address })
    }
}

/// A text without the blanks and comments it begins with.
pub(in crate::scenario) fn skip_blank(text: &str) -> &str {
    let mut text = text.trim_start();
    loop {
        let comment = if text.starts_with("//") {
            text.find('\n').unwrap_or(text.len())
        } else if text.starts_with("/*") {
            block_comment(text)
        } else {
            return text;
        };
        text = text[comment..].trim_start();
    }
}

/// The length of the block comment that a text begins with. In RON one may stand within another.
pub(in crate::scenario) fn block_comment(text: &str) -> usize {
    let bytes = text.as_bytes();
    let (mut depth, mut at) = (0_usize, 0);
    while let Some(pair) = bytes.get(at..at + 2) {
        at += match pair {
            b"/*" | b"*/" => 2,
            _ => 1,
        };
        depth = match pair {
            b"/*" => depth + 1,
            b"*/" => depth.saturating_sub(1),
            _ => continue,
        };
        if depth == 0 {
            return at;
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, Deserialize)]
    struct Row {
        men: Spot<u32>,
        place: Option<Spot<String>>,
    }

    #[test]
    fn block_comments_stand_within_one_another() {
        for (text, rest) in [
            ("/* a */b", "b"),
            ("/* was /* 0.4 */ before */ c", "c"),
            ("/*/**/*/d", "d"),
            ("/* /* open */", ""),
            ("// e\n/* f */ // g\n h", "h"),
            ("// no end", ""),
        ] {
            assert_eq!(skip_blank(text), rest, "{text}");
        }
    }

    #[test]
    fn two_bad_values_of_one_row_are_both_found() {
        let text = "[(men: \"three\", place: 4), ( /* none */ men: -1)]";
        let rows: Vec<Row> = options().from_str(text).expect("the rows themselves are fine");
        let offset = |address: usize| address - text.as_ptr() as usize;
        assert!(rows[0].men.value.is_err());
        assert_eq!(offset(rows[0].men.address), 7);
        let place = rows[0].place.as_ref().expect("the first row has a place");
        assert!(place.value.is_err());
        assert_eq!(offset(rows[1].men.address), 45);
        assert!(rows[1].place.is_none());
    }
}
