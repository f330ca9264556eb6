//! The languages of the game, by code: its own three, and those that mods add.
//!
//! Knows no words: `i18n` has them, and only asks which languages there are.

use crate::base::spoken::Spoken;

/// A language of the game.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// English.
    #[default]
    En,
    /// Kazakh, in Cyrillic.
    Kk,
    /// Russian.
    Ru,
    /// One that a mod adds.
    Other(Spoken),
}

impl Language {
    /// The languages of the game itself, which have all its words.
    pub const ALL: [Self; 3] = [Self::Kk, Self::Ru, Self::En];

    /// Its code: `en`, `kk`, `ru`, `tt`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Kk => "kk",
            Self::Ru => "ru",
            Self::Other(spoken) => spoken.code(),
        }
    }

    /// Its own name for itself.
    #[must_use]
    pub fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Kk => "Қазақша",
            Self::Ru => "Русский",
            Self::Other(spoken) => spoken.name(),
        }
    }

    /// The language whose words are shown where it has none itself.
    #[must_use]
    pub fn falls_back(self) -> Option<Self> {
        match self {
            Self::Other(spoken) => Some(spoken.falls_back()),
            Self::En | Self::Kk | Self::Ru => None,
        }
    }

    /// The language of the game that has all words for it: itself, or the one that it falls back to.
    #[must_use]
    pub fn whole(self) -> Self {
        self.falls_back().unwrap_or(self)
    }

    /// The language of the game whose code this is, and nothing besides.
    #[must_use]
    pub fn called(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }

    /// The language of the game that a code such as `ru` or `kk-KZ` means.
    #[must_use]
    pub fn of_code(code: &str) -> Option<Self> {
        Self::called(&code.split(['-', '_', '.']).next().unwrap_or_default().to_ascii_lowercase())
    }
}

/// The code that a name begins with, and what follows it: `kk-Latn` and `-record` of `kk-Latn-record`. A code is two or
/// three small letters, then a script (`Latn`) and a region (`KZ`, `419`) if need be.
#[must_use]
pub fn code_at_head(name: &str) -> Option<(&str, &str)> {
    let first = name.split('-').next().unwrap_or_default();
    if !(2..=3).contains(&first.len()) || !first.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return None;
    }
    let mut end = first.len();
    for is_part in [is_script, is_region] {
        let part = name[end..].strip_prefix('-').and_then(|rest| rest.split('-').next());
        end += part.filter(|part| is_part(part)).map_or(0, |part| part.len() + 1);
    }
    Some(name.split_at(end))
}

fn is_script(part: &str) -> bool {
    let mut letters = part.bytes();
    part.len() == 4
        && letters.next().is_some_and(|letter| letter.is_ascii_uppercase())
        && letters.all(|letter| letter.is_ascii_lowercase())
}

fn is_region(part: &str) -> bool {
    let all = |is: fn(&u8) -> bool| part.as_bytes().iter().all(is);
    (part.len() == 2 && all(u8::is_ascii_uppercase)) || (part.len() == 3 && all(u8::is_ascii_digit))
}

/// A code as it is written here, however it is written elsewhere: `kk-Latn` for `KK_latn.UTF-8`.
#[must_use]
pub fn canonical(code: &str) -> Option<String> {
    let code = code.split(['.', '@']).next().unwrap_or_default();
    let mut parts = Vec::new();
    for (number, part) in code.split(['-', '_']).enumerate() {
        let part = part.to_ascii_lowercase();
        parts.push(match part.len() {
            4 if number > 0 && part.is_ascii() => part[..1].to_ascii_uppercase() + &part[1..],
            2 if number > 0 => part.to_ascii_uppercase(),
            _ => part,
        });
    }
    let code = parts.join("-");
    code_at_head(&code).is_some_and(|(_, rest)| rest.is_empty()).then_some(code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_ends_where_the_rest_of_the_name_begins() {
        assert_eq!(code_at_head("tt"), Some(("tt", "")));
        assert_eq!(code_at_head("kk-record"), Some(("kk", "-record")));
        assert_eq!(code_at_head("kk-Latn-KZ-record"), Some(("kk-Latn-KZ", "-record")));
        assert_eq!(code_at_head("es-419"), Some(("es-419", "")));
        for name in ["", "t", "tatar", "TT", "т", "t1", "-tt", "ттт"] {
            assert_eq!(code_at_head(name), None, "{name}");
        }
    }

    #[test]
    fn a_code_of_a_system_is_written_as_ours() {
        let told =
            ["tt_RU.UTF-8", "KK-LATN", "sah", "ca@valencia", "tatar", "", "kk-éab", "k-ж"].map(canonical);
        let expected = [Some("tt-RU"), Some("kk-Latn"), Some("sah"), Some("ca"), None, None, None, None];
        assert_eq!(told, expected.map(|code| code.map(str::to_owned)));
    }

    #[test]
    fn the_system_s_language_is_told_by_its_code() {
        assert_eq!(Language::of_code("kk_KZ.UTF-8"), Some(Language::Kk));
        assert_eq!(Language::of_code("fr"), None);
        assert_eq!(Language::called("kk-KZ"), None);
    }
}
