//! How likely raids are, who keeps them away, and what they take.

use crate::world::{World, half_month, place, posted, riders, world};
use alash::base::quantity::PerMille;
use alash::scenario::model::{Hold, Holder};
use alash::sim::state::ledger::{Cause, Commodity};

/// Chance of a raid, thousandths, in a uezd with a danger of so many and 120 guards for a third.
#[track_caller]
fn check(why: &str, danger: u32, world: World, chance: f64) {
    let world = world.rule("raid_guard", 120.0).plan(|plan| plan.uezds[0].danger = PerMille(danger));
    assert_eq!(world.play().at("uezds.uezd.danger"), chance, "{why}");
}

fn seat_held_by(holder: Holder) -> World {
    let from = half_month("1917-06-01");
    world()
        .rule("raid_unruled", 1.5)
        .plan(|plan| plan.holds.push(Hold { from, place: place("home"), holder }))
}

#[test]
fn danger() {
    let posture = |posture| riders(120).set("units.riders.station.posture", posture);
    check("nobody guards", 600, world(), 600.0);
    check("120 guards: 600 / e", 600, riders(120), 221.0);
    check("holding: as much", 600, posture("hold"), 221.0);
    check("screening, half of them count: 600 · e^−0.5", 600, posture("screen"), 364.0);
    check("at rest: half", 600, posture("rest"), 364.0);
    check("raiding, a quarter: 600 · e^−0.25", 600, posture("raid"), 467.0);
    check("attacking: a quarter", 600, posture("assault"), 467.0);
    check("60 of 120 are sick: 600 · e^−0.5", 600, riders(120).set("units.riders.roll.sick.0", 60), 364.0);
    check("nobody rules: 400 × 1.5", 400, seat_held_by(Holder::Nobody), 600.0);
    check("an enemy rules", 400, seat_held_by(Holder::Hostile), 600.0);
    check("friends rule", 400, seat_held_by(Holder::Friendly), 400.0);
    check("a sway of one half", 600, world().sway("danger", 500), 300.0);
    check("nine in ten at most", 1000, world(), 900.0);
    check("all 120 are kept at the front", 600, posted(120), 600.0);
    let leave = posted(120).set("units.riders.station.there", 60);
    check("60 on leave, half of them count: 600 · e^−0.25", 600, leave, 467.0);
    let riding = serde_json::json!({ "to": "front", "left": 500_000, "pace": "steady" });
    check("on the march", 600, riders(120).set("units.riders.station.march", riding), 600.0);
}

/// 0.002 of 10,000 horses, times 0.5 to 1.5: 10 to 30, 20 in the mean; and what is felt of it for three turns.
#[test]
fn what_raiders_take() {
    let raided = world().rule("raid_horses", 0.002).plan(|plan| plan.uezds[0].danger = PerMille(900));
    let raided = raided.rule("raid_turns", 3.0).rule("raid_authority", 0.05);
    let raided = raided.rule("raid_show_up", 1.3).rule("raid_tax", 0.7);
    let hit: Vec<_> = raided.seeds(100).filter(|played| played.at("tally.raids") == 1.0).collect();
    assert!((80..98).contains(&hit.len()), "nine of ten: {}", hit.len());
    let taken: Vec<u64> = hit.iter().map(|played| played.posted(Commodity::Horses, Cause::Raid)).collect();
    assert!(taken.iter().all(|horses| (10..=30).contains(horses)), "{taken:?}");
    let mean = taken.iter().sum::<u64>() as f64 / taken.len() as f64;
    assert!((18.0..22.0).contains(&mean), "{mean}");
    for (played, taken) in hit.iter().zip(taken) {
        assert_eq!(played.at("uezds.uezd.herd"), 10_000.0 - taken as f64);
        let felt = |i: usize| {
            (played.at(&format!("affairs.felt.{i}.by")), played.at(&format!("affairs.felt.{i}.until")))
        };
        assert_eq!([felt(0), felt(1), felt(2)], [(-50.0, 3.0), (1300.0, 3.0), (700.0, 3.0)]);
    }
}
