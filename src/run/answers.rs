//! What a pupil answered to the questions of a lesson, each in its time.

use crate::base::id::Id;
use crate::base::quantity::PerMille;
use crate::run::Campaign;
use crate::run::predictions::{Stops, Unfit};
use crate::scenario::Scenario;
use crate::scenario::model::{Asks, Question, Truth, When};
use crate::sim::state::uezd::Constraint;
use serde::{Deserialize, Serialize};

/// A choice that was made, and how surely; the other choices share the rest equally.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    /// The question, by its id within the lesson.
    pub question: Id,
    /// What was chosen.
    pub choice: Id,
    /// How surely.
    pub sure: PerMille,
}

impl Answer {
    /// Whether a lesson asks so, whenever that is; the question.
    ///
    /// # Errors
    /// Why not.
    pub fn check<'s>(&self, scenario: &'s Scenario) -> Result<&'s Question, Unfit> {
        let question = scenario.lesson.as_ref().and_then(|lesson| lesson.question(self.question));
        let asked = question.and_then(|question| match &question.asks {
            Asks::Choice { choices, .. } => Some((question, choices)),
            Asks::Men(_) => None,
        });
        let (question, choices) = asked.ok_or(Unfit::NoQuestion(self.question))?;
        if !choices.contains(&self.choice) {
            return Err(Unfit::NoChoice(self.question, self.choice));
        }
        if self.sure > PerMille::ALL { Err(Unfit::NoProbability) } else { Ok(question) }
    }

    /// What it says of the call-up, where that is what the question asks.
    #[must_use]
    pub fn stops(&self, question: &Question) -> Option<Stops> {
        let limit = matches!(question.asks, Asks::Choice { truth: Some(Truth::Limit), .. });
        let constraint = Constraint::ALL.into_iter().find(|one| limit_id(*one) == self.choice)?;
        limit.then_some(Stops { constraint, probability: self.sure })
    }
}

/// The id by which a lesson names a limit of the call-up.
#[must_use]
pub fn limit_id(constraint: Constraint) -> Id {
    let name = match constraint {
        Constraint::Reach => "reach",
        Constraint::Arms => "arms",
        Constraint::Cadre => "cadre",
        Constraint::Money => "money",
    };
    Id::new(name).unwrap_or_default()
}

/// Whether a question is asked now; one that is asked in a turn stays until somebody answers it or the game is over: a
/// turn is soon played, and who knows the end answers another question.
#[must_use]
pub fn is_open(campaign: &Campaign, question: &Question) -> bool {
    let played = campaign.digests().len();
    match question.when {
        When::Before => played == 0,
        When::Turn(turn) => played + 1 >= usize::from(turn) && !campaign.is_over(),
        When::After => campaign.is_over(),
    }
}

/// What is asked now and was not answered, in the order of the lesson; counts to be foretold are not among it.
pub fn open(campaign: &Campaign) -> impl Iterator<Item = &Question> {
    let lesson = campaign.scenario().lesson.iter();
    let choices = lesson
        .flat_map(|lesson| &lesson.questions)
        .filter(|question| matches!(question.asks, Asks::Choice { .. }));
    choices.filter(|question| is_open(campaign, question) && campaign.answer_to(question.id).is_none())
}
