//! What a list says of a scenario: its days, turns, readings and name, read from its frame alone.
//!
//! Nothing else of it is read, so that hundreds can be listed in a moment. What is wrong elsewhere is seen when it is read.

use crate::base::date::HalfMonth;
use crate::base::id::Id;
use crate::scenario::build::play;
use crate::scenario::folder::Folder;
use crate::scenario::layer::Layer;
use crate::scenario::layers::{self, Finder};
use crate::scenario::model::Scenario;
use crate::scenario::mods::is_shipped;
use crate::scenario::problem::{Problem, Severity};
use crate::scenario::reader::Reader;
use crate::scenario::text::Texts;

/// What a list says of a scenario.
#[derive(Clone, Debug)]
pub struct Summary {
    /// Its id.
    pub id: Id,
    /// The first turn; none where it cannot be known.
    pub first: Option<HalfMonth>,
    /// The number of turns; none where it cannot be known.
    pub turns: Option<u16>,
    /// Whether it is a lesson.
    pub is_lesson: bool,
    /// Ids of what it is based on, itself first.
    pub lineage: Vec<Id>,
    /// The readings that mods state for it.
    pub readings: Vec<Id>,
    /// The mods that it is made of in part.
    pub mods: Vec<Id>,
    /// Its own words and those of what it is based on, lowest first: language, file, text.
    pub words: Vec<(String, String, String)>,
    /// What is wrong with its frame.
    pub problems: Vec<Problem>,
}

impl Summary {
    /// The last half-month.
    #[must_use]
    pub fn last(&self) -> Option<HalfMonth> {
        let (first, turns) = (self.first?, self.turns?);
        Some(first.plus(turns - 1))
    }
}

/// Looks into the frame of the scenario in a folder and of those it is based on.
pub(in crate::scenario) fn of(folder: &Folder, finder: &Finder) -> Summary {
    // The theatre has neither days nor the names of scenarios, and is large.
    let wanted = |id: &str, name: &str| match name {
        "readings.ron" => !is_shipped(id),
        _ => id != "theatre" && (name == "scenario.ron" || name.starts_with("lang/")),
    };
    let mut stack = layers::collect_some(folder, finder, &wanted);
    let mut problems = std::mem::take(&mut stack.problems);
    let texts = Texts::new(std::mem::take(&mut stack.texts));
    let mut reader = Reader::new(&texts);
    let layers = layers::parse(&stack, &texts, &mut reader);
    for bad in std::mem::take(&mut stack.bases) {
        reader.problem(bad.address, bad.code, bad.message, bad.suggestion);
    }
    let mut scenario = Scenario { turns: 1, ..Scenario::default() };
    play::frame(&layers, &mut reader, &mut scenario);
    let readings = readings(&layers, &mut reader);
    problems.append(&mut reader.problems);
    problems.sort();
    let is_whole = problems.iter().all(|problem| problem.severity != Severity::Error);
    let mut mods: Vec<Id> = stack.floors.iter().filter_map(|floor| Some(floor.by.as_ref()?.0)).collect();
    mods.dedup();
    Summary {
        id: Id::new(&folder.id()).unwrap_or_default(),
        first: is_whole.then_some(scenario.first),
        turns: is_whole.then_some(scenario.turns),
        is_lesson: folder.has("lesson.ron"),
        lineage: stack.lineage(),
        readings,
        mods,
        words: layers::words(&texts),
        problems,
    }
}

/// Ids of the readings that are stated.
fn readings(layers: &[Layer], reader: &mut Reader) -> Vec<Id> {
    let all = layers.iter().flat_map(|layer| &layer.readings.readings);
    let mut ids: Vec<Id> = Vec::new();
    for spot in all {
        let id = reader.value(spot).and_then(|file| reader.value(&file.id).copied());
        ids.extend(id);
    }
    ids.sort();
    ids.dedup();
    ids
}
