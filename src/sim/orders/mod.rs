//! What becomes of an order: it is checked, refused with a reason, sent by courier, carried out.
//!
//! It knows `state` and `script`, and no phase.

pub(in crate::sim) mod arming;
pub mod check;
pub mod check_deeds;
pub(in crate::sim) mod courier;
pub(in crate::sim) mod deeds;
mod known;
pub(in crate::sim) mod obey;
pub mod refusal;
pub(in crate::sim) mod regroup;
