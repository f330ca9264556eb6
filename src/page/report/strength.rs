//! Strength over time among possible histories, against the record, and the strength returns.

use crate::base::date::Date;
use crate::i18n::Value;
use crate::page::html::Html;
use crate::page::parts::{Cell, Section, figure, note, paragraph, table};
use crate::page::report::sources::cited;
use crate::page::report::told::Told;
use crate::record::Comparison;
use crate::record::series::COLUMNS;
use crate::report::charts::{Chart, FanChart, Line};
use crate::report::{names, numbers, three, verdicts};
use crate::scenario::model::{Checkpoint, Measure, Step};

/// The section.
#[must_use]
pub fn section(told: Told<'_>) -> Section {
    let inside = match told.campaign.series().strength.is_empty() {
        true => vec![paragraph(&told.get("page-nothing-played"))],
        false => vec![chart(told), note(&told.get("page-strength-how")), record(told), returns(told)],
    };
    Section { id: "strength".into(), heading: told.get("page-strength"), inside }
}

/// The recorded figures whose turn was played, with what the campaign had.
fn past<'a>(told: Told<'a>) -> impl Iterator<Item = (&'a Checkpoint, Comparison)> {
    let points = told.campaign.scenario().checkpoints.iter().zip(told.campaign.comparisons());
    points.filter(|(_, comparison)| comparison.simulated.is_some())
}

fn chart(told: Told<'_>) -> Html {
    let fan = fan(told);
    let name = told.get("page-strength-picture");
    let shows = shows(told, &fan);
    Html::all([figure(&Chart::Fan(fan), &name, &shows), paragraph(&shows)])
}

fn fan(told: Told<'_>) -> FanChart {
    let rows = || told.campaign.series().strength.iter();
    let histories = told.campaign.histories();
    let day = |(turn, date): (u16, Date)| {
        let of = histories.spread_after(turn)?;
        Some((date, [of.p05, of.median, of.p95].map(f64::from)))
    };
    let line = |step| Line {
        name: names::step(told.words, step),
        points: rows().map(|row| (row.date, row.steps()[step].0.into())).collect(),
    };
    let all = past(told).filter(|(point, _)| is_of_all(told, point));
    let mark = |point: &Checkpoint| (point.date, [point.low, point.high].map(f64::from), point.name());
    FanChart {
        title: String::new(),
        unit: told.get("study-men"),
        band: (0..).zip(rows().map(|row| row.date)).filter_map(day).collect(),
        faint: Vec::new(),
        lines: [Step::Enrolled, Step::Present].map(line).to_vec(),
        record: all.map(|(point, _)| mark(point)).collect(),
    }
}

/// Whether a recorded figure counts all men there are.
fn is_of_all(told: Told<'_>, point: &Checkpoint) -> bool {
    match point.measure {
        Measure::All => true,
        Measure::Oblast(_) => told.campaign.scenario().oblasts.len() == 1,
        _ => false,
    }
}

/// What the picture shows, in words.
fn shows(told: Told<'_>, fan: &FanChart) -> String {
    let count = |number: f64| Value::Count(number as i64);
    let last = |line: &Line| line.points.last().map_or(0.0, |point| point.1);
    let most = fan.lines[0].points.iter().max_by(|a, b| a.1.total_cmp(&b.1));
    let (most_on, most) = most.copied().unwrap_or((told.campaign.scenario().first.first_day(), 0.0));
    let [low, median, high] = fan.band.last().map_or([0.0; 3], |day| day.1);
    let values = [
        ("enrolled", count(last(&fan.lines[0]))),
        ("present", count(last(&fan.lines[1]))),
        ("most", count(most)),
        ("date", Value::Text(told.words.date(most_on))),
        ("low", count(low)),
        ("median", count(median)),
        ("high", count(high)),
    ];
    told.words.with("page-strength-shows", &values)
}

/// The recorded figures beside what was here.
fn record(told: Told<'_>) -> Html {
    let rows: Vec<_> = past(told).map(|(point, comparison)| figures(told, point, &comparison)).collect();
    if rows.is_empty() {
        return paragraph(&told.get("screen-after-none"));
    }
    let heads =
        ["screen-after-what", "cli-recorded", "cli-here", "cli-difference", "cli-verdict", "cli-claim"];
    table(&told.get("screen-after-record"), &told.heads(&heads), rows)
}

fn figures(told: Told<'_>, point: &Checkpoint, comparison: &Comparison) -> Vec<Cell> {
    let words = told.words;
    let what = names::measure(words, told.campaign.scenario(), point.measure);
    let here = comparison.simulated.map_or_else(String::new, |men| words.number(men.into()));
    let off = comparison.difference.map_or_else(String::new, |off| three::signed(words, off));
    let agrees = comparison.difference.map(|off| off.unsigned_abs() <= u64::from(point.tolerance));
    vec![
        Cell::Words(format!("{what}, {}", words.date(point.date))),
        Cell::Number(numbers::range(words, point.low, point.high)),
        Cell::Number(here),
        Cell::Number(off),
        Cell::Words(verdicts::verdict(words, agrees) + &verdicts::class(words, point.class)),
        Cell::Piece(cited(&point.claims)),
    ]
}

/// The strength returns, a row a turn.
fn returns(told: Told<'_>) -> Html {
    let mut heads = told.heads(&["cli-date"]);
    heads.extend(COLUMNS.map(|step| names::step(told.words, step)));
    let rows = told.campaign.series().strength.iter().map(|row| {
        let counts = COLUMNS.map(|step| Cell::Number(numbers::men(told.words, row.steps()[step])));
        std::iter::once(Cell::Number(told.words.date(row.date))).chain(counts).collect()
    });
    table(&told.get("page-returns"), &heads, rows.collect())
}
