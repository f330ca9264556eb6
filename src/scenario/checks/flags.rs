//! A flag that is set and never asked for changes nothing.
//!
//! One that is asked for and never set is noted where its condition is read.

use crate::base::id::Id;
use crate::scenario::model::{Condition, Effect, Event, Scenario, Want};
use crate::scenario::problem::Problem;
use crate::scenario::reader::Reader;
use std::collections::BTreeSet;

/// Notes flags that are set in vain.
pub(in crate::scenario) fn check(scenario: &Scenario, reader: &mut Reader) {
    let read = read(scenario);
    for event in &scenario.events {
        let flags: BTreeSet<Id> = flags_of(event).filter(|flag| !read.contains(flag)).collect();
        for flag in flags {
            let message = format!(
                "the event `{}` sets the flag `{flag}`, expected a condition, a want or a red line that asks for it",
                event.id
            );
            reader.problems.push(Problem::warning(event.position.clone(), "unread_flag", message));
        }
    }
}

/// Flags that an event may set or clear.
fn flags_of(event: &Event) -> impl Iterator<Item = Id> {
    let of_choices = event.choices.iter().flat_map(|choice| &choice.effects);
    event.effects.iter().chain(of_choices).filter_map(|effect| match effect {
        Effect::Flag(flag, _) => Some(*flag),
        _ => None,
    })
}

/// Flags that something asks for.
fn read(scenario: &Scenario) -> BTreeSet<Id> {
    let conditions = scenario.events.iter().flat_map(|event| &event.when);
    let lines = scenario.sponsors.iter().filter_map(|sponsor| sponsor.red_line.as_ref());
    let asked = conditions.chain(lines).filter_map(|condition| match condition {
        Condition::Flag(flag) | Condition::NoFlag(flag) => Some(*flag),
        _ => None,
    });
    let wants = scenario.sponsors.iter().flat_map(|sponsor| &sponsor.wants);
    let wanted = wants.filter_map(|want| match want {
        Want::Flag(flag) => Some(*flag),
        _ => None,
    });
    asked.chain(wanted).collect()
}
