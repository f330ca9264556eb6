//! Rifles, rounds and kit are issued; men and horses eat; and what share of their needs that was.

use crate::world::{World, a_unit, comes_to, posted, riders};
use alash::orders::{Goods, Order};

/// 100 men and horses who eat 2 kg, 4 of grain and 6 of hay a day, at home without help of their auls: 3,000, 6,000
/// and 9,000 kg a turn. A kilogram of grain feeds as 1.5 of hay.
fn fed(world: World) -> World {
    let world = world.rule("ration_kg", 2.0).rule("grain_kg", 4.0).rule("hay_kg", 6.0).rule("aul_keeps", 0.0);
    // Nothing is sent after it.
    world.rule("grain_in_hay", 1.5).rule("store_turns", 0.0)
}

fn stocked(world: World, [food, grain, hay]: [u64; 3]) -> World {
    fed(world).stock("home", Goods::Food, food).stock("home", Goods::Grain, grain).stock(
        "home",
        Goods::Hay,
        hay,
    )
}

/// Supply and feed in thousandths, and what is left of food, grain and hay.
#[track_caller]
fn check(why: &str, world: World, shares: [f64; 2], left: [f64; 3]) {
    comes_to(
        why,
        &world,
        &[
            ("units.riders.station.supply", shares[0]),
            ("units.riders.station.feed", shares[1]),
            ("stores.home.stock.food", left[0]),
            ("stores.home.stock.grain", left[1]),
            ("stores.home.stock.hay", left[2]),
        ],
    );
}

#[test]
fn rations() {
    let home = |stocks| stocked(riders(100), stocks);
    check("plenty", home([4000, 7000, 10_000]), [1000.0, 1000.0], [1000.0; 3]);
    check("half of the food", home([1500, 6000, 9000]), [500.0, 1000.0], [0.0; 3]);
    // 3,000 × 1.5 + 9,000 of 6,000 × 1.5 + 9,000.
    check("half of the grain: 13,500 of 18,000", home([3000, 3000, 9000]), [750.0, 750.0], [0.0; 3]);
    check("a third of the hay: 12,000 of 18,000", home([3000, 6000, 3000]), [667.0, 667.0], [0.0; 3]);
    check("nothing", home([0, 0, 0]), [0.0, 0.0], [0.0; 3]);
    check("no men, no need", stocked(riders(0), [100, 100, 100]), [1000.0, 1000.0], [100.0; 3]);
    let grazing = home([3000, 0, 0]).plan(|plan| plan.rules.grazing_rest = [1.0; 24]);
    check("grass for all", grazing.clone(), [1000.0, 1000.0], [0.0; 3]);
    let ice = grazing.set("uezds.uezd.jut", 3).rule("jut_herd", 0.0);
    check("ice on the grass", ice, [0.0, 0.0], [0.0; 3]);
    let half = home([3000, 3000, 4500]).plan(|plan| plan.rules.grazing_rest = [0.5; 24]);
    check("grass for half", half, [1000.0, 1000.0], [0.0; 3]);
    check(
        "auls feed three quarters",
        home([3000, 1500, 2250]).rule("aul_keeps", 0.75),
        [1000.0, 1000.0],
        [0.0; 3],
    );
    let fewer = home([3000, 3000, 4500]).set("units.riders.outfit.horses", 50);
    check("half of the horses", fewer, [1000.0, 1000.0], [0.0; 3]);
}

/// 60 of 100 are kept at the front and fed there, 40 at home are hungry.
#[test]
fn two_places() {
    let away = fed(posted(100)).set("units.riders.station.there", 60);
    let away = away.set("levers.taken", serde_json::json!(["hire", "restock"]));
    let full = away.stock("front", Goods::Food, 2000).stock("front", Goods::Grain, 3600).stock(
        "front",
        Goods::Hay,
        5400,
    );
    check("600 of a thousand", full.clone(), [600.0, 600.0], [0.0; 3]);
    comes_to("60 × 30 kg are eaten", &full, &[("stores.front.stock.food", 200.0)]);
    let grazing = full.plan(|plan| plan.rules.grazing_march = [0.5; 24]);
    comes_to("horses at work find half of their feed", &grazing, &[("stores.front.stock.hay", 2700.0)]);
}

#[test]
fn luck_of_issue_is_drawn_only_where_it_falls_short() {
    let noisy = |food| stocked(riders(100), [food, 6000, 9000]).rule("issue_sigma", 0.1);
    assert!(noisy(3000).seeds(20).all(|played| played.at("units.riders.station.supply") == 1000.0));
    let drawn: Vec<f64> = noisy(1500).seeds(100).map(|p| p.at("units.riders.station.supply")).collect();
    let mean = drawn.iter().sum::<f64>() / 100.0;
    assert!((485.0..515.0).contains(&mean), "{mean}");
    assert!(drawn.iter().any(|supply| *supply < 470.0) && drawn.iter().any(|supply| *supply > 530.0));
}

/// 100 men with 40 rifles, 60 rounds a rifle and no kit, out of a store with so much.
#[track_caller]
fn arms(why: &str, stock: [u64; 3], held: [f64; 3], left: [f64; 3]) {
    let world = riders(100).rule("rounds_carried", 60.0).set("units.riders.outfit.rifles", 40);
    let world = world.stock("home", Goods::Weapons, stock[0]).stock("home", Goods::Ammunition, stock[1]);
    comes_to(
        why,
        &world.stock("home", Goods::Kit, stock[2]),
        &[
            ("units.riders.outfit.rifles", held[0]),
            ("units.riders.outfit.rounds", held[1]),
            ("units.riders.outfit.kit", held[2]),
            ("stores.home.stock.weapons", left[0]),
            ("stores.home.stock.ammunition", left[1]),
            ("stores.home.stock.kit", left[2]),
        ],
    );
}

#[test]
fn arms_and_kit() {
    arms("plenty", [70, 7000, 130], [100.0, 6000.0, 100.0], [10.0, 1000.0, 30.0]);
    arms("too little", [20, 1000, 30], [60.0, 1000.0, 30.0], [0.0; 3]);
    arms("rounds go with rifles: 40 × 60", [0, 7000, 0], [40.0, 2400.0, 0.0], [0.0, 4600.0, 0.0]);
}

#[test]
fn who_is_served_first_is_armed_first() {
    let two = riders(100).plan(|plan| plan.units.push(a_unit("wolves"))).force("wolves", 100, "home");
    let two = two.set("units.riders.outfit.rifles", 0).set("units.wolves.outfit.rifles", 0);
    let two = two.stock("home", Goods::Weapons, 120);
    let rifles = |world: &World| {
        let played = world.play();
        [played.at("units.riders.outfit.rifles"), played.at("units.wolves.outfit.rifles")]
    };
    assert_eq!(rifles(&two), [100.0, 20.0]);
    let first = Order::Precedence { units: vec![crate::world::unit("wolves")] };
    assert_eq!(rifles(&two.order(first)), [20.0, 100.0]);
}
