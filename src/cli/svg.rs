//! Pictures of commands as files.

use crate::cli::{Failed, output};
use crate::report::charts::Chart;
use crate::report::svg;
use std::path::Path;

/// Writes pictures to a file.
pub fn write(path: &Path, charts: &[Chart]) -> Result<(), Failed> {
    let text = svg::sheet(charts).map_err(|error| Failed::new(format!("{}: {error}", path.display())))?;
    output::to_file_or_text(Some(path), &text)
}
