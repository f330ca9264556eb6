//! A campaign that a policy leads.

use crate::orders::Order;
use crate::players::Policy;
use crate::run::Campaign;
use crate::sim::Refusal;

impl Campaign {
    /// Lets a policy give its orders for this turn; returns those that were refused, with the reason.
    pub fn follow(&mut self, policy: Policy) -> Vec<(Order, Refusal)> {
        let orders = policy.orders(self.view());
        orders
            .into_iter()
            .filter_map(|order| self.order(order.clone()).err().map(|why| (order, why)))
            .collect()
    }

    /// Plays by a policy until `turns` turns are played or the campaign is over; returns the refused orders with their turns.
    pub fn play(&mut self, policy: Policy, turns: u16) -> Vec<(u16, Order, Refusal)> {
        let mut refused = Vec::new();
        while !self.is_over() && self.view().turn() < turns {
            let turn = self.view().turn();
            refused.extend(self.follow(policy).into_iter().map(|(order, why)| (turn, order, why)));
            self.end_turn();
        }
        refused
    }
}
