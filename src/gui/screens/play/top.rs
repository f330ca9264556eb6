//! The bar above the map: date, treasury, men, the record beside them, and below these the aims.

use crate::base::quantity::Kopeks;
use crate::gui::kit::terms::{self, Term};
use crate::gui::kit::{parts, theme};
use crate::gui::screens::play::goals;
use crate::gui::screens::play::over::Sheet;
use crate::gui::screens::play::state::{Play, Side};
use crate::i18n::{Value, Words};
use crate::report::{names, numbers, three};
use crate::scenario::model::{Checkpoint, Measure, Step};
use crate::sim::state::waterfall::Waterfall;
use bevy_egui::egui::{
    Align, Color32, Label, Layout, Panel, Response, RichText, Sense, Ui, WidgetInfo, WidgetType,
};

/// In a window narrower than this the date is smaller, or it would push the last figure under the menu.
const NARROW: f32 = 800.0;

/// Shows the bar.
pub fn show(ui: &mut Ui, play: &mut Play) {
    Panel::top("top").show(ui, |ui| {
        ui.horizontal(|ui| {
            date(ui, play);
            ui.separator();
            treasury(ui, play);
            ui.separator();
            men(ui, play);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if ui.button(play.words.get("screen-menu")).on_hover_text("Esc").clicked() {
                    play.sheet = Some(Sheet::Menu);
                }
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| record(ui, play));
            });
        });
        goals::show(ui, play);
    });
}

fn date(ui: &mut Ui, play: &Play) {
    let (words, view) = (&play.words, play.campaign.view());
    let now = view.now();
    let old_style = words.with(
        "screen-old-style",
        &[
            ("from", parts::text(words.date(now.first_day().old_style()))),
            ("to", parts::text(words.date(now.last_day().old_style()))),
        ],
    );
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let days = RichText::new(parts::half_month(words, now)).heading();
        let is_narrow = ui.ctx().content_rect().width() < NARROW;
        let size = if is_narrow { theme::size::HEADING } else { theme::size::LARGE };
        ui.label(days.size(size).color(theme::ink())).on_hover_text(old_style);
        let turn = if play.campaign.is_over() {
            words.get("screen-over")
        } else {
            let (number, of) =
                (Value::Plain((view.turn() + 1).into()), Value::Plain(view.scenario().turns.into()));
            words.with("screen-turn", &[("number", number), ("of", of)])
        };
        parts::note(ui, turn);
    });
}

fn treasury(ui: &mut Ui, play: &mut Play) {
    let (words, view) = (&play.words, play.campaign.view());
    let sum = Kopeks(view.fund().branches().map(|(_, branch)| branch.balance.0).sum());
    let answered = play.states.affairs.answers.money(&play.campaign);
    let (name, mut value) = (words.get("screen-treasury"), numbers::roubles(words, sum));
    let mut why = words.get("screen-treasury-why");
    if !answered.is_zero() {
        let change = three::signed(words, answered.roubles().round() as i64);
        why = format!(
            "{why}\n{}",
            words.with("screen-treasury-answers", &[("sum", parts::text(change.clone()))])
        );
        value = format!("{value} · {change}");
    }
    if figure(ui, &name, &value, theme::ink()).on_hover_text(why).clicked() {
        play.turn_to(Side::Fund);
    }
}

fn men(ui: &mut Ui, play: &mut Play) {
    let (words, view) = (&play.words, play.campaign.view());
    let steps = view.waterfall_of_all();
    let of = |step: Step| words.number(steps[step].0.into());
    let quota = words.with(
        "screen-of-quota",
        &[("men", parts::text(of(Step::Enrolled))), ("quota", parts::text(of(Step::Quota)))],
    );
    let enrolled = figure(ui, &words.get("screen-enrolled"), &quota, theme::ours());
    let enrolled =
        enrolled.on_hover_text(format!("{}\n{}", words.get("screen-enrolled-why"), beside(words, &steps)));
    ui.separator();
    let kept = figure(ui, &names::at_head(&names::step(words, Step::Kept)), &of(Step::Kept), theme::ours());
    let all_steps = ladder(words, &steps);
    let kept = kept.on_hover_text(format!("{}\n{all_steps}", words.get("screen-kept-why")));
    ui.separator();
    let present = figure(ui, &words.get("screen-present"), &of(Step::Present), theme::ours());
    let present = present.on_hover_text(format!("{}\n{all_steps}", words.get("screen-present-why")));
    ui.separator();
    if enrolled.clicked() || kept.clicked() || present.clicked() {
        play.turn_to(Side::Strength);
    }
}

/// The men on the rolls, and who of them is kept and fit.
fn beside(words: &Words, steps: &Waterfall) -> String {
    numbers::beside(words, steps.beside())
}

/// The steps from list to saddle in their order, each with its men: the words for men that are used everywhere.
fn ladder(words: &Words, steps: &Waterfall) -> String {
    let told = |step: Step| format!("{} {}", names::step(words, step), words.number(steps[step].0.into()));
    Step::ALL.map(told).join(" → ")
}

/// The newest recorded figure up to today beside ours.
fn record(ui: &mut Ui, play: &mut Play) {
    let (words, scenario) = (&play.words, play.campaign.scenario());
    if scenario.lesson.is_some() && scenario.checkpoints.is_empty() {
        return;
    }
    let told = &play.campaign.series().told;
    let known = scenario.checkpoints.iter().zip(told).filter_map(|(point, told)| Some((point, (*told)?)));
    // Of one day the figure of an oblast says most.
    let newest = known.max_by_key(|(point, _)| (point.date, matches!(point.measure, Measure::Oblast(_))));
    let Some((point, told)) = newest else {
        let (name, none) = (Term::Checkpoint.word(words), words.get("screen-record-none"));
        let shown = figure(ui, &name, &none, theme::ink_faint());
        return terms::explain(ui, words, &shown, Term::Checkpoint);
    };
    let colour = agreement(point, told.simulated);
    let name = words.with(
        "screen-record-of",
        &[
            ("who", parts::text(names::measure(words, scenario, point.measure))),
            ("date", parts::text(words.date(point.date))),
        ],
    );
    let [_, kept, _] = told.beside();
    // At a front the aims count those who are kept there.
    let is_front = matches!(point.measure, Measure::Front(_));
    let key = if is_front && kept < told.simulated { "screen-record-kept" } else { "screen-record-here" };
    let values = [
        ("recorded", parts::text(numbers::range(words, point.low, point.high))),
        ("here", Value::Count(told.simulated.into())),
        ("kept", Value::Count(kept.into())),
    ];
    let value = words.with(key, &values);
    let also = numbers::beside(words, told.beside());
    let why = format!("{name}: {value}\n{also}\n{}", words.get("screen-record-why"));
    if figure(ui, &name, &value, colour).on_hover_text(why).clicked() {
        play.turn_to(Side::Strength);
    }
}

/// The colour of a figure beside the record. More men than there were are another course of things, and no fault.
fn agreement(point: &Checkpoint, ours: u32) -> Color32 {
    if point.agrees(ours) {
        theme::good()
    } else if f64::from(ours) < f64::from(point.low) {
        theme::bad()
    } else {
        theme::ink()
    }
}

/// A figure under its name, which can be pressed.
fn figure(ui: &mut Ui, name: &str, value: &str, colour: Color32) -> Response {
    let both = format!("{name}: {value}");
    let shown = ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 1.0;
        let small = RichText::new(name).size(theme::size::SMALL).color(theme::ink_faint());
        ui.add(Label::new(small).truncate().selectable(false));
        let large = RichText::new(value).size(theme::size::HEADING - 2.0).color(colour);
        ui.add(Label::new(large).truncate().selectable(false));
    });
    let response = ui.interact(shown.response.rect, ui.id().with(name), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &both));
    parts::pressable(ui, response)
}
