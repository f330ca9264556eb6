//! What is said of a save before it is opened: how long its scenario is, which of its mods changed.
//!
//! Nothing of a scenario is read for it but its frame, and that once for all saves of it.

use crate::base::id::Id;
use crate::saves::{Error, Save, begun_with};
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
    /// Those of its mods whose files are not as they were. It may open nevertheless: a comment changes nothing.
    pub changed: Vec<Modded>,
}

/// Looks into saves, and remembers their scenarios.
pub struct Lookout<'l> {
    library: &'l Library,
    known: BTreeMap<(Id, Vec<Id>), Option<Known>>,
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
        Self { library, known: BTreeMap::new() }
    }

    /// What can be said of a save.
    ///
    /// # Errors
    /// Why it cannot be opened, where that is known already: its scenario or one of its mods is not here.
    pub fn look(&mut self, save: &Save, path: &Path) -> Result<Ahead, Error> {
        let library = begun_with(save, path, self.library)?;
        let key = (save.scenario, save.mods.iter().map(|one| one.id).collect());
        let known = self.known.entry(key).or_insert_with(|| {
            let id = save.scenario.as_str();
            Some(Known { summary: Arc::new(library.summary(id)?), mods: library.mods_of(id) })
        });
        let missing = || Error::NoScenario(path.to_owned(), save.scenario);
        let Known { summary, mods } = known.clone().ok_or_else(missing)?;
        let is_other = |one: &&Modded| !mods.iter().any(|now| now.hash == one.hash);
        Ok(Ahead { summary, changed: save.mods.iter().filter(is_other).cloned().collect() })
    }
}
