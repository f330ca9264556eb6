//! Why an order was refused, in a sentence.

use crate::base::id::Id;
use crate::base::quantity::{Kopeks, Men, PerMille};
use crate::i18n::{Value, Words};
use crate::orders::{Gift, Goods, Order};
use crate::report::{names, numbers};
use crate::scenario::Scenario;
use crate::sim::Refusal;

/// The refusal of an order as a sentence, in the units that its panel and its own sentence use.
#[must_use]
pub fn sentence(words: &Words, scenario: &Scenario, order: &Order, refusal: &Refusal) -> String {
    let place = |id| Value::Text(names::place(words, scenario, id));
    match *refusal {
        Refusal::Unknown(id) => unknown(words, id),
        Refusal::OutOfRange { most } => {
            words.with("refusal-range", &[("most", Value::Text(amount(words, order, most)))])
        }
        Refusal::Over => words.get("refusal-over"),
        Refusal::Closed => words.get("refusal-closed"),
        Refusal::NoMen => words.get("refusal-no-men"),
        Refusal::AlreadyThere => words.get("refusal-already-there"),
        Refusal::NoRoad { from, to } => {
            words.with("refusal-no-road", &[("from", place(from)), ("to", place(to))])
        }
        Refusal::Hostile(id) => words.with("refusal-hostile", &[("place", place(id))]),
        Refusal::NoMoney { has } => {
            words.with("refusal-no-money", &[("has", Value::Text(numbers::roubles(words, has)))])
        }
        Refusal::SponsorGone => words.get("refusal-sponsor-gone"),
        Refusal::NoCarriersHere => words.get("refusal-no-carriers"),
        Refusal::Twice(id) => {
            let name = named(words, &["unit", "goods"], id).unwrap_or_else(|| id.to_string());
            words.with("refusal-twice", &[("name", Value::Text(name))])
        }
        Refusal::NotOpen(_) => words.get("refusal-not-open"),
        Refusal::Crossed => words.get("refusal-crossed"),
        Refusal::NoChange => words.get("refusal-no-change"),
        Refusal::NoGoodwill => words.get("refusal-no-goodwill"),
        Refusal::AskedLately => words.get("refusal-asked-lately"),
        Refusal::NothingToGive => words.get("refusal-nothing-to-give"),
        Refusal::TakenLately => words.get("refusal-taken-lately"),
        Refusal::NoAuthority => words.get("refusal-no-authority"),
        Refusal::Same => words.get("refusal-same"),
        Refusal::NotEnough { has } => {
            words.with("refusal-not-enough", &[("has", Value::Text(amount(words, order, has)))])
        }
        Refusal::Apart => words.get("refusal-apart"),
        Refusal::NoRoom => words.get("refusal-no-room"),
        Refusal::Running => words.get("refusal-running"),
        Refusal::NotRunning => words.get("refusal-not-running"),
        Refusal::Away => words.get("refusal-away"),
        Refusal::NoMerit => words.get("refusal-no-merit"),
        Refusal::NoOfficer => words.get("refusal-no-officer"),
        Refusal::Numbers { asked } => words.with("refusal-numbers", &[("asked", Value::Count(asked.into()))]),
        Refusal::Beyond { part, least, most } => {
            let bounds = [("least", Value::Count(least.into())), ("most", Value::Count(most.into()))];
            match part {
                Some(part) => {
                    let part = ("part", Value::Text(names::part(words, part)));
                    words.with("refusal-part", &[part, bounds[0].clone(), bounds[1].clone()])
                }
                None => words.with("refusal-beyond", &bounds),
            }
        }
        Refusal::NotWhole { whole, given } => words.with(
            "refusal-not-whole",
            &[("whole", Value::Count(whole.into())), ("given", Value::Count(given.into()))],
        ),
        Refusal::NotTheirs(id) => {
            words.with("refusal-not-theirs", &[("unit", Value::Text(names::unit(words, id)))])
        }
        Refusal::BadName => words.get("refusal-bad-name"),
        Refusal::NotHeld(id) => words.with("refusal-not-held", &[("place", place(id))]),
    }
}

/// What the program or the scenario's base knows by name has no part here; what neither knows is shown as it
/// was written.
fn unknown(words: &Words, id: Id) -> String {
    const KINDS: [&str; 7] = ["unit", "uezd", "oblast", "place", "sponsor", "person", "event"];
    match named(words, &KINDS, id) {
        Some(name) => words.with("refusal-not-in-play", &[("name", Value::Text(name))]),
        None => words.with("refusal-unknown", &[("id", Value::Text(id.to_string()))]),
    }
}

/// The name of something that is one of these kinds.
fn named(words: &Words, kinds: &[&str], id: Id) -> Option<String> {
    let mut keys = kinds.iter().map(|kind| names::key(kind, id.as_str()));
    keys.find(|key| words.has(key)).map(|key| words.get(&key))
}

/// A number of an order in the unit that people use for it.
fn amount(words: &Words, order: &Order, number: u32) -> String {
    match *order {
        Order::Levy { .. } | Order::Tax { .. } => numbers::percent(PerMille(number)),
        Order::Pay { .. } => numbers::roubles(words, Kopeks(number.into())),
        Order::Lend { .. } | Order::Gift { .. } => numbers::roubles(words, Kopeks(100 * i64::from(number))),
        Order::Instructors { .. } => names::gift(words, Gift::Instructors, number.into()),
        Order::Buy { arms, .. } => names::arms(words, arms, number.into()),
        Order::Detach { .. } => names::gift(words, Gift::Officers, number.into()),
        Order::Depot { .. } => numbers::amount(words, Goods::Grain, 1000 * u64::from(number)),
        Order::Carriers { .. } => words.with("carriers", &[("number", Value::Count(number.into()))]),
        Order::Convoy { goods, .. } => of_goods(words, goods, number),
        Order::Transfer { .. } => numbers::men(words, Men(number)),
        Order::Agitate { .. }
        | Order::Rename { .. }
        | Order::Spend { .. }
        | Order::Train { .. }
        | Order::Post { .. }
        | Order::Posture { .. }
        | Order::Goods { .. }
        | Order::Precedence { .. }
        | Order::Routine { .. }
        | Order::Choose { .. }
        | Order::Terms { .. }
        | Order::Ask { .. }
        | Order::Passage { .. }
        | Order::Requisition { .. }
        | Order::School { .. }
        | Order::Appoint { .. }
        | Order::Award { .. }
        | Order::Inspect { .. }
        | Order::Disband { .. }
        | Order::Join { .. } => words.number(number.into()),
    }
}

/// Goods by weight, or counted by name.
fn of_goods(words: &Words, goods: Goods, number: u32) -> String {
    let gift = match goods {
        Goods::Ammunition => Gift::Rounds,
        Goods::Weapons => Gift::Rifles,
        Goods::Kit => Gift::Kit,
        Goods::Food | Goods::Grain | Goods::Hay => return numbers::amount(words, goods, number.into()),
    };
    names::gift(words, gift, number.into())
}
