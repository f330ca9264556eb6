//! Drawings kept as files: a picture, and beside it a table of its numbers.

use crate::report::charts::Chart;
use crate::report::svg;
use crate::saves::file;
use std::io::{Error, Result};
use std::path::Path;

/// Writes a drawing as SVG, and its numbers as CSV beside it under the same name.
///
/// # Errors
/// When one of them cannot be drawn or written.
pub fn drawing(path: &Path, chart: &Chart) -> Result<()> {
    let drawn = svg::sheet(std::slice::from_ref(chart)).map_err(|error| Error::other(error.to_string()))?;
    std::fs::create_dir_all(file::folder_of(path))?;
    file::replace(&path.with_extension("csv"), chart.csv().as_bytes())?;
    file::replace(path, drawn.as_bytes())
}
