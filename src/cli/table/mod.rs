//! Tables as files, CSV or Parquet by the end of their name: the same columns, the same values.

#[cfg(feature = "parquet")]
mod parquet;
#[cfg(not(feature = "parquet"))]
mod without;

#[cfg(not(feature = "parquet"))]
use without as parquet;

use crate::base::date::Date;
use crate::cli::{Failed, csv, output};
use crate::saves::file;
use std::path::Path;

/// Bytes that a table may have that is read.
const MOST: u64 = 1 << 30;

/// What the cells of a column are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Text.
    Text,
    /// Whole numbers.
    Whole,
    /// Numbers.
    Number,
    /// True or false.
    Truth,
    /// Days.
    Day,
}

/// A cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Text.
    Text(String),
    /// A whole number.
    Whole(u64),
    /// A number.
    Number(f64),
    /// True or false.
    Truth(bool),
    /// A day.
    Day(Date),
}

/// A table: its columns by name, and rows of a cell for each.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// The columns.
    pub columns: Vec<(String, Kind)>,
    /// The rows.
    pub rows: Vec<Vec<Cell>>,
}

/// A table as it was read: every cell as CSV has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Read {
    /// Names of the columns.
    pub names: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<String>>,
}

impl std::fmt::Display for Cell {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Text(text) => text.fmt(f),
            Self::Whole(number) => number.fmt(f),
            Self::Number(number) => number.fmt(f),
            Self::Truth(truth) => truth.fmt(f),
            Self::Day(day) => day.fmt(f),
        }
    }
}

/// Refuses a file that is not to be a table, or that cannot be written, before there is anything to write.
pub fn is_one(file: Option<&Path>) -> Result<(), Failed> {
    let Some(file) = file else { return Ok(()) };
    is_parquet(file)?;
    output::can_write(Some(file))
}

/// Writes a table to the file that the user named.
pub fn write(path: &Path, table: &Table) -> Result<(), Failed> {
    if !is_parquet(path)? {
        return output::to_file_or_text(Some(path), &text(table)?);
    }
    let failed = |error: String| Failed::new(format!("{}: {error}", path.display()));
    let bytes = parquet::bytes(table).map_err(failed)?;
    file::replace(path, &bytes).map_err(|error| failed(error.to_string()))
}

/// Reads a table that was written so.
pub fn read(path: &Path) -> Result<Read, Failed> {
    let failed = |error: String| Failed::new(format!("{}: {error}", path.display()));
    let parquet = is_parquet(path)?;
    let meta = std::fs::metadata(path).map_err(|error| failed(error.to_string()))?;
    if !meta.is_file() || meta.len() > MOST {
        return Err(failed(format!("expected a plain file of at most {MOST} bytes")));
    }
    let bytes = std::fs::read(path).map_err(|error| failed(error.to_string()))?;
    let read = if parquet { parquet::read(bytes) } else { csv::read(&bytes) };
    read.map_err(failed)
}

/// Whether a file is to be Parquet, by its name.
fn is_parquet(file: &Path) -> Result<bool, Failed> {
    let ends = |end: &str| file.extension().is_some_and(|kind| kind == end);
    let name = file.display();
    match (ends("csv"), ends("parquet")) {
        (true, _) => Ok(false),
        (_, true) if cfg!(feature = "parquet") => Ok(true),
        (_, true) => Err(Failed::new(format!(
            "{name}: this program was built without Parquet (its feature `parquet`); expected a name that ends in .csv"
        ))),
        _ if cfg!(feature = "parquet") => {
            Err(Failed::new(format!("{name}: expected a name that ends in .csv or .parquet")))
        }
        _ => Err(Failed::new(format!("{name}: expected a name that ends in .csv"))),
    }
}

fn text(table: &Table) -> Result<String, Failed> {
    let head = table.columns.iter().map(|(name, _)| name.clone()).collect();
    let rows = table.rows.iter().map(|row| row.iter().map(ToString::to_string).collect());
    csv::text(std::iter::once(head).chain(rows))
}
