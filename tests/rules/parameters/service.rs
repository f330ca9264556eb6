//! Sickness, desertion, scattering, horses, distance, ice and raids: what service costs.

use super::Goes::{Down, Up};
use super::{Row, at, row, sum};
use crate::events::melting;
use crate::world::{World, half_month, place, posted, riders, world};
use alash::base::quantity::PerMille;
use alash::orders::{Goods, Order};
use alash::scenario::model::{Draws, Hold, Holder, Skill};
use alash::sim::Event;
use serde_json::json;

const MANY: u32 = 10_000;

pub fn rows() -> Vec<Row> {
    [leaving(), sick(), horses(), scattering(), distance(), winter_and_raids(), requisitions()]
        .into_iter()
        .flatten()
        .collect()
}

/// Ten thousand men of a regiment at home, of whom a fiftieth deserts.
fn restless(world: World) -> World {
    let world =
        world.rule("desertion", 0.02).rule("ration_kg", 0.0).rule("grain_kg", 0.0).rule("hay_kg", 0.0);
    world.plan(|plan| plan.units[0].draws = Draws::Oblast(crate::world::oblast("oblast")))
}

/// Whether a collapse is told of, as a number.
fn collapses(world: &World) -> f64 {
    f64::from(u8::from(world.play().told(|told| matches!(told, Event::Collapsed { .. }))))
}

fn leaving() -> Vec<Row> {
    let here = || restless(riders(MANY));
    let away = || restless(posted(MANY)).set("units.riders.station.from_home", 400_000);
    let gone = || sum(2, "tally.deserted");
    let rifles = || sum(2, "units.riders.outfit.rifles");
    let own = here().plan(|plan| plan.units[0].draws = Draws::Uezd(crate::world::uezd("uezd")));
    let owed = here().set("fund.oblast.arrears", 5000).rule("desertion_arrears", 0.02);
    let led = here().person(Skill::Command, 950, json!({ "unit": "riders" }));
    let hungry = here().rule("ration_kg", 2.0).rule("store_turns", 0.0);
    let taken = Hold { from: half_month("1917-06-01"), place: place("home"), holder: Holder::Hostile };
    vec![
        row("desertion", here(), [0.01, 0.02], Up, gone()),
        row("collapse_share", melting(100).rule("collapse_least", 50.0), [0.1, 0.9], Down, collapses),
        row("collapse_least", melting(100).rule("collapse_share", 0.3), [50.0, 500.0], Down, collapses),
        row("desertion_arrears_months", owed, [1.0, 3.0], Up, gone()),
        row("desertion_command", led, [0.2, 0.6], Up, gone()),
        row("desertion_most", here().sway("desertion", 90_000), [0.1, 0.5], Up, gone()),
        row("desertion_arrears", here().set("fund.oblast.arrears", 1000), [0.01, 0.02], Up, gone()),
        row("desertion_pay", here().rule("rider_pay", 10.0).set("levers.pay", 0), [0.2, 0.8], Up, gone()),
        row("desertion_unarmed", here().set("units.riders.outfit.rifles", 0), [0.01, 0.02], Up, gone()),
        row("desertion_hunger", hungry, [0.02, 0.03], Up, gone()),
        row(
            "desertion_season",
            here().plan(|plan| plan.rules.busy_season = [1.0; 24]),
            [0.01, 0.02],
            Up,
            gone(),
        ),
        row("desertion_away", away(), [1.0, 1.5], Up, gone()),
        row("away_km", away().rule("desertion_away", 1.5), [300.0, 500.0], Down, gone()),
        row("desertion_lot", here().set("units.riders.roll.by_lot", 1000), [1.0, 1.3], Up, gone()),
        row("desertion_own", own, [0.6, 0.9], Up, gone()),
        row("desertion_occupied", away().plan(|plan| plan.holds.push(taken)), [1.2, 1.6], Up, gone()),
        row("rest_factor", here().set("units.riders.station.posture", "rest"), [0.7, 0.9], Up, gone()),
        row("award_worth", here().set("units.riders.outfit.honours", 3), [0.05, 0.15], Down, gone()),
        row("rifle_taken", here().rule("rifle_recovered", 0.0), [0.2, 0.8], Down, rifles()),
        row("rifle_recovered", here().rule("rifle_taken", 1.0), [0.2, 0.8], Up, rifles()),
    ]
}

fn sick() -> Vec<Row> {
    let here = |day: &str| riders(MANY).on(day).rule("sickness_1918", 0.1).rule("sickness_1919", 0.2);
    let fell = || sum(2, "units.riders.roll.sick.0");
    let kit = here("1918-01-01").set("units.riders.outfit.kit", MANY);
    let worst = || here("1919-11-01").rule("typhus_worst", 1.8);
    vec![
        row("sickness_1918", here("1918-01-01"), [0.05, 0.1], Up, fell()),
        row("sickness_1919", here("1919-01-01"), [0.1, 0.2], Up, fell()),
        row("sickness_winter", here("1918-01-01"), [1.0, 1.5], Up, fell()),
        row("sickness_summer", here("1918-06-01"), [0.5, 0.8], Up, fell()),
        row("kit_warmth", kit, [0.1, 0.3], Down, fell()),
        row("typhus_from", here("1918-11-01"), [20.0, 22.0], Down, fell()),
        row("typhus_worst", worst(), [1.2, 1.8], Up, fell()),
        row("typhus_worst_from", worst(), [45.0, 46.0], Down, fell()),
        row("typhus_worst_to", worst(), [45.0, 46.0], Up, fell()),
        row(
            "fatality",
            riders(MANY).set("units.riders.roll.sick.1", 5000),
            [0.05, 0.1],
            Up,
            sum(2, "tally.dead"),
        ),
    ]
}

fn horses() -> Vec<Row> {
    let fed = |world: World| world.rule("grain_kg", 0.0).rule("hay_kg", 0.0);
    let left = || sum(2, "units.riders.outfit.horses");
    let home = || fed(riders(MANY));
    let grass = fed(posted(MANY)).plan(|plan| plan.rules.grazing_rest = [1.0; 24]);
    let starving = riders(MANY).rule("aul_keeps", 0.0).rule("store_turns", 0.0);
    let condition = || at("units.riders.outfit.condition");
    let pasture = fed(posted(MANY)).plan(|plan| plan.rules.grazing_rest = [0.75; 24]);
    let half_fed = riders(MANY).rule("grain_kg", 0.0).rule("hay_kg", 1.0).rule("aul_keeps", 0.0);
    let half_fed = half_fed.rule("store_turns", 0.0).stock("home", Goods::Hay, 90_000);
    let thin = home().set("units.riders.outfit.condition", 400);
    let march = json!({ "to": "front", "left": 9_000_000, "pace": "forced" });
    let missing = riders(100).set("units.riders.outfit.horses", 0);
    let icy = || home().set("uezds.uezd.jut", 3);
    vec![
        row("horse_loss_idle", home(), [0.01, 0.05], Down, left()),
        row("horse_loss_winter", fed(posted(MANY)), [0.01, 0.05], Down, left()),
        row("horse_loss_summer", grass, [0.01, 0.05], Down, left()),
        row("horse_loss_starving", starving, [0.04, 0.08], Down, left()),
        row("grass_enough", pasture.rule("horse_loss_winter", 0.05), [0.5, 0.9], Down, left()),
        row("starving_below", half_fed.rule("horse_loss_starving", 0.05), [0.4, 0.8], Down, left()),
        row("thin_below", thin.rule("horse_loss_thin", 0.05), [0.3, 0.5], Down, left()),
        row("horse_condition", home(), [0.7, 0.9], Up, condition()),
        row("condition_gain", home(), [0.05, 0.2], Up, condition()),
        row("condition_keeps", home(), [0.6, 0.9], Down, condition()),
        row("horse_loss_thin", home().set("units.riders.outfit.condition", 100), [0.02, 0.06], Down, left()),
        row("horse_loss_forced", home().set("units.riders.station.march", march), [0.05, 0.15], Down, left()),
        row("horse_replaced", missing, [0.3, 0.5], Up, left()),
        row("jut_horses", icy().rule("horse_replaced", 0.0), [0.02, 0.06], Down, left()),
        row("jut_herd", icy(), [0.05, 0.1], Down, at("uezds.uezd.herd")),
    ]
}

/// 1,000 men at the front who get 300 of a thousand parts of their food.
fn hungry() -> World {
    let world = posted(1000).rule("ration_kg", 2.0).rule("store_turns", 0.0).rule("scatter_below", 0.4);
    let world = world.stock("front", Goods::Food, 9000).rule("scatter_least", 0.1).rule("scatter_most", 0.2);
    world.rule("grain_kg", 0.0).rule("hay_kg", 0.0).set("levers.taken", json!(["hire", "restock"]))
}

fn scattering() -> Vec<Row> {
    let men = || sum(3, "units.riders.roll.scattered.0");
    let steppe = riders(1000).set("units.riders.roll.scattered.1", 500);
    let short = riders(100).rule("ration_kg", 2.0).rule("store_turns", 0.0).stock("home", Goods::Food, 1500);
    let spread =
        |world: &World| world.sum(20, |played| (played.at("units.riders.station.supply") - 500.0).powi(2));
    vec![
        row("scatter_below", hungry(), [0.2, 0.4], Up, men()),
        row("scatter_least", hungry(), [0.05, 0.1], Up, men()),
        row("scatter_most", hungry(), [0.15, 0.3], Up, men()),
        row("scattered_kit_lost", hungry(), [0.2, 0.8], Down, at("units.riders.outfit.rifles")),
        row("scattered_return", steppe, [0.2, 0.8], Up, sum(2, "units.riders.roll.ages.4")),
        row("issue_sigma", short.rule("grain_kg", 0.0).rule("hay_kg", 0.0), [0.02, 0.1], Up, spread),
    ]
}

fn distance() -> Vec<Row> {
    let there = || at("units.riders.station.there");
    let depots = posted(1000).rule("distance_bare_km", 350.0).rule("depot_keep", 0.0);
    let depots = ["halt", "front"].iter().fold(depots, |world, at| {
        world.set(&format!("stores.{at}.target.kit"), 10).stock(at, Goods::Kit, 10)
    });
    let rounds = riders(100).stock("home", Goods::Ammunition, 90_000);
    vec![
        row("distance_bare_km", posted(1000), [300.0, 400.0], Up, there()),
        row("distance_kept_km", depots.set("units.riders.outfit.kit", 1000), [600.0, 800.0], Up, there()),
        row("rounds_carried", rounds, [40.0, 60.0], Up, at("units.riders.outfit.rounds")),
    ]
}

/// A uezd raided nine times in ten.
fn raided() -> World {
    let world = world().plan(|plan| plan.uezds[0].danger = PerMille(1000));
    let taxed = world.rule("kibitka_tax", 4.5).rule("collected", 0.1).set("levers.tax.oblast", 1000);
    taxed.rule("tax_in_horses", 0.0)
}

fn winter_and_raids() -> Vec<Row> {
    let danger = || at("uezds.uezd.danger");
    let exposed = |world: World| world.plan(|plan| plan.uezds[0].danger = PerMille(500));
    let leave = exposed(posted(120)).set("units.riders.station.there", 60);
    let watch = |how: &str| exposed(riders(120)).set("units.riders.station.posture", how);
    let spread = |world: &World| {
        world.sum(40, |played| {
            let taken = 10_000.0 - played.at("uezds.uezd.herd");
            if taken > 0.0 { (taken - 20.0).powi(2) } else { 0.0 }
        })
    };
    let guarded = riders(120).plan(|plan| plan.uezds[0].danger = PerMille(500));
    let lost = Hold { from: half_month("1917-06-01"), place: place("home"), holder: Holder::Nobody };
    let unruled = world().plan(|plan| {
        plan.uezds[0].danger = PerMille(300);
        plan.holds.push(lost);
    });
    let winters = |world: &World| {
        let told =
            |played: &crate::world::Played| played.told(|event| matches!(event, alash::sim::Event::Jut(_)));
        world.sum(40, |played| f64::from(u8::from(told(played))))
    };
    let next = |path: &'static str| {
        move |world: &World| (0..8).map(|seed| world.clone().seed(seed).turns(2).at(path)).sum::<f64>()
    };
    let called = || {
        crate::phases::muster::plenty().rule("show_up", 0.3).set("affairs.felt", json!([])).plan(|plan| {
            plan.uezds[0].danger = PerMille(1000);
        })
    };
    let until = |world: &World| {
        world.sum(4, |played| {
            let felt = played.game.view().affairs().felt();
            felt.iter().filter_map(|felt| felt.until).map(f64::from).sum()
        })
    };
    vec![
        row("jut", world(), [0.2, 1.0], Up, winters),
        row("jut_latest", world().rule("jut", 1.0), [1.0, 4.0], Up, begun(0)),
        row("jut_shortest", world().rule("jut", 1.0), [1.0, 3.0], Up, begun(1)),
        row("jut_longest", world().rule("jut", 1.0), [3.0, 5.0], Up, begun(1)),
        row("raid_guard", guarded, [60.0, 120.0], Up, danger()),
        row("raid_unruled", unruled, [1.2, 1.5], Up, danger()),
        row("guard_leave", leave, [0.2, 0.8], Down, danger()),
        row("guard_screen", watch("screen"), [0.2, 0.8], Down, danger()),
        row("guard_eager", watch("raid"), [0.2, 0.8], Down, danger()),
        row("raid_most", raided(), [0.5, 0.9], Up, danger()),
        row("raid_spread", raided(), [0.1, 0.5], Up, spread),
        row("raid_horses", raided(), [0.002, 0.01], Down, sum(8, "uezds.uezd.herd")),
        row("raid_tax", raided(), [0.5, 0.7], Up, sum(8, "fund.oblast.balance")),
        row("raid_authority", raided(), [0.05, 0.1], Down, next("uezds.uezd.reach")),
        row("raid_show_up", called(), [1.0, 2.0], Up, sum(8, "tally.enrolled")),
        row("raid_turns", raided(), [3.0, 6.0], Up, until),
    ]
}

/// A uezd that gives once, as far as it obeys.
fn requisitions() -> Vec<Row> {
    let given = || {
        let world = riders(100).set("uezds.uezd.reach", 500).set("units.riders.outfit.horses", 0);
        world.order(Order::Requisition { uezd: crate::world::uezd("uezd") })
    };
    let at_once = |path: &'static str| move |world: &World| crate::world::Played::of(world.game()).at(path);
    vec![
        row("requisition_food", given(), [2.0, 3.0], Up, at_once("stores.home.stock.food")),
        row("requisition_grain", given(), [2.0, 3.0], Up, at_once("stores.home.stock.grain")),
        row("requisition_hay", given(), [7.0, 8.0], Up, at_once("stores.home.stock.hay")),
        row("requisition_horses", given(), [0.005, 0.01], Up, at_once("units.riders.outfit.horses")),
        row("horse_price", given(), [100.0, 150.0], Up, at_once("tally.taken")),
        row("requisition_authority", given(), [0.1, 0.2], Down, at("uezds.uezd.reach")),
        row(
            "requisition_show_up",
            crate::phases::muster::plenty()
                .rule("show_up", 0.5)
                .set("uezds.uezd.reach", 500)
                .order(Order::Requisition { uezd: crate::world::uezd("uezd") }),
            [0.7, 0.8],
            Up,
            at("uezds.uezd.muster.show_up"),
        ),
    ]
}

/// The turn in which a jut begins, and how many it lasts, summed over twenty winters.
fn begun(which: usize) -> impl Fn(&World) -> f64 {
    move |world| {
        let winter = |seed| {
            let mut game = world.clone().seed(seed).game();
            let begins = (1..=6).find(|_| {
                game.end_turn();
                game.view().events().iter().any(|event| matches!(event, alash::sim::Event::Jut(_)))
            });
            let lasts = game.view().uezds().map(|uezd| uezd.jut()).sum::<u16>();
            [begins.map_or(0.0, f64::from), f64::from(lasts)][which]
        };
        (0..20).map(winter).sum()
    }
}
