//! `alash scenarios`.

use crate::base::id::Id;
use crate::cli::args::{Format, Scenarios};
use crate::cli::{End, Failed, mods, output, say};
use crate::i18n::{Language, Value, Words};
use crate::report::{names, words_of};
use crate::scenario::Library;
use crate::scenario::folder::Folder;
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
    let (shipped, added): (Vec<String>, Vec<String>) =
        library.ids().into_iter().partition(|id| Folder::shipped(id).is_some());
    let mut rows: Vec<Row> = shipped.par_iter().filter_map(|id| row(id, language, library)).collect();
    // Of hundreds of mods only the frames are read.
    let more: Vec<Row> = added.par_iter().filter_map(|id| brief(id, language, library, &rows)).collect();
    rows.extend(more);
    rows.sort_by(|a, b| a.id.cmp(&b.id));
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
    mods::tell(&words, library);
    if let Some(mods) = &library.mods {
        let folder = Value::Text(mods.display().to_string());
        say(&words.with("cli-mods-folder", &[("folder", folder)]));
    }
    Ok(End::Fine)
}

/// What the frame of a mod's scenario says; it has the readings of what it is based on, and its own.
fn brief(id: &str, language: Language, library: &Library, shipped: &[Row]) -> Option<Row> {
    let summary = library.summary(id)?;
    // To read all words for one name would take longer than all the rest.
    let key = names::key("scenario", id);
    let has_it = |text: &str| text.contains(&key);
    let in_language = |language: Language| {
        let texts = summary.words.iter().filter(move |(code, _, _)| code == language.code());
        texts.map(|(_, _, text)| text.as_str()).filter(|text| has_it(text))
    };
    let below = Words::only(language.whole(), in_language(language.whole()));
    let words = match language.falls_back() {
        Some(_) => Words::over(below, language, in_language(language)),
        None => below,
    };
    let base = summary.lineage.iter().find_map(|id| shipped.iter().find(|row| row.id == id.as_str()));
    let mut readings = base.map_or_else(Vec::new, |row| row.readings.clone());
    readings.extend(summary.readings.iter().filter(|id| !base.is_some_and(|row| row.readings.contains(id))));
    let is_whole = summary.first.is_some();
    Some(Row {
        id: id.to_owned(),
        name: if is_whole { names::scenario(&words, summary.id) } else { String::new() },
        first_day: summary.first.map(|first| first.first_day().to_string()),
        last_day: summary.last().map(|last| last.last_day().to_string()),
        turns: summary.turns.unwrap_or(0),
        readings: if is_whole { readings } else { Vec::new() },
        problems: summary.problems.len(),
    })
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
