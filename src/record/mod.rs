//! The record: a run kept turn by turn, the same of history, and the comparison of the two.
//!
//! Reads the simulation through its view; knows no policy, no file and no word.

pub mod aims;
pub mod compare;
pub mod gathered;
pub mod presence;
pub mod score;
pub mod series;
pub mod told;
pub mod uses;

pub use aims::Aims;
pub use aims::{Grade, Hollow};
pub use compare::{Comparison, Recorded, compare};
pub use gathered::Gathered;
pub use presence::{Presence, Stood};
pub use series::{Binding, Series, SeriesRow, StrengthRow};
pub use told::Told;
