//! What a checkpoint counts: men at every step, by unit, place, front, oblast or all.

use crate::base::date::HalfMonth;
use crate::base::quantity::Men;
use crate::scenario::Scenario;
use crate::scenario::model::{Measure, Step, Unit};
use crate::sim::state::fronts::Fronts;
use crate::sim::state::index::{Chart, Clock, Index};
use crate::sim::state::tally::Tally;
use crate::sim::state::unit::Station;
use crate::sim::state::waterfall::{Return, Waterfall};
use bevy_ecs::prelude::World;

/// What a checkpoint counts.
pub(in crate::sim) fn count(world: &World, measure: Measure, step: Step) -> Men {
    counts(world, &[measure])[0][step]
}

/// What many measures count at every step, in one walk over the units.
pub(in crate::sim) fn counts(world: &World, measures: &[Measure]) -> Vec<Waterfall> {
    let scenario = &*world.resource::<Chart>().0;
    let turn = world.resource::<Clock>().0.min(scenario.turns.saturating_sub(1));
    let now = scenario.half_month(turn);
    let mut sums = vec![Waterfall::default(); measures.len()];
    for (&entity, plan) in world.resource::<Index>().units.values().zip(&scenario.units) {
        let (Some(station), Some(strength)) = (world.get::<Station>(entity), world.get::<Return>(entity))
        else {
            continue;
        };
        for (sum, &measure) in sums.iter_mut().zip(measures) {
            if is_counted(world, scenario, now, measure, plan, station) {
                add(sum, measure, station, strength);
            }
        }
    }
    for (sum, &measure) in sums.iter_mut().zip(measures) {
        complete(world, scenario, sum, measure);
    }
    sums
}

/// Whether a measure counts a unit.
fn is_counted(
    world: &World,
    scenario: &Scenario,
    now: HalfMonth,
    measure: Measure,
    plan: &Unit,
    station: &Station,
) -> bool {
    match measure {
        Measure::Unit(id) => id == plan.id,
        Measure::Place(id) => id == plan.home,
        // Who came from elsewhere to a place of the front serves there; who is at home does when it is near.
        Measure::Front(id) => scenario.front(id).is_some_and(|front| {
            let sent = station.is_away();
            world.resource::<Fronts>().is_near(front, now, station.at)
                || sent && front.places.contains(&station.at)
        }),
        Measure::Oblast(id) => id == plan.oblast,
        Measure::All => true,
        Measure::Serving => false,
    }
}

/// Adds a unit; at a front those count who are kept there.
fn add(sum: &mut Waterfall, measure: Measure, station: &Station, strength: &Return) {
    for (sum, men) in sum.0.iter_mut().zip(strength.steps.0) {
        *sum += men;
    }
    if matches!(measure, Measure::Front(_)) {
        let others = sum[Step::Enrolled].less(strength.steps[Step::Enrolled]);
        sum[Step::Enrolled] = others + station.there;
    }
}

/// Sets what is no sum over units: quotas, and who serves with others.
fn complete(world: &World, scenario: &Scenario, sum: &mut Waterfall, measure: Measure) {
    match measure {
        Measure::Oblast(id) => {
            sum[Step::Quota] = scenario.oblast(id).map_or(Men::ZERO, |oblast| oblast.quota)
        }
        Measure::All => sum[Step::Quota] = scenario.oblasts.iter().map(|oblast| oblast.quota).sum(),
        Measure::Serving => {
            let tally = world.resource::<Tally>();
            *sum = Waterfall([Men(tally.amnestied + tally.serving); 8]);
        }
        Measure::Unit(_) | Measure::Place(_) | Measure::Front(_) => {}
    }
}
