//! Can the historical orders be given? The scenario is played once by them; every refusal is a warning,
//! since another seed may go another way.

use crate::base::dice::Seed;
use crate::i18n::Language;
use crate::players::Policy;
use crate::report::{orders, refusals, words_of};
use crate::run::Campaign;
use crate::scenario::Scenario;
use crate::scenario::problem::{Problem, Severity};
use std::sync::Arc;

/// Notes historical orders that would be refused.
pub(in crate::doctor) fn check(scenario: &Scenario) -> Vec<Problem> {
    let words = words_of(Language::En, scenario);
    let mut campaign = Campaign::new(Arc::new(scenario.clone()), Seed(1));
    let refused = campaign.play(Policy::Historical, scenario.turns);
    refused
        .into_iter()
        .map(|(turn, order, why)| Problem {
            file: "orders.ron".into(),
            line: 0,
            column: 0,
            path: String::new(),
            severity: Severity::Warning,
            code: "refused_order",
            message: format!(
                "in the turn of {} this order is refused: {} ({})",
                scenario.half_month(turn).first_day(),
                orders::sentence(&words, scenario, &order),
                refusals::sentence(&words, scenario, &order, &why)
            ),
            suggestion: None,
        })
        .collect()
}
