//! Are there words for every place, unit, event and claim, in every language, and are the files Fluent?

use crate::i18n::{Language, problems};
use crate::report::names::{self, key};
use crate::report::words_of;
use crate::scenario::Scenario;
use crate::scenario::problem::{Problem, Severity, closest};

pub(in crate::doctor) fn check(scenario: &Scenario) -> Vec<Problem> {
    let mut found = not_fluent(scenario);
    // What a broken scenario is based on may have the words.
    if scenario.lineage.is_empty() {
        return found;
    }
    let needed = needed(scenario);
    for language in Language::ALL {
        let words = words_of(language, scenario);
        if found.iter().any(|bad: &Problem| bad.code == "bad_words" && is_of(&bad.file, language)) {
            continue;
        }
        let file = format!("{}/lang/{}.ftl", scenario.folder, language.code());
        let texts = scenario.words.iter().filter(|(code, _, _)| code == language.code());
        let known: Vec<String> = texts.flat_map(|(_, _, text)| crate::i18n::keys(text)).collect();
        for key in needed.iter().filter(|key| !words.has(key)) {
            let suggestion = closest(key, known.iter().map(String::as_str));
            let message = format!("there are no words for `{key}`");
            found.push(problem(&file, 0, "missing_words", message, suggestion));
        }
    }
    found
}

/// Whether a file is one of a language's.
fn is_of(file: &str, language: Language) -> bool {
    let name = file.rsplit(['/', '\\']).next().unwrap_or_default();
    crate::scenario::folder::language_of(name) == Some(language.code())
}

fn not_fluent(scenario: &Scenario) -> Vec<Problem> {
    let mut found = Vec::new();
    for (_, file, text) in &scenario.words {
        for bad in problems(text) {
            found.push(problem(file, bad.line, "bad_words", bad.message, None));
        }
    }
    found
}

/// Every key that a screen or report may ask for.
fn needed(scenario: &Scenario) -> Vec<String> {
    let mut keys = Vec::new();
    let of = |kind: &str, id: &str, endings: &[&str], keys: &mut Vec<String>| {
        keys.extend(endings.iter().map(|ending| format!("{}{ending}", key(kind, id))));
    };
    of("scenario", scenario.id.as_str(), &[""], &mut keys);
    if let Some(base) = scenario.lineage.iter().rev().find(|id| id.as_str() != "theatre") {
        of("scenario", base.as_str(), &["-text", "-learn", "-sources"], &mut keys);
    }
    for place in scenario.places.iter().filter(|place| place.halt.is_none()) {
        of("place", place.id.as_str(), &[""], &mut keys);
    }
    for oblast in &scenario.oblasts {
        of("oblast", oblast.id.as_str(), &[""], &mut keys);
    }
    for uezd in &scenario.uezds {
        of("uezd", uezd.id.as_str(), &[""], &mut keys);
    }
    for unit in &scenario.units {
        of("unit", unit.id.as_str(), &["", "-short"], &mut keys);
    }
    for sponsor in &scenario.sponsors {
        of("sponsor", sponsor.id.as_str(), &["", "-text"], &mut keys);
        let wants =
            (1..=sponsor.wants.len()).map(|n| format!("{}-want-{n}", key("sponsor", sponsor.id.as_str())));
        keys.extend(wants);
        if sponsor.red_line.is_some() {
            of("sponsor", sponsor.id.as_str(), &["-red-line"], &mut keys);
        }
    }
    for front in &scenario.fronts {
        of("front", front.id.as_str(), &["", "-text"], &mut keys);
    }
    for event in &scenario.events {
        of("event", event.id.as_str(), &["", "-text"], &mut keys);
        for choice in &event.choices {
            let words = names::choice_key(event.id, choice.id);
            keys.extend([words.clone(), format!("{words}-text")]);
        }
    }
    for aim in &scenario.aims {
        of("aim", aim.id.as_str(), &[""], &mut keys);
    }
    for lost in &scenario.lost {
        of("lost", lost.id.as_str(), &[""], &mut keys);
    }
    for act in &scenario.acts {
        of("act", act.id.as_str(), &["", "-text"], &mut keys);
    }
    for entry in &scenario.entries {
        let words = entry.words.replace('_', "-");
        keys.extend([words.clone(), format!("{words}-text")]);
    }
    for reading in &scenario.readings {
        of("reading", reading.id.as_str(), &["", "-text"], &mut keys);
    }
    for claim in scenario.claims.values() {
        keys.push(format!("claim-{}", claim.id));
        of("topic", claim.topic.as_str(), &[""], &mut keys);
        keys.extend(claim.quantity.iter().map(|quantity| key("unit", quantity.unit.as_str())));
        if !claim.who.is_empty() {
            of("who", &claim.who, &[""], &mut keys);
        }
    }
    keys.extend(scenario.sources.iter().map(|source| format!("source-{}", source.id)));
    keys
}

fn problem(
    file: &str,
    line: usize,
    code: &'static str,
    message: String,
    suggestion: Option<String>,
) -> Problem {
    let (column, path) = (usize::from(line > 0), String::new());
    Problem { file: file.into(), line, column, path, severity: Severity::Error, code, message, suggestion }
}
