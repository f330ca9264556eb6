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
    use crate::i18n::letters::is_drawn;
    use bevy_egui::egui::{Context, FontFamily, FontId, RawInput};

    #[test]
    fn arrows_come_after_the_letters() {
        let fonts = definitions();
        let family = &fonts.families[&FontFamily::Proportional];
        assert!(family.iter().position(|name| name == MONOSPACED) > Some(0));
        assert!(fonts.font_data.contains_key(MONOSPACED));
    }

    #[test]
    fn the_table_of_letters_has_those_that_are_drawn_and_no_others() {
        let ctx = Context::default();
        ctx.set_fonts(definitions());
        ctx.run_ui(RawInput::default(), |_| {}).drop_without_applying_deltas();
        let font = FontId::proportional(14.0);
        let letters = ('\u{21}'..='\u{ffff}').filter(|letter| letter.is_alphabetic());
        let drawn = |letter| ctx.fonts_mut(|fonts| fonts.has_glyph(&font, letter));
        let otherwise: Vec<char> = letters.filter(|&letter| drawn(letter) != is_drawn(letter)).collect();
        assert!(otherwise.is_empty(), "assets/lang/letters.txt is made of the fonts: {otherwise:?}");
    }
}
