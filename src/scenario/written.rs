//! An order as a file writes it: each of its numbers may have a pedigree, as numbers of other files have.
//!
//! An order is plain data and reads itself. This file stands between it and the text, keeps the pedigrees of the numbers
//! that have one, and knows neither which orders there are nor which numbers they have.

use crate::orders::Order;
use crate::scenario::file::{Number, Sourced};
use crate::scenario::spot::{SPOT, Spot, SpotError, options, skip_blank};
use serde::de::value::EnumAccessDeserializer;
use serde::de::{
    self, DeserializeSeed, Deserializer, EnumAccess, MapAccess, SeqAccess, VariantAccess, Visitor,
};
use serde::{Deserialize, forward_to_deserialize_any};
use std::cell::RefCell;
use std::fmt;

/// An order with the pedigrees of its numbers.
#[derive(Clone, Debug)]
pub struct OrderFile {
    /// The order.
    pub order: Order,
    /// Its numbers that have a pedigree, by the name of their field.
    pub numbers: Vec<(String, Number)>,
}

impl<'de> Deserialize<'de> for OrderFile {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let kept = Kept::default();
        let order = Order::deserialize(Through { inner: deserializer, kept: &kept })?;
        Ok(Self { order, numbers: kept.numbers.into_inner() })
    }
}

/// What is kept on the way: the field that is read, and the numbers with a pedigree.
#[derive(Default)]
struct Kept {
    field: RefCell<String>,
    numbers: RefCell<Vec<(String, Number)>>,
}

/// Something of the format's on its way to the order.
struct Through<'k, T> {
    inner: T,
    kept: &'k Kept,
}

impl<'k, T> Through<'k, T> {
    fn with<U>(&self, inner: U) -> Through<'k, U> {
        Through { inner, kept: self.kept }
    }
}

/// The order itself: one of many kinds, each with its fields.
impl<'de, D: Deserializer<'de>> Deserializer<'de> for Through<'_, D> {
    type Error = D::Error;

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        let visitor = self.with(visitor);
        self.inner.deserialize_enum(name, variants, visitor)
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        self.inner.deserialize_any(visitor)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit
        unit_struct newtype_struct seq tuple tuple_struct map struct identifier ignored_any
    }
}

impl<'de, V: Visitor<'de>> Visitor<'de> for Through<'_, V> {
    type Value = V::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.inner.expecting(f)
    }

    fn visit_enum<A: EnumAccess<'de>>(self, access: A) -> Result<V::Value, A::Error> {
        let access = self.with(access);
        self.inner.visit_enum(access)
    }

    fn visit_map<A: MapAccess<'de>>(self, access: A) -> Result<V::Value, A::Error> {
        let access = self.with(access);
        self.inner.visit_map(access)
    }
}

impl<'de, 'k, A: EnumAccess<'de>> EnumAccess<'de> for Through<'k, A> {
    type Error = A::Error;
    type Variant = Through<'k, A::Variant>;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Self::Variant), A::Error> {
        let kept = self.kept;
        let (value, inner) = self.inner.variant_seed(seed)?;
        Ok((value, Through { inner, kept }))
    }
}

impl<'de, A: VariantAccess<'de>> VariantAccess<'de> for Through<'_, A> {
    type Error = A::Error;

    fn unit_variant(self) -> Result<(), A::Error> {
        self.inner.unit_variant()
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, A::Error> {
        self.inner.newtype_variant_seed(seed)
    }

    fn tuple_variant<V: Visitor<'de>>(self, length: usize, visitor: V) -> Result<V::Value, A::Error> {
        self.inner.tuple_variant(length, visitor)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, A::Error> {
        let visitor = self.with(visitor);
        self.inner.struct_variant(fields, visitor)
    }
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Through<'_, A> {
    type Error = A::Error;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, A::Error> {
        let seed = self.with(seed);
        self.inner.next_key_seed(Key(seed))
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, A::Error> {
        let seed = self.with(seed);
        self.inner.next_value_seed(Field(seed))
    }
}

/// The name of a field, which is kept.
struct Key<T>(T);

impl<'de, S: DeserializeSeed<'de>> DeserializeSeed<'de> for Key<Through<'_, S>> {
    type Value = S::Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<S::Value, D::Error> {
        let name = deserializer.deserialize_identifier(Name)?;
        self.0.kept.field.borrow_mut().clone_from(&name);
        self.0.inner.deserialize(de::value::StringDeserializer::new(name))
    }
}

struct Name;

impl Visitor<'_> for Name {
    type Value = String;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a field")
    }

    fn visit_str<E: de::Error>(self, name: &str) -> Result<String, E> {
        Ok(name.to_owned())
    }
}

/// The value of a field. A number may have a pedigree; all else is read as it is.
struct Field<T>(T);

impl<'de, S: DeserializeSeed<'de>> DeserializeSeed<'de> for Field<Through<'_, S>> {
    type Value = S::Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<S::Value, D::Error> {
        let value = self.0.with(deserializer);
        self.0.inner.deserialize(Field(value))
    }
}

impl<'de, D: Deserializer<'de>> Field<Through<'_, D>> {
    fn number(self) -> Result<u64, D::Error> {
        let counted = Counted::deserialize(self.0.inner)?;
        if let Some(number) = counted.sourced {
            let field = self.0.kept.field.borrow().clone();
            self.0.kept.numbers.borrow_mut().push((field, number));
        }
        let whole = (0.0..=f64::from(u32::MAX)).contains(&counted.value) && counted.value.fract() == 0.0;
        let of_share = self.0.kept.field.borrow().as_str() == "share";
        let thousandths = if of_share { ", of thousandths: a half is 500" } else { "" };
        let expected = || de::Error::custom(format!("expected a whole number{thousandths}"));
        if whole { Ok(counted.value as u64) } else { Err(expected()) }
    }
}

macro_rules! as_it_is {
    ($($method:ident),*) => {
        $(fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
            self.0.inner.$method(visitor)
        })*
    };
}

impl<'de, D: Deserializer<'de>> Deserializer<'de> for Field<Through<'_, D>> {
    type Error = D::Error;

    fn deserialize_u16<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        visitor.visit_u64(self.number()?)
    }

    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        visitor.visit_u64(self.number()?)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.0.inner.deserialize_enum(name, variants, visitor)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.0.inner.deserialize_newtype_struct(name, visitor)
    }

    as_it_is! { deserialize_any, deserialize_bool, deserialize_str, deserialize_string, deserialize_seq }

    forward_to_deserialize_any! {
        i8 i16 i32 i64 i128 u8 u64 u128 f32 f64 char bytes byte_buf option unit
        unit_struct tuple tuple_struct map struct identifier ignored_any
    }
}

/// A number, plain or with its pedigree.
struct Counted {
    value: f64,
    sourced: Option<Number>,
}

impl Counted {
    fn plain(value: f64) -> Self {
        Self { value, sourced: None }
    }

    fn sourced(sourced: Sourced<f64>, address: usize) -> Self {
        Self { value: *sourced.value(), sourced: Some(Spot { value: Ok(sourced), address }) }
    }
}

impl<'de> Deserialize<'de> for Counted {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_newtype_struct(SPOT, CountedVisitor)
    }
}

struct CountedVisitor;

impl<'de> Visitor<'de> for CountedVisitor {
    type Value = Counted;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a whole number, or one with its pedigree")
    }

    /// ron gives the raw text.
    fn visit_borrowed_str<E: de::Error>(self, raw: &'de str) -> Result<Counted, E> {
        let text = skip_blank(raw);
        if text.starts_with(|first: char| first.is_ascii_alphabetic()) {
            let sourced: Result<Sourced<f64>, _> = options().from_str(text);
            let value = sourced.map_err(|error| E::custom(error.code))?;
            return Ok(Counted::sourced(value, text.as_ptr() as usize));
        }
        options()
            .from_str(text)
            .map(Counted::plain)
            .map_err(|error| E::custom(SpotError::new(text, error).error))
    }

    /// The quick reader gives the address and the value.
    fn visit_seq<S: SeqAccess<'de>>(self, mut seq: S) -> Result<Counted, S::Error> {
        let missing = || de::Error::invalid_length(0, &self);
        let address = seq.next_element()?.ok_or_else(missing)?;
        match seq.next_element()?.ok_or_else(missing)? {
            Either::Plain(value) => Ok(Counted::plain(value)),
            Either::Sourced(sourced) => Ok(Counted::sourced(sourced, address)),
        }
    }
}

/// What the quick reader tells apart by the first letter.
enum Either {
    Plain(f64),
    Sourced(Sourced<f64>),
}

impl<'de> Deserialize<'de> for Either {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(EitherVisitor)
    }
}

struct EitherVisitor;

impl<'de> Visitor<'de> for EitherVisitor {
    type Value = Either;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        CountedVisitor.expecting(f)
    }

    fn visit_f64<E: de::Error>(self, value: f64) -> Result<Either, E> {
        Ok(Either::Plain(value))
    }

    fn visit_enum<A: EnumAccess<'de>>(self, access: A) -> Result<Either, A::Error> {
        Sourced::deserialize(EnumAccessDeserializer::new(access)).map(Either::Sourced)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::quick;

    const TEXT: &str = r#"levy(uezd: "zaisan", manner: volunteers, share: 1_000, detail: assumed(value: 300, low: 0, high: 500, why: "so"))"#;

    #[test]
    fn a_number_with_a_pedigree_is_the_number_and_the_pedigree_is_kept() {
        let plain = TEXT.replace(r#"assumed(value: 300, low: 0, high: 500, why: "so")"#, "300");
        let order: Order = options().from_str(&plain).expect("an order");
        let by_ron: OrderFile = options().from_str(TEXT).expect("ron reads it");
        let quickly: OrderFile = quick::read(TEXT).expect("it is read quickly");
        assert_eq!(by_ron.order, order);
        assert_eq!(format!("{by_ron:?}"), format!("{quickly:?}"));
        let (field, number) = &by_ron.numbers[0];
        assert_eq!((field.as_str(), by_ron.numbers.len()), ("detail", 1));
        assert_eq!(number.address - TEXT.as_ptr() as usize, TEXT.find("assumed").expect("it is there"));
    }

    #[test]
    fn what_is_no_whole_number_is_refused() {
        for wrong in ["0.5", "-1", "\"many\"", "doc(0.5, [])", "assumed(value: 1)"] {
            let text = TEXT.replace("1_000", wrong);
            assert!(options().from_str::<OrderFile>(&text).is_err(), "{wrong}");
            assert!(quick::read::<OrderFile>(&text).is_none(), "{wrong}");
        }
    }
}
