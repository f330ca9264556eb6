//! Drawings of a page as pictures on the screen: SVG made into pixels with the window's own letters.

use bevy_egui::egui::{ColorImage, Context, FontDefinitions, TextureHandle, TextureOptions};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The most pixels a side may have.
const MOST: f32 = 4096.0;

/// Pictures that were drawn, by their text and width in pixels.
#[derive(Default)]
pub struct Pictures {
    drawn: BTreeMap<(usize, u32), Option<TextureHandle>>,
    letters: Option<Arc<fontdb::Database>>,
}

impl Pictures {
    /// The picture of that number, drawn so many pixels wide; none where its text is no drawing.
    pub fn get(
        &mut self,
        ctx: &Context,
        number: usize,
        svg: impl FnOnce() -> String,
        width: f32,
    ) -> Option<&TextureHandle> {
        let key = (number, width.clamp(1.0, MOST) as u32);
        if !self.drawn.contains_key(&key) {
            let letters = Arc::clone(self.letters.get_or_insert_with(|| Arc::new(letters())));
            let image = drawn(&svg(), width, letters);
            let texture = image
                .map(|image| ctx.load_texture(format!("picture {number}"), image, TextureOptions::LINEAR));
            // Of another size it is not wanted any more.
            self.drawn.retain(|(other, _), _| *other != number);
            self.drawn.insert(key, texture);
        }
        self.drawn.get(&key)?.as_ref()
    }
}

/// The letters of the window.
fn letters() -> fontdb::Database {
    let mut letters = fontdb::Database::new();
    for font in FontDefinitions::default().font_data.into_values() {
        letters.load_font_data(font.font.to_vec());
    }
    letters.set_sans_serif_family("Ubuntu");
    letters
}

/// The pixels of a drawing of that width, with these letters; none where its text is no drawing.
pub fn drawn(svg: &str, width: f32, letters: Arc<fontdb::Database>) -> Option<ColorImage> {
    let options = Options { fontdb: letters, font_family: "Ubuntu".to_owned(), ..Options::default() };
    let tree = Tree::from_str(svg, &options).ok()?;
    let scale = width.min(MOST) / tree.size().width().max(1.0);
    let size = [width.min(MOST), (tree.size().height() * scale).min(MOST)].map(|side| side.max(1.0) as u32);
    let mut pixels = Pixmap::new(size[0], size[1])?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixels.as_mut());
    Some(ColorImage::from_rgba_premultiplied(size.map(|side| side as usize), pixels.data()))
}

#[cfg(test)]
mod tests {
    use super::{drawn, letters};
    use std::sync::Arc;

    #[test]
    fn a_drawing_with_kazakh_letters_has_ink_where_its_words_stand() {
        let svg = |text: &str| {
            format!(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 20\">\
                 <text x=\"4\" y=\"15\" font-size=\"14\" font-family=\"sans-serif\">{text}</text></svg>"
            )
        };
        let letters = Arc::new(letters());
        let ink = |text: &str| {
            let image = drawn(&svg(text), 200.0, Arc::clone(&letters)).expect("it is a drawing");
            assert_eq!(image.size, [200, 40]);
            image.pixels.iter().filter(|pixel| pixel.a() > 0).count()
        };
        assert!(ink("") == 0 && ink("Әғқңөұүі") > ink("Әғқ") && ink("Әғқ") > 20);
        assert!(drawn("<svg", 200.0, letters).is_none());
    }
}
