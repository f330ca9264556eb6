//! What can lie over the game: questions where something comes from, slips, sheets.

use crate::base::id::ClaimId;
use crate::run::{Campaign, Withheld};

/// A question where something comes from.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Why {
    /// A number, by its field path.
    Number(String),
    /// A claim of the record.
    Claim(ClaimId),
}

/// Something to tell the player.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// What.
    pub text: String,
    /// Whether something went wrong.
    pub bad: bool,
}

/// What lies over the game.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sheet {
    /// The menu.
    Menu,
    /// The list of keys.
    Keys,
    /// What is left undone, before the turn ends.
    Undone,
    /// A search by name.
    Seek,
    /// Whether to go back to this turn.
    Back(u16),
    /// The games that began as this one.
    Branches,
    /// What came of files that changed under the game.
    Edited,
}

/// What came of files that changed.
#[derive(Default)]
pub struct Edited {
    /// The campaign as it was before the last change.
    pub before: Option<Box<Campaign>>,
    /// Orders of it that are refused on the new files, in words.
    pub refused: Vec<String>,
    /// Why the files as they are cannot be played; the game goes on as it was.
    pub trouble: Option<String>,
    /// What of the game as it was ordered the files do not allow, to be tried with their next change.
    pub withheld: Withheld,
}
