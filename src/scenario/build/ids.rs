//! Ids inside the historical orders: each must name something of the scenario.

use crate::orders::{Office, Order};
use crate::scenario::model::Scenario;
use crate::scenario::reader::Reader;

/// Notes every id of an order that names nothing.
pub(in crate::scenario) fn check(reader: &mut Reader, address: usize, order: &Order, scenario: &Scenario) {
    let uezds = || scenario.uezds.iter().map(|uezd| uezd.id);
    let oblasts = || scenario.oblasts.iter().map(|oblast| oblast.id);
    let units = || scenario.units.iter().map(|unit| unit.id);
    let places = || scenario.places.iter().filter(|place| place.in_play).map(|place| place.id);
    let routes = || scenario.routes.iter().filter(|route| route.in_play).map(|route| route.id);
    match order {
        Order::Levy { uezd, .. } | Order::Agitate { uezd, .. } | Order::Requisition { uezd } => {
            reader.named(address, *uezd, "uezd in play", uezds());
        }
        Order::Tax { oblast, .. } => {
            reader.named(address, *oblast, "oblast in play", oblasts());
        }
        Order::Gift { sponsor, oblast, .. } => {
            reader.named(address, *sponsor, "sponsor", scenario.sponsors.iter().map(|sponsor| sponsor.id));
            reader.named(address, *oblast, "oblast in play", oblasts());
        }
        Order::Instructors { unit, .. }
        | Order::Train { unit, .. }
        | Order::Posture { unit, .. }
        | Order::Award { unit }
        | Order::Inspect { unit }
        | Order::Disband { unit } => {
            reader.named(address, *unit, "unit", units());
        }
        Order::Post { unit, place, .. } => {
            reader.named(address, *unit, "unit", units());
            reader.named(address, *place, "place in play", places());
        }
        Order::Depot { place, .. } => {
            reader.named(address, *place, "place in play", places());
        }
        Order::Carriers { route, .. } => {
            reader.named(address, *route, "leg in play", routes());
        }
        Order::Precedence { units: named } => {
            for unit in named {
                reader.named(address, *unit, "unit", units());
            }
        }
        Order::Pay { .. } | Order::Spend { .. } | Order::Goods { .. } | Order::Routine { .. } => {}
        other => of_affairs(reader, address, other, scenario),
    }
}

/// The same for orders on events, powers, people and the exchange between branches and units.
fn of_affairs(reader: &mut Reader, address: usize, order: &Order, scenario: &Scenario) {
    let oblasts = || scenario.oblasts.iter().map(|oblast| oblast.id);
    let units = || scenario.units.iter().map(|unit| unit.id);
    let places = || scenario.places.iter().filter(|place| place.in_play).map(|place| place.id);
    let sponsors = || scenario.sponsors.iter().map(|sponsor| sponsor.id);
    match order {
        Order::Choose { event, choice } => {
            let open = scenario.events.iter().filter(|event| !event.choices.is_empty());
            if reader.named(address, *event, "event with choices", open.map(|event| event.id)) {
                let choices = scenario.event(*event).map_or(&[][..], |event| event.choices.as_slice());
                reader.named(address, *choice, "choice of this event", choices.iter().map(|c| c.id));
            }
        }
        Order::Terms { sponsor, .. } => {
            reader.named(address, *sponsor, "sponsor", sponsors());
        }
        Order::Ask { sponsor, unit, .. } => {
            reader.named(address, *sponsor, "sponsor", sponsors());
            reader.named(address, *unit, "unit", units());
        }
        Order::Lend { from, to, .. } => {
            reader.named(address, *from, "oblast in play", oblasts());
            reader.named(address, *to, "oblast in play", oblasts());
        }
        Order::Detach { from, to, .. } => {
            reader.named(address, *from, "unit", units());
            reader.named(address, *to, "unit", units());
        }
        Order::Join { unit, into } => {
            reader.named(address, *unit, "unit", units());
            reader.named(address, *into, "unit", units());
        }
        Order::Convoy { from, to, .. } => {
            reader.named(address, *from, "place in play", places());
            reader.named(address, *to, "place in play", places());
        }
        Order::School { place, oblast, .. } => {
            reader.named(address, *place, "school", scenario.schools.iter().map(|school| school.place));
            reader.named(address, *oblast, "oblast in play", oblasts());
        }
        Order::Appoint { person, to } => {
            reader.named(address, *person, "person", scenario.people.iter().map(|person| person.id));
            match to {
                Office::Unit(unit) => reader.named(address, *unit, "unit", units()),
                Office::Oblast(oblast) => reader.named(address, *oblast, "oblast in play", oblasts()),
                Office::Home => true,
            };
        }
        _ => {}
    }
}
