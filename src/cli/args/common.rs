//! What several commands take: languages, policies, readings, threads, and how an answer is written.

use crate::i18n::Language;
use crate::players::Policy;
use clap::{Args, ValueEnum};

/// A language on the command line.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Lang {
    /// Kazakh
    Kk,
    /// Russian
    Ru,
    /// English
    En,
}

impl From<Lang> for Language {
    fn from(lang: Lang) -> Self {
        match lang {
            Lang::Kk => Self::Kk,
            Lang::Ru => Self::Ru,
            Lang::En => Self::En,
        }
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
