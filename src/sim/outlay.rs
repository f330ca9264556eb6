//! How long the money of a branch lasts at what it spends.

use crate::base::id::OblastId;
use crate::base::quantity::Kopeks;
use crate::scenario::model::Step;
use crate::sim::View;
use crate::sim::state::ledger::Account;

impl View<'_> {
    /// Turns for which the money of a branch lasts at what it spent in the last one; endless where it has nobody to pay.
    #[must_use]
    pub fn money_lasts(&self, oblast: OblastId) -> f64 {
        let outlay = self.outlay(oblast).roubles();
        if outlay > 0.0 { self.fund().branch(oblast).balance.roubles() / outlay } else { f64::INFINITY }
    }

    /// What a branch paid in the last turn, and not less than its riders are to have: after a quiet turn they are to be
    /// paid all the same.
    fn outlay(&self, oblast: OblastId) -> Kopeks {
        let paid = self.postings().iter().filter(|posting| posting.from == Account::Treasury(oblast));
        let paid: u64 = paid.map(|posting| posting.amount).sum();
        let riders = f64::from(self.waterfall(oblast)[Step::Enrolled].0);
        let pay = Kopeks::from_roubles(riders * self.levers().pay.roubles() * self.price_level());
        pay.max(Kopeks(i64::try_from(paid).unwrap_or(i64::MAX)))
    }
}
