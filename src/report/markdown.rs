//! Tables of studies as documents hold them; knows no file and no command.

use crate::i18n::Words;
use crate::report::{names, numbers};
use crate::scenario::Scenario;
use crate::scenario::model::Class;
use crate::study::hindcast::Figure;

/// Recorded figures against histories, a table for each class that has some.
#[must_use]
pub fn figures(words: &Words, scenario: &Scenario, figures: &[Figure]) -> String {
    let mut tables = Vec::new();
    for class in Class::ALL {
        let rows: Vec<String> = figures
            .iter()
            .filter(|figure| figure.class == class)
            .map(|figure| row(words, scenario, figure))
            .collect();
        if !rows.is_empty() {
            tables.push(head(words, class) + &rows.concat());
        } else if class == Class::HeldOut {
            tables.push(words.get("study-none-held-out") + "\n");
        }
    }
    tables.join("\n")
}

fn head(words: &Words, class: Class) -> String {
    let keys = ["cli-date", "cli-recorded", "cli-median", "cli-band"];
    let mut cells = vec![names::class(words, class)];
    cells.extend(keys.map(|key| words.get(key)));
    cells.extend(["CRPS".to_owned(), "%".to_owned(), "PIT".to_owned(), words.get("study-hit")]);
    line(&cells) + "| --- | --- | --: | --: | --: | --: | --: | --: | --- |\n"
}

fn row(words: &Words, scenario: &Scenario, figure: &Figure) -> String {
    let number = |men: u32| words.number(men.into());
    let mut name = format!("{} {}", figure.claim, names::measure(words, scenario, figure.measure));
    if !figure.fitted_by.is_empty() {
        name += &format!(" ({}: `{}`)", words.get("study-fitted-by"), figure.fitted_by.join("`, `"));
    }
    let hit = words.get(if figure.hit { "cli-hit" } else { "cli-miss" });
    line(&[
        name,
        figure.date.to_string(),
        numbers::range(words, figure.low, figure.high),
        number(figure.spread.median),
        format!("{}–{}", number(figure.spread.p05), number(figure.spread.p95)),
        number(figure.crps.round() as u32),
        numbers::decimal(words, 100.0 * figure.crps_share, 1),
        numbers::decimal(words, figure.pit, 2),
        if figure.hit { hit } else { format!("**{hit}**") },
    ])
}

fn line(cells: &[String]) -> String {
    format!("| {} |\n", cells.join(" | "))
}
