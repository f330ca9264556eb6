//! Opens a save that was edited as far as it can be played again, and says what does not hold.
//!
//! For whoever reads an account of a game, not for whoever goes on with it.

use crate::run::Campaign;
use crate::saves::{Damage, Error, Save, replay_on, scenario_of, text_of};
use crate::scenario::{Library, Scenario};
use std::path::Path;
use std::sync::Arc;

/// A save played again.
pub struct Opened {
    /// What its orders come to.
    pub campaign: Campaign,
    /// What does not hold; empty where all does.
    pub faults: Vec<Error>,
}

/// Opens a save: reads it, finds its scenario and plays it again, on past what does not hold.
///
/// # Errors
/// When it is no save that can be played by these rules and files, with the reason.
pub fn open_edited(path: &Path, library: &Library) -> Result<Opened, Error> {
    open(path, |save| scenario_of(save, path, library).map(Arc::new))
}

/// The same with what finds the scenario.
pub(in crate::saves) fn open(
    path: &Path,
    find: impl FnOnce(&Save) -> Result<Arc<Scenario>, Error>,
) -> Result<Opened, Error> {
    let (body, whole) = Save::body(&text_of(path)?, path)?;
    let checksum = || Error::Damaged(path.to_owned(), Damage::Checksum);
    let save = Save::of_body(&body, path);
    // Nothing can be read of a text that was cut short: then its checksum is what to tell.
    let save = save.map_err(|error| if whole { error } else { checksum() })?.by_these_rules(path)?;
    let (campaign, faults) = replay_on(&save, path, find(&save)?)?;
    Ok(Opened { campaign, faults: (!whole).then(checksum).into_iter().chain(faults).collect() })
}
