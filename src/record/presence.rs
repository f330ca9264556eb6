//! Who of ours stood where a battle of the list was fought, kept turn by turn.
//!
//! What is known of the battle itself stands in the scenario; nothing here judges it.

use crate::base::date::Date;
use crate::base::id::{PlaceId, UnitId};
use crate::scenario::Scenario;
use crate::scenario::model::{Honour, Step};
use crate::sim::{Event, View};
use serde::Serialize;
use std::collections::BTreeMap;

/// What is kept of one battle of the list.
#[derive(Clone, Debug, Default)]
pub struct Presence {
    /// Each unit that stood there, on the day on which most of its men were present.
    pub stood: BTreeMap<UnitId, Stood>,
    /// Fights of ours at those places in those days.
    pub fought: u32,
    /// How many of them were won.
    pub won: u32,
}

/// A unit at a place of a battle.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Stood {
    /// Which.
    pub unit: UnitId,
    /// Where.
    pub at: PlaceId,
    /// The last day of the turn.
    pub date: Date,
    /// Men posted there.
    pub posted: u32,
    /// Men present for duty.
    pub present: u32,
}

/// Nothing yet, for each battle of the list.
#[must_use]
pub fn none_yet(scenario: &Scenario) -> Vec<Presence> {
    vec![Presence::default(); scenario.honours.len()]
}

/// Keeps the turn that was just played.
pub fn keep(kept: &mut [Presence], view: View<'_>) {
    let Some(turn) = view.turn().checked_sub(1) else { return };
    let scenario = view.scenario();
    let half = scenario.half_month(turn);
    for (presence, honour) in kept.iter_mut().zip(&scenario.honours) {
        if honour.from <= half.last_day() && half.first_day() <= honour.until {
            presence.keep(view, honour, half.last_day());
        }
    }
}

impl Presence {
    fn keep(&mut self, view: View<'_>, honour: &Honour, date: Date) {
        for unit in view.units().filter(|unit| honour.places.contains(&unit.station.at())) {
            let posted = unit.station.there().0;
            let present = unit.strength.steps()[Step::Present].0;
            let more = |before: &Stood| (present, posted) > (before.present, before.posted);
            if posted > 0 && self.stood.get(&unit.id).is_none_or(more) {
                let stood = Stood { unit: unit.id, at: unit.station.at(), date, posted, present };
                self.stood.insert(unit.id, stood);
            }
        }
        for event in view.events() {
            if let Event::Fought(fight) = event
                && honour.places.contains(&fight.place)
            {
                self.fought += 1;
                self.won += u32::from(fight.won);
            }
        }
    }
}
