//! Does every count have the plural forms of its language, and every key a text of its own?

use crate::i18n::Language;
use crate::i18n::messages::{Message, Select};
use crate::scenario::problem::closest;

/// What is wrong with a message: its code, its line, what was expected, and what was meant.
pub(in crate::doctor) type Fault = (&'static str, usize, String, Option<String>);

/// The faults of a message in a language.
pub(in crate::doctor) fn faults(language: Language, message: &Message) -> Vec<Fault> {
    let bare = message.bare.then(|| {
        let what = format!("`{0}` has attributes and no text, expected `{0} = …`", message.key);
        ("no_text", message.line, what, None)
    });
    let plurals = message.selects.iter().filter(|select| select.is_plural());
    bare.into_iter().chain(plurals.flat_map(|select| of_choice(language, select))).collect()
}

/// Forms that a count must have beside the one that stands for all others, and those that it may have.
fn forms(language: Language) -> (&'static [&'static str], &'static [&'static str]) {
    match language {
        Language::En => (&["one"], &["one", "other"]),
        // Kazakh counts one and many by the same word.
        Language::Kk => (&[], &["one", "other"]),
        Language::Ru => (&["one", "few", "many"], &["one", "few", "many", "other"]),
    }
}

fn of_choice(language: Language, select: &Select) -> Vec<Fault> {
    let (needed, known) = forms(language);
    let has = |form: &&&str| select.keys.iter().any(|key| key == **form);
    let missing: Vec<&str> = needed.iter().filter(|form| !has(form)).copied().collect();
    let missing = (!missing.is_empty()).then(|| {
        let what = format!("this count has no form `[{}]` here", missing.join("]`, `["));
        ("missing_plural", select.line, what, Some(missing[0].to_owned()))
    });
    let strange = select.keys.iter().filter(|key| key.parse::<f64>().is_err());
    let strange = strange.filter(|key| !known.contains(&key.as_str())).map(|key| {
        let what = format!("a count never has the form `[{key}]` here, expected `{}`", known.join("`, `"));
        ("unknown_plural", select.line, what, closest(key, known.iter().copied()))
    });
    missing.into_iter().chain(strange).collect()
}
