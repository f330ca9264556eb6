//! What a kind of conduct means for a unit, in the numbers of the rules.

use crate::base::quantity::PerMille;
use crate::i18n::{Value, Words};
use crate::orders::Posture;
use crate::report::{names, numbers};
use crate::scenario::rules::Rules;

/// What a unit does so, and what falls to it in a fight.
#[must_use]
pub fn means(words: &Words, rules: &Rules, posture: Posture) -> String {
    let written = ron::to_string(&posture).unwrap_or_default();
    let percent = |share: f64| Value::Text(numbers::percent(PerMille::of(share)));
    let values = [
        ("part", percent(rules.exposure(posture))),
        ("power", percent(rules.engages(posture))),
        ("guard", percent(rules.guards(posture))),
        ("rest", percent(rules.rest_factor)),
    ];
    words.with(&format!("{}-text", names::key("posture", &written)), &values)
}
