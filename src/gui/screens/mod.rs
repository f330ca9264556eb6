//! The screens: title, card, game, the report after the last turn, how far to trust it, settings.
//!
//! A folder each. A screen paints itself and answers what it asks of the desk; only the desk goes from one to another.

pub mod after;
pub mod backdrop;
pub mod card;
pub mod credits;
pub mod lesson;
pub mod mods;
pub mod numbers;
pub mod play;
pub mod report;
pub mod settings;
pub mod sheet;
pub mod title;
pub mod trust;

use crate::base::id::Id;
use crate::gui::settings::Settings;
use crate::run::{Answer, Predictions};
use crate::scenario::edit::Edit;
use crate::scenario::mods::list::List;
use std::path::PathBuf;

/// A scenario with numbers changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Remade {
    /// The numbers.
    pub edits: Vec<Edit>,
    /// What it is to be called.
    pub name: String,
    /// Whether its card is wanted at once.
    pub play: bool,
}

/// What a screen asks of the desk when its frame is over.
#[derive(Clone, Debug, PartialEq)]
pub enum Ask {
    /// The title.
    Title,
    /// The card of a scenario, by its id.
    Card(String),
    /// A lesson, by its id, and the code by which a class plays it.
    Lesson(String, String),
    /// A new campaign.
    Begin {
        /// Id of the scenario.
        scenario: String,
        /// The reading of the sources; none for the scenario's own.
        reading: Option<Id>,
        /// Seed of its luck.
        seed: u64,
        /// What is expected of it.
        predictions: Predictions,
        /// What is answered to the questions of a lesson before it.
        answers: Vec<Answer>,
    },
    /// The campaign of the autosave.
    Continue,
    /// A saved campaign.
    Open(PathBuf),
    /// The orders of a saved campaign given anew by the rules and files of today.
    Anew(PathBuf),
    /// Another name for a saved campaign.
    Rename(PathBuf, String),
    /// A saved campaign removed.
    Remove(PathBuf),
    /// The map of the campaign.
    Map,
    /// The report after the last turn.
    After,
    /// How far the scenario in sight is to be trusted.
    Trust,
    /// The numbers of the scenario in sight, to be changed.
    Numbers,
    /// A scenario made of changed numbers.
    Remake(Box<Remade>),
    /// Back to the screen that was left for this one.
    Leave,
    /// The report of the game, to be read here.
    Report,
    /// What the game is made of.
    Credits,
    /// The page of mods.
    Modding,
    /// Another list of mods.
    Mods(Box<List>),
    /// The page of settings.
    Settings,
    /// Other settings.
    Set(Box<Settings>),
    /// The same beginning once more, on other luck.
    Again,
    /// Go back to this turn, in a game of its own.
    Branch(u16),
    /// The end.
    Quit,
}
