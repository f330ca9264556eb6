//! Three numbers of a lesson: what a pupil's orders moved, how well he knew how many and why.

use crate::base::dice::Seed;
use crate::base::id::Id;
use crate::base::quantity::PerMille;
use crate::players::Policy;
use crate::run::answers::limit_id;
use crate::run::{Answer, Campaign};
use crate::scenario::Scenario;
use crate::scenario::model::{Asks, Foretold, Lesson, Question, Step, Truth, When};
use crate::study::binding::WhatBinds;
use crate::study::understanding::{Expected, Understanding, brier_among};
use serde::Serialize;
use std::sync::Arc;

/// What is said of a lesson at its end.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Marks {
    /// Of each count that is foretold: what it came to, and what it would have come to without an order.
    pub moved: Vec<Moved>,
    /// The counts that were foretold, in the order in which they are asked.
    pub intervals: Vec<Expected>,
    /// The choices that were made, in the order in which they are asked.
    pub named: Vec<Named>,
    /// Whether any order was given.
    #[serde(skip)]
    pub ordered: bool,
    /// What binds in the game, where that is asked.
    #[serde(skip)]
    pub bound: Option<Arc<WhatBinds>>,
}

/// What the pupil's orders moved, on the same dice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Moved {
    /// The question that asks for it.
    pub question: Id,
    /// What came.
    pub came: u32,
    /// What would have come had he given no order.
    pub idle: u32,
}

/// A choice that was made.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Named {
    /// The question.
    pub question: Id,
    /// When it was asked.
    pub when: When,
    /// What was chosen.
    pub choice: Id,
    /// How surely.
    pub sure: PerMille,
    /// What is right; none where that is not known or not asked.
    pub came: Option<Id>,
    /// The Brier score over the choices, 0 to 2: the less, the better; none where nothing is scored.
    pub score: Option<f64>,
}

impl Marks {
    /// The marks of a campaign, where it is a lesson.
    #[must_use]
    pub fn of(campaign: &Campaign) -> Option<Self> {
        campaign.scenario().lesson.as_ref()?;
        Self::by(campaign, campaign.scenario().is_of_limits().then(|| Arc::new(WhatBinds::of(campaign))))
    }

    /// The same where it is known what binds.
    #[must_use]
    pub fn by(campaign: &Campaign, bound: Option<Arc<WhatBinds>>) -> Option<Self> {
        Self::beside(&idle(campaign.scenario(), campaign.seed(), campaign.view().turn()), campaign, bound)
    }

    /// The same beside the same dice without an order, played as far at least ([`idle`]).
    #[must_use]
    pub fn beside(idle: &Campaign, campaign: &Campaign, bound: Option<Arc<WhatBinds>>) -> Option<Self> {
        let lesson = campaign.scenario().lesson.as_ref()?;
        let mut intervals = Understanding::of(campaign, bound.as_deref()).intervals;
        let asked = |one: &Expected| {
            lesson.questions.iter().position(|question| question.id.as_str() == one.interval.checkpoint)
        };
        intervals.sort_by_key(asked);
        let named = answered(campaign, bound.as_deref());
        let ordered = campaign.orders().iter().any(|list| !list.is_empty());
        Some(Self { moved: moved(idle, campaign, lesson), intervals, named, ordered, bound })
    }

    /// The mean Brier score of what was asked before the first turn; none where nothing of it was scored.
    #[must_use]
    pub fn brier(&self) -> Option<f64> {
        let before = self.named.iter().filter(|named| named.when == When::Before);
        let scores: Vec<f64> = before.filter_map(|named| named.score).collect();
        (!scores.is_empty()).then(|| scores.iter().sum::<f64>() / scores.len() as f64)
    }

    /// The mean interval score, men; none where nothing was foretold.
    #[must_use]
    pub fn interval(&self) -> Option<f64> {
        let scores: Vec<f64> = self.intervals.iter().filter_map(|one| one.score).collect();
        (!scores.is_empty()).then(|| scores.iter().sum::<f64>() / scores.len() as f64)
    }
}

/// The choices that were made so far, in the order in which they are asked; `bound` is what binds, where that is found.
/// Plays nothing.
#[must_use]
pub fn answered(campaign: &Campaign, bound: Option<&WhatBinds>) -> Vec<Named> {
    let questions = campaign.scenario().lesson.iter().flat_map(|lesson| &lesson.questions);
    let one = |question: &Question| Some(named(campaign, question, campaign.answer_to(question.id)?, bound));
    questions.filter_map(one).collect()
}

/// A campaign on these dice to which nobody gives an order.
#[must_use]
pub fn idle(scenario: &Arc<Scenario>, seed: Seed, turns: u16) -> Campaign {
    let mut idle = Campaign::new(Arc::clone(scenario), seed);
    idle.play(Policy::None, turns);
    idle
}

/// The counts that are foretold with and without the orders that were given.
fn moved(idle: &Campaign, campaign: &Campaign, lesson: &Lesson) -> Vec<Moved> {
    let asked = lesson.questions.iter().filter_map(|question| match question.asks {
        Asks::Men(men) => Some((question.id, men)),
        Asks::Choice { .. } => None,
    });
    let asked: Vec<(Id, Foretold)> = asked.collect();
    let count = |campaign: &Campaign, men: &Foretold| campaign.series().at(men.of, men.step, men.date);
    let both = asked.iter().filter_map(|(question, men)| {
        Some(Moved { question: *question, came: count(campaign, men)?, idle: count(idle, men)? })
    });
    both.collect()
}

fn named(campaign: &Campaign, question: &Question, answer: &Answer, bound: Option<&WhatBinds>) -> Named {
    let came = right(campaign, question, bound);
    let score = match &question.asks {
        Asks::Choice { choices, .. } => {
            came.map(|came| brier_among(choices, &answer.choice, answer.sure.share(), &came))
        }
        Asks::Men(_) => None,
    };
    let Answer { question: id, choice, sure } = *answer;
    Named { question: id, when: question.when, choice, sure, came, score }
}

/// The right choice, as far as it is known by now.
#[must_use]
pub fn right(campaign: &Campaign, question: &Question, bound: Option<&WhatBinds>) -> Option<Id> {
    let Asks::Choice { choices, truth } = &question.asks else { return None };
    match (*truth)? {
        Truth::Known(id) => Some(id),
        Truth::Limit => bound?.most()?.binds.map(limit_id),
        Truth::Drop => largest_drop(campaign, choices),
    }
}

/// The step, of those that can be chosen, at which most men fell out in the last turn played; the first of equals.
fn largest_drop(campaign: &Campaign, choices: &[Id]) -> Option<Id> {
    let steps = campaign.series().strength.last()?.steps();
    let drops = Step::ALL.windows(2).filter_map(|pair| {
        let id = choices.iter().find(|id| id.as_str() == step_name(pair[1]))?;
        Some((steps[pair[0]].0.saturating_sub(steps[pair[1]].0), *id))
    });
    let drops: Vec<(u32, Id)> = drops.collect();
    let most = drops.iter().map(|(drop, _)| *drop).max().filter(|drop| *drop > 0)?;
    drops.into_iter().find(|(drop, _)| *drop == most).map(|(_, id)| id)
}

/// The name of a step in files.
fn step_name(step: Step) -> String {
    format!("{step:?}").to_ascii_lowercase()
}
