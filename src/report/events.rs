//! What happened, in a sentence each.

use crate::i18n::Words;
use crate::report::say::Say;
use crate::report::{fights, names};
use crate::scenario::Scenario;
use crate::sim::{Closure, Event};

/// Whether an event weighs enough for a short account of a campaign; what every half-month brings does not.
#[must_use]
pub fn is_weighty(event: &Event) -> bool {
    match event {
        Event::Levied { .. }
        | Event::Taxed { .. }
        | Event::Unpaid { .. }
        | Event::Stuck { .. }
        | Event::Arrived { .. }
        | Event::Deserted { .. }
        | Event::Died { .. }
        | Event::Returned { .. }
        | Event::HorsesLost { .. }
        | Event::Raided { .. }
        | Event::CarriersLeft
        | Event::DepotEmpty(_)
        | Event::Promised(_)
        | Event::Loaded(_) => false,
        Event::Scripted(_)
        | Event::Formed(_)
        | Event::Chosen { .. }
        | Event::LostOnTheWay(_)
        | Event::Favour { .. }
        | Event::RedLine(_)
        | Event::Delivered(_)
        | Event::Withheld(_)
        | Event::Scattered { .. }
        | Event::DepotGivenUp(_)
        | Event::EldersLeft(_)
        | Event::Jut(_)
        | Event::Collapsed { .. }
        | Event::Regrouped { .. }
        | Event::Joined { .. }
        | Event::Left { .. }
        | Event::Fought(_)
        | Event::FellBack { .. }
        | Event::CutOff(_)
        | Event::OrderFailed(_)
        | Event::SchoolClosed { .. }
        | Event::CadetsPassed { .. } => true,
    }
}

/// An event as a sentence; a dated event as its headline.
#[must_use]
pub fn sentence(words: &Words, scenario: &Scenario, event: &Event) -> String {
    let say = Say { words, scenario };
    let of_men = |key, unit, men| say.with(key, [say.unit("unit", unit), say.men(men)]);
    let of_unit = |key, unit| say.with(key, [say.unit("unit", unit)]);
    let of_place = |key, place| say.with(key, [say.place("place", place)]);
    let at_place = |key, unit, place| say.with(key, [say.unit("unit", unit), say.place("place", place)]);
    let of_sum = |key, oblast, sum| say.with(key, [say.oblast("oblast", oblast), say.sum("sum", sum)]);
    match *event {
        Event::Scripted(id) => names::event(words, id),
        Event::Levied { uezd, unit, men } => {
            say.with("event-levied", [say.uezd(uezd), say.unit("unit", unit), say.men(men)])
        }
        Event::Formed(unit) => of_unit("event-formed", unit),
        Event::Chosen { event, choice } => say.with("event-chosen", say.answer(event, choice)),
        Event::Promised(id) => say.delivery("event-promised", id),
        Event::Loaded(id) => say.delivery("event-loaded", id),
        Event::LostOnTheWay(id) => say.delivery("event-lost-on-the-way", id),
        Event::Favour { sponsor, what, granted } => {
            let key = if granted { "event-favour-granted" } else { "event-favour-refused" };
            let what =
                what.map_or_else(|| words.get("event-favour-passage"), |what| names::favour(words, what));
            say.with(key, [say.sponsor(sponsor), say.text("what", what)])
        }
        Event::RedLine(sponsor) => say.with("event-red-line", [say.sponsor(sponsor)]),
        Event::Delivered(id) => say.delivery("event-delivered", id),
        Event::Withheld(id) => say.delivery("event-withheld", id),
        Event::Taxed { oblast, income } => of_sum("event-taxed", oblast, income),
        Event::Unpaid { oblast, short } => of_sum("event-unpaid", oblast, short),
        Event::Stuck { goods, place, short } => {
            let short = say.amount("short", goods, short);
            say.with("event-stuck", [say.goods(goods), say.place("place", place), short])
        }
        Event::Arrived { unit, place } => at_place("event-arrived", unit, place),
        Event::Deserted { unit, men } => of_men("event-deserted", unit, men),
        Event::Died { unit, men } => of_men("event-died", unit, men),
        Event::Scattered { unit, men } => of_men("event-scattered", unit, men),
        Event::Returned { unit, men } => of_men("event-returned", unit, men),
        Event::HorsesLost { unit, horses } => {
            say.with("event-horses-lost", [say.unit("unit", unit), say.count("horses", horses.0)])
        }
        Event::CarriersLeft => say.plain("event-carriers-left"),
        Event::DepotGivenUp(place) => of_place("event-depot-given-up", place),
        Event::EldersLeft(uezd) => say.with("event-elders-left", [say.uezd(uezd)]),
        Event::DepotEmpty(place) => of_place("event-depot-empty", place),
        Event::Raided { uezd, horses } => {
            say.with("event-raided", [say.uezd(uezd), say.count("horses", horses.0)])
        }
        Event::Jut(oblast) => say.with("event-jut", [say.oblast("oblast", oblast)]),
        Event::Collapsed { oblast, before, now, step } => {
            let [before, now] = [say.count("before", before.0), say.count("now", now.0)];
            let step = say.text("step", names::loss(words, step));
            say.with("event-collapsed", [say.oblast("oblast", oblast), before, now, step])
        }
        Event::Regrouped { from, to, men } => {
            say.with("event-regrouped", [say.unit("from", from), say.unit("to", to), say.men(men)])
        }
        Event::Joined { unit, men } => of_men("event-joined", unit, men),
        Event::Left { unit, how, men } => {
            let how = say.text("how", names::leaving(words, how));
            say.with("event-left", [say.unit("unit", unit), say.men(men), how])
        }
        Event::Fought(fight) => fights::headline(words, scenario, &fight),
        Event::FellBack { unit, place } => at_place("event-fell-back", unit, place),
        Event::CutOff(unit) => of_unit("event-cut-off", unit),
        Event::OrderFailed(unit) => of_unit("event-order-failed", unit),
        Event::SchoolClosed { place, why } => {
            let why = words.get(match why {
                Closure::Taken => "closure-taken",
                Closure::Unpaid => "closure-unpaid",
                Closure::Crossed => "closure-crossed",
            });
            let why = say.text("why", why);
            say.with("event-school-closed", [say.place("place", place), why])
        }
        Event::CadetsPassed { place, officers } => {
            say.with("event-cadets-passed", [say.place("place", place), say.count("officers", officers)])
        }
    }
}
