//! Ids inside the historical orders: each must name something of the scenario.

use crate::orders::Order;
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
        Order::Levy { uezd, .. } | Order::Agitate { uezd, .. } => {
            reader.named(address, *uezd, "uezd in play", uezds());
        }
        Order::Tax { oblast, .. } => {
            reader.named(address, *oblast, "oblast in play", oblasts());
        }
        Order::Gift { sponsor, oblast, .. } => {
            reader.named(address, *sponsor, "sponsor", scenario.sponsors.iter().map(|sponsor| sponsor.id));
            reader.named(address, *oblast, "oblast in play", oblasts());
        }
        Order::Instructors { unit, .. } | Order::Train { unit, .. } => {
            reader.named(address, *unit, "unit", units());
        }
        Order::Post { unit, place } => {
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
        Order::Pay { .. } | Order::Spend { .. } | Order::Goods { .. } => {}
    }
}
