//! How often there is a fight, who is how strong, what it costs and how far the line moves.

use super::Goes::{Down, Up};
use super::{Row, at, row, sum};
use crate::phases::fights::{fight, front, posture};
use crate::world::{Played, World};
use alash::scenario::model::{Effect, Strength};
use alash::sim::state::event::{Fight, FightEnd};

/// A figure of the fights of so many seeds, summed.
fn of_fights(seeds: u64, figure: impl Fn(&Fight, &Played) -> f64) -> impl Fn(&World) -> f64 {
    move |world| world.sum(seeds, |played| fight(played).map_or(0.0, |fight| figure(&fight, played)))
}

/// A figure of the first fight.
fn of_one(figure: impl Fn(&Fight, &Played) -> f64) -> impl Fn(&World) -> f64 {
    move |world| world.seeds(20).find_map(|played| Some(figure(&fight(&played)?, &played))).expect("a fight")
}

fn odds(fight: &Fight, _: &Played) -> f64 {
    f64::from(fight.odds.0)
}

fn lost(fight: &Fight, _: &Played) -> f64 {
    f64::from(fight.lost.0)
}

fn won(fight: &Fight, _: &Played) -> f64 {
    f64::from(u8::from(fight.won))
}

fn set(what: &str, number: u32) -> World {
    front(1000).set(&format!("units.riders.outfit.{what}"), number)
}

pub fn rows() -> Vec<Row> {
    [power(), costs(), bounds(), courage(), line(), fronts()].into_iter().flatten().collect()
}

fn power() -> Vec<Row> {
    let raw = front(1000).set("units.riders.roll.ages", serde_json::json!([1000, 0, 0, 0, 0]));
    let raw = raw.set("units.riders.outfit.course", "none");
    let half = front(1000).set("units.riders.roll.ages", serde_json::json!([0, 0, 1000, 0, 0]));
    let half = half.set("units.riders.outfit.course", "none");
    let guns = front(1000).plan(|plan| plan.fronts[0].strengths[0].1.friend_guns = 5);
    vec![
        row("unarmed_worth", set("rounds", 0), [0.2, 0.3], Up, of_one(odds)),
        row("machine_gun_worth", set("machine_guns", 4), [20.0, 25.0], Up, of_one(odds)),
        row("gun_worth", guns, [30.0, 40.0], Up, of_one(odds)),
        row("quality_raw", raw, [0.5, 0.6], Up, of_one(odds)),
        row("quality_half", half, [0.3, 0.6], Up, of_one(odds)),
        row("posture_hold", front(1000), [1.2, 1.6], Up, of_fights(60, won)),
    ]
}

fn costs() -> Vec<Row> {
    let assault = || posture(front(1000), "assault");
    let dead = |fight: &Fight, _: &Played| f64::from(fight.dead.0);
    let fired = |fight: &Fight, _: &Played| f64::from(fight.rounds);
    let rifles = |_: &Fight, played: &Played| played.at("units.riders.outfit.rifles");
    vec![
        row("attack_loss", assault(), [0.02, 0.04], Up, of_fights(20, lost)),
        row("defence_loss", front(1000), [0.01, 0.02], Up, of_fights(20, lost)),
        row("fight_usual", front(1000), [0.4, 0.8], Up, of_fights(20, lost)),
        row("fight_raid", posture(front(1000), "raid"), [0.2, 0.4], Up, of_fights(20, lost)),
        row("fight_dead", front(1000), [0.2, 0.4], Up, of_fights(20, dead)),
        row("fight_rounds", front(1000), [30.0, 40.0], Up, of_one(fired)),
        row("captured", front(400), [0.2, 0.4], Up, of_fights(20, rifles)),
    ]
}

fn courage() -> Vec<Row> {
    // Days fought until a side breaks differ more where courage does.
    let spread = |world: &World| {
        let won: Vec<f64> =
            world.seeds(60).filter_map(|played| Some(won(&fight(&played)?, &played))).collect();
        let share = won.iter().sum::<f64>() / won.len() as f64;
        share * (1.0 - share)
    };
    // At home ground against a much weaker enemy only cowards lose.
    let strong =
        front(300).rule("tolerance_foe", 0.05).rule("tolerance_bare", 0.02).rule("tolerance_armed", 0.02);
    vec![
        row("tolerance_bare", front(1300).rule("tolerance_armed", 0.0), [0.0, 0.1], Up, of_fights(60, won)),
        row("tolerance_armed", front(1300).rule("tolerance_bare", 0.0), [0.0, 0.1], Up, of_fights(60, won)),
        row("tolerance_foe", front(1300), [0.0, 0.2], Down, of_fights(60, won)),
        row("tolerance_sigma", strong, [0.0, 2.0], Up, spread),
        row("engagement", front(1000), [0.2, 0.6], Up, of_fights(40, |_, _| 1.0)),
        row(
            "engagement_eager",
            posture(front(1000).rule("engagement", 0.2), "assault"),
            [1.0, 3.0],
            Up,
            of_fights(40, |_, _| 1.0),
        ),
        row(
            "foe_noise",
            front(1000),
            [0.05, 0.3],
            Up,
            of_fights(20, |fight, _| (f64::from(fight.foes.0) - 1000.0).powi(2)),
        ),
    ]
}

fn line() -> Vec<Row> {
    let advanced = |fight: &Fight, _: &Played| f64::from(u8::from(fight.end == FightEnd::Advanced));
    let assault =
        || posture(front(500), "assault").set("levers.taken", serde_json::json!(["hire", "restock", "rest"]));
    let hungry = assault().rule("ration_kg", 2.0).rule("store_turns", 0.0).stock(
        "front",
        alash::orders::Goods::Food,
        15_000,
    );
    let estimates = |world: &World| {
        let off = |seed| {
            let game = world.clone().seed(seed).game();
            let view = game.view();
            (f64::from(view.estimate(&view.scenario().fronts[0]).0) - 1000.0).powi(2)
        };
        (0..20).map(off).sum::<f64>()
    };
    let screen = posture(front(1000), "screen");
    vec![
        row("line_yield", assault(), [0.5, 3.0], Up, of_fights(30, advanced)),
        row("culminate_below", hungry, [0.3, 0.7], Down, of_fights(30, advanced)),
        row("estimate", front(1000), [0.2, 0.5], Up, estimates),
        row("estimate_scouts", screen, [0.05, 0.2], Up, estimates),
    ]
}

/// What keeps losses within bounds, and how long a fight lasts.
fn bounds() -> Vec<Row> {
    let days = |fight: &Fight, _: &Played| f64::from(fight.days);
    let attacks = |fight: &Fight, _: &Played| f64::from(u8::from(fight.attacking));
    let horses = |_: &Fight, played: &Played| played.at("units.riders.outfit.horses");
    let worn = |_: &Fight, played: &Played| played.at("fronts.line.worn");
    let stands = |how: &str| posture(front(1000), how);
    vec![
        row("engagement_most", front(1000), [0.5, 0.95], Up, of_fights(40, |_, _| 1.0)),
        row("engagement_attack", stands("assault"), [0.25, 0.75], Up, of_fights(40, attacks)),
        row("exposure_screen", stands("screen"), [0.3, 0.9], Up, of_fights(20, lost)),
        row("exposure_raid", stands("raid"), [0.5, 1.0], Up, of_fights(20, lost)),
        row("exposure_assault", stands("assault"), [0.8, 1.2], Up, of_fights(20, lost)),
        row("small_force_men", front(1000), [2000.0, 10_000.0], Up, of_fights(20, lost)),
        row("small_force_most", front(1000), [1.1, 2.5], Up, of_fights(20, lost)),
        row("loss_odds_most", front(100), [1.1, 2.0], Up, of_fights(20, worn)),
        row("fight_more_days", front(1000), [0.0, 4.0], Up, of_fights(20, days)),
        row("fight_goes_on", front(1000), [0.1, 0.9], Up, of_fights(20, days)),
        row("winner_losses", front(300), [0.5, 1.2], Up, of_fights(20, lost)),
        row("loser_losses", front(3000), [0.8, 1.5], Up, of_fights(20, lost)),
        row("fight_loss_most", front(1000), [0.005, 0.9], Up, of_fights(20, lost)),
        row("foe_loss_most", front(1000), [0.02, 0.5], Up, of_fights(20, worn)),
        row("fight_horses", front(1000), [0.2, 0.8], Down, of_fights(20, horses)),
    ]
}

/// What becomes of a line and of a worn enemy without us.
fn fronts() -> Vec<Row> {
    let moved = || {
        let state = serde_json::json!({ "shift": -1, "worn": 100, "won": 0, "lost": 0, "last_fight": 0 });
        crate::world::world().front(Strength { foes: 1000, ..Strength::default() }).set("fronts.line", state)
    };
    let push = crate::phases::effects::event(Vec::new(), &[Effect::Push(crate::world::id("line"), 9)]);
    let pushed = crate::world::world().front(Strength::default()).plan(|plan| plan.events.push(push));
    let worn = front(100).set(
        "fronts.line",
        serde_json::json!({
            "shift": 0, "worn": 600, "won": 0, "lost": 0, "last_fight": 0
        }),
    );
    vec![
        row("line_returns", moved(), [0.1, 0.9], Up, sum(40, "fronts.line.shift")),
        row("push_most", pushed, [2.0, 3.0], Up, sum(4, "fronts.line.shift")),
        row("worn_heals", moved(), [0.1, 0.3], Down, at("fronts.line.worn")),
        row("worn_most", worn, [0.3, 0.6], Up, of_one(|_, played| played.at("fronts.line.worn"))),
    ]
}
