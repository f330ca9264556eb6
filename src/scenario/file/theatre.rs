//! `places.ron`, `routes.ron` and `districts.ron`: the land.

use crate::base::id::{OblastId, PlaceId, UezdId};
use crate::scenario::file::{Bases, Number, Sourced};
use crate::scenario::spot::Spot;
use serde::{Deserialize, Serialize};

/// `places.ron`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct PlacesFile {
    /// Bases of the numbers below.
    pub basis: Bases,
    /// The places.
    pub places: Vec<Spot<PlaceFile>>,
}

/// A town, village, station or pier.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlaceFile {
    /// Id; its name is the word `place-…` of the language files.
    pub id: Spot<PlaceId>,
    /// Longitude and latitude, degrees.
    pub at: Spot<Sourced<(f64, f64)>>,
    /// What kind of place, for the map.
    pub kind: Spot<Kind>,
    /// The uezd it lies in, when that is one of the six oblasts'.
    #[serde(default)]
    pub uezd: Option<Spot<UezdId>>,
    /// Whether it is on the telegraph.
    #[serde(default)]
    pub telegraph: bool,
}

/// What kind of place, for the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Seat of an oblast or governorate.
    OblastSeat,
    /// Seat of a uezd.
    UezdSeat,
    /// Town, stanitsa, station, pier.
    Town,
    /// Village, mine, post.
    Village,
    /// A halt where a long route is split into legs.
    Halt,
}

/// `routes.ron`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct RoutesFile {
    /// Bases of the numbers below.
    pub basis: Bases,
    /// The routes.
    pub routes: Vec<Spot<RouteFile>>,
}

/// A route between two places; one longer than about 250 km is split into legs.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RouteFile {
    /// One end.
    pub from: Spot<PlaceId>,
    /// The other end.
    pub to: Spot<PlaceId>,
    /// How one travels.
    pub mode: Spot<Mode>,
    /// Length, kilometres.
    pub km: Number,
    /// First and last month in which it is open, wrapping at the year's end; all year unless said.
    #[serde(default)]
    pub months: Option<Spot<Sourced<(f64, f64)>>>,
    /// Points the line passes on the map, longitude and latitude.
    #[serde(default)]
    pub via: Option<Spot<Sourced<Vec<(f64, f64)>>>>,
}

/// How one travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// Railway.
    Rail,
    /// Steamer.
    Steamer,
    /// Post road.
    PostRoad,
    /// Caravan track.
    Track,
}

/// `districts.ron`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct DistrictsFile {
    /// Bases of the numbers below.
    pub basis: Bases,
    /// The oblasts.
    pub oblasts: Vec<Spot<OblastFile>>,
    /// The uezds.
    pub uezds: Vec<Spot<UezdFile>>,
}

/// An oblast.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OblastFile {
    /// Id.
    pub id: Spot<OblastId>,
    /// Its seat.
    pub seat: Spot<PlaceId>,
    /// Militiamen it owes by the congress of December 1917.
    pub quota: Number,
}

/// A uezd.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UezdFile {
    /// Id.
    pub id: Spot<UezdId>,
    /// Its oblast.
    pub oblast: Spot<OblastId>,
    /// Its seat.
    pub seat: Spot<PlaceId>,
    /// All people.
    pub population: Number,
    /// Kazakhs among them.
    pub kazakhs: Number,
    /// Kazakh households (kibitkas).
    pub households: Number,
    /// Volosts.
    pub volosts: Number,
    /// Horses of the auls.
    pub herd: Number,
    /// Its part of the oblast's quota.
    pub quota: Number,
    /// Chance a turn that raiders come where nobody guards: 0 to 1.
    pub danger: Number,
}
