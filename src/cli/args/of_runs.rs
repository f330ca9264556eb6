//! What the commands take that play many campaigns or join what was played elsewhere.

use crate::cli::args::{Answer, By, PolicyName, Threads, seed, shard, whole};
use clap::Args;
use std::path::PathBuf;

/// `alash ensemble`
#[derive(Debug, Args)]
pub struct Ensemble {
    /// Scenario: an id or a folder
    pub scenario: String,
    /// The reading
    #[command(flatten)]
    pub by: By,
    /// Number of campaigns
    #[arg(long, default_value_t = 200, value_parser = whole::<u32>(1, 1_000_000), allow_negative_numbers = true)]
    pub runs: u32,
    /// Seed of the first; run i has seed + i
    #[arg(long, default_value_t = 1, value_parser = seed, allow_negative_numbers = true)]
    pub seed: u64,
    /// Who gives the orders
    #[arg(long, default_value = "historical")]
    pub policy: PolicyName,
    /// Draw the parameters from sets that fit the record: the scenario's own, or those of a file
    #[arg(long, value_name = "SETS.ron")]
    pub parameters: Option<Option<PathBuf>>,
    /// The threads
    #[command(flatten)]
    pub threads: Threads,
    /// Play only part K of N, from 1
    #[arg(long, value_name = "K/N", value_parser = shard)]
    pub shard: Option<(u32, u32)>,
    /// Write every run to a table, CSV or Parquet by its name, in place of an older one; `alash join` reads it
    #[arg(long, value_name = "FILE.csv|FILE.parquet")]
    pub out: Option<PathBuf>,
    /// Write the middle and the spread of men by turn, place and measure to a table, CSV or Parquet by its
    /// name, in place of an older one
    #[arg(long, value_name = "FILE.csv|FILE.parquet")]
    pub series: Option<PathBuf>,
    /// The answer
    #[command(flatten)]
    pub answer: Answer,
}

/// `alash join`
#[derive(Debug, Args)]
pub struct Join {
    /// Tables that `alash ensemble --out` wrote: all parts of one ensemble, in any order
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// Write all runs to one table, as `alash ensemble --out` would have
    #[arg(long, value_name = "FILE.csv|FILE.parquet")]
    pub out: Option<PathBuf>,
    /// The answer
    #[command(flatten)]
    pub answer: Answer,
}
