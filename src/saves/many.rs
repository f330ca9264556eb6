//! Opens many saves of few scenarios: each scenario is read once.

use crate::saves::{Error, Opened, Save, edited, read, scenario_of};
use crate::scenario::{Library, Scenario};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

/// Scenarios of saves that were opened.
pub struct Many<'l> {
    library: &'l Library,
    known: Mutex<BTreeMap<String, Arc<Scenario>>>,
}

impl<'l> Many<'l> {
    /// None yet.
    #[must_use]
    pub fn of(library: &'l Library) -> Self {
        Self { library, known: Mutex::default() }
    }

    /// Opens a save that may have been edited, see [`crate::saves::open_edited`].
    ///
    /// # Errors
    /// When it is no save that can be played by these rules and files, with the reason.
    pub fn open_edited(&self, path: &Path) -> Result<Opened, Error> {
        edited::open(path, |save| self.scenario_of(save, path))
    }

    /// The scenario of a save that is whole, which is not played for it.
    ///
    /// # Errors
    /// When it cannot be read, or its scenario is not what it was.
    pub fn scenario(&self, path: &Path) -> Result<Arc<Scenario>, Error> {
        self.scenario_of(&read(path)?, path)
    }

    fn scenario_of(&self, save: &Save, path: &Path) -> Result<Arc<Scenario>, Error> {
        let Save { scenario, reading, scenario_hash, meaning, folders, mods, .. } = save;
        let key = format!("{scenario} {reading:?} {scenario_hash} {meaning:?} {folders:?} {mods:?}");
        let known = || self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(scenario) = known().get(&key) {
            return Ok(Arc::clone(scenario));
        }
        // Two that read it at the same time take no longer than one that waits for the other.
        let scenario = Arc::new(scenario_of(save, path, self.library)?);
        known().insert(key, Arc::clone(&scenario));
        Ok(scenario)
    }
}
