//! From list to saddle: at which step men were lost, at three dates of the campaign.

use crate::page::html::Html;
use crate::page::parts::{Cell, Section, figure, note, paragraph, table};
use crate::page::report::told::Told;
use crate::record::StrengthRow;
use crate::report::charts::{Chart, Row, RowChart};
use crate::report::{names, numbers};
use crate::scenario::model::Step;

/// The section.
#[must_use]
pub fn section(told: Told<'_>) -> Section {
    let all = &told.campaign.series().strength;
    let rows: Vec<&StrengthRow> = three_of(all.len()).into_iter().map(|number| &all[number]).collect();
    let mut inside = vec![note(&told.get("page-saddle-how"))];
    inside.extend(rows.iter().map(|row| picture(told, row)));
    inside.push(match rows.is_empty() {
        true => paragraph(&told.get("page-nothing-played")),
        false => counts(told, &rows),
    });
    Section { id: "saddle".into(), heading: told.get("page-saddle"), inside }
}

/// The same in numbers.
fn counts(told: Told<'_>, rows: &[&StrengthRow]) -> Html {
    let heads =
        std::iter::once(told.get("page-step")).chain(rows.iter().map(|row| told.words.date(row.date)));
    let lines = Step::ALL.map(|step| {
        let men = rows.iter().map(|row| Cell::Number(numbers::men(told.words, row.steps()[step])));
        std::iter::once(Cell::Words(names::step(told.words, step))).chain(men).collect()
    });
    table(&told.get("page-saddle-caption"), &heads.collect::<Vec<_>>(), Vec::from(lines))
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
    figure(&Chart::Rows(chart), &day, &shows)
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
