//! The decisions that moved the result most, each beside what history ordered.

use crate::i18n::Value;
use crate::page::html::Html;
use crate::page::parts::{Cell, Section, list, note, paragraph, table};
use crate::page::report::told::Told;
use crate::report::{moved, orders, three};
use crate::study::Attribution;
use crate::study::attribution::Effect;

/// Decisions that are told.
const MOST: usize = 10;

/// The section.
#[must_use]
pub fn section(told: Told<'_>) -> Section {
    let mut inside = match &told.found.moved {
        None => vec![paragraph(&told.get("page-moved-unknown"))],
        Some(found) => decisions(told, found),
    };
    let scenario = told.campaign.scenario();
    let next = told.campaign.orders_now().iter();
    let next: Vec<String> = next.map(|order| orders::sentence(told.words, scenario, order)).collect();
    if !next.is_empty() {
        inside.extend([paragraph(&told.get("page-decisions-next")), list(&next)]);
    }
    Section { id: "moved".into(), heading: told.get("moved-title"), inside }
}

fn decisions(told: Told<'_>, found: &Attribution) -> Vec<Html> {
    let (words, scenario) = (told.words, told.campaign.scenario());
    let effects: Vec<&Effect> = found.decisions.iter().filter(|effect| effect.moved()).take(MOST).collect();
    if effects.is_empty() {
        return vec![paragraph(&words.get("moved-none"))];
    }
    let mut inside = vec![note(&moved::headline(words, scenario, found))];
    if found.left_out > 0 {
        let number = |number: usize| Value::Count(number as i64);
        let looked_at = ("looked", number(found.looked_at));
        inside.push(note(&words.with("page-moved-left", &[looked_at, ("left", number(found.left_out))])));
    }
    let heads =
        told.heads(&["cli-date", "page-moved-men", "page-ordered", "page-moved-instead", "page-moved-aims"]);
    let rows = effects.into_iter().map(|effect| row(told, effect)).collect();
    inside.push(table(&told.get("page-moved-caption"), &heads, rows));
    inside
}

fn row(told: Told<'_>, effect: &Effect) -> Vec<Cell> {
    let (words, scenario) = (told.words, told.campaign.scenario());
    vec![
        Cell::Words(words.date(effect.date)),
        Cell::Number(three::signed(words, effect.men)),
        Cell::Words(moved::yours(words, scenario, effect)),
        Cell::Words(moved::instead(words, scenario, effect)),
        Cell::Words(moved::beside(words, scenario, effect)),
    ]
}
