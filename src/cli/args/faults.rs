//! What the commands take that look for faults: in files, in saves, in the program.

use crate::cli::args::{Answer, Threads, whole};
use clap::Args;
use std::path::PathBuf;

/// `alash verify`
#[derive(Debug, Args)]
pub struct Verify {
    /// Saves
    #[arg(required = true, value_name = "SAVE")]
    pub saves: Vec<PathBuf>,
    /// Folder of the scenario, when it is neither shipped nor in the mods folder
    #[arg(long, value_name = "FOLDER")]
    pub scenario: Option<String>,
    /// The answer
    #[command(flatten)]
    pub answer: Answer,
}

/// `alash replay-crash`
#[derive(Debug, Args)]
pub struct ReplayCrash {
    /// Crash report
    pub report: PathBuf,
    /// The answer
    #[command(flatten)]
    pub answer: Answer,
}

/// `alash soak`
#[derive(Debug, Args)]
pub struct Soak {
    /// Scenarios, played in turn: ids or folders (default: all shipped ones)
    #[arg(value_name = "SCENARIO")]
    pub scenarios: Vec<String>,
    /// Number of games
    #[arg(long, default_value_t = 100, value_parser = whole::<u32>(1, 10_000_000), allow_negative_numbers = true)]
    pub games: u32,
    /// Seed of the first, for its dice and its orders; game i has seed + i
    #[arg(long, default_value_t = 1, value_parser = whole::<u64>(0, u64::MAX), allow_negative_numbers = true)]
    pub seed: u64,
    /// The threads
    #[command(flatten)]
    pub threads: Threads,
    /// The answer
    #[command(flatten)]
    pub answer: Answer,
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
    /// Play nothing: say only what the files say, at once
    #[arg(long)]
    pub quick: bool,
    /// Campaigns played at most to see whether it can be won and lost; fewer where that is soon known, 0 for none
    #[arg(long, default_value_t = 500, value_parser = whole::<u32>(0, 100_000), allow_negative_numbers = true)]
    #[arg(conflicts_with = "quick")]
    pub runs: u32,
    /// The answer
    #[command(flatten)]
    pub answer: Answer,
}
