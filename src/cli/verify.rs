//! `alash verify`: plays saves again.

use crate::cli::args::{Format, Verify};
use crate::cli::{End, Failed, crash, output};
use crate::i18n::{Language, Value, Words};
use crate::report::saves::sentence;
use crate::saves::{self, Error, Verdict};
use crate::scenario::Library;
use crate::sim::marks::Part;
use serde::Serialize;

#[derive(Serialize)]
struct Row {
    save: String,
    holds: bool,
    turns: Option<usize>,
    reason: Option<String>,
    /// The first turn that differs, from 1.
    differs: Option<usize>,
    /// What differs in it, as far as the save tells.
    parts: Vec<Part>,
    /// The answer in words.
    #[serde(skip)]
    said: String,
}

/// Answers `alash verify`.
pub fn verify(args: &Verify, language: Language, library: &mut Library) -> Result<End, Failed> {
    let words = Words::new(language, []);
    let scenario = named(args, library)?;
    let (mut rows, mut unreadable, mut crashed) = (Vec::new(), Vec::new(), false);
    for path in &args.saves {
        let save = path.display().to_string();
        match saves::verify(path, library, scenario.as_deref()) {
            Verdict::Holds(turns) => {
                let values = [("save", Value::Text(save.clone())), ("turns", Value::Count(turns as i64))];
                let said = words.with("cli-save-holds", &values);
                let (reason, differs, parts) = (None, None, Vec::new());
                rows.push(Row { save, holds: true, turns: Some(turns), reason, differs, parts, said });
            }
            Verdict::Fails(error) => {
                if matches!(error, Error::Fails(..)) {
                    crash::unopened(&words, &error)?;
                    crashed = true;
                }
                let (reason, said) = (Some(error.to_string()), sentence(&words, &error));
                let (differs, parts) = match error {
                    Error::Differs(_, turn, parts) => (Some(turn), parts),
                    _ => (None, Vec::new()),
                };
                rows.push(Row { save, holds: false, turns: None, reason, differs, parts, said });
            }
            Verdict::Unreadable(error) => unreadable.push(sentence(&words, &error)),
        }
    }
    match args.answer.format {
        Format::Json => output::json(&rows)?,
        Format::Text => output::text(&rows.iter().map(|row| format!("{}\n", row.said)).collect::<String>())?,
    }
    if !unreadable.is_empty() {
        return Err(Failed(unreadable));
    }
    if crashed {
        return Ok(End::Crashed);
    }
    Ok(if rows.iter().all(|row| row.holds) { End::Fine } else { End::No })
}

/// The id of the scenario that the saves must be of, where the user names one.
fn named(args: &Verify, library: &mut Library) -> Result<Option<String>, Failed> {
    let Some(name) = &args.scenario else { return Ok(None) };
    match library.find(name) {
        Some(folder) => Ok(Some(folder.id())),
        None => Err(Failed::new(format!("`{name}` is no scenario and no folder"))),
    }
}
