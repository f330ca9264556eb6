//! Campaigns played without a window: one, or many.
//!
//! A [`Campaign`] is what the window, the command line and the tests all play: orders in, turns out, with
//! the record kept and the digest chained.

mod campaign;
pub mod ensemble;

pub use campaign::Campaign;
pub use ensemble::{Ensemble, ensemble};
