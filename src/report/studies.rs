//! What studies of many runs were made of, in a sentence each.

use crate::base::date::Date;
use crate::i18n::{Value, Words};
use crate::players::Policy;
use crate::report::names;
use crate::scenario::Scenario;
use crate::study::explain::Explained;
use crate::study::hindcast::Hindcast;

/// How many histories a hindcast tells of, and where their parameters come from.
#[must_use]
pub fn histories(words: &Words, hindcast: &Hindcast) -> String {
    let number = |number: usize| Value::Count(number as i64);
    let values = [("runs", number(hindcast.runs)), ("sets", number(hindcast.sets))];
    let key = if hindcast.sets > 0 { "study-hindcast" } else { "study-hindcast-own" };
    words.with(key, &values)
}

/// Of which scenario, orders and day a gap is shared out, and over how many seeds.
#[must_use]
pub fn gap(words: &Words, scenario: &Scenario, policy: Policy, date: Date, explained: &Explained) -> String {
    let values = [
        ("scenario", Value::Text(names::scenario(words, scenario.id))),
        ("policy", Value::Text(names::policy(words, policy))),
        ("date", Value::Text(words.date(date))),
        ("seeds", Value::Count(explained.runs.len() as i64)),
    ];
    words.with("explain-heading", &values)
}
