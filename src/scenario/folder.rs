//! The jailed reader: the only place that opens scenario files.
//!
//! It reads known file names in one folder and nothing else: no links, no other paths, no file above
//! [`MOST_FILE`] bytes. It knows nothing of what the files say.

use crate::base::id::Id;
pub use crate::scenario::layer::DATA_FILES;
use crate::scenario::problem::{Problem, Severity, closest};
use crate::scenario::text::Text;
pub use crate::scenario::wordfiles::language_of;
use crate::scenario::wordfiles::languages;
use include_dir::{Dir, include_dir};
use std::path::{Path, PathBuf};

/// Largest file, bytes.
pub const MOST_FILE: u64 = 4 << 20;
/// Largest folder, bytes read.
pub const MOST_FOLDER: u64 = 32 << 20;
/// What all scenarios stand on.
pub const THEATRE: &str = "theatre";
/// The scenario that plays the whole theatre: what mods change in the theatre is looked at there.
pub const WHOLE: &str = "quota-1917";
/// The file that makes a folder a mod.
pub const MOD: &str = "mod.ron";
static EMBEDDED: Dir = include_dir!("$CARGO_MANIFEST_DIR/scenarios");

/// A folder that a scenario is read from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Folder {
    /// On disk, as the user named it.
    Disk(PathBuf),
    /// On disk, with an id that the folder's name need not be.
    Called(Id, PathBuf),
    /// In the program, by id.
    Embedded(String),
}

impl From<PathBuf> for Folder {
    fn from(path: PathBuf) -> Self {
        Self::Disk(path)
    }
}

/// Ids of the folders in the program that are scenarios.
pub fn embedded() -> impl Iterator<Item = &'static str> {
    EMBEDDED
        .dirs()
        .filter(|dir| dir.get_file(dir.path().join("scenario.ron")).is_some())
        .filter_map(|dir| dir.path().to_str())
        .filter(|id| *id != THEATRE)
}

/// The folder in the program that holds the lessons.
const LESSONS: &str = "lessons";

/// Ids of the folders in the program that are lessons.
pub fn lessons() -> impl Iterator<Item = &'static str> {
    let folders = EMBEDDED.get_dir(LESSONS).into_iter().flat_map(|lessons| lessons.dirs());
    folders.filter_map(|dir| dir.path().file_name()?.to_str())
}

impl Folder {
    /// The folder in the program with that id. A debug build reads it from the source tree instead, so
    /// that a change of a file shows without a build.
    #[must_use]
    pub fn shipped(id: &str) -> Option<Self> {
        let scenarios = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
        let mut places = [id.to_owned(), format!("{LESSONS}/{id}")].into_iter();
        places.find_map(|place| {
            let source = scenarios.join(&place);
            let is_one = EMBEDDED
                .get_dir(&place)
                .is_some_and(|dir| dir.get_file(dir.path().join("scenario.ron")).is_some());
            if cfg!(debug_assertions) && source.join("scenario.ron").is_file() {
                return Some(Self::Disk(source));
            }
            is_one.then_some(Self::Embedded(place))
        })
    }

    /// The last part of the folder's name, which is the scenario's id; of a link its own name, wherever it leads.
    #[must_use]
    pub fn id(&self) -> String {
        match self {
            Self::Disk(path) => {
                let named = || path.file_name().map(|name| name.to_string_lossy().into_owned());
                // `.` and `..` are no names.
                let full =
                    || path.canonicalize().ok()?.file_name().map(|name| name.to_string_lossy().into_owned());
                named().or_else(full).unwrap_or_default()
            }
            Self::Called(id, _) => id.to_string(),
            Self::Embedded(id) => id.rsplit('/').next().unwrap_or_default().to_owned(),
        }
    }

    /// Other worlds that would fit the record of this scenario as well: the scenarios in its folder `worlds`, by name.
    /// They are compared with it and can be played in its stead (`--world`); no list of scenarios has them.
    #[must_use]
    pub fn worlds(&self) -> Vec<Self> {
        let mut worlds: Vec<Self> = match self {
            Self::Disk(path) | Self::Called(_, path) => std::fs::read_dir(path.join("worlds"))
                .map(|entries| entries.flatten().map(|entry| Self::Disk(entry.path())).collect())
                .unwrap_or_default(),
            Self::Embedded(id) => EMBEDDED
                .get_dir(Path::new(id).join("worlds"))
                .map(|dir| dir.dirs().filter_map(|dir| Some(Self::Embedded(dir.path().to_str()?.to_owned()))))
                .map(Iterator::collect)
                .unwrap_or_default(),
        };
        worlds.retain(|world| world.list("").iter().any(|name| name == "scenario.ron"));
        worlds.sort_by_key(Self::id);
        worlds
    }

    /// All texts of the folder, with the problems of opening them.
    #[must_use]
    pub fn texts(&self) -> (Vec<Text>, Vec<Problem>) {
        self.texts_called(|_| true)
    }

    /// The same of the files whose names are wanted.
    pub(in crate::scenario) fn texts_called(
        &self,
        wanted: impl Fn(&str) -> bool,
    ) -> (Vec<Text>, Vec<Problem>) {
        let mut problems = Vec::new();
        let names = self.names(&mut problems).into_iter().filter(|name| wanted(name));
        let texts = self.texts_of(names, &mut problems);
        (texts, problems)
    }

    /// The texts of these files, as far as a folder may hold them.
    pub(in crate::scenario) fn texts_of(
        &self,
        names: impl Iterator<Item = String>,
        problems: &mut Vec<Problem>,
    ) -> Vec<Text> {
        let (mut texts, mut total) = (Vec::new(), 0);
        for name in names {
            let (text, more, read) = self.opened(&name);
            problems.extend(more);
            total += read;
            if total > MOST_FOLDER {
                let message = "the folder holds more than 32 MiB".into();
                problems.push(whole_file(&self.display(&name), "too_large", message));
                break;
            }
            texts.extend(text);
        }
        texts
    }

    /// The text of one file, with the problems of opening it.
    pub(in crate::scenario) fn text(&self, name: &str) -> (Option<Text>, Vec<Problem>) {
        let (text, problems, _) = self.opened(name);
        (text, problems)
    }

    /// The same, and how many bytes were read for it, whatever came of them.
    fn opened(&self, name: &str) -> (Option<Text>, Vec<Problem>, u64) {
        let (file, mut problems, mut read) = (self.display(name), Vec::new(), 0);
        let text = match self.bytes(name) {
            Ok(bytes) => {
                read = bytes.len() as u64;
                text_of(bytes, &file, &mut problems)
            }
            Err(message) => {
                problems.push(whole_file(&file, "unreadable", message));
                None
            }
        };
        (text.map(|text| Text { name: file, text }), problems, read)
    }

    /// Whether a file of that name is in the folder itself.
    pub(in crate::scenario) fn has(&self, name: &str) -> bool {
        match self {
            Self::Disk(path) | Self::Called(_, path) => path.join(name).is_file(),
            Self::Embedded(id) => EMBEDDED.get_file(Path::new(id).join(name)).is_some(),
        }
    }

    /// Where it is on the disk.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        match self {
            Self::Disk(path) | Self::Called(_, path) => Some(path),
            Self::Embedded(_) => None,
        }
    }

    /// Names of the known files that are there, sorted; strange `.ron` and `.ftl` files are warned of.
    fn names(&self, problems: &mut Vec<Problem>) -> Vec<String> {
        let (data, words) = (self.list(""), self.list("lang"));
        // What makes a folder a mod is read apart.
        let is_strange = |name: &&String| name.ends_with(".ron") && !DATA_FILES.contains(&name.as_str());
        for name in data.iter().filter(is_strange).filter(|name| *name != MOD) {
            let suggestion = closest(&name.to_ascii_lowercase(), DATA_FILES.iter().copied());
            let message = "no scenario file has this name; it is not read".into();
            // What is meant by a misspelt one would go unread.
            let severity = if suggestion.is_some() { Severity::Error } else { Severity::Warning };
            let file = self.display(name);
            problems.push(Problem { suggestion, severity, ..whole_file(&file, "unknown_file", message) });
        }
        let mut names: Vec<String> =
            data.into_iter().filter(|name| DATA_FILES.contains(&name.as_str())).collect();
        for name in words {
            match language_of(&name) {
                Some(_) => names.push(format!("lang/{name}")),
                None if name.ends_with(".ftl") => {
                    let message = format!("expected {} at the head of the name; it is not read", languages());
                    problems.push(warning(&self.display(&format!("lang/{name}")), "unknown_file", message));
                }
                None => {}
            }
        }
        names.sort();
        names
    }

    /// Names of what lies in a folder in it.
    pub(in crate::scenario) fn list(&self, sub: &str) -> Vec<String> {
        match self {
            Self::Disk(path) | Self::Called(_, path) => std::fs::read_dir(path.join(sub))
                .map(|entries| {
                    entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
                })
                .unwrap_or_default(),
            Self::Embedded(id) => EMBEDDED
                .get_dir(Path::new(id).join(sub))
                .map(|dir| {
                    dir.files()
                        .filter_map(|file| file.path().file_name())
                        .map(|name| name.to_string_lossy().into_owned())
                        .collect()
                })
                .unwrap_or_default(),
        }
    }

    fn bytes(&self, name: &str) -> Result<Vec<u8>, String> {
        match self {
            Self::Disk(path) | Self::Called(_, path) => read_inside(path, name),
            Self::Embedded(id) => EMBEDDED
                .get_file(Path::new(id).join(name))
                .map(|file| file.contents().to_vec())
                .ok_or_else(|| "the file is not in the program".into()),
        }
    }

    /// How a file of the folder is named in messages; the folder itself for an empty name.
    #[must_use]
    pub fn display(&self, name: &str) -> String {
        match self {
            Self::Disk(path) | Self::Called(_, path) if name.is_empty() => path.display().to_string(),
            Self::Disk(path) | Self::Called(_, path) => path.join(name).display().to_string(),
            Self::Embedded(id) => format!("scenarios/{id}/{name}"),
        }
    }
}

/// The text of a scenario file that a problem names, to show a line of it.
#[must_use]
pub fn text_named(name: &str) -> Option<String> {
    let (folder, file) = name.rsplit_once(['/', '\\'])?;
    let in_lang = folder.rsplit_once(['/', '\\']).filter(|(_, last)| *last == "lang");
    let (folder, file) = match (language_of(file), in_lang) {
        (Some(_), Some((folder, _))) => (folder, format!("lang/{file}")),
        _ if DATA_FILES.contains(&file) => (folder, file.to_owned()),
        _ => return None,
    };
    let shipped = || folder.strip_prefix("scenarios/").map(|id| Folder::Embedded(id.to_owned()));
    let folder = Some(Folder::Disk(folder.into())).filter(|_| Path::new(folder).is_dir()).or_else(shipped)?;
    let text = String::from_utf8(folder.bytes(&file).ok()?).ok()?;
    Some(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}

/// The text of a file that a user names.
///
/// # Errors
/// Why it cannot be read: it is no plain file, it is too long, it is not UTF-8 text.
pub fn plain_text(path: &Path) -> Result<String, String> {
    let meta = std::fs::metadata(path).map_err(|error| error.to_string())?;
    if !meta.is_file() || meta.len() > MOST_FILE {
        return Err(format!("expected a plain file of at most {MOST_FILE} bytes"));
    }
    let text = String::from_utf8(bounded(path)?).map_err(|_| "it is not UTF-8 text; save it as UTF-8")?;
    Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}

/// The bytes of a plain file, no more than are allowed even where it grows meanwhile.
fn bounded(path: &Path) -> Result<Vec<u8>, String> {
    use std::io::Read;
    let mut bytes = Vec::new();
    let file = std::fs::File::open(path).map_err(|error| error.to_string())?;
    file.take(MOST_FILE).read_to_end(&mut bytes).map_err(|error| error.to_string())?;
    Ok(bytes)
}

/// Reads a file that must lie in the folder itself, not behind a link, and must be a plain file of bounded size.
fn read_inside(folder: &Path, name: &str) -> Result<Vec<u8>, String> {
    let path = folder.join(name);
    let inside = || -> std::io::Result<bool> { Ok(path.canonicalize()?.starts_with(folder.canonicalize()?)) };
    if !inside().map_err(|error| error.to_string())? {
        return Err("the file is a link that leads out of the folder".into());
    }
    let meta = std::fs::metadata(&path).map_err(|error| error.to_string())?;
    if !meta.is_file() {
        return Err("expected a plain file".into());
    }
    if meta.len() > MOST_FILE {
        return Err(format!("the file has {} bytes, more than {MOST_FILE}", meta.len()));
    }
    bounded(&path)
}

fn text_of(bytes: Vec<u8>, file: &str, problems: &mut Vec<Problem>) -> Option<String> {
    let Ok(text) = String::from_utf8(bytes) else {
        problems.push(whole_file(file, "not_utf8", "the file is not UTF-8 text; save it as UTF-8".into()));
        return None;
    };
    let text = match text.strip_prefix('\u{feff}') {
        Some(rest) => {
            let message = "the file begins with a byte order mark, which is ignored".into();
            problems.push(warning(file, "byte_order_mark", message));
            rest.to_owned()
        }
        None => text,
    };
    if text.trim().is_empty() {
        problems.push(whole_file(file, "empty_file", "the file is empty; expected `(…)`".into()));
        return None;
    }
    if let Some(at) = text.find(|c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t')) {
        let (line, column) = place(&text, at);
        let code = text[at..].chars().next().map_or(0, u32::from);
        let message =
            format!("a control character stands here (U+{code:04X}), which nobody can see; delete it");
        problems.push(Problem { line, column, ..whole_file(file, "control_character", message) });
        return None;
    }
    Some(text)
}

/// Line and column of a byte, from 1.
fn place(text: &str, at: usize) -> (usize, usize) {
    let line = text[..at].rfind('\n').map_or(0, |end| end + 1);
    (text[..line].matches('\n').count() + 1, text[line..at].chars().count() + 1)
}

fn warning(file: &str, code: &'static str, message: String) -> Problem {
    Problem { severity: Severity::Warning, ..whole_file(file, code, message) }
}

/// A problem of a file as a whole.
#[must_use]
pub fn whole_file(file: &str, code: &'static str, message: String) -> Problem {
    Problem {
        file: file.into(),
        line: 0,
        column: 0,
        path: String::new(),
        severity: Severity::Error,
        code,
        message,
        suggestion: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(unix)]
    #[test]
    fn a_link_out_of_the_folder_is_not_followed() {
        let outside = tempfile::tempdir().expect("a temporary folder");
        let inside = tempfile::tempdir().expect("a temporary folder");
        std::fs::write(outside.path().join("secret"), "(secret: 1)").expect("a file can be written");
        let link = inside.path().join("places.ron");
        std::os::unix::fs::symlink(outside.path().join("secret"), link).expect("a link can be made");
        let (texts, problems) = Folder::Disk(inside.path().into()).texts();
        assert!(texts.is_empty());
        assert_eq!(problems[0].code, "unreadable");
        assert!(problems[0].message.contains("link"), "{}", problems[0].message);
    }
}
