//! What is true of a scenario that loaded: ids resolved, units fixed, invariants held.
//!
//! Nothing here is read from or written to a file; lists are sorted by id.

use crate::base::date::{Date, HalfMonth};
use crate::base::digest::Digest;
use crate::base::id::{
    ClaimId, DeliveryId, EventId, Id, OblastId, PlaceId, RouteId, SponsorId, UezdId, UnitId,
};
use crate::base::quantity::{Horses, Kopeks, Men, Metres, PerMille};
use crate::orders::Order;
use crate::scenario::rules::Rules;
use crate::scenario::text::Position;
use std::collections::BTreeMap;

pub use crate::scenario::file::{
    ConfidenceFile as Confidence, DrawsFile as Draws, EvidenceFile as Evidence, GiftFile as Gift,
    HolderFile as Holder, KindFile as Kind, MeasureFile as Measure, ModeFile as Mode, StatusFile as Status,
    StepFile as Step, StyleFile as Style,
};

/// A checked scenario.
#[derive(Clone, Debug)]
pub struct Scenario {
    /// Id: the folder's name.
    pub id: Id,
    /// Its folder, for messages.
    pub folder: String,
    /// This scenario and those it is based on, itself first.
    pub lineage: Vec<Id>,
    /// First turn.
    pub first: HalfMonth,
    /// Number of turns.
    pub turns: u16,
    /// Every parameter of the rules.
    pub rules: Rules,
    /// Oblasts under command.
    pub oblasts: Vec<Oblast>,
    /// Uezds of the oblasts under command.
    pub uezds: Vec<Uezd>,
    /// All places of the theatre, halts included.
    pub places: Vec<Place>,
    /// All legs of the theatre.
    pub routes: Vec<Route>,
    /// Who holds which place from when, by date.
    pub holds: Vec<Hold>,
    /// What can be bought where.
    pub markets: Vec<Market>,
    /// Powers that give and take.
    pub sponsors: Vec<Sponsor>,
    /// Units that may be raised.
    pub units: Vec<Unit>,
    /// What sponsors promise.
    pub deliveries: Vec<Delivery>,
    /// Fronts.
    pub fronts: Vec<Front>,
    /// What happens on which day, by date.
    pub events: Vec<Event>,
    /// Recorded figures to compare with, by date.
    pub checkpoints: Vec<Checkpoint>,
    /// What was done, by date.
    pub history: Vec<DatedOrder>,
    /// The record.
    pub claims: BTreeMap<ClaimId, Claim>,
    /// Works cited.
    pub sources: Vec<Source>,
    /// Where every number comes from.
    pub pedigrees: Vec<Pedigree>,
    /// Language files of all layers: (language, file name, text), later ones override.
    pub words: Vec<(String, String, String)>,
    /// Digest of all files it was read from.
    pub hash: Digest,
}

impl Scenario {
    /// The half-month of a turn, from 0.
    #[must_use]
    pub fn half_month(&self, turn: u16) -> HalfMonth {
        self.first.plus(turn)
    }

    /// The turn that contains `date`, if it is played.
    #[must_use]
    pub fn turn_of(&self, date: Date) -> Option<u16> {
        let turn = HalfMonth::containing(date).since(self.first);
        u16::try_from(turn).ok().filter(|&turn| turn < self.turns)
    }

    /// The uezd of that id.
    #[must_use]
    pub fn uezd(&self, id: UezdId) -> Option<&Uezd> {
        find(&self.uezds, id, |uezd| uezd.id)
    }

    /// The oblast of that id.
    #[must_use]
    pub fn oblast(&self, id: OblastId) -> Option<&Oblast> {
        find(&self.oblasts, id, |oblast| oblast.id)
    }

    /// The place of that id.
    #[must_use]
    pub fn place(&self, id: PlaceId) -> Option<&Place> {
        find(&self.places, id, |place| place.id)
    }

    /// The leg of that id.
    #[must_use]
    pub fn route(&self, id: RouteId) -> Option<&Route> {
        find(&self.routes, id, |route| route.id)
    }

    /// The unit of that id.
    #[must_use]
    pub fn unit(&self, id: UnitId) -> Option<&Unit> {
        find(&self.units, id, |unit| unit.id)
    }

    /// The sponsor of that id.
    #[must_use]
    pub fn sponsor(&self, id: SponsorId) -> Option<&Sponsor> {
        find(&self.sponsors, id, |sponsor| sponsor.id)
    }

    /// The front of that id.
    #[must_use]
    pub fn front(&self, id: Id) -> Option<&Front> {
        find(&self.fronts, id, |front| front.id)
    }

    /// The event of that id.
    #[must_use]
    pub fn event(&self, id: EventId) -> Option<&Event> {
        self.events.iter().find(|event| event.id == id)
    }

    /// Who holds a place in a half-month; nobody where the scenario is silent.
    #[must_use]
    pub fn holder(&self, place: PlaceId, when: HalfMonth) -> Holder {
        let earlier = |hold: &&Hold| hold.place == place && hold.from <= when;
        self.holds.iter().rfind(earlier).map_or(Holder::Nobody, |hold| hold.holder)
    }

    /// The oblast that a unit belongs to.
    #[must_use]
    pub fn oblast_of_unit(&self, unit: &Unit) -> OblastId {
        match unit.draws {
            Draws::Oblast(oblast) => oblast,
            Draws::Uezd(uezd) => self.uezd(uezd).map_or_else(OblastId::default, |uezd| uezd.oblast),
        }
    }

    /// The front that a place belongs to.
    #[must_use]
    pub fn front_at(&self, place: PlaceId) -> Option<&Front> {
        self.fronts.iter().find(|front| front.places.contains(&place))
    }
}

fn find<T, I: Ord>(list: &[T], id: I, key: impl Fn(&T) -> I) -> Option<&T> {
    list.binary_search_by(|item| key(item).cmp(&id)).ok().map(|index| &list[index])
}

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

/// A power that gives and takes.
#[derive(Clone, Debug)]
pub struct Sponsor {
    /// Id.
    pub id: SponsorId,
    /// Where it sits.
    pub seat: PlaceId,
    /// First half-month.
    pub from: HalfMonth,
    /// Last half-month.
    pub to: HalfMonth,
    /// What it thinks of Alash at first.
    pub standing: PerMille,
    /// Money that raises its standing by a tenth; none when money does not move it.
    pub per_tenth: Option<Kopeks>,
}

/// A unit that may be raised.
#[derive(Clone, Copy, Debug)]
pub struct Unit {
    /// Id.
    pub id: UnitId,
    /// Where it is raised.
    pub home: PlaceId,
    /// Who serves in it.
    pub draws: Draws,
    /// Men at full establishment.
    pub establishment: Men,
}

/// Something a sponsor promises.
#[derive(Clone, Copy, Debug)]
pub struct Delivery {
    /// Id.
    pub id: DeliveryId,
    /// Who gives.
    pub sponsor: SponsorId,
    /// When.
    pub on: HalfMonth,
    /// Where.
    pub at: PlaceId,
    /// What.
    pub what: Gift,
    /// How much, counted; kopeks for money.
    pub amount: u32,
    /// The unit it is meant for.
    pub unit: UnitId,
    /// The standing it takes.
    pub standing: PerMille,
}

/// A front.
#[derive(Clone, Debug)]
pub struct Front {
    /// Id.
    pub id: Id,
    /// The places it is fought at, sorted.
    pub places: Vec<PlaceId>,
}

/// Something that happens on a day.
#[derive(Clone, Debug)]
pub struct Event {
    /// Id.
    pub id: EventId,
    /// The day.
    pub on: Date,
    /// Where.
    pub place: Option<PlaceId>,
    /// The claims it rests on.
    pub claims: Vec<ClaimId>,
}

/// A recorded figure to compare with.
#[derive(Clone, Debug)]
pub struct Checkpoint {
    /// The claims whose figures are summed.
    pub claims: Vec<ClaimId>,
    /// The day of the figure.
    pub date: Date,
    /// The turn at whose end it is compared.
    pub turn: u16,
    /// Whose men.
    pub measure: Measure,
    /// Which step of the waterfall.
    pub step: Step,
    /// The figure, when it is one and not a range.
    pub recorded: Option<u32>,
    /// Lowest recorded.
    pub low: u32,
    /// Highest recorded.
    pub high: u32,
    /// Men off the figure that still count as agreement.
    pub tolerance: u32,
    /// Whether parameters are fitted on it.
    pub fit: bool,
}

impl Checkpoint {
    /// Name: its claims, joined.
    #[must_use]
    pub fn name(&self) -> String {
        self.claims.iter().map(ToString::to_string).collect::<Vec<_>>().join("+")
    }

    /// How far a count lies off the figure, or outside the range.
    #[must_use]
    pub fn difference(&self, simulated: u32) -> i64 {
        let (value, low, high) = (i64::from(simulated), i64::from(self.low), i64::from(self.high));
        match self.recorded {
            Some(figure) => value - i64::from(figure),
            None => (value - high).max(0) + (value - low).min(0),
        }
    }

    /// Whether a count agrees with the record.
    #[must_use]
    pub fn agrees(&self, simulated: u32) -> bool {
        self.difference(simulated).unsigned_abs() <= u64::from(self.tolerance)
    }
}

/// An order of the historical policy.
#[derive(Clone, Debug)]
pub struct DatedOrder {
    /// The turn it is given in.
    pub turn: u16,
    /// The claims it rests on, or the reason for supposing it.
    pub ground: Ground,
    /// The order.
    pub order: Order,
}

/// Why an order stands in the historical policy.
#[derive(Clone, Debug)]
pub enum Ground {
    /// Sources say so.
    Doc(Vec<ClaimId>),
    /// Supposed, and why.
    Assumed(String),
}

/// A claim of the record.
#[derive(Clone, Debug)]
pub struct Claim {
    /// Id.
    pub id: ClaimId,
    /// What it is about.
    pub topic: Id,
    /// Day, month, year or range, as given; empty when unknown.
    pub date: String,
    /// Calendar of the date.
    pub style: Style,
    /// Place or oblast id; empty when none.
    pub place: String,
    /// Its number.
    pub quantity: Option<Quantity>,
    /// Who says it; empty when nobody in particular.
    pub who: String,
    /// The work it stands in.
    pub source: Id,
    /// How it was found.
    pub evidence: Evidence,
    /// How far it is trusted.
    pub confidence: Confidence,
    /// What kind of statement it is.
    pub status: Status,
    /// Claims that say otherwise.
    pub conflicts: Vec<ClaimId>,
    /// Where it stands in the files.
    pub position: Position,
}

/// The number of a claim.
#[derive(Clone, Debug)]
pub struct Quantity {
    /// The number given.
    pub value: f64,
    /// Lowest reading.
    pub low: Option<f64>,
    /// Highest reading.
    pub high: Option<f64>,
    /// Its unit.
    pub unit: Id,
}

/// A work cited.
#[derive(Clone, Debug)]
pub struct Source {
    /// Id.
    pub id: Id,
    /// Address it was read at; may be empty.
    pub url: String,
}

/// Where a number comes from.
#[derive(Clone, Debug)]
pub struct Pedigree {
    /// Where it stands.
    pub position: Position,
    /// The number as text.
    pub value: String,
    /// Its origin.
    pub origin: Origin,
}

/// The three kinds of origin.
#[derive(Clone, Debug, PartialEq)]
pub enum Origin {
    /// Stands in sources.
    Documented(Vec<ClaimId>),
    /// Worked out from claims.
    Derived {
        /// From these.
        from: Vec<ClaimId>,
        /// By this arithmetic.
        how: String,
    },
    /// A guess.
    Assumed {
        /// Lowest value that could be defended.
        low: f64,
        /// Highest value that could be defended.
        high: f64,
        /// The reason.
        why: String,
    },
}

impl Origin {
    /// The claims it rests on.
    #[must_use]
    pub fn claims(&self) -> &[ClaimId] {
        match self {
            Self::Documented(claims) | Self::Derived { from: claims, .. } => claims,
            Self::Assumed { .. } => &[],
        }
    }
}
