//! The languages of the game, by code.
//!
//! Knows no words: `i18n` has them, and only asks which languages there are.

/// A language of the game.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// English.
    #[default]
    En,
    /// Kazakh, in Cyrillic.
    Kk,
    /// Russian.
    Ru,
}

impl Language {
    /// All languages.
    pub const ALL: [Self; 3] = [Self::Kk, Self::Ru, Self::En];

    /// Its code: `en`, `kk`, `ru`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Kk => "kk",
            Self::Ru => "ru",
        }
    }

    /// Its own name for itself.
    #[must_use]
    pub fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Kk => "Қазақша",
            Self::Ru => "Русский",
        }
    }

    /// The language of a code such as `ru` or `kk-KZ`.
    #[must_use]
    pub fn of_code(code: &str) -> Option<Self> {
        let head = code.split(['-', '_', '.']).next().unwrap_or_default().to_ascii_lowercase();
        Self::ALL.into_iter().find(|language| language.code() == head)
    }
}
