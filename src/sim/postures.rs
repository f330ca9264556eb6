//! Which parameters belong to which posture.

use crate::orders::Posture;
use crate::scenario::rules::Rules;

impl Rules {
    /// How much of a fight's losses a unit bears, a factor.
    #[must_use]
    pub fn exposure(&self, posture: Posture) -> f64 {
        match posture {
            Posture::Screen | Posture::Rest => self.exposure_screen,
            Posture::Raid => self.exposure_raid,
            Posture::Garrison | Posture::Hold => 1.0,
            Posture::Assault => self.exposure_assault,
        }
    }

    /// How much of its power a unit brings to a fight, 0 to 1: who takes a part of a fight on himself does a part in it.
    #[must_use]
    pub fn engages(&self, posture: Posture) -> f64 {
        self.exposure(posture).min(1.0)
    }

    /// What a man of a unit is worth as a guard of the auls about it, a factor.
    #[must_use]
    pub fn guards(&self, posture: Posture) -> f64 {
        match posture {
            Posture::Garrison | Posture::Hold => 1.0,
            Posture::Screen | Posture::Rest => self.guard_screen,
            Posture::Raid | Posture::Assault => self.guard_eager,
        }
    }
}
