//! Readings in words: their names, what each says, and what it changes.

use crate::base::id::Id;
use crate::i18n::{Value, Words};
use crate::report::names::{self, key};
use crate::report::numbers;
use crate::scenario::Scenario;
use crate::scenario::model::{Checkpoint, Force};
use crate::scenario::reading::{Change, DEFAULT, Reading};

/// The name of a reading; of the scenario's own where there is none.
#[must_use]
pub fn name(words: &Words, reading: Option<Id>) -> String {
    words.get(&words_of(reading))
}

/// What a reading takes for true, in one sentence.
#[must_use]
pub fn text(words: &Words, reading: Option<Id>) -> String {
    words.get(&format!("{}-text", words_of(reading)))
}

fn words_of(reading: Option<Id>) -> String {
    key("reading", reading.as_ref().map_or(DEFAULT, Id::as_str))
}

/// A line that names the reading a scenario is played by; empty for its own.
#[must_use]
pub fn line(words: &Words, scenario: &Scenario) -> String {
    let Some(reading) = scenario.reading else { return String::new() };
    let name = Value::Text(name(words, Some(reading)));
    format!("{} {}\n", words.with("reading-named", &[("name", name)]), text(words, Some(reading)))
}

/// A sentence for each thing that a reading changes.
#[must_use]
pub fn changes(words: &Words, scenario: &Scenario, reading: &Reading) -> Vec<String> {
    reading.changes.iter().map(|change| sentence(words, scenario, change)).collect()
}

fn sentence(words: &Words, scenario: &Scenario, change: &Change) -> String {
    let number = |n: u32| Value::Count(n.into());
    match change {
        Change::Quota { oblast, from, to } => {
            let oblast = Value::Text(names::oblast(words, *oblast));
            words.with("reading-quota", &[("oblast", oblast), ("from", number(from.0)), ("to", number(to.0))])
        }
        Change::Figure { from, to } => figure(words, scenario, from.as_deref(), to.as_deref()),
        Change::Force { from, to, .. } => force(words, from.as_ref(), to),
        Change::Guns { front, number: guns } => {
            let front = Value::Text(names::front(words, *front));
            words.with("reading-guns", &[("front", front), ("number", number(*guns))])
        }
    }
}

fn figure(words: &Words, scenario: &Scenario, from: Option<&Checkpoint>, to: Option<&Checkpoint>) -> String {
    let (key, point) = match (from, to) {
        (Some(_), Some(to)) => ("reading-figure", to),
        (None, Some(to)) => ("reading-figure-new", to),
        (Some(from), None) => ("reading-figure-gone", from),
        (None, None) => return String::new(),
    };
    let recorded = |point: Option<&Checkpoint>| {
        Value::Text(point.map_or_else(String::new, |point| numbers::range(words, point.low, point.high)))
    };
    words.with(
        key,
        &[
            ("who", Value::Text(names::measure(words, scenario, point.measure))),
            ("date", Value::Text(words.date(point.date))),
            ("claim", Value::Text(point.name())),
            ("from", recorded(from)),
            ("to", recorded(to)),
        ],
    )
}

/// What a unit has on the first day, beside what it had.
fn force(words: &Words, from: Option<&Force>, to: &Force) -> String {
    let beside = |of: fn(&Force) -> u32| {
        let (from, to) = (from.map_or(0, of), of(to));
        Value::Text(format!("{} → {}", words.number(from.into()), words.number(to.into())))
    };
    words.with(
        "reading-force",
        &[
            ("unit", Value::Text(names::unit(words, to.unit))),
            ("men", beside(|force| force.men.0)),
            ("horses", beside(|force| force.horses.0)),
            ("rifles", beside(|force| force.rifles)),
            ("guns", beside(|force| force.machine_guns)),
        ],
    )
}
