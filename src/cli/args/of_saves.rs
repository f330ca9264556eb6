//! What the commands take that read saves.

use crate::cli::args::{Answer, Threads};
use clap::Args;
use std::path::PathBuf;

/// `alash report`
#[derive(Debug, Args)]
pub struct Report {
    /// Save; or a folder of saves, to be told beside each other
    #[arg(value_name = "SAVE|FOLDER")]
    pub save: PathBuf,
    /// Write the page to a file instead of standard output, in place of an older one
    #[arg(long, value_name = "FILE.html")]
    pub out: Option<PathBuf>,
    /// Of a folder: write the games to a CSV file as well, a row each
    #[arg(long, value_name = "FILE.csv")]
    pub csv: Option<PathBuf>,
    /// Of a folder: leave out how players are called; the name of a save is its player's
    #[arg(long)]
    pub no_names: bool,
    /// The threads
    #[command(flatten)]
    pub threads: Threads,
}

/// `alash orders`
#[derive(Debug, Args)]
pub struct Orders {
    /// Save or crash report, of whatever rules
    pub save: PathBuf,
    /// The answer
    #[command(flatten)]
    pub answer: Answer,
}

/// `alash attribute`
#[derive(Debug, Args)]
pub struct Attribute {
    /// Save
    pub save: PathBuf,
    /// The threads
    #[command(flatten)]
    pub threads: Threads,
    /// The answer
    #[command(flatten)]
    pub answer: Answer,
}
