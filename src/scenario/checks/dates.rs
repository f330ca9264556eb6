//! Events that cannot come about: what they ask for excludes itself, or comes only after their last day.

use crate::base::id::Id;
use crate::scenario::model::{Condition, Effect, Event, Scenario};
use crate::scenario::problem::Problem;
use crate::scenario::reader::Reader;

/// Notes events whose conditions never hold.
pub(in crate::scenario) fn check(scenario: &Scenario, reader: &mut Reader) {
    for event in &scenario.events {
        let excluded = pairs(&event.when).find_map(|(one, other)| excludes(one, other));
        let early = || event.when.iter().find_map(|condition| too_early(scenario, event, *condition));
        let found =
            excluded.map(|what| ("impossible_event", what)).or_else(|| Some(("early_effect", early()?)));
        if let Some((code, what)) = found {
            let message = format!("the event `{}` never happens: {what}", event.id);
            reader.problems.push(Problem::warning(event.position.clone(), code, message));
        }
    }
}

fn pairs(conditions: &[Condition]) -> impl Iterator<Item = (Condition, Condition)> {
    conditions.iter().enumerate().flat_map(|(i, one)| conditions[i + 1..].iter().map(|other| (*one, *other)))
}

/// Why two conditions never hold together.
fn excludes(one: Condition, other: Condition) -> Option<String> {
    use Condition as C;
    match (one, other) {
        (C::Flag(one), C::NoFlag(other)) | (C::NoFlag(one), C::Flag(other)) if one == other => {
            Some(format!("it asks for the flag `{one}` and for its absence"))
        }
        (C::Chose(event, one), C::Chose(other, choice)) if event == other && one != choice => {
            Some(format!("it asks for two answers to `{event}`, `{one}` and `{choice}`"))
        }
        (C::Terms(one), C::NoTerms(other)) | (C::NoTerms(one), C::Terms(other)) if one == other => {
            Some(format!("it asks for the terms of `{one}` and for their absence"))
        }
        (C::Held(one), C::NotHeld(other)) | (C::NotHeld(one), C::Held(other)) if one == other => {
            Some(format!("it asks that we hold `{one}` and do not"))
        }
        _ => None,
    }
}

/// Why a condition cannot hold as long as an event may happen.
fn too_early(scenario: &Scenario, event: &Event, condition: Condition) -> Option<String> {
    let last = event.turn.max(event.until);
    match condition {
        Condition::Chose(cause, _) => {
            let cause = scenario.event(cause).filter(|cause| cause.turn > last)?;
            Some(format!("it asks for an answer to `{}`, which comes on {}", cause.id, cause.on))
        }
        Condition::Flag(flag) => {
            let setters = || scenario.events.iter().filter(|event| sets(event, flag));
            let first = setters().min_by_key(|event| event.turn).filter(|first| first.turn > last)?;
            Some(format!("it asks for the flag `{flag}`, first set by `{}` on {}", first.id, first.on))
        }
        _ => None,
    }
}

fn sets(event: &Event, flag: Id) -> bool {
    let of_choices = event.choices.iter().flat_map(|choice| &choice.effects);
    event.effects.iter().chain(of_choices).any(|effect| *effect == Effect::Flag(flag, true))
}
