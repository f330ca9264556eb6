//! A scenario made of changed numbers and put among the mods, or in words why it cannot be.

use crate::base::id::Id;
use crate::gui::screens::Remade;
use crate::i18n::{Value, Words};
use crate::report::pedigree;
use crate::scenario::edit::{self, Failed};
use crate::scenario::{Library, Scenario};
use std::collections::BTreeSet;
use std::path::PathBuf;

/// Makes it and writes it into a folder of its own; its id and where it lies. One that was made before is replaced where
/// it is called the same.
///
/// # Errors
/// Why it cannot be made, in words; nothing is written then.
pub fn made(
    words: &Words,
    library: &Library,
    base: &Scenario,
    remade: &Remade,
    before: &BTreeSet<Id>,
) -> Result<(Id, PathBuf), String> {
    let mods = library.mods.clone().ok_or_else(|| words.get("numbers-no-mods"))?;
    let is_ours = |id: &str| before.iter().any(|one| one.as_str() == id);
    let taken = |id: &str| !is_ours(id) && (library.find_id(id).is_some() || mods.join(id).exists());
    let id = edit::id_for(&remade.name, base.id, taken).ok_or_else(|| words.get("numbers-no-id"))?;
    let told = |failed| said(words, &failed);
    let files = edit::files(library, base, &remade.edits, id, &remade.name).map_err(told)?;
    let folder = mods.join(id.as_str());
    edit::write(&folder, &files).map_err(told)?;
    Ok((id, folder))
}

fn said(words: &Words, failed: &Failed) -> String {
    let named = |key: &str, path: &str| {
        words.with(key, &[("number", Value::Text(pedigree::field_name(words, path)))])
    };
    match failed {
        Failed::Lost(path) => named("numbers-lost", path),
        Failed::Also(path) => named("numbers-also", path),
        Failed::Wrong(problems) => {
            let said: Vec<String> = problems.iter().map(|problem| problem.message.clone()).collect();
            words.with("numbers-wrong", &[("reason", Value::Text(said.join("; ")))])
        }
        Failed::Unwritten(path, error) => {
            let values = [
                ("path", Value::Text(path.display().to_string())),
                ("reason", Value::Text(error.to_string())),
            ];
            words.with("numbers-unwritten", &values)
        }
    }
}
