//! The strength return: men at each step of the waterfall, what is known of it far away, and who is counted where.

use crate::world::{World, id, oblast, place, posted, riders, uezd, unit};
use alash::base::quantity::Men;
use alash::orders::Goods;
use alash::scenario::model::{Measure, Step, Strength};
use alash::sim::state::uezd::Constraint;
use alash::sim::state::waterfall::Waterfall;
use serde_json::json;

/// 100 trained, armed and mounted men under two officers who lead 60 each, fed; established for 200.
fn complete(world: World) -> World {
    let world = world.plan(|plan| plan.units[0].establishment = Men(200)).rule("officer_norm", 60.0);
    let world = world.rule("worth_raw", 0.4).rule("worth_half", 0.7).set("units.riders.outfit.officers", 2);
    let world =
        world.rule("grain_kg", 0.0).rule("hay_kg", 0.0).rule("ration_kg", 2.0).rule("store_turns", 0.0);
    world.stock("home", Goods::Food, 3000).set("units.riders.outfit.course", "none")
}

#[track_caller]
fn check(why: &str, world: World, steps: [u32; 8]) {
    let played = world.play();
    let view = played.game.view();
    let strength = view.unit(unit("riders")).expect("the unit").strength;
    assert_eq!(strength.steps().0[..steps.len()], steps.map(Men), "{why}");
}

#[test]
fn the_waterfall() {
    let home = || complete(riders(100));
    let outfit = |what: &str, number: u32| home().set(&format!("units.riders.outfit.{what}"), number);
    check("nothing lacks", home(), [200, 100, 100, 100, 100, 100, 100, 100]);
    check("90 horses", outfit("horses", 90), [200, 100, 90, 90, 90, 90, 90, 90]);
    check("30 rifles", outfit("rifles", 30), [200, 100, 100, 30, 30, 30, 30, 30]);
    check("one officer leads 60", outfit("officers", 1), [200, 100, 100, 100, 60, 60, 60, 60]);
    let half = home().set("units.riders.roll.ages", json!([0, 0, 100, 0, 0]));
    check("half trained: 0.7 each", half, [200, 100, 100, 100, 100, 70, 70, 70]);
    let raw = home().set("units.riders.roll.ages", json!([50, 50, 0, 0, 0]));
    check("raw: 0.4 each", raw, [200, 100, 100, 100, 100, 40, 40, 40]);
    check("food for 45", home().stock("home", Goods::Food, 1350), [200, 100, 100, 100, 100, 100, 45, 45]);
    check("20 sick", home().set("units.riders.roll.sick.0", 20), [200, 100, 100, 100, 100, 100, 100, 80]);
    let away = complete(posted(100)).rule("distance_bare_km", 200.0).stock("front", Goods::Food, 3000);
    // e^−1 of them are kept there; the others are not present.
    check("36 of 100 are at the front", away, [200, 100, 100, 100, 100, 100, 100, 36]);
}

#[test]
fn what_was_known_before() {
    let world = complete(riders(100)).set("units.riders.roll.sick", json!([0, 0]));
    let world = world.stock("home", Goods::Food, 4500);
    let played = world.turns(2);
    let view = played.game.view();
    let strength = view.unit(unit("riders")).expect("the unit").strength;
    let supplied = |ago| strength.ago(ago)[Step::Supplied].0;
    assert_eq!(
        [supplied(0), supplied(1), supplied(2), supplied(3), supplied(9)],
        [50, 100, 0, 0, 0],
        "without officers on the first day"
    );
    let four = world.stock("home", Goods::Food, 9000).turns(4);
    let view = four.game.view();
    let strength = view.unit(unit("riders")).expect("the unit").strength;
    assert_eq!(strength.ago(0)[Step::Supplied], Men(0), "the store is empty now");
    assert_eq!(strength.ago(1)[Step::Supplied], Men(100));
}

#[test]
fn who_is_counted_where() {
    let strength = Strength::default();
    let played = complete(posted(100)).rule("distance_bare_km", 200.0).front(strength).play();
    let view = played.game.view();
    let enrolled = |measure| view.count(measure, Step::Enrolled).0;
    assert_eq!(enrolled(Measure::Unit(unit("riders"))), 100);
    assert_eq!(enrolled(Measure::Unit(unit("others"))), 0);
    assert_eq!(enrolled(Measure::Place(place("home"))), 100, "raised there");
    assert_eq!(enrolled(Measure::Place(place("front"))), 0);
    assert_eq!(enrolled(Measure::Oblast(oblast("oblast"))), 100);
    assert_eq!(enrolled(Measure::Oblast(oblast("others"))), 0);
    assert_eq!(enrolled(Measure::All), 100);
    assert_eq!(enrolled(Measure::Front(id("line"))), 100, "a commander reports his roll");
    assert_eq!(enrolled(Measure::Fronts(oblast("oblast"))), 0, "the front lies in no oblast under command");
    assert_eq!([enrolled(Measure::At(place("front"))), enrolled(Measure::At(place("home")))], [100, 0]);
    let beside = [Step::Kept, Step::Fit].map(|step| view.count(Measure::Front(id("line")), step).0);
    assert_eq!(beside, [36, 36], "those who are kept there, none of them sick");
    assert_eq!(view.count(Measure::Oblast(oblast("oblast")), Step::Quota), Men(1000));
    assert_eq!(view.waterfall(oblast("oblast"))[Step::Quota], Men(1000));
    assert_eq!(view.waterfall_of_all().0[..2], [Men(1000), Men(100)]);
    let serving = riders(100).set("tally.amnestied", 30).set("tally.serving", 5).play();
    assert_eq!(serving.game.view().count(Measure::Serving, Step::Enrolled), Men(35));
    let home = riders(100).front(strength).play();
    assert_eq!(
        home.game.view().count(Measure::Front(id("line")), Step::Enrolled),
        Men(0),
        "who is at home is not there"
    );
}

#[test]
fn what_stops_a_levy() {
    let world = crate::phases::muster::levy(crate::world::world()).set("levers.pay", 0);
    let played = world.play();
    let view = played.game.view();
    let own = view.uezd(uezd("uezd")).expect("the uezd");
    assert_eq!(view.constraint(own), Some(Constraint::Arms));
    assert_eq!(view.constraint_of_oblast(oblast("oblast")), Some(Constraint::Arms));
    let armed = world.stock("home", Goods::Weapons, 10_000).play();
    assert_eq!(armed.game.view().constraint_of_oblast(oblast("oblast")), Some(Constraint::Cadre));
    let full = crate::phases::muster::plenty().play();
    let view = full.game.view();
    assert_eq!(view.constraint(view.uezd(uezd("uezd")).expect("the uezd")), None, "1,200 of 1,000 came");
    assert_eq!(view.constraint_of_oblast(oblast("oblast")), None);
    assert_eq!(view.constraint_of_oblast(oblast("others")), None);
}

#[test]
fn the_largest_drop() {
    let drop = |steps: [u32; 8]| {
        let mut counts = Waterfall::default();
        counts.0[..steps.len()].copy_from_slice(&steps.map(Men));
        counts.largest_drop()
    };
    assert_eq!(drop([100, 100, 90, 30, 30, 30, 20, 20]), Some(Step::Armed));
    assert_eq!(drop([100, 50, 0, 0, 0, 0, 0, 0]), Some(Step::Enrolled), "the first of equals");
    assert_eq!(drop([100; 8]), None);
}

/// What a unit's panel knows is as old as its courier, and an inspector's count holds two turns.
#[test]
fn news_is_as_old_as_its_courier() {
    let world = complete(posted(100)).stock("front", Goods::Food, 4500);
    let far = |km| {
        let played = world.clone().rule("courier_km", km).turns(2);
        let view = played.game.view();
        view.known(&view.unit(unit("riders")).expect("the unit"))[Step::Supplied].0
    };
    assert_eq!(far(100.0), 50, "two days");
    assert_eq!(far(10.0), 100, "20 days: the return of the turn before");
    let seen = |turn: u16| {
        let game = riders(100).set("turn", turn).set("staff.inspected.riders", 3).game();
        game.view().inspected(unit("riders"))
    };
    assert_eq!([seen(3), seen(5), seen(6)], [true, true, false]);
}

#[test]
fn nothing_is_entered_for_nothing() {
    // Food is eaten; nobody dies, deserts, comes or is paid.
    let played = complete(posted(100)).stock("front", Goods::Food, 4500).play();
    let postings = played.game.view().postings();
    assert!(!postings.is_empty());
    let empty: Vec<_> = postings.iter().filter(|posting| posting.amount == 0).collect();
    assert!(empty.is_empty(), "{empty:?}");
}
