//! The window itself: it opens, is driven, sleeps, wakes and closes; fonts and the blending of its paint.
//!
//! Knows nothing of the game: what is shown is a [`Front`].

pub mod blend;
pub mod display;
pub mod driver;
pub mod fonts;
pub mod shell;
pub mod wake;

pub use shell::{Front, NoWindow, open};
