//! Why an order was refused, in a sentence.

use crate::i18n::{Value, Words};
use crate::report::{names, numbers};
use crate::scenario::Scenario;
use crate::sim::Refusal;

/// A refusal as a sentence.
#[must_use]
pub fn sentence(words: &Words, scenario: &Scenario, refusal: &Refusal) -> String {
    let place = |id| Value::Text(names::place(words, scenario, id));
    match *refusal {
        Refusal::Unknown(id) => words.with("refusal-unknown", &[("id", Value::Text(id.to_string()))]),
        Refusal::OutOfRange { most } => {
            words.with("refusal-range", &[("most", Value::Text(words.number(most.into())))])
        }
        Refusal::Over => words.get("refusal-over"),
        Refusal::NoMen => words.get("refusal-no-men"),
        Refusal::AlreadyThere => words.get("refusal-already-there"),
        Refusal::NoRoad { from, to } => {
            words.with("refusal-no-road", &[("from", place(from)), ("to", place(to))])
        }
        Refusal::Hostile(id) => words.with("refusal-hostile", &[("place", place(id))]),
        Refusal::NoMoney { has } => {
            words.with("refusal-no-money", &[("has", Value::Text(numbers::roubles(words, has)))])
        }
        Refusal::SponsorGone => words.get("refusal-sponsor-gone"),
        Refusal::NoCarriersHere => words.get("refusal-no-carriers"),
        Refusal::Twice(id) => words.with("refusal-twice", &[("id", Value::Text(id.to_string()))]),
        Refusal::NotOpen(_) => words.get("refusal-not-open"),
        Refusal::Crossed => words.get("refusal-crossed"),
        Refusal::NoChange => words.get("refusal-no-change"),
        Refusal::NoGoodwill => words.get("refusal-no-goodwill"),
        Refusal::AskedLately => words.get("refusal-asked-lately"),
        Refusal::NothingToGive => words.get("refusal-nothing-to-give"),
        Refusal::TakenLately => words.get("refusal-taken-lately"),
        Refusal::NoAuthority => words.get("refusal-no-authority"),
        Refusal::Same => words.get("refusal-same"),
        Refusal::NotEnough { has } => {
            words.with("refusal-not-enough", &[("has", Value::Text(words.number(has.into())))])
        }
        Refusal::Apart => words.get("refusal-apart"),
        Refusal::NoRoom => words.get("refusal-no-room"),
        Refusal::Running => words.get("refusal-running"),
        Refusal::NotRunning => words.get("refusal-not-running"),
        Refusal::Away => words.get("refusal-away"),
        Refusal::NoMerit => words.get("refusal-no-merit"),
        Refusal::NoOfficer => words.get("refusal-no-officer"),
        Refusal::NotHeld(id) => words.with("refusal-not-held", &[("place", place(id))]),
    }
}
