//! Powers that give and take, what they promise, and people who can be given a post.

use crate::base::date::HalfMonth;
use crate::base::id::{DeliveryId, PersonId, PlaceId, SponsorId, UnitId};
use crate::base::quantity::{Kopeks, PerMille};
use crate::orders::Gift;
use crate::scenario::file::{Condition, Mode, Skill, Vignette, Want};

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
    /// Who is drawn beside its name.
    pub picture: Option<Vignette>,
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
    /// What it runs and may carry riders by.
    pub carries: Vec<Mode>,
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
    /// Who is drawn beside his name.
    pub picture: Option<Vignette>,
    /// What he is good at.
    pub skill: Skill,
    /// How good.
    pub size: PerMille,
}

impl Person {
    /// Whether he can be given a post in a half-month.
    #[must_use]
    pub fn serves(&self, now: HalfMonth) -> bool {
        self.from <= now && now <= self.to
    }
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
