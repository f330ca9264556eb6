//! A game of other rules, whose orders are given anew by those of today: no longer the same game.

use crate::run::Campaign;
use crate::run::guard::guarded;
use crate::saves::{Error, Fault, as_it_is, begun_with, read_of_any_rules};
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
    let scenario = as_it_is(&save, path, &begun_with(&save, path, library)?)?;
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
