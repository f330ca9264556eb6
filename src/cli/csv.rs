//! Tables as CSV: ids and units in English, dots in numbers, the same bytes in every locale.

use crate::base::id::Id;
use crate::cli::table::Read;
use crate::cli::{Failed, output};
use crate::page::class::pupil::Pupil;
use crate::page::class::{Class, lesson};
use crate::scenario::Scenario;
use crate::scenario::model::{Checkpoint, Lever};
use std::collections::BTreeSet;

/// What spreadsheets take for the beginning of a formula.
const FORMULAS: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// Rows as the text of a file.
pub fn text(rows: impl IntoIterator<Item = Vec<String>>) -> Result<String, Failed> {
    let failed = |error: &dyn std::fmt::Display| Failed::new(error.to_string());
    let mut writer = ::csv::Writer::from_writer(Vec::new());
    for row in rows {
        writer.write_record(row).map_err(|error| failed(&error))?;
    }
    let bytes = writer.into_inner().map_err(|error| failed(&error))?;
    String::from_utf8(bytes).map_err(|error| failed(&error))
}

/// A text that somebody typed, so that no spreadsheet reckons with it.
pub fn harmless(text: &str) -> String {
    // What a terminal would obey is no text either.
    let plain = output::harmless(text).into_owned();
    let reckoned = text.starts_with(FORMULAS) || text.trim_start().starts_with(FORMULAS);
    if reckoned { format!("'{plain}") } else { plain }
}

/// A table from the bytes of a file.
pub fn read(bytes: &[u8]) -> Result<Read, String> {
    let mut reader = ::csv::Reader::from_reader(bytes);
    let failed = |error: ::csv::Error| error.to_string();
    let cells = |row: &::csv::StringRecord| row.iter().map(str::to_owned).collect();
    let names = cells(reader.headers().map_err(failed)?);
    let rows =
        reader.records().map(|row| row.map(|row| cells(&row)).map_err(failed)).collect::<Result<_, _>>()?;
    Ok(Read { names, rows })
}

/// The table of a class: a row a game, those that are left out at the end. What some world has or asks has its columns.
pub fn class(class: &Class) -> Result<String, Failed> {
    let games = || class.worlds.iter().flat_map(|games| games.pupils.iter().map(move |pupil| (games, pupil)));
    let levers: BTreeSet<Lever> = games().flat_map(|(_, pupil)| pupil.levers.keys()).copied().collect();
    let expected = |name: &String| games().any(|(_, pupil)| expects(pupil, name));
    let mut predicted: Vec<String> = Vec::new();
    for name in class.worlds.iter().flat_map(|games| counts(&games.scenario)).filter(expected) {
        if !predicted.contains(&name) {
            predicted.push(name);
        }
    }
    let asked = class.worlds.first().map(|games| &*games.scenario);
    let columns = Columns { asked, levers, predicted };
    let mut rows = vec![columns.head()];
    rows.extend(games().map(|(games, pupil)| columns.game(&games.scenario, pupil)));
    let (width, of) = (rows[0].len(), asked.map(|scenario| scenario.id.to_string()).unwrap_or_default());
    rows.extend(class.left_out.iter().map(|one| {
        let left =
            [harmless(&one.name), of.clone(), String::new(), "false".to_owned(), harmless(&one.english)];
        let mut row = Vec::from(left);
        row.resize(width, String::new());
        row
    }));
    text(rows)
}

/// The names of all that can be predicted in a scenario.
fn counts(scenario: &Scenario) -> impl Iterator<Item = String> {
    let points = scenario.checkpoints.iter().map(Checkpoint::name);
    points.chain(lesson::men(scenario).map(|id| id.to_string()))
}

fn expects(pupil: &Pupil, name: &str) -> bool {
    pupil.understanding.intervals.iter().any(|one| one.interval.checkpoint == name)
}

/// The columns of every class.
const FIXED: [&str; 26] = [
    "player",
    "scenario",
    "reading",
    "counted",
    "reason",
    "seed",
    "turns",
    "headline_date",
    "headline_men",
    "against_record_men",
    "below_of_100_histories",
    "present_men",
    "aims_reached",
    "aims",
    "success",
    "called_up",
    "binds",
    "binds_date",
    "binds_gain_men",
    "binds_first_in_seeds",
    "named",
    "named_probability",
    "brier_score",
    "swing_units_share",
    "swing_depots_share",
    "swing_sent_share",
];

/// What the columns of a class are of.
struct Columns<'a> {
    /// The scenario whose lesson asks.
    asked: Option<&'a Scenario>,
    levers: BTreeSet<Lever>,
    predicted: Vec<String>,
}

impl Columns<'_> {
    fn head(&self) -> Vec<String> {
        let intervals = self.predicted.iter().flat_map(|name| {
            ["low_men", "high_men", "came_men", "score_men"].map(|what| format!("{name}_{what}"))
        });
        let levers = self.levers.iter().map(|lever| format!("highest_{}", lever.name()));
        let moved = self
            .asked
            .into_iter()
            .flat_map(lesson::men)
            .flat_map(|id| ["men", "men_without_orders"].map(|what| format!("{id}_{what}")));
        let named = self.asked.into_iter().flat_map(lesson::choices).flat_map(|question| {
            ["named", "probability", "right", "brier_score"].map(|what| format!("{}_{what}", question.id))
        });
        FIXED
            .map(str::to_owned)
            .into_iter()
            .chain(intervals)
            .chain(levers)
            .chain(moved)
            .chain(named)
            .collect()
    }

    /// A game of a scenario, by its reading or in its world.
    fn game(&self, scenario: &Scenario, pupil: &Pupil) -> Vec<String> {
        let place = pupil.place.as_ref();
        let first = pupil.binds.and_then(|binds| Some((binds, binds.first()?)));
        let stops = pupil.understanding.stops.as_ref();
        let id = |limit| name_of(&limit);
        let mut row = vec![
            harmless(&pupil.name),
            scenario.id.to_string(),
            maybe(scenario.reading),
            "true".to_owned(),
            String::new(),
            pupil.seed.to_string(),
            pupil.turns.to_string(),
            maybe(place.map(|place| place.date)),
            maybe(place.map(|place| place.men)),
            maybe(place.and_then(|place| place.gap)),
            maybe(place.map(crate::study::place::Standing::of_hundred)),
            pupil.present.to_string(),
            pupil.aims[0].to_string(),
            pupil.aims[1].to_string(),
            pupil.success.to_string(),
            pupil.understanding.tried.to_string(),
            maybe(first.map(|(_, gain)| id(gain.limit))),
            maybe(first.map(|(binds, _)| binds.date)),
            maybe(first.map(|(_, gain)| gain.men.median)),
            maybe(first.map(|(_, gain)| gain.first_in)),
            maybe(stops.map(|one| id(one.named.constraint))),
            maybe(stops.map(|one| one.named.probability.share())),
            maybe(stops.and_then(|one| one.score).map(share)),
        ];
        row.extend(
            [pupil.swings.units, pupil.swings.depots, pupil.swings.sent].map(|swing| maybe(swing.map(share))),
        );
        row.extend(self.predicted.iter().flat_map(|name| interval(pupil, name)));
        row.extend(self.levers.iter().map(|lever| maybe(pupil.levers.get(lever))));
        row.extend(self.asked.into_iter().flat_map(lesson::men).flat_map(|id| moved(pupil, id)));
        row.extend(
            self.asked.into_iter().flat_map(lesson::choices).flat_map(|question| chosen(pupil, question.id)),
        );
        row
    }
}

/// A count that a lesson asks for, with and without the orders.
fn moved(pupil: &Pupil, question: Id) -> [String; 2] {
    let mut all = pupil.marks.iter().flat_map(|marks| &marks.moved);
    let one = all.find(|moved| moved.question == question);
    [maybe(one.map(|one| one.came)), maybe(one.map(|one| one.idle))]
}

/// What was chosen at a question, how surely, what is right, and the score.
fn chosen(pupil: &Pupil, question: Id) -> [String; 4] {
    let one = lesson::chosen(pupil, question);
    [
        maybe(one.map(|one| one.choice)),
        maybe(one.map(|one| one.sure.share())),
        maybe(one.and_then(|one| one.came)),
        maybe(one.and_then(|one| one.score).map(share)),
    ]
}

fn interval(pupil: &Pupil, name: &str) -> [String; 4] {
    let all = &pupil.understanding.intervals;
    let one = all.iter().find(|one| one.interval.checkpoint == name);
    [
        maybe(one.map(|one| one.interval.low)),
        maybe(one.map(|one| one.interval.high)),
        maybe(one.and_then(|one| one.came)),
        maybe(one.and_then(|one| one.score)),
    ]
}

/// A share or a score, to a thousandth.
fn share(share: f64) -> String {
    format!("{share:.3}")
}

/// A value as it is written, or nothing.
fn maybe(value: Option<impl ToString>) -> String {
    value.map_or_else(String::new, |value| value.to_string())
}

/// The name that a value has in files.
pub fn name_of(value: &impl serde::Serialize) -> String {
    let json = serde_json::to_value(value).unwrap_or_default();
    json.as_str().map_or_else(String::new, str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_that_was_typed_is_no_formula() {
        for typed in ["=1+1", "+1", "-1", "@A1", " =1", "\t=1"] {
            assert!(harmless(typed).starts_with('\''), "{typed}");
        }
        assert_eq!(harmless("Әсем"), "Әсем");
    }
}
