//! The cadet school: paid turn by turn, and its officers shared out.

use crate::world::{World, a_unit, comes_to, half_month, oblast, place, riders, sponsor};
use alash::base::quantity::Kopeks;
use alash::orders::Order;
use alash::scenario::model::{Hold, Holder, School};
use alash::sim::Event;
use serde_json::json;

/// A course of 5 that costs 300 roubles to open and 100 a turn, with so many turns left.
pub fn course(left: u16) -> World {
    let school = School {
        place: place("home"),
        sponsor: sponsor("power"),
        seats: 5,
        open: Kopeks(30_000),
        keep: Kopeks(10_000),
    };
    let running = json!({ "place": "home", "oblast": "oblast", "seats": 5, "left": left });
    let world = riders(100).roubles(1000).sponsor("power", |_| {}).plan(|plan| plan.schools.push(school));
    world.set("staff.school", running)
}

/// Officers, what the branch holds, and the turns that are left.
#[track_caller]
fn check(why: &str, world: World, figures: [f64; 3]) {
    comes_to(
        why,
        &world,
        &[
            ("units.riders.outfit.officers", figures[0]),
            ("fund.oblast.balance", figures[1] * 100.0),
            ("staff.school.left", figures[2]),
        ],
    );
}

#[test]
fn a_course() {
    check("a turn less", course(3), [0.0, 900.0, 2.0]);
    check("passed out", course(1), [5.0, 900.0, 0.0]);
    comes_to("counted", &course(1), &[("tally.cadets", 5.0)]);
    check("at twice the prices", course(3).rule("price_growth", 1.0), [0.0, 800.0, 2.0]);
    check("just paid", course(3).roubles(100), [0.0, 0.0, 2.0]);
    check("not paid", course(3).roubles(99), [0.0, 99.0, 0.0]);
    let crossed = course(3).set("goodwill.crossed", json!(["power"]));
    check("its sponsor helps no more", crossed, [0.0, 1000.0, 0.0]);
    let lost = Hold { from: half_month("1917-06-01"), place: place("home"), holder: Holder::Nobody };
    let lost = course(3).plan(|plan| plan.holds.push(lost));
    check("the town is lost", lost.clone(), [0.0, 1000.0, 0.0]);
    assert!(lost.play().told(|event| matches!(event, Event::SchoolClosed { .. })));
    assert!(!course(3).play().told(|event| matches!(event, Event::SchoolClosed { .. })));
}

#[test]
fn opening() {
    let order = Order::School { place: place("home"), oblast: oblast("oblast"), on: true };
    let world = course(3).set("staff.school", serde_json::Value::Null).rule("school_turns", 8.0).order(order);
    check("300 to open, 100 for the first of eight turns", world, [0.0, 600.0, 7.0]);
    let close = Order::School { place: place("home"), oblast: oblast("oblast"), on: false };
    check("closed", course(3).order(close), [0.0, 1000.0, 0.0]);
}

/// 300 men and 100: each officer goes where most men are for each officer.
#[test]
fn officers_go_where_they_lack() {
    let two = course(1).plan(|plan| plan.units.push(a_unit("wolves"))).force("wolves", 300, "home");
    comes_to(
        "four and one",
        &two,
        &[("units.riders.outfit.officers", 1.0), ("units.wolves.outfit.officers", 4.0)],
    );
    let has = two.set("units.wolves.outfit.officers", 5);
    comes_to(
        "two and three",
        &has,
        &[("units.riders.outfit.officers", 2.0), ("units.wolves.outfit.officers", 8.0)],
    );
}
