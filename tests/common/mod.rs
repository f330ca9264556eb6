//! What several tests need: the shipped scenario and random orders for it.

#![allow(dead_code, reason = "each test binary uses its own part")]

use alash::base::dice::{Dice, Seed};
use alash::orders::Order;
use alash::players::Unruly;
use alash::scenario::{Library, Scenario};
use rand::Rng;
use std::sync::Arc;

/// A shipped scenario.
pub fn scenario(id: &str) -> Arc<Scenario> {
    let library = Library::default();
    let folder = library.find_id(id).expect("the scenario is shipped");
    Arc::new(library.load(&folder).scenario.expect("the scenario loads"))
}

/// Orders of every kind, sensible and senseless.
pub struct Orders<'s>(Unruly<'s>);

impl<'s> Orders<'s> {
    /// Orders for a scenario, the same for the same seed.
    pub fn new(scenario: &'s Scenario, seed: u64) -> Self {
        Self(Unruly::new(scenario, Seed(seed), "test"))
    }

    /// The next order.
    pub fn next(&mut self) -> Order {
        self.0.next().expect("every shipped scenario has units and places")
    }
}

/// Breaks texts: flips, deletes and doubles pieces, cuts ends off, puts strange characters in.
pub struct Mutations {
    dice: Dice,
}

impl Mutations {
    /// Mutations, the same for the same seed and name.
    pub fn new(seed: u64, name: &str) -> Self {
        Self { dice: Seed(seed).dice("mutations", 0, name) }
    }

    fn below(&mut self, n: usize) -> usize {
        (self.dice.next_u64() % n.max(1) as u64) as usize
    }

    /// The text with one to three changes; never the text itself.
    pub fn of(&mut self, text: &[u8]) -> Vec<u8> {
        const STRANGE: [&str; 12] =
            ["(", ")", "[", "\"", ",", ":", "-", "NaN", "1e999", "/*", "\u{feff}", "ұ"];
        loop {
            let mut broken = text.to_vec();
            for _ in 0..=self.below(3) {
                let (at, kind) = (self.below(broken.len()), self.below(6));
                let end = (at + 1 + self.below(40)).min(broken.len());
                match kind {
                    0 if !broken.is_empty() => broken[at] ^= 1 << self.below(8),
                    1 => drop(broken.drain(at..end)),
                    2 => drop(broken.splice(at..at, broken[at..end].to_vec())),
                    3 => broken.truncate(at),
                    4 if !broken.is_empty() => broken[at] = b'0' + self.below(10) as u8,
                    _ => drop(broken.splice(at..at, STRANGE[self.below(STRANGE.len())].bytes())),
                }
            }
            if broken != text {
                return broken;
            }
        }
    }
}
