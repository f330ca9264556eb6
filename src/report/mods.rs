//! Why a folder among the mods is not used, in a sentence.

use crate::base::id::LONGEST;
use crate::i18n::{Value, Words};
use crate::scenario::library::Unused;
use std::path::Path;

/// What is wrong with a folder, its path first.
#[must_use]
pub fn sentence(words: &Words, folder: &Path, why: &Unused) -> String {
    let folder = ("folder", Value::Text(folder.display().to_string()));
    let found = |name: &str| ("found", Value::Text(name.to_owned()));
    match why {
        Unused::Shipped => words.with("cli-hidden-mod", &[folder]),
        Unused::Name => words.with("mod-name", &[folder, ("most", Value::Plain(LONGEST as i64))]),
        Unused::NoScenario => words.with("mod-no-scenario", &[folder]),
        Unused::Misnamed(name) => words.with("mod-misnamed", &[folder, found(name)]),
        Unused::Deeper(name) => words.with("mod-deeper", &[folder, found(name)]),
    }
}
