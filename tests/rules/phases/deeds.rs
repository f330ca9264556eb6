//! What is done once: requisitions, convoys, officers and awards, units joined and sent home.

use crate::world::{World, a_unit, oblast, person, place, riders, uezd, unit, world};
use alash::base::quantity::Metres;
use alash::orders::{Arms, Goods, Office, Order, Routine};
use alash::scenario::model::Skill;
use serde_json::json;

/// What holds when the order was carried out, before the turn is played.
#[track_caller]
fn check(why: &str, world: &World, order: Order, figures: &[(&str, f64)]) {
    let done = crate::world::Played::of(world.clone().order(order).game());
    for (path, figure) in figures {
        assert_eq!(done.at(path), *figure, "{why}: {path}");
    }
}

/// Of 10,000 households half obey: each gives 3 kg of food, 2 of grain, 8 of hay and a hundredth of a horse.
fn obeying() -> World {
    let world = riders(100).set("uezds.uezd.reach", 500).set("units.riders.outfit.horses", 80);
    let world =
        world.rule("requisition_food", 3.0).rule("requisition_grain", 2.0).rule("requisition_hay", 8.0);
    let world = world.rule("requisition_horses", 0.01).rule("horse_price", 150.0).rule("food_price", 0.3);
    let world = world.rule("grain_price", 0.2).rule("hay_price", 0.05);
    world.rule("requisition_authority", 0.1).rule("requisition_show_up", 0.8)
}

#[test]
fn requisitions() {
    let order = Order::Requisition { uezd: uezd("uezd") };
    check(
        "50 horses are owed, 20 are lacking",
        &obeying(),
        order.clone(),
        &[
            ("stores.home.stock.food", 15_000.0),
            ("stores.home.stock.grain", 10_000.0),
            ("stores.home.stock.hay", 40_000.0),
            ("units.riders.outfit.horses", 100.0),
            ("uezds.uezd.herd", 9980.0),
            ("tally.requisitions", 1.0),
            // 4,500 + 2,000 + 2,000 + 20 × 150 roubles.
            ("tally.taken", 1_150_000.0),
            ("affairs.felt.0.by", -100.0),
            ("affairs.felt.0.until", 6.0),
            ("affairs.felt.1.by", 800.0),
            ("affairs.felt.1.until", 6.0),
        ],
    );
    let poor = obeying().set("uezds.uezd.herd", 7);
    check(
        "no more than there are",
        &poor,
        order.clone(),
        &[("units.riders.outfit.horses", 87.0), ("uezds.uezd.herd", 0.0)],
    );
    let many = obeying().set("units.riders.outfit.horses", 0);
    check("no more than is owed", &many, order, &[("units.riders.outfit.horses", 50.0)]);
}

/// 100 kg over 200 km: 0.6 of 400 kg, 15 × 30 / 400 times a turn: 270 kg a cart.
#[test]
fn convoys() {
    let world =
        world().roubles(1000).rule("cart_feed_kg", 10.0).rule("driver_kg", 2.0).rule("cart_load_kg", 400.0);
    let world = world.rule("cart_km", 30.0).rule("cart_hire", 18.0).stock("home", Goods::Food, 5000);
    let convoy =
        |amount| Order::Convoy { goods: Goods::Food, from: place("home"), to: place("front"), amount };
    check(
        "one cart",
        &world,
        convoy(270),
        &[
            ("fund.oblast.balance", 98_200.0),
            ("stores.home.stock.food", 4730.0),
            ("transit.0.amount", 270.0),
            ("transit.0.due", 1.0),
        ],
    );
    check("two", &world, convoy(271), &[("fund.oblast.balance", 96_400.0)]);
    let rounds = world.stock("home", Goods::Ammunition, 50_000);
    let order =
        Order::Convoy { goods: Goods::Ammunition, from: place("home"), to: place("front"), amount: 21_600 };
    check("540 kg of rounds", &rounds, order, &[("fund.oblast.balance", 96_400.0)]);
    let far = rounds.plan(|plan| plan.routes.iter_mut().for_each(|leg| leg.length = Metres(240_000)));
    // 480 km at 22.5 km a day are 21.3 days; 0.04 of a load, 15 × 30 / 960 times: 7.5 kg a cart.
    check("21 days", &far, convoy(14), &[("transit.0.due", 1.0), ("fund.oblast.balance", 96_400.0)]);
}

fn two() -> World {
    let world = riders(100).plan(|plan| plan.units.push(a_unit("wolves"))).force("wolves", 50, "home");
    let world = world.set("units.riders.outfit.officers", 3).set("units.riders.outfit.rounds", 70);
    let world = world.set("units.riders.outfit.machine_guns", 2).set("units.riders.outfit.instructors", 4);
    world
        .set("units.riders.outfit.kit", 60)
        .set("units.riders.outfit.merit", 2)
        .set("units.riders.outfit.honours", 1)
}

#[test]
fn officers() {
    let detach = Order::Detach { from: unit("riders"), to: unit("wolves"), officers: 2 };
    check(
        "two leave",
        &two(),
        detach.clone(),
        &[
            ("units.riders.outfit.officers", 1.0),
            ("consignments.road.0.amount", 2.0),
            ("consignments.road.0.due", 1.0),
        ],
    );
    let arrived = two().order(detach).turns(2);
    assert_eq!(arrived.at("units.wolves.outfit.officers"), 2.0, "and come in the next turn");
    let inspect = Order::Inspect { unit: unit("riders") };
    check(
        "an inspector",
        &two(),
        inspect,
        &[
            ("units.riders.outfit.officers", 2.0),
            ("consignments.road.0.amount", 1.0),
            ("staff.inspected.riders", 0.0),
        ],
    );
    let arms = |arms, number| Order::Buy { unit: unit("riders"), arms, number };
    let rich = || two().roubles(1000).rule("rifle_price", 100.0).rule("sabre_price", 20.0);
    check(
        "rifles of the bazaar",
        &rich().set("units.riders.outfit.rifles", 1),
        arms(Arms::Rifles, 3),
        &[("fund.oblast.balance", 70_000.0), ("units.riders.outfit.rifles", 4.0)],
    );
    check(
        "sabres",
        &rich(),
        arms(Arms::Sabres, 10),
        &[("fund.oblast.balance", 80_000.0), ("units.riders.roll.sabres", 10.0)],
    );
    let award = Order::Award { unit: unit("riders") };
    check(
        "an award of 500 roubles",
        &two().roubles(600).rule("award_cost", 500.0),
        award,
        &[
            ("fund.oblast.balance", 10_000.0),
            ("units.riders.outfit.merit", 1.0),
            ("units.riders.outfit.honours", 2.0),
            ("tally.awards", 1.0),
        ],
    );
}

#[test]
fn joined() {
    let join = Order::Join { unit: unit("riders"), into: unit("wolves") };
    let world =
        two().set("units.riders.roll.sick", json!([5, 6])).set("units.riders.roll.scattered", json!([1, 2]));
    let world = world.set("units.riders.roll.by_lot", 300).set("units.wolves.outfit.condition", 500);
    let all = [
        ("units.riders.roll.ages.4", 0.0),
        ("units.wolves.roll.ages.4", 150.0),
        ("units.wolves.roll.sick.0", 5.0),
        ("units.wolves.roll.sick.1", 6.0),
        ("units.wolves.roll.scattered.0", 1.0),
        ("units.wolves.roll.scattered.1", 2.0),
        ("units.wolves.roll.origins.uezd", 150.0),
        ("units.wolves.roll.by_lot", 200.0),
        ("units.wolves.outfit.horses", 150.0),
        ("units.wolves.outfit.rifles", 150.0),
        ("units.wolves.outfit.rounds", 70.0),
        ("units.wolves.outfit.officers", 3.0),
        ("units.wolves.outfit.instructors", 4.0),
        ("units.wolves.outfit.machine_guns", 2.0),
        ("units.wolves.outfit.kit", 60.0),
        ("units.wolves.outfit.merit", 2.0),
        ("units.wolves.outfit.honours", 1.0),
        // 100 horses at 800 and 50 at 500.
        ("units.wolves.outfit.condition", 700.0),
        ("units.riders.outfit.horses", 0.0),
        ("units.riders.outfit.rifles", 0.0),
    ];
    check("all goes over", &world, join, &all);
}

#[test]
fn sent_home() {
    let world = two().set("units.riders.outfit.horses", 90);
    check(
        "men and horses go home, arms into the store",
        &world,
        Order::Disband { unit: unit("riders") },
        &[
            ("units.riders.roll.ages.4", 0.0),
            ("units.riders.roll.origins.uezd", 0.0),
            ("units.riders.outfit.horses", 0.0),
            ("units.riders.outfit.rifles", 0.0),
            ("units.riders.outfit.rounds", 0.0),
            ("stores.home.stock.weapons", 100.0),
            ("stores.home.stock.ammunition", 70.0),
            ("uezds.uezd.herd", 10_090.0),
            ("tally.discharged", 100.0),
        ],
    );
}

#[test]
fn posts() {
    let world =
        world().person(Skill::Purse, 200, json!("home")).plan(|plan| plan.people[0].at = place("front"));
    let post = |to| Order::Appoint { person: person("person"), to };
    let km = |world: World, km: u32| {
        world.plan(move |plan| {
            plan.routes.iter_mut().for_each(|leg| leg.length = Metres(1000 * km));
        })
    };
    let to = Office::Oblast(oblast("oblast"));
    check("he rides 200 km in the turn", &world, post(to), &[("staff.posts.person.from", 0.0)]);
    check(
        "400 km at 22.5 take a turn",
        &km(world.clone(), 200),
        post(to),
        &[("staff.posts.person.from", 1.0)],
    );
    check(
        "without a road two turns",
        &world.clone().plan(|plan| plan.routes.clear()),
        post(to),
        &[("staff.posts.person.from", 2.0)],
    );
    check(
        "to a unit's home",
        &km(world, 200),
        post(Office::Unit(unit("riders"))),
        &[("staff.posts.person.from", 1.0)],
    );
}

/// Somebody works from the turn he is there, in his post, in his time.
#[test]
fn skills() {
    let taxed = world().rule("kibitka_tax", 1.0).rule("collected", 0.1).set("levers.tax.oblast", 1000);
    let income = |world: &World| world.play().at("fund.oblast.balance");
    let good = taxed.person(Skill::Purse, 200, json!({ "oblast": "oblast" }));
    assert_eq!(income(&good), 120_000.0);
    let late = good.clone().set("staff.posts.person.from", 1);
    assert_eq!(income(&late), 100_000.0, "not there yet");
    let gone = good.clone().plan(|plan| plan.people[0].to = crate::world::half_month("1917-12-16"));
    assert_eq!(income(&gone), 100_000.0, "not there any more");
    let early = good.clone().plan(|plan| plan.people[0].from = crate::world::half_month("1918-01-16"));
    assert_eq!(income(&early), 100_000.0, "not there before his time");
    let elsewhere = good.set("staff.posts.person.to", json!({ "unit": "riders" }));
    assert_eq!(income(&elsewhere), 100_000.0, "in another post");
}

/// Levers stand as they were set.
#[test]
fn levers() {
    use alash::orders::{Manner, Spending};
    let order = |order| crate::world::Played::of(riders(10).order(order).game());
    let levy = Order::Levy { uezd: uezd("uezd"), manner: Manner::Lot, share: 700, detail: 300 };
    let levy = order(levy);
    assert_eq!([levy.at("levers.levy.uezd.share"), levy.at("levers.levy.uezd.detail")], [700.0, 300.0]);
    let tax = order(Order::Tax { oblast: oblast("oblast"), rate: 400 });
    assert_eq!(tax.at("levers.tax.oblast"), 400.0);
    assert_eq!(order(Order::Pay { kopeks: 1500 }).at("levers.pay"), 1500.0);
    let trainers = order(Order::Instructors { unit: unit("riders"), number: 7 });
    assert_eq!(trainers.at("levers.instructors.riders"), 7.0);
    let elders = Order::Agitate { uezd: uezd("uezd"), on: true };
    assert_eq!(order(elders).game.view().levers().agitation.len(), 1);
    let back = riders(10)
        .set("levers.agitation", json!(["uezd"]))
        .order(Order::Agitate { uezd: uezd("uezd"), on: false });
    assert_eq!(back.game().view().levers().agitation.len(), 0);
    let spending = order(Order::Spend { first: Spending::Pay });
    assert_eq!(spending.game.view().levers().spending, Spending::Pay);
    let leg = crate::world::route("home-halt");
    let carriers = order(Order::Carriers { route: leg, carts: 5, camels: 6 });
    assert_eq!(
        [carriers.at("levers.carriers.home-halt.carts"), carriers.at("levers.carriers.home-halt.camels")],
        [5.0, 6.0]
    );
    let some = riders(10).set("levers.carriers.home-halt", json!({ "carts": 5, "camels": 6 }));
    let one = some.clone().order(Order::Carriers { route: leg, carts: 0, camels: 1 }).game();
    assert_eq!(one.view().levers().carriers.len(), 1);
    let none = some.order(Order::Carriers { route: leg, carts: 0, camels: 0 }).game();
    assert!(none.view().levers().carriers.is_empty(), "none of both is no order");
    let goods = order(Order::Goods { first: vec![Goods::Kit, Goods::Hay] });
    let expected = [Goods::Kit, Goods::Hay, Goods::Ammunition, Goods::Food, Goods::Weapons, Goods::Grain];
    assert_eq!(goods.game.view().levers().goods, expected);
    let taken = order(Order::Routine { what: Routine::Rest, on: false });
    assert!(
        !taken.game.view().levers().leaves(Routine::Rest) && taken.game.view().levers().leaves(Routine::Hire)
    );
    let given = riders(10)
        .set("levers.taken", json!(["rest"]))
        .order(Order::Routine { what: Routine::Rest, on: true });
    assert!(given.game().view().levers().leaves(Routine::Rest));
    let depot = order(Order::Depot { place: place("halt"), food: 2, grain: 3, hay: 4 });
    let target = |goods: &str| depot.at(&format!("stores.halt.target.{goods}"));
    assert_eq!(
        [target("food"), target("grain"), target("hay"), target("kit")],
        [2000.0, 3000.0, 4000.0, 0.0]
    );
}
