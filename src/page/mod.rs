//! Pages that stand by themselves: escaped HTML, and sections made of a campaign. Reads and writes no file.
//!
//! A page asks for nothing from elsewhere and needs no script, so that it opens from a stick in any browser.

pub mod class;
pub mod html;
pub mod parts;
pub mod record;
pub mod report;
mod style;

use html::Html;
use parts::Section;

/// A whole page: its title, what stands before the sections, the heading of their list, and the sections.
#[must_use]
pub fn whole(
    language: &'static str,
    title: &str,
    before: Vec<Html>,
    contents: &str,
    sections: Vec<Section>,
) -> String {
    let links = sections.iter().map(|section| {
        let to = format!("#{}", section.id);
        Html::of("li", &[], [Html::of("a", &[("href", &to)], [Html::text(&section.heading)])])
    });
    let list = Html::of("ol", &[], links.collect::<Vec<_>>());
    let nav = Html::of("nav", &[("aria-label", contents)], [list]);
    let top = Html::of("header", &[], std::iter::once(Html::line("h1", title)).chain(before));
    let all = [top, nav].into_iter().chain(sections.into_iter().map(Section::html));
    let main = Html::of("main", &[], all);
    Html::page(language, [head(title), Html::of("body", &[], [main])])
}

/// The style sheet of all pages, for who shows parts of one elsewhere.
#[must_use]
pub fn sheet_of_styles() -> &'static str {
    style::SHEET
}

fn head(title: &str) -> Html {
    let viewport = [("name", "viewport"), ("content", "width=device-width, initial-scale=1")];
    let lines = [
        Html::empty("meta", &[("charset", "utf-8")]),
        Html::empty("meta", &viewport),
        Html::line("title", title),
        Html::style(style::SHEET),
    ];
    Html::of("head", &[], lines)
}
