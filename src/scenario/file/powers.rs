//! How sponsors, what they promise, people and schools are written.

use crate::base::id::{DeliveryId, Id, PersonId, PlaceId, SponsorId, UnitId};
use crate::orders::Gift;
use crate::scenario::file::{Bases, ClaimList, Condition, Mode, Number, Vignette};
use crate::scenario::spot::Spot;
use serde::{Deserialize, Serialize};

/// `sponsors.ron`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct SponsorsFile {
    /// Bases of the numbers below.
    pub basis: Bases,
    /// The sponsors.
    pub sponsors: Vec<Spot<SponsorFile>>,
    /// What they promise, and when.
    pub deliveries: Vec<Spot<DeliveryFile>>,
}

/// A power that gives and takes; its words are `sponsor-…`, `sponsor-…-text`, `sponsor-…-want-1` to `-3` and
/// `sponsor-…-red-line`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SponsorFile {
    /// Id.
    pub id: Spot<SponsorId>,
    /// Where it sits.
    pub seat: Spot<PlaceId>,
    /// First day.
    pub from: Spot<String>,
    /// Last day.
    pub to: Spot<String>,
    /// What it thinks of Alash at first: 0 to 1.
    pub standing: Number,
    /// Roubles given that raise its standing by 0.1; 0 when money does not move it.
    pub roubles_per_tenth: Number,
    /// Who is drawn beside its name, if somebody is.
    #[serde(default)]
    pub picture: Option<Spot<Vignette>>,
    /// The claims its dates rest on; an empty list marks an assumption.
    pub claims: ClaimList,
    /// What it wants of those who accept its terms, three at most.
    #[serde(default)]
    pub wants: Vec<Spot<Want>>,
    /// What ends the friendship for good.
    #[serde(default)]
    pub red_line: Option<Spot<Condition>>,
    /// Who takes it amiss when these terms are accepted.
    #[serde(default)]
    pub rival: Option<Spot<SponsorId>>,
    /// What it may give when asked.
    #[serde(default)]
    pub gives: Vec<Spot<FavourFile>>,
    /// What it runs and may let riders go by when asked, `rail` or `steamer`: as far from its seat as these lines are open
    /// and in friendly hands.
    #[serde(default)]
    pub carries: Vec<Spot<Mode>>,
}

/// What a sponsor wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Want {
    /// So many men kept at a front.
    MenAt {
        /// Which front.
        front: Id,
        /// How many.
        men: u32,
    },
    /// A gift of money within the last six turns.
    Money,
    /// A flag set by an event.
    Flag(Id),
    /// Not the terms of another.
    NoTerms(SponsorId),
    /// No fight against it within the last six turns: none at all at its front.
    Quiet,
    /// No requisition within the last six turns.
    NoRequisition,
}

/// What a sponsor may give when asked.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FavourFile {
    /// What.
    pub what: Spot<Gift>,
    /// How much at a time.
    pub amount: Number,
}

/// Something a sponsor promises.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DeliveryFile {
    /// Id of the delivery.
    pub id: Spot<DeliveryId>,
    /// Who gives.
    pub sponsor: Spot<SponsorId>,
    /// When it is handed over.
    pub on: Spot<String>,
    /// Where it is handed over.
    pub at: Spot<PlaceId>,
    /// What it is: `rifles`, `rounds`, `machine_guns`, `officers`, `instructors`, `kit` or `roubles`.
    pub what: Spot<Gift>,
    /// How much of it.
    pub amount: Number,
    /// The unit it is for; roubles go to the treasury of the unit's oblast.
    pub unit: Spot<UnitId>,
    /// The sponsor must think this well of Alash, or nothing comes: 0 to 1.
    pub standing: Number,
    /// What must hold as well.
    #[serde(default)]
    pub after: Option<Spot<Condition>>,
    /// The claims it rests on, beside those of the amount.
    #[serde(default)]
    pub claims: ClaimList,
}

/// `people.ron`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct PeopleFile {
    /// Bases of the numbers below.
    pub basis: Bases,
    /// The people.
    pub people: Vec<Spot<PersonFile>>,
}

/// Somebody who can be given a post; the words are `person-…` and `person-…-text`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PersonFile {
    /// Id.
    pub id: Spot<PersonId>,
    /// First day.
    pub from: Spot<String>,
    /// Last day.
    pub to: Spot<String>,
    /// Where he is at first.
    pub at: Spot<PlaceId>,
    /// Who is drawn beside his name, if somebody is: a kind of people, not himself.
    #[serde(default)]
    pub picture: Option<Spot<Vignette>>,
    /// What he is good at.
    pub skill: Spot<Skill>,
    /// How good, as a share.
    pub size: Number,
    /// The claims it rests on.
    pub claims: ClaimList,
}

/// What somebody is good at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Skill {
    /// Trains men faster: with a unit.
    Drill,
    /// Fights better and holds men together: with a unit.
    Command,
    /// Volosts obey: in an oblast.
    Authority,
    /// Sponsors think better of Alash: in an oblast, with those who sit near it.
    Talks,
    /// More of the tax comes in: in an oblast.
    Purse,
    /// Carriers are cheaper: in an oblast.
    Carting,
}

impl Skill {
    /// Whether who has it serves with a unit; others serve in an oblast.
    #[must_use]
    pub fn is_of_a_unit(self) -> bool {
        matches!(self, Self::Drill | Self::Command)
    }
}

/// A cadet school that may be opened.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SchoolFile {
    /// Where.
    pub place: Spot<PlaceId>,
    /// Whose help it needs.
    pub sponsor: Spot<SponsorId>,
    /// Cadets of a course.
    pub seats: Number,
    /// What it costs to open, roubles at base prices.
    pub open: Number,
    /// What it costs a turn, roubles at base prices.
    pub keep: Number,
}
