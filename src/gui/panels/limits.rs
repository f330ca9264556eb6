//! What stopped the call-up of each branch, turn by turn, and what is expected to: a strip of all turns.

use crate::base::date::Date;
use crate::base::id::OblastId;
use crate::base::quantity::PerMille;
use crate::gui::kit::look::Look;
use crate::gui::kit::terms::{self, Term};
use crate::gui::kit::theme::{self, size};
use crate::gui::kit::widgets::{note, text};
use crate::i18n::Value;
use crate::report::{binding, names, numbers};
use crate::run::forecast::Forecast;
use crate::sim::state::uezd::Constraint;
use bevy_egui::egui::{
    Align2, FontId, Rect, Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType, pos2, vec2,
};

/// How pale what is only expected is.
const EXPECTED: f32 = 0.3;
/// How pale what was is.
const WAS: f32 = 0.65;

/// Turns one after another that one thing stopped.
struct Run {
    /// The first of its turns, from 0.
    first: usize,
    turns: usize,
    cause: Option<Constraint>,
    /// The share of futures in which it is so, on the mean of the turns; none of what was.
    sure: Option<f64>,
    /// The last day of it.
    until: Date,
}

/// Draws a strip for each branch under the player.
pub fn show(ui: &mut Ui, look: Look<'_>, told: Option<&Forecast>) {
    terms::heading_of(ui, look.words, look.words.get("panel-limits"), Term::Binding);
    note(ui, look.words.get("panel-limits-note"));
    for oblast in &look.campaign.scenario().oblasts {
        let runs = runs(look, oblast.id, told);
        text(ui, names::at_head(&names::oblast(look.words, oblast.id)));
        let response = strip(ui, look, &runs);
        let says: Vec<String> = runs.iter().map(|run| worded(look, run)).collect();
        let says = says.join(" ");
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, &says));
        response.on_hover_text(says);
    }
}

/// What stopped an oblast, joined from turn to turn, then what is expected to.
fn runs(look: Look<'_>, oblast: OblastId, told: Option<&Forecast>) -> Vec<Run> {
    let was = look.campaign.series().binding.iter().filter(|row| row.oblast == oblast);
    let was = was.map(|row| (row.date, row.constraint, None));
    let ahead = told.and_then(|told| Some((told, told.limits.iter().find(|(of, _)| *of == oblast)?)));
    let ahead = ahead.into_iter().flat_map(|(told, (_, limits))| told.dates.iter().zip(limits));
    let ahead = ahead.map(|(date, limit)| (*date, limit.cause, Some(limit.share)));
    let mut runs: Vec<Run> = Vec::new();
    for (turn, (until, cause, sure)) in was.chain(ahead).enumerate() {
        match runs.last_mut() {
            Some(run) if run.cause == cause && run.sure.is_some() == sure.is_some() => run.add(until, sure),
            _ => runs.push(Run { first: turn, turns: 1, cause, sure, until }),
        }
    }
    runs
}

impl Run {
    fn add(&mut self, until: Date, sure: Option<f64>) {
        let turns = self.turns as f64;
        self.sure = self.sure.zip(sure).map(|(mean, more)| (mean * turns + more) / (turns + 1.0));
        self.turns += 1;
        self.until = until;
    }
}

fn worded(look: Look<'_>, run: &Run) -> String {
    let words = look.words;
    let mut values = vec![
        ("date", Value::Text(words.date(run.until))),
        ("what", Value::Text(binding::limit(words, run.cause))),
    ];
    let Some(sure) = run.sure else { return words.with("panel-limits-was", &values) };
    values.push(("share", Value::Text(numbers::percent(PerMille((sure * 1000.0) as u32)))));
    words.with("panel-limits-expected", &values)
}

/// The turns of the scenario side by side, each run in the colour of its cause and named where there is room.
fn strip(ui: &mut Ui, look: Look<'_>, runs: &[Run]) -> Response {
    let size = vec2(ui.available_width(), size::BODY + size::GAP);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let painter = ui.painter_at(rect);
    painter.rect_filled(rect, 0, theme::paper());
    let turns = f32::from(look.campaign.scenario().turns.max(1));
    let at = |turn: usize| rect.left() + rect.width() * turn as f32 / turns;
    for run in runs {
        let (from, to) = (at(run.first), at(run.first + run.turns));
        let cell = Rect::from_min_max(pos2(from, rect.top()), pos2(to, rect.bottom()));
        let strength = if run.sure.is_some() { EXPECTED } else { WAS };
        painter.rect_filled(cell, 0, theme::faint(theme::cause(run.cause), strength));
        painter.vline(to, rect.y_range(), Stroke::new(1.0, theme::paper()));
        let name = binding::limit(look.words, run.cause);
        let name = painter.layout_no_wrap(name, FontId::proportional(size::SMALL), theme::ink());
        if name.size().x + size::GAP <= cell.width() {
            let inside = Align2::CENTER_CENTER.align_size_within_rect(name.size(), cell);
            painter.galley(inside.min, name, theme::ink());
        }
    }
    painter.rect_stroke(rect, 0, Stroke::new(1.0, theme::rule()), StrokeKind::Inside);
    painter.vline(at(look.campaign.series().strength.len()), rect.y_range(), Stroke::new(2.0, theme::ink()));
    response
}
