//! What came of a turn in sentences: men gained and lost, those present, what was decided.

use crate::base::quantity::Kopeks;
use crate::i18n::{Value, Words};
use crate::report::{names, numbers, three};
use crate::run::tidings::Tidings;
use crate::sim::state::ledger::{Cause, Commodity};

/// Causes that are told of a sum.
const CAUSES: usize = 3;
/// Things that events brought or took, told in a sentence.
const BROUGHT: usize = 4;

/// All that came of a turn, a sentence each.
#[must_use]
pub fn sentences(words: &Words, tidings: &Tidings) -> Vec<String> {
    let all = [
        decided(words, tidings),
        gained(words, tidings),
        lost(words, tidings),
        Some(present(words, tidings)),
    ];
    all.into_iter().flatten().collect()
}

/// Men who came, and by which causes; none where nobody did.
#[must_use]
pub fn gained(words: &Words, tidings: &Tidings) -> Option<String> {
    by_cause(words, "turn-gained", &tidings.gained)
}

/// Men who went, and by which causes; none where nobody did.
#[must_use]
pub fn lost(words: &Words, tidings: &Tidings) -> Option<String> {
    by_cause(words, "turn-lost", &tidings.lost)
}

/// Men present for duty, as an alarm where so many are gone.
#[must_use]
pub fn present(words: &Words, tidings: &Tidings) -> String {
    let (now, more) = tidings.present;
    let values = [
        ("men", Value::Count(now.into())),
        ("more", Value::Text(three::signed(words, more))),
        ("step", Value::Text(names::step(words, tidings.fell_at))),
    ];
    words.with(if tidings.is_alarming() { "turn-alarm" } else { "turn-present" }, &values)
}

fn by_cause(words: &Words, key: &str, causes: &[(Cause, u64)]) -> Option<String> {
    let all: u64 = causes.iter().map(|(_, men)| men).sum();
    let named = |(cause, men): &(Cause, u64)| {
        format!("{} {}", names::cause(words, *cause), words.number(*men as i64))
    };
    let told = causes.iter().take(CAUSES).map(named).collect::<Vec<_>>().join(", ");
    let values = [("men", Value::Count(all as i64)), ("causes", Value::Text(told))];
    (!causes.is_empty()).then(|| words.with(key, &values))
}

/// The answers given, and what came of them; none where nothing was asked.
#[must_use]
pub fn decided(words: &Words, tidings: &Tidings) -> Option<String> {
    let told = tidings.decided.iter().map(|(event, choice)| {
        format!("{}: {}", names::event(words, *event), names::choice(words, *event, *choice))
    });
    let told: Vec<String> = told.collect();
    let brought = tidings.brought.iter().take(BROUGHT).map(|(what, amount)| moved(words, *what, *amount));
    let came = brought.collect::<Vec<_>>().join(", ");
    let key = if came.is_empty() { "turn-decided-only" } else { "turn-decided" };
    let values = [("answers", Value::Text(told.join("; "))), ("came", Value::Text(came))];
    (!told.is_empty()).then(|| words.with(key, &values))
}

fn moved(words: &Words, what: Commodity, amount: i64) -> String {
    let sign = if amount < 0 { "−" } else { "+" };
    let sum = match what {
        Commodity::Money => numbers::roubles(words, Kopeks(amount.saturating_abs())),
        _ => words.number(amount.saturating_abs()),
    };
    format!("{} {sign}{sum}", names::commodity(words, what))
}
