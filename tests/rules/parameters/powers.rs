//! What sponsors think and send, the cadet school, and awards.

use super::Goes::{Down, Up};
use super::{Row, at, row, sum};
use crate::phases::deliveries::promised;
use crate::world::{World, half_month, oblast, place, riders, sponsor, uezd, unit, world};
use alash::base::quantity::{Metres, PerMille};
use alash::orders::{Gift, Order};
use alash::scenario::model::{Skill, Want};
use serde_json::json;

fn thinks(name: &'static str) -> impl Fn(&World) -> f64 {
    move |world| {
        let game = world.game();
        f64::from(game.view().goodwill().standing(sponsor(name)).0)
    }
}

pub fn rows() -> Vec<Row> {
    [standings(), minds(), sending(), pauses(), school(), awards()].into_iter().flatten().collect()
}

fn standings() -> Vec<Row> {
    let rivals = || {
        let world = world().sponsor("power", |_| {});
        world.sponsor("other", |other| other.rival = Some(sponsor("power")))
    };
    let accepted = |want| {
        world().sponsor("power", |power| power.wants = vec![want]).set("goodwill.terms", json!(["power"]))
    };
    let terms = || rivals().order(Order::Terms { sponsor: sponsor("other"), accept: true });
    let ask = Order::Ask { sponsor: sponsor("power"), what: Gift::Officers, unit: unit("riders") };
    let asked = riders(1).sponsor("power", |_| {}).order(ask.clone());
    let may_ask = move |world: &World| f64::from(u8::from(world.game().check(&ask).is_ok()));
    vec![
        row("terms_step", terms(), [0.1, 0.2], Up, thinks("other")),
        row("rival_loss", terms(), [0.1, 0.2], Down, thinks("power")),
        row(
            "rival_drift",
            rivals().set("goodwill.terms", json!(["other"])),
            [0.005, 0.01],
            Down,
            at("goodwill.standing.power"),
        ),
        row("want_met", accepted(Want::Quiet), [0.01, 0.02], Up, at("goodwill.standing.power")),
        row("want_unmet", accepted(Want::Money), [0.01, 0.02], Down, at("goodwill.standing.power")),
        row("ask_cost", asked, [0.1, 0.2], Down, thinks("power")),
        row("ask_standing", riders(1).sponsor("power", |_| {}), [0.3, 0.6], Down, may_ask),
    ]
}

fn sending() -> Vec<Row> {
    let arrived = || sum(20, "units.riders.outfit.officers");
    let remembered = promised(|delivery| delivery.standing = PerMille(540));
    let remembered = remembered.set("goodwill.memory.power", json!(["gave"]));
    vec![
        row("memory_worth", remembered, [0.03, 0.05], Up, at("units.riders.outfit.officers")),
        row("loading", promised(|_| {}), [0.2, 0.8], Up, arrived()),
        row("road_loss", promised(|delivery| delivery.at = place("front")), [0.2, 0.8], Down, arrived()),
    ]
}

fn school() -> Vec<Row> {
    let closed = crate::phases::school::course(1).set("staff.school", serde_json::Value::Null);
    let opened = closed.order(Order::School { place: place("home"), oblast: oblast("oblast"), on: true });
    let merit = riders(1).roubles(1000).set("units.riders.outfit.merit", 1);
    vec![
        row("school_turns", opened, [6.0, 8.0], Up, at("staff.school.left")),
        row(
            "award_cost",
            merit.order(Order::Award { unit: unit("riders") }),
            [400.0, 500.0],
            Down,
            at("fund.oblast.balance"),
        ),
    ]
}

/// How much is remembered of what was answered and given.
fn minds() -> Vec<Row> {
    let rivals = || {
        let world = world().sponsor("power", |_| {}).roubles(1000);
        let world = world.sponsor("other", |other| other.rival = Some(sponsor("power")));
        world.set("goodwill.terms", json!(["other"]))
    };
    let refused = || rivals().order(Order::Terms { sponsor: sponsor("other"), accept: false });
    let gave = |roubles| {
        rivals().order(Order::Gift { sponsor: sponsor("power"), oblast: oblast("oblast"), roubles })
    };
    let remembered = |name: &'static str| {
        move |world: &World| {
            let game = world.game();
            game.view().goodwill().memory.get(&sponsor(name)).map_or(0.0, |answers| answers.len() as f64)
        }
    };
    let old = refused().set("goodwill.memory.other", json!(["gave", "gave", "asked"]));
    let wants = world().sponsor("power", |power| power.wants = vec![Want::Money]).set("turn", 8);
    let wants = wants.set("goodwill.terms", json!(["power"])).set("goodwill.gifts.power", 3);
    let talks = |km: u32| {
        let world = world().person(Skill::Talks, 200, json!({ "oblast": "oblast" }));
        let world = world.sponsor("power", |power| power.seat = place("halt"));
        world.plan(|plan| plan.routes[2].length = Metres(1000 * km))
    };
    vec![
        row("terms_refusal", refused(), [1.0, 2.0], Down, thinks("other")),
        row("rival_gain", refused(), [0.25, 0.5], Up, thinks("power")),
        row("memory_answers", old, [1.0, 3.0], Up, remembered("other")),
        row("gift_noticed", gave(100), [0.001, 0.5], Down, remembered("power")),
        row("want_turns", wants, [4.0, 8.0], Up, at("goodwill.standing.power")),
        row("talks_worth", talks(100), [0.05, 0.1], Up, at("goodwill.standing.power")),
        row("talks_turns", talks(600), [0.0, 2.0], Up, at("goodwill.standing.power")),
    ]
}

/// How long what was done or promised counts.
fn pauses() -> Vec<Row> {
    let ask = Order::Ask { sponsor: sponsor("power"), what: Gift::Officers, unit: unit("riders") };
    let take = Order::Requisition { uezd: uezd("uezd") };
    let can = |order: &Order| {
        let order = order.clone();
        move |world: &World| f64::from(u8::from(world.game().check(&order).is_ok()))
    };
    let asked = riders(1).sponsor("power", |_| {}).set("turn", 4).set("goodwill.asked.power", 0);
    let obeys = |share: u32| world().set("uezds.uezd.reach", share);
    let taken = obeys(900).set("turn", 5).set("staff.requisitioned.uezd", 0);
    let until = |world: &World| crate::world::Played::of(world.game()).at("affairs.felt.0.until");
    let told = |world: &World| {
        f64::from(u8::from(world.play().told(|event| matches!(event, alash::sim::Event::Promised(_)))))
    };
    let soon = promised(|delivery| delivery.on = half_month("1918-02-01"));
    let late = promised(|delivery| delivery.on = half_month("1917-11-01"));
    vec![
        row("ask_pause", asked, [2.0, 6.0], Down, can(&ask)),
        row(
            "passage_turns",
            crate::phases::regroup::railway(1000).order(crate::phases::regroup::passage()),
            [1.0, 3.0],
            Up,
            at("goodwill.carried.riders.until"),
        ),
        row("requisition_pause", taken, [4.0, 6.0], Down, can(&take)),
        row("requisition_least", obeys(60), [0.05, 0.1], Down, can(&take)),
        row("requisition_turns", obeys(900).order(take), [4.0, 6.0], Up, until),
        row("announced_turns", soon, [1.0, 2.0], Up, told),
        row("promise_turns", late, [2.0, 8.0], Up, at("units.riders.outfit.officers")),
    ]
}

fn awards() -> Vec<Row> {
    let odds = |world: &World| {
        let fight = world.seeds(20).find_map(|played| crate::phases::fights::fight(&played));
        f64::from(fight.expect("a fight").odds.0)
    };
    let honoured = || crate::phases::fights::front(1000).set("units.riders.outfit.honours", 3);
    let restless = riders(10_000).rule("desertion", 0.05).set("units.riders.outfit.honours", 3);
    vec![
        row(
            "award_worth_most",
            restless.rule("award_worth", 0.2),
            [1.0, 3.0],
            Down,
            sum(2, "tally.deserted"),
        ),
        row("award_fight", honoured(), [0.1, 0.2], Up, odds),
        row("award_fight_most", honoured(), [1.0, 3.0], Up, odds),
    ]
}
