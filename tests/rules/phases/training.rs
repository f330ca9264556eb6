//! Men are taken a turn of training further by those who teach.

use crate::world::{World, comes_to, riders, unit};
use alash::scenario::model::Skill;
use serde_json::json;

/// A unit with men of those ages, two instructors who teach 50 each, and rounds enough.
fn taught(ages: [u32; 5]) -> World {
    let world =
        riders(0).set("units.riders.roll.ages", json!(ages)).set("units.riders.outfit.rounds", 100_000);
    let world = world.set("units.riders.outfit.horses", 1000).set("units.riders.outfit.instructors", 2);
    let world =
        world.set("units.riders.roll.origins.uezd", ages.iter().sum::<u32>()).rule("instructor_pay", 0.0);
    world.rule("instructor_norm", 50.0).rule("officer_teaches", 15.0).rule("course_rounds", 30.0)
}

#[track_caller]
fn check(why: &str, world: World, ages: [f64; 5]) {
    let played = world.play();
    let after: [f64; 5] = std::array::from_fn(|age| played.at(&format!("units.riders.roll.ages.{age}")));
    assert_eq!(after, ages, "{why}");
    let unit = played.game.view().unit(unit("riders")).expect("the unit");
    assert_eq!(unit.roll.ages().map(f64::from), ages, "{why}, and so the panels show it");
}

#[test]
fn steps() {
    let course = |world: World, course| world.set("units.riders.outfit.course", course);
    let outfit = |what: &str, number: u32| {
        taught([200, 0, 0, 0, 0]).set(&format!("units.riders.outfit.{what}"), number)
    };
    check("two instructors take a hundred", taught([200, 0, 0, 0, 0]), [100.0, 100.0, 0.0, 0.0, 0.0]);
    check("the oldest first", taught([50, 0, 30, 40, 9]), [20.0, 30.0, 0.0, 30.0, 49.0]);
    check("one", outfit("instructors", 1), [150.0, 50.0, 0.0, 0.0, 0.0]);
    check("an officer takes fifteen beside", outfit("officers", 1), [85.0, 115.0, 0.0, 0.0, 0.0]);
    check("as many as have horses", outfit("horses", 60), [140.0, 60.0, 0.0, 0.0, 0.0]);
    check("nobody", course(taught([50, 0, 0, 0, 0]), "none"), [50.0, 0.0, 0.0, 0.0, 0.0]);
    check("drill takes half way", course(taught([50, 20, 30, 0, 0]), "drill"), [0.0, 50.0, 50.0, 0.0, 0.0]);
    let rests = taught([50, 0, 30, 0, 0]).set("units.riders.station.posture", "rest");
    check("who rests is not drilled", rests, [50.0, 0.0, 30.0, 0.0, 0.0]);
    let drilled = taught([200, 0, 0, 0, 0]).person(Skill::Drill, 500, json!({ "unit": "riders" }));
    check("a drill master: half as many again", drilled, [50.0, 150.0, 0.0, 0.0, 0.0]);
}

/// The second half of the course is two turns of 15 rounds.
#[test]
fn firing() {
    comes_to("40 men fire 600", &taught([0, 0, 40, 0, 0]), &[("units.riders.outfit.rounds", 99_400.0)]);
    comes_to("drill fires nothing", &taught([40, 40, 0, 0, 0]), &[("units.riders.outfit.rounds", 100_000.0)]);
    let few = taught([0, 0, 40, 40, 0]).set("units.riders.outfit.rounds", 700);
    check("rounds for 46: 40 of the elder and 6", few.clone(), [0.0, 0.0, 34.0, 6.0, 40.0]);
    comes_to("10 rounds are left", &few, &[("units.riders.outfit.rounds", 10.0)]);
    let free = taught([0, 0, 40, 0, 0]).rule("course_rounds", 0.0).set("units.riders.outfit.rounds", 0);
    check("a course without firing", free, [0.0, 0.0, 0.0, 40.0, 0.0]);
}
