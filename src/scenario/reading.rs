//! Readings: other ways to take what the sources say, each a list of changes to a checked scenario.
//!
//! Whoever plays by a reading plays a scenario like any other; nothing else in the program need know of it.

use crate::base::date::HalfMonth;
use crate::base::digest::Digest;
use crate::base::id::{ClaimId, Id, OblastId, UnitId};
use crate::base::math::apportion;
use crate::base::quantity::{Kopeks, Men};
use crate::scenario::Scenario;
use crate::scenario::model::{Checkpoint, Class, DatedOrder, Event, Force, Front, Pedigree, Unit};
use std::sync::OnceLock;

/// What the scenario's own reading is called where a name is due.
pub const DEFAULT: &str = "default";

/// A reading that changes something in its scenario.
#[derive(Clone, Debug)]
pub struct Reading {
    /// Id.
    pub id: Id,
    /// The claims that are read so.
    pub claims: Vec<ClaimId>,
    /// Whether it is another beginning, which no source tells.
    pub opening: bool,
    /// What it changes.
    pub changes: Vec<Change>,
    /// Where its numbers come from.
    pub pedigrees: Vec<Pedigree>,
    /// Digest of the scenario's files and of this reading.
    pub hash: Digest,
}

/// One thing that a reading changes: what it was and what it is.
#[derive(Clone, Debug)]
pub enum Change {
    /// An oblast owes another number of men.
    Quota {
        /// The oblast.
        oblast: OblastId,
        /// What it owed.
        from: Men,
        /// What it owes.
        to: Men,
    },
    /// A branch has other money on the first day.
    Treasury {
        /// The branch.
        oblast: OblastId,
        /// What it had.
        from: Kopeks,
        /// What it has.
        to: Kopeks,
    },
    /// A recorded figure is another, is new, or is compared no more.
    Figure {
        /// The checkpoint as it was; none where it is new.
        from: Option<Box<Checkpoint>>,
        /// The checkpoint as it is; none where it is compared no more.
        to: Option<Box<Checkpoint>>,
    },
    /// A unit has something else on the first day.
    Force {
        /// The unit.
        unit: UnitId,
        /// What it had; none where it had nothing.
        from: Option<Force>,
        /// What it has.
        to: Force,
    },
    /// Field guns stand at a front beside those of the record.
    Guns {
        /// The front.
        front: Id,
        /// From when; none from the first on.
        from: Option<HalfMonth>,
        /// How many.
        number: u32,
    },
    /// A unit is another, or is new.
    Unit {
        /// The unit as it was; none where it is new.
        from: Option<Unit>,
        /// The unit as it is.
        to: Unit,
    },
    /// Something happens.
    Event(Box<Event>),
    /// Something is ordered by whoever does what history did.
    Order(Box<DatedOrder>),
}

impl Scenario {
    /// The reading of that id.
    #[must_use]
    pub fn reading(&self, id: Id) -> Option<&Reading> {
        self.readings.iter().find(|reading| reading.id == id)
    }

    /// The reading it is played by; none for its own.
    #[must_use]
    pub fn its_reading(&self) -> Option<&Reading> {
        self.reading(self.reading?)
    }

    /// This scenario by one of its readings; none where it has no such reading or is by one already.
    #[must_use]
    pub fn by(&self, id: Id) -> Option<Self> {
        let reading = self.reading(id).filter(|_| self.reading.is_none())?;
        let mut scenario = self.to_be_changed();
        scenario.reading = Some(id);
        scenario.hash = reading.hash;
        scenario.pedigrees.extend(reading.pedigrees.iter().cloned());
        reading.changes.iter().for_each(|change| change.make(&mut scenario));
        scenario.checkpoints.sort_by_key(|checkpoint| (checkpoint.date, checkpoint.claims.clone()));
        scenario.meant = OnceLock::new();
        Some(scenario)
    }

    /// This scenario as another world of the one that it stands beside: the same lesson, under the same name.
    pub(in crate::scenario) fn world_of(self, other: &Self) -> Self {
        let folders = self.folders.iter().filter(|(folder, _)| *folder != self.id).copied().collect();
        let reading = Some(self.id);
        Self { id: other.id, reading, folders, lesson: other.lesson.clone(), meant: OnceLock::new(), ..self }
    }

    /// Whether it is another world than its files tell, and no reading of the sources.
    #[must_use]
    pub fn is_world(&self) -> bool {
        self.reading.is_some_and(|id| self.reading(id).is_none())
    }

    /// What a checkpoint was to those who set the numbers; nothing is fitted by another reading than the scenario's own.
    #[must_use]
    pub fn class_of(&self, checkpoint: &Checkpoint) -> Class {
        match checkpoint.class {
            Class::Fitted if self.reading.is_some() => Class::LookedAt,
            class => class,
        }
    }
}

impl Change {
    fn make(&self, scenario: &mut Scenario) {
        match self {
            Self::Quota { oblast, to, .. } => owe(scenario, *oblast, *to),
            Self::Treasury { oblast, to, .. } => {
                let oblasts = scenario.oblasts.iter_mut().filter(|one| one.id == *oblast);
                oblasts.for_each(|oblast| oblast.treasury = *to);
            }
            Self::Figure { from, to } => {
                scenario.checkpoints.retain(|old| from.as_ref().is_none_or(|from| old.claims != from.claims));
                scenario.checkpoints.extend(to.as_deref().cloned());
            }
            Self::Force { to, .. } => have(scenario, *to),
            Self::Guns { front, from, number } => {
                let fronts = scenario.fronts.iter_mut().filter(|one| one.id == *front);
                fronts.for_each(|front| stand(front, *from, *number));
            }
            Self::Unit { to, .. } => {
                scenario.units.retain(|old| old.id != to.id);
                scenario.units.push(*to);
                scenario.units.sort_by_key(|unit| unit.id);
            }
            Self::Event(event) => {
                scenario.events.push((**event).clone());
                scenario.events.sort_by_key(|event| (event.on, event.id));
            }
            Self::Order(order) => {
                scenario.history.push((**order).clone());
                scenario.history.sort_by_key(|order| order.turn);
            }
        }
    }
}

/// An oblast owes so many men: its uezds share them as before, and its units have room in proportion.
fn owe(scenario: &mut Scenario, id: OblastId, quota: Men) {
    let Some(oblast) = scenario.oblasts.iter_mut().find(|oblast| oblast.id == id) else { return };
    let before = std::mem::replace(&mut oblast.quota, quota);
    let uezds = || scenario.uezds.iter().filter(|uezd| uezd.oblast == id);
    let weights: Vec<u64> = uezds().map(|uezd| uezd.quota.0.into()).collect();
    let parts = apportion(quota.0.into(), &weights);
    let uezds = scenario.uezds.iter_mut().filter(|uezd| uezd.oblast == id);
    uezds.zip(parts).for_each(|(uezd, part)| uezd.quota = Men(part as u32));
    for unit in scenario.units.iter_mut().filter(|unit| unit.oblast == id) {
        let room = u64::from(unit.establishment.0) * u64::from(quota.0);
        unit.establishment = Men(room.div_ceil(u64::from(before.0.max(1))) as u32);
    }
}

/// So many guns more stand at a front from a half-month on.
fn stand(front: &mut Front, from: Option<HalfMonth>, guns: u32) {
    if let Some(from) = from
        && !front.strengths.iter().any(|(begins, _)| *begins == from)
    {
        front.strengths.push((from, front.strength(from)));
        front.strengths.sort_by_key(|(begins, _)| *begins);
    }
    let later = front.strengths.iter_mut().filter(|(begins, _)| from.is_none_or(|from| *begins >= from));
    later.for_each(|(_, strength)| strength.friend_guns += guns);
}

/// A unit has this on the first day, and room for it.
fn have(scenario: &mut Scenario, force: Force) {
    scenario.forces.retain(|old| old.unit != force.unit);
    scenario.forces.push(force);
    scenario.forces.sort_by_key(|force| force.unit);
    if let Some(unit) = scenario.units.iter_mut().find(|unit| unit.id == force.unit) {
        unit.establishment = unit.establishment.max(force.men);
    }
}
