//! The aims, always in sight: the day, what is measured, what is needed, and how it stands.

use crate::base::date::Date;
use crate::base::quantity::PerMille;
use crate::gui::kit::parts;
use crate::gui::kit::theme;
use crate::gui::panels::aims::ahead;
use crate::gui::screens::play::state::{Play, Side};
use crate::i18n::{Value, Words};
use crate::record::aims::measure;
use crate::report::{metrics, names, numbers};
use crate::run::forecast::Forecast;
use crate::run::judge::Judged;
use crate::run::needs::{SMALL, is_near};
use crate::scenario::model::Aim;
use bevy_egui::egui::{
    Color32, Label, Response, RichText, Sense, Stroke, Ui, UiBuilder, WidgetInfo, WidgetType, vec2,
};

/// Room between two aims.
const BETWEEN: f32 = 14.0;
/// In a column narrower than this a sign stands for words.
const NARROW: f32 = 190.0;
/// A chance, or a part of what is asked, that moved by so much is marked.
const MOVED: f64 = 0.02;
/// What fails in so many futures is told in place of what holds.
const FEARED: f64 = 0.4;
/// Height of the row.
const HEIGHT: f32 = 38.0;

/// Shows the aims beside each other.
pub fn show(ui: &mut Ui, play: &mut Play) {
    let aims = &play.campaign.scenario().clone().aims;
    if aims.is_empty() {
        return;
    }
    let (row, _) = ui.allocate_exact_size(vec2(ui.available_width(), HEIGHT), Sense::hover());
    ui.painter().hline(row.x_range(), row.top(), Stroke::new(1.0, theme::rule()));
    let width = (row.width() + BETWEEN) / aims.len() as f32;
    for (number, aim) in aims.iter().enumerate() {
        let at = row.min + vec2(width * number as f32, 3.0);
        let pressed =
            parts::column(ui, at, vec2(width - BETWEEN, HEIGHT - 3.0), |ui| one(ui, play, number, aim));
        if pressed.clicked() {
            play.turn_to(Side::Affairs);
            play.states.affairs.aims.seek(number);
        }
    }
}

/// An aim in two lines: its name and day, and how it stands.
fn one(ui: &mut Ui, play: &Play, number: usize, aim: &Aim) -> Response {
    let words = &play.words;
    let judged = play.campaign.judged(number);
    let stands = standing(play, number, aim, &judged);
    let metric = metrics::short(words, play.campaign.scenario(), aim);
    let (short, what) = (format!("{metric} · {}", words.date(aim.date)), names::aim(words, aim.id));
    let (against, is_own) = against(play, number, &judged);
    // The end of a line may be cut: what fails is longer than the aim's own measure, and its chance comes first.
    let how = match is_own {
        true => format!("{against} · {}", stands.words),
        false => format!("{} · {against}", stands.words),
    };
    let room = ui.max_rect();
    let [head, line] = match room.width() < NARROW {
        true => [format!("{metric} · {}", day(words, aim.date)), narrowly(&stands.mark, &against)],
        false => [short.clone(), how.clone()],
    };
    let shown = ui.scope_builder(UiBuilder::new().max_rect(room), |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let small = RichText::new(&head).size(theme::size::SMALL).color(theme::ink_faint());
        ui.add(Label::new(small).truncate().selectable(false));
        ui.add(Label::new(RichText::new(&line).color(stands.colour)).truncate().selectable(false));
    });
    let response = ui.interact(shown.response.rect, ui.id().with(("aim", number)), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, format!("{what}. {how}")));
    parts::pressable(ui, response).on_hover_text(format!("{what}\n{short}: {how}\n{}", stands.why))
}

/// How an aim stands where the end of the line may be cut: the sign first.
fn narrowly(mark: &str, against: &str) -> String {
    if mark.is_empty() { against.to_owned() } else { format!("{mark} · {against}") }
}

/// A day without its year, the month in three letters.
fn day(words: &Words, date: Date) -> String {
    let (_, month, day) = date.parts();
    format!("{day} {}", words.get(&format!("panel-month-{month}")))
}

/// The colour of a chance: what is hardly to be expected, what is open, and what is as good as reached.
fn by_chance(chance: f64) -> Color32 {
    match chance {
        chance if chance < SMALL => theme::bad(),
        chance if chance < 0.8 => theme::ink(),
        _ => theme::good(),
    }
}

/// What there is beside what is needed, and true; where that holds and something beside it does not, or mostly will not,
/// that, and false.
fn against(play: &Play, number: usize, judged: &Judged) -> (String, bool) {
    let view = play.campaign.view();
    let fails = metrics::fails_beside(&play.words, view, play.campaign.aims(), number);
    if let Some(fails) = fails {
        return (fails, false);
    }
    let aim = &play.campaign.scenario().aims[number];
    let value = judged.value.or_else(|| play.campaign.aims().so_far(view, number));
    let holds = value.is_some_and(|value| aim.bound.holds(value));
    let feared = play.futures.shown().filter(|_| judged.reached.is_none() && holds);
    if let Some((place, _)) =
        feared.and_then(|told| told.fails_by(number)).filter(|(_, share)| *share > FEARED)
    {
        let (metric, bound) = aim.also[place];
        let scenario = play.campaign.scenario();
        return (metrics::beside(&play.words, scenario, &metric, measure(view, &metric), bound), false);
    }
    (metrics::against(&play.words, &aim.metric, value, aim.bound), true)
}

/// How an aim stands: in words, their colour, and what they mean.
struct Stands {
    words: String,
    /// The same in a sign, where there is no room for words.
    mark: String,
    colour: Color32,
    why: String,
}

/// By what came of it; before its day by the forecast.
fn standing(play: &Play, number: usize, aim: &Aim, judged: &Judged) -> Stands {
    let view = play.campaign.view();
    let told = play.futures.shown();
    if let (None, Some((told, chance))) =
        (judged.reached, told.and_then(|told| Some((told, told.chances[number]?))))
    {
        let far = !is_near(view, aim);
        let mut stands = expected(&play.words, aim, told, (number, chance));
        // Of a few futures nothing can be said to have moved.
        if let Some(before) = play.futures.before().filter(|before| told.is_whole() && before.is_whole()) {
            moved(&play.words, &mut stands, (aim, number), told, before);
        }
        // Of a day that is far off little is decided: nothing to be alarmed about.
        if far {
            stands.colour = theme::ink_faint();
        }
        return stands;
    }
    let (key, mark, colour) = match judged.reached {
        Some(true) => ("screen-aim-reached", "✔", theme::good()),
        Some(false) => ("screen-aim-missed", "×", theme::bad()),
        None => (ahead(view, aim), "", theme::ink_faint()),
    };
    let why = play.words.get(if judged.reached.is_some() { key } else { "turn-ahead-why" });
    Stands { words: play.words.get(key), mark: mark.to_owned(), colour, why }
}

/// Marks which way the orders of this turn moved an aim, and tells what it was before them.
fn moved(
    words: &Words,
    stands: &mut Stands,
    (aim, number): (&Aim, usize),
    told: &Forecast,
    before: &Forecast,
) {
    let (Some(chance), Some(was)) = (told.chances[number], before.chances[number]) else { return };
    let (Some(value), Some(value_was)) = (told.expected[number], before.expected[number]) else { return };
    let sense = if aim.bound.is_least() { 1.0 } else { -1.0 };
    let by_chance = chance - was;
    let by_value = sense * (value - value_was) / aim.bound.limit().abs();
    let by = match by_value {
        // Of nothing that is asked there are no parts; and what it comes to may rise while the chance falls.
        by_value if by_chance.abs() < MOVED && by_value.is_finite() && by_value * by_chance >= 0.0 => {
            by_value
        }
        _ => by_chance,
    };
    if by.abs() >= MOVED {
        let sign = if by > 0.0 { "▲" } else { "▼" };
        stands.words.push_str(&format!(" {sign}"));
        stands.mark.push_str(&format!(" {sign}"));
    }
    let values = [
        ("value", Value::Text(numbers::measured(words, &aim.metric, value_was))),
        ("chance", Value::Text(numbers::percent(PerMille::of(was)))),
    ];
    stands.why = format!("{}\n{}", words.with("panel-aim-expected-before", &values), stands.why);
}

/// By the chance that is forecast, and what is expected in the middle.
fn expected(words: &Words, aim: &Aim, told: &Forecast, (number, chance): (usize, f64)) -> Stands {
    let measured = |value| numbers::measured(words, &aim.metric, value);
    let value = told.expected[number].map_or_else(|| "…".to_owned(), measured);
    let values = [
        ("futures", Value::Count(told.futures as i64)),
        ("value", Value::Text(value)),
        ("needed", Value::Text(numbers::asked(words, &aim.metric, aim.bound.limit()))),
    ];
    let why = words.with("turn-chance-why", &values);
    // While more futures are played it may still move.
    let more = if told.is_whole() { "" } else { " …" };
    let mark = format!("{}{more}", numbers::percent(PerMille::of(chance)));
    let told = words.with("turn-chance", &[("chance", Value::Text(mark.clone()))]);
    Stands { words: told, mark, colour: by_chance(chance), why }
}
