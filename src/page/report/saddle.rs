//! From list to saddle: at which step men were lost, at three dates of the campaign.

use crate::page::html::Html;
use crate::page::parts::{Section, figure, note, paragraph};
use crate::page::report::told::Told;
use crate::record::StrengthRow;
use crate::report::charts::{Chart, Row, RowChart};
use crate::report::{names, numbers};
use crate::scenario::model::Step;

/// The section.
#[must_use]
pub fn section(told: Told<'_>) -> Section {
    let rows = &told.campaign.series().strength;
    let pictures = three_of(rows.len()).into_iter().map(|number| picture(told, &rows[number]));
    let inside = match rows.is_empty() {
        true => vec![paragraph(&told.get("page-nothing-played"))],
        false => std::iter::once(note(&told.get("page-saddle-how"))).chain(pictures).collect(),
    };
    Section { id: "saddle", heading: told.get("page-saddle"), inside }
}

/// A third, two thirds and the last of so many turns, from 0; fewer where they are the same.
fn three_of(turns: usize) -> Vec<usize> {
    let mut ends: Vec<usize> =
        (1..=3).filter_map(|third| (turns * third).div_ceil(3).checked_sub(1)).collect();
    ends.dedup();
    ends
}

fn picture(told: Told<'_>, row: &StrengthRow) -> Html {
    let counts = row.steps();
    let name = |step| names::step(told.words, step);
    let told_of = Step::ALL.map(|step| format!("{}: {}", name(step), numbers::men(told.words, counts[step])));
    let men = |step| f64::from(counts[step].0);
    let bar = |step| Row { name: name(step), range: [0.0, men(step)], value: men(step), good: true };
    let most = Step::ALL.map(men).into_iter().fold(1.0, f64::max);
    let chart = RowChart {
        title: String::new(),
        unit: told.get("study-men"),
        ends: [0.0, 1.05 * most],
        rows: Step::ALL.map(bar).to_vec(),
        lines: Vec::new(),
    };
    let (day, shows) = (told.words.date(row.date), told_of.join("; "));
    Html::all([figure(&Chart::Rows(chart), &day, &format!("{day}. {shows}")), paragraph(&shows)])
}

#[cfg(test)]
mod tests {
    use super::three_of;

    #[test]
    fn three_dates_are_told_where_there_are_three_turns() {
        assert_eq!(three_of(0), Vec::<usize>::new());
        assert_eq!(three_of(1), [0]);
        assert_eq!(three_of(2), [0, 1]);
        assert_eq!(three_of(24), [7, 15, 23]);
    }
}
