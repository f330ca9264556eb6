//! What needs the player, in words.

use crate::i18n::{Value, Words};
use crate::report::{metrics, names};
use crate::run::needs::Need;
use crate::scenario::Scenario;

/// What needs the player, as a sentence.
#[must_use]
pub fn sentence(words: &Words, scenario: &Scenario, need: Need) -> String {
    let (what, of) = told(words, scenario, need);
    if of.is_empty() { what } else { format!("{what}: {of}") }
}

/// What is the matter, and with whom or what; the second is empty where it is nobody's.
#[must_use]
pub fn told(words: &Words, scenario: &Scenario, need: Need) -> (String, String) {
    let (key, name) = match need {
        Need::Question(event) => ("need-question", names::event(words, event)),
        Need::CutOff(unit) => ("need-cut-off", names::unit(words, unit)),
        Need::Fallen(unit) => ("need-fallen", names::unit(words, unit)),
        Need::Hungry(unit) => ("need-hungry", names::unit(words, unit)),
        Need::ServedLate(unit) => ("need-served-late", names::unit(words, unit)),
        Need::OnPaper(unit) => ("need-on-paper", names::unit(words, unit)),
        Need::Untrained(unit) => ("need-untrained", names::unit(words, unit)),
        Need::ForSale(unit) => ("need-for-sale", names::unit(words, unit)),
        Need::NoTax(oblast) => ("need-no-tax", names::oblast(words, oblast)),
        Need::Overtaxed(oblast) => ("need-overtaxed", names::oblast(words, oblast)),
        Need::Unpaid(oblast) => ("need-unpaid", names::oblast(words, oblast)),
        Need::NobodyCalled(oblast) => ("need-nobody-called", names::oblast(words, oblast)),
        Need::Low(place) => ("need-low", names::place(words, scenario, place)),
        Need::NoPost => ("need-no-post", String::new()),
        Need::Slipping(aim) => ("need-slipping", slipping(words, scenario, aim)),
        Need::WillOwe(oblast, from) => {
            let date = [("date", Value::Text(words.date(from)))];
            return (words.with("need-will-owe", &date), names::oblast(words, oblast));
        }
    };
    (words.get(key), name)
}

/// Needs by what is the matter, each with whom or what it has befallen, in their order.
#[must_use]
pub fn by_kind(words: &Words, scenario: &Scenario, needs: &[Need]) -> Vec<(String, Vec<(String, Need)>)> {
    let mut kinds: Vec<(String, Vec<(String, Need)>)> = Vec::new();
    for need in needs {
        let (what, of) = told(words, scenario, *need);
        match kinds.iter_mut().find(|(kind, _)| *kind == what) {
            Some((_, whose)) => whose.push((of, *need)),
            None => kinds.push((what, vec![(of, *need)])),
        }
    }
    kinds
}

fn slipping(words: &Words, scenario: &Scenario, aim: usize) -> String {
    scenario.aims.get(aim).map_or_else(String::new, |aim| metrics::short(words, scenario, aim))
}
