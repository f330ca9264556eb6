//! Which language the system asks for.

use crate::i18n::Language;

impl Language {
    /// The system's language, where it is one of ours; English elsewhere.
    #[must_use]
    pub fn of_system() -> Self {
        Self::of_system_among(Self::of_code)
    }

    /// The same among languages that are told by their codes.
    #[must_use]
    pub fn of_system_among(of_code: impl Fn(&str) -> Option<Self>) -> Self {
        if cfg!(all(unix, not(target_vendor = "apple"))) {
            return Self::of_variables(|name| std::env::var(name).ok(), of_code);
        }
        sys_locale::get_locales().find_map(|code| of_code(&code)).unwrap_or_default()
    }

    /// The language that a shell's variables ask for: the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is set
    /// decides; `LANGUAGE` may prefer others to it, unless it is `C`, which scripts rely on to be English.
    #[must_use]
    pub fn of_variables(
        variable: impl Fn(&str) -> Option<String>,
        of_code: impl Fn(&str) -> Option<Self>,
    ) -> Self {
        let set = |name: &&str| variable(name).filter(|value| !value.is_empty());
        let Some(locale) = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(set) else { return Self::En };
        let name = locale.split(['.', '@']).next().unwrap_or_default();
        if matches!(name, "C" | "POSIX") {
            return Self::En;
        }
        let preferred = variable("LANGUAGE").unwrap_or_default();
        let mut codes = preferred.split(':').chain([locale.as_str()]);
        codes.find_map(of_code).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_of_a_shell_is_the_one_its_variables_ask_for() {
        let of = |set: &[(&str, &str)]| {
            let value = |name: &str| set.iter().find(|(key, _)| *key == name).map(|(_, v)| (*v).to_owned());
            Language::of_variables(value, Language::of_code)
        };
        assert_eq!(of(&[]), Language::En);
        assert_eq!(of(&[("LANG", "ru_RU.UTF-8")]), Language::Ru);
        assert_eq!(of(&[("LC_ALL", ""), ("LANG", "ru_RU.UTF-8")]), Language::Ru);
        for c in ["C", "POSIX", "C.UTF-8"] {
            assert_eq!(
                of(&[("LC_ALL", c), ("LANG", "ru_RU.UTF-8"), ("LANGUAGE", "kk")]),
                Language::En,
                "{c}"
            );
        }
        assert_eq!(of(&[("LC_ALL", "en_US.UTF-8"), ("LANGUAGE", "kk")]), Language::Kk);
        assert_eq!(of(&[("LANG", "de_DE.UTF-8"), ("LANGUAGE", "de:ru")]), Language::Ru);
        assert_eq!(of(&[("LC_ALL", "kk_KZ.UTF-8@cyrillic"), ("LANG", "ru_RU.UTF-8")]), Language::Kk);
        assert_eq!(of(&[("LC_ALL", "de_DE.UTF-8"), ("LANG", "ru_RU.UTF-8")]), Language::En, "LC_ALL wins");
    }
}
