//! Fights in words: a headline, and a report of losses, rounds and reasons.

use crate::i18n::{Value, Words};
use crate::report::names;
use crate::scenario::Scenario;
use crate::sim::state::event::{Fight, FightEnd};

/// A fight in one sentence.
#[must_use]
pub fn headline(words: &Words, scenario: &Scenario, fight: &Fight) -> String {
    let key = match (fight.attacking, fight.won) {
        (true, true) => "fight-attack-won",
        (true, false) => "fight-attack-lost",
        (false, true) => "fight-defence-won",
        (false, false) => "fight-defence-lost",
    };
    words.with(
        key,
        &[
            ("front", Value::Text(names::front(words, fight.front))),
            ("place", Value::Text(names::place(words, scenario, fight.place))),
            ("lost", Value::Count(fight.lost.0.into())),
        ],
    )
}

/// A fight as its report tells it: who met, what it cost, why it went so, and what became of the line.
#[must_use]
pub fn report(words: &Words, scenario: &Scenario, fight: &Fight) -> Vec<String> {
    let number = |name, number: u32| (name, Value::Count(number.into()));
    let mut lines = vec![
        headline(words, scenario, fight),
        words.with(
            "fight-sides",
            &[
                number("ours", fight.ours.0),
                number("friends", fight.friends.0),
                number("foes", fight.foes.0),
                ("odds", Value::Text(odds(words, fight.odds.0))),
            ],
        ),
        words.with(
            "fight-cost",
            &[
                ("days", Value::Count(fight.days.into())),
                number("lost", fight.lost.0),
                number("dead", fight.dead.0),
                number("rounds", fight.rounds),
            ],
        ),
    ];
    let reasons = [
        (fight.short_of_rifles, "fight-short-of-rifles"),
        (fight.short_of_rounds, "fight-short-of-rounds"),
        (fight.hungry, "fight-hungry"),
    ];
    lines.extend(reasons.iter().filter(|(holds, _)| *holds).map(|(_, key)| words.get(key)));
    lines.push(words.get(match fight.end {
        FightEnd::Held => "fight-end-held",
        FightEnd::Advanced => "fight-end-advanced",
        FightEnd::FellBack => "fight-end-fell-back",
        FightEnd::Culminated => "fight-end-culminated",
    }));
    lines
}

/// Odds as people write them: 1 to so many tenths.
fn odds(words: &Words, thousandths: u32) -> String {
    format!("{}{}{}", thousandths / 1000, words.get("decimal-point"), thousandths % 1000 / 100)
}
