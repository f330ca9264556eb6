//! What comes in, what is owed, and what goes without.

use crate::world::{World, comes_to, riders, world};
use alash::scenario::model::Skill;
use alash::sim::state::ledger::{Cause, Commodity};
use serde_json::json;

/// Roubles that a branch with 4,500 a turn to be had takes in: 10,000 households × 4.50 × 0.1.
#[track_caller]
fn tax(why: &str, rate: u32, world: World, roubles: f64) {
    let world = world.rule("kibitka_tax", 4.5).rule("collected", 0.1).set("levers.tax.oblast", rate);
    assert_eq!(world.play().at("fund.oblast.balance") / 100.0, roubles, "{why}");
}

#[test]
fn taxes() {
    let obeys = |share| {
        let from = crate::world::half_month("1917-01-01");
        world().plan(|plan| plan.uezds[0].reach = vec![(from, alash::base::quantity::PerMille(share))])
    };
    let oblast = || json!({ "oblast": "oblast" });
    tax("the full rate", 1000, world(), 4500.0);
    tax("half of it", 500, world(), 2250.0);
    tax("no tax", 0, world(), 0.0);
    tax("half of the uezd obeys", 500, obeys(500), 1125.0);
    tax("raided: 0.7", 1000, world().sway("tax", 700), 3150.0);
    tax("a good purse: 1.2", 1000, world().person(Skill::Purse, 200, oblast()), 5400.0);
    // January 1918 is one turn after the base of prices.
    tax("prices up by a tenth", 1000, world().rule("price_growth", 0.1), 4950.0);
    let taxed = world().rule("kibitka_tax", 4.5).rule("collected", 0.1).rule("price_growth", 0.1);
    comes_to(
        "what was taken, at base prices",
        &taxed.set("levers.tax.oblast", 1000),
        &[("tally.taken", 450_000.0)],
    );
}

/// Instructors who stay of so many wanted at 100 roubles, and what is left.
#[track_caller]
fn instructors(why: &str, roubles: i64, world: World, figures: [f64; 2]) {
    comes_to(
        why,
        &world.roubles(roubles).rule("instructor_pay", 100.0),
        &[("units.riders.outfit.instructors", figures[0]), ("fund.oblast.balance", figures[1] * 100.0)],
    );
}

#[test]
fn trainers() {
    let wanted = || world().set("levers.instructors.riders", 10);
    let there = || world().set("units.riders.outfit.instructors", 4);
    instructors("ten are hired", 1000, wanted(), [10.0, 0.0]);
    instructors("ten, and something is left", 1200, wanted(), [10.0, 200.0]);
    instructors("money for five", 550, wanted(), [5.0, 50.0]);
    instructors("who is there stays without an order", 1000, there(), [4.0, 600.0]);
    instructors("and goes when he is not paid", 100, there(), [1.0, 0.0]);
    instructors("dismissed", 1000, there().set("levers.instructors.riders", 0), [0.0, 1000.0]);
    let game = wanted().roubles(1000).rule("instructor_pay", 100.0).play();
    assert_eq!(game.posted(Commodity::Instructors, Cause::Instruction), 10);
}

/// Ten carts at 18 roubles and four camels at 9: 216 roubles.
#[track_caller]
fn carriers(why: &str, roubles: i64, world: World, stay: [u16; 2], left: f64) {
    let hired = json!({ "carts": 10, "camels": 4 });
    let world = world.rule("cart_hire", 18.0).rule("camel_hire", 9.0).roubles(roubles);
    let played = world.set("levers.carriers.home-halt", hired).play();
    let carriers = played.game.view().hired().on(crate::world::route("home-halt"));
    assert_eq!([carriers.carts, carriers.camels], stay, "{why}");
    assert_eq!(played.at("fund.oblast.balance"), (left * 100.0).round(), "{why}");
    let left = played.told(|event| matches!(event, alash::sim::Event::CarriersLeft));
    assert_eq!(left, stay != [10, 4], "{why}");
}

#[test]
fn hire() {
    let carter = |size| world().person(Skill::Carting, size, json!({ "oblast": "oblast" }));
    carriers("all paid", 300, world(), [10, 4], 84.0);
    carriers("just so", 216, world(), [10, 4], 0.0);
    carriers("half of it", 108, world(), [5, 2], 0.0);
    carriers("a quarter: down to whole ones", 54, world(), [2, 1], 0.0);
    carriers("a good carter takes a quarter off: 162", 300, carter(250), [10, 4], 138.0);
    carriers("a tenth is paid at least: 21.60", 300, carter(950), [10, 4], 278.4);
}

#[test]
fn depots_and_elders() {
    let depot =
        |roubles| world().roubles(roubles).rule("depot_keep", 400.0).set("stores.home.target.food", 1000);
    comes_to(
        "a depot costs 400",
        &depot(500),
        &[("fund.oblast.balance", 10_000.0), ("stores.home.target.food", 1000.0)],
    );
    comes_to(
        "and is given up",
        &depot(399),
        &[("fund.oblast.balance", 39_900.0), ("stores.home.target.food", 0.0)],
    );
    let outside = world().roubles(400).rule("depot_keep", 400.0).set("stores.halt.target.food", 1000);
    comes_to("all branches pay what lies in none", &outside, &[("fund.oblast.balance", 0.0)]);
    let elders = |roubles| {
        world().roubles(roubles).rule("agitation_cost", 600.0).set("levers.agitation", json!(["uezd"])).play()
    };
    assert_eq!(elders(700).at("fund.oblast.balance"), 10_000.0);
    assert_eq!(elders(599).at("fund.oblast.balance"), 59_900.0);
    let go_round = |played: crate::world::Played| played.game.view().levers().agitation.len();
    assert_eq!([go_round(elders(700)), go_round(elders(599))], [1, 0]);
}

/// Two branches with 300 and 100 roubles share a depot of 200 that lies in no oblast: 150 and 50.
#[test]
fn what_lies_in_no_oblast_is_paid_in_proportion() {
    let two =
        world().roubles(300).rule("depot_keep", 200.0).set("stores.halt.target.food", 1000).plan(|plan| {
            let mut second = plan.oblasts[0].clone();
            (second.id, second.treasury) =
                (crate::world::oblast("second"), alash::base::quantity::Kopeks(10_000));
            plan.oblasts.push(second);
        });
    comes_to("150 and 50", &two, &[("fund.oblast.balance", 15_000.0), ("fund.second.balance", 5000.0)]);
}

/// 100 men at 20 roubles: 2,000 due. What is left, and arrears in thousandths of a month.
#[track_caller]
fn pay(why: &str, roubles: i64, world: World, left: f64, arrears: f64) {
    comes_to(
        why,
        &world.roubles(roubles).set("levers.pay", 2000),
        &[("fund.oblast.balance", left * 100.0), ("fund.oblast.arrears", arrears)],
    );
}

#[test]
fn riders_pay() {
    // They eat 100 × 2 kg × 15 = 3,000 kg, at 0.50 roubles: 1,500; horses cost nothing here.
    let eats = |first| {
        let world = riders(100).rule("ration_kg", 2.0).rule("food_price", 0.5).set("levers.spending", first);
        world.rule("grain_price", 0.0).rule("hay_price", 0.0)
    };
    let owed = |arrears| eats("pay").set("fund.oblast.arrears", arrears);
    pay("all", 2500, eats("pay"), 500.0, 0.0);
    pay("three quarters: 0.25 of half a month is owed", 1500, eats("pay"), 0.0, 125.0);
    pay("bread first: 500 of 2,000", 2000, eats("bread"), 1500.0, 375.0);
    pay("bread first, and money for both", 3500, eats("bread"), 1500.0, 0.0);
    pay("arrears fall by half a month", 2500, owed(700), 500.0, 200.0);
    pay("six months at most", 0, owed(5900), 0.0, 6000.0);
    pay("nobody to pay", 2500, world().set("fund.oblast.arrears", 700), 2500.0, 700.0);
    pay("twice the price level", 5000, eats("pay").rule("price_growth", 1.0), 1000.0, 0.0);
    let feed = eats("bread").rule("grain_kg", 4.0).rule("hay_kg", 6.0).rule("aul_keeps", 0.5);
    // 100 horses × 15 × 4 × 0.5 = 3,000 kg at 0.10; 100 × 15 × 6 × 0.5 = 4,500 kg at 0.02: 300 and 90.
    let feed = feed.rule("grain_price", 0.1).rule("hay_price", 0.02);
    pay("bread and fodder first: 1,890", 2890, feed, 1890.0, 250.0);
}

/// Of 2,500 roubles 2,000 are pay: the other 500 buy goods.
#[test]
fn what_is_left_buys_goods() {
    let world = riders(100).roubles(2500).set("levers.pay", 2000).set("levers.spending", "pay");
    assert_eq!(world.play().at("fund.oblast.for_goods"), 50_000.0);
}
