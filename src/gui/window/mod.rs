//! The window itself: it opens, is driven, sleeps, wakes and closes; the paint on it.
//!
//! Knows nothing of the game: what is shown is a [`Front`].

pub mod chords;
pub mod display;
pub mod ears;
pub mod painter;
pub mod screens;
pub mod shell;
pub mod wake;

pub use shell::{Front, NoWindow, open};
