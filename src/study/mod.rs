//! What many runs teach: calibration, hindcast, sensitivities, explanations, attribution.
//!
//! Everything here plays campaigns through [`crate::run`] and counts what came of them; it changes no rule and knows
//! no words.

pub mod explain;
pub mod lift;
pub mod part;
mod roll;
pub mod shapley;
pub mod worlds;
