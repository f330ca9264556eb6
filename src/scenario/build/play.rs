//! Reads what is played: the frame, units, markets, forces and entries.

use crate::base::date::HalfMonth;
use crate::base::quantity::{Horses, Kopeks, Men, PerMille};
use crate::scenario::build::atlas::Atlas;
use crate::scenario::build::{checkpoints, powers};
use crate::scenario::file::{Bases, ForceFile, TreasuryFile, UnitFile};
use crate::scenario::folder::whole_file;
use crate::scenario::layer::Layer;
use crate::scenario::layers::{lists, stacked};
use crate::scenario::model::{Draws, Entry, EntryKind, Force, Market, Scenario, Unit};
use crate::scenario::reader::Reader;

/// The format that this program reads.
const FORMAT: u32 = 1;

/// The longest campaign.
const MOST_TURNS: u16 = 72;

/// The first and the last half-month of the game.
const PERIOD: [HalfMonth; 2] = [HalfMonth::DECEMBER_1917, HalfMonth::AUGUST_1920];

/// Reads the first day and the number of turns.
pub(in crate::scenario) fn frame(layers: &[Layer], reader: &mut Reader, scenario: &mut Scenario) {
    format(layers, reader);
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

/// Notes files of another format.
fn format(layers: &[Layer], reader: &mut Reader) {
    for layer in layers {
        if let Some(spot) = &layer.scenario.format
            && let Some(&format) = reader.value(spot)
            && format != FORMAT
        {
            let message = format!("format {format} is not known, expected {FORMAT}");
            reader.problem(spot.address, "unknown_format", message, None);
        }
    }
}

fn first_day(reader: &mut Reader, spot: &crate::scenario::spot::Spot<String>, scenario: &mut Scenario) {
    let Some(date) = reader.date(spot) else { return };
    scenario.first = HalfMonth::containing(date);
    if scenario.first.first_day() != date {
        let message = format!("{date} is not the 1st or 16th of a month");
        reader.problem(spot.address, "bad_date", message, None);
    }
    let [first, last] = PERIOD;
    if scenario.first < first || last < scenario.first {
        let (from, to) = (first.first_day(), last.last_day());
        let message = format!("{date} is out of range, expected a day from {from} to {to}");
        reader.problem(spot.address, "out_of_range", message, None);
    }
}

/// Reads all that stands on places, districts and sponsors.
pub(in crate::scenario) fn read(
    layers: &[Layer],
    reader: &mut Reader,
    atlas: &Atlas,
    scenario: &mut Scenario,
) {
    seat(layers, reader, scenario);
    let lists = layers.iter().map(|layer| (layer.units.units.as_slice(), &layer.units.basis));
    let is_part = |file: &UnitFile| matches!(file.draws.value, Ok(Draws::Unit(_)));
    // What a detachment is detached from is read before it.
    let (parts, whole): (Vec<_>, Vec<_>) =
        stacked(reader, lists, |unit| &unit.id).into_iter().partition(|record| is_part(record.file));
    for record in whole.into_iter().chain(parts) {
        let found = unit(reader, record.file, record.bases, atlas, scenario);
        scenario.units.extend(found);
    }
    scenario.units.sort_by_key(|unit| unit.id);
    treasuries(layers, reader, atlas, scenario);
    markets(layers, reader, atlas, scenario);
    forces(layers, reader, scenario);
    powers::deliveries(layers, reader, atlas, scenario);
    checkpoints::read(layers, reader, atlas, scenario);
    entries(layers, reader, scenario);
}

fn seat(layers: &[Layer], reader: &mut Reader, scenario: &mut Scenario) {
    let stated = crate::scenario::build::stated(layers, |layer| layer.scenario.seat.as_ref());
    let known = scenario.places.iter().filter(|place| place.in_play).map(|place| place.id);
    let seat = stated.and_then(|(spot, _)| reader.known(spot, "place in play", known));
    scenario.seat = seat.or_else(|| Some(scenario.oblasts.first()?.seat)).unwrap_or_default();
}

/// A unit, when those who serve in it are under command.
pub(in crate::scenario) fn unit(
    reader: &mut Reader,
    file: &UnitFile,
    bases: &Bases,
    atlas: &Atlas,
    scenario: &Scenario,
) -> Option<Unit> {
    let home = reader.known(&file.home, "place", atlas.places.iter().copied());
    let draws = reader.value(&file.draws).copied();
    let establishment = Men(reader.whole(&file.establishment, bases, 1.0, 20_000.0));
    let id = *reader.value(&file.id)?;
    let oblast = match draws? {
        Draws::Uezd(id) => {
            reader.named(file.draws.address, id, "uezd", atlas.uezds.iter().copied());
            scenario.uezd(id).map(|uezd| uezd.oblast)
        }
        Draws::Oblast(id) => {
            reader.named(file.draws.address, id, "oblast", atlas.oblasts.iter().copied());
            scenario.oblast(id).map(|oblast| oblast.id)
        }
        Draws::Unit(of) => {
            reader.named(file.draws.address, of, "unit", atlas.units.iter().copied());
            scenario.unit(of).filter(|of| !of.is_detachment()).map(|of| of.oblast)
        }
    };
    Some(Unit { id, home: home?, draws: draws?, oblast: oblast?, establishment })
}

fn treasuries(layers: &[Layer], reader: &mut Reader, atlas: &Atlas, scenario: &mut Scenario) {
    let own = layers.last().is_some_and(|layer| layer.scenario.treasuries.is_some());
    let (list, bases) =
        crate::scenario::build::stated_list(layers, |layer| layer.scenario.treasuries.as_ref());
    for spot in list {
        let Some(file) = reader.value(spot) else { continue };
        let known = atlas.oblasts.iter().copied().filter(|id| !own || scenario.oblast(*id).is_some());
        let id = reader.known(&file.oblast, "oblast", known);
        let money = treasury(reader, file, bases);
        if let Some(oblast) = scenario.oblasts.iter_mut().find(|oblast| Some(oblast.id) == id) {
            oblast.treasury = money;
        }
    }
}

/// The money of a branch on the first day.
pub(in crate::scenario::build) fn treasury(
    reader: &mut Reader,
    file: &TreasuryFile,
    bases: &Bases,
) -> Kopeks {
    Kopeks(i64::from(reader.whole(&file.roubles, bases, 100.0, 40_000_000.0)))
}

fn markets(layers: &[Layer], reader: &mut Reader, atlas: &Atlas, scenario: &mut Scenario) {
    let lists = lists(layers, |layer| layer.scenario.markets.as_ref());
    for record in stacked(reader, lists, |market| &market.place) {
        reader.known(&record.file.place, "place", atlas.places.iter().copied());
        let mut tonnes = |number| reader.whole(number, record.bases, 1000.0, 100_000.0);
        let (food, grain, hay) =
            (tonnes(&record.file.food), tonnes(&record.file.grain), tonnes(&record.file.hay));
        if record.own || scenario.place(record.id).is_some_and(|place| place.in_play) {
            scenario.markets.push(Market { place: record.id, food, grain, hay });
        }
    }
}

fn forces(layers: &[Layer], reader: &mut Reader, scenario: &mut Scenario) {
    let own = layers.last().is_some_and(|layer| layer.scenario.forces.is_some());
    let list = crate::scenario::build::stated_list(layers, |layer| layer.scenario.forces.as_ref());
    for record in stacked(reader, std::iter::once(list), |force: &ForceFile| &force.unit) {
        let left_out = !own && scenario.unit(record.id).is_none();
        let found = (!left_out).then(|| force(reader, record.file, record.bases, scenario)).flatten();
        if let Some(force) = &found {
            fits(reader, record.file, force, scenario);
        }
        scenario.forces.extend(found);
    }
}

/// Notes a unit that has more men than it has room for.
fn fits(reader: &mut Reader, file: &ForceFile, force: &Force, scenario: &Scenario) {
    let Some(plan) = scenario.unit(force.unit).filter(|plan| force.men > plan.establishment) else { return };
    let message = format!("{} men are more than the establishment of {}", force.men, plan.establishment);
    reader.problem(file.men.address, "out_of_range", message, None);
}

/// What a unit has on the first day.
pub(in crate::scenario) fn force(
    reader: &mut Reader,
    file: &ForceFile,
    bases: &Bases,
    scenario: &Scenario,
) -> Option<Force> {
    let unit = reader.known(&file.unit, "unit in play", scenario.units.iter().map(|unit| unit.id));
    let in_play = scenario.places.iter().filter(|place| place.in_play).map(|place| place.id);
    let at = file.at.as_ref().and_then(|spot| reader.known(spot, "place in play", in_play));
    let mut heads = |number| reader.whole(number, bases, 1.0, 100_000.0);
    let (men, horses) = (Men(heads(&file.men)), Horses(heads(&file.horses)));
    let (rifles, officers) = (heads(&file.rifles), heads(&file.officers));
    let (instructors, machine_guns) = (heads(&file.instructors), heads(&file.machine_guns));
    let rounds = reader.whole(&file.rounds, bases, 1.0, 10_000_000.0);
    let trained = PerMille(reader.whole(&file.trained, bases, 1000.0, 1.0));
    let plan = scenario.unit(unit?)?;
    let at = at.unwrap_or(plan.home);
    Some(Force {
        unit: plan.id,
        at,
        men,
        trained,
        horses,
        rifles,
        rounds,
        officers,
        instructors,
        machine_guns,
    })
}

fn entries(layers: &[Layer], reader: &mut Reader, scenario: &mut Scenario) {
    let no_bases = &layers[0].scenario.basis;
    let lists = layers.iter().map(|layer| (layer.entries.entries.as_slice(), no_bases));
    for record in stacked(reader, lists, |entry| &entry.id) {
        let claims = reader.claims(&record.file.claims);
        let kind = reader.value(&record.file.kind).copied().unwrap_or(EntryKind::Matter);
        let words = format!("entry-{}", record.id);
        scenario.entries.push(Entry { id: record.id, kind, words, unknown: false, claims });
    }
}
