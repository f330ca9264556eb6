//! The levy: four ceilings, who comes, and what they bring.

use crate::world::{World, a_unit, comes_to, oblast, posted, riders, uezd, world};
use alash::base::quantity::Men;
use alash::orders::Goods;
use alash::scenario::model::{Draws, Strength};
use alash::sim::state::uezd::Constraint;
use serde_json::json;

/// A levy of the whole quota of 1,000, at 1.2 of it, a weapon for four men, 100 men an officer; pay is 20 roubles.
pub fn levy(world: World) -> World {
    let world = world.rule("over_quota", 0.2).rule("arms_per_man", 0.25).rule("officer_norm", 100.0);
    let world = world.rule("officer_teaches", 0.0);
    let lever = json!({ "manner": "volunteers", "share": 1000, "detail": 0 });
    world.set("levers.levy.uezd", lever).set("levers.pay", 2000).set("levers.spending", "pay")
}

/// Men that authority, arms, cadre and money allow.
#[track_caller]
fn check(why: &str, world: World, ceilings: [u32; 4]) {
    let played = levy(world).play();
    let view = played.game.view();
    assert_eq!(view.uezd(uezd("uezd")).expect("the uezd").muster().ceilings, ceilings.map(Men), "{why}");
}

fn obeys(world: World, share: u32) -> World {
    let from = crate::world::half_month("1917-01-01");
    world.plan(|plan| plan.uezds[0].reach = vec![(from, alash::base::quantity::PerMille(share))])
}

fn set(what: &str, number: u32) -> World {
    world().set(&format!("units.riders.outfit.{what}"), number)
}

#[test]
fn ceilings() {
    check("1,000 × 1.2", world(), [1200, 0, 0, 0]);
    check("half of the uezd obeys", obeys(world(), 500), [600, 0, 0, 0]);
    check("25 rifles for a hundred men", set("rifles", 25), [1200, 100, 0, 0]);
    check("as many in the store", world().stock("home", Goods::Weapons, 25), [1200, 100, 0, 0]);
    let shipped = json!([{ "due": 3, "to": "home", "goods": "weapons", "from": "front", "amount": 25 }]);
    check("as many on the way there", world().set("transit", shipped), [1200, 100, 0, 0]);
    check("three officers for 300", set("officers", 3), [1200, 0, 300, 0]);
    let riding = |what, amount| json!([{ "due": 3, "delivery": null, "what": what, "amount": amount, "from": "front", "to": { "unit": "riders" } }]);
    check(
        "rifles promised and loaded",
        world().set("consignments.road", riding("rifles", 25)),
        [1200, 100, 0, 0],
    );
    check("officers too", world().set("consignments.road", riding("officers", 3)), [1200, 0, 300, 0]);
    check("rounds arm nobody", world().set("consignments.road", riding("rounds", 300)), [1200, 0, 0, 0]);
    check("2,000 roubles pay a hundred", world().roubles(2000), [1200, 0, 0, 100]);
    check("at twice the prices fifty", world().roubles(2000).rule("price_growth", 1.0), [1200, 0, 0, 50]);
    // 40 men have 40 rifles, enough for 160. Their pay of 800 is taken out first, and half of them count.
    check("forty are there", riders(40).roubles(2000), [1200, 160, 0, 80]);
    check("elsewhere nothing counts", world().stock("front", Goods::Weapons, 25), [1200, 0, 0, 0]);
    check("but where the unit stands", posted(25).stock("front", Goods::Weapons, 25), [1200, 200, 0, 12]);
}

#[test]
fn a_levy_of_half_the_quota_and_pay_of_nothing() {
    let lever = json!({ "manner": "volunteers", "share": 500, "detail": 0 });
    let played = levy(world()).set("levers.levy.uezd", lever).set("levers.pay", 0).play();
    let muster = *played.game.view().uezd(uezd("uezd")).expect("the uezd").muster();
    assert_eq!(muster.ceilings, [Men(600), Men(0), Men(0), Men(u32::MAX)]);
    assert_eq!(muster.smallest(), (Constraint::Arms, Men(0)), "the first of equals");
}

/// Two uezds with quotas of 750 and 250. Pay for 400 is shared three to one; rifles for 400 men and officers for 400
/// are where they are: with the unit of the first, or with a regiment to which both detail.
#[test]
fn money_is_shared_by_quota_and_the_rest_is_where_it_is() {
    let two = |draws: Draws| {
        let rich = set("rifles", 100).set("units.riders.outfit.officers", 4).roubles(8000);
        let lever = json!({ "manner": "volunteers", "share": 1000, "detail": 1000 });
        let world = levy(rich).set("levers.levy", json!({ "uezd": lever, "second": lever }));
        let played = world
            .plan(|plan| {
                let mut second = plan.uezds[0].clone();
                (second.id, second.quota) = (uezd("second"), Men(250));
                plan.uezds[0].quota = Men(750);
                plan.uezds.push(second);
                plan.units[0].draws = draws;
            })
            .play();
        ["uezd", "second"].map(|id| played.game.view().uezd(uezd(id)).expect("the uezd").muster().ceilings)
    };
    let first = [[900, 400, 400, 300], [300, 0, 0, 100]];
    assert_eq!(two(Draws::Uezd(uezd("uezd"))), first.map(|ceilings| ceilings.map(Men)));
    let both = [[900, 300, 300, 300], [300, 100, 100, 100]];
    assert_eq!(two(Draws::Oblast(oblast("oblast"))), both.map(|ceilings| ceilings.map(Men)));
}

#[test]
fn a_store_where_two_units_stand_serves_both() {
    let two = world().stock("home", Goods::Weapons, 50).plan(|plan| {
        let mut wolves = a_unit("wolves");
        wolves.draws = Draws::Oblast(oblast("oblast"));
        plan.units.push(wolves);
    });
    // Nothing is detailed to the other.
    check("half of fifty rifles", two, [1200, 100, 0, 0]);
}

#[test]
fn what_volunteers_would_bring_counts_as_arms() {
    let world = world().rule("own_lances", 0.5).plan(|plan| plan.uezds[0].kazakhs = 100);
    check("fifty lances", world, [1200, 200, 0, 0]);
}

#[test]
fn a_uezd_leads_some_of_its_men_itself() {
    check("20 volosts with ten men each", world().rule("led_by_elders", 10.0), [1200, 0, 200, 0]);
}

#[test]
fn the_eligible_can_run_out() {
    let few = |people| plenty().plan(|plan| plan.uezds[0].kazakhs = people);
    comes_to("300 and no more", &few(300), &[("units.riders.roll.ages.0", 300.0), ("uezds.uezd.pool", 0.0)]);
    let half = few(2400).set("uezds.uezd.pool", 1200).play().at("units.riders.roll.ages.0");
    assert!((530.0..670.0).contains(&half), "half of them have been, so half of 1,200 come: {half}");
}

#[test]
fn recruits_bring_cold_steel_of_their_own_and_take_it_home() {
    let world = plenty().rule("own_sabres", 1.0).rule("own_lances", 1.0).rule("own_rifles", 0.0);
    comes_to(
        "one each",
        &world,
        &[("units.riders.roll.sabres", 1200.0), ("units.riders.roll.lances", 1200.0)],
    );
    let steel =
        riders(100).set("units.riders.roll.sabres", 50).rule("desertion", 1.0).rule("desertion_most", 0.4);
    let played = steel.play();
    let (men, sabres) = (played.at("units.riders.roll.ages.4"), played.at("units.riders.roll.sabres"));
    assert!(men < 100.0 && (sabres - men / 2.0).abs() <= 1.0, "{sabres} sabres of {men}");
}

/// Share of those summoned who come, thousandths.
#[track_caller]
fn show_up(why: &str, manner: &str, world: World, share: f64) {
    let lever = json!({ "manner": manner, "share": 1000, "detail": 0 });
    let world = levy(world.rule("show_up", 0.5).rule("rider_pay", 20.0)).set("levers.levy.uezd", lever);
    // Pay a month in arrears neither draws nor keeps off.
    let world = world.set("fund.oblast.arrears", 500).rule("show_up_paid", 1.2).rule("show_up_arrears", 0.7);
    assert_eq!(world.play().at("uezds.uezd.muster.show_up"), share, "{why}");
}

#[test]
fn who_comes() {
    show_up("nobody is called", "off", world(), 0.0);
    show_up("volunteers", "volunteers", world(), 500.0);
    show_up("by lot: 0.5 × 1.25", "lot", world().rule("show_up_lot", 1.25), 625.0);
    show_up("the temper of the uezd", "volunteers", world().set("uezds.uezd.temper", 900), 450.0);
    show_up("a sway", "volunteers", world().sway("show_up", 800), 400.0);
    let busy = world().plan(|plan| plan.rules.busy_season = [1.0; 24]).rule("show_up_season", 0.7);
    show_up("at harvest: × 0.7", "volunteers", busy, 350.0);
    let elders = world().rule("show_up_elders", 1.2).rule("agitation_cost", 0.0);
    show_up("elders go round: × 1.2", "volunteers", elders.set("levers.agitation", json!(["uezd"])), 600.0);
    show_up("all at most", "volunteers", world().sway("show_up", 3000), 1000.0);
}

#[test]
fn pay_draws_and_arrears_keep_off() {
    let world = |arrears: u32, pay: u32| {
        let world = levy(world()).rule("show_up", 0.5).rule("rider_pay", 20.0).set("levers.pay", pay);
        let world = world.rule("show_up_paid", 1.2).rule("show_up_arrears", 0.7);
        world.set("fund.oblast.arrears", arrears).play().at("uezds.uezd.muster.show_up")
    };
    assert_eq!(world(0, 2000), 600.0, "paid in full: × 1.2");
    assert_eq!(world(249, 2000), 600.0, "a week late");
    assert_eq!(world(0, 1000), 550.0, "half pay draws half as much");
    assert_eq!(world(0, 4000), 600.0, "double pay draws no more");
    assert_eq!(world(250, 2000), 500.0);
    assert_eq!(world(999, 2000), 500.0);
    assert_eq!(world(1000, 2000), 350.0, "a month late: × 0.7");
}

/// A world in which whoever is called comes, and all but authority is plenty.
pub fn plenty() -> World {
    let world = levy(world()).rule("show_up", 1.0).set("levers.pay", 0);
    world.set("units.riders.outfit.officers", 100).stock("home", Goods::Weapons, 10_000)
}

#[test]
fn those_who_come() {
    let world = plenty().rule("mounted_share", 1.0).rule("own_rifles", 0.0);
    comes_to(
        "1,200 with a horse each; the store arms them",
        &world,
        &[
            ("units.riders.roll.ages.0", 1200.0),
            ("units.riders.roll.origins.uezd", 1200.0),
            ("units.riders.roll.by_lot", 0.0),
            ("units.riders.outfit.horses", 1200.0),
            ("units.riders.outfit.rifles", 1200.0),
            ("stores.home.stock.weapons", 8800.0),
            ("uezds.uezd.herd", 8800.0),
            ("uezds.uezd.muster.came", 1200.0),
            ("tally.enrolled", 1200.0),
        ],
    );
    let own = plenty().rule("own_rifles", 1.0).set("stores.home.stock.weapons", 10_000);
    comes_to(
        "with rifles of their own",
        &own,
        &[("units.riders.outfit.rifles", 1200.0), ("stores.home.stock.weapons", 10_000.0)],
    );
    let few = plenty().rule("mounted_share", 1.0).set("uezds.uezd.herd", 700);
    comes_to(
        "no more horses than there are",
        &few,
        &[("units.riders.outfit.horses", 700.0), ("uezds.uezd.herd", 0.0)],
    );
    let full =
        plenty().set("units.riders.roll.scattered.0", 5).plan(|plan| plan.units[0].establishment = Men(50));
    comes_to("50 less 5 in the steppe", &full, &[("units.riders.roll.ages.0", 45.0)]);
    let lot = json!({ "manner": "lot", "share": 1000, "detail": 0 });
    comes_to(
        "called by lot",
        &plenty().set("levers.levy.uezd", lot),
        &[("units.riders.roll.by_lot", 1000.0)],
    );
    let there = plenty().set("units.riders.roll.origins.uezd", 200).set("units.riders.roll.ages.4", 200);
    comes_to("200 are there, so 1,000 are called", &there, &[("units.riders.roll.ages.0", 1000.0)]);
    assert_eq!(
        plenty()
            .sway("home_show_up", 500)
            .set("uezds.uezd.temper", 1000)
            .seeds(20)
            .map(|played| { played.at("units.riders.roll.ages.0") })
            .filter(|came| (500.0..700.0).contains(came))
            .count(),
        20,
        "half come to serve at home"
    );
}

/// With a regiment beside: 300 of a thousand are detailed to it.
#[test]
fn a_levy_is_split() {
    let two = |detail: u32| {
        let lever = json!({ "manner": "volunteers", "share": 1000, "detail": detail });
        plenty().set("levers.levy.uezd", lever).plan(|plan| {
            let mut regiment = a_unit("regiment");
            regiment.draws = Draws::Oblast(oblast("oblast"));
            plan.units.push(regiment);
        })
    };
    comes_to(
        "300 of a thousand",
        &two(300),
        &[("units.regiment.roll.ages.0", 360.0), ("units.riders.roll.ages.0", 840.0)],
    );
    let only = two(300)
        .plan(|plan| plan.units.iter_mut().for_each(|unit| unit.draws = Draws::Oblast(oblast("oblast"))))
        .set("units.regiment.outfit.officers", 100);
    comes_to(
        "without a unit of the uezd all serve in the regiment",
        &only,
        &[("units.regiment.roll.ages.0", 1200.0), ("units.riders.roll.ages.0", 0.0)],
    );
    comes_to("without a regiment all serve at home", &plenty(), &[("units.riders.roll.ages.0", 1200.0)]);
}

/// Fewer come to a unit that serves at a front away from home.
#[test]
fn who_serves_away() {
    let away = levy(posted(10)).rule("show_up", 0.6).rule("show_up_away", 0.0).set("levers.pay", 0);
    let away = away.set("units.riders.outfit.officers", 100).stock("home", Goods::Weapons, 10_000);
    comes_to(
        "at a front nobody comes",
        &away.clone().front(Strength::default()),
        &[("units.riders.roll.ages.0", 0.0)],
    );
    let came = away.play().at("units.riders.roll.ages.0");
    assert!((650.0..780.0).contains(&came), "0.6 of 1,190 come where there is no front: {came}");
}

#[test]
fn who_was_discharged_and_comes_again_is_counted_once() {
    let again = plenty().set("tally.home.uezd", 200).set("tally.discharged", 200).set("tally.enrolled", 200);
    comes_to(
        "200 of 1,200 had been here",
        &again,
        &[("tally.enrolled", 1200.0), ("tally.discharged", 0.0), ("tally.home.uezd", 0.0)],
    );
}
