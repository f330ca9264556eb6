//! Mods in sentences: why a folder among them is not used, which of them a scenario is made of.

use crate::base::id::LONGEST;
use crate::i18n::{Value, Words};
use crate::saves::called;
use crate::scenario::Scenario;
use crate::scenario::mods::Unused;
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
        Unused::Misnamed(name, right) => {
            words.with("mod-misnamed", &[folder, found(name), ("right", Value::Text((*right).to_owned()))])
        }
        Unused::Deeper(name) => words.with("mod-deeper", &[folder, found(name)]),
        Unused::Faulty(problem) => {
            words.with("mod-faulty", &[folder, ("problem", Value::Text(problem.clone()))])
        }
    }
}

/// A line that names the mods that a scenario is made of in part; empty where there are none.
#[must_use]
pub fn line(words: &Words, scenario: &Scenario) -> String {
    if scenario.mods.is_empty() {
        return String::new();
    }
    words.with("cli-mods-played", &[("list", Value::Text(called(&scenario.mods)))]) + "\n"
}
