//! The window: how it opens, how it looks, the map inside it, and the screens around the map.
//!
//! Everything seen is painted through egui; Bevy gives the window, its events and the clock, `egui-wgpu` draws.
//! Nothing below this module decides anything about the campaign.

pub mod desk;
pub mod keys;
pub mod kit;
pub mod map;
pub mod map_model;
pub mod map_tints;
pub mod map_traces;
pub mod panels;
pub mod screens;
pub mod settings;
mod watch;
pub mod window;

pub use desk::{Desk, Start};
pub use window::{Front, NoWindow, open};
