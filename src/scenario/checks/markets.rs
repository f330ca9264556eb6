//! A market or a front outside the places in play could never be used.

use crate::scenario::folder::whole_file;
use crate::scenario::model::Scenario;
use crate::scenario::reader::Reader;

/// Notes markets and fronts outside the places in play.
pub(in crate::scenario) fn check(scenario: &Scenario, reader: &mut Reader) {
    let markets = scenario.markets.iter().map(|market| ("market", market.place));
    let fronts = scenario.fronts.iter().flat_map(|front| front.places.iter().map(|&place| ("front", place)));
    let deliveries = scenario.deliveries.iter().map(|delivery| ("delivery", delivery.at));
    for (what, id) in markets.chain(fronts).chain(deliveries) {
        if scenario.place(id).is_some_and(|place| !place.in_play) {
            let message = format!("the {what} at `{id}` is not among `places`");
            reader.problems.push(whole_file("scenario.ron", "not_in_play", message));
        }
    }
}
