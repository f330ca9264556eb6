//! What the map shows of a campaign: places, roads with their loads, counters, tints, words.
//!
//! Reads the view and the words and gives plain data; made anew only when something has changed.

use crate::base::id::{PlaceId, RouteId};
use crate::base::projection::project;
use crate::gui::kit::look::Look;
use crate::gui::map::legend::{KM, ROWS};
use crate::gui::map::snow;
use crate::gui::map::{
    BaseMap, Bounds, Counter, Hold, Km, MapFront, MapMode, MapModel, MapPlace, MapRoute, PlaceMark,
    RouteMode, Side, UnitKind,
};
use crate::gui::map_tints;
use crate::gui::map_traces::{self, Past};
use crate::gui::panels::fronts::news_age;
use crate::i18n::{Value, Words};
use crate::report::{names, numbers};
use crate::scenario::Scenario;
use crate::scenario::model::{Draws, Front, Holder, Kind, Mode, Place, Route, Step};
use crate::sim::View;
use crate::sim::state::waterfall::Return;
use crate::sim::view::UnitView;
use std::iter;

/// Room around the places in play when the map is first shown, in kilometres.
const AROUND: f32 = 70.0;
/// Widest flow on the map, in points.
const WIDEST: f32 = 9.0;
/// Points of width for the square root of a tonne.
const WIDTH: f32 = 0.9;

/// The map of a campaign as it stands, coloured by a mode, with or without its legend; `past` is what the last turns are
/// compared with.
#[must_use]
pub fn of(look: Look<'_>, base: &BaseMap, mode: MapMode, legend: bool, past: &Past) -> MapModel {
    let (view, words) = (look.campaign.view(), look.words);
    let scenario = view.scenario();
    MapModel {
        snow: snow::lies(usize::from(view.now().of_year())),
        ice: snow::freezes(usize::from(view.now().of_year())),
        places: scenario.places.iter().map(|one| place(look, one)).collect(),
        routes: scenario.routes.iter().map(|one| route(view, words, one)).collect(),
        counters: view.units().filter_map(|unit| counter(look, &unit)).collect(),
        fronts: fronts(look),
        ways: view.ways().iter().map(|places| way(scenario, places)).collect(),
        traces: map_traces::of(view, past),
        tints: map_tints::of(look, mode),
        meaning: if legend { map_tints::meaning(words, mode) } else { Vec::new() },
        labels: labels(words, base, legend),
    }
}

/// The part of the plane where a scenario is played.
#[must_use]
pub fn theatre(scenario: &Scenario) -> Bounds {
    let spots: Vec<Km> = scenario.places.iter().filter(|one| one.in_play).map(|one| km(one.at)).collect();
    Bounds::around(&spots).grown(AROUND)
}

/// The part of it that is under the player's orders.
#[must_use]
pub fn played(scenario: &Scenario) -> Bounds {
    let ours = |oblast| scenario.oblasts.iter().any(|one| Some(one.id) == oblast);
    let places = scenario.places.iter().filter(|one| one.in_play && ours(one.oblast));
    let spots: Vec<Km> = places.map(|one| km(one.at)).collect();
    if spots.is_empty() { theatre(scenario) } else { Bounds::around(&spots).grown(AROUND) }
}

/// The middle of where our men are; of what is played where there are none.
#[must_use]
pub fn heart(view: View<'_>) -> Km {
    let place = |unit: UnitView<'_>| view.scenario().place(unit.station.at()).map(|place| km(place.at));
    let spots: Vec<Km> = view.units().filter_map(place).collect();
    if spots.is_empty() { theatre(view.scenario()).centre() } else { Bounds::around(&spots).centre() }
}

/// Where on the plane a longitude and a latitude lie, degrees.
#[must_use]
pub fn km((lon, lat): (f64, f64)) -> Km {
    let (x, y) = project(lon, lat);
    (x as f32, y as f32)
}

fn place(look: Look<'_>, place: &Place) -> MapPlace {
    let (view, words, scenario) = (look.campaign.view(), look.words, look.campaign.scenario());
    let full = names::place(words, scenario, place.id);
    let store = view.store(place.id).filter(|store| store.is_depot());
    let mark = store.map_or(PlaceMark::None, |store| PlaceMark::Depot { share: store.filled() as f32 });
    let note = match (place.in_play, view.control().holder(place.id)) {
        (true, holder) => holder_note(words, &full, holder),
        (false, _) => full.clone(),
    };
    let note = iter::once(note).chain(map_traces::told(look, place.id)).collect::<Vec<_>>().join("\n");
    MapPlace {
        id: place.id.to_string(),
        // A halt has no name of its own; what it is between can be read beside the pointer.
        name: if place.halt.is_some() { String::new() } else { full },
        at: km(place.at),
        rank: rank(place.kind),
        active: place.in_play,
        hold: if place.in_play { hold(view.control().holder(place.id)) } else { Hold::Nobody },
        mark,
        note,
    }
}

/// A way from place to place, along the roads.
fn way(scenario: &Scenario, places: &[PlaceId]) -> Vec<Km> {
    let leg = |pair: &[PlaceId]| {
        let ridden = scenario.routes.iter().filter(|route| route.mode != Mode::Steamer);
        let mut ends = ridden.map(|route| (route, [route.from, route.to]));
        let found = ends.find(|(_, ends)| ends == pair || [ends[1], ends[0]] == pair);
        let mut line: Vec<Km> =
            found.map_or_else(Vec::new, |(route, _)| route.line.iter().map(|at| km(*at)).collect());
        if found.is_some_and(|(route, _)| route.from != pair[0]) {
            line.reverse();
        }
        line
    };
    places.windows(2).flat_map(leg).collect()
}

/// Who holds a place, in words.
pub fn holder_note(words: &Words, place: &str, holder: Holder) -> String {
    let key = match holder {
        Holder::Own => "screen-held-own",
        Holder::Friendly => "screen-held-friendly",
        Holder::Nobody => "screen-held-nobody",
        Holder::Hostile => "screen-held-hostile",
    };
    words.with(key, &[("place", Value::Text(place.to_owned()))])
}

/// In whose hands a place of this holder is.
pub fn hold(holder: Holder) -> Hold {
    match holder {
        Holder::Own => Hold::Own,
        Holder::Friendly => Hold::Friendly,
        Holder::Nobody => Hold::Nobody,
        Holder::Hostile => Hold::Hostile,
    }
}

/// The fronts that are fought at, each between the last place on our side and the next one.
fn fronts(look: Look<'_>) -> Vec<MapFront> {
    let (view, words, scenario) = (look.campaign.view(), look.words, look.campaign.scenario());
    let now = view.now();
    let at = |place: &PlaceId| scenario.place(*place).map(|place| km(place.at));
    let shown = |front: &Front| {
        let line = view.fronts().line(front, now);
        let next = front.places.get(line + 1).or(front.places.get(line))?;
        let foes = Some(look.campaign.estimate(front.id)).filter(|foes| !foes.is_zero())?;
        let foes = words.with("panel-about", &[("number", Value::Count(foes.0.into()))]);
        let stands = front.places.get(line)?;
        let values = [
            ("front", Value::Text(names::at_head(&names::front(words, front.id)))),
            ("foes", Value::Text(foes.clone())),
            ("news", Value::Text(news_age(look, view.control().courier_days(*stands)))),
        ];
        let note = words.with("map-front", &values);
        Some(MapFront { id: front.id.to_string(), ours: at(stands)?, theirs: at(next)?, words: foes, note })
    };
    scenario.fronts.iter().filter(|front| front.active(now)).filter_map(shown).collect()
}

fn rank(kind: Kind) -> u8 {
    match kind {
        Kind::OblastSeat => 1,
        Kind::UezdSeat => 2,
        Kind::Town => 3,
        Kind::Village | Kind::Halt => 4,
    }
}

fn route(view: View<'_>, words: &Words, route: &Route) -> MapRoute {
    let scenario = view.scenario();
    let (tonnes, load) = freight(view, route.id);
    let (back, arrives) = direction(view, route);
    // A leg that is closed holds nothing back: it is not there.
    let open = is_open(view, route);
    let bottleneck = open && view.supply().stuck.iter().any(|stuck| stuck.legs.contains(&route.id));
    MapRoute {
        id: route.id.to_string(),
        name: names::route(words, scenario, route.id),
        mode: match route.mode {
            Mode::Rail => RouteMode::Rail,
            Mode::Steamer => RouteMode::River,
            Mode::PostRoad => RouteMode::PostRoad,
            Mode::Track => RouteMode::Track,
        },
        line: route.line.iter().map(|at| km(*at)).collect(),
        open,
        active: route.in_play,
        load,
        width: (WIDTH * tonnes.sqrt()).min(WIDEST),
        back,
        arrives,
        bottleneck,
    }
}

/// Whether a leg can be used: its season, and nobody hostile at its ends.
fn is_open(view: View<'_>, route: &Route) -> bool {
    let hostile = |place| view.control().holder(place) == Holder::Hostile;
    route.open[usize::from(view.now().of_year())] && !hostile(route.from) && !hostile(route.to)
}

/// Whether the fuller direction of a leg goes back to where it begins, and the share of a load that arrives.
fn direction(view: View<'_>, route: &Route) -> (bool, f32) {
    let hauls = view.supply().hauls.iter().filter(|haul| haul.route == route.id);
    let fuller = hauls.max_by_key(|haul| haul.loaded);
    fuller.map_or((false, 1.0), |haul| (haul.from != route.from, haul.share as f32))
}

/// Tonnes that went over a leg last turn, and how full its fuller direction was.
fn freight(view: View<'_>, route: RouteId) -> (f32, Option<f32>) {
    let hauls = view.supply().hauls.iter().filter(|haul| haul.route == route && haul.loaded > 0);
    hauls.fold((0.0, None), |(tonnes, fullest), haul| {
        let kilograms = haul.loaded as f32 / 1000.0;
        let load = kilograms / (haul.capacity as f32).max(1.0);
        (tonnes + kilograms / 1000.0, Some(load.max(fullest.unwrap_or(0.0))))
    })
}

/// A unit with men: how many are present by the return that came in, and what it gets, where that is known today.
fn counter(look: Look<'_>, unit: &UnitView<'_>) -> Option<Counter> {
    let (view, words) = (look.campaign.view(), look.words);
    let men = unit.roll.enrolled();
    if men.is_zero() {
        return None;
    }
    let scenario = view.scenario();
    let far = look.age_of_news(unit) > 0;
    let present = view.known(unit)[Step::Present].0;
    // As old as what is known, and a turn more; of what is older than all returns there is nothing to compare with.
    let turns = view.control().courier_turns(unit.station.at()) + 1;
    let before = (usize::from(turns) <= Return::PAST).then(|| unit.strength.ago(turns)[Step::Present].0);
    let place = names::place(words, scenario, unit.station.at());
    let supply = (!far).then(|| unit.station.supply());
    let values = [
        ("unit", Value::Text(names::unit(words, unit.id))),
        ("present", Value::Count(present.into())),
        ("men", Value::Count(men.0.into())),
        ("supply", Value::Text(supply.map_or_else(|| "…".to_owned(), numbers::percent))),
        ("place", Value::Text(place)),
    ];
    let earlier =
        before.map(|men| words.with("screen-counter-before", &[("present", Value::Count(men.into()))]));
    let note: Vec<String> = iter::once(words.with("screen-counter", &values)).chain(earlier).collect();
    Some(Counter {
        id: unit.id.to_string(),
        at_place: unit.station.at().to_string(),
        present,
        more: before.map_or(0, |men| i64::from(present) - i64::from(men)),
        roll: men.0,
        supply: supply.map(|share| share.share() as f32),
        kind: scenario.unit(unit.id).map_or(UnitKind::Militia, |plan| kind(plan.draws)),
        label: names::unit_short(words, unit.id),
        note: note.join("\n"),
        side: Side::Ours,
        faded: far,
    })
}

fn kind(draws: Draws) -> UnitKind {
    match draws {
        Draws::Oblast(_) => UnitKind::Regiment,
        Draws::Uezd(_) => UnitKind::Militia,
        Draws::Unit(_) => UnitKind::Detachment,
    }
}

/// The words of the ground, of uezds and of the legend.
fn labels(words: &Words, base: &BaseMap, legend: bool) -> Vec<(String, String)> {
    let dashes = |kind: &str, id: &str| names::key(kind, id);
    let ground = base.labels.iter().map(|label| (label.key.clone(), dashes("map", &label.key)));
    let uezds = base.uezds.iter().map(|uezd| (format!("uezd_{}", uezd.id), dashes("uezd", &uezd.id)));
    let rows = ROWS.iter().filter(|_| legend).chain([&KM]);
    let legend = rows.map(|row| ((*row).to_owned(), dashes("screen", row)));
    ground
        .chain(uezds)
        .chain(legend)
        .filter(|(_, key)| words.has(key))
        .map(|(label, key)| (label, words.get(&key)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{of, theatre};
    use crate::base::dice::Seed;
    use crate::gui::kit::look::Look;
    use crate::gui::map::{BaseMap, MapMode};
    use crate::gui::map_traces::Past;
    use crate::i18n::Language;
    use crate::players::Policy;
    use crate::report::words_of;
    use crate::run::Campaign;
    use crate::scenario::library::shipped;

    fn campaign(turns: u16) -> Campaign {
        let scenario = shipped("semey-1918");
        let mut campaign = Campaign::new(scenario, Seed(1));
        campaign.play(Policy::Historical, turns);
        campaign
    }

    #[test]
    fn the_map_of_a_campaign_shows_what_is_there() {
        let campaign = campaign(10);
        let words = words_of(Language::En, campaign.scenario());
        let look = Look { campaign: &campaign, words: &words, chosen: None };
        let model = of(look, &BaseMap::built_in(), MapMode::default(), true, &Past::default());
        assert_eq!(model.places.len(), campaign.scenario().places.len());
        assert_eq!(model.routes.len(), campaign.scenario().routes.len());
        assert!(model.counters.iter().any(|counter| counter.present > 0 && !counter.label.is_empty()));
        let changed =
            model.counters.iter().find(|counter| counter.more != 0).expect("a unit that grew or shrank");
        assert!(changed.note.contains("Half a month before"), "{}", changed.note);
        assert!(model.routes.iter().any(|route| route.width > 0.0), "something moves");
        assert_eq!(model.tints.len(), campaign.scenario().uezds.len());
        assert_eq!(
            model.words("zaisan"),
            Some("Lake Zaisan"),
            "a lake and a uezd of one name are told apart"
        );
        assert_eq!(model.words("uezd_zaisan"), Some("Zaisan uezd"));
        let bounds = theatre(campaign.scenario());
        let inside = |place: &&crate::gui::map::MapPlace| place.active && !bounds.holds(place.at);
        assert_eq!(model.places.iter().find(inside), None);
    }
}
