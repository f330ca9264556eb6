//! A table that is sorted by its heads and searched by a field; only the rows in sight are laid out.

use crate::gui::kit::theme::{self, size};
use crate::i18n::Words;
use bevy_egui::egui::{
    Button, Color32, Id, Label, RichText, TextEdit, TextStyle, Ui, WidgetInfo, WidgetType,
};
use egui_extras::{Column, TableBuilder};
use std::cmp::Ordering;

/// More rows than this have a field to search them by.
const MANY: usize = 4;
/// More rows than this are scrolled by themselves, in a window of so many.
const SCROLLED: usize = 30;

/// Room between columns, in points.
const BETWEEN: f32 = 5.0;
/// Words beside a name keep at least this part of their share.
const LEAST: f32 = 0.6;

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// As it is shown.
    pub shown: String,
    /// What it is sorted by; words by themselves where it is none.
    pub rank: Option<f64>,
    /// Its colour.
    pub colour: Color32,
    /// What it is found by besides.
    pub also: String,
}

impl Cell {
    /// Words.
    #[must_use]
    pub fn words(shown: String) -> Self {
        Self { shown, rank: None, colour: theme::ink(), also: String::new() }
    }

    /// A number, as it is shown.
    #[must_use]
    pub fn number(shown: String, number: f64) -> Self {
        Self { shown, rank: Some(number), colour: theme::ink(), also: String::new() }
    }

    /// The same, found by other words, too.
    #[must_use]
    pub fn found_by(self, also: String) -> Self {
        Self { also, ..self }
    }

    /// The same in a colour.
    #[must_use]
    pub fn coloured(self, colour: Color32) -> Self {
        Self { colour, ..self }
    }
}

/// The heads of a table: words, and the share of its width; the first gets what is left.
pub type Heads<'h> = &'h [(String, f32)];

/// By what a table is sorted, and what is looked for in it.
#[derive(Clone, Debug, Default, PartialEq)]
struct Order {
    column: usize,
    falling: bool,
    sought: String,
}

/// What came of a table in a frame.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Shown {
    /// The row whose first cell was pressed.
    pub pressed: Option<usize>,
    /// The rows that are not searched away, in the order in which they stand.
    pub rows: Vec<usize>,
}

/// Shows rows under heads; the first cell of each can be pressed, which `hint` tells a reader.
pub fn show(
    ui: &mut Ui,
    words: &Words,
    salt: &str,
    heads: Heads<'_>,
    rows: &[Vec<Cell>],
    hint: &str,
) -> Shown {
    let id = Id::new(("table", salt));
    let mut order: Order = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    if rows.len() > MANY {
        let field = TextEdit::singleline(&mut order.sought).hint_text(words.get("table-search"));
        ui.add(field.desired_width(f32::INFINITY));
    }
    let mut shown = Shown { rows: found(rows, &order), pressed: None };
    let between = std::mem::replace(&mut ui.spacing_mut().item_spacing.x, BETWEEN);
    let widths = widths(ui, heads, rows);
    let table = columns(ui, salt, &widths, shown.rows.len());
    let height = size::BODY + size::GAP;
    let table = table.header(height, |mut line| {
        for (column, (head, _)) in heads.iter().enumerate() {
            let numbers =
                rows.first().and_then(|row| row.get(column)).is_some_and(|cell| cell.rank.is_some());
            line.col(|ui| sorts(ui, words, head, (column, numbers), &mut order));
        }
    });
    table.body(|body| {
        body.rows(height, shown.rows.len(), |mut line| {
            let row = shown.rows[line.index()];
            for (column, cell) in rows[row].iter().enumerate() {
                line.col(|ui| match column {
                    0 if first(ui, cell, hint) => shown.pressed = Some(row),
                    0 => {}
                    _ => drop(ui.add(Label::new(RichText::new(&cell.shown).color(cell.colour)).truncate())),
                });
            }
        });
    });
    ui.spacing_mut().item_spacing.x = between;
    ui.data_mut(|data| data.insert_temp(id, order));
    shown
}

/// The width of the widest of some words, at most half of the room.
#[must_use]
pub fn widest<'w>(ui: &Ui, words: impl IntoIterator<Item = &'w String>) -> f32 {
    longest(ui, words).min(ui.available_width() / 2.0)
}

fn longest<'w>(ui: &Ui, words: impl IntoIterator<Item = &'w String>) -> f32 {
    let font = TextStyle::Body.resolve(ui.style());
    let width =
        |words: &String| ui.painter().layout_no_wrap(words.clone(), font.clone(), theme::ink()).size().x;
    words.into_iter().map(width).fold(0.0, f32::max).ceil()
}

/// The widths of all columns but the first. Of many rows not all are measured: there each column has its share.
fn widths(ui: &Ui, heads: Heads<'_>, rows: &[Vec<Cell>]) -> Vec<f32> {
    let width = ui.available_width();
    if rows.len() > SCROLLED {
        return heads[1..].iter().map(|(_, share)| width * share).collect();
    }
    let cells = |column: usize| rows.iter().filter_map(move |row| row.get(column));
    let need = |column: usize| longest(ui, cells(column).map(|cell| &cell.shown));
    let gaps = heads.len() as f32 * ui.spacing().item_spacing.x;
    let others = heads.iter().enumerate().skip(1).map(|(column, (_, share))| {
        let (share, need) = (width * share, need(column));
        let numbers = cells(column).any(|cell| cell.rank.is_some());
        // A number that is cut is another number; of other words the pointer tells the rest.
        (share.max(need), if numbers { need } else { need.min(LEAST * share) })
    });
    shrunk(width - need(0) - gaps, &others.collect::<Vec<_>>())
}

/// Widths of columns, each of what it asks for and the least it can do with, as wide as they can be in so much room.
fn shrunk(room: f32, columns: &[(f32, f32)]) -> Vec<f32> {
    let [asked, least] = [|(asked, _): &(f32, f32)| *asked, |(_, least): &(f32, f32)| *least]
        .map(|of| columns.iter().map(of).sum::<f32>());
    let part = ((asked - room) / (asked - least).max(1.0)).clamp(0.0, 1.0);
    columns.iter().map(|(asked, least)| asked - part * (asked - least)).collect()
}

fn columns<'u>(ui: &'u mut Ui, salt: &str, widths: &[f32], rows: usize) -> TableBuilder<'u> {
    let window = SCROLLED as f32 * (size::BODY + size::GAP);
    let table =
        TableBuilder::new(ui).id_salt(salt).striped(true).vscroll(rows > SCROLLED).max_scroll_height(window);
    let name = table.column(Column::remainder().clip(true));
    widths.iter().fold(name, |table, width| table.column(Column::exact(*width).clip(true)))
}

/// The rows that hold what is looked for, in order; equal ones as they came.
fn found(rows: &[Vec<Cell>], order: &Order) -> Vec<usize> {
    let sought = order.sought.trim().to_lowercase();
    let has = |text: &String| text.to_lowercase().contains(&sought);
    let holds = |row: &Vec<Cell>| row.iter().any(|cell| has(&cell.shown) || has(&cell.also));
    let mut found: Vec<usize> = (0..rows.len()).filter(|row| holds(&rows[*row])).collect();
    let by = |a: &usize, b: &usize| match (rows[*a].get(order.column), rows[*b].get(order.column)) {
        (Some(a), Some(b)) => compared(a, b),
        _ => Ordering::Equal,
    };
    found.sort_by(|a, b| if order.falling { by(b, a) } else { by(a, b) });
    found
}

fn compared(a: &Cell, b: &Cell) -> Ordering {
    match (a.rank, b.rank) {
        (Some(a), Some(b)) => a.total_cmp(&b),
        (a_rank, b_rank) => a_rank.is_some().cmp(&b_rank.is_some()).then_with(|| a.shown.cmp(&b.shown)),
    }
}

/// A head; a click sorts by it, numbers the largest first, another click the other way round.
fn sorts(ui: &mut Ui, words: &Words, head: &str, (column, numbers): (usize, bool), order: &mut Order) {
    let sorted = order.column == column;
    let mark = match (sorted, order.falling) {
        (false, _) => "",
        (true, true) => " ▼",
        (true, false) => " ▲",
    };
    let shown = RichText::new(format!("{head}{mark}")).size(size::SMALL).color(theme::ink_faint());
    let button = ui.add(Button::new(shown).frame(false).truncate());
    let says = words.with("table-sort", &[("column", crate::i18n::Value::Text(head.to_owned()))]);
    button.widget_info(|| WidgetInfo::selected(WidgetType::Button, true, sorted, &says));
    if button.on_hover_text(says).clicked() {
        order.falling = if sorted { !order.falling } else { numbers };
        order.column = column;
    }
}

fn first(ui: &mut Ui, cell: &Cell, hint: &str) -> bool {
    let link = Button::new(RichText::new(&cell.shown).color(cell.colour)).frame(false).truncate();
    let pressed = ui.add(link);
    pressed.widget_info(|| WidgetInfo::labeled(WidgetType::Link, true, format!("{}. {hint}", cell.shown)));
    pressed.on_hover_text(&cell.shown).clicked()
}

#[cfg(test)]
mod tests {
    use super::{Cell, Order, found, shrunk};

    #[test]
    fn a_name_gets_what_it_needs_from_columns_that_can_do_with_less() {
        assert_eq!(shrunk(200.0, &[(60.0, 30.0), (40.0, 40.0)]), [60.0, 40.0], "there is room for all");
        assert_eq!(shrunk(85.0, &[(60.0, 30.0), (40.0, 40.0)]), [45.0, 40.0]);
        assert_eq!(shrunk(10.0, &[(60.0, 30.0), (40.0, 40.0)]), [30.0, 40.0], "a number is never cut");
    }

    fn rows() -> Vec<Vec<Cell>> {
        let row = |name: &str, men: f64| {
            vec![Cell::words(name.to_owned()), Cell::number(format!("{men} men"), men)]
        };
        vec![row("Zaisan", 7.0), row("Pavlodar", 120.0), row("Alash", 60.0), row("Kopal", 7.0)]
    }

    #[test]
    fn numbers_are_sorted_as_numbers_and_equals_stay_as_they_came() {
        let by = |column, falling, sought: &str| {
            found(&rows(), &Order { column, falling, sought: sought.to_owned() })
        };
        assert_eq!(by(0, false, ""), [2, 3, 1, 0]);
        assert_eq!(by(1, false, ""), [0, 3, 2, 1]);
        assert_eq!(by(1, true, ""), [1, 2, 0, 3]);
        assert_eq!(by(0, false, " PAV"), [1]);
        assert_eq!(by(1, true, "7 men"), [0, 3]);
        assert!(by(0, true, "nobody").is_empty());
    }
}
