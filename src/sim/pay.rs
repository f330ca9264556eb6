//! How long the money of a branch lasts for its riders, and what a rate of pay makes of their staying.

use crate::base::id::OblastId;
use crate::base::quantity::Kopeks;
use crate::scenario::model::Step;
use crate::scenario::rules::Rules;
use crate::sim::View;

/// How much more or less readily men go home at a rate of pay than at the one that was promised, as a factor. Beyond
/// twice the promise nothing more is gained.
#[must_use]
pub fn restlessness(rules: &Rules, pay: Kopeks) -> f64 {
    if rules.rider_pay <= 0.0 {
        return 1.0;
    }
    1.0 + rules.desertion_pay * (1.0 - (pay.roubles() / rules.rider_pay).min(2.0))
}

impl View<'_> {
    /// Half-months for which the money of a branch pays all on its roll at today's prices; none where nobody is on it.
    #[must_use]
    pub fn pay_lasts(&self, oblast: OblastId) -> Option<f64> {
        let riders = f64::from(self.waterfall(oblast)[Step::Enrolled].0);
        let pay = riders * self.levers().pay.roubles() * self.price_level();
        (pay > 0.0).then(|| self.fund().branch(oblast).balance.roubles() / pay)
    }
}
