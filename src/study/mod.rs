//! What many runs teach: calibration, hindcast, sensitivities, explanations, attribution.
//!
//! Everything here plays campaigns through [`crate::run`] and counts what came of them; it changes no rule and knows
//! no words.

pub mod calibrate;
pub mod explain;
pub mod hindcast;
pub mod lift;
pub mod parameters;
pub mod part;
mod roll;
pub mod sensitivity;
pub mod shapley;
pub mod trial;
pub mod worlds;
