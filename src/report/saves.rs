//! Why a save cannot be used, in a sentence.

use crate::i18n::{Value, Words};
use crate::saves::crash::Crash;
use crate::saves::{Damage, Error, FORMAT, MOST, PROGRAM, RULES_VERSION, called, listed};
use crate::sim::marks::Part;
use std::path::{Path, PathBuf};

/// What is wrong with a save, its path first.
#[must_use]
pub fn sentence(words: &Words, error: &Error) -> String {
    format!("{}: {}", error.path().display(), reason(words, error))
}

/// What is wrong with a save, without its path.
#[must_use]
pub fn reason(words: &Words, error: &Error) -> String {
    let text = |name, text: String| (name, Value::Text(text));
    let number = |name, number: u32| (name, Value::Plain(number.into()));
    match error {
        Error::Io(_, error) => error.to_string(),
        Error::TooLarge(_) => words.with("save-too-large", &[text("most", words.number(MOST as i64))]),
        Error::NoReport(_) => words.get("save-no-report"),
        Error::NotOurs(_) => words.get("save-not-ours"),
        Error::Damaged(_, why) => words.with("save-damaged", &[text("why", words.get(damage(*why)))]),
        Error::Format(_, format, by) => {
            let (key, by) = if by.is_empty() { ("save-format", "") } else { ("save-format-of", by.as_str()) };
            words.with(key, &[number("format", *format), number("ours", FORMAT), text("by", by.to_owned())])
        }
        Error::Rules(_, version, by) => {
            let (key, by) = if by.is_empty() { ("save-rules", "") } else { ("save-rules-of", by.as_str()) };
            let versions = [number("version", *version), number("ours", RULES_VERSION)];
            let programs = [text("by", by.to_owned()), text("here", PROGRAM.to_owned())];
            words.with(key, &[versions, programs].concat())
        }
        Error::NoScenario(_, id) => words.with("save-no-scenario", &[text("id", id.to_string())]),
        Error::NotThisScenario(_, id, given) => {
            words.with("save-not-this-scenario", &[text("id", id.to_string()), text("given", given.clone())])
        }
        Error::NoReading(_, id) => words.with("save-no-reading", &[text("id", id.to_string())]),
        Error::OtherScenario(_, changed) => {
            words.with("save-other-scenario", &[text("list", listed(changed))])
        }
        Error::NoMods(_, mods) => words.with("save-no-mods", &[text("list", called(mods))]),
        Error::OtherMods(_, mods) => words.with("save-other-mods", &[text("list", called(mods))]),
        Error::Differs(_, turn, parts) if parts.is_empty() => {
            words.with("save-differs", &[text("turn", turn.to_string())])
        }
        Error::Differs(_, turn, parts) => {
            let parts: Vec<_> = parts.iter().map(|part| words.get(state(*part))).collect();
            words.with("save-differs-in", &[text("turn", turn.to_string()), text("parts", parts.join(", "))])
        }
        Error::Answer(_, question) => words.with("save-answer", &[text("question", question.to_string())]),
        Error::Fails(_, fault) => {
            let (turn, panic) = (Value::Count(fault.turn as i64), &fault.panic);
            let [message, place] = [&panic.message, &panic.place].map(|said| Value::Text(said.clone()));
            words.with("save-fails", &[("turn", turn), ("message", message), ("place", place)])
        }
        Error::Refused(_, turn) => words.with("save-refused", &[text("turn", turn.to_string())]),
    }
}

/// That a turn could not be played, where the campaign is kept, and where the report of it is; or why there is none.
#[must_use]
pub fn crashed(words: &Words, crash: &Crash, save: &Path, report: &Result<PathBuf, Error>) -> String {
    let text = |name, text: String| (name, Value::Text(text));
    let values = [
        ("turn", Value::Count(crash.turn as i64)),
        text("message", crash.panic.message.clone()),
        text("place", crash.panic.place.clone()),
        text("save", save.display().to_string()),
    ];
    format!("{} {}", words.with("crash-kept", &values), reported(words, report))
}

/// Why a save does not open, with the report where there is one.
#[must_use]
pub fn unopened(words: &Words, error: &Error, report: Option<&Result<PathBuf, Error>>) -> String {
    let why = sentence(words, error);
    report.map_or(why.clone(), |report| format!("{why} {}", reported(words, report)))
}

/// Where a report is; or why there is none.
#[must_use]
fn reported(words: &Words, report: &Result<PathBuf, Error>) -> String {
    let text = |name, text: String| (name, Value::Text(text));
    match report {
        Ok(report) => words.with("crash-report", &[text("report", report.display().to_string())]),
        Err(error) => words.with("crash-no-report", &[text("reason", sentence(words, error))]),
    }
}

fn state(part: Part) -> &'static str {
    match part {
        Part::Orders => "state-orders",
        Part::Money => "state-money",
        Part::Sponsors => "state-sponsors",
        Part::Uezds => "state-uezds",
        Part::Men => "state-men",
        Part::Outfit => "state-outfit",
        Part::Stations => "state-stations",
        Part::Stores => "state-stores",
        Part::Events => "state-events",
        Part::Fronts => "state-fronts",
        Part::Sums => "state-sums",
    }
}

fn damage(why: Damage) -> &'static str {
    match why {
        Damage::FirstLine => "save-damage-first-line",
        Damage::Head => "save-damage-head",
        Damage::Checksum => "save-damage-checksum",
        Damage::Utf8 => "save-damage-utf8",
        Damage::Syntax => "save-damage-syntax",
        Damage::Predictions => "save-damage-predictions",
        Damage::Turns => "save-damage-turns",
        Damage::Orders => "save-damage-orders",
    }
}
