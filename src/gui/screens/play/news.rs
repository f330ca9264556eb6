//! News of a turn that nobody should miss: dated events, and what is grave or new among the others.
//!
//! One window at a time, the next one when it is closed; several turns played on are told in one, under their
//! dates. Kept as events, so that a change of the language changes the words.

use crate::base::date::HalfMonth;
use crate::base::id::EventId;
use crate::gui::keys::Act;
use crate::gui::kit::look::Look;
use crate::gui::kit::terms::{self, Term};
use crate::gui::kit::{parts, theme};
use crate::gui::panels::fronts;
use crate::gui::screens::after;
use crate::gui::screens::play::game::{Play, close_button};
use crate::i18n::{Value, Words};
use crate::report::{events, names};
use crate::run::until::Played;
use crate::scenario::Scenario;
use crate::scenario::model::Step;
use crate::sim::Event;
use bevy_egui::egui::{Context, RichText, Ui};

/// One piece of news.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum News {
    /// A dated event.
    Dated(EventId),
    /// Events of one grave kind, with the key of their words.
    Grave(&'static str, Vec<Event>),
    /// The news of several turns, by turn.
    Stretch(Vec<(HalfMonth, Vec<News>)>),
    /// The end of an act, by its number.
    Act(usize),
}

/// The kinds that are told at once, in their order.
const GRAVE: [&str; 8] = [
    "screen-news-formed",
    "screen-news-scattered",
    "screen-news-withheld",
    "screen-news-unpaid",
    "screen-news-depot",
    "screen-news-fight",
    "screen-news-raid",
    "screen-news-power",
];

/// What must be told of turns that were played; `before` is what happened before them.
#[must_use]
pub fn of_turns(played: &[Played], before: &[Event]) -> Vec<News> {
    if let [turn] = played {
        return of_turn(&turn.events, before);
    }
    let earlier = std::iter::once(before).chain(played.iter().map(|turn| turn.events.as_slice()));
    let all = played.iter().zip(earlier).map(|(turn, before)| (turn.half, of_turn(&turn.events, before)));
    let told: Vec<_> = all.filter(|(_, news)| !news.is_empty()).collect();
    if told.is_empty() { Vec::new() } else { vec![News::Stretch(told)] }
}

/// What must be told of a turn. What was told of the turn before is no news.
#[must_use]
pub fn of_turn(events: &[Event], before: &[Event]) -> Vec<News> {
    let dated = events.iter().filter_map(|event| match event {
        Event::Scripted(id) => Some(News::Dated(*id)),
        _ => None,
    });
    let grave = GRAVE.into_iter().filter_map(|kind| {
        let mut found: Vec<Event> = Vec::new();
        for event in events.iter().filter(|event| kind_of(event) == Some(kind) && !before.contains(event)) {
            if !found.contains(event) {
                found.push(*event);
            }
        }
        (!found.is_empty()).then_some(News::Grave(kind, found))
    });
    dated.chain(grave).collect()
}

fn kind_of(event: &Event) -> Option<&'static str> {
    match event {
        Event::Formed(_) => Some(GRAVE[0]),
        Event::Scattered { .. } => Some(GRAVE[1]),
        Event::Withheld(_) => Some(GRAVE[2]),
        Event::CarriersLeft | Event::DepotGivenUp(_) | Event::EldersLeft(_) => Some(GRAVE[3]),
        Event::DepotEmpty(_) => Some(GRAVE[4]),
        Event::Fought(_) | Event::FellBack { .. } | Event::CutOff(_) => Some(GRAVE[5]),
        Event::Raided { .. } | Event::Jut(_) => Some(GRAVE[6]),
        Event::RedLine(_) | Event::LostOnTheWay(_) | Event::CadetsPassed { .. } | Event::SchoolClosed(_) => {
            Some(GRAVE[7])
        }
        _ => None,
    }
}

/// Shows the first of the news that wait.
pub fn show(ctx: &Context, play: &mut Play) {
    let Some(news) = play.news.front().cloned() else { return };
    let covered = !play.why.is_empty();
    let room = ctx.content_rect().size();
    let shown = parts::window(ctx, "news", |ui| {
        ui.set_width(theme::size::COLUMN.min(0.8 * room.x));
        parts::page(0.6 * room.y).show(ui, |ui| match &news {
            News::Dated(id) => {
                parts::large(ui, names::event(&play.words, *id));
                dated(ui, play, *id);
            }
            News::Grave(kind, events) => {
                parts::large(ui, play.words.get(kind));
                ui.add_space(theme::size::GAP);
                grave(ui, &play.words, play.campaign.scenario(), events);
                // Losses and reasons are told of a fight only, not of who gave way or was cut off.
                if *kind != GRAVE[5] || events.iter().any(|event| matches!(event, Event::Fought(_))) {
                    ui.add_space(theme::size::GAP);
                    ui.label(play.words.get(&format!("{kind}-text")));
                }
            }
            News::Stretch(turns) => stretch(ui, play, turns),
            News::Act(number) => act(ui, play, *number),
        });
        ui.separator();
        foot(ui, play, covered)
    });
    if shown.inner {
        play.act = Some(Act::Back);
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

fn dated(ui: &mut Ui, play: &mut Play, id: EventId) {
    let (words, scenario) = (&play.words, play.campaign.scenario());
    let Some(event) = scenario.event(id) else { return };
    let date = words.date(event.on);
    let place = event.place.map(|place| names::place(words, scenario, place));
    parts::note(ui, place.map_or(date.clone(), |place| format!("{date} · {place}")));
    ui.add_space(theme::size::GAP);
    ui.label(names::event_text(words, id));
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
    ui.horizontal_wrapped(|ui| {
        parts::note(ui, words.get("screen-news-claims"));
        for claim in &event.claims {
            let button = ui.small_button(claim.to_string()).on_hover_text(names::claim(words, *claim));
            if button.clicked() {
                play.out.claim = Some(*claim);
            }
        }
    });
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
                News::Stretch(_) | News::Act(_) => {}
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
    let men = |step: Step| parts::text(words.number(steps[step as usize].0.into()));
    let values = [("enrolled", men(Step::Enrolled)), ("present", men(Step::Present))];
    ui.label(words.with("screen-act-men", &values));
    let from = number.checked_sub(1).map_or(0, |before| scenario.acts[before].until + 1);
    if scenario.checkpoints.iter().any(|point| (from..=ended.until).contains(&point.turn)) {
        let record = parts::section(ui, words.get("screen-after-record"));
        terms::explain(ui, words, &record, Term::Checkpoint);
        after::figures(ui, look, from..=ended.until, &mut play.out);
    }
    parts::section(ui, words.get("screen-act-aims"));
    after::aims(ui, look);
    if let Some(next) = scenario.acts.get(number + 1) {
        parts::section(ui, words.with("screen-act-next", &name(next.id)));
        ui.label(names::act_text(words, next.id));
    }
}

#[cfg(test)]
mod tests {
    use super::{News, of_turn, of_turns};
    use crate::base::date::{Date, HalfMonth};
    use crate::base::id::{EventId, PlaceId};
    use crate::run::until::Played;
    use crate::sim::Event;

    #[test]
    fn news_come_dated_first_and_each_but_once() {
        let event = EventId::new("talks").expect("an id");
        let [here, there] =
            ["zaisan", "urdzhar"].map(|id| Event::DepotEmpty(PlaceId::new(id).expect("an id")));
        let events = [here, there, here, Event::Scripted(event)];
        let expected = [News::Dated(event), News::Grave("screen-news-depot", vec![here])];
        assert_eq!(of_turn(&events, &[there]), expected);
        assert_eq!(of_turn(&[there], &[there]), []);
    }

    #[test]
    fn several_turns_are_told_together_each_under_its_dates() {
        let empty = Event::DepotEmpty(PlaceId::new("zaisan").expect("an id"));
        let first = HalfMonth::containing(Date::parse("1918-06-01").expect("a day"));
        let turn = |number, events| Played { half: first.plus(number), events };
        let played = [turn(0, vec![empty]), turn(1, vec![empty]), turn(2, vec![]), turn(3, vec![empty])];
        let told = |number| (first.plus(number), vec![News::Grave("screen-news-depot", vec![empty])]);
        assert_eq!(of_turns(&played, &[]), [News::Stretch(vec![told(0), told(3)])]);
        assert_eq!(of_turns(&played[2..3], &[]), []);
    }
}
