//! The script of the scenario carried out: conditions, effects, sponsors, men who leave for good.
//!
//! It reads and changes `state`, and knows neither orders nor phases.

pub(in crate::sim) mod conditions;
pub(in crate::sim) mod effects;
pub(in crate::sim) mod leaving;
pub(in crate::sim) mod marching;
pub(in crate::sim) mod sponsors;
pub(in crate::sim) mod summons;
