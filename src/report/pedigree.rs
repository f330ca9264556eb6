//! Where a number comes from, in words.

use crate::i18n::{Value, Words};
use crate::scenario::Scenario;
use crate::scenario::model::{Origin, Pedigree};

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

/// A number with at most four significant digits.
fn short(number: f64) -> String {
    if number.abs() >= 1000.0 {
        return format!("{number:.0}");
    }
    let text = format!("{number:.4}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}
