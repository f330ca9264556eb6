//! Reads fronts: their track, where the line stood, and who stood there.

use crate::base::date::HalfMonth;
use crate::base::id::{Id, PlaceId, SponsorId};
use crate::scenario::build::atlas::Atlas;
use crate::scenario::file::{Bases, FrontFile, Number, StrengthFile};
use crate::scenario::layer::Layer;
use crate::scenario::layers::{Record, lists, stacked};
use crate::scenario::model::{Cited, Front, Scenario, Strength};
use crate::scenario::reader::Reader;

/// Reads the fronts.
pub(in crate::scenario) fn read(
    layers: &[Layer],
    reader: &mut Reader,
    atlas: &Atlas,
    scenario: &mut Scenario,
) {
    let lists = lists(layers, |layer| layer.scenario.fronts.as_ref());
    for record in stacked(reader, lists, |front| &front.id) {
        let found = front(reader, &record, atlas, scenario);
        scenario.fronts.extend(found);
    }
}

/// Most places of a front's track.
const MOST_PLACES: usize = 64;

fn front(
    reader: &mut Reader,
    record: &Record<Id, FrontFile>,
    atlas: &Atlas,
    scenario: &mut Scenario,
) -> Option<Front> {
    let file = record.file;
    let all: Vec<PlaceId> = file
        .places
        .iter()
        .filter_map(|spot| reader.known(spot, "place", atlas.places.iter().copied()))
        .collect();
    let mut once = all.clone();
    once.sort();
    once.dedup();
    if once.len() < all.len() || all.len() > MOST_PLACES {
        let message = format!("the front `{}` needs up to {MOST_PLACES} places, each named once", record.id);
        reader.problem(file.id.address, "front_places", message, None);
        return None;
    }
    let last = scenario.half_month(scenario.turns - 1);
    let from = file.from.as_ref().map_or(Some(scenario.first), |spot| reader.half_month(spot))?;
    let to = file.to.as_ref().map_or(Some(last), |spot| reader.half_month(spot))?;
    let lines = lines(reader, record, &all, scenario);
    let strengths = strengths(reader, record, scenario);
    let command = command(reader, record, atlas, scenario);
    let in_play = |id: &PlaceId| scenario.place(*id).is_some_and(|place| place.in_play);
    // A front that the scenario's map shows only in part is played on that part.
    let kept: Vec<PlaceId> = all.iter().copied().filter(in_play).collect();
    if kept.len() < all.len() && record.own {
        let message = format!("a place of the front `{}` is not among `places`", record.id);
        reader.problem(file.id.address, "not_in_play", message, None);
    }
    if kept.is_empty() {
        return None;
    }
    let renumber = |line: u8| {
        let passed = all.iter().take(usize::from(line) + 1).filter(|place| kept.contains(place)).count();
        passed.saturating_sub(1) as u8
    };
    let lines = lines.into_iter().map(|(from, line)| (from, renumber(line))).collect();
    Some(Front { id: record.id, places: kept, from, to, lines, strengths, command })
}

fn lines(
    reader: &mut Reader,
    record: &Record<Id, FrontFile>,
    all: &[PlaceId],
    scenario: &mut Scenario,
) -> Vec<(HalfMonth, u8)> {
    let mut lines = Vec::new();
    for spot in &record.file.lines {
        let Some(file) = reader.value(spot) else { continue };
        let from = reader.half_month(&file.from);
        let at = reader.known(&file.at, "place of this front", all.iter().copied());
        let claims = reader.claims(&file.claims);
        scenario.citations.push((Cited::Line(record.id), claims));
        if let (Some(from), Some(at)) = (from, at) {
            let number = all.iter().position(|place| *place == at).unwrap_or(0);
            lines.push((from, number as u8));
        }
    }
    lines.sort_by_key(|(from, _)| *from);
    lines
}

fn command(
    reader: &mut Reader,
    record: &Record<Id, FrontFile>,
    atlas: &Atlas,
    scenario: &mut Scenario,
) -> Vec<(HalfMonth, Option<SponsorId>)> {
    let mut command = Vec::new();
    for spot in &record.file.command {
        let Some(file) = reader.value(spot) else { continue };
        let from = reader.half_month(&file.from);
        let by = file.by.as_ref().map(|by| reader.known(by, "sponsor", atlas.sponsors.iter().copied()));
        let claims = reader.claims(&file.claims);
        scenario.citations.push((Cited::Command(record.id), claims));
        // A power that is not in play commands nobody.
        let by = by.flatten().filter(|by| scenario.sponsor(*by).is_some());
        command.extend(from.map(|from| (from, by)));
    }
    command.sort_by_key(|(from, _)| *from);
    command
}

fn strengths(
    reader: &mut Reader,
    record: &Record<Id, FrontFile>,
    scenario: &mut Scenario,
) -> Vec<(HalfMonth, Strength)> {
    let mut strengths = Vec::new();
    for spot in &record.file.strengths {
        let Some(file) = reader.value(spot) else { continue };
        let claims = reader.claims(&file.claims);
        scenario.citations.push((Cited::Strength(record.id), claims));
        let strength = strength(reader, file, record.bases);
        strengths.extend(reader.half_month(&file.from).map(|from| (from, strength)));
    }
    strengths.sort_by_key(|(from, _)| *from);
    strengths
}

fn strength(reader: &mut Reader, file: &StrengthFile, bases: &Bases) -> Strength {
    let mut of = |number: Option<&Number>| number.map_or(0, |n| reader.whole(n, bases, 1.0, 200_000.0));
    Strength {
        friends: of(Some(&file.friends)),
        foes: of(Some(&file.foes)),
        friend_machine_guns: of(file.friend_machine_guns.as_ref()),
        foe_machine_guns: of(file.foe_machine_guns.as_ref()),
        friend_guns: of(file.friend_guns.as_ref()),
        foe_guns: of(file.foe_guns.as_ref()),
    }
}
