//! What a better quartermaster would have done: the one other decision that would have reached most aims.
//!
//! Tried are the other answers to every question, every order left out, and the largest units sent to a front at which
//! an aim was missed; all else is played again as it was ordered, on the same dice. Where nothing reaches an aim more,
//! what would have come nearest is told. What history did instead is attribution's.

use crate::base::date::Date;
use crate::base::dice::Seed;
use crate::base::id::Id;
use crate::orders::Order;
use crate::record::aims;
use crate::run::{Campaign, Histories, Kept, fronts};
use crate::scenario::Scenario;
use crate::scenario::model::Event;
use crate::sim::Game;
use crate::study::attribution::{Decision, Replay, about, played};
use crate::study::choices::{answer, tries};
use rayon::prelude::*;
use serde::Serialize;
use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::sync::Arc;

/// A part of the way to an aim, by less than which nothing is told to have come nearer.
const WORTH: f64 = 0.05;

/// Another decision, and the aims that it would have reached.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Better {
    /// The turn, from 0.
    pub turn: u16,
    /// Its first day.
    pub date: Date,
    /// What was ordered; nothing where a question was left unanswered.
    pub yours: Vec<Order>,
    /// What would have been better; none where it is to leave the order out.
    pub instead: Vec<Order>,
    /// Aims that it would have reached as well.
    pub won: Vec<Id>,
    /// Aims that it would have missed.
    pub missed: Vec<Id>,
    /// The aim that it would have come nearest to without reaching it; none where it reaches one more.
    pub nearer: Option<Nearer>,
}

/// An aim that was missed, and would have been missed by less.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Nearer {
    /// Which aim.
    pub aim: Id,
    /// What it came to.
    pub was: f64,
    /// What it would have come to.
    pub is: f64,
    /// What is gained of the way to it, 0 to 1.
    part: f64,
}

impl Better {
    fn gain(&self) -> usize {
        self.won.len().saturating_sub(self.missed.len())
    }

    /// What it brings nearer to an aim, where it costs none.
    fn part(&self) -> f64 {
        let nearer = self.nearer.filter(|_| self.missed.is_empty());
        nearer.map_or(0.0, |nearer| nearer.part)
    }
}

/// The decision that would have gained most in a campaign, the earliest of equals, or else come nearest to an aim; none
/// where all aims are reached or no single one would have helped.
#[must_use]
pub fn better(campaign: &Campaign) -> Option<Better> {
    better_orders(campaign.scenario(), campaign.seed(), played(campaign), campaign.histories())
}

/// The same in a game of these orders by turn. The result does not depend on the number of threads.
#[must_use]
pub fn better_orders(
    scenario: &Arc<Scenario>,
    seed: Seed,
    orders: &[Vec<Order>],
    histories: &Histories,
) -> Option<Better> {
    let replay = Replay::new(scenario, seed, orders, histories);
    if replay.reached(&replay.played.end).iter().all(|reached| *reached) {
        return None;
    }
    let other = |game: &mut Game, decision| replayed(&replay, game, decision);
    let tried = others(&replay).into_par_iter().map_init(|| Game::brief(scenario), other);
    let tried: Vec<Better> = tried.flatten().collect();
    let gains = tried.iter().filter(|one| one.gain() > 0);
    let best = gains.min_by_key(|one| (Reverse(one.gain()), one.turn));
    let nearest = || {
        let near = tried.iter().filter(|one| one.part() >= WORTH);
        near.min_by(|one, other| other.part().total_cmp(&one.part()).then(one.turn.cmp(&other.turn)))
    };
    best.or_else(nearest).cloned()
}

/// What could have been decided otherwise, turn by turn.
fn others(replay: &Replay<'_>) -> Vec<Decision> {
    let mut game = Game::brief(replay.scenario);
    let fronts = missed_fronts(replay);
    let mut all = Vec::new();
    for (number, turn) in replay.played.turns.iter().enumerate() {
        game.restore(&turn.morning);
        let mut instead: Vec<(Order, Vec<Order>)> =
            turn.yours.iter().map(|order| (order.subject(), Vec::new())).collect();
        let marches = fronts.iter().flat_map(|front| fronts::marches(game.view(), *front));
        let other = answers(&game).into_iter().chain(marches);
        instead.extend(other.map(|order| (order.subject(), vec![order])));
        all.extend(instead.into_iter().map(|(subject, history)| {
            let yours = about(&turn.yours, &subject);
            Decision { turn: number as u16, subject, yours, history }
        }));
    }
    all
}

/// The fronts at which aims ask for men and were missed.
fn missed_fronts(replay: &Replay<'_>) -> BTreeSet<Id> {
    let reached = replay.reached(&replay.played.end);
    let missed = replay.scenario.aims.iter().zip(reached).filter(|(_, reached)| !reached);
    missed.filter_map(|(aim, _)| aim.metric.front()).collect()
}

/// Every answer that could be given now.
fn answers(game: &Game) -> Vec<Order> {
    let view = game.view();
    let of =
        |event: &Event| tries(view, event).into_iter().map(|one| answer(event.id, &one)).collect::<Vec<_>>();
    view.open_now().flat_map(of).collect()
}

/// What comes of another decision; none where it leaves the turn as it was.
fn replayed(replay: &Replay<'_>, game: &mut Game, decision: Decision) -> Option<Better> {
    let (kept, _) = replay.play(game, &decision)?;
    let (won, missed) = (replay.won(&kept, &replay.played.end), replay.won(&replay.played.end, &kept));
    let date = replay.scenario.half_month(decision.turn).first_day();
    let nearer = if won.len() > missed.len() { None } else { nearer(replay, &kept) };
    let Decision { turn, yours, history: instead, .. } = decision;
    Some(Better { turn, date, yours, instead, won, missed, nearer })
}

/// The aim that was missed and is nearest to being reached in another game, of the way that was left.
fn nearer(replay: &Replay<'_>, kept: &Kept) -> Option<Nearer> {
    let [was, is] = [&replay.played.end, kept].map(|kept| replay.judged(kept));
    let aims = replay.scenario.aims.iter().zip(was.iter().zip(&is));
    let missed = aims.filter(|(_, (was, is))| was.reached == Some(false) && is.reached == Some(false));
    let told = missed.filter_map(|(aim, (was, is))| {
        let (was, is) = (was.value?, is.value?);
        let part = aims::nearness(aim, is) - aims::nearness(aim, was);
        Some(Nearer { aim: aim.id, was, is, part })
    });
    told.max_by(|one, other| one.part.total_cmp(&other.part))
}

#[cfg(test)]
mod tests {
    use crate::base::dice::Seed;
    use crate::players::Policy;
    use crate::run::Campaign;
    use crate::scenario::library::shipped;
    use crate::study::better::better;

    #[test]
    fn the_decision_that_cost_an_aim_is_found_and_another_reaches_it() {
        let mut campaign = Campaign::new(shipped("semey-1918"), Seed(4));
        campaign.play(Policy::Balanced, 21);
        let own = campaign.judgement();
        let better = better(&campaign).expect("of its aims one is missed, by one decision");
        assert!((own.reached as usize) < own.aims.len() && !better.won.is_empty());
        // Played again with it, as many aims more are reached as it says.
        let mut again = Campaign::new(shipped("semey-1918"), Seed(4));
        for (turn, orders) in campaign.orders()[..21].iter().enumerate() {
            let mut given = orders.clone();
            if turn == usize::from(better.turn) {
                let subjects: Vec<_> =
                    better.yours.iter().chain(&better.instead).map(|one| one.subject()).collect();
                given.retain(|order| !subjects.contains(&order.subject()));
                given.extend(better.instead.iter().cloned());
            }
            for order in given {
                let _ = again.order(order);
            }
            again.end_turn();
        }
        let gained = better.won.len() - better.missed.len();
        assert_eq!(again.judgement().reached as usize, own.reached as usize + gained);
    }
}
