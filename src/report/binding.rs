//! What binds, in words: the one answer, how it was found, and when which limit did.

use crate::i18n::{Value, Words};
use crate::report::{names, three};
use crate::sim::state::uezd::Constraint;
use crate::study::WhatBinds;
use crate::study::binding::{Gain, Lifting};
use crate::study::part::Part;

/// The one answer.
#[must_use]
pub fn most(words: &Words, found: &WhatBinds, tried: bool) -> String {
    if !tried {
        return words.get("binds-untried");
    }
    let most = found.most().and_then(|one| Some((one, one.first()?)));
    most.map_or_else(|| words.get("binds-none"), |(one, gain)| first(words, one, &gain, found.seeds))
}

/// What one turn's limit brings that brings most.
fn first(words: &Words, one: &Lifting, gain: &Gain, seeds: u32) -> String {
    let text = Value::Text;
    let values = [
        ("what", text(names::constraint(words, Some(gain.limit)))),
        ("date", text(words.date(one.date))),
        ("men", text(men(words, gain.men.median))),
        ("low", text(men(words, gain.men.p05))),
        ("high", text(men(words, gain.men.p95))),
        ("own", text(three::signed(words, gain.own))),
        ("same", Value::Count(gain.first_in.into())),
        ("seeds", Value::Count(seeds.into())),
    ];
    words.with("binds-most", &values)
}

/// What stops a call-up; where nothing does, the quota is full.
#[must_use]
pub fn limit(words: &Words, cause: Option<Constraint>) -> String {
    cause.map_or_else(|| words.get("map-mode-full"), |_| names::constraint(words, cause))
}

/// How it was found.
#[must_use]
pub fn how(words: &Words, found: &WhatBinds) -> String {
    words.with("binds-how", &[("seeds", Value::Count(found.seeds.into()))])
}

/// Men more or fewer, rounded, with their sign.
#[must_use]
pub fn men(words: &Words, men: f64) -> String {
    three::signed(words, men.round() as i64)
}

/// Where nine in ten games lie.
#[must_use]
pub fn band(words: &Words, part: &Part) -> String {
    format!("{} … {}", men(words, part.p05), men(words, part.p95))
}

/// In how many of the games it came first.
#[must_use]
pub fn first_in(words: &Words, gain: &Gain, seeds: u32) -> String {
    format!("{}/{}", words.number(gain.first_in.into()), words.number(seeds.into()))
}
