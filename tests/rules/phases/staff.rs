//! What the staff does by itself: way-stations and carriers for posted units.

use crate::world::{World, posted, route};
use alash::orders::{Goods, Routine};
use alash::scenario::Scenario;

/// 100 men and horses 200 km off. They eat 2 kg a day, 4 of grain and 6 of hay: 3,000 kg, 6,000 kg and 9,000 kg a turn.
pub fn hungry() -> World {
    let world = posted(100).roubles(100_000);
    let world = world.rule("ration_kg", 2.0).rule("grain_kg", 4.0).rule("hay_kg", 6.0);
    // A cart's horse and driver eat 12 kg of a load of 400 a day, and go 30 km.
    let world = world.rule("cart_load_kg", 400.0).rule("cart_km", 30.0);
    world.rule("cart_feed_kg", 10.0).rule("driver_kg", 2.0).rule("hire_most", 300.0)
}

/// Carts the staff hires on each leg.
#[track_caller]
fn check(why: &str, world: World, carts: [u16; 2]) {
    let played = world.play();
    let hired = |leg| played.game.view().hired().on(route(leg)).carts;
    assert_eq!(["home-halt", "halt-front"].map(hired), carts, "{why}");
}

fn first_leg(change: impl Fn(&mut alash::scenario::model::Route)) -> impl FnOnce(&mut Scenario) {
    move |plan| plan.routes.iter_mut().filter(|leg| leg.id == route("home-halt")).for_each(&change)
}

#[test]
fn carriers() {
    // 18,000 kg. On the first leg 1 − 200 × 12 / 12,000 = 0.8 of a load is left and a cart goes 15 × 30 / 200 times:
    // 720 kg a cart, 25 carts. On the second 0.6 is left: 540 kg, 33.3 carts.
    check("what 100 men eat", hungry(), [25, 33]);
    check("300 at most", hungry().rule("hire_most", 30.0), [25, 30]);
    check(
        "a railway needs none",
        hungry().plan(first_leg(|leg| leg.mode = alash::scenario::model::Mode::Rail)),
        [0, 33],
    );
    check("a closed road has none", hungry().plan(first_leg(|leg| leg.open = [false; 24])), [0, 33]);
    let by_hand = hungry().set("levers.carriers.home-halt", serde_json::json!({ "carts": 5, "camels": 2 }));
    check("by hand stands above the staff's", by_hand, [5, 33]);
    check(
        "out of the staff's hands",
        hungry().set("levers.taken", serde_json::json!([Routine::Hire])),
        [0, 0],
    );
    check("who is at home needs none", crate::world::riders(100).roubles(100_000), [0, 0]);
}

/// The way counts for 400 km at most: 1 − 2 × 400 × 6 / 12,000 = 0.6 of 400 kg, half a journey a turn: 18,000 / 135.
#[test]
fn a_long_way_counts_for_400_km() {
    let long = hungry().rule("cart_feed_kg", 4.0).plan(|plan| {
        plan.routes.iter_mut().for_each(|leg| leg.length = alash::base::quantity::Metres(400_000));
    });
    check("the second leg no more than the first", long, [133, 133]);
}

#[test]
fn way_stations() {
    let target = |world: &World, goods| {
        let played = world.play();
        ["home", "halt", "front"].map(|at| {
            let view = played.game.view();
            view.store(crate::world::place(at)).expect("a store").target(goods)
        })
    };
    let world = hungry();
    assert_eq!(target(&world, Goods::Food), [0, 750, 0], "a quarter of the men's food");
    assert_eq!(target(&world, Goods::Grain), [0, 3000, 0], "half of the grain");
    assert_eq!(target(&world, Goods::Hay), [0, 4500, 0], "half of the hay");
    let taken = hungry().set("levers.taken", serde_json::json!([Routine::Restock]));
    assert_eq!(target(&taken, Goods::Food), [0; 3]);
    let march = serde_json::json!({ "to": "home", "left": 900_000, "pace": "steady" });
    let riding = hungry().set("units.riders.station.march", march);
    assert_eq!(target(&riding, Goods::Food), [0; 3], "nothing for a unit that rides");
    let ordered = hungry().set("stores.halt.target.food", 2000);
    assert_eq!(target(&ordered, Goods::Grain), [0; 3], "an order stands above the staff's");
}
