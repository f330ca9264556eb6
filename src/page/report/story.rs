//! The story month by month, folded: orders, news, men gained and lost; on paper what weighed.

use crate::base::date::Date;
use crate::page::html::Html;
use crate::page::parts::{Section, list, note, paragraph};
use crate::page::report::sources::cited;
use crate::page::report::told::Told;
use crate::page::report::turns::{Happened, Turn};

/// The section.
#[must_use]
pub fn section(told: Told<'_>) -> Section {
    let mut inside = vec![note(&told.get("page-story-how"))];
    for month in told.turns.chunk_by(|a, b| month_of(a) == month_of(b)) {
        inside.extend([folded(told, month), printed(told, month)]);
    }
    if told.turns.is_empty() {
        inside = vec![paragraph(&told.get("page-nothing-played"))];
    }
    Section { id: "story".into(), heading: told.get("page-story"), inside }
}

/// Year and month of a turn.
fn month_of(turn: &Turn) -> (i16, i8) {
    let (year, month, _) = turn.half.first_day().parts();
    (year, month)
}

/// From the first to the last day of some turns.
fn days(told: Told<'_>, month: &[Turn]) -> String {
    let ends: [Date; 2] = [month[0].half.first_day(), month[month.len() - 1].half.last_day()];
    let [from, until] = ends.map(|day| told.words.date(day));
    format!("{from} – {until}")
}

/// A month that opens when it is asked for.
fn folded(told: Told<'_>, month: &[Turn]) -> Html {
    let turns = month.iter().map(|turn| half_month(told, turn));
    let inside = std::iter::once(Html::line("summary", &days(told, month))).chain(turns);
    Html::of("details", &[("class", "month")], inside.collect::<Vec<_>>())
}

/// The same on paper: one line for all that weighed.
fn printed(told: Told<'_>, month: &[Turn]) -> Html {
    let news: Vec<&str> = month.iter().flat_map(|turn| &turn.happened).map(|one| one.said.as_str()).collect();
    if news.is_empty() {
        return Html::default();
    }
    let head = Html::of("strong", &[], [Html::text(&days(told, month))]);
    Html::of("p", &[("class", "printed")], [head, Html::text(&format!(" {}", news.join(" · ")))])
}

fn half_month(told: Told<'_>, turn: &Turn) -> Html {
    let [from, until] = [turn.half.first_day(), turn.half.last_day()].map(|day| told.words.date(day));
    let mut inside = vec![Html::line("h3", &format!("{from} – {until}"))];
    if !turn.ordered.is_empty() {
        inside.extend([paragraph(&told.get("page-decisions")), list(&turn.ordered)]);
    }
    inside.extend(turn.happened.iter().map(event));
    inside.push(list(&turn.came));
    Html::of("div", &[("class", "turn")], inside)
}

fn event(happened: &Happened) -> Html {
    if happened.more.is_empty() {
        return paragraph(&happened.said);
    }
    let said = Html::of("strong", &[], [Html::text(&happened.said)]);
    Html::of("p", &[], [said, Html::text(" "), Html::text(&happened.more), cited(&happened.claims)])
}
