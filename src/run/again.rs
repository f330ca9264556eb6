//! A campaign played again by other data: the same orders on the same dice.
//!
//! For files that changed under a game and for assumptions that are tried out; what differs is its users' to tell.

use crate::base::dice::Seed;
use crate::orders::Order;
use crate::run::{Answer, Campaign, Predictions};
use crate::scenario::Scenario;
use crate::sim::Refusal;
use std::sync::Arc;

/// What came of the same orders.
pub struct Again {
    /// The campaign as far as the other was played, or to its end if that comes earlier.
    pub campaign: Campaign,
    /// Orders that are refused now, with their turns, counted from 0.
    pub refused: Vec<(u16, Order, Refusal)>,
}

/// What a campaign is made of: little to take to another thread, where it is played again.
pub struct Recipe {
    scenario: Arc<Scenario>,
    seed: Seed,
    predictions: Predictions,
    answers: Vec<Answer>,
    orders: Vec<Vec<Order>>,
    turns: usize,
}

impl Recipe {
    /// Plays it.
    #[must_use]
    pub fn play(self) -> Campaign {
        self.again().campaign
    }

    fn again(self) -> Again {
        let mut campaign = Campaign::new(self.scenario, self.seed);
        let _ = campaign.predict(self.predictions);
        let refused = campaign.replay(&self.orders, &self.answers, self.turns);
        Again { campaign, refused }
    }
}

impl Campaign {
    /// Plays the same orders on the same dice in another scenario, those of this turn too. What was predicted and answered
    /// goes along as far as it is asked there.
    #[must_use]
    pub fn on(&self, scenario: Arc<Scenario>) -> Again {
        Recipe { scenario, ..self.recipe() }.again()
    }

    /// All that it is made of, to be played again elsewhere.
    #[must_use]
    pub fn recipe(&self) -> Recipe {
        Recipe {
            scenario: Arc::clone(self.scenario()),
            seed: self.seed(),
            predictions: self.predictions().clone(),
            answers: self.answers().to_vec(),
            orders: self.orders().to_vec(),
            turns: self.digests().len(),
        }
    }

    /// Gives orders and answers turn by turn and plays so many turns; the orders that are refused, with their turns.
    pub fn replay(
        &mut self,
        orders: &[Vec<Order>],
        answers: &[Answer],
        turns: usize,
    ) -> Vec<(u16, Order, Refusal)> {
        let (mut answers, mut refused) = (answers.to_vec(), Vec::new());
        for (turn, orders) in orders.iter().enumerate() {
            self.recall(&mut answers);
            for order in orders {
                refused.extend(self.order(order.clone()).err().map(|why| (turn as u16, order.clone(), why)));
            }
            if turn < turns {
                self.end_turn();
            }
        }
        refused
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::dice::Seed;
    use crate::players::Policy;
    use crate::scenario::library::shipped;

    fn campaign() -> Campaign {
        let mut campaign = Campaign::new(shipped("semey-1918"), Seed(4));
        campaign.play(Policy::Balanced, 9);
        campaign.follow(Policy::Balanced);
        campaign
    }

    #[test]
    fn on_the_same_data_it_is_the_same_campaign() {
        let campaign = campaign();
        let again = campaign.on(Arc::clone(campaign.scenario()));
        assert!(again.refused.is_empty());
        assert_eq!(again.campaign.digests(), campaign.digests());
        assert_eq!(again.campaign.orders(), campaign.orders());
    }

    #[test]
    fn on_other_data_it_is_another_and_what_cannot_be_ordered_is_named() {
        let campaign = campaign();
        let mut poor = campaign.scenario().to_be_changed();
        poor.units.clear();
        poor.rules.show_up = 0.1;
        let again = campaign.on(poor.into());
        assert_eq!(again.campaign.digests().len(), 9);
        assert_ne!(again.campaign.digest(), campaign.digest());
        assert!(!again.refused.is_empty(), "no unit can be ordered any more");
    }

    #[test]
    fn a_shorter_campaign_ends_where_it_ends() {
        let campaign = campaign();
        let mut short = campaign.scenario().to_be_changed();
        short.turns = 3;
        let again = campaign.on(short.into());
        assert!(again.campaign.is_over() && again.campaign.digests().len() == 3);
    }
}
