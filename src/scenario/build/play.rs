//! Reads what is played: the frame, units, markets, fronts, events, checkpoints and the historical orders.

use crate::base::date::{Date, HalfMonth};
use crate::base::id::PlaceId;
use crate::base::quantity::{Kopeks, Men};
use crate::scenario::build::{ids, powers};
use crate::scenario::file::{
    Bases, CheckpointFile, DatedOrderFile, DrawsFile, GroundFile, MeasureFile, UnitFile,
};
use crate::scenario::folder::whole_file;
use crate::scenario::layers::{Layer, stacked};
use crate::scenario::model::{Checkpoint, DatedOrder, Event, Front, Ground, Market, Scenario, Unit};
use crate::scenario::reader::Reader;

/// The format that this program reads.
const FORMAT: u32 = 1;
/// The longest campaign.
const MOST_TURNS: u16 = 72;

/// Reads the first day and the number of turns.
pub(in crate::scenario) fn frame(layers: &[Layer], reader: &mut Reader, scenario: &mut Scenario) {
    for layer in layers {
        if let Some(spot) = &layer.scenario.format
            && let Some(&format) = reader.value(spot)
            && format != FORMAT
        {
            let message = format!("format {format} is not known, expected {FORMAT}");
            reader.problem(spot.address, "unknown_format", message, None);
        }
    }
    let first = crate::scenario::build::stated(layers, |layer| layer.scenario.first_day.as_ref());
    let turns = crate::scenario::build::stated(layers, |layer| layer.scenario.turns.as_ref());
    for (name, is_there) in [("first_day", first.is_some()), ("turns", turns.is_some())] {
        if !is_there {
            let message = format!("the field `{name}` is missing");
            reader.problems.push(whole_file("scenario.ron", "missing_field", message));
        }
    }
    if let Some((spot, _)) = first {
        first_day(reader, spot, scenario);
    }
    // Where the number cannot be read, nothing is outside the period.
    scenario.turns = MOST_TURNS;
    if let Some((spot, _)) = turns
        && let Some(&turns) = reader.value(spot)
    {
        if !(1..=u32::from(MOST_TURNS)).contains(&turns) {
            let message = format!("{turns} is out of range, expected 1 to {MOST_TURNS}");
            reader.problem(spot.address, "out_of_range", message, None);
        }
        scenario.turns = turns.clamp(1, MOST_TURNS.into()) as u16;
    }
}

fn first_day(reader: &mut Reader, spot: &crate::scenario::spot::Spot<String>, scenario: &mut Scenario) {
    let Some(date) = reader.date(spot) else { return };
    scenario.first = HalfMonth::containing(date);
    if scenario.first.first_day() != date {
        let message = format!("{date} is not the 1st or 16th of a month");
        reader.problem(spot.address, "bad_date", message, None);
    }
}

/// Reads all that stands on places, districts and sponsors.
pub(in crate::scenario) fn read(layers: &[Layer], reader: &mut Reader, scenario: &mut Scenario) {
    let lists = layers.iter().map(|layer| (layer.units.units.as_slice(), &layer.units.basis));
    scenario.units = stacked(reader, lists, |unit| &unit.id)
        .into_iter()
        .filter_map(|record| unit(reader, record.file, record.bases, scenario))
        .collect();
    treasuries(layers, reader, scenario);
    markets(layers, reader, scenario);
    fronts(layers, reader, scenario);
    let (list, bases) =
        crate::scenario::build::stated_list(layers, |layer| layer.scenario.deliveries.as_ref());
    scenario.deliveries = stacked(reader, std::iter::once((list, bases)), |delivery| &delivery.id)
        .into_iter()
        .filter_map(|record| powers::delivery(reader, record.file, record.bases, scenario))
        .collect();
    events(layers, reader, scenario);
    checkpoints(layers, reader, scenario);
    for (i, layer) in layers.iter().enumerate() {
        let own = i + 1 == layers.len();
        for spot in &layer.orders.orders {
            let order = reader.value(spot).and_then(|file| dated_order(reader, file, scenario, own));
            scenario.history.extend(order);
        }
    }
    scenario.history.sort_by_key(|order| order.turn);
}

fn unit(reader: &mut Reader, file: &UnitFile, bases: &Bases, scenario: &Scenario) -> Option<Unit> {
    let home = reader.known(&file.home, "place", scenario.places.iter().map(|place| place.id));
    let draws = reader.value(&file.draws).copied();
    match draws {
        Some(DrawsFile::Uezd(id)) => {
            reader.named(file.draws.address, id, "uezd in play", scenario.uezds.iter().map(|uezd| uezd.id));
        }
        Some(DrawsFile::Oblast(id)) => {
            reader.named(file.draws.address, id, "oblast in play", scenario.oblasts.iter().map(|o| o.id));
        }
        None => {}
    }
    let establishment = Men(reader.whole(&file.establishment, bases, 1.0, 20_000.0));
    Some(Unit { id: *reader.value(&file.id)?, home: home?, draws: draws?, establishment })
}

fn treasuries(layers: &[Layer], reader: &mut Reader, scenario: &mut Scenario) {
    let (list, bases) =
        crate::scenario::build::stated_list(layers, |layer| layer.scenario.treasuries.as_ref());
    for spot in list {
        let Some(file) = reader.value(spot) else { continue };
        let id = reader.known(&file.oblast, "oblast", scenario.oblasts.iter().map(|oblast| oblast.id));
        let kopeks = reader.whole(&file.roubles, bases, 100.0, 40_000_000.0);
        if let Some(oblast) = scenario.oblasts.iter_mut().find(|oblast| Some(oblast.id) == id) {
            oblast.treasury = Kopeks(i64::from(kopeks));
        }
    }
}

fn markets(layers: &[Layer], reader: &mut Reader, scenario: &mut Scenario) {
    let (list, bases) = crate::scenario::build::stated_list(layers, |layer| layer.scenario.markets.as_ref());
    for record in stacked(reader, std::iter::once((list, bases)), |market| &market.place) {
        let known: Vec<PlaceId> = scenario.places.iter().map(|place| place.id).collect();
        reader.known(&record.file.place, "place", known);
        let mut tonnes = |number| reader.whole(number, bases, 1000.0, 100_000.0);
        let (food, grain, hay) =
            (tonnes(&record.file.food), tonnes(&record.file.grain), tonnes(&record.file.hay));
        scenario.markets.push(Market { place: record.id, food, grain, hay });
    }
}

fn fronts(layers: &[Layer], reader: &mut Reader, scenario: &mut Scenario) {
    let (list, bases) = crate::scenario::build::stated_list(layers, |layer| layer.scenario.fronts.as_ref());
    for record in stacked(reader, std::iter::once((list, bases)), |front| &front.id) {
        let known: Vec<PlaceId> = scenario.places.iter().map(|place| place.id).collect();
        let mut places: Vec<PlaceId> = record
            .file
            .places
            .iter()
            .filter_map(|spot| reader.known(spot, "place", known.iter().copied()))
            .collect();
        places.sort();
        scenario.fronts.push(Front { id: record.id, places });
    }
}

fn events(layers: &[Layer], reader: &mut Reader, scenario: &mut Scenario) {
    let no_bases = &layers[0].scenario.basis;
    let lists = layers.iter().map(|layer| (layer.events.events.as_slice(), no_bases));
    for record in stacked(reader, lists, |event| &event.id) {
        let known: Vec<PlaceId> = scenario.places.iter().map(|place| place.id).collect();
        let place = record.file.place.as_ref().and_then(|spot| reader.known(spot, "place", known));
        let claims = reader.claims(&record.file.claims);
        if let Some(on) = reader.date(&record.file.on) {
            scenario.events.push(Event { id: record.id, on, place, claims });
        }
    }
    scenario.events.sort_by_key(|event| (event.on, event.id));
}

fn checkpoints(layers: &[Layer], reader: &mut Reader, scenario: &mut Scenario) {
    let (list, bases) =
        crate::scenario::build::stated_list(layers, |layer| layer.scenario.checkpoints.as_ref());
    let own = layers.last().is_some_and(|layer| layer.scenario.checkpoints.is_some());
    for spot in list {
        let Some(file) = reader.value(spot) else { continue };
        let found = checkpoint(reader, file, spot.address, bases, scenario, own);
        scenario.checkpoints.extend(found);
    }
    scenario.checkpoints.sort_by_key(|checkpoint| (checkpoint.date, checkpoint.claims.clone()));
}

fn checkpoint(
    reader: &mut Reader,
    file: &CheckpointFile,
    address: usize,
    bases: &Bases,
    scenario: &Scenario,
    own: bool,
) -> Option<Checkpoint> {
    let tolerance_pct = reader.number(&file.tolerance_pct, bases, 0.0, 100.0);
    let step = file.step.as_ref().and_then(|spot| reader.value(spot).copied()).unwrap_or_default();
    let measure = measure(reader, file, scenario)?;
    let claims = reader.claims(&file.claims);
    let first = scenario.claims.get(claims.first()?)?;
    let Ok(date) = Date::parse(&first.date) else {
        let message = format!("claim `{}` has no day to compare at", first.id);
        reader.problem(address, "bad_checkpoint", message, None);
        return None;
    };
    let Some(turn) = scenario.turn_of(date) else {
        if own {
            let message = format!("{date} is not in the period that is played");
            reader.problem(address, "bad_checkpoint", message, None);
        }
        return None;
    };
    let (mut low, mut high) = (0.0, 0.0);
    for id in &claims {
        let Some(quantity) = scenario.claims.get(id).and_then(|claim| claim.quantity.as_ref()) else {
            reader.problem(address, "bad_checkpoint", format!("claim `{id}` has no number"), None);
            return None;
        };
        low += quantity.low.unwrap_or(quantity.value);
        high += quantity.high.unwrap_or(quantity.value);
    }
    let heads = crate::base::math::round_heads;
    let recorded = (low == high).then_some(heads(low));
    let tolerance = heads((low + high) / 2.0 * tolerance_pct / 100.0);
    let (low, high, fit) = (heads(low), heads(high), file.fit);
    Some(Checkpoint { claims, date, turn, measure, step, recorded, low, high, tolerance, fit })
}

fn measure(reader: &mut Reader, file: &CheckpointFile, scenario: &Scenario) -> Option<MeasureFile> {
    let measure = *reader.value(&file.measure)?;
    let known = match measure {
        MeasureFile::Unit(id) => scenario.unit(id).is_some(),
        MeasureFile::Place(id) => scenario.place(id).is_some(),
        MeasureFile::Front(id) => scenario.front(id).is_some(),
        MeasureFile::Oblast(id) => scenario.oblast(id).is_some(),
    };
    if !known {
        reader.problem(file.measure.address, "unknown_id", "nothing of this kind has this id".into(), None);
    }
    known.then_some(measure)
}

/// An order of a lower layer that lies outside the period is left out: a scenario may play a part of what it
/// is based on.
fn dated_order(
    reader: &mut Reader,
    file: &DatedOrderFile,
    scenario: &Scenario,
    own: bool,
) -> Option<DatedOrder> {
    let date = reader.date(&file.on);
    let order = reader.value(&file.order).cloned();
    let ground = match reader.value(&file.ground)? {
        GroundFile::Doc(claims) => Ground::Doc(reader.claims(claims)),
        GroundFile::Assumed(why) => Ground::Assumed(why.clone()),
    };
    if let Some(order) = &order {
        ids::check(reader, file.order.address, order, scenario);
    }
    let date = date?;
    let Some(turn) = scenario.turn_of(date) else {
        if own {
            let message = format!("{date} is not in the period that is played");
            reader.problem(file.on.address, "bad_date", message, None);
        }
        return None;
    };
    Some(DatedOrder { turn, ground, order: order? })
}
