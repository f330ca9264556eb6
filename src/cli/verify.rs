//! `alash verify`: plays saves again.

use crate::cli::args::{Format, Verify};
use crate::cli::{End, Failed, output};
use crate::saves::{self, Verdict};
use crate::scenario::Library;
use serde::Serialize;

#[derive(Serialize)]
struct Row {
    save: String,
    holds: bool,
    turns: Option<usize>,
    reason: Option<String>,
}

pub fn verify(args: &Verify, library: &mut Library) -> Result<End, Failed> {
    if let Some(name) = &args.scenario {
        library.find(name).ok_or_else(|| Failed::new(format!("`{name}` is no scenario and no folder")))?;
    }
    let mut rows = Vec::new();
    let mut unreadable = Vec::new();
    for path in &args.saves {
        let save = path.display().to_string();
        match saves::verify(path, library) {
            Verdict::Holds(turns) => rows.push(Row { save, holds: true, turns: Some(turns), reason: None }),
            Verdict::Fails(error) => {
                rows.push(Row { save, holds: false, turns: None, reason: Some(error.to_string()) });
            }
            Verdict::Unreadable(error) => unreadable.push(error.to_string()),
        }
    }
    let line = |row: &Row| match &row.reason {
        None => format!("{}: holds, {} turns\n", row.save, row.turns.unwrap_or(0)),
        Some(reason) => format!("{reason}\n"),
    };
    match args.format {
        Format::Json => output::json(&rows)?,
        Format::Text => output::text(&rows.iter().map(line).collect::<String>())?,
    }
    if !unreadable.is_empty() {
        return Err(Failed(unreadable));
    }
    Ok(if rows.iter().all(|row| row.holds) { End::Fine } else { End::No })
}
