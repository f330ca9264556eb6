//! Every uezd under command needs its authority from the first turn on, and its seat in play.

use crate::scenario::folder::whole_file;
use crate::scenario::model::Scenario;
use crate::scenario::reader::Reader;

/// Notes uezds without authority from the first turn on, or whose seat is not in play.
pub(in crate::scenario) fn check(scenario: &Scenario, reader: &mut Reader) {
    for uezd in &scenario.uezds {
        if uezd.reach.first().is_none_or(|(from, _)| *from > scenario.first) {
            let message = format!("`reach` says nothing of `{}` on the first day", uezd.id);
            reader.problems.push(whole_file("scenario.ron", "no_reach", message));
        }
        if scenario.place(uezd.seat).is_some_and(|seat| !seat.in_play) {
            let message = format!("the seat of `{}` is not among `places`", uezd.id);
            reader.problems.push(whole_file("scenario.ron", "not_in_play", message));
        }
    }
    for unit in &scenario.units {
        if scenario.place(unit.home).is_some_and(|home| !home.in_play) {
            let message = format!("the home of `{}` is not among `places`", unit.id);
            reader.problems.push(whole_file("units.ron", "not_in_play", message));
        }
    }
}
