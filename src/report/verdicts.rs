//! Figures and aims beside what was asked of them, as tables show them.

use crate::i18n::{Value, Words};
use crate::report::{names, numbers, reckoning};
use crate::run::judge::Judgement;
use crate::scenario::model::Class;

/// Yes, no, or that its day never came.
#[must_use]
pub fn verdict(words: &Words, holds: Option<bool>) -> String {
    words.get(match holds {
        None => "cli-not-reached",
        Some(true) => "cli-hit",
        Some(false) => "cli-miss",
    })
}

/// What a figure was to those who set the numbers, as a mark behind the verdict.
#[must_use]
pub fn class(words: &Words, class: Class) -> String {
    format!(" ({})", names::class(words, class))
}

/// What an aim came to, and its limit with its sign.
#[must_use]
pub fn against(words: &Words, value: Option<f64>, limit: f64, at_least: bool) -> [String; 2] {
    let [shown, limit] = numbers::against(words, value.unwrap_or(limit), limit);
    let sign = if at_least { "≥" } else { "≤" };
    [value.map_or_else(String::new, |_| shown), format!("{sign} {limit}")]
}

/// Whether a campaign with aims is a success, and how many of them that took; of one that goes on, how it stands so far.
#[must_use]
pub fn success(words: &Words, judgement: &Judgement, is_over: bool) -> String {
    let key = if is_over || judgement.is_success() { "outcome-over" } else { "page-so-far" };
    let number = |n: usize| Value::Text(n.to_string());
    let values = [
        ("outcome", Value::Text(reckoning::outcome(words, judgement.outcome()))),
        ("reached", number(judgement.reached as usize)),
        ("all", number(judgement.aims.len())),
        ("needed", number(judgement.success as usize)),
    ];
    words.with(key, &values)
}
