//! What a run is compared with: recorded figures, ranges of levers, and what was ordered.

use crate::base::date::Date;
use crate::base::id::ClaimId;
use crate::orders::Order;
use crate::scenario::file::{Class, Lever, Measure, Step};
use crate::scenario::model::record::named;
use crate::scenario::text::Position;

/// How far a lever was moved by what is known of the time, in the units of the file.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LeverRange {
    /// The lever.
    pub lever: Lever,
    /// Lowest.
    pub low: f64,
    /// Highest.
    pub high: f64,
}

/// A recorded figure to compare with.
#[derive(Clone, Debug)]
pub struct Checkpoint {
    /// The claims whose figures are summed.
    pub claims: Vec<ClaimId>,
    /// The day of the figure.
    pub date: Date,
    /// The turn at whose end it is compared.
    pub turn: u16,
    /// Whose men.
    pub measure: Measure,
    /// Which step of the waterfall.
    pub step: Step,
    /// Whether somebody of ours reports it, with a bias of his own.
    pub reported: bool,
    /// The figure, when it is one and not a range.
    pub recorded: Option<u32>,
    /// Lowest recorded.
    pub low: u32,
    /// Highest recorded.
    pub high: u32,
    /// Men off the figure that still count as agreement.
    pub tolerance: u32,
    /// The figure that parameters are fitted on: the claims' own numbers summed, whatever their range.
    pub figure: u32,
    /// What it was to those who set the numbers.
    pub class: Class,
    /// Where it stands in the files.
    pub position: Position,
    /// The only parameters that may be fitted on it; all where none are named.
    pub fit_by: Vec<&'static str>,
}

impl Checkpoint {
    /// Name: its claims, joined.
    #[must_use]
    pub fn name(&self) -> String {
        self.claims.iter().map(ToString::to_string).collect::<Vec<_>>().join("+")
    }

    /// Whether parameters are fitted on it.
    #[must_use]
    pub fn is_fitted(&self) -> bool {
        self.class == Class::Fitted
    }

    /// How far a count lies off the figure, or outside the range.
    #[must_use]
    pub fn difference(&self, simulated: u32) -> i64 {
        let (value, low, high) = (i64::from(simulated), i64::from(self.low), i64::from(self.high));
        match self.recorded {
            Some(figure) => value - i64::from(figure),
            None => (value - high).max(0) + (value - low).min(0),
        }
    }

    /// Whether a count agrees with the record.
    #[must_use]
    pub fn agrees(&self, simulated: u32) -> bool {
        self.difference(simulated).unsigned_abs() <= u64::from(self.tolerance)
    }
}

/// An order of the historical policy.
#[derive(Clone, Debug)]
pub struct DatedOrder {
    /// The turn it is given in.
    pub turn: u16,
    /// The claims it rests on, or the reason for supposing it.
    pub ground: Ground,
    /// Claims that were known when it was supposed or its numbers were set, though they are not its ground.
    pub knowing: Vec<ClaimId>,
    /// The order.
    pub order: Order,
    /// Its numbers that are assumed.
    pub doubts: Vec<Doubtful>,
}

/// A number of an order that nobody tells.
#[derive(Clone, Debug, PartialEq)]
pub struct Doubtful {
    /// The field of the order.
    pub field: String,
    /// The lowest value that could be defended.
    pub low: f64,
    /// The highest value that could be defended.
    pub high: f64,
    /// The reason.
    pub why: String,
}

impl DatedOrder {
    /// The claims that were known when it was supposed: those that are said to have been, and those that its reason
    /// names.
    pub fn known(&self) -> impl Iterator<Item = ClaimId> {
        let reason = match &self.ground {
            Ground::Doc(_) => "",
            Ground::Assumed(why) => why,
        };
        self.knowing.iter().copied().chain(named(reason))
    }
}

/// Why an order stands in the historical policy.
#[derive(Clone, Debug)]
pub enum Ground {
    /// Sources say so.
    Doc(Vec<ClaimId>),
    /// Supposed, and why.
    Assumed(String),
}
