//! What an event or an answer leaves behind for a while, in the same terms for all of them.

use crate::i18n::{Value, Words};
use crate::report::{names, numbers};
use crate::scenario::Scenario;
use crate::scenario::model::{Choice, Effect, Event, Sway, Swayed, Whereabouts};
use crate::sim::View;
use std::collections::{BTreeMap, BTreeSet};

/// Thousandths in a point of authority.
const POINT: i32 = 10;
/// A factor that changes nothing, thousandths.
const EVEN: i32 = 1000;

/// What an answer with these numbers would leave behind.
#[must_use]
pub fn of_choice(
    words: &Words,
    view: View<'_>,
    event: &Event,
    choice: &Choice,
    numbers: &[u32],
) -> Vec<String> {
    let grown = view.grown(&choice.grow, event.id, numbers);
    sentences(words, view.scenario(), choice.effects.iter().chain(&grown))
}

/// What an event that came left behind, and the answer to it.
#[must_use]
pub fn of_event(words: &Words, view: View<'_>, event: &Event) -> Vec<String> {
    let affairs = view.affairs();
    let answer = affairs.answers.get(&event.id).and_then(|choice| event.choice(*choice));
    let numbers = affairs.numbers.get(&event.id).map_or(&[][..], Vec::as_slice);
    let mut grown = view.grown(&event.grow, event.id, numbers);
    grown.extend(answer.into_iter().flat_map(|choice| view.grown(&choice.grow, event.id, numbers)));
    let chosen = answer.into_iter().flat_map(|choice| &choice.effects);
    sentences(words, view.scenario(), event.effects.iter().chain(chosen).chain(&grown))
}

/// What lasts of some effects: a sentence for each length of time, the shortest first, what is for good last.
#[must_use]
pub fn sentences<'e>(
    words: &Words,
    scenario: &Scenario,
    effects: impl IntoIterator<Item = &'e Effect>,
) -> Vec<String> {
    let mut lasts: BTreeMap<u16, BTreeMap<(Swayed, i32), BTreeSet<Whereabouts>>> = BTreeMap::new();
    for ((turns, what, at), by) in summed(effects) {
        lasts.entry(turns).or_default().entry((what, by)).or_default().insert(at);
    }
    let sentence = |(turns, all): (u16, BTreeMap<(Swayed, i32), BTreeSet<Whereabouts>>)| {
        let told = all.iter().filter_map(|(sway, at)| one(words, scenario, *sway, at));
        let told = told.collect::<Vec<_>>().join(", ");
        let key = if turns == u16::MAX { "lasting-for-good" } else { "lasting-turns" };
        let values = [("turns", Value::Count(turns.into())), ("what", Value::Text(told.clone()))];
        (!told.is_empty()).then(|| words.with(key, &values))
    };
    lasts.into_iter().filter_map(sentence).collect()
}

/// What is otherwise for so long, where, and by how much: of several what they come to together, as they are felt.
fn summed<'e>(effects: impl IntoIterator<Item = &'e Effect>) -> BTreeMap<(u16, Swayed, Whereabouts), i32> {
    let mut sums = BTreeMap::new();
    for effect in effects {
        let Effect::Sway(Sway { what, at, by, turns }) = *effect else { continue };
        let turns = if turns == 0 { u16::MAX } else { turns };
        let sum = sums.entry((turns, what, at));
        let together = |sum: i32| match what {
            Swayed::Authority => sum.saturating_add(by),
            _ => (i64::from(sum) * i64::from(by) / i64::from(EVEN)) as i32,
        };
        sum.and_modify(|sum| *sum = together(*sum)).or_insert(by);
    }
    sums
}

/// One thing that is otherwise, and where; nothing of what is too little to be told.
fn one(
    words: &Words,
    scenario: &Scenario,
    (what, by): (Swayed, i32),
    at: &BTreeSet<Whereabouts>,
) -> Option<String> {
    let said = match what {
        Swayed::Authority => points(words, by)?,
        _ => format!("{} {}", words.get(key(what)), percent(words, by - EVEN)?),
    };
    let everywhere = scenario.oblasts.iter().all(|oblast| at.contains(&Whereabouts::Oblast(oblast.id)));
    let places = at.iter().map(|at| place(words, *at)).collect::<Vec<_>>().join(", ");
    Some(if everywhere { said } else { format!("{said} ({places})") })
}

fn points(words: &Words, by: i32) -> Option<String> {
    let points = points_of(by);
    let sign = Value::Text(sign(by).to_owned());
    let values = [("sign", sign), ("points", Value::Count(points.abs()))];
    (points != 0).then(|| words.with(key(Swayed::Authority), &values))
}

/// So many thousandths in whole points.
#[must_use]
pub fn points_of(by: i32) -> i64 {
    (f64::from(by) / f64::from(POINT)).round() as i64
}

/// So many thousandths more or fewer, in per cent; none where there is no difference.
#[must_use]
pub fn percent(words: &Words, more: i32) -> Option<String> {
    let amount = u16::try_from(more.unsigned_abs()).unwrap_or(u16::MAX);
    (amount > 0).then(|| format!("{}{}", sign(more), numbers::percent_exactly(words, amount)))
}

/// The sign of what is more or less.
#[must_use]
pub fn sign(by: i32) -> &'static str {
    if by < 0 { "−" } else { "+" }
}

fn key(what: Swayed) -> &'static str {
    match what {
        Swayed::Authority => "lasting-authority",
        Swayed::ShowUp => "lasting-show-up",
        Swayed::HomeShowUp => "lasting-home-show-up",
        Swayed::Danger => "lasting-danger",
        Swayed::Desertion => "cause-desertion",
        Swayed::Foes => "lasting-foes",
        Swayed::Tax => "lasting-tax",
        Swayed::Pay => "lasting-pay",
    }
}

fn place(words: &Words, at: Whereabouts) -> String {
    match at {
        Whereabouts::Oblast(id) => names::oblast(words, id),
        Whereabouts::Uezd(id) => names::uezd(words, id),
        Whereabouts::Front(id) => names::front(words, id),
    }
}

#[cfg(test)]
mod tests {
    use super::sentences;
    use crate::i18n::Language;
    use crate::report::words_of;
    use crate::scenario::library::shipped;
    use crate::scenario::model::Choice;

    #[test]
    fn every_answer_says_for_how_long_what_it_does_lasts() {
        let scenario = shipped("semey-1918");
        let said = |language, event: &str, choice: &str| {
            let event = scenario.events.iter().find(|one| one.id.as_str() == event).expect("an event");
            let choice: &Choice =
                event.choices.iter().find(|one| one.id.as_str() == choice).expect("an answer");
            sentences(&words_of(language, &scenario), &scenario, &choice.effects)
        };
        let courts = said(Language::En, "collapse", "courts");
        assert_eq!(courts, ["For 10 turns: authority −5 points, desertion −25 %"]);
        assert_eq!(
            said(Language::Ru, "collapse", "courts"),
            ["На 10 ходов: власть −5 пунктов, дезертирство −25 %"]
        );
        assert_eq!(said(Language::Kk, "collapse", "courts"), ["10 жүріс бойы: билік −5 пункт, қашу −25 %"]);
        let many = said(Language::En, "village_training", "many");
        assert_eq!(many, ["For 3 turns: men who answer a call +40 % (Semipalatinsk uezd)"]);
        assert!(said(Language::En, "underground_asks", "all").is_empty(), "nothing of it lasts");
    }
}
