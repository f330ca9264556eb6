//! What can be typed about mods.

use crate::base::id::Id;
use crate::cli::args::Answer;
use clap::{Args, Subcommand};
use std::path::PathBuf;

/// `alash new`
#[derive(Debug, Args)]
pub struct New {
    /// Folder to be made; one that is there must be empty
    pub folder: PathBuf,
    /// Copy this scenario to change it: an id or a folder
    #[arg(long, value_name = "SCENARIO")]
    pub from: Option<String>,
    /// Begin a translation of the game instead: the code of its language, as tt or kk-Latn
    #[arg(long, value_name = "CODE", conflicts_with = "from")]
    pub language: Option<String>,
    /// Id of the mod (default: made of the folder's name)
    #[arg(long, value_parser = Id::new)]
    pub id: Option<Id>,
}

/// `alash mods`
#[derive(Debug, Args)]
pub struct ModList {
    /// What is done; the list without it
    #[command(subcommand)]
    pub deed: Option<Deed>,
    /// The answer
    #[command(flatten)]
    pub answer: Answer,
}

/// What is done with mods.
#[derive(Debug, Subcommand)]
pub enum Deed {
    /// Switch mods on
    Enable {
        /// Mods: ids
        #[arg(required = true, value_name = "ID", value_parser = Id::new)]
        mods: Vec<Id>,
    },
    /// Switch mods off
    Disable {
        /// Mods: ids
        #[arg(required = true, value_name = "ID", value_parser = Id::new)]
        mods: Vec<Id>,
    },
    /// Load these mods in this order, and the others after them by id
    Order {
        /// Mods: ids
        #[arg(required = true, value_name = "ID", value_parser = Id::new)]
        mods: Vec<Id>,
    },
}
