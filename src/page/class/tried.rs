//! What each game tried: its orders in a lesson, else its levers; and swings along the supply chain.

use crate::i18n::Value;
use crate::orders::Order;
use crate::page::class::Told;
use crate::page::class::pupil::Pupil;
use crate::page::html::Html;
use crate::page::parts::{Cell, Section, list, note, paragraph, table};
use crate::report::orders::sentence;
use crate::report::{names, numbers};
use crate::scenario::model::Lever;
use std::collections::BTreeSet;

/// Most orders of a game that are told one by one.
const MOST: usize = 12;

/// The section of what was ordered.
pub fn section(told: Told<'_>) -> Section {
    let inside = if told.games.scenario.lesson.is_some() { orders(told) } else { levers(told) };
    Section { id: "tried".into(), heading: told.get("class-tried"), inside }
}

/// The orders of each game: a lesson has few, and most of them move no lever.
fn orders(told: Told<'_>) -> Vec<Html> {
    let heads = told.heads(&["class-player", "class-orders"]);
    let row = |pupil: &Pupil| {
        let said = match pupil.orders.is_empty() {
            true => Cell::Words(told.get("class-no-orders")),
            false => Cell::Piece(list(&said(told, pupil))),
        };
        vec![Cell::Words(pupil.name.clone()), said]
    };
    let rows = told.games.pupils.iter().map(row).collect();
    vec![table(&told.get("class-orders-caption"), &heads, rows)]
}

/// The orders of a game, each with the first day of its turn, as far as there is room.
fn said(told: Told<'_>, pupil: &Pupil) -> Vec<String> {
    let scenario = &told.games.scenario;
    let one = |(turn, order): &(u16, Order)| {
        let date = told.words.date(scenario.half_month(*turn).first_day());
        format!("{date}: {}", sentence(told.words, scenario, order))
    };
    let mut lines: Vec<String> = pupil.orders.iter().take(MOST).map(one).collect();
    if let Some(more) = pupil.orders.len().checked_sub(MOST).filter(|more| *more > 0) {
        lines.push(told.words.with("class-orders-more", &[("number", Value::Count(more as i64))]));
    }
    lines
}

/// The highest value of each lever.
fn levers(told: Told<'_>) -> Vec<Html> {
    let used: BTreeSet<Lever> =
        told.games.pupils.iter().flat_map(|pupil| pupil.levers.keys()).copied().collect();
    let mut heads = told.heads(&["class-player"]);
    heads.extend(used.iter().map(|lever| names::lever(told.words, *lever)));
    let row = |pupil: &Pupil| {
        let value = |lever: &Lever| pupil.levers.get(lever).map(|value| numbers::short(told.words, *value));
        let cells = used.iter().map(|lever| Cell::Number(value(lever).unwrap_or_else(|| "–".to_owned())));
        std::iter::once(Cell::Words(pupil.name.clone())).chain(cells).collect()
    };
    match used.is_empty() {
        true => vec![paragraph(&told.get("class-no-levers"))],
        false => vec![
            note(&told.get("class-tried-how")),
            table(&told.get("class-tried-caption"), &heads, told.games.pupils.iter().map(row).collect()),
        ],
    }
}

/// The section of swings.
pub fn swings(told: Told<'_>) -> Section {
    let share = |share: Option<f64>| {
        let percent = |share: f64| format!("{} %", told.words.number((share * 100.0).round() as i64));
        Cell::Number(share.map_or_else(|| "–".to_owned(), percent))
    };
    let row = |pupil: &Pupil| {
        let swings = pupil.swings;
        vec![Cell::Words(pupil.name.clone()), share(swings.units), share(swings.depots), share(swings.sent)]
    };
    let heads = told.heads(&["class-player", "class-swing-units", "class-swing-depots", "class-swing-sent"]);
    let rows: Vec<_> = told.games.pupils.iter().map(row).collect();
    let inside = match rows.is_empty() {
        true => vec![paragraph(&told.get("class-none"))],
        false => {
            vec![note(&told.get("class-swings-how")), table(&told.get("class-swings-caption"), &heads, rows)]
        }
    };
    Section { id: "swings".into(), heading: told.get("class-swings"), inside }
}
