//! What a checkpoint counts: men at every step, by unit, home, front, place, oblast or all.

use crate::base::id::{Id, OblastId, PlaceId};
use crate::base::quantity::Men;
use crate::scenario::Scenario;
use crate::scenario::model::{Front, Measure, Step, Unit};
use crate::sim::state::affairs::Affairs;
use crate::sim::state::find::{self, found};
use crate::sim::state::fronts::Fronts;
use crate::sim::state::index::{Chart, Clock, Index};
use crate::sim::state::tally::Tally;
use crate::sim::state::unit::Station;
use crate::sim::state::waterfall::{COUNTS, Return, Waterfall, collapses};
use bevy_ecs::prelude::World;

/// What a checkpoint counts.
pub(in crate::sim) fn count(world: &World, measure: Measure, step: Step) -> Men {
    match measure {
        Measure::Oblast(oblast) => of_oblast(world, oblast)[step],
        measure => counts(world, &[measure])[0][step],
    }
}

/// The waterfall of an oblast: its quota, then the sums of its units. It is asked for in every turn, oblast by oblast.
pub(in crate::sim) fn of_oblast(world: &World, oblast: OblastId) -> Waterfall {
    let index = world.resource::<Index>();
    let own = index.of_oblast.get(&oblast).map_or(&[][..], Vec::as_slice).iter();
    let parts = find::units(world);
    let mut sum = Waterfall::sum(own.map(|&unit| found(parts.get_inner(*index.units.at(unit))).3.steps()));
    complete(world, &world.resource::<Chart>().0, &mut sum, Measure::Oblast(oblast));
    sum
}

/// What many measures count at every step; the units are looked up once.
pub(in crate::sim) fn counts(world: &World, measures: &[Measure]) -> Vec<Waterfall> {
    let scenario = &*world.resource::<Chart>().0;
    let lines = Line::asked(world, scenario, measures);
    let units = world.resource::<Index>().units_of(scenario);
    // Most measures of a turn count one oblast: the others' units are not looked up.
    let asked = units.filter(|(plan, _)| measures.iter().any(|measure| may_count(*measure, plan)));
    let parts = find::units(world);
    let counted = |(plan, entity)| {
        let (_, _, station, strength) = found(parts.get_inner(entity));
        Counted::of(plan, station, strength, &lines)
    };
    let mut units = Vec::with_capacity(scenario.units.len());
    units.extend(asked.map(counted));
    let count = |&measure: &Measure| {
        let mut sum = sum(scenario, &units, measure);
        complete(world, scenario, &mut sum, measure);
        sum
    };
    measures.iter().map(count).collect()
}

/// Whether the last turn ended in the collapse of a branch.
pub(in crate::sim) fn collapsed(world: &World) -> bool {
    let scenario = &*world.resource::<Chart>().0;
    let units = world.resource::<Index>().units_of(scenario);
    let parts = find::units(world);
    let returns = units.map(|(plan, entity)| (plan.oblast, found(parts.get_inner(entity)).3));
    !collapses(&scenario.rules, returns).is_empty()
}

/// A front, and the number of the last of its places on our side.
struct Line<'s> {
    front: &'s Front,
    at: usize,
}

impl<'s> Line<'s> {
    /// Those that measures ask for.
    fn asked(world: &World, scenario: &'s Scenario, measures: &[Measure]) -> Vec<Self> {
        let turn = world.resource::<Clock>().0.min(scenario.turns.saturating_sub(1));
        let (now, fronts) = (scenario.half_month(turn), world.resource::<Fronts>());
        let is_asked = |front: &&Front| {
            let asks = |measure: &Measure| match *measure {
                Measure::Front(id) => id == front.id,
                Measure::Fronts(_) => true,
                _ => false,
            };
            measures.iter().any(asks)
        };
        let asked = scenario.fronts.iter().filter(is_asked);
        asked.map(|front| Self { front, at: fronts.line(front, now) }).collect()
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

/// A unit that may be counted, and the fronts at which it is.
struct Counted<'w> {
    plan: &'w Unit,
    at: PlaceId,
    fronts: Vec<Id>,
    /// Wherever it is counted, all of its men are enrolled there: that is what its commander reports.
    steps: &'w Waterfall,
}

impl<'w> Counted<'w> {
    fn of(plan: &'w Unit, station: &Station, strength: &'w Return, lines: &[Line]) -> Self {
        let fronts = lines.iter().filter(|line| line.has(station)).map(|line| line.front.id).collect();
        Self { plan, at: station.at, fronts, steps: &strength.steps }
    }
}

/// Sums the units that a measure counts.
fn sum(scenario: &Scenario, units: &[Counted], measure: Measure) -> Waterfall {
    match measure {
        Measure::Front(id) => those(units, |unit| unit.fronts.contains(&id)),
        Measure::Fronts(id) => {
            those(units, |unit| !unit.fronts.is_empty() && scenario.oblast_of_place(unit.at) == Some(id))
        }
        Measure::At(id) => those(units, |unit| unit.at == id),
        Measure::Place(id) => those(units, |unit| unit.plan.home == id),
        of_the_unit => those(units, |unit| may_count(of_the_unit, unit.plan)),
    }
}

fn those(units: &[Counted], are: impl Fn(&Counted) -> bool) -> Waterfall {
    Waterfall::sum(units.iter().filter(|unit| are(unit)).map(|unit| unit.steps))
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
