//! What possible histories had at each count that is asked of them, as `histories.ron` keeps it.
//!
//! To play them takes many times as long as the campaign that is placed among them. They are fixed by the scenario's
//! files, so they are played once, when these change, and kept beside them; `tests/histories.rs` makes the file.

use crate::base::digest::Digest;
use crate::scenario::Scenario;
use serde::{Deserialize, Serialize};

/// Of each count, what every history had.
pub type Rows = Vec<Vec<u32>>;

/// `histories.ron`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HistoriesFile {
    /// Digest of the scenario's files that they were played by.
    pub of: Digest,
    /// At each aim of the scenario, in their order, on its day; none for an aim that asks for no histories.
    aims: Vec<Row>,
    /// At each checkpoint, in their order.
    checkpoints: Vec<Row>,
    /// On all rolls after each turn.
    turns: Vec<Row>,
}

/// Numbers with blanks between: one text is read many times faster than a list.
type Row = String;

impl HistoriesFile {
    /// The file of these rows.
    #[must_use]
    pub fn new(of: Digest, [aims, checkpoints, turns]: [&[Vec<u32>]; 3]) -> Self {
        let written = |rows: &[Vec<u32>]| rows.iter().map(|row| write(row)).collect();
        Self { of, aims: written(aims), checkpoints: written(checkpoints), turns: written(turns) }
    }

    /// Its rows at the aims, at the checkpoints and after the turns; none where something in them is no number.
    #[must_use]
    pub fn rows(&self) -> Option<[Rows; 3]> {
        let read = |rows: &[Row]| rows.iter().map(|row| read(row)).collect::<Option<Rows>>();
        Some([read(&self.aims)?, read(&self.checkpoints)?, read(&self.turns)?])
    }

    /// The text of the file, one row a line.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = format!("// {MADE_BY}\n(\n    of: {:?},\n", self.of.in_full());
        for (name, rows) in [("aims", &self.aims), ("checkpoints", &self.checkpoints), ("turns", &self.turns)]
        {
            text += &format!("    {name}: [\n");
            rows.iter().for_each(|row| text += &format!("        {row:?},\n"));
            text += "    ],\n";
        }
        text + ")\n"
    }
}

impl Scenario {
    /// A copy to be changed: the histories of the scenario are not those of what comes of it.
    #[must_use]
    pub fn to_be_changed(&self) -> Self {
        Self { histories: None, ..self.clone() }
    }
}

/// The command that makes the file, as it says itself.
const MADE_BY: &str = "Made, not written: `ALASH_ACCEPT_HISTORIES=1 cargo test --test histories`";

fn write(row: &[u32]) -> Row {
    row.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
}

fn read(row: &str) -> Option<Vec<u32>> {
    row.split_ascii_whitespace().map(|number| number.parse().ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::spot::options;

    #[test]
    fn a_file_gives_back_what_it_was_made_of() {
        let (aims, checkpoints, turns) = (vec![vec![], vec![3, 1, 2]], vec![], vec![vec![7]]);
        let file = HistoriesFile::new(Digest::of(b"files"), [&aims, &checkpoints, &turns]);
        let again: HistoriesFile = options().from_str(&file.text()).expect("it is RON");
        assert_eq!(again, file);
        assert_eq!(again.rows(), Some([aims, checkpoints, turns]));
    }

    #[test]
    fn rows_of_something_else_than_numbers_are_not_read() {
        let file = HistoriesFile { turns: vec!["1 2 many".to_owned()], ..HistoriesFile::default() };
        assert_eq!(file.rows(), None);
    }
}
