//! Reads what was ordered: the orders of history, inherited by front and a scenario's own.
//!
//! It knows which orders of a base a scenario can have given; what they do is the simulation's.

use crate::orders::Order;
use crate::scenario::build::ids;
use crate::scenario::file::{Bases, DatedOrderFile, GroundFile};
use crate::scenario::layer::Layer;
use crate::scenario::model::{DatedOrder, Doubtful, Ground, Origin, Scenario};
use crate::scenario::reader::Reader;
use crate::scenario::written::OrderFile;

/// The largest number of an order.
const MOST: f64 = 10_000_000.0;

/// Reads the historical orders; called once events are known.
pub(in crate::scenario) fn read(layers: &[Layer], reader: &mut Reader, scenario: &mut Scenario) {
    for (i, layer) in layers.iter().enumerate() {
        let (own, lowest) = (i + 1 == layers.len(), i == 0 && layers.len() > 1);
        for spot in &layer.orders.orders {
            let Some(file) = reader.value(spot) else { continue };
            if lowest && file.front.is_none() {
                let message = "an order of the theatre is inherited by front: expected `front`".into();
                reader.problem(spot.address, "no_front", message, None);
            }
            let found = order(reader, file, &layer.orders.basis, scenario, own);
            scenario.history.extend(found);
        }
    }
    scenario.history.sort_by_key(|order| order.turn);
}

/// One order; `own` where the scenario itself states it.
pub(in crate::scenario) fn order(
    reader: &mut Reader,
    file: &DatedOrderFile,
    bases: &Bases,
    scenario: &Scenario,
    own: bool,
) -> Option<DatedOrder> {
    let found = if own { ours(reader, file, scenario) } else { inherited(reader, file, scenario) };
    let mut order = found?;
    order.doubts = doubts(reader, file, bases);
    Some(order)
}

/// An order of the scenario itself.
fn ours(reader: &mut Reader, file: &DatedOrderFile, scenario: &Scenario) -> Option<DatedOrder> {
    if let Some(front) = &file.front {
        reader.known(front, "front in play", scenario.fronts.iter().map(|front| front.id));
    }
    if let Some(unit) = &file.unit {
        reader.known(unit, "unit", scenario.units.iter().map(|unit| unit.id));
    }
    let date = reader.date(&file.on);
    let ground = ground(reader, file);
    let order = written(reader, file);
    if let Some(order) = &order {
        ids::check(reader, file.order.address, order, scenario);
    }
    let turn = scenario.turn_of(date?);
    if turn.is_none() {
        let message = format!("{} is not in the period that is played", date?);
        reader.problem(file.on.address, "not_in_period", message, None);
    }
    let knowing = reader.claims(&file.knowing);
    Some(DatedOrder { turn: turn?, ground: ground?, knowing, order: order?, doubts: Vec::new() })
}

/// An order of what the scenario is based on. It is left out where it was given in another time, on a front or to
/// somebody that the scenario does not play; what it cannot be given for else is a problem.
fn inherited(reader: &mut Reader, file: &DatedOrderFile, scenario: &Scenario) -> Option<DatedOrder> {
    let turn = scenario.turn_of(reader.date(&file.on)?)?;
    let front = match &file.front {
        Some(front) => Some(scenario.front(*reader.value(front)?)?.id),
        None => None,
    };
    if let Some(unit) = &file.unit {
        scenario.unit(*reader.value(unit)?)?;
    }
    let (ground, order) = (ground(reader, file), written(reader, file)?);
    let before = reader.problems.len();
    let asks_others = ids::check(reader, file.order.address, &order, scenario);
    if reader.problems.len() > before {
        let missing = reader.problems.drain(before..).map(|problem| problem.message).collect::<Vec<_>>();
        if let Some(front) = front.filter(|_| !asks_others) {
            let (id, missing) = (scenario.id, missing.join(", "));
            let message =
                format!("`{id}` plays the front `{front}` and cannot be given this order: {missing}");
            reader.problem(file.order.address, "inherited_order", message, None);
        }
        return None;
    }
    let knowing = reader.claims(&file.knowing);
    Some(DatedOrder { turn, ground: ground?, knowing, order, doubts: Vec::new() })
}

fn ground(reader: &mut Reader, file: &DatedOrderFile) -> Option<Ground> {
    Some(match reader.value(&file.ground)? {
        GroundFile::Doc(claims) => Ground::Doc(reader.claims(claims)),
        GroundFile::Assumed(why) => Ground::Assumed(why.clone()),
    })
}

fn written(reader: &mut Reader, file: &DatedOrderFile) -> Option<Order> {
    reader.value(&file.order).map(|written| written.order.clone())
}

/// Keeps the pedigrees of an order's numbers; those that are assumed.
fn doubts(reader: &mut Reader, file: &DatedOrderFile, bases: &Bases) -> Vec<Doubtful> {
    let Ok(OrderFile { numbers, .. }) = &file.order.value else { return Vec::new() };
    let mut doubts = Vec::new();
    for (field, number) in numbers {
        let before = reader.pedigrees.len();
        reader.whole(number, bases, 1.0, MOST);
        let kept = reader.pedigrees.get(before).map(|pedigree| &pedigree.origin);
        if let Some(&Origin::Assumed { low, high, ref why, .. }) = kept {
            doubts.push(Doubtful { field: field.clone(), low, high, why: why.clone() });
        }
    }
    doubts
}
