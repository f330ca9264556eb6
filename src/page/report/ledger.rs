//! The ledger: money of each branch by cause, and men of all units.

use crate::base::id::OblastId;
use crate::base::quantity::Kopeks;
use crate::i18n::Value;
use crate::page::html::Html;
use crate::page::parts::{Cell, Section, note, table};
use crate::page::report::told::Told;
use crate::report::{names, numbers};
use crate::sim::state::ledger::{Account, Cause, Commodity};
use std::collections::BTreeMap;

/// What came and what went by a cause.
type Moved = BTreeMap<Cause, [i64; 2]>;

/// The section.
#[must_use]
pub fn section(told: Told<'_>) -> Section {
    let branches = told.campaign.view().fund().branches();
    let money = branches.map(|(oblast, branch)| treasury(told, oblast, branch.balance));
    let how = note(&told.get("page-ledger-how"));
    let inside = std::iter::once(how).chain(money).chain([men(told)]).collect();
    Section { id: "ledger".into(), heading: told.get("page-ledger"), inside }
}

/// Money of a branch: what there was on the first day, by cause what came and went, what there is now.
fn treasury(told: Told<'_>, oblast: OblastId, now: Kopeks) -> Html {
    let moved = moved(told, &[Account::Treasury(oblast)], Commodity::Money);
    let first = now.0 - moved.values().map(|[came, went]| came - went).sum::<i64>();
    let roubles = |kopeks| numbers::roubles(told.words, Kopeks(kopeks));
    let name = Value::Text(names::oblast(told.words, oblast));
    let caption = told.words.with("page-treasury", &[("oblast", name)]);
    sheet(told, &caption, &moved, [first, now.0], &roubles)
}

/// Men of all units, in the same way.
fn men(told: Told<'_>) -> Html {
    let units: Vec<_> = told.campaign.scenario().units.iter().map(|unit| Account::Unit(unit.id)).collect();
    let moved = moved(told, &units, Commodity::Men);
    let now = told.campaign.books().balance(&units, Commodity::Men);
    let first = now - moved.values().map(|[came, went]| came - went).sum::<i64>();
    let count = |number| told.words.number(number);
    sheet(told, &told.get("page-men"), &moved, [first, now], &count)
}

/// What moved of a commodity in and out of accounts, by cause; what they had on the first day is left out.
fn moved(told: Told<'_>, accounts: &[Account], what: Commodity) -> Moved {
    let mut moved = Moved::new();
    let lines = told.campaign.books().lines(accounts, &[what]);
    for line in lines.into_iter().filter(|line| line.cause != Cause::Opening) {
        let [came, went] = moved.entry(line.cause).or_default();
        *came += line.amount.max(0);
        *went += (-line.amount).max(0);
    }
    moved
}

fn sheet(
    told: Told<'_>,
    caption: &str,
    moved: &Moved,
    [first, now]: [i64; 2],
    shown: &dyn Fn(i64) -> String,
) -> Html {
    let none = || Cell::Number(String::new());
    let end = |key, sum| vec![Cell::Words(told.get(key)), none(), none(), Cell::Number(shown(sum))];
    let sum = |sum| if sum == 0 { none() } else { Cell::Number(shown(sum)) };
    let lines = moved.iter().map(|(cause, [came, went])| {
        vec![Cell::Words(names::cause(told.words, *cause)), sum(*came), sum(*went), none()]
    });
    let rows = std::iter::once(end("page-opening", first)).chain(lines).chain([end("page-closing", now)]);
    let heads = told.heads(&["page-cause", "page-in", "page-out", "page-in-hand"]);
    table(caption, &heads, rows.collect())
}
