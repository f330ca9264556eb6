//! Authority, the four ceilings, who comes, what they bring, and how they are trained.

use super::Goes::{Down, Up};
use super::{Row, at, row, sum};
use crate::phases::muster::{levy, plenty};
use crate::record::checkpoint;
use crate::world::{World, half_month, place, posted, riders, sponsor, uezd, unit, world};
use alash::base::quantity::{Men, PerMille};
use alash::orders::{Arms, Goods, Order};
use alash::record::Told;
use alash::scenario::model::{Checkpoint, Hold, Holder, Measure, Strength};
use serde_json::json;

/// The ceiling of that number: authority, arms, cadre, money.
fn ceiling(number: usize) -> impl Fn(&World) -> f64 {
    move |world| {
        let played = world.play();
        let view = played.game.view();
        f64::from(view.uezd(uezd("uezd")).expect("the uezd").muster().ceilings[number].0)
    }
}

/// What a commander reports of all men.
fn reported(world: &World) -> f64 {
    let point = Checkpoint { reported: true, ..checkpoint(Measure::All, Some(100), [100, 100]) };
    f64::from(Told::of(world.play().game.view(), &point).simulated)
}

fn seat_held_by(holder: Holder) -> World {
    let from = half_month("1917-06-01");
    world().plan(|plan| plan.holds.push(Hold { from, place: place("home"), holder }))
}

/// A world of volunteers of whom half would come.
fn called() -> World {
    levy(world()).rule("show_up", 0.5).rule("rider_pay", 20.0).set("levers.pay", 2000)
}

fn lot() -> World {
    called().set("levers.levy.uezd.manner", "lot")
}

fn elders() -> World {
    world().roubles(10_000).rule("agitation_cost", 0.0).set("levers.agitation", json!(["uezd"])).plan(
        |plan| {
            plan.uezds[0].reach[0].1 = PerMille(400);
        },
    )
}

fn spread(path: &'static str) -> impl Fn(&World) -> f64 {
    move |world| world.sum(20, |played| (played.at(path) - 1000.0).powi(2))
}

/// Riders without a course behind them, under two instructors and an officer.
fn raw() -> World {
    let world =
        riders(400).set("units.riders.roll.ages", json!([400, 0, 0, 0, 0])).rule("instructor_pay", 0.0);
    world.set("units.riders.outfit.instructors", 2).set("units.riders.outfit.officers", 1)
}

/// A unit that is complete but for its training.
fn taught(ages: [u32; 5]) -> World {
    let world =
        riders(100).set("units.riders.roll.ages", json!(ages)).set("units.riders.outfit.course", "none");
    world.set("units.riders.outfit.officers", 5)
}

pub fn rows() -> Vec<Row> {
    [authority(), ceilings(), arms(), coming(), training()].into_iter().flatten().collect()
}

/// A uezd whose tax is collected at four fifths of the full rate.
fn taxed() -> World {
    world().rule("tax_weariness", 0.02).set("levers.tax", json!({"oblast": 800}))
}

fn authority() -> Vec<Row> {
    let reach = || at("uezds.uezd.reach");
    vec![
        row("reach_sigma", world(), [0.05, 0.2], Up, spread("uezds.uezd.luck")),
        row("reach_nobody", seat_held_by(Holder::Nobody), [0.05, 0.1], Up, reach()),
        row("reach_hostile", seat_held_by(Holder::Hostile), [0.2, 0.3], Up, reach()),
        row("agitation_gain", elders(), [0.04, 0.05], Up, reach()),
        row("tax_borne", taxed(), [0.3, 0.6], Down, at("uezds.uezd.weary")),
        row("tax_weariness", taxed(), [0.01, 0.02], Up, at("uezds.uezd.weary")),
        row(
            "tax_weariness_most",
            taxed().rule("tax_weariness", 0.1),
            [0.05, 0.1],
            Up,
            at("uezds.uezd.weary"),
        ),
        row("tax_in_horses", taxed().rule("kibitka_tax", 100.0), [0.2, 0.4], Down, at("uezds.uezd.herd")),
        row("agitation_most", elders().set("uezds.uezd.won", 300), [0.1, 0.2], Up, reach()),
    ]
}

fn ceilings() -> Vec<Row> {
    let riders_paid = levy(riders(40).roubles(2000));
    let has = |what: &str| levy(world().set(&format!("units.riders.outfit.{what}"), 3)).set("levers.pay", 0);
    vec![
        row("money_serving", riders_paid, [0.3, 0.5], Up, ceiling(3)),
        row("over_quota", levy(world()), [0.1, 0.2], Up, ceiling(0)),
        row("arms_per_man", has("rifles"), [0.2, 0.3], Down, ceiling(1)),
        row("led_by_elders", levy(world()), [5.0, 10.0], Up, ceiling(2)),
        row("quota_sigma", two_uezds(), [0.1, 0.3], Up, |world| {
            world.sum(20, |played| (played.at("affairs.quotas.uezd") - 500.0).powi(2))
        }),
        row("eligible_share", world(), [0.1, 0.12], Up, at("uezds.uezd.eligible")),
        row("fit_share", world(), [0.6, 0.7], Up, at("uezds.uezd.eligible")),
        row("spared_share", world(), [0.1, 0.2], Up, at("uezds.uezd.eligible")),
        row("officer_norm", has("officers"), [90.0, 100.0], Up, ceiling(2)),
        row("report_bias", riders(100), [0.9, 1.2], Up, reported),
    ]
}

fn two_uezds() -> World {
    world().plan(|plan| {
        let mut second = plan.uezds[0].clone();
        (second.id, second.quota) = (uezd("second"), Men(500));
        plan.uezds[0].quota = Men(500);
        plan.uezds.push(second);
    })
}

/// Riders who buy one of a kind.
fn buying(arms: Arms) -> World {
    riders(10).roubles(10_000).set("levers.pay", 0).order(Order::Buy {
        unit: unit("riders"),
        arms,
        number: 1,
    })
}

fn for_sale(arms: Arms) -> impl Fn(&World) -> f64 {
    move |world| f64::from(world.play().game.view().arms_for_sale(unit("riders"), arms))
}

/// Riders with cold steel alone, under officers enough.
fn steel(kind: &str) -> World {
    let world = taught([0, 0, 0, 0, 100]).set("units.riders.outfit.rifles", 0);
    world.set(&format!("units.riders.roll.{kind}"), 100)
}

/// Riders at a front whose commander thinks 500 of us.
fn commanded() -> World {
    let by = vec![(half_month("1917-01-01"), Some(sponsor("power")))];
    let world = posted(10).front(Strength::default()).sponsor("power", |_| {});
    world.plan(|plan| plan.fronts[0].command = by)
}

fn arms() -> Vec<Row> {
    let money = || at("fund.oblast.balance");
    let armed = |world: &World| f64::from(world.play().game.view().waterfall_of_all().0[3].0);
    let allied = || at("units.riders.station.allied");
    vec![
        row("own_sabres", plenty(), [0.05, 0.5], Up, sum(2, "units.riders.roll.sabres")),
        row("own_lances", plenty(), [0.05, 0.5], Up, sum(2, "units.riders.roll.lances")),
        row("rifle_price", buying(Arms::Rifles), [100.0, 120.0], Down, money()),
        row("sabre_price", buying(Arms::Sabres), [20.0, 25.0], Down, money()),
        row("lance_price", buying(Arms::Lances), [2.0, 3.0], Down, money()),
        row("rifles_for_sale", riders(10), [2.0, 4.0], Up, for_sale(Arms::Rifles)),
        row("sabres_for_sale", riders(10), [2.0, 4.0], Up, for_sale(Arms::Sabres)),
        row("lances_forged", riders(10), [2.0, 4.0], Up, for_sale(Arms::Lances)),
        row("worth_sabre", steel("sabres"), [0.4, 0.5], Up, armed),
        row("worth_lance", steel("lances"), [0.3, 0.4], Up, armed),
        row("allied_share", commanded(), [0.4, 0.5], Up, allied()),
        row("allied_standing", commanded(), [0.4, 0.6], Down, allied()),
    ]
}

fn coming() -> Vec<Row> {
    let share = || at("uezds.uezd.muster.show_up");
    let owed = riders(10).set("levers.pay", 2000).set("fund.oblast.arrears", 5900);
    let busy = called().plan(|plan| plan.rules.busy_season = [1.0; 24]);
    let elders = called().roubles(1000).rule("agitation_cost", 0.0).set("levers.agitation", json!(["uezd"]));
    let away = levy(posted(10)).rule("show_up", 0.5).set("levers.pay", 0).front(Strength::default());
    let away = away.set("units.riders.outfit.officers", 100).stock("home", Goods::Weapons, 10_000);
    let came = || at("tally.enrolled");
    vec![
        row("show_up", called(), [0.4, 0.5], Up, share()),
        row("show_up_sigma", world(), [0.05, 0.2], Up, spread("uezds.uezd.temper")),
        row("show_up_paid", called(), [1.1, 1.2], Up, share()),
        row("show_up_arrears", called().set("fund.oblast.arrears", 2000), [0.6, 0.7], Up, share()),
        row("arrears_honoured", called().set("fund.oblast.arrears", 200), [0.1, 0.4], Up, share()),
        row("arrears_felt", called().set("fund.oblast.arrears", 2000), [1.0, 3.0], Up, share()),
        row("arrears_most", owed, [3.0, 6.0], Up, at("fund.oblast.arrears")),
        row("show_up_season", busy, [0.6, 0.7], Up, share()),
        row("show_up_elders", elders, [1.1, 1.2], Up, share()),
        row("show_up_lot", lot(), [1.1, 1.25], Up, share()),
        row("show_up_away", away, [0.3, 0.6], Up, came()),
        row("mounted_share", plenty(), [0.5, 0.9], Up, sum(2, "units.riders.outfit.horses")),
        row(
            "own_rifles",
            plenty().set("stores.home.stock.weapons", 400),
            [0.05, 0.5],
            Up,
            at("units.riders.outfit.rifles"),
        ),
    ]
}

fn training() -> Vec<Row> {
    let strength = |number: usize| {
        move |world: &World| {
            let played = world.play();
            f64::from(played.game.view().waterfall_of_all().0[number].0)
        }
    };
    let firing =
        raw().set("units.riders.roll.ages", json!([0, 0, 400, 0, 0])).set("units.riders.outfit.rounds", 9000);
    vec![
        row("instructor_norm", raw(), [40.0, 50.0], Up, at("units.riders.roll.ages.1")),
        row("officer_teaches", raw(), [10.0, 15.0], Up, at("units.riders.roll.ages.1")),
        row("course_rounds", firing, [20.0, 30.0], Down, at("units.riders.outfit.rounds")),
        row("worth_raw", taught([100, 0, 0, 0, 0]), [0.3, 0.4], Up, strength(5)),
        row("worth_half", taught([0, 0, 100, 0, 0]), [0.6, 0.7], Up, strength(5)),
    ]
}
