//! The timeline: a tick for every turn, and marks for what has happened and what is recorded up to today.
//!
//! Marks can be pointed at, pressed, and reached by Tab. Nothing of the days to come is shown.

use crate::base::date::Date;
use crate::gui::kit::{parts, theme};
use crate::gui::screens::play::news::News;
use crate::gui::screens::play::over::Sheet;
use crate::gui::screens::play::state::{Play, Side};
use crate::i18n::Value;
use crate::report::{names, numbers};
use crate::scenario::Scenario;
use bevy_egui::egui::{
    Align2, Color32, FontId, Painter, Pos2, Rect, Response, Sense, Shape, Stroke, StrokeKind, Ui, Vec2,
    WidgetInfo, WidgetType, pos2, vec2,
};

/// Height of the band of turns.
const BAND: f32 = 9.0;

/// The days of a scenario along a line.
struct Axis {
    first: Date,
    days: f32,
    band: Rect,
}

impl Axis {
    fn x(&self, date: Date) -> f32 {
        let day = date.days_since(self.first) as f32;
        self.band.left() + self.band.width() * (day / self.days).clamp(0.0, 1.0)
    }
}

/// Shows the timeline in the room that is left.
pub fn show(ui: &mut Ui, play: &mut Play) {
    let size = vec2(ui.available_width(), theme::size::TIMELINE);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let scenario = play.campaign.scenario().clone();
    let band = Rect::from_center_size(rect.center() - vec2(0.0, 3.0), vec2(rect.width() - 24.0, BAND));
    let end = scenario.half_month(scenario.turns).first_day();
    let first = scenario.first.first_day();
    let axis = Axis { first, days: (end.days_since(first) as f32).max(1.0), band };
    turns(ui, play, &scenario, &axis);
    go_back(ui, play, &scenario, &axis);
    events(ui, play, &scenario, &axis);
    record(ui, play, &scenario, &axis);
}

/// Ticks, the turns played, the one to come, and the months below.
fn turns(ui: &Ui, play: &Play, scenario: &Scenario, axis: &Axis) {
    let painter = ui.painter();
    let (view, band) = (play.campaign.view(), axis.band);
    let now = axis.x(scenario.half_month(view.turn()).first_day());
    let next = axis.x(scenario.half_month(view.turn() + 1).first_day());
    painter.rect_filled(band, 0, theme::paper());
    painter.rect_filled(
        Rect::from_min_max(band.min, pos2(now, band.bottom())),
        0,
        theme::faint(theme::ours(), 0.45),
    );
    if !play.campaign.is_over() {
        let coming = Rect::from_min_max(pos2(now, band.top()), pos2(next, band.bottom()));
        painter.rect_filled(coming, 0, theme::faint(theme::chosen(), 0.55));
    }
    for turn in 0..=scenario.turns {
        let x = axis.x(scenario.half_month(turn).first_day());
        painter.vline(x, band.y_range(), Stroke::new(1.0, theme::ink_faint()));
    }
    painter.rect_stroke(band, 0, Stroke::new(1.0, theme::ink()), StrokeKind::Middle);
    months(painter, play, scenario, axis);
}

/// A turn that was played, pressed, asks whether to go back to it. By keyboard the menu asks the same.
fn go_back(ui: &Ui, play: &mut Play, scenario: &Scenario, axis: &Axis) {
    for turn in 0..play.campaign.view().turn() {
        let edge = |turn| axis.x(scenario.half_month(turn).first_day());
        let cell = Rect::from_x_y_ranges(edge(turn)..=edge(turn + 1), axis.band.y_range());
        let cell = ui.interact(cell, ui.id().with(("turn", turn)), Sense::click() - Sense::FOCUSABLE);
        if cell.clicked() {
            play.sheet = Some(Sheet::Back(turn));
        }
        if cell.hovered() {
            ui.painter().rect_filled(cell.rect, 0, theme::faint(theme::ink(), 0.25));
            let half = parts::text(parts::half_month(&play.words, scenario.half_month(turn)));
            cell.on_hover_text(play.words.with("back-to", &[("half", half)]));
        }
    }
}

fn months(painter: &Painter, play: &Play, scenario: &Scenario, axis: &Axis) {
    let font = FontId::proportional(theme::size::COUNTER);
    let mut free = f32::NEG_INFINITY;
    for turn in 0..scenario.turns {
        let half = scenario.half_month(turn);
        let (year, month, day) = half.first_day().parts();
        if day != 1 {
            continue;
        }
        let name = play.words.get(&format!("screen-month-{month}"));
        let name = if month == 1 || turn == 0 { format!("{name} {year}") } else { name };
        let at = pos2(axis.x(half.first_day()), axis.band.bottom() + 5.0);
        if at.x >= free {
            let shown = painter.text(at, Align2::LEFT_TOP, name, font.clone(), theme::ink_faint());
            free = shown.right() + theme::size::GAP;
        }
    }
}

/// Dated events up to today, above the band; pressed, they are read again.
fn events(ui: &Ui, play: &mut Play, scenario: &Scenario, axis: &Axis) {
    let Some(today) = play.campaign.view().known_until() else { return };
    for event in scenario.events.iter().filter(|event| event.on >= axis.first && event.on <= today) {
        let at = pos2(axis.x(event.on), axis.band.top() - theme::size::MARK - 1.0);
        let words = format!("{}\n{}", play.words.date(event.on), names::event(&play.words, event.id));
        let mark = mark(ui, at, ("event", event.id), &words);
        diamond(
            ui.painter(),
            at,
            if mark.hovered() || mark.has_focus() { theme::ink() } else { theme::chosen() },
        );
        if mark.on_hover_text(words).clicked() {
            play.news.clear();
            play.news.push_front(News::Dated(event.id));
        }
    }
}

/// Recorded figures up to today, on the band: full and blue where ours agree, hollow and orange elsewhere.
fn record(ui: &Ui, play: &mut Play, scenario: &Scenario, axis: &Axis) {
    let counts = play.campaign.series().counts();
    let known: Vec<_> =
        scenario.checkpoints.iter().zip(counts).filter_map(|(point, count)| Some((point, count?))).collect();
    for day in known.chunk_by(|a, b| a.0.date == b.0.date) {
        let date = day[0].0.date;
        let line = |(point, ours): &(&crate::scenario::model::Checkpoint, u32)| {
            let who = names::measure(&play.words, scenario, point.measure);
            let here = Value::Count((*ours).into());
            let recorded = parts::text(numbers::range(&play.words, point.low, point.high));
            let both = play.words.with("screen-record-here", &[("recorded", recorded), ("here", here)]);
            format!("{who}: {both}")
        };
        let lines: Vec<String> = day.iter().map(line).collect();
        let words = format!("{}\n{}", play.words.date(date), lines.join("\n"));
        let at = pos2(axis.x(date), axis.band.center().y);
        let mark = mark(ui, at, ("record", date.to_string()), &words);
        let agree = day.iter().all(|(point, ours)| point.agrees(*ours));
        circle(ui.painter(), at, agree, mark.hovered() || mark.has_focus());
        if mark.on_hover_text(words).clicked() {
            play.turn_to(Side::Strength);
        }
    }
}

fn mark(ui: &Ui, at: Pos2, id: impl std::hash::Hash + std::fmt::Debug, words: &str) -> Response {
    let rect = Rect::from_center_size(at, Vec2::splat(2.0 * theme::size::MARK + 2.0));
    let mark = ui.interact(rect, ui.id().with(id), Sense::click());
    mark.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, words));
    mark
}

fn diamond(painter: &Painter, at: Pos2, colour: Color32) {
    let r = theme::size::MARK;
    let corners = vec![at - vec2(0.0, r), at + vec2(r, 0.0), at + vec2(0.0, r), at - vec2(r, 0.0)];
    painter.add(Shape::convex_polygon(corners, colour, Stroke::new(1.0, theme::paper())));
}

fn circle(painter: &Painter, at: Pos2, agree: bool, hot: bool) {
    let colour = if agree { theme::good() } else { theme::bad() };
    let edge = Stroke::new(2.2, if hot { theme::ink() } else { colour });
    painter.circle(at, theme::size::MARK, if agree { colour } else { theme::paper() }, edge);
}
