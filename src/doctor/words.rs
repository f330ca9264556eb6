//! Are there words for every place, unit, event and claim, in every language, and are the files Fluent?

use crate::doctor::texts;
use crate::i18n::{Language, problems};
use crate::report::lesson;
use crate::report::names::{self, key};
use crate::report::words_of;
use crate::scenario::Scenario;
use crate::scenario::model::Answer;
use crate::scenario::problem::{Problem, Severity, closest};
use crate::scenario::reading::Change;

/// Notes words that are missing in a language of the game, no Fluent or at fault; of a scenario that is not `whole`,
/// what can be said at all. What a language that a mod adds lacks is told of it as a whole.
pub(in crate::doctor) fn check(scenario: &Scenario, languages: &[Language], whole: bool) -> Vec<Problem> {
    let mut found = not_fluent(scenario);
    // What a broken scenario is based on may have the words.
    if scenario.lineage.is_empty() {
        return found;
    }
    let needed = needed(scenario);
    found.extend(texts::check(scenario, languages, whole.then_some(&needed)));
    for language in Language::ALL {
        let words = words_of(language, scenario);
        if found.iter().any(|bad: &Problem| bad.code == "bad_words" && is_of(&bad.file, language)) {
            continue;
        }
        // Where a mod changes a scenario that had all its words, those that miss are the mod's.
        let folder = scenario.patches.last().unwrap_or(&scenario.folder);
        let file = format!("{folder}/lang/{}.ftl", language.code());
        let texts = scenario.words.iter().filter(|(code, _, _)| code == language.code());
        let known: Vec<String> = texts.flat_map(|(_, _, text)| crate::i18n::keys(text)).collect();
        // A key without a text of its own is told where it stands.
        let bare = |key: &String| found.iter().any(|one| one.code == "no_text" && one.path == *key);
        let missing: Vec<&String> = needed.iter().filter(|key| !words.has(key) && !bare(key)).collect();
        if let Some(first) = missing.first().filter(|_| !has_file(scenario, language)) {
            let number = missing.len();
            let message =
                format!("no words were read from it; keys without words: {number}, first `{first}`");
            found.push(problem(&file, 0, "missing_language", message, None));
            continue;
        }
        for (number, key) in missing.into_iter().enumerate() {
            let near = || closest(key, known.iter().map(String::as_str));
            let suggestion = if number * known.len() < texts::MOST_COMPARED { near() } else { None };
            let message = format!("there are no words for `{key}`");
            found.push(problem(&file, 0, "missing_words", message, suggestion));
        }
    }
    found
}

/// Whether the scenario's own folder has words of a language.
fn has_file(scenario: &Scenario, language: Language) -> bool {
    scenario.words.iter().any(|(code, file, _)| code == language.code() && scenario.owns(file))
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
    let mut keys = Keys::default();
    of_the_card(&mut keys, scenario);
    of_the_theatre(&mut keys, scenario);
    of_powers(&mut keys, scenario);
    of_events(&mut keys, scenario);
    of_the_record(&mut keys, scenario);
    of_the_reckoning(&mut keys, scenario);
    keys.0.extend(lesson::keys(scenario));
    keys.0
}

/// Keys being collected.
#[derive(Default)]
struct Keys(Vec<String>);

impl Keys {
    /// The name of a thing.
    fn name(&mut self, kind: &str, id: impl AsRef<str>) {
        self.0.push(key(kind, id.as_ref()));
    }

    /// What else is said of a thing whose name has that key.
    fn said(&mut self, name: &str, endings: &[&str]) {
        self.0.extend(endings.iter().map(|ending| format!("{name}{ending}")));
    }
}

/// What the card and the course of a campaign say.
fn of_the_card(keys: &mut Keys, scenario: &Scenario) {
    keys.name("scenario", scenario.id.as_str());
    // A lesson says itself what it is about.
    let own = scenario.lesson.as_ref().map(|_| &scenario.id);
    let lowest = || scenario.lineage.iter().rev().find(|id| id.as_str() != "theatre");
    if let Some(base) = own.or_else(lowest) {
        keys.said(&key("scenario", base.as_str()), &["-text", "-learn", "-sources"]);
    }
    scenario.aims.iter().for_each(|aim| keys.name("aim", aim.id.as_str()));
    scenario.lost.iter().for_each(|lost| keys.name("lost", lost.id.as_str()));
    for act in &scenario.acts {
        keys.said(&key("act", act.id.as_str()), &["", "-text"]);
    }
    for reading in &scenario.readings {
        keys.said(&key("reading", reading.id.as_str()), &["", "-text"]);
    }
}

fn of_the_theatre(keys: &mut Keys, scenario: &Scenario) {
    let named = scenario.places.iter().filter(|place| place.halt.is_none());
    named.for_each(|place| keys.name("place", place.id.as_str()));
    scenario.oblasts.iter().for_each(|oblast| keys.name("oblast", oblast.id.as_str()));
    scenario.uezds.iter().for_each(|uezd| keys.name("uezd", uezd.id.as_str()));
    for unit in &scenario.units {
        keys.said(&key("unit", unit.id.as_str()), &["", "-short"]);
    }
    for front in &scenario.fronts {
        keys.said(&key("front", front.id.as_str()), &["", "-text"]);
    }
}

fn of_powers(keys: &mut Keys, scenario: &Scenario) {
    for sponsor in &scenario.sponsors {
        let name = key("sponsor", sponsor.id.as_str());
        keys.said(&name, &["", "-text"]);
        keys.0.extend((1..=sponsor.wants.len()).map(|n| format!("{name}-want-{n}")));
        if sponsor.red_line.is_some() {
            keys.said(&name, &["-red-line"]);
        }
    }
}

fn of_events(keys: &mut Keys, scenario: &Scenario) {
    let read = scenario.readings.iter().flat_map(|reading| &reading.changes);
    let of_readings = read.filter_map(|change| match change {
        Change::Event(event) => Some(&**event),
        _ => None,
    });
    for event in scenario.events.iter().chain(of_readings) {
        keys.said(&key("event", event.id.as_str()), &["", "-text"]);
        for choice in &event.choices {
            keys.said(&names::choice_key(event.id, choice.id), &["", "-text"]);
            let parts = match &choice.answer {
                Some(Answer::Divide(parts)) => parts.as_slice(),
                _ => &[],
            };
            let unnamed = parts.iter().filter(|(id, _)| !is_known(scenario, id.as_str()));
            keys.0.extend(unnamed.map(|(id, _)| key("part", id.as_str())));
        }
    }
    for entry in &scenario.entries {
        keys.said(&entry.words.replace('_', "-"), &["", "-text"]);
    }
}

/// Whether an id is that of something that has a name of its own.
fn is_known(scenario: &Scenario, id: &str) -> bool {
    scenario.oblasts.iter().any(|oblast| oblast.id.as_str() == id)
        || scenario.uezds.iter().any(|uezd| uezd.id.as_str() == id)
        || scenario.units.iter().any(|unit| unit.id.as_str() == id)
        || scenario.places.iter().any(|place| place.id.as_str() == id)
}

fn of_the_record(keys: &mut Keys, scenario: &Scenario) {
    for claim in scenario.claims.values() {
        keys.0.push(format!("claim-{}", claim.id));
        keys.name("topic", claim.topic.as_str());
        if let Some(quantity) = &claim.quantity {
            keys.name("unit", quantity.unit.as_str());
        }
        if !claim.who.is_empty() {
            keys.name("who", &claim.who);
        }
    }
    keys.0.extend(scenario.sources.iter().map(|source| format!("source-{}", source.id)));
}

/// What a campaign is held against.
fn of_the_reckoning(keys: &mut Keys, scenario: &Scenario) {
    for honour in &scenario.honours {
        keys.said(&key("honour", honour.id.as_str()), &["", "-text", "-part"]);
    }
    for fate in &scenario.fates {
        keys.name("fate", fate.person.as_str());
    }
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
