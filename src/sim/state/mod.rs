//! What is true: components of units, uezds and stores, and the resources beside them.
//!
//! Each file owns one subject with its arithmetic. Nothing here knows of a turn's phases, of orders or of events
//! of the scenario.

pub mod affairs;
pub(in crate::sim) mod carried;
pub mod carriers;
pub mod consignments;
pub mod control;
pub mod dense;
pub(in crate::sim) mod enemy;
pub mod event;
pub(in crate::sim) mod find;
pub mod fronts;
pub mod fund;
pub(in crate::sim) mod gifts;
pub mod index;
pub mod ledger;
pub mod levers;
pub mod measure;
pub(in crate::sim) mod needs;
pub(in crate::sim) mod network;
pub mod outfit;
mod parting;
pub(in crate::sim) mod prices;
pub(in crate::sim) mod recruits;
pub mod staff;
pub mod store;
pub mod supply_report;
pub mod tally;
pub mod uezd;
pub mod unit;
pub mod waterfall;
