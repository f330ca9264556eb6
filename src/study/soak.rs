//! Games of orders drawn at random, legal and illegal, that must neither panic nor lose or make anything.
//!
//! In half of the turns a policy gives orders as well, so that there are men, money and arms to give orders of.

use crate::base::dice::Seed;
use crate::base::id::Id;
use crate::orders::Order;
use crate::players::{Policy, Unruly};
use crate::run::Campaign;
use crate::run::audit::{Audit, Unexplained};
use crate::run::guard::{Panic, guarded};
use crate::scenario::Scenario;
use rayon::prelude::*;
use serde::Serialize;
use std::sync::Arc;

/// Orders tried in a turn, at most.
const MOST_ORDERS: usize = 32;
/// Faults that are kept.
const MOST_FAULTS: usize = 20;

/// What games came to.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Soaked {
    /// Games played to their end.
    pub games: u64,
    /// Turns in them.
    pub turns: u64,
    /// Orders carried out.
    pub given: u64,
    /// Orders refused.
    pub refused: u64,
    /// Games that went wrong.
    pub failed: u64,
    /// The first of them.
    pub faults: Vec<Fault>,
}

/// A game that went wrong, with all that is needed to play it again.
#[derive(Clone, Debug, Serialize)]
pub struct Fault {
    /// Its scenario.
    pub scenario: Id,
    /// Its seed.
    #[serde(serialize_with = "seed_as_text")]
    pub seed: Seed,
    /// The turn, from 1.
    pub turn: u16,
    /// What went wrong.
    pub what: Wrong,
    /// Orders carried out, by turn.
    pub orders: Vec<Vec<Order>>,
    /// The order that was being tried; none while the turn was played.
    pub tried: Option<Order>,
}

/// What went wrong in a game.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Wrong {
    /// The program panicked.
    Panicked(Panic),
    /// The postings do not explain these stocks.
    Unexplained(Vec<Unexplained>),
}

/// Seeds above 2^53 do not survive readers of JSON as numbers.
fn seed_as_text<S: serde::Serializer>(seed: &Seed, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(&seed.0)
}

impl Soaked {
    fn and(mut self, other: Self) -> Self {
        self.games += other.games;
        self.turns += other.turns;
        self.given += other.given;
        self.refused += other.refused;
        self.failed += other.failed;
        self.faults.extend(other.faults);
        self.faults.truncate(MOST_FAULTS);
        self
    }
}

/// Plays a game of each seed, of the scenarios in turn; `step` is called after each.
#[must_use]
pub fn soak(scenarios: &[Arc<Scenario>], seeds: &[Seed], step: &(dyn Fn() + Sync)) -> Soaked {
    let one = |(number, seed): (usize, &Seed)| {
        let played = scenarios.get(number % scenarios.len().max(1)).map(|scenario| game(scenario, *seed));
        step();
        played.unwrap_or_default()
    };
    seeds.par_iter().enumerate().map(one).reduce(Soaked::default, Soaked::and)
}

/// A game under way.
struct Played<'s> {
    campaign: Campaign,
    audit: Audit,
    orders: Unruly<'s>,
    tried: Option<Order>,
    sums: Soaked,
}

/// Plays one game.
fn game(scenario: &Arc<Scenario>, seed: Seed) -> Soaked {
    let begun = guarded(|| {
        let campaign = Campaign::new(Arc::clone(scenario), seed);
        let audit = Audit::open(campaign.view());
        let orders = Unruly::new(scenario, seed, "soak");
        Played { campaign, audit, orders, tried: None, sums: Soaked::default() }
    });
    let fault = |turn, what, orders, tried| Fault { scenario: scenario.id, seed, turn, what, orders, tried };
    let mut played = match begun {
        Ok(played) => played,
        Err(panic) => return failed(fault(1, Wrong::Panicked(panic), Vec::new(), None)),
    };
    let wrong = loop {
        if played.campaign.is_over() {
            return Soaked { games: 1, ..played.sums };
        }
        match guarded(|| played.turn()) {
            Ok(found) if found.is_empty() => {}
            Ok(found) => break Wrong::Unexplained(found),
            Err(panic) => break Wrong::Panicked(panic),
        }
    };
    let orders = played.campaign.orders().to_vec();
    // A turn whose books are wrong is over already.
    let done = usize::from(matches!(wrong, Wrong::Unexplained(_)));
    let turn = u16::try_from(orders.len() - done.min(orders.len())).unwrap_or(u16::MAX);
    failed(fault(turn, wrong, orders, played.tried))
}

fn failed(fault: Fault) -> Soaked {
    Soaked { failed: 1, faults: vec![fault], ..Soaked::default() }
}

impl Played<'_> {
    /// Gives orders, takes some of them back, and plays the turn; what its postings do not explain is told.
    fn turn(&mut self) -> Vec<Unexplained> {
        // Without anybody who plays, there are soon no men to give orders of.
        let policy = Policy::ALL[self.orders.below(Policy::ALL.len())];
        if self.orders.below(2) == 0 {
            self.sums.refused += self.campaign.follow(policy).len() as u64;
        }
        for _ in 0..self.orders.below(MOST_ORDERS) {
            self.tried = self.orders.next();
            let Some(order) = self.tried.clone() else { break };
            self.sums.refused += u64::from(self.campaign.order(order).is_err());
            if self.orders.below(8) == 0 {
                let number = self.orders.below(self.campaign.orders_now().len());
                self.campaign.take_back(number);
            }
        }
        self.tried = None;
        self.sums.given += self.campaign.orders_now().len() as u64;
        self.campaign.end_turn();
        self.sums.turns += 1;
        self.audit.turn(self.campaign.view())
    }
}
