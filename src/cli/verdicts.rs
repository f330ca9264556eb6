//! Figures and aims beside what was asked of them, as the tables of `run` and `ensemble` show them.

use crate::i18n::Words;
use crate::report::{names, numbers};
use crate::scenario::model::Class;

/// Yes, no, or that its day never came.
pub fn verdict(words: &Words, holds: Option<bool>) -> String {
    words.get(match holds {
        None => "cli-not-reached",
        Some(true) => "cli-hit",
        Some(false) => "cli-miss",
    })
}

/// What a figure was to those who set the numbers, as a mark behind the verdict.
pub fn class(words: &Words, class: Class) -> String {
    format!(" ({})", names::class(words, class))
}

/// What an aim came to, and its limit with its sign.
pub fn against(words: &Words, value: Option<f64>, limit: f64, at_least: bool) -> [String; 2] {
    let [shown, limit] = numbers::against(words, value.unwrap_or(limit), limit);
    let sign = if at_least { "≥" } else { "≤" };
    [value.map_or_else(String::new, |_| shown), format!("{sign} {limit}")]
}
