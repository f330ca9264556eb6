//! What mods change in scenarios, value by value, with both places; and where two touch the same value.

use crate::base::id::Id;
use crate::base::language::Language;
use crate::scenario::folder::language_of;
use crate::scenario::layers::{Finder, collect};
use crate::scenario::mods::values::stated;
use std::collections::{BTreeMap, BTreeSet};

/// A value that a mod states of a scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The mod.
    pub by: Id,
    /// The scenario, or `theatre`.
    pub of: Id,
    /// The value: `rules.ron show_up`, `events.ron events[lepsinsk_taken]`, `en scenario-semey-1918`.
    pub value: String,
    /// Where the mod states it.
    pub at: Place,
    /// What it takes the place of; none where it is new.
    pub over: Option<Over>,
}

/// What another value takes the place of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Over {
    /// Where it stands.
    pub at: Place,
    /// The mod that states it; none where no mod does.
    pub by: Option<Id>,
}

/// A line of a file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The file.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
}

impl std::fmt::Display for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{}", self.file, self.line)
    }
}

impl Change {
    /// The other mod that states the same value, and is outdone.
    #[must_use]
    pub fn conflict(&self) -> Option<(Id, &Place)> {
        let over = self.over.as_ref()?;
        over.by.filter(|other| *other != self.by).map(|other| (other, &over.at))
    }
}

/// All that the mods that are loaded change, by scenario, in the order in which it is laid on it.
pub(in crate::scenario) fn all(finder: &Finder) -> Vec<Change> {
    let changed: BTreeSet<Id> =
        finder.mods.loaded().flat_map(|one| &one.changes).map(|(id, _)| *id).collect();
    changed.into_iter().flat_map(|id| of(id, finder)).collect()
}

/// What is changed in one scenario.
fn of(id: Id, finder: &Finder) -> Vec<Change> {
    let Some(folder) = (finder.find)(id.as_str()) else { return Vec::new() };
    let stack = collect(&folder, finder);
    let (mut last, mut found): (BTreeMap<String, Over>, _) = (BTreeMap::new(), Vec::new());
    for (text, &number) in stack.texts.iter().zip(&stack.layer_of) {
        let floor = &stack.floors[number];
        let by = floor.by.as_ref().map(|(by, _)| *by);
        // A translation states thousands of words, and changes none.
        let file = text.name.rsplit(['/', '\\']).next().unwrap_or_default();
        if language_of(file).is_some_and(|code| Language::called(code).is_none()) {
            continue;
        }
        for value in stated(text) {
            let at = Place { file: text.name.clone(), line: value.line };
            let over = last.insert(value.key.clone(), Over { at: at.clone(), by });
            // What is changed in the scenarios that this one is based on is told of them.
            if let Some(by) = by.filter(|_| floor.is_patch && floor.id == id.as_str()) {
                found.push(Change { by, of: id, value: value.key, at, over });
            }
        }
    }
    found
}
