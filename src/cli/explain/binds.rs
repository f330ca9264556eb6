//! The tables of what binds: each limit a little higher, on a day and from day to day.

use crate::cli::output;
use crate::i18n::{Value, Words};
use crate::report::{binding, names};
use crate::sim::state::uezd::Constraint;
use crate::study::WhatBinds;
use crate::study::binding::{Gain, Lifting, Spell, spells};

/// One day of all oblasts together.
pub fn day(words: &Words, one: &Lifting, seeds: u32) -> String {
    let heads = ["binds-limit", "binds-own", "binds-men", "cli-band", "binds-first"];
    let row = |gain: &Gain| {
        vec![
            names::constraint(words, Some(gain.limit)),
            binding::men(words, gain.own as f64),
            binding::men(words, gain.men.median),
            binding::band(words, &gain.men),
            binding::first_in(words, gain, seeds),
        ]
    };
    let head = heads.map(|key| words.get(key)).to_vec();
    let rows: Vec<_> = std::iter::once(head).chain(one.gains.iter().map(row)).collect();
    let date = words.with("binds-by", &[("date", Value::Text(words.date(one.date)))]);
    let stops = format!("{}: {}", words.get("binds-stops"), names::constraint(words, one.binds));
    format!("{date}\n{}{stops}\n", output::table(&rows))
}

/// Each oblast on that day: what is there, what each limit would bring in the middle of the seeds, and what stops it.
pub fn oblasts(words: &Words, found: &WhatBinds, turn: usize) -> String {
    let mut heads = vec![words.get("explain-oblast"), words.get("binds-as-it-is")];
    heads.extend(Constraint::ALL.map(|limit| names::constraint(words, Some(limit))));
    heads.push(words.get("binds-stops"));
    let row = |one: &crate::study::binding::OblastLifting| {
        let now = &one.turns[turn];
        let mut row = vec![names::oblast(words, one.oblast), words.number(now.men.median.round() as i64)];
        row.extend(now.gains.iter().map(|gain| binding::men(words, gain.men.median)));
        row.push(names::constraint(words, now.binds));
        row
    };
    let rows: Vec<_> = std::iter::once(heads).chain(found.oblasts.iter().map(row)).collect();
    output::table(&rows)
}

/// From when to when what stopped all oblasts together.
pub fn times(words: &Words, found: &WhatBinds) -> String {
    let spell = |one: Spell| {
        let values = [
            ("from", Value::Text(words.date(one.from))),
            ("to", Value::Text(words.date(one.until))),
            ("what", Value::Text(names::constraint(words, one.binds))),
        ];
        words.with("screen-after-spell", &values) + "\n"
    };
    let all: String = spells(&found.whole).into_iter().map(spell).collect();
    format!("{}\n{all}", words.get("screen-after-stopped"))
}
