//! The fronts: how far our fights have moved each line from where it stood by the record, and what they cost.
//!
//! The world outside follows the record; it yields only as far as a force of this size could make it
//! ([`crate::sim::phases::fights`] decides that).

use crate::base::date::HalfMonth;
use crate::base::id::{Id, PlaceId};
use crate::base::quantity::PerMille;
use crate::scenario::model::Front;
use bevy_ecs::prelude::Resource;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// All fronts by id.
#[derive(Resource, Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fronts(pub(in crate::sim) BTreeMap<Id, FrontState>);

/// What has become of a front.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FrontState {
    /// Places the line stands before (+) or behind (−) that of the record.
    pub shift: i8,
    /// What the enemy there has lost to us and not yet replaced, thousandths.
    pub worn: PerMille,
    /// Fights won and lost.
    pub won: u16,
    /// Fights lost.
    pub lost: u16,
    /// The last turn with a fight, counted from 1; 0 for none.
    pub last_fight: u16,
}

impl Fronts {
    /// The state of a front.
    #[must_use]
    pub fn of(&self, id: Id) -> FrontState {
        self.0.get(&id).copied().unwrap_or_default()
    }

    /// Number of the last place on our side.
    #[must_use]
    pub fn line(&self, front: &Front, now: HalfMonth) -> usize {
        line(front, now, self.of(front.id).shift)
    }

    /// Keeps the state of a front; one at which nothing ever happened takes no room.
    pub(in crate::sim) fn keep(&mut self, id: Id, state: FrontState) {
        if state == FrontState::default() {
            self.0.remove(&id);
        } else {
            self.0.insert(id, state);
        }
    }

    /// Whether a place of a front lies no more than one place behind its line: who stands there is at the front.
    #[must_use]
    pub fn is_near(&self, front: &Front, now: HalfMonth, place: PlaceId) -> bool {
        self.near(front, now).contains(&place)
    }

    /// The places of a front that lie no more than one place behind its line.
    #[must_use]
    pub fn near<'f>(&self, front: &'f Front, now: HalfMonth) -> &'f [PlaceId] {
        &front.places[self.line(front, now).saturating_sub(1)..]
    }

    /// Fights won at all fronts.
    #[must_use]
    pub fn won(&self) -> u32 {
        self.0.values().map(|state| u32::from(state.won)).sum()
    }

    /// Fights lost at all fronts.
    #[must_use]
    pub fn lost(&self) -> u32 {
        self.0.values().map(|state| u32::from(state.lost)).sum()
    }
}

/// Number of the last place on our side when the line of the record is shifted.
pub(in crate::sim) fn line(front: &Front, now: HalfMonth, shift: i8) -> usize {
    let most = front.places.len().saturating_sub(1) as i16;
    (i16::from(front.line(now)) + i16::from(shift)).clamp(0, most) as usize
}
