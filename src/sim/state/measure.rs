//! What a checkpoint counts: men at every step, by unit, home, front, place, oblast or all.

use crate::base::date::HalfMonth;
use crate::base::quantity::Men;
use crate::scenario::Scenario;
use crate::scenario::model::{Front, Measure, Step, Unit};
use crate::sim::state::affairs::Affairs;
use crate::sim::state::fronts::Fronts;
use crate::sim::state::index::{Chart, Clock, Index};
use crate::sim::state::tally::Tally;
use crate::sim::state::unit::Station;
use crate::sim::state::waterfall::{COUNTS, Return, Waterfall, collapses};
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
    let fronts: Vec<Vec<Line>> = measures.iter().map(|&of| Line::of(world, scenario, now, of)).collect();
    let mut sums = vec![Waterfall::default(); measures.len()];
    for (&entity, plan) in world.resource::<Index>().units.values().zip(&scenario.units) {
        // Most measures of a turn count one oblast: the others' units are not looked up.
        if !measures.iter().any(|measure| may_count(*measure, plan)) {
            continue;
        }
        let (Some(station), Some(strength)) = (world.get::<Station>(entity), world.get::<Return>(entity))
        else {
            continue;
        };
        for ((sum, &measure), fronts) in sums.iter_mut().zip(measures).zip(&fronts) {
            if is_counted(scenario, measure, fronts, plan, station) {
                // Wherever it is counted, all of its men are enrolled there: that is what its commander reports.
                sum.add(&strength.steps);
            }
        }
    }
    for (sum, &measure) in sums.iter_mut().zip(measures) {
        complete(world, scenario, sum, measure);
    }
    sums
}

/// Whether the last turn ended in the collapse of a branch.
pub(in crate::sim) fn collapsed(world: &World) -> bool {
    let scenario = &*world.resource::<Chart>().0;
    let units = world.resource::<Index>().units_of(scenario);
    let returns = units.filter_map(|(plan, entity)| Some((plan.oblast, world.get::<Return>(entity)?)));
    !collapses(&scenario.rules, returns).is_empty()
}

/// A front that is measured, and the number of the last of its places on our side.
struct Line<'s> {
    front: &'s Front,
    at: usize,
}

impl<'s> Line<'s> {
    /// Those of a measure; none where it measures no front.
    fn of(world: &World, scenario: &'s Scenario, now: HalfMonth, measure: Measure) -> Vec<Self> {
        let fronts = scenario.fronts.iter().filter(|front| match measure {
            Measure::Front(id) => front.id == id,
            Measure::Fronts(_) => true,
            _ => false,
        });
        fronts.map(|front| Self { front, at: world.resource::<Fronts>().line(front, now) }).collect()
    }

    /// Whether a unit is counted here. Who came from elsewhere to a place of the front serves there; who is at home
    /// does when it is near.
    fn has(&self, station: &Station) -> bool {
        let number = self.front.places.iter().position(|place| *place == station.at);
        number.is_some_and(|number| station.is_away() || number + 1 >= self.at)
    }
}

/// Whether a measure could count a unit, wherever that stands.
fn may_count(measure: Measure, plan: &Unit) -> bool {
    match measure {
        Measure::Unit(id) => id == plan.id,
        Measure::Place(id) => id == plan.home,
        Measure::Oblast(id) => id == plan.oblast,
        Measure::Front(_) | Measure::Fronts(_) | Measure::At(_) | Measure::All => true,
        Measure::Serving => false,
    }
}

/// Whether a measure counts a unit.
fn is_counted(
    scenario: &Scenario,
    measure: Measure,
    fronts: &[Line],
    plan: &Unit,
    station: &Station,
) -> bool {
    let at_front = || fronts.iter().any(|line| line.has(station));
    match measure {
        Measure::Front(_) => at_front(),
        Measure::Fronts(id) => at_front() && scenario.oblast_of_place(station.at) == Some(id),
        Measure::At(id) => id == station.at,
        of_the_unit => may_count(of_the_unit, plan),
    }
}

/// Sets what is no sum over units: quotas, and who serves with others.
fn complete(world: &World, scenario: &Scenario, sum: &mut Waterfall, measure: Measure) {
    match measure {
        Measure::Oblast(id) => sum[Step::Quota] = world.resource::<Affairs>().quota_of(scenario, id),
        Measure::All => {
            let affairs = world.resource::<Affairs>();
            sum[Step::Quota] = scenario.oblasts.iter().map(|one| affairs.quota_of(scenario, one.id)).sum();
        }
        Measure::Serving => {
            let tally = world.resource::<Tally>();
            *sum = Waterfall([Men(tally.amnestied + tally.serving); COUNTS]);
        }
        Measure::Unit(_) | Measure::Place(_) | Measure::Front(_) | Measure::Fronts(_) | Measure::At(_) => {}
    }
}
