//! The record: claims, works cited, entries of the encyclopedia, and where each number comes from.

use crate::base::id::{ClaimId, DeliveryId, Id, PersonId, PlaceId, SponsorId};
use crate::scenario::file::{Confidence, EntryKind, Evidence, Status, Style};
use crate::scenario::text::Position;

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
    /// Who commanded at a front.
    Command(Id),
    /// A battle of the list.
    Honour(Id),
    /// What became of somebody.
    Fate(PersonId),
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
    /// Claims that were known when it was set, though it does not rest on them.
    pub knowing: Vec<ClaimId>,
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

impl Pedigree {
    /// The claims that were known when it was set: those that are said to have been, and those that its reason names.
    pub fn known(&self) -> impl Iterator<Item = ClaimId> {
        let reason = match &self.origin {
            Origin::Documented(_) => "",
            Origin::Derived { how, .. } => how,
            Origin::Assumed { why, .. } => why,
        };
        self.knowing.iter().copied().chain(named(reason))
    }
}

/// The words of a reason that may be ids of claims.
pub(in crate::scenario) fn named(reason: &str) -> impl Iterator<Item = ClaimId> {
    let words = reason.split(|letter: char| !letter.is_ascii_alphanumeric());
    words
        .filter(|word| word.starts_with(|letter: char| letter.is_ascii_uppercase()))
        .filter_map(|word| ClaimId::new(word).ok())
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
