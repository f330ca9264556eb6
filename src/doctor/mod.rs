//! Checks that need more than the files themselves: whether there are words for everything, in every
//! language, how much a language of a mod has, whether the historical policy's orders can be given, whether every
//! choice changes something, and whether it can be won and lost.

mod asked;
mod choices;
mod circles;
pub mod languages;
mod orders;
mod played;
mod plurals;
mod texts;
mod words;

use crate::base::id::Id;
use crate::scenario::codes;
use crate::scenario::problem::Problem;
use crate::scenario::{Library, Scenario, folder::Folder};

/// How much of a scenario is played to find its problems.
pub enum Play<'d> {
    /// Nothing: what the files say.
    Nothing,
    /// What history ordered, and every choice of a question against the others.
    History,
    /// Besides, so many campaigns at most by all policies; the second is called after each.
    Campaigns(u32, &'d (dyn Fn() + Sync)),
}

/// All problems of the scenario in a folder, sorted by file and line.
#[must_use]
pub fn examine(folder: &Folder, library: &Library, play: &Play) -> Vec<Problem> {
    let loaded = library.load(folder);
    let worlds: Vec<Id> = folder.worlds().iter().filter_map(|world| Id::new(&world.id()).ok()).collect();
    let mut problems = loaded.problems;
    match (loaded.scenario, loaded.draft) {
        (Some(scenario), _) => problems.extend(further(&scenario, &worlds, library, play)),
        (None, Some(draft)) => problems.extend(words::check(&draft, &worlds, &library.languages(), false)),
        (None, None) => {}
    }
    problems.sort();
    problems.dedup();
    codes::assert_listed(&problems);
    problems
}

/// Problems of a scenario that loads.
fn further(scenario: &Scenario, worlds: &[Id], library: &Library, play: &Play) -> Vec<Problem> {
    let mut problems = words::check(scenario, worlds, &library.languages(), true);
    if matches!(play, Play::Nothing) {
        return problems;
    }
    // What a lesson closes is given by itself, and must be possible as well.
    let mut open = scenario.to_be_changed();
    open.lesson = None;
    problems.extend(orders::check(&open));
    problems.extend(choices::check(&open));
    if let (Play::Campaigns(runs, done), None) = (play, &scenario.lesson) {
        problems.extend(played::check(scenario, *runs, done));
    }
    problems
}
