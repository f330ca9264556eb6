//! What several commands take: languages, policies, readings, threads, and how an answer is written.

use crate::base::code::Code;
use crate::i18n::Language;
use crate::players::Policy;
use clap::builder::{PossibleValue, StringValueParser, TypedValueParser};
use clap::{Arg, Args, Command, ValueEnum};
use std::ffi::OsStr;

/// Reads the code of a language. Which there are is known when the mods are, so any code is taken; those of the game are
/// told by shells and by the help.
#[derive(Clone, Debug)]
pub struct Lang;

impl TypedValueParser for Lang {
    type Value = String;

    fn parse_ref(&self, command: &Command, arg: Option<&Arg>, value: &OsStr) -> Result<String, clap::Error> {
        StringValueParser::new().parse_ref(command, arg, value)
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        let value =
            |(language, name): (Language, &'static str)| PossibleValue::new(language.code()).help(name);
        Some(Box::new(Language::ALL.into_iter().zip(["Kazakh", "Russian", "English"]).map(value)))
    }
}

/// How an answer is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people
    #[default]
    Text,
    /// One JSON document
    Json,
}

/// How the answer of a command is written.
#[derive(Clone, Copy, Debug, Default, Args)]
pub struct Answer {
    /// How the answer is written
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

/// How many threads a long command works with.
#[derive(Clone, Copy, Debug, Default, Args)]
pub struct Threads {
    /// Threads (default: one for each core)
    #[arg(long, value_parser = whole::<u16>(1, 1024), allow_negative_numbers = true)]
    pub jobs: Option<u16>,
}

/// A policy on the command line.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum PolicyName {
    /// Give no orders
    None,
    /// Give the orders that were given
    Historical,
    /// Play as a careful staff would
    Balanced,
    /// Send all men to the front
    Greedy,
    /// Spend nothing
    Miser,
    /// Give orders at random
    Random,
}

impl From<PolicyName> for Policy {
    fn from(name: PolicyName) -> Self {
        match name {
            PolicyName::None => Self::None,
            PolicyName::Historical => Self::Historical,
            PolicyName::Balanced => Self::Balanced,
            PolicyName::Greedy => Self::Greedy,
            PolicyName::Miser => Self::Miser,
            PolicyName::Random => Self::Random,
        }
    }
}

/// By which reading of the sources a scenario is played.
#[derive(Clone, Debug, Default, Args)]
pub struct By {
    /// Reading of the sources to play by: an id that `alash readings` lists (default: the scenario's own)
    #[arg(long, value_name = "ID", requires = "scenario")]
    pub reading: Option<String>,
    /// Another world to play in, which fits the record as well: a folder in the scenario's `worlds` (`world-b`)
    #[arg(long, value_name = "ID", requires = "scenario", conflicts_with = "reading")]
    pub world: Option<String>,
}

impl By {
    /// The reading or the world that was named.
    pub fn name(&self) -> Option<&str> {
        self.reading.as_deref().or(self.world.as_deref())
    }
}

/// A seed as it was typed: a number, or a code that names its scenario as well.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TypedSeed {
    /// A number.
    Number(u64),
    /// A code.
    Code(Code),
}

/// Reads a seed or a code.
pub fn typed_seed(text: &str) -> Result<TypedSeed, String> {
    if let Ok(number) = text.parse::<u64>() {
        return Ok(TypedSeed::Number(number));
    }
    // Whatever has a letter of the alphabet in it was meant as a code.
    if text.chars().any(char::is_alphabetic) {
        let either =
            |bad| format!("expected a whole number from 0 to {} or the code of a lesson: {bad}", u64::MAX);
        return Code::read(text).map(TypedSeed::Code).map_err(either);
    }
    whole::<u64>(0, u64::MAX)(text).map(TypedSeed::Number)
}

/// The same for whom the seed alone counts.
pub fn seed(text: &str) -> Result<u64, String> {
    Ok(match typed_seed(text)? {
        TypedSeed::Number(number) => number,
        TypedSeed::Code(code) => code.seed.0,
    })
}

/// A whole number between two; what else is typed is answered by a sentence that names them.
pub fn whole<N: TryFrom<u64> + Clone + Send + Sync + 'static>(
    low: u64,
    high: u64,
) -> impl Fn(&str) -> Result<N, String> + Clone + Send + Sync + 'static {
    move |text| {
        let number = text.parse::<u64>().ok().filter(|number| (low..=high).contains(number));
        number
            .and_then(|number| N::try_from(number).ok())
            .ok_or_else(|| format!("expected a whole number from {low} to {high}"))
    }
}

/// A part of many campaigns: K of N.
pub fn shard(text: &str) -> Result<(u32, u32), String> {
    let parts = text.split_once('/').and_then(|(k, n)| Some((k.parse().ok()?, n.parse().ok()?)));
    match parts {
        Some((k, n)) if 1 <= k && k <= n => Ok((k, n)),
        _ => Err("expected K/N with 1 ≤ K ≤ N, as 2/4".to_owned()),
    }
}
