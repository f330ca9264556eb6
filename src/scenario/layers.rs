//! A scenario is a stack of folders: the theatre, what changes it, what changes that. This file stacks them.
//!
//! A record of a later folder replaces the record of the same id in an earlier one; a field of
//! `scenario.ron` or `rules.ron` that a later folder leaves out stays as it was.

use crate::base::digest::Digest;
use crate::base::id::Id;
use crate::scenario::file::{
    Bases, DistrictsFile, EventsFile, OrdersFile, PlacesFile, RecordFile, RoutesFile, ScenarioFile,
    SponsorsFile, UnitsFile,
};
use crate::scenario::folder::{Folder, language_of, whole_file};
use crate::scenario::problem::Problem;
use crate::scenario::reader::Reader;
use crate::scenario::rules::RulesFile;
use crate::scenario::spot::{Spot, SpotError, options};
use crate::scenario::text::{Text, Texts};
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;

/// The deepest stack.
const DEEPEST: usize = 8;

/// The files of one folder, as written.
#[derive(Debug, Default)]
pub(in crate::scenario) struct Layer {
    pub scenario: ScenarioFile,
    pub rules: RulesFile,
    pub record: RecordFile,
    pub places: PlacesFile,
    pub routes: RoutesFile,
    pub districts: DistrictsFile,
    pub sponsors: SponsorsFile,
    pub units: UnitsFile,
    pub events: EventsFile,
    pub orders: OrdersFile,
}

/// The texts of a whole stack, lowest first, and which folder each belongs to.
pub(in crate::scenario) struct Stack {
    pub texts: Vec<Text>,
    pub layer_of: Vec<usize>,
    pub layers: usize,
    /// Ids of the folders, the one asked for first.
    pub lineage: Vec<Id>,
    pub problems: Vec<Problem>,
}

/// Collects the folders from the one asked for down to the theatre.
pub(in crate::scenario) fn collect(top: &Folder, find: &dyn Fn(&str) -> Option<Folder>) -> Stack {
    let (mut folders, mut problems, mut seen) = (Vec::new(), Vec::new(), Vec::new());
    let mut next = Some(top.clone());
    while let Some(folder) = next.take() {
        seen.push(folder.id());
        let (texts, more) = folder.texts();
        problems.extend(more);
        if let Some(base) = base_of(&texts, &folder) {
            if seen.contains(&base) || seen.len() >= DEEPEST {
                let message = format!("`{base}` is based on itself, or the stack is deeper than {DEEPEST}");
                problems.push(whole_file(&folder.id(), "base_cycle", message));
            } else if let Some(found) = find(&base) {
                next = Some(found);
            } else {
                let message = format!("no scenario is called `{base}`, which this one is based on");
                problems.push(whole_file(&folder.id(), "unknown_base", message));
            }
        }
        folders.push(texts);
    }
    folders.reverse();
    let lineage = seen.iter().filter_map(|id| Id::new(id).ok()).collect();
    let layers = folders.len();
    let layer_of = folders.iter().enumerate().flat_map(|(i, texts)| vec![i; texts.len()]).collect();
    Stack { texts: folders.into_iter().flatten().collect(), layer_of, layers, lineage, problems }
}

/// What a folder is based on: what it says, else the theatre, which is based on nothing.
fn base_of(texts: &[Text], folder: &Folder) -> Option<String> {
    if folder.id() == "theatre" {
        return None;
    }
    let file = texts.iter().find(|text| text.name.ends_with("scenario.ron"));
    let said = file.and_then(|text| options().from_str::<ScenarioFile>(&text.text).ok()?.base?.value.ok());
    Some(said.map_or_else(|| "theatre".to_owned(), |id: Id| id.to_string()))
}

/// Parses every data file of the stack.
pub(in crate::scenario) fn parse(stack: &Stack, texts: &Texts, reader: &mut Reader) -> Vec<Layer> {
    let mut layers: Vec<Layer> = (0..stack.layers).map(|_| Layer::default()).collect();
    for (text, &index) in texts.all().iter().zip(&stack.layer_of) {
        let layer = &mut layers[index];
        match text.name.rsplit(['/', '\\']).next().unwrap_or_default() {
            "scenario.ron" => layer.scenario = file(text, reader),
            "rules.ron" => layer.rules = file(text, reader),
            "record.ron" => layer.record = file(text, reader),
            "places.ron" => layer.places = file(text, reader),
            "routes.ron" => layer.routes = file(text, reader),
            "districts.ron" => layer.districts = file(text, reader),
            "sponsors.ron" => layer.sponsors = file(text, reader),
            "units.ron" => layer.units = file(text, reader),
            "events.ron" => layer.events = file(text, reader),
            "orders.ron" => layer.orders = file(text, reader),
            _ => {}
        }
    }
    layers
}

/// Parses one file; a problem of its frame leaves it empty.
fn file<T: DeserializeOwned + Default>(text: &Text, reader: &mut Reader) -> T {
    match options().from_str(&text.text) {
        Ok(file) => file,
        Err(error) => {
            let error = SpotError::new(&text.text, error);
            match hint(&text.text, error.address - text.text.as_ptr() as usize) {
                Some((code, offset, message)) => {
                    let address = text.text.as_ptr() as usize + offset;
                    reader.problem(address, code, message.into(), None);
                }
                None => reader.syntax(&error),
            }
            T::default()
        }
    }
}

/// Mistakes that ron reports in a misleading way, with where they really are.
fn hint(text: &str, offset: usize) -> Option<(&'static str, usize, &'static str)> {
    let first = text.len() - text.trim_start().len();
    if text[first..].starts_with('{') || text[first..].starts_with('[') {
        return Some(("not_ron", first, "expected `(` here: this looks like JSON, scenario files are RON"));
    }
    let near =
        text.char_indices().find(|&(at, c)| at >= offset.saturating_sub(4) && "“”„«»‘’".contains(c))?;
    let line_end = text[offset..].find('\n').map_or(text.len(), |end| offset + end);
    (near.0 <= line_end).then_some((
        "typographic_quotes",
        near.0,
        "expected a straight quotation mark `\"` here, not a typographic one",
    ))
}

/// One record of a stacked list.
pub(in crate::scenario) struct Record<'l, I, R> {
    pub id: I,
    pub file: &'l R,
    pub bases: &'l Bases,
}

/// Stacks the lists of all layers by id; a later layer's record replaces an earlier one's. Two records of
/// one id in one file are a problem.
pub(in crate::scenario) fn stacked<'l, I: Ord + Copy + std::fmt::Display, R>(
    reader: &mut Reader,
    lists: impl Iterator<Item = (&'l [Spot<R>], &'l Bases)>,
    id_of: impl Fn(&R) -> &Spot<I>,
) -> Vec<Record<'l, I, R>> {
    let mut all = BTreeMap::new();
    for (list, bases) in lists {
        let mut here: BTreeMap<I, Record<I, R>> = BTreeMap::new();
        for spot in list {
            let Some(file) = reader.value(spot) else { continue };
            let id_spot = id_of(file);
            let Some(&id) = reader.value(id_spot) else { continue };
            if here.insert(id, Record { id, file, bases }).is_some() {
                reader.problem(id_spot.address, "duplicate_id", format!("the id `{id}` stands twice"), None);
            }
        }
        all.extend(here);
    }
    all.into_values().collect()
}

/// The language files of the stack, lowest first.
pub(in crate::scenario) fn words(texts: &Texts) -> Vec<(String, String, String)> {
    texts
        .all()
        .iter()
        .filter_map(|text| {
            let language = language_of(text.name.rsplit(['/', '\\']).next()?)?;
            Some((language.to_owned(), text.name.clone(), text.text.clone()))
        })
        .collect()
}

/// Digest of all data files. Words do not count: a better translation does not make a save another game's.
pub(in crate::scenario) fn hash(texts: &Texts) -> Digest {
    texts
        .all()
        .iter()
        .filter(|text| text.name.ends_with(".ron"))
        .fold(Digest::default(), |digest, text| digest.then(text.text.as_bytes()))
}
