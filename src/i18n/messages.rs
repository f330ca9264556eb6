//! The messages of a Fluent text: where each stands and what it asks for. Knows none of their words.

use crate::i18n::depth::too_deep;
use crate::i18n::lines::Lines;
use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement};
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
    let mut line = |name: &str| lines.at(name.as_ptr() as usize - text.as_ptr() as usize);
    resource.body.iter().filter_map(|entry| message(&mut line, entry)).collect()
}

fn message(line: &mut impl FnMut(&str) -> usize, entry: &Entry<&str>) -> Option<Message> {
    let (name, mark, value, attributes) = match entry {
        Entry::Message(message) => (message.id.name, "", message.value.as_ref(), &message.attributes),
        Entry::Term(term) => (term.id.name, "-", Some(&term.value), &term.attributes),
        _ => return None,
    };
    let mut found = Message { key: format!("{mark}{name}"), line: line(name), ..Message::default() };
    value.into_iter().chain(attributes.iter().map(|one| &one.value)).for_each(|value| found.pattern(value));
    Some(found)
}

impl Message {
    fn pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                variants.iter().for_each(|variant| self.pattern(&variant.value));
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
            InlineExpression::FunctionReference { id, arguments } => {
                self.functions.insert(id.name.to_owned());
                self.arguments(arguments);
            }
            InlineExpression::MessageReference { id, .. } => drop(self.repeats.insert(id.name.to_owned())),
            InlineExpression::TermReference { id, arguments, .. } => {
                self.repeats.insert(format!("-{}", id.name));
                arguments.iter().for_each(|arguments| self.arguments(arguments));
            }
            InlineExpression::VariableReference { id } => drop(self.values.insert(id.name.to_owned())),
            InlineExpression::Placeable { expression } => self.expression(expression),
        }
    }

    fn arguments(&mut self, arguments: &CallArguments<&str>) {
        let named = arguments.named.iter().map(|one| &one.value);
        arguments.positional.iter().chain(named).for_each(|one| self.inline(one));
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
            }
        );
        assert_eq!((found[1].key.as_str(), found[1].line), ("-d", 7));
    }
}
