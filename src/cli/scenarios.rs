//! `alash scenarios`.

use crate::base::id::Id;
use crate::cli::args::{Format, Scenarios};
use crate::cli::{End, Failed, output, say};
use crate::i18n::{Language, Value, Words};
use crate::report::{mods, names, words_of};
use crate::scenario::Library;
use rayon::prelude::*;
use serde::Serialize;

#[derive(Serialize)]
struct Row {
    id: String,
    name: String,
    first_day: Option<String>,
    last_day: Option<String>,
    turns: u16,
    readings: Vec<Id>,
    problems: usize,
}

/// Answers `alash scenarios`.
pub fn list(args: &Scenarios, language: Language, library: &Library) -> Result<End, Failed> {
    let rows: Vec<Row> = library.ids().par_iter().filter_map(|id| row(id, language, library)).collect();
    if args.answer.format == Format::Json {
        output::json(&rows)?;
        return Ok(End::Fine);
    }
    let line = |row: &Row| {
        let period = match (&row.first_day, &row.last_day) {
            (Some(first), Some(last)) => format!("{first} – {last}"),
            _ => format!("! {}", row.problems),
        };
        let readings = row.readings.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
        vec![row.id.clone(), period, row.turns.to_string(), format!(" {}", row.name), readings]
    };
    output::text(&output::table(&rows.iter().map(line).collect::<Vec<_>>()))?;
    let words = Words::new(language, []);
    for (folder, why) in library.unused() {
        say(&mods::sentence(&words, &folder, &why));
    }
    if let Some(mods) = &library.mods {
        let folder = Value::Text(mods.display().to_string());
        say(&words.with("cli-mods-folder", &[("folder", folder)]));
    }
    Ok(End::Fine)
}

fn row(id: &str, language: Language, library: &Library) -> Option<Row> {
    let loaded = library.load(&library.find_id(id)?);
    let problems = loaded.problems.len();
    Some(match loaded.scenario {
        Some(scenario) => Row {
            id: id.to_owned(),
            name: names::scenario(&words_of(language, &scenario), scenario.id),
            first_day: Some(scenario.first.first_day().to_string()),
            last_day: Some(scenario.half_month(scenario.turns - 1).last_day().to_string()),
            turns: scenario.turns,
            readings: scenario.readings.iter().map(|reading| reading.id).collect(),
            problems,
        },
        None => Row {
            id: id.to_owned(),
            name: String::new(),
            first_day: None,
            last_day: None,
            turns: 0,
            readings: Vec::new(),
            problems,
        },
    })
}
