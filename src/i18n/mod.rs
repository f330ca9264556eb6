//! Words in Kazakh, Russian, English and what mods add; numbers and dates as people write them.
//!
//! Knows no vocabulary of the game: who asks gives the key and the values.

mod depth;
pub mod letters;
mod lines;
pub mod messages;
mod own;
pub mod plurals;
mod system;

use crate::base::date::Date;
pub use crate::base::language::Language;
use crate::i18n::lines::Lines;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::Entry;
pub use own::PARTS;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use unic_langid::LanguageIdentifier;

/// A text of words that is not Fluent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadWords {
    /// From 1.
    pub line: usize,
    /// What was expected.
    pub message: String,
}

/// The words of one language.
pub struct Words {
    language: Language,
    bundle: FluentBundle<Arc<FluentResource>>,
    /// What the bundle is made of, lowest first, for a language that is laid over this one.
    texts: Vec<Arc<FluentResource>>,
    /// What is shown where this language has no words, and the keys for which it has.
    below: Option<(Box<Self>, BTreeSet<String>)>,
    /// Names that a player gave: texts as they are, in place of the words for a key.
    given: BTreeMap<String, String>,
}

impl Words {
    /// The program's words in a language, with the texts of a scenario laid over them, lowest first. What
    /// is not Fluent in a text is left out; [`problems`] names it.
    #[must_use]
    pub fn new<'t>(language: Language, texts: impl IntoIterator<Item = &'t str>) -> Self {
        match language {
            Language::Other(spoken) => Self::over(Self::new(spoken.falls_back(), []), language, texts),
            Language::En | Language::Kk | Language::Ru => {
                Self::only(language, language.own_words().into_iter().chain(texts))
            }
        }
    }

    /// The same of a language that a mod adds, over the words that are shown for what it lacks.
    #[must_use]
    pub fn over<'t>(below: Self, language: Language, texts: impl IntoIterator<Item = &'t str>) -> Self {
        let brought = match language {
            Language::Other(spoken) => spoken.texts(),
            Language::En | Language::Kk | Language::Ru => &[],
        };
        let texts = brought.iter().map(|(_, text)| text.as_str()).chain(texts);
        Self::made(language, texts.map(parse).collect(), Some(below))
    }

    /// These texts alone, without the program's words: for whoever needs a name or two of many scenarios.
    #[must_use]
    pub fn only<'t>(language: Language, texts: impl IntoIterator<Item = &'t str>) -> Self {
        Self::made(language, texts.into_iter().map(parse).collect(), None)
    }

    fn made(language: Language, texts: Vec<Arc<FluentResource>>, below: Option<Self>) -> Self {
        let id: LanguageIdentifier = language.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        bundle.set_use_isolating(false);
        // A plural is chosen by the number; how it is shown is ours to say.
        bundle.set_formatter(Some(match language.whole() {
            Language::En => |value, _| shown(value, Language::En),
            Language::Kk => |value, _| shown(value, Language::Kk),
            Language::Ru | Language::Other(_) => |value, _| shown(value, Language::Ru),
        }));
        // A text may repeat what only the language below has words for.
        let lower = below.iter().flat_map(|below| &below.texts);
        for text in lower.chain(&texts) {
            bundle.add_resource_overriding(Arc::clone(text));
        }
        let own = || texts.iter().flat_map(|text| text.entries()).filter_map(key_of).collect();
        let below = below.map(|below| (Box::new(below), own()));
        Self { language, bundle, texts, below, given: BTreeMap::new() }
    }

    /// Which language this is.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// Shows these texts in place of the words for their keys, and none that were given before.
    pub fn give(&mut self, names: impl IntoIterator<Item = (String, String)>) {
        self.given = names.into_iter().collect();
    }

    /// Whether there are words for a key.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.given.contains_key(key)
            || self.bundle.get_message(key).is_some_and(|message| message.value().is_some())
    }

    /// The words that are shown for a key where these are not.
    fn instead(&self, key: &str) -> Option<&Self> {
        let (below, own) = self.below.as_ref()?;
        (!own.contains(key)).then_some(&**below)
    }

    /// The words for a key; the key itself where there are none.
    #[must_use]
    pub fn get(&self, key: &str) -> String {
        self.with(key, &[])
    }

    /// The words for a key with values put in.
    #[must_use]
    pub fn with(&self, key: &str, values: &[(&str, Value)]) -> String {
        if let Some(name) = self.given.get(key) {
            return name.clone();
        }
        if let Some(below) = self.instead(key) {
            return below.with(key, values);
        }
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        let mut args = FluentArgs::new();
        for (name, value) in values {
            args.set(*name, value.fluent());
        }
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned();
        // A text of a mod may hold what windows and terminals choke on, written as an escape.
        let chokes = |c: char| c.is_control() && c != '\n';
        if text.contains(chokes) { text.replace(chokes, "") } else { text }
    }

    /// A whole number with its thousands apart.
    #[must_use]
    pub fn number(&self, number: i64) -> String {
        grouped(number, self.language)
    }

    /// A day.
    #[must_use]
    pub fn date(&self, date: Date) -> String {
        let (year, month, day) = date.parts();
        let month = self.get(&format!("month-{month}"));
        self.with(
            "date-full",
            &[
                ("day", Value::Plain(day.into())),
                ("month", Value::Text(month)),
                ("year", Value::Plain(year.into())),
            ],
        )
    }
}

/// A value put into words.
#[derive(Clone, Debug)]
pub enum Value {
    /// A count: chooses the plural and is shown with its thousands apart.
    Count(i64),
    /// A number shown as it is, such as a year.
    Plain(i64),
    /// A text.
    Text(String),
}

impl Value {
    fn fluent(&self) -> FluentValue<'static> {
        match self {
            Self::Count(number) => FluentValue::from(*number),
            Self::Plain(number) => FluentValue::from(number.to_string()),
            Self::Text(text) => FluentValue::from(text.clone()),
        }
    }
}

/// How a number among the values of a message is shown: whole, its thousands apart.
fn shown(value: &FluentValue, language: Language) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(grouped(number.value as i64, language)),
        _ => None,
    }
}

/// A whole number with its thousands apart: commas in English, narrow spaces in Kazakh and Russian.
fn grouped(number: i64, language: Language) -> String {
    let digits = number.unsigned_abs().to_string();
    let apart = if language.whole() == Language::En { ',' } else { '\u{a0}' };
    let mut text = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            text.push(apart);
        }
        text.push(digit);
    }
    if number < 0 { format!("−{text}") } else { text }
}

/// A text whose brackets stand too deep for the parser has no words.
fn parse(text: &str) -> Arc<FluentResource> {
    let text = if depth::too_deep(text).is_some() { "" } else { text };
    match FluentResource::try_new(text.to_owned()) {
        Ok(resource) | Err((resource, _)) => Arc::new(resource),
    }
}

/// The key of a message that has words.
fn key_of(entry: &Entry<&str>) -> Option<String> {
    match entry {
        Entry::Message(message) if message.value.is_some() => Some(message.id.name.to_owned()),
        _ => None,
    }
}

/// What is not Fluent in a text.
#[must_use]
pub fn problems(text: &str) -> Vec<BadWords> {
    let mut lines = Lines::of(text);
    if let Some(at) = depth::too_deep(text) {
        let deepest = depth::DEEPEST;
        let message = format!(
            "the brackets are nested too deep or left open too often, expected at most {deepest} in one another"
        );
        return vec![BadWords { line: lines.at(at), message }];
    }
    let Err((_, errors)) = FluentResource::try_new(text.to_owned()) else { return Vec::new() };
    errors
        .into_iter()
        .map(|error| BadWords { line: lines.at(error.pos.start), message: error.to_string() })
        .collect()
}

/// Keys of the messages in a text.
#[must_use]
pub fn keys(text: &str) -> BTreeSet<String> {
    text.lines()
        .filter(|line| line.starts_with(|c: char| c.is_ascii_alphabetic()))
        .filter_map(|line| line.split_once('=').map(|(key, _)| key.trim().to_owned()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::spoken::Spoken;

    #[test]
    fn thousands_stand_apart_as_each_language_writes_them() {
        assert_eq!(grouped(13_500, Language::En), "13,500");
        assert_eq!(grouped(-29_000, Language::Ru), "−29\u{a0}000");
        assert_eq!(grouped(750, Language::Kk), "750");
    }

    #[test]
    fn a_scenario_may_change_words_and_a_missing_one_shows_its_key() {
        let words = Words::new(Language::En, ["game-title = Another"]);
        assert_eq!(words.get("game-title"), "Another");
        assert_eq!(words.get("no-such-key"), "no-such-key");
    }

    #[test]
    fn a_given_name_is_shown_as_it_is_until_others_are_given() {
        let mut words = Words::new(Language::En, ["unit-a = The first"]);
        words.give([("unit-a".to_owned(), "{ $men } \"wolves\"".to_owned())]);
        assert_eq!(words.get("unit-a"), "{ $men } \"wolves\"");
        words.give([]);
        assert_eq!(words.get("unit-a"), "The first");
    }

    #[test]
    fn a_plural_goes_by_the_number_however_large() {
        let forms =
            "men = { $n ->\n [one] { $n } человек\n [few] { $n } человека\n *[other] { $n } человек\n }";
        let words = Words::new(Language::Ru, [forms]);
        let men = |n| words.with("men", &[("n", Value::Count(n))]);
        assert_eq!(["1 человек", "2 человека", "5 человек"], [men(1), men(2), men(5)].as_slice());
        assert_eq!(men(1_002), "1\u{a0}002 человека");
    }

    #[test]
    fn dates_read_as_people_write_them() {
        let date = Date::parse("1918-08-12").expect("a date of this test");
        assert_eq!(Words::new(Language::En, []).date(date), "12 August 1918");
        assert_eq!(Words::new(Language::Ru, []).date(date), "12 августа 1918 г.");
        assert_eq!(Words::new(Language::Kk, []).date(date), "1918 жылғы 12 тамыз");
    }

    #[test]
    fn a_text_of_a_mod_holds_nothing_that_a_window_chokes_on() {
        let words = Words::new(Language::En, [r#"game-title = a{ "\u0000\u001b" }b"#]);
        assert_eq!(words.get("game-title"), "ab");
    }

    #[test]
    fn what_an_added_language_lacks_is_shown_in_the_one_below_it_by_the_plurals_of_that() {
        let text = "game-title = Уен\nmonth-8 = август\nmany = { $n ->\n [one] { $n } кеше\n*[other] { $n } кешеләр\n }\n\
                    both = { game-title }: { settings }";
        let texts = vec![("lang/tt.ftl".to_owned(), text.to_owned())];
        let tatar = Language::Other(Spoken::of("tt", "Татарча", Language::Ru, texts));
        let russian =
            Words::new(Language::Ru, ["men = { $n ->\n [one] один\n [few] немного\n*[other] много\n }"]);
        let words = Words::over(russian, tatar, []);
        let count = |key: &str, n| words.with(key, &[("n", Value::Count(n))]);
        assert_eq!([words.get("game-title"), count("many", 1_002)], ["Уен", "1\u{a0}002 кешеләр"]);
        assert_eq!([count("men", 3), count("men", 5)], ["немного", "много"]);
        assert_eq!(words.get("settings"), Words::new(Language::Ru, []).get("settings"));
        assert_eq!(words.get("both"), format!("Уен: {}", words.get("settings")));
        assert!(words.has("game-title") && words.has("men") && !words.has("no-such-key"));
        let date = Date::parse("1918-08-12").expect("a date of this test");
        assert_eq!(
            words.date(date),
            "12 август 1918 г.",
            "its own month in the sentence of the language below"
        );
    }
}
