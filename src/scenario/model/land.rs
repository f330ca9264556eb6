//! Land: oblasts, uezds, places, legs, who holds what, what is sold where.

use crate::base::date::HalfMonth;
use crate::base::id::{OblastId, PlaceId, RouteId, UezdId};
use crate::base::quantity::{Horses, Kopeks, Men, Metres, PerMille};
use crate::scenario::file::{Holder, Kind, Mode};

/// An oblast under command.
#[derive(Clone, Debug)]
pub struct Oblast {
    /// Id.
    pub id: OblastId,
    /// Its seat.
    pub seat: PlaceId,
    /// Militiamen it owes.
    pub quota: Men,
    /// What its branch of the fund holds at the start.
    pub treasury: Kopeks,
}

/// A uezd under command.
#[derive(Clone, Debug)]
pub struct Uezd {
    /// Id.
    pub id: UezdId,
    /// Its oblast.
    pub oblast: OblastId,
    /// Its seat.
    pub seat: PlaceId,
    /// All people.
    pub population: u32,
    /// Kazakhs.
    pub kazakhs: u32,
    /// Kazakh households.
    pub households: u32,
    /// Horses of the auls.
    pub herd: Horses,
    /// Its part of the quota.
    pub quota: Men,
    /// Volosts.
    pub volosts: u32,
    /// Chance a turn that raiders come where nobody guards.
    pub danger: PerMille,
    /// Share of volosts that obey, from when, by date.
    pub reach: Vec<(HalfMonth, PerMille)>,
}

/// A place of the theatre.
#[derive(Clone, Debug)]
pub struct Place {
    /// Id.
    pub id: PlaceId,
    /// Longitude and latitude, degrees.
    pub at: (f64, f64),
    /// What kind.
    pub kind: Kind,
    /// Its uezd, when it lies in one of the six oblasts.
    pub uezd: Option<UezdId>,
    /// The oblast that lies in, when it is under command.
    pub oblast: Option<OblastId>,
    /// Whether it is on the telegraph.
    pub telegraph: bool,
    /// Whether it is part of this scenario.
    pub in_play: bool,
    /// For a halt: the ends of the route it lies on and its number from the first.
    pub halt: Option<(PlaceId, PlaceId, u8)>,
}

/// A leg.
#[derive(Clone, Debug)]
pub struct Route {
    /// Id: `from-to`, shortened where that is too long.
    pub id: RouteId,
    /// One end.
    pub from: PlaceId,
    /// The other end.
    pub to: PlaceId,
    /// How one travels.
    pub mode: Mode,
    /// Length.
    pub length: Metres,
    /// Whether it is open in each half-month of the year.
    pub open: [bool; 24],
    /// Its line on the map, ends included, longitude and latitude.
    pub line: Vec<(f64, f64)>,
    /// Whether both ends are in play.
    pub in_play: bool,
}

/// Who holds a place from when.
#[derive(Clone, Copy, Debug)]
pub struct Hold {
    /// From this half-month on.
    pub from: HalfMonth,
    /// The place.
    pub place: PlaceId,
    /// Who.
    pub holder: Holder,
}

/// What can be bought at a place in a turn of base plenty, kilograms.
#[derive(Clone, Copy, Debug)]
pub struct Market {
    /// The place.
    pub place: PlaceId,
    /// Food.
    pub food: u32,
    /// Grain.
    pub grain: u32,
    /// Hay.
    pub hay: u32,
}
