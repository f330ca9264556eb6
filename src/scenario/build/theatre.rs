//! Reads places, routes and districts, and splits long routes into legs.

use crate::base::id::{PlaceId, RouteId, UezdId};
use crate::base::projection::degrees_apart;
use crate::base::quantity::{Horses, Kopeks, Men, Metres, PerMille};
use crate::scenario::file::{Bases, OblastFile, RouteFile, UezdFile};
use crate::scenario::layer::Layer;
use crate::scenario::layers::stacked;
use crate::scenario::model::{Kind, Mode, Oblast, Place, Route, Scenario, Uezd};
use crate::scenario::reader::Reader;
use crate::scenario::spot::Spot;
use std::collections::BTreeSet;

/// Routes longer than this are split into equal legs, so that one leg is one turn's haul.
const LONGEST_LEG: u32 = 250_000;

/// Reads places, routes, districts and who holds what.
pub(in crate::scenario) fn read(layers: &[Layer], reader: &mut Reader, scenario: &mut Scenario) {
    places(layers, reader, scenario);
    routes(layers, reader, scenario);
    districts(layers, reader, scenario);
    for place in &mut scenario.places {
        let uezd = place.uezd.and_then(|id| scenario.uezds.iter().find(|uezd| uezd.id == id));
        place.oblast = uezd.map(|uezd| uezd.oblast);
    }
    scenario.places.sort_by_key(|place| place.id);
    scenario.routes.sort_by_key(|route| route.id);
}

fn places(layers: &[Layer], reader: &mut Reader, scenario: &mut Scenario) {
    let uezds: BTreeSet<UezdId> = layers
        .iter()
        .flat_map(|layer| &layer.districts.uezds)
        .filter_map(|spot| spot.value.as_ref().ok()?.id.value.as_ref().ok().copied())
        .collect();
    let lists = layers.iter().map(|layer| (layer.places.places.as_slice(), &layer.places.basis));
    for record in stacked(reader, lists, |place| &place.id) {
        let at = reader.pair(&record.file.at, record.bases, [-180.0, 180.0], [-90.0, 90.0]);
        let kind = reader.value(&record.file.kind).copied().unwrap_or(Kind::Village);
        let uezd =
            record.file.uezd.as_ref().and_then(|spot| reader.known(spot, "uezd", uezds.iter().copied()));
        let (id, telegraph) = (record.id, record.file.telegraph);
        scenario.places.push(Place {
            id,
            at,
            kind,
            uezd,
            oblast: None,
            telegraph,
            in_play: false,
            halt: None,
        });
    }
    let chosen = crate::scenario::build::stated(layers, |layer| layer.scenario.places.as_ref());
    if chosen.is_none() {
        scenario.places.iter_mut().for_each(|place| place.in_play = true);
    }
    let known: Vec<PlaceId> = scenario.places.iter().map(|place| place.id).collect();
    let chosen = chosen.map_or(&[][..], |(list, _)| list);
    named_once(reader, chosen);
    for spot in chosen {
        if let Some(id) = reader.known(spot, "place", known.iter().copied())
            && let Some(place) = scenario.places.iter_mut().find(|place| place.id == id)
        {
            place.in_play = true;
        }
    }
}

fn routes(layers: &[Layer], reader: &mut Reader, scenario: &mut Scenario) {
    // Each with the number of the layer that states it: a later layer's replaces an earlier one's.
    let mut wholes: Vec<(usize, Route)> = Vec::new();
    for (number, layer) in layers.iter().enumerate() {
        for spot in &layer.routes.routes {
            let Some(file) = reader.value(spot) else { continue };
            let Some((whole, id)) = route(reader, file, &layer.routes.basis, scenario) else { continue };
            let ends = |route: &Route| (route.from, route.to, route.mode);
            match wholes.iter_mut().find(|(_, other)| ends(other) == ends(&whole)) {
                Some((of, _)) if *of == number => {
                    let message = format!("the route `{id}` stands twice");
                    reader.problem(file.from.address, "duplicate_id", message, None);
                }
                Some(earlier) => *earlier = (number, whole),
                None => wholes.push((number, whole)),
            }
        }
    }
    wholes.into_iter().for_each(|(_, whole)| split(whole, scenario));
}

fn route(
    reader: &mut Reader,
    file: &RouteFile,
    bases: &Bases,
    scenario: &Scenario,
) -> Option<(Route, RouteId)> {
    let known: Vec<PlaceId> = scenario.places.iter().map(|place| place.id).collect();
    let from = reader.known(&file.from, "place", known.iter().copied());
    let to = reader.known(&file.to, "place", known.iter().copied());
    let mode = reader.value(&file.mode).copied();
    let metres = reader.whole(&file.km, bases, 1000.0, 3000.0);
    let months = file.months.as_ref().map(|spot| reader.pair(spot, bases, [1.0, 12.0], [1.0, 12.0]));
    let via = file.via.as_ref().map(|spot| reader.line(spot, bases)).unwrap_or_default();
    let (from, to, mode) = (from?, to?, mode?);
    if from == to || metres == 0 {
        reader.problem(file.to.address, "bad_route", "a route leads from one place to another".into(), None);
        return None;
    }
    let end = |id| scenario.places.iter().find(|place| place.id == id).map(|place: &Place| place.at);
    let line = end(from).into_iter().chain(via).chain(end(to)).collect();
    let open = season(mode, months, &scenario.rules.steamer_open);
    let id = leg_id(from.as_str(), to.as_str(), mode);
    Some((Route { id, from, to, mode, length: Metres(metres), open, line, in_play: false }, id))
}

/// Which half-months a route is open: steamers by the rules' table, others by their months.
fn season(mode: Mode, months: Option<(f64, f64)>, steamers: &[f64; 24]) -> [bool; 24] {
    if mode == Mode::Steamer {
        return steamers.map(|open| open > 0.5);
    }
    let Some((first, last)) = months else { return [true; 24] };
    std::array::from_fn(|half| {
        let month = (half / 2 + 1) as f64;
        if first <= last { (first..=last).contains(&month) } else { month >= first || month <= last }
    })
}

/// The id of a leg: its ends and, where two modes join the same places, the mode. Shortened from the
/// left-hand name where it would be too long.
fn leg_id(from: &str, to: &str, mode: Mode) -> RouteId {
    let tail = match mode {
        Mode::Rail => "-rail",
        Mode::Steamer => "-river",
        Mode::PostRoad | Mode::Track => "",
    };
    let room = crate::base::id::LONGEST - 1 - tail.len();
    let half = |name: &str, most: usize| name.chars().take(most).collect::<String>();
    let to_part = half(to, room.saturating_sub(from.len()).max(room / 2));
    let from_part = half(from, room - to_part.len());
    RouteId::new(&format!("{from_part}-{to_part}{tail}")).unwrap_or_default()
}

/// Puts a route into the scenario as one leg or several with halts between them.
fn split(route: Route, scenario: &mut Scenario) {
    let legs = route.length.0.div_ceil(LONGEST_LEG);
    let in_play =
        |scenario: &Scenario, id| scenario.places.iter().any(|place| place.id == id && place.in_play);
    let in_play = in_play(scenario, route.from) && in_play(scenario, route.to);
    if legs == 1 {
        scenario.routes.push(Route { in_play, ..route });
        return;
    }
    let mut from = route.from;
    let mut done = 0;
    for number in 1..=legs {
        let until = (u64::from(route.length.0) * u64::from(number) / u64::from(legs)) as u32;
        let line = part_of_line(&route.line, share(done, route.length.0), share(until, route.length.0));
        let to = if number == legs { route.to } else { halt_id(&route, number) };
        if number < legs {
            let halt = Some((route.from, route.to, number as u8));
            let at = line.last().copied().unwrap_or_default();
            scenario.places.push(Place {
                id: to,
                at,
                kind: Kind::Halt,
                uezd: None,
                oblast: None,
                telegraph: false,
                in_play,
                halt,
            });
        }
        let id = leg_id(from.as_str(), to.as_str(), route.mode);
        let length = Metres(until - done);
        scenario.routes.push(Route {
            id,
            from,
            to,
            mode: route.mode,
            length,
            open: route.open,
            line,
            in_play,
        });
        (from, done) = (to, until);
    }
}

fn share(part: u32, whole: u32) -> f64 {
    f64::from(part) / f64::from(whole)
}

/// The id of a halt: short, since it stands in the ids of its legs.
fn halt_id(route: &Route, number: u32) -> PlaceId {
    let head = |id: PlaceId, most: usize| id.as_str().chars().take(most).collect::<String>();
    let mode = match route.mode {
        Mode::Rail => "r",
        Mode::Steamer => "s",
        Mode::PostRoad | Mode::Track => "",
    };
    PlaceId::new(&format!("{}_{}_{mode}{number}", head(route.from, 6), head(route.to, 6))).unwrap_or_default()
}

/// The part of a line between two shares of its length.
fn part_of_line(line: &[(f64, f64)], from: f64, to: f64) -> Vec<(f64, f64)> {
    let lengths: Vec<f64> = line.windows(2).map(|pair| degrees_apart(pair[0], pair[1])).collect();
    let whole: f64 = lengths.iter().sum();
    let mut part = vec![point_at(line, &lengths, from * whole)];
    let mut passed = 0.0;
    for (length, point) in lengths.iter().zip(&line[1..]) {
        passed += length;
        if passed > from * whole && passed < to * whole {
            part.push(*point);
        }
    }
    part.push(point_at(line, &lengths, to * whole));
    part
}

fn point_at(line: &[(f64, f64)], lengths: &[f64], mut along: f64) -> (f64, f64) {
    for (length, pair) in lengths.iter().zip(line.windows(2)) {
        if along <= *length && *length > 0.0 {
            let t = along / length;
            return (pair[0].0 + t * (pair[1].0 - pair[0].0), pair[0].1 + t * (pair[1].1 - pair[0].1));
        }
        along -= length;
    }
    line.last().copied().unwrap_or_default()
}

fn districts(layers: &[Layer], reader: &mut Reader, scenario: &mut Scenario) {
    let lists = layers.iter().map(|layer| (layer.districts.oblasts.as_slice(), &layer.districts.basis));
    let oblasts = stacked(reader, lists, |oblast| &oblast.id);
    let all: Vec<Oblast> =
        oblasts.iter().filter_map(|record| oblast(reader, record.file, record.bases, scenario)).collect();
    let lists = layers.iter().map(|layer| (layer.districts.uezds.as_slice(), &layer.districts.basis));
    let records = stacked(reader, lists, |uezd| &uezd.id);
    let uezds: Vec<Uezd> =
        records.iter().filter_map(|record| uezd(reader, record.file, record.bases, scenario, &all)).collect();
    for record in &oblasts {
        let holds = |id| uezds.iter().any(|uezd| uezd.id == id && uezd.oblast == record.id);
        let whose = format!("oblast `{}`", record.id);
        seat_inside(reader, &record.file.seat, record.own, &whose, holds, scenario);
    }
    for record in &records {
        let whose = format!("uezd `{}`", record.id);
        seat_inside(reader, &record.file.seat, record.own, &whose, |id| id == record.id, scenario);
    }
    let chosen = crate::scenario::build::stated(layers, |layer| layer.scenario.oblasts.as_ref());
    let chosen = chosen.map_or(&[][..], |(list, _)| list);
    named_once(reader, chosen);
    let ids: Vec<_> = chosen
        .iter()
        .filter_map(|spot| reader.known(spot, "oblast", all.iter().map(|oblast| oblast.id)))
        .collect();
    scenario.oblasts = all.into_iter().filter(|oblast| ids.contains(&oblast.id)).collect();
    scenario.uezds = uezds.into_iter().filter(|uezd| ids.contains(&uezd.oblast)).collect();
}

/// Notes what a list names twice.
fn named_once<I: Copy + Ord + std::fmt::Display>(reader: &mut Reader, list: &[Spot<I>]) {
    let mut seen = BTreeSet::new();
    for spot in list {
        if let Ok(id) = spot.value
            && !seen.insert(id)
        {
            reader.problem(spot.address, "duplicate_id", format!("the id `{id}` stands twice"), None);
        }
    }
}

/// Notes a seat that lies in somebody else's uezd, and warns of one that lies in none: Turgay Oblast was
/// governed from Orenburg.
fn seat_inside(
    reader: &mut Reader,
    seat: &Spot<PlaceId>,
    own: bool,
    whose: &str,
    holds: impl Fn(UezdId) -> bool,
    scenario: &Scenario,
) {
    let Ok(id) = seat.value else { return };
    let Some(place) = scenario.places.iter().find(|place| place.id == id) else { return };
    match place.uezd {
        Some(uezd) if !holds(uezd) => {
            let message = format!("`{id}` lies in the uezd `{uezd}`, expected a place of the {whose}");
            reader.problem(seat.address, "seat_outside", message, None);
        }
        None if own => {
            let message = format!("`{id}` lies in none of the uezds, expected a place of the {whose}");
            reader.warning(seat.address, "seat_outside", message, None);
        }
        _ => {}
    }
}

fn oblast(reader: &mut Reader, file: &OblastFile, bases: &Bases, scenario: &Scenario) -> Option<Oblast> {
    let seat = reader.known(&file.seat, "place", scenario.places.iter().map(|place| place.id));
    let quota = Men(reader.whole(&file.quota, bases, 1.0, 1_000_000.0));
    Some(Oblast { id: *reader.value(&file.id)?, seat: seat?, quota, treasury: Kopeks::ZERO })
}

fn uezd(
    reader: &mut Reader,
    file: &UezdFile,
    bases: &Bases,
    scenario: &Scenario,
    oblasts: &[Oblast],
) -> Option<Uezd> {
    let oblast = reader.known(&file.oblast, "oblast", oblasts.iter().map(|oblast| oblast.id));
    let seat = reader.known(&file.seat, "place", scenario.places.iter().map(|place| place.id));
    let most = 10_000_000.0;
    Some(Uezd {
        id: *reader.value(&file.id)?,
        population: reader.whole(&file.population, bases, 1.0, most),
        kazakhs: reader.whole(&file.kazakhs, bases, 1.0, most),
        households: reader.whole(&file.households, bases, 1.0, most),
        herd: Horses(reader.whole(&file.herd, bases, 1.0, most)),
        quota: Men(reader.whole(&file.quota, bases, 1.0, 1_000_000.0)),
        volosts: reader.whole(&file.volosts, bases, 1.0, 10_000.0),
        danger: PerMille(reader.whole(&file.danger, bases, 1000.0, 1.0)),
        oblast: oblast?,
        seat: seat?,
        reach: Vec::new(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_cut_where_it_is_asked() {
        let line = [(0.0, 0.0), (0.0, 1.0), (0.0, 2.0)];
        assert_eq!(part_of_line(&line, 0.0, 0.75), [(0.0, 0.0), (0.0, 1.0), (0.0, 1.5)]);
    }

    #[test]
    fn a_season_may_wrap_round_the_year() {
        let open = season(Mode::Track, Some((9.0, 5.0)), &[0.0; 24]);
        assert!(open[0] && open[23] && open[16] && !open[12]);
    }

    #[test]
    fn long_names_still_make_an_id() {
        let id = leg_id("fort_aleksandrovsky", "petroaleksandrovsk", Mode::Steamer);
        assert_eq!(id.as_str().len(), 32);
    }
}
