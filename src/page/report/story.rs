//! The story turn by turn: what was decided, what happened, men gained and lost.

use crate::page::html::Html;
use crate::page::parts::{Section, list, paragraph};
use crate::page::report::sources::cited;
use crate::page::report::told::Told;
use crate::page::report::turns::{Happened, Turn};

/// The section.
#[must_use]
pub fn section(told: Told<'_>) -> Section {
    let mut inside: Vec<Html> = told.turns.iter().map(|turn| half_month(told, turn)).collect();
    if inside.is_empty() {
        inside.push(paragraph(&told.get("page-nothing-played")));
    }
    Section { id: "story", heading: told.get("page-story"), inside }
}

fn half_month(told: Told<'_>, turn: &Turn) -> Html {
    let [from, until] = [turn.half.first_day(), turn.half.last_day()].map(|day| told.words.date(day));
    let happened = turn.happened.iter().map(event);
    let inside = std::iter::once(Html::line("h3", &format!("{from} – {until}")));
    Html::of("div", &[("class", "turn")], inside.chain(happened).chain([list(&turn.came)]))
}

fn event(happened: &Happened) -> Html {
    if happened.more.is_empty() {
        return paragraph(&happened.said);
    }
    let said = Html::of("strong", &[], [Html::text(&happened.said)]);
    Html::of("p", &[], [said, Html::text(" "), Html::text(&happened.more), cited(&happened.claims)])
}
