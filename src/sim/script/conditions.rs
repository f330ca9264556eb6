//! When an event of the scenario happens: its day, and the conditions it asks.

use crate::base::math::uniform;
use crate::scenario::Scenario;
use crate::scenario::model::{Amount, Condition, Event, Step};
use crate::sim::state::affairs::Affairs;
use crate::sim::state::control::Control;
use crate::sim::state::fund::{Fund, Goodwill};
use crate::sim::state::index::{Chart, Clock, Fate};
use crate::sim::state::levers::Levers;
use crate::sim::state::measure;
use bevy_ecs::prelude::World;

/// Events of the turn that comes next that offer a choice, their conditions met.
pub(in crate::sim) fn open(world: &World) -> impl Iterator<Item = &Event> {
    let now = world.resource::<Clock>().0;
    due(&world.resource::<Chart>().0, now)
        .filter(move |event| !event.choices.is_empty() && happens(world, event))
}

/// Events that may happen in a turn.
pub(in crate::sim) fn due(scenario: &Scenario, turn: u16) -> impl Iterator<Item = &Event> {
    scenario.events.iter().filter(move |event| (event.turn..=event.until.max(event.turn)).contains(&turn))
}

/// Whether an event happens now: it has not yet, its conditions hold, and the dice fall so.
pub(in crate::sim) fn happens(world: &World, event: &Event) -> bool {
    !world.resource::<Affairs>().happened.contains(&event.id)
        && event.when.iter().all(|condition| holds(world, condition))
        && event.chance.is_none_or(|chance| {
            let turn = world.resource::<Clock>().0;
            uniform(&mut world.resource::<Fate>().0.dice("event", turn, event.id.letters())) < chance
        })
}

/// An amount that effects grow with, as it is now.
pub(in crate::sim) fn amount(world: &World, amount: Amount) -> f64 {
    match amount {
        Amount::Answer(event, place) => world.resource::<Affairs>().number(event, place).into(),
        Amount::Men(of, step) => measure::count(world, of, step).0.into(),
        Amount::Fixed(number) => number,
    }
}

/// Whether a condition holds.
pub(in crate::sim) fn holds(world: &World, condition: &Condition) -> bool {
    use Condition as C;
    let affairs = || world.resource::<Affairs>();
    let goodwill = || world.resource::<Goodwill>();
    let fund = || world.resource::<Fund>();
    match *condition {
        C::Flag(id) => affairs().flags.contains(&id),
        C::NoFlag(id) => !affairs().flags.contains(&id),
        C::Chose(event, choice) => affairs().answers.get(&event) == Some(&choice),
        C::Terms(id) => goodwill().terms.contains(&id),
        C::NoTerms(id) => !goodwill().terms.contains(&id),
        C::Standing { of, at_least } => goodwill().standing(of).share() >= at_least,
        C::Held(place) => world.resource::<Control>().held(place),
        C::NotHeld(place) => !world.resource::<Control>().held(place),
        C::Men { of, at_least } => measure::count(world, of, Step::Enrolled).0 >= at_least,
        C::Collapse => measure::collapsed(world),
        C::Arrears { oblast, above } => fund().branch(oblast).arrears.share() > above,
        C::Money { oblast, at_least } => fund().branch(oblast).balance.roubles() >= f64::from(at_least),
        C::Tax { oblast, above } => {
            world.resource::<Levers>().tax.get(&oblast).is_some_and(|rate| rate.share() > above)
        }
        C::Command(oblast) => world.resource::<Chart>().0.oblast(oblast).is_some(),
    }
}
