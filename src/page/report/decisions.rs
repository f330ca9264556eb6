//! The decisions as they were given, by turn.

use crate::page::html::Html;
use crate::page::parts::{Cell, Section, list, paragraph, table};
use crate::page::report::told::Told;
use crate::report::orders;

/// The section.
#[must_use]
pub fn section(told: Told<'_>) -> Section {
    let scenario = told.campaign.scenario();
    let next: Vec<String> = told
        .campaign
        .orders_now()
        .iter()
        .map(|order| orders::sentence(told.words, scenario, order))
        .collect();
    let given = told.turns.iter().filter(|turn| !turn.ordered.is_empty());
    let rows: Vec<_> =
        given.map(|turn| row(&told.words.date(turn.half.first_day()), &turn.ordered)).collect();
    let mut inside = Vec::new();
    if rows.is_empty() && next.is_empty() {
        inside.push(paragraph(&told.get("page-decisions-none")));
    }
    if !rows.is_empty() {
        let heads = told.heads(&["cli-date", "page-ordered"]);
        inside.push(table(&told.get("page-decisions-caption"), &heads, rows));
    }
    if !next.is_empty() {
        inside.extend([paragraph(&told.get("page-decisions-next")), list(&next)]);
    }
    Section { id: "decisions", heading: told.get("page-decisions"), inside }
}

fn row(date: &str, ordered: &[String]) -> Vec<Cell> {
    let orders: Html = list(ordered);
    vec![Cell::Words(date.to_owned()), Cell::Piece(orders)]
}
