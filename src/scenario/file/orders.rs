//! `orders.ron`: what was done.

use crate::base::id::ClaimId;
use crate::orders::Order;
use crate::scenario::spot::Spot;
use serde::Deserialize;

/// `orders.ron`: what was done, for the policy `historical`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct OrdersFile {
    /// The orders.
    pub orders: Vec<Spot<DatedOrderFile>>,
}

/// An order with its date and ground.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DatedOrderFile {
    /// The day, counted to the half-month it lies in.
    pub on: Spot<String>,
    /// `doc(["S032"])` or `assumed("why")`.
    pub ground: Spot<GroundFile>,
    /// Claims that were known when it was supposed or its numbers were set, though they are not its ground.
    #[serde(default)]
    pub knowing: Vec<Spot<ClaimId>>,
    /// The order.
    pub order: Spot<Order>,
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
