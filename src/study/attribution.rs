//! Which of a player's decisions moved the outcome: each is replaced by history's and the rest played again.
//!
//! A decision is what was ordered of one subject in one turn ([`Order::subject`]) where history ordered otherwise.
//! History's orders on the subject take its place; all other orders stay, and those that cannot be carried out any more
//! are refused. The dice are the same, and so is the number of turns, even where all would have been lost earlier.

use crate::base::date::Date;
use crate::base::dice::Seed;
use crate::base::id::Id;
use crate::orders::Order;
use crate::players::Policy;
use crate::run::judge::Judged;
use crate::run::{Campaign, Histories, Kept};
use crate::scenario::Scenario;
use crate::scenario::model::{Measure, Step};
use crate::sim::{Game, Snapshot};
use crate::study::Headline;
use rayon::prelude::*;
use serde::Serialize;
use std::cmp::Reverse;
use std::sync::Arc;

/// What was decided in a game, and what each decision did.
#[derive(Clone, Debug, Serialize)]
pub struct Attribution {
    /// What the game is told by.
    pub headline: Headline,
    /// The claims of its checkpoint; none where it is all men on the rolls.
    pub claim: Option<String>,
    /// What it came to, men.
    pub men: u32,
    /// How far that is off the record; none where nothing is recorded.
    pub gap: Option<i64>,
    /// The decisions, those that moved most first.
    pub decisions: Vec<Effect>,
    /// How many decisions were looked at, those without an effect too.
    pub looked_at: usize,
    /// Decisions that were not looked at, since there were too many.
    pub left_out: usize,
}

/// What was ordered of a subject in a turn, by the player and by history.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Decision {
    /// The turn, from 0.
    pub turn: u16,
    /// What it is about.
    pub subject: Order,
    /// The player's orders; none where only history gave any.
    pub yours: Vec<Order>,
    /// History's orders; none where only the player gave any.
    pub history: Vec<Order>,
}

/// What a decision did: the game with it, less the game with history's in its place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Effect {
    /// The decision.
    #[serde(flatten)]
    pub decision: Decision,
    /// First day of its turn.
    pub date: Date,
    /// Men at the headline.
    pub men: i64,
    /// Which way that is.
    pub way: Way,
    /// Men at each checkpoint that was reached.
    pub checkpoints: Vec<Option<i64>>,
    /// Aims reached by it.
    pub won: Vec<Id>,
    /// Aims missed by it.
    pub missed: Vec<Id>,
    /// Whether all was lost by it (true), or saved (false).
    pub ruin: Option<bool>,
}

/// Whether a decision brought the headline nearer to the record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// Nearer.
    Toward,
    /// Further off.
    Away,
    /// As near as before, or nothing is recorded.
    Neither,
}

impl Decision {
    /// The player's orders of the turn with this decision replaced by history's.
    #[must_use]
    pub fn replaced_in(&self, orders: &[Order]) -> Vec<Order> {
        let about = |order: &&Order| order.subject() == self.subject;
        let at = orders.iter().position(|order| about(&order)).unwrap_or(orders.len());
        let (before, after) = orders.split_at(at);
        let after = after.iter().filter(|order| !about(order));
        before.iter().chain(&self.history).chain(after).cloned().collect()
    }
}

/// Tells what each decision of a campaign did. `done` is called after each.
#[must_use]
pub fn attribute(campaign: &Campaign, done: &(dyn Fn() + Sync)) -> Attribution {
    attribute_orders(campaign.scenario(), campaign.seed(), played(campaign), campaign.histories(), done)
}

/// The same of so many decisions, spread evenly over the game, that not many more turns than these are played again.
#[must_use]
pub fn attribute_within(campaign: &Campaign, turns: usize, done: &(dyn Fn() + Sync)) -> Attribution {
    let (scenario, orders) = (campaign.scenario(), played(campaign));
    attributed(scenario, campaign.seed(), orders, campaign.histories(), turns, done)
}

/// How many decisions [`attribute`] looks at, or [`attribute_within`] so many turns.
#[must_use]
pub fn decisions(campaign: &Campaign, turns: usize) -> usize {
    let played = Played::new(campaign.scenario(), campaign.seed(), played(campaign));
    spread(played.all(), played.turns.len(), turns).len()
}

/// So many of the decisions, evenly, that about so many turns are to be played again; all where that is enough.
fn spread(all: Vec<Decision>, length: usize, turns: usize) -> Vec<Decision> {
    let cost: usize = all.iter().map(|one| length - usize::from(one.turn)).sum();
    if cost <= turns {
        return all;
    }
    let kept = |number: usize| (number as u128 * turns as u128 / cost as u128) as usize;
    let chosen = all.into_iter().enumerate().filter(|(number, _)| kept(number + 1) > kept(*number));
    chosen.map(|(_, one)| one).collect()
}

/// The orders of the turns that are played.
pub(in crate::study) fn played(campaign: &Campaign) -> &[Vec<Order>] {
    &campaign.orders()[..usize::from(campaign.view().turn())]
}

/// The same in a game of these orders by turn. The result does not depend on the number of threads.
#[must_use]
pub fn attribute_orders(
    scenario: &Arc<Scenario>,
    seed: Seed,
    orders: &[Vec<Order>],
    histories: &Histories,
    done: &(dyn Fn() + Sync),
) -> Attribution {
    attributed(scenario, seed, orders, histories, usize::MAX, done)
}

fn attributed(
    scenario: &Arc<Scenario>,
    seed: Seed,
    orders: &[Vec<Order>],
    histories: &Histories,
    turns: usize,
    done: &(dyn Fn() + Sync),
) -> Attribution {
    let replay = Replay::new(scenario, seed, orders, histories);
    let (played, headline) = (&replay.played, replay.headline);
    let all = played.all();
    let number = all.len();
    let decisions = spread(all, orders.len(), turns);
    let (looked_at, left_out) = (decisions.len(), number - decisions.len());
    let effect = |game: &mut Game, one| {
        let effect = replay.effect(game, one);
        done();
        effect
    };
    let effects = decisions.into_par_iter().map_init(|| Game::brief(scenario), effect);
    let mut decisions: Vec<Effect> = effects.collect::<Vec<_>>().into_iter().flatten().collect();
    decisions.sort_by_key(|effect| Reverse(effect.size()));
    let men = headline.men(&played.end.counts(), played.rolls);
    let claim = headline.checkpoint.map(|point| scenario.checkpoints[point].name());
    Attribution { headline, claim, men, gap: headline.gap(scenario, men), decisions, looked_at, left_out }
}

/// Those of some orders that are about a subject.
pub(in crate::study) fn about(orders: &[Order], subject: &Order) -> Vec<Order> {
    orders.iter().filter(|order| order.subject() == *subject).cloned().collect()
}

/// All men on the rolls.
fn rolls(game: &Game) -> u32 {
    game.view().count(Measure::All, Step::Enrolled).0
}

/// A turn as it was played.
pub(in crate::study) struct Turn {
    /// The state before any order.
    pub(in crate::study) morning: Snapshot,
    /// What was kept of the turns before.
    kept: Kept,
    /// The state once the player's orders were given.
    ordered: Snapshot,
    /// The player's orders.
    pub(in crate::study) yours: Vec<Order>,
    history: Vec<Order>,
}

/// The game as it was played.
pub(in crate::study) struct Played {
    /// Its turns.
    pub(in crate::study) turns: Vec<Turn>,
    /// What was kept of all of them.
    pub(in crate::study) end: Kept,
    /// All men on the rolls at the end.
    rolls: u32,
}

impl Played {
    fn new(scenario: &Arc<Scenario>, seed: Seed, orders: &[Vec<Order>]) -> Self {
        let (mut game, mut kept) = (Game::brief(scenario), Kept::new(scenario));
        game.restart(seed);
        let mut turns = Vec::with_capacity(orders.len());
        for yours in orders {
            let (morning, history) = (game.snapshot(), Policy::Historical.orders(game.view()));
            give(&mut game, yours);
            let (before, ordered) = (kept.clone(), game.snapshot());
            turns.push(Turn { morning, kept: before, ordered, yours: yours.clone(), history });
            game.end_turn();
            kept.keep(game.view());
        }
        Self { turns, end: kept, rolls: rolls(&game) }
    }

    /// The decisions of all turns.
    fn all(&self) -> Vec<Decision> {
        (0..self.turns.len()).flat_map(|turn| self.decisions(turn)).collect()
    }

    /// The decisions of a turn: each subject of which the player and history ordered otherwise.
    fn decisions(&self, turn: usize) -> Vec<Decision> {
        let Turn { yours, history, .. } = &self.turns[turn];
        let mut subjects: Vec<Order> = Vec::new();
        for subject in yours.iter().chain(history).map(Order::subject) {
            if !subjects.contains(&subject) {
                subjects.push(subject);
            }
        }
        let decision = |subject: Order| {
            let (yours, history) = (about(yours, &subject), about(history, &subject));
            Decision { turn: turn as u16, subject, yours, history }
        };
        subjects.into_iter().map(decision).filter(|one| one.yours != one.history).collect()
    }
}

/// Gives orders; those that cannot be carried out are refused.
fn give(game: &mut Game, orders: &[Order]) {
    for order in orders {
        let _ = game.order(order);
    }
}

/// What every replay needs.
pub(in crate::study) struct Replay<'a> {
    pub(in crate::study) scenario: &'a Arc<Scenario>,
    /// The game as it was played.
    pub(in crate::study) played: Played,
    histories: &'a Histories,
    headline: Headline,
}

impl<'a> Replay<'a> {
    /// The game of these orders by turn, played once.
    pub(in crate::study) fn new(
        scenario: &'a Arc<Scenario>,
        seed: Seed,
        orders: &[Vec<Order>],
        histories: &'a Histories,
    ) -> Self {
        let headline = Headline::of(scenario, orders.len() as u16);
        Self { scenario, played: Played::new(scenario, seed, orders), histories, headline }
    }

    /// What a decision did; none where history's orders leave the turn as it was, so that nothing was decided.
    fn effect(&self, game: &mut Game, decision: Decision) -> Option<Effect> {
        let (kept, rolls) = self.play(game, &decision)?;
        Some(self.compare(decision, &kept, rolls))
    }

    /// What is kept of the game with another decision, and the men on its rolls at the end; none where the turn stays as it
    /// was.
    pub(in crate::study) fn play(&self, game: &mut Game, decision: &Decision) -> Option<(Kept, u32)> {
        let turn = &self.played.turns[usize::from(decision.turn)];
        game.restore(&turn.morning);
        give(game, &decision.replaced_in(&turn.yours));
        if game.snapshot() == turn.ordered {
            return None;
        }
        let mut kept = turn.kept.clone();
        for later in &self.played.turns[usize::from(decision.turn)..] {
            if game.view().turn() > decision.turn {
                give(game, &later.yours);
            }
            game.end_turn();
            kept.keep(game.view());
        }
        Some((kept, rolls(game)))
    }

    /// Whether each aim of the scenario is reached.
    pub(in crate::study) fn reached(&self, kept: &Kept) -> Vec<bool> {
        self.judged(kept).iter().map(|aim| aim.reached == Some(true)).collect()
    }

    /// What each aim of the scenario came to.
    pub(in crate::study) fn judged(&self, kept: &Kept) -> Vec<Judged> {
        kept.judgement(self.scenario, self.histories).aims
    }

    /// The aims reached in one game and not in another.
    pub(in crate::study) fn won(&self, kept: &Kept, other: &Kept) -> Vec<Id> {
        let aims = self.scenario.aims.iter().zip(self.reached(kept).into_iter().zip(self.reached(other)));
        aims.filter(|(_, (here, there))| *here && !there).map(|(aim, _)| aim.id).collect()
    }

    /// The game as it was played, less the game without a decision.
    fn compare(&self, decision: Decision, without: &Kept, rolls: u32) -> Effect {
        let (scenario, with, headline) = (self.scenario, &self.played.end, self.headline);
        let mine = headline.men(&with.counts(), self.played.rolls);
        let other = headline.men(&without.counts(), rolls);
        let checkpoints = with.counts().into_iter().zip(without.counts());
        Effect {
            date: scenario.half_month(decision.turn).first_day(),
            decision,
            men: i64::from(mine) - i64::from(other),
            way: way(headline.gap(scenario, mine), headline.gap(scenario, other)),
            checkpoints: checkpoints
                .map(|(with, without)| Some(i64::from(with?) - i64::from(without?)))
                .collect(),
            won: self.won(with, without),
            missed: self.won(without, with),
            ruin: (with.is_lost() != without.is_lost()).then_some(with.is_lost()),
        }
    }
}

fn way(with: Option<i64>, without: Option<i64>) -> Way {
    let (Some(with), Some(without)) = (with, without) else { return Way::Neither };
    match with.unsigned_abs().cmp(&without.unsigned_abs()) {
        std::cmp::Ordering::Less => Way::Toward,
        std::cmp::Ordering::Equal => Way::Neither,
        std::cmp::Ordering::Greater => Way::Away,
    }
}

impl Effect {
    /// How much it moved: the headline first, then aims, then the other checkpoints.
    fn size(&self) -> (u64, usize, u64) {
        let others = self.checkpoints.iter().flatten().map(|men| men.unsigned_abs());
        let aims = self.won.len() + self.missed.len() + usize::from(self.ruin.is_some());
        (self.men.unsigned_abs(), aims, others.max().unwrap_or_default())
    }

    /// Whether it moved anything that is told.
    #[must_use]
    pub fn moved(&self) -> bool {
        self.size() != (0, 0, 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decision(turn: u16) -> Decision {
        let subject = Order::Tax { oblast: crate::base::id::OblastId::new("ural").expect("an id"), rate: 0 };
        Decision { turn, subject, yours: Vec::new(), history: Vec::new() }
    }

    #[test]
    fn decisions_that_are_too_many_are_taken_evenly() {
        // Ten a turn for ten turns: 550 turns to be played again.
        let all: Vec<Decision> = (0..100).map(|number| decision(number / 10)).collect();
        assert_eq!(spread(all.clone(), 10, 550).len(), 100);
        let half = spread(all, 10, 275);
        assert_eq!(half.len(), 50);
        assert!((0..10).all(|turn| half.iter().filter(|one| one.turn == turn).count() == 5));
    }
}
