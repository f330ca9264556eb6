//! Events, refusals, orders and shortages in words: where the simulation meets the language files.
//!
//! Every function takes the [`Words`] of a language and gives a sentence or a name; none changes anything.

pub mod at_once;
pub mod bargains;
pub mod binding;
pub mod charts;
pub mod claims;
pub mod conduct;
pub mod events;
pub mod fights;
pub mod fresh;
pub mod lasting;
pub mod lesson;
pub mod markdown;
pub mod metrics;
pub mod mods;
pub mod moved;
pub mod names;
pub mod needs;
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
pub mod svg;
pub mod three;
pub mod tidings;
pub mod translation;
pub mod uses;
pub mod verdicts;

use crate::base::id::UnitId;
use crate::i18n::{Language, Words};
use crate::scenario::Scenario;
use crate::sim::View;

/// The words of a language for a scenario: the program's own with the scenario's laid over them.
#[must_use]
pub fn words_of(language: Language, scenario: &Scenario) -> Words {
    let texts = |language: Language| {
        let texts = scenario.words.iter().filter(move |(code, _, _)| code == language.code());
        texts.map(|(_, _, text)| text.as_str())
    };
    match language.falls_back() {
        Some(below) => Words::over(Words::new(below, texts(below)), language, texts(language)),
        None => Words::new(language, texts(language)),
    }
}

/// Letters of a name that a player gave, for the counter of its unit.
const SHORT: usize = 4;

/// How units are called now where that is not as at first: while a flag is set, by the words `unit-…-as-FLAG`; and
/// as the player named them.
#[must_use]
pub fn unit_names(words: &Words, view: View<'_>) -> Vec<(String, String)> {
    let units = || view.scenario().units.iter().map(|unit| names::key("unit", unit.id.as_str()));
    let flags = view.affairs().flags.iter().map(|flag| names::key("as", flag.as_str()));
    let called = flags.flat_map(|flag| units().map(move |unit| (format!("{unit}-{flag}"), unit)));
    let ends = called.flat_map(|(named, unit)| {
        ["", "-short"].map(|end| (format!("{unit}{end}"), format!("{named}{end}")))
    });
    let of_the_day =
        ends.filter(|(_, named)| words.has(named)).map(|(unit, named)| (unit, words.get(&named)));
    of_the_day.chain(view.staff().names().flat_map(|(unit, name)| given(unit, name))).collect()
}

/// The words of a name that a player gave.
fn given(unit: UnitId, name: &str) -> [(String, String); 2] {
    let key = names::key("unit", unit.0.as_str());
    let short = name.chars().take(SHORT).collect::<String>().trim_end().to_owned();
    [(format!("{key}-short"), short), (key, name.to_owned())]
}

/// Has the words call units as they are called now.
pub fn call_units(words: &mut Words, view: View<'_>) {
    let names = unit_names(words, view);
    words.give(names);
}
