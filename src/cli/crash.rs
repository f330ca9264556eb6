//! A turn that could not be played: the campaign is kept, a report written; `alash replay-crash`.

use crate::cli::args::{Format, ReplayCrash, Run};
use crate::cli::{End, Failed, output, say};
use crate::i18n::{Language, Value, Words};
use crate::report::saves::{self as sentences, crashed, sentence};
use crate::run::guard::Panic;
use crate::saves::crash::{Crash, Replayed, reported};
use crate::saves::{self, Error, Slot};
use crate::scenario::Library;
use serde::Serialize;
use std::path::PathBuf;

/// Keeps a campaign whose turn failed, beside the user's saves or where it was to be saved, and says so.
pub fn kept(args: &Run, crash: &Crash, words: &Words) -> Result<End, Failed> {
    match keep(args, crash, words) {
        Ok(path) => say(&crashed(words, crash, &path, &crash.write_beside(&path))),
        // Where nothing can be kept, what happened is still told.
        Err(why) => say(&format!("{}: {}\n{why}", crash.panic.place, crash.panic.message)),
    }
    Ok(End::Crashed)
}

/// Keeps the campaign, and answers where; or why it cannot.
fn keep(args: &Run, crash: &Crash, words: &Words) -> Result<PathBuf, String> {
    let failed = |error: saves::Error| sentence(words, &error);
    let save = &crash.save;
    if let Some(path) = &args.save {
        saves::write(path, save).map_err(failed)?;
        return Ok(path.clone());
    }
    let folder = saves::folder().ok_or_else(|| words.get("screen-notice-no-folder"))?;
    let name = format!("{}-turn-{}-{}.ron", save.scenario, crash.turn, save.seed.0);
    let mut slot = Slot::new(folder.join(name));
    slot.keep(save).map_err(failed)?;
    Ok(slot.path().to_owned())
}

/// Why a save does not open; where it fails by a fault of the program, a report is written beside it.
pub fn unopened(words: &Words, error: &Error) -> Result<End, Failed> {
    let report = reported(error);
    let said = sentences::unopened(words, error, report.as_ref());
    if report.is_none() {
        return Err(Failed::new(said));
    }
    say(&said);
    Ok(End::Crashed)
}

/// That a command failed, where there is no campaign to keep.
pub fn told(language: Language, panic: &Panic) -> String {
    let [message, place] = [&panic.message, &panic.place].map(|said| Value::Text(said.clone()));
    Words::new(language, []).with("crash-command", &[("message", message), ("place", place)])
}

#[derive(Serialize)]
struct Document<'a> {
    report: String,
    version: &'a str,
    scenario: String,
    #[serde(serialize_with = "output::seed")]
    seed: u64,
    turn: usize,
    was: &'a Panic,
    now: Option<&'a Panic>,
}

/// Answers `alash replay-crash`.
pub fn replay(args: &ReplayCrash, language: Language, library: &Library) -> Result<End, Failed> {
    let words = Words::new(language, []);
    let failed = |error: saves::Error| Failed::new(sentence(&words, &error));
    let crash = Crash::read(&args.report).map_err(failed)?;
    let replayed = crash.replay(&args.report, library).map_err(failed)?;
    let now = match &replayed {
        Replayed::Happens(panic) => Some(panic),
        Replayed::Passes => None,
    };
    let report = args.report.display().to_string();
    match args.answer.format {
        Format::Text => output::text(&(said(&words, &report, &crash, now) + "\n"))?,
        Format::Json => output::json(&Document {
            report,
            version: &crash.version,
            scenario: crash.save.scenario.to_string(),
            seed: crash.save.seed.0,
            turn: crash.turn,
            was: &crash.panic,
            now,
        })?,
    }
    Ok(if now.is_some() { End::No } else { End::Fine })
}

fn said(words: &Words, report: &str, crash: &Crash, now: Option<&Panic>) -> String {
    let panic = now.unwrap_or(&crash.panic);
    let values = [
        ("report", Value::Text(report.to_owned())),
        ("turn", Value::Count(crash.turn as i64)),
        ("version", Value::Text(crash.version.clone())),
        ("message", Value::Text(panic.message.clone())),
        ("place", Value::Text(panic.place.clone())),
    ];
    words.with(if now.is_some() { "crash-happens" } else { "crash-passes" }, &values)
}
