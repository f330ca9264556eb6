//! A scenario is a stack of folders: the theatre, what changes it, what changes that. This file stacks them.
//!
//! A record of a later folder replaces the record of the same id in an earlier one; a field of
//! `scenario.ron` or `rules.ron` that a later folder leaves out stays as it was. What mods change in a scenario lies on top
//! of its own folder, in the order of the mods.

use crate::base::digest::Digest;
use crate::base::id::Id;
use crate::base::language::Language;
use crate::scenario::file::{Bases, ScenarioFile};
use crate::scenario::folder::{Folder, THEATRE, WHOLE, language_of, whole_file};
use crate::scenario::layer::Layer;
use crate::scenario::model::Modded;
use crate::scenario::mods::{Mod, Mods};
use crate::scenario::problem::{Problem, Severity, closest};
use crate::scenario::reader::Reader;
use crate::scenario::remove;
use crate::scenario::spot::{Spot, options};
use crate::scenario::text::{Text, Texts};
use crate::scenario::wordfiles::languages;
use std::collections::BTreeMap;

/// The deepest stack.
const DEEPEST: usize = 8;
/// The file of readings.
const READINGS: &str = "readings.ron";

/// Where folders are found.
pub(in crate::scenario) struct Finder<'f> {
    /// The folder of a scenario.
    pub find: &'f dyn Fn(&str) -> Option<Folder>,
    /// Ids to suggest.
    pub known: &'f dyn Fn() -> Vec<String>,
    /// The mods.
    pub mods: &'f Mods,
}

/// What one folder of a stack is.
#[derive(Clone, Debug)]
pub(in crate::scenario) struct Floor {
    /// The scenario that it is, or changes.
    pub id: String,
    /// Whether it changes one.
    pub is_patch: bool,
    /// The mod that it belongs to, and its version.
    pub by: Option<(Id, String)>,
    /// Where it lies, for messages.
    pub place: String,
}

/// The texts of a whole stack, lowest first, and which folder each belongs to.
pub(in crate::scenario) struct Stack {
    /// The texts.
    pub texts: Vec<Text>,
    /// The number of the folder of each text.
    pub layer_of: Vec<usize>,
    /// The folders, lowest first.
    pub floors: Vec<Floor>,
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

/// Collects the folders from the one asked for down to the theatre.
pub(in crate::scenario) fn collect(top: &Folder, finder: &Finder) -> Stack {
    collect_some(top, finder, &|_, _| true)
}

/// The same of the files that are wanted, by the scenario's id and their names; `scenario.ron` must be among them.
pub(in crate::scenario) fn collect_some(
    top: &Folder,
    finder: &Finder,
    wanted: &dyn Fn(&str, &str) -> bool,
) -> Stack {
    let (mut folders, mut problems, mut seen, mut bases) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let mut next = Some(top.clone());
    while let Some(folder) = next.take() {
        let id = folder.id();
        seen.push(id.clone());
        let patches: Vec<_> = finder.mods.patches(&id).collect();
        for (one, patch) in patches.into_iter().rev() {
            let (texts, more) = spoken(patch.texts_called(|name| wanted(&id, name)), finder);
            problems.extend(more);
            let (by, place) = (Some(credit(one)), patch.display(""));
            folders.push((Floor { id: id.clone(), is_patch: true, by, place }, texts));
        }
        let (texts, more) = spoken(folder.texts_called(|name| wanted(&id, name)), finder);
        problems.extend(more);
        match base_of(&texts, &folder) {
            Base::None => {}
            // Why it could not be read is told already.
            Base::Missing if folder.has("scenario.ron") => {}
            Base::Missing => {
                let message = "the folder has no `scenario.ron`, so it is no scenario".into();
                problems.push(whole_file(&folder.display(""), "no_scenario", message));
            }
            Base::Is(id, address) => match next_folder(&id, &seen, finder) {
                Ok(found) => next = Some(found),
                Err((code, message, suggestion)) => {
                    bases.push(BadBase { address, code, message, suggestion });
                }
            },
        }
        let (by, place) = (finder.mods.owner(&folder).map(credit), folder.display(""));
        folders.push((Floor { id, is_patch: false, by, place }, texts));
    }
    folders.reverse();
    let layer_of = folders.iter().enumerate().flat_map(|(i, (_, texts))| vec![i; texts.len()]).collect();
    let (floors, texts): (Vec<_>, Vec<_>) = folders.into_iter().unzip();
    Stack { texts: texts.into_iter().flatten().collect(), layer_of, floors, problems, bases }
}

/// The texts without words in languages that nobody speaks here, which are noted.
fn spoken(
    (mut texts, mut problems): (Vec<Text>, Vec<Problem>),
    finder: &Finder,
) -> (Vec<Text>, Vec<Problem>) {
    texts.retain(|text| {
        let code = text.name.rsplit(['/', '\\']).next().and_then(language_of);
        let strange =
            code.filter(|code| Language::called(code).is_none() && !finder.mods.codes.contains(*code));
        if let Some(code) = strange {
            let message = format!(
                "expected {} at the head of the name; no mod adds the language `{code}`, so it is not read",
                languages()
            );
            let problem = whole_file(&text.name, "unknown_file", message);
            problems.push(Problem { severity: Severity::Warning, ..problem });
        }
        strange.is_none()
    });
    (texts, problems)
}

fn credit(one: &Mod) -> (Id, String) {
    (one.id, one.version.clone())
}

impl Stack {
    /// Ids of the scenarios, the one asked for first.
    pub fn lineage(&self) -> Vec<Id> {
        let own = self.floors.iter().rev().filter(|floor| !floor.is_patch);
        own.filter_map(|floor| Id::new(&floor.id).ok()).collect()
    }

    /// The folders of what mods change in the scenario asked for, and in the theatre where it plays all of it.
    pub fn patches(&self) -> Vec<String> {
        let top = self.floors.last().map_or("", |floor| floor.id.as_str());
        let of = |floor: &&Floor| floor.id == top || (top == WHOLE && floor.id == THEATRE);
        let changed = self.floors.iter().filter(|floor| floor.is_patch).filter(of);
        changed.map(|floor| floor.place.clone()).collect()
    }
}

type Wrong = (&'static str, String, Option<String>);

fn next_folder(base: &str, seen: &[String], finder: &Finder) -> Result<Folder, Wrong> {
    if seen.iter().any(|id| id == base) {
        return Err(("base_cycle", cycle(base), None));
    }
    if seen.len() >= DEEPEST {
        return Err(("base_cycle", format!("more than {DEEPEST} scenarios are based on one another"), None));
    }
    (finder.find)(base).ok_or_else(|| {
        let message = format!("no scenario is called `{base}`, which this one is based on");
        ("unknown_base", message, closest(base, (finder.known)().iter().map(String::as_str)))
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
    if folder.id() == THEATRE {
        return Base::None;
    }
    let Some(text) = texts.iter().find(|text| text.name.ends_with("scenario.ron")) else {
        return Base::Missing;
    };
    match options().from_str::<ScenarioFile>(&text.text) {
        Err(_) => Base::None,
        Ok(ScenarioFile { base: None, .. }) => Base::Is(THEATRE.to_owned(), 0),
        Ok(ScenarioFile { base: Some(spot), .. }) => match spot.value {
            Ok(id) => Base::Is(id.to_string(), spot.address),
            Err(_) => Base::None,
        },
    }
}

/// Parses every data file of the stack.
pub(in crate::scenario) fn parse(stack: &Stack, texts: &Texts, reader: &mut Reader) -> Vec<Layer> {
    let mut layers: Vec<Layer> = stack.floors.iter().map(|_| Layer::default()).collect();
    for (text, &index) in texts.all().iter().zip(&stack.layer_of) {
        layers[index].read(text, reader);
    }
    for (index, _) in stack.floors.iter().enumerate().filter(|(_, floor)| floor.is_patch) {
        // A lesson stays one where something of it is changed.
        let below = index.checked_sub(1).and_then(|below| layers[below].lesson.take());
        let patch = &mut layers[index];
        patch.lesson = patch.lesson.take().or(below);
        if let Some(base) = patch.scenario.base.take() {
            let message = "what a mod changes in a scenario is laid on it: `base` stays as it is".into();
            reader.problem(base.address, "patch_base", message, None);
        }
    }
    remove::remove(&mut layers, reader);
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

/// The same of each scenario of a stack, lowest first; what mods change in them is apart.
pub(in crate::scenario) fn hash_by_folder(texts: &Texts, stack: &Stack) -> Vec<(Id, Digest)> {
    let own = stack.floors.iter().enumerate().filter(|(_, floor)| !floor.is_patch);
    let digest = |(number, floor): (usize, &Floor)| {
        Some((Id::new(&floor.id).ok()?, digest_in(texts, stack, |of| of == number)))
    };
    own.filter_map(digest).collect()
}

/// The same of each mod that has something in a stack, the lowest first.
pub(in crate::scenario) fn hash_by_mod(texts: &Texts, stack: &Stack) -> Vec<Modded> {
    let mut found: Vec<Modded> = Vec::new();
    for (id, version) in stack.floors.iter().filter_map(|floor| floor.by.as_ref()) {
        let its = |of: usize| stack.floors[of].by.as_ref().is_some_and(|(by, _)| by == id);
        // Words alone are nothing to play by.
        let mut all = texts.all().iter().zip(&stack.layer_of);
        let says = all.any(|(text, of)| its(*of) && text.name.ends_with(".ron"));
        if says && found.iter().all(|one| one.id != *id) {
            found.push(Modded { id: *id, version: version.clone(), hash: digest_in(texts, stack, its) });
        }
    }
    found
}

/// The same of the scenario in a folder.
pub(in crate::scenario) fn mods_of(top: &Folder, finder: &Finder) -> Vec<Modded> {
    let mut stack = collect(top, finder);
    let texts = Texts::new(std::mem::take(&mut stack.texts));
    hash_by_mod(&texts, &stack)
}

/// Digest of the texts of some folders that count.
fn digest_in(texts: &Texts, stack: &Stack, is_one: impl Fn(usize) -> bool) -> Digest {
    let all = texts.all().iter().zip(&stack.layer_of);
    let chosen = all.filter(|(text, of)| is_one(**of) && counts(&text.name));
    chosen.fold(Digest::default(), |digest, (text, _)| digest.then(text.text.as_bytes()))
}

/// The same for those who play by a reading.
pub(in crate::scenario) fn hash_by_readings(texts: &Texts) -> Digest {
    digest_of(texts, hash(texts), |name| name.ends_with(READINGS))
}

fn digest_of(texts: &Texts, before: Digest, counts: impl Fn(&str) -> bool) -> Digest {
    let texts = texts.all().iter().filter(|text| counts(&text.name));
    texts.fold(before, |digest, text| digest.then(text.text.as_bytes()))
}
