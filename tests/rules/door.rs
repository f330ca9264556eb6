//! The front door of the simulation: starting over, taking orders back, snapshots, views, who holds what.

use crate::world::{World, half_month, oblast, place, posted, riders, sponsor, unit, world};
use alash::base::dice::Seed;
use alash::base::quantity::Metres;
use alash::orders::{Goods, Order};
use alash::scenario::model::{Holder, Strength};
use alash::sim::state::ledger::{Cause, Commodity};
use alash::sim::{Event, Game};
use serde_json::json;
use std::sync::Arc;

/// A world in which luck plays a part.
fn lucky() -> World {
    riders(1000).rule("reach_sigma", 0.2).rule("desertion", 0.1).rule("sickness_1918", 0.1)
}

#[test]
fn starting_over_is_a_new_campaign() {
    let scenario = Arc::new(lucky().scenario);
    let fresh = |seed| Game::new(&scenario, Seed(seed)).snapshot();
    let mut game = Game::new(&scenario, Seed(1));
    game.end_turn();
    let played = game.snapshot();
    assert!(played != fresh(1) && !game.view().events().is_empty() && !game.view().postings().is_empty());
    game.restart(Seed(2));
    assert!(game.snapshot() == fresh(2) && fresh(1) != fresh(2));
    assert!(game.view().events().is_empty() && game.view().postings().is_empty());
    game.restore(&played);
    assert!(game.snapshot() == played);
    assert!(Game::from_snapshot(&scenario, &played).snapshot() == played);
    assert!(Game::brief(&scenario).snapshot() == fresh(0));
}

#[test]
fn other_rules_change_what_comes() {
    let mut game = world().rule("courier_km", 100.0).game();
    let mut rules = game.view().scenario().rules.clone();
    assert_eq!(game.view().control().courier_days(place("front")), Some(2));
    (rules.courier_km, rules.kibitka_tax, rules.collected) = (50.0, 4.0, 0.5);
    game.set_rules(&rules);
    game.restart(Seed(1));
    assert_eq!(game.view().control().courier_days(place("front")), Some(4));
    game.order(&Order::Tax { oblast: oblast("oblast"), rate: 1000 }).expect("a tax can be ordered");
    game.end_turn();
    assert_eq!(game.view().fund().branch(oblast("oblast")).balance.0, 2_000_000);
}

#[test]
fn orders_are_taken_back_with_what_they_posted() {
    let gift = Order::Gift { sponsor: sponsor("power"), oblast: oblast("oblast"), roubles: 10 };
    let mut game = world().roubles(100).sponsor("power", |_| {}).game();
    game.end_turn();
    let morning = game.snapshot();
    game.order(&gift).expect("there is money");
    assert!(game.snapshot() != morning);
    game.forget_orders(&morning);
    assert!(game.snapshot() == morning);
    let given =
        |game: &Game| game.view().postings().iter().filter(|posting| posting.cause == Cause::Gift).count();
    game.end_turn();
    assert_eq!(given(&game), 0, "nothing was given");
    game.order(&gift).expect("there is money");
    assert_eq!(given(&game), 0, "it belongs to the turn that comes");
    game.end_turn();
    assert_eq!(given(&game), 1);
    game.end_turn();
    assert_eq!(given(&game), 0, "and to that only");
}

#[test]
fn a_snapshot_fits_its_scenario() {
    let base = riders(10);
    let state = base.game().snapshot();
    let fits = |world: World| state.fits(&world.scenario);
    assert!(fits(base.clone()));
    assert!(!fits(base.clone().plan(|plan| plan.units.push(crate::world::a_unit("more")))));
    assert!(!fits(base.clone().plan(|plan| plan.uezds.clear())));
    assert!(!fits(base.clone().plan(|plan| plan.places[0].in_play = false)));
    let late = base.clone().set("turn", 24).game().snapshot();
    assert!(late.fits(&base.scenario) && !late.fits(&base.plan(|plan| plan.turns = 23).scenario));
    assert!(state.canonical() != late.canonical());
}

#[test]
fn a_campaign_ends_with_its_last_turn() {
    let mut game = world().plan(|plan| plan.turns = 2).game();
    assert_eq!((game.view().known_until(), game.view().now()), (None, half_month("1918-01-01")));
    game.end_turn();
    assert!(!game.view().is_over());
    assert_eq!(game.view().known_until(), Some(half_month("1918-01-01").last_day()));
    game.end_turn();
    assert!(game.view().is_over());
    assert_eq!((game.view().turn(), game.view().now()), (2, half_month("1918-01-16")));
    let over = game.snapshot();
    game.end_turn();
    assert!(game.snapshot() == over, "nothing happens any more");
}

#[test]
fn who_holds_what() {
    let shifted = |shift: i8| {
        let state = json!({ "shift": shift, "worn": 0, "won": 0, "lost": 0, "last_fight": 0 });
        let game = world().front(Strength::default()).set("fronts.line", state).game();
        ["halt", "front", "foes"].map(|at| game.view().control().holder(place(at)))
    };
    assert_eq!(shifted(0), [Holder::Own, Holder::Friendly, Holder::Hostile]);
    assert_eq!(shifted(1), [Holder::Own, Holder::Friendly, Holder::Friendly]);
    assert_eq!(shifted(-1), [Holder::Own, Holder::Hostile, Holder::Hostile]);
    let game = world().game();
    assert!(game.view().control().held(place("front")) && !game.view().control().held(place("foes")));
    assert_eq!(game.view().control().holder(place("nowhere")), Holder::Nobody);
}

#[test]
fn couriers_and_the_telegraph() {
    let days = |world: World, at: &str| {
        world.rule("courier_km", 60.0).game().view().control().courier_days(place(at))
    };
    let wired = || world().plan(|plan| plan.places.iter_mut().for_each(|place| place.telegraph = true));
    assert_eq!(
        [days(world(), "home"), days(world(), "halt"), days(world(), "front")],
        [Some(0), Some(2), Some(4)]
    );
    assert_eq!([days(wired(), "front"), days(wired(), "foes")], [Some(0), None], "no wire to the enemy");
    let cut = wired().plan(|plan| {
        plan.places.iter_mut().filter(|p| p.id == place("home")).for_each(|p| p.telegraph = false)
    });
    assert_eq!(days(cut, "front"), Some(4), "the seat is not on the wire");
    let roadless = world().plan(|plan| plan.routes.clear());
    assert_eq!(days(roadless.clone(), "front"), None);
    assert_eq!(roadless.game().view().control().courier_turns(place("front")), 3);
    let far = world().plan(|plan| plan.routes[2].length = Metres(900_000)).rule("courier_km", 60.0);
    assert_eq!(far.game().view().control().courier_turns(place("halt")), 1, "15 days");
    let order = Order::Posture { unit: unit("riders"), posture: alash::orders::Posture::Hold };
    let delay = |km| posted(1).rule("courier_km", km).game().view().delay(&order);
    assert_eq!([delay(15.0), delay(13.0)], [0, 1], "14 and 16 days");
    assert_eq!(posted(1).rule("courier_km", 10.0).game().view().delay(&Order::Pay { kopeks: 1 }), 0);
}

#[test]
fn questions_are_open_until_they_are_answered() {
    let mut asks = crate::phases::effects::event(Vec::new(), &[]);
    asks.choices = vec![alash::scenario::model::Choice { id: crate::world::id("yes"), ..Default::default() }];
    let order = Order::Choose { event: asks.id, choice: crate::world::id("yes"), numbers: Vec::new() };
    let mut game = world().plan(|plan| plan.events.push(asks)).game();
    assert_eq!((game.view().open_events().count(), game.view().open_now().count()), (1, 1));
    game.order(&order).expect("it is open");
    assert_eq!((game.view().open_events().count(), game.view().open_now().count()), (0, 1));
    game.end_turn();
    assert_eq!(game.view().open_now().count(), 0);
}

/// A campaign played in brief is the same, and looks for no bottleneck.
#[test]
fn in_brief() {
    let world = crate::phases::transport::far().rule("post_road_tonnes", 4.0);
    let (mut long, mut brief) = (world.game(), world.game());
    brief.be_brief();
    long.end_turn();
    brief.end_turn();
    assert!(long.snapshot() == brief.snapshot());
    let bottlenecks =
        |game: &Game| game.view().supply().stuck.iter().filter(|stuck| !stuck.legs.is_empty()).count();
    assert_eq!(bottlenecks(&brief), 0);
    assert!(bottlenecks(&long) > 0);
}

/// What is on the way is seen from both ends.
#[test]
fn what_is_on_its_way() {
    let shipped = json!([
        { "due": 3, "to": "home", "goods": "food", "from": "front", "amount": 20 },
        { "due": 3, "to": "home", "goods": "hay", "from": "front", "amount": 30 },
        { "due": 4, "to": "home", "goods": "food", "from": "halt", "amount": 5 },
        { "due": 4, "to": "halt", "goods": "food", "from": "home", "amount": 7 },
    ]);
    let world = world().set("transit", shipped);
    let game = world.game();
    let transit = game.view().transit();
    assert_eq!(
        [transit.coming(place("home"), Goods::Food), transit.coming(place("home"), Goods::Hay)],
        [25, 30]
    );
    assert_eq!(transit.shipments().len(), 4);
    let arrived = world.turns(4);
    assert_eq!([arrived.stock("home", Goods::Food), arrived.stock("home", Goods::Hay)], [20, 30]);
    assert_eq!(arrived.posted(Commodity::Food, Cause::Shipment), 20);
    assert!(!arrived.told(|event| matches!(event, Event::Stuck { .. })));
}

/// What panels show of a unit's outfit is what it has.
#[test]
fn an_outfit_is_seen_as_it_is() {
    let has = [
        ("horses", 12),
        ("condition", 13),
        ("rifles", 14),
        ("rounds", 15),
        ("officers", 16),
        ("instructors", 17),
        ("machine_guns", 18),
        ("kit", 19),
        ("merit", 20),
        ("honours", 21),
    ];
    let set = |world: World, &(what, number): &(&str, u32)| {
        world.set(&format!("units.riders.outfit.{what}"), number)
    };
    let game = has.iter().fold(riders(100), set).game();
    let outfit = game.view().unit(unit("riders")).expect("the unit").outfit;
    let arms = [outfit.rifles(), outfit.rounds(), outfit.machine_guns(), outfit.kit()];
    assert_eq!((outfit.horses().0, outfit.condition().0, arms), (12, 13, [14, 15, 18, 19]));
    assert_eq!((outfit.officers(), outfit.instructors()), (16, 17));
    assert_eq!((outfit.merit(), outfit.honours()), (20, 21));
}
