//! `rules.ron` as written: the parameters that a file states, by name.
//!
//! Read by hand and not by a derived impl, which for two hundred fields alike is a tenth of the program. What a
//! parameter means is not known here.

use crate::scenario::file::{Bases, Number, Table};
use crate::scenario::rules::{FIELDS, TABLES};
use serde::de::{self, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use std::collections::BTreeMap;
use std::fmt;

/// `rules.ron`. A scenario's own file states only what it changes.
#[derive(Debug, Default)]
pub struct RulesFile {
    basis: Bases,
    numbers: BTreeMap<&'static str, Number>,
    tables: BTreeMap<&'static str, Table>,
}

impl RulesFile {
    /// Whether the file states the number of that name.
    #[must_use]
    pub fn states(&self, name: &str) -> bool {
        self.numbers.contains_key(name)
    }

    /// The number of that name as stated, and the bases it may rest on.
    pub(in crate::scenario) fn number(&self, name: &str) -> Option<(&Number, &Bases)> {
        Some((self.numbers.get(name)?, &self.basis))
    }

    /// The table of that name as stated, and the bases it may rest on.
    pub(in crate::scenario) fn table(&self, name: &str) -> Option<(&Table, &Bases)> {
        Some((self.tables.get(name)?, &self.basis))
    }
}

impl<'de> Deserialize<'de> for RulesFile {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_struct("RulesFile", FIELDS, FileVisitor)
    }
}

struct FileVisitor;

impl<'de> Visitor<'de> for FileVisitor {
    type Value = RulesFile;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("parameters by name")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<RulesFile, A::Error> {
        let (mut file, mut basis) = (RulesFile::default(), None);
        while let Some(Field(name)) = map.next_key()? {
            let again = if name == "basis" {
                basis.replace(map.next_value()?).is_some()
            } else if TABLES.iter().any(|table| table.name == name) {
                file.tables.insert(name, map.next_value()?).is_some()
            } else {
                file.numbers.insert(name, map.next_value()?).is_some()
            };
            if again {
                return Err(de::Error::duplicate_field(name));
            }
        }
        file.basis = basis.unwrap_or_default();
        Ok(file)
    }
}

/// The name of a field.
struct Field(&'static str);

impl<'de> Deserialize<'de> for Field {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_identifier(FieldVisitor)
    }
}

struct FieldVisitor;

impl Visitor<'_> for FieldVisitor {
    type Value = Field;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a parameter")
    }

    fn visit_str<E: de::Error>(self, name: &str) -> Result<Field, E> {
        let known = FIELDS.iter().copied().find(|field| *field == name);
        known.map(Field).ok_or_else(|| de::Error::unknown_field(name, FIELDS))
    }
}
