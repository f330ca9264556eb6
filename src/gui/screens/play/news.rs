//! News of a turn that nobody should miss: aims and seats won and lost, dated events, what is grave or new.
//!
//! Several turns played on are told together, under their dates. Kept as events, so that a change of the
//! language changes the words.

use crate::base::date::HalfMonth;
use crate::base::id::{EventId, PlaceId};
use crate::gui::map_traces::Past;
use crate::run::Campaign;
use crate::run::until::Played;
use crate::scenario::model::Holder;
use crate::sim::{Closure, Event, View};

/// One piece of news.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum News {
    /// A dated event.
    Dated(EventId),
    /// A dated event that asks for an answer in the half-month that begins.
    Asked(EventId),
    /// Events of one grave kind, with the key of their words.
    Grave(&'static str, Vec<Event>),
    /// The news of several turns, by turn.
    Stretch(Vec<(HalfMonth, Vec<News>)>),
    /// The end of an act, by its number.
    Act(usize),
    /// Aims whose day came, by their numbers, and whether they were reached.
    Aims(Vec<(usize, bool)>),
    /// Seats that others hold than before.
    Seats(Vec<(PlaceId, Holder)>),
}

/// What was so before turns were played; what is otherwise after them is news.
pub struct Before {
    events: Vec<Event>,
    judged: Vec<Option<bool>>,
    asked: Vec<EventId>,
    /// Where units stood and who held what; the map compares with it, too.
    pub past: Past,
}

impl Before {
    /// As a campaign stands.
    #[must_use]
    pub fn of(campaign: &Campaign) -> Self {
        let view = campaign.view();
        let asked = view.open_now().map(|event| event.id).collect();
        Self { events: view.events().to_vec(), judged: judged(campaign), asked, past: Past::of(view) }
    }

    /// What must be told of turns that were played since.
    #[must_use]
    pub fn news(&self, campaign: &Campaign, played: &[Played]) -> Vec<News> {
        let judged = self.judged.iter().zip(judged(campaign)).enumerate();
        let aims = judged.filter_map(|(number, (before, now))| before.is_none().then_some((number, now?)));
        let aims: Vec<(usize, bool)> = aims.collect();
        let mut taken = seats(campaign.view());
        taken.retain(|(seat, holder)| self.past.holder(*seat) != *holder);
        let taken = (!taken.is_empty()).then_some(News::Seats(taken));
        let aims = (!aims.is_empty()).then_some(News::Aims(aims));
        let mut news: Vec<News> = taken.into_iter().chain(aims).collect();
        news.extend(of_turns(played, &self.events));
        news
    }

    /// What is asked now and was not yet.
    #[must_use]
    pub fn asked(&self, campaign: &Campaign) -> Vec<News> {
        let view = campaign.view();
        let now = view.open_now().map(|event| event.id);
        now.filter(|event| !self.asked.contains(event)).map(News::Asked).collect()
    }
}

fn judged(campaign: &Campaign) -> Vec<Option<bool>> {
    (0..campaign.scenario().aims.len()).map(|aim| campaign.judged(aim).reached).collect()
}

/// Who holds the seats of the uezds under the player's orders.
fn seats(view: View<'_>) -> Vec<(PlaceId, Holder)> {
    view.scenario().uezds.iter().map(|uezd| (uezd.seat, view.control().holder(uezd.seat))).collect()
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

/// The kind whose words are told of fights only.
pub const FIGHT: &str = GRAVE[5];

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
        Event::CarriersLeft
        | Event::DepotGivenUp(_)
        | Event::EldersLeft(_)
        | Event::SchoolClosed { why: Closure::Unpaid, .. } => Some(GRAVE[3]),
        Event::DepotEmpty(_) => Some(GRAVE[4]),
        Event::Fought(_) | Event::FellBack { .. } | Event::CutOff(_) => Some(GRAVE[5]),
        Event::Raided { .. } | Event::Jut(_) => Some(GRAVE[6]),
        Event::RedLine(_)
        | Event::LostOnTheWay(_)
        | Event::CadetsPassed { .. }
        | Event::SchoolClosed { .. } => Some(GRAVE[7]),
        Event::Scripted(_)
        | Event::Levied { .. }
        | Event::Chosen { .. }
        | Event::Promised(_)
        | Event::Loaded(_)
        | Event::Favour { .. }
        | Event::Delivered(_)
        | Event::Taxed { .. }
        | Event::Unpaid { .. }
        | Event::Stuck { .. }
        | Event::Arrived { .. }
        | Event::Deserted { .. }
        | Event::Died { .. }
        | Event::Returned { .. }
        | Event::HorsesLost { .. }
        | Event::Collapsed { .. }
        | Event::Regrouped { .. }
        | Event::Joined { .. }
        | Event::Left { .. }
        | Event::OrderFailed(_) => None,
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
