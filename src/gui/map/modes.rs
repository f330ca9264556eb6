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
    /// What stopped the last muster of a uezd, and how many came.
    Men,
    /// What the units in a uezd get of what they need.
    Supply,
    /// Rifles to a hundred men.
    Arms,
}

impl MapMode {
    /// All modes, in the order of their keys.
    pub const ALL: [Self; 4] = [Self::Authority, Self::Men, Self::Supply, Self::Arms];

    /// The key of its name.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Authority => "map-mode-authority",
            Self::Men => "map-mode-men",
            Self::Supply => "map-mode-supply",
            Self::Arms => "map-mode-arms",
        }
    }
}

/// Red where the seat is in hostile hands, else blue as far as an order is obeyed: a share from 0 to 1.
#[must_use]
pub fn authority(hostile: bool, reach: f32) -> Color32 {
    if hostile { theme::faint(theme::HOSTILE, 0.11) } else { theme::faint(theme::OURS, 0.02 + 0.08 * reach) }
}
