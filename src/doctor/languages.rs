//! Languages that mods add: faults of their words, letters that nobody sees, how much of the game they say.

use crate::base::spoken::Spoken;
use crate::doctor::texts;
use crate::i18n::letters::is_drawn;
use crate::i18n::messages::{Message, messages};
use crate::i18n::{keys, problems};
use crate::scenario::folder::{Folder, MOD, embedded, lessons};
use crate::scenario::mods::Mod;
use crate::scenario::problem::{Problem, Severity, closest};
use std::collections::{BTreeMap, BTreeSet};

/// Letters that are named; of more only the number is told.
const MOST_NAMED: usize = 8;
/// What every scenario of the game stands on.
const THEATRE: &str = "theatre";

/// How much of the game a language says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Covered {
    /// Keys that it has words for.
    pub said: usize,
    /// Keys that there are.
    pub all: usize,
}

impl Covered {
    /// The share in whole per cent, never more than it is.
    #[must_use]
    pub fn percent(self) -> usize {
        100 * self.said / self.all.max(1)
    }
}

/// How much of the game and its scenarios a language of a mod says, in words of its own.
#[must_use]
pub fn covered(one: &Mod, spoken: Spoken) -> Covered {
    let own: BTreeSet<String> = spoken.texts().iter().flat_map(|(_, text)| keys(text)).collect();
    let program: BTreeSet<String> = spoken.falls_back().own_words().into_iter().flat_map(keys).collect();
    let mut covered = Covered { said: program.intersection(&own).count(), all: program.len() };
    for (id, words) in shipped(spoken) {
        let patches = one.changes.iter().filter(|(of, _)| of.as_str() == id);
        let here: BTreeSet<String> = patches.flat_map(|(_, folder)| keys_in(folder, spoken.code())).collect();
        let all: BTreeSet<String> = words.iter().flat_map(|text| keys(text)).collect();
        covered.said += all.iter().filter(|key| own.contains(*key) || here.contains(*key)).count();
        covered.all += all.len();
    }
    covered
}

/// Problems of the languages of a mod. What its scenarios and patches say in them is told with those.
#[must_use]
pub fn examine(one: &Mod) -> Vec<Problem> {
    one.languages.iter().flat_map(|&spoken| of_language(one, spoken)).collect()
}

fn of_language(one: &Mod, spoken: Spoken) -> Vec<Problem> {
    let known = known(spoken);
    let mut found = unused(spoken, &known);
    found.extend(texts::check_own(spoken, known));
    for (file, text) in spoken.texts() {
        let faults = problems(text).into_iter();
        found.extend(faults.map(|bad| told(file, bad.line, Severity::Error, "bad_words", bad.message)));
        found.extend(letters(file, text));
    }
    let folders =
        one.adds.iter().map(|added| &added.folder).chain(one.changes.iter().map(|(_, folder)| folder));
    for text in folders.flat_map(|folder| folder.words_in(spoken.code()).0) {
        found.extend(letters(&text.name, &text.text));
    }
    let file = one.path.join(MOD).display().to_string();
    found.extend(letters(&file, spoken.name()).map(|problem| Problem { line: 0, column: 0, ..problem }));
    found.extend(missing(one, spoken).map(|what| told(&file, 0, Severity::Note, "part_translated", what)));
    found
}

/// What a language does not say yet; none where it says all.
fn missing(one: &Mod, spoken: Spoken) -> Option<String> {
    let covered = covered(one, spoken);
    let (Covered { said, all }, percent) = (covered, covered.percent());
    let (code, below) = (spoken.code(), spoken.falls_back().code());
    (said < all).then(|| {
        let rest = all - said;
        format!("the language `{code}` has words for {said} of {all} keys, {percent} %; {rest} are shown in `{below}`")
    })
}

/// The messages of the game and of all its scenarios, as the language that it falls back to has them.
fn known(spoken: Spoken) -> BTreeMap<String, Message> {
    let of_scenarios = shipped(spoken).into_iter().flat_map(|(_, texts)| texts);
    let program = spoken.falls_back().own_words().into_iter().map(str::to_owned);
    // What the program gives to its own messages counts.
    texts::by_key(of_scenarios.chain(program).flat_map(|text| messages(&text)))
}

/// The words of every shipped folder, by its id, in the language that is fallen back to.
fn shipped(spoken: Spoken) -> Vec<(&'static str, Vec<String>)> {
    let ids = [THEATRE].into_iter().chain(embedded()).chain(lessons());
    let words = |folder: &Folder| {
        let (texts, _) = folder.words_in(spoken.falls_back().code());
        texts.into_iter().map(|text| text.text).collect()
    };
    ids.filter_map(|id| Some((id, words(&Folder::shipped(id)?)))).collect()
}

fn keys_in(folder: &Folder, code: &str) -> BTreeSet<String> {
    folder.words_in(code).0.iter().flat_map(|text| keys(&text.text)).collect()
}

/// Words that nothing asks for, neither the game nor any of its scenarios.
fn unused(spoken: Spoken, known: &BTreeMap<String, Message>) -> Vec<Problem> {
    let all = spoken.texts().iter().map(|(file, text)| (file, messages(text)));
    let all: Vec<(&String, Message)> =
        all.flat_map(|(file, all)| all.into_iter().map(move |one| (file, one))).collect();
    let repeated: BTreeSet<&str> = all.iter().flat_map(|(_, one)| &one.repeats).map(String::as_str).collect();
    let is_asked = |key: &str| key.starts_with('-') || known.contains_key(key) || repeated.contains(key);
    let strange = all.iter().filter(|(_, one)| !is_asked(&one.key));
    let problem = |(number, (file, one)): (usize, &(&String, Message))| {
        let what = format!("nothing asks for `{}`", one.key);
        let near = || closest(&one.key, known.keys().map(String::as_str));
        let suggestion = if number * known.len() < texts::MOST_COMPARED { near() } else { None };
        let problem = told(file, one.line, Severity::Warning, "unused_words", what);
        Problem { path: one.key.clone(), suggestion, ..problem }
    };
    strange.enumerate().map(problem).collect()
}

/// The letters of a text that the window cannot show, told at the first of them.
fn letters(file: &str, text: &str) -> Option<Problem> {
    let spoken = || (1..).zip(text.lines()).filter(|(_, line)| !line.starts_with('#'));
    let first = spoken().find(|(_, line)| line.chars().any(|letter| !is_drawn(letter)))?.0;
    let all: BTreeSet<char> = spoken().flat_map(|(_, line)| line.chars()).filter(|c| !is_drawn(*c)).collect();
    let named = all.iter().take(MOST_NAMED).map(|&c| format!("`{c}` (U+{:04X})", u32::from(c)));
    let more = all.len().saturating_sub(MOST_NAMED);
    let more = if more > 0 { format!(" and {more} more") } else { String::new() };
    let named = named.collect::<Vec<_>>().join(", ");
    let what =
        format!("the window’s typefaces have no {named}{more}, so that boxes are shown in their place");
    Some(told(file, first, Severity::Warning, "no_letter", what))
}

fn told(file: &str, line: usize, severity: Severity, code: &'static str, message: String) -> Problem {
    let (column, path) = (usize::from(line > 0), String::new());
    Problem { file: file.to_owned(), line, column, path, severity, code, message, suggestion: None }
}
