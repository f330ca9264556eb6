//! A market or a front outside the places in play could never be used.

use crate::scenario::model::Scenario;
use crate::scenario::reader::Reader;

/// Notes markets and fronts outside the places in play.
pub(in crate::scenario) fn check(scenario: &Scenario, reader: &mut Reader) {
    let markets = scenario.markets.iter().map(|market| ("market", "scenario.ron", market.place));
    let fronts = scenario
        .fronts
        .iter()
        .flat_map(|front| front.places.iter().map(|&place| ("front", "scenario.ron", place)));
    let deliveries = scenario.deliveries.iter().map(|delivery| ("delivery", "sponsors.ron", delivery.at));
    for (what, file, id) in markets.chain(fronts).chain(deliveries) {
        if scenario.place(id).is_some_and(|place| !place.in_play) {
            let message = format!("the {what} at `{id}` is not among `places`");
            let at = reader.mention(file, &[format!("\"{id}\"")]);
            reader.breach(&at, "not_in_play", message, None);
        }
    }
}
