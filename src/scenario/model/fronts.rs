//! Fronts, and who stands there without the men of Alash.

use crate::base::date::HalfMonth;
use crate::base::id::{Id, PlaceId, SponsorId};

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
    /// Under whose command our units stood from when, by date.
    pub command: Vec<(HalfMonth, Option<SponsorId>)>,
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

    /// Under whose command our units stood, by the record.
    #[must_use]
    pub fn commander(&self, now: HalfMonth) -> Option<SponsorId> {
        self.command.iter().rfind(|(from, _)| *from <= now).and_then(|(_, sponsor)| *sponsor)
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
