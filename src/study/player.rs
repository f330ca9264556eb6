//! Who gives the orders of games that a study plays: a policy, or those of a game played.

use crate::orders::Order;
use crate::players::Policy;
use crate::sim::Game;

/// Who gives the orders.
#[derive(Clone, Copy, Debug)]
pub enum Player<'a> {
    /// The orders of a game, by turn.
    Orders(&'a [Vec<Order>]),
    /// A policy.
    Policy(Policy),
}

impl From<Policy> for Player<'_> {
    fn from(policy: Policy) -> Self {
        Self::Policy(policy)
    }
}

impl Player<'_> {
    /// Gives the orders of the turn that comes next and plays it. On other luck, or with other means, an order of a game
    /// may be refused.
    pub(in crate::study) fn play_turn(self, game: &mut Game) {
        match self {
            Self::Policy(policy) => policy.play_turn(game),
            Self::Orders(orders) => {
                let turn = usize::from(game.view().turn());
                orders.get(turn).into_iter().flatten().for_each(|order| {
                    let _ = game.order(order);
                });
                game.end_turn();
            }
        }
    }
}
