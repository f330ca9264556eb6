//! Units regrouped: men handed over with their part, detachments raised and given up, names; units carried by rail.

use crate::world::{Played, World, a_unit, place, posted, riders, sponsor, unit};
use alash::base::quantity::{Men, PerMille};
use alash::orders::{Order, Pace};
use alash::scenario::model::{Draws, Mode};
use alash::sim::{Event, Refusal};
use serde_json::json;

/// What holds when the order was carried out, before the turn is played.
#[track_caller]
fn check(why: &str, world: &World, men: u32, figures: &[(&str, f64)]) {
    let done = Played::of(world.clone().order(hand_over(men)).game());
    for (path, figure) in figures {
        assert_eq!(done.at(path), *figure, "{why}: {path}");
    }
}

fn hand_over(men: u32) -> Order {
    Order::Transfer { from: unit("riders"), to: unit("party"), men }
}

/// A party of the riders that is not there yet.
pub fn with_party(world: World) -> World {
    world.plan(|plan| {
        let mut party = a_unit("party");
        (party.draws, party.establishment) = (Draws::Unit(unit("riders")), Men(100));
        plan.units.push(party);
    })
}

fn equipped() -> World {
    let outfit = json!({
        "horses": 90, "condition": 700, "rifles": 50, "rounds": 999, "officers": 5, "instructors": 3,
        "machine_guns": 2, "kit": 100, "merit": 1, "honours": 2, "course": "drill"
    });
    let world = with_party(riders(100)).set("units.riders.outfit", outfit);
    world.set("units.riders.roll.sick", json!([20, 10])).set("units.riders.roll.by_lot", 400)
}

#[test]
fn men_take_their_part_along_rounded_down() {
    let figures = [
        ("units.riders.roll.ages.4", 60.0),
        ("units.party.roll.ages.4", 40.0),
        ("units.riders.roll.origins.uezd", 60.0),
        ("units.party.roll.origins.uezd", 40.0),
        ("units.party.roll.by_lot", 400.0),
        ("units.party.outfit.horses", 36.0),
        ("units.riders.outfit.horses", 54.0),
        ("units.party.outfit.condition", 700.0),
        ("units.party.outfit.rifles", 20.0),
        ("units.party.outfit.rounds", 399.0),
        ("units.riders.outfit.rounds", 600.0),
        ("units.party.outfit.officers", 2.0),
        ("units.party.outfit.instructors", 1.0),
        ("units.party.outfit.machine_guns", 0.0),
        ("units.party.outfit.kit", 40.0),
        ("units.party.outfit.honours", 2.0),
        ("units.party.outfit.merit", 0.0),
        // The sick stay.
        ("units.riders.roll.sick.0", 20.0),
        ("units.party.roll.sick.0", 0.0),
    ];
    check("40 of 100", &equipped(), 40, &figures);
    check("the sick go when too few others are left", &equipped(), 85, &[("units.party.roll.sick.0", 15.0)]);
}

#[test]
fn all_men_join_and_nothing_stays() {
    let figures = [
        ("units.riders.roll.ages.4", 0.0),
        ("units.riders.outfit.machine_guns", 0.0),
        ("units.party.roll.ages.4", 100.0),
        ("units.party.roll.sick.0", 20.0),
        ("units.party.outfit.machine_guns", 2.0),
        ("units.party.outfit.merit", 1.0),
    ];
    check("all of 100", &equipped(), 100, &figures);
}

/// It stands as far from home as they, and as many of its men are kept there.
#[test]
fn a_detachment_begins_where_its_men_stand() {
    let world = with_party(posted(100)).set("units.riders.station.there", 50);
    let done = Played::of(world.order(hand_over(40)).game());
    let party = done.game.view().unit(unit("party")).expect("it is of this world");
    assert_eq!(party.station.at(), place("front"));
    for (path, figure) in [
        ("units.party.station.from_home", 200_000.0),
        ("units.party.station.there", 20.0),
        ("units.riders.station.there", 30.0),
    ] {
        assert_eq!(done.at(path), figure, "{path}");
    }
}

/// Its scattered men come to where it is now.
#[test]
fn a_detachment_of_which_nobody_is_left_begins_anew_where_its_men_stand() {
    let world = with_party(riders(100)).set("units.party.station.at", "front");
    let left = world.clone().set("units.party.roll.scattered", json!([5, 0]));
    check(
        "five are scattered",
        &left,
        40,
        &[
            ("units.party.roll.ages.4", 40.0),
            ("units.party.station.from_home", 0.0),
            ("units.party.roll.scattered.0", 5.0),
        ],
    );
    let game = left.order(hand_over(40)).game();
    assert_eq!(game.view().unit(unit("party")).map(|unit| unit.station.at()), Some(place("home")));
    let mut manned =
        world.set("units.party.roll.ages.4", 5).set("units.party.roll.origins", json!({ "uezd": 5 })).game();
    assert_eq!(manned.order(&hand_over(40)), Err(Refusal::Apart));
}

#[test]
fn a_detachment_rides_on_its_own_and_is_no_unit_before() {
    let mut game = with_party(riders(100)).rule("rider_km", 100.0).game();
    assert_eq!(game.view().units().count(), 1);
    assert_eq!(game.view().unraised(unit("riders")).collect::<Vec<_>>(), [unit("party")]);
    game.order(&hand_over(30)).expect("they are there");
    assert_eq!(game.view().units().count(), 2);
    let ride = Order::Post { unit: unit("party"), place: place("halt"), pace: Pace::Steady };
    game.order(&ride).expect("a detachment rides");
    game.end_turn();
    let at = |name| game.view().unit(unit(name)).map(|unit| unit.station.at());
    assert_eq!((at("party"), at("riders")), (Some(place("halt")), Some(place("home"))));
}

/// Its men stand where their unit is posted, two turns by courier from the seat.
#[test]
fn an_order_that_came_by_courier_is_told() {
    let world = with_party(posted(100)).rule("courier_km", 10.0);
    let mut game = world.order(hand_over(30)).game();
    game.end_turn();
    let told = |game: &alash::sim::Game| {
        let wanted = Event::Regrouped { from: unit("riders"), to: unit("party"), men: Men(30) };
        game.view().events().contains(&wanted)
    };
    assert!(!told(&game));
    game.end_turn();
    assert!(told(&game));
}

/// As many fewer are wanted with the one, as many more with the other.
#[test]
fn instructors_who_go_along_are_not_hired_anew() {
    let world = equipped().set("levers.instructors", json!({ "riders": 3 }));
    check("a third", &world, 40, &[("levers.instructors.riders", 2.0)]);
}

#[test]
fn a_name_is_kept_with_the_state_and_can_be_given_back() {
    let rename = |name: &str| Order::Rename { unit: unit("riders"), name: name.to_owned() };
    let mut game = riders(100).order(rename(" Wolves ")).game();
    assert_eq!(game.view().staff().name(unit("riders")), Some("Wolves"));
    let kept = game.snapshot();
    game.order(&rename("")).expect("it has a name");
    assert_eq!(game.view().staff().name(unit("riders")), None);
    game.restore(&kept);
    assert_eq!(game.view().staff().name(unit("riders")), Some("Wolves"));
}

/// A power at `home` that thinks so of Alash; from there to `halt` it has rails, from `halt` to `front` a road leads on.
pub fn railway(thinks: u32) -> World {
    let world = riders(100).sponsor("power", |power| {
        (power.seat, power.standing, power.carries) = (place("home"), PerMille(thinks), vec![Mode::Rail]);
    });
    let world = world.rule("rider_km", 20.0).rule("marching_share", 0.5).rule("rail_km", 100.0);
    world.plan(|plan| {
        let of_rails = |leg: &&mut alash::scenario::model::Route| leg.id.0.as_str() == "home-halt";
        plan.routes.iter_mut().find(of_rails).expect("a leg of the world").mode = Mode::Rail;
        plan.rules.ride_season = [1.0; 24];
    })
}

pub fn passage() -> Order {
    Order::Passage { sponsor: sponsor("power"), unit: unit("riders") }
}

fn ride_to(at: &str) -> Order {
    Order::Post { unit: unit("riders"), place: place(at), pace: Pace::Steady }
}

/// 100 km by rail count as 10 of riding at a tenth of the speed; 100 km of road stay what they are.
#[test]
fn a_train_shortens_the_way_as_far_as_its_rails_go() {
    let left =
        |world: World, at| Played::of(world.order(ride_to(at)).game()).at("units.riders.station.march.left");
    let carried = || railway(500).set("goodwill.carried.riders", json!({ "by": "power", "until": 1 }));
    assert_eq!(left(railway(500), "front"), 200_000.0);
    assert_eq!(left(carried(), "halt"), 10_000.0);
    assert_eq!(left(carried(), "front"), 110_000.0);
    assert_eq!(left(carried().set("turn", 1), "front"), 200_000.0, "it was lent for the turn before");
    let cut_off = carried().plan(|plan| plan.sponsors[0].seat = place("front"));
    assert_eq!(left(cut_off, "halt"), 100_000.0, "its rails begin at its seat");
}

#[test]
fn who_thinks_well_of_alash_lends_its_trains_and_who_is_on_the_way_gains_by_it() {
    let asked = |thinks| railway(thinks).order(ride_to("front")).order(passage()).play();
    let granted = Event::Favour { sponsor: sponsor("power"), what: None, granted: true };
    let lent = asked(1000);
    assert!(lent.told(|told| *told == granted));
    assert_eq!(lent.at("goodwill.carried.riders.until"), 5.0);
    assert_eq!(lent.at("goodwill.standing.power"), 900.0, "asking costs");
    // 150 km are ridden in the turn, before or after the answer.
    let without = railway(1000).order(ride_to("front")).play();
    assert!(lent.at("units.riders.station.march.left") < without.at("units.riders.station.march.left"));
    let refused = Event::Favour { sponsor: sponsor("power"), what: None, granted: false };
    let doubtful = railway(300).order(passage());
    assert!(doubtful.seeds(20).any(|played| played.told(|told| *told == refused)));
}
