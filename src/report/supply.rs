//! Why goods did not arrive, in a sentence.

use crate::i18n::{Value, Words};
use crate::report::names;
use crate::scenario::Scenario;
use crate::sim::Stuck;

/// A bottleneck as a sentence: what is full, empty or unpaid, and who goes short behind it.
#[must_use]
pub fn reason(words: &Words, scenario: &Scenario, stuck: &Stuck) -> String {
    let join = |list: Vec<String>| Value::Text(list.join(", "));
    let goods = ("goods", Value::Text(names::goods(words, stuck.goods)));
    let places = stuck.places.iter().map(|id| names::place(words, scenario, *id)).collect();
    let mut causes = Vec::new();
    if !stuck.legs.is_empty() {
        let legs = stuck.legs.iter().map(|id| names::route(words, scenario, *id)).collect();
        causes.push(words.with("stuck-legs", &[("legs", join(legs))]));
    }
    let sellers: Vec<String> = stuck.markets.iter().map(|id| names::place(words, scenario, *id)).collect();
    if !sellers.is_empty() {
        causes.push(words.with("stuck-markets", &[("markets", join(sellers))]));
    }
    if stuck.money {
        causes.push(words.get("stuck-money"));
    }
    let stores: Vec<String> = stuck.stores.iter().map(|id| names::place(words, scenario, *id)).collect();
    if !stores.is_empty() {
        causes.push(words.with("stuck-stores", &[("stores", join(stores))]));
    }
    if causes.is_empty() {
        causes.push(words.get(if stuck.none_left { "stuck-none-left" } else { "stuck-nothing" }));
    }
    words.with("stuck", &[goods, ("places", join(places)), ("cause", join(causes))])
}
