//! Units ride, give way, and keep at their place as many men as distance lets them.

use crate::world::{Played, World, comes_to, half_month, place, posted, riders, unit};
use alash::orders::{Order, Pace};
use alash::scenario::model::{Hold, Holder, Mode};
use alash::sim::Event;
use serde_json::json;

/// 40 km a day, three days of four, 15 days: 450 km.
fn riding(left: u32, pace: &str) -> World {
    let world = riders(100).rule("rider_km", 40.0).rule("marching_share", 0.75).rule("forced_pace", 1.2);
    let world = world.plan(|plan| plan.rules.ride_season = [1.0; 24]);
    world.set("units.riders.station.march", json!({ "to": "front", "left": left, "pace": pace }))
}

/// Metres left after a turn; none where the unit has arrived.
#[track_caller]
fn check(why: &str, world: World, left: Option<f64>) {
    let played = world.play();
    let marches = played.game.view().unit(unit("riders")).expect("the unit").station.march().is_some();
    let after = marches.then(|| played.at("units.riders.station.march.left"));
    assert_eq!(after, left, "{why}");
}

#[test]
fn a_turns_ride() {
    check("450 of 500 km", riding(500_000, "steady"), Some(50_000.0));
    check("450 are just done", riding(450_000, "steady"), None);
    check("forced: 40 × 1.2 × 15 = 720 of 800 km", riding(800_000, "forced"), Some(80_000.0));
    let snow = riding(500_000, "steady").plan(|plan| plan.rules.ride_season = [0.5; 24]);
    check("deep snow: 225 km", snow, Some(275_000.0));
}

#[test]
fn there_and_home() {
    let there = riding(200_000, "steady");
    comes_to("at the front, over the halt", &there, &[("units.riders.station.from_home", 200_000.0)]);
    let stands = |played: &Played| {
        let view = played.game.view();
        let station = view.unit(unit("riders")).expect("the unit").station;
        (station.at(), station.way().to_vec())
    };
    assert_eq!(stands(&there.play()), (place("front"), vec![place("halt")]));
    let back = posted(100).rule("rider_km", 40.0).order(Order::Post {
        unit: unit("riders"),
        place: place("home"),
        pace: Pace::Steady,
    });
    assert_eq!(stands(&back.play()), (place("home"), Vec::new()));
    comes_to("home", &back, &[("units.riders.station.from_home", 0.0)]);
    let game = back.game();
    let view = game.view();
    let march = view.unit(unit("riders")).expect("the unit").station.march().expect("a march");
    assert_eq!(march.left.0, 200_000);
}

fn lost(at: &'static str, world: World) -> World {
    let from = half_month("1917-06-01");
    world.plan(|plan| plan.holds.push(Hold { from, place: place(at), holder: Holder::Hostile }))
}

#[test]
fn giving_way() {
    let overrun = lost("front", posted(100)).rule("rider_km", 40.0);
    let fell_back = |world: &World| {
        world.play().told(|event| *event == Event::FellBack { unit: unit("riders"), place: place("halt") })
    };
    assert!(fell_back(&overrun));
    comes_to("100 km back", &overrun, &[("units.riders.station.from_home", 100_000.0)]);
    assert!(!fell_back(&posted(100)), "nobody came");
    let cut_off = lost("halt", overrun.clone());
    assert!(cut_off.play().told(|event| matches!(event, Event::CutOff(_))));
    let none = lost("front", posted(0));
    assert!(!fell_back(&none), "there is nobody to fall back");
    let river = overrun.plan(|plan| plan.routes.iter_mut().for_each(|leg| leg.mode = Mode::Steamer));
    assert!(river.play().told(|event| matches!(event, Event::CutOff(_))), "riders take no steamer");
    let home = lost("home", riders(100)).play();
    assert!(
        !home.told(|event| matches!(event, Event::FellBack { .. } | Event::CutOff(_))),
        "who is at home stays"
    );
}

/// Of 1,000 men 200 km off, where one in e is kept at 400 km without depots and at 800 with: e^−0.5 and e^−0.25.
#[test]
fn men_kept_at_the_front() {
    let kept = |world: World| {
        world
            .rule("distance_bare_km", 400.0)
            .rule("distance_kept_km", 800.0)
            .rule("depot_keep", 0.0)
            .set("levers.taken", json!(["hire", "restock"]))
            .rule("ration_kg", 0.0)
            .rule("store_turns", 0.0)
            .rule("grain_kg", 0.0)
            .rule("hay_kg", 0.0)
    };
    let there = |why, world, men| comes_to(why, &kept(world), &[("units.riders.station.there", men)]);
    there("without depots", posted(1000), 606.0);
    there("at home all", riders(1000), 1000.0);
    let depot = |world: World, at: &str, held: u64| {
        world.set(&format!("stores.{at}.target.food"), 1000).set(&format!("stores.{at}.stock.food"), held)
    };
    let both = depot(depot(posted(1000), "halt", 1000), "front", 1000);
    there("full depots all the way", both, 778.0);
    there("one of two: one in e at 600 km", depot(posted(1000), "front", 1000), 716.0);
    there("one half full: 500 km", depot(posted(1000), "front", 500), 670.0);
    there("and not more than full", depot(posted(1000), "front", 9000), 716.0);
    there("a store that is no depot keeps nobody", posted(1000).set("stores.front.stock.food", 1000), 606.0);
}
