//! Checks that need more than the files themselves: whether there are words for everything, in every
//! language, whether the historical policy's orders can be given, and whether every choice changes something.

mod choices;
mod circles;
mod orders;
mod texts;
mod words;

use crate::scenario::problem::Problem;
use crate::scenario::{Library, Scenario, folder::Folder};

/// All problems of the scenario in a folder, sorted by file and line.
#[must_use]
pub fn examine(folder: &Folder, library: &Library) -> Vec<Problem> {
    let loaded = library.load(folder);
    let mut problems = loaded.problems;
    match (loaded.scenario, loaded.draft) {
        (Some(scenario), _) => problems.extend(further(&scenario)),
        (None, Some(draft)) => problems.extend(words::check(&draft, false)),
        (None, None) => {}
    }
    problems.sort();
    problems.dedup();
    problems
}

/// Problems of a scenario that loads.
#[must_use]
pub fn further(scenario: &Scenario) -> Vec<Problem> {
    let mut problems = words::check(scenario, true);
    // What a lesson closes is given by itself, and must be possible as well.
    let mut open = scenario.to_be_changed();
    open.lesson = None;
    problems.extend(orders::check(&open));
    problems.extend(choices::check(&open));
    problems
}
