//! What decisions moved, in words.

use crate::base::id::Id;
use crate::i18n::{Value, Words};
use crate::orders::Order;
use crate::report::{metrics, numbers, orders, three};
use crate::scenario::Scenario;
use crate::study::attribution::{Effect, Way};
use crate::study::better::Nearer;
use crate::study::{Attribution, Better};

/// What the effects of decisions are told by.
#[must_use]
pub fn headline(words: &Words, scenario: &Scenario, found: &Attribution) -> String {
    let values = [
        ("what", Value::Text(three::what(words, scenario, found.claim.as_deref()))),
        ("date", Value::Text(words.date(found.headline.date))),
        ("men", Value::Count(found.men.into())),
    ];
    words.with("moved-headline", &values)
}

/// What the player ordered.
#[must_use]
pub fn yours(words: &Words, scenario: &Scenario, effect: &Effect) -> String {
    if effect.decision.yours.is_empty() {
        words.get("moved-no-order")
    } else {
        list(words, scenario, &effect.decision.yours)
    }
}

/// What history ordered instead.
#[must_use]
pub fn instead(words: &Words, scenario: &Scenario, effect: &Effect) -> String {
    if effect.decision.history.is_empty() {
        return words.get("moved-history-none");
    }
    words.with("moved-history", &[("orders", Value::Text(list(words, scenario, &effect.decision.history)))])
}

fn list(words: &Words, scenario: &Scenario, given: &[Order]) -> String {
    given.iter().map(|order| orders::sentence(words, scenario, order)).collect::<Vec<_>>().join("; ")
}

/// Whether it brought the headline nearer to the record.
#[must_use]
pub fn way(words: &Words, way: Way) -> String {
    words.get(match way {
        Way::Toward => "moved-toward",
        Way::Away => "moved-away",
        Way::Neither => "moved-neither",
    })
}

/// What would have been better, in lines: what, and which aims it would have reached and missed.
#[must_use]
pub fn better(words: &Words, scenario: &Scenario, better: &Better) -> Vec<String> {
    let (key, told) = match better.instead.is_empty() {
        true => ("better-without", &better.yours),
        false => ("better-instead", &better.instead),
    };
    let date = Value::Text(words.date(better.date));
    let what = words.with(key, &[("date", date), ("orders", Value::Text(list(words, scenario, told)))]);
    let aims = [("better-won", &better.won), ("better-missed", &better.missed)];
    let aims = aims.into_iter().filter_map(|(key, ids)| aims_of(words, scenario, key, ids));
    let nearer = better.nearer.and_then(|nearer| nearer_to(words, scenario, nearer));
    std::iter::once(what).chain(aims).chain(nearer).collect()
}

/// An aim that would have been missed by less.
fn nearer_to(words: &Words, scenario: &Scenario, nearer: Nearer) -> Option<String> {
    let aim = scenario.aims.iter().find(|aim| aim.id == nearer.aim)?;
    let value = |value| Value::Text(numbers::measured(words, &aim.metric, value));
    let values = [
        ("aim", Value::Text(metrics::short(words, scenario, aim))),
        ("was", value(nearer.was)),
        ("is", value(nearer.is)),
    ];
    Some(words.with("better-nearer", &values))
}

/// A sentence with the short names of aims; none where there are none.
fn aims_of(words: &Words, scenario: &Scenario, key: &str, ids: &[Id]) -> Option<String> {
    let named = scenario.aims.iter().filter(|aim| ids.contains(&aim.id));
    let list: Vec<String> = named.map(|aim| metrics::short(words, scenario, aim)).collect();
    (!list.is_empty()).then(|| words.with(key, &[("aims", Value::Text(list.join("; ")))]))
}

/// What it did beside the headline: aims, and whether all was lost. Empty where nothing.
#[must_use]
pub fn beside(words: &Words, scenario: &Scenario, effect: &Effect) -> String {
    let aims = |key: &str, ids: &[Id]| aims_of(words, scenario, key, ids);
    let ruin = effect.ruin.map(|ruin| words.get(if ruin { "moved-ruined" } else { "moved-saved" }));
    let all = [aims("moved-won", &effect.won), aims("moved-missed", &effect.missed), ruin];
    all.into_iter().flatten().collect::<Vec<_>>().join(" ")
}
