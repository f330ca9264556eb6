//! Seats and homes of units must be reached from the seat of an oblast, in some season at least.

use crate::base::id::PlaceId;
use crate::scenario::model::Scenario;
use crate::scenario::problem::Problem;
use crate::scenario::reader::Reader;
use std::collections::{BTreeMap, BTreeSet};

/// Notes places of command and call-up to which no way leads, or only for the lesser part of the year that is played.
pub(in crate::scenario) fn check(scenario: &Scenario, reader: &mut Reader) {
    let played: BTreeSet<u8> = (0..scenario.turns).map(|turn| scenario.half_month(turn).of_year()).collect();
    let mut open_in: BTreeMap<PlaceId, usize> = BTreeMap::new();
    for place in played.iter().flat_map(|season| open(scenario, *season)) {
        *open_in.entry(place).or_default() += 1;
    }
    for (what, file, said, place) in wanted(scenario) {
        let (open, all) = (open_in.get(&place).copied().unwrap_or_default(), played.len());
        if open * 2 >= all || scenario.place(place).is_none_or(|place| !place.in_play) {
            continue;
        }
        let when =
            if open == 0 { "in no season".into() } else { format!("in {open} of {all} half-months only") };
        let message =
            format!("{what} at `{place}` is reached {when}: expected a way from the seat of an oblast");
        let at = reader.mention(file, &[said]);
        reader.problems.push(Problem::warning(at, "unreachable", message));
    }
}

/// Places that a way leads to from the seat of some oblast in a half-month of the year.
fn open(scenario: &Scenario, season: u8) -> BTreeSet<PlaceId> {
    let ways = scenario.routes.iter().filter(|route| route.in_play && route.open[usize::from(season)]);
    let mut next: BTreeMap<PlaceId, Vec<PlaceId>> = BTreeMap::new();
    for route in ways {
        next.entry(route.from).or_default().push(route.to);
        next.entry(route.to).or_default().push(route.from);
    }
    let mut reached: BTreeSet<PlaceId> = BTreeSet::new();
    let mut open: Vec<PlaceId> = scenario.oblasts.iter().map(|oblast| oblast.seat).collect();
    while let Some(place) = open.pop() {
        if reached.insert(place) {
            open.extend(next.get(&place).into_iter().flatten());
        }
    }
    reached
}

/// What must be reached, and how its place is said in which file.
fn wanted(scenario: &Scenario) -> Vec<(String, &'static str, String, PlaceId)> {
    let seats = scenario.uezds.iter().map(|uezd| {
        let what = format!("the seat of the uezd `{}`", uezd.id);
        (what, "districts.ron", format!("seat: \"{}\"", uezd.seat), uezd.seat)
    });
    let homes = scenario.units.iter().map(|unit| {
        let what = format!("the home of the unit `{}`", unit.id);
        (what, "units.ron", format!("home: \"{}\"", unit.home), unit.home)
    });
    seats.chain(homes).collect()
}
