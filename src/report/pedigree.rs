//! Where a number comes from, in words.

use crate::i18n::{Value, Words};
use crate::report::{names, numbers};
use crate::scenario::Scenario;
use crate::scenario::model::{Origin, Pedigree};
use crate::scenario::rules::Parameter;

/// The pedigree of the number at a field path such as `uezds[zaisan].population`, the latest layer's first.
#[must_use]
pub fn find<'s>(scenario: &'s Scenario, path: &str) -> Option<&'s Pedigree> {
    scenario.pedigrees.iter().rev().find(|pedigree| pedigree.position.path == path)
}

/// An origin as a sentence.
#[must_use]
pub fn sentence(words: &Words, origin: &Origin) -> String {
    let list = |claims: &[crate::base::id::ClaimId]| {
        Value::Text(claims.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "))
    };
    match origin {
        Origin::Documented(claims) => words.with("pedigree-documented", &[("claims", list(claims))]),
        Origin::Derived { from, how } => {
            words.with("pedigree-derived", &[("claims", list(from)), ("how", Value::Text(how.clone()))])
        }
        Origin::Assumed { low, high, why } if low.is_nan() || high.is_nan() => {
            words.with("pedigree-assumed", &[("why", Value::Text(why.clone()))])
        }
        Origin::Assumed { low, high, why } => words.with(
            "pedigree-assumed-range",
            &[
                ("low", Value::Text(short(*low))),
                ("high", Value::Text(short(*high))),
                ("why", Value::Text(why.clone())),
            ],
        ),
    }
}

/// What a field path names, in words: the thing and the field where both have names.
#[must_use]
pub fn field_name(words: &Words, path: &str) -> String {
    let (list, field) = path.rsplit_once('.').unwrap_or(("", path));
    let field = match field {
        "population" => words.get("panel-population"),
        "kazakhs" => words.get("panel-kazakhs"),
        "households" => words.get("panel-households"),
        "herd" => words.get("panel-herd"),
        "quota" => words.get("panel-quota"),
        "establishment" => words.get("panel-full-strength"),
        "standing" => words.get("panel-standing"),
        "roubles_per_tenth" => words.get("panel-per-tenth"),
        other => called(words, other),
    };
    let thing = list.strip_suffix(']').and_then(|list| list.split_once('['));
    let thing = thing.map(|(list, id)| names::key(list.trim_end_matches('s'), id));
    match thing.filter(|key| words.has(key)) {
        Some(key) => words.with(
            "panel-field-of",
            &[("thing", Value::Text(words.get(&key))), ("field", Value::Text(field))],
        ),
        None => field,
    }
}

/// What a field of a record or a parameter of the rules is called.
fn called(words: &Words, field: &str) -> String {
    let key = field_key(field);
    if words.has(&key) { words.get(&key) } else { parameter(words, field) }
}

/// The key of the words for a field of a record.
#[must_use]
pub fn field_key(field: &str) -> String {
    format!("field-{}", field.replace('_', "-"))
}

/// What a parameter of the rules is called; its name in the files where that is all there is.
#[must_use]
pub fn parameter(words: &Words, name: &str) -> String {
    let key = parameter_key(name);
    if words.has(&key) { words.get(&key) } else { name.to_owned() }
}

/// The key of the words for a parameter.
#[must_use]
pub fn parameter_key(name: &str) -> String {
    format!("parameter-{}", name.replace('_', "-"))
}

/// What a parameter is measured in.
#[must_use]
pub fn measure(words: &Words, parameter: &Parameter) -> String {
    words.get(&measure_key(parameter))
}

/// The key of the words for the unit of a parameter.
#[must_use]
pub fn measure_key(parameter: &Parameter) -> String {
    format!("measure-{}", parameter.unit.replace(' ', "-"))
}

/// A number of a file as people write it.
#[must_use]
pub fn written(words: &Words, value: &str) -> String {
    value.parse().map_or_else(|_| value.to_owned(), |number| numbers::given(words, number))
}

/// A number with at most four significant digits.
fn short(number: f64) -> String {
    if number.abs() >= 1000.0 {
        return format!("{number:.0}");
    }
    let text = format!("{number:.4}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}
