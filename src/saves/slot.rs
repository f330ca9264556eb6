//! A slot: the file that one game is kept in. Another game, or another window, never writes over it.
//!
//! A save begins with its checksum, so the first line tells whether a file is still the one this game wrote.

use crate::saves::{Error, Save, file};
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

/// More games of one name than anybody keeps.
const MOST: u32 = 10_000;
/// No first line of a save is longer, bytes.
const LONGEST_LINE: u64 = 256;

/// A file for one game.
#[derive(Clone, Debug)]
pub struct Slot {
    /// The name it would like to have.
    wish: PathBuf,
    /// The name it has.
    path: PathBuf,
    /// The first line of what this game wrote there, or was opened from.
    ours: Option<String>,
}

impl Slot {
    /// For a game that is not kept yet; where the name is taken, it gets the next one with a number.
    #[must_use]
    pub fn new(path: PathBuf) -> Self {
        Self { wish: path.clone(), path, ours: None }
    }

    /// For a game that goes on from this file.
    #[must_use]
    pub fn opened(path: &Path) -> Self {
        Self { ours: first_line(path), ..Self::new(path.to_owned()) }
    }

    /// The name that was wished for.
    #[must_use]
    pub fn wish(&self) -> &Path {
        &self.wish
    }

    /// The file that the game is kept in.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The file that the game is kept in, once it is: the name alone may be another game's until then.
    #[must_use]
    pub fn kept(&self) -> Option<&Path> {
        self.ours.as_ref().map(|_| self.path.as_path())
    }

    /// Keeps the game: in its file, or in a new one where somebody else wrote into that.
    ///
    /// # Errors
    /// When nothing can be written there; what is kept stays as it is.
    pub fn keep(&mut self, save: &Save) -> Result<(), Error> {
        let text = save.text();
        let folder = file::folder_of(&self.path);
        std::fs::create_dir_all(folder).map_err(|error| self.failed(error))?;
        // Between looking and writing nobody else writes.
        let _alone = file::alone(folder);
        for number in 2..MOST {
            if self.written(&text)? {
                self.ours = text.lines().next().map(str::to_owned);
                return Ok(());
            }
            self.path = numbered(&self.wish, number);
        }
        Err(self.failed(std::io::ErrorKind::AlreadyExists.into()))
    }

    /// Writes the text where nobody else's is; false where somebody's is.
    fn written(&self, text: &str) -> Result<bool, Error> {
        if std::fs::symlink_metadata(&self.path).is_err() {
            return file::create(&self.path, text.as_bytes()).map_err(|error| self.failed(error));
        }
        let there = first_line(&self.path);
        // The very same game may be kept twice.
        let same = there.as_deref().is_some_and(|line| text.lines().next() == Some(line));
        if !same && (there.is_none() || there != self.ours) {
            return Ok(false);
        }
        file::replace(&self.path, text.as_bytes()).map_err(|error| self.failed(error))?;
        Ok(true)
    }

    fn failed(&self, error: std::io::Error) -> Error {
        Error::Io(self.path.clone(), error)
    }
}

/// The first line of a plain file that is text.
fn first_line(path: &Path) -> Option<String> {
    let plain = std::fs::metadata(path).is_ok_and(|meta| meta.is_file());
    let file = plain.then(|| std::fs::File::open(path).ok())??;
    BufReader::new(file.take(LONGEST_LINE)).lines().next()?.ok()
}

/// A name with a number behind its stem.
fn numbered(path: &Path, number: u32) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!("{stem}-{number}.ron"))
}
