//! What games of a class have in common, found once: histories, what binds, the dice without an order.

use crate::run::Campaign;
use crate::run::histories::Late;
use crate::scenario::Scenario;
use crate::study::binding::{Bench, WhatBinds};
use crate::study::lesson;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

/// What is known of a scenario that games of a class are of.
pub struct Known {
    /// Its possible histories.
    pub histories: Late,
    bench: Bench,
    bound: Mutex<BTreeMap<String, Arc<WhatBinds>>>,
    idle: Mutex<BTreeMap<u64, Arc<Campaign>>>,
}

impl Known {
    /// What is known of a scenario. Plays its possible histories, before anybody could wait for them on a thread that they
    /// need.
    #[must_use]
    pub fn of(scenario: &Arc<Scenario>) -> Self {
        let histories = Late::new(scenario);
        let _ = histories.get();
        Self { histories, bench: Bench::of(scenario), bound: Mutex::default(), idle: Mutex::default() }
    }

    /// What binds in a game: many play alike, and a game is looked into once. Two that play alike may be looked into at the
    /// same time: who waited for the other on a thread that both need would wait for ever.
    pub(in crate::page::class) fn bound(&self, campaign: &Campaign) -> Arc<WhatBinds> {
        let game = format!("{} {} {:?}", campaign.seed().0, campaign.digest(), campaign.orders());
        once(&self.bound, game, || self.bench.bound(campaign))
    }

    /// The same dice as a game's, played to the end without an order.
    pub(in crate::page::class) fn idle(&self, campaign: &Campaign) -> Arc<Campaign> {
        let (scenario, seed) = (campaign.scenario(), campaign.seed());
        once(&self.idle, seed.0, || lesson::idle(scenario, seed, scenario.turns))
    }
}

/// What is known by a key, found where it is not; nobody is kept waiting meanwhile.
fn once<K: Ord, V>(known: &Mutex<BTreeMap<K, Arc<V>>>, key: K, find: impl FnOnce() -> V) -> Arc<V> {
    let open = || known.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(found) = open().get(&key) {
        return Arc::clone(found);
    }
    let found = Arc::new(find());
    open().insert(key, Arc::clone(&found));
    found
}
