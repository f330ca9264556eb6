//! Numbers of a scenario changed, as a scenario of its own that states the records touched and no others.
//!
//! It works on the text, so that what is copied stays as it was written. What it made is read like any other scenario
//! and compared with what it was made from: a number beside those meant that differs is an error, never a surprise.

mod brackets;
mod offer;
mod patch;
mod sheet;
#[cfg(test)]
mod tests;

pub use offer::offered;

use crate::base::digest::Digest;
use crate::base::id::{Id, LONGEST, slug};
use crate::base::language::Language;
use crate::scenario::Scenario;
use crate::scenario::build::Loaded;
use crate::scenario::folder::Folder;
use crate::scenario::library::Library;
use crate::scenario::mods::Mod;
use crate::scenario::problem::{Problem, Severity};
use crate::scenario::text::{Position, Text};
use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// A number that is to be another. Once changed it is a guess, whatever it was.
#[derive(Clone, Debug, PartialEq)]
pub struct Edit {
    /// The file it stands in, as its pedigree names it.
    pub file: String,
    /// Its field path in that file.
    pub path: String,
    /// What it is to be.
    pub value: f64,
    /// Lowest value that could be defended.
    pub low: f64,
    /// Highest value that could be defended.
    pub high: f64,
    /// The reason.
    pub why: String,
}

/// Why no scenario could be made of the changes.
#[derive(Debug)]
pub enum Failed {
    /// The number cannot be found in its file, by its path.
    Lost(String),
    /// What is made has these problems.
    Wrong(Vec<Problem>),
    /// Another number would change too, by its path.
    Also(String),
    /// It cannot be written.
    Unwritten(PathBuf, io::Error),
}

/// Files of a folder, by their name in it.
pub type Files = BTreeMap<String, String>;

/// The files of a scenario `id` that is `base` with some numbers changed, and called `name`. It is read and compared
/// before it is given; nothing is kept on disk.
///
/// # Errors
/// When a number cannot be found, or the files would be wrong or change more than was asked.
pub fn files(
    library: &Library,
    base: &Scenario,
    edits: &[Edit],
    id: Id,
    name: &str,
) -> Result<Files, Failed> {
    let texts = library.texts(base.id);
    let made = all(library, &texts, base, edits, id, name)?;
    let loaded = trial(library, &made, id)?;
    let wrong = |problem: &Problem| problem.severity == Severity::Error;
    let Some(scenario) = loaded.scenario else {
        return Err(Failed::Wrong(loaded.problems.into_iter().filter(wrong).collect()));
    };
    let unmet = edits.iter().find(|edit| !says(&scenario, edit));
    if let Some(edit) = unmet {
        return Err(Failed::Lost(edit.path.clone()));
    }
    // The same files with the numbers as they are must say what was said before, to the last word of it.
    let as_they_are: Vec<Edit> = edits.iter().map(|edit| as_it_is(base, edit)).collect::<Result<_, _>>()?;
    let same = trial(library, &all(library, &texts, base, &as_they_are, id, name)?, id)?;
    match same.scenario {
        Some(same) if sense(&same) == sense(base) => Ok(made),
        _ => Err(Failed::Also(edits.first().map(|edit| edit.path.clone()).unwrap_or_default())),
    }
}

/// Writes files into a folder, in place of what was in it. Where that fails all is as it was.
///
/// # Errors
/// When one cannot be written.
pub fn write(folder: &Path, files: &Files) -> Result<(), Failed> {
    let beside = folder.parent().unwrap_or(folder);
    let unwritten = |error| Failed::Unwritten(folder.to_owned(), error);
    std::fs::create_dir_all(beside).map_err(unwritten)?;
    // Hidden, so that nobody takes it for a mod, and gone with all that is in it.
    let aside = tempfile::Builder::new().prefix(".making-").tempdir_in(beside).map_err(unwritten)?;
    let [new, old] = ["new", "old"].map(|name| aside.path().join(name));
    put(&new, files)?;
    let is_there = folder.exists();
    if is_there {
        std::fs::rename(folder, &old).map_err(unwritten)?;
    }
    std::fs::rename(&new, folder).map_err(|error| {
        if is_there {
            let _ = std::fs::rename(&old, folder);
        }
        unwritten(error)
    })
}

/// An id for a scenario of that name: its Latin letters and digits, or else what it is based on; `taken` are ids that
/// another thing has.
#[must_use]
pub fn id_for(name: &str, base: Id, taken: impl Fn(&str) -> bool) -> Option<Id> {
    // Room for a number behind it; words have no `_` in their keys.
    let most = LONGEST - "-999".len();
    let [own, based] = [name.replace('_', "-"), format!("{base}-changed")].map(|name| slug(&name, most));
    let slug = if own.is_empty() { based } else { own };
    let numbered = (2..1000).map(|number| format!("{slug}-{number}"));
    std::iter::once(slug.clone()).chain(numbered).find(|id| !taken(id)).and_then(|id| Id::new(&id).ok())
}

/// All files of it.
fn all(
    library: &Library,
    texts: &[Text],
    base: &Scenario,
    edits: &[Edit],
    id: Id,
    name: &str,
) -> Result<Files, Failed> {
    let mut files = patch::patches(texts, edits, base.id).map_err(Failed::Lost)?;
    let (name, needs) = (quoted(name), needs(library, base));
    let head = format!("    id: \"{id}\",\n    name: {name},\n    version: \"1\",\n");
    files.insert("mod.ron".to_owned(), format!("(\n{head}{needs})\n"));
    for language in Language::ALL {
        // In a name a brace would begin a placeable.
        files.insert(format!("lang/{}.ftl", language.code()), format!("scenario-{id} = {{ {name} }}\n"));
    }
    Ok(files)
}

/// The mods that what it is based on is made of: without them it would be something else, or nothing.
fn needs(library: &Library, base: &Scenario) -> String {
    let mods = library.all_mods();
    let of_base = |one: &&Mod| {
        let mut ids = one.adds.iter().map(|added| added.id).chain(one.changes.iter().map(|(id, _)| *id));
        ids.any(|id| base.lineage.contains(&id))
    };
    let ids: Vec<String> = mods.loaded().filter(of_base).map(|one| format!("\"{}\"", one.id)).collect();
    if ids.is_empty() { String::new() } else { format!("    needs: [{}],\n", ids.join(", ")) }
}

/// A text as it stands between quotes.
fn quoted(text: &str) -> String {
    let text = text.replace('\\', "\\\\").replace('"', "\\\"");
    let text: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    format!("\"{text}\"")
}

fn put(folder: &Path, files: &Files) -> Result<(), Failed> {
    for (name, text) in files {
        let path = folder.join(name);
        let made = std::fs::create_dir_all(path.parent().unwrap_or(folder));
        made.and_then(|()| std::fs::write(&path, text)).map_err(|error| Failed::Unwritten(path, error))?;
    }
    Ok(())
}

/// Reads what was made.
fn trial(library: &Library, files: &Files, id: Id) -> Result<Loaded, Failed> {
    let trial = tempfile::tempdir().map_err(|error| Failed::Unwritten(PathBuf::new(), error))?;
    let folder = trial.path().join(id.as_str());
    put(&folder, files)?;
    Ok(library.load(&Folder::Disk(folder)))
}

/// A change that leaves a number as it is.
fn as_it_is(base: &Scenario, edit: &Edit) -> Result<Edit, Failed> {
    let is = |at: &Position| at.file == edit.file && at.path == edit.path;
    let found = base.pedigrees.iter().find(|one| is(&one.position));
    let value = found.and_then(|one| one.value.parse().ok());
    let value: f64 = value.ok_or_else(|| Failed::Lost(edit.path.clone()))?;
    Ok(Edit { value, low: edit.low.min(value), high: edit.high.max(value), ..edit.clone() })
}

/// Whether what was made states a number as it is to be. In its file a row has another number than in the other.
fn says(made: &Scenario, edit: &Edit) -> bool {
    let own = made.pedigrees.iter().filter(|one| made.owns(&one.position.file));
    let mut there = own.filter(|one| unnumbered(&one.position.path) == unnumbered(&edit.path));
    there.any(|one| one.value.parse() == Ok(edit.value))
}

/// A path with the numbers of rows left out.
fn unnumbered(path: &str) -> String {
    let parts = path.split('[').enumerate().map(|(number, part)| match (number, part.split_once(']')) {
        (1.., Some((row, rest))) if row.parse::<usize>().is_ok() => format!("[]{rest}"),
        (1.., _) => format!("[{part}"),
        (0, _) => part.to_owned(),
    });
    parts.collect()
}

/// All that a scenario says, but for its name, where it lies and how its numbers are known.
fn sense(scenario: &Scenario) -> String {
    let mut one = Scenario {
        id: Id::default(),
        folder: String::new(),
        patches: Vec::new(),
        lineage: Vec::new(),
        mods: Vec::new(),
        folders: Vec::new(),
        hash: Digest::default(),
        meant: OnceLock::new(),
        words: Vec::new(),
        pedigrees: Vec::new(),
        citations: Vec::new(),
        // Readings and a lesson are of the scenario that states them.
        readings: Vec::new(),
        reading: None,
        lesson: None,
        sets: Default::default(),
        ..scenario.to_be_changed()
    };
    one.events.iter_mut().for_each(|event| event.position = Position::default());
    one.checkpoints.iter_mut().for_each(|checkpoint| checkpoint.position = Position::default());
    // On one day any place may come first.
    one.holds.sort_by_key(|hold| (hold.from, hold.place));
    format!("{one:?}")
}
