//! What sponsors think: wants, rivals, talks, red lines, terms, gifts.

use crate::world::{World, comes_to, half_month, id, oblast, place, posted, sponsor, world};
use alash::base::quantity::{Kopeks, PerMille};
use alash::orders::Order;
use alash::scenario::model::{Condition, Skill, Strength, Want};
use serde_json::json;

/// A sponsor that thinks 500 of us, whose terms are accepted, and that gives 10 for what it wants or takes 12.
fn accepted(want: Want, world: World) -> World {
    let world = world.rule("want_met", 0.01).rule("want_unmet", 0.012);
    world.sponsor("power", |power| power.wants = vec![want]).set("goodwill.terms", json!(["power"]))
}

#[track_caller]
fn check(want: Want, world: World, met: bool) {
    let thinks = if met { 510.0 } else { 488.0 };
    comes_to(&format!("{want:?}"), &accepted(want, world), &[("goodwill.standing.power", thinks)]);
}

#[test]
fn wants() {
    let at_front = |men| Want::MenAt { front: id("line"), men };
    let manned = || posted(100).front(Strength::default());
    check(at_front(100), manned(), true);
    check(at_front(101), manned(), false);
    let gift = |turn| world().set("turn", 8).set("goodwill.gifts.power", turn);
    check(Want::Money, gift(3), true);
    check(Want::Money, gift(2), false);
    check(Want::Money, world(), false);
    check(Want::Flag(id("flag")), world().set("affairs.flags", json!(["flag"])), true);
    check(Want::Flag(id("flag")), world(), false);
    check(Want::NoTerms(sponsor("other")), world(), true);
    let fought = |turn| {
        let state = json!({ "shift": 0, "worn": 0, "won": 0, "lost": 1, "last_fight": turn });
        world().set("turn", 8).set("fronts.line", state)
    };
    check(Want::Quiet, world(), true);
    check(Want::Quiet, fought(2), true);
    check(Want::Quiet, fought(3), false);
    check(Want::NoRequisition, world(), true);
    let taken = |turn| world().set("turn", 8).set("staff.last_requisition", turn);
    check(Want::NoRequisition, taken(2), true);
    check(Want::NoRequisition, taken(3), false);
}

/// What the panel of a power says of its wants.
#[test]
fn a_want_is_seen_as_it_is() {
    let seen = |world: World| {
        let game = accepted(Want::Flag(id("flag")), world).game();
        let power = &game.view().scenario().sponsors[0];
        game.view().want_met(power, &power.wants[0])
    };
    assert_eq!([seen(world().set("affairs.flags", json!(["flag"]))), seen(world())], [true, false]);
}

#[test]
fn without_terms_wants_do_not_count() {
    let world = accepted(Want::Money, world()).set("goodwill.terms", json!([]));
    comes_to("no terms", &world, &[("goodwill.standing.power", 500.0)]);
    let both = accepted(Want::Money, crate::world::world());
    let both = both.plan(|plan| plan.sponsors[0].wants.push(Want::Quiet));
    comes_to("one met, one not: + 10 − 12", &both, &[("goodwill.standing.power", 498.0)]);
}

/// `power` and its rival `other`.
fn rivals() -> World {
    let world = world().sponsor("power", |_| {}).rule("rival_drift", 0.005).rule("rival_loss", 0.1);
    world.rule("terms_step", 0.1).sponsor("other", |other| other.rival = Some(sponsor("power")))
}

#[test]
fn rivalry() {
    let with_other = rivals().set("goodwill.terms", json!(["other"]));
    comes_to("its rival's terms are accepted", &with_other, &[("goodwill.standing.power", 495.0)]);
    let gone = with_other.plan(|plan| plan.sponsors[0].to = half_month("1917-12-16"));
    comes_to("the rival is gone, and its terms with it", &gone, &[("goodwill.standing.power", 500.0)]);
    assert!(gone.play().game.view().goodwill().terms.is_empty());
}

#[test]
fn terms() {
    let terms = |accept| Order::Terms { sponsor: sponsor("other"), accept };
    let thinks = |world: World| {
        let game = world.game();
        let goodwill = game.view().goodwill();
        (goodwill.standing(sponsor("other")).0, goodwill.standing(sponsor("power")).0)
    };
    assert_eq!(thinks(rivals().order(terms(true))), (600, 400), "accepted: + 100, and the rival loses 100");
    let given_up = rivals().set("goodwill.terms", json!(["other"])).order(terms(false));
    assert_eq!(thinks(given_up.clone()), (300, 550), "given up: − 200, and the rival gains 50");
    let (taken, left) = (rivals().order(terms(true)).game(), given_up.game());
    let memory = |game: &alash::sim::Game| json!(game.view().goodwill().memory)["other"].clone();
    assert_eq!((memory(&taken), memory(&left)), (json!(["accepted"]), json!(["refused"])));
    assert!(taken.view().goodwill().terms.contains(&sponsor("other")));
    assert!(left.view().goodwill().terms.is_empty());
}

#[test]
fn only_the_last_three_answers_are_remembered() {
    let old = json!(["refused", "gave", "asked"]);
    let world = rivals().set("goodwill.memory.other", old);
    let game = world.order(Order::Terms { sponsor: sponsor("other"), accept: true }).game();
    assert_eq!(json!(game.view().goodwill().memory)["other"], json!(["gave", "asked", "accepted"]));
}

/// A negotiator of 200 brings a tenth of that a turn where he sits within a turn's road of the sponsor.
#[test]
fn talks() {
    let talks = |km: u32| {
        let world = world().person(Skill::Talks, 200, json!({ "oblast": "oblast" }));
        let world = world.sponsor("power", |power| power.seat = place("halt"));
        world
            .plan(|plan| plan.routes[2].length = alash::base::quantity::Metres(1000 * km))
            .rule("cart_km", 40.0)
            .rule("marching_share", 0.75)
    };
    comes_to("100 km off", &talks(100), &[("goodwill.standing.power", 520.0)]);
    comes_to("897 km are less than two turns", &talks(897), &[("goodwill.standing.power", 520.0)]);
    comes_to("900 km are two", &talks(900), &[("goodwill.standing.power", 500.0)]);
    let home = world().person(Skill::Talks, 200, json!({ "oblast": "oblast" })).sponsor("power", |_| {});
    comes_to("in the same town", &home, &[("goodwill.standing.power", 520.0)]);
}

#[test]
fn a_red_line_ends_it_for_good() {
    let line = Some(Condition::Flag(id("flag")));
    let crossed =
        world().sponsor("power", |power| power.red_line = line).set("affairs.flags", json!(["flag"]));
    let crossed = crossed.set("goodwill.terms", json!(["power"]));
    let played = crossed.turns(2);
    let goodwill = played.game.view().goodwill();
    assert_eq!(goodwill.standing(sponsor("power")), PerMille::ZERO);
    assert!(goodwill.crossed.contains(&sponsor("power")) && goodwill.terms.is_empty());
    assert_eq!(json!(goodwill.memory)["power"], json!(["crossed"]), "remembered once");
    assert!(crossed.play().told(|event| matches!(event, alash::sim::Event::RedLine(_))));
    assert!(!played.told(|event| matches!(event, alash::sim::Event::RedLine(_))), "told once");
    let not = crossed.set("affairs.flags", json!([]));
    comes_to("not crossed", &not, &[("goodwill.standing.power", 500.0)]);
}

/// 1,000 roubles raise the standing by 100.
#[test]
fn gifts() {
    let gift = |roubles| {
        let order = Order::Gift { sponsor: sponsor("power"), oblast: oblast("oblast"), roubles };
        world().roubles(20_000).sponsor("power", |power| power.per_tenth = Some(Kopeks(100_000))).order(order)
    };
    let after = |world: &World| {
        let game = world.game();
        let view = game.view();
        let known = view.goodwill().memory.get(&sponsor("power")).map_or(0, Vec::len);
        (view.goodwill().standing(sponsor("power")).0, view.fund().branch(oblast("oblast")).balance.0, known)
    };
    assert_eq!(after(&gift(1000)), (600, 1_900_000, 1));
    assert_eq!(after(&gift(100)), (510, 1_990_000, 1), "ten are just noticed");
    assert_eq!(after(&gift(90)), (509, 1_991_000, 0), "nine are not");
    assert_eq!(after(&gift(20_000)), (1000, 0, 1));
    let deaf = gift(1000).plan(|plan| plan.sponsors[0].per_tenth = None);
    assert_eq!(after(&deaf), (500, 1_900_000, 0), "money does not move it");
    let twice =
        gift(1000).order(Order::Gift { sponsor: sponsor("power"), oblast: oblast("oblast"), roubles: 500 });
    assert_eq!(after(&twice), (650, 1_850_000, 1), "one memory a turn");
    assert_eq!(after(&gift(1000).rule("price_growth", 1.0)).0, 550, "at twice the prices half of it");
}
