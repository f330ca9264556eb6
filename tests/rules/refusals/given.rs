//! The orders that are refused, each in a few letters.

use crate::world::{oblast, person, place, route, sponsor, uezd, unit};
use alash::orders::{Arms, Gift, Goods, Manner, Office, Order, Pace};

pub fn pay(kopeks: u32) -> Order {
    Order::Pay { kopeks }
}

pub fn tax(at: &str, rate: u16) -> Order {
    Order::Tax { oblast: oblast(at), rate }
}

pub fn levy(share: u16, detail: u16) -> Order {
    Order::Levy { uezd: uezd("uezd"), manner: Manner::Lot, share, detail }
}

pub fn instructors(number: u16) -> Order {
    Order::Instructors { unit: unit("riders"), number }
}

pub fn carriers(leg: &str, carts: u16, camels: u16) -> Order {
    Order::Carriers { route: route(leg), carts, camels }
}

pub fn depot(at: &str, [food, grain, hay]: [u16; 3]) -> Order {
    Order::Depot { place: place(at), food, grain, hay }
}

pub fn gift(roubles: u32) -> Order {
    Order::Gift { sponsor: sponsor("power"), oblast: oblast("oblast"), roubles }
}

pub fn post(at: &str) -> Order {
    Order::Post { unit: unit("riders"), place: place(at), pace: Pace::Steady }
}

pub fn ask(what: Gift) -> Order {
    Order::Ask { sponsor: sponsor("power"), what, unit: unit("riders") }
}

pub fn requisition() -> Order {
    Order::Requisition { uezd: uezd("uezd") }
}

pub fn detach(officers: u16) -> Order {
    Order::Detach { from: unit("riders"), to: unit("wolves"), officers }
}

pub fn convoy(goods: Goods, from: &str, to: &str, amount: u32) -> Order {
    Order::Convoy { goods, from: place(from), to: place(to), amount }
}

pub fn join() -> Order {
    Order::Join { unit: unit("riders"), into: unit("wolves") }
}

pub fn transfer(to: &str, men: u32) -> Order {
    Order::Transfer { from: unit("riders"), to: unit(to), men }
}

/// A man of the wolves for the party of the riders.
pub fn of_wolves() -> Order {
    Order::Transfer { from: unit("wolves"), to: unit("party"), men: 1 }
}

pub fn rename(name: &str) -> Order {
    Order::Rename { unit: unit("riders"), name: name.to_owned() }
}

pub fn inspect() -> Order {
    Order::Inspect { unit: unit("riders") }
}

pub fn award() -> Order {
    Order::Award { unit: unit("riders") }
}

/// Lances for the riders.
pub fn buy(number: u16) -> Order {
    Order::Buy { unit: unit("riders"), arms: Arms::Lances, number }
}

pub fn open_school(on: bool) -> Order {
    Order::School { place: place("home"), oblast: oblast("oblast"), on }
}

pub fn appoint(to: Office) -> Order {
    Order::Appoint { person: person("person"), to }
}

pub fn terms(accept: bool) -> Order {
    Order::Terms { sponsor: sponsor("power"), accept }
}
