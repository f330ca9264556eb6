//! Where scenarios are found: a given path, the program itself, the user's mods folder, in this order.
//!
//! A folder among the mods that cannot be used is never passed over in silence: [`Library::unused`] names it.
//! Nothing is read from the current folder unasked.

use crate::base::id::Id;
use crate::scenario::build::{self, Loaded};
use crate::scenario::folder::{self, Folder};
use std::path::{Path, PathBuf};

/// The file that makes a folder a scenario.
const SCENARIO: &str = "scenario.ron";
/// The file that makes a scenario a lesson.
const LESSON: &str = "lesson.ron";

/// Why a folder among the mods is not used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unused {
    /// A shipped scenario has its name.
    Shipped,
    /// Its name is no id.
    Name,
    /// It has no `scenario.ron`.
    NoScenario,
    /// It has a file that should be called `scenario.ron`.
    Misnamed(String),
    /// A folder in it, of this name, has the `scenario.ron`.
    Deeper(String),
}

/// The shipped scenarios in the order one should play them.
const ORDER: &str = include_str!("../../scenarios/order.txt");

/// Finds scenarios.
#[derive(Clone, Debug, Default)]
pub struct Library {
    /// The user's mods folder.
    pub mods: Option<PathBuf>,
    /// Folders that the user named; their ids are found before all others.
    pub named: Vec<Folder>,
}

impl Library {
    /// The library with the mods folder of this user.
    #[must_use]
    pub fn of_user() -> Self {
        Self {
            mods: directories::ProjectDirs::from("", "", "alash").map(|dirs| dirs.data_dir().join("mods")),
            named: Vec::new(),
        }
    }

    /// The folder that a user's `name` means: a path when it has a separator or a dot in it, else an id. A
    /// folder so named is found by its id from then on.
    pub fn find(&mut self, name: &str) -> Option<Folder> {
        if !name.contains(['/', '\\', '.']) {
            return self.find_id(name);
        }
        let folder = Path::new(name).is_dir().then(|| Folder::Disk(name.into()))?;
        self.named.push(folder.clone());
        Some(folder)
    }

    /// The folder of the scenario with that id.
    #[must_use]
    pub fn find_id(&self, id: &str) -> Option<Folder> {
        Id::new(id).ok()?;
        if let Some(named) = self.named.iter().find(|folder| folder.id() == id) {
            return Some(named.clone());
        }
        Folder::shipped(id).or_else(|| self.modded(id).map(Folder::Disk))
    }

    /// The folder of that name among the mods.
    fn modded(&self, id: &str) -> Option<PathBuf> {
        self.mods.as_ref().map(|mods| mods.join(id)).filter(|path| path.is_dir())
    }

    /// Folders among the mods that are not used, by name, and why.
    #[must_use]
    pub fn unused(&self) -> Vec<(PathBuf, Unused)> {
        let entries = self.entries().filter(|path| path.is_dir());
        let mut unused: Vec<_> = entries.filter_map(|path| Some((unused(&path)?, path))).collect();
        unused.sort_by(|a, b| a.1.cmp(&b.1));
        unused.into_iter().map(|(why, path)| (path, why)).collect()
    }

    /// What lies in the mods folder and is not hidden.
    fn entries(&self) -> impl Iterator<Item = PathBuf> {
        let entries = self.mods.iter().filter_map(|mods| std::fs::read_dir(mods).ok()).flatten().flatten();
        entries.map(|entry| entry.path()).filter(|path| !name_of(path).starts_with('.'))
    }

    /// Ids of all scenarios that are no lessons, shipped and found in the mods folder, sorted.
    #[must_use]
    pub fn ids(&self) -> Vec<String> {
        self.sorted(folder::embedded(), false)
    }

    /// Ids of all lessons: those shipped in the order one should give them, then those in the mods folder.
    #[must_use]
    pub fn lessons(&self) -> Vec<String> {
        in_order(self.sorted(folder::lessons(), true))
    }

    /// Ids of all that can be played, to suggest one.
    #[must_use]
    pub fn all(&self) -> Vec<String> {
        self.ids().into_iter().chain(self.lessons()).collect()
    }

    /// These ids and those in the mods folder that are lessons, or are none.
    fn sorted(&self, shipped: impl Iterator<Item = &'static str>, lessons: bool) -> Vec<String> {
        let mut ids: Vec<String> = shipped.map(str::to_owned).collect();
        let mods = self.entries().filter(|path| path.join(SCENARIO).is_file());
        let mods = mods.filter(|path| path.join(LESSON).is_file() == lessons).map(|path| name_of(&path));
        ids.extend(mods.filter(|name| Id::new(name).is_ok()));
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
        build::load(folder, &|id| self.find_id(id), &self.all())
    }
}

/// Ids in the order of the list; those that it does not name come after it.
fn in_order(mut ids: Vec<String>) -> Vec<String> {
    ids.sort_by_key(|id| ORDER.lines().position(|line| line == id).unwrap_or(usize::MAX));
    ids
}

/// Why a folder among the mods is not used, if it is not.
fn unused(path: &Path) -> Option<Unused> {
    let name = name_of(path);
    let inside = || std::fs::read_dir(path).into_iter().flatten().flatten().map(|entry| entry.path());
    if path.join(SCENARIO).is_file() {
        let shipped = folder::embedded().chain(folder::lessons()).chain(["theatre"]).any(|id| id == name);
        return if shipped { Some(Unused::Shipped) } else { Id::new(&name).err().map(|_| Unused::Name) };
    }
    let meant = |name: &String| name.to_ascii_lowercase().starts_with(SCENARIO);
    let misnamed = inside().filter(|path| path.is_file()).map(|path| name_of(&path)).find(meant);
    let deeper = || inside().find(|path| path.join(SCENARIO).is_file()).map(|path| name_of(&path));
    let why = misnamed.map(Unused::Misnamed).or_else(|| deeper().map(Unused::Deeper));
    Some(why.unwrap_or(Unused::NoScenario))
}

fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// A shipped scenario, for the tests of whatever plays one.
#[cfg(test)]
#[track_caller]
pub(crate) fn shipped(id: &str) -> std::sync::Arc<crate::scenario::Scenario> {
    let folder = Folder::shipped(id).expect("the scenario is shipped");
    std::sync::Arc::new(Library::default().load(&folder).scenario.expect("it has no faults"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_that_is_not_used_is_named_with_the_reason() {
        let mods = tempfile::tempdir().expect("a temporary folder");
        let file = |path: &str| {
            let path = mods.path().join(path);
            std::fs::create_dir_all(path.parent().expect("it lies in a folder"))
                .expect("a folder can be made");
            std::fs::write(path, "(format: 1)").expect("a file can be written");
        };
        for path in [
            "good/scenario.ron",
            "My Mod/scenario.ron",
            "Семей-1919/scenario.ron",
            "mod (1)/scenario.ron",
            "semey-1918/scenario.ron",
            "case/Scenario.ron",
            "ending/scenario.ron.txt",
            "zip/zip/scenario.ron",
            "empty/readme.txt",
            ".git/config",
            "readme.txt",
        ] {
            file(path);
        }
        let library = Library { mods: Some(mods.path().to_owned()), named: Vec::new() };
        let unused: Vec<_> = library.unused().into_iter().map(|(path, why)| (name_of(&path), why)).collect();
        let expected = [
            ("My Mod", Unused::Name),
            ("case", Unused::Misnamed("Scenario.ron".into())),
            ("empty", Unused::NoScenario),
            ("ending", Unused::Misnamed("scenario.ron.txt".into())),
            ("mod (1)", Unused::Name),
            ("semey-1918", Unused::Shipped),
            ("zip", Unused::Deeper("zip".into())),
            ("Семей-1919", Unused::Name),
        ];
        assert_eq!(unused, expected.map(|(name, why)| (name.to_owned(), why)));
        assert!(library.ids().contains(&"good".to_owned()));
    }
}
