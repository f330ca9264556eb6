//! Why a save cannot be used, in a sentence.

use crate::i18n::{Value, Words};
use crate::saves::{Damage, Error, FORMAT, MOST, RULES_VERSION, listed};
use std::path::Path;

/// What is wrong with a save, its path first.
#[must_use]
pub fn sentence(words: &Words, error: &Error) -> String {
    let text = |name, text: String| (name, Value::Text(text));
    let number = |name, number: u32| (name, Value::Plain(number.into()));
    let said = |path: &Path, key: &str, values: &[(&str, Value)]| {
        format!("{}: {}", path.display(), words.with(key, values))
    };
    match error {
        Error::Io(path, error) => format!("{}: {error}", path.display()),
        Error::TooLarge(path) => said(path, "save-too-large", &[text("most", words.number(MOST as i64))]),
        Error::NotOurs(path) => said(path, "save-not-ours", &[]),
        Error::Damaged(path, why) => said(path, "save-damaged", &[text("why", words.get(damage(*why)))]),
        Error::Format(path, format) => {
            said(path, "save-format", &[number("format", *format), number("ours", FORMAT)])
        }
        Error::Rules(path, version) => {
            said(path, "save-rules", &[number("version", *version), number("ours", RULES_VERSION)])
        }
        Error::NoScenario(path, id) => said(path, "save-no-scenario", &[text("id", id.to_string())]),
        Error::NotThisScenario(path, id, given) => {
            said(path, "save-not-this-scenario", &[text("id", id.to_string()), text("given", given.clone())])
        }
        Error::NoReading(path, id) => said(path, "save-no-reading", &[text("id", id.to_string())]),
        Error::OtherScenario(path, changed) => {
            said(path, "save-other-scenario", &[text("list", listed(changed))])
        }
        Error::Differs(path, turn) => said(path, "save-differs", &[text("turn", turn.to_string())]),
        Error::Refused(path, turn) => said(path, "save-refused", &[text("turn", turn.to_string())]),
    }
}

fn damage(why: Damage) -> &'static str {
    match why {
        Damage::FirstLine => "save-damage-first-line",
        Damage::Head => "save-damage-head",
        Damage::End => "save-damage-end",
        Damage::Checksum => "save-damage-checksum",
        Damage::Utf8 => "save-damage-utf8",
        Damage::Syntax => "save-damage-syntax",
        Damage::Predictions => "save-damage-predictions",
        Damage::Turns => "save-damage-turns",
        Damage::Orders => "save-damage-orders",
    }
}
