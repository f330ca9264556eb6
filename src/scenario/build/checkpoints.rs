//! Reads the recorded figures that a run is compared with.

use crate::base::date::Date;
use crate::base::id::ClaimId;
use crate::scenario::build::atlas::Atlas;
use crate::scenario::file::{Bases, CheckpointFile};
use crate::scenario::layer::Layer;
use crate::scenario::model::{Checkpoint, Claim, Class, Measure, Scenario, Step};
use crate::scenario::problem::closest;
use crate::scenario::reader::Reader;
use crate::scenario::rules::PARAMETERS;
use crate::scenario::spot::Spot;

/// Reads the recorded figures of all layers.
pub(in crate::scenario) fn read(
    layers: &[Layer],
    reader: &mut Reader,
    atlas: &Atlas,
    scenario: &mut Scenario,
) {
    let mut rows: Vec<(Vec<ClaimId>, &CheckpointFile, usize, &Bases, bool)> = Vec::new();
    for (i, layer) in layers.iter().enumerate() {
        for spot in layer.scenario.checkpoints.iter().flatten() {
            let Some(file) = reader.value(spot) else { continue };
            let claims = reader.claims(&file.claims);
            rows.retain(|row| row.4 == (i + 1 == layers.len()) || row.0 != claims);
            rows.push((claims, file, spot.address, &layer.scenario.basis, i + 1 == layers.len()));
        }
    }
    for (_, file, address, bases, own) in rows {
        let found = checkpoint(reader, file, address, bases, atlas, scenario, own);
        scenario.checkpoints.extend(found);
    }
    scenario.checkpoints.sort_by_key(|checkpoint| (checkpoint.date, checkpoint.claims.clone()));
}

/// The claims of every checkpoint that a layer states, in play or not.
pub(in crate::scenario) fn stated(layers: &[Layer]) -> impl Iterator<Item = Vec<ClaimId>> {
    let files = layers.iter().filter_map(|layer| layer.scenario.checkpoints.as_ref()).flatten();
    let files = files.filter_map(|spot| spot.value.as_ref().ok());
    files.map(|file| file.claims.iter().filter_map(|spot| spot.value.as_ref().ok().copied()).collect())
}

/// A recorded figure; none when it concerns what is not in play.
pub(in crate::scenario) fn checkpoint(
    reader: &mut Reader,
    file: &CheckpointFile,
    address: usize,
    bases: &Bases,
    atlas: &Atlas,
    scenario: &Scenario,
    own: bool,
) -> Option<Checkpoint> {
    let tolerance_pct = reader.number(&file.tolerance_pct, bases, 0.0, 100.0);
    let step = file.step.as_ref().and_then(|spot| reader.value(spot).copied()).unwrap_or_default();
    if file.reported && step != Step::Enrolled {
        let message = "what is reported is the roll: expected `enrolled`, or no `reported`".into();
        reader.problem(address, "bad_checkpoint", message, None);
    }
    let stated = file.recorded.as_ref().map(|number| reader.whole(number, bases, 1.0, 10_000_000.0));
    let measure = measure(reader, file, atlas, scenario, own)?;
    let of: Vec<_> = file
        .oblasts
        .iter()
        .filter_map(|spot| reader.known(spot, "oblast", atlas.oblasts.iter().copied()))
        .collect();
    if of.iter().any(|oblast| scenario.oblast(*oblast).is_none()) {
        return None;
    }
    let claims = reader.claims(&file.claims);
    let first = scenario.claims.get(claims.first()?)?;
    let (date, turn) = day(reader, file, address, first, scenario, own)?;
    let (low, high, figure) = match stated.map(f64::from) {
        Some(figure) => (figure, figure, figure),
        None => summed(reader, address, &claims, scenario)?,
    };
    let heads = crate::base::math::round_heads;
    let recorded = (low == high).then_some(heads(low));
    let tolerance = heads((low + high) / 2.0 * tolerance_pct / 100.0);
    let (low, high, figure) = (heads(low), heads(high), heads(figure));
    let (class, fit_by) = class(reader, file, address);
    Some(Checkpoint {
        claims,
        date,
        turn,
        measure,
        step,
        reported: file.reported,
        recorded,
        low,
        high,
        tolerance,
        figure,
        class,
        position: reader.texts().position(address),
        fit_by,
    })
}

/// What a figure was to those who set the numbers, and the parameters that may be fitted on it.
fn class(reader: &mut Reader, file: &CheckpointFile, address: usize) -> (Class, Vec<&'static str>) {
    let class = file.class.as_ref().and_then(|spot| reader.value(spot).copied()).unwrap_or_default();
    let by: Vec<_> = file.fit_by.iter().filter_map(|spot| parameter(reader, spot)).collect();
    if class != Class::Fitted && !by.is_empty() {
        let message = "`fit_by` names parameters, but nothing is fitted: expected `class: fitted`".into();
        reader.problem(address, "bad_checkpoint", message, None);
    }
    (class, by)
}

/// The day that a figure is compared at and the turn that contains it, when that is played.
fn day(
    reader: &mut Reader,
    file: &CheckpointFile,
    address: usize,
    first: &Claim,
    scenario: &Scenario,
    own: bool,
) -> Option<(Date, u16)> {
    let on = file.on.as_ref().map(|spot| reader.date(spot));
    let Some(date) = on.unwrap_or_else(|| Date::parse(&first.date).ok()) else {
        let message = format!("claim `{}` has no day to compare at", first.id);
        reader.problem(address, "bad_checkpoint", message, None);
        return None;
    };
    let turn = scenario.turn_of(date);
    if turn.is_none() && own {
        let message = format!("{date} is not in the period that is played");
        reader.problem(address, "bad_checkpoint", message, None);
    }
    Some((date, turn?))
}

/// The lowest and the highest figure that claims give together, and the figure itself.
fn summed(
    reader: &mut Reader,
    address: usize,
    claims: &[ClaimId],
    scenario: &Scenario,
) -> Option<(f64, f64, f64)> {
    let (mut low, mut high, mut figure) = (0.0, 0.0, 0.0);
    for id in claims {
        let Some(quantity) = scenario.claims.get(id).and_then(|claim| claim.quantity.as_ref()) else {
            reader.problem(address, "bad_checkpoint", format!("claim `{id}` has no number"), None);
            return None;
        };
        figure += quantity.value;
        low += quantity.low.unwrap_or(quantity.value);
        high += quantity.high.unwrap_or(quantity.value);
    }
    Some((low, high, figure))
}

/// The parameter of the rules that a spot names.
fn parameter(reader: &mut Reader, spot: &Spot<String>) -> Option<&'static str> {
    let name = reader.value(spot)?;
    let known = PARAMETERS.iter().map(|parameter| parameter.name);
    let found = known.clone().find(|known| known == name);
    if found.is_none() {
        let message = format!("no parameter of the rules is called `{name}`");
        reader.problem(spot.address, "unknown_id", message, closest(name, known));
    }
    found
}

/// Whose men are counted; none when they are not in play and the base says so.
fn measure(
    reader: &mut Reader,
    file: &CheckpointFile,
    atlas: &Atlas,
    scenario: &Scenario,
    own: bool,
) -> Option<Measure> {
    let measure = *reader.value(&file.measure)?;
    let known = match measure {
        Measure::Unit(id) => scenario.unit(id).is_some(),
        Measure::Place(id) => scenario.units.iter().any(|unit| unit.home == id),
        Measure::Front(id) => scenario.front(id).is_some(),
        Measure::At(id) => scenario.place(id).is_some_and(|place| place.in_play),
        Measure::Oblast(id) | Measure::Fronts(id) => scenario.oblast(id).is_some(),
        Measure::All | Measure::Serving => true,
    };
    if own && !known {
        reader.problem(file.measure.address, "unknown_id", "nothing of this kind has this id".into(), None);
    } else {
        atlas.measure(reader, file.measure.address, measure);
    }
    known.then_some(measure)
}
