//! Affairs: events that happened, their answers, flags, quotas, and what is otherwise for a while.
//!
//! An event happens in the turn of its day when its conditions hold; a choice is made before that turn is played,
//! or else the one counts that the event names for the unanswered.

use crate::base::id::{EventId, Id, OblastId, UezdId};
use crate::base::math::apportion;
use crate::base::quantity::Men;
use crate::scenario::Scenario;
use crate::scenario::model::{Sway, Swayed, Uezd, Whereabouts};
use bevy_ecs::prelude::Resource;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// What has happened, and what it changed.
#[derive(Resource, Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Affairs {
    /// Answers given, by event.
    pub answers: BTreeMap<EventId, Id>,
    /// The numbers of those answers that have any.
    pub numbers: BTreeMap<EventId, Vec<u32>>,
    /// Events that happened.
    pub happened: BTreeSet<EventId>,
    /// Flags that are set.
    pub flags: BTreeSet<Id>,
    /// Quotas that are not as the scenario first has them.
    pub(in crate::sim) quotas: BTreeMap<UezdId, Men>,
    /// What is otherwise, and until when.
    pub(in crate::sim) felt: Vec<Felt>,
}

/// A sway that is felt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Felt {
    /// What is otherwise.
    pub what: Swayed,
    /// Where.
    pub at: Whereabouts,
    /// By how much, in thousandths.
    pub by: i32,
    /// The first turn in which it is over; none when it is for good.
    pub until: Option<u16>,
}

impl Affairs {
    /// A number of the answer to an event; 0 where none was given.
    #[must_use]
    pub fn number(&self, event: EventId, place: usize) -> u32 {
        self.numbers.get(&event).and_then(|numbers| numbers.get(place)).copied().unwrap_or_default()
    }

    /// Keeps an answer.
    pub(in crate::sim) fn answer(&mut self, event: EventId, choice: Id, numbers: Vec<u32>) {
        self.answers.insert(event, choice);
        if numbers.is_empty() {
            self.numbers.remove(&event);
        } else {
            self.numbers.insert(event, numbers);
        }
    }

    /// The same without the answers, the flags and what is otherwise: what happened, and the quotas.
    pub(in crate::sim) fn without_record(&self) -> Self {
        let (happened, quotas) = (self.happened.clone(), self.quotas.clone());
        Self { happened, quotas, ..Self::default() }
    }

    /// What is otherwise now.
    #[must_use]
    pub fn felt(&self) -> &[Felt] {
        &self.felt
    }

    /// The quota of a uezd now.
    #[must_use]
    pub fn quota(&self, uezd: &Uezd) -> Men {
        self.quotas.get(&uezd.id).copied().unwrap_or(uezd.quota)
    }

    /// The quota of an oblast now.
    #[must_use]
    pub fn quota_of(&self, scenario: &Scenario, oblast: OblastId) -> Men {
        own(scenario, oblast).map(|uezd| self.quota(uezd)).sum()
    }

    /// Gives an oblast another quota; its uezds share it as they share the one before.
    pub(in crate::sim) fn set_quota(&mut self, scenario: &Scenario, oblast: OblastId, men: Men) {
        let as_before: Vec<u64> = own(scenario, oblast).map(|uezd| u64::from(self.quota(uezd).0)).collect();
        self.share(scenario, oblast, men, &as_before);
    }

    /// Shares a quota among the uezds of an oblast by weights, one for each in the order of the scenario.
    pub(in crate::sim) fn share(&mut self, scenario: &Scenario, oblast: OblastId, men: Men, weights: &[u64]) {
        let parts = apportion(u64::from(men.0), weights);
        self.quotas.extend(own(scenario, oblast).zip(parts).map(|(uezd, part)| (uezd.id, Men(part as u32))));
    }

    /// Lets something be otherwise from this turn on.
    pub(in crate::sim) fn feel(&mut self, turn: u16, sway: Sway) {
        let until = (sway.turns > 0).then(|| turn.saturating_add(sway.turns));
        self.felt.push(Felt { what: sway.what, at: sway.at, by: sway.by, until });
        self.felt.sort();
    }

    /// Forgets what is over.
    pub(in crate::sim) fn forget(&mut self, turn: u16) {
        self.felt.retain(|felt| felt.until.is_none_or(|until| until > turn));
    }

    /// What is added in a uezd, as a share.
    #[must_use]
    pub fn sum(&self, what: Swayed, uezd: UezdId, oblast: OblastId) -> f64 {
        self.here(what, uezd, oblast).map(|by| f64::from(by) / 1000.0).sum()
    }

    /// The factor in a uezd.
    #[must_use]
    pub fn factor(&self, what: Swayed, uezd: UezdId, oblast: OblastId) -> f64 {
        self.here(what, uezd, oblast).map(|by| f64::from(by) / 1000.0).product()
    }

    /// The factor at a front or in an oblast as a whole.
    #[must_use]
    pub fn factor_at(&self, what: Swayed, at: Whereabouts) -> f64 {
        self.at(what, at).map(|by| f64::from(by) / 1000.0).product()
    }

    fn here(&self, what: Swayed, uezd: UezdId, oblast: OblastId) -> impl Iterator<Item = i32> {
        self.at(what, Whereabouts::Oblast(oblast)).chain(self.at(what, Whereabouts::Uezd(uezd)))
    }

    /// What is felt at one place; the list is sorted.
    fn at(&self, what: Swayed, at: Whereabouts) -> impl Iterator<Item = i32> {
        let first = self.felt.partition_point(|felt| (felt.what, felt.at) < (what, at));
        let felt = self.felt[first..].iter();
        felt.take_while(move |felt| felt.what == what && felt.at == at).map(|felt| felt.by)
    }
}

/// The uezds of an oblast.
fn own(scenario: &Scenario, oblast: OblastId) -> impl Iterator<Item = &Uezd> {
    scenario.uezds.iter().filter(move |uezd| uezd.oblast == oblast)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_felt_ends_when_its_turns_are_over() {
        let (uezd, oblast) = (UezdId::new("zaisan").expect("an id"), OblastId::new("semey").expect("an id"));
        let mut affairs = Affairs::default();
        let sway = |by, turns| Sway { what: Swayed::Authority, at: Whereabouts::Uezd(uezd), by, turns };
        affairs.feel(3, sway(-100, 6));
        affairs.feel(3, sway(50, 0));
        assert!((affairs.sum(Swayed::Authority, uezd, oblast) + 0.05).abs() < 1e-12);
        affairs.forget(8);
        assert_eq!(affairs.felt().len(), 2);
        affairs.forget(9);
        assert!((affairs.sum(Swayed::Authority, uezd, oblast) - 0.05).abs() < 1e-12);
        assert_eq!(affairs.factor(Swayed::Danger, uezd, oblast), 1.0);
    }
}
