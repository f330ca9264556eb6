//! Why a folder among the mods is none.

use crate::scenario::folder::{MOD, embedded, lessons};
use crate::scenario::mods::name_of;
use crate::scenario::mods::read::SCENARIO;
use std::path::Path;

/// How deep a mod is looked for that was put into a folder of its own.
const DEEPEST: usize = 4;
/// Most folders that are looked into on the way.
const MOST: usize = 100;

/// Why a folder among the mods is not used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unused {
    /// A shipped scenario has its name.
    Shipped,
    /// Its name is no id.
    Name,
    /// It has neither a `mod.ron` nor a `scenario.ron`.
    NoScenario,
    /// It has a file that should be called so: what it is called, and what it should be.
    Misnamed(String, &'static str),
    /// A folder in it, of this path, is the mod.
    Deeper(String),
    /// Its `mod.ron` cannot be used: the first of its problems.
    Faulty(String),
}

/// Why a folder with neither file is no mod.
pub(in crate::scenario) fn why(path: &Path) -> Unused {
    let inside = || std::fs::read_dir(path).into_iter().flatten().flatten().map(|entry| entry.path());
    for right in [MOD, SCENARIO] {
        let meant = |name: &String| name.to_ascii_lowercase().starts_with(right);
        let files = inside().filter(|path| path.is_file()).map(|path| name_of(&path));
        if let Some(name) = files.filter(meant).min() {
            return Unused::Misnamed(name, right);
        }
    }
    deeper(path).map_or(Unused::NoScenario, Unused::Deeper)
}

/// The path of the mod in a folder that holds it, at no great depth.
fn deeper(path: &Path) -> Option<String> {
    let mut open = vec![(path.to_owned(), 0)];
    let mut seen = 0;
    while let Some((folder, depth)) = open.pop() {
        seen += 1;
        if depth > 0 && (folder.join(MOD).is_file() || folder.join(SCENARIO).is_file()) {
            return folder.strip_prefix(path).ok().map(|inside| inside.display().to_string());
        }
        if depth == DEEPEST || seen == MOST {
            continue;
        }
        let entries = std::fs::read_dir(&folder).into_iter().flatten().flatten();
        // A link may lead back to where it stands.
        let folders = entries.filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_dir()));
        let mut folders: Vec<_> = folders.map(|entry| (entry.path(), depth + 1)).collect();
        folders.sort_by(|a, b| b.cmp(a));
        folders.truncate(MOST);
        open.extend(folders);
    }
    None
}

/// Whether an id is that of something in the program.
pub(in crate::scenario) fn is_shipped(id: &str) -> bool {
    embedded().chain(lessons()).chain(["theatre"]).any(|one| one == id)
}
