//! What an aim measures, in a few words.

use crate::i18n::{Value, Words};
use crate::record::aims::Aims;
use crate::report::{names, numbers};
use crate::scenario::Scenario;
use crate::scenario::model::{Aim, Bound, Metric};
use crate::sim::View;

/// An aim in two or three words; what it measures where it has none.
#[must_use]
pub fn short(words: &Words, scenario: &Scenario, aim: &Aim) -> String {
    let key = format!("{}-short", names::key("aim", aim.id.as_str()));
    if words.has(&key) { words.get(&key) } else { named(words, scenario, &aim.metric) }
}

/// What there is beside what is asked, as `420 (≥ 600)`; before anything can be measured as `… (≥ 600)`.
#[must_use]
pub fn against(words: &Words, metric: &Metric, value: Option<f64>, bound: Bound) -> String {
    let measured = |value| numbers::measured(words, metric, value);
    let sign = if bound.is_least() { "≥" } else { "≤" };
    let asked = numbers::asked(words, metric, bound.limit());
    format!("{} ({sign} {asked})", value.map_or_else(|| "…".to_owned(), measured))
}

/// What fails of an aim whose own measure holds, by its name; see [`Aims::fails_beside`].
#[must_use]
pub fn fails_beside(words: &Words, view: View<'_>, aims: &Aims, number: usize) -> Option<String> {
    let (metric, value, bound) = aims.fails_beside(view, number)?;
    Some(beside(words, view.scenario(), metric, Some(value), bound))
}

/// What must hold beside an aim, by its name, with what it comes to.
#[must_use]
pub fn beside(
    words: &Words,
    scenario: &Scenario,
    metric: &Metric,
    value: Option<f64>,
    bound: Bound,
) -> String {
    let name = named(words, scenario, metric);
    format!("{}: {}", names::at_head(&name), against(words, metric, value, bound))
}

/// The day of an aim; of one that must hold for several turns the days between which the worst counts.
#[must_use]
pub fn day(words: &Words, scenario: &Scenario, aim: &Aim) -> String {
    let date = words.date(aim.date);
    if aim.turns < 2 {
        return date;
    }
    let from = words.date(scenario.half_month(aim.from()).last_day());
    let key = if aim.bound.is_least() { "panel-aim-least" } else { "panel-aim-most" };
    words.with(key, &[("from", Value::Text(from)), ("date", Value::Text(date))])
}

/// How many of the aims it takes to win.
#[must_use]
pub fn needed(words: &Words, scenario: &Scenario) -> String {
    if scenario.success as usize >= scenario.aims.len() {
        return words.get("panel-aims-all");
    }
    words.with("panel-aims-needed", &[("number", Value::Plain(scenario.success.into()))])
}

/// What an aim measures, in a few words.
#[must_use]
pub fn named(words: &Words, scenario: &Scenario, metric: &Metric) -> String {
    let of = |key: &str, of: String| words.with(key, &[("of", Value::Text(of))]);
    match *metric {
        Metric::Men { of, step: at } => {
            let step = Value::Text(names::step(words, at));
            words.with(
                "metric-men",
                &[("of", Value::Text(names::measure(words, scenario, of))), ("step", step)],
            )
        }
        Metric::History { of: whose, .. } => of("metric-history", names::measure(words, scenario, whose)),
        Metric::Supply(id) => of("metric-supply", names::front(words, id)),
        Metric::Authority(id) => of("metric-authority", names::oblast(words, id)),
        Metric::Standing(id) => of("metric-standing", names::sponsor(words, id)),
        Metric::Filled { share } => {
            let share = Value::Text(numbers::percent_exactly(words, share));
            words.with("metric-filled", &[("share", share)])
        }
        Metric::Requisitions => words.get("metric-requisitions"),
        Metric::Raids => words.get("metric-raids"),
        Metric::Arrears => words.get("metric-arrears"),
        Metric::ArrearsEverywhere => words.get("metric-arrears-everywhere"),
        Metric::Burden => words.get("metric-burden"),
        Metric::Cadets => words.get("metric-cadets"),
        Metric::Saved => words.get("metric-saved"),
        Metric::Dead => words.get("metric-dead"),
        Metric::SeatsHeld => words.get("metric-seats-held"),
        Metric::FightsWon => words.get("metric-fights-won"),
        Metric::Rifles => words.get("metric-rifles"),
    }
}
