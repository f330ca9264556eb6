//! Orders in words, as the list of this turn's orders shows them.

use crate::i18n::{Value, Words};
use crate::orders::{Manner, Order};
use crate::report::{names, numbers};
use crate::scenario::Scenario;

/// An order as a sentence.
#[must_use]
pub fn sentence(words: &Words, scenario: &Scenario, order: &Order) -> String {
    let text = |text: String| Value::Text(text);
    let count = |number: u32| Value::Count(number.into());
    let tenth = |number: u16| Value::Text(numbers::percent_exactly(words, number));
    match order {
        Order::Levy { uezd, manner: Manner::Off, .. } => {
            words.with("order-levy-off", &[("uezd", text(names::uezd(words, *uezd)))])
        }
        Order::Levy { uezd, manner, share, detail } => words.with(
            "order-levy",
            &[
                ("uezd", text(names::uezd(words, *uezd))),
                ("manner", text(names::manner(words, *manner))),
                ("share", tenth(*share)),
                ("detail", tenth(*detail)),
            ],
        ),
        Order::Agitate { uezd, on } => {
            let key = if *on { "order-agitate" } else { "order-agitate-off" };
            words.with(key, &[("uezd", text(names::uezd(words, *uezd)))])
        }
        Order::Tax { oblast, rate } => words
            .with("order-tax", &[("oblast", text(names::oblast(words, *oblast))), ("rate", tenth(*rate))]),
        Order::Pay { kopeks } => {
            let pay = format!("{}{}{:02}", kopeks / 100, words.get("decimal-point"), kopeks % 100);
            words.with("order-pay", &[("pay", text(pay))])
        }
        Order::Spend { first } => {
            words.with("order-spend", &[("first", text(names::spending(words, *first)))])
        }
        Order::Gift { sponsor, roubles, .. } => words.with(
            "order-gift",
            &[("sponsor", text(names::sponsor(words, *sponsor))), ("roubles", count(*roubles))],
        ),
        Order::Instructors { unit, number } => words.with(
            "order-instructors",
            &[("unit", text(names::unit(words, *unit))), ("number", count((*number).into()))],
        ),
        Order::Train { unit, course } => words.with(
            "order-train",
            &[("unit", text(names::unit(words, *unit))), ("course", text(names::course(words, *course)))],
        ),
        Order::Post { unit, place, pace } => words.with(
            "order-post",
            &[
                ("pace", text(names::pace(words, *pace))),
                ("unit", text(names::unit(words, *unit))),
                ("place", text(names::place(words, scenario, *place))),
            ],
        ),
        Order::Depot { place, food: 0, grain: 0, hay: 0 } => {
            words.with("order-depot-off", &[("place", text(names::place(words, scenario, *place)))])
        }
        Order::Depot { place, food, grain, hay } => words.with(
            "order-depot",
            &[
                ("place", text(names::place(words, scenario, *place))),
                ("food", count((*food).into())),
                ("grain", count((*grain).into())),
                ("hay", count((*hay).into())),
            ],
        ),
        Order::Carriers { route, carts, camels } => words.with(
            "order-carriers",
            &[
                ("route", text(names::route(words, scenario, *route))),
                ("carts", count((*carts).into())),
                ("camels", count((*camels).into())),
            ],
        ),
        Order::Goods { first } => {
            let list: Vec<String> = first.iter().map(|goods| names::goods(words, *goods)).collect();
            words.with("order-goods", &[("list", text(list.join(", ")))])
        }
        Order::Precedence { units } => {
            let list: Vec<String> = units.iter().map(|unit| names::unit(words, *unit)).collect();
            words.with("order-precedence", &[("list", text(list.join(", ")))])
        }
        Order::Routine { what, on } => {
            let key = if *on { "order-routine" } else { "order-routine-off" };
            words.with(key, &[("what", text(names::routine(words, *what)))])
        }
        other => of_affairs(words, scenario, other),
    }
}

/// Orders on events, powers, people and the exchange between branches and units.
fn of_affairs(words: &Words, scenario: &Scenario, order: &Order) -> String {
    let text = |text: String| Value::Text(text);
    let count = |number: u32| Value::Count(number.into());
    let unit = |id| text(names::unit(words, id));
    let place = |id| text(names::place(words, scenario, id));
    let oblast = |id| text(names::oblast(words, id));
    let sponsor = |id| text(names::sponsor(words, id));
    match *order {
        Order::Posture { unit: id, posture } => words
            .with("order-posture", &[("unit", unit(id)), ("posture", text(names::posture(words, posture)))]),
        Order::Choose { event, choice } => words.with(
            "order-choose",
            &[
                ("event", text(names::event(words, event))),
                ("choice", text(names::choice(words, event, choice))),
            ],
        ),
        Order::Terms { sponsor: id, accept: true } => words.with("order-terms", &[("sponsor", sponsor(id))]),
        Order::Terms { sponsor: id, .. } => words.with("order-terms-off", &[("sponsor", sponsor(id))]),
        Order::Ask { sponsor: id, what, unit: to } => words.with(
            "order-ask",
            &[("sponsor", sponsor(id)), ("what", text(names::favour(words, what))), ("unit", unit(to))],
        ),
        Order::Requisition { uezd } => {
            words.with("order-requisition", &[("uezd", text(names::uezd(words, uezd)))])
        }
        Order::Lend { from, to, roubles } => words
            .with("order-lend", &[("from", oblast(from)), ("to", oblast(to)), ("roubles", count(roubles))]),
        Order::Detach { from, to, officers } => words.with(
            "order-detach",
            &[("from", unit(from)), ("to", unit(to)), ("officers", count(officers.into()))],
        ),
        Order::Convoy { goods, from, to, amount } => words.with(
            "order-convoy",
            &[
                ("goods", text(names::goods(words, goods))),
                ("from", place(from)),
                ("to", place(to)),
                ("amount", text(numbers::amount(words, goods, amount.into()))),
            ],
        ),
        Order::School { place: at, on: true, .. } => words.with("order-school", &[("place", place(at))]),
        Order::School { place: at, .. } => words.with("order-school-off", &[("place", place(at))]),
        Order::Appoint { person, to } => words.with(
            "order-appoint",
            &[("person", text(names::person(words, person))), ("post", text(names::post(words, to)))],
        ),
        Order::Award { unit: id } => words.with("order-award", &[("unit", unit(id))]),
        Order::Inspect { unit: id } => words.with("order-inspect", &[("unit", unit(id))]),
        Order::Disband { unit: id } => words.with("order-disband", &[("unit", unit(id))]),
        Order::Join { unit: id, into } => {
            words.with("order-join", &[("unit", unit(id)), ("into", unit(into))])
        }
        _ => String::new(),
    }
}
