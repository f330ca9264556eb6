//! The long parts of a save in few letters: orders deflated, digests without their hexadecimal digits.
//!
//! Formats before 5 have lists in their place, and a list is read in any format.

use crate::base::digest::Digest;
use crate::orders::Order;
use crate::saves::MOST;
use base64::Engine;
use base64::engine::general_purpose::STANDARD_NO_PAD as LETTERS;
use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::decompress_to_vec_with_limit;
use serde::de::value::SeqAccessDeserializer;
use serde::de::{DeserializeOwned, Deserializer, Error, SeqAccess, Visitor};
use serde::ser::Serializer;
use std::fmt::Formatter;
use std::marker::PhantomData;

/// How hard the orders are pressed: a whole game takes a few milliseconds.
const LEVEL: u8 = 9;

/// Letters in a line.
const WIDTH: usize = 96;

/// Words with blanks between, so many in a line.
pub fn lines(words: &[String], of: usize) -> String {
    words.chunks(of).map(|line| line.join(" ")).collect::<Vec<_>>().join("\n")
}

/// A list that a save has as letters; in older formats as itself.
pub trait Packed: DeserializeOwned {
    /// The letters.
    fn packed(&self) -> String;
    /// Reads letters; none where they are none of this kind.
    fn unpacked(letters: &str) -> Option<Self>;
}

/// Writes the letters.
pub fn serialize<T: Packed, S: Serializer>(list: &T, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(&list.packed())
}

/// Reads the letters, or the list in their place.
pub fn deserialize<'de, T: Packed, D: Deserializer<'de>>(from: D) -> Result<T, D::Error> {
    from.deserialize_any(Either(PhantomData))
}

impl Packed for Vec<Vec<Order>> {
    fn packed(&self) -> String {
        let text = ron::to_string(self).expect("plain data can always be written");
        let letters = LETTERS.encode(compress_to_vec(text.as_bytes(), LEVEL));
        let mut letters = letters.chars().peekable();
        // As the lines of any text are.
        let lines =
            std::iter::from_fn(|| letters.peek().is_some().then(|| letters.by_ref().take(WIDTH).collect()));
        lines.collect::<Vec<String>>().join("\n")
    }

    fn unpacked(letters: &str) -> Option<Self> {
        let letters: String = letters.split_whitespace().collect();
        let pressed = LETTERS.decode(letters).ok()?;
        // A few letters could ask for any amount of room.
        let text = decompress_to_vec_with_limit(&pressed, MOST as usize).ok()?;
        ron::de::from_bytes(&text).ok()
    }
}

impl Packed for Vec<Digest> {
    fn packed(&self) -> String {
        let digests: Vec<String> = self.iter().map(|digest| LETTERS.encode(digest.bytes())).collect();
        lines(&digests, 2)
    }

    fn unpacked(letters: &str) -> Option<Self> {
        letters.split_whitespace().map(digest).collect()
    }
}

fn digest(letters: &str) -> Option<Digest> {
    // No more is decoded than a digest has.
    let mut bytes = [0; 32];
    let length = LETTERS.decode_slice(letters, &mut bytes).ok()?;
    (length == bytes.len()).then(|| Digest::from(bytes))
}

struct Either<T>(PhantomData<T>);

impl<'de, T: Packed> Visitor<'de> for Either<T> {
    type Value = T;

    fn expecting(&self, f: &mut Formatter<'_>) -> std::fmt::Result {
        f.write_str("letters or a list")
    }

    fn visit_str<E: Error>(self, letters: &str) -> Result<T, E> {
        T::unpacked(letters).ok_or_else(|| E::custom("letters that say nothing"))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<T, A::Error> {
        T::deserialize(SeqAccessDeserializer::new(list))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_and_lists_say_the_same() {
        let orders = vec![vec![Order::Pay { kopeks: 700 }], vec![]];
        let packed = orders.packed();
        assert_eq!(Vec::<Vec<Order>>::unpacked(&packed), Some(orders.clone()));
        let read = |text: &str| -> Result<Vec<Vec<Order>>, _> {
            deserialize(&mut ron::de::Deserializer::from_str(text).expect("it is text"))
        };
        assert_eq!(read("[[pay(kopeks: 700)], []]"), Ok(orders.clone()));
        assert_eq!(read(&format!("{packed:?}")), Ok(orders.clone()));
        let many = vec![orders.concat(); 2000];
        assert_eq!(Vec::<Vec<Order>>::unpacked(&many.packed()), Some(many.clone()));
        assert!(many.packed().lines().all(|line| line.len() <= WIDTH) && many.packed().contains('\n'));
        for bad in ["\"\"", "\"pay\"", "7", "[7]", "None"] {
            assert!(read(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn digests_read_back_and_nothing_else_is_one() {
        let digests = vec![Digest::of(b"a"), Digest::of(b"b")];
        let packed = digests.packed();
        assert_eq!(packed.len(), 2 * 43 + 1);
        assert_eq!(Vec::<Digest>::unpacked(&packed), Some(digests));
        assert_eq!(Vec::<Digest>::unpacked(""), Some(vec![]));
        for bad in [&packed[1..], &packed.replace(' ', ""), "ұзын"] {
            assert_eq!(Vec::<Digest>::unpacked(bad), None, "{bad}");
        }
    }

    #[test]
    fn what_would_fill_the_memory_is_refused() {
        let bomb = compress_to_vec(&vec![b' '; 8 * MOST as usize], LEVEL);
        assert!(bomb.len() < 100_000, "it is small: {} bytes", bomb.len());
        assert_eq!(Vec::<Vec<Order>>::unpacked(&LETTERS.encode(bomb)), None);
    }
}
