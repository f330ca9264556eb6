//! What uses a claim, in words; numbers keep the file and field path that an author looks them up by.

use crate::base::id::{DeliveryId, Id};
use crate::i18n::{Value, Words};
use crate::record::uses::Use;
use crate::report::{names, readings};
use crate::scenario::Scenario;
use crate::scenario::model::Cited;

/// A use of a claim in a few words.
#[must_use]
pub fn sentence(words: &Words, scenario: &Scenario, used: &Use) -> String {
    let with = |key, name| words.with(key, &[("name", Value::Text(name))]);
    match used {
        Use::Number(file, path) => format!("{file}: {path}"),
        Use::Checkpoint(name) => with("use-checkpoint", name.clone()),
        Use::Event(id) => with("use-event", names::event(words, *id)),
        Use::Order(number) => with("use-order", number.to_string()),
        Use::Reading(id) => with("use-reading", readings::name(words, Some(*id))),
        Use::Aim(id) => with("use-aim", names::aim(words, *id)),
        Use::Entry(id) => with("use-entry", entry(words, scenario, *id)),
        Use::Knowing(number) => with("use-knowing", sentence(words, scenario, number)),
        Use::Cited(Cited::Holder(id)) => with("use-holder", names::place(words, scenario, *id)),
        Use::Cited(Cited::Sponsor(id)) => with("use-sponsor", names::sponsor(words, *id)),
        Use::Cited(Cited::Delivery(id)) => with("use-delivery", delivery(words, scenario, *id)),
        Use::Cited(Cited::Line(id)) => with("use-line", names::front(words, *id)),
        Use::Cited(Cited::Command(id)) => with("use-command", names::front(words, *id)),
        Use::Cited(Cited::Strength(id)) => with("use-strength", names::front(words, *id)),
        Use::Cited(Cited::Honour(id)) => with("use-honour", names::honour(words, *id)),
        Use::Cited(Cited::Fate(id)) => with("use-fate", names::person(words, *id)),
    }
}

/// What is delivered, and by whom.
fn delivery(words: &Words, scenario: &Scenario, id: DeliveryId) -> String {
    let Some(found) = scenario.deliveries.iter().find(|delivery| delivery.id == id) else {
        return id.to_string();
    };
    format!("{}, {}", names::promised(words, found), names::sponsor(words, found.sponsor))
}

fn entry(words: &Words, scenario: &Scenario, id: Id) -> String {
    let entry = scenario.entries.iter().find(|entry| entry.id == id);
    entry.map_or_else(|| id.to_string(), |entry| words.get(&entry.words.replace('_', "-")))
}
