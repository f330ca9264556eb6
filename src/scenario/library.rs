//! Where scenarios are found: a given path, the program itself, the user's mods folder, in this order.
//!
//! A folder of mods that has the name of a shipped scenario is not used, and [`Library::hidden`] names it.
//! Nothing is read from the current folder unasked.

use crate::base::id::Id;
use crate::scenario::build::{self, Loaded};
use crate::scenario::folder::{self, Folder};
use std::path::{Path, PathBuf};

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

    /// Folders of mods that are not used, since a shipped scenario has their name.
    #[must_use]
    pub fn hidden(&self) -> Vec<PathBuf> {
        let shipped = folder::embedded().chain(std::iter::once("theatre"));
        shipped.filter_map(|id| self.modded(id)).collect()
    }

    /// Ids of all scenarios, shipped and found in the mods folder, sorted.
    #[must_use]
    pub fn ids(&self) -> Vec<String> {
        let mut ids: Vec<String> = folder::embedded().map(str::to_owned).collect();
        let entries = self.mods.iter().filter_map(|mods| std::fs::read_dir(mods).ok()).flatten().flatten();
        ids.extend(
            entries
                .filter(|entry| entry.path().join("scenario.ron").is_file())
                .map(|entry| entry.file_name().to_string_lossy().into_owned())
                .filter(|name| Id::new(name).is_ok()),
        );
        ids.sort();
        ids.dedup();
        ids
    }

    /// Reads the scenario in `folder`.
    #[must_use]
    pub fn load(&self, folder: &Folder) -> Loaded {
        build::load(folder, &|id| self.find_id(id), &self.ids())
    }
}
