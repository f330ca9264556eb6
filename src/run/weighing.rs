//! What each answer to a question makes of the aims.
//!
//! All of them are given in the same futures, one beside the other. Questions to come are answered by lot in them, and nothing more is ordered.

use crate::base::id::{EventId, Id};
use crate::orders::Order;
use crate::record::Aims;
use crate::run::{Campaign, forecast, luck};
use crate::scenario::Scenario;
use crate::sim::{Game, Snapshot};
use rayon::prelude::*;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

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
    now: Snapshot,
    kept: Aims,
    event: EventId,
    /// Each answer with its numbers.
    answers: Vec<(Id, Vec<u32>)>,
    /// The last turn that is played.
    last: u16,
}

impl Trial {
    /// The answers to a question that stands open, each with its numbers, as things stand; whether one was given in this
    /// turn makes no difference.
    #[must_use]
    pub fn new(campaign: &Campaign, event: EventId, answers: Vec<(Id, Vec<u32>)>) -> Self {
        let scenario = Arc::clone(campaign.scenario());
        let ahead = forecast::turns(&scenario) as u16;
        let last = campaign.view().turn().saturating_add(ahead.saturating_sub(1));
        // An answer is given once: one that stands would keep out the others.
        let is_answer = |order: &Order| matches!(order, Order::Choose { event: of, .. } if *of == event);
        let mut game = Game::from_snapshot(&scenario, campaign.morning());
        for order in campaign.orders_now().iter().filter(|order| !is_answer(order)) {
            let _ = game.order(order);
        }
        let now = game.snapshot();
        Self { scenario, now, kept: campaign.aims().clone(), event, answers, last }
    }

    /// Tries them, on the current rayon pool; none when it is told to stop.
    #[must_use]
    pub fn run(&self, stop: &AtomicBool) -> Option<Vec<Weighed>> {
        let all = self.answers.iter().flat_map(|answer| (0..FUTURES).map(move |future| (answer, future)));
        let all: Vec<(&(Id, Vec<u32>), u64)> = all.collect();
        let play = |game: &mut Game, (answer, future)| {
            (!stop.load(Ordering::Relaxed)).then(|| self.play(game, future, answer))
        };
        let played =
            all.into_par_iter().with_min_len(4).map_init(|| Game::brief_at(&self.scenario, &self.now), play);
        let reached: Vec<Vec<Option<bool>>> = played.collect::<Option<_>>()?;
        let of = |((choice, _), futures): (&(Id, _), &[_])| Weighed {
            choice: *choice,
            chances: luck::chances(self.scenario.aims.len(), futures),
        };
        Some(self.answers.iter().zip(reached.chunks(FUTURES as usize)).map(of).collect())
    }

    /// One future with one answer: which aims are reached.
    fn play(&self, game: &mut Game, future: u64, (choice, numbers): &(Id, Vec<u32>)) -> Vec<Option<bool>> {
        let answer = Order::Choose { event: self.event, choice: *choice, numbers: numbers.clone() };
        luck::begin(game, &self.now, future, &[answer]);
        luck::reached(game, &self.now, &self.kept, self.last, |_| {})
    }
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
        let trial = Trial::new(&campaign, event, answers.clone());
        let weighed = trial.run(&AtomicBool::new(false)).expect("nobody stopped it");
        assert_eq!(weighed.len(), answers.len());
        let one = rayon::ThreadPoolBuilder::new().num_threads(1).build().expect("a thread starts");
        assert_eq!(one.install(|| trial.run(&AtomicBool::new(false))), Some(weighed.clone()));
        assert_eq!(trial.run(&AtomicBool::new(true)), None);
        for (one, (choice, numbers)) in weighed.iter().zip(answers) {
            campaign.order(Order::Choose { event, choice, numbers }).expect("it can be answered so");
            let (mut told, now) = (None, campaign.snapshot());
            let stop = AtomicBool::new(false);
            forecast::forecast(campaign.scenario(), &now, campaign.aims(), &stop, |news| told = Some(news));
            let chances = told.expect("nobody stopped it").chances;
            let apart = chances.iter().zip(&one.chances).filter_map(|(told, own)| Some((*told)? - (*own)?));
            let apart: Vec<f64> = apart.map(f64::abs).collect();
            let again = Trial::new(&campaign, event, trial.answers.clone());
            assert_eq!(again.run(&stop), Some(weighed.clone()), "whether one is given or none");
            campaign.take_back(0);
            assert!(
                !apart.is_empty() && apart.iter().all(|apart| *apart < 0.5 / FUTURES as f64),
                "{apart:?}"
            );
        }
    }
}
