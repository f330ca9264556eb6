//! Mods in sentences: why a folder among them is not used, which of them a scenario is made of.

use crate::base::id::LONGEST;
use crate::i18n::{Value, Words};
use crate::saves::called;
use crate::scenario::Scenario;
use crate::scenario::mods::Unused;
use crate::scenario::mods::changes::Change;
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

/// What a mod changes: the value, where it states it, and over what.
#[must_use]
pub fn change(words: &Words, change: &Change) -> String {
    let text = |text: String| Value::Text(text);
    let mut values = vec![
        ("mod", text(change.by.to_string())),
        ("scenario", text(change.of.to_string())),
        ("value", text(change.value.clone())),
        ("at", text(change.at.to_string())),
    ];
    match (&change.over, change.conflict()) {
        (_, Some((other, at))) => {
            values.extend([("other", text(other.to_string())), ("over", text(at.to_string()))]);
            words.with("mods-change-against", &values)
        }
        (Some(over), None) => {
            values.push(("over", text(over.at.to_string())));
            words.with("mods-change-over", &values)
        }
        (None, None) => words.with("mods-change-new", &values),
    }
}
