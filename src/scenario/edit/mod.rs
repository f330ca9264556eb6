//! Numbers of a scenario changed, as a scenario of its own that states the records touched and no others.
//!
//! It works on the text, so that what is copied stays as it was written. What it made is read like any other scenario
//! and compared with what it was made from: a number beside those meant that differs is an error, never a surprise.

mod patch;

use crate::base::id::{Id, LONGEST, slug};
use crate::base::language::Language;
use crate::scenario::Scenario;
use crate::scenario::folder::Folder;
use crate::scenario::library::Library;
use crate::scenario::model::Pedigree;
use crate::scenario::problem::{Problem, Severity};
use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

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

/// Whether a number can be changed here: one number, and not a table of them.
#[must_use]
pub fn is_editable(pedigree: &Pedigree) -> bool {
    pedigree.value.parse::<f64>().is_ok() && !pedigree.position.path.is_empty()
}

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
    let mut files = patch::patches(&texts, edits, base.id).map_err(Failed::Lost)?;
    files.insert(
        "mod.ron".to_owned(),
        format!("(\n    id: \"{id}\",\n    name: \"{}\",\n    version: \"1\",\n)\n", quoted(name)),
    );
    for language in Language::ALL {
        files.insert(format!("lang/{}.ftl", language.code()), called(id, base, name));
    }
    let trial = tempfile::tempdir().map_err(|error| Failed::Unwritten(PathBuf::new(), error))?;
    let folder = trial.path().join(id.as_str());
    write(&folder, &files)?;
    compared(library, base, edits, &folder)?;
    Ok(files)
}

/// Writes files into a folder that is not there yet, or anew into one that was so written.
///
/// # Errors
/// When one cannot be written.
pub fn write(folder: &Path, files: &Files) -> Result<(), Failed> {
    let put = |path: &Path, text: &str| {
        std::fs::create_dir_all(path.parent().unwrap_or(folder)).and_then(|()| std::fs::write(path, text))
    };
    for (name, text) in files {
        let path = folder.join(name);
        put(&path, text).map_err(|error| Failed::Unwritten(path.clone(), error))?;
    }
    Ok(())
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

/// Its texts: the name, in which a brace would begin a placeable, and those of what it is based on.
fn called(id: Id, base: &Scenario, name: &str) -> String {
    let (same, quoted) = (same(id, base), quoted(name));
    format!("scenario-{id} = {{ \"{quoted}\" }}\n{same}")
}

/// A name as it stands between quotes.
fn quoted(name: &str) -> String {
    let plain: String = name.chars().filter(|c| !c.is_control()).collect();
    plain.replace('\\', "\\\\").replace('"', "\\\"")
}

/// The texts that are those of what it is based on.
fn same(id: Id, base: &Scenario) -> String {
    // Words have no `_` in their keys.
    let key = |of: &str| format!("scenario-{}-{of}", base.id.as_str().replace('_', "-"));
    let stated = |key: &str| base.words.iter().any(|(_, _, text)| text.contains(&format!("{key} =")));
    let known = ["text", "learn", "sources"].into_iter().filter(|of| stated(&key(of)));
    known.map(|of| format!("scenario-{id}-{of} = {{ {} }}\n", key(of))).collect()
}

/// Reads what was made and sees that it says what was meant and nothing else.
fn compared(library: &Library, base: &Scenario, edits: &[Edit], folder: &Path) -> Result<(), Failed> {
    let loaded = library.load(&Folder::Disk(folder.to_owned()));
    let wrong = |problem: &Problem| problem.severity == Severity::Error;
    let Some(made) = loaded.scenario else {
        return Err(Failed::Wrong(loaded.problems.into_iter().filter(wrong).collect()));
    };
    let [was, mut is] = [base, &made].map(numbers);
    for (path, value) in &was {
        let meant = edits.iter().find(|edit| edit.path == *path);
        let same = is.remove(path).is_some_and(|now| match meant {
            Some(edit) => now.parse() == Ok(edit.value),
            None => now == *value,
        });
        if !same {
            return Err(Failed::Also((*path).to_owned()));
        }
    }
    is.into_keys().next().map_or(Ok(()), |path| Err(Failed::Also(path.to_owned())))
}

/// The numbers that hold, by their path: of two that state the same thing the later one. What is called by its number in
/// a list is called otherwise in another file, and is left out; what is taken over of such a list replaces what has its ends.
fn numbers(scenario: &Scenario) -> BTreeMap<&str, &str> {
    let stated = scenario.pedigrees.iter().filter(|pedigree| !is_numbered(&pedigree.position.path));
    stated.map(|pedigree| (pedigree.position.path.as_str(), pedigree.value.as_str())).collect()
}

/// Whether a path calls a row of a list by its number.
fn is_numbered(path: &str) -> bool {
    path.split('[').skip(1).any(|part| part.starts_with(|c: char| c.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::library::shipped;

    fn edit(scenario: &Scenario, path: &str, value: f64) -> Edit {
        let found = scenario.pedigrees.iter().rev().find(|one| one.position.path == path);
        let at = &found.unwrap_or_else(|| panic!("{path} is stated")).position;
        let (low, high) = (value - value.abs(), value + value.abs());
        Edit { file: at.file.clone(), path: path.into(), value, low, high, why: "what if \"so\"?".into() }
    }

    fn made(scenario: &Scenario, edits: &[Edit]) -> Result<Files, Failed> {
        let id = Id::new("what-if").expect("an id");
        files(&Library::default(), scenario, edits, id, "What if {it} were \"so\"")
    }

    #[test]
    fn a_parameter_changed_is_stated_alone() {
        let scenario = shipped("semey-1918");
        let files = made(&scenario, &[edit(&scenario, "show_up", 0.25)]).expect("it can be made");
        assert_eq!(
            files["rules.ron"],
            "(\n    show_up: assumed(value: 0.25, low: 0, high: 0.5, why: \"what if \\\"so\\\"?\"),\n)\n"
        );
        assert_eq!(files["scenario.ron"], "(\n    base: \"semey-1918\",\n)\n");
    }

    #[test]
    fn a_number_of_a_record_takes_the_record_and_its_bases_along() {
        let scenario = shipped("semey-1918");
        let uezd = scenario.uezds[0].id;
        let path = format!("uezds[{uezd}].population");
        let files = made(&scenario, &[edit(&scenario, &path, 99_000.0)]).expect("it can be made");
        let text = &files["districts.ron"];
        assert!(text.contains("value: 99000") && text.contains("basis: {"), "{text}");
        assert_eq!(text.matches("id: ").count(), 1, "{text}");
    }

    /// Whether what was to be changed is of another part of the theatre.
    fn is_elsewhere(failed: &Failed) -> bool {
        let elsewhere = |problem: &Problem| ["not_in_play", "unknown_id"].contains(&problem.code);
        matches!(failed, Failed::Wrong(problems) if problems.iter().all(elsewhere))
    }

    #[test]
    fn every_number_of_what_is_in_play_can_be_changed() {
        for id in ["semey-1918", "quota-1917"] {
            let scenario = shipped(id);
            let mut editable: Vec<_> = scenario.pedigrees.iter().filter(|one| is_editable(one)).collect();
            editable.dedup_by_key(|one| one.position.path.clone());
            // A sample spread over all files; each is tried by itself.
            let tried: Vec<_> = editable.iter().step_by(editable.len() / 25 + 1).collect();
            let fails: Vec<String> = tried
                .iter()
                .filter_map(|one| {
                    let now: f64 = one.value.parse().expect("it is editable");
                    let edit = edit(&scenario, &one.position.path, now);
                    let failed = made(&scenario, &[edit]).err().filter(|why| !is_elsewhere(why));
                    failed.map(|why| format!("{:?}: {why:?}", one.position))
                })
                .collect();
            assert!(fails.is_empty(), "{} of {}: {fails:#?}", fails.len(), tried.len());
        }
    }

    #[test]
    fn a_number_that_breaks_a_rule_is_refused_with_the_problem() {
        let scenario = shipped("semey-1918");
        let failed = made(&scenario, &[edit(&scenario, "show_up", 7.0)]);
        assert!(matches!(&failed, Err(Failed::Wrong(problems)) if !problems.is_empty()), "{failed:?}");
    }

    #[test]
    fn a_name_makes_an_id_that_nothing_has() {
        let base = Id::new("semey-1918").expect("an id");
        let id = |name: &str| id_for(name, base, |id| id == "dry-year").map(|id| id.to_string());
        assert_eq!(id("Dry year!").as_deref(), Some("dry-year-2"));
        assert!(
            id("Semipalatinsk 1918: raising the first regiment, changed")
                .is_some_and(|id| id.starts_with("semi"))
        );
        assert_eq!(id("Құрғақ жыл").as_deref(), Some("semey-1918-changed"));
    }
}
