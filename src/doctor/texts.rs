//! Faults that texts show only when they are put together: values nobody gives, messages that are not
//! there or repeat themselves, functions, keys that stand twice or that nothing asks for.

use crate::base::spoken::Spoken;
use crate::doctor::asked::Asked;
use crate::doctor::circles::on_circles;
use crate::doctor::plurals;
use crate::i18n::Language;
use crate::i18n::messages::{Message, messages};
use crate::scenario::Scenario;
use crate::scenario::problem::{Problem, Severity, closest};
use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};

/// Notes the faults of the texts; `asked` are the keys that a screen or report asks for, where all are known.
pub(in crate::doctor) fn check(
    scenario: &Scenario,
    languages: &[Language],
    asked: Option<&Asked>,
) -> Vec<Problem> {
    languages.iter().flat_map(|&language| of_language(scenario, language, asked)).collect()
}

/// Notes the faults of the words that a language brings itself, among words that it may repeat.
pub(in crate::doctor) fn check_own(spoken: Spoken, known: BTreeMap<String, Message>) -> Vec<Problem> {
    let texts: Vec<Text> =
        spoken.texts().iter().map(|(file, text)| Text { file, messages: messages(text) }).collect();
    faults(Language::Other(spoken), &Known::new(known, &texts), &texts)
}

/// One text of a scenario, read.
struct Text<'s> {
    file: &'s str,
    messages: Vec<Message>,
}

/// What a message may ask for.
struct Known<'s> {
    /// Messages of the program, with the values it gives to them.
    own: BTreeMap<String, Message>,
    /// Messages of the scenario; a later one of the same key counts.
    texts: BTreeMap<&'s str, &'s Message>,
    /// Keys of messages that repeat themselves, by way of others or not.
    circular: BTreeSet<String>,
    /// How many pairs of names were compared.
    compared: Cell<usize>,
}

/// Pairs of names that are compared: in a text with more, nobody waits for what was meant.
pub(in crate::doctor) const MOST_COMPARED: usize = 1_000_000;

fn of_language(scenario: &Scenario, language: Language, asked: Option<&Asked>) -> Vec<Problem> {
    let of = |language: Language| {
        let words = scenario.words.iter().filter(move |(code, _, _)| code == language.code());
        words.map(|(_, file, text)| Text { file, messages: messages(text) })
    };
    let mut own: BTreeMap<String, Message> = by_key(language.own_words().into_iter().flat_map(messages));
    if let Language::Other(spoken) = language {
        own.extend(by_key(of(spoken.falls_back()).flat_map(|text| text.messages)));
        for one in spoken.texts().iter().flat_map(|(_, text)| messages(text)) {
            own.entry(one.key.clone()).or_insert(one);
        }
    }
    let texts: Vec<Text> = of(language).collect();
    let known = Known::new(own, &texts);
    let mut found = faults(language, &known, &texts);
    // A language that a mod adds is its own wherever its words stand.
    let own = |file: &str| language.falls_back().is_some() || scenario.owns(file);
    let owned: Vec<&Text> = texts.iter().filter(|text| own(text.file)).collect();
    found.extend(asked.into_iter().flat_map(|asked| unused(&owned, &known, asked)));
    found
}

/// Messages by their keys; a later one takes the place of an earlier.
pub(in crate::doctor) fn by_key(messages: impl Iterator<Item = Message>) -> BTreeMap<String, Message> {
    messages.map(|one| (one.key.clone(), one)).collect()
}

/// The faults of texts in a language.
fn faults(language: Language, known: &Known, texts: &[Text]) -> Vec<Problem> {
    let (forms, mut found) = (plurals::forms(language), twice(texts));
    for text in texts {
        for message in &text.messages {
            found.extend(known.faults(text.file, message));
            found.extend(plurals::faults(&forms, message).into_iter().map(|(code, line, what, meant)| {
                Problem { line, ..problem(text.file, message, code, what, meant) }
            }));
        }
    }
    found
}

/// Keys that stand twice in the texts of one folder.
fn twice(texts: &[Text]) -> Vec<Problem> {
    let mut seen: BTreeMap<(&str, &str), String> = BTreeMap::new();
    let mut found = Vec::new();
    for text in texts {
        let folder = text.file.rsplit_once(['/', '\\']).map_or("", |(folder, _)| folder);
        for message in &text.messages {
            let here = format!("{}:{}", text.file, message.line);
            if let Some(first) = seen.insert((folder, &message.key), here) {
                let what = format!("the key `{}` stands twice, first at {first}", message.key);
                found.push(problem(text.file, message, "duplicate_words", what, None));
            }
        }
    }
    found
}

impl<'s> Known<'s> {
    fn new(own: BTreeMap<String, Message>, texts: &'s [Text]) -> Self {
        let all = texts.iter().flat_map(|text| &text.messages);
        let texts: BTreeMap<&str, &Message> = all.map(|message| (message.key.as_str(), message)).collect();
        let mut all: BTreeMap<&str, &Message> = own.iter().map(|(key, one)| (key.as_str(), one)).collect();
        all.extend(&texts);
        let numbers: BTreeMap<&str, usize> =
            all.keys().enumerate().map(|(number, key)| (*key, number)).collect();
        let repeated = |one: &&Message| {
            let keys = one.repeats.iter().filter_map(|key| numbers.get(key.as_str()).copied());
            keys.collect::<Vec<usize>>()
        };
        let next: Vec<Vec<usize>> = all.values().map(repeated).collect();
        let circular = all.keys().zip(on_circles(&next)).filter(|(_, on)| *on);
        let circular = circular.map(|(key, _)| (*key).to_owned()).collect();
        Self { own, texts, circular, compared: Cell::new(0) }
    }

    /// The key that was probably meant.
    fn meant(&self, key: &str) -> Option<String> {
        let compared = self.compared.get() + self.texts.len() + self.own.len();
        self.compared.set(compared);
        let known = self.texts.keys().copied().chain(self.own.keys().map(String::as_str));
        if compared < MOST_COMPARED { closest(key, known) } else { None }
    }

    fn get(&self, key: &str) -> Option<&Message> {
        self.texts.get(key).copied().or_else(|| self.own.get(key))
    }

    fn faults(&self, file: &str, message: &Message) -> Vec<Problem> {
        let given = self.own.get(&message.key).map(|own| own.values.clone()).unwrap_or_default();
        // Who repeats a term gives it its values.
        let is_term = message.key.starts_with('-');
        let values = message.values.iter().filter(|value| !is_term && !given.contains(*value)).map(|value| {
            let what =
                format!("nobody gives the value `${value}` to `{}`, expected {}", message.key, list(&given));
            (what, "unknown_value", closest(value, given.iter().map(String::as_str)))
        });
        let functions = message.functions.iter().map(|function| {
            let what =
                format!("there is no function `{function}`: numbers and dates come as they are to be shown");
            (what, "unknown_function", None)
        });
        let repeats = message
            .repeats
            .iter()
            .filter(|key| self.get(key).is_none())
            .map(|key| (format!("there are no words for `{key}`"), "unknown_words", self.meant(key)));
        let circle = self.circular.contains(&message.key).then(|| {
            (format!("`{}` repeats itself, by way of others or not", message.key), "circular_words", None)
        });
        let faults = values.chain(functions).chain(repeats).chain(circle);
        faults.map(|(what, code, meant)| problem(file, message, code, what, meant)).collect()
    }
}

/// Keys of texts that nothing asks for.
fn unused(texts: &[&Text], known: &Known, asked: &Asked) -> Vec<Problem> {
    let repeated: BTreeSet<&str> =
        known.texts.values().flat_map(|message| &message.repeats).map(String::as_str).collect();
    let needed = || asked.needed.iter().map(String::as_str);
    let missing: Vec<&str> = needed().filter(|need| known.get(need).is_none()).collect();
    let needed: BTreeSet<&str> = needed().collect();
    let is_asked = |key: &str| {
        needed.contains(key) || asked.may(key) || known.own.contains_key(key) || repeated.contains(key)
    };
    let mut found = Vec::new();
    for text in texts {
        for message in text.messages.iter().filter(|one| !is_asked(&one.key)) {
            // Where another is missing, that is told already, with this one as what was meant.
            if closest(&message.key, missing.iter().copied()).is_none() {
                let what = format!("nothing asks for `{}`", message.key);
                let severity = Severity::Warning;
                found.push(Problem { severity, ..problem(text.file, message, "unused_words", what, None) });
            }
        }
    }
    found
}

fn list(values: &BTreeSet<String>) -> String {
    let names: Vec<String> = values.iter().map(|value| format!("`${value}`")).collect();
    if names.is_empty() { "none".to_owned() } else { names.join(", ") }
}

fn problem(
    file: &str,
    at: &Message,
    code: &'static str,
    message: String,
    suggestion: Option<String>,
) -> Problem {
    let (line, column, path) = (at.line, 1, at.key.clone());
    Problem { file: file.into(), line, column, path, severity: Severity::Error, code, message, suggestion }
}
