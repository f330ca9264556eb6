//! What can be typed.

use crate::cli::predict::{self, Prediction};
use crate::i18n::Language;
use crate::players::Policy;
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// Raise, arm, feed and pay the Alash militia of 1917–1920 under the constraints of the time, and see at
/// every date how the real militia stood.
#[derive(Debug, Parser)]
#[command(name = "alash", version, about, max_term_width = 100)]
pub struct Arguments {
    /// Language (default: the system's)
    #[arg(long, global = true)]
    pub lang: Option<Lang>,
    /// What to do; without a command the window opens
    #[command(subcommand)]
    pub command: Option<Command>,
}

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

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Open the window
    Play(Play),
    /// List the scenarios, shipped and found in the mods folder
    Scenarios(Scenarios),
    /// Play one campaign by a policy and compare it with the record
    Run(Run),
    /// Play many campaigns: median, 5–95 %, CRPS and PIT per recorded figure
    Ensemble(Ensemble),
    /// Name every problem of scenarios or mods, with file, line and column
    Check(Check),
    /// Show claims of the record, their conflicts and the numbers that rest on them
    Record(Record),
    /// Play saves again and compare the digest of every turn
    Verify(Verify),
    /// Tell which decisions of a saved game moved its outcome, and by how much
    Attribute(Attribute),
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

/// A policy on the command line.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum PolicyName {
    /// Give no orders
    None,
    /// Give the orders that were given
    Historical,
    /// Play as a careful staff would
    Balanced,
}

impl From<PolicyName> for Policy {
    fn from(name: PolicyName) -> Self {
        match name {
            PolicyName::None => Self::None,
            PolicyName::Historical => Self::Historical,
            PolicyName::Balanced => Self::Balanced,
        }
    }
}

/// `alash play`
#[derive(Debug, Default, Args)]
pub struct Play {
    /// Scenario to start with: an id or a folder
    pub scenario: Option<String>,
    /// Save to go on with
    #[arg(long, value_name = "SAVE")]
    pub load: Option<PathBuf>,
    /// Close the window once it has drawn, and say how long that took: for tests and measurements
    #[arg(long, hide = true)]
    pub until_drawn: bool,
}

/// `alash scenarios`
#[derive(Debug, Args)]
pub struct Scenarios {
    /// How the answer is written
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

/// `alash run`
#[derive(Debug, Args)]
pub struct Run {
    /// Scenario: an id or a folder
    pub scenario: String,
    /// Who gives the orders (default: historical; none where --orders is given)
    #[arg(long)]
    pub policy: Option<PolicyName>,
    /// Seed of the dice
    #[arg(long, default_value_t = 1)]
    pub seed: u64,
    /// File of dated orders, given beside the policy's
    #[arg(long, value_name = "FILE")]
    pub orders: Option<PathBuf>,
    /// Play only that many turns
    #[arg(long, value_parser = clap::value_parser!(u16).range(1..))]
    pub turns: Option<u16>,
    /// What you expect: a checkpoint's interval, right in nine cases of ten, or what stops the levy and how surely
    #[arg(long, value_name = "S086=LOW..HIGH|stops=arms:0.7", value_parser = predict::parse)]
    pub predict: Vec<Prediction>,
    /// Write the campaign as a save
    #[arg(long, value_name = "FILE")]
    pub save: Option<PathBuf>,
    /// How the answer is written
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

/// `alash ensemble`
#[derive(Debug, Args)]
pub struct Ensemble {
    /// Scenario: an id or a folder
    pub scenario: String,
    /// Number of campaigns
    #[arg(long, default_value_t = 200, value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    pub runs: u32,
    /// Seed of the first; run i has seed + i
    #[arg(long, default_value_t = 1)]
    pub seed: u64,
    /// Who gives the orders
    #[arg(long, default_value = "historical")]
    pub policy: PolicyName,
    /// Threads (default: one for each core)
    #[arg(long, value_parser = clap::value_parser!(u16).range(1..=1024))]
    pub jobs: Option<u16>,
    /// Play only part K of N, from 1
    #[arg(long, value_name = "K/N", value_parser = shard)]
    pub shard: Option<(u32, u32)>,
    /// Write the counts of every run to a CSV file
    #[arg(long, value_name = "FILE.csv")]
    pub out: Option<PathBuf>,
    /// How the answer is written
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

fn shard(text: &str) -> Result<(u32, u32), String> {
    let parts = text.split_once('/').and_then(|(k, n)| Some((k.parse().ok()?, n.parse().ok()?)));
    match parts {
        Some((k, n)) if 1 <= k && k <= n => Ok((k, n)),
        _ => Err("expected K/N with 1 ≤ K ≤ N, as 2/4".to_owned()),
    }
}

/// `alash check`
#[derive(Debug, Args)]
pub struct Check {
    /// Scenario folders or ids
    #[arg(required = true, value_name = "PATH")]
    pub paths: Vec<String>,
    /// Count warnings as problems
    #[arg(long)]
    pub strict: bool,
    /// How the answer is written
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

/// `alash record`
#[derive(Debug, Args)]
pub struct Record {
    /// Scenario (default: all shipped ones)
    pub scenario: Option<String>,
    /// Only this claim
    #[arg(long)]
    pub id: Option<String>,
    /// Write the answer to a file instead of standard output
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    /// How the answer is written
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

/// `alash verify`
#[derive(Debug, Args)]
pub struct Verify {
    /// Saves
    #[arg(required = true, value_name = "SAVE")]
    pub saves: Vec<PathBuf>,
    /// Folder of the scenario, when it is neither shipped nor in the mods folder
    #[arg(long, value_name = "FOLDER")]
    pub scenario: Option<String>,
    /// How the answer is written
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

/// `alash attribute`
#[derive(Debug, Args)]
pub struct Attribute {
    /// Save
    pub save: PathBuf,
    /// Threads (default: one for each core)
    #[arg(long, value_parser = clap::value_parser!(u16).range(1..=1024))]
    pub jobs: Option<u16>,
    /// How the answer is written
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}
