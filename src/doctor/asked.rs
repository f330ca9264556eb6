//! Keys of words that screens and reports ask a scenario for.

use crate::base::id::Id;
use crate::report::lesson;
use crate::report::names::{self, key};
use crate::scenario::Scenario;
use crate::scenario::model::{Answer, Effect, Event};
use crate::scenario::reading::Change;
use std::collections::BTreeSet;

/// What a scenario says of itself, behind the key of its name.
const OF_ITSELF: [&str; 3] = ["-text", "-learn", "-sources"];

/// Keys that are asked for.
pub(in crate::doctor) struct Asked {
    /// Those for which there must be words.
    pub needed: Vec<String>,
    /// Those for which others are shown where there are none.
    may: BTreeSet<String>,
}

impl Asked {
    /// Of a scenario, and of the worlds beside it that can be played in its stead.
    pub fn of(scenario: &Scenario, worlds: &[Id]) -> Self {
        Self { needed: needed(scenario, worlds), may: may(scenario, worlds) }
    }

    /// Whether there may be words for a key where none must be.
    pub fn may(&self, key: &str) -> bool {
        self.may.contains(key)
    }
}

/// Every key that a screen or report asks for.
fn needed(scenario: &Scenario, worlds: &[Id]) -> Vec<String> {
    let mut keys = Keys::default();
    for world in worlds {
        keys.said(&key("reading", world.as_str()), &["", "-text"]);
    }
    of_the_card(&mut keys, scenario);
    of_the_theatre(&mut keys, scenario);
    of_powers(&mut keys, scenario);
    of_events(&mut keys, scenario);
    of_the_record(&mut keys, scenario);
    of_the_reckoning(&mut keys, scenario);
    keys.0.extend(lesson::keys(scenario));
    keys.0
}

/// Keys of which a scenario may have words: its own card where another's is shown, a world that is played from its own
/// folder, the short name of an aim, and what a unit is called while a flag is set.
fn may(scenario: &Scenario, worlds: &[Id]) -> BTreeSet<String> {
    let mut keys = Keys::default();
    for id in scenario.lineage.iter().chain(worlds) {
        keys.name("scenario", id.as_str());
        keys.said(&key("scenario", id.as_str()), &OF_ITSELF);
    }
    for aim in &scenario.aims {
        keys.said(&key("aim", aim.id.as_str()), &["-short"]);
    }
    for flag in flags(scenario) {
        for unit in &scenario.units {
            let named = format!("{}-{}", key("unit", unit.id.as_str()), key("as", flag.as_str()));
            keys.said(&named, &["", "-short"]);
        }
    }
    keys.0.into_iter().collect()
}

/// Events of the scenario and of its readings.
fn events(scenario: &Scenario) -> impl Iterator<Item = &Event> {
    let read = scenario.readings.iter().flat_map(|reading| &reading.changes);
    let of_readings = read.filter_map(|change| match change {
        Change::Event(event) => Some(&**event),
        _ => None,
    });
    scenario.events.iter().chain(of_readings)
}

/// Flags that an event can set.
fn flags(scenario: &Scenario) -> BTreeSet<Id> {
    let effects = events(scenario).flat_map(|event| {
        let of_choices = event.choices.iter().flat_map(|choice| &choice.effects);
        event.effects.iter().chain(of_choices)
    });
    let set = effects.filter_map(|effect| match effect {
        Effect::Flag(flag, true) => Some(*flag),
        _ => None,
    });
    set.collect()
}

/// Keys being collected.
#[derive(Default)]
struct Keys(Vec<String>);

impl Keys {
    /// The name of a thing.
    fn name(&mut self, kind: &str, id: impl AsRef<str>) {
        self.0.push(key(kind, id.as_ref()));
    }

    /// What else is said of a thing whose name has that key.
    fn said(&mut self, name: &str, endings: &[&str]) {
        self.0.extend(endings.iter().map(|ending| format!("{name}{ending}")));
    }
}

/// What the card and the course of a campaign say.
fn of_the_card(keys: &mut Keys, scenario: &Scenario) {
    keys.name("scenario", scenario.id.as_str());
    // A lesson says itself what it is about.
    let own = scenario.lesson.as_ref().map(|_| &scenario.id);
    let lowest = || scenario.lineage.iter().rev().find(|id| id.as_str() != "theatre");
    if let Some(base) = own.or_else(lowest) {
        keys.said(&key("scenario", base.as_str()), &OF_ITSELF);
    }
    scenario.aims.iter().for_each(|aim| keys.name("aim", aim.id.as_str()));
    scenario.lost.iter().for_each(|lost| keys.name("lost", lost.id.as_str()));
    for act in &scenario.acts {
        keys.said(&key("act", act.id.as_str()), &["", "-text"]);
    }
    for reading in &scenario.readings {
        keys.said(&key("reading", reading.id.as_str()), &["", "-text"]);
    }
}

fn of_the_theatre(keys: &mut Keys, scenario: &Scenario) {
    let named = scenario.places.iter().filter(|place| place.halt.is_none());
    named.for_each(|place| keys.name("place", place.id.as_str()));
    scenario.oblasts.iter().for_each(|oblast| keys.name("oblast", oblast.id.as_str()));
    scenario.uezds.iter().for_each(|uezd| keys.name("uezd", uezd.id.as_str()));
    for unit in &scenario.units {
        keys.said(&key("unit", unit.id.as_str()), &["", "-short"]);
    }
    for front in &scenario.fronts {
        keys.said(&key("front", front.id.as_str()), &["", "-text"]);
    }
}

fn of_powers(keys: &mut Keys, scenario: &Scenario) {
    for sponsor in &scenario.sponsors {
        let name = key("sponsor", sponsor.id.as_str());
        keys.said(&name, &["", "-text"]);
        keys.0.extend((1..=sponsor.wants.len()).map(|n| format!("{name}-want-{n}")));
        if sponsor.red_line.is_some() {
            keys.said(&name, &["-red-line"]);
        }
    }
}

fn of_events(keys: &mut Keys, scenario: &Scenario) {
    for event in events(scenario) {
        keys.said(&key("event", event.id.as_str()), &["", "-text"]);
        for choice in &event.choices {
            keys.said(&names::choice_key(event.id, choice.id), &["", "-text"]);
            let parts = match &choice.answer {
                Some(Answer::Divide(parts)) => parts.as_slice(),
                _ => &[],
            };
            let unnamed = parts.iter().filter(|(id, _)| !is_known(scenario, id.as_str()));
            keys.0.extend(unnamed.map(|(id, _)| key("part", id.as_str())));
        }
    }
    for entry in &scenario.entries {
        keys.said(&entry.words.replace('_', "-"), &["", "-text"]);
    }
}

/// Whether an id is that of something that has a name of its own.
fn is_known(scenario: &Scenario, id: &str) -> bool {
    scenario.oblasts.iter().any(|oblast| oblast.id.as_str() == id)
        || scenario.uezds.iter().any(|uezd| uezd.id.as_str() == id)
        || scenario.units.iter().any(|unit| unit.id.as_str() == id)
        || scenario.places.iter().any(|place| place.id.as_str() == id)
}

fn of_the_record(keys: &mut Keys, scenario: &Scenario) {
    for claim in scenario.claims.values() {
        keys.0.push(format!("claim-{}", claim.id));
        keys.name("topic", claim.topic.as_str());
        if let Some(quantity) = &claim.quantity {
            keys.name("unit", quantity.unit.as_str());
        }
        if !claim.who.is_empty() {
            keys.name("who", &claim.who);
        }
    }
    keys.0.extend(scenario.sources.iter().map(|source| format!("source-{}", source.id)));
}

/// What a campaign is held against.
fn of_the_reckoning(keys: &mut Keys, scenario: &Scenario) {
    for honour in &scenario.honours {
        keys.said(&key("honour", honour.id.as_str()), &["", "-text", "-part"]);
    }
    for fate in &scenario.fates {
        keys.name("fate", fate.person.as_str());
    }
}
