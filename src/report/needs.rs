//! What needs the player, in words.

use crate::i18n::{Value, Words};
use crate::report::names;
use crate::run::needs::Need;
use crate::scenario::Scenario;

/// What needs the player, as a sentence.
#[must_use]
pub fn sentence(words: &Words, scenario: &Scenario, need: Need) -> String {
    let (key, name) = match need {
        Need::Question(event) => ("need-question", names::event(words, event)),
        Need::CutOff(unit) => ("need-cut-off", names::unit(words, unit)),
        Need::Fallen(unit) => ("need-fallen", names::unit(words, unit)),
        Need::Hungry(unit) => ("need-hungry", names::unit(words, unit)),
        Need::Untrained(unit) => ("need-untrained", names::unit(words, unit)),
        Need::NoTax(oblast) => ("need-no-tax", names::oblast(words, oblast)),
        Need::Unpaid(oblast) => ("need-unpaid", names::oblast(words, oblast)),
        Need::NobodyCalled(oblast) => ("need-nobody-called", names::oblast(words, oblast)),
        Need::Low(place) => ("need-low", names::place(words, scenario, place)),
        Need::NoPost => return words.get("need-no-post"),
    };
    words.with(key, &[("name", Value::Text(name))])
}
