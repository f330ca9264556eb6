//! What men and horses eat, what carries it, and what that costs.

use super::Goes::{Down, Up};
use super::{Row, at, row};
use crate::phases::staff::hungry;
use crate::world::{World, place, posted, riders, route, world};
use alash::base::quantity::Metres;
use alash::orders::Goods;
use alash::scenario::model::{Mode, Skill};
use alash::sim::state::ledger::{Cause, Commodity};
use serde_json::json;

/// 100 men and horses at home who eat out of plenty.
fn eaters() -> World {
    let world = riders(100).rule("aul_keeps", 0.0).rule("store_turns", 0.0);
    [Goods::Food, Goods::Grain, Goods::Hay]
        .iter()
        .fold(world, |world, goods| world.stock("home", *goods, 90_000))
}

/// Kilograms that could go from home to the halt.
fn first_leg(world: &World) -> f64 {
    capacity(world, "home-halt", "home")
}

fn capacity(world: &World, leg: &str, from: &str) -> f64 {
    let played = world.play();
    let hauls = &played.game.view().supply().hauls;
    let haul = hauls.iter().find(|haul| haul.route == route(leg) && haul.from == place(from));
    haul.map_or(0.0, |haul| haul.capacity as f64)
}

fn by(mode: Mode) -> World {
    world().plan(|plan| plan.routes.iter_mut().for_each(|leg| leg.mode = mode))
}

/// Ten carts or camels on the first leg, from a market.
fn hired(carts: u16, camels: u16) -> World {
    let hired = json!({ "carts": carts, "camels": camels });
    let world = hungry()
        .market("home", 100)
        .set("levers.carriers.home-halt", hired)
        .set("levers.taken", json!(["hire"]));
    world.rule("camel_load_kg", 200.0).rule("camel_km", 25.0).rule("camel_feed_kg", 8.0)
}

fn balance(world: World) -> (World, impl Fn(&World) -> f64) {
    (world, at("fund.oblast.balance"))
}

/// Something on its way home over 950 km of a mode.
fn on_the_way(mode: Mode) -> World {
    let world = crate::phases::deliveries::promised(|delivery| delivery.at = place("halt"));
    world.plan(|plan| {
        plan.routes[2].mode = mode;
        plan.routes[2].length = Metres(950_000);
    })
}

fn due(world: &World) -> f64 {
    let played = world.play();
    played.game.view().consignments().road.first().map_or(0.0, |consignment| f64::from(consignment.due))
}

fn posted_for(what: Commodity, cause: Cause) -> impl Fn(&World) -> f64 {
    move |world| world.play().posted(what, cause) as f64
}

/// A world that wants 6,000 kg of each and has money for some.
fn buyer() -> World {
    let world =
        riders(100).rule("ration_kg", 4.0).rule("grain_kg", 4.0).rule("hay_kg", 4.0).rule("aul_keeps", 0.0);
    world.market("home", 100_000).roubles(10_000).rule("store_turns", 1.0)
}

pub fn rows() -> Vec<Row> {
    [eating(), carrying(), free(), paying()].into_iter().flatten().collect()
}

fn eating() -> Vec<Row> {
    let hay = || eaters().rule("grain_kg", 0.0).rule("hay_kg", 6.0);
    let mixed = eaters().rule("grain_kg", 4.0).rule("hay_kg", 6.0).stock("home", Goods::Hay, 0);
    let driven = riders(100).rule("rider_km", 40.0).set(
        "units.riders.station.march",
        json!({
            "to": "front", "left": 5_000_000, "pace": "steady"
        }),
    );
    vec![
        row("ration_kg", eaters(), [1.0, 2.0], Up, posted_for(Commodity::Food, Cause::Ration)),
        row("grain_kg", eaters(), [2.0, 4.0], Up, posted_for(Commodity::Grain, Cause::Ration)),
        row("hay_kg", eaters(), [4.0, 6.0], Up, posted_for(Commodity::Hay, Cause::Ration)),
        row("aul_keeps", hay(), [0.5, 0.7], Down, posted_for(Commodity::Hay, Cause::Ration)),
        row("grain_in_hay", mixed, [1.0, 2.0], Up, at("units.riders.station.feed")),
        row("store_turns", buyer(), [1.0, 2.0], Up, posted_for(Commodity::Food, Cause::Purchase)),
        row("rider_km", driven.clone(), [30.0, 40.0], Down, at("units.riders.station.march.left")),
        row("marching_share", driven.clone(), [0.6, 0.9], Down, at("units.riders.station.march.left")),
        row(
            "forced_pace",
            driven.set("units.riders.station.march.pace", "forced"),
            [1.0, 1.5],
            Down,
            at("units.riders.station.march.left"),
        ),
    ]
}

fn carrying() -> Vec<Row> {
    let browsing = hired(0, 10).plan(|plan| plan.rules.grazing_rest = [0.9; 24]);
    vec![
        row("cart_load_kg", hired(10, 0), [300.0, 400.0], Up, first_leg),
        row("cart_km", hired(10, 0), [25.0, 30.0], Up, first_leg),
        row("cart_feed_kg", hired(10, 0), [8.0, 12.0], Down, first_leg),
        row("driver_kg", hired(10, 0), [1.2, 2.0], Down, first_leg),
        row("camel_load_kg", hired(0, 10), [150.0, 200.0], Up, first_leg),
        row("camel_km", hired(0, 10), [20.0, 27.0], Up, first_leg),
        row("camels_a_driver", hired(0, 10), [4.0, 6.0], Up, first_leg),
        row("camel_browse_from", browsing, [0.5, 0.8], Down, first_leg),
        row("camel_feed_kg", hired(0, 10), [5.0, 8.0], Down, first_leg),
        row("hire_most", hungry(), [20.0, 30.0], Up, |world| {
            let played = world.play();
            f64::from(played.game.view().hired().on(route("halt-front")).carts)
        }),
    ]
}

fn free() -> Vec<Row> {
    let courier = |world: &World| {
        let game = world.game();
        game.view().control().courier_days(place("front")).map_or(0.0, f64::from)
    };
    vec![
        row("rail_tonnes", by(Mode::Rail), [200.0, 300.0], Up, first_leg),
        row("steamer_tonnes", by(Mode::Steamer), [200.0, 300.0], Up, first_leg),
        row("post_road_tonnes", by(Mode::PostRoad), [5.0, 6.0], Up, first_leg),
        row("track_tonnes", by(Mode::Track), [1.0, 2.0], Up, first_leg),
        row("rail_km", on_the_way(Mode::Rail), [60.0, 150.0], Down, due),
        row("steamer_km", on_the_way(Mode::Steamer), [60.0, 120.0], Down, due),
        row("courier_km", posted(1), [40.0, 60.0], Down, courier),
    ]
}

fn paying() -> Vec<Row> {
    let hired = |carts: u16, camels: u16| {
        let hired = json!({ "carts": carts, "camels": camels });
        balance(world().roubles(10_000).set("levers.carriers.home-halt", hired))
    };
    let (carts, carts_left) = hired(10, 0);
    let bargained = carts.clone().person(Skill::Carting, 950, json!({ "oblast": "oblast" }));
    let (camels, camels_left) = hired(0, 10);
    let (depot, depot_left) = balance(world().roubles(10_000).set("stores.home.target.food", 1000));
    let (elders, elders_left) = balance(world().roubles(10_000).set("levers.agitation", json!(["uezd"])));
    let (trainers, wages_left) = balance(world().roubles(10_000).set("levers.instructors.riders", 10));
    let (taxed, income) = balance(world().set("levers.tax.oblast", 1000));
    let (growing, more) = balance(world().set("levers.tax.oblast", 1000));
    let (paid, pay_left) = balance(riders(100).roubles(10_000));
    let (collected, came_in) = balance(world().set("levers.tax.oblast", 1000));
    vec![
        row("hire_floor", bargained, [0.1, 0.3], Down, at("fund.oblast.balance")),
        row("cart_hire", carts, [15.0, 18.0], Down, carts_left),
        row("camel_hire", camels, [7.0, 9.0], Down, camels_left),
        row("depot_keep", depot, [300.0, 400.0], Down, depot_left),
        row("agitation_cost", elders, [500.0, 600.0], Down, elders_left),
        row("instructor_pay", trainers, [90.0, 100.0], Down, wages_left),
        row("kibitka_tax", taxed, [4.0, 4.5], Up, income),
        row("collected", collected, [0.1, 0.12], Up, came_in),
        row("price_growth", growing, [0.02, 0.03], Up, more),
        row("rider_pay", paid, [20.0, 22.5], Down, pay_left),
        row("food_price", buyer(), [0.3, 0.4], Down, at("fund.oblast.balance")),
        row("grain_price", buyer(), [0.2, 0.3], Down, at("fund.oblast.balance")),
        row("hay_price", buyer(), [0.05, 0.06], Down, at("fund.oblast.balance")),
    ]
}
