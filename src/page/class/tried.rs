//! What each game tried: the highest value of each lever; and the swings of orders along the supply chain.

use crate::page::class::Told;
use crate::page::class::pupil::Pupil;
use crate::page::parts::{Cell, Section, note, paragraph, table};
use crate::report::{names, numbers};
use crate::scenario::model::Lever;
use std::collections::BTreeSet;

/// The section of levers.
pub fn section(told: Told<'_>) -> Section {
    let used: BTreeSet<Lever> =
        told.class.pupils.iter().flat_map(|pupil| pupil.levers.keys()).copied().collect();
    let mut heads = told.heads(&["class-player"]);
    heads.extend(used.iter().map(|lever| names::lever(told.words, *lever)));
    let row = |pupil: &Pupil| {
        let value = |lever: &Lever| pupil.levers.get(lever).map(|value| numbers::short(told.words, *value));
        let cells = used.iter().map(|lever| Cell::Number(value(lever).unwrap_or_else(|| "–".to_owned())));
        std::iter::once(Cell::Words(pupil.name.clone())).chain(cells).collect()
    };
    let inside = match used.is_empty() {
        true => vec![paragraph(&told.get("class-no-levers"))],
        false => vec![
            note(&told.get("class-tried-how")),
            table(&told.get("class-tried-caption"), &heads, told.class.pupils.iter().map(row).collect()),
        ],
    };
    Section { id: "tried", heading: told.get("class-tried"), inside }
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
    let rows: Vec<_> = told.class.pupils.iter().map(row).collect();
    let inside = match rows.is_empty() {
        true => vec![paragraph(&told.get("class-none"))],
        false => {
            vec![note(&told.get("class-swings-how")), table(&told.get("class-swings-caption"), &heads, rows)]
        }
    };
    Section { id: "swings", heading: told.get("class-swings"), inside }
}
