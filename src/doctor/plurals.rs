//! Does every count have the plural forms of its language, and every key a text of its own?

use crate::i18n::Language;
use crate::i18n::messages::{Message, Select};
use crate::i18n::plurals::Forms;
use crate::scenario::problem::closest;

/// What is wrong with a message: its code, its line, what was expected, and what was meant.
pub(in crate::doctor) type Fault = (&'static str, usize, String, Option<String>);

/// The faults of a message in a language of these forms.
pub(in crate::doctor) fn faults(forms: &Forms, message: &Message) -> Vec<Fault> {
    let bare = message.bare.then(|| {
        let what = format!("`{0}` has attributes and no text, expected `{0} = …`", message.key);
        ("no_text", message.line, what, None)
    });
    let plurals = message.selects.iter().filter(|select| select.is_plural());
    bare.into_iter().chain(plurals.flat_map(|select| of_choice(forms, select))).collect()
}

/// The forms that counts are held to.
pub(in crate::doctor) fn forms(language: Language) -> Forms {
    let of = |needed: &[&str], known: &[&str]| {
        let [needed, known] =
            [needed, known].map(|forms| forms.iter().map(|&form| form.to_owned()).collect());
        Forms { needed, known }
    };
    match language {
        Language::En => of(&["one"], &["one", "other"]),
        // Kazakh counts one and many by the same word.
        Language::Kk => of(&[], &["one", "other"]),
        Language::Ru => of(&["one", "few", "many"], &["one", "few", "many", "other"]),
        Language::Other(_) => Forms::of(language),
    }
}

fn of_choice(forms: &Forms, select: &Select) -> Vec<Fault> {
    let Forms { needed, known } = forms;
    let missing: Vec<&str> =
        needed.iter().filter(|form| !select.keys.contains(form)).map(String::as_str).collect();
    let missing = (!missing.is_empty()).then(|| {
        let what = format!("this count has no form `[{}]` here", missing.join("]`, `["));
        ("missing_plural", select.line, what, Some(missing[0].to_owned()))
    });
    let strange = select.keys.iter().filter(|key| key.parse::<f64>().is_err());
    let strange = strange.filter(|key| !known.contains(key)).map(|key| {
        let what = format!("a count never has the form `[{key}]` here, expected `{}`", known.join("`, `"));
        ("unknown_plural", select.line, what, closest(key, known.iter().map(String::as_str)))
    });
    missing.into_iter().chain(strange).collect()
}
