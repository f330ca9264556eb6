//! Are there words for every place, unit, event and claim, in every language, and are the files Fluent?

use crate::base::id::Id;
use crate::doctor::asked::Asked;
use crate::doctor::texts;
use crate::i18n::{Language, problems};
use crate::report::words_of;
use crate::scenario::Scenario;
use crate::scenario::problem::{Problem, Severity, closest};

/// Notes words that are missing in a language of the game, no Fluent or at fault; of a scenario that is not `whole`,
/// what can be said at all. What a language that a mod adds lacks is told of it as a whole. `worlds` are those beside it.
pub(in crate::doctor) fn check(
    scenario: &Scenario,
    worlds: &[Id],
    languages: &[Language],
    whole: bool,
) -> Vec<Problem> {
    let mut found = not_fluent(scenario);
    // What a broken scenario is based on may have the words.
    if scenario.lineage.is_empty() {
        return found;
    }
    let asked = Asked::of(scenario, worlds);
    found.extend(texts::check(scenario, languages, whole.then_some(&asked)));
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
        let missing: Vec<&String> = asked.needed.iter().filter(|key| !words.has(key) && !bare(key)).collect();
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
