//! Which letters can be shown: a face of the time for titles and for the map, egui's own fonts for all else.
//!
//! Old Standard is drawn after the face that books of these years were set in, in Russian and in Kazakh; it has every
//! letter of both, those that were given up in 1918 too. It is too fine for running text on a screen. Arrows and shapes
//! come from the monospaced font of egui, which its proportional one lacks.

use bevy_egui::egui::{FontData, FontDefinitions, FontFamily, FontTweak};
use std::sync::{Arc, LazyLock};

/// The bundled monospaced font, by egui's name for it.
const MONOSPACED: &str = "Hack";
/// The cuts of the face of the time.
const CUTS: [(&str, &[u8]); 3] = [
    ("regular", include_bytes!("../../../../assets/fonts/OldStandardTT-Regular.ttf")),
    ("bold", include_bytes!("../../../../assets/fonts/OldStandardTT-Bold.ttf")),
    ("italic", include_bytes!("../../../../assets/fonts/OldStandardTT-Italic.ttf")),
];
/// How much lower its letters are set, as a share of their size: it has all the space between lines below them.
const LOWER: f32 = 0.11;

/// The cuts of the face of the time, as egui names them.
static FAMILIES: LazyLock<[FontFamily; 3]> =
    LazyLock::new(|| CUTS.map(|(cut, _)| FontFamily::Name(cut.into())));

/// Which letters something is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Face {
    /// Those of running text and of figures.
    Plain,
    /// Upright ones of the time: lesser places of the map.
    Regular,
    /// Strong ones of the time: titles, towns, oblasts.
    Bold,
    /// Leaning ones of the time: waters, mountains and deserts.
    Italic,
}

impl Face {
    /// By egui's name.
    pub fn family(self) -> FontFamily {
        match self {
            Self::Plain => FontFamily::Proportional,
            Self::Regular => FAMILIES[0].clone(),
            Self::Bold => FAMILIES[1].clone(),
            Self::Italic => FAMILIES[2].clone(),
        }
    }
}

/// The fonts of the window.
pub fn definitions() -> FontDefinitions {
    let mut fonts = FontDefinitions::default();
    let family = fonts.families.entry(FontFamily::Proportional).or_default();
    if !family.iter().any(|name| name == MONOSPACED) {
        family.push(MONOSPACED.to_owned());
    }
    let others = family.clone();
    for (cut, data) in CUTS {
        let tweak = FontTweak { y_offset_factor: LOWER, ..FontTweak::default() };
        fonts.font_data.insert(cut.to_owned(), Arc::new(FontData::from_static(data).tweak(tweak)));
        let with_others = std::iter::once(cut.to_owned()).chain(others.iter().cloned()).collect();
        fonts.families.insert(FontFamily::Name(cut.into()), with_others);
    }
    fonts
}

/// An egui that has them, for tests of what is written in them.
#[cfg(test)]
pub fn context() -> bevy_egui::egui::Context {
    let ctx = bevy_egui::egui::Context::default();
    ctx.set_fonts(definitions());
    ctx
}

#[cfg(test)]
mod tests {
    use super::{CUTS, MONOSPACED, definitions};
    use crate::i18n::letters::is_drawn;
    use bevy_egui::egui::{Context, FontDefinitions, FontFamily, FontId, RawInput};

    fn with(fonts: FontDefinitions) -> Context {
        let ctx = Context::default();
        ctx.set_fonts(fonts);
        ctx.run_ui(RawInput::default(), |_| {}).drop_without_applying_deltas();
        ctx
    }

    #[test]
    fn arrows_come_after_the_letters() {
        let fonts = definitions();
        let family = &fonts.families[&FontFamily::Proportional];
        assert!(family.iter().position(|name| name == MONOSPACED) > Some(0));
        assert!(fonts.font_data.contains_key(MONOSPACED));
    }

    #[test]
    fn the_table_of_letters_has_those_that_are_drawn_and_no_others() {
        let ctx = with(definitions());
        let font = FontId::proportional(14.0);
        let letters = ('\u{21}'..='\u{ffff}').filter(|letter| letter.is_alphabetic());
        let drawn = |letter| ctx.fonts_mut(|fonts| fonts.has_glyph(&font, letter));
        let otherwise: Vec<char> = letters.filter(|&letter| drawn(letter) != is_drawn(letter)).collect();
        assert!(otherwise.is_empty(), "assets/lang/letters.txt is made of the fonts: {otherwise:?}");
    }

    #[test]
    fn titles_need_no_other_face_in_any_of_the_three_languages() {
        // A letter counts as missing where it comes from the last face of a family.
        let mut fonts = definitions();
        for (cut, _) in CUTS {
            fonts.families.insert(FontFamily::Name(cut.into()), vec![cut.to_owned(), MONOSPACED.to_owned()]);
        }
        let ctx = with(fonts);
        let letters = "AZaz09АЯаяЁёӘәҒғІіҚқҢңӨөҰұҮүҺһѢѣѲѳ«»„“”–—−№…’×≥≤→°½%?!,.:;()";
        for (cut, _) in CUTS {
            let font = FontId::new(20.0, FontFamily::Name(cut.into()));
            let lacks: Vec<char> =
                letters.chars().filter(|&c| !ctx.fonts_mut(|fonts| fonts.has_glyph(&font, c))).collect();
            assert!(lacks.is_empty(), "{cut}: {lacks:?}");
        }
    }
}
