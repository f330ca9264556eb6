//! What stopped the call-up: the one answer, what each limit would have brought, and when.

use crate::page::html::Html;
use crate::page::parts::{Cell, Section, note, paragraph, table};
use crate::page::report::told::Told;
use crate::report::{binding, names};
use crate::study::binding::{Gain, Lifting, Spell, is_tried, spells};

/// The section.
#[must_use]
pub fn section(told: Told<'_>) -> Section {
    let inside = match told.turns.is_empty() {
        true => vec![paragraph(&told.get("page-nothing-played"))],
        false => answer(told),
    };
    Section { id: "stops".into(), heading: told.get("page-stops"), inside }
}

/// The one answer in a sentence.
#[must_use]
pub fn most(told: Told<'_>) -> String {
    binding::most(told.words, &told.found.bound, tried(told))
}

fn tried(told: Told<'_>) -> bool {
    is_tried(told.campaign)
}

fn answer(told: Told<'_>) -> Vec<Html> {
    let mut inside = vec![paragraph(&most(told))];
    if !tried(told) {
        return inside;
    }
    inside.push(note(&binding::how(told.words, &told.found.bound)));
    inside.extend(told.found.bound.most().map(|one| gains(told, one)));
    inside.push(times(told));
    inside
}

/// What each limit would have brought on the day on which most was stopped.
fn gains(told: Told<'_>, one: &Lifting) -> Html {
    let words = told.words;
    let row = |gain: &Gain| {
        vec![
            Cell::Words(names::constraint(words, Some(gain.limit))),
            Cell::Number(binding::men(words, gain.own as f64)),
            Cell::Number(binding::men(words, gain.men.median)),
            Cell::Number(binding::band(words, &gain.men)),
            Cell::Number(binding::first_in(words, gain, told.found.bound.seeds)),
        ]
    };
    let heads = told.heads(&["binds-limit", "binds-own", "binds-men", "cli-band", "binds-first"]);
    let by = words.with("binds-by", &[("date", crate::i18n::Value::Text(words.date(one.date)))]);
    table(&by, &heads, one.gains.iter().map(row).collect())
}

/// What stopped each branch, from when to when.
fn times(told: Told<'_>) -> Html {
    let rows = told.found.bound.oblasts.iter().flat_map(|one| {
        let name = names::oblast(told.words, one.oblast);
        spells(&one.turns).into_iter().map(move |spell| row(told, &name, spell))
    });
    let heads = told.heads(&["page-branch", "page-from", "page-until", "cli-stops"]);
    table(&told.get("page-stops-caption"), &heads, rows.collect())
}

fn row(told: Told<'_>, name: &str, spell: Spell) -> Vec<Cell> {
    vec![
        Cell::Words(name.to_owned()),
        Cell::Number(told.words.date(spell.from)),
        Cell::Number(told.words.date(spell.until)),
        Cell::Words(names::constraint(told.words, spell.binds)),
    ]
}
