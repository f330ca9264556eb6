//! The chart on which a pupil sets what he expects: an interval of men to drag at each day.

use crate::base::date::Date;
use crate::base::id::Id;
use crate::gui::kit::theme;
use crate::i18n::{Value, Words};
use crate::report::lesson;
use crate::scenario::Scenario;
use crate::scenario::model::{Asks, Foretold, Lesson, When};
use bevy_egui::egui::{
    Align2, Color32, CursorIcon, DragValue, FontId, Painter, Pos2, Rect, Response, Sense, Stroke, Ui,
    WidgetInfo, WidgetType, pos2, vec2,
};
use std::collections::BTreeMap;

/// Height of the chart.
const HEIGHT: f32 = 200.0;
/// Room for the names of the axes: on the left, and below.
const MARGIN: (f32, f32) = (52.0, 20.0);
/// Half the width of an interval.
const HALF: f32 = 9.0;
/// Marks on the axis of men.
const MARKS: u32 = 4;

/// Ends of intervals by question.
type Ends = BTreeMap<Id, [u32; 2]>;

/// Shows the chart, and the same in fields for who would rather type.
pub fn show(ui: &mut Ui, words: &Words, scenario: &Scenario, lesson: &Lesson, ends: &mut Ends) {
    let asked: Vec<(Id, Foretold)> = lesson
        .asked(When::Before)
        .filter_map(|question| match question.asks {
            Asks::Men(men) => Some((question.id, men)),
            Asks::Choice { .. } => None,
        })
        .collect();
    let Some(most) = asked.iter().map(|(_, men)| men.most).max() else { return };
    let size = vec2(ui.available_width(), HEIGHT);
    let (outer, response) = ui.allocate_exact_size(size, Sense::click_and_drag());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Other, true, words.get("lesson-chart")));
    let inner =
        Rect::from_min_max(outer.min + vec2(MARGIN.0, 8.0), outer.max - vec2(2.0 * MARGIN.1, MARGIN.1));
    let last = scenario.half_month(scenario.turns - 1).last_day();
    let plane = Plane { inner, first: scenario.first.first_day(), last, most };
    plane.frame(ui, words, &asked);
    dragged(ui, &plane, &response, &asked, ends);
    for (id, men) in &asked {
        plane.interval(ui.painter(), words, men, ends.get(id).copied());
    }
    for (id, men) in &asked {
        fields(ui, words, (scenario.id, *id), men, ends);
    }
}

/// The plane of the chart.
struct Plane {
    inner: Rect,
    first: Date,
    last: Date,
    most: u32,
}

impl Plane {
    fn x(&self, date: Date) -> f32 {
        let whole = self.last.days_since(self.first).max(1) as f32;
        self.inner.left() + self.inner.width() * date.days_since(self.first) as f32 / whole
    }

    fn y(&self, men: u32) -> f32 {
        self.inner.bottom() - self.inner.height() * men as f32 / self.most as f32
    }

    /// The men at a height, in steps that can be named.
    fn men(&self, y: f32) -> u32 {
        let share = ((self.inner.bottom() - y) / self.inner.height()).clamp(0.0, 1.0);
        let step = round(self.most / 100) as f32;
        (((share * self.most as f32 / step).round() * step) as u32).min(self.most)
    }

    /// The axes, with the days that are asked about; the first day where there is room.
    fn frame(&self, ui: &Ui, words: &Words, asked: &[(Id, Foretold)]) {
        let (painter, font) = (ui.painter(), FontId::proportional(theme::size::SMALL));
        painter.rect_filled(self.inner, 0.0, theme::paper());
        for mark in 0..=MARKS {
            let men = self.most / MARKS * mark;
            let y = self.y(men);
            painter.hline(self.inner.x_range(), y, Stroke::new(0.7, theme::rule()));
            let at = pos2(self.inner.left() - 6.0, y);
            painter.text(at, Align2::RIGHT_CENTER, words.number(men.into()), font.clone(), theme::ink());
        }
        let mut taken: Option<f32> = None;
        let days = asked.iter().rev().map(|(_, men)| men.date).chain([self.first]);
        for day in days {
            let at = pos2(self.x(day), self.inner.bottom() + 4.0);
            let galley = painter.layout_no_wrap(words.date(day), font.clone(), theme::ink_faint());
            let most = self.inner.right() + MARGIN.1 - galley.size().x;
            let left = (at.x - galley.size().x / 2.0).clamp(self.inner.left(), most.max(self.inner.left()));
            if taken.is_some_and(|taken| left + galley.size().x > taken - MARGIN.1) {
                continue;
            }
            taken = Some(left);
            painter.galley(pos2(left, at.y), galley, theme::ink_faint());
        }
    }

    /// An interval at its day; where none is set yet, where it could be.
    fn interval(&self, painter: &Painter, words: &Words, men: &Foretold, set: Option<[u32; 2]>) {
        let (x, [low, high]) = (self.x(men.date), set.unwrap_or(unset(men)));
        let column = Rect::from_x_y_ranges(x - HALF..=x + HALF, self.y(high)..=self.y(low));
        let colour: Color32 = if set.is_some() { theme::ours() } else { theme::ink_faint() };
        painter.rect_filled(column, 2.0, theme::faint(colour, 0.4));
        let font = FontId::proportional(theme::size::SMALL);
        for (men, align) in [(low, Align2::CENTER_TOP), (high, Align2::CENTER_BOTTOM)] {
            let y = self.y(men);
            painter.hline(x - 1.6 * HALF..=x + 1.6 * HALF, y, Stroke::new(3.0, colour));
            painter.text(pos2(x, y), align, words.number(men.into()), font.clone(), theme::ink());
        }
    }
}

/// A number as round as people say it, at most that one: 1, 2, 5, 10, 20 and so on.
fn round(most: u32) -> u32 {
    let ten = 10u32.pow(most.max(1).ilog10());
    [5, 2, 1].into_iter().map(|first| first * ten).find(|step| *step <= most.max(1)).unwrap_or(1)
}

/// Where an interval is drawn before it is set.
fn unset(men: &Foretold) -> [u32; 2] {
    [men.most / 4, men.most * 3 / 4]
}

/// Moves the end that was taken hold of: of the day that is nearest, the end that is nearest.
fn dragged(ui: &Ui, plane: &Plane, response: &Response, asked: &[(Id, Foretold)], ends: &mut Ends) {
    let grip = response.id.with("grip");
    response.clone().on_hover_cursor(CursorIcon::ResizeVertical);
    let Some(at) = response.interact_pointer_pos() else {
        // What was let go is not held when the next press comes.
        ui.memory_mut(|memory| memory.data.remove::<(usize, usize)>(grip));
        return;
    };
    // From the press on, before it is known to be a drag.
    let is_held = ui.memory(|memory| memory.data.get_temp::<(usize, usize)>(grip).is_some());
    if !is_held {
        let from = ui.input(|input| input.pointer.press_origin()).unwrap_or(at);
        let nearest = nearest(plane, from, asked, ends);
        ui.memory_mut(|memory| memory.data.insert_temp(grip, nearest));
    }
    let held: Option<(usize, usize)> = ui.memory(|memory| memory.data.get_temp(grip));
    let Some((id, men)) = held.and_then(|(which, _)| asked.get(which)) else { return };
    let end = held.map_or(0, |(_, end)| end);
    let pair = ends.entry(*id).or_insert(unset(men));
    pair[end] = plane.men(at.y);
    // One end pushes the other before it.
    let other = 1 - end;
    if pair[0] > pair[1] {
        pair[other] = pair[end];
    }
}

fn nearest(plane: &Plane, at: Pos2, asked: &[(Id, Foretold)], ends: &Ends) -> (usize, usize) {
    let away = |(_, men): &(Id, Foretold)| (plane.x(men.date) - at.x).abs();
    let which = (0..asked.len()).min_by(|a, b| away(&asked[*a]).total_cmp(&away(&asked[*b])));
    let which = which.unwrap_or_default();
    let Some((id, men)) = asked.get(which) else { return (0, 0) };
    let [low, high] = ends.get(id).copied().unwrap_or(unset(men)).map(|men| (plane.y(men) - at.y).abs());
    (which, usize::from(high < low))
}

/// The ends in fields beside what is asked.
fn fields(ui: &mut Ui, words: &Words, (of, id): (Id, Id), men: &Foretold, ends: &mut Ends) {
    let name = lesson::ask(words, of, id);
    ui.label(&name);
    ui.horizontal(|ui| {
        let before = ends.get(&id).copied();
        let mut pair = before.unwrap_or(unset(men));
        for (end, key) in ["predict-from", "predict-to"].into_iter().enumerate() {
            ui.label(words.get(key));
            let field = ui.add(DragValue::new(&mut pair[end]).range(0..=men.most).speed(1.0));
            let (now, says) = (f64::from(pair[end]), format!("{name} {}", words.get(key)));
            field.widget_info(|| WidgetInfo {
                label: Some(says.clone()),
                ..WidgetInfo::drag_value(true, now)
            });
            if field.changed() {
                pair[1 - end] = if end == 0 { pair[1].max(pair[0]) } else { pair[0].min(pair[1]) };
                ends.insert(id, pair);
            }
        }
        if before.is_some() {
            let width = [("width", Value::Count((pair[1] - pair[0]).into()))];
            ui.label(words.with("lesson-width", &width));
        }
    });
}
