//! The window: how it opens, how it looks, and the map inside it.
//!
//! Everything seen is painted through egui; Bevy gives the window, the clock and the renderer.
//! Nothing below this module decides anything about the campaign.

pub mod blend;
pub mod display;
pub mod fonts;
pub mod look;
pub mod map;
pub mod shell;
pub mod theme;
pub mod wake;

pub use shell::{Front, NoWindow, open, root_ui};
