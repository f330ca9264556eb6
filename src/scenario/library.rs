//! Where scenarios are found: a given path, the program itself, the user's mods, in this order.
//!
//! Nothing is read from the current folder unasked. Mods are looked for once, until somebody asks to look again.

use crate::base::id::Id;
use crate::base::language::{Language, canonical};
use crate::base::spoken::Spoken;
use crate::scenario::Scenario;
use crate::scenario::build::{self, Loaded};
use crate::scenario::folder::{Folder, MOD, embedded, lessons};
use crate::scenario::layers::{self, Finder};
use crate::scenario::model::Modded;
use crate::scenario::mods::changes::{self, Change};
use crate::scenario::mods::{Mods, Unused};
use crate::scenario::summary::{self, Summary};
use crate::scenario::text::Text;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

/// The shipped scenarios in the order one should play them.
const ORDER: &str = include_str!("../../scenarios/order.txt");

/// Finds scenarios.
#[derive(Clone, Debug, Default)]
pub struct Library {
    /// The user's mods folder.
    pub mods: Option<PathBuf>,
    /// Folders that the user named; their ids are found before all others.
    pub named: Vec<Folder>,
    /// Mods that the user named by their paths.
    shown: Vec<PathBuf>,
    /// The mods, once somebody asked.
    found: Arc<Mutex<Option<Arc<Mods>>>>,
}

impl Library {
    /// The library with the mods folder of this user.
    #[must_use]
    pub fn of_user() -> Self {
        let dirs = directories::ProjectDirs::from("", "", "alash");
        Self { mods: dirs.map(|dirs| dirs.data_dir().join("mods")), ..Self::default() }
    }

    /// The library with this mods folder.
    #[must_use]
    pub fn with_mods(folder: impl Into<PathBuf>) -> Self {
        Self { mods: Some(folder.into()), ..Self::default() }
    }

    /// The mods as they were when they were looked at last.
    #[must_use]
    pub fn all_mods(&self) -> Arc<Mods> {
        let mut found = self.found.lock().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(found.get_or_insert_with(|| Arc::new(Mods::find(self.mods.as_deref(), &self.shown))))
    }

    /// Has the mods looked at anew when they are asked for next.
    pub fn look_again(&self) {
        *self.found.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// The same with these mods alone, in this order, beside scenarios without a `mod.ron`.
    #[must_use]
    pub fn only(&self, ids: &[Id]) -> Self {
        self.with(self.all_mods().only(ids))
    }

    /// The same for a game that was begun with these mods; the words of others are read as well.
    #[must_use]
    pub fn of_game(&self, ids: &[Id]) -> Self {
        self.with(self.all_mods().of_game(ids))
    }

    fn with(&self, mods: Mods) -> Self {
        Self { found: Arc::new(Mutex::new(Some(Arc::new(mods)))), ..self.clone() }
    }

    /// The languages that can be chosen: those of the game, then those that mods add, by code.
    #[must_use]
    pub fn languages(&self) -> Vec<Language> {
        let mut added: Vec<Spoken> = self.all_mods().languages().collect();
        added.sort_by_key(|one| one.code());
        Language::ALL.into_iter().chain(added.into_iter().map(Language::Other)).collect()
    }

    /// The language of a code, as it can be chosen now.
    #[must_use]
    pub fn language(&self, code: &str) -> Option<Language> {
        let added = || self.all_mods().languages().find(|one| one.code() == code).map(Language::Other);
        Language::called(code).or_else(added)
    }

    /// The language that a system means by a code: with its script and region, or else without.
    #[must_use]
    pub fn language_meant(&self, code: &str) -> Option<Language> {
        let code = canonical(code)?;
        let first = code.split('-').next().unwrap_or_default();
        self.language(&code).or_else(|| self.language(first))
    }

    /// The folder that a user's `name` means: a path when it has a separator or a dot in it, else an id. What is so named
    /// is found by its id from then on. A mod means the scenario that it is, or the only one that it
    /// adds, or else changes.
    pub fn find(&mut self, name: &str) -> Option<Folder> {
        if !name.contains(['/', '\\', '.']) {
            return self.find_id(name);
        }
        let path = Path::new(name);
        if path.join(MOD).is_file() {
            self.show(path);
            let mods = self.all_mods();
            let one = mods.at(path).filter(|one| one.place.is_some())?;
            let itself = one.adds.iter().find(|added| added.id == one.id);
            return match (itself, one.adds.as_slice(), one.changes.as_slice()) {
                (Some(added), ..) | (None, [added], _) => Some(added.folder.clone()),
                (None, [], [(id, _)]) => self.find_id(id.as_str()).filter(|folder| folder.id() != "theatre"),
                _ => None,
            };
        }
        let folder = path.is_dir().then(|| Folder::Disk(name.into()))?;
        self.named.push(folder.clone());
        Some(folder)
    }

    /// Takes up a mod that the user named by its path; it is on.
    pub fn show(&mut self, path: &Path) {
        if !self.shown.iter().any(|shown| shown == path) {
            self.shown.push(path.to_owned());
            self.found = Arc::default();
        }
    }

    /// The folder of the scenario with that id.
    #[must_use]
    pub fn find_id(&self, id: &str) -> Option<Folder> {
        Id::new(id).ok()?;
        if let Some(named) = self.named.iter().find(|folder| folder.id() == id) {
            return Some(named.clone());
        }
        Folder::shipped(id).or_else(|| self.all_mods().scenario(id).cloned())
    }

    /// Where on the disk the scenario of that id is read from: its own folder, and those of mods that change it.
    #[must_use]
    pub fn places_of(&self, id: &str) -> Vec<PathBuf> {
        let (own, mods) = (self.find_id(id), self.all_mods());
        let patches = mods.patches(id).map(|(_, folder)| folder.clone());
        own.into_iter().chain(patches).filter_map(|folder| folder.path().map(Path::to_owned)).collect()
    }

    /// Folders among the mods that are not used, though they are not off, and why.
    #[must_use]
    pub fn unused(&self) -> Vec<(PathBuf, Unused)> {
        self.all_mods().not_used()
    }

    /// What the mods that are loaded change in scenarios, value by value; those scenarios are read for it.
    #[must_use]
    pub fn changes(&self) -> Vec<Change> {
        let mods = self.all_mods();
        self.finding(&mods, changes::all)
    }

    /// Ids of all scenarios that are no lessons, shipped and added by mods, sorted.
    #[must_use]
    pub fn ids(&self) -> Vec<String> {
        self.sorted(embedded(), false)
    }

    /// Ids of all lessons: those shipped in the order one should give them, then those of mods.
    #[must_use]
    pub fn lessons(&self) -> Vec<String> {
        in_order(self.sorted(lessons(), true))
    }

    /// Ids of all that can be played, to suggest one.
    #[must_use]
    pub fn all(&self) -> Vec<String> {
        self.ids().into_iter().chain(self.lessons()).collect()
    }

    /// These ids and those that mods add, which are lessons or are none.
    fn sorted(&self, shipped: impl Iterator<Item = &'static str>, lessons: bool) -> Vec<String> {
        let mut ids: Vec<String> = shipped.map(str::to_owned).collect();
        let mods = self.all_mods();
        let added = mods.scenarios().filter(|added| added.is_lesson == lessons);
        ids.extend(added.map(|added| added.id.to_string()));
        ids.sort();
        ids.dedup();
        ids
    }

    /// Ids of all scenarios in the order one should play them; those that the list does not name come after it.
    #[must_use]
    pub fn in_order(&self) -> Vec<String> {
        in_order(self.ids())
    }

    /// Reads the scenario in `folder`.
    #[must_use]
    pub fn load(&self, folder: &Folder) -> Loaded {
        let mods = self.all_mods();
        self.finding(&mods, |finder| build::load(folder, finder))
    }

    /// Ids of the other worlds that stand beside a scenario and can be played as well.
    #[must_use]
    pub fn worlds(&self, id: &str) -> Vec<Id> {
        let worlds = self.find_id(id).map(|folder| folder.worlds()).unwrap_or_default();
        worlds.iter().filter_map(|world| Id::new(&world.id()).ok()).collect()
    }

    /// A scenario by one of its readings, or the world of that name beside it; none where it has neither, or is by one already.
    #[must_use]
    pub fn by(&self, scenario: &Scenario, id: Id) -> Option<Scenario> {
        if scenario.reading.is_some() {
            return None;
        }
        scenario.by(id).or_else(|| {
            let worlds = self.find_id(scenario.id.as_str())?.worlds();
            let world = worlds.into_iter().find(|world| world.id() == id.as_str())?;
            Some(self.load(&world).scenario?.world_of(scenario))
        })
    }

    /// What a list says of a scenario, read without the rest of it; none where there is none of that id.
    #[must_use]
    pub fn summary(&self, id: &str) -> Option<Summary> {
        let (mods, folder) = (self.all_mods(), self.find_id(id)?);
        Some(self.finding(&mods, |finder| summary::of(&folder, finder)))
    }

    /// The mods that a scenario is made of in part, with what their files are now; nothing of it is understood for that.
    #[must_use]
    pub fn mods_of(&self, id: &str) -> Vec<Modded> {
        let Some(top) = self.find_id(id) else { return Vec::new() };
        let mods = self.all_mods();
        self.finding(&mods, |finder| layers::mods_of(&top, finder))
    }

    /// The texts of a scenario and of what it is based on, lowest first.
    pub(in crate::scenario) fn texts(&self, id: Id) -> Vec<Text> {
        let Some(top) = self.find_id(id.as_str()) else { return Vec::new() };
        let mods = self.all_mods();
        self.finding(&mods, |finder| layers::collect(&top, finder).texts)
    }

    fn finding<T>(&self, mods: &Mods, ask: impl FnOnce(&Finder) -> T) -> T {
        ask(&Finder { find: &|id| self.find_id(id), known: &|| self.all(), mods })
    }
}

/// Ids in the order of the list; those that it does not name come after it.
fn in_order(mut ids: Vec<String>) -> Vec<String> {
    ids.sort_by_key(|id| ORDER.lines().position(|line| line == id).unwrap_or(usize::MAX));
    ids
}

/// A shipped scenario, for the tests of whatever plays one.
#[cfg(test)]
#[track_caller]
pub(crate) fn shipped(id: &str) -> std::sync::Arc<crate::scenario::Scenario> {
    let folder = Folder::shipped(id).expect("the scenario is shipped");
    std::sync::Arc::new(Library::default().load(&folder).scenario.expect("it has no faults"))
}
