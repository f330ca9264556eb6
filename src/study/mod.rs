//! What many runs teach: calibration, hindcast, sensitivities, explanations, attribution.
//!
//! Everything here plays campaigns through [`crate::run`] and counts what came of them; it changes no rule and knows
//! no words.

pub mod attribution;
pub mod numbers;
mod outcome;
pub mod place;
pub mod plausibility;
pub mod understanding;

pub use attribution::{Attribution, attribute};
pub use numbers::Numbers;
pub use outcome::Headline;
