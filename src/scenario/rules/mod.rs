//! Every parameter of the rules, by name, as read from `rules.ron`.
//!
//! One list, kept by subject in the files beside this one, makes the struct, the file's fields and the tables of
//! names, so that a formula, the file, calibration and documents cannot disagree about what there is.

#[macro_use]
mod carriage;
#[macro_use]
mod levy;
#[macro_use]
mod service;
#[macro_use]
mod powers;
#[macro_use]
mod fights;
#[macro_use]
mod seasons;

pub(in crate::scenario) mod file;

use crate::scenario::file::{Bases, Number, Table};
use crate::scenario::rules::file::RulesFile;

/// One parameter.
#[derive(Clone, Copy, Debug)]
pub struct Parameter {
    /// Name in file and struct.
    pub name: &'static str,
    /// What it is, a sentence.
    pub meaning: &'static str,
    /// Unit.
    pub unit: &'static str,
    /// The lowest value a file may state.
    pub low: f64,
    /// The highest.
    pub high: f64,
}

macro_rules! parameter {
    ($name:ident, $unit:literal, $low:literal, $high:literal, $($doc:literal)+) => {
        Parameter {
            name: stringify!($name),
            meaning: concat!($($doc),+).trim_ascii(),
            unit: $unit,
            low: $low,
            high: $high,
        }
    };
}

macro_rules! rules {
    (
        numbers { $($(#[doc = $doc:literal])+ $name:ident: $unit:literal in $low:literal ..= $high:literal,)* }
        tables { $($(#[doc = $tdoc:literal])+ $table:ident: $tunit:literal in $tlow:literal ..= $thigh:literal,)* }
    ) => {
        /// The parameters, in the units of [`PARAMETERS`]. Tables have one number for each half-month of the year.
        #[derive(Clone, Debug, Default, PartialEq)]
        pub struct Rules {
            $($(#[doc = $doc])+ pub $name: f64,)*
            $($(#[doc = $tdoc])+ pub $table: [f64; 24],)*
        }

        /// All parameters that are one number.
        pub const PARAMETERS: &[Parameter] = &[$(parameter!($name, $unit, $low, $high, $($doc)+),)*];

        /// All parameters that have a number for each half-month of the year.
        pub const TABLES: &[Parameter] = &[$(parameter!($table, $tunit, $tlow, $thigh, $($tdoc)+),)*];

        /// What a file may state.
        pub(in crate::scenario) const FIELDS: &[&str] =
            &["basis", $(stringify!($name),)* $(stringify!($table),)*];

        impl Rules {
            /// The parameter of that name.
            pub fn get_mut(&mut self, name: &str) -> Option<&mut f64> {
                match name {
                    $(stringify!($name) => Some(&mut self.$name),)*
                    _ => None,
                }
            }

            /// The value of the parameter of that name.
            #[must_use]
            pub fn get(&self, name: &str) -> Option<f64> {
                match name {
                    $(stringify!($name) => Some(self.$name),)*
                    _ => None,
                }
            }

            /// Each number, in the order of [`PARAMETERS`].
            fn numbers_mut(&mut self) -> [&mut f64; PARAMETERS.len()] {
                [$(&mut self.$name,)*]
            }

            /// Each table, in the order of [`TABLES`].
            fn tables_mut(&mut self) -> [&mut [f64; 24]; TABLES.len()] {
                [$(&mut self.$table,)*]
            }
        }
    };
}

impl Rules {
    /// Fills in what files state, the first that states a parameter, by asking `read` for each number and
    /// `read_table` for each table; and the names that no file states.
    pub(in crate::scenario) fn fill(
        files: &[&RulesFile],
        read: &mut dyn FnMut(&Number, &Bases, f64, f64) -> f64,
        read_table: &mut dyn FnMut(&Table, &Bases, f64, f64) -> [f64; 24],
    ) -> (Self, Vec<&'static str>) {
        let (mut rules, mut missing) = (Self::default(), Vec::new());
        for (parameter, number) in PARAMETERS.iter().zip(rules.numbers_mut()) {
            match files.iter().find_map(|file| file.number(parameter.name)) {
                Some((stated, basis)) => *number = read(stated, basis, parameter.low, parameter.high),
                None => missing.push(parameter.name),
            }
        }
        for (parameter, table) in TABLES.iter().zip(rules.tables_mut()) {
            match files.iter().find_map(|file| file.table(parameter.name)) {
                Some((stated, basis)) => *table = read_table(stated, basis, parameter.low, parameter.high),
                None => missing.push(parameter.name),
            }
        }
        (rules, missing)
    }
}

// Each list hands its parameters on to the next, the last all of them to `rules!`.
carriage! { [levy service powers fights seasons rules] }
