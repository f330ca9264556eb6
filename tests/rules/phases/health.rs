//! Who falls sick, dies, scatters, comes back, deserts; and what becomes of the horses.

use crate::world::{World, comes_to, half_month, place, posted, riders};
use alash::scenario::model::{Draws, Hold, Holder, Skill};
use serde_json::json;

/// A share of many men is drawn near its mean: within four parts of a hundred for ten thousand.
#[track_caller]
fn about(why: &str, found: f64, mean: f64) {
    assert!((found - mean).abs() <= 4.0 * mean.max(1.0).sqrt(), "{why}: {found}, and not about {mean}");
}

/// New sick of 10,000 men.
#[track_caller]
fn sick(why: &str, world: World, mean: f64) {
    let world = world.rule("sickness_1918", 0.1).rule("sickness_1919", 0.2).rule("sickness_winter", 1.5);
    let world = world.rule("sickness_summer", 0.5).rule("typhus_from", 21.0).rule("typhus_worst", 1.8);
    let world = world.rule("typhus_worst_from", 45.0).rule("typhus_worst_to", 56.0).rule("kit_warmth", 0.2);
    about(why, world.play().at("units.riders.roll.sick.0"), mean);
}

#[test]
fn sickness() {
    sick("in January: 0.1 × 1.5", riders(10_000), 1500.0);
    sick("in the second half of March", riders(10_000).on("1918-03-16"), 1500.0);
    sick("in April: 0.1 × 0.5", riders(10_000).on("1918-04-01"), 500.0);
    sick("in October", riders(10_000).on("1918-10-16"), 500.0);
    sick("in November 1918 the typhus begins: 0.2 × 1.5", riders(10_000).on("1918-11-01"), 3000.0);
    sick("November 1919 is its worst: 0.2 × 1.5 × 1.8", riders(10_000).on("1919-11-01"), 5400.0);
    sick("in October it was not", riders(10_000).on("1919-10-16"), 1000.0);
    sick("until the second half of April 1920: 0.2 × 0.5", riders(10_000).on("1920-04-16"), 1000.0);
    sick("9,000 are well", riders(10_000).set("units.riders.roll.sick.0", 1000), 1350.0);
    sick("half wear greatcoats: × 0.9", riders(10_000).set("units.riders.outfit.kit", 5000), 1350.0);
    sick("all do: × 0.8", riders(10_000).set("units.riders.outfit.kit", 20_000), 1200.0);
    let rest = riders(10_000).set("units.riders.station.posture", "rest").rule("rest_factor", 0.8);
    sick("at rest: × 0.8", rest, 1200.0);
}

/// A sick man is sick for two turns; of those at the end of them a share dies.
#[test]
fn the_sick_get_well_or_die() {
    let world = riders(1000).set("units.riders.roll.sick", json!([30, 100])).rule("fatality", 0.0);
    comes_to(
        "100 are well, 30 are sick another turn",
        &world,
        &[
            ("units.riders.roll.sick.0", 0.0),
            ("units.riders.roll.sick.1", 30.0),
            ("units.riders.roll.ages.4", 1000.0),
        ],
    );
    comes_to(
        "all of them die",
        &world.clone().rule("fatality", 1.0),
        &[
            ("units.riders.roll.ages.4", 900.0),
            ("units.riders.roll.origins.uezd", 900.0),
            ("tally.dead", 100.0),
        ],
    );
    let dead =
        world.set("units.riders.roll.sick", json!([0, 900])).rule("fatality", 0.5).play().at("tally.dead");
    about("half of 900 die", dead, 450.0);
}

/// 1,000 men at the front who get 300 of a thousand parts of their food, with a rifle and a horse each.
fn hungry() -> World {
    let world = posted(1000).rule("ration_kg", 2.0).stock("front", alash::orders::Goods::Food, 9000);
    let world = world.rule("store_turns", 0.0).plan(|plan| plan.rules.grazing_march = [1.0; 24]);
    let world = world.rule("scatter_below", 0.4).rule("scatter_least", 0.1).rule("scatter_most", 0.1);
    world.rule("scattered_kit_lost", 0.5).set("levers.taken", json!(["hire", "restock"]))
}

#[test]
fn scattering() {
    comes_to(
        "300 are less than 400: a tenth scatters, half of their kit is lost",
        &hungry(),
        &[
            ("units.riders.station.supply", 300.0),
            ("units.riders.roll.scattered.0", 100.0),
            ("units.riders.roll.ages.4", 900.0),
            ("units.riders.outfit.rifles", 950.0),
            ("units.riders.outfit.horses", 950.0),
            ("units.riders.roll.origins.uezd", 1000.0),
        ],
    );
    let fewer =
        hungry().set("units.riders.station.there", 500).stock("front", alash::orders::Goods::Food, 4500);
    // Of 500 at the front; those at home have nothing at all, 150 of a thousand in all.
    comes_to("a tenth of those who stand there", &fewer, &[("units.riders.roll.scattered.0", 50.0)]);
    comes_to(
        "300 are enough for 300",
        &hungry().rule("scatter_below", 0.3),
        &[("units.riders.roll.scattered.0", 0.0)],
    );
    comes_to(
        "at home nobody scatters",
        &riders(1000).rule("scatter_below", 0.4),
        &[("units.riders.roll.scattered.0", 0.0)],
    );
    let between = hungry().rule("scatter_most", 0.3);
    let mean = between.sum(100, |played| played.at("units.riders.roll.scattered.0")) / 100.0;
    assert!((180.0..220.0).contains(&mean), "a tenth to three: {mean}");
}

#[test]
fn coming_back() {
    let steppe = |share| {
        let scattered = json!([30, 100]);
        let world =
            riders(1000).set("units.riders.roll.scattered", scattered).rule("scattered_return", share);
        world.set("units.riders.roll.origins.uezd", 1130)
    };
    comes_to(
        "all of those scattered two turns ago",
        &steppe(1.0),
        &[
            ("units.riders.roll.ages.4", 1100.0),
            ("units.riders.roll.scattered.0", 0.0),
            ("units.riders.roll.scattered.1", 30.0),
            ("tally.lost", 0.0),
        ],
    );
    comes_to(
        "none of them",
        &steppe(0.0),
        &[
            ("units.riders.roll.ages.4", 1000.0),
            ("tally.lost", 100.0),
            ("units.riders.roll.origins.uezd", 1030.0),
        ],
    );
    let nobody_else = riders(0).set("units.riders.roll.scattered", json!([0, 100]));
    let nobody_else = nobody_else.set("units.riders.roll.origins.uezd", 100).rule("scattered_return", 1.0);
    comes_to(
        "the whole unit had scattered; nobody is left who trained them",
        &nobody_else,
        &[("units.riders.roll.ages.0", 100.0), ("units.riders.roll.scattered.1", 0.0)],
    );
    about("half of 100", 1100.0 - steppe(0.5).play().at("units.riders.roll.ages.4"), 50.0);
}

/// Deserters of 10,000 men of a regiment, of whom a hundredth goes without any reason; those at home are fed.
#[track_caller]
fn deserters(why: &str, world: World, mean: f64) {
    let world = world.rule("desertion", 0.01).rule("desertion_arrears", 0.02).rule("desertion_hunger", 0.03);
    let world = world.rule("desertion_season", 0.015).rule("desertion_away", 1.5).rule("away_km", 300.0);
    let world = world.rule("desertion_lot", 1.3).rule("desertion_own", 0.6).rule("rest_factor", 0.8);
    let world =
        world.rule("desertion_occupied", 1.6).rule("award_worth", 0.05).rule("distance_bare_km", 1e30);
    let world =
        world.set("levers.taken", json!(["hire", "restock"])).rule("grain_kg", 0.0).rule("hay_kg", 0.0);
    let gone = world.sum(4, |played| played.at("tally.deserted")) / 4.0;
    assert!((gone - mean).abs() <= 2.5 * mean.sqrt(), "{why}: {gone}, and not about {mean}");
}

fn regiment(world: World) -> World {
    let oblast = crate::world::oblast("oblast");
    world.plan(|plan| plan.units[0].draws = Draws::Oblast(oblast)).rule("ration_kg", 0.0)
}

#[test]
fn desertion() {
    let here = || regiment(riders(10_000));
    let owed = |arrears: u32| here().set("fund.oblast.arrears", arrears);
    let away = |km: u32| {
        let world = regiment(posted(10_000));
        world.set("units.riders.station.from_home", 1000 * km)
    };
    deserters("a hundredth", here(), 100.0);
    deserters("two months in arrears: + 0.04", owed(2000), 500.0);
    deserters("three count at most: + 0.06", owed(5000), 700.0);
    deserters("nothing to eat: + 0.03", here().rule("ration_kg", 2.0).rule("store_turns", 0.0), 400.0);
    deserters("at harvest: + 0.015", here().plan(|plan| plan.rules.busy_season = [1.0; 24]), 250.0);
    deserters("at 400 km: × 1.5", away(400).clone(), 150.0);
    deserters("at 200 km: no more", away(200), 100.0);
    deserters("men by lot: × 1.3", here().set("units.riders.roll.by_lot", 1000), 130.0);
    deserters("half of them by lot: × 1.15", here().set("units.riders.roll.by_lot", 500), 115.0);
    let own = here().plan(|plan| plan.units[0].draws = Draws::Uezd(crate::world::uezd("uezd")));
    deserters("officers of their own: × 0.6", own, 60.0);
    deserters("at rest: × 0.8", here().set("units.riders.station.posture", "rest"), 80.0);
    deserters("a commander of a half", here().person(Skill::Command, 500, json!({ "unit": "riders" })), 50.0);
    deserters("a fifth at least", here().person(Skill::Command, 950, json!({ "unit": "riders" })), 20.0);
    deserters("two awards: × 0.9", here().set("units.riders.outfit.honours", 2), 90.0);
    deserters("five count at most: × 0.75", here().set("units.riders.outfit.honours", 9), 75.0);
    let rich = || {
        here().rule("desertion_pay", 0.5).rule("rider_pay", 10.0).set("fund.oblast.balance", 1_000_000_000)
    };
    let paid = |kopeks: u32| rich().set("levers.pay", kopeks);
    deserters("the promised pay moves nothing", paid(1000), 100.0);
    deserters("no pay", paid(0), 150.0);
    deserters("twice the pay", paid(2000), 50.0);
    deserters("and no more for more", paid(9000), 50.0);
    let behind = paid(2000).set("fund.oblast.balance", 0).set("fund.oblast.arrears", 2000);
    deserters("what is not paid keeps nobody: + 0.05", behind, 600.0);
    deserters("a sway", here().sway("desertion", 2000), 200.0);
    let taken = Hold { from: half_month("1917-06-01"), place: place("home"), holder: Holder::Hostile };
    let occupied = |world: World| world.plan(|plan| plan.holds.push(taken));
    deserters("the enemy sits at home: × 1.6", occupied(away(200)), 160.0);
    deserters("who is at home himself stays", occupied(here()), 100.0);
    deserters("half at most", here().rule("desertion_arrears", 0.0).sway("desertion", 90_000), 5000.0);
}

#[test]
fn what_deserters_take() {
    let gone = |taken, recovered| {
        let world = riders(1000).rule("desertion", 0.1).rule("desertion_own", 1.0).rule("rifle_taken", taken);
        world.rule("rifle_recovered", recovered).rule("ration_kg", 0.0).rule("aul_keeps", 1.0)
    };
    let played = gone(1.0, 0.0).play();
    let deserted = played.at("tally.deserted");
    assert!(deserted > 60.0);
    assert_eq!(played.at("units.riders.roll.ages.4"), 1000.0 - deserted);
    assert_eq!(played.at("units.riders.roll.origins.uezd"), 1000.0 - deserted);
    assert_eq!(played.at("units.riders.outfit.rifles"), 1000.0 - deserted, "each his rifle");
    assert_eq!(played.at("units.riders.outfit.horses"), 1000.0 - deserted, "and his horse");
    assert_eq!(gone(1.0, 1.0).play().at("units.riders.outfit.rifles"), 1000.0, "all recovered");
    assert_eq!(gone(0.0, 0.0).play().at("units.riders.outfit.rifles"), 1000.0, "none taken");
    let half = gone(1.0, 0.0).set("units.riders.outfit.rifles", 500).play();
    about(
        "half of them have one",
        500.0 - half.at("units.riders.outfit.rifles"),
        half.at("tally.deserted") / 2.0,
    );
}

/// Horses lost of 10,000.
#[track_caller]
fn lost(why: &str, world: World, mean: f64) {
    let world =
        world.rule("horse_loss_idle", 0.005).rule("horse_loss_summer", 0.01).rule("horse_loss_winter", 0.03);
    let world =
        world.rule("horse_loss_starving", 0.08).rule("horse_loss_thin", 0.02).rule("jut_horses", 0.04);
    let world = world
        .rule("horse_loss_forced", 0.05)
        .rule("jut_herd", 0.0)
        .set("levers.taken", json!(["hire", "restock"]));
    let left = world.sum(4, |played| played.at("units.riders.outfit.horses")) / 4.0;
    assert!(
        (10_000.0 - left - mean).abs() <= 2.5 * mean.sqrt(),
        "{why}: {}, and not about {mean}",
        10_000.0 - left
    );
}

#[test]
fn horses() {
    let fed = |world: World| world.rule("grain_kg", 0.0).rule("hay_kg", 0.0);
    let (home, away) = (|| fed(riders(10_000)), || fed(posted(10_000)));
    let grass = |world: World, share| world.plan(move |plan| plan.rules.grazing_rest = [share; 24]);
    let march = |pace: &str| json!({ "to": "front", "left": 9_000_000, "pace": pace });
    lost("at rest", home(), 50.0);
    lost("at the front in winter", away(), 300.0);
    lost("in summer, where there is grass", grass(away(), 0.76), 100.0);
    lost("three quarters are not enough", grass(away(), 0.75), 300.0);
    lost("on the march", home().set("units.riders.station.march", march("steady")), 300.0);
    lost("forced: + 0.05", home().set("units.riders.station.march", march("forced")), 800.0);
    lost("thin ones: + 0.02", home().set("units.riders.outfit.condition", 399), 250.0);
    lost("400 are not thin", home().set("units.riders.outfit.condition", 400), 50.0);
    lost("ice on the grass at home: + 0.04", home().set("uezds.uezd.jut", 3), 450.0);
    lost("ice at home does not hurt those away", away().set("uezds.uezd.jut", 3), 300.0);
    let some = |hay: u64| {
        let world = riders(10_000).rule("grain_kg", 0.0).rule("hay_kg", 1.0).rule("aul_keeps", 0.0);
        world.rule("store_turns", 0.0).stock("home", alash::orders::Goods::Hay, hay)
    };
    lost("599 of a thousand parts of their feed: + 0.08", some(89_850), 850.0);
    lost("600 are enough", some(90_000), 50.0);
}

/// 400 of 10,000 horses are worn out without a word, 600 are told of: from a twentieth on.
#[test]
fn a_loss_of_horses_is_told_when_it_is_a_twentieth() {
    let told = |share| {
        let world = riders(10_000).rule("grain_kg", 0.0).rule("hay_kg", 0.0).rule("horse_loss_idle", share);
        let played = world.play();
        about("worn out", 10_000.0 - played.at("units.riders.outfit.horses"), 10_000.0 * share);
        played.told(|event| matches!(event, alash::sim::Event::HorsesLost { .. }))
    };
    assert_eq!([told(0.04), told(0.06)], [false, true]);
}

#[test]
fn condition() {
    let home = |feed: u64| {
        let world = riders(100).rule("grain_kg", 0.0).rule("hay_kg", 1.0).rule("aul_keeps", 0.0);
        world.rule("store_turns", 0.0).stock("home", alash::orders::Goods::Hay, 15 * feed)
    };
    comes_to("800 and 100 × (1 − 0.8)", &home(100), &[("units.riders.outfit.condition", 820.0)]);
    comes_to("100 × (0.3 − 0.8)", &home(30), &[("units.riders.outfit.condition", 750.0)]);
    let best = home(100).set("units.riders.outfit.condition", 990);
    comes_to("1,000 at most", &best, &[("units.riders.outfit.condition", 1000.0)]);
    let worst = home(0).set("units.riders.outfit.condition", 10);
    comes_to("0 at least", &worst, &[("units.riders.outfit.condition", 0.0)]);
}

/// 40 horses are missing; the auls owe half of the gap a turn, as far as they obey.
#[test]
fn remounts() {
    let missing = || riders(100).rule("horse_replaced", 0.5).set("units.riders.outfit.horses", 60);
    comes_to("twenty come", &missing(), &[("units.riders.outfit.horses", 80.0), ("uezds.uezd.herd", 9980.0)]);
    let from = half_month("1917-01-01");
    let obeys =
        missing().plan(|plan| plan.uezds[0].reach = vec![(from, alash::base::quantity::PerMille(300))]);
    comes_to("six come where 300 obey", &obeys, &[("units.riders.outfit.horses", 66.0)]);
    let poor = missing().set("uezds.uezd.herd", 7);
    comes_to(
        "seven are all there are",
        &poor,
        &[("units.riders.outfit.horses", 67.0), ("uezds.uezd.herd", 0.0)],
    );
    let full = missing().set("units.riders.outfit.horses", 130);
    comes_to("nobody lacks one", &full, &[("units.riders.outfit.horses", 130.0)]);
}
