//! `alash mods`: mods in the order of loading, what each adds and changes, and what stands against what.

use crate::base::id::Id;
use crate::base::spoken::Spoken;
use crate::cli::args::{Deed, Format, ModList};
use crate::cli::{End, Failed, did_you_mean, output, say};
use crate::doctor::languages;
use crate::i18n::{Language, Value, Words};
use crate::report::mods::sentence;
use crate::saves::file;
use crate::scenario::Library;
use crate::scenario::folder::{Folder, MOD, THEATRE, WHOLE};
use crate::scenario::mods::changes::Change;
use crate::scenario::mods::list::{self, List};
use crate::scenario::mods::{self, Mod, Mods};
use crate::scenario::problem::{Problem, Severity};
use serde::Serialize;
use std::path::Path;

#[derive(Serialize)]
struct Document<'a> {
    mods: Vec<Row<'a>>,
    changes: Vec<Changed<'a>>,
    problems: &'a [Problem],
    unused: Vec<NotUsed>,
}

#[derive(Serialize)]
struct Row<'a> {
    id: Id,
    name: &'a str,
    version: &'a str,
    authors: &'a [String],
    licence: &'a str,
    needs: &'a [Id],
    path: String,
    enabled: bool,
    /// From 1; null where it is not loaded.
    place: Option<usize>,
    adds: Vec<Id>,
    changes: Vec<Id>,
    languages: Vec<Added<'a>>,
    problems: &'a [Problem],
}

#[derive(Serialize)]
struct Added<'a> {
    code: &'a str,
    name: &'a str,
    falls_back: &'a str,
    /// Keys that it has words for.
    said: usize,
    /// Keys that there are.
    keys: usize,
}

#[derive(Serialize)]
struct Changed<'a> {
    scenario: Id,
    value: &'a str,
    by: Id,
    at: String,
    over: Option<String>,
    /// The other mod that states the value.
    outdoes: Option<Id>,
}

#[derive(Serialize)]
struct NotUsed {
    path: String,
    reason: String,
}

/// Answers `alash mods`.
pub fn mods(args: &ModList, language: Language, library: &Library) -> Result<End, Failed> {
    if let Some(deed) = &args.deed {
        change(deed, library)?;
    }
    let (found, changes) = (library.all_mods(), library.changes());
    let words = Words::new(language, []);
    if args.answer.format == Format::Json {
        output::json(&document(&found, &changes))?;
        return Ok(End::Fine);
    }
    output::text(&text(&found, &changes, &words))?;
    found.problems.iter().for_each(|problem| say(&problem.to_string()));
    found.unused.iter().for_each(|(folder, why)| say(&sentence(&words, folder, why)));
    if let Some(folder) = &library.mods {
        say(&words.with("cli-mods-folder", &[("folder", Value::Text(folder.display().to_string()))]));
    }
    Ok(End::Fine)
}

/// Says which folders of mods are not used, and which mods are not loaded though they are on.
pub(in crate::cli) fn tell(words: &Words, library: &Library) {
    let mods = library.all_mods();
    mods.not_used().iter().for_each(|(folder, why)| say(&sentence(words, folder, why)));
    mods.problems.iter().for_each(|problem| say(&problem.to_string()));
}

/// Why a name means no scenario though a mod has to do with it.
pub(in crate::cli) fn why_not(name: &str, library: &Library) -> Option<Failed> {
    let path = Path::new(name);
    if path.join(MOD).is_file() {
        let (one, problems) = mods::examined(path);
        let beside = library.all_mods().at(path).map(|one| one.problems.clone());
        let errors: Vec<_> =
            beside.unwrap_or(problems).iter().filter(is_error).map(ToString::to_string).collect();
        if !errors.is_empty() {
            return Some(Failed(errors));
        }
        let ids = one?.adds.iter().map(|added| format!("`{}`", added.id)).collect::<Vec<_>>().join(", ");
        return Some(Failed::new(if ids.is_empty() {
            format!(
                "{name} is a mod that adds no scenario; put it into the mods folder and play what it changes"
            )
        } else {
            format!("{name} is a mod that adds several scenarios: {ids}; name the folder of one")
        }));
    }
    let mods = library.all_mods();
    let one = mods.idle(name)?;
    let first = one.problems.iter().find(is_error);
    let why = first.map_or_else(
        || "which is off (`alash mods enable` switches it on)".into(),
        |first| format!("which is not loaded: {first}"),
    );
    Some(Failed::new(format!("`{name}` is added by the mod `{}`, {why}", one.id)))
}

fn is_error(problem: &&Problem) -> bool {
    problem.severity == Severity::Error
}

/// All problems of a mod and of the scenarios that it adds and changes, with the mods alone that it needs; none where a
/// name means no mod. What it only words anew is not played.
pub(in crate::cli) fn problems(
    name: &str,
    library: &mut Library,
    examine: impl Fn(&Folder, &Library, bool) -> Result<Vec<Problem>, Failed>,
) -> Result<Option<Vec<Problem>>, Failed> {
    let path = Path::new(name);
    if path.join(MOD).is_file() {
        library.show(path);
    } else if name.contains(['/', '\\']) {
        return Ok(None);
    }
    let mods = library.all_mods();
    let by_name =
        |one: &&Mod| one.id.as_str() == name || one.path.file_name().is_some_and(|last| last == name);
    let found = mods.at(path).or_else(|| mods.all.iter().filter(|one| !one.is_bare).find(by_name));
    let Some(one) = found.filter(|one| !one.is_bare) else {
        let is_mod = path.join(MOD).is_file();
        return Ok(is_mod.then(|| mods::examined(path).1));
    };
    let mut problems = one.problems.clone();
    problems.extend(languages::examine(one));
    let narrow = library.only(&mods.with_needs(one.id));
    for added in &one.adds {
        problems.extend(examine(&added.folder, &narrow, true)?);
    }
    for (id, patch) in &one.changes {
        let id = if id.as_str() == THEATRE { WHOLE } else { id.as_str() };
        if let Some(folder) = narrow.find_id(id) {
            problems.extend(examine(&folder, &narrow, !patch.is_words())?);
        }
    }
    // What is odd in the files of others, and would be without it, is not the mod's to mend.
    problems.retain(|problem| {
        problem.severity == Severity::Error || Path::new(&problem.file).starts_with(&one.path)
    });
    problems.sort();
    problems.dedup();
    Ok(Some(problems))
}

/// Writes the list of mods as it is to be.
fn change(deed: &Deed, library: &Library) -> Result<(), Failed> {
    let folder = library.mods.as_deref().ok_or_else(|| Failed::new("there is no mods folder"))?;
    let (old, problems) = list::read(folder);
    if !problems.is_empty() {
        return Err(Failed(problems.iter().map(ToString::to_string).collect()));
    }
    let known = library.all_mods();
    let (Deed::Enable { mods } | Deed::Disable { mods } | Deed::Order { mods }) = deed;
    let strange = |id: &&Id| known.mod_of(**id).is_none();
    if let Some(id) = mods.iter().find(strange) {
        let names: Vec<String> = known.all.iter().map(|one| one.id.to_string()).collect();
        let hint = did_you_mean(id.as_str(), names.iter().map(String::as_str));
        return Err(Failed::new(format!("no mod is called `{id}`{hint} (`alash mods` lists them)")));
    }
    let switched = |on| mods.iter().fold(old.clone(), |list: List, id| list.switched(*id, on));
    let list = match deed {
        Deed::Enable { .. } => switched(true),
        Deed::Disable { .. } => switched(false),
        Deed::Order { mods } => old.clone().ordered(mods.clone()),
    };
    let path = list::path(folder);
    file::replace(&path, list.text().as_bytes())
        .map_err(|error| Failed::new(format!("{}: {error}", path.display())))?;
    library.look_again();
    Ok(())
}

fn document<'a>(mods: &'a Mods, changes: &'a [Change]) -> Document<'a> {
    let row = |one: &'a Mod| Row {
        id: one.id,
        name: &one.name,
        version: &one.version,
        authors: &one.authors,
        licence: &one.licence,
        needs: &one.needs,
        path: one.path.display().to_string(),
        enabled: one.enabled,
        place: one.place,
        adds: one.adds.iter().map(|added| added.id).collect(),
        changes: one.changes.iter().map(|(id, _)| *id).collect(),
        languages: one.languages.iter().map(|&spoken| added(one, spoken)).collect(),
        problems: &one.problems,
    };
    let changed = |one: &'a Change| Changed {
        scenario: one.of,
        value: &one.value,
        by: one.by,
        at: one.at.to_string(),
        over: one.over.as_ref().map(|over| over.at.to_string()),
        outdoes: one.conflict().map(|(other, _)| other),
    };
    // Reasons are worded in English here, as problems are.
    let words = Words::new(Language::En, []);
    let unused = mods
        .unused
        .iter()
        .map(|(path, why)| NotUsed { path: path.display().to_string(), reason: sentence(&words, path, why) });
    Document {
        mods: mods.all.iter().map(row).collect(),
        changes: changes.iter().map(changed).collect(),
        problems: &mods.problems,
        unused: unused.collect(),
    }
}

fn added(one: &Mod, spoken: Spoken) -> Added<'static> {
    let languages::Covered { said, all: keys } = languages::covered(one, spoken);
    let (code, name, falls_back) = (spoken.code(), spoken.name(), spoken.falls_back().code());
    Added { code, name, falls_back, said, keys }
}

fn text(mods: &Mods, changes: &[Change], words: &Words) -> String {
    if mods.all.is_empty() {
        return words.get("cli-mods-none") + "\n";
    }
    let mut text: String = mods.all.iter().map(|one| of_mod(one, changes, words)).collect();
    for (change, (other, over)) in changes.iter().filter_map(|one| Some((one, one.conflict()?))) {
        let values = [
            of("scenario", change.of),
            of("value", &change.value),
            of("one", change.by),
            of("at", &change.at),
            of("other", other),
            of("over", over),
        ];
        text += &(words.with("cli-mods-both", &values) + "\n");
    }
    text
}

fn of(name: &str, what: impl ToString) -> (&str, Value) {
    (name, Value::Text(what.to_string()))
}

/// A mod, and beneath it what it does.
fn of_mod(one: &Mod, changes: &[Change], words: &Words) -> String {
    let (key, place) = match one.place {
        Some(place) => ("cli-mods-order", place.to_string()),
        None if one.enabled => ("cli-mods-faulty", String::new()),
        None => ("cli-mods-off", String::new()),
    };
    let said = [one.id.to_string(), one.version.clone(), name_of(one), one.path.display().to_string()];
    let said = said.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("  ");
    let mut lines = vec![words.with(key, &[of("place", place), of("mod", said)])];
    let mut list = |key: &str, ids: Vec<String>| {
        if !ids.is_empty() {
            lines.push(words.with(key, &[of("list", ids.join(", "))]));
        }
    };
    list("cli-mods-adds", one.adds.iter().map(|added| added.id.to_string()).collect());
    list("cli-mods-needs", one.needs.iter().map(ToString::to_string).collect());
    lines.extend(one.languages.iter().map(|&spoken| language(one, spoken, words)));
    lines.extend(changes.iter().filter(|change| change.by == one.id).map(|change| line(change, words)));
    lines.extend(one.problems.iter().map(ToString::to_string));
    lines.join("\n    ") + "\n"
}

/// A language that it adds, and how much of the game that says.
fn language(one: &Mod, spoken: Spoken, words: &Words) -> String {
    let covered = languages::covered(one, spoken);
    let count = |number: usize| Value::Count(number as i64);
    let values = [
        of("code", spoken.code()),
        of("name", spoken.name()),
        of("below", spoken.falls_back().own_name()),
        ("said", count(covered.said)),
        ("all", count(covered.all)),
        ("share", count(covered.percent())),
    ];
    words.with("cli-mods-language", &values)
}

/// The name of a mod where it says more than its id.
fn name_of(one: &Mod) -> String {
    if one.name == one.id.as_str() { String::new() } else { one.name.clone() }
}

/// A value that a mod states.
fn line(change: &Change, words: &Words) -> String {
    let mut values = vec![of("scenario", change.of), of("value", &change.value), of("at", &change.at)];
    match &change.over {
        Some(over) => {
            values.push(of("over", &over.at));
            words.with("cli-mods-over", &values)
        }
        None => words.with("cli-mods-new", &values),
    }
}
