//! What is asked, bought, carried and eaten on the way.

use crate::phases::staff::hungry;
use crate::world::{Played, World, place, posted, riders, route, unit, world};
use alash::base::quantity::Metres;
use alash::orders::{Goods, Order};
use alash::scenario::model::{Hold, Holder, Mode};
use alash::sim::payload_share;
use alash::sim::state::ledger::{Cause, Commodity};
use serde_json::json;

/// Kilograms that could go from `home` to `halt` and from `halt` to `front`, by the report of the turn.
#[track_caller]
fn capacity(why: &str, world: World, kilograms: [i64; 2]) {
    capacity_after(1, why, world, kilograms);
}

#[track_caller]
fn capacity_after(turns: u16, why: &str, world: World, kilograms: [i64; 2]) {
    let played = world.set("levers.taken", json!(["hire"])).turns(turns);
    let hauls = &played.game.view().supply().hauls;
    let on = |leg: &str, from: &str| {
        let haul = hauls.iter().find(|haul| haul.route == route(leg) && haul.from == place(from));
        haul.map_or(0, |haul| haul.capacity)
    };
    assert_eq!([on("home-halt", "home"), on("halt-front", "halt")], kilograms, "{why}");
}

fn by(mode: Mode) -> World {
    world().plan(|plan| plan.routes.iter_mut().for_each(|leg| leg.mode = mode))
}

pub fn hired(world: World, carts: u16, camels: u16) -> World {
    let hired = json!({ "carts": carts, "camels": camels });
    let world =
        world.set("levers.carriers.home-halt", hired.clone()).set("levers.carriers.halt-front", hired);
    world.rule("cart_hire", 0.0).rule("camel_hire", 0.0)
}

/// A world with a market at home, where a cart eats 12 kg a day of 400, and goes 30 km.
pub fn carts() -> World {
    let world = hungry().market("home", 100).rule("post_road_tonnes", 6.0).rule("track_tonnes", 2.0);
    world
        .rule("camel_load_kg", 200.0)
        .rule("camel_km", 25.0)
        .rule("camel_feed_kg", 8.0)
        .rule("driver_kg", 2.0)
}

#[test]
fn capacities() {
    capacity("300 t by rail", by(Mode::Rail).rule("rail_tonnes", 300.0), [300_000, 300_000]);
    capacity("400 t by steamer", by(Mode::Steamer).rule("steamer_tonnes", 400.0), [400_000, 400_000]);
    capacity("6 t by post", by(Mode::PostRoad).rule("post_road_tonnes", 6.0), [6000, 6000]);
    capacity("2 t by caravan", by(Mode::Track).rule("track_tonnes", 2.0), [2000, 2000]);
    // 0.8 of 400 kg, 15 × 30 / 200 times a turn: 720 kg a cart. On the second leg 0.6: 540 kg.
    capacity("ten carts", hired(carts(), 10, 0), [13_200, 11_400]);
    // A camel eats 8 and a sixth of 2 kg: 1 − 200 × 8.333 / 5,000 = 0.667 of 200 kg, 15 × 25 / 200 times: 250 kg;
    // on the second leg 0.333: 125 kg.
    capacity("ten camels", hired(carts(), 0, 10), [8500, 7250]);
    let browsing = hired(carts(), 0, 10).plan(|plan| plan.rules.grazing_rest = [1.0; 24]);
    // Where it browses only its driver eats: 1 − 200 × 0.333 / 5,000 = 0.987: 370 kg; then 0.973: 365 kg.
    capacity("camels that browse", browsing, [9700, 9650]);
    let half = hired(carts(), 0, 10).plan(|plan| plan.rules.grazing_rest = [0.5; 24]);
    capacity("where horses find half, a camel finds none", half, [8500, 7250]);
    let grass = hired(carts(), 10, 0).plan(|plan| plan.rules.grazing_march = [1.0; 24]);
    // Only the driver eats: 1 − 200 × 2 / 12,000 = 0.967: 870 kg; then 0.933: 840 kg.
    capacity("carts in grass", grass, [14_700, 14_400]);
    let nowhere = hired(hungry(), 10, 0).rule("post_road_tonnes", 6.0);
    capacity("without a market or a depot no cart sets out", nowhere, [6000, 6000]);
    let depot = hired(carts(), 10, 0).set("stores.halt.target.hay", 1000).rule("depot_keep", 0.0);
    let filled = depot.clone().stock("halt", Goods::Hay, 500);
    capacity("a depot with 500 kg of fodder is a new base", filled, [13_200, 13_200]);
    let short = depot.stock("halt", Goods::Hay, 499);
    let coming = json!([{ "due": 1, "to": "halt", "goods": "hay", "from": "home", "amount": 1 }]);
    let coming = short.clone().set("transit", coming);
    capacity("with 499 it is none", short, [13_200, 11_400]);
    capacity_after(2, "until the kilogram arrives", coming, [13_200, 13_200]);
}

#[test]
fn what_is_left_of_a_load() {
    let rules = carts().scenario.rules;
    let left = |km: u32| payload_share(&rules, 0, Metres(1000 * km));
    // 1 − 2 × km × 12 / (30 × 400).
    assert_eq!([left(0), left(100), left(250), left(500), left(600)], [1.0, 0.8, 0.5, 0.0, 0.0]);
    let world = carts().plan(|plan| plan.rules.grazing_march[12] = 1.0);
    assert_eq!(payload_share(&world.scenario.rules, 12, Metres(300_000)), 0.9, "in July the horse grazes");
    assert_eq!(payload_share(&world.scenario.rules, 36, Metres(300_000)), 0.9, "and a year later");
}

fn asked(played: &Played, goods: Goods, at: &str) -> [u64; 2] {
    let rows = played.game.view().supply().rows.iter();
    let here = rows.filter(|row| row.goods == goods && row.place == place(at));
    here.fold([0, 0], |[asked, sent], row| [asked + row.asked, sent + row.sent])
}

/// 100 men at home who want two turns of 3,000 kg; horses find their own.
fn eaters() -> World {
    let world = riders(100).rule("ration_kg", 2.0).rule("store_turns", 2.0).rule("aul_keeps", 1.0);
    world.rule("food_price", 0.5)
}

/// What was asked and what was got for home, of food.
#[track_caller]
fn bought(why: &str, world: World, figures: [u64; 2]) {
    assert_eq!(asked(&world.play(), Goods::Food, "home"), figures, "{why}");
}

#[test]
fn markets() {
    bought("two turns of 3,000 kg", eaters().market("home", 9000).roubles(5000), [6000, 6000]);
    bought("the market has less", eaters().market("home", 2000).roubles(5000), [6000, 2000]);
    bought("1,000 roubles buy 2,000 kg", eaters().market("home", 9000).roubles(1000), [6000, 2000]);
    bought(
        "less lies there already",
        eaters().market("home", 9000).roubles(5000).stock("home", Goods::Food, 2500),
        [3500, 3500],
    );
    let coming = json!([{ "due": 3, "to": "home", "goods": "food", "from": "front", "amount": 2500 }]);
    bought(
        "or is on its way",
        eaters().market("home", 9000).roubles(5000).set("transit", coming),
        [3500, 3500],
    );
    let poor = eaters().market("home", 9000).roubles(5000).plan(|plan| plan.rules.market_season = [0.5; 24]);
    bought("half of the plenty", poor.plan(|plan| plan.markets[0].food = 4000), [6000, 2000]);
    let dear = eaters().market("home", 9000).roubles(2000).rule("price_growth", 1.0);
    bought("at twice the prices 2,000 roubles buy 2,000 kg", dear, [6000, 2000]);
    let played = eaters().market("home", 9000).roubles(5000).play();
    assert_eq!(played.at("fund.oblast.balance"), 200_000.0, "6,000 kg at 0.50");
    assert_eq!(played.posted(Commodity::Food, Cause::Purchase), 6000);
    assert_eq!(played.stock("home", Goods::Food), 3000, "half of it is eaten");
    let fodder =
        eaters().rule("aul_keeps", 0.0).rule("grain_kg", 4.0).rule("hay_kg", 6.0).market("home", 99_000);
    let fodder = fodder.roubles(50_000).play();
    assert_eq!(asked(&fodder, Goods::Grain, "home"), [12_000, 12_000]);
    assert_eq!(asked(&fodder, Goods::Hay, "home"), [18_000, 18_000]);
}

/// 100 men at home and 100 at the front who want 6,000 kg each.
fn here_and_there() -> World {
    let two =
        eaters().plan(|plan| plan.units.push(crate::world::a_unit("wolves"))).force("wolves", 100, "front");
    let two = two.rule("distance_bare_km", 1e30).rule("distance_kept_km", 1e30).rule("post_road_tonnes", 6.0);
    two.set("levers.taken", json!(["hire", "restock"]))
}

/// What those who stand in a town have there, and what the town bought for them, is not carried off.
#[test]
fn those_on_the_spot_keep_what_they_need() {
    let has = here_and_there().stock("home", Goods::Food, 6500).play();
    assert_eq!(asked(&has, Goods::Food, "home"), [0, 0]);
    assert_eq!(asked(&has, Goods::Food, "front"), [6000, 500]);
    let buys = here_and_there().market("home", 5999).roubles(50_000).stock("home", Goods::Food, 1).play();
    assert_eq!(asked(&buys, Goods::Food, "home"), [5999, 5999]);
    assert_eq!(asked(&buys, Goods::Food, "front"), [6000, 0], "not even the kilogram that lay there");
}

/// Of two oblasts neither carries off what arms the other; food is one for both.
#[test]
fn arms_stay_in_their_oblast() {
    let other = |name: &'static str| {
        let world = far().rule("post_road_tonnes", 9.0).rule("rounds_carried", 60.0);
        let world = world.set("units.riders.outfit.rounds", 0).stock("home", Goods::Ammunition, 100);
        let world = world.set("levers.taken", json!(["hire", "restock"])).plan(|plan| {
            let mut second = plan.oblasts[0].clone();
            second.id = crate::world::oblast("second");
            plan.oblasts.push(second);
            plan.units[0].oblast = crate::world::oblast(name);
        });
        let played = world.play();
        [Goods::Ammunition, Goods::Food].map(|goods| asked(&played, goods, "front")[1])
    };
    assert_eq!([other("oblast"), other("second")], [[100, 6000], [0, 6000]]);
}

/// Two units of a branch with 1,000 roubles, beside a branch with 50,000: together they get what their own can pay for.
#[test]
fn units_of_a_branch_share_its_purse() {
    let two = far().set("stores.home.stock.food", 0).market("home", 99_000).roubles(1000);
    let two = two.rule("food_price", 0.5).rule("post_road_tonnes", 99.0).plan(|plan| {
        let mut second = plan.oblasts[0].clone();
        (second.id, second.treasury) =
            (crate::world::oblast("second"), alash::base::quantity::Kopeks(5_000_000));
        plan.oblasts.push(second);
        plan.units.push(crate::world::a_unit("wolves"));
    });
    sent("2,000 kg at 0.50", two.force("wolves", 100, "front"), [12_000, 2000]);
}

/// Food from home over two legs to the front: what was asked there, what set out, and how full the first leg was.
#[track_caller]
fn sent(why: &str, world: World, figures: [u64; 2]) {
    let played = world.set("levers.taken", json!(["hire", "restock"])).play();
    assert_eq!(asked(&played, Goods::Food, "front"), figures, "{why}");
}

/// 100 men at the front; their horses find grass; 10 t lie at home.
pub fn far() -> World {
    let world = posted(100).rule("ration_kg", 2.0).rule("store_turns", 2.0);
    let world = world.plan(|plan| plan.rules.grazing_march = [1.0; 24]);
    world.rule("post_road_tonnes", 6.0).stock("home", Goods::Food, 10_000)
}

#[test]
fn the_road() {
    sent("all of 6,000 kg", far(), [6000, 6000]);
    sent("4 t a turn", far().rule("post_road_tonnes", 4.0), [6000, 4000]);
    sent("no more than lies there", far().stock("home", Goods::Food, 1000), [6000, 1000]);
    sent("the road is closed", far().plan(|plan| plan.routes[2].open = [false; 24]), [6000, 0]);
    let hostile =
        Hold { from: crate::world::half_month("1917-06-01"), place: place("halt"), holder: Holder::Hostile };
    sent("an enemy sits on it", far().plan(|plan| plan.holds.push(hostile)), [6000, 0]);
    let played = far().set("levers.taken", json!(["hire", "restock"])).play();
    assert_eq!(played.stock("home", Goods::Food), 4000);
    let hauls = &played.game.view().supply().hauls;
    let first = hauls.iter().find(|haul| haul.route == route("home-halt") && haul.from == place("home"));
    assert_eq!(first.map(|haul| haul.loaded), Some(6_000_000), "grams");
    // 200 km at 22.5 km a day are 8.9 days: it is there in the same turn.
    assert_eq!(played.stock("front", Goods::Food), 3000, "half of it is eaten");
    let slow = far().rule("marching_share", 0.4).set("levers.taken", json!(["hire", "restock"]));
    assert_eq!(slow.turns(1).stock("front", Goods::Food), 0, "at 12 km a day it takes 16.7 days");
    assert_eq!(slow.turns(2).stock("front", Goods::Food), 3000);
}

/// What is loaded first takes the room: 240,000 rounds weigh 6 t.
#[test]
fn goods_in_their_order() {
    let both = far().set("units.riders.outfit.rounds", 0).rule("rounds_carried", 800.0);
    let both = both.stock("home", Goods::Ammunition, 240_000).set("levers.taken", json!(["hire", "restock"]));
    let usual = both.clone().play();
    assert_eq!(asked(&usual, Goods::Ammunition, "front"), [240_000, 240_000]);
    assert_eq!(asked(&usual, Goods::Food, "front"), [6000, 0]);
    let bread = both.order(Order::Goods { first: vec![Goods::Food] }).play();
    assert_eq!(asked(&bread, Goods::Food, "front"), [6000, 6000]);
    assert_eq!(asked(&bread, Goods::Ammunition, "front"), [240_000, 0]);
    let kit = far().stock("home", Goods::Kit, 70).set("levers.taken", json!(["hire", "restock"])).play();
    assert_eq!(asked(&kit, Goods::Kit, "front"), [100, 0], "6 t of food leave no room for 560 kg");
}

/// Two units of 100 at the front, and 6 t for 12.
#[test]
fn units_in_their_order() {
    let two = far().rule("store_turns", 1.0).rule("post_road_tonnes", 4.0);
    let two = two.plan(|plan| plan.units.push(crate::world::a_unit("wolves"))).force("wolves", 100, "front");
    let two = two.set("levers.taken", json!(["hire", "restock"]));
    let supply = |world: &World| {
        ["riders", "wolves"]
            .map(|name| world.play().game.view().unit(unit(name)).expect("the unit").station.supply().0)
    };
    assert_eq!(supply(&two), [1000, 333], "4,000 kg: 3,000 and 1,000, by id");
    let order = Order::Precedence { units: vec![unit("wolves")] };
    assert_eq!(supply(&two.order(order)), [333, 1000], "by precedence");
}

/// Ten carts on each leg out of a depot with 1,600 kg of fodder, hay first. On the first leg 7,200 of 13,200 kg go by
/// cart and eat a quarter of what they bring: 0.136 a kilogram; on the second 5,400 of 11,400 and a third: 0.158. Four
/// directions share the fodder, 400 kg each, which moves 2,533 kg over the second leg.
#[test]
fn carriers_eat_out_of_their_depot() {
    let world =
        hired(far(), 10, 0).rule("cart_feed_kg", 10.0).rule("driver_kg", 2.0).rule("cart_load_kg", 400.0);
    let world =
        world.rule("cart_km", 30.0).rule("depot_keep", 0.0).plan(|plan| plan.rules.grazing_march = [0.0; 24]);
    let world = world.set("stores.home.target.grain", 1000).stock("home", Goods::Hay, 600);
    let world = world.stock("home", Goods::Grain, 1000).set("levers.taken", json!(["hire", "restock"]));
    let played = world.play();
    assert_eq!(asked(&played, Goods::Food, "front"), [6000, 2533]);
    let eaten = |what| played.posted(what, Cause::Convoy);
    // 2,533 × 0.158 = 400 kg and 2,533 × 0.136 = 345 kg.
    assert_eq!([eaten(Commodity::Hay), eaten(Commodity::Grain)], [600, 145]);
}

#[test]
fn nothing_to_send_is_told() {
    let played =
        far().set("stores.home.stock.food", 0).set("levers.taken", json!(["hire", "restock"])).play();
    let stuck = &played.game.view().supply().stuck;
    let food = stuck.iter().find(|stuck| stuck.goods == Goods::Food).expect("food is stuck");
    assert!(food.none_left || food.money, "{food:?}");
    assert_eq!(food.places, [place("front")]);
    let full = far().rule("post_road_tonnes", 4.0).set("levers.taken", json!(["hire", "restock"])).play();
    let stuck = &full.game.view().supply().stuck;
    let food =
        stuck.iter().find(|stuck| stuck.goods == Goods::Food && !stuck.legs.is_empty()).expect("a full leg");
    assert!(food.legs.contains(&route("home-halt")) || food.legs.contains(&route("halt-front")), "{food:?}");
}

/// A depot asks for what it lacks of its target, after the units; what it holds it keeps.
#[test]
fn depots_are_filled() {
    let depot = |there: u64, at_home: u64| {
        let world = world().set("stores.halt.target.food", 1000).rule("depot_keep", 0.0);
        let world = world.rule("post_road_tonnes", 6.0).stock("halt", Goods::Food, there);
        let played = world.stock("home", Goods::Food, at_home).play();
        (asked(&played, Goods::Food, "halt"), played.stock("halt", Goods::Food))
    };
    assert_eq!(depot(0, 5000), ([1000, 1000], 1000));
    assert_eq!(depot(400, 5000), ([600, 600], 1000));
    assert_eq!(depot(0, 300), ([1000, 300], 300));
    assert_eq!(depot(1200, 5000), ([0, 0], 1200), "it is full");
    let both = far().set("stores.halt.target.food", 3000).rule("depot_keep", 0.0);
    let both =
        both.set("stores.home.stock.food", 7000).set("levers.taken", json!(["hire", "restock"])).play();
    assert_eq!(asked(&both, Goods::Food, "front"), [6000, 6000], "units first");
    assert_eq!(asked(&both, Goods::Food, "halt"), [3000, 0]);
}

/// Half of the food is eaten each turn and asked for anew; the report is of the last turn, and of none after a restart.
#[test]
fn a_report_is_of_one_turn() {
    let world = far().set("levers.taken", json!(["hire", "restock"]));
    assert_eq!(asked(&world.turns(1), Goods::Food, "front"), [6000, 6000]);
    let second = world.turns(2);
    assert_eq!(asked(&second, Goods::Food, "front"), [3000, 3000]);
    let view = second.game.view();
    let out = |haul: &&alash::sim::state::supply_report::Haul| haul.from == place("home");
    assert_eq!(view.supply().hauls.iter().filter(out).count(), 1, "each direction of a leg once");
    let mut game = second.game;
    game.restart(alash::base::dice::Seed(1));
    let report = game.view().supply();
    assert!(report.rows.is_empty() && report.hauls.is_empty() && report.stuck.is_empty());
}
