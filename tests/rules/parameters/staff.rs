//! What the staff asks for, buys, keeps on the ways and hires, and how news and people travel.

use super::Goes::{Down, Up};
use super::{Row, row};
use crate::phases::staff::hungry;
use crate::phases::transport::{carts, far, hired};
use crate::world::{Played, World, oblast, person, place, posted, riders, route, world};
use alash::orders::{Goods, Office, Order};
use alash::scenario::model::Skill;
use alash::sim::state::ledger::{Cause, Commodity};
use serde_json::json;

pub fn rows() -> Vec<Row> {
    let target = |goods| {
        move |world: &World| {
            let played = world.play();
            played.game.view().store(place("halt")).expect("a store").target(goods) as f64
        }
    };
    let second_leg = |world: &World| {
        let played = world.play();
        f64::from(played.game.view().hired().on(route("halt-front")).carts)
    };
    let rounds = |world: &World| {
        let played = world.play();
        let rows = played.game.view().supply().rows.iter();
        rows.filter(|row| row.goods == Goods::Ammunition).map(|row| row.asked as f64).sum()
    };
    let bought = |world: &World| world.play().posted(Commodity::Food, Cause::Purchase) as f64;
    let carried = |world: &World| {
        let played = world.play();
        let hauls = &played.game.view().supply().hauls;
        hauls.iter().map(|haul| haul.capacity as f64).sum()
    };
    let news = |world: &World| f64::from(world.game().view().control().courier_turns(place("front")));
    let rides = |world: &World| Played::of(world.game()).at("staff.posts.person.from");
    // A store at home, nine days off, and a market at the halt, four days off.
    let either = far().market("halt", 20_000).roubles(10_000).set("levers.taken", json!(["hire", "restock"]));
    let depot = hired(carts(), 10, 0).set("stores.halt.target.hay", 1000).rule("depot_keep", 0.0);
    let depot = depot.stock("halt", Goods::Hay, 500).set("levers.taken", json!(["hire"]));
    let away = world().person(Skill::Purse, 1, json!("home")).plan(|plan| {
        plan.people[0].at = place("front");
        plan.routes.clear();
    });
    let post = Order::Appoint { person: person("person"), to: Office::Oblast(oblast("oblast")) };
    vec![
        row("restock_food", hungry(), [0.2, 0.3], Up, target(Goods::Food)),
        row("restock_feed", hungry(), [0.4, 0.6], Up, target(Goods::Hay)),
        row("hire_reach_km", hungry(), [150.0, 400.0], Up, second_leg),
        row("pouches_wanted", riders(100), [1.0, 3.0], Up, rounds),
        row("market_cost", either, [0.5, 10.0], Down, bought),
        row("depot_fodder_kg", depot, [400.0, 600.0], Down, carried),
        row("lost_news_turns", posted(1).plan(|plan| plan.routes.clear()), [2.0, 5.0], Up, news),
        row("appoint_turns", away.order(post), [1.0, 3.0], Up, rides),
    ]
}
