//! The one road from what is written to what is true: layers in, a checked [`Scenario`] or all problems out.

mod affairs;
mod aims;
mod answers;
mod atlas;
mod checkpoints;
mod effects;
mod fronts;
mod history;
pub(in crate::scenario) mod ids;
mod lesson;
mod levers;
pub(in crate::scenario) mod play;
mod powers;
mod readings;
mod reckoning;
mod record;
mod theatre;

use crate::base::id::Id;
use crate::scenario::checks;
use crate::scenario::codes;
use crate::scenario::folder::{Folder, whole_file};
use crate::scenario::layer::Layer;
use crate::scenario::layers::{self, Finder, Stack};
use crate::scenario::model::Scenario;
use crate::scenario::problem::{Problem, Severity};
use crate::scenario::reader::Reader;
use crate::scenario::rules::Rules;
use crate::scenario::rules::file::RulesFile;
use crate::scenario::sets::ParameterSets;
use crate::scenario::spot::Spot;
use crate::scenario::text::{Text, Texts};
use std::cell::RefCell;

/// What came of reading a scenario.
pub struct Loaded {
    /// The scenario, when no problem is an error.
    pub scenario: Option<Scenario>,
    /// What could be read of a broken one, for further checks; it cannot be played. Its lineage is empty where
    /// it is not known what it is based on.
    pub draft: Option<Scenario>,
    /// All problems and warnings, sorted by file and line.
    pub problems: Vec<Problem>,
}

/// Reads the scenario in `top`; what it is based on is found by `finder`.
#[must_use]
pub(in crate::scenario) fn load(top: &Folder, finder: &Finder) -> Loaded {
    let mut stack = layers::collect(top, finder);
    let mut found = std::mem::take(&mut stack.problems);
    let texts = Texts::new(std::mem::take(&mut stack.texts));
    let mut reader = Reader::new(&texts);
    let mut layers = layers::parse(&stack, &texts, &mut reader);
    bases(&mut stack, &layers, &mut reader);
    let id = id(top, &mut found);
    let cut_off = reader.problems.iter().chain(&found).any(cuts_off);
    let mut scenario = build(id, &layers, &mut reader);
    scenario.words = layers::words(&texts);
    if cut_off {
        reader.problems.retain(speaks_for_itself);
        scenario.lineage = Vec::new();
    } else {
        // What is not there any more may be what others name.
        let torn = found.iter().any(is_unread) || is_torn(&reader.problems, &texts);
        if reader.left_out || torn {
            let stays = |one: &Problem| speaks_for_itself(one) || (one.code == "unknown_id" && !torn);
            reader.problems.retain(stays);
        }
        scenario.lineage = stack.lineage();
        scenario.hash = layers::hash(&texts);
        scenario.folders = layers::hash_by_folder(&texts, &stack);
        scenario.mods = layers::hash_by_mod(&texts, &stack);
        let histories = layers.iter_mut().rev().find_map(|layer| layer.histories.take());
        scenario.histories = histories.filter(|histories| histories.of == scenario.hash);
        let by_readings = layers::hash_by_readings(&texts);
        for reading in &mut scenario.readings {
            reading.hash = by_readings.then(reading.id.as_str().as_bytes());
        }
        scenario.folder = top.display("");
        scenario.patches = stack.patches();
        scenario.pedigrees = std::mem::take(&mut reader.pedigrees);
    }
    found.append(&mut reader.problems);
    found.sort();
    found.dedup();
    codes::assert_listed(&found);
    let broken = found.iter().any(|problem| problem.severity == Severity::Error);
    let (scenario, draft) = if broken { (None, Some(scenario)) } else { (Some(scenario), None) };
    Loaded { scenario, draft, problems: found }
}

/// Notes what is wrong with the `base` of the scenarios.
fn bases(stack: &mut Stack, layers: &[Layer], reader: &mut Reader) {
    for bad in std::mem::take(&mut stack.bases) {
        reader.problem(bad.address, bad.code, bad.message, bad.suggestion);
    }
    for base in layers.iter().filter_map(|layer| layer.scenario.base.as_ref()) {
        reader.value(base);
    }
}

/// The id of a scenario: the name of its folder.
fn id(top: &Folder, found: &mut Vec<Problem>) -> Id {
    Id::new(&top.id()).unwrap_or_else(|error| {
        let message = format!("the folder's name is the scenario's id: {error}");
        found.push(whole_file(&top.display(""), "bad_id", message));
        Id::default()
    })
}

/// Whether a problem is that nothing of a data file could be read.
fn is_unread(problem: &Problem) -> bool {
    problem.severity == Severity::Error && problem.line == 0 && problem.file.ends_with(".ron")
}

/// Whether a file ends in the middle, as one does that is being written.
fn is_torn(problems: &[Problem], texts: &Texts) -> bool {
    let mut open = problems.iter().filter(|one| one.code.starts_with("unclosed_"));
    let ends = |text: &Text| text.text.trim_end().ends_with(')');
    open.any(|one| texts.all().iter().any(|text| *text.name == *one.file && !ends(text)))
}

/// Whether a problem cuts the files off from what they are based on.
fn cuts_off(problem: &Problem) -> bool {
    let of_frame = problem.file.ends_with("scenario.ron") || problem.code == "no_scenario";
    of_frame && problem.severity == Severity::Error
}

/// Whether a problem is one whatever the files are based on: where that is not known, nothing else could be said
/// rightly.
fn speaks_for_itself(problem: &Problem) -> bool {
    const OF_OTHERS: [&str; 17] = [
        "unknown_id",
        "not_in_period",
        "not_in_play",
        "bad_checkpoint",
        "front_places",
        "no_oblast",
        "quota_sum",
        "one_sided_conflict",
        "unset_flag",
        "unread_flag",
        "known_figure",
        "impossible_event",
        "early_effect",
        "no_officers",
        "no_reach",
        "unreachable",
        "unreachable_figure",
    ];
    let cause = ["unknown_base", "base_cycle", "no_scenario"].contains(&problem.code);
    cause || (problem.line > 0 && !OF_OTHERS.contains(&problem.code))
}

fn build(id: Id, layers: &[Layer], reader: &mut Reader) -> Scenario {
    let mut scenario = Scenario { id, lineage: vec![id], turns: 1, ..Scenario::default() };
    record::read(layers, reader, &mut scenario);
    scenario.rules = rules(layers, reader);
    let atlas = atlas::Atlas::of(layers);
    play::frame(layers, reader, &mut scenario);
    theatre::read(layers, reader, &mut scenario);
    fronts::read(layers, reader, &atlas, &mut scenario);
    powers::read(layers, reader, &atlas, &mut scenario);
    play::read(layers, reader, &atlas, &mut scenario);
    affairs::read(layers, reader, &atlas, &mut scenario);
    reckoning::read(layers, reader, &atlas, &mut scenario);
    aims::read(layers, reader, &atlas, &mut scenario);
    readings::read(layers, reader, &atlas, &mut scenario);
    levers::read(layers, reader, &mut scenario);
    history::read(layers, reader, &mut scenario);
    lesson::read(layers, reader, &atlas, &mut scenario);
    scenario.sets = sets(layers, reader);
    scenario.entries.sort_by_key(|entry| (entry.kind, entry.id));
    checks::run(&scenario, reader);
    scenario
}

fn rules(layers: &[Layer], reader: &mut Reader) -> Rules {
    let mut files: Vec<&RulesFile> = layers.iter().map(|layer| &layer.rules).collect();
    files.reverse();
    let reader = RefCell::new(reader);
    let (rules, missing) = Rules::fill(
        &files,
        &mut |number, bases, low, high| reader.borrow_mut().number(number, bases, low, high),
        &mut |table, bases, low, high| reader.borrow_mut().table(table, bases, low, high),
    );
    for name in missing {
        let problem =
            whole_file("rules.ron", "missing_field", format!("no file states the parameter `{name}`"));
        reader.borrow_mut().problems.push(problem);
    }
    rules
}

/// The parameter sets of the highest layer that has some, without what a layer above states itself.
fn sets(layers: &[Layer], reader: &mut Reader) -> ParameterSets {
    let found = layers.iter().enumerate().rev().find_map(|(i, layer)| Some((i, layer.sets.as_ref()?)));
    let Some((at, file)) = found else { return ParameterSets::default() };
    let sets = ParameterSets::read(file).unwrap_or_else(|message| {
        reader.problems.push(whole_file("sets.ron", "bad_sets", message));
        ParameterSets::default()
    });
    sets.without(|name| layers[at + 1..].iter().any(|layer| layer.rules.states(name)))
}

/// The field of `scenario.ron` that the highest layer states, with that layer.
fn stated<'l, T>(
    layers: &'l [Layer],
    field: impl Fn(&'l Layer) -> Option<&'l T>,
) -> Option<(&'l T, &'l Layer)> {
    layers.iter().rev().find_map(|layer| Some((field(layer)?, layer)))
}

/// A list of `scenario.ron` that the highest layer states, with its bases; empty when none states it.
fn stated_list<'l, R>(
    layers: &'l [Layer],
    field: impl Fn(&'l Layer) -> Option<&'l Vec<Spot<R>>>,
) -> (&'l [Spot<R>], &'l crate::scenario::file::Bases) {
    match stated(layers, field) {
        Some((list, layer)) => (list, &layer.scenario.basis),
        None => (&[], &layers[0].scenario.basis),
    }
}
