//! Policies: players that read what a player can see and return orders.
//!
//! No policy has a door of its own: its orders go through the same check as everybody's.

mod balanced;
mod historical;
mod plain;
mod unruly;

use crate::orders::Order;
use crate::sim::{Game, View};
use serde::{Deserialize, Serialize};

pub use unruly::Unruly;

/// Answers to the questions that are open now, drawn by lot, each question on dice of its own.
#[must_use]
pub fn answers_by_lot(view: View<'_>) -> Vec<Order> {
    plain::answers(view, |event| view.dice(&format!("answer to {}", event.id)))
}

/// A policy by name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Policy {
    /// Does nothing: what the world does without orders.
    None,
    /// Gives the orders that were given, on their dates; what came of them is the simulation's.
    #[default]
    Historical,
    /// A careful staff that reads what a player can see.
    Balanced,
    /// Sends all men to the front.
    Greedy,
    /// Spends nothing.
    Miser,
    /// Gives orders at random, of those that can be carried out.
    Random,
    /// A careful staff until this turn, then nothing more than its standing orders.
    IdleAfter(u16),
}

impl Policy {
    /// All policies that have a name of their own.
    pub const ALL: [Self; 6] =
        [Self::None, Self::Historical, Self::Balanced, Self::Greedy, Self::Miser, Self::Random];

    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Historical => "historical",
            Self::Balanced => "balanced",
            Self::Greedy => "greedy",
            Self::Miser => "miser",
            Self::Random => "random",
            Self::IdleAfter(_) => "idle_after",
        }
    }

    /// The policy of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|policy| policy.name() == name)
    }

    /// Its orders for the turn that comes next.
    #[must_use]
    pub fn orders(self, view: View<'_>) -> Vec<Order> {
        match self {
            Self::None => Vec::new(),
            Self::Historical => historical::orders(view),
            Self::Balanced => balanced::orders(view),
            Self::Greedy => plain::greedy(view),
            Self::Miser => plain::miser(view),
            Self::Random => plain::random(view),
            Self::IdleAfter(turn) if view.turn() < turn => balanced::orders(view),
            Self::IdleAfter(_) => Vec::new(),
        }
    }

    /// Gives its orders for the turn that comes next, and plays it. A refused order is part of the play, as it is of a
    /// person's.
    pub fn play_turn(self, game: &mut Game) {
        for order in self.orders(game.view()) {
            let _ = game.order(&order);
        }
        game.end_turn();
    }
}
