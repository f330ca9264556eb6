//! Draws pictures that come as plain data: fans of histories, and ranges beside their names.

use crate::base::date::{Date, HalfMonth};
use crate::gui::kit::parts;
use crate::gui::kit::plot::{self, Room};
use crate::gui::kit::theme::{self, size};
use crate::i18n::Words;
use crate::report::charts::{Chart, FanChart, Row, RowChart};
use crate::report::numbers::{self, decimal};
use bevy_egui::egui::{
    Align2, FontId, Pos2, Rect, RichText, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2,
};
use egui_plot::{FilledArea, HoverPosition, Line, MarkerShape, Plot, PlotPoint, PlotUi, Points, Text};

/// Height of a fan against its width.
const FLATNESS: f32 = 0.42;
/// Room for the claim above the highest recorded figure.
const ROOM_ABOVE: f64 = 1.12;
/// Months that have room below a fan; all are told with their years.
const MONTHS: Room = Room { short: 0, with_years: 6 };
/// Height of a row; of that, the bar; and the dot on it.
const ROW: f32 = 21.0;
const BAR: f32 = 11.0;
const DOT: f32 = 4.0;
/// The part of the width that names may take at most, and what is left free beside them.
const NAMES: f32 = 0.45;
const BESIDE: f32 = 8.0;
/// Room right of an axis for half of its last number.
const MARGIN: f32 = 24.0;
/// Most steps of an axis.
const MOST_STEPS: f64 = 6.0;

/// Draws a picture under its title.
pub fn show(ui: &mut Ui, words: &Words, chart: &Chart) {
    match chart {
        Chart::Fan(fan) => show_fan(ui, words, fan),
        Chart::Rows(rows) => show_rows(ui, words, rows),
    }
}

fn show_fan(ui: &mut Ui, words: &Words, fan: &FanChart) {
    let title = format!("{}, {}", fan.title, fan.unit);
    parts::section(ui, &title);
    let Some(&(first, _)) = fan.band.first() else { return };
    let names: Vec<String> = fan.record.iter().map(|mark| recorded(words, mark)).collect();
    let plot = framed(ui, words, fan, first).show(ui, |plot| {
        band(plot, fan, first);
        for (mark, name) in fan.record.iter().zip(&names) {
            record(plot, mark, name, first);
        }
    });
    let says = format!("{title}. {}", names.join("; "));
    plot.response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, &says));
}

/// A recorded figure in words: its claim, its day, and how many men.
fn recorded(words: &Words, (date, [low, high], name): &(Date, [f64; 2], String)) -> String {
    format!("{name}, {}: {}", words.date(*date), numbers::range(words, *low as u32, *high as u32))
}

/// An empty drawing, high enough for the claims above what is recorded.
fn framed<'l>(ui: &Ui, words: &'l Words, fan: &FanChart, first: Date) -> Plot<'l> {
    let halves = fan.band.iter().map(|(date, _)| HalfMonth::containing(*date));
    let highest = fan.record.iter().map(|(_, [_, high], _)| *high).fold(0.0, f64::max);
    plot::framed(&fan.title, words, plot::months(words, halves, first, MONTHS), 1.0)
        .label_formatter(hovered)
        .include_y(highest * ROOM_ABOVE)
        .height(ui.available_width() * FLATNESS)
}

/// What the pointer is told: the recorded figure it is near.
fn hovered(at: &HoverPosition<'_>) -> Option<String> {
    match at {
        HoverPosition::NearDataPoint { plot_name, .. } => Some((*plot_name).to_owned()),
        HoverPosition::Elsewhere { .. } => None,
    }
}

fn band(plot: &mut PlotUi<'_>, fan: &FanChart, first: Date) {
    let days: Vec<f64> = fan.band.iter().map(|(date, _)| f64::from(date.days_since(first))).collect();
    let [low, middle, high] =
        [0, 1, 2].map(|edge| fan.band.iter().map(|(_, men)| men[edge]).collect::<Vec<f64>>());
    let area = FilledArea::new("band", &days, &low, &high).fill_color(theme::faint(theme::ours(), 0.25));
    plot.add(area.allow_hover(false));
    let line: Vec<[f64; 2]> = days.iter().zip(middle).map(|(day, men)| [*day, men]).collect();
    plot.line(Line::new("median", line).color(theme::ours()).width(2.0).allow_hover(false));
}

/// A recorded figure: a bar from the lowest to the highest, a point in its middle, and the claim above.
fn record(plot: &mut PlotUi<'_>, mark: &(Date, [f64; 2], String), name: &str, first: Date) {
    let (date, [low, high], claim) = mark;
    let day = f64::from(date.days_since(first));
    let range = vec![[day, *low], [day, *high]];
    plot.line(Line::new(name, range).color(theme::accent()).width(3.0).allow_hover(false));
    let point = Points::new(name, vec![[day, f64::midpoint(*low, *high)]]);
    plot.points(point.shape(MarkerShape::Diamond).radius(5.0).color(theme::accent()));
    let words = RichText::new(claim).size(size::SMALL);
    let text = Text::new(claim, PlotPoint::new(day, *high), words).color(theme::accent());
    plot.text(text.anchor(Align2::CENTER_BOTTOM).allow_hover(false));
}

fn show_rows(ui: &mut Ui, words: &Words, chart: &RowChart) {
    parts::section(ui, &chart.title);
    let width = |ui: &Ui, name: &str| {
        let font = FontId::proportional(size::SMALL);
        ui.painter().layout_no_wrap(name.to_owned(), font, theme::ink()).size().x
    };
    let widest = chart.rows.iter().map(|row| width(ui, &row.name)).fold(0.0, f32::max);
    let names = (widest + BESIDE).min(NAMES * ui.available_width());
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for row in &chart.rows {
            show_row(ui, words, chart, row, names);
        }
        show_axis(ui, words, chart, names);
    });
}

/// Where values lie across a row: right of the names.
struct Scale {
    rect: Rect,
    ends: [f64; 2],
}

impl Scale {
    fn of(chart: &RowChart, row: Rect, names: f32) -> Self {
        let (left, right) = (row.left() + names, row.right() - MARGIN);
        let rect = Rect::from_min_max(pos2(left, row.top()), pos2(right.max(left), row.bottom()));
        Self { rect, ends: chart.ends }
    }

    fn at(&self, value: f64) -> f32 {
        let share = (value - self.ends[0]) / (self.ends[1] - self.ends[0]).max(f64::EPSILON);
        self.rect.left() + self.rect.width() * share.clamp(0.0, 1.0) as f32
    }
}

fn show_row(ui: &mut Ui, words: &Words, chart: &RowChart, row: &Row, names: f32) {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    let scale = Scale::of(chart, rect, names);
    let (painter, middle) = (ui.painter(), rect.center().y);
    let column = Rect::from_min_max(rect.min, pos2(scale.rect.left() - BESIDE / 2.0, rect.bottom()));
    let font = FontId::proportional(size::SMALL);
    let place = pos2(rect.left(), middle);
    painter.with_clip_rect(column.intersect(ui.clip_rect())).text(
        place,
        Align2::LEFT_CENTER,
        &row.name,
        font,
        theme::ink(),
    );
    for line in &chart.lines {
        painter.vline(scale.at(*line), rect.y_range(), Stroke::new(1.0, theme::accent()));
    }
    let [from, to] = row.range.map(|end| scale.at(end));
    let bar = Rect::from_x_y_ranges(from..=to, middle - BAR / 2.0..=middle + BAR / 2.0);
    painter.rect_filled(bar, 0, theme::faint(theme::ours(), 0.25));
    let colour = if row.good { theme::ours() } else { theme::accent() };
    painter.circle_filled(Pos2::new(scale.at(row.value), middle), DOT, colour);
    let says = said(words, chart, row);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &says));
    response.on_hover_text(says);
}

/// A row in words.
fn said(words: &Words, chart: &RowChart, row: &Row) -> String {
    let places = if chart.ends[1] - chart.ends[0] <= 2.0 { 2 } else { 0 };
    let [low, value, high] =
        [row.range[0], row.value, row.range[1]].map(|number| decimal(words, number, places));
    let miss = if row.good { String::new() } else { format!(", {}", words.get("screen-after-miss")) };
    format!("{}: {value} ({low}–{high}){miss}", row.name)
}

fn show_axis(ui: &mut Ui, words: &Words, chart: &RowChart, names: f32) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 2.0 * ROW), Sense::hover());
    let scale = Scale::of(chart, rect, names);
    let (painter, font) = (ui.painter(), FontId::proportional(size::SMALL));
    painter.hline(scale.rect.x_range(), rect.top(), Stroke::new(1.0, theme::ink_faint()));
    let (step, ticks) = ticks(chart.ends);
    let places = if step < 1.0 { 1 } else { 0 };
    for tick in ticks {
        let at = pos2(scale.at(tick), rect.top());
        painter.vline(at.x, at.y..=at.y + 4.0, Stroke::new(1.0, theme::ink_faint()));
        let number = decimal(words, tick, places);
        painter.text(at + vec2(0.0, 4.0), Align2::CENTER_TOP, number, font.clone(), theme::ink());
    }
    let below = pos2(scale.rect.center().x, rect.bottom());
    painter.text(below, Align2::CENTER_BOTTOM, &chart.unit, font, theme::ink_faint());
}

/// Round numbers along an axis, and how far apart they are: a tenth, a fifth, a half, one, two, five …
fn ticks([low, high]: [f64; 2]) -> (f64, Vec<f64>) {
    let mut step = 0.1;
    for factor in [2.0, 2.5, 2.0].into_iter().cycle() {
        if (high - low) / step <= MOST_STEPS || !(high - low).is_finite() {
            break;
        }
        step *= factor;
    }
    let (from, to) = ((low / step).ceil() as i64, (high / step).floor() as i64);
    (step, (from..=to).map(|number| number as f64 * step).collect())
}

#[cfg(test)]
mod tests {
    use super::ticks;

    #[test]
    fn an_axis_has_round_numbers_and_few_of_them() {
        assert_eq!(ticks([0.0, 1.0]).1.len(), 6);
        assert_eq!(ticks([0.0, 2600.0]), (500.0, vec![0.0, 500.0, 1000.0, 1500.0, 2000.0, 2500.0]));
        assert_eq!(ticks([-30.0, 45.0]).1, [-20.0, 0.0, 20.0, 40.0]);
    }
}
