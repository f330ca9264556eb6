//! What anybody may see of a campaign: panels, policies, the record and reports all read through this.
//!
//! Nothing can be changed through a view.

use crate::base::date::{Date, HalfMonth};
use crate::base::id::{Id, OblastId, PlaceId, UezdId, UnitId};
use crate::base::quantity::Men;
use crate::scenario::Scenario;
use crate::scenario::model::{Measure, Step};
use crate::sim::event::Event;
use crate::sim::fund::{Fund, Goodwill};
use crate::sim::ledger::{Ledger, Posting};
use crate::sim::levers::Levers;
use crate::sim::store::{Store, Transit};
use crate::sim::transport::SupplyReport;
use crate::sim::turn::{Chart, Chronicle, Clock, Index};
use crate::sim::uezd::{Constraint, Uezd};
use crate::sim::unit::{Outfit, Return, Roll, Station};
use bevy::ecs::prelude::World;

/// A read-only look at a campaign.
#[derive(Clone, Copy)]
pub struct View<'w> {
    world: &'w World,
}

/// A unit as one sees it.
#[derive(Clone, Copy)]
pub struct UnitView<'w> {
    /// Its id.
    pub id: UnitId,
    /// Its men.
    pub roll: &'w Roll,
    /// What they have.
    pub outfit: &'w Outfit,
    /// Where they are.
    pub station: &'w Station,
    /// The last strength return.
    pub strength: &'w Return,
}

impl<'w> View<'w> {
    pub(in crate::sim) fn of(world: &'w World) -> Self {
        Self { world }
    }

    /// The scenario.
    #[must_use]
    pub fn scenario(&self) -> &'w Scenario {
        &self.world.resource::<Chart>().0
    }

    /// The turn that comes next, from 0; equal to the number of turns when the campaign is over.
    #[must_use]
    pub fn turn(&self) -> u16 {
        self.world.resource::<Clock>().0
    }

    /// Whether the last turn has been played.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.turn() >= self.scenario().turns
    }

    /// The half-month that comes next; the last one when the campaign is over.
    #[must_use]
    pub fn now(&self) -> HalfMonth {
        self.scenario().half_month(self.turn().min(self.scenario().turns.saturating_sub(1)))
    }

    /// The day up to which everything is known: the last day of the last turn played; none before the first.
    #[must_use]
    pub fn known_until(&self) -> Option<Date> {
        self.turn().checked_sub(1).map(|turn| self.scenario().half_month(turn).last_day())
    }

    /// Standing orders.
    #[must_use]
    pub fn levers(&self) -> &'w Levers {
        self.world.resource::<Levers>()
    }

    /// Treasuries.
    #[must_use]
    pub fn fund(&self) -> &'w Fund {
        self.world.resource::<Fund>()
    }

    /// Sponsors.
    #[must_use]
    pub fn goodwill(&self) -> &'w Goodwill {
        self.world.resource::<Goodwill>()
    }

    /// Goods on their way.
    #[must_use]
    pub fn transit(&self) -> &'w Transit {
        self.world.resource::<Transit>()
    }

    /// What happened in the last turn.
    #[must_use]
    pub fn events(&self) -> &'w [Event] {
        &self.world.resource::<Chronicle>().0
    }

    /// Postings of the last turn.
    #[must_use]
    pub fn postings(&self) -> &'w [Posting] {
        self.world.resource::<Ledger>().postings()
    }

    /// Supply in the last turn.
    #[must_use]
    pub fn supply(&self) -> &'w SupplyReport {
        self.world.resource::<SupplyReport>()
    }

    /// How prices stand against those of December 1917.
    #[must_use]
    pub fn price_level(&self) -> f64 {
        crate::sim::money::price_level(self.scenario(), self.turn())
    }

    /// Units by id.
    pub fn units(&self) -> impl Iterator<Item = UnitView<'w>> {
        let world = self.world;
        let index = &world.resource::<Index>().units;
        index.iter().filter_map(move |(&id, &entity)| {
            Some(UnitView {
                id,
                roll: world.get(entity)?,
                outfit: world.get(entity)?,
                station: world.get(entity)?,
                strength: world.get(entity)?,
            })
        })
    }

    /// One unit.
    #[must_use]
    pub fn unit(&self, id: UnitId) -> Option<UnitView<'w>> {
        self.units().find(|unit| unit.id == id)
    }

    /// Uezds under command by id.
    pub fn uezds(&self) -> impl Iterator<Item = &'w Uezd> {
        let world = self.world;
        world.resource::<Index>().uezds.values().filter_map(move |&entity| world.get(entity))
    }

    /// One uezd.
    #[must_use]
    pub fn uezd(&self, id: UezdId) -> Option<&'w Uezd> {
        self.uezds().find(|uezd| uezd.id() == id)
    }

    /// Stores of places in play by id.
    pub fn stores(&self) -> impl Iterator<Item = &'w Store> {
        let world = self.world;
        world.resource::<Index>().stores.values().filter_map(move |&entity| world.get(entity))
    }

    /// The store of one place.
    #[must_use]
    pub fn store(&self, place: PlaceId) -> Option<&'w Store> {
        let entity = *self.world.resource::<Index>().stores.get(&place)?;
        self.world.get(entity)
    }

    /// The waterfall of an oblast: its quota, then the sums of its units.
    #[must_use]
    pub fn waterfall(&self, oblast: OblastId) -> [Men; 8] {
        let scenario = self.scenario();
        let own = self.units().filter(|unit| {
            scenario.unit(unit.id).is_some_and(|plan| scenario.oblast_of_unit(plan) == oblast)
        });
        let mut steps = own.fold([Men::ZERO; 8], |mut sum, unit| {
            sum.iter_mut().zip(unit.strength.steps).for_each(|(sum, men)| *sum += men);
            sum
        });
        steps[0] = scenario.oblast(oblast).map_or(Men::ZERO, |oblast| oblast.quota);
        steps
    }

    /// The waterfall of all oblasts under command.
    #[must_use]
    pub fn waterfall_of_all(&self) -> [Men; 8] {
        self.scenario().oblasts.iter().fold([Men::ZERO; 8], |mut sum, oblast| {
            sum.iter_mut().zip(self.waterfall(oblast.id)).for_each(|(sum, men)| *sum += men);
            sum
        })
    }

    /// Men kept at a front.
    #[must_use]
    pub fn at_front(&self, front: Id) -> Men {
        let Some(front) = self.scenario().front(front) else { return Men::ZERO };
        self.units()
            .filter(|unit| front.places.contains(&unit.station.at))
            .map(|unit| unit.station.there)
            .sum()
    }

    /// What a checkpoint counts.
    #[must_use]
    pub fn count(&self, measure: Measure, step: Step) -> Men {
        let scenario = self.scenario();
        let of = |unit: UnitView| unit.strength.steps[step as usize];
        match measure {
            Measure::Unit(id) => self.unit(id).map_or(Men::ZERO, of),
            Measure::Place(id) => {
                let home = |unit: &UnitView| scenario.unit(unit.id).is_some_and(|plan| plan.home == id);
                self.units().filter(home).map(of).sum()
            }
            Measure::Front(id) => match step {
                Step::Enrolled => self.at_front(id),
                _ => {
                    let front = scenario.front(id);
                    let here = |unit: &UnitView| front.is_some_and(|f| f.places.contains(&unit.station.at));
                    self.units().filter(here).map(of).sum()
                }
            },
            Measure::Oblast(id) => self.waterfall(id)[step as usize],
        }
    }

    /// The ceiling that stops a uezd's levy; none where its quota is full.
    #[must_use]
    pub fn constraint(&self, uezd: &Uezd) -> Option<Constraint> {
        let quota = self.scenario().uezd(uezd.id())?.quota;
        let men = uezd.muster().men + uezd.muster().came;
        (men < quota).then(|| uezd.muster().smallest().0)
    }

    /// The ceiling that stops an oblast's levy, by the sums of its uezds; none where its quota is full.
    #[must_use]
    pub fn constraint_of_oblast(&self, oblast: OblastId) -> Option<Constraint> {
        let scenario = self.scenario();
        if self.waterfall(oblast)[Step::Enrolled as usize] >= scenario.oblast(oblast)?.quota {
            return None;
        }
        let own = self.uezds().filter(|u| scenario.uezd(u.id()).is_some_and(|plan| plan.oblast == oblast));
        let sums = own.fold([Men::ZERO; 4], |mut sums, uezd| {
            sums.iter_mut().zip(uezd.muster().ceilings).for_each(|(sum, men)| *sum += men);
            sums
        });
        Constraint::ALL.into_iter().zip(sums).min_by_key(|(_, men)| *men).map(|(constraint, _)| constraint)
    }
}

/// The step of a waterfall where most men drop out; none where nobody does.
#[must_use]
pub fn largest_drop(steps: &[Men; 8]) -> Option<Step> {
    let drops = steps.windows(2).map(|pair| pair[0].less(pair[1]));
    let (step, drop) = Step::ALL.into_iter().skip(1).zip(drops).rev().max_by_key(|(_, drop)| *drop)?;
    (drop > Men::ZERO).then_some(step)
}
