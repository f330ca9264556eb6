//! Parts of a page as controls: paragraphs, lists, tables, pictures, what is folded.

use crate::gui::kit::picture::Pictures;
use crate::gui::kit::{parts, theme, widgets};
use crate::page::html::{Html, Piece};
use crate::page::sheet_of_styles;
use bevy_egui::egui::{Grid, Image, Label, RichText, Ui, WidgetInfo, WidgetType, vec2};

/// The widest that a picture is shown, in points.
const WIDEST: f32 = 900.0;

/// Shows a part; `number` counts the pictures.
pub fn show(ui: &mut Ui, pictures: &mut Pictures, number: &mut usize, html: &Html) {
    for piece in html.pieces() {
        match piece {
            Piece::Element { tag: "svg", inside, .. } => {
                *number += 1;
                let says = inside.as_ref().map(Html::words).unwrap_or_default();
                picture(ui, pictures, *number, piece, &says);
            }
            Piece::Element { tag, attributes, inside: Some(inside) } => {
                element(ui, pictures, number, tag, attributes, inside);
            }
            Piece::Text(text) if !text.trim().is_empty() => drop(ui.add(Label::new(text).wrap())),
            _ => {}
        }
    }
}

fn element(
    ui: &mut Ui,
    pictures: &mut Pictures,
    number: &mut usize,
    tag: &str,
    attributes: &[(&'static str, String)],
    inside: &Html,
) {
    match tag {
        "p" if attributes.contains(&("class", "note".to_owned())) => drop(parts::note(ui, inside.words())),
        "p" | "dd" => drop(ui.add(Label::new(inside.words()).wrap())),
        "h2" | "h3" | "h4" | "figcaption" | "dt" => drop(parts::section(ui, inside.words())),
        "li" => drop(ui.add(Label::new(format!("• {}", inside.words())).wrap())),
        "table" => table(ui, inside),
        "details" => folded(ui, pictures, number, inside),
        _ => show(ui, pictures, number, inside),
    }
}

/// What is folded under its summary.
fn folded(ui: &mut Ui, pictures: &mut Pictures, number: &mut usize, inside: &Html) {
    let summary = elements(inside, "summary").next().map(Html::words).unwrap_or_default();
    // Pictures in it keep their numbers, whether it is open or not.
    let mut within = *number + 100;
    widgets::folded(ui, summary, |ui| {
        let rest =
            inside.pieces().iter().filter(|piece| !matches!(piece, Piece::Element { tag: "summary", .. }));
        for piece in rest {
            if let Piece::Element { tag, attributes, inside: Some(inside) } = piece {
                element(ui, pictures, &mut within, tag, attributes, inside);
            }
        }
    });
}

/// What is in the elements of a tag, however deep.
fn elements<'h>(html: &'h Html, wanted: &'static str) -> Box<dyn Iterator<Item = &'h Html> + 'h> {
    Box::new(html.pieces().iter().flat_map(move |piece| -> Box<dyn Iterator<Item = &'h Html> + 'h> {
        match piece {
            Piece::Element { tag, inside: Some(inside), .. } if *tag == wanted => {
                Box::new(std::iter::once(inside))
            }
            Piece::Element { inside: Some(inside), .. } => elements(inside, wanted),
            _ => Box::new(std::iter::empty()),
        }
    }))
}

fn table(ui: &mut Ui, inside: &Html) {
    for caption in elements(inside, "caption") {
        parts::note(ui, caption.words());
    }
    let rows: Vec<Vec<(&str, String)>> = elements(inside, "tr").map(cells).collect();
    let columns = rows.iter().map(Vec::len).max().unwrap_or(1).max(1);
    // Columns of numbers leave room to those of words.
    let most = (2.0 * ui.available_width() / columns as f32 - theme::size::GAP)
        .clamp(40.0, 0.5 * ui.available_width());
    Grid::new(ui.next_auto_id()).num_columns(columns).striped(true).max_col_width(most).show(ui, |ui| {
        for row in rows {
            for (tag, words) in row {
                let words = RichText::new(words);
                ui.add(Label::new(if tag == "th" { words.strong() } else { words }).wrap());
            }
            ui.end_row();
        }
    });
}

fn cells(row: &Html) -> Vec<(&'static str, String)> {
    let cells = row.pieces().iter().filter_map(|piece| match piece {
        Piece::Element { tag, inside: Some(inside), .. } => Some((*tag, inside.words())),
        _ => None,
    });
    cells.collect()
}

/// A drawing, as wide as there is room; it is drawn when it is first in sight.
fn picture(ui: &mut Ui, pictures: &mut Pictures, number: usize, svg: &Piece, says: &str) {
    let width = ui.available_width().min(WIDEST);
    let Some((wide, high)) = room(svg) else { return };
    let size = vec2(width, width * high / wide);
    let (rect, response) = ui.allocate_exact_size(size, bevy_egui::egui::Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, says));
    if ui.is_rect_visible(rect) {
        let pixels = width * ui.ctx().pixels_per_point();
        if let Some(texture) = pictures.get(ui.ctx(), number, || standing_alone(svg), pixels) {
            Image::new((texture.id(), size)).paint_at(ui, rect);
        }
    }
}

/// The size that a drawing gives itself.
fn room(svg: &Piece) -> Option<(f32, f32)> {
    let Piece::Element { attributes, .. } = svg else { return None };
    let (_, room) = attributes.iter().find(|(name, _)| *name == "viewBox")?;
    let mut sides = room.split(' ').skip(2).filter_map(|side| side.parse::<f32>().ok());
    sides.next().zip(sides.next()).filter(|(wide, high)| *wide > 0.0 && *high > 0.0)
}

/// A drawing of a page as a file of its own: what a page says for all of its drawings stands in it.
fn standing_alone(svg: &Piece) -> String {
    let text = svg.to_string();
    let styles = format!("<style>{}</style>", sheet_of_styles());
    let begins = text.find('>').map_or(text.len(), |at| at + 1);
    let opening = text[..begins].replacen("<svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"", 1);
    format!("{opening}{styles}{}", &text[begins..])
}
