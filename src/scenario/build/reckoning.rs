//! Reads what a campaign is held against: promises, the list of battles, fates, grades.

use crate::base::id::{ClaimId, Id, OblastId, PersonId};
use crate::base::quantity::{Kopeks, Men};
use crate::scenario::build::atlas::Atlas;
use crate::scenario::build::stated;
use crate::scenario::file::{Bases, FateFile, HonourFile, PromiseFile};
use crate::scenario::layer::Layer;
use crate::scenario::layers::{Record, stacked};
use crate::scenario::model::{Cited, Fate, Grades, Honour, Promise, Scenario};
use crate::scenario::reader::Reader;

/// Most men of an oblast that can be promised.
const MOST_MEN: f64 = 1e6;
/// Most roubles of an oblast that can be promised: as many as are counted in kopeks.
const MOST_ROUBLES: f64 = 4e7;
/// Most that a margin can be.
const MOST_MARGIN: f64 = 10.0;

/// Reads all of it, once people and oblasts are known.
pub(in crate::scenario) fn read(
    layers: &[Layer],
    reader: &mut Reader,
    atlas: &Atlas,
    scenario: &mut Scenario,
) {
    let lists = layers.iter().map(|layer| (&layer.reckoning.promises[..], &layer.reckoning.basis));
    for record in stacked(reader, lists, |promise| &promise.oblast) {
        reader.known(&record.file.oblast, "oblast", atlas.oblasts.iter().copied());
        scenario.promises.push(promise(reader, &record));
    }
    let lists = layers.iter().map(|layer| (&layer.reckoning.honours[..], &layer.reckoning.basis));
    for record in stacked(reader, lists, |honour| &honour.id) {
        if let Some((honour, claims)) = honour(reader, &record, atlas) {
            scenario.citations.push((Cited::Honour(honour.id), claims));
            scenario.honours.push(honour);
        }
    }
    scenario.honours.sort_by_key(|honour| honour.listed);
    fates(layers, reader, scenario);
    grades(layers, reader, scenario);
}

/// The grades of the highest layer that states some.
fn grades(layers: &[Layer], reader: &mut Reader, scenario: &mut Scenario) {
    let Some((spot, layer)) = stated(layers, |layer| layer.reckoning.grades.as_ref()) else { return };
    let (Some(file), bases) = (reader.value(spot), &layer.reckoning.basis) else { return };
    scenario.grades = Grades {
        well: reader.number(&file.well, bases, 0.0, MOST_MARGIN),
        brilliantly: reader.number(&file.brilliantly, bases, 0.0, MOST_MARGIN),
        present: reader.number(&file.present, bases, 0.0, 1.0),
    };
    if scenario.grades.brilliantly < scenario.grades.well {
        let message = "brilliantly cannot be nearer the limit than well".into();
        reader.problem(file.brilliantly.address, "bad_grade", message, None);
    }
}

fn promise(reader: &mut Reader, record: &Record<OblastId, PromiseFile>) -> Promise {
    let (file, bases): (&PromiseFile, &Bases) = (record.file, record.bases);
    Promise {
        oblast: record.id,
        men: Men(reader.whole(&file.men, bases, 1.0, MOST_MEN)),
        officers: reader.whole(&file.officers, bases, 1.0, MOST_MEN),
        instructors: reader.whole(&file.instructors, bases, 1.0, MOST_MEN),
        money: Kopeks(i64::from(reader.whole(&file.roubles, bases, 100.0, MOST_ROUBLES))),
    }
}

/// A battle of the list, and all claims that it rests on.
fn honour(
    reader: &mut Reader,
    record: &Record<Id, HonourFile>,
    atlas: &Atlas,
) -> Option<(Honour, Vec<ClaimId>)> {
    let file = record.file;
    let listed = reader.claims(std::slice::from_ref(&file.listed)).first().copied();
    let known_places = |spot| reader.known(spot, "place", atlas.places.iter().copied());
    let places: Vec<_> = file.places.iter().filter_map(known_places).collect();
    if file.places.is_empty() {
        let message = "a battle was fought somewhere: expected `places: [\"…\"]`".into();
        reader.problem(file.id.address, "missing_field", message, None);
    }
    let (from, until) = (reader.date(&file.from), reader.date(&file.until));
    let (known, part) = (reader.claims(&file.known), reader.claims(&file.part));
    let assumed = file.assumed.as_ref().is_some_and(|spot| reader.value(spot).is_some());
    let (listed, from, until) = (listed?, from?, until?);
    if until < from {
        reader.problem(file.until.address, "bad_period", "the last day lies before the first".into(), None);
    }
    let claims = [&[listed][..], &known, &part].concat();
    Some((Honour { id: record.id, listed, places, from, until, assumed, known, part }, claims))
}

fn fates(layers: &[Layer], reader: &mut Reader, scenario: &mut Scenario) {
    let people: Vec<PersonId> = scenario.people.iter().map(|person| person.id).collect();
    let lists = layers.iter().map(|layer| (&layer.reckoning.fates[..], &layer.reckoning.basis));
    for record in stacked(reader, lists, |fate: &FateFile| &fate.person) {
        let Some(person) = reader.known(&record.file.person, "person", people.iter().copied()) else {
            continue;
        };
        let claims = reader.claims(&record.file.claims);
        if claims.is_empty() {
            let message = "what became of somebody is told by a claim, or not at all".into();
            reader.problem(record.file.person.address, "no_pedigree", message, None);
        }
        scenario.citations.push((Cited::Fate(person), claims.clone()));
        scenario.fates.push(Fate { person, claims });
    }
}
