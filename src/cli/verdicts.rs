//! Figures and aims beside what was asked of them, as the tables of `run` and `ensemble` show them.

use crate::i18n::Words;
use crate::report::numbers;

/// Yes, no, or that its day never came.
pub fn verdict(words: &Words, holds: Option<bool>) -> String {
    words.get(match holds {
        None => "cli-not-reached",
        Some(true) => "cli-hit",
        Some(false) => "cli-miss",
    })
}

/// The mark of a figure that parameters are fitted on.
pub fn fitted(words: &Words, fitted: bool) -> String {
    if fitted { format!(" {}", words.get("cli-fitted")) } else { String::new() }
}

/// What an aim came to, and its limit with its sign.
pub fn against(words: &Words, value: Option<f64>, limit: f64, at_least: bool) -> [String; 2] {
    let [shown, limit] = numbers::against(words, value.unwrap_or(limit), limit);
    let sign = if at_least { "≥" } else { "≤" };
    [value.map_or_else(String::new, |_| shown), format!("{sign} {limit}")]
}
