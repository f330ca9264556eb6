//! What ron says of a text that does not read, as a problem that a person can act on.

use crate::scenario::problem::closest;

/// Code, message and suggestion for what ron says.
pub(in crate::scenario::reader) fn explain(error: &ron::Error) -> (&'static str, String, Option<String>) {
    use ron::Error as E;
    match error {
        E::NoSuchStructField { expected, found, .. } => {
            let message = format!("unknown field `{found}`, expected one of {}", list(expected));
            ("unknown_field", message, closest(found, expected.iter().copied()))
        }
        E::NoSuchEnumVariant { expected, found, .. } => {
            let message = format!("unknown word `{found}`, expected one of {}", list(expected));
            ("unknown_variant", message, closest(found, expected.iter().copied()))
        }
        E::MissingStructField { field, .. } => {
            ("missing_field", format!("the field `{field}` is missing"), None)
        }
        E::DuplicateStructField { field, .. } => {
            ("duplicate_field", format!("the field `{field}` stands twice"), None)
        }
        E::ExpectedIdentifier | E::SuggestRawIdentifier(_) | E::InvalidIdentifier(_) => {
            ("syntax", "expected a word here, without quotation marks".into(), None)
        }
        E::ExpectedString => ("syntax", "expected a text in quotation marks here: `\"…\"`".into(), None),
        E::ExpectedInteger => {
            ("syntax", "expected a whole number here, without quotation marks".into(), None)
        }
        E::ExpectedFloat => ("syntax", "expected a number here, without quotation marks".into(), None),
        E::ExceededRecursionLimit => ("syntax", "the brackets are nested too deep".into(), None),
        E::Message(text) => ("bad_value", text.clone(), None),
        other => ("syntax", lower_first(&other.to_string()), None),
    }
}

fn list(names: &[&str]) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

fn lower_first(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_lowercase().chain(chars).collect()).unwrap_or_default()
}
