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
    /// Orders that are refused now.
    pub refused: Vec<Refused>,
    /// What of the other could not be taken along, to be tried by the next data.
    pub withheld: Withheld,
}

/// An order that is refused when it is given again.
#[derive(Clone, Debug, PartialEq)]
pub struct Refused {
    /// The turn, counted from 0.
    pub turn: u16,
    /// Its place among the orders of the turn as they were given.
    pub place: usize,
    /// The order.
    pub order: Order,
    /// Why.
    pub why: Refusal,
}

/// What of a game as it was given its data does not allow. It is no part of the campaign, and given again with it when the
/// data change: what a half-finished edit refuses is not lost.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Withheld {
    /// Orders, with their turns and their places among the orders as they were given.
    orders: Vec<(u16, usize, Order)>,
    answers: Vec<Answer>,
    predictions: Option<Predictions>,
    /// Turns that were played before it ended early.
    turns: usize,
}

impl Withheld {
    /// The orders of a campaign as they were given, by turn, with those that are withheld in their places.
    #[must_use]
    pub fn given(&self, campaign: &Campaign) -> Vec<Vec<Order>> {
        let mut given = campaign.orders().to_vec();
        for (turn, place, order) in &self.orders {
            let turn = usize::from(*turn);
            given.resize_with(given.len().max(turn + 1), Vec::new);
            let place = (*place).min(given[turn].len());
            given[turn].insert(place, order.clone());
        }
        given
    }
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
        let mut campaign = Campaign::new(self.scenario, self.seed);
        // What does not fit was refused when it was given, too.
        let _ = campaign.predict(self.predictions);
        let _ = campaign.replay(&self.orders, &self.answers, self.turns);
        campaign
    }
}

impl Campaign {
    /// Plays the same orders on the same dice in another scenario, those of this turn too. What was predicted and answered
    /// goes along as far as it is asked there.
    #[must_use]
    pub fn on(&self, scenario: Arc<Scenario>) -> Again {
        self.on_with(scenario, &Withheld::default())
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

    /// The same with what is withheld from it.
    #[must_use]
    pub fn on_with(&self, scenario: Arc<Scenario>, withheld: &Withheld) -> Again {
        let mut campaign = Self::new(scenario, self.seed());
        let predicted = withheld.predictions.as_ref().unwrap_or(self.predictions());
        let unfit = campaign.predict(predicted.clone()).is_err();
        let answers = [self.answers(), &withheld.answers].concat();
        // What ended early is played on as far as it was played before.
        let early = if self.is_over() { withheld.turns } else { 0 };
        let turns = self.digests().len().max(early);
        let refused = campaign.replay(&withheld.given(self), &answers, turns);
        let orders = refused.iter().map(|one| (one.turn, one.place, one.order.clone())).collect();
        let is_withheld = |answer: &Answer| campaign.answer_to(answer.question).is_none();
        let withheld = Withheld {
            orders,
            answers: answers.into_iter().filter(is_withheld).collect(),
            predictions: unfit.then(|| predicted.clone()),
            turns,
        };
        Again { campaign, refused, withheld }
    }

    /// Gives orders and answers turn by turn and plays so many turns; the orders that are refused.
    pub fn replay(&mut self, orders: &[Vec<Order>], answers: &[Answer], turns: usize) -> Vec<Refused> {
        let (mut answers, mut refused) = (answers.to_vec(), Vec::new());
        for (turn, orders) in orders.iter().enumerate() {
            self.recall(&mut answers);
            for (place, order) in orders.iter().enumerate() {
                if let Err(why) = self.order(order.clone()) {
                    refused.push(Refused { turn: turn as u16, place, order: order.clone(), why });
                }
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

    #[test]
    fn what_half_an_edit_refuses_comes_back_with_the_other_half() {
        let campaign = campaign();
        let (whole, mut half) = (campaign.scenario(), campaign.scenario().to_be_changed());
        (half.turns, half.units) = (5, Vec::new());
        let again = campaign.on(half.into());
        assert!(!again.refused.is_empty() && again.campaign.digests().len() == 5);
        assert_eq!(again.withheld.given(&again.campaign), campaign.orders(), "as they were given");
        // Another edit on the way loses nothing of it either.
        let mut other = whole.to_be_changed();
        other.turns = 3;
        let again = again.campaign.on_with(other.into(), &again.withheld);
        assert_eq!(again.withheld.given(&again.campaign), campaign.orders());
        let again = again.campaign.on_with(Arc::clone(whole), &again.withheld);
        assert_eq!((again.refused, again.withheld.orders.len()), (Vec::new(), 0));
        assert_eq!(again.campaign.digests(), campaign.digests());
        assert_eq!(again.campaign.orders(), campaign.orders());
    }

    #[test]
    fn what_was_ordered_meanwhile_stands_beside_what_is_withheld() {
        let mut campaign = Campaign::new(shipped("semey-1918"), Seed(4));
        campaign.follow(Policy::Balanced);
        let given = campaign.orders_now().to_vec();
        assert!(given.len() > 1, "{given:?}");
        let mut poor = campaign.scenario().to_be_changed();
        poor.units.clear();
        let Again { campaign: mut now, withheld, .. } = campaign.on(poor.into());
        let kept = now.orders_now().to_vec();
        now.end_turn();
        let again = now.on_with(Arc::clone(campaign.scenario()), &withheld);
        assert!(kept.len() < given.len() && again.campaign.orders()[0] == given);
        assert_eq!(again.campaign.digests().len(), 1);
    }
}
