//! Why goods did not arrive, in a sentence.

use crate::i18n::{Value, Words};
use crate::report::names;
use crate::scenario::Scenario;
use crate::sim::Stuck;

/// Names that a sentence can hold; of more it gives the number.
const MOST: usize = 5;

/// A list that somebody would read to the end.
fn list(words: &Words, names: Vec<String>) -> Value {
    let shown = names[..names.len().min(MOST)].join(", ");
    let number = Value::Plain(names.len().saturating_sub(MOST) as i64);
    Value::Text(match names.len() > MOST {
        true => words.with("stuck-more", &[("list", Value::Text(shown)), ("number", number)]),
        false => shown,
    })
}

/// A bottleneck as a sentence: what is full, empty or unpaid, and who goes short behind it.
#[must_use]
pub fn reason(words: &Words, scenario: &Scenario, stuck: &Stuck) -> String {
    let list = |names: Vec<String>| list(words, names);
    let goods = ("goods", Value::Text(names::goods(words, stuck.goods)));
    let places = stuck.places.iter().map(|id| names::place(words, scenario, *id)).collect();
    let mut causes = Vec::new();
    if !stuck.legs.is_empty() {
        let legs = stuck.legs.iter().map(|id| names::route(words, scenario, *id)).collect();
        causes.push(words.with("stuck-legs", &[("legs", list(legs))]));
    }
    let sellers: Vec<String> = stuck.markets.iter().map(|id| names::place(words, scenario, *id)).collect();
    if !sellers.is_empty() {
        causes.push(words.with("stuck-markets", &[("markets", list(sellers))]));
    }
    if stuck.money {
        causes.push(words.get("stuck-money"));
    }
    let stores: Vec<String> = stuck.stores.iter().map(|id| names::place(words, scenario, *id)).collect();
    if !stores.is_empty() {
        causes.push(words.with("stuck-stores", &[("stores", list(stores))]));
    }
    if causes.is_empty() {
        causes.push(words.get(if stuck.none_left { "stuck-none-left" } else { "stuck-nothing" }));
    }
    words.with("stuck", &[goods, ("places", list(places)), ("cause", Value::Text(causes.join(", ")))])
}
