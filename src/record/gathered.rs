//! What came of what can be promised, turn by turn: men, officers, instructors and the tax, by oblast.

use crate::base::id::OblastId;
use crate::base::quantity::Kopeks;
use crate::scenario::model::Step;
use crate::sim::View;
use crate::sim::state::ledger::{Account, Cause, Commodity};
use serde::Serialize;
use std::collections::BTreeMap;

/// What came so far.
#[derive(Clone, Debug, Default)]
pub struct Gathered {
    /// Who was there at the end of each turn played, by oblast.
    pub turns: Vec<BTreeMap<OblastId, Cadre>>,
    /// Tax collected, by oblast.
    pub collected: BTreeMap<OblastId, Collected>,
}

/// Who serves in the units of an oblast.
#[derive(Clone, Copy, Debug, Default)]
pub struct Cadre {
    /// Men on the roll.
    pub men: u32,
    /// Officers.
    pub officers: u32,
    /// Instructors.
    pub instructors: u32,
}

/// Tax collected since the campaign began.
#[derive(Clone, Copy, Debug, Default, Serialize)]
pub struct Collected {
    /// Roubles, as they came in.
    pub roubles: f64,
    /// The same at prices of December 1917.
    pub at_first_prices: f64,
}

impl Gathered {
    /// Keeps the turn that was just played.
    pub fn keep(&mut self, view: View<'_>) {
        let Some(turn) = view.turn().checked_sub(1) else { return };
        self.turns.push(cadres(view));
        let level = view.price_level_in(turn);
        for posting in view.postings() {
            let (Account::Treasury(oblast), Cause::Tax) = (posting.to, posting.cause) else { continue };
            if posting.what == Commodity::Money {
                let roubles = Kopeks(posting.amount as i64).roubles();
                let sum = self.collected.entry(oblast).or_default();
                sum.roubles += roubles;
                sum.at_first_prices += roubles / level;
            }
        }
    }
}

/// Who serves now in the units of each oblast.
#[must_use]
pub fn cadres(view: View<'_>) -> BTreeMap<OblastId, Cadre> {
    let mut found: BTreeMap<OblastId, Cadre> = BTreeMap::new();
    for unit in view.units() {
        let Some(plan) = view.scenario().unit(unit.id) else { continue };
        let sum = found.entry(plan.oblast).or_default();
        sum.men += unit.strength.steps()[Step::Enrolled].0;
        sum.officers += unit.outfit.officers();
        sum.instructors += unit.outfit.instructors();
    }
    found
}
