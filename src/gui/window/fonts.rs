//! Which letters can be shown: egui's own fonts, with the arrows and shapes joined to them.
//!
//! The bundled fonts have every Kazakh and Russian letter, pre-1918 ones included. The
//! proportional family lacks arrows and shapes, which the monospaced one has.

use bevy_egui::egui::{FontDefinitions, FontFamily};

/// The bundled monospaced font, by egui's name for it.
const MONOSPACED: &str = "Hack";

/// The fonts of the window.
pub fn definitions() -> FontDefinitions {
    let mut fonts = FontDefinitions::default();
    let family = fonts.families.entry(FontFamily::Proportional).or_default();
    if !family.iter().any(|name| name == MONOSPACED) {
        family.push(MONOSPACED.to_owned());
    }
    fonts
}

#[cfg(test)]
mod tests {
    use super::{MONOSPACED, definitions};
    use bevy_egui::egui::FontFamily;

    #[test]
    fn arrows_come_after_the_letters() {
        let fonts = definitions();
        let family = &fonts.families[&FontFamily::Proportional];
        assert!(family.iter().position(|name| name == MONOSPACED) > Some(0));
        assert!(fonts.font_data.contains_key(MONOSPACED));
    }
}
