//! How long the money of a branch lasts for its riders.

use crate::base::id::OblastId;
use crate::scenario::model::Step;
use crate::sim::View;

impl View<'_> {
    /// Half-months for which the money of a branch pays all on its roll at today's prices; none where nobody is on it.
    #[must_use]
    pub fn pay_lasts(&self, oblast: OblastId) -> Option<f64> {
        let riders = f64::from(self.waterfall(oblast)[Step::Enrolled].0);
        let pay = riders * self.levers().pay.roubles() * self.price_level();
        (pay > 0.0).then(|| self.fund().branch(oblast).balance.roubles() / pay)
    }
}
