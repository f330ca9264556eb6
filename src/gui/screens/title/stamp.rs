//! How the files of a scenario were when they were read: folders, and number, sizes and times of files.
//!
//! Knows nothing of what they say.

use crate::base::digest::Digest;
use crate::scenario::Library;
use std::path::Path;
use std::time::SystemTime;

/// The number, sizes and times of files, in short.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stamp {
    number: usize,
    /// The folders, in their order.
    places: Digest,
    bytes: u64,
    /// The latest.
    changed: Option<SystemTime>,
}

impl Stamp {
    /// Of the folders of these scenarios; what is in the program never changes.
    #[must_use]
    pub fn of(library: &Library, lineage: &[String]) -> Self {
        let mut stamp = Self::default();
        for id in lineage {
            for path in library.places_of(id) {
                stamp.places = stamp.places.then(path.as_os_str().as_encoded_bytes());
                stamp.add(&path);
                stamp.add(&path.join("lang"));
            }
        }
        stamp
    }

    fn add(&mut self, folder: &Path) {
        let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
        for meta in
            entries.filter_map(|entry| std::fs::metadata(entry.path()).ok()).filter(|meta| meta.is_file())
        {
            self.number += 1;
            self.bytes += meta.len();
            self.changed = self.changed.max(meta.modified().ok());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_grew_is_noticed_and_nothing_else() {
        let mods = tempfile::tempdir().expect("a temporary folder");
        let file = mods.path().join("m/lang/en.ftl");
        std::fs::create_dir_all(file.parent().expect("it lies in a folder")).expect("a folder can be made");
        std::fs::write(&file, "a = b").expect("a file can be written");
        let frame = mods.path().join("m/scenario.ron");
        std::fs::write(frame, "(format: 1)").expect("a file can be written");
        let library = Library::with_mods(mods.path());
        let stamp = || Stamp::of(&library, &["m".to_owned()]);
        let before = stamp();
        assert_ne!(before, Stamp::default());
        assert_eq!(before, stamp());
        std::fs::write(&file, "a = bc").expect("a file can be written");
        assert_ne!(before, stamp());
    }
}
