//! What each game came to: men against the record, aims, and what stopped the call-up.

use crate::page::class::Told;
use crate::page::class::pupil::Pupil;
use crate::page::parts::{Cell, Section, paragraph, table};
use crate::report::{binding, names, three};

/// The section.
pub fn section(told: Told<'_>) -> Section {
    let rows: Vec<_> = told.games.pupils.iter().map(|pupil| row(told, pupil)).collect();
    let heads = told.heads(&[
        "class-player",
        "class-turns",
        "class-men",
        "cli-difference",
        "class-below",
        "class-present",
        "screen-after-aims",
        "cli-stops",
        "class-stopped-on",
        "binds-men",
    ]);
    let inside = match rows.is_empty() {
        true => paragraph(&told.get("class-none")),
        false => table(&told.get("class-results-caption"), &heads, rows),
    };
    Section { id: "results".into(), heading: told.get("class-results"), inside: vec![inside] }
}

fn row(told: Told<'_>, pupil: &Pupil) -> Vec<Cell> {
    let words = told.words;
    let number = |number: i64| Cell::Number(words.number(number));
    let none = || Cell::Number("–".to_owned());
    let place = pupil.place.as_ref();
    let gap = place.and_then(|place| place.gap);
    let first = pupil.binds.and_then(|binds| Some((binds, binds.first()?)));
    let stops = match (pupil.understanding.tried, first) {
        (false, _) => words.get("class-untried"),
        (true, first) => names::constraint(words, first.map(|(_, gain)| gain.limit)),
    };
    vec![
        Cell::Words(pupil.name.clone()),
        number(pupil.turns.into()),
        place.map_or_else(none, |place| number(place.men.into())),
        gap.map_or_else(none, |gap| Cell::Number(three::signed(words, gap))),
        place.map_or_else(none, |place| number(place.of_hundred().into())),
        number(pupil.present.into()),
        Cell::Number(format!("{}/{}", pupil.aims[0], pupil.aims[1])),
        Cell::Words(stops),
        first.map_or_else(none, |(binds, _)| Cell::Number(words.date(binds.date))),
        first.map_or_else(none, |(_, gain)| Cell::Number(binding::men(words, gain.men.median))),
    ]
}
