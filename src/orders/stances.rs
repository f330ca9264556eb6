//! How a unit goes and what it does where it stands.

use serde::{Deserialize, Serialize};

/// How fast riders go.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Pace {
    /// With rest days.
    #[default]
    Steady,
    /// Without rest, at the horses' cost.
    Forced,
}

/// What a unit does where it stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Posture {
    /// Guards the auls round it; at a front it holds.
    #[default]
    Garrison,
    /// Watches and gives way: news of the enemy is better, losses are light, and so is its part in a fight.
    Screen,
    /// Small strokes at the enemy's rear, with a part of its power.
    Raid,
    /// Holds the place.
    Hold,
    /// Attacks when it can.
    Assault,
    /// Rests: no drill, no fights but what comes to it, and of these a part only.
    Rest,
}

impl Posture {
    /// All postures.
    pub const ALL: [Self; 6] =
        [Self::Garrison, Self::Screen, Self::Raid, Self::Hold, Self::Assault, Self::Rest];
}
