//! Strength over time against the record, up to today; what the record says of later days is not shown.

use crate::base::date::Date;
use crate::base::quantity::Men;
use crate::gui::kit::look::{Look, Outbox};
use crate::gui::kit::plot::{self, Room};
use crate::gui::kit::terms::{self, Term};
use crate::gui::kit::theme::{self, size};
use crate::gui::kit::widgets::{claims, heading, note, scrolled, text};
use crate::gui::panels::{limits, promises};
use crate::i18n::Value;
use crate::record::Comparison;
use crate::record::series::{STEPS, measures};
use crate::report::charts::{self, Chart, FanChart};
use crate::report::{names, numbers, three};
use crate::run::forecast::{Band, Forecast};
use crate::scenario::Scenario;
use crate::scenario::model::{Checkpoint, Measure, Step};
use bevy_egui::egui::text::{LayoutJob, TextFormat};
use bevy_egui::egui::{Button, Color32, ComboBox, FontId, Label, Stroke, Ui, WidgetInfo, WidgetType};
use egui_plot::{Line, LineStyle, MarkerShape, Plot, PlotUi, Points, Polygon};
use std::sync::Arc;

/// About a month, in days: how far apart the marks of the axis stand.
const MONTH: f64 = 30.0;
/// Months that have room on the axis.
const ROOM: Room = Room { short: 12, with_years: 5 };
/// Height of the drawing against its width.
const FLATNESS: f32 = 0.55;

/// Whose strength is drawn: a name of the series; the first one until another is chosen.
#[derive(Clone, Debug, Default)]
pub struct StrengthState {
    of: Option<String>,
    /// What is forecast by the orders that stand, and without those of this turn.
    forecast: [Option<Arc<Forecast>>; 2],
}

impl StrengthState {
    /// Takes up what is forecast, with and without the orders of this turn.
    pub fn forecast(&mut self, told: [Option<Arc<Forecast>>; 2]) {
        self.forecast = told;
    }
}

/// Colour and width of the lines: the roll, the kept, the fit, and who is present for duty.
fn lines_drawn() -> [(Color32, f32); 4] {
    [(theme::ours(), 2.0), (theme::ink_faint(), 2.0), (theme::good(), 1.5), (theme::ink(), 2.0)]
}

/// Draws strength against the record and lists the recorded figures up to today.
pub fn show(ui: &mut Ui, look: Look<'_>, state: &mut StrengthState, out: &mut Outbox) {
    scrolled(ui, "strength", |ui| whole(ui, look, state, out));
}

/// All of it, on a page that scrolls by itself.
pub fn whole(ui: &mut Ui, look: Look<'_>, state: &mut StrengthState, out: &mut Outbox) {
    heading(ui, look.words.get("panel-strength"));
    let all = std::iter::once(("all".to_owned(), Measure::All));
    let charts: Vec<_> = all.chain(measures(look.campaign.view())).collect();
    let chosen = charts.iter().find(|(name, _)| Some(name) == state.of.as_ref()).or(charts.first());
    if let Some((_, measure)) = chosen {
        choose(ui, look, &charts, *measure, &mut state.of);
        chart(ui, look, *measure, &state.forecast);
        legend(ui, look);
        if ui.small_button(look.words.get("panel-chart-save")).clicked() {
            out.picture = Some(picture(look, *measure, &state.forecast));
        }
        expected(ui, look, *measure, &state.forecast);
    }
    let scenario = look.campaign.scenario();
    // Of what a lesson does not teach it shows nothing.
    let is_lesson = scenario.lesson.is_some();
    if !is_lesson || scenario.is_of_limits() {
        limits::show(ui, look, state.forecast[0].as_deref());
    }
    if !is_lesson || !scenario.checkpoints.is_empty() {
        recorded(ui, look, out);
    }
    if !is_lesson {
        promises::show(ui, look);
    }
}

/// What a chart is called: an oblast or front by its name, a seat by that of its units.
fn chart_name(look: Look<'_>, measure: Measure) -> String {
    let scenario = look.campaign.scenario();
    let name = names::measure(look.words, scenario, measure);
    match measure {
        Measure::At(_) => look.words.with("panel-standing-at", &[("place", Value::Text(name))]),
        Measure::Place(_) => look.words.with("panel-raised-at", &[("place", Value::Text(name))]),
        _ => name,
    }
}

fn choose(
    ui: &mut Ui,
    look: Look<'_>,
    charts: &[(String, Measure)],
    now: Measure,
    chosen: &mut Option<String>,
) {
    let shown = chart_name(look, now);
    let combo = ComboBox::from_id_salt("strength-of").width(ui.available_width()).truncate();
    let response = combo.selected_text(&shown).show_ui(ui, |ui| {
        for (name, measure) in charts {
            if ui.add(Button::selectable(*measure == now, chart_name(look, *measure))).clicked() {
                *chosen = Some(name.clone());
            }
        }
    });
    let says = look.words.with("panel-strength-of", &[("whose", Value::Text(shown))]);
    response.response.widget_info(|| WidgetInfo::labeled(WidgetType::ComboBox, true, &says));
}

/// Recorded figures whose turn has been played.
fn past(look: Look<'_>) -> impl Iterator<Item = (usize, &Checkpoint)> {
    let turn = look.campaign.view().turn();
    look.campaign.scenario().checkpoints.iter().enumerate().filter(move |(_, point)| point.turn < turn)
}

/// Whether a recorded figure counts what a chart shows; a unit's stands on the chart of its home.
fn shown_on(scenario: &Scenario, point: &Checkpoint, chart: Measure) -> bool {
    match (point.measure, chart) {
        (Measure::Unit(unit), Measure::Place(place)) => {
            let mut here = scenario.units.iter().filter(|plan| plan.home == place);
            here.next().is_some_and(|plan| plan.id == unit) && here.next().is_none()
        }
        (measure, chart) => measure == chart,
    }
}

fn chart(ui: &mut Ui, look: Look<'_>, measure: Measure, told: &[Option<Arc<Forecast>>; 2]) {
    let scenario = look.campaign.scenario();
    let start = scenario.first.first_day();
    let day = |date: Date| f64::from(date.days_since(start));
    let line = |step| drawn(look, measure, step, &day);
    let [enrolled, kept, fit, present] = STEPS.map(line);
    let points: Vec<&Checkpoint> =
        past(look).map(|(_, point)| point).filter(|point| shown_on(scenario, point, measure)).collect();
    let last_of = |line: &Vec<[f64; 2]>| Value::Count(line.last().map_or(0.0, |point| point[1]) as i64);
    let says = look.words.with(
        "panel-strength-says",
        &[
            ("whose", Value::Text(chart_name(look, measure))),
            ("enrolled", last_of(&enrolled)),
            ("kept", last_of(&kept)),
            ("fit", last_of(&fit)),
            ("present", last_of(&present)),
        ],
    );
    let last = day(scenario.half_month(scenario.turns).first_day());
    let today = present.last().copied();
    let response = framed(ui, look, last).show(ui, |plot| {
        // Without the orders of this turn below, so that what they change stands out.
        for (told, colour) in told.iter().rev().zip([theme::ink_faint(), theme::ink()]) {
            if let Some(told) = told {
                fan(plot, told, measure, colour, today, &day);
            }
        }
        draw(plot, [enrolled, kept, fit, present]);
        points.iter().for_each(|point| record(plot, point, day(point.date)));
    });
    response.response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, &says));
}

/// The same drawing as plain data, to be kept as a picture and a table.
fn picture(look: Look<'_>, measure: Measure, told: &[Option<Arc<Forecast>>; 2]) -> Chart {
    let series = look.campaign.series();
    let line = |step: Step| {
        let all = series.strength.iter().map(|row| (row.date, f64::from(row.steps()[step].0)));
        let own = series.rows.iter().filter(|row| row.of == measure && row.step == step);
        let points = match measure {
            Measure::All => all.collect(),
            _ => own.map(|row| (row.date, f64::from(row.value))).collect(),
        };
        charts::Line { name: names::step(look.words, step), points }
    };
    let ahead = told[0].as_ref().and_then(|told| Some((&told.dates, told.of(measure)?)));
    let band = ahead.into_iter().flat_map(|(dates, present)| dates.iter().zip(present));
    let mark = |point: &Checkpoint| (point.date, [point.low, point.high].map(f64::from), point.name());
    let shown = |point: &&Checkpoint| shown_on(look.campaign.scenario(), point, measure);
    Chart::Fan(FanChart {
        title: chart_name(look, measure),
        unit: look.words.get("study-men"),
        band: band.map(|(date, band)| (*date, [band.low, band.middle, band.high].map(f64::from))).collect(),
        faint: Vec::new(),
        lines: STEPS.map(line).to_vec(),
        record: past(look).map(|(_, point)| point).filter(shown).map(mark).collect(),
    })
}

/// The line of a step: day and men.
fn drawn(look: Look<'_>, measure: Measure, step: Step, day: &impl Fn(Date) -> f64) -> Vec<[f64; 2]> {
    let series = look.campaign.series();
    if measure == Measure::All {
        let rows = series.strength.iter();
        return rows.map(|row| [day(row.date), f64::from(row.steps()[step].0)]).collect();
    }
    let own = series.rows.iter().filter(|row| row.of == measure && row.step == step);
    own.map(|row| [day(row.date), f64::from(row.value)]).collect()
}

/// An empty drawing from the first day to the last.
fn framed<'l>(ui: &Ui, look: Look<'l>, last: f64) -> Plot<'l> {
    let scenario = look.campaign.scenario();
    let halves = (0..=scenario.turns).map(|turn| scenario.half_month(turn));
    let months = plot::months(look.words, halves, scenario.first.first_day(), ROOM);
    plot::framed("strength", look.words, months, MONTH)
        .label_formatter(|_| None)
        .include_x(0.0)
        .include_x(last)
        .height(ui.available_width() * FLATNESS)
}

fn draw(plot: &mut PlotUi<'_>, lines: [Vec<[f64; 2]>; 4]) {
    let names = ["enrolled", "kept", "fit", "present"];
    for ((line, name), (colour, width)) in lines.into_iter().zip(names).zip(lines_drawn()) {
        plot.line(Line::new(name, line).color(colour).width(width));
    }
}

/// Men present to be expected: eight futures in ten lie in the band, half below the line.
fn fan(
    plot: &mut PlotUi<'_>,
    told: &Forecast,
    measure: Measure,
    colour: Color32,
    today: Option<[f64; 2]>,
    day: &impl Fn(Date) -> f64,
) {
    let Some(present) = told.of(measure) else { return };
    let at = |of: fn(&Band) -> u32| -> Vec<[f64; 2]> {
        let ahead = told.dates.iter().zip(present).map(|(date, band)| [day(*date), f64::from(of(band))]);
        today.into_iter().chain(ahead).collect()
    };
    let (low, middle, high) = (at(|band| band.low), at(|band| band.middle), at(|band| band.high));
    // Piece by piece, since only what is convex is filled well.
    for (low, high) in low.windows(2).zip(high.windows(2)) {
        let piece = vec![low[0], low[1], high[1], high[0]];
        let piece = Polygon::new("forecast", piece).fill_color(theme::faint(colour, 0.18));
        plot.polygon(piece.stroke(Stroke::NONE));
    }
    plot.line(Line::new("forecast", middle).color(colour).width(1.5).style(LineStyle::dashed_dense()));
}

/// What is forecast, in words: men present at the horizon, and without the orders of this turn.
fn expected(ui: &mut Ui, look: Look<'_>, measure: Measure, told: &[Option<Arc<Forecast>>; 2]) {
    let words = look.words;
    // After the last turn nothing is to be expected any more.
    if look.campaign.is_over() {
        return;
    }
    let [Some(now), before] = told else {
        note(ui, words.get("panel-forecast-waiting"));
        return;
    };
    for (told, key) in [(Some(now), "panel-forecast"), (before.as_ref(), "panel-forecast-before")] {
        let Some(told) = told else { continue };
        let last = told.of(measure).and_then(|present| present.last());
        let (Some(band), Some(date)) = (last, told.dates.last()) else { continue };
        let count = |men: u32| Value::Count(men.into());
        let values = [
            ("date", Value::Text(words.date(*date))),
            ("low", count(band.low)),
            ("middle", count(band.middle)),
            ("high", count(band.high)),
        ];
        text(ui, words.with(key, &values));
    }
    note(ui, words.with("panel-forecast-note", &[("futures", Value::Count(now.futures as i64))]));
}

/// A recorded figure: a point, or a bar from the lowest to the highest.
fn record(plot: &mut PlotUi<'_>, point: &Checkpoint, day: f64) {
    let range = vec![[day, f64::from(point.low)], [day, f64::from(point.high)]];
    plot.line(Line::new("range", range).color(theme::accent()).width(4.0));
    if let Some(figure) = point.recorded {
        let at = vec![[day, f64::from(figure)]];
        let marker = Points::new("recorded", at).shape(MarkerShape::Diamond).radius(5.0);
        plot.points(marker.color(theme::accent()));
    }
}

fn legend(ui: &mut Ui, look: Look<'_>) {
    let font = FontId::proportional(size::SMALL);
    let mut job = LayoutJob::default();
    let lines = STEPS
        .into_iter()
        .zip(lines_drawn())
        .map(|(step, (colour, _))| (colour, names::step(look.words, step)));
    for (colour, name) in lines.chain([(theme::accent(), look.words.get("panel-recorded"))]) {
        job.append("■ ", 0.0, TextFormat::simple(font.clone(), colour));
        job.append(&format!("{name}   "), 0.0, TextFormat::simple(font.clone(), theme::ink()));
    }
    ui.add(Label::new(job).wrap());
}

fn recorded(ui: &mut Ui, look: Look<'_>, out: &mut Outbox) {
    terms::heading_of(ui, look.words, look.words.get("panel-figures"), Term::Checkpoint);
    let comparisons = look.campaign.comparisons();
    let mut any = false;
    for (i, point) in past(look) {
        any = true;
        figure(ui, look, point, &comparisons[i], out);
    }
    if !any {
        note(ui, look.words.get("panel-figures-none"));
    }
}

fn figure(ui: &mut Ui, look: Look<'_>, point: &Checkpoint, here: &Comparison, out: &mut Outbox) {
    let simulated = here.simulated;
    let (words, scenario) = (look.words, look.campaign.scenario());
    let whose = [
        ("whose", Value::Text(names::measure(words, scenario, point.measure))),
        ("step", Value::Text(names::step(words, point.step))),
        ("date", Value::Text(words.date(point.date))),
    ];
    text(ui, words.with("panel-figure", &whose));
    let number = |number: u32| numbers::men(words, Men(number));
    let said = match point.recorded {
        Some(figure) => number(figure),
        None => format!("{} – {}", number(point.low), number(point.high)),
    };
    let ours = simulated.map_or_else(|| words.get("panel-unknown"), number);
    let off = simulated.map(|count| point.difference(count));
    let off = off.map_or_else(|| words.get("panel-unknown"), |off| three::signed(look.words, off));
    let cells = [("panel-recorded", said), ("panel-simulated", ours), ("panel-difference", off)];
    ui.columns_const(|columns: &mut [Ui; 3]| {
        for (column, (key, value)) in columns.iter_mut().zip(cells) {
            note(column, words.get(key));
            text(column, value);
        }
    });
    if let (Some(enrolled), Some(kept), Some(fit)) = (here.enrolled, here.kept, here.fit) {
        note(ui, numbers::beside(words, [enrolled, kept, fit]));
    }
    if simulated.is_some_and(|count| point.agrees(count)) {
        note(ui, words.get("panel-agrees"));
    }
    claims(ui, look, &point.claims, out);
}
