//! What the player set once and expects to find again: language, sizes, whether to be warned.
//!
//! One small file in the user's configuration folder. A missing or broken one means the usual
//! settings; one that cannot be written is no reason to stop. The clock is read here too, for seeds.

use crate::gui::keys::Size;
use crate::i18n::Language;
use serde::{Deserialize, Serialize};
use std::io::{Error, Write};
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

/// The sizes the player may choose from.
pub const SCALES: [f32; 7] = [0.8, 0.9, 1.0, 1.25, 1.5, 1.75, 2.0];
/// Largest file that is read, in bytes.
const MOST: u64 = 1 << 16;

/// The settings.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Settings {
    /// The language of the program.
    pub language: Language,
    /// How large everything is drawn, 1 being usual.
    pub scale: f32,
    /// Whether the player is warned of what is left undone before a turn ends.
    pub warns: bool,
    /// Whether the first turns are guided.
    pub guide: bool,
    /// Whether turns are played out on the map.
    pub moves: bool,
}

/// The settings as they lie in the file.
#[derive(Debug, Serialize, Deserialize)]
#[serde(default)]
struct File {
    language: String,
    scale: f32,
    warns: bool,
    guide: bool,
    moves: bool,
}

impl Default for File {
    fn default() -> Self {
        Self { language: String::new(), scale: 1.0, warns: true, guide: true, moves: true }
    }
}

impl Settings {
    /// The settings of this user; the usual ones where nothing can be read.
    #[must_use]
    pub fn of_user() -> Self {
        path().as_deref().map_or_else(Self::usual, Self::read)
    }

    /// The usual settings: the system's language, the usual size.
    #[must_use]
    pub fn usual() -> Self {
        Self { language: Language::of_system(), scale: 1.0, warns: true, guide: true, moves: true }
    }

    /// Reads settings; what is missing or broken is as usual.
    #[must_use]
    pub fn read(path: &Path) -> Self {
        let small = std::fs::metadata(path).is_ok_and(|meta| meta.is_file() && meta.len() <= MOST);
        let text = small.then(|| std::fs::read_to_string(path).ok()).flatten().unwrap_or_default();
        let file: File = ron::from_str(text.trim_start_matches('\u{feff}')).unwrap_or_default();
        let usual = Self::usual();
        Self {
            language: Language::of_code(&file.language).unwrap_or(usual.language),
            scale: within(file.scale),
            warns: file.warns,
            guide: file.guide,
            moves: file.moves,
        }
    }

    /// Keeps the settings of this user.
    ///
    /// # Errors
    /// When the file cannot be written; an older one is untouched then.
    pub fn keep(&self) -> Result<(), Error> {
        path().map_or(Ok(()), |path| self.write(&path))
    }

    /// Writes settings so that an older file stays whole until the new one is.
    ///
    /// # Errors
    /// When the folder or the file cannot be written.
    pub fn write(&self, path: &Path) -> Result<(), Error> {
        let language = self.language.code().to_owned();
        let file =
            File { language, scale: self.scale, warns: self.warns, guide: self.guide, moves: self.moves };
        let text = ron::ser::to_string_pretty(&file, ron::ser::PrettyConfig::new()).map_err(Error::other)?;
        let folder = path.parent().unwrap_or(Path::new("."));
        std::fs::create_dir_all(folder)?;
        let mut fresh = tempfile::NamedTempFile::new_in(folder)?;
        fresh.write_all(text.as_bytes())?;
        fresh.persist(path).map(drop).map_err(|error| error.error)
    }
}

/// A size that can be worked with.
#[must_use]
pub fn within(scale: f32) -> f32 {
    if scale.is_finite() { scale.clamp(SCALES[0], SCALES[SCALES.len() - 1]) } else { 1.0 }
}

/// The next size of the list that a key asks for.
#[must_use]
pub fn sized(now: f32, size: Size) -> f32 {
    let next = match size {
        Size::Larger => SCALES.into_iter().find(|scale| *scale > now + 0.01),
        Size::Smaller => SCALES.into_iter().rev().find(|scale| *scale < now - 0.01),
        Size::Usual => Some(1.0),
    };
    next.unwrap_or(now)
}

/// A seed nobody chose: a number short enough to be told to somebody else.
#[must_use]
pub fn fresh_seed() -> u64 {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    now.as_millis() as u64 % 1_000_000
}

fn path() -> Option<PathBuf> {
    directories::ProjectDirs::from("", "", "alash").map(|dirs| dirs.config_dir().join("settings.ron"))
}

#[cfg(test)]
mod tests {
    use super::{Settings, sized, within};
    use crate::gui::keys::Size;
    use crate::i18n::Language;

    #[test]
    fn settings_read_back_as_written_and_a_bad_file_is_ignored() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let path = folder.path().join("deep/settings.ron");
        let settings =
            Settings { language: Language::Kk, scale: 1.25, warns: false, guide: false, moves: false };
        settings.write(&path).expect("a file can be written there");
        assert_eq!(Settings::read(&path), settings);
        std::fs::write(&path, "\u{feff}(language: \"ru\")\r\n").expect("a file can be written there");
        assert_eq!(Settings::read(&path).language, Language::Ru, "behind a byte order mark");
        for bad in ["", "(language: 7", "(language: \"fr\", scale: inf)", "\u{0}"] {
            std::fs::write(&path, bad).expect("a file can be written there");
            assert_eq!(Settings::read(&path), Settings::usual(), "{bad}");
        }
        assert_eq!(Settings::read(&folder.path().join("none.ron")), Settings::usual());
    }

    #[test]
    fn sizes_stay_within_reason() {
        assert_eq!([0.1, 1.1, 9.0, f32::NAN].map(within), [0.8, 1.1, 2.0, 1.0]);
        assert_eq!([0.8, 1.0, 2.0].map(|scale| sized(scale, Size::Larger)), [0.9, 1.25, 2.0]);
        assert_eq!([0.8, 1.1, 2.0].map(|scale| sized(scale, Size::Smaller)), [0.8, 1.0, 1.75]);
        assert_eq!(sized(1.75, Size::Usual), 1.0);
    }
}
