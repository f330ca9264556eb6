//! What sponsors promise, load, lose and hand over, and how they answer.

use crate::world::{World, a_delivery, comes_to, half_month, place, riders, sponsor, unit, world};
use alash::base::quantity::{Kopeks, Metres, PerMille};
use alash::orders::{Gift, Goods, Order};
use alash::scenario::model::{Condition, Delivery};
use alash::sim::Event;
use alash::sim::state::ledger::{Cause, Commodity};
use serde_json::json;

/// A world in which `power` promises three officers for the first turn, at home, and loads at once.
pub fn promised(change: impl FnOnce(&mut Delivery)) -> World {
    let mut delivery = a_delivery(Gift::Officers, 3);
    change(&mut delivery);
    let world = world().rule("loading", 1.0).sponsor("power", |_| {});
    world.plan(|plan| plan.deliveries.push(delivery))
}

/// How far the delivery is after a turn.
#[track_caller]
fn check(why: &str, world: &World, stage: &str) {
    let played = world.play();
    let stages =
        serde_json::to_value(&played.game.view().consignments().stages).expect("stages can be written");
    assert_eq!(stages["delivery"], json!(stage), "{why}");
}

#[test]
fn stages() {
    check("there at once, since it is handed over at home", &promised(|_| {}), "arrived");
    let needs = |standing| promised(|delivery| delivery.standing = PerMille(standing));
    check("500 are enough for 500", &needs(500), "arrived");
    check("500 are not enough for 501", &needs(501), "withheld");
    let remembers = |answers| needs(600).rule("memory_worth", 0.05).set("goodwill.memory.power", answers);
    check("two good answers are worth 100", &remembers(json!(["accepted", "gave"])), "arrived");
    check("one is not", &remembers(json!(["accepted", "asked"])), "withheld");
    let bad = needs(500).rule("memory_worth", 0.05).set("goodwill.memory.power", json!(["refused"]));
    check("a bad one costs 50", &bad, "withheld");
    check("not loaded yet", &promised(|_| {}).rule("loading", 0.0), "promised");
    let next = promised(|delivery| delivery.on = half_month("1918-01-16")).rule("announced_turns", 2.0);
    check("announced, and not loaded before its day", &next, "promised");
    let after = Some(Condition::Flag(crate::world::id("flag")));
    check("what it asks beside does not hold", &promised(|delivery| delivery.after = after), "withheld");
    let gone = promised(|_| {}).plan(|plan| plan.sponsors[0].to = half_month("1917-12-16"));
    check("the sponsor is gone", &gone, "withheld");
    check("no way leads there", &promised(|delivery| delivery.at = place("foes")), "promised");
    let away = promised(|delivery| delivery.at = place("front"));
    check("lost on the way", &away.clone().rule("road_loss", 1.0), "lost");
    check("safe on the way", &away.rule("road_loss", 0.0), "arrived");
    check("nothing is lost at the door", &promised(|_| {}).rule("road_loss", 1.0), "arrived");
}

/// 340 km of track at 30 × 0.75 km a day are 15.1 days: it comes in the second turn.
#[test]
fn the_road_takes_time() {
    let far =
        promised(|delivery| delivery.at = place("halt")).plan(|plan| plan.routes[2].length = Metres(340_000));
    let far = far.rule("cart_km", 30.0).rule("marching_share", 0.75);
    check("on its way", &far, "loaded");
    assert_eq!(far.turns(2).at("units.riders.outfit.officers"), 3.0);
    let near = far.plan(|plan| plan.routes[2].length = Metres(335_000));
    check("335 km are 14.9 days", &near, "arrived");
}

#[test]
fn a_promise_is_told_two_turns_ahead_and_waited_for_eight() {
    let told = |days: &str, turns| {
        let promised = promised(|delivery| delivery.on = half_month(days));
        promised.turns(turns).told(|event| matches!(event, Event::Promised(_)))
    };
    assert!(told("1918-02-01", 1), "two turns ahead");
    assert!(!told("1918-02-16", 1) && told("1918-02-16", 2), "not three");
    let never = promised(|_| {}).rule("loading", 0.0);
    let withheld = |turns| never.turns(turns).told(|event| matches!(event, Event::Withheld(_)));
    assert!(!withheld(9) && withheld(10), "after more than eight turns");
}

#[test]
fn what_arrives_goes_where_it_belongs() {
    let of = |what, amount| {
        let delivery = a_delivery(what, amount);
        promised(|promised| *promised = delivery)
    };
    comes_to("officers", &of(Gift::Officers, 3), &[("units.riders.outfit.officers", 3.0)]);
    comes_to("guns", &of(Gift::MachineGuns, 3), &[("units.riders.outfit.machine_guns", 3.0)]);
    comes_to("rifles", &of(Gift::Rifles, 3), &[("stores.home.stock.weapons", 3.0)]);
    comes_to("rounds", &of(Gift::Rounds, 3), &[("stores.home.stock.ammunition", 3.0)]);
    comes_to("kit", &of(Gift::Kit, 3), &[("stores.home.stock.kit", 3.0)]);
    comes_to("kopeks", &of(Gift::Roubles, 300), &[("fund.oblast.balance", 300.0)]);
    let played = of(Gift::Officers, 3).play();
    assert_eq!(
        played.posted(Commodity::Officers, Cause::Delivery),
        6,
        "out of the sponsor's hands and into ours"
    );
}

/// A favour is granted with a chance as good as the standing when it was asked.
#[test]
fn favours() {
    let asked = |standing| {
        let ask = Order::Ask { sponsor: sponsor("power"), what: Gift::Officers, unit: unit("riders") };
        let world = riders(100).sponsor("power", |power| power.standing = PerMille(standing));
        world.rule("ask_cost", 0.1).rule("ask_standing", 0.3).order(ask)
    };
    comes_to(
        "of 1,000 it costs 100, and is granted",
        &asked(1000),
        &[("units.riders.outfit.officers", 3.0), ("goodwill.standing.power", 900.0)],
    );
    let granted = asked(600).sum(200, |played| played.at("units.riders.outfit.officers") / 3.0);
    assert!((100.0..140.0).contains(&granted), "about six of ten: {granted} of 200");
    let game = asked(1000).game();
    assert_eq!(game.view().goodwill().standing(sponsor("power")), PerMille(900), "the cost is felt at once");
}

/// A unit gets what lies for it at its place; a branch gets lent money at its seat.
#[test]
fn lent_money_rides_to_the_other_branch() {
    let two = world().roubles(300).plan(|plan| {
        let mut second = plan.oblasts[0].clone();
        (second.id, second.seat, second.treasury) =
            (crate::world::oblast("second"), place("front"), Kopeks::ZERO);
        plan.oblasts.push(second);
    });
    let lend = Order::Lend {
        from: crate::world::oblast("oblast"),
        to: crate::world::oblast("second"),
        roubles: 100,
    };
    comes_to(
        "100 roubles",
        &two.order(lend),
        &[("fund.oblast.balance", 20_000.0), ("fund.second.balance", 10_000.0)],
    );
}

#[test]
fn a_convoy_takes_half_a_month_at_least() {
    let convoy = Order::Convoy { goods: Goods::Food, from: place("home"), to: place("front"), amount: 400 };
    let world = world().roubles(1000).stock("home", Goods::Food, 500).order(convoy);
    assert_eq!(world.turns(1).stock("front", Goods::Food), 0);
    assert_eq!(world.turns(2).stock("front", Goods::Food), 400);
    assert_eq!(world.turns(2).stock("home", Goods::Food), 100);
}
