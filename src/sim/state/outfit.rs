//! What the men of a unit have: horses, rifles, rounds, officers, kit, awards. Knows no men.

use crate::base::quantity::{Horses, PerMille};
use crate::orders::Course;
use crate::scenario::rules::Rules;
use bevy_ecs::prelude::Component;
use serde::{Deserialize, Serialize};

/// What the men have.
#[derive(Component, Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outfit {
    /// Horses fit for work, with saddles.
    pub(in crate::sim) horses: Horses,
    /// Their condition.
    pub(in crate::sim) condition: PerMille,
    /// Serviceable rifles.
    pub(in crate::sim) rifles: u32,
    /// Rounds in the pouches.
    pub(in crate::sim) rounds: u32,
    /// Officers.
    pub(in crate::sim) officers: u32,
    /// Instructors.
    pub(in crate::sim) instructors: u32,
    /// Machine guns.
    pub(in crate::sim) machine_guns: u32,
    /// Sets of kit in wear.
    pub(in crate::sim) kit: u32,
    /// Fights won and not yet awarded.
    pub(in crate::sim) merit: u16,
    /// Awards.
    pub(in crate::sim) honours: u16,
    /// The course they are trained by.
    pub(in crate::sim) course: Course,
}

impl Outfit {
    /// Of a new unit, which has nothing yet.
    pub(in crate::sim) fn new(rules: &Rules) -> Self {
        Self { condition: PerMille::of(rules.horse_condition), ..Self::default() }
    }

    /// Takes over all that another unit has.
    pub(in crate::sim) fn absorb(&mut self, other: &Self) {
        let (ours, theirs) = (u64::from(self.horses.0), u64::from(other.horses.0));
        let sum = u64::from(self.condition.0) * ours + u64::from(other.condition.0) * theirs;
        if let Some(mean) = sum.checked_div(ours + theirs) {
            self.condition = PerMille(mean as u32);
        }
        self.horses += other.horses;
        self.rifles += other.rifles;
        self.rounds += other.rounds;
        self.officers += other.officers;
        self.instructors += other.instructors;
        self.machine_guns += other.machine_guns;
        self.kit += other.kit;
        self.merit += other.merit;
        self.honours = self.honours.max(other.honours);
    }

    /// Horses fit for work.
    #[must_use]
    pub fn horses(&self) -> Horses {
        self.horses
    }

    /// Condition of the horses.
    #[must_use]
    pub fn condition(&self) -> PerMille {
        self.condition
    }

    /// Serviceable rifles.
    #[must_use]
    pub fn rifles(&self) -> u32 {
        self.rifles
    }

    /// Rounds in the pouches.
    #[must_use]
    pub fn rounds(&self) -> u32 {
        self.rounds
    }

    /// Officers.
    #[must_use]
    pub fn officers(&self) -> u32 {
        self.officers
    }

    /// Instructors.
    #[must_use]
    pub fn instructors(&self) -> u32 {
        self.instructors
    }

    /// Machine guns.
    #[must_use]
    pub fn machine_guns(&self) -> u32 {
        self.machine_guns
    }

    /// Sets of kit in wear.
    #[must_use]
    pub fn kit(&self) -> u32 {
        self.kit
    }

    /// Fights won and not yet awarded.
    #[must_use]
    pub fn merit(&self) -> u16 {
        self.merit
    }

    /// Awards.
    #[must_use]
    pub fn honours(&self) -> u16 {
        self.honours
    }

    /// The course the men are trained by.
    #[must_use]
    pub fn course(&self) -> Course {
        self.course
    }
}
