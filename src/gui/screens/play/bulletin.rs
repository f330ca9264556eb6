//! The window that tells the news: one piece at a time, the next one when it is closed.

use crate::base::date::HalfMonth;
use crate::base::id::{EventId, PlaceId};
use crate::gui::keys::Act;
use crate::gui::kit::look::Look;
use crate::gui::kit::parts::{self, close_button};
use crate::gui::kit::terms::{self, Term};
use crate::gui::kit::{theme, vignettes, widgets};
use crate::gui::map::{BaseMap, Bounds, cutout};
use crate::gui::map_model::{self, holder_note};
use crate::gui::panels::{affairs, fronts};
use crate::gui::screens::after::{aims, figures};
use crate::gui::screens::play::news::{FIGHT, News};
use crate::gui::screens::play::state::Play;
use crate::i18n::{Value, Words};
use crate::orders::Order;
use crate::report::{events, metrics, names, numbers};
use crate::scenario::Scenario;
use crate::scenario::model::{Holder, Step};
use crate::sim::Event;
use bevy_egui::egui::{Context, RichText, Ui, vec2};

/// Height of the picture over an event, in points, and at most this part of the window.
const PICTURE: f32 = 96.0;
const PICTURE_PART: f32 = 0.11;
/// Room for what stands below a piece, in points; a piece has the rest of the window's height, and at least this part.
const FOOT: f32 = 200.0;
const PIECE_PART: f32 = 0.6;
/// What is seen around its place, in kilometres.
const AROUND: f32 = 150.0;

/// Shows the first of the news that wait.
pub fn show(ctx: &Context, play: &mut Play, base: &BaseMap) {
    let Some(news) = play.news.front().filter(|_| play.tells()).cloned() else { return };
    let covered = !play.why.is_empty();
    let room = ctx.content_rect().size();
    let shown = parts::window_on_a_line(ctx, "news", |ui| {
        ui.set_width(theme::size::COLUMN.min(0.8 * room.x));
        // What comes next is read from its top.
        let top = (play.campaign.view().turn(), play.news.len());
        let most = (room.y - FOOT).max(PIECE_PART * room.y);
        parts::page(most).id_salt(top).show(ui, |ui| piece(ui, play, base, &news));
        ui.separator();
        foot(ui, play, covered)
    });
    if shown.inner {
        play.act = Some(Act::Back);
    }
}

fn piece(ui: &mut Ui, play: &mut Play, base: &BaseMap, news: &News) {
    match news {
        News::Dated(id) => {
            picture(ui, play, base, *id);
            parts::large(ui, names::event(&play.words, *id));
            dated(ui, play, *id);
        }
        News::Asked(id) => {
            picture(ui, play, base, *id);
            asked(ui, play, *id);
        }
        News::Grave(kind, events) => {
            parts::large(ui, play.words.get(kind));
            ui.add_space(theme::size::GAP);
            grave(ui, &play.words, play.campaign.scenario(), events);
            // Losses and reasons are told of a fight only, not of who gave way or was cut off.
            if *kind != FIGHT || events.iter().any(|event| matches!(event, Event::Fought(_))) {
                ui.add_space(theme::size::GAP);
                ui.label(play.words.get(&format!("{kind}-text")));
            }
        }
        News::Stretch(turns) => stretch(ui, play, turns),
        News::Act(number) => act(ui, play, *number),
        News::Aims(due) => due.iter().for_each(|(number, reached)| weighed(ui, play, *number, *reached)),
        News::Seats(taken) => seats(ui, play, taken),
    }
}

fn foot(ui: &mut Ui, play: &Play, covered: bool) -> bool {
    ui.horizontal(|ui| {
        let words = play.words.get("screen-go-on");
        let on = if covered { ui.button(words).clicked() } else { close_button(ui, words) };
        let more = play.news.len() as i64 - 1;
        if more > 0 {
            parts::note(ui, play.words.with("screen-news-more", &[("number", Value::Count(more))]));
        }
        on
    })
    .inner
}

/// An aim whose day came.
fn weighed(ui: &mut Ui, play: &Play, number: usize, reached: bool) {
    let (words, scenario) = (&play.words, play.campaign.scenario());
    let Some(aim) = scenario.aims.get(number) else { return };
    let key = if reached { "screen-news-reached" } else { "screen-news-missed" };
    parts::large(ui, words.with(key, &[("aim", parts::text(metrics::short(words, scenario, aim)))]));
    parts::note(ui, metrics::day(words, scenario, aim));
    ui.add_space(theme::size::GAP);
    ui.label(names::aim(words, aim.id));
    let colour = if reached { theme::good() } else { theme::bad() };
    let judged = play.campaign.judged(number);
    let value = judged.value.map(|value| numbers::measured(words, &aim.metric, value)).unwrap_or_default();
    let needed = numbers::asked(words, &aim.metric, aim.bound.limit());
    let values = [("value", parts::text(value)), ("needed", parts::text(needed))];
    ui.label(RichText::new(words.with("screen-news-came-to", &values)).color(colour).strong());
    if let Some(fails) = metrics::fails_beside(words, play.campaign.view(), play.campaign.aims(), number) {
        ui.label(RichText::new(fails).color(theme::bad()).strong());
    }
    ui.add_space(theme::size::GAP);
}

/// Who holds what, where it changed.
fn seats(ui: &mut Ui, play: &Play, taken: &[(PlaceId, Holder)]) {
    let (words, scenario) = (&play.words, play.campaign.scenario());
    parts::large(ui, words.get("screen-news-seats"));
    ui.add_space(theme::size::GAP);
    for (place, holder) in taken {
        let ours = matches!(holder, Holder::Own | Holder::Friendly);
        let said = holder_note(words, &names::place(words, scenario, *place), *holder);
        ui.label(RichText::new(said).color(if ours { theme::good() } else { theme::bad() }).strong());
    }
    ui.add_space(theme::size::GAP);
    ui.label(words.get("screen-news-seats-text"));
}

fn dated(ui: &mut Ui, play: &mut Play, id: EventId) {
    let (words, scenario) = (&play.words, play.campaign.scenario());
    let Some(event) = scenario.event(id) else { return };
    let last = scenario.half_month(play.campaign.view().turn().saturating_sub(1));
    parts::note(ui, parts::day_and_place(words, scenario, event, last));
    ui.add_space(theme::size::GAP);
    // Who has just answered has just read it.
    if !answered(play, id) {
        ui.label(names::event_text(words, id));
    }
    if event.assumed {
        parts::note(ui, words.get("panel-event-assumed"));
    }
    if let (Some(choice), false) = (play.campaign.view().affairs().answers.get(&id), event.choices.is_empty())
    {
        ui.add_space(theme::size::GAP);
        ui.label(RichText::new(names::choice(words, id, *choice)).strong());
        ui.label(names::choice_text(words, id, *choice));
    }
    if event.claims.is_empty() {
        return;
    }
    ui.add_space(theme::size::GAP);
    let look = Look { campaign: &play.campaign, words, chosen: None };
    widgets::sources(ui, look, &event.claims, &mut play.out);
}

/// Whether the player answered an event in the turn that was just played.
pub fn answered(play: &Play, id: EventId) -> bool {
    let last = play.campaign.orders().iter().rev().nth(1);
    let is_answer = |order: &Order| matches!(order, Order::Choose { event, .. } if *event == id);
    last.is_some_and(|orders| orders.iter().any(is_answer))
}

/// Who speaks or what it is about, and where it happens; of what happens nowhere, the land that is played.
fn picture(ui: &mut Ui, play: &Play, base: &BaseMap, id: EventId) {
    let scenario = play.campaign.scenario();
    let event = scenario.event(id);
    let place = event.and_then(|event| event.place).and_then(|place| scenario.place(place));
    let at = place.map(|place| map_model::km(place.at));
    let bounds = at.map_or_else(|| map_model::played(scenario), |at| Bounds::around(&[at]).grown(AROUND));
    let height = PICTURE.min(PICTURE_PART * ui.ctx().content_rect().height());
    vignettes::beside(ui, event.and_then(|event| event.picture), height, |ui| {
        cutout::show(ui, base, bounds, vec2(ui.available_width(), height), at);
    });
    ui.add_space(theme::size::GAP);
}

/// What is asked, with its answers: the same as beside the map, where it can be answered later. An answer without a
/// number closes it; beside a number stands what the record has.
fn asked(ui: &mut Ui, play: &mut Play, id: EventId) {
    let look = Look { campaign: &play.campaign, words: &play.words, chosen: None };
    let Some(event) = look.campaign.scenario().event(id) else { return };
    affairs::decision(ui, look, &mut play.states.affairs, event, &mut play.out);
    let answers = |order: &Order| matches!(order, Order::Choose { event, numbers, .. } if *event == id && numbers.is_empty());
    if play.out.orders.iter().any(answers) {
        play.act = Some(Act::Back);
    }
}

fn grave(ui: &mut Ui, words: &Words, scenario: &Scenario, found: &[Event]) {
    for event in found {
        if let Event::Fought(fight) = event {
            fronts::fought(ui, words, scenario, fight);
        } else {
            ui.label(RichText::new(events::sentence(words, scenario, event)).strong());
        }
    }
}

/// All news of several turns, each under its dates.
fn stretch(ui: &mut Ui, play: &mut Play, turns: &[(HalfMonth, Vec<News>)]) {
    parts::large(ui, play.words.get("screen-news-stretch"));
    for (half, told) in turns {
        parts::section(ui, parts::half_month(&play.words, *half));
        for news in told {
            match news {
                News::Dated(id) => {
                    ui.label(RichText::new(names::event(&play.words, *id)).strong());
                    dated(ui, play, *id);
                }
                News::Grave(_, events) => grave(ui, &play.words, play.campaign.scenario(), events),
                News::Stretch(_) | News::Act(_) | News::Aims(_) | News::Seats(_) | News::Asked(_) => {}
            }
            ui.add_space(theme::size::GAP);
        }
    }
}

/// The end of an act: men under arms, the record of its time beside ours, the aims so far, and what comes next.
fn act(ui: &mut Ui, play: &mut Play, number: usize) {
    let look = Look { campaign: &play.campaign, words: &play.words, chosen: None };
    let (words, scenario) = (look.words, look.campaign.scenario());
    let Some(ended) = scenario.acts.get(number) else { return };
    let name = |id| [("act", parts::text(names::act(words, id)))];
    parts::large(ui, words.with("screen-act-over", &name(ended.id)));
    parts::note(ui, words.date(scenario.half_month(ended.until).last_day()));
    let steps = look.campaign.view().waterfall_of_all();
    let men = |step: Step| Value::Count(steps[step].0.into());
    let values = [
        ("enrolled", men(Step::Enrolled)),
        ("kept", men(Step::Kept)),
        ("fit", men(Step::Fit)),
        ("present", men(Step::Present)),
    ];
    ui.label(words.with("screen-act-men", &values));
    let from = number.checked_sub(1).map_or(0, |before| scenario.acts[before].until + 1);
    if scenario.checkpoints.iter().any(|point| (from..=ended.until).contains(&point.turn)) {
        let record = parts::section(ui, words.get("screen-after-record"));
        terms::explain(ui, words, &record, Term::Checkpoint);
        figures::show(ui, look, from..=ended.until, &mut play.out);
    }
    parts::section(ui, words.get("screen-act-aims"));
    aims::show(ui, look);
    if let Some(next) = scenario.acts.get(number + 1) {
        parts::section(ui, words.with("screen-act-next", &name(next.id)));
        ui.label(names::act_text(words, next.id));
    }
}
