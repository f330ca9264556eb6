//! What is said of a save before it is opened: how long its scenario is, which of its mods changed.
//!
//! Nothing of a scenario is read for it but its frame, and that once for all saves of it; all of it is where files of a
//! mod are not as they were, since a comment changes nothing.

use crate::base::digest::Digest;
use crate::base::id::Id;
use crate::saves::{Error, Save, as_it_is, begun_with};
use crate::scenario::Library;
use crate::scenario::model::Modded;
use crate::scenario::summary::Summary;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

/// What is known of a save.
#[derive(Clone, Debug)]
pub struct Ahead {
    /// Its scenario, with the mods that it was begun with.
    pub summary: Arc<Summary>,
    /// Those of its mods whose files are not as they were, where the scenario says something else by them.
    pub changed: Vec<Modded>,
}

/// Most scenarios that are read whole: a list is waited for. Of others the files alone tell.
const MOST_READ: usize = 12;

/// A scenario and the mods that it is played with.
type With = (Id, Vec<Id>);

/// Looks into saves, and remembers their scenarios.
pub struct Lookout<'l> {
    library: &'l Library,
    known: BTreeMap<With, Option<Known>>,
    /// What scenarios mean now by a reading or none, where that was asked.
    meant: BTreeMap<(With, Option<Id>), Option<Digest>>,
}

/// A scenario with some mods, as it is now.
#[derive(Clone)]
struct Known {
    summary: Arc<Summary>,
    mods: Vec<Modded>,
}

impl<'l> Lookout<'l> {
    /// Looks for scenarios in a library.
    #[must_use]
    pub fn of(library: &'l Library) -> Self {
        Self { library, known: BTreeMap::new(), meant: BTreeMap::new() }
    }

    /// What can be said of a save.
    ///
    /// # Errors
    /// Why it cannot be opened, where that is known already: its scenario or one of its mods is not here.
    pub fn look(&mut self, save: &Save, path: &Path) -> Result<Ahead, Error> {
        let library = begun_with(save, path, self.library)?;
        let key: With = (save.scenario, save.mods.iter().map(|one| one.id).collect());
        let known = self.known.entry(key.clone()).or_insert_with(|| {
            let id = save.scenario.as_str();
            Some(Known { summary: Arc::new(library.summary(id)?), mods: library.mods_of(id) })
        });
        let missing = || Error::NoScenario(path.to_owned(), save.scenario);
        let Known { summary, mods } = known.clone().ok_or_else(missing)?;
        let is_other = |one: &&Modded| !mods.iter().any(|now| now.hash == one.hash);
        let mut changed: Vec<Modded> = save.mods.iter().filter(is_other).cloned().collect();
        if !changed.is_empty() && self.means_the_same(save, path, &library, key) {
            changed.clear();
        }
        Ok(Ahead { summary, changed })
    }

    /// Whether the scenario of a save says what it said, whatever became of its files.
    fn means_the_same(&mut self, save: &Save, path: &Path, library: &Library, key: With) -> bool {
        let key = (key, save.reading);
        if !self.meant.contains_key(&key) && self.meant.len() >= MOST_READ {
            return false;
        }
        let meant = self.meant.entry(key);
        let now = meant.or_insert_with(|| Some(as_it_is(save, path, library).ok()?.meaning()));
        now.is_some() && *now == save.meaning
    }
}
