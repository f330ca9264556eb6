//! Each refusal by name, in a world in which it must come, and that a refused order changes nothing.

mod given;

use crate::phases::deliveries::promised;
use crate::phases::regroup::{passage, railway};
use crate::phases::school::course;
use crate::world::{
    World, a_unit, half_month, id, oblast, place, posted, riders, sponsor, uezd, unit, world,
};
use alash::base::quantity::{Kopeks, Men};
use alash::orders::{Course, Gift, Goods, Kind, Manner, Office, Order, Posture};
use alash::scenario::model::{
    Answer, Choice, Draws, Effect, Field, Hold, Holder, Lesson, Mode, School, Skill,
};
use alash::sim::Refusal;
use given::{
    appoint, ask, award, buy, carriers, convoy, depot, detach, gift, inspect, instructors, join, levy,
    of_wolves, open_school, pay, post, rename, requisition, tax, terms, transfer,
};
use serde_json::json;
use std::collections::BTreeSet;

/// The refusals by name. A new one does not compile until it stands here, and fails until it has a row.
fn name(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::Unknown(_) => "unknown",
        Refusal::OutOfRange { .. } => "out of range",
        Refusal::Over => "over",
        Refusal::Closed => "closed",
        Refusal::NoMen => "no men",
        Refusal::AlreadyThere => "already there",
        Refusal::NoRoad { .. } => "no road",
        Refusal::Hostile(_) => "hostile",
        Refusal::NoMoney { .. } => "no money",
        Refusal::SponsorGone => "sponsor gone",
        Refusal::NoCarriersHere => "no carriers here",
        Refusal::Twice(_) => "twice",
        Refusal::NotOpen(_) => "not open",
        Refusal::Crossed => "crossed",
        Refusal::NoChange => "no change",
        Refusal::NoGoodwill => "no goodwill",
        Refusal::AskedLately => "asked lately",
        Refusal::NothingToGive => "nothing to give",
        Refusal::TakenLately => "taken lately",
        Refusal::NoAuthority => "no authority",
        Refusal::Same => "same",
        Refusal::NotEnough { .. } => "not enough",
        Refusal::Apart => "apart",
        Refusal::NoRoom => "no room",
        Refusal::Running => "running",
        Refusal::NotRunning => "not running",
        Refusal::Away => "away",
        Refusal::NoMerit => "no merit",
        Refusal::NoOfficer => "no officer",
        Refusal::NotHeld(_) => "not held",
        Refusal::Numbers { .. } => "numbers",
        Refusal::Beyond { .. } => "beyond",
        Refusal::NotWhole { .. } => "not whole",
        Refusal::NotTheirs(_) => "not theirs",
        Refusal::BadName => "bad name",
    }
}

/// How many refusals [`name`] knows.
const REFUSALS: usize = 35;

type Row = (World, Order, Refusal);

#[test]
fn each_refusal_comes_where_it_must_and_changes_nothing() {
    let rows: Vec<Row> = [levers(), moves(), regrouped(), powers(), answers(), stores(), people()]
        .into_iter()
        .flatten()
        .collect();
    for (world, order, why) in &rows {
        world.refuses(order, *why);
    }
    let named: BTreeSet<&str> = rows.iter().map(|(_, _, why)| name(*why)).collect();
    assert_eq!(named.len(), REFUSALS, "refusals with a row: {named:#?}");
}

/// What just can be done, so that no row is refused for another reason than it says.
#[test]
fn at_the_edge_of_what_is_allowed() {
    let rich = || riders(100).roubles(1000).sponsor("power", |_| {});
    for (world, order) in [
        (rich(), pay(10_000)),
        (rich(), tax("oblast", 1000)),
        (rich(), levy(1000, 1000)),
        (rich(), instructors(100)),
        (rich(), carriers("home-halt", 5000, 5000)),
        (rich(), depot("halt", [5000; 3])),
        (rich(), depot("foes", [0; 3])),
        (rich(), gift(1000)),
        (rich(), post("halt")),
        (rich().set("turn", 4).set("goodwill.asked.power", 0), ask(Gift::Officers)),
        (rich().rule("ask_standing", 0.5), ask(Gift::Officers)),
        (railway(300), passage()),
        (
            rich().set("turn", 6).set("staff.requisitioned.uezd", 0).set("uezds.uezd.reach", 1000),
            requisition(),
        ),
        (rich().set("uezds.uezd.reach", 50), requisition()),
        (two(100).set("units.riders.outfit.officers", 2), detach(2)),
        (rich().stock("home", Goods::Kit, 3).rule("cart_hire", 0.0), convoy(Goods::Kit, "home", "halt", 3)),
        (
            rich().stock("home", Goods::Food, 300_000).rule("cart_hire", 0.0),
            convoy(Goods::Food, "home", "halt", 200_000),
        ),
        (two(100), join()),
        (two(7), transfer("wolves", 7)),
        (parts(), transfer("party", 60)),
        (parts().set("units.party.roll.ages.4", 1).set("units.party.station.at", "home"), of_wolves()),
        (world(), rename(&"ж".repeat(40))),
        (world().order(rename("Wolves")), rename(" ")),
        (rich().set("units.riders.outfit.officers", 1), inspect()),
        (
            rich().set("units.riders.outfit.officers", 1).set("turn", 2).set("staff.inspected.riders", 1),
            inspect(),
        ),
        (rich().set("units.riders.outfit.merit", 1).rule("award_cost", 1000.0), award()),
        (school().roubles(300), open_school(true)),
        (school().plan(|plan| plan.sponsors[0].to = half_month("1917-12-16")), open_school(true)),
        (course(3), open_school(false)),
        (person_from("1918-01-01"), appoint(Office::Oblast(oblast("oblast")))),
    ] {
        assert_eq!(world.game().check(&order), Ok(()), "{order:?}");
    }
}

fn power() -> World {
    riders(100).sponsor("power", |_| {})
}

/// Two units at home; the second has room for so many.
fn two(room: u32) -> World {
    let world = riders(100).plan(|plan| {
        let mut wolves = a_unit("wolves");
        wolves.establishment = Men(50 + room);
        plan.units.push(wolves);
    });
    world.force("wolves", 50, "home")
}

fn school() -> World {
    let school = School {
        place: place("home"),
        sponsor: sponsor("power"),
        seats: 5,
        open: Kopeks(30_000),
        keep: Kopeks(1),
    };
    power().roubles(1000).plan(|plan| plan.schools.push(school))
}

fn held(at: &'static str, holder: Holder, world: World) -> World {
    let from = half_month("1917-06-01");
    world.plan(|plan| plan.holds.push(Hold { from, place: place(at), holder }))
}

fn person_from(day: &'static str) -> World {
    world().person(Skill::Purse, 100, json!("home")).plan(|plan| plan.people[0].from = half_month(day))
}

fn unknown(what: &str) -> Refusal {
    Refusal::Unknown(id(what))
}

fn levers() -> Vec<Row> {
    let over = world().set("turn", 24);
    let open = Lesson { open: vec![Kind::Levy], ..Lesson::default() };
    let lesson = world().plan(|plan| plan.lesson = Some(open));
    let rail = world().plan(|plan| plan.routes.iter_mut().for_each(|leg| leg.mode = Mode::Rail));
    let far = posted(100)
        .rule("courier_km", 10.0)
        .order(Order::Posture { unit: unit("riders"), posture: Posture::Hold });
    let nobody = Order::Levy { uezd: uezd("nowhere"), manner: Manner::Lot, share: 1, detail: 1 };
    vec![
        (over, pay(1), Refusal::Over),
        (lesson, pay(1), Refusal::Closed),
        (world(), pay(10_001), Refusal::OutOfRange { most: 10_000 }),
        (world(), tax("oblast", 1001), Refusal::OutOfRange { most: 1000 }),
        (world(), tax("nowhere", 1), unknown("nowhere")),
        (world(), levy(1001, 0), Refusal::OutOfRange { most: 1000 }),
        (world(), levy(0, 1001), Refusal::OutOfRange { most: 1000 }),
        (world(), nobody, unknown("nowhere")),
        (world(), Order::Agitate { uezd: uezd("nowhere"), on: true }, unknown("nowhere")),
        (world(), instructors(101), Refusal::OutOfRange { most: 100 }),
        (world(), Order::Instructors { unit: unit("nobody"), number: 1 }, unknown("nobody")),
        (world(), Order::Train { unit: unit("nobody"), course: Course::Drill }, unknown("nobody")),
        (world(), carriers("home-halt", 5001, 0), Refusal::OutOfRange { most: 5000 }),
        (world(), carriers("home-halt", 0, 5001), Refusal::OutOfRange { most: 5000 }),
        (world(), carriers("home-nowhere", 1, 1), unknown("home-nowhere")),
        (rail, carriers("home-halt", 1, 1), Refusal::NoCarriersHere),
        (world(), depot("halt", [0, 0, 5001]), Refusal::OutOfRange { most: 5000 }),
        (world(), depot("nowhere", [1, 1, 1]), unknown("nowhere")),
        (world(), depot("foes", [0, 0, 1]), Refusal::Hostile(place("foes"))),
        (
            world(),
            Order::Goods { first: vec![Goods::Hay, Goods::Kit, Goods::Hay] },
            Refusal::Twice(id("hay")),
        ),
        (world(), Order::Goods { first: vec![Goods::Ammunition; 2] }, Refusal::Twice(id("ammunition"))),
        (world(), Order::Goods { first: vec![Goods::Food; 2] }, Refusal::Twice(id("food"))),
        (world(), Order::Goods { first: vec![Goods::Weapons; 2] }, Refusal::Twice(id("weapons"))),
        (world(), Order::Goods { first: vec![Goods::Grain; 2] }, Refusal::Twice(id("grain"))),
        (world(), Order::Goods { first: vec![Goods::Kit; 2] }, Refusal::Twice(id("kit"))),
        (world(), Order::Precedence { units: vec![unit("riders"); 2] }, Refusal::Twice(id("riders"))),
        (world(), Order::Precedence { units: vec![unit("nobody")] }, unknown("nobody")),
        (far, Order::Posture { unit: unit("riders"), posture: Posture::Hold }, Refusal::NoChange),
    ]
}

fn moves() -> Vec<Row> {
    let march = json!({ "to": "halt", "left": 9_000_000, "pace": "steady" });
    let no_road = riders(100).plan(|plan| plan.routes.clear());
    vec![
        (world(), post("halt"), Refusal::NoMen),
        (world(), Order::Posture { unit: unit("riders"), posture: Posture::Hold }, Refusal::NoMen),
        (world(), Order::Disband { unit: unit("riders") }, Refusal::NoMen),
        (world(), Order::Disband { unit: unit("nobody") }, unknown("nobody")),
        (riders(100), post("home"), Refusal::AlreadyThere),
        (riders(100).set("units.riders.station.march", march), post("halt"), Refusal::AlreadyThere),
        (riders(100), post("foes"), Refusal::Hostile(place("foes"))),
        (riders(100), post("nowhere"), unknown("nowhere")),
        (no_road, post("halt"), Refusal::NoRoad { from: place("home"), to: place("halt") }),
        (two(100).set("units.wolves.station.at", "halt"), join(), Refusal::Apart),
        (two(99), join(), Refusal::NoRoom),
        (two(101).set("units.wolves.roll.scattered.0", 2), join(), Refusal::NoRoom),
        (two(100), Order::Join { unit: unit("riders"), into: unit("riders") }, Refusal::Same),
        (two(100), Order::Join { unit: unit("riders"), into: unit("nobody") }, unknown("nobody")),
    ]
}

/// The same with a party of the riders that is not there yet and would be 60 men at most.
fn parts() -> World {
    two(0).plan(|plan| {
        let mut party = a_unit("party");
        (party.draws, party.establishment) = (Draws::Unit(unit("riders")), Men(60));
        plan.units.push(party);
    })
}

fn regrouped() -> Vec<Row> {
    let march = json!({ "to": "halt", "left": 9_000_000, "pace": "steady" });
    vec![
        (riders(100), transfer("wolves", 1), unknown("wolves")),
        (parts().set("units.riders.roll.ages.4", 0), transfer("party", 1), Refusal::NoMen),
        (two(100), transfer("riders", 1), Refusal::Same),
        (two(100), transfer("wolves", 0), Refusal::NotEnough { has: 100 }),
        (two(100), transfer("wolves", 101), Refusal::NotEnough { has: 100 }),
        (two(7), transfer("wolves", 8), Refusal::NoRoom),
        (two(100).set("units.wolves.station.at", "halt"), transfer("wolves", 1), Refusal::Apart),
        (parts(), transfer("party", 61), Refusal::NoRoom),
        (parts(), Order::Instructors { unit: unit("party"), number: 1 }, Refusal::NoMen),
        (parts(), of_wolves(), Refusal::NotTheirs(unit("riders"))),
        (parts().set("units.riders.station.march", march), transfer("party", 1), Refusal::Apart),
        (parts(), Order::Join { unit: unit("riders"), into: unit("party") }, Refusal::NoMen),
        (world(), Order::Rename { unit: unit("nobody"), name: "Wolves".to_owned() }, unknown("nobody")),
        (world(), rename(&"ж".repeat(41)), Refusal::OutOfRange { most: 40 }),
        (world(), rename("Wol\nves"), Refusal::BadName),
        (world(), rename("Wol\u{202e}ves"), Refusal::BadName),
        (world(), rename(" "), Refusal::NoChange),
        (world().order(rename("Wolves")), rename("Wolves "), Refusal::NoChange),
    ]
}

fn powers() -> Vec<Row> {
    let gone = power().roubles(1000).plan(|plan| plan.sponsors[0].to = half_month("1917-12-16"));
    let crossed = power().set("goodwill.crossed", json!(["power"]));
    let lately = power().set("turn", 3).set("goodwill.asked.power", 0);
    let far = power().plan(|plan| plan.routes.clear()).plan(|plan| plan.sponsors[0].seat = place("halt"));
    let event = crate::phases::effects::event(Vec::new(), &[]);
    let no_choice = world().plan(|plan| plan.events.push(event.clone()));
    let mut asks = event.clone();
    asks.choices = vec![Choice { id: id("yes"), ..Choice::default() }];
    let open = world().plan(|plan| plan.events.push(asks.clone()));
    asks.choices[0].effects = vec![Effect::Money(oblast("oblast"), Kopeks(-1_000))];
    let dear = world().roubles(9).plan(|plan| plan.events.push(asks.clone()));
    let choose = |choice| Order::Choose { event: event.id, choice: id(choice), numbers: Vec::new() };
    vec![
        (dear, choose("yes"), Refusal::NoMoney { has: Kopeks(900) }),
        (gone.clone(), gift(1), Refusal::SponsorGone),
        (gone, terms(true), Refusal::SponsorGone),
        (crossed.clone(), terms(true), Refusal::Crossed),
        (crossed, ask(Gift::Officers), Refusal::Crossed),
        (power().roubles(9), gift(10), Refusal::NoMoney { has: Kopeks(900) }),
        (
            power(),
            Order::Gift { sponsor: sponsor("nobody"), oblast: oblast("oblast"), roubles: 0 },
            unknown("nobody"),
        ),
        (
            power(),
            Order::Gift { sponsor: sponsor("power"), oblast: oblast("nowhere"), roubles: 0 },
            unknown("nowhere"),
        ),
        (power(), terms(false), Refusal::NoChange),
        (power().set("goodwill.terms", json!(["power"])), terms(true), Refusal::NoChange),
        (power(), ask(Gift::Kit), Refusal::NothingToGive),
        (power(), passage(), Refusal::NothingToGive),
        (held("halt", Holder::Nobody, railway(900)), passage(), Refusal::NothingToGive),
        (railway(900).set("units.riders.roll.ages.4", 0), passage(), Refusal::NoMen),
        (railway(900).set("turn", 3).set("goodwill.asked.power", 0), passage(), Refusal::AskedLately),
        (railway(299), passage(), Refusal::NoGoodwill),
        (
            railway(900).set("goodwill.carried.riders", json!({ "by": "power", "until": 1 })),
            passage(),
            Refusal::NoChange,
        ),
        (lately, ask(Gift::Officers), Refusal::AskedLately),
        (power().rule("ask_standing", 0.51), ask(Gift::Officers), Refusal::NoGoodwill),
        (far, ask(Gift::Officers), Refusal::NoRoad { from: place("halt"), to: place("home") }),
        (no_choice, choose("yes"), unknown("yes")),
        (open.clone(), choose("no"), unknown("no")),
        (open.clone().set("turn", 1), choose("yes"), Refusal::NotOpen(event.id.0)),
        (open.set("affairs.answers.event", "yes"), choose("yes"), Refusal::NotOpen(event.id.0)),
        (promised(|_| {}), choose("yes"), unknown("event")),
    ]
}

fn answers() -> Vec<Row> {
    let field = |least, usual, most| Field { least, usual, most };
    let asks = |answer| {
        let mut asks = crate::phases::effects::event(Vec::new(), &[]);
        asks.choices = vec![Choice { id: id("yes"), answer: Some(answer), ..Choice::default() }];
        world().plan(|plan| plan.events.push(asks))
    };
    let number = asks(Answer::Number(field(10, 20, 30)));
    let parts = vec![(id("one"), field(0, 50, 100)), (id("other"), field(40, 50, 60))];
    let divide = asks(Answer::Divide(parts));
    let event = crate::phases::effects::event(Vec::new(), &[]).id;
    let answer = |numbers: &[u32]| Order::Choose { event, choice: id("yes"), numbers: numbers.to_vec() };
    let beyond = |part, least, most| Refusal::Beyond { part, least, most };
    vec![
        (number.clone(), answer(&[]), Refusal::Numbers { asked: 1 }),
        (number.clone(), answer(&[9]), beyond(None, 10, 30)),
        (number, answer(&[31]), beyond(None, 10, 30)),
        (divide.clone(), answer(&[100]), Refusal::Numbers { asked: 2 }),
        (divide.clone(), answer(&[35, 65]), beyond(Some(id("other")), 40, 60)),
        (divide, answer(&[50, 60]), Refusal::NotWhole { whole: 100, given: 110 }),
    ]
}

fn stores() -> Vec<Row> {
    let lately = world().set("uezds.uezd.reach", 900).set("turn", 5).set("staff.requisitioned.uezd", 0);
    let stocked = || world().roubles(1000).stock("home", Goods::Food, 300_000).rule("cart_hire", 0.0);
    let no_road = stocked().plan(|plan| plan.routes.clear());
    let too_far = stocked().plan(|plan| plan.routes.iter_mut().for_each(|leg| leg.length.0 = 900_000));
    let branches = || {
        world().roubles(100).plan(|plan| {
            let mut second = plan.oblasts[0].clone();
            (second.id, second.seat) = (oblast("second"), place("halt"));
            plan.oblasts.push(second);
        })
    };
    let lend = |to: &str, roubles| Order::Lend { from: oblast("oblast"), to: oblast(to), roubles };
    let no_way = Refusal::NoRoad { from: place("home"), to: place("halt") };
    vec![
        (lately, requisition(), Refusal::TakenLately),
        (world().set("uezds.uezd.reach", 49), requisition(), Refusal::NoAuthority),
        (world(), Order::Requisition { uezd: uezd("nowhere") }, unknown("nowhere")),
        (stocked(), convoy(Goods::Food, "home", "home", 1), Refusal::Same),
        (stocked(), convoy(Goods::Food, "home", "halt", 200_001), Refusal::OutOfRange { most: 200_000 }),
        (
            stocked().stock("home", Goods::Food, 9),
            convoy(Goods::Food, "home", "halt", 10),
            Refusal::NotEnough { has: 9 },
        ),
        (stocked(), convoy(Goods::Food, "home", "halt", 0), Refusal::NotEnough { has: 300_000 }),
        (stocked(), convoy(Goods::Food, "nowhere", "halt", 1), unknown("nowhere")),
        (stocked(), convoy(Goods::Food, "home", "nowhere", 1), unknown("nowhere")),
        (no_road, convoy(Goods::Food, "home", "halt", 1), no_way),
        (too_far, convoy(Goods::Food, "home", "halt", 1), no_way),
        (
            stocked().roubles(17).rule("cart_hire", 18.0),
            convoy(Goods::Food, "home", "halt", 1),
            Refusal::NoMoney { has: Kopeks(1700) },
        ),
        (branches(), lend("oblast", 1), Refusal::Same),
        (branches(), lend("nowhere", 1), unknown("nowhere")),
        (branches(), lend("second", 0), Refusal::NotEnough { has: 0 }),
        (branches(), lend("second", 101), Refusal::NoMoney { has: Kopeks(10_000) }),
        (branches(), lend("second", 40_000_001), Refusal::OutOfRange { most: 40_000_000 }),
        (branches().plan(|plan| plan.routes.clear()), lend("second", 1), no_way),
    ]
}

fn people() -> Vec<Row> {
    let officers = || two(100).set("units.riders.outfit.officers", 2);
    let apart = officers().set("units.wolves.station.at", "halt").plan(|plan| plan.routes.clear());
    let crossed = school().set("goodwill.crossed", json!(["power"]));
    let lost = held("home", Holder::Nobody, school());
    let merit = || riders(100).set("units.riders.outfit.merit", 1).rule("award_cost", 500.0);
    let to = Office::Oblast(oblast("oblast"));
    let gone = person_from("1918-01-01").plan(|plan| plan.people[0].to = half_month("1917-12-16"));
    let seen = officers().set("staff.inspected.riders", 0);
    let rich = || riders(10).roubles(10_000).rule("lances_forged", 5.0).rule("lance_price", 2.0);
    vec![
        (rich(), buy(6), Refusal::NotEnough { has: 5 }),
        (rich(), buy(0), Refusal::NotEnough { has: 5 }),
        (rich().order(buy(3)), buy(3), Refusal::NotEnough { has: 2 }),
        (rich().roubles(3), buy(2), Refusal::NoMoney { has: Kopeks(300) }),
        (world().roubles(10), buy(2), Refusal::NoMen),
        (officers(), detach(3), Refusal::NotEnough { has: 2 }),
        (officers(), detach(0), Refusal::NotEnough { has: 2 }),
        (officers(), Order::Detach { from: unit("riders"), to: unit("riders"), officers: 1 }, Refusal::Same),
        (
            officers(),
            Order::Detach { from: unit("riders"), to: unit("nobody"), officers: 1 },
            unknown("nobody"),
        ),
        (apart, detach(1), Refusal::NoRoad { from: place("home"), to: place("halt") }),
        (course(3), open_school(true), Refusal::Running),
        (school(), open_school(false), Refusal::NotRunning),
        (world(), open_school(true), unknown("home")),
        (
            school(),
            Order::School { place: place("home"), oblast: oblast("nowhere"), on: true },
            unknown("nowhere"),
        ),
        (lost, open_school(true), Refusal::NotHeld(place("home"))),
        (crossed, open_school(true), Refusal::Crossed),
        (school().roubles(299), open_school(true), Refusal::NoMoney { has: Kopeks(29_900) }),
        (person_from("1918-01-16"), appoint(to), Refusal::Away),
        (gone, appoint(to), Refusal::Away),
        (person_from("1918-01-01"), appoint(Office::Home), Refusal::NoChange),
        (person_from("1918-01-01"), appoint(Office::Oblast(oblast("nowhere"))), unknown("nowhere")),
        (person_from("1918-01-01"), appoint(Office::Unit(unit("nobody"))), unknown("nobody")),
        (world(), appoint(to), unknown("person")),
        (riders(100), award(), Refusal::NoMerit),
        (merit().roubles(499), award(), Refusal::NoMoney { has: Kopeks(49_900) }),
        (riders(100), inspect(), Refusal::NoOfficer),
        (seen, inspect(), Refusal::NoChange),
        (world(), inspect(), Refusal::NoMen),
    ]
}
