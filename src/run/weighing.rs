//! What each answer to a question makes of the aims.
//!
//! All of them are given in the same futures, one beside the other. Questions to come are answered by lot in them, and
//! nothing more is ordered.

use crate::base::id::{EventId, Id};
use crate::orders::Order;
use crate::record::Aims;
use crate::run::{Campaign, forecast, luck};
use crate::scenario::Scenario;
use crate::sim::{Game, Snapshot};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

/// Futures in which each answer is tried: those of the forecast, so that both say the same of an aim.
const FUTURES: u64 = forecast::STAGES[2] as u64;

/// What an answer comes to.
#[derive(Clone, Debug, PartialEq)]
pub struct Weighed {
    /// The answer.
    pub choice: Id,
    /// The share of futures in which each aim of the scenario is reached; none of those whose day does not come in them, or
    /// that are weighed against histories.
    pub chances: Vec<Option<f64>>,
}

/// Answers to be tried.
pub struct Trial {
    scenario: Arc<Scenario>,
    kept: Aims,
    /// Each answer that can be given, and the state in which it is.
    given: Vec<(Id, Snapshot)>,
    /// The last turn that is played.
    last: u16,
}

impl Trial {
    /// The answers to a question that stands open, each with its numbers, as things stand; whether one was given in this
    /// turn makes no difference. Those that cannot be given are left out.
    #[must_use]
    pub fn new(campaign: &Campaign, event: EventId, answers: &[(Id, Vec<u32>)]) -> Self {
        let scenario = Arc::clone(campaign.scenario());
        let ahead = forecast::turns(&scenario) as u16;
        let last = campaign.view().turn().saturating_add(ahead.saturating_sub(1));
        let given = answers.iter().filter_map(|(choice, numbers)| {
            let answer = Order::Choose { event, choice: *choice, numbers: numbers.clone() };
            Some((*choice, answered(campaign, event, &answer)?))
        });
        Self { kept: campaign.aims().clone(), given: given.collect(), last, scenario }
    }

    /// Tries them, on the current rayon pool; none when it is told to stop.
    #[must_use]
    pub fn run(&self, stop: &AtomicBool) -> Option<Vec<Weighed>> {
        let Some((_, first)) = self.given.first() else { return Some(Vec::new()) };
        let (tried, game) = ((FUTURES, self.scenario.aims.len()), || Game::brief_at(&self.scenario, first));
        let chances = luck::each_in(&self.given, tried, stop, game, |game, future, (_, now)| {
            luck::begin(game, now, future, &[]);
            luck::reached(game, now, &self.kept, self.last, |_| {})
        })?;
        let weighed = self.given.iter().zip(chances);
        Some(weighed.map(|((choice, _), chances)| Weighed { choice: *choice, chances }).collect())
    }
}

/// The campaign as it would stand with this answer, in the place of the one that was given in this turn; none where it
/// cannot be given.
fn answered(campaign: &Campaign, event: EventId, answer: &Order) -> Option<Snapshot> {
    let is_answer = |order: &&Order| matches!(order, Order::Choose { event: of, .. } if *of == event);
    let orders = campaign.orders_now();
    let place = orders.iter().position(|order| is_answer(&order)).unwrap_or(orders.len());
    let others = |orders: &[Order]| orders.iter().filter(|order| !is_answer(order)).cloned().collect();
    let [before, after]: [Vec<Order>; 2] = [others(&orders[..place]), others(&orders[place..])];
    let mut game = Game::from_snapshot(campaign.scenario(), campaign.morning());
    // What needs another order than is left goes with it, as when an order is taken back.
    for order in &before {
        let _ = game.order(order);
    }
    game.order(answer).ok()?;
    for order in &after {
        let _ = game.order(order);
    }
    Some(game.snapshot())
}

#[cfg(test)]
mod tests {
    use super::{FUTURES, Trial};
    use crate::base::dice::Seed;
    use crate::base::id::{EventId, Id};
    use crate::orders::Order;
    use crate::players::Policy;
    use crate::run::{Campaign, forecast};
    use crate::scenario::library::shipped;
    use std::sync::atomic::AtomicBool;

    /// A question that stands open, and its answers as they are when nobody says otherwise.
    fn asked(campaign: &Campaign) -> Option<(EventId, Vec<(Id, Vec<u32>)>)> {
        let event = campaign.view().open_now().next()?;
        let usual = |answer: &crate::scenario::model::Answer| answer.usual();
        let answers = event.choices.iter();
        let answers = answers.map(|one| (one.id, one.answer.as_ref().map(usual).unwrap_or_default()));
        Some((event.id, answers.collect()))
    }

    #[test]
    fn an_answer_is_weighed_as_the_forecast_weighs_it_once_it_is_given() {
        let mut campaign = Campaign::new(shipped("semey-1918"), Seed(3));
        let (event, answers) = (1..12)
            .find_map(|turns| {
                campaign.play(Policy::Balanced, turns);
                asked(&campaign)
            })
            .expect("something is asked in half a year");
        let trial = Trial::new(&campaign, event, &answers);
        let weighed = trial.run(&AtomicBool::new(false)).expect("nobody stopped it");
        assert_eq!(weighed.len(), answers.len());
        let one = rayon::ThreadPoolBuilder::new().num_threads(1).build().expect("a thread starts");
        assert_eq!(one.install(|| trial.run(&AtomicBool::new(false))), Some(weighed.clone()));
        assert_eq!(trial.run(&AtomicBool::new(true)), None);
        for (one, (choice, numbers)) in weighed.iter().zip(answers.clone()) {
            campaign.order(Order::Choose { event, choice, numbers }).expect("it can be answered so");
            let (mut told, now) = (None, campaign.snapshot());
            let stop = AtomicBool::new(false);
            forecast::forecast(campaign.scenario(), &now, campaign.aims(), &stop, |news| told = Some(news));
            let chances = told.expect("nobody stopped it").chances;
            let apart = chances.iter().zip(&one.chances).filter_map(|(told, own)| Some((*told)? - (*own)?));
            let apart: Vec<f64> = apart.map(f64::abs).collect();
            let again = Trial::new(&campaign, event, &answers);
            assert_eq!(again.run(&stop), Some(weighed.clone()), "whether one is given or none");
            campaign.take_back(0);
            assert!(
                !apart.is_empty() && apart.iter().all(|apart| *apart < 0.5 / FUTURES as f64),
                "{apart:?}"
            );
        }
    }

    #[test]
    fn an_answer_that_cannot_be_given_has_no_chances() {
        let mut campaign = Campaign::new(shipped("semey-1918"), Seed(3));
        let divided = |campaign: &Campaign| {
            let events: Vec<_> = campaign.view().open_now().cloned().collect();
            let asked = |event: &crate::scenario::model::Event| {
                let choice = event.choices.iter().find(|choice| choice.answer.is_some())?;
                Some((event.id, choice.id))
            };
            events.iter().find_map(asked)
        };
        let (event, choice) = (1..21)
            .find_map(|turns| {
                campaign.play(Policy::Balanced, turns);
                divided(&campaign)
            })
            .expect("a number is asked for in some turn");
        let trial = Trial::new(&campaign, event, &[(choice, vec![1, 2, 3, 4, 5, 6, 7])]);
        assert_eq!(trial.run(&AtomicBool::new(false)), Some(Vec::new()), "so many numbers are not asked for");
    }
}
