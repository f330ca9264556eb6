//! A game of other rules, whose orders are given anew by those of today: no longer the same game.

use crate::run::Campaign;
use crate::run::guard::guarded;
use crate::saves::{Error, Fault, read_of_any_rules};
use crate::scenario::Library;
use std::path::Path;
use std::sync::Arc;

/// A game whose orders were given anew.
pub struct Anew {
    /// It, unverified: nothing shows that it goes as the old one went.
    pub campaign: Campaign,
    /// How many orders there were.
    pub orders: usize,
    /// How many of them were refused.
    pub refused: usize,
}

/// Plays the orders of a save anew, whatever rules it is of and whatever its scenario says now; who asks for that knows why it
/// does not open.
///
/// # Errors
/// When it is no whole save, its scenario or reading is not here, or the program fails.
pub fn anew(path: &Path, library: &Library) -> Result<Anew, Error> {
    let save = read_of_any_rules(path)?;
    let missing = || Error::NoScenario(path.to_owned(), save.scenario);
    let library = &library.only(&save.mods.iter().map(|one| one.id).collect::<Vec<_>>());
    let mods = library.all_mods();
    let gone: Vec<_> = save.mods.iter().filter(|one| mods.mod_of(one.id).is_none()).cloned().collect();
    if !gone.is_empty() {
        return Err(Error::NoMods(path.to_owned(), gone));
    }
    let folder = library.find_id(save.scenario.as_str()).ok_or_else(missing)?;
    let mut scenario = library.load(&folder).scenario.ok_or_else(missing)?;
    if let Some(reading) = save.reading {
        scenario = scenario.by(reading).ok_or_else(|| Error::NoReading(path.to_owned(), reading))?;
    }
    let mut campaign = Campaign::new(Arc::new(scenario), save.seed);
    // What can no longer be foretold or answered is left out with the rest that has changed.
    let _ = campaign.predict(save.predictions.clone());
    let played = guarded(|| campaign.replay(&save.orders, &save.answers, save.digests.len()));
    match played {
        Ok(refused) => {
            let orders = save.orders.iter().map(Vec::len).sum();
            Ok(Anew { campaign, orders, refused: refused.len() })
        }
        Err(panic) => {
            let fault =
                Fault { turn: campaign.digests().len() + 1, trying: campaign.trying().cloned(), panic };
            Err(Error::Fails(path.to_owned(), Box::new(fault)))
        }
    }
}
