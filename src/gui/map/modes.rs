//! Map modes: by what the land is coloured.
//!
//! Owns the list of modes and their colours. What is true of a uezd is told by the caller, whose match over
//! the list names every mode.

use crate::gui::kit::theme;
use crate::scenario::Scenario;
use crate::scenario::model::Page;
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
    /// What a horse finds on the steppe in this half of the month.
    Season,
    /// Who holds the land, what is known of our men in it, and how old that is.
    Fronts,
    /// How far the last recorded figure is from ours.
    Record,
}

impl MapMode {
    /// All modes, in the order of their keys.
    pub const ALL: [Self; 7] =
        [Self::Authority, Self::Men, Self::Supply, Self::Arms, Self::Season, Self::Fronts, Self::Record];

    /// Whether a scenario is coloured so: by all modes but in a lesson, which has those of the pages that it opens.
    #[must_use]
    pub fn is_shown(self, scenario: &Scenario) -> bool {
        let Some(lesson) = &scenario.lesson else { return true };
        let any = |pages: &[Page]| pages.iter().any(|page| lesson.pages.contains(page));
        match self {
            Self::Authority | Self::Men => any(&[Page::Affairs, Page::Muster]),
            Self::Supply => any(&[Page::Supply]),
            Self::Arms => any(&[Page::Units]),
            Self::Season => any(&[Page::Places]),
            Self::Fronts => any(&[Page::Fronts]),
            Self::Record => !scenario.checkpoints.is_empty(),
        }
    }

    /// The first of them that a scenario has.
    #[must_use]
    pub fn first_of(scenario: &Scenario) -> Self {
        Self::ALL.into_iter().find(|mode| mode.is_shown(scenario)).unwrap_or_default()
    }

    /// The key of its name.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Authority => "map-mode-authority",
            Self::Men => "map-mode-men",
            Self::Supply => "map-mode-supply",
            Self::Arms => "map-mode-arms",
            Self::Season => "map-mode-season",
            Self::Fronts => "map-mode-fronts",
            Self::Record => "map-mode-record",
        }
    }
}

/// Red where the seat is in hostile hands, else blue as far as an order is obeyed: a share from 0 to 1.
#[must_use]
pub fn authority(hostile: bool, reach: f32) -> Color32 {
    if hostile {
        theme::faint(theme::hostile(), 0.11)
    } else {
        theme::faint(theme::ours(), 0.02 + 0.08 * reach)
    }
}
