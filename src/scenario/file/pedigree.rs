//! Numbers with their pedigree.

use crate::base::id::ClaimId;
use crate::scenario::spot::Spot;
use serde::Deserialize;
use std::collections::BTreeMap;

/// A number with its pedigree.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Sourced<T> {
    /// Stands in a source: `doc(1500, ["S016"])`. Claims known only by hearsay (`background`) are refused.
    Doc(T, Vec<Spot<ClaimId>>),
    /// Worked out from claims: `derived(value: 20_228, from: ["D019"], how: "D019 / 4.7")`.
    Derived {
        /// The number.
        value: T,
        /// The claims it comes from.
        from: Vec<Spot<ClaimId>>,
        /// The arithmetic.
        how: String,
        /// Claims that were known when it was set, though it does not come from them.
        #[serde(default)]
        knowing: ClaimList,
    },
    /// A guess, with its range: `assumed(value: 0.33, low: 0.2, high: 0.6, why: "…")`, or `pct: 20` for ± 20 %.
    Assumed {
        /// The number.
        value: T,
        /// Lowest value that could be defended.
        low: Option<T>,
        /// Highest value that could be defended.
        high: Option<T>,
        /// The range as a percentage either side, instead of `low` and `high`.
        pct: Option<f64>,
        /// The reason.
        why: String,
        /// Claims that were known when it was set: a figure of theirs that a run is compared with is not held out.
        #[serde(default)]
        knowing: ClaimList,
    },
    /// By a basis named at the head of the file: `by(320, "geo")`.
    By(T, Spot<String>),
}

/// The pedigree that many numbers of a file share.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum BasisFile {
    /// All stand in these sources.
    Doc(Vec<Spot<ClaimId>>),
    /// All are worked out in one way.
    Derived {
        /// The claims they come from.
        from: Vec<Spot<ClaimId>>,
        /// The arithmetic.
        how: String,
        /// Claims that were known when they were set, though they do not come from them.
        #[serde(default)]
        knowing: ClaimList,
    },
    /// All are guesses of one kind.
    Assumed {
        /// The range, percent either side.
        pct: f64,
        /// The reason.
        why: String,
        /// Claims that were known when they were set.
        #[serde(default)]
        knowing: ClaimList,
    },
}

/// A number as it stands in most fields.
pub type Number = Spot<Sourced<f64>>;

/// One number for each half-month of the year, January first.
pub type Table = Spot<Sourced<Vec<f64>>>;

/// Claims that something rests on.
pub type ClaimList = Vec<Spot<ClaimId>>;

/// Bases by name.
pub type Bases = BTreeMap<String, BasisFile>;
