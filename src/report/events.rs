//! What happened, in a sentence each.

use crate::base::quantity::Men;
use crate::i18n::{Value, Words};
use crate::report::{fights, names, numbers};
use crate::scenario::Scenario;
use crate::sim::Event;

/// Whether an event weighs enough for a short account of a campaign; what every half-month brings does not.
#[must_use]
pub fn is_weighty(event: &Event) -> bool {
    !matches!(
        event,
        Event::Levied { .. }
            | Event::Taxed { .. }
            | Event::Unpaid { .. }
            | Event::Stuck { .. }
            | Event::Arrived { .. }
            | Event::Deserted { .. }
            | Event::Died { .. }
            | Event::Returned { .. }
            | Event::HorsesLost { .. }
            | Event::Raided { .. }
            | Event::CarriersLeft
            | Event::DepotEmpty(_)
            | Event::Promised(_)
            | Event::Loaded(_)
    )
}

/// An event as a sentence; a dated event as its headline.
#[must_use]
pub fn sentence(words: &Words, scenario: &Scenario, event: &Event) -> String {
    let unit = |id| ("unit", Value::Text(names::unit(words, id)));
    let place = |id| ("place", Value::Text(names::place(words, scenario, id)));
    let oblast = |id| ("oblast", Value::Text(names::oblast(words, id)));
    let men = |men: Men| ("men", Value::Count(men.0.into()));
    match *event {
        Event::Scripted(id) => names::event(words, id),
        Event::Levied { uezd, unit: to, men: number } => words
            .with("event-levied", &[("uezd", Value::Text(names::uezd(words, uezd))), unit(to), men(number)]),
        Event::Formed(id) => words.with("event-formed", &[unit(id)]),
        Event::Delivered(id) => delivery(words, scenario, "event-delivered", id),
        Event::Withheld(id) => delivery(words, scenario, "event-withheld", id),
        Event::Taxed { oblast: id, income } => {
            words.with("event-taxed", &[oblast(id), ("sum", Value::Text(numbers::roubles(words, income)))])
        }
        Event::Unpaid { oblast: id, short } => {
            words.with("event-unpaid", &[oblast(id), ("sum", Value::Text(numbers::roubles(words, short)))])
        }
        Event::Stuck { goods, place: at, short } => words.with(
            "event-stuck",
            &[
                ("goods", Value::Text(names::goods(words, goods))),
                place(at),
                ("short", Value::Text(numbers::amount(words, goods, short))),
            ],
        ),
        Event::Arrived { unit: id, place: at } => words.with("event-arrived", &[unit(id), place(at)]),
        Event::Deserted { unit: id, men: number } => words.with("event-deserted", &[unit(id), men(number)]),
        Event::Died { unit: id, men: number } => words.with("event-died", &[unit(id), men(number)]),
        Event::Scattered { unit: id, men: number } => words.with("event-scattered", &[unit(id), men(number)]),
        Event::Returned { unit: id, men: number } => words.with("event-returned", &[unit(id), men(number)]),
        Event::HorsesLost { unit: id, horses } => {
            words.with("event-horses-lost", &[unit(id), ("horses", Value::Count(horses.0.into()))])
        }
        Event::CarriersLeft => words.get("event-carriers-left"),
        Event::DepotGivenUp(at) => words.with("event-depot-given-up", &[place(at)]),
        Event::EldersLeft(id) => {
            words.with("event-elders-left", &[("uezd", Value::Text(names::uezd(words, id)))])
        }
        Event::DepotEmpty(at) => words.with("event-depot-empty", &[place(at)]),
        Event::Fought(fight) => fights::headline(words, scenario, &fight),
        ref other => of_affairs(words, scenario, other),
    }
}

/// Events of affairs, powers, raids and the staff.
fn of_affairs(words: &Words, scenario: &Scenario, event: &Event) -> String {
    let unit = |id| ("unit", Value::Text(names::unit(words, id)));
    let place = |id| ("place", Value::Text(names::place(words, scenario, id)));
    let oblast = |name, id| (name, Value::Text(names::oblast(words, id)));
    let uezd = |id| ("uezd", Value::Text(names::uezd(words, id)));
    let sponsor = |id| ("sponsor", Value::Text(names::sponsor(words, id)));
    let count = |name, number: u32| (name, Value::Count(number.into()));
    match *event {
        Event::Chosen { event, choice } => words.with(
            "event-chosen",
            &[
                ("event", Value::Text(names::event(words, event))),
                ("choice", Value::Text(names::choice(words, event, choice))),
            ],
        ),
        Event::Promised(id) => delivery(words, scenario, "event-promised", id),
        Event::Loaded(id) => delivery(words, scenario, "event-loaded", id),
        Event::LostOnTheWay(id) => delivery(words, scenario, "event-lost-on-the-way", id),
        Event::Favour { sponsor: id, granted } => {
            words.with(if granted { "event-favour-granted" } else { "event-favour-refused" }, &[sponsor(id)])
        }
        Event::RedLine(id) => words.with("event-red-line", &[sponsor(id)]),
        Event::Raided { uezd: id, horses } => {
            words.with("event-raided", &[uezd(id), count("horses", horses.0)])
        }
        Event::Jut(id) => words.with("event-jut", &[oblast("oblast", id)]),
        Event::Joined { unit: id, men } => words.with("event-joined", &[unit(id), count("men", men.0)]),
        Event::Left { unit: id, how, men } => {
            let how = Value::Text(names::leaving(words, how));
            words.with("event-left", &[unit(id), count("men", men.0), ("how", how)])
        }
        Event::FellBack { unit: id, place: to } => words.with("event-fell-back", &[unit(id), place(to)]),
        Event::CutOff(id) => words.with("event-cut-off", &[unit(id)]),
        Event::OrderFailed(id) => words.with("event-order-failed", &[unit(id)]),
        Event::SchoolClosed(at) => words.with("event-school-closed", &[place(at)]),
        Event::CadetsPassed { place: at, officers } => {
            words.with("event-cadets-passed", &[place(at), count("officers", officers)])
        }
        _ => String::new(),
    }
}

fn delivery(words: &Words, scenario: &Scenario, key: &str, id: crate::base::id::DeliveryId) -> String {
    let Some(delivery) = scenario.deliveries.iter().find(|delivery| delivery.id == id) else {
        return id.to_string();
    };
    words.with(
        key,
        &[
            ("sponsor", Value::Text(names::sponsor(words, delivery.sponsor))),
            ("place", Value::Text(names::place(words, scenario, delivery.at))),
            ("what", Value::Text(names::promised(words, delivery))),
        ],
    )
}
