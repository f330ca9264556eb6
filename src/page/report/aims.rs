//! The aims, what each came to and how well it was reached; what all was lost by.

use crate::i18n::Value;
use crate::page::parts::{Cell, Section, paragraph, table};
use crate::page::report::told::Told;
use crate::report::{names, numbers, reckoning, verdicts};
use crate::run::judge::Judged;
use crate::scenario::model::Metric;

/// The section.
#[must_use]
pub fn section(told: Told<'_>) -> Section {
    let judgement = told.campaign.judgement();
    let metrics = told.campaign.scenario().aims.iter().map(|aim| &aim.metric);
    let rows: Vec<_> = metrics.zip(&judgement.aims).map(|(metric, aim)| row(told, metric, aim)).collect();
    let mut inside = Vec::new();
    if !rows.is_empty() {
        let heads = ["cli-aim", "cli-date", "cli-limit", "cli-here", "cli-reached", "page-worth"];
        inside.push(paragraph(&verdicts::success(told.words, &judgement, told.campaign.is_over())));
        inside.push(table(&told.get("screen-after-aims"), &told.heads(&heads), rows));
    }
    if let Some(lost) = &judgement.lost {
        let what = Value::Text(names::lost(told.words, lost.by));
        let values = [("date", Value::Text(told.words.date(lost.date))), ("what", what)];
        let said = told.words.with("screen-after-lost", &values);
        inside.push(paragraph(&format!("{}. {said}", told.get("screen-after-all-lost"))));
    }
    if inside.is_empty() {
        inside.push(paragraph(&told.get("page-no-aims")));
    }
    Section { id: "aims".into(), heading: told.get("screen-after-aims"), inside }
}

fn row(told: Told<'_>, metric: &Metric, aim: &Judged) -> Vec<Cell> {
    let words = told.words;
    let sign = if aim.at_least { "≥" } else { "≤" };
    let measured = |value| numbers::measured(words, metric, value);
    let beside = if aim.beside { String::new() } else { format!(" {}", words.get("cli-not-beside")) };
    vec![
        Cell::Words(names::aim(words, aim.aim)),
        Cell::Number(words.date(aim.date)),
        Cell::Number(format!("{sign} {}", measured(aim.limit))),
        Cell::Number(aim.value.map_or_else(|| "–".to_owned(), measured)),
        Cell::Words(verdicts::verdict(words, aim.reached) + &beside),
        Cell::Words(reckoning::worth(words, aim).unwrap_or_default()),
    ]
}
