//! What an answer does at once, told before it is given: in the terms in which the turn tells it afterwards.
//!
//! What lasts for a while is told by [`crate::report::lasting`]; what an answer leads to later is told by neither.

use crate::base::id::{Id, OblastId, PlaceId, UnitId};
use crate::base::quantity::PerMille;
use crate::i18n::{Value, Words};
use crate::report::lasting::{points_of, sign};
use crate::report::{names, numbers, tidings};
use crate::run::at_once::AtOnce;
use crate::scenario::Scenario;

/// Quotas that are told one by one.
const QUOTAS: usize = 2;

/// What an answer would do at once, in one sentence; none where that is nothing.
#[must_use]
pub fn sentence(words: &Words, scenario: &Scenario, it: &AtOnce) -> Option<String> {
    let mut told: Vec<String> = it.brought.iter().map(|one| tidings::moved(words, *one)).collect();
    told.extend(regard(words, it));
    told.extend(owed(words, scenario, it));
    told.extend(quotas(words, scenario, it));
    told.extend(ground(words, scenario, it));
    if it.school_lost {
        told.push(words.get("at-once-school"));
    }
    let key = if it.by_lot { "at-once-about" } else { "at-once" };
    (!told.is_empty()).then(|| words.with(key, &[("what", Value::Text(told.join(", ")))]))
}

/// What powers will think.
fn regard(words: &Words, it: &AtOnce) -> Vec<String> {
    let told = it.regard.iter().map(|(of, by)| {
        let values = [
            ("of", Value::Text(names::sponsor(words, *of))),
            ("sign", Value::Text(sign(*by).to_owned())),
            ("points", Value::Count(points_of(*by).abs())),
        ];
        (points_of(*by) != 0).then(|| words.with("at-once-regard", &values))
    });
    told.flatten().collect()
}

/// What pay is owed more or less.
fn owed(words: &Words, scenario: &Scenario, it: &AtOnce) -> Vec<String> {
    let told = it.arrears.iter().map(|(oblast, by)| {
        let months = Value::Text(numbers::months(words, PerMille(by.unsigned_abs())));
        let values = [("sign", Value::Text(sign(*by).to_owned())), ("months", months)];
        of_branch(words, scenario, *oblast, words.with("at-once-arrears", &values))
    });
    told.collect()
}

/// What oblasts owe: a few one by one, of many only that they change.
fn quotas(words: &Words, scenario: &Scenario, it: &AtOnce) -> Vec<String> {
    if it.quotas.len() > QUOTAS {
        return vec![words.with("at-once-quotas", &[("oblasts", Value::Count(it.quotas.len() as i64))])];
    }
    let told = it.quotas.iter().map(|(oblast, men)| {
        let said = words.with("at-once-quota", &[("men", Value::Count(men.0.into()))]);
        of_branch(words, scenario, *oblast, said)
    });
    told.collect()
}

/// What is told of a branch, with its name where there are several.
fn of_branch(words: &Words, scenario: &Scenario, oblast: OblastId, said: String) -> String {
    if scenario.oblasts.len() > 1 { format!("{said} ({})", names::oblast(words, oblast)) } else { said }
}

/// Which lines move, and who sets out.
fn ground(words: &Words, scenario: &Scenario, it: &AtOnce) -> Vec<String> {
    let line = |(front, by): &(Id, i32)| {
        let key = if *by > 0 { "at-once-forward" } else { "at-once-back" };
        words.with(key, &[("front", Value::Text(names::front(words, *front)))])
    };
    let march = |(unit, place): &(UnitId, PlaceId)| {
        let (unit, to) = (names::unit(words, *unit), names::place(words, scenario, *place));
        words.with("at-once-march", &[("unit", Value::Text(unit)), ("to", Value::Text(to))])
    };
    it.lines.iter().map(line).chain(it.marches.iter().map(march)).collect()
}

#[cfg(test)]
mod tests {
    use super::sentence;
    use crate::base::dice::Seed;
    use crate::i18n::Language;
    use crate::report::words_of;
    use crate::run::{Campaign, at_once};
    use crate::scenario::library::shipped;

    #[test]
    fn an_answer_says_what_it_brings_and_takes_at_once() {
        let campaign = Campaign::new(shipped("semey-1918"), Seed(1));
        let scenario = campaign.scenario();
        let said = |language, event: &str, choice: &str| {
            let event = scenario.events.iter().find(|one| one.id.as_str() == event).expect("an event");
            let choice = event.choices.iter().find(|one| one.id.as_str() == choice).expect("an answer");
            sentence(&words_of(language, scenario), scenario, &at_once::of(&campaign, event, choice, &[]))
        };
        let half = said(Language::En, "underground_asks", "half").expect("it costs money");
        assert_eq!(
            half,
            "This turn: money −14,500 roubles, regard +15 points (the Semipalatinsk underground)"
        );
        let none = said(Language::En, "underground_asks", "none").expect("it costs money");
        let regard = "regard −10 points (the Semipalatinsk underground)";
        assert_eq!(none, format!("This turn: instructors +3, money −2,000 roubles, {regard}"));
        let russian = said(Language::Ru, "underground_asks", "half").expect("it costs money");
        assert!(
            russian.starts_with("В этот ход: деньги −14") && russian.contains("+15 пунктов"),
            "{russian}"
        );
        let kazakh = said(Language::Kk, "underground_asks", "half").expect("it costs money");
        assert!(kazakh.starts_with("Осы жүрісте: ") && kazakh.contains("+15 пункт ("), "{kazakh}");
        assert_eq!(said(Language::En, "village_training", "many"), None, "nothing of it is at once");
    }
}
