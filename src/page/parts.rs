//! Parts that sections are made of: paragraphs, lists, tables with captions, pictures with words beside them.

use crate::page::html::Html;
use crate::report::charts::Chart;
use crate::report::svg::Drawing;
use std::borrow::Cow;

/// A part of a page under a heading, and the name that links lead to.
pub struct Section {
    /// Its name in links.
    pub id: Cow<'static, str>,
    /// Its heading.
    pub heading: String,
    /// What stands in it.
    pub inside: Vec<Html>,
}

impl Section {
    /// The section as it stands on the page.
    #[must_use]
    pub fn html(self) -> Html {
        let heading = Html::line("h2", &self.heading);
        let inside = std::iter::once(heading).chain(self.inside);
        Html::of("section", &[("id", &self.id)], inside)
    }

    /// The same as a part of another section, whose name leads to it.
    #[must_use]
    pub fn within(self) -> Html {
        Html::all(std::iter::once(Html::line("h3", &self.heading)).chain(self.inside))
    }
}

/// A paragraph.
#[must_use]
pub fn paragraph(text: &str) -> Html {
    Html::line("p", text)
}

/// A paragraph about how to read what follows.
#[must_use]
pub fn note(text: &str) -> Html {
    Html::of("p", &[("class", "note")], [Html::text(text)])
}

/// A list; nothing where nothing is listed.
#[must_use]
pub fn list<T: AsRef<str>>(lines: &[T]) -> Html {
    if lines.is_empty() {
        return Html::default();
    }
    Html::of("ul", &[], lines.iter().map(|line| Html::line("li", line.as_ref())))
}

/// A cell of a table.
pub enum Cell {
    /// A number or a date.
    Number(String),
    /// Words.
    Words(String),
    /// A piece of a page.
    Piece(Html),
}

/// A table: its caption, the heads of its columns, and its rows, whose first cell is their head.
#[must_use]
pub fn table(caption: &str, heads: &[String], rows: Vec<Vec<Cell>>) -> Html {
    // The head of a column stands over its cells: words begin at its left.
    let is_words = |column: usize| {
        let cell = rows.first().and_then(|row| row.get(column));
        cell.is_some_and(|cell| !matches!(cell, Cell::Number(_)))
    };
    let head = heads.iter().enumerate().map(|(column, head)| {
        let class = is_words(column).then_some(("class", "words"));
        let attributes: Vec<_> = [("scope", "col")].into_iter().chain(class).collect();
        Html::of("th", &attributes, [Html::text(head)])
    });
    let head = Html::of("thead", &[], [Html::of("tr", &[], head)]);
    let body = Html::of("tbody", &[], rows.into_iter().map(row));
    let table = Html::of("table", &[], [Html::line("caption", caption), head, body]);
    // What is too wide for a screen can be moved by keys.
    let reachable = [("class", "wide"), ("tabindex", "0"), ("role", "region"), ("aria-label", caption)];
    Html::of("div", &reachable, [table])
}

fn row(cells: Vec<Cell>) -> Html {
    let cells = cells.into_iter().enumerate().map(|(number, cell)| match cell {
        Cell::Number(text) | Cell::Words(text) if number == 0 => {
            Html::of("th", &[("scope", "row")], [Html::text(&text)])
        }
        Cell::Number(text) => Html::of("td", &[], [Html::text(&text)]),
        Cell::Piece(piece) => Html::of("td", &[("class", "words")], [piece]),
        Cell::Words(text) => Html::of("td", &[("class", "words")], [Html::text(&text)]),
    });
    Html::of("tr", &[], cells)
}

/// A picture under its name, with what it shows for who does not see it; nothing where it cannot be drawn.
#[must_use]
pub fn figure(chart: &Chart, name: &str, shows: &str) -> Html {
    let Some(drawing) = Drawing::of(chart) else { return Html::default() };
    let says = [Html::line("figcaption", name), Html::picture(&drawing, name, shows)];
    Html::of("figure", &[], says)
}
