//! Names: of places, units, goods, steps, people. Each is a word of the language files.

use crate::base::id::{
    ClaimId, EventId, Id, OblastId, PersonId, PlaceId, RouteId, SponsorId, UezdId, UnitId,
};
use crate::i18n::{Value, Words};
use crate::orders::{Arms, Course, Gift, Goods, Manner, Office, Pace, Posture, Routine, Spending};
use crate::players::Policy;
use crate::scenario::Scenario;
use crate::scenario::model::{
    Answer, Choice, Class, Delivery, Leaving, Lever, Measure, Mode, Skill, Status, Step,
};
use crate::sim::state::ledger::{Cause, Commodity};
use crate::sim::state::uezd::Constraint;
use serde::Serialize;

/// The key of a word that names a thing: ids have dashes there instead of underscores.
#[must_use]
pub fn key(kind: &str, id: &str) -> String {
    format!("{kind}-{}", id.replace('_', "-"))
}

/// The name of a thing; its id where it has none.
fn name(words: &Words, kind: &str, id: &str) -> String {
    let key = key(kind, id);
    if words.has(&key) { words.get(&key) } else { id.to_owned() }
}

/// The name of a plain enum's variant, by its name in files.
fn variant(words: &Words, kind: &str, value: impl Serialize) -> String {
    let written = ron::to_string(&value).unwrap_or_default();
    name(words, kind, &written.to_lowercase())
}

/// A place; a halt is named by its road.
#[must_use]
pub fn place(words: &Words, scenario: &Scenario, id: PlaceId) -> String {
    match scenario.place(id).and_then(|place| place.halt) {
        Some((from, to, number)) => words.with(
            "place-halt",
            &[
                ("number", Value::Plain(number.into())),
                ("from", Value::Text(name(words, "place", from.as_str()))),
                ("to", Value::Text(name(words, "place", to.as_str()))),
            ],
        ),
        None => name(words, "place", id.as_str()),
    }
}

/// A leg: its ends.
#[must_use]
pub fn route(words: &Words, scenario: &Scenario, id: RouteId) -> String {
    match scenario.route(id) {
        Some(leg) => {
            format!("{} – {}", place(words, scenario, leg.from), place(words, scenario, leg.to))
        }
        None => id.to_string(),
    }
}

/// A uezd.
#[must_use]
pub fn uezd(words: &Words, id: UezdId) -> String {
    name(words, "uezd", id.as_str())
}

/// An oblast.
#[must_use]
pub fn oblast(words: &Words, id: OblastId) -> String {
    name(words, "oblast", id.as_str())
}

/// A unit in full.
#[must_use]
pub fn unit(words: &Words, id: UnitId) -> String {
    name(words, "unit", id.as_str())
}

/// A unit in a few letters, for its counter.
#[must_use]
pub fn unit_short(words: &Words, id: UnitId) -> String {
    words.get(&format!("{}-short", key("unit", id.as_str())))
}

/// A sponsor.
#[must_use]
pub fn sponsor(words: &Words, id: SponsorId) -> String {
    name(words, "sponsor", id.as_str())
}

/// A name at the head of a line or a page, with a capital.
#[must_use]
pub fn at_head(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// A front.
#[must_use]
pub fn front(words: &Words, id: Id) -> String {
    name(words, "front", id.as_str())
}

/// The headline of a dated event.
#[must_use]
pub fn event(words: &Words, id: EventId) -> String {
    name(words, "event", id.as_str())
}

/// What a dated event is about, in a few sentences.
#[must_use]
pub fn event_text(words: &Words, id: EventId) -> String {
    words.get(&format!("{}-text", key("event", id.as_str())))
}

/// A choice of an event.
#[must_use]
pub fn choice(words: &Words, event: EventId, choice: Id) -> String {
    words.get(&choice_key(event, choice))
}

/// What a choice gives and costs.
#[must_use]
pub fn choice_text(words: &Words, event: EventId, choice: Id) -> String {
    words.get(&format!("{}-text", choice_key(event, choice)))
}

/// The key of a choice's words.
#[must_use]
pub fn choice_key(event: EventId, choice: Id) -> String {
    key("choice", &format!("{event}-{choice}"))
}

/// One of those among whom something is divided: an oblast, uezd, unit or place, or what the scenario calls it.
#[must_use]
pub fn part(words: &Words, id: Id) -> String {
    let mut keys = PARTS.iter().map(|kind| key(kind, id.as_str()));
    keys.find(|key| words.has(key)).map_or_else(|| id.to_string(), |key| words.get(&key))
}

/// What a part of a division may be, `part` last: a word of its own.
pub const PARTS: [&str; 5] = ["oblast", "uezd", "unit", "place", "part"];

/// The numbers of an answer to a choice, in words: one as it is, parts each by name.
#[must_use]
pub fn numbers(words: &Words, choice: &Choice, numbers: &[u32]) -> String {
    let number = |number: u32| words.number(number.into());
    match &choice.answer {
        Some(Answer::Divide(parts)) => {
            let named = parts.iter().zip(numbers);
            let named = named.map(|((id, _), given)| format!("{} {}", part(words, *id), number(*given)));
            named.collect::<Vec<_>>().join(", ")
        }
        _ => numbers.iter().map(|given| number(*given)).collect::<Vec<_>>().join(", "),
    }
}

/// Somebody.
#[must_use]
pub fn person(words: &Words, id: PersonId) -> String {
    name(words, "person", id.as_str())
}

/// A battle of the list.
#[must_use]
pub fn honour(words: &Words, id: Id) -> String {
    name(words, "honour", id.as_str())
}

/// An aim.
#[must_use]
pub fn aim(words: &Words, id: Id) -> String {
    name(words, "aim", id.as_str())
}

/// What ends a campaign early.
#[must_use]
pub fn lost(words: &Words, id: Id) -> String {
    name(words, "lost", id.as_str())
}

/// A part of a long campaign.
#[must_use]
pub fn act(words: &Words, id: Id) -> String {
    name(words, "act", id.as_str())
}

/// What a part of a long campaign is about.
#[must_use]
pub fn act_text(words: &Words, id: Id) -> String {
    words.get(&format!("{}-text", key("act", id.as_str())))
}

/// How men leave.
#[must_use]
pub fn leaving(words: &Words, how: Leaving) -> String {
    variant(words, "leaving", how)
}

/// What a unit does.
#[must_use]
pub fn posture(words: &Words, posture: Posture) -> String {
    variant(words, "posture", posture)
}

/// Something left to the staff.
#[must_use]
pub fn routine(words: &Words, routine: Routine) -> String {
    variant(words, "routine", routine)
}

/// How fast riders go.
#[must_use]
pub fn pace(words: &Words, pace: Pace) -> String {
    variant(words, "pace", pace)
}

/// What somebody is good at.
#[must_use]
pub fn skill(words: &Words, skill: Skill) -> String {
    variant(words, "skill", skill)
}

/// A number of what a sponsor gives.
#[must_use]
pub fn gift(words: &Words, what: Gift, number: i64) -> String {
    let written = ron::to_string(&what).unwrap_or_default();
    words.with(&key("gift", &written), &[("number", Value::Count(number))])
}

/// Why men are lost at a step of the strength return.
#[must_use]
pub fn loss(words: &Words, step: Step) -> String {
    variant(words, "loss", step)
}

/// Arms of a kind, with their number.
#[must_use]
pub fn arms(words: &Words, arms: Arms, number: i64) -> String {
    let kind = match arms {
        Arms::Rifles => "gift-rifles",
        Arms::Sabres => "arms-sabres",
        Arms::Lances => "arms-lances",
    };
    words.with(kind, &[("number", Value::Count(number))])
}

/// What a delivery brings, with its number; money in whole roubles.
#[must_use]
pub fn promised(words: &Words, delivery: &Delivery) -> String {
    let amount = i64::from(delivery.amount);
    gift(words, delivery.what, if delivery.what == Gift::Roubles { amount / 100 } else { amount })
}

/// What a sponsor may be asked for.
#[must_use]
pub fn favour(words: &Words, what: Gift) -> String {
    variant(words, "favour", what)
}

/// A post.
#[must_use]
pub fn post(words: &Words, to: Office) -> String {
    match to {
        Office::Home => words.get("post-home"),
        Office::Unit(id) => unit(words, id),
        Office::Oblast(id) => oblast(words, id),
    }
}

/// A claim of the record, in words.
#[must_use]
pub fn claim(words: &Words, id: ClaimId) -> String {
    words.get(&format!("claim-{id}"))
}

/// A work cited.
#[must_use]
pub fn source(words: &Words, id: Id) -> String {
    words.get(&format!("source-{id}"))
}

/// What kind of statement a claim is.
#[must_use]
pub fn status(words: &Words, status: Status) -> String {
    variant(words, "panel-status", status)
}

/// A scenario.
#[must_use]
pub fn scenario(words: &Words, id: Id) -> String {
    name(words, "scenario", id.as_str())
}

/// What is said of a scenario under `text`, `learn` or `sources`, by its id and those of what it is based on: where it has
/// no words of its own it is what the nearest of these says; none where all are silent.
#[must_use]
pub fn card(words: &Words, lineage: &[Id], part: &str) -> Option<String> {
    let mut keys = lineage.iter().map(|id| format!("{}-{part}", key("scenario", id.as_str())));
    keys.find(|key| words.has(key)).map(|key| words.get(&key))
}

/// Goods.
#[must_use]
pub fn goods(words: &Words, goods: Goods) -> String {
    variant(words, "goods", goods)
}

/// A step of the waterfall.
#[must_use]
pub fn step(words: &Words, step: Step) -> String {
    variant(words, "step", step)
}

/// What stops a levy.
#[must_use]
pub fn constraint(words: &Words, constraint: Option<Constraint>) -> String {
    constraint
        .map_or_else(|| words.get("constraint-none"), |constraint| variant(words, "constraint", constraint))
}

/// A lever whose range is documented, with its unit.
#[must_use]
pub fn lever(words: &Words, lever: Lever) -> String {
    name(words, "lever", lever.name())
}

/// How men are found.
#[must_use]
pub fn manner(words: &Words, manner: Manner) -> String {
    variant(words, "manner", manner)
}

/// A course of training.
#[must_use]
pub fn course(words: &Words, course: Course) -> String {
    variant(words, "course", course)
}

/// What is paid first.
#[must_use]
pub fn spending(words: &Words, spending: Spending) -> String {
    variant(words, "spending", spending)
}

/// By what one travels.
#[must_use]
pub fn mode(words: &Words, mode: Mode) -> String {
    variant(words, "mode", mode)
}

/// What the ledger counts.
#[must_use]
pub fn commodity(words: &Words, commodity: Commodity) -> String {
    variant(words, "commodity", commodity)
}

/// Why the ledger moved it.
#[must_use]
pub fn cause(words: &Words, cause: Cause) -> String {
    variant(words, "cause", cause)
}

/// A policy.
#[must_use]
pub fn policy(words: &Words, policy: Policy) -> String {
    name(words, "policy", policy.name())
}

/// What a recorded figure was to those who set the numbers.
#[must_use]
pub fn class(words: &Words, class: Class) -> String {
    words.get(match class {
        Class::Fitted => "class-fitted",
        Class::LookedAt => "class-looked-at",
        Class::HeldOut => "class-held-out",
    })
}

/// Whose men a checkpoint counts.
#[must_use]
pub fn measure(words: &Words, scenario: &Scenario, measure: Measure) -> String {
    match measure {
        Measure::Unit(id) => unit(words, id),
        Measure::Place(id) | Measure::At(id) => place(words, scenario, id),
        Measure::Front(id) => front(words, id),
        Measure::Fronts(id) => words.with("measure-fronts", &[("oblast", Value::Text(oblast(words, id)))]),
        Measure::Oblast(id) => oblast(words, id),
        Measure::All => words.get("measure-all"),
        Measure::Serving => words.get("measure-serving"),
    }
}

#[cfg(test)]
mod tests;
