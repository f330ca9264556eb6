//! Orders in words, as the list of this turn's orders shows them.

use crate::base::id::{EventId, Id, OblastId, PlaceId, RouteId, SponsorId, UezdId, UnitId};
use crate::base::quantity::Men;
use crate::i18n::Words;
use crate::orders::{Gift, Goods, Manner, Order, Pace};
use crate::report::names;
use crate::report::say::Say;
use crate::scenario::Scenario;
use crate::scenario::model::Draws;

/// An order as a sentence.
#[must_use]
pub fn sentence(words: &Words, scenario: &Scenario, order: &Order) -> String {
    let say = Say { words, scenario };
    match *order {
        Order::Levy { uezd, manner, share, detail } => levy(say, uezd, manner, share, detail),
        Order::Agitate { uezd, on: true } => say.with("order-agitate", [say.uezd(uezd)]),
        Order::Agitate { uezd, on: false } => say.with("order-agitate-off", [say.uezd(uezd)]),
        Order::Tax { oblast, rate } => {
            say.with("order-tax", [say.oblast("oblast", oblast), say.percent("rate", rate)])
        }
        Order::Pay { kopeks } => pay(say, kopeks),
        Order::Spend { first } => say.with("order-spend", [say.text("first", names::spending(words, first))]),
        Order::Gift { sponsor, roubles, .. } => {
            say.with("order-gift", [say.sponsor(sponsor), say.count("roubles", roubles)])
        }
        Order::Buy { unit, arms, number } => {
            let bought = names::arms(words, arms, number.into());
            say.with("order-buy", [say.unit("unit", unit), say.text("arms", bought)])
        }
        Order::Instructors { unit, number } => {
            say.with("order-instructors", [say.unit("unit", unit), say.count("number", number)])
        }
        Order::Train { unit, course } => of_unit(say, "train", unit, "course", names::course(words, course)),
        Order::Post { unit, place, pace } => post(say, unit, place, pace),
        Order::Posture { unit, posture } => {
            of_unit(say, "posture", unit, "posture", names::posture(words, posture))
        }
        Order::Depot { place, food, grain, hay } => depot(say, place, [food, grain, hay]),
        Order::Carriers { route, carts, camels } => carriers(say, route, carts, camels),
        Order::Goods { ref first } => {
            let list = first.iter().map(|goods| names::goods(words, *goods)).collect();
            say.with("order-goods", [say.list(list)])
        }
        Order::Precedence { ref units } => {
            let list = units.iter().map(|unit| names::unit(words, *unit)).collect();
            say.with("order-precedence", [say.list(list)])
        }
        Order::Routine { what, on } => {
            let key = if on { "order-routine" } else { "order-routine-off" };
            say.with(key, [say.text("what", names::routine(words, what))])
        }
        Order::Choose { event, choice, ref numbers } => choose(say, event, choice, numbers),
        Order::Terms { sponsor, accept: true } => say.with("order-terms", [say.sponsor(sponsor)]),
        Order::Terms { sponsor, accept: false } => say.with("order-terms-off", [say.sponsor(sponsor)]),
        Order::Ask { sponsor, what, unit } => ask(say, sponsor, what, unit),
        Order::Passage { sponsor, unit } => {
            say.with("order-passage", [say.sponsor(sponsor), say.unit("unit", unit)])
        }
        Order::Requisition { uezd } => say.with("order-requisition", [say.uezd(uezd)]),
        Order::Lend { from, to, roubles } => lend(say, from, to, roubles),
        Order::Detach { from, to, officers } => detach(say, from, to, officers),
        Order::Convoy { goods, from, to, amount } => convoy(say, goods, from, to, amount),
        Order::School { place, on: true, .. } => say.with("order-school", [say.place("place", place)]),
        Order::School { place, on: false, .. } => say.with("order-school-off", [say.place("place", place)]),
        Order::Appoint { person, to } => {
            let (person, post) = (names::person(words, person), names::post(words, to));
            say.with("order-appoint", [say.text("person", person), say.text("post", post)])
        }
        Order::Award { unit } => say.with("order-award", [say.unit("unit", unit)]),
        Order::Inspect { unit } => say.with("order-inspect", [say.unit("unit", unit)]),
        Order::Disband { unit } => say.with("order-disband", [say.unit("unit", unit)]),
        Order::Transfer { from, to, men } => {
            say.with("order-transfer", [say.unit("from", from), say.unit("to", to), say.men(Men(men))])
        }
        Order::Rename { unit, ref name } if name.trim().is_empty() => {
            say.with("order-rename-off", [say.unit("unit", unit)])
        }
        Order::Rename { unit, ref name } => {
            say.with("order-rename", [say.unit("unit", unit), say.text("name", name.trim().to_owned())])
        }
        Order::Join { unit, into } => {
            say.with("order-join", [say.unit("unit", unit), say.unit("into", into)])
        }
    }
}

fn levy(say: Say<'_>, uezd: UezdId, manner: Manner, share: u16, detail: u16) -> String {
    if manner == Manner::Off {
        return say.with("order-levy-off", [say.uezd(uezd)]);
    }
    let manner = say.text("manner", names::manner(say.words, manner));
    let (share, detail) = (say.percent("share", share), say.percent("detail", detail));
    if is_divided(say.scenario, uezd) {
        return say.with("order-levy", [say.uezd(uezd), manner, share, detail]);
    }
    say.with("order-levy-whole", [say.uezd(uezd), manner, share])
}

/// Whether men of a uezd go to the regiment of its oblast or to a unit of its own; elsewhere one takes all.
#[must_use]
pub fn is_divided(scenario: &Scenario, uezd: UezdId) -> bool {
    let drawn = |draws: Draws| scenario.units.iter().any(|unit| unit.draws == draws);
    let oblast = scenario.uezd(uezd).map(|plan| plan.oblast);
    oblast.is_some_and(|oblast| drawn(Draws::Oblast(oblast)) && drawn(Draws::Uezd(uezd)))
}

fn choose(say: Say<'_>, event: EventId, choice: Id, numbers: &[u32]) -> String {
    let [asked, chosen] = say.answer(event, choice);
    let choice = say.scenario.event(event).and_then(|event| event.choice(choice));
    match choice.filter(|_| !numbers.is_empty()) {
        Some(choice) => {
            let numbers = names::numbers(say.words, choice, numbers);
            say.with("order-choose-numbers", [asked, chosen, say.text("numbers", numbers)])
        }
        None => say.with("order-choose", [asked, chosen]),
    }
}

fn pay(say: Say<'_>, kopeks: u32) -> String {
    let pay = format!("{}{}{:02}", kopeks / 100, say.plain("decimal-point"), kopeks % 100);
    say.with("order-pay", [say.text("pay", pay)])
}

/// An order that sets one thing of a unit.
fn of_unit(say: Say<'_>, order: &str, unit: UnitId, name: &'static str, what: String) -> String {
    say.with(&format!("order-{order}"), [say.unit("unit", unit), say.text(name, what)])
}

fn post(say: Say<'_>, unit: UnitId, place: PlaceId, pace: Pace) -> String {
    let pace = say.text("pace", names::pace(say.words, pace));
    say.with("order-post", [pace, say.unit("unit", unit), say.place("place", place)])
}

fn depot(say: Say<'_>, place: PlaceId, [food, grain, hay]: [u16; 3]) -> String {
    let place = say.place("place", place);
    if [food, grain, hay] == [0; 3] {
        return say.with("order-depot-off", [place]);
    }
    let (food, grain, hay) = (say.count("food", food), say.count("grain", grain), say.count("hay", hay));
    say.with("order-depot", [place, food, grain, hay])
}

fn carriers(say: Say<'_>, route: RouteId, carts: u16, camels: u16) -> String {
    let route = say.text("route", names::route(say.words, say.scenario, route));
    say.with("order-carriers", [route, say.count("carts", carts), say.count("camels", camels)])
}

fn ask(say: Say<'_>, sponsor: SponsorId, what: Gift, unit: UnitId) -> String {
    let what = say.text("what", names::favour(say.words, what));
    say.with("order-ask", [say.sponsor(sponsor), what, say.unit("unit", unit)])
}

fn lend(say: Say<'_>, from: OblastId, to: OblastId, roubles: u32) -> String {
    let (from, to) = (say.oblast("from", from), say.oblast("to", to));
    say.with("order-lend", [from, to, say.count("roubles", roubles)])
}

fn detach(say: Say<'_>, from: UnitId, to: UnitId, officers: u16) -> String {
    let (from, to) = (say.unit("from", from), say.unit("to", to));
    say.with("order-detach", [from, to, say.count("officers", officers)])
}

fn convoy(say: Say<'_>, goods: Goods, from: PlaceId, to: PlaceId, amount: u32) -> String {
    let (from, to) = (say.place("from", from), say.place("to", to));
    say.with("order-convoy", [say.goods(goods), from, to, say.amount("amount", goods, amount.into())])
}
