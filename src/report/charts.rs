//! Pictures as plain data, already worded: whoever shows them, the window or a file, only draws.

use crate::base::date::Date;
use crate::i18n::{Value, Words};
use crate::report::names;
use crate::scenario::Scenario;
use crate::study::explain::Explained;
use crate::study::hindcast::{Figure, Hindcast};
use crate::study::part::Part;
use crate::study::sensitivity::Swing;
use std::collections::BTreeMap;

/// A picture.
#[derive(Clone, Debug, PartialEq)]
pub enum Chart {
    /// Many histories over time, with recorded figures.
    Fan(FanChart),
    /// Ranges beside their names.
    Rows(RowChart),
}

/// Many histories over time.
#[derive(Clone, Debug, PartialEq)]
pub struct FanChart {
    /// What it shows.
    pub title: String,
    /// The unit of what is counted.
    pub unit: String,
    /// By time: day, 5 %, median, 95 %.
    pub band: Vec<(Date, [f64; 3])>,
    /// Other campaigns, each a faint line without a name.
    pub faint: Vec<Vec<(Date, f64)>>,
    /// One campaign among them, a line for each of its counts.
    pub lines: Vec<Line>,
    /// Recorded figures: day, lowest, highest, name.
    pub record: Vec<(Date, [f64; 2], String)>,
}

/// A count of one campaign over time.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// What is counted.
    pub name: String,
    /// By time: day and count.
    pub points: Vec<(Date, f64)>,
}

/// Ranges beside their names.
#[derive(Clone, Debug, PartialEq)]
pub struct RowChart {
    /// What it shows.
    pub title: String,
    /// The unit of the axis.
    pub unit: String,
    /// The ends of the axis.
    pub ends: [f64; 2],
    /// Rows from the top.
    pub rows: Vec<Row>,
    /// Lines across all rows.
    pub lines: Vec<f64>,
}

/// One row: a range, and the value in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Its name.
    pub name: String,
    /// Where the bar begins and ends.
    pub range: [f64; 2],
    /// The dot on it.
    pub value: f64,
    /// Whether it is as it should be.
    pub good: bool,
}

impl Chart {
    /// What the picture shows, as a table of comma-separated values: dates as ISO 8601, numbers with a full stop, the
    /// same in every locale.
    #[must_use]
    pub fn csv(&self) -> String {
        match self {
            Self::Fan(fan) => fan.csv(),
            Self::Rows(rows) => rows.csv(),
        }
    }
}

impl FanChart {
    fn csv(&self) -> String {
        let heads =
            ["date", "low", "median", "high", "recorded low", "recorded high", "recorded by"].map(field);
        let names = self.lines.iter().map(|line| field(&format!("{} ({})", line.name, self.unit)));
        let heads: Vec<String> = heads.into_iter().chain(names).collect();
        let mut days: BTreeMap<Date, Vec<String>> = BTreeMap::new();
        let mut put = |date: Date, at: usize, text: String| {
            days.entry(date).or_insert_with(|| vec![String::new(); heads.len()])[at] = text;
        };
        for (date, spread) in &self.band {
            (1..).zip(spread).for_each(|(at, value)| put(*date, at, value.to_string()));
        }
        for (date, range, name) in &self.record {
            (4..).zip(range).for_each(|(at, value)| put(*date, at, value.to_string()));
            put(*date, 6, field(name));
        }
        for (at, line) in (7..).zip(&self.lines) {
            line.points.iter().for_each(|(date, value)| put(*date, at, value.to_string()));
        }
        let row = |(date, mut cells): (Date, Vec<String>)| {
            cells[0] = date.to_string();
            cells.join(",")
        };
        lines(std::iter::once(heads.join(",")).chain(days.into_iter().map(row)))
    }
}

impl RowChart {
    fn csv(&self) -> String {
        let head = format!("name,low,value,high,as it should be,{}", field(&format!("unit: {}", self.unit)));
        let row = |row: &Row| {
            let [low, high] = row.range;
            format!("{},{low},{},{high},{},", field(&row.name), row.value, row.good)
        };
        lines(std::iter::once(head).chain(self.rows.iter().map(row)))
    }
}

fn lines(lines: impl Iterator<Item = String>) -> String {
    lines.map(|line| line + "\r\n").collect()
}

/// A field as RFC 4180 has it.
fn field(text: &str) -> String {
    let quoted = text.contains([',', '"', '\n', '\r']);
    if quoted { format!("\"{}\"", text.replace('"', "\"\"")) } else { text.to_owned() }
}

/// How many parameters a picture of sensitivities shows.
const MOST_ROWS: usize = 16;

/// The fan of histories about each recorded figure of a kind of men that is counted, one picture for each kind.
#[must_use]
pub fn fans(words: &Words, scenario: &Scenario, hindcast: &Hindcast) -> Vec<Chart> {
    let mut charts: Vec<FanChart> = Vec::new();
    for (point, fan) in scenario.checkpoints.iter().zip(&hindcast.fans) {
        let title = names::measure(words, scenario, point.measure);
        let mark = (point.date, [point.low, point.high].map(f64::from), fan.claim.clone());
        if let Some(chart) = charts.iter_mut().find(|chart| chart.title == title) {
            chart.record.push(mark);
            continue;
        }
        let day = |day: &crate::study::hindcast::FanDay| {
            (day.date, [day.spread.p05, day.spread.median, day.spread.p95].map(f64::from))
        };
        let (unit, band) = (words.get("study-men"), fan.days.iter().map(day).collect());
        charts.push(FanChart { title, unit, band, faint: Vec::new(), lines: Vec::new(), record: vec![mark] });
    }
    charts.into_iter().map(Chart::Fan).collect()
}

/// Where each recorded figure lies among the histories: 0 below all of them, 1 above all. Those in the outer
/// twentieths are misses.
#[must_use]
pub fn pits(words: &Words, hindcast: &Hindcast) -> Chart {
    let row = |figure: &Figure| Row {
        name: format!("{} ({})", figure.claim, names::class(words, figure.class)),
        range: [0.0, figure.pit],
        value: figure.pit,
        good: figure.hit,
    };
    Chart::Rows(RowChart {
        title: words.get("study-pit"),
        unit: words.get("study-pit-unit"),
        ends: [0.0, 1.0],
        rows: hindcast.figures.iter().map(row).collect(),
        lines: vec![0.05, 0.95],
    })
}

/// What each limit kept back from the quota, and how far that differs from run to run.
#[must_use]
pub fn gap(words: &Words, explained: &Explained) -> Chart {
    let split = &explained.whole;
    let row =
        |name: String, part: Part| Row { name, range: [part.p05, part.p95], value: part.mean, good: true };
    let mut rows: Vec<Row> = split
        .limits
        .iter()
        .map(|limit| row(names::constraint(words, Some(limit.limit)), limit.men))
        .collect();
    rows.push(row(words.get("explain-other"), split.other));
    let most = rows.iter().map(|row| row.range[1]).fold(1.0, f64::max);
    Chart::Rows(RowChart {
        title: words.get("explain-picture"),
        unit: words.get("study-men"),
        ends: [0.0, 1.05 * most],
        rows,
        lines: Vec::new(),
    })
}

/// What the parameters that matter most move, over their ranges.
#[must_use]
pub fn sensitivities(words: &Words, claim: &str, swings: &[Swing]) -> Option<Chart> {
    let shown = &swings[..swings.len().min(MOST_ROWS)];
    let ends = shown.iter().flat_map(|swing| [swing.at_low, swing.at_high]);
    let (low, high) = ends.fold((f64::MAX, f64::MIN), |(low, high), end| (low.min(end), high.max(end)));
    let row = |swing: &Swing| Row {
        name: swing.doubt.name.clone().into_owned(),
        range: [swing.at_low.min(swing.at_high), swing.at_low.max(swing.at_high)],
        value: swing.at_high,
        good: true,
    };
    let margin = ((high - low) / 10.0).max(1.0);
    (!shown.is_empty()).then(|| {
        Chart::Rows(RowChart {
            title: words.with("study-sensitivity", &[("claim", Value::Text(claim.to_owned()))]),
            unit: words.get("study-men"),
            ends: [low - margin, high + margin],
            rows: shown.iter().map(row).collect(),
            lines: Vec::new(),
        })
    })
}

#[cfg(test)]
mod tests {
    use super::{Chart, FanChart, Line, Row, RowChart};
    use crate::base::date::Date;

    #[test]
    fn a_picture_is_a_table_too() {
        let day = |text: &str| Date::parse(text).expect("a date");
        let fan = FanChart {
            title: "All".to_owned(),
            unit: "men".to_owned(),
            band: vec![(day("1918-06-16"), [1.0, 2.5, 4.0])],
            faint: Vec::new(),
            lines: vec![Line { name: "on the roll, all".to_owned(), points: vec![(day("1918-07-01"), 7.0)] }],
            record: vec![(day("1918-06-16"), [3.0, 3.0], "S075".to_owned())],
        };
        let told = "date,low,median,high,recorded low,recorded high,recorded by,\"on the roll, all (men)\"\r\n\
                    1918-06-16,1,2.5,4,3,3,S075,\r\n1918-07-01,,,,,,,7\r\n";
        assert_eq!(Chart::Fan(fan).csv(), told);
        let row = Row { name: "show \"up\"".to_owned(), range: [0.0, 2.0], value: 1.5, good: true };
        let (title, unit, ends) = ("x".to_owned(), "men".to_owned(), [0.0, 2.0]);
        let rows = RowChart { title, unit, ends, rows: vec![row], lines: Vec::new() };
        let told = "name,low,value,high,as it should be,unit: men\r\n\"show \"\"up\"\"\",0,1.5,2,true,\r\n";
        assert_eq!(Chart::Rows(rows).csv(), told);
    }
}
