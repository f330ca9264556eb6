//! Which language the window speaks: the one chosen, as the mods have it now, or the one below it.

use crate::gui::desk::Desk;
use crate::gui::kit::parts;
use crate::gui::settings::Settings;
use crate::i18n::{Language, Words};
use crate::scenario::Library;

/// The language that was asked for, or is set, or else that the system speaks.
pub(in crate::gui::desk) fn chosen(
    asked: Option<Language>,
    settings: &Settings,
    library: &Library,
) -> Language {
    let of_system = || Language::of_system_among(|code| library.language_meant(code));
    let set = || if Settings::are_kept() { settings.language } else { of_system() };
    asked.unwrap_or_else(set)
}

/// A language as it can be spoken now.
pub(in crate::gui::desk) fn spoken(chosen: Language, library: &Library) -> Language {
    library.language(chosen.code()).unwrap_or(chosen.whole())
}

/// Says that a language is not here any more.
pub(in crate::gui::desk) fn gone(words: &Words, chosen: Language) -> String {
    let named = |language: Language| parts::text(language.own_name());
    words.with("screen-language-gone", &[("language", named(chosen)), ("below", named(words.language()))])
}

impl Desk {
    /// Speaks another language.
    pub(in crate::gui::desk) fn speak(&mut self, language: Language) {
        self.settings.language = language;
        self.words = Words::new(language, []);
        self.notice = None;
        self.shelf.speak(language);
        if let Some(play) = &mut self.play {
            play.speak(language);
        }
    }

    /// Takes up the language that is spoken as the mods have it now; says so where they have it no more.
    pub(in crate::gui::desk) fn hear(&mut self) {
        let chosen = self.settings.language;
        let now = spoken(chosen, &self.library);
        if now != chosen {
            self.speak(now);
            self.notice = (now.code() != chosen.code()).then(|| gone(&self.words, chosen));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::id::Id;
    use crate::scenario::mods::list::List;

    #[test]
    fn a_language_whose_mod_is_off_or_gone_is_told_and_replaced() {
        let mods = tempfile::tempdir().expect("a temporary folder");
        let put = |name: &str, text: &str| {
            let file = mods.path().join(name);
            std::fs::create_dir_all(file.parent().expect("a folder")).expect("a folder can be made");
            std::fs::write(file, text).expect("a file can be written");
        };
        put(
            "tatar/mod.ron",
            "(id: \"tatar\", languages: [(code: \"tt\", name: \"Татарча\", falls_back: \"ru\")])",
        );
        put("tatar/lang/tt.ftl", "game-title = Уен\n");
        let library = Library::with_mods(mods.path());
        let tatar = library.language("tt").expect("the mod is on");
        assert_eq!(spoken(tatar, &library), tatar);
        put("tatar/lang/tt.ftl", "game-title = Сугыш\n");
        library.look_again();
        assert_eq!(Words::new(spoken(tatar, &library), []).get("game-title"), "Сугыш");
        let off = List::default().switched(Id::new("tatar").expect("an id"), false);
        put("mods.ron", &off.text());
        library.look_again();
        let now = spoken(tatar, &library);
        assert_eq!(now, Language::Ru);
        let said = gone(&Words::new(now, []), tatar);
        assert!(said.contains("Татарча") && said.contains("Русский"), "{said}");
    }
}
