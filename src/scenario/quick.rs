//! Reads well-formed RON many times faster than ron does, and gives up on all else.
//!
//! It knows what scenario files are written in: lists, tuples, records, variants, maps, plain texts and decimal numbers.
//! Whatever it does not understand, and whatever does not fit its type, ron is asked again, who says what is wrong.

use crate::scenario::spot::SPOT;
use serde::de::value::UsizeDeserializer;
use serde::de::{self, DeserializeSeed, IntoDeserializer, Visitor};
use serde::{Deserialize, forward_to_deserialize_any};

/// The value of a text, if it could be read.
pub(in crate::scenario) fn read<'t, T: Deserialize<'t>>(text: &'t str) -> Option<T> {
    let mut reader = Reader { text, at: 0, depth: 0 };
    let value = T::deserialize(&mut reader).ok()?;
    (reader.peek().ok()? == END).then_some(value)
}

/// It could not be read.
#[derive(Debug)]
struct GiveUp;

type Read<T> = Result<T, GiveUp>;

impl std::fmt::Display for GiveUp {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ron has to be asked")
    }
}

impl std::error::Error for GiveUp {}

impl de::Error for GiveUp {
    fn custom<T: std::fmt::Display>(_: T) -> Self {
        Self
    }
}

/// What is peeked at behind the last byte; no text of a file holds it outside quotation marks.
const END: u8 = 0;
/// ron goes deeper.
const DEEPEST: usize = 64;

struct Reader<'t> {
    text: &'t str,
    at: usize,
    depth: usize,
}

impl<'t> Reader<'t> {
    /// The next byte that is not blank and not in a comment.
    fn peek(&mut self) -> Read<u8> {
        let bytes = self.text.as_bytes();
        loop {
            match bytes.get(self.at) {
                None => return Ok(END),
                Some(b' ' | b'\t' | b'\r' | b'\n') => self.at += 1,
                Some(b'/') if bytes.get(self.at + 1) == Some(&b'/') => {
                    let rest = &bytes[self.at..];
                    self.at += rest.iter().position(|&byte| byte == b'\n').unwrap_or(rest.len());
                }
                Some(&END | b'/') => return Err(GiveUp),
                Some(&byte) => return Ok(byte),
            }
        }
    }

    fn expect(&mut self, byte: u8) -> Read<()> {
        let found = self.peek()? == byte;
        self.at += usize::from(found);
        if found { Ok(()) } else { Err(GiveUp) }
    }

    /// The bytes from here on that are of a kind.
    fn run(&mut self, of_kind: impl Fn(u8) -> bool) -> &'t str {
        let rest = &self.text[self.at..];
        let length = rest.bytes().position(|byte| !of_kind(byte)).unwrap_or(rest.len());
        self.at += length;
        &rest[..length]
    }

    /// A word: a field, a variant, `true`, `None`.
    fn word(&mut self) -> Read<&'t str> {
        if !self.peek()?.is_ascii_alphabetic() {
            return Err(GiveUp);
        }
        Ok(self.run(|byte| byte.is_ascii_alphanumeric() || byte == b'_'))
    }

    /// A text without escapes.
    fn quoted(&mut self) -> Read<&'t str> {
        self.expect(b'"')?;
        let rest = &self.text[self.at..];
        let end = rest.bytes().position(|byte| byte == b'"' || byte == b'\\').ok_or(GiveUp)?;
        self.at += end + 1;
        if rest.as_bytes()[end] == b'"' { Ok(&rest[..end]) } else { Err(GiveUp) }
    }

    /// A number in decimal digits, `_` among them, with or without a fraction.
    fn number<N: std::str::FromStr>(&mut self) -> Read<N> {
        self.peek()?;
        let digits = self.run(|byte| byte.is_ascii_digit() || matches!(byte, b'-' | b'.' | b'_'));
        let ends = digits.as_bytes().first().zip(digits.as_bytes().last()).ok_or(GiveUp)?;
        let starts_well = ends.0.is_ascii_digit() || *ends.0 == b'-';
        let odd = |pair: &[u8]| matches!(pair, b"_." | b"._" | b"-_" | b"__" | b"-.");
        let odd = digits.as_bytes().windows(2).any(odd);
        if !starts_well || odd || !ends.1.is_ascii_digit() {
            return Err(GiveUp);
        }
        // A letter behind it would be an exponent or a kind of number.
        if self.text.as_bytes().get(self.at).is_some_and(u8::is_ascii_alphabetic) {
            return Err(GiveUp);
        }
        if digits.contains('_') { digits.replace('_', "").parse() } else { digits.parse() }
            .map_err(|_| GiveUp)
    }

    /// What stands between two brackets.
    fn inside<T>(&mut self, [open, close]: [u8; 2], read: impl FnOnce(&mut Self) -> Read<T>) -> Read<T> {
        self.expect(open)?;
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(GiveUp);
        }
        let value = read(self)?;
        self.depth -= 1;
        // A comma may end a tuple, too.
        if self.peek()? == b',' {
            self.at += 1;
        }
        self.expect(close)?;
        Ok(value)
    }
}

const ROUND: [u8; 2] = *b"()";
const SQUARE: [u8; 2] = *b"[]";
const CURLY: [u8; 2] = *b"{}";

macro_rules! numbers {
    ($($method:ident $visit:ident),*) => {
        $(fn $method<V: Visitor<'t>>(self, visitor: V) -> Read<V::Value> {
            visitor.$visit(self.number()?)
        })*
    };
}

impl<'t> de::Deserializer<'t> for &mut Reader<'t> {
    type Error = GiveUp;

    numbers! {
        deserialize_u8 visit_u8, deserialize_u16 visit_u16, deserialize_u32 visit_u32, deserialize_u64 visit_u64,
        deserialize_i8 visit_i8, deserialize_i16 visit_i16, deserialize_i32 visit_i32, deserialize_i64 visit_i64,
        deserialize_f64 visit_f64
    }

    /// A number, or a word with what it says: who asks for neither in particular can tell them apart.
    fn deserialize_any<V: Visitor<'t>>(self, visitor: V) -> Read<V::Value> {
        match self.peek()? {
            b'-' | b'0'..=b'9' => visitor.visit_f64(self.number()?),
            byte if byte.is_ascii_alphabetic() => visitor.visit_enum(self),
            _ => Err(GiveUp),
        }
    }

    fn deserialize_ignored_any<V: Visitor<'t>>(self, _: V) -> Read<V::Value> {
        Err(GiveUp)
    }

    fn deserialize_bool<V: Visitor<'t>>(self, visitor: V) -> Read<V::Value> {
        match self.word()? {
            "true" => visitor.visit_bool(true),
            "false" => visitor.visit_bool(false),
            _ => Err(GiveUp),
        }
    }

    fn deserialize_str<V: Visitor<'t>>(self, visitor: V) -> Read<V::Value> {
        visitor.visit_borrowed_str(self.quoted()?)
    }

    fn deserialize_string<V: Visitor<'t>>(self, visitor: V) -> Read<V::Value> {
        self.deserialize_str(visitor)
    }

    fn deserialize_identifier<V: Visitor<'t>>(self, visitor: V) -> Read<V::Value> {
        visitor.visit_borrowed_str(self.word()?)
    }

    /// A value that is there stands for itself.
    fn deserialize_option<V: Visitor<'t>>(self, visitor: V) -> Read<V::Value> {
        match self.peek()? {
            // `None` and `Some(…)`: nobody writes them.
            b'N' | b'S' => Err(GiveUp),
            _ => visitor.visit_some(self),
        }
    }

    /// A spot: the address of the value, and the value.
    fn deserialize_newtype_struct<V: Visitor<'t>>(self, name: &'static str, visitor: V) -> Read<V::Value> {
        if name != SPOT {
            return Err(GiveUp);
        }
        self.peek()?;
        let address = self.text.as_ptr() as usize + self.at;
        visitor.visit_seq(Addressed { reader: self, address: Some(address) })
    }

    fn deserialize_seq<V: Visitor<'t>>(self, visitor: V) -> Read<V::Value> {
        self.inside(SQUARE, |reader| visitor.visit_seq(Items { reader, close: b']', first: true }))
    }

    fn deserialize_tuple<V: Visitor<'t>>(self, _: usize, visitor: V) -> Read<V::Value> {
        self.inside(ROUND, |reader| visitor.visit_seq(Items { reader, close: b')', first: true }))
    }

    fn deserialize_map<V: Visitor<'t>>(self, visitor: V) -> Read<V::Value> {
        self.inside(CURLY, |reader| visitor.visit_map(Items { reader, close: b'}', first: true }))
    }

    fn deserialize_struct<V: Visitor<'t>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Read<V::Value> {
        self.inside(ROUND, |reader| visitor.visit_map(Items { reader, close: b')', first: true }))
    }

    fn deserialize_enum<V: Visitor<'t>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Read<V::Value> {
        visitor.visit_enum(self)
    }

    forward_to_deserialize_any! {
        <V: Visitor<'t>>
        i128 u128 f32 char bytes byte_buf unit unit_struct tuple_struct
    }
}

/// The address of a spot, then its value.
struct Addressed<'r, 't> {
    reader: &'r mut Reader<'t>,
    address: Option<usize>,
}

impl<'t> de::SeqAccess<'t> for Addressed<'_, 't> {
    type Error = GiveUp;

    fn next_element_seed<S: DeserializeSeed<'t>>(&mut self, seed: S) -> Read<Option<S::Value>> {
        match self.address.take() {
            Some(address) => {
                let address: UsizeDeserializer<GiveUp> = address.into_deserializer();
                seed.deserialize(address).map(Some)
            }
            None => seed.deserialize(&mut *self.reader).map(Some),
        }
    }
}

/// What stands between commas.
struct Items<'r, 't> {
    reader: &'r mut Reader<'t>,
    close: u8,
    first: bool,
}

impl Items<'_, '_> {
    /// Whether another item comes; goes over the comma before it.
    fn more(&mut self) -> Read<bool> {
        if !std::mem::take(&mut self.first) && self.reader.peek()? != self.close {
            self.reader.expect(b',')?;
        }
        Ok(self.reader.peek()? != self.close)
    }
}

impl<'t> de::SeqAccess<'t> for Items<'_, 't> {
    type Error = GiveUp;

    fn next_element_seed<S: DeserializeSeed<'t>>(&mut self, seed: S) -> Read<Option<S::Value>> {
        if self.more()? { seed.deserialize(&mut *self.reader).map(Some) } else { Ok(None) }
    }
}

impl<'t> de::MapAccess<'t> for Items<'_, 't> {
    type Error = GiveUp;

    fn next_key_seed<S: DeserializeSeed<'t>>(&mut self, seed: S) -> Read<Option<S::Value>> {
        if self.more()? { seed.deserialize(&mut *self.reader).map(Some) } else { Ok(None) }
    }

    fn next_value_seed<S: DeserializeSeed<'t>>(&mut self, seed: S) -> Read<S::Value> {
        self.reader.expect(b':')?;
        seed.deserialize(&mut *self.reader)
    }
}

impl<'t> de::EnumAccess<'t> for &mut Reader<'t> {
    type Error = GiveUp;
    type Variant = Self;

    fn variant_seed<S: DeserializeSeed<'t>>(self, seed: S) -> Read<(S::Value, Self)> {
        Ok((seed.deserialize(&mut *self)?, self))
    }
}

impl<'t> de::VariantAccess<'t> for &mut Reader<'t> {
    type Error = GiveUp;

    fn unit_variant(self) -> Read<()> {
        Ok(())
    }

    fn newtype_variant_seed<S: DeserializeSeed<'t>>(self, seed: S) -> Read<S::Value> {
        self.inside(ROUND, |reader| seed.deserialize(reader))
    }

    fn tuple_variant<V: Visitor<'t>>(self, length: usize, visitor: V) -> Read<V::Value> {
        de::Deserializer::deserialize_tuple(self, length, visitor)
    }

    fn struct_variant<V: Visitor<'t>>(self, fields: &'static [&'static str], visitor: V) -> Read<V::Value> {
        de::Deserializer::deserialize_struct(self, "", fields, visitor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::file::Sourced;
    use crate::scenario::spot::{Spot, options};
    use proptest::prelude::*;

    type Row = Vec<(Spot<Sourced<f64>>, Option<String>, u32)>;

    const TEXT: &str = "[(doc(-1_5.25, [\"S001\"]), \"a\", 7), // two\n (by(2, \"geo\",), \"\", 8,),]";

    fn by_ron(text: &str) -> Option<Row> {
        options().from_str(text).ok()
    }

    #[test]
    fn it_gives_up_on_what_it_does_not_know() {
        assert!(read::<Row>(TEXT).is_some());
        for strange in
            ["[] x", "[/* */]", "[(doc(1e3, []), \"\", 8)]", "[(doc(+1, []), \"\", 8)]", "[,]", "[", "\0"]
        {
            assert!(read::<Row>(strange).is_none(), "{strange}");
        }
    }

    proptest! {
        /// One byte changed anywhere: what it reads, ron reads as well.
        #[test]
        fn what_it_reads_ron_reads_the_same(at in 0..TEXT.len(), byte in proptest::char::range(' ', '~')) {
            let mut text = TEXT.to_owned();
            text.replace_range(at..=at, byte.encode_utf8(&mut [0; 4]));
            if let Some(row) = read::<Row>(&text) {
                prop_assert_eq!(format!("{row:?}"), format!("{:?}", by_ron(&text).expect("ron reads it")));
            }
        }
    }
}
