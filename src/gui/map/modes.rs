//! Map modes: by what the land is coloured.
//!
//! Owns the list of modes and their colours. What is true of a uezd is told by the caller, whose match over
//! the list names every mode.

use crate::gui::kit::theme;
use bevy_egui::egui::Color32;

/// By what the land is coloured.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MapMode {
    /// In whose hands the seat of a uezd is, and how far an order is obeyed there.
    #[default]
    Authority,
}

/// Red where the seat is in hostile hands, else blue as far as an order is obeyed: a share from 0 to 1.
#[must_use]
pub fn authority(hostile: bool, reach: f32) -> Color32 {
    if hostile { theme::faint(theme::HOSTILE, 0.11) } else { theme::faint(theme::OURS, 0.02 + 0.08 * reach) }
}
