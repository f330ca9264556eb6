//! Plays saves again and compares the digest of every turn.

use crate::saves::{Error, read, replay};
use crate::scenario::Library;
use std::path::Path;

/// What came of verifying a save.
#[derive(Debug)]
pub enum Verdict {
    /// Every turn's digest is the same; their number.
    Holds(usize),
    /// It could be read, but does not hold.
    Fails(Error),
    /// It could not be read at all.
    Unreadable(Error),
}

/// Verifies one save; with a scenario's id, only against that scenario.
#[must_use]
pub fn verify(path: &Path, library: &Library, scenario: Option<&str>) -> Verdict {
    match read(path) {
        Err(error @ (Error::Io(..) | Error::TooLarge(_))) => Verdict::Unreadable(error),
        Err(error) => Verdict::Fails(error),
        Ok(save) if scenario.is_some_and(|id| id != save.scenario.as_str()) => {
            let given = scenario.unwrap_or_default().to_owned();
            Verdict::Fails(Error::NotThisScenario(path.to_owned(), save.scenario, given))
        }
        Ok(save) => match replay(&save, path, library) {
            Ok(campaign) => Verdict::Holds(campaign.digests().len()),
            Err(error) => Verdict::Fails(error),
        },
    }
}
