//! How far orders are obeyed, which dated events happen, and orders that arrive.

use crate::world::{World, half_month, id, place, posted, unit, world};
use alash::base::quantity::PerMille;
use alash::orders::{Order, Posture};
use alash::scenario::model::{Hold, Holder, Skill};
use serde_json::json;

/// The uezd obeys by the plan in so many thousandths; a turn must make so many of it.
#[track_caller]
fn check(why: &str, by_plan: u32, world: World, reach: f64) {
    let from = half_month("1917-01-01");
    let world = world.plan(|plan| plan.uezds[0].reach = vec![(from, PerMille(by_plan))]);
    assert_eq!(world.play().at("uezds.uezd.reach"), reach, "{why}");
}

fn seat_held_by(holder: Holder) -> World {
    let from = half_month("1917-06-01");
    world().plan(|plan| plan.holds.push(Hold { from, place: place("home"), holder }))
}

fn elders() -> World {
    let elders = json!(["uezd"]);
    world()
        .roubles(10_000)
        .rule("agitation_gain", 0.05)
        .rule("agitation_most", 0.2)
        .set("levers.agitation", elders)
}

#[test]
fn authority() {
    let oblast = || json!({ "oblast": "oblast" });
    check("as the plan says", 400, world(), 400.0);
    check("luck of 1.1: 400 × 1.1", 400, world().set("uezds.uezd.luck", 1100), 440.0);
    check("elders win 50", 400, elders(), 450.0);
    check("180 won and 50 more, 200 at most", 400, elders().set("uezds.uezd.won", 180), 600.0);
    let gone = world().rule("agitation_gain", 0.05).set("uezds.uezd.won", 180);
    check("180 won, 50 lost again without elders", 400, gone, 530.0);
    check("a sway of −100", 400, world().sway("authority", -100), 300.0);
    check("somebody good at it: + 100", 400, world().person(Skill::Authority, 100, oblast()), 500.0);
    check("nobody obeys him where nobody obeys", 0, world().person(Skill::Authority, 100, oblast()), 0.0);
    check("skilled in something else", 400, world().person(Skill::Purse, 100, oblast()), 400.0);
    let weary = |world: World| world.set("uezds.uezd.weary", 100);
    check("a tenth estranged", 800, weary(world()), 720.0);
    check("a tenth of those whom a sway brought too", 800, weary(world().sway("authority", 100)), 810.0);
    check(
        "a tenth of all, where more than all would obey",
        900,
        weary(world().sway("authority", 300)),
        900.0,
    );
    check("not more than all", 900, world().sway("authority", 200), 1000.0);
    check("not less than nobody", 100, world().sway("authority", -200), 0.0);
    check("friends hold the seat", 900, seat_held_by(Holder::Friendly), 900.0);
    check("nobody holds it", 900, seat_held_by(Holder::Nobody).rule("reach_nobody", 0.05), 50.0);
    check("an enemy holds it", 900, seat_held_by(Holder::Hostile).rule("reach_hostile", 0.3), 300.0);
    check("less than the cap is less", 20, seat_held_by(Holder::Nobody).rule("reach_nobody", 0.05), 20.0);
}

#[test]
fn authority_is_that_of_the_last_date_gone_by() {
    let steps = [("1917-12-16", 100), ("1918-01-16", 200), ("1918-02-01", 300)];
    let steps = steps.map(|(day, share)| (half_month(day), PerMille(share))).to_vec();
    let world = world().plan(|plan| plan.uezds[0].reach = steps);
    let reach: Vec<f64> = (1..=4).map(|turns| world.turns(turns).at("uezds.uezd.reach")).collect();
    assert_eq!(reach, [100.0, 200.0, 300.0, 300.0]);
    let late = world.plan(|plan| plan.uezds[0].reach.truncate(0)).play();
    assert_eq!(late.at("uezds.uezd.reach"), 0.0, "nobody obeys before the first date");
}

#[test]
fn luck_is_drawn_about_one_once_a_campaign() {
    let lucky = world().rule("reach_sigma", 0.15).rule("show_up_sigma", 0.15);
    for path in ["uezds.uezd.luck", "uezds.uezd.temper"] {
        let drawn: Vec<f64> = lucky.seeds(200).map(|played| played.at(path)).collect();
        let logs: Vec<f64> = drawn.iter().map(|luck| (luck / 1000.0).ln()).collect();
        let mean = logs.iter().sum::<f64>() / 200.0;
        let spread = (logs.iter().map(|log| log * log).sum::<f64>() / 200.0).sqrt();
        assert!(mean.abs() < 0.04, "{path}: {mean}");
        assert!((0.12..0.18).contains(&spread), "{path}: {spread}");
        let same = lucky.turns(3).at(path);
        assert_eq!(lucky.play().at(path), same, "{path} stays");
    }
}

/// 200 km at 10 km a day are 20 days: the order comes in the next turn, and a unit that went home cannot obey it.
#[test]
fn an_order_rides_to_a_unit_that_is_far_away() {
    let order = Order::Posture { unit: unit("riders"), posture: Posture::Hold };
    let sent = posted(100).rule("courier_km", 10.0).order(order.clone());
    let posture = |turns| {
        let played = sent.turns(turns);
        let view = played.game.view();
        view.unit(unit("riders")).expect("the unit").station.posture()
    };
    assert_eq!([posture(0), posture(1), posture(2)], [Posture::Garrison, Posture::Garrison, Posture::Hold]);
    let at_once = posted(100).rule("courier_km", 100.0).order(order);
    let now = at_once.game();
    let now = now.view().unit(unit("riders")).expect("the unit").station.posture();
    assert_eq!(now, Posture::Hold, "two days are no delay");
}

#[test]
fn a_later_order_overtakes_the_earlier_of_its_kind() {
    let posture = |posture| Order::Posture { unit: unit("riders"), posture };
    let sent = posted(100).rule("courier_km", 10.0);
    let train = Order::Train { unit: unit("riders"), course: alash::orders::Course::Drill };
    let both = sent.order(posture(Posture::Raid)).order(train).order(posture(Posture::Hold)).game();
    let errands = &both.view().staff().errands;
    assert_eq!(errands.len(), 2, "{errands:?}");
    assert!(errands.iter().all(|errand| errand.due == 1 && errand.order != posture(Posture::Raid)));
}

#[test]
fn conditions_of_events() {
    use alash::scenario::model::{Condition as C, Measure};
    let power = crate::world::sponsor("power");
    let all = |at_least| C::Men { of: Measure::All, at_least };
    let oblast = crate::world::oblast("oblast");
    let world = crate::world::riders(100)
        .roubles(50)
        .sponsor("power", |power| power.standing = PerMille(500))
        .set("goodwill.terms", json!(["power"]))
        .set("affairs.flags", json!(["flag"]))
        .set("affairs.answers", json!({ "asked": "yes" }))
        .set("fund.oblast.arrears", 1000)
        .set("levers.tax.oblast", 600);
    let event = |text| alash::base::id::EventId::new(text).expect("an id");
    let rows = [
        (C::Flag(id("flag")), true),
        (C::Flag(id("other")), false),
        (C::NoFlag(id("flag")), false),
        (C::NoFlag(id("other")), true),
        (C::Chose(event("asked"), id("yes")), true),
        (C::Chose(event("asked"), id("no")), false),
        (C::Terms(power), true),
        (C::NoTerms(power), false),
        (C::Standing { of: power, at_least: 0.5 }, true),
        (C::Standing { of: power, at_least: 0.51 }, false),
        (C::Held(place("front")), true),
        (C::Held(place("foes")), false),
        (C::NotHeld(place("foes")), true),
        (C::NotHeld(place("home")), false),
        (all(100), true),
        (all(101), false),
        (C::Arrears { oblast, above: 0.9 }, true),
        (C::Arrears { oblast, above: 1.0 }, false),
        (C::Money { oblast, at_least: 50 }, true),
        (C::Money { oblast, at_least: 51 }, false),
        (C::Tax { oblast, above: 0.59 }, true),
        (C::Tax { oblast, above: 0.6 }, false),
        (C::Command(oblast), true),
        (C::Command(crate::world::oblast("other")), false),
    ];
    for (condition, holds) in rows {
        let when = vec![C::NoFlag(id("never")), condition];
        let world = world.clone().plan(|plan| plan.events.push(crate::phases::effects::event(when, &[])));
        let happened = world.play().told(|event| matches!(event, alash::sim::Event::Scripted(_)));
        assert_eq!(happened, holds, "{condition:?}");
    }
}
