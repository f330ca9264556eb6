//! What sponsors think and send, the cadet school, and awards.

use super::Goes::{Down, Up};
use super::{Row, at, row, sum};
use crate::phases::deliveries::promised;
use crate::world::{World, oblast, place, riders, sponsor, unit, world};
use alash::base::quantity::PerMille;
use alash::orders::{Gift, Order};
use alash::scenario::model::Want;
use serde_json::json;

fn thinks(name: &'static str) -> impl Fn(&World) -> f64 {
    move |world| {
        let game = world.game();
        f64::from(game.view().goodwill().standing(sponsor(name)).0)
    }
}

pub fn rows() -> Vec<Row> {
    [standings(), sending(), school()].into_iter().flatten().collect()
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
