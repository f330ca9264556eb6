//! Supply: what units asked for and what was sent, the map of it, and where goods stuck.

use crate::base::date::Date;
use crate::base::quantity::PerMille;
use crate::i18n::Value;
use crate::orders::Goods;
use crate::page::html::Html;
use crate::page::parts::{Cell, Section, note, paragraph, table};
use crate::page::report::map::map;
use crate::page::report::told::Told;
use crate::report::{names, numbers};
use std::collections::BTreeMap;

/// Bottlenecks that are told; the rarer ones are counted.
const MOST: usize = 12;

/// How often goods stuck in the same way, and when first and last.
struct Times {
    number: usize,
    first: Date,
    last: Date,
}

/// The section.
#[must_use]
pub fn section(told: Told<'_>) -> Section {
    let inside = match told.turns.is_empty() {
        true => vec![paragraph(&told.get("page-nothing-played"))],
        false => {
            let parts = [note(&told.get("page-supply-how")), sent(told), map(told)];
            parts.into_iter().chain(bottlenecks(told)).collect()
        }
    };
    Section { id: "supply".into(), heading: told.get("panel-supply"), inside }
}

/// What was asked for and sent in all turns, by goods.
fn sent(told: Told<'_>) -> Html {
    let rows = Goods::ALL.into_iter().filter_map(|goods| {
        let own = told.turns.iter().flat_map(|turn| &turn.supplied).filter(|row| row.0 == goods);
        let (asked, sent) = own.fold((0, 0), |(asked, sent), row| (asked + row.1, sent + row.2));
        (asked > 0).then(|| goods_row(told, goods, asked, sent))
    });
    let heads = told.heads(&["page-goods", "page-asked", "page-sent", "page-share"]);
    table(&told.get("page-supply-caption"), &heads, rows.collect())
}

fn goods_row(told: Told<'_>, goods: Goods, asked: u64, sent: u64) -> Vec<Cell> {
    let share = PerMille((sent.min(asked).saturating_mul(1000) / asked) as u32);
    let amount = |number| Cell::Number(numbers::amount(told.words, goods, number));
    let name = Cell::Words(names::goods(told.words, goods));
    vec![name, amount(asked), amount(sent), Cell::Number(numbers::percent(share))]
}

/// Where goods stuck most often.
fn bottlenecks(told: Told<'_>) -> Vec<Html> {
    let all = by_number(told);
    if all.is_empty() {
        return vec![paragraph(&told.get("page-stuck-none"))];
    }
    let rows = all.iter().take(MOST).map(|(said, times)| {
        let day = |date| Cell::Number(told.words.date(date));
        let number = Cell::Number(told.words.number(times.number as i64));
        vec![Cell::Words((*said).to_owned()), number, day(times.first), day(times.last)]
    });
    let heads = told.heads(&["page-stuck-what", "page-stuck-times", "page-stuck-first", "page-stuck-last"]);
    let shown = table(&told.get("page-stuck-caption"), &heads, rows.collect());
    let more = all.len().saturating_sub(MOST);
    let value = [("number", Value::Count(more as i64))];
    let rest = (more > 0).then(|| note(&told.words.with("page-stuck-more", &value)));
    std::iter::once(shown).chain(rest).collect()
}

/// Bottlenecks in words, the most frequent first.
fn by_number<'t>(told: Told<'t>) -> Vec<(&'t str, Times)> {
    let mut found: BTreeMap<&str, Times> = BTreeMap::new();
    for turn in told.turns {
        let day = turn.half.last_day();
        for said in &turn.stuck {
            let times = found.entry(said).or_insert(Times { number: 0, first: day, last: day });
            times.number += 1;
            times.last = day;
        }
    }
    let mut all: Vec<_> = found.into_iter().collect();
    all.sort_by_key(|(_, times)| std::cmp::Reverse(times.number));
    all
}
