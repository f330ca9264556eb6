//! `orders.ron`: what was done.

use crate::base::id::{ClaimId, Id, UnitId};
use crate::scenario::file::Bases;
use crate::scenario::spot::Spot;
use crate::scenario::written::OrderFile;
use serde::Deserialize;

/// `orders.ron`: what was done, for the policy `historical`. One front has one history: what was done on a front of the
/// theatre stands in `theatre/orders.ron`, and every scenario that plays the front inherits it.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct OrdersFile {
    /// Pedigrees that many numbers share, by name.
    pub basis: Bases,
    /// The orders.
    pub orders: Vec<Spot<DatedOrderFile>>,
}

/// An order with its date and ground.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DatedOrderFile {
    /// The day, counted to the half-month it lies in.
    pub on: Spot<String>,
    /// The front it was given on; in the theatre each order names one.
    #[serde(default)]
    pub front: Option<Spot<Id>>,
    /// The unit it was given for, where the order itself names nobody: a scenario without it does not inherit the order.
    #[serde(default)]
    pub unit: Option<Spot<UnitId>>,
    /// `doc(["S032"])` or `assumed("why")`.
    pub ground: Spot<GroundFile>,
    /// Claims that were known when it was supposed or its numbers were set, though they are not its ground.
    #[serde(default)]
    pub knowing: Vec<Spot<ClaimId>>,
    /// The order. Each of its numbers may be plain, or have a pedigree like any other: `detail: assumed(value: 300, …)`.
    /// An assumed one is drawn from its range by studies over sets of parameters; those of one field and one reason
    /// are drawn together.
    pub order: Spot<OrderFile>,
}

/// Why an order stands in the historical policy.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GroundFile {
    /// A source says so.
    Doc(Vec<Spot<ClaimId>>),
    /// No source says so; this is the reason for supposing it.
    Assumed(String),
}
