//! The report after the end: aims, the record against ours, the strength, and what stopped the levy.

pub mod again;
pub mod aims;
pub mod assumed;
pub mod fates;
pub mod figures;
pub mod lesson;
pub mod moved;
mod stopped;
pub mod three;

use crate::gui::kit::look::{Look, Outbox};
use crate::gui::kit::terms::{self, Term};
use crate::gui::kit::{parts, theme};
use crate::gui::map::BaseMap;
use crate::gui::panels;
use crate::gui::screens::Ask;
use crate::gui::screens::play::over::Notice;
use crate::gui::screens::play::state::Play;
use crate::gui::screens::sheet::{self, Column};
use crate::i18n::Value;
use crate::report::{names, readings, verdicts};
use crate::run::judge::{Judgement, Outcome};
use crate::saves::Save;
use crate::scenario::model::Step;
use bevy_egui::egui::{
    Button, Color32, Context, Grid, Id, Rect, RichText, Sense, Stroke, StrokeKind, TextEdit, Ui, pos2, vec2,
};

/// Shows the report.
pub fn show(ctx: &Context, base: &BaseMap, play: &mut Play) -> Option<Ask> {
    // What a lesson tells is not among possible histories.
    let is_lesson = play.campaign.scenario().lesson.is_some();
    if !is_lesson {
        play.finding.begin(&play.campaign, ctx);
    }
    let mut table = sheet::table(ctx, base, &play.words);
    let asked = sheet::show(&mut table, |ui| {
        heading(ui, play);
        let mut back = None;
        sheet::scrolled(ui, if is_lesson { 6.5 } else { 5.0 }, |ui| {
            if is_lesson { of_lesson(ui, play) } else { back = columns(ui, play) }
        });
        ui.separator();
        foot(ui, play).or(back)
    });
    play.over(ctx);
    // It comes by itself after the last news, where the button stood that closed them.
    let settled = parts::has_settled(ctx, "after");
    asked.filter(|_| settled)
}

fn heading(ui: &mut Ui, play: &Play) {
    let lost = play.campaign.aims().lost.is_some();
    let text = play.words.get(if lost { "screen-after-all-lost" } else { "screen-after" });
    sheet::heading(ui, &play.words, play.campaign.scenario(), text);
}

/// In two columns, or in one of another order where the window is narrow.
fn columns(ui: &mut Ui, play: &mut Play) -> Option<Ask> {
    let look = Look { campaign: &play.campaign, words: &play.words, chosen: None };
    let (strength, out) = (&mut play.states.strength, &mut play.out);
    if sheet::is_narrow(ui) {
        verdicts(ui, look);
        let back = moved::better(ui, look, &play.finding).or(again::show(ui, look));
        three::show(ui, look, play.finding.bound());
        moved::show(ui, look, &play.finding);
        record(ui, look, out);
        reading(ui, look);
        waterfall(ui, look);
        stopped::show(ui, look, play.finding.bound());
        panels::strength::whole(ui, look, strength, out);
        panels::honours::show(ui, look, "", out);
        fates::show(ui, look, out);
        return back;
    }
    let mut back = None;
    sheet::columns(ui, |ui, column| match column {
        Column::Left => {
            verdicts(ui, look);
            back = moved::better(ui, look, &play.finding).or(again::show(ui, look));
            three::show(ui, look, play.finding.bound());
            record(ui, look, out);
            reading(ui, look);
            waterfall(ui, look);
            fates::show(ui, look, out);
        }
        Column::Right => {
            // The scroll bar floats over the last letters of a line.
            ui.set_max_width(ui.available_width() - theme::size::GAP);
            moved::show(ui, look, &play.finding);
            stopped::show(ui, look, play.finding.bound());
            panels::strength::whole(ui, look, strength, out);
            panels::honours::show(ui, look, "", out);
        }
    });
    back
}

/// The page of a lesson: what is asked, told and assumed, and beside it the men.
fn of_lesson(ui: &mut Ui, play: &mut Play) {
    if sheet::is_narrow(ui) {
        lesson::show(ui, play);
        assumed::show(ui, &play.words, &play.campaign, &mut play.assumed);
        men(ui, play);
        return;
    }
    sheet::columns(ui, |ui, column| match column {
        Column::Left => lesson::show(ui, play),
        Column::Right => {
            ui.set_max_width(ui.available_width() - theme::size::GAP);
            assumed::show(ui, &play.words, &play.campaign, &mut play.assumed);
            men(ui, play);
        }
    });
}

/// The way from list to saddle and the men by day.
fn men(ui: &mut Ui, play: &mut Play) {
    let look = Look { campaign: &play.campaign, words: &play.words, chosen: None };
    waterfall(ui, look);
    panels::strength::whole(ui, look, &mut play.states.strength, &mut play.out);
}

/// The ways on, and what is taken along: a report for everybody, of a lesson what is handed in.
fn foot(ui: &mut Ui, play: &mut Play) -> Option<Ask> {
    let asked = ui.horizontal_wrapped(|ui| {
        let button = |key: &str| RichText::new(play.words.get(key)).size(theme::size::HEADING - 2.0);
        let title = ui.button(button("screen-to-title")).clicked();
        let map = ui.button(button("screen-to-map")).clicked();
        let trust = ui.button(button("trust-title")).clicked();
        let report = ui.button(button("report-read")).clicked();
        ui.separator();
        if ui.button(play.words.get("menu-report")).clicked() {
            play.write_report();
        }
        let report = report.then_some(Ask::Report);
        report.or(title.then_some(Ask::Title)).or(map.then_some(Ask::Map)).or(trust.then_some(Ask::Trust))
    });
    if play.campaign.scenario().lesson.is_some() {
        ui.horizontal_wrapped(|ui| handed_in(ui, play));
    }
    if let Some(notice) = &play.notice {
        let colour = if notice.bad { theme::bad() } else { theme::ink() };
        ui.label(RichText::new(&notice.text).size(theme::size::SMALL).color(colour));
    }
    asked.inner
}

/// What a pupil hands in: copied, or under his name as a file.
fn handed_in(ui: &mut Ui, play: &mut Play) {
    if ui.button(play.words.get("lesson-copy")).clicked() {
        ui.ctx().copy_text(Save::of(&play.campaign).text());
        play.notice = Some(Notice { text: play.words.get("lesson-copied"), bad: false });
    }
    let id = Id::new("hand-in");
    let mut name: String = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    ui.add(
        TextEdit::singleline(&mut name).hint_text(play.words.get("lesson-your-name")).desired_width(140.0),
    );
    let named = !name.trim().is_empty();
    if ui.add_enabled(named, Button::new(play.words.get("lesson-save"))).clicked() {
        play.hand_in(&name);
    }
    ui.data_mut(|data| data.insert_temp(id, name));
}

/// By what all was lost, whether it is a success, and the aims.
fn verdicts(ui: &mut Ui, look: Look<'_>) {
    let words = look.words;
    let judgement = look.campaign.judgement_now();
    if let Some(lost) = &judgement.lost {
        let by = parts::text(names::lost(words, lost.by));
        let values = [("date", parts::text(words.date(lost.date))), ("what", by)];
        ui.label(RichText::new(words.with("screen-after-lost", &values)).color(theme::bad()).strong());
    }
    if judgement.aims.is_empty() {
        return;
    }
    parts::section(ui, words.get("screen-after-aims"));
    // Until possible histories are played, not every aim is weighed.
    if look.campaign.late_histories().known().is_some() {
        success(ui, look, &judgement);
    }
    aims::show(ui, look);
}

/// Whether it is a success, and how many aims that took.
fn success(ui: &mut Ui, look: Look<'_>, judgement: &Judgement) {
    let words = look.words;
    let colour = if judgement.outcome() > Outcome::Pyrrhic { theme::good() } else { theme::bad() };
    let came = verdicts::success(words, judgement, true);
    ui.label(RichText::new(came).color(colour).strong());
    parts::note(ui, words.get("outcome-ladder"));
}

/// The reading of the sources it was played by, and what that changes; nothing for the scenario's own.
fn reading(ui: &mut Ui, look: Look<'_>) {
    let (words, scenario) = (look.words, look.campaign.scenario());
    let Some(id) = scenario.reading else { return };
    let [_, heading] = readings::kind(scenario);
    parts::section(ui, words.get(heading));
    ui.label(RichText::new(readings::name(words, Some(id))).strong());
    ui.label(readings::text(words, Some(id)));
    let changes = scenario.its_reading().map(|reading| readings::changes(words, scenario, reading));
    for change in changes.into_iter().flatten() {
        parts::note(ui, change);
    }
}

/// Recorded figures against ours.
fn record(ui: &mut Ui, look: Look<'_>, out: &mut Outbox) {
    let words = look.words;
    let record = parts::section(ui, words.get("screen-after-record"));
    terms::explain(ui, words, &record, Term::Checkpoint);
    let scenario = look.campaign.scenario();
    if scenario.checkpoints.is_empty() {
        parts::note(ui, words.get("screen-after-none"));
        return;
    }
    let counts = look.campaign.series().counts();
    let hits = scenario
        .checkpoints
        .iter()
        .zip(counts)
        .filter(|(point, count)| count.is_some_and(|n| point.agrees(n)));
    let (hits, all) = (hits.count() as i64, scenario.checkpoints.len() as i64);
    let values = [("hits", Value::Count(hits)), ("all", Value::Count(all))];
    ui.label(words.with("screen-after-hits", &values));
    figures::show(ui, look, 0..=scenario.turns, out);
}

/// The way from list to saddle on the last day.
fn waterfall(ui: &mut Ui, look: Look<'_>) {
    let (words, steps) = (look.words, look.campaign.view().waterfall_of_all());
    let heading = parts::section(ui, Term::Waterfall.word(words));
    terms::explain(ui, words, &heading, Term::Waterfall);
    let most = steps.0.iter().map(|men| men.0).max().unwrap_or_default().max(1);
    Grid::new("waterfall").num_columns(3).show(ui, |ui| {
        for (step, men) in Step::ALL.into_iter().zip(steps.0) {
            ui.label(names::step(words, step));
            let width = theme::size::COLUMN / 2.2;
            let colour = if step == Step::Quota { theme::rule() } else { theme::ours() };
            beam(ui, width, men.0 as f32 / most as f32, colour);
            ui.label(words.number(men.0.into()));
            ui.end_row();
        }
    });
}

fn beam(ui: &mut Ui, width: f32, share: f32, colour: Color32) {
    let (rect, _) = ui.allocate_exact_size(vec2(width, theme::size::BODY), Sense::hover());
    let filled = Rect::from_min_max(rect.min, pos2(rect.left() + rect.width() * share, rect.bottom()));
    ui.painter().rect_filled(filled, 0, colour);
    ui.painter().rect_stroke(rect, 0, Stroke::new(0.7, theme::rule()), StrokeKind::Inside);
}
