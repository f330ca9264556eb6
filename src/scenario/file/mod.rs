//! What is written in scenario files: names as text, every number with its pedigree.
//!
//! These types say only how a file reads. What is true of a scenario is [`crate::scenario::Scenario`];
//! the one road between is [`crate::scenario::build`]. `scenarios/FORMAT.md` is generated from the comments below.

mod affairs;
mod aims;
mod fronts;
mod levers;
mod powers;
mod readings;

pub use affairs::{AreaFile, ChoiceFile, ConditionFile, EffectFile, EventFile, EventKindFile, EventsFile};
pub use aims::{ActFile, AimFile, AlsoFile, LostFile, MetricFile};
pub use fronts::{FrontFile, LineFile, StrengthFile};
pub use levers::{LeverFile, LeverRangeFile};
pub use powers::{
    DeliveryFile, FavourFile, PeopleFile, PersonFile, SchoolFile, SkillFile, SponsorFile, SponsorsFile,
    WantFile,
};
pub use readings::{ReadGunsFile, ReadQuotaFile, ReadingFile, ReadingsFile};

use crate::base::id::{ClaimId, Id, OblastId, PlaceId, UezdId, UnitId};
use crate::orders::Order;
use crate::scenario::spot::Spot;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A number with its pedigree.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Sourced<T> {
    /// Stands in a source: `doc(1500, ["S016"])`. Claims known only by hearsay (`background`) are refused.
    Doc(T, Vec<Spot<ClaimId>>),
    /// Worked out from claims: `derived(value: 20_228, from: ["D019"], how: "D019 / 4.7")`.
    Derived {
        /// The number.
        value: T,
        /// The claims it comes from.
        from: Vec<Spot<ClaimId>>,
        /// The arithmetic.
        how: String,
    },
    /// A guess, with its range: `assumed(value: 0.33, low: 0.2, high: 0.6, why: "…")`, or `pct: 20` for ± 20 %.
    Assumed {
        /// The number.
        value: T,
        /// Lowest value that could be defended.
        low: Option<T>,
        /// Highest value that could be defended.
        high: Option<T>,
        /// The range as a percentage either side, instead of `low` and `high`.
        pct: Option<f64>,
        /// The reason.
        why: String,
    },
    /// By a basis named at the head of the file: `by(320, "geo")`.
    By(T, Spot<String>),
}

/// The pedigree that many numbers of a file share.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum BasisFile {
    /// All stand in these sources.
    Doc(Vec<Spot<ClaimId>>),
    /// All are worked out in one way.
    Derived {
        /// The claims they come from.
        from: Vec<Spot<ClaimId>>,
        /// The arithmetic.
        how: String,
    },
    /// All are guesses of one kind.
    Assumed {
        /// The range, percent either side.
        pct: f64,
        /// The reason.
        why: String,
    },
}

/// A number as it stands in most fields.
pub type Number = Spot<Sourced<f64>>;
/// One number for each half-month of the year, January first.
pub type Table = Spot<Sourced<Vec<f64>>>;
/// Claims that something rests on.
pub type ClaimList = Vec<Spot<ClaimId>>;
/// Bases by name.
pub type Bases = BTreeMap<String, BasisFile>;

/// `scenario.ron`: what the scenario is about. A field left out is taken from the scenario it is based on.
/// `holds`, `reach`, `markets`, `schools`, `deliveries`, `fronts`, `checkpoints` and `lever_ranges` are merged by what
/// they are about (place, uezd, id, claims, lever): rows about the same thing replace those of the base. What lies outside the
/// places, oblasts or days of a scenario is left out when it comes from a base. Other lists replace the base's.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ScenarioFile {
    /// Format of the files; this is format 1.
    pub format: Option<Spot<u32>>,
    /// The scenario or theatre that this one changes: an id. `theatre` unless said.
    pub base: Option<Spot<Id>>,
    /// Bases of the numbers below.
    pub basis: Bases,
    /// First day of the first turn: the 1st or the 16th of a month, from 1917-12-16 to 1920-08-16.
    pub first_day: Option<Spot<String>>,
    /// How many half-month turns are played: 1 to 72.
    pub turns: Option<Spot<u32>>,
    /// The oblasts whose militia is commanded.
    pub oblasts: Option<Vec<Spot<OblastId>>>,
    /// The places in play; routes between two of them are in play too. All of them unless said.
    pub places: Option<Vec<Spot<PlaceId>>>,
    /// What the branches of the fund hold at the start.
    pub treasuries: Option<Vec<Spot<TreasuryFile>>>,
    /// Who holds a place from when.
    pub holds: Option<Vec<Spot<HoldFile>>>,
    /// How far an order of Alash is obeyed in a uezd, from when.
    pub reach: Option<Vec<Spot<ReachFile>>>,
    /// What can be bought where.
    pub markets: Option<Vec<Spot<MarketFile>>>,
    /// Where news comes to and orders leave from; the seat of the first oblast unless said.
    pub seat: Option<Spot<PlaceId>>,
    /// What units have on the first day, when the campaign begins late.
    pub forces: Option<Vec<Spot<ForceFile>>>,
    /// Cadet schools that may be opened.
    pub schools: Option<Vec<Spot<SchoolFile>>>,
    /// What sponsors promise, and when, beside what `sponsors.ron` has.
    pub deliveries: Option<Vec<Spot<DeliveryFile>>>,
    /// The fronts, as the places they are fought at.
    pub fronts: Option<Vec<Spot<FrontFile>>>,
    /// Recorded figures that a run is compared with.
    pub checkpoints: Option<Vec<Spot<CheckpointFile>>>,
    /// How far levers were moved by what is known of the time.
    pub lever_ranges: Option<Vec<Spot<LeverRangeFile>>>,
    /// What is to be reached.
    pub aims: Option<Vec<Spot<AimFile>>>,
    /// How many aims reached are success; all unless said.
    pub success: Option<Spot<u32>>,
    /// What ends the campaign early.
    pub lost: Option<Vec<Spot<LostFile>>>,
    /// Parts of a long campaign.
    pub acts: Option<Vec<Spot<ActFile>>>,
}

/// What a branch of the fund holds at the start.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TreasuryFile {
    /// The branch.
    pub oblast: Spot<OblastId>,
    /// Its money.
    pub roubles: Number,
}

/// What a unit has on the first day.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ForceFile {
    /// The unit.
    pub unit: Spot<UnitId>,
    /// Where it stands; at home unless said.
    #[serde(default)]
    pub at: Option<Spot<PlaceId>>,
    /// Men on the roll.
    pub men: Number,
    /// Share of them that is trained.
    pub trained: Number,
    /// Horses fit for work.
    pub horses: Number,
    /// Rifles.
    pub rifles: Number,
    /// Rounds in the pouches.
    pub rounds: Number,
    /// Officers.
    pub officers: Number,
    /// Instructors.
    pub instructors: Number,
    /// Machine guns.
    pub machine_guns: Number,
}

/// Who holds a place from a day on.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HoldFile {
    /// The place.
    pub place: Spot<PlaceId>,
    /// First day, counted from the half-month it lies in.
    pub from: Spot<String>,
    /// `own`, `friendly`, `nobody` or `hostile`.
    pub holder: Spot<HolderFile>,
    /// The claims it rests on; an empty list marks an assumption.
    pub claims: Vec<Spot<ClaimId>>,
}

/// Who holds a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum HolderFile {
    /// Alash administration.
    Own,
    /// A power that works with Alash.
    Friendly,
    /// Nobody in particular.
    Nobody,
    /// A power that works against Alash.
    Hostile,
}

/// How far an order is obeyed in a uezd from a day on.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReachFile {
    /// The uezd.
    pub uezd: Spot<UezdId>,
    /// First day, counted from the half-month it lies in.
    pub from: Spot<String>,
    /// Share of the volosts that obey: 0 to 1.
    pub share: Number,
}

/// What can be bought at a place in a turn, at base plenty; seasons change it by `rules.ron`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MarketFile {
    /// The place.
    pub place: Spot<PlaceId>,
    /// Food, tonnes a turn.
    pub food: Number,
    /// Grain, tonnes a turn.
    pub grain: Number,
    /// Hay, tonnes a turn.
    pub hay: Number,
}

/// A recorded figure and what in a run it is compared with.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CheckpointFile {
    /// The claims whose figures are summed; one for a plain checkpoint.
    pub claims: Vec<Spot<ClaimId>>,
    /// Whose men: `unit("…")`, `place("…")`, `front("…")` or `oblast("…")`.
    pub measure: Spot<MeasureFile>,
    /// Which step of the readiness waterfall; `enrolled` unless said.
    #[serde(default)]
    pub step: Option<Spot<StepFile>>,
    /// Oblasts whose men these were: it is compared only where all of them are under command.
    #[serde(default)]
    pub oblasts: Vec<Spot<OblastId>>,
    /// The day it is compared at, where its claim gives a month or a range.
    #[serde(default)]
    pub on: Option<Spot<String>>,
    /// The figure, where it is one and its claims give none or a range.
    #[serde(default)]
    pub recorded: Option<Number>,
    /// What still counts as agreement, percent of the figure.
    pub tolerance_pct: Number,
    /// Whether parameters are fitted on it. All others are only reported.
    #[serde(default)]
    pub fit: bool,
    /// The only parameters of the rules that may be fitted on it; all where none are named.
    #[serde(default)]
    pub fit_by: Vec<Spot<String>>,
}

/// Whose men are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum MeasureFile {
    /// One unit.
    Unit(UnitId),
    /// The units whose home the place is.
    Place(PlaceId),
    /// The men kept at a front.
    Front(Id),
    /// All of an oblast.
    Oblast(OblastId),
    /// All oblasts under command.
    All,
    /// Men who went over: amnestied, or serving on in the Red Army.
    Serving,
}

/// A step of the readiness waterfall.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum StepFile {
    /// On paper.
    Quota,
    /// On the roll.
    #[default]
    Enrolled,
    /// With a fit horse.
    Mounted,
    /// With a rifle.
    Armed,
    /// Under officers.
    Officered,
    /// Trained, part-trained men counted in part.
    Trained,
    /// Supplied.
    Supplied,
    /// Present for duty.
    Present,
}

impl StepFile {
    /// All steps, in the order of the waterfall.
    pub const ALL: [Self; 8] = [
        Self::Quota,
        Self::Enrolled,
        Self::Mounted,
        Self::Armed,
        Self::Officered,
        Self::Trained,
        Self::Supplied,
        Self::Present,
    ];
}

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
    pub kind: Spot<KindFile>,
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
pub enum KindFile {
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
    pub mode: Spot<ModeFile>,
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
pub enum ModeFile {
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

/// `units.ron`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct UnitsFile {
    /// Bases of the numbers below.
    pub basis: Bases,
    /// The units.
    pub units: Vec<Spot<UnitFile>>,
}

/// A unit that may be raised.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UnitFile {
    /// Id; its name is the word `unit-…` of the language files.
    pub id: Spot<UnitId>,
    /// Where it is raised and has its store.
    pub home: Spot<PlaceId>,
    /// Who serves in it: `uezd("…")`, or `oblast("…")` for a regiment called up oblast-wide.
    pub draws: Spot<DrawsFile>,
    /// Men at full establishment.
    pub establishment: Number,
}

/// Who serves in a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum DrawsFile {
    /// Men of one uezd, at home.
    Uezd(UezdId),
    /// Men detailed from all uezds of an oblast.
    Oblast(OblastId),
}

/// `orders.ron`: what was done, for the policy `historical`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct OrdersFile {
    /// The orders.
    pub orders: Vec<Spot<DatedOrderFile>>,
}

/// An order with its date and ground.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DatedOrderFile {
    /// The day, counted to the half-month it lies in.
    pub on: Spot<String>,
    /// `doc(["S032"])` or `assumed("why")`.
    pub ground: Spot<GroundFile>,
    /// The order.
    pub order: Spot<Order>,
}

/// Why an order stands in the historical policy.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GroundFile {
    /// A source says so.
    Doc(Vec<Spot<ClaimId>>),
    /// No source says so; this is the reason for supposing it.
    Assumed(String),
}

/// `entries.ron`: what the encyclopedia tells beside people, places and battles.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct EntriesFile {
    /// The entries.
    pub entries: Vec<Spot<EntryFile>>,
}

/// An entry of the encyclopedia; its words are `entry-…` and `entry-…-text`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EntryFile {
    /// Id.
    pub id: Spot<Id>,
    /// What it is about.
    pub kind: Spot<EntryKindFile>,
    /// The claims it rests on.
    pub claims: ClaimList,
}

/// What an entry is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum EntryKindFile {
    /// Somebody.
    Person,
    /// A place.
    Place,
    /// A kind of unit.
    Unit,
    /// Goods.
    Goods,
    /// A rule of the game.
    Rule,
    /// A battle.
    Battle,
    /// A power.
    Power,
    /// Anything else.
    Matter,
}

/// `record.ron`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct RecordFile {
    /// The works cited.
    pub sources: Vec<Spot<SourceFile>>,
    /// The claims.
    pub claims: Vec<Spot<ClaimFile>>,
}

/// A work cited; its title is the word `source-…` of the language files.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SourceFile {
    /// Id.
    pub id: Spot<Id>,
    /// Address it was read at; may be empty.
    pub url: String,
}

/// A claim; its words are `claim-…` of the language files.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClaimFile {
    /// Id.
    pub id: Spot<ClaimId>,
    /// What it is about.
    pub topic: Spot<Id>,
    /// Day, month, year or a range `A..B`; empty when unknown.
    pub date: Spot<String>,
    /// Calendar the date was given in.
    pub style: Spot<StyleFile>,
    /// Place or oblast; empty when none.
    #[serde(default)]
    pub place: String,
    /// The number, if it has one.
    #[serde(default)]
    pub quantity: Option<Spot<QuantityFile>>,
    /// Who says it; empty when nobody in particular.
    #[serde(default)]
    pub who: String,
    /// The work it stands in.
    pub source: Spot<Id>,
    /// How it was found.
    pub evidence: Spot<EvidenceFile>,
    /// How far it is trusted.
    pub confidence: Spot<ConfidenceFile>,
    /// What kind of statement it is.
    pub status: Spot<StatusFile>,
    /// Claims that say otherwise.
    pub conflicts: Vec<Spot<ClaimId>>,
}

/// Calendar a date was given in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum StyleFile {
    /// Old Style.
    Os,
    /// New Style.
    Ns,
    /// Not said.
    Unknown,
}

/// The number of a claim.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuantityFile {
    /// The number given.
    pub value: f64,
    /// Lowest reading.
    #[serde(default)]
    pub low: Option<f64>,
    /// Highest reading.
    #[serde(default)]
    pub high: Option<f64>,
    /// Its unit.
    pub unit: Id,
}

/// How a claim was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum EvidenceFile {
    /// In one of the two documents the game is made from.
    Seed,
    /// Read in part of the named work.
    Excerpt,
    /// Worked out from other claims.
    Derived,
    /// General knowledge, not confirmed.
    Background,
}

/// How far a claim is trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ConfidenceFile {
    /// Well.
    High,
    /// Fairly.
    Medium,
    /// Little.
    Low,
}

/// What kind of statement a claim is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum StatusFile {
    /// A plan or norm.
    Planned,
    /// Said by a witness or document.
    Attested,
    /// Said, and denied by others.
    Contested,
    /// Worked out.
    Derived,
    /// Made up.
    Invented,
}
