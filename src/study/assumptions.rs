//! A lesson played again by other assumed numbers: what they move of the counts that it asks for.

use crate::base::id::Id;
use crate::run::Campaign;
use crate::scenario::model::Asks;

/// A count by the lesson's own numbers and by others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Changed {
    /// The question that asks for it.
    pub question: Id,
    /// What came.
    pub came: u32,
    /// What comes by the other numbers.
    pub now: u32,
}

/// Plays the same orders on the same dice by other values of parameters. An order that is refused then is left out.
#[must_use]
pub fn play_again(campaign: &Campaign, values: &[(&str, f64)]) -> Vec<Changed> {
    let mut scenario = campaign.scenario().to_be_changed();
    for (name, value) in values {
        if let Some(number) = scenario.rules.get_mut(name) {
            *number = *value;
        }
    }
    let again = campaign.on(scenario.into()).campaign;
    let questions = campaign.scenario().lesson.iter().flat_map(|lesson| &lesson.questions);
    let changed = questions.filter_map(|question| {
        let Asks::Men(men) = question.asks else { return None };
        let count = |campaign: &Campaign| campaign.series().at(men.of, men.step, men.date);
        Some(Changed { question: question.id, came: count(campaign)?, now: count(&again)? })
    });
    changed.collect()
}
