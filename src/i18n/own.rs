//! The words of the program itself, in its own three languages.

use crate::i18n::Language;

/// What the names of the program's files of words have behind the code, in the order of [`Language::own_words`].
pub const PARTS: [&str; 12] = [
    "",
    "-affairs",
    "-cli",
    "-lessons",
    "-screens",
    "-page",
    "-panels",
    "-parameters",
    "-reckoning",
    "-study",
    "-terms",
    "-turn",
];

impl Language {
    /// The words of the program itself: of the game, its screens and its panels; of a language that a mod adds those
    /// that it falls back to.
    #[must_use]
    pub fn own_words(self) -> [&'static str; PARTS.len()] {
        macro_rules! words {
            ($code:literal) => {
                [
                    include_str!(concat!("../../assets/lang/", $code, ".ftl")),
                    include_str!(concat!("../../assets/lang/", $code, "-affairs.ftl")),
                    include_str!(concat!("../../assets/lang/", $code, "-cli.ftl")),
                    include_str!(concat!("../../assets/lang/", $code, "-lessons.ftl")),
                    include_str!(concat!("../../assets/lang/", $code, "-screens.ftl")),
                    include_str!(concat!("../../assets/lang/", $code, "-page.ftl")),
                    include_str!(concat!("../../assets/lang/", $code, "-panels.ftl")),
                    include_str!(concat!("../../assets/lang/", $code, "-parameters.ftl")),
                    include_str!(concat!("../../assets/lang/", $code, "-reckoning.ftl")),
                    include_str!(concat!("../../assets/lang/", $code, "-study.ftl")),
                    include_str!(concat!("../../assets/lang/", $code, "-terms.ftl")),
                    include_str!(concat!("../../assets/lang/", $code, "-turn.ftl")),
                ]
            };
        }
        match self.whole() {
            Self::En => words!("en"),
            Self::Kk => words!("kk"),
            Self::Ru | Self::Other(_) => words!("ru"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_is_called_as_its_file_is() {
        for language in Language::ALL {
            for (part, text) in PARTS.into_iter().zip(language.own_words()) {
                let file =
                    format!("{}/assets/lang/{}{part}.ftl", env!("CARGO_MANIFEST_DIR"), language.code());
                assert_eq!(std::fs::read_to_string(&file).ok().as_deref(), Some(text), "{file}");
            }
        }
    }
}
