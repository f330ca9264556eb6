//! Orders in words, as the list of this turn's orders shows them.

use crate::i18n::{Value, Words};
use crate::orders::{Manner, Order};
use crate::report::names;
use crate::scenario::Scenario;

/// An order as a sentence.
#[must_use]
pub fn sentence(words: &Words, scenario: &Scenario, order: &Order) -> String {
    let text = |text: String| Value::Text(text);
    let count = |number: u32| Value::Text(words.number(number.into()));
    let tenth = |number: u16| Value::Text(format!("{} %", f64::from(number) / 10.0));
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
        Order::Post { unit, place } => words.with(
            "order-post",
            &[
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
    }
}
