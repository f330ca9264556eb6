//! Mods: found in a folder, put in order, and what each adds and changes. Nothing of a scenario is read here.
//!
//! A mod that cannot be used is never passed over in silence: it has its problems, or stands in [`Mods::unused`].

pub mod changes;
mod languages;
pub mod list;
mod order;
mod read;
mod unused;
pub(in crate::scenario) mod values;

use crate::base::id::Id;
use crate::base::spoken::Spoken;
use crate::scenario::folder::{Folder, MOD, whole_file};
use crate::scenario::problem::{Problem, Severity};
use list::List;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

pub use languages::unfit;
pub use read::{examined, read};
pub use unused::Unused;
pub(in crate::scenario) use unused::is_shipped;

/// Most folders that are looked at.
pub const MOST: usize = 2000;

/// A mod, as much as is known without reading its scenarios.
#[derive(Clone, Debug, Default)]
pub struct Mod {
    /// Id.
    pub id: Id,
    /// Name for lists.
    pub name: String,
    /// Version; empty where it says none.
    pub version: String,
    /// Who made it.
    pub authors: Vec<String>,
    /// Its licence; empty where it says none.
    pub licence: String,
    /// The mods that it needs.
    pub needs: Vec<Id>,
    /// Its folder.
    pub path: PathBuf,
    /// Whether it is a scenario without a `mod.ron`, which is called as its folder is.
    pub is_bare: bool,
    /// Whether it is on.
    pub enabled: bool,
    /// Whether the user named it by its path, so that it is on whatever the list says.
    pub is_named: bool,
    /// Its place in the order of loading, from 1; none where it is off or has a fault.
    pub place: Option<usize>,
    /// The scenarios that it adds.
    pub adds: Vec<Added>,
    /// The scenarios that it changes, and the folder with what differs.
    pub changes: Vec<(Id, Folder)>,
    /// The languages that it adds.
    pub languages: Vec<Spoken>,
    /// What is wrong with it as a mod; what is wrong with its scenarios is seen when they are read.
    pub problems: Vec<Problem>,
}

/// A scenario of a mod.
#[derive(Clone, Debug)]
pub struct Added {
    /// Its id.
    pub id: Id,
    /// Where it is read from.
    pub folder: Folder,
    /// Whether it is a lesson.
    pub is_lesson: bool,
}

impl Mod {
    /// Whether something is wrong with it that keeps it from being loaded.
    #[must_use]
    pub fn is_faulty(&self) -> bool {
        self.problems.iter().any(|problem| problem.severity == Severity::Error)
    }

    /// What of it is words alone, which no game has to be begun with; none where nothing is.
    fn words(&self) -> Option<Self> {
        let mut words = Self { adds: Vec::new(), ..self.clone() };
        words.changes.retain(|(_, folder)| folder.is_words());
        (!words.changes.is_empty() || !words.languages.is_empty()).then_some(words)
    }
}

/// All mods.
#[derive(Clone, Debug, Default)]
pub struct Mods {
    /// Those that are loaded in the order of loading, then the others by id.
    pub all: Vec<Mod>,
    /// Folders that are no mods, by name, and why.
    pub unused: Vec<(PathBuf, Unused)>,
    /// What is wrong with the list of mods.
    pub problems: Vec<Problem>,
    /// Codes of the languages that any mod adds, loaded or not.
    pub codes: BTreeSet<String>,
}

impl Mods {
    /// The mods in a folder, and those that the user named by their paths, which are on in any case and come in
    /// place of others of their ids.
    #[must_use]
    pub fn find(folder: Option<&Path>, named: &[PathBuf]) -> Self {
        let mut found = Self::default();
        let list = folder.map_or_else(List::default, |folder| {
            let (list, problems) = list::read(folder);
            found.problems = problems;
            list
        });
        named.iter().for_each(|path| found.take(path, true));
        let ours: Vec<Id> = found.all.iter().map(|one| one.id).collect();
        let named: Vec<PathBuf> = named.iter().filter_map(|path| path.canonicalize().ok()).collect();
        let entries = folder.map_or_else(Vec::new, entries);
        if let Some(folder) = folder.filter(|_| entries.len() > MOST) {
            let message = format!("{} folders; those after the first {MOST} are not read", entries.len());
            found.problems.push(whole_file(&folder.display().to_string(), "too_many", message));
        }
        for path in entries.into_iter().take(MOST) {
            if path.canonicalize().is_ok_and(|path| named.contains(&path)) {
                continue;
            }
            found.take(&path, false);
        }
        let mut place = 0;
        found.all.retain(|one| {
            place += 1;
            place <= ours.len() || !ours.contains(&one.id)
        });
        for one in found.all.iter_mut().skip(ours.len()) {
            one.enabled = !list.off.contains(&one.id);
        }
        found.unused.sort_by(|a, b| a.0.cmp(&b.0));
        let languages = found.all.iter().flat_map(|one| &one.languages);
        found.codes = languages.map(|language| language.code().to_owned()).collect();
        order::arrange(&mut found.all, &list);
        found
    }

    /// Takes what lies in a folder.
    fn take(&mut self, path: &Path, named: bool) {
        let read = if path.join(MOD).is_file() { read(path) } else { read::bare(path) };
        match read {
            Ok(mut one) => {
                (one.enabled, one.is_named) = (true, named);
                self.all.push(one);
            }
            // Who named it is told in full.
            Err(_) if named => {}
            Err(why) => self.unused.push((path.to_owned(), why)),
        }
    }

    /// These mods alone, in this order, and the scenarios without a `mod.ron`.
    #[must_use]
    pub fn only(&self, ids: &[Id]) -> Self {
        let (mut all, unused, problems) = (Vec::new(), Vec::new(), Vec::new());
        let kept = |one: &&Mod| !one.problems.iter().any(order::hinders_always);
        let bare = self.all.iter().filter(|one| one.is_bare && !ids.contains(&one.id));
        let chosen = ids.iter().filter_map(|id| self.all.iter().find(|one| one.id == *id));
        for (place, one) in bare.chain(chosen).filter(kept).enumerate() {
            all.push(Mod { enabled: true, place: Some(place + 1), ..one.clone() });
        }
        Self { all, unused, problems, codes: self.codes.clone() }
    }

    /// The same for a game that was begun so; words of other mods are laid over it, since nothing is played by them.
    #[must_use]
    pub fn of_game(&self, ids: &[Id]) -> Self {
        let mut chosen = self.only(ids);
        let others = self.loaded().filter(|one| !one.is_bare && !ids.contains(&one.id));
        let words: Vec<Mod> = others.filter_map(Mod::words).collect();
        for one in words {
            let place = Some(chosen.all.len() + 1);
            chosen.all.push(Mod { place, ..one });
        }
        chosen
    }

    /// The languages of the mods that are loaded.
    pub fn languages(&self) -> impl Iterator<Item = Spoken> {
        self.loaded().flat_map(|one| &one.languages).copied()
    }

    /// The mod of an id, whether it is loaded or not.
    #[must_use]
    pub fn mod_of(&self, id: Id) -> Option<&Mod> {
        self.all.iter().find(|one| one.id == id)
    }

    /// The mod in a folder.
    #[must_use]
    pub fn at(&self, path: &Path) -> Option<&Mod> {
        let real = path.canonicalize().ok()?;
        self.all.iter().find(|one| one.path == path || one.path.canonicalize().is_ok_and(|one| one == real))
    }

    /// Folders that are no mods, then mods that are on and not loaded: each with the reason.
    #[must_use]
    pub fn not_used(&self) -> Vec<(PathBuf, Unused)> {
        let idle = self.all.iter().filter(|one| one.enabled && one.place.is_none());
        let first =
            |one: &Mod| one.problems.iter().find(|problem| problem.severity == Severity::Error).cloned();
        let faulty = idle.filter_map(|one| Some((one.path.clone(), Unused::Faulty(first(one)?.to_string()))));
        self.unused.iter().cloned().chain(faulty).collect()
    }

    /// Those that are loaded, in order.
    pub fn loaded(&self) -> impl Iterator<Item = &Mod> {
        self.all.iter().filter(|one| one.place.is_some())
    }

    /// The scenarios that mods add.
    pub fn scenarios(&self) -> impl Iterator<Item = &Added> {
        self.loaded().flat_map(|one| &one.adds)
    }

    /// The folder of a scenario that a mod adds.
    #[must_use]
    pub fn scenario(&self, id: &str) -> Option<&Folder> {
        self.scenarios().find(|added| added.id.as_str() == id).map(|added| &added.folder)
    }

    /// The mods that change a scenario, in order, with the folders of what differs.
    pub fn patches<'m>(&'m self, id: &'m str) -> impl Iterator<Item = (&'m Mod, &'m Folder)> {
        self.loaded().flat_map(move |one| {
            one.changes.iter().filter(move |(of, _)| of.as_str() == id).map(move |(_, folder)| (one, folder))
        })
    }

    /// A mod and those that it needs and that these need, in the order of loading.
    #[must_use]
    pub fn with_needs(&self, id: Id) -> Vec<Id> {
        let mut wanted = vec![id];
        let mut next = 0;
        while let Some(&one) = wanted.get(next) {
            let needs = self.mod_of(one).map_or(&[][..], |one| &one.needs);
            wanted.extend(needs.iter().copied().filter(|need| !wanted.contains(need)).collect::<Vec<_>>());
            next += 1;
        }
        self.all.iter().map(|one| one.id).filter(|id| wanted.contains(id)).collect()
    }

    /// The mod that would add a scenario of that id, were it loaded.
    #[must_use]
    pub fn idle(&self, id: &str) -> Option<&Mod> {
        let adds = |one: &&Mod| one.adds.iter().any(|added| added.id.as_str() == id);
        self.all.iter().filter(|one| one.place.is_none()).find(adds)
    }

    /// The mod that adds the scenario in a folder; none for one without a `mod.ron`.
    #[must_use]
    pub fn owner(&self, folder: &Folder) -> Option<&Mod> {
        let adds = |one: &&Mod| one.adds.iter().any(|added| added.folder == *folder);
        self.all.iter().filter(|one| !one.is_bare).find(adds)
    }
}

/// What lies in the mods folder and is not hidden, by name: folders alone.
fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut folders: Vec<PathBuf> =
        entries.filter(|path| !name_of(path).starts_with('.') && path.is_dir()).collect();
    folders.sort();
    folders
}

/// The last part of a path.
fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
