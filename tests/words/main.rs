//! Words: that every key has words in every language, that their forms agree, and that one thing has one name.

mod forms;
mod keys;
mod names;
mod parameters;
mod spelling;

use alash::i18n::{Language, Words};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// All language files of a folder, by language.
fn files(folder: &Path) -> BTreeMap<String, Vec<(PathBuf, String)>> {
    let mut files: BTreeMap<String, Vec<(PathBuf, String)>> = BTreeMap::new();
    for entry in std::fs::read_dir(folder).expect("a folder of language files").flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if let Some(language) = alash::scenario::folder::language_of(&name) {
            let text = std::fs::read_to_string(entry.path()).expect("language files are UTF-8");
            files.entry(language.to_owned()).or_default().push((entry.path(), text));
        }
    }
    files
}

/// The folders of language files: the program's own and those of the scenarios.
fn folders() -> Vec<PathBuf> {
    let mut folders = vec![root().join("assets/lang")];
    let of = |folder: &str| std::fs::read_dir(root().join(folder)).expect("the scenarios").flatten();
    for entry in of("scenarios").chain(of("scenarios/lessons")) {
        let lang = entry.path().join("lang");
        folders.extend(lang.is_dir().then_some(lang));
    }
    folders.sort();
    folders
}

/// A message: its key and what it is made of, in order, the variants of a choice one after the other.
struct Message {
    key: String,
    parts: Vec<Part>,
}

/// A part of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    /// Words.
    Text(String),
    /// A value put in.
    Value(String),
    /// A choice by a value, with the names of its variants.
    Choice(String, Vec<String>),
}

impl Message {
    /// Its words alone, a blank where a value stands.
    fn text(&self) -> String {
        self.parts
            .iter()
            .map(|part| match part {
                Part::Text(text) => text.as_str(),
                _ => " ",
            })
            .collect()
    }
}

/// All messages of one language in a folder.
fn messages(folder: &Path, language: &str) -> Vec<Message> {
    let mut messages = Vec::new();
    for (path, text) in files(folder).remove(language).unwrap_or_default() {
        let resource = fluent_syntax::parser::parse(text.as_str());
        let resource = resource.unwrap_or_else(|_| panic!("{} is not Fluent", path.display()));
        for entry in &resource.body {
            let Entry::Message(message) = entry else { continue };
            let mut parts = Vec::new();
            message.value.iter().for_each(|pattern| collect(pattern, &mut parts));
            messages.push(Message { key: message.id.name.to_owned(), parts });
        }
    }
    messages
}

fn collect(pattern: &Pattern<&str>, parts: &mut Vec<Part>) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => parts.push(Part::Text((*value).to_owned())),
            PatternElement::Placeable { expression: Expression::Inline(inline) } => {
                parts.push(Part::Value(value_of(inline)));
            }
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                let names = variants.iter().map(|variant| name_of(&variant.key)).collect();
                parts.push(Part::Choice(value_of(selector), names));
                variants.iter().for_each(|variant| collect(&variant.value, parts));
            }
        }
    }
}

fn value_of(inline: &InlineExpression<&str>) -> String {
    match inline {
        InlineExpression::VariableReference { id } => id.name.to_owned(),
        other => panic!("only values are put into messages, not {other:?}"),
    }
}

fn name_of(key: &fluent_syntax::ast::VariantKey<&str>) -> String {
    match key {
        fluent_syntax::ast::VariantKey::Identifier { name } => (*name).to_owned(),
        fluent_syntax::ast::VariantKey::NumberLiteral { value } => (*value).to_owned(),
    }
}

/// The words of a language with those of the theatre and of one more folder.
fn words(language: Language, folder: &Path) -> Words {
    let theatre = root().join("scenarios/theatre/lang");
    let texts = [theatre.as_path(), folder].map(|folder| files(folder).remove(language.code()));
    let texts: Vec<String> = texts.into_iter().flatten().flatten().map(|(_, text)| text).collect();
    Words::new(language, texts.iter().map(String::as_str))
}
