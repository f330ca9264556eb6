//! Reads one mod: its `mod.ron`, and which folders of scenarios and patches are in it.

use crate::base::id::Id;
use crate::scenario::file::{LanguageFile, ModFile};
use crate::scenario::folder::{DATA_FILES, Folder, MOD, whole_file};
use crate::scenario::mods::languages::{self, languages};
use crate::scenario::mods::unused::{Unused, is_shipped, why};
use crate::scenario::mods::{Added, Mod, name_of};
use crate::scenario::problem::{Problem, Severity, closest};
use crate::scenario::reader::Reader;
use crate::scenario::spot::Spot;
use crate::scenario::text::{Text, Texts};
use std::path::Path;

/// The file that makes a folder a scenario.
pub(in crate::scenario) const SCENARIO: &str = "scenario.ron";
/// The file that makes a scenario a lesson.
const LESSON: &str = "lesson.ron";
/// The folder of what a mod changes.
pub(in crate::scenario) const PATCHES: &str = "patches";
/// Most scenarios that a mod adds, and most that it changes.
const MOST: usize = 64;
/// Most letters of a name, a version, a licence.
const LONGEST: usize = 200;
/// The format that this program reads.
const FORMAT: u32 = 1;

/// The mod in a folder that has a `mod.ron`, with what is wrong with it.
///
/// # Errors
/// The first problem, where it has no id.
pub fn read(path: &Path) -> Result<Mod, Unused> {
    let (one, problems) = examined(path);
    let first = || problems.iter().find(|problem| problem.severity == Severity::Error);
    one.ok_or_else(|| Unused::Faulty(first().map(ToString::to_string).unwrap_or_default()))
}

/// The same with all problems, where it has no id either.
#[must_use]
pub fn examined(path: &Path) -> (Option<Mod>, Vec<Problem>) {
    let folder = Folder::Disk(path.to_owned());
    let (text, mut problems) = folder.text(MOD);
    let texts = Texts::new(text.into_iter().collect());
    let mut reader = Reader::new(&texts);
    let mut one = Mod { path: path.to_owned(), ..Mod::default() };
    let listed = texts.all().first().and_then(|text| head(text, &folder, &mut reader, &mut one));
    if let Some(listed) = &listed {
        itself(&mut one, &mut reader);
        patches(&mut one, &mut reader);
        strangers(&one, &listed.scenarios, &mut reader);
        languages::strangers(&one, &listed.languages, &mut reader);
    }
    problems.append(&mut reader.problems);
    problems.sort();
    one.problems.clone_from(&problems);
    (listed.is_some().then_some(one), problems)
}

/// What `mod.ron` names, whether it can be used or not.
struct Listed {
    scenarios: Vec<Id>,
    languages: Vec<String>,
}

/// Reads what `mod.ron` says; none where it says no id.
fn head(text: &Text, folder: &Folder, reader: &mut Reader, one: &mut Mod) -> Option<Listed> {
    let before = reader.problems.len();
    let file: ModFile = reader.file(text);
    if reader.problems.len() > before {
        return None;
    }
    about(&file, reader, one);
    let Some(spot) = &file.id else {
        let message = "the field `id` is missing".into();
        reader.problems.push(whole_file(&folder.display(MOD), "missing_field", message));
        return None;
    };
    one.id = *reader.value(spot)?;
    if one.name.is_empty() {
        one.name = one.id.to_string();
    }
    scenarios(&file, reader, one);
    languages(&file, reader, one);
    let code = |spot: &Spot<LanguageFile>| spot.value.as_ref().ok()?.code.value.as_ref().ok().cloned();
    Some(Listed {
        scenarios: file.scenarios.iter().filter_map(|spot| spot.value.as_ref().ok()).copied().collect(),
        languages: file.languages.iter().filter_map(code).collect(),
    })
}

/// Reads what is said of the mod as a whole.
fn about(file: &ModFile, reader: &mut Reader, one: &mut Mod) {
    if let Some(spot) = &file.format
        && let Some(&format) = reader.value(spot)
        && format != FORMAT
    {
        let message = format!("format {format} is not known, expected {FORMAT}");
        reader.problem(spot.address, "unknown_format", message, None);
    }
    let mut said = |spot: &Option<Spot<String>>| {
        spot.as_ref().map_or_else(String::new, |spot| short(reader, spot).unwrap_or_default())
    };
    (one.name, one.version, one.licence) = (said(&file.name), said(&file.version), said(&file.licence));
    one.authors = file.authors.iter().take(MOST).filter_map(|spot| short(reader, spot)).collect();
    one.needs = file.needs.iter().filter_map(|spot| reader.value(spot)).copied().collect();
}

/// A short text of one line.
pub(in crate::scenario) fn short(reader: &mut Reader, spot: &Spot<String>) -> Option<String> {
    let text = reader.value(spot)?.trim().to_owned();
    if text.chars().count() <= LONGEST && !text.contains('\n') {
        return Some(text);
    }
    let message = format!("expected one line of at most {LONGEST} characters");
    reader.problem(spot.address, "too_long", message, None);
    None
}

/// The scenarios in folders of their own.
fn scenarios(file: &ModFile, reader: &mut Reader, one: &mut Mod) {
    if file.scenarios.len() > MOST {
        let message = format!("a mod adds at most {MOST} scenarios, found {}", file.scenarios.len());
        reader.problem(file.scenarios[MOST].address, "too_many", message, None);
    }
    for spot in file.scenarios.iter().take(MOST) {
        let Some(&id) = reader.value(spot) else { continue };
        let folder = one.path.join(id.as_str());
        if is_shipped(id.as_str()) {
            let message = format!(
                "`{id}` is in the game already; to change it, put what differs into `{PATCHES}/{id}/`"
            );
            reader.problem(spot.address, "shipped_scenario", message, None);
        } else if !folder.join(SCENARIO).is_file() {
            let message = format!("there is no `{id}/{SCENARIO}` in the mod");
            let known = folders(&one.path);
            let suggestion = closest(id.as_str(), known.iter().map(String::as_str));
            reader.problem(spot.address, "no_scenario", message, suggestion);
        } else if !is_inside(&folder, &one.path) {
            reader.problem(spot.address, "unreadable", leads_out(), None);
        } else if one.adds.iter().any(|added| added.id == id) {
            reader.problem(spot.address, "duplicate_id", format!("the id `{id}` stands twice"), None);
        } else {
            one.adds.push(added(id, folder.clone().into(), &folder));
        }
    }
}

/// The mod itself, where it is a scenario, too.
fn itself(one: &mut Mod, reader: &mut Reader) {
    let (file, id) = (|name: &str| one.path.join(name), one.id);
    if file(SCENARIO).is_file() {
        if is_shipped(id.as_str()) {
            let message = format!("`{id}` is in the game already; give the mod another id");
            reader.problems.push(whole_file(&shown(&one.path, MOD), "shipped_scenario", message));
            return;
        }
        if one.adds.iter().any(|added| added.id == id) {
            let message = format!("the mod is the scenario `{id}` itself, and has a folder of that name");
            reader.problems.push(whole_file(&shown(&one.path, MOD), "duplicate_id", message));
            return;
        }
        let folder = Folder::Called(id, one.path.clone());
        one.adds.insert(0, added(id, folder, &one.path));
        return;
    }
    for name in DATA_FILES.iter().filter(|name| file(name).is_file()) {
        let message = format!("it is not read, since there is no `{SCENARIO}` beside it");
        reader.problems.push(whole_file(&shown(&one.path, name), "unread_file", message));
    }
}

fn added(id: Id, folder: Folder, path: &Path) -> Added {
    Added { id, folder, is_lesson: path.join(LESSON).is_file() }
}

/// What the mod changes.
fn patches(one: &mut Mod, reader: &mut Reader) {
    let folder = one.path.join(PATCHES);
    let names = folders(&folder);
    if names.len() > MOST {
        let message = format!("a mod changes at most {MOST} scenarios, found {}", names.len());
        reader.problems.push(whole_file(&folder.display().to_string(), "too_many", message));
    }
    for name in names.into_iter().take(MOST) {
        let path = folder.join(&name);
        let file = path.display().to_string();
        match Id::new(&name) {
            Err(error) => {
                let message = format!("the folder has the id of the scenario that it changes: {error}");
                reader.problems.push(whole_file(&file, "bad_id", message));
            }
            Ok(_) if !is_inside(&path, &one.path) => {
                reader.problems.push(whole_file(&file, "unreadable", leads_out()));
            }
            Ok(id) => one.changes.push((id, path.into())),
        }
    }
}

/// Notes folders and files that look as if they were meant.
fn strangers(one: &Mod, listed: &[Id], reader: &mut Reader) {
    for name in folders(&one.path) {
        let path = one.path.join(&name);
        let listed = listed.iter().any(|id| id.as_str() == name);
        if closest(&name, [PATCHES]).is_some_and(|_| name != PATCHES) {
            let message = format!("it is not read: what a mod changes stands in `{PATCHES}`");
            let problem = whole_file(&path.display().to_string(), "unknown_file", message);
            reader.problems.push(Problem { suggestion: Some(PATCHES.into()), ..problem });
        } else if !listed && path.join(SCENARIO).is_file() {
            let message = format!("it is not used: `scenarios` in `{MOD}` does not name it");
            let problem = whole_file(&path.display().to_string(), "unlisted_scenario", message);
            reader.problems.push(Problem { severity: Severity::Warning, ..problem });
        }
    }
    let does_nothing = one.adds.is_empty() && one.changes.is_empty() && one.languages.is_empty();
    if does_nothing && reader.problems.is_empty() {
        let message =
            format!("the mod has no scenario, no language and no folder in `{PATCHES}`, so it does nothing");
        let problem = whole_file(&shown(&one.path, MOD), "empty_mod", message);
        reader.problems.push(Problem { severity: Severity::Warning, ..problem });
    }
}

/// The scenario in a folder without a `mod.ron`, which is called as the folder is.
///
/// # Errors
/// Why it is none.
pub(in crate::scenario) fn bare(path: &Path) -> Result<Mod, Unused> {
    let name = name_of(path);
    if !path.join(SCENARIO).is_file() {
        return Err(why(path));
    }
    if is_shipped(&name) {
        return Err(Unused::Shipped);
    }
    let id = Id::new(&name).map_err(|_| Unused::Name)?;
    let adds = vec![added(id, path.to_owned().into(), path)];
    Ok(Mod { id, name, path: path.to_owned(), is_bare: true, adds, ..Mod::default() })
}

/// Names of the folders in a folder that are not hidden.
fn folders(path: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(path).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut names: Vec<String> = entries.filter(|path| path.is_dir()).map(|path| name_of(&path)).collect();
    names.retain(|name| !name.starts_with('.'));
    names.sort();
    names
}

/// Whether a folder lies in the mod itself and not behind a link.
fn is_inside(folder: &Path, of: &Path) -> bool {
    folder.canonicalize().is_ok_and(|real| of.canonicalize().is_ok_and(|of| real.starts_with(of)))
}

fn leads_out() -> String {
    "the folder is a link that leads out of the mod".into()
}

fn shown(folder: &Path, name: &str) -> String {
    folder.join(name).display().to_string()
}
