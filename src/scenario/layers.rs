//! A scenario is a stack of folders: the theatre, what changes it, what changes that. This file stacks them.
//!
//! A record of a later folder replaces the record of the same id in an earlier one; a field of
//! `scenario.ron` or `rules.ron` that a later folder leaves out stays as it was.

use crate::base::digest::Digest;
use crate::base::id::Id;
use crate::scenario::file::{Bases, ScenarioFile};
use crate::scenario::folder::{Folder, language_of, whole_file};
use crate::scenario::layer::Layer;
use crate::scenario::problem::{Problem, closest};
use crate::scenario::reader::Reader;
use crate::scenario::spot::{Spot, options};
use crate::scenario::text::{Text, Texts};
use std::collections::BTreeMap;

/// The deepest stack.
const DEEPEST: usize = 8;
/// The file of readings.
const READINGS: &str = "readings.ron";

/// The texts of a whole stack, lowest first, and which folder each belongs to.
pub(in crate::scenario) struct Stack {
    /// The texts.
    pub texts: Vec<Text>,
    /// The number of the folder of each text.
    pub layer_of: Vec<usize>,
    /// How many folders there are.
    pub layers: usize,
    /// Ids of the folders, the one asked for first.
    pub lineage: Vec<Id>,
    /// What was wrong with opening them.
    pub problems: Vec<Problem>,
    /// Problems of `base` fields, with their addresses.
    pub bases: Vec<BadBase>,
}

/// What is wrong with the `base` of a scenario.
pub(in crate::scenario) struct BadBase {
    /// Where it stands.
    pub address: usize,
    /// What kind of problem.
    pub code: &'static str,
    /// What is wrong.
    pub message: String,
    /// What may have been meant.
    pub suggestion: Option<String>,
}

/// Collects the folders from the one asked for down to the theatre; `known` are ids for suggestions.
pub(in crate::scenario) fn collect(
    top: &Folder,
    find: &dyn Fn(&str) -> Option<Folder>,
    known: &[String],
) -> Stack {
    let (mut folders, mut problems, mut seen, mut bases) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let mut next = Some(top.clone());
    while let Some(folder) = next.take() {
        seen.push(folder.id());
        let (texts, more) = folder.texts();
        problems.extend(more);
        match base_of(&texts, &folder) {
            Base::None => {}
            Base::Missing => {
                let message = "the folder has no `scenario.ron`, so it is no scenario".into();
                problems.push(whole_file(&folder.display(""), "no_scenario", message));
            }
            Base::Is(id, address) => match next_folder(&id, &seen, find, known) {
                Ok(found) => next = Some(found),
                Err((code, message, suggestion)) => {
                    bases.push(BadBase { address, code, message, suggestion });
                }
            },
        }
        folders.push(texts);
    }
    folders.reverse();
    let lineage = seen.iter().filter_map(|id| Id::new(id).ok()).collect();
    let layers = folders.len();
    let layer_of = folders.iter().enumerate().flat_map(|(i, texts)| vec![i; texts.len()]).collect();
    Stack { texts: folders.into_iter().flatten().collect(), layer_of, layers, lineage, problems, bases }
}

type Wrong = (&'static str, String, Option<String>);

fn next_folder(
    base: &str,
    seen: &[String],
    find: &dyn Fn(&str) -> Option<Folder>,
    known: &[String],
) -> Result<Folder, Wrong> {
    if seen.iter().any(|id| id == base) {
        return Err(("base_cycle", cycle(base), None));
    }
    if seen.len() >= DEEPEST {
        return Err(("base_cycle", format!("more than {DEEPEST} scenarios are based on one another"), None));
    }
    find(base).ok_or_else(|| {
        let message = format!("no scenario is called `{base}`, which this one is based on");
        ("unknown_base", message, closest(base, known.iter().map(String::as_str)))
    })
}

fn cycle(base: &str) -> String {
    let hint = match Folder::shipped(base) {
        Some(_) => ": a folder based on a shipped scenario needs another name than that",
        None => "",
    };
    format!("`{base}` is based on itself{hint}")
}

/// What a folder is based on.
enum Base {
    /// Nothing: the theatre itself, or a file so broken that it cannot be known.
    None,
    /// There is no `scenario.ron`.
    Missing,
    /// This id, and where it says so; the address is nobody's where it does not say.
    Is(String, usize),
}

fn base_of(texts: &[Text], folder: &Folder) -> Base {
    if folder.id() == "theatre" {
        return Base::None;
    }
    let Some(text) = texts.iter().find(|text| text.name.ends_with("scenario.ron")) else {
        return Base::Missing;
    };
    match options().from_str::<ScenarioFile>(&text.text) {
        Err(_) => Base::None,
        Ok(ScenarioFile { base: None, .. }) => Base::Is("theatre".to_owned(), 0),
        Ok(ScenarioFile { base: Some(spot), .. }) => match spot.value {
            Ok(id) => Base::Is(id.to_string(), spot.address),
            Err(_) => Base::None,
        },
    }
}

/// Parses every data file of the stack.
pub(in crate::scenario) fn parse(stack: &Stack, texts: &Texts, reader: &mut Reader) -> Vec<Layer> {
    let mut layers: Vec<Layer> = (0..stack.layers).map(|_| Layer::default()).collect();
    for (text, &index) in texts.all().iter().zip(&stack.layer_of) {
        layers[index].read(text, reader);
    }
    layers
}

/// One record of a stacked list.
pub(in crate::scenario) struct Record<'l, I, R> {
    /// What it is about.
    pub id: I,
    /// As written.
    pub file: &'l R,
    /// The bases of its file.
    pub bases: &'l Bases,
    /// Whether it stands in the last of the lists: what is asked for, and not what that is based on.
    pub own: bool,
}

/// Stacks the lists of all layers by id; a later layer's record replaces an earlier one's. Two records of
/// one id in one file are a problem.
pub(in crate::scenario) fn stacked<'l, I: Ord + Copy + std::fmt::Display, R>(
    reader: &mut Reader,
    lists: impl Iterator<Item = (&'l [Spot<R>], &'l Bases)>,
    id_of: impl Fn(&R) -> &Spot<I>,
) -> Vec<Record<'l, I, R>> {
    let mut all: BTreeMap<I, Record<I, R>> = BTreeMap::new();
    for (list, bases) in lists {
        all.values_mut().for_each(|record| record.own = false);
        let mut here: BTreeMap<I, Record<I, R>> = BTreeMap::new();
        for spot in list {
            let Some(file) = reader.value(spot) else { continue };
            let id_spot = id_of(file);
            let Some(&id) = reader.value(id_spot) else { continue };
            if here.insert(id, Record { id, file, bases, own: true }).is_some() {
                reader.problem(id_spot.address, "duplicate_id", format!("the id `{id}` stands twice"), None);
            }
        }
        all.extend(here);
    }
    all.into_values().collect()
}

/// Rows that say something of one thing each, merged: where a later layer says anything of a thing, all that
/// earlier ones say of it is gone.
pub(in crate::scenario) fn merged<'l, K: Ord + Copy, R>(
    reader: &mut Reader,
    lists: impl Iterator<Item = (&'l [Spot<R>], &'l Bases)>,
    key_of: impl Fn(&R) -> &Spot<K>,
) -> Vec<Record<'l, K, R>> {
    let mut all: Vec<Record<K, R>> = Vec::new();
    for (list, bases) in lists {
        let mut here = Vec::new();
        for spot in list {
            let Some(file) = reader.value(spot) else { continue };
            let Some(&id) = reader.value(key_of(file)) else { continue };
            here.push(Record { id, file, bases, own: true });
        }
        all.retain(|record| here.iter().all(|newer| newer.id != record.id));
        all.iter_mut().for_each(|record| record.own = false);
        all.extend(here);
    }
    all
}

/// A list of `scenario.ron` in every layer, with its bases.
pub(in crate::scenario) fn lists<'l, R: 'l>(
    layers: &'l [Layer],
    field: impl Fn(&'l Layer) -> Option<&'l Vec<Spot<R>>>,
) -> impl Iterator<Item = (&'l [Spot<R>], &'l Bases)> {
    layers.iter().map(move |layer| (field(layer).map_or(&[][..], Vec::as_slice), &layer.scenario.basis))
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

/// Whether a file counts in the digest of all. Words do not: a better translation makes no save another game's. Nor do
/// sets of parameters, which only studies of many runs draw from, readings, by which only some play, histories, which
/// follow from all the rest, and what a campaign is held against, by which nothing is played.
fn counts(name: &str) -> bool {
    const LEFT_OUT: [&str; 4] = ["sets.ron", "histories.ron", "reckoning.ron", READINGS];
    name.ends_with(".ron") && !LEFT_OUT.iter().any(|end| name.ends_with(end))
}

/// Digest of all data files.
pub(in crate::scenario) fn hash(texts: &Texts) -> Digest {
    digest_of(texts, Digest::default(), counts)
}

/// The same of each folder, lowest first.
pub(in crate::scenario) fn hash_by_folder(
    texts: &Texts,
    layer_of: &[usize],
    lineage: &[Id],
) -> Vec<(Id, Digest)> {
    let digest = |folder: usize| {
        let own = texts.all().iter().zip(layer_of).filter(|(text, of)| **of == folder && counts(&text.name));
        own.fold(Digest::default(), |digest, (text, _)| digest.then(text.text.as_bytes()))
    };
    lineage.iter().rev().enumerate().map(|(folder, id)| (*id, digest(folder))).collect()
}

/// The same for those who play by a reading.
pub(in crate::scenario) fn hash_by_readings(texts: &Texts) -> Digest {
    digest_of(texts, hash(texts), |name| name.ends_with(READINGS))
}

fn digest_of(texts: &Texts, before: Digest, counts: impl Fn(&str) -> bool) -> Digest {
    let texts = texts.all().iter().filter(|text| counts(&text.name));
    texts.fold(before, |digest, text| digest.then(text.text.as_bytes()))
}
