//! The jut: herds lost turn by turn, grass locked where it lies, one draw a winter.

use crate::world::{World, comes_to, posted, riders, world};
use std::collections::BTreeSet;

#[track_caller]
fn check(why: &str, world: World, figures: &[(&str, f64)]) {
    comes_to(why, &world.rule("jut_herd", 0.1).on("1918-06-01"), figures);
}

#[test]
fn herds() {
    let jut = |turns| world().set("uezds.uezd.jut", turns);
    check(
        "two turns left: one ends, a tenth of 10,000 dies",
        jut(3),
        &[("uezds.uezd.jut", 2.0), ("uezds.uezd.herd", 9000.0)],
    );
    check("the last turn is over", jut(1), &[("uezds.uezd.jut", 0.0), ("uezds.uezd.herd", 10_000.0)]);
    check("none", world(), &[("uezds.uezd.jut", 0.0), ("uezds.uezd.herd", 10_000.0)]);
}

#[test]
fn grass() {
    let locked = |world: World, figures: [f64; 2]| {
        let world = world.set("uezds.uezd.jut", 3);
        check(
            "ice where it stands, and at home",
            world,
            &[("units.riders.station.locked.0", figures[0]), ("units.riders.station.locked.1", figures[1])],
        );
    };
    locked(riders(100), [1.0, 1.0]);
    locked(posted(100), [0.0, 1.0]);
}

/// With a jut every winter: it begins in any turn from early January to late February, and lasts two to four.
#[test]
fn one_winter() {
    let icy = world().rule("jut", 1.0);
    let (mut begins, mut lengths) = (BTreeSet::new(), BTreeSet::new());
    for seed in 0..60 {
        let mut game = icy.clone().seed(seed).game();
        let mut told = Vec::new();
        for turn in 1..=24 {
            game.end_turn();
            if game.view().events().iter().any(|event| matches!(event, alash::sim::Event::Jut(_))) {
                told.push(turn);
                lengths.insert(game.view().uezds().map(|uezd| uezd.jut()).sum::<u16>());
            }
        }
        assert_eq!(told.len(), 1, "one a winter");
        begins.insert(told[0]);
    }
    assert_eq!(begins, BTreeSet::from([1, 2, 3, 4]));
    assert_eq!(lengths, BTreeSet::from([2, 3, 4]));
    assert_eq!(world().turns(4).at("uezds.uezd.herd"), 10_000.0, "never, where the chance is none");
}
