//! What many runs teach: calibration, hindcast, sensitivities, explanations, attribution.
//!
//! Everything here plays campaigns through [`crate::run`] and counts what came of them; it changes no rule and knows
//! no words.

pub mod assumptions;
pub mod attribution;
pub mod better;
pub mod binding;
pub mod calibrate;
pub mod choices;
pub mod explain;
mod headline;
pub mod hindcast;
pub mod lesson;
pub mod lift;
pub mod numbers;
pub mod parameters;
pub mod part;
pub mod place;
pub mod plausibility;
pub mod playable;
pub mod player;
mod roll;
mod room;
pub mod sensitivity;
pub mod shapley;
pub mod soak;
pub mod trial;
pub mod understanding;
pub mod worlds;

pub use attribution::{Attribution, attribute};
pub use better::Better;
pub use binding::WhatBinds;
pub use headline::Headline;
pub use numbers::Numbers;
