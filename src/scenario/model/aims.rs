//! What is to be reached and what ends a campaign early.

use crate::base::date::Date;
use crate::base::id::{ClaimId, Id};
use crate::scenario::file::Metric;

/// Something to be reached by a day.
#[derive(Clone, Debug)]
pub struct Aim {
    /// Id.
    pub id: Id,
    /// What is measured.
    pub metric: Metric,
    /// What it must be.
    pub bound: Bound,
    /// From where on it is reached well, and from where on brilliantly.
    pub grades: [Bound; 2],
    /// What must hold as well.
    pub also: Vec<(Metric, Bound)>,
    /// The turn at whose end it is measured.
    pub turn: u16,
    /// The day.
    pub date: Date,
    /// How many turns up to that one it must hold.
    pub turns: u16,
    /// The claims it is tied to.
    pub claims: Vec<ClaimId>,
}

impl Aim {
    /// The first turn at whose end it must hold.
    #[must_use]
    pub fn from(&self) -> u16 {
        (self.turn + 1).saturating_sub(self.turns.max(1))
    }
}

/// A limit, both ends counted as met.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Bound {
    /// At least this.
    AtLeast(f64),
    /// At most this.
    AtMost(f64),
}

impl Bound {
    /// Whether a value keeps it.
    #[must_use]
    pub fn holds(self, value: f64) -> bool {
        match self {
            Self::AtLeast(least) => value >= least,
            Self::AtMost(most) => value <= most,
        }
    }

    /// The limit so far beyond itself: by a share of it, or of what lies between it and the measure's end.
    #[must_use]
    pub fn beyond(self, margin: f64, end: Option<f64>) -> Self {
        match (self, end) {
            (Self::AtLeast(limit), Some(end)) => {
                Self::AtLeast(limit + (end - limit).max(0.0) * margin.min(1.0))
            }
            (Self::AtLeast(limit), None) => Self::AtLeast(limit * (1.0 + margin)),
            (Self::AtMost(limit), _) => Self::AtMost((limit * (1.0 - margin)).max(0.0)),
        }
    }

    /// A limit of the same kind elsewhere.
    #[must_use]
    pub fn at(self, limit: f64) -> Self {
        match self {
            Self::AtLeast(_) => Self::AtLeast(limit),
            Self::AtMost(_) => Self::AtMost(limit),
        }
    }

    /// The limit itself.
    #[must_use]
    pub fn limit(self) -> f64 {
        match self {
            Self::AtLeast(limit) | Self::AtMost(limit) => limit,
        }
    }

    /// Whether it is a lower limit.
    #[must_use]
    pub fn is_least(self) -> bool {
        matches!(self, Self::AtLeast(_))
    }
}

/// What ends the campaign early.
#[derive(Clone, Copy, Debug)]
pub struct Lost {
    /// Id.
    pub id: Id,
    /// What is measured.
    pub metric: Metric,
    /// What must hold; where it does not, so many turns in a row, all is lost.
    pub bound: Bound,
    /// First and last turn in which it counts.
    pub period: (u16, u16),
    /// Turns in a row.
    pub turns: u16,
}

/// A part of a long campaign.
#[derive(Clone, Copy, Debug)]
pub struct Act {
    /// Id.
    pub id: Id,
    /// Its last turn.
    pub until: u16,
}
