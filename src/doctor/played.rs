//! What comes of playing a scenario to the end: whether it can be won and lost, and what never comes about.

use crate::base::id::EventId;
use crate::scenario::Scenario;
use crate::scenario::problem::Problem;
use crate::scenario::text::Position;
use crate::study::playable::{Idea, Played, play};
use std::sync::Arc;

/// Notes what at most so many campaigns show; `done` is called after each. A lesson is not won.
pub(in crate::doctor) fn check(scenario: &Scenario, runs: u32, done: &(dyn Fn() + Sync)) -> Vec<Problem> {
    let played = play(&Arc::new(scenario.clone()), runs, own_events(scenario), done);
    if played.runs == 0 {
        return Vec::new();
    }
    let never = played.never.iter().filter_map(|id| scenario.event(*id)).map(|event| {
        let message = format!("the event `{}` came in none of {} campaigns", event.id, played.runs);
        Problem::warning(event.position.clone(), "never_happens", message)
    });
    let outcome = if scenario.aims.is_empty() { Vec::new() } else { outcome(scenario, &played) };
    never.chain(outcome).collect()
}

/// Events of the scenario's own files; those that it inherits are looked at where they are written.
fn own_events(scenario: &Scenario) -> Vec<EventId> {
    scenario.events.iter().filter(|event| scenario.owns(&event.position.file)).map(|event| event.id).collect()
}

fn outcome(scenario: &Scenario, played: &Played) -> Vec<Problem> {
    let runs = played.runs;
    let place = place(scenario, "success");
    let warn = |code, message| Problem::warning(place.clone(), code, message);
    let id = scenario.id;
    if played.won == runs {
        return vec![warn(
            "always_won",
            format!("`{id}` was won in all of {runs} campaigns, by nobody's orders too"),
        )];
    }
    let unmet = played.unmet.iter().map(|aim| {
        let message = format!("the aim `{aim}` of `{id}` was reached in none of {runs} campaigns");
        let limits = ["at_least", "at_most"].map(|limit| format!("aims[{aim}].{limit}"));
        let at = limits.iter().find_map(|path| number(scenario, path));
        Problem::warning(at.unwrap_or_else(|| place.clone()), "unmet_aim", message)
    });
    let never_won = (played.won == 0).then(|| {
        warn(
            "never_won",
            format!("`{id}` was won in none of {runs} campaigns, not by the careful staff either"),
        )
    });
    let dominant = played.dominant.iter().map(|idea| {
        let message = format!("{} wins `{id}` nearly always, and nothing else is needed", said(*idea));
        warn("dominant_lever", message)
    });
    unmet.chain(never_won).chain(dominant).collect()
}

/// Where a number with a pedigree stands, by its field path.
fn number(scenario: &Scenario, path: &str) -> Option<Position> {
    let found = scenario.pedigrees.iter().rfind(|pedigree| pedigree.position.path == path);
    found.map(|pedigree| pedigree.position.clone())
}

/// The file of the scenario, or where it has a number of that name.
fn place(scenario: &Scenario, path: &str) -> Position {
    let file = format!("{}/scenario.ron", scenario.folder);
    number(scenario, path).unwrap_or(Position { file, ..Position::default() })
}

fn said(idea: Idea) -> &'static str {
    match idea {
        Idea::Volunteers => "calling up all who volunteer",
        Idea::Lot => "calling up all by lot",
        Idea::Tax => "taking the tax in full",
        Idea::Agitation => "agitation in all uezds",
        Idea::Front => "sending all men to the front",
        Idea::Thrift => "calling up and spending nothing",
    }
}
