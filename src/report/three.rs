//! The three numbers at the end in words, a sentence each; they are never made one.

use crate::i18n::{Value, Words};
use crate::report::{names, numbers, orders};
use crate::scenario::Scenario;
use crate::study::Numbers;
use crate::study::place::Standing;
use crate::study::plausibility::{Outside, Plausibility};
use crate::study::understanding::{Expected, Stopped, Understanding};

/// Sentences under a heading.
pub struct Part {
    /// The heading.
    pub heading: String,
    /// The sentences, the one that says it first.
    pub sentences: Vec<String>,
}

/// The three numbers, each under its heading.
#[must_use]
pub fn parts(words: &Words, scenario: &Scenario, numbers: &Numbers) -> [Part; 3] {
    let headline = numbers.place.headline.as_ref();
    let place =
        headline.map_or_else(|| words.get("numbers-place-none"), |one| standing(words, scenario, one));
    let part = |heading: &str, sentences| Part { heading: words.get(heading), sentences };
    [
        part("numbers-place-title", vec![place]),
        part("numbers-plausibility-title", vec![plausibility(words, scenario, &numbers.plausibility)]),
        part("numbers-understanding-title", understanding(words, scenario, &numbers.understanding)),
    ]
}

/// Whose men a checkpoint counts, by its claims; all men where it is none.
#[must_use]
pub fn what(words: &Words, scenario: &Scenario, claim: Option<&str>) -> String {
    let point = scenario.checkpoints.iter().find(|point| Some(point.name().as_str()) == claim);
    point.map_or_else(|| words.get("measure-all"), |point| names::measure(words, scenario, point.measure))
}

/// A number with its sign.
#[must_use]
pub fn signed(words: &Words, number: i64) -> String {
    let sign = if number > 0 { "+" } else { "" };
    format!("{sign}{}", words.number(number))
}

/// Where a count falls among possible histories, and how far it is off the record.
#[must_use]
pub fn standing(words: &Words, scenario: &Scenario, one: &Standing) -> String {
    let text = Value::Text;
    let values = [
        ("what", text(what(words, scenario, one.claim.as_deref()))),
        ("date", text(words.date(one.date))),
        ("men", Value::Count(one.men.into())),
        ("below", text(one.of_hundred().to_string())),
        ("gap", text(one.gap.map_or_else(String::new, |gap| signed(words, gap)))),
    ];
    let key = match one.gap {
        None => "numbers-place-unrecorded",
        Some(0) => "numbers-place-as-recorded",
        Some(_) => "numbers-place",
    };
    words.with(key, &values)
}

fn plausibility(words: &Words, scenario: &Scenario, found: &Plausibility) -> String {
    let Some(worst) = &found.worst else {
        let key = if found.orders == 0 { "numbers-plausibility-none" } else { "numbers-plausibility-all" };
        return words.with(key, &[("orders", Value::Count(found.orders.into()))]);
    };
    let values = [
        ("outside", Value::Count(found.outside.into())),
        ("orders", Value::Count(found.orders.into())),
        ("worst", Value::Text(outside(words, scenario, worst))),
    ];
    words.with("numbers-plausibility", &values)
}

fn outside(words: &Words, scenario: &Scenario, worst: &Outside) -> String {
    let values = [
        ("date", Value::Text(words.date(worst.date))),
        ("order", Value::Text(orders::sentence(words, scenario, &worst.order))),
        ("lever", Value::Text(names::lever(words, worst.lever))),
        ("value", Value::Text(numbers::short(words, worst.value))),
        ("low", Value::Text(numbers::short(words, worst.low))),
        ("high", Value::Text(numbers::short(words, worst.high))),
        ("beyond", Value::Count((worst.beyond * 100.0).round() as i64)),
    ];
    words.with("numbers-outside", &values)
}

fn understanding(words: &Words, scenario: &Scenario, found: &Understanding) -> Vec<String> {
    if found.is_empty() {
        return vec![words.get("numbers-understanding-none")];
    }
    if !found.tried {
        return vec![words.get("numbers-understanding-untried")];
    }
    let intervals = found.intervals.iter().map(|one| expected(words, scenario, one));
    intervals.chain(found.stops.as_ref().map(|one| stopped(words, one))).collect()
}

fn expected(words: &Words, scenario: &Scenario, one: &Expected) -> String {
    let number = |n: u32| Value::Count(n.into());
    let percent = |share: f64| words.number((share * 100.0).round() as i64);
    let mut values = vec![
        ("what", Value::Text(what(words, scenario, Some(&one.interval.checkpoint)))),
        ("low", number(one.interval.low)),
        ("high", number(one.interval.high)),
    ];
    let Some((came, score)) = one.came.zip(one.score) else {
        return words.with("numbers-interval-open", &values);
    };
    values.push(("came", number(came)));
    values.push(("score", Value::Count(score.round() as i64)));
    values.push(("share", Value::Text(one.share.map_or_else(|| "–".to_owned(), percent))));
    let key = if one.holds() == Some(true) { "numbers-interval-held" } else { "numbers-interval-missed" };
    words.with(key, &values)
}

fn stopped(words: &Words, one: &Stopped) -> String {
    let mut values = vec![
        ("named", Value::Text(names::constraint(words, Some(one.named.constraint)))),
        ("sure", Value::Text(numbers::percent(one.named.probability))),
        ("came", Value::Text(names::constraint(words, one.came))),
    ];
    let Some((score, date)) = one.score.zip(one.date) else {
        let key = if one.is_open { "numbers-stops-open" } else { "numbers-stops-full" };
        return words.with(key, &values);
    };
    let (seeds, same) = one.seeds.unwrap_or_default();
    values.extend([
        ("score", Value::Text(numbers::short(words, score))),
        ("date", Value::Text(words.date(date))),
        ("same", Value::Count(same.into())),
        ("seeds", Value::Count(seeds.into())),
    ]);
    words.with("numbers-stops", &values)
}
