//! What the campaign puts on the map, as plain data.
//!
//! Made anew by the caller after each change. Words in it are already in the player's language;
//! places are kilometres on the plane of [`crate::base::projection`].

use crate::gui::map::plane::Km;
use crate::gui::map::traces::Trace;
use bevy_egui::egui::Color32;

/// Everything the campaign puts on the map.
#[derive(Clone, Debug, Default)]
pub struct MapModel {
    /// How much snow lies on the land: 0 for none, 1 for a full winter.
    pub snow: f32,
    /// How much of the lakes is ice: 0 for none, 1 for all.
    pub ice: f32,
    /// Towns, stations, villages.
    pub places: Vec<MapPlace>,
    /// Railways, roads, tracks and steamer lines.
    pub routes: Vec<MapRoute>,
    /// Units, ours and others.
    pub counters: Vec<Counter>,
    /// Fronts that are fought at.
    pub fronts: Vec<MapFront>,
    /// The ways of units that ride, or will once a courier is there.
    pub ways: Vec<Vec<Km>>,
    /// What the last half-month left behind.
    pub traces: Vec<Trace>,
    /// Colours laid over uezds by the map mode.
    pub tints: Vec<UezdTint>,
    /// What these colours mean.
    pub meaning: Vec<(Color32, String)>,
    /// Words by key: names on the ground, uezds (`uezd_` before their id), and the legend (see [`crate::gui::map::legend`]).
    pub labels: Vec<(String, String)>,
}

impl MapModel {
    /// The words for a key, if there are any.
    pub fn words(&self, key: &str) -> Option<&str> {
        self.labels.iter().find(|(name, _)| name == key).map(|(_, words)| words.as_str())
    }
}

/// A place.
#[derive(Clone, Debug, PartialEq)]
pub struct MapPlace {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Where it lies.
    pub at: Km,
    /// 1 an oblast seat, 2 a uezd seat, 3 a town, 4 a village.
    pub rank: u8,
    /// Whether it is part of this scenario; others are only scenery.
    pub active: bool,
    /// In whose hands it is.
    pub hold: Hold,
    /// What is marked beside it.
    pub mark: PlaceMark,
    /// What a screen reader says of it.
    pub note: String,
}

/// In whose hands a place is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Hold {
    /// Nobody's, or it is not known.
    #[default]
    Nobody,
    /// Ours.
    Own,
    /// A friend's.
    Friendly,
    /// An enemy's.
    Hostile,
}

/// A front.
#[derive(Clone, Debug, PartialEq)]
pub struct MapFront {
    /// Its id.
    pub id: String,
    /// The last place on our side.
    pub ours: Km,
    /// The first place on theirs.
    pub theirs: Km,
    /// What is known of the enemy.
    pub words: String,
    /// The same in full, with its name and how old the news is.
    pub note: String,
}

/// What is marked beside a place.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum PlaceMark {
    /// Nothing.
    #[default]
    None,
    /// A depot and how full it is, 0 to 1.
    Depot {
        /// Share filled.
        share: f32,
    },
}

/// By what one travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RouteMode {
    /// Caravan track.
    Track,
    /// Steamer line.
    River,
    /// Post road.
    PostRoad,
    /// Railway.
    Rail,
}

/// A way between two places.
#[derive(Clone, Debug, PartialEq)]
pub struct MapRoute {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// By what one travels it.
    pub mode: RouteMode,
    /// Its course.
    pub line: Vec<Km>,
    /// Whether it can be used now.
    pub open: bool,
    /// Whether it is part of this scenario.
    pub active: bool,
    /// Share of its capacity in use; above 1 more is asked than it can carry.
    pub load: Option<f32>,
    /// Width of the flow along it in points; 0 for none.
    pub width: f32,
    /// Whether more goes from its last point to its first than the other way.
    pub back: bool,
    /// Share of a cart's load that arrives at the other end, 0 to 1.
    pub arrives: f32,
    /// Whether it holds the others back.
    pub bottleneck: bool,
}

/// A unit.
#[derive(Clone, Debug, PartialEq)]
pub struct Counter {
    /// Its id.
    pub id: String,
    /// The id of the place where it stands.
    pub at_place: String,
    /// Men present for duty, as far as is known.
    pub present: u32,
    /// How many more of them than half a month before; below zero fewer.
    pub more: i64,
    /// Men on the roll.
    pub roll: u32,
    /// The part of its needs that it gets, 0 to 1; none where that is not known.
    pub supply: Option<f32>,
    /// What kind of unit it is.
    pub kind: UnitKind,
    /// A short name.
    pub label: String,
    /// What a screen reader says of it, and the pointer shows.
    pub note: String,
    /// Whose it is.
    pub side: Side,
    /// Whether the news of it is old.
    pub faded: bool,
}

/// What kind of unit it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnitKind {
    /// The regiment of an oblast.
    Regiment,
    /// The militia of a uezd.
    Militia,
    /// Detached from another unit.
    Detachment,
}

/// Whose a unit is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The player's.
    Ours,
    /// An enemy's.
    Hostile,
}

/// A colour over a uezd.
#[derive(Clone, Debug, PartialEq)]
pub struct UezdTint {
    /// Its id.
    pub uezd: String,
    /// The colour, itself translucent.
    pub colour: Color32,
    /// A figure, and the id of the place it stands at.
    pub figure: Option<(String, String)>,
}
