//! What the player set once and expects to find again: language, sizes, colours, keys, whether to be warned.
//!
//! One small file in the user's configuration folder. A missing one means the usual settings, a broken one is put aside;
//! one that cannot be written is no reason to stop. The clock is read here too, for seeds.

use crate::gui::keys::{Keys, Size};
use crate::gui::kit::theme::Palette;
use crate::i18n::Language;
use crate::saves::file::{self, put_aside};
use serde::{Deserialize, Serialize};
use std::io::{Error, Write};
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

/// The sizes the player may choose from.
pub const SCALES: [f32; 7] = [0.8, 0.9, 1.0, 1.25, 1.5, 1.75, 2.0];
/// Largest file that is read, in bytes.
const MOST: u64 = 1 << 16;

/// The settings, as they lie in the file too.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// The language of the program.
    #[serde(with = "code")]
    pub language: Language,
    /// How large everything is drawn, 1 being usual.
    pub scale: f32,
    /// The colours of everything.
    pub palette: Palette,
    /// Whether the window fills the screen.
    pub fills: bool,
    /// Whether the player is warned of what is left undone before a turn ends.
    pub warns: bool,
    /// Whether the first turns are guided.
    pub guide: bool,
    /// Whether turns are played out on the map.
    pub moves: bool,
    /// Whether the legend opens with a map mode: it does until the player folds it.
    pub legend: bool,
    /// Which keys ask for what.
    pub keys: Keys,
}

/// A file of settings that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    /// Where it lies now, put aside; none where it could not be moved.
    pub aside: Option<PathBuf>,
    /// What is wrong with it, a clause.
    pub reason: String,
}

impl Default for Settings {
    fn default() -> Self {
        let (warns, guide, moves, legend) = (true, true, true, true);
        let (language, palette, keys) = (Language::of_system(), Palette::default(), Keys::default());
        Self { language, scale: 1.0, palette, fills: false, warns, guide, moves, legend, keys }
    }
}

impl Settings {
    /// The settings of this user, the usual ones where nothing can be read, and what became of a broken file.
    #[must_use]
    pub fn of_user() -> (Self, Option<Broken>) {
        let Some(path) = path() else { return (Self::default(), None) };
        match Self::read(&path) {
            Ok(settings) => (settings, None),
            Err(reason) => (Self::default(), Some(Broken { aside: put_aside(&path), reason })),
        }
    }

    /// Whether there are settings of this user, who chose nothing else.
    #[must_use]
    pub fn are_kept() -> bool {
        path().is_some_and(|path| path.exists())
    }

    /// Reads settings; what is missing is as usual.
    ///
    /// # Errors
    /// What is wrong with the file, a clause; none where there is no file.
    pub fn read(path: &Path) -> Result<Self, String> {
        let text = file::text(path, MOST).map_err(|error| error.to_string())?;
        let Some(text) = text else { return Ok(Self::default()) };
        let read: Result<Self, _> = ron::from_str(&text);
        let mut settings = read.map_err(|error| error.to_string())?;
        settings.scale = within(settings.scale);
        settings.keys = settings.keys.checked();
        Ok(settings)
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
        let text = ron::ser::to_string_pretty(self, ron::ser::PrettyConfig::new()).map_err(Error::other)?;
        let folder = path.parent().unwrap_or(Path::new("."));
        std::fs::create_dir_all(folder)?;
        let mut fresh = tempfile::NamedTempFile::new_in(folder)?;
        fresh.write_all(text.as_bytes())?;
        fresh.persist(path).map(drop).map_err(|error| error.error)
    }
}

/// A language by its code; with one that a mod adds the one that it falls back to, as `LANGUAGE` lists them: `tt:ru`.
/// Whether the mod is still there, and its words, the library knows.
mod code {
    use crate::base::language::canonical;
    use crate::base::spoken::Spoken;
    use crate::i18n::Language;
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub fn serialize<S: Serializer>(language: &Language, to: S) -> Result<S::Ok, S::Error> {
        match language.falls_back() {
            Some(below) => to.collect_str(&format_args!("{}:{}", language.code(), below.code())),
            None => to.serialize_str(language.code()),
        }
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Language, D::Error> {
        let text = String::deserialize(from)?;
        let added = || {
            let (code, below) = text.split_once(':')?;
            let below = Language::called(below)?;
            canonical(code).filter(|right| right == code)?;
            Some(Language::Other(Spoken::of(code, code, below, Vec::new())))
        };
        let known = Language::of_code(&text).or_else(added);
        known.ok_or_else(|| D::Error::custom(format!("`{text}` is no language of the program")))
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
    use crate::gui::keys::{BINDINGS, Keys, Size};
    use crate::gui::kit::theme::Palette;
    use crate::i18n::Language;
    use crate::saves::file::put_aside;

    #[test]
    fn settings_read_back_as_written_and_a_bad_file_is_told_and_put_aside() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let path = folder.path().join("deep/settings.ron");
        let mut keys = Keys::default();
        let binding = BINDINGS.iter().find(|one| one.name == "legend").expect("a binding");
        assert_eq!(keys.give(binding, "F10".parse().expect("a chord")), Ok(()));
        let (language, palette) = (Language::Kk, Palette::Contrast);
        let (warns, guide, moves, legend, fills) = (false, false, false, false, true);
        let settings = Settings { language, scale: 1.25, palette, fills, warns, guide, moves, legend, keys };
        settings.write(&path).expect("a file can be written there");
        assert_eq!(Settings::read(&path), Ok(settings));
        std::fs::write(&path, "\u{feff}(language: \"ru\", scale: inf)\r\n")
            .expect("a file can be written there");
        let read = Settings::read(&path).expect("a short file is whole");
        assert_eq!((read.language, read.scale), (Language::Ru, 1.0), "behind a byte order mark");
        std::fs::write(&path, "(language: \"tt:ru\")").expect("a file can be written there");
        let tatar = Settings::read(&path).expect("its mod may be there or not");
        assert_eq!((tatar.language.code(), tatar.language.whole()), ("tt", Language::Ru));
        tatar.write(&path).expect("a file can be written there");
        assert_eq!(Settings::read(&path), Ok(tatar));
        for bad in [
            "",
            "(language: 7",
            "(language: \"fr\")",
            "(language: \"tt:fr\")",
            "(language: \"tatar:ru\")",
            "(keys: {\"legend\": \"Hyper+Q\"})",
            "\u{0}",
        ] {
            std::fs::write(&path, bad).expect("a file can be written there");
            assert!(Settings::read(&path).is_err(), "{bad}");
        }
        let aside = put_aside(&path).expect("it can be moved");
        assert_eq!(std::fs::read_to_string(aside).ok().as_deref(), Some("\u{0}"));
        assert_eq!(Settings::read(&path), Ok(Settings::default()), "no file");
    }

    #[test]
    fn sizes_stay_within_reason() {
        assert_eq!([0.1, 1.1, 9.0, f32::NAN].map(within), [0.8, 1.1, 2.0, 1.0]);
        assert_eq!([0.8, 1.0, 2.0].map(|scale| sized(scale, Size::Larger)), [0.9, 1.25, 2.0]);
        assert_eq!([0.8, 1.1, 2.0].map(|scale| sized(scale, Size::Smaller)), [0.8, 1.0, 1.75]);
        assert_eq!(sized(1.75, Size::Usual), 1.0);
    }
}
