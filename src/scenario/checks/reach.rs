//! Every uezd under command needs its authority from the first turn on, and its seat in play.

use crate::scenario::model::Scenario;
use crate::scenario::reader::Reader;

/// Notes uezds without authority from the first turn on, or whose seat is not in play.
pub(in crate::scenario) fn check(scenario: &Scenario, reader: &mut Reader) {
    for uezd in &scenario.uezds {
        if uezd.reach.first().is_none_or(|(from, _)| *from > scenario.first) {
            let message = format!("`reach` says nothing of `{}` on the first day", uezd.id);
            let at = reader.mention("scenario.ron", &[format!("uezd: \"{}\"", uezd.id)]);
            reader.breach(&at, "no_reach", message, None);
        }
        if scenario.place(uezd.seat).is_some_and(|seat| !seat.in_play) {
            let message = format!("the seat of `{}` is not among `places`", uezd.id);
            let at = reader.mention("districts.ron", &[format!("seat: \"{}\"", uezd.seat)]);
            reader.breach(&at, "not_in_play", message, None);
        }
    }
    for unit in &scenario.units {
        if scenario.place(unit.home).is_some_and(|home| !home.in_play) {
            let message = format!("the home of `{}` is not among `places`", unit.id);
            let at = reader.mention("units.ron", &[format!("home: \"{}\"", unit.home)]);
            reader.breach(&at, "not_in_play", message, None);
        }
    }
}
