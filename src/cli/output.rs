//! Standard output: one document, and no complaint when the reader has gone away.

pub use crate::base::text::harmless;
use crate::base::text::is_obeyed;
use crate::cli::Failed;
use crate::saves::file;
use serde::{Serialize, Serializer};
use std::io::Write;
use std::path::Path;

/// Writes a text to standard output.
pub fn text(text: &str) -> Result<(), Failed> {
    let mut out = std::io::stdout().lock();
    match out.write_all(harmless(text).as_bytes()).and_then(|()| out.flush()) {
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
    let plain = |c: char| if is_obeyed(c) { format!("\\u{:04x}", u32::from(c)) } else { c.to_string() };
    Ok(text.chars().map(plain).collect::<String>() + "\n")
}

/// A seed in JSON: a number as long as every reader keeps all its digits, a text above that.
pub fn seed<S: Serializer>(seed: &u64, serializer: S) -> Result<S::Ok, S::Error> {
    const MOST: u64 = (1 << 53) - 1;
    if *seed <= MOST { serializer.serialize_u64(*seed) } else { serializer.collect_str(seed) }
}

/// Refuses a file that cannot be written before there is anything to write.
pub fn can_write(path: Option<&Path>) -> Result<(), Failed> {
    let Some(path) = path else { return Ok(()) };
    file::can_replace(path).map_err(|error| Failed::new(format!("{}: {error}", path.display())))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_terminal_is_given_nothing_to_obey() {
        assert_eq!(harmless("a\u{1b}]0;b\u{7}\r\u{202e}c\n"), "a\u{fffd}]0;b\u{fffd}\u{fffd}\u{fffd}c\n");
        let json = json_text(&"Қ\u{9b}2J\u{7f}").expect("it is written");
        assert_eq!(json, "\"Қ\\u009b2J\\u007f\"\n");
        assert_eq!(serde_json::from_str::<String>(&json).expect("it is JSON"), "Қ\u{9b}2J\u{7f}");
    }

    #[test]
    fn a_seed_that_readers_would_round_is_a_text() {
        #[derive(Serialize)]
        struct Row(#[serde(serialize_with = "seed")] u64);
        let json = |number| serde_json::to_string(&Row(number)).expect("it is written");
        assert_eq!(json(9_007_199_254_740_991), "9007199254740991");
        assert_eq!(json(9_007_199_254_740_992), "\"9007199254740992\"");
    }
}
