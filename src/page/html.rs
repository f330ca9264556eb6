//! Escaped HTML, piece by piece: text goes in through one door, which escapes it.
//!
//! It knows no section and no word. It is written here, since four kinds of pieces are all that pages need.

use crate::base::text::is_obeyed;
use crate::report::svg::Drawing;

/// A piece of a page: elements that are all closed, and text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Html(String);

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
        Self(escaped(text))
    }

    /// An element with what is in it.
    #[must_use]
    pub fn of(tag: &'static str, attributes: Attributes<'_>, inside: impl IntoIterator<Item = Self>) -> Self {
        let mut html = opening(tag, attributes);
        html.extend(inside.into_iter().map(|piece| piece.0));
        html += &format!("</{tag}>");
        Self(html)
    }

    /// An element that has no inside, such as `meta`.
    #[must_use]
    pub fn empty(tag: &'static str, attributes: Attributes<'_>) -> Self {
        Self(opening(tag, attributes))
    }

    /// An element with nothing but text in it, on a line of its own.
    #[must_use]
    pub fn line(tag: &'static str, text: &str) -> Self {
        Self(format!("{}\n", Self::of(tag, &[], [Self::text(text)]).0))
    }

    /// A style sheet of the program's own.
    #[must_use]
    pub fn style(sheet: &'static str) -> Self {
        Self(format!("<style>\n{sheet}</style>\n"))
    }

    /// The program's own search over the articles of a page. It reads the page and writes none of it.
    #[must_use]
    pub fn search_script() -> Self {
        Self(format!("<script>\n{SEARCH}</script>\n"))
    }

    /// A picture with its name and, for who does not see it, what it shows.
    #[must_use]
    pub fn picture(drawing: &Drawing, name: &str, shows: &str) -> Self {
        let (width, height) = drawing.size();
        let room = format!("0 0 {width} {height}");
        let says = [Self::line("title", name), Self::line("desc", shows), Self(drawing.body().to_owned())];
        Self::of("svg", &[("viewBox", &room), ("role", "img")], says)
    }

    /// Pieces one after another.
    #[must_use]
    pub fn all(pieces: impl IntoIterator<Item = Self>) -> Self {
        Self(pieces.into_iter().map(|piece| piece.0).collect())
    }

    /// A whole page in a language.
    #[must_use]
    pub fn page(language: &'static str, inside: [Self; 2]) -> String {
        format!("<!DOCTYPE html>\n{}\n", Self::of("html", &[("lang", language)], inside).0)
    }
}

fn opening(tag: &str, attributes: Attributes<'_>) -> String {
    let written = attributes.iter().map(|(name, value)| format!(" {name}=\"{}\"", escaped(value)));
    format!("<{tag}{}>", written.collect::<String>())
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
        assert_eq!(html, Html(format!("<p title=\"{safe}\">{safe}</p>")));
    }
}
