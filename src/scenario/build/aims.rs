//! Reads aims, lost conditions and acts.

use crate::base::date::Date;
use crate::base::id::{Id, OblastId};
use crate::scenario::build::atlas::Atlas;
use crate::scenario::build::{stated, stated_list};
use crate::scenario::file::{ActFile, AimFile, Bases, LostFile, Number};
use crate::scenario::layer::Layer;
use crate::scenario::layers::stacked;
use crate::scenario::model::{Act, Aim, Bound, Lost, Metric, Scenario};
use crate::scenario::reader::{Reader, trimmed};
use crate::scenario::spot::Spot;

/// Largest limit of an aim.
const MOST_LIMIT: f64 = 1e8;

/// Reads aims, what ends the campaign early, and the parts of a long one.
pub(in crate::scenario) fn read(
    layers: &[Layer],
    reader: &mut Reader,
    atlas: &Atlas,
    scenario: &mut Scenario,
) {
    // A scenario may play a part of what it is based on: what its base aims at on other days is left out.
    let top = layers.last().map(|layer| &layer.scenario);
    let own = top.is_some_and(|top| top.aims.is_some());
    let list = stated_list(layers, |layer| layer.scenario.aims.as_ref());
    for record in stacked(reader, std::iter::once(list), |aim| &aim.id) {
        scenario.aims.extend(aim(reader, record.id, record.file, record.bases, atlas, scenario, own));
    }
    // As the campaign meets them; texts may refer to what came before.
    scenario.aims.sort_by_key(|aim| aim.turn);
    let own = top.is_some_and(|top| top.lost.is_some());
    let list = stated_list(layers, |layer| layer.scenario.lost.as_ref());
    for record in stacked(reader, std::iter::once(list), |lost| &lost.id) {
        scenario.lost.extend(lost(reader, record.id, record.file, record.bases, atlas, scenario, own));
    }
    let own = top.is_some_and(|top| top.acts.is_some());
    let list = stated_list(layers, |layer| layer.scenario.acts.as_ref());
    for record in stacked(reader, std::iter::once(list), |act: &ActFile| &act.id) {
        let until = turn(reader, &record.file.until, scenario, own).map(|(turn, _)| turn);
        scenario.acts.extend(until.map(|until| Act { id: record.id, until }));
    }
    scenario.acts.sort_by_key(|act| act.until);
    scenario.success = scenario.aims.len() as u32;
    let own = top.is_some_and(|top| top.success.is_some());
    if let Some((spot, _)) = stated(layers, |layer| layer.scenario.success.as_ref())
        && let Some(&success) = reader.value(spot)
    {
        if success > scenario.success && own {
            let message = format!("{success} is out of range, there are {} aims", scenario.success);
            reader.problem(spot.address, "out_of_range", message, None);
        }
        scenario.success = success.min(scenario.success);
    }
}

fn aim(
    reader: &mut Reader,
    id: Id,
    file: &AimFile,
    bases: &Bases,
    atlas: &Atlas,
    scenario: &Scenario,
    own: bool,
) -> Option<Aim> {
    let metric = metric(reader, &file.metric, atlas);
    let bound = bound(reader, file.metric.address, bases, file.at_least.as_ref(), file.at_most.as_ref());
    let claims = reader.claims(&file.claims);
    let also = also(reader, file, bases, atlas);
    let last = scenario.turns - 1;
    let (turn, date) = match &file.on {
        Some(spot) => turn(reader, spot, scenario, own)?,
        None => (last, scenario.half_month(last).last_day()),
    };
    let (metric, bound) = (metric?, bound?);
    let grades = grades(reader, file, bases, scenario, (metric, bound));
    let turns = stretch(reader, file, turn, metric);
    Some(Aim { id, metric, bound, grades, also, turn, date, turns, claims })
}

/// Over how many turns an aim must hold: no more than there are up to its day, and one of what histories are asked for.
fn stretch(reader: &mut Reader, file: &AimFile, last: u16, metric: Metric) -> u16 {
    let Some(spot) = &file.turns else { return 1 };
    let most = if matches!(metric, Metric::History { .. }) { 1 } else { last + 1 };
    let turns = reader.value(spot).copied().unwrap_or(1);
    if !(1..=most).contains(&turns) {
        let message = format!("{turns} is out of range, expected 1 to {most} turns");
        reader.problem(spot.address, "out_of_range", message, None);
    }
    turns.clamp(1, most)
}

/// From where on an aim is reached well and brilliantly: as it says, or by the margins of the scenario.
fn grades(
    reader: &mut Reader,
    file: &AimFile,
    bases: &Bases,
    scenario: &Scenario,
    (metric, bound): (Metric, Bound),
) -> [Bound; 2] {
    let margins = [(&file.well, scenario.grades.well), (&file.brilliantly, scenario.grades.brilliantly)];
    let mut before = bound;
    margins.map(|(stated, margin)| {
        let own = bound.beyond(margin, end(scenario, metric));
        // What is stated for the lesser grade is where the better one begins at the nearest.
        let unstated = if before.holds(own.limit()) { own } else { before };
        let grade = stated.as_ref().map_or(unstated, |number| {
            let grade = bound.at(reader.number(number, bases, 0.0, MOST_LIMIT));
            if !before.holds(grade.limit()) {
                let message =
                    format!("expected a grade beyond {}, the one before it", trimmed(before.limit()));
                reader.problem(number.address, "bad_grade", message, None);
            }
            grade
        });
        before = grade;
        grade
    })
}

/// What a measure cannot exceed.
fn end(scenario: &Scenario, metric: Metric) -> Option<f64> {
    use Metric as M;
    match metric {
        M::History { .. } | M::Supply(_) | M::Authority(_) | M::Saved | M::Dead | M::Standing(_) => Some(1.0),
        M::Filled { .. } => Some(scenario.oblasts.len() as f64),
        M::SeatsHeld => Some(scenario.uezds.len() as f64),
        M::Men { .. }
        | M::Requisitions
        | M::Raids
        | M::Arrears
        | M::ArrearsEverywhere
        | M::Burden
        | M::Cadets
        | M::FightsWon
        | M::Rifles => None,
    }
}

/// What must hold as well.
fn also(reader: &mut Reader, file: &AimFile, bases: &Bases, atlas: &Atlas) -> Vec<(Metric, Bound)> {
    let mut also = Vec::new();
    for spot in &file.and {
        let Some(part) = reader.value(spot) else { continue };
        let metric = metric(reader, &part.metric, atlas);
        if matches!(metric, Some(Metric::History { .. })) {
            let message = "historical runs can only be the first part of an aim".into();
            reader.problem(part.metric.address, "bad_aim", message, None);
        }
        let bound = bound(reader, part.metric.address, bases, part.at_least.as_ref(), part.at_most.as_ref());
        also.extend(metric.zip(bound));
    }
    also
}

fn lost(
    reader: &mut Reader,
    id: Id,
    file: &LostFile,
    bases: &Bases,
    atlas: &Atlas,
    scenario: &Scenario,
    own: bool,
) -> Option<Lost> {
    let metric = metric(reader, &file.metric, atlas);
    let bound = bound(reader, file.metric.address, bases, file.below.as_ref(), file.above.as_ref());
    let from = match &file.from {
        Some(spot) => turn(reader, spot, scenario, own)?.0,
        None => 0,
    };
    let until = match &file.until {
        Some(spot) => turn(reader, spot, scenario, own).map_or(scenario.turns - 1, |(turn, _)| turn),
        None => scenario.turns - 1,
    };
    let turns = *reader.value(&file.turns)?;
    if turns == 0 {
        let message = "expected one turn at least".into();
        reader.problem(file.turns.address, "out_of_range", message, None);
    }
    Some(Lost { id, metric: metric?, bound: bound?, period: (from, until), turns: turns.max(1) })
}

/// What is measured, when all it names exists.
fn metric(reader: &mut Reader, spot: &Spot<Metric>, atlas: &Atlas) -> Option<Metric> {
    use Metric as M;
    let metric = *reader.value(spot)?;
    let oblast = |reader: &mut Reader, id: OblastId| {
        reader.named(spot.address, id, "oblast", atlas.oblasts.iter().copied());
    };
    match metric {
        M::Men { of, .. } | M::History { of, .. } => atlas.measure(reader, spot.address, of),
        M::Supply(id) => {
            reader.named(spot.address, id, "front", atlas.fronts.iter().copied());
        }
        M::Authority(id) => oblast(reader, id),
        M::Standing(id) => {
            reader.named(spot.address, id, "sponsor", atlas.sponsors.iter().copied());
        }
        M::Rifles
        | M::Requisitions
        | M::Raids
        | M::Arrears
        | M::ArrearsEverywhere
        | M::Burden
        | M::Filled { .. }
        | M::Cadets
        | M::Saved
        | M::Dead
        | M::SeatsHeld
        | M::FightsWon => {}
    }
    Some(metric)
}

fn bound(
    reader: &mut Reader,
    address: usize,
    bases: &Bases,
    least: Option<&Number>,
    most: Option<&Number>,
) -> Option<Bound> {
    match (least, most) {
        (Some(number), None) => Some(Bound::AtLeast(reader.number(number, bases, 0.0, MOST_LIMIT))),
        (None, Some(number)) => Some(Bound::AtMost(reader.number(number, bases, 0.0, MOST_LIMIT))),
        _ => {
            let message = "expected one limit, a lower or an upper one".into();
            reader.problem(address, "no_limit", message, None);
            None
        }
    }
}

fn turn(reader: &mut Reader, spot: &Spot<String>, scenario: &Scenario, own: bool) -> Option<(u16, Date)> {
    let date = reader.date(spot)?;
    let turn = scenario.turn_of(date);
    if turn.is_none() && own {
        let message = format!("{date} is not in the period that is played");
        reader.problem(spot.address, "not_in_period", message, None);
    }
    turn.map(|turn| (turn, date))
}
