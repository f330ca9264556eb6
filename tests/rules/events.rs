//! Each kind of event by name, in a world in which it must be told, and not in the same world without its cause.

use crate::phases::deliveries::promised;
use crate::phases::effects::event;
use crate::phases::school::course;
use crate::world::{World, half_month, id, oblast, place, posted, riders, sponsor, uezd, unit, world};
use alash::base::quantity::{Horses, Kopeks, Men, PerMille};
use alash::orders::{Gift, Goods, Order, Posture};
use alash::scenario::model::{Choice, Condition, Effect, Hold, Holder, Leaving, Step, Strength};
use alash::sim::{Closure, Event};
use serde_json::json;
use std::collections::BTreeSet;

/// The events by name. A new one does not compile until it stands here, and fails until it has a row.
fn name(event: &Event) -> &'static str {
    match event {
        Event::Scripted(_) => "scripted",
        Event::Levied { .. } => "levied",
        Event::Formed(_) => "formed",
        Event::Chosen { .. } => "chosen",
        Event::Promised(_) => "promised",
        Event::Loaded(_) => "loaded",
        Event::LostOnTheWay(_) => "lost on the way",
        Event::Favour { .. } => "favour",
        Event::RedLine(_) => "red line",
        Event::Delivered(_) => "delivered",
        Event::Withheld(_) => "withheld",
        Event::Taxed { .. } => "taxed",
        Event::Unpaid { .. } => "unpaid",
        Event::Stuck { .. } => "stuck",
        Event::Arrived { .. } => "arrived",
        Event::Deserted { .. } => "deserted",
        Event::Died { .. } => "died",
        Event::Scattered { .. } => "scattered",
        Event::Returned { .. } => "returned",
        Event::HorsesLost { .. } => "horses lost",
        Event::CarriersLeft => "carriers left",
        Event::DepotGivenUp(_) => "depot given up",
        Event::EldersLeft(_) => "elders left",
        Event::DepotEmpty(_) => "depot empty",
        Event::Raided { .. } => "raided",
        Event::Jut(_) => "jut",
        Event::Collapsed { .. } => "collapsed",
        Event::Regrouped { .. } => "regrouped",
        Event::Joined { .. } => "joined",
        Event::Left { .. } => "left",
        Event::Fought(_) => "fought",
        Event::FellBack { .. } => "fell back",
        Event::CutOff(_) => "cut off",
        Event::OrderFailed(_) => "order failed",
        Event::SchoolClosed { .. } => "school closed",
        Event::CadetsPassed { .. } => "cadets passed",
    }
}

/// How many events [`name`] knows.
const EVENTS: usize = 36;

/// A world, the same without the cause, and what must be told of the first and not of the second. Where a fact is
/// drawn, one seed of forty must tell it.
struct Row(World, World, Event);

#[test]
fn each_event_is_told_where_it_must_be_and_not_without_its_cause() {
    let rows: Vec<Row> =
        [affairs(), powers(), money(), roads(), men(), wars()].into_iter().flatten().collect();
    for Row(world, without, event) in &rows {
        let told = |world: &World| world.seeds(40).any(|played| played.told(|told| told == event));
        assert!(told(world), "{event:?} is not told; {:?}", world.play().game.view().events());
        let kind = |told: &Event| name(told) == name(event);
        assert!(!without.play().told(kind), "{event:?} is told without its cause");
    }
    let named: BTreeSet<&str> = rows.iter().map(|row| name(&row.2)).collect();
    assert_eq!(named.len(), EVENTS, "events with a row: {named:#?}");
}

fn affairs() -> Vec<Row> {
    let asks = || {
        let mut asks = event(Vec::new(), &[]);
        asks.choices = ["yes", "no"].map(|name| Choice { id: id(name), ..Choice::default() }).into();
        asks
    };
    let scripted = || world().plan(|plan| plan.events.push(event(Vec::new(), &[])));
    let asked = || world().plan(|plan| plan.events.push(asks()));
    let effect = |effect| riders(100).plan(|plan| plan.events.push(event(Vec::new(), &[effect])));
    let id_of = event(Vec::new(), &[]).id;
    let later = |world: World| world.plan(|plan| plan.events[0].turn = 1);
    let (riders_id, home) = (unit("riders"), Leaving::Discharged);
    let joined = Event::Joined { unit: riders_id, men: Men(20) };
    let left = Event::Left { unit: riders_id, how: home, men: Men(20) };
    vec![
        Row(scripted(), later(scripted()), Event::Scripted(id_of)),
        Row(asked(), later(asked()), Event::Chosen { event: id_of, choice: id("no") }),
        Row(effect(Effect::Men(riders_id, 20)), effect(Effect::Men(riders_id, -20)), joined),
        Row(effect(Effect::Men(riders_id, -20)), effect(Effect::Men(riders_id, 20)), left),
    ]
}

fn powers() -> Vec<Row> {
    let delivery = alash::base::id::DeliveryId::new("delivery").expect("an id");
    let here = || promised(|_| {});
    let far = |loss| promised(|delivery| delivery.at = place("front")).rule("road_loss", loss);
    let in_two = promised(|delivery| delivery.on = half_month("1918-02-01"));
    let in_three = promised(|delivery| delivery.on = half_month("1918-02-16"));
    let dear = promised(|delivery| delivery.standing = PerMille(900));
    let ask = Order::Ask { sponsor: sponsor("power"), what: Gift::Officers, unit: unit("riders") };
    let friend = || riders(10).sponsor("power", |power| power.standing = PerMille(1000));
    let line = Some(Condition::Flag(id("flag")));
    let bounded = || world().sponsor("power", |power| power.red_line = line);
    vec![
        Row(in_two, in_three, Event::Promised(delivery)),
        Row(here(), here().rule("loading", 0.0), Event::Loaded(delivery)),
        Row(here(), here().rule("loading", 0.0), Event::Delivered(delivery)),
        Row(far(1.0), far(0.0), Event::LostOnTheWay(delivery)),
        Row(dear, here(), Event::Withheld(delivery)),
        Row(
            friend().order(ask),
            friend(),
            Event::Favour { sponsor: sponsor("power"), what: Some(Gift::Officers), granted: true },
        ),
        Row(bounded().set("affairs.flags", json!(["flag"])), bounded(), Event::RedLine(sponsor("power"))),
    ]
}

fn money() -> Vec<Row> {
    let taxed =
        |rate: u32| world().rule("kibitka_tax", 4.5).rule("collected", 0.1).set("levers.tax.oblast", rate);
    let income = Event::Taxed { oblast: oblast("oblast"), income: Kopeks(450_000) };
    let paid = |roubles| riders(100).roubles(roubles).set("levers.pay", 2000).set("levers.spending", "pay");
    let unpaid = Event::Unpaid { oblast: oblast("oblast"), short: Kopeks(50_000) };
    let carts = json!({ "carts": 10, "camels": 0 });
    let hired = |roubles| {
        world().roubles(roubles).rule("cart_hire", 18.0).set("levers.carriers.home-halt", carts.clone())
    };
    let depot =
        |roubles| world().roubles(roubles).rule("depot_keep", 400.0).set("stores.home.target.food", 1000);
    let elders = |roubles| {
        world().roubles(roubles).rule("agitation_cost", 600.0).set("levers.agitation", json!(["uezd"]))
    };
    vec![
        Row(taxed(1000), taxed(0), income),
        Row(paid(1500), paid(2000), unpaid),
        Row(hired(179), hired(180), Event::CarriersLeft),
        Row(depot(399), depot(400), Event::DepotGivenUp(place("home"))),
        Row(elders(599), elders(600), Event::EldersLeft(uezd("uezd"))),
        Row(
            course(3).roubles(0),
            course(3),
            Event::SchoolClosed { place: place("home"), why: Closure::Unpaid },
        ),
        Row(course(1), course(2), Event::CadetsPassed { place: place("home"), officers: 5 }),
    ]
}

fn roads() -> Vec<Row> {
    let eats = |stock| {
        let world = riders(100).rule("ration_kg", 2.0).rule("store_turns", 1.0).rule("aul_keeps", 1.0);
        // They lack nothing else.
        let world = world.rule("rounds_carried", 0.0).set("units.riders.outfit.kit", 100);
        world.stock("home", Goods::Food, stock)
    };
    let stuck = Event::Stuck { goods: Goods::Food, place: place("home"), short: 1000 };
    let riding = |left: u32| {
        let world = riders(100).rule("rider_km", 40.0).rule("marching_share", 0.75);
        world.set("units.riders.station.march", json!({ "to": "front", "left": left, "pace": "steady" }))
    };
    let arrived = Event::Arrived { unit: unit("riders"), place: place("front") };
    // A depot of 600 kg of hay of which carts eat: fewer than 500 are left.
    let depot = |hay| {
        let world = posted(100).rule("ration_kg", 2.0).rule("store_turns", 2.0).rule("depot_keep", 0.0);
        let carts = json!({ "carts": 10, "camels": 0 });
        let world =
            world.set("levers.carriers.home-halt", carts.clone()).set("levers.carriers.halt-front", carts);
        let world =
            world.set("stores.home.target.hay", 100).stock("home", Goods::Hay, hay).rule("cart_hire", 0.0);
        let world =
            world.plan(|plan| plan.rules.grazing_march = [0.0; 24]).stock("home", Goods::Food, 10_000);
        world.rule("grain_kg", 0.0).rule("hay_kg", 0.0).set("levers.taken", json!(["hire", "restock"]))
    };
    let failed = |men: bool| {
        let order = Order::Posture { unit: unit("riders"), posture: Posture::Hold };
        let errand = json!([{ "due": 0, "order": order }]);
        let world = if men { riders(10) } else { world() };
        world.set("staff.errands", errand)
    };
    let handed = |men: u32| {
        let order = json!({ "transfer": { "from": "riders", "to": "party", "men": men } });
        let world = crate::phases::regroup::with_party(riders(10));
        world.set("staff.errands", json!([{ "due": 0, "order": order }]))
    };
    let regrouped = Event::Regrouped { from: unit("riders"), to: unit("party"), men: Men(10) };
    vec![
        Row(handed(10), handed(11), regrouped),
        Row(eats(2000), eats(3000), stuck),
        Row(riding(200_000), riding(2_000_000), arrived),
        Row(depot(600), depot(60_000), Event::DepotEmpty(place("home"))),
        Row(failed(false), failed(true), Event::OrderFailed(unit("riders"))),
    ]
}

/// Of a hundred and sixty men present by the last return so many have rifles left.
pub fn melting(rifles: u32) -> World {
    let whole = json!([20_000, 160, 160, 160, 160, 160, 160, 160, 160, 160]);
    let world = riders(160).rule("ration_kg", 0.0).rule("grain_kg", 0.0).rule("hay_kg", 0.0);
    let world = world.set("units.riders.outfit.officers", 5).set("units.riders.outfit.rifles", rifles);
    world.set("units.riders.strength.steps", whole)
}

fn men() -> Vec<Row> {
    let riders_id = unit("riders");
    let levy = crate::phases::muster::plenty;
    let none = || levy().rule("show_up", 0.0);
    let sick = |share| riders(100).set("units.riders.roll.sick.1", 50).rule("fatality", share);
    let steppe = |share| riders(100).set("units.riders.roll.scattered.1", 50).rule("scattered_return", share);
    let desert = |rate| riders(1).rule("desertion", rate).rule("desertion_own", 1.0);
    let hungry = |least| {
        let world = posted(100).rule("ration_kg", 2.0).rule("store_turns", 0.0).rule("scatter_below", 0.4);
        world.rule("scatter_least", least).rule("scatter_most", least)
    };
    let horses = |rate| riders(1).rule("horse_loss_idle", rate);
    let rifles = |left| melting(left).rule("collapse_least", 150.0).rule("collapse_share", 0.3);
    let collapsed =
        Event::Collapsed { oblast: oblast("oblast"), before: Men(160), now: Men(100), step: Step::Armed };
    vec![
        Row(levy(), none(), Event::Levied { uezd: uezd("uezd"), unit: riders_id, men: Men(1200) }),
        Row(levy(), none(), Event::Formed(riders_id)),
        Row(sick(1.0), sick(0.0), Event::Died { unit: riders_id, men: Men(50) }),
        Row(steppe(1.0), steppe(0.0), Event::Returned { unit: riders_id, men: Men(50) }),
        Row(desert(0.5), desert(0.0), Event::Deserted { unit: riders_id, men: Men(1) }),
        Row(hungry(0.1), hungry(0.0), Event::Scattered { unit: riders_id, men: Men(10) }),
        Row(rifles(100), rifles(120), collapsed),
        Row(horses(1.0), horses(0.0), Event::HorsesLost { unit: riders_id, horses: Horses(1) }),
    ]
}

fn wars() -> Vec<Row> {
    let danger =
        |danger| world().rule("raid_horses", 0.0).plan(|plan| plan.uezds[0].danger = PerMille(danger));
    let lost = |at: &'static str, world: World| {
        let from = half_month("1917-06-01");
        world.plan(|plan| plan.holds.push(Hold { from, place: place(at), holder: Holder::Hostile }))
    };
    let overrun = || lost("front", posted(100));
    let back = Event::FellBack { unit: unit("riders"), place: place("halt") };
    let front = crate::phases::fights::front;
    let fought =
        front(1000).seeds(10).find_map(|played| crate::phases::fights::fight(&played)).expect("a fight");
    let quiet = front(1000).plan(|plan| plan.fronts[0].strengths[0].1 = Strength::default());
    vec![
        Row(danger(900), danger(0), Event::Raided { uezd: uezd("uezd"), horses: Horses(0) }),
        Row(world().rule("jut", 1.0), world(), Event::Jut(oblast("oblast"))),
        Row(overrun(), posted(100), back),
        Row(lost("halt", overrun()), overrun(), Event::CutOff(unit("riders"))),
        Row(front(1000), quiet, Event::Fought(fought)),
    ]
}
