//! Standard output: one document, and no complaint when the reader has gone away.

use crate::cli::Failed;
use crate::saves::file;
use serde::Serialize;
use std::io::Write;
use std::path::Path;

/// Writes a text to standard output.
pub fn text(text: &str) -> Result<(), Failed> {
    let mut out = std::io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        // `alash … | head` is fine.
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
        other => other.map_err(|error| Failed::new(format!("standard output: {error}"))),
    }
}

/// Writes a JSON document to standard output.
pub fn json(document: &impl Serialize) -> Result<(), Failed> {
    text(&json_text(document)?)
}

/// A JSON document as text.
pub fn json_text(document: &impl Serialize) -> Result<String, Failed> {
    let text = serde_json::to_string_pretty(document).map_err(|error| Failed::new(error.to_string()))?;
    Ok(text + "\n")
}

/// Writes a text to the file that the user named, or to standard output.
pub fn to_file_or_text(path: Option<&Path>, content: &str) -> Result<(), Failed> {
    let Some(path) = path else { return text(content) };
    file::replace(path, content.as_bytes())
        .map_err(|error| Failed::new(format!("{}: {error}", path.display())))
}

/// Rows as columns: the first left-aligned, the others right-aligned.
pub fn table(rows: &[Vec<String>]) -> String {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let width = |i: usize| {
        rows.iter().filter_map(|row| row.get(i)).map(|cell| cell.chars().count()).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..columns).map(width).collect();
    let mut text = String::new();
    for row in rows {
        let mut line = String::new();
        for (i, cell) in row.iter().enumerate() {
            let pad = " ".repeat(widths[i] - cell.chars().count());
            line += &if i == 0 { format!("{cell}{pad}") } else { format!("  {pad}{cell}") };
        }
        text += line.trim_end();
        text.push('\n');
    }
    text
}
