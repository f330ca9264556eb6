//! Escaped HTML, piece by piece: text goes in through one door, which escapes it.
//!
//! It knows no section and no word. It is written here, since four kinds of pieces are all that pages need.

use crate::base::text::is_obeyed;
use crate::report::svg::Drawing;
use std::fmt;

/// Part of a page: elements that are all closed, and text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Html(Vec<Piece>);

/// What a part is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Text as it is read, not yet escaped.
    Text(String),
    /// An element.
    Element {
        /// Its tag.
        tag: &'static str,
        /// Its attributes, not yet escaped.
        attributes: Vec<(&'static str, String)>,
        /// What is in it; nothing where it has no inside.
        inside: Option<Html>,
    },
    /// The program's own: a style sheet, a script, the lines of a drawing, a line's end.
    Own(String),
}

/// Shows the search and hides articles that lack what is sought.
const SEARCH: &str = "\
document.addEventListener('DOMContentLoaded', () => {
  const box = document.getElementById('search'), sought = document.getElementById('sought');
  const all = [...document.querySelectorAll('article')].map(one => [one, one.textContent.toLowerCase()]);
  sought.addEventListener('input', () => {
    const parts = sought.value.toLowerCase().split(' ');
    let found = 0;
    for (const [one, text] of all) {
      one.hidden = !parts.every(part => text.includes(part));
      found += one.hidden ? 0 : 1;
    }
    box.querySelector('output').textContent = found + ' / ' + all.length;
  });
  box.hidden = false;
});
";

/// Names of attributes with their values.
pub type Attributes<'a> = &'a [(&'static str, &'a str)];

impl Html {
    /// Text, which stays text whatever stands in it.
    #[must_use]
    pub fn text(text: &str) -> Self {
        Self(vec![Piece::Text(text.to_owned())])
    }

    /// An element with what is in it.
    #[must_use]
    pub fn of(tag: &'static str, attributes: Attributes<'_>, inside: impl IntoIterator<Item = Self>) -> Self {
        Self::element(tag, attributes, Some(Self::all(inside)))
    }

    /// An element that has no inside, such as `meta`.
    #[must_use]
    pub fn empty(tag: &'static str, attributes: Attributes<'_>) -> Self {
        Self::element(tag, attributes, None)
    }

    fn element(tag: &'static str, attributes: Attributes<'_>, inside: Option<Self>) -> Self {
        let attributes = attributes.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
        Self(vec![Piece::Element { tag, attributes, inside }])
    }

    fn own(text: String) -> Self {
        Self(vec![Piece::Own(text)])
    }

    /// An element with nothing but text in it, on a line of its own.
    #[must_use]
    pub fn line(tag: &'static str, text: &str) -> Self {
        Self::all([Self::of(tag, &[], [Self::text(text)]), Self::own("\n".to_owned())])
    }

    /// A style sheet of the program's own.
    #[must_use]
    pub fn style(sheet: &'static str) -> Self {
        Self::own(format!("<style>\n{sheet}</style>\n"))
    }

    /// The program's own search over the articles of a page. It reads the page and writes none of it.
    #[must_use]
    pub fn search_script() -> Self {
        Self::own(format!("<script>\n{SEARCH}</script>\n"))
    }

    /// A picture with its name and, for who does not see it, what it shows.
    #[must_use]
    pub fn picture(drawing: &Drawing, name: &str, shows: &str) -> Self {
        let (width, height) = drawing.size();
        let room = format!("0 0 {width} {height}");
        let says =
            [Self::line("title", name), Self::line("desc", shows), Self::own(drawing.body().to_owned())];
        Self::of("svg", &[("viewBox", &room), ("role", "img")], says)
    }

    /// Pieces one after another.
    #[must_use]
    pub fn all(pieces: impl IntoIterator<Item = Self>) -> Self {
        Self(pieces.into_iter().flat_map(|piece| piece.0).collect())
    }

    /// A whole page in a language.
    #[must_use]
    pub fn page(language: &'static str, inside: [Self; 2]) -> String {
        format!("<!DOCTYPE html>\n{}\n", Self::of("html", &[("lang", language)], inside))
    }

    /// What it is made of.
    #[must_use]
    pub fn pieces(&self) -> &[Piece] {
        &self.0
    }

    /// All text in it, as it is read.
    #[must_use]
    pub fn words(&self) -> String {
        let words = |piece: &Piece| match piece {
            Piece::Text(text) => text.clone(),
            Piece::Element { inside, .. } => inside.as_ref().map(Self::words).unwrap_or_default(),
            Piece::Own(_) => String::new(),
        };
        self.0.iter().map(words).collect()
    }
}

/// As it stands in a file.
impl fmt::Display for Html {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|piece| piece.fmt(f))
    }
}

impl fmt::Display for Piece {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => f.write_str(&escaped(text)),
            Self::Own(text) => f.write_str(text),
            Self::Element { tag, attributes, inside } => {
                write!(f, "<{tag}")?;
                for (name, value) in attributes {
                    write!(f, " {name}=\"{}\"", escaped(value))?;
                }
                f.write_str(">")?;
                inside.as_ref().map_or(Ok(()), |inside| write!(f, "{inside}</{tag}>"))
            }
        }
    }
}

/// A text as HTML has it; what would turn or hide letters is shown as a letter that is missing.
fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => html += "&amp;",
            '<' => html += "&lt;",
            '>' => html += "&gt;",
            '"' => html += "&quot;",
            '\'' => html += "&#39;",
            c if is_obeyed(c) => html.push('\u{fffd}'),
            c => html.push(c),
        }
    }
    html
}

#[cfg(test)]
mod tests {
    use super::Html;

    #[test]
    fn text_stays_text_in_elements_and_in_attributes() {
        let named = "\"><script>alert('a')</script>&\u{202e}";
        let html = Html::of("p", &[("title", named)], [Html::text(named)]);
        let safe = "&quot;&gt;&lt;script&gt;alert(&#39;a&#39;)&lt;/script&gt;&amp;\u{fffd}";
        assert_eq!(html.to_string(), format!("<p title=\"{safe}\">{safe}</p>"));
        assert_eq!(html.words(), named);
    }
}
