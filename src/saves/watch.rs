//! Whether the files of a scenario changed on disk since they were read, and what they say now.
//!
//! It knows no clock and no game: who asks decides when, and what becomes of it.

use crate::base::digest::Digest;
use crate::base::id::Id;
use crate::scenario::folder::{Folder, whole_file};
use crate::scenario::problem::{Problem, Severity};
use crate::scenario::{Library, Scenario};
use std::path::Path;
use std::sync::Arc;
use std::time::UNIX_EPOCH;

/// A scenario that is watched.
pub struct Watch {
    /// Where it is read from: with the mods that it was read with, whatever is on now.
    library: Library,
    id: Id,
    reading: Option<Id>,
    lineage: Vec<String>,
    /// How its files were when they were read last.
    stamp: Stamp,
}

/// What a changed file came to.
pub enum Change {
    /// It can be played.
    Read(Arc<Scenario>),
    /// It cannot: the problems, at least one, each with its place.
    Broken(Vec<Problem>),
}

impl Watch {
    /// Watches the files that a scenario was read from; none where it has none on disk.
    #[must_use]
    pub fn of(library: &Library, scenario: &Scenario) -> Option<Self> {
        let lineage: Vec<String> = scenario.lineage.iter().map(ToString::to_string).collect();
        let library = library.of_game(&scenario.mods.iter().map(|one| one.id).collect::<Vec<_>>());
        let stamp = Stamp::of(&library, &lineage);
        let (id, reading) = (scenario.id, scenario.reading);
        (stamp != Stamp::default()).then_some(Self { library, id, reading, lineage, stamp })
    }

    /// What its files say, where they changed since this was asked last.
    pub fn changed(&mut self) -> Option<Change> {
        let stamp = Stamp::of(&self.library, &self.lineage);
        if std::mem::replace(&mut self.stamp, stamp) == stamp {
            return None;
        }
        let Some(folder) = self.library.find_id(self.id.as_str()) else {
            let message = format!("no scenario is called `{}` any more", self.id);
            return Some(Change::Broken(vec![whole_file(self.id.as_str(), "no_scenario", message)]));
        };
        let mut loaded = self.library.load(&folder);
        loaded.problems.retain(|problem| problem.severity == Severity::Error);
        let read = loaded.scenario.ok_or(loaded.problems);
        let read = read.and_then(|scenario| self.by_its_reading(scenario, &folder));
        Some(read.map_or_else(Change::Broken, |scenario| Change::Read(Arc::new(scenario))))
    }

    /// By the reading that it was read by.
    fn by_its_reading(&self, scenario: Scenario, folder: &Folder) -> Result<Scenario, Vec<Problem>> {
        let Some(reading) = self.reading else { return Ok(scenario) };
        let message = format!("no reading is called `{reading}` any more, by which the game is played");
        let gone = || vec![whole_file(&folder.display("readings.ron"), "unknown_id", message)];
        self.library.by(&scenario, reading).ok_or_else(gone)
    }
}

/// The folders of a scenario, and names, sizes and times of their files, in short; nothing of what they say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stamp(Digest);

impl Stamp {
    /// Of the folders of these scenarios; what is in the program never changes.
    #[must_use]
    pub fn of(library: &Library, lineage: &[String]) -> Self {
        let mut stamp = Self::default();
        for path in lineage.iter().flat_map(|id| library.places_of(id)) {
            stamp.add(path.as_os_str().as_encoded_bytes());
            stamp.add_files(&path);
            stamp.add_files(&path.join("lang"));
        }
        stamp
    }

    fn add(&mut self, bytes: &[u8]) {
        self.0 = self.0.then(bytes);
    }

    fn add_files(&mut self, folder: &Path) {
        let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
        let mut paths: Vec<_> = entries.map(|entry| entry.path()).collect();
        // A folder gives them in any order.
        paths.sort();
        for path in paths {
            let Some(meta) = std::fs::metadata(&path).ok().filter(std::fs::Metadata::is_file) else {
                continue;
            };
            let changed = meta.modified().ok().and_then(|at| at.duration_since(UNIX_EPOCH).ok());
            self.add(path.as_os_str().as_encoded_bytes());
            self.add(&meta.len().to_le_bytes());
            self.add(&changed.unwrap_or_default().as_nanos().to_le_bytes());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn write(mods: &Path, file: &str, text: &str) {
        let path = mods.join(file);
        std::fs::create_dir_all(path.parent().expect("it lies in a folder")).expect("a folder can be made");
        std::fs::write(path, text).expect("a file can be written");
    }

    fn load(library: &Library) -> Scenario {
        library.load(&library.find_id("tried").expect("it is there")).scenario.expect("it loads")
    }

    /// What is told of files that cannot be played.
    #[track_caller]
    fn broken(watch: &mut Watch) -> String {
        let Some(Change::Broken(said)) = watch.changed() else { panic!("it is broken") };
        said.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_broken_file_is_told_and_a_mended_one_read() {
        let mods = tempfile::tempdir().expect("a temporary folder");
        let frame = |text: &str| write(mods.path(), "tried/scenario.ron", text);
        frame("(base: \"semey-1918\", turns: 12)");
        let library = Library::with_mods(mods.path());
        let mut watch = Watch::of(&library, &load(&library)).expect("it lies on disk");
        assert!(watch.changed().is_none());
        frame("(base: \"semey-1918\", turns: twelve)");
        let said = broken(&mut watch);
        assert!(said.contains("scenario.ron:1:"), "{said}");
        assert!(watch.changed().is_none(), "told once");
        frame("(base: \"semey-1918\", turns: 9)");
        let Some(Change::Read(scenario)) = watch.changed() else { panic!("it is mended") };
        assert_eq!(scenario.turns, 9);
        std::fs::remove_dir_all(mods.path().join("tried")).expect("it can be removed");
        assert!(broken(&mut watch).contains("no `scenario.ron`"));
    }

    #[test]
    fn a_reading_that_vanished_is_told() {
        let mods = tempfile::tempdir().expect("a temporary folder");
        let readings = include_str!("../../scenarios/isolation-1919/readings.ron");
        write(mods.path(), "tried/scenario.ron", "(base: \"isolation-1919\")");
        write(mods.path(), "tried/readings.ron", &readings.replacen("id: \"", "id: \"my_", 1));
        let library = Library::with_mods(mods.path());
        let own = load(&library).readings.iter().map(|one| one.id).find(|id| id.as_str().starts_with("my_"));
        let scenario = load(&library).by(own.expect("it is read")).expect("it can be played by");
        let mut watch = Watch::of(&library, &scenario).expect("it lies on disk");
        write(mods.path(), "tried/readings.ron", "()");
        let said = broken(&mut watch);
        assert!(said.contains("readings.ron: no reading is called `my_"), "{said}");
    }

    #[test]
    fn a_file_that_is_another_is_noticed_whatever_its_size_and_time() {
        let mods = tempfile::tempdir().expect("a temporary folder");
        write(mods.path(), "m/lang/en.ftl", "a = b");
        write(mods.path(), "m/scenario.ron", "(format: 1)");
        let library = Library::with_mods(mods.path());
        let stamp = || Stamp::of(&library, &["m".to_owned()]);
        let before = stamp();
        assert_ne!(before, Stamp::default());
        assert_eq!(before, stamp());
        write(mods.path(), "m/lang/en.ftl", "a = bc");
        assert_ne!(before, stamp(), "it grew");
        let grown = stamp();
        let file = std::fs::File::options().write(true).open(mods.path().join("m/lang/en.ftl"));
        file.expect("it opens").set_modified(UNIX_EPOCH).expect("it can be told another time");
        assert_ne!(grown, stamp(), "an older one was put in its place");
    }
}
