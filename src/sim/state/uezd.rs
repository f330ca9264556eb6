//! A uezd under command: how far orders are obeyed there, and what the last muster found.

use crate::base::id::UezdId;
use crate::base::quantity::{Horses, Men, PerMille};
use bevy_ecs::prelude::Component;
use serde::{Deserialize, Serialize};

/// The state of a uezd.
#[derive(Component, Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Uezd {
    pub(in crate::sim) id: UezdId,
    /// Authority against the scenario's, drawn once a campaign.
    pub(in crate::sim) luck: PerMille,
    /// Show-up against the rules', drawn once a campaign.
    pub(in crate::sim) temper: PerMille,
    /// Horses of the auls.
    pub(in crate::sim) herd: Horses,
    /// Men of the age, fit and not needed with the herds, when the campaign began, and those of them who never came yet.
    pub(in crate::sim) eligible: Men,
    pub(in crate::sim) pool: Men,
    /// Turns of jut still to come.
    pub(in crate::sim) jut: u16,
    /// Chance of a raid in this turn.
    pub(in crate::sim) danger: PerMille,
    /// Authority won by elders.
    pub(in crate::sim) won: PerMille,
    /// Part of those who obeyed whom the tax estranged.
    pub(in crate::sim) weary: PerMille,
    /// Authority now.
    pub(in crate::sim) reach: PerMille,
    /// The muster of this turn.
    pub(in crate::sim) muster: Muster,
}

impl Uezd {
    /// Its id.
    #[must_use]
    pub fn id(&self) -> UezdId {
        self.id
    }

    /// Share of the volosts that obey an order.
    #[must_use]
    pub fn reach(&self) -> PerMille {
        self.reach
    }

    /// Part of those who obeyed whom the tax estranged.
    #[must_use]
    pub fn weary(&self) -> PerMille {
        self.weary
    }

    /// Horses of the auls.
    #[must_use]
    pub fn herd(&self) -> Horses {
        self.herd
    }

    /// Men of the age, fit and not needed with the herds, when the campaign began.
    #[must_use]
    pub fn eligible(&self) -> Men {
        self.eligible
    }

    /// Those of the eligible who never came yet.
    #[must_use]
    pub fn pool(&self) -> Men {
        self.pool
    }

    /// Share of the eligible who never came yet.
    pub(in crate::sim) fn pool_left(&self) -> f64 {
        f64::from(self.pool.0) / f64::from(self.eligible.0.max(1))
    }

    /// Turns of jut, this one included.
    #[must_use]
    pub fn jut(&self) -> u16 {
        self.jut
    }

    /// Chance of a raid in the last turn.
    #[must_use]
    pub fn danger(&self) -> PerMille {
        self.danger
    }

    /// The muster of this turn.
    #[must_use]
    pub fn muster(&self) -> &Muster {
        &self.muster
    }
}

/// A muster: the four ceilings and what came of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Muster {
    /// Men that each of [`Constraint::ALL`] would allow.
    pub ceilings: [Men; 4],
    /// Men of the uezd already under arms.
    pub men: Men,
    /// Share of those summoned who come.
    pub show_up: PerMille,
    /// Men who came.
    pub came: Men,
}

impl Muster {
    /// The ceiling that stops it: the smallest, the first of equals.
    #[must_use]
    pub fn smallest(&self) -> (Constraint, Men) {
        let pairs = Constraint::ALL.into_iter().zip(self.ceilings);
        pairs.min_by_key(|(_, men)| *men).unwrap_or((Constraint::Reach, Men::ZERO))
    }
}

/// What can stop a levy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Constraint {
    /// Authority: who obeys a summons.
    Reach,
    /// Rifles.
    Arms,
    /// Officers.
    Cadre,
    /// Money.
    Money,
}

impl Constraint {
    /// All four, in the order of [`Muster::ceilings`].
    pub const ALL: [Self; 4] = [Self::Reach, Self::Arms, Self::Cadre, Self::Money];
}
