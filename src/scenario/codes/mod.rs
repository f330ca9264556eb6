//! Every code that a problem can have: what it means, a mistake that brings it about, and how to mend it.
//!
//! `docs/problems.md` is made from this list. A code never changes its name: scripts and editors rely on it.

mod mods;
mod sense;
mod words;
mod writing;

use crate::scenario::problem::Problem;

/// The page that explains every code.
pub const PAGE: &str = "docs/problems.md";

/// One code.
#[derive(Clone, Copy, Debug)]
pub struct Code {
    /// Its name.
    pub name: &'static str,
    /// What it says is wrong.
    pub meaning: &'static str,
    /// A mistake that brings it about; empty where no line of a file does.
    pub mistake: &'static str,
    /// The same mended, or what to do.
    pub repair: &'static str,
}

const fn code(
    name: &'static str,
    meaning: &'static str,
    mistake: &'static str,
    repair: &'static str,
) -> Code {
    Code { name, meaning, mistake, repair }
}

/// All codes, by what they are about.
pub const CODES: &[(&str, &[Code])] = &[
    ("How a file is written", writing::TEXT),
    ("Files and folders", writing::FILES),
    ("Numbers and where they come from", writing::NUMBERS),
    ("Names, days and places", sense::NAMES),
    ("What is said", sense::SAID),
    ("What hangs together", sense::TOGETHER),
    ("What comes of playing", sense::PLAYED),
    ("Words", words::WORDS),
    ("Mods", mods::MODS),
];

/// Every code.
pub fn all() -> impl Iterator<Item = &'static Code> {
    CODES.iter().flat_map(|(_, codes)| codes.iter())
}

/// The code of that name.
#[must_use]
pub fn of(name: &str) -> Option<&'static Code> {
    all().find(|code| code.name == name)
}

/// In builds with assertions, stops at a problem whose code stands in no list: nobody could look it up.
pub fn assert_listed(problems: &[Problem]) {
    if cfg!(debug_assertions) {
        for problem in problems {
            assert!(of(problem.code).is_some(), "the code `{}` is in no list: {problem}", problem.code);
        }
    }
}
