//! What came of a turn in sentences: men gained and lost, those present, what was decided.

use crate::base::quantity::Kopeks;
use crate::i18n::{Value, Words};
use crate::report::{names, numbers, three};
use crate::run::brought::{Happened, Moved, Way};
use crate::run::tidings::Tidings;
use crate::sim::state::ledger::{Cause, Commodity};

/// Causes that are told of a sum.
const CAUSES: usize = 3;
/// Things that an event brought or took, told in a sentence.
const BROUGHT: usize = 4;

/// All that came of a turn, a sentence each.
#[must_use]
pub fn sentences(words: &Words, tidings: &Tidings) -> Vec<String> {
    let men = [gained(words, tidings), lost(words, tidings), Some(present(words, tidings))];
    happened(words, tidings).into_iter().chain(men.into_iter().flatten()).collect()
}

/// Men who came, and by which causes; none where nobody did.
#[must_use]
pub fn gained(words: &Words, tidings: &Tidings) -> Option<String> {
    by_cause(words, "turn-gained", &tidings.gained, &movers(words, tidings, |men| men > 0))
}

/// Men who went, and by which causes; none where nobody did.
#[must_use]
pub fn lost(words: &Words, tidings: &Tidings) -> Option<String> {
    by_cause(words, "turn-lost", &tidings.lost, &movers(words, tidings, |men| men < 0))
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

/// Men by causes; events are told by their names where there are such.
fn by_cause(words: &Words, key: &str, causes: &[(Cause, u64)], events: &str) -> Option<String> {
    let all: u64 = causes.iter().map(|(_, men)| men).sum();
    let named = |(cause, men): &(Cause, u64)| {
        let is_named = *cause == Cause::Event && !events.is_empty();
        let name = if is_named { events.to_owned() } else { names::cause(words, *cause) };
        format!("{name} {}", words.number(*men as i64))
    };
    let told = causes.iter().take(CAUSES).map(named).collect::<Vec<_>>().join(", ");
    let values = [("men", Value::Count(all as i64)), ("causes", Value::Text(told))];
    (!causes.is_empty()).then(|| words.with(key, &values))
}

/// The names of the events that moved men one way; none where they cannot be told apart.
fn movers(words: &Words, tidings: &Tidings, way: fn(i64) -> bool) -> String {
    if tidings.together.iter().any(|one| one.what == Commodity::Men) {
        return String::new();
    }
    let moves = |one: &&Happened| one.brought.iter().any(|one| one.what == Commodity::Men && way(one.amount));
    let names = tidings.happened.iter().filter(moves).map(|one| names::event(words, one.event));
    names.map(|name| words.with("turn-named", &[("name", Value::Text(name))])).collect::<Vec<_>>().join(" + ")
}

/// What was decided and what events brought or took, a sentence for each event; what cannot be told apart in the last.
#[must_use]
pub fn happened(words: &Words, tidings: &Tidings) -> Vec<String> {
    let own = tidings.happened.iter().map(|one| {
        let (name, came) = (names::event(words, one.event), listed(words, &one.brought));
        let said = one.choice.map(|choice| format!("{name}: {}", names::choice(words, one.event, choice)));
        let key = if said.is_some() { "turn-decided" } else { "turn-happened" };
        let said = said.unwrap_or(name);
        let what = if came.is_empty() { said } else { format!("{said} ({came})") };
        words.with(key, &[("what", Value::Text(what))])
    });
    own.chain(together(words, &tidings.together)).collect()
}

/// What several events did that cannot be told apart; none where there is nothing of it.
#[must_use]
pub fn together(words: &Words, moved: &[Moved]) -> Option<String> {
    let what = [("what", Value::Text(listed(words, moved)))];
    (!moved.is_empty()).then(|| words.with("turn-together", &what))
}

/// What was brought or taken, the most telling first.
#[must_use]
pub fn listed(words: &Words, brought: &[Moved]) -> String {
    let told = brought.iter().take(BROUGHT).map(|one| moved(words, *one));
    told.collect::<Vec<_>>().join(", ")
}

/// So much of something that came or went; of men who left, whether they live.
#[must_use]
pub fn moved(words: &Words, Moved { what, way, amount }: Moved) -> String {
    let sign = if amount < 0 { "−" } else { "+" };
    let sum = match what {
        Commodity::Money => numbers::roubles(words, Kopeks(amount.saturating_abs())),
        Commodity::Food | Commodity::Grain | Commodity::Hay => numbers::weight(words, amount.unsigned_abs()),
        _ => words.number(amount.saturating_abs()),
    };
    let said = format!("{} {sign}{sum}", names::commodity(words, what));
    match (what, way) {
        (Commodity::Men, Way::Fell) => format!("{said} {}", words.get("turn-men-fell")),
        (Commodity::Men, Way::Home) => format!("{said} {}", words.get("turn-men-home")),
        _ => said,
    }
}

#[cfg(test)]
mod tests {
    use super::moved;
    use crate::i18n::Language;
    use crate::report::words_of;
    use crate::run::brought::{Moved, Way};
    use crate::scenario::library::shipped;
    use crate::sim::state::ledger::Commodity;

    #[test]
    fn of_men_who_left_it_is_told_whether_they_live() {
        let words = words_of(Language::En, &shipped("semey-1918"));
        let told = |what, way, amount| moved(&words, Moved { what, way, amount });
        assert_eq!(told(Commodity::Men, Way::Came, 60), "men +60");
        assert_eq!(told(Commodity::Men, Way::Home, -70), "men −70 (gone home)");
        assert_eq!(told(Commodity::Men, Way::Fell, -24), "men −24 (dead or lost)");
        assert_eq!(told(Commodity::Rifles, Way::Fell, -9), "rifles −9");
    }
}
