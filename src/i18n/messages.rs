//! The messages of a Fluent text: where each stands and what it asks for. Knows none of their words.

use crate::i18n::depth::too_deep;
use crate::i18n::lines::Lines;
use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey,
};
use std::collections::BTreeSet;

/// One message, or one term.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Message {
    /// Its key; that of a term begins with `-`.
    pub key: String,
    /// From 1.
    pub line: usize,
    /// The values that it shows or chooses by.
    pub values: BTreeSet<String>,
    /// The functions that it calls.
    pub functions: BTreeSet<String>,
    /// The messages and terms that it repeats.
    pub repeats: BTreeSet<String>,
    /// What it chooses between, in the order written.
    pub selects: Vec<Select>,
    /// Whether it has attributes and no text of its own.
    pub bare: bool,
}

/// A choice that a message makes by a value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Select {
    /// From 1: the line of its first variant.
    pub line: usize,
    /// The keys of its variants; numbers as they are written.
    pub keys: Vec<String>,
}

/// Words that CLDR calls numbers by.
const PLURALS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

impl Select {
    /// Whether it chooses by how many there are.
    #[must_use]
    pub fn is_plural(&self) -> bool {
        let plural = |key: &&String| PLURALS.contains(&key.as_str());
        let number = |key: &String| key.parse::<f64>().is_ok() || plural(&key);
        self.keys.iter().all(number) && self.keys.iter().filter(plural).any(|key| key != "other")
    }
}

/// The messages of a text; what is not Fluent is left out, and so is a text whose brackets stand too deep.
#[must_use]
pub fn messages(text: &str) -> Vec<Message> {
    if too_deep(text).is_some() {
        return Vec::new();
    }
    let resource = match fluent_syntax::parser::parse(text) {
        Ok(resource) | Err((resource, _)) => resource,
    };
    let mut lines = Lines::of(text);
    let start = text.as_ptr() as usize;
    let mut line = |name: &str| lines.at(name.as_ptr() as usize - start);
    resource.body.iter().filter_map(|entry| message(&mut line, entry)).collect()
}

fn message(line: Line, entry: &Entry<&str>) -> Option<Message> {
    let (name, mark, value, attributes) = match entry {
        Entry::Message(message) => (message.id.name, "", message.value.as_ref(), &message.attributes),
        Entry::Term(term) => (term.id.name, "-", Some(&term.value), &term.attributes),
        _ => return None,
    };
    let mut found = Message { key: format!("{mark}{name}"), line: line(name), ..Message::default() };
    found.bare = value.is_none() && !attributes.is_empty();
    let values = value.into_iter().chain(attributes.iter().map(|one| &one.value));
    values.for_each(|value| found.pattern(line, value));
    Some(found)
}

/// Tells the line of a piece of the text.
type Line<'l> = &'l mut dyn FnMut(&str) -> usize;

impl Message {
    fn pattern(&mut self, line: Line, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(line, expression);
            }
        }
    }

    fn expression(&mut self, line: Line, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.inline(line, inline),
            Expression::Select { selector, variants } => {
                self.inline(line, selector);
                let key = |variant: &Variant<&str>| match variant.key {
                    VariantKey::Identifier { name } => name.to_owned(),
                    VariantKey::NumberLiteral { value } => value.to_owned(),
                };
                let first = variants.first().map(|variant| match variant.key {
                    VariantKey::Identifier { name } => name,
                    VariantKey::NumberLiteral { value } => value,
                });
                let keys = variants.iter().map(key).collect();
                self.selects.push(Select { line: first.map_or(self.line, &mut *line), keys });
                variants.iter().for_each(|variant| self.pattern(line, &variant.value));
            }
        }
    }

    fn inline(&mut self, line: Line, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
            InlineExpression::FunctionReference { id, arguments } => {
                self.functions.insert(id.name.to_owned());
                self.arguments(line, arguments);
            }
            InlineExpression::MessageReference { id, .. } => drop(self.repeats.insert(id.name.to_owned())),
            InlineExpression::TermReference { id, arguments, .. } => {
                self.repeats.insert(format!("-{}", id.name));
                arguments.iter().for_each(|arguments| self.arguments(line, arguments));
            }
            InlineExpression::VariableReference { id } => drop(self.values.insert(id.name.to_owned())),
            InlineExpression::Placeable { expression } => self.expression(line, expression),
        }
    }

    fn arguments(&mut self, line: Line, arguments: &CallArguments<&str>) {
        let named = arguments.named.iter().map(|one| &one.value);
        arguments.positional.iter().chain(named).for_each(|one| self.inline(line, one));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_tells_what_it_asks_for_however_deep() {
        let text = "# a\nb = { $n ->\n [one] { c }\n *[other] { NUMBER($m) } { -d(case: \"x\") }\n }\n .title = { $t }\n-d = { b }\n";
        let set = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect::<BTreeSet<_>>();
        let found = messages(text);
        assert_eq!(
            found[0],
            Message {
                key: "b".into(),
                line: 2,
                values: set(&["m", "n", "t"]),
                functions: set(&["NUMBER"]),
                repeats: set(&["c", "-d"]),
                selects: vec![Select { line: 3, keys: vec!["one".into(), "other".into()] }],
                bare: false,
            }
        );
        assert_eq!((found[1].key.as_str(), found[1].line), ("-d", 7));
    }

    #[test]
    fn a_choice_by_a_number_is_told_from_one_by_a_word() {
        let select = |keys: &[&str]| Select { line: 1, keys: keys.iter().map(|&key| key.into()).collect() };
        assert!(select(&["one", "other"]).is_plural() && select(&["0", "few", "other"]).is_plural());
        for keys in [&["0", "other"][..], &["own", "other"], &["one", "hostile", "other"]] {
            assert!(!select(keys).is_plural(), "{keys:?}");
        }
        assert!(messages("a =\n    .b = c\n")[0].bare);
    }
}
