//! Events, refusals, orders and shortages in words: where the simulation meets the language files.
//!
//! Every function takes the [`Words`] of a language and gives a sentence or a name; none changes anything.

pub mod charts;
pub mod events;
pub mod fights;
pub mod markdown;
pub mod moved;
pub mod names;
pub mod numbers;
pub mod orders;
pub mod pedigree;
pub mod readings;
pub mod reckoning;
pub mod refusals;
pub mod saves;
mod say;
pub mod studies;
pub mod supply;
pub mod three;
pub mod uses;

use crate::i18n::{Language, Words};
use crate::scenario::Scenario;

/// The words of a language for a scenario: the program's own with the scenario's laid over them.
#[must_use]
pub fn words_of(language: Language, scenario: &Scenario) -> Words {
    let texts = scenario.words.iter().filter(|(code, _, _)| code == language.code());
    Words::new(language, texts.map(|(_, _, text)| text.as_str()))
}
