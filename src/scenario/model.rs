//! What is true of a scenario that loaded: ids resolved, units fixed, invariants held.
//!
//! Nothing here is read from or written to a file; lists are sorted by id.

use crate::base::date::{Date, HalfMonth};
use crate::base::digest::Digest;
use crate::base::id::{
    ClaimId, DeliveryId, EventId, Id, OblastId, PersonId, PlaceId, RouteId, SponsorId, UezdId, UnitId,
};
use crate::base::quantity::{Horses, Kopeks, Men, Metres, PerMille};
pub use crate::orders::Gift;
use crate::orders::Order;
use crate::scenario::reading::Reading;
use crate::scenario::rules::Rules;
use crate::scenario::sets::ParameterSets;
use crate::scenario::text::Position;
use std::collections::BTreeMap;

pub use crate::scenario::file::{
    AreaFile as Area, ConditionFile as Condition, ConfidenceFile as Confidence, DrawsFile as Draws,
    EntryKindFile as EntryKind, EventKindFile as EventKind, EvidenceFile as Evidence, HolderFile as Holder,
    KindFile as Kind, LeverFile as Lever, MeasureFile as Measure, MetricFile as Metric, ModeFile as Mode,
    SkillFile as Skill, StatusFile as Status, StepFile as Step, StyleFile as Style, WantFile as Want,
};

/// A checked scenario.
#[derive(Clone, Debug, Default)]
pub struct Scenario {
    /// Id: the folder's name.
    pub id: Id,
    /// Its folder, for messages.
    pub folder: String,
    /// This scenario and those it is based on, itself first.
    pub lineage: Vec<Id>,
    /// The reading it is played by; none for its own.
    pub reading: Option<Id>,
    /// The readings by which it can be played instead.
    pub readings: Vec<Reading>,
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
    /// Where news comes to and orders leave from.
    pub seat: PlaceId,
    /// Units that may be raised.
    pub units: Vec<Unit>,
    /// What units have on the first day.
    pub forces: Vec<Force>,
    /// People who can be given a post.
    pub people: Vec<Person>,
    /// Cadet schools that may be opened.
    pub schools: Vec<School>,
    /// What sponsors promise.
    pub deliveries: Vec<Delivery>,
    /// Fronts.
    pub fronts: Vec<Front>,
    /// What happens on which day, by date.
    pub events: Vec<Event>,
    /// Recorded figures to compare with, by date.
    pub checkpoints: Vec<Checkpoint>,
    /// How far levers were moved by what is known of the time, by lever.
    pub lever_ranges: Vec<LeverRange>,
    /// What is to be reached.
    pub aims: Vec<Aim>,
    /// How many aims reached are success.
    pub success: u32,
    /// What ends the campaign early.
    pub lost: Vec<Lost>,
    /// Parts of a long campaign, by date.
    pub acts: Vec<Act>,
    /// The encyclopedia.
    pub entries: Vec<Entry>,
    /// Claims that something rests on which is no number: what it is, and the claims.
    pub citations: Vec<(Cited, Vec<ClaimId>)>,
    /// What was done, by date.
    pub history: Vec<DatedOrder>,
    /// Sets of parameters that fit the record about equally well; none where nobody calibrated.
    pub sets: ParameterSets,
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

    /// The person of that id.
    #[must_use]
    pub fn person(&self, id: PersonId) -> Option<&Person> {
        find(&self.people, id, |person| person.id)
    }

    /// The delivery of that id.
    #[must_use]
    pub fn delivery(&self, id: DeliveryId) -> Option<&Delivery> {
        find(&self.deliveries, id, |delivery| delivery.id)
    }

    /// The documented range of a lever.
    #[must_use]
    pub fn range_of(&self, lever: Lever) -> Option<&LeverRange> {
        find(&self.lever_ranges, lever, |range| range.lever)
    }

    /// The school at a place.
    #[must_use]
    pub fn school(&self, place: PlaceId) -> Option<&School> {
        self.schools.iter().find(|school| school.place == place)
    }

    /// The event of that id.
    #[must_use]
    pub fn event(&self, id: EventId) -> Option<&Event> {
        self.events.iter().find(|event| event.id == id)
    }

    /// Who holds a place in a half-month by the record; nobody where it is silent.
    #[must_use]
    pub fn holder(&self, place: PlaceId, when: HalfMonth) -> Holder {
        let earlier = |hold: &&Hold| hold.place == place && hold.from <= when;
        self.holds.iter().rfind(earlier).map_or(Holder::Nobody, |hold| hold.holder)
    }

    /// Units of an oblast, by id.
    pub fn units_of(&self, oblast: OblastId) -> impl Iterator<Item = &Unit> {
        self.units.iter().filter(move |unit| unit.oblast == oblast)
    }

    /// The uezds whose men serve in a unit, with their quotas.
    pub fn homes_of(&self, unit: &Unit) -> impl Iterator<Item = (UezdId, u32)> {
        let draws = unit.draws;
        let serves = move |uezd: &&Uezd| match draws {
            Draws::Uezd(id) => uezd.id == id,
            Draws::Oblast(id) => uezd.oblast == id,
        };
        self.uezds.iter().filter(serves).map(|uezd| (uezd.id, uezd.quota.0.max(1)))
    }

    /// The oblast under command in which a place lies.
    #[must_use]
    pub fn oblast_of_place(&self, place: PlaceId) -> Option<OblastId> {
        self.place(place)?.oblast
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
    /// What it wants of those who accept its terms.
    pub wants: Vec<Want>,
    /// What ends the friendship for good.
    pub red_line: Option<Condition>,
    /// Who takes it amiss when these terms are accepted.
    pub rival: Option<SponsorId>,
    /// What it may give when asked, and how much; kopeks for money.
    pub gives: Vec<(Gift, u32)>,
}

impl Sponsor {
    /// Whether it rules in a half-month.
    #[must_use]
    pub fn rules(&self, now: HalfMonth) -> bool {
        self.from <= now && now <= self.to
    }
}

/// Somebody who can be given a post.
#[derive(Clone, Copy, Debug)]
pub struct Person {
    /// Id.
    pub id: PersonId,
    /// First half-month.
    pub from: HalfMonth,
    /// Last half-month.
    pub to: HalfMonth,
    /// Where he is at first.
    pub at: PlaceId,
    /// What he is good at.
    pub skill: Skill,
    /// How good.
    pub size: PerMille,
}

/// A cadet school that may be opened.
#[derive(Clone, Copy, Debug)]
pub struct School {
    /// Where.
    pub place: PlaceId,
    /// Whose help it needs.
    pub sponsor: SponsorId,
    /// Cadets of a course.
    pub seats: u32,
    /// What it costs to open, at base prices.
    pub open: Kopeks,
    /// What it costs a turn, at base prices.
    pub keep: Kopeks,
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
    /// The oblast that pays it.
    pub oblast: OblastId,
    /// Men at full establishment.
    pub establishment: Men,
}

/// What a unit has on the first day.
#[derive(Clone, Copy, Debug, Default)]
pub struct Force {
    /// The unit.
    pub unit: UnitId,
    /// Where it stands.
    pub at: PlaceId,
    /// Men on the roll.
    pub men: Men,
    /// Share of them that is trained.
    pub trained: PerMille,
    /// Horses fit for work.
    pub horses: Horses,
    /// Rifles.
    pub rifles: u32,
    /// Rounds in the pouches.
    pub rounds: u32,
    /// Officers.
    pub officers: u32,
    /// Instructors.
    pub instructors: u32,
    /// Machine guns.
    pub machine_guns: u32,
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
    /// What must hold as well.
    pub after: Option<Condition>,
}

/// A front: a track of places between two sides.
#[derive(Clone, Debug)]
pub struct Front {
    /// Id.
    pub id: Id,
    /// The places it is fought at, from our side to the enemy's.
    pub places: Vec<PlaceId>,
    /// First half-month of fighting.
    pub from: HalfMonth,
    /// Last half-month of fighting.
    pub to: HalfMonth,
    /// Number of the last place on our side from when, by the record, by date.
    pub lines: Vec<(HalfMonth, u8)>,
    /// Who stood there from when, by date.
    pub strengths: Vec<(HalfMonth, Strength)>,
}

impl Front {
    /// Whether there is fighting in a half-month.
    #[must_use]
    pub fn active(&self, now: HalfMonth) -> bool {
        self.from <= now && now <= self.to
    }

    /// Number of the last place on our side, by the record.
    #[must_use]
    pub fn line(&self, now: HalfMonth) -> u8 {
        self.lines.iter().rfind(|(from, _)| *from <= now).map_or(0, |(_, line)| *line)
    }

    /// Who stood there, by the record.
    #[must_use]
    pub fn strength(&self, now: HalfMonth) -> Strength {
        self.strengths.iter().rfind(|(from, _)| *from <= now).map_or_else(Strength::default, |(_, s)| *s)
    }
}

/// Who stands at a front, without the men of Alash.
#[derive(Clone, Copy, Debug, Default)]
pub struct Strength {
    /// Men beside us.
    pub friends: u32,
    /// Men against us.
    pub foes: u32,
    /// Machine guns beside us.
    pub friend_machine_guns: u32,
    /// Machine guns against us.
    pub foe_machine_guns: u32,
    /// Field guns beside us.
    pub friend_guns: u32,
    /// Field guns against us.
    pub foe_guns: u32,
}

/// Something that happens on a day.
#[derive(Clone, Debug)]
pub struct Event {
    /// Id.
    pub id: EventId,
    /// The day.
    pub on: Date,
    /// The turn that contains it.
    pub turn: u16,
    /// Where.
    pub place: Option<PlaceId>,
    /// What kind.
    pub kind: EventKind,
    /// The claims it rests on.
    pub claims: Vec<ClaimId>,
    /// Whether it is supposed.
    pub assumed: bool,
    /// What must hold.
    pub when: Vec<Condition>,
    /// What happens whatever is chosen.
    pub effects: Vec<Effect>,
    /// What can be chosen.
    pub choices: Vec<Choice>,
    /// The choice that counts when nobody chooses.
    pub unanswered: Id,
}

impl Event {
    /// The choice of that id.
    #[must_use]
    pub fn choice(&self, id: Id) -> Option<&Choice> {
        self.choices.iter().find(|choice| choice.id == id)
    }
}

/// One answer to an event.
#[derive(Clone, Debug)]
pub struct Choice {
    /// Id within the event.
    pub id: Id,
    /// What comes of it.
    pub effects: Vec<Effect>,
}

/// What comes of an event: only what concerns this scenario.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Effect {
    /// Money comes to a branch, or leaves it.
    Money(OblastId, Kopeks),
    /// What a branch holds is multiplied.
    TreasuryShare(OblastId, f64),
    /// A sponsor thinks better or worse, thousandths.
    Standing(SponsorId, i32),
    /// For a while, or for good, something is otherwise.
    Sway(Sway),
    /// A unit is given something; kopeks for money.
    Give(Gift, UnitId, u32),
    /// A unit loses something.
    Lose(Gift, UnitId, u32),
    /// Men join, or go home.
    Men(UnitId, i32),
    /// A share of the men is killed or lost.
    Losses(UnitId, f64),
    /// Kilograms of food, grain and hay come into a store.
    Goods(PlaceId, [u32; 3]),
    /// Arrears change, thousandths of a month.
    Arrears(OblastId, i32),
    /// A flag is set or cleared.
    Flag(Id, bool),
    /// The line moves.
    Push(Id, i8),
    /// Only this share of the officers stays.
    OfficersShare(OblastId, f64),
    /// This share of the men leaves, so.
    Leave(OblastId, Leaving, f64),
    /// The cadets of a running course are lost.
    SchoolLost,
}

/// How men leave for good.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Leaving {
    /// Amnestied, home.
    Amnestied,
    /// Into the Red Army, with horse and rifle.
    Serving,
    /// Discharged, home; rifles stay.
    Discharged,
    /// Arrested.
    Arrested,
}

/// Something that is otherwise for a while.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sway {
    /// What is otherwise.
    pub what: Swayed,
    /// Where.
    pub at: Whereabouts,
    /// By how much: thousandths to add for authority, a factor in thousandths for the others.
    pub by: i32,
    /// For so many turns; 0 for good.
    pub turns: u16,
}

/// What a sway changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Swayed {
    /// Authority, added.
    Authority,
    /// Show-up, a factor.
    ShowUp,
    /// Show-up of those who are to serve in their own uezd, a factor beside that.
    HomeShowUp,
    /// Raids, a factor.
    Danger,
    /// Desertion, a factor.
    Desertion,
    /// The enemy's strength, a factor.
    Foes,
    /// Tax that comes in, a factor.
    Tax,
}

/// Where a sway is felt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Whereabouts {
    /// In all uezds of an oblast.
    Oblast(OblastId),
    /// In one uezd.
    Uezd(UezdId),
    /// At a front.
    Front(Id),
}

/// Something to be reached by a day.
#[derive(Clone, Debug)]
pub struct Aim {
    /// Id.
    pub id: Id,
    /// What is measured.
    pub metric: Metric,
    /// What it must be.
    pub bound: Bound,
    /// What must hold as well.
    pub also: Vec<(Metric, Bound)>,
    /// The turn at whose end it is measured.
    pub turn: u16,
    /// The day.
    pub date: Date,
    /// The claims it is tied to.
    pub claims: Vec<ClaimId>,
}

/// What cites claims without being a number, an event or an aim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cited {
    /// Who holds a place.
    Holder(PlaceId),
    /// A sponsor's dates.
    Sponsor(SponsorId),
    /// A delivery.
    Delivery(DeliveryId),
    /// Where the line of a front stood.
    Line(Id),
    /// Who stood at a front.
    Strength(Id),
}

/// A limit, both ends counted as met.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Bound {
    /// At least this.
    AtLeast(f64),
    /// At most this.
    AtMost(f64),
}

impl Bound {
    /// Whether a value keeps it.
    #[must_use]
    pub fn holds(self, value: f64) -> bool {
        match self {
            Self::AtLeast(least) => value >= least,
            Self::AtMost(most) => value <= most,
        }
    }

    /// The limit itself.
    #[must_use]
    pub fn limit(self) -> f64 {
        match self {
            Self::AtLeast(limit) | Self::AtMost(limit) => limit,
        }
    }

    /// Whether it is a lower limit.
    #[must_use]
    pub fn is_least(self) -> bool {
        matches!(self, Self::AtLeast(_))
    }
}

/// What ends the campaign early.
#[derive(Clone, Copy, Debug)]
pub struct Lost {
    /// Id.
    pub id: Id,
    /// What is measured.
    pub metric: Metric,
    /// What must hold; where it does not, so many turns in a row, all is lost.
    pub bound: Bound,
    /// First and last turn in which it counts.
    pub period: (u16, u16),
    /// Turns in a row.
    pub turns: u16,
}

/// A part of a long campaign.
#[derive(Clone, Copy, Debug)]
pub struct Act {
    /// Id.
    pub id: Id,
    /// Its last turn.
    pub until: u16,
}

/// An entry of the encyclopedia.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Id.
    pub id: Id,
    /// What it is about.
    pub kind: EntryKind,
    /// The key of its words: `entry-…`, `person-…` or `event-…`, without `-text`.
    pub words: String,
    /// Whether no particulars are known of it.
    pub unknown: bool,
    /// The claims it rests on.
    pub claims: Vec<ClaimId>,
}

/// How far a lever was moved by what is known of the time, in the units of the file.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LeverRange {
    /// The lever.
    pub lever: Lever,
    /// Lowest.
    pub low: f64,
    /// Highest.
    pub high: f64,
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
    /// The figure that parameters are fitted on: the claims' own numbers summed, whatever their range.
    pub figure: u32,
    /// Whether parameters are fitted on it.
    pub fit: bool,
    /// The only parameters that may be fitted on it; all where none are named.
    pub fit_by: Vec<&'static str>,
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
