//! Fights: whose power counts how much, what they cost, who wins, and how the line moves.
//!
//! A row looks for a fight of one day that went as it says: its losses are then a product of rules without luck.

use crate::world::{Played, World, comes_to, posted};
use alash::scenario::model::{Skill, Strength};
use alash::sim::Event;
use alash::sim::state::event::{Fight, FightEnd};
use serde_json::json;

/// 1,000 trained riders with full pouches at a front against so many; they fight whenever they can.
pub fn front(foes: u32) -> World {
    let strength = Strength { foes, ..Strength::default() };
    let world = posted(1000).front(strength).rule("engagement", 1.0).rule("rounds_carried", 60.0);
    let world =
        world.set("units.riders.outfit.rounds", 60_000).set("levers.taken", json!(["hire", "restock"]));
    let world = world.rule("unarmed_worth", 0.3).rule("machine_gun_worth", 25.0).rule("gun_worth", 40.0);
    let world = world.rule("quality_raw", 0.6).rule("posture_hold", 1.3).rule("captured", 0.3);
    let world = world.rule("attack_loss", 0.028).rule("defence_loss", 0.015).rule("fight_usual", 0.6);
    let world = world.rule("fight_raid", 0.25).rule("tolerance_bare", 0.05).rule("tolerance_armed", 0.06);
    // They eat nothing, so that they are fed.
    let world = world.rule("tolerance_foe", 0.13).rule("fight_dead", 0.3).rule("fight_rounds", 50.0);
    world.rule("ration_kg", 0.0).rule("grain_kg", 0.0).rule("hay_kg", 0.0)
}

pub fn posture(world: World, posture: &str) -> World {
    world.set("units.riders.station.posture", posture)
}

pub fn fight(played: &Played) -> Option<Fight> {
    played.game.view().events().iter().find_map(|event| match event {
        Event::Fought(fight) => Some(*fight),
        _ => None,
    })
}

/// A fight that went so, and the state after it.
#[track_caller]
fn found(world: &World, went: impl Fn(&Fight) -> bool) -> (Fight, Played) {
    let mut fights = world.seeds(300).filter_map(|played| fight(&played).map(|fight| (fight, played)));
    fights.find(|(fight, _)| went(fight)).expect("such a fight is fought")
}

/// Power of our side against theirs, thousandths, before anybody attacks.
#[track_caller]
fn check(why: &str, world: World, odds: u32) {
    assert_eq!(found(&world, |_| true).0.odds.0, odds, "{why}");
}

#[test]
fn power() {
    let set = |what: &str, number: u32| front(1000).set(&format!("units.riders.outfit.{what}"), number);
    let beside =
        |change: fn(&mut Strength)| front(1000).plan(|plan| change(&mut plan.fronts[0].strengths[0].1));
    check("man for man", front(1000), 1000);
    check("two to one", front(500), 2000);
    check(
        "half have rifles: 0.3 + 0.7 × 0.5",
        set("rifles", 500).set("units.riders.outfit.rounds", 30_000),
        650,
    );
    check("a quarter of the rounds: 0.3 + 0.7 × √0.25", set("rounds", 15_000), 650);
    check("no rounds", set("rounds", 0), 300);
    check("four machine guns: + 100", set("machine_guns", 4), 1100);
    check(
        "with a quarter of the rounds: 650 + 25",
        set("rounds", 15_000).set("units.riders.outfit.machine_guns", 4),
        675,
    );
    let raw = front(1000)
        .set("units.riders.roll.ages", json!([1000, 0, 0, 0, 0]))
        .set("units.riders.outfit.course", "none");
    check("raw men: 0.6", raw, 600);
    let half = json!([0, 0, 600, 400, 0]);
    let half = front(1000).set("units.riders.roll.ages", half).set("units.riders.outfit.course", "none");
    check("half trained: 0.6 + 0.4 × 0.5", half, 800);
    check(
        "a commander of a tenth",
        front(1000).person(Skill::Command, 100, json!({ "unit": "riders" })),
        1100,
    );
    check("two awards: 1.2", set("honours", 2), 1200);
    check("three count at most", set("honours", 5), 1300);
    check("a tenth is sick", front(1000).set("units.riders.roll.sick.0", 100), 900);
    check("500 of 1,000 are kept there", front(1000).set("units.riders.station.there", 500), 500);
    check("500 friends", beside(|strength| strength.friends = 500), 1500);
    check(
        "friends' guns: 25 × 2 + 40 × 5",
        beside(|s| (s.friend_machine_guns, s.friend_guns) = (2, 5)),
        1250,
    );
    check("foes' guns: 1,000 of 1,250", beside(|s| (s.foe_machine_guns, s.foe_guns) = (2, 5)), 800);
    check("foes swayed to half", front(1000).sway("foes", 500), 2000);
    let worn = json!({ "shift": 0, "worn": 500, "won": 0, "lost": 0, "last_fight": 0 });
    check("half worn, and a tenth of that healed: 550 of 1,000", front(1000).set("fronts.line", worn), 1818);
    check("a hundred to one at most", front(5), 100_000);
}

/// Who takes a part of a fight on himself brings that part of his power, and never more than all of it.
#[test]
fn power_by_posture() {
    let with = |how: &str| {
        let world = posture(front(1000), how).rule("exposure_screen", 0.5).rule("exposure_raid", 0.7);
        world.rule("exposure_assault", 1.2)
    };
    check("guards hold", with("garrison"), 1000);
    check("who holds", with("hold"), 1000);
    check("half of a screen", with("screen"), 500);
    check("half of those who rest", with("rest"), 500);
    check("seven of ten raiders", with("raid"), 700);
    check("all who attack", with("assault"), 1000);
    check(
        "friends are all there",
        with("screen").plan(|plan| plan.fronts[0].strengths[0].1.friends = 500),
        1000,
    );
}

/// What the enemy lost of himself, thousandths, in a fight of one day that we won or lost, defending or attacking.
#[track_caller]
fn worn(why: &str, world: World, attacking: bool, won: bool, worn: f64) {
    let went = |fight: &Fight| fight.attacking == attacking && fight.won == won && fight.days == 1;
    assert_eq!(found(&world, went).1.at("fronts.line.worn"), worn, "{why}");
}

#[test]
fn what_the_enemy_loses() {
    let assault = || posture(front(1000), "assault");
    // Small fights are bloodier: (10,000 / 1,000)^¼ = 1.778. Odds of 1.3 for who holds: √1.3 = 1.140.
    worn("0.028 × 1.778 × 0.6 × 1.140 × 1.5", front(1000), false, true, 51.0);
    worn("the beaten enemy loses 1.5, the winning one 0.8", front(1000), false, false, 27.0);
    // Attacking, the odds are 1 / 1.3 and he loses by 0.015: √0.769 = 0.877.
    worn("0.015 × 1.778 × 0.6 × 0.877 × 1.5", assault(), true, true, 21.0);
    // Seven of ten raid: √(0.7 / 1.3) = 0.734, and 0.25 for 0.6.
    worn("0.015 × 1.778 × 0.25 × 0.734 × 1.5", posture(front(1000), "raid"), true, true, 7.0);
    worn("odds count at most twice: 0.028 × 2.5 × 0.6 × 2 × 1.5", front(100), false, true, 126.0);
    let friends = front(1000).plan(|plan| plan.fronts[0].strengths[0].1.friends = 1000);
    // Odds 2.6: √2.6 = 1.612; half of what he loses he loses to us: 0.028 × 1.778 × 0.6 × 1.612 × 1.5 / 2 = 0.0361.
    worn("half of it to our friends", friends, false, true, 36.0);
    let before = json!({ "shift": 0, "worn": 590, "won": 0, "lost": 0, "last_fight": 0 });
    worn("600 at most", front(100).set("fronts.line", before), false, true, 600.0);
}

/// Our men hit of 1,000 in the mean, in fights of one day.
#[track_caller]
fn hit(why: &str, world: World, attacking: bool, won: bool, mean: f64) {
    let fights: Vec<Fight> = world.each(250, fight).into_iter().flatten().collect();
    let went = |fight: &&Fight| fight.attacking == attacking && fight.won == won && fight.days == 1;
    let lost: Vec<f64> = fights.iter().filter(went).map(|fight| f64::from(fight.lost.0)).collect();
    assert!(lost.len() > 10, "{why}: {} fights", lost.len());
    let found = lost.iter().sum::<f64>() / lost.len() as f64;
    // Three parts of what so many hits scatter by.
    let off = 0.1_f64.max(3.0 / (lost.len() as f64 * mean).sqrt());
    assert!((found / mean - 1.0).abs() < off, "{why}: {found}, and not {mean}");
}

#[test]
fn what_we_lose() {
    // 0.015 × 1.778 × 0.6 / √1.3 = 0.0140; times 0.8 for who wins and 1.5 for who loses.
    hit("holding and winning", front(1000), false, true, 11.2);
    hit("holding and losing", front(1000), false, false, 21.1);
    // 0.028 × 1.778 × 0.6 × √1.3 × 1.2 for who attacks = 0.0409.
    hit("attacking and winning", posture(front(1000), "assault"), true, true, 32.7);
    hit("attacking and losing", posture(front(1000), "assault"), true, false, 61.3);
    // Screening: half is there and exposed, and no more than a skirmish: 0.015 × 1.778 × 0.25 / √(1.3 / 2) × 0.5 = 0.00413.
    hit("screening and losing", posture(front(1000), "screen"), false, false, 6.2);
    // Raiding: 0.7 are there and exposed: 0.028 × 1.778 × 0.25 × √(1.3 / 0.7) × 0.7 = 0.0119.
    hit("raiding and losing", posture(front(1000), "raid"), true, false, 17.8);
}

#[test]
fn the_price() {
    let (fight, played) = found(&front(1000), |fight| fight.won && fight.days == 1);
    // 1,000 rifles × 50 rounds × one day × 0.6; and rifles of 1,000 × 0.051 × 0.3.
    assert_eq!(fight.rounds, 30_000);
    assert_eq!(played.at("units.riders.outfit.rounds"), 30_000.0);
    assert_eq!(played.at("units.riders.outfit.rifles"), 1015.0);
    assert_eq!(played.at("units.riders.outfit.merit"), 1.0);
    assert_eq!(played.at("units.riders.outfit.horses"), 1000.0 - f64::from(fight.dead.0 / 2));
    assert_eq!(played.at("units.riders.roll.ages.4"), 1000.0 - f64::from(fight.dead.0));
    assert_eq!(played.at("tally.dead"), f64::from(fight.dead.0));
    assert_eq!(played.at("fronts.line.won") + 10.0 * played.at("fronts.line.lost"), 1.0);
    assert_eq!(played.at("fronts.line.last_fight"), 1.0);
    // The wounded were sick a turn before the phase of health counts them on.
    assert_eq!(played.at("units.riders.roll.sick.1"), f64::from(fight.lost.0 - fight.dead.0));
}

#[test]
fn three_of_ten_who_are_hit_die() {
    let sum = |men: fn(&Fight) -> u32| {
        front(1000).sum(60, |played| fight(played).map_or(0.0, |f| f64::from(men(&f))))
    };
    let (dead, lost) = (sum(|fight| fight.dead.0), sum(|fight| fight.lost.0));
    assert!((0.26..0.34).contains(&(dead / lost)), "{dead} of {lost}");
}

#[test]
fn the_beaten_scatter() {
    let world =
        front(1000).rule("scatter_least", 0.1).rule("scatter_most", 0.1).rule("scattered_kit_lost", 0.5);
    let (fight, played) = found(&world, |fight| !fight.won);
    assert_eq!(played.at("units.riders.roll.scattered.1"), 100.0, "a tenth of those who stood there");
    assert_eq!(played.at("units.riders.roll.ages.4"), 900.0 - f64::from(fight.dead.0));
    // Half of the kit of 100 of those who are left.
    let share = 100.0 / (1000.0 - f64::from(fight.dead.0)) * 0.5;
    assert_eq!(played.at("units.riders.outfit.rifles"), 1000.0 - (1000.0 * share).round());
    assert_eq!(played.at("units.riders.outfit.merit"), 0.0);
    assert_eq!(played.at("fronts.line.won") + 10.0 * played.at("fronts.line.lost"), 10.0);
}

/// Half of a screen is exposed, and half as many scatter as of those who hold.
#[test]
fn of_a_beaten_screen_half_as_many_scatter() {
    let screen = posture(front(1000), "screen").rule("scatter_least", 0.1).rule("scatter_most", 0.1);
    let (_, played) = found(&screen.rule("exposure_screen", 0.5), |fight| !fight.won);
    assert_eq!(played.at("units.riders.roll.scattered.1"), 50.0);
}

#[test]
fn who_wins() {
    let won =
        |world: World| world.sum(120, |played| f64::from(u8::from(fight(played).is_some_and(|f| f.won))));
    let even = won(front(1300));
    assert!((42.0..78.0).contains(&even), "at odds of one half of them: {even} of 120");
    let strong = won(front(600));
    assert!(strong > 85.0, "{strong}");
    let weak = won(front(4000));
    assert!(weak < 25.0, "{weak}");
    // Who can stand nothing is beaten on the first day.
    let faint = front(1300).rule("tolerance_bare", 0.0).rule("tolerance_armed", 0.0);
    assert_eq!(won(faint), 0.0);
    let fainter = front(1300).rule("tolerance_foe", 0.0);
    assert_eq!(won(fainter.clone()), fainter.sum(120, |played| f64::from(u8::from(fight(played).is_some()))));
}

/// A fight comes with a chance; who seeks one finds more.
#[test]
fn engagement() {
    let fought = |world: World| world.sum(200, |played| f64::from(u8::from(fight(played).is_some())));
    let quiet = front(1000).rule("engagement", 0.25).rule("engagement_eager", 2.0);
    assert!((32.0..68.0).contains(&fought(quiet.clone())), "a quarter of 200");
    assert!((82.0..118.0).contains(&fought(posture(quiet.clone(), "assault"))), "one half who seeks it");
    assert!((82.0..118.0).contains(&fought(posture(quiet.clone(), "raid"))));
    let always = fought(front(1000));
    assert!((180.0..199.0).contains(&always), "95 of a hundred at most: {always}");
    let attacks = posture(front(1000), "assault")
        .sum(200, |p| f64::from(u8::from(fight(p).is_some_and(|f| f.attacking))));
    assert!((125.0..160.0).contains(&attacks), "three quarters of 190 are ours to open: {attacks}");
    assert_eq!(fought(front(0)), 0.0, "without an enemy there is no fight");
    let march = json!({ "to": "home", "left": 900_000, "pace": "steady" });
    assert_eq!(fought(front(1000).set("units.riders.station.march", march)), 0.0, "nor on the march");
    let one = front(1000).set("units.riders.station.there", 1);
    assert!(fought(one.clone()) > 0.0, "one man is a force");
    assert_eq!(
        fought(one.set("units.riders.roll.sick.0", 100)),
        0.0,
        "if he is well, and here he is by nine tenths"
    );
    let rear = front(1000).plan(|plan| plan.forces[0].at = crate::world::place("home"));
    assert_eq!(fought(rear.set("units.riders.station.at", "home")), 0.0, "nor at home, behind the line");
    let over = front(1000).plan(|plan| plan.fronts[0].to = crate::world::half_month("1917-12-16"));
    assert_eq!(fought(over), 0.0, "nor when the front is over");
}

/// The line moves a place where ours attack and win, fed and strong enough, and back where they are beaten.
#[test]
fn the_line() {
    let yields = |world: World| world.rule("line_yield", 3.0).rule("culminate_below", 0.6);
    let assault = || yields(posture(front(800), "assault"));
    let (fight, played) = found(&assault(), |fight| fight.won && fight.attacking);
    assert_eq!((fight.end, played.at("fronts.line.shift")), (FightEnd::Advanced, 1.0));
    assert_eq!(fight.place.as_str(), "foes");
    let at = |shift: i8| json!({ "shift": shift, "worn": 0, "won": 0, "lost": 0, "last_fight": 0 });
    let (fight, played) = found(&yields(front(1300)), |fight| !fight.won && !fight.attacking);
    assert_eq!((fight.end, played.at("fronts.line.shift")), (FightEnd::FellBack, -1.0));
    let (fight, _) = found(&yields(front(1300)), |fight| fight.won && !fight.attacking);
    assert_eq!(fight.end, FightEnd::Held, "who only holds does not advance");
    let (fight, _) = found(&assault(), |fight| !fight.won && fight.attacking);
    assert_eq!(fight.end, FightEnd::Held, "a beaten attack is no retreat");
    let hungry =
        assault().rule("ration_kg", 1.0).rule("culminate_below", 0.6).set("levers.taken", json!(["rest"]));
    let (fight, played) = found(&hungry.rule("store_turns", 0.0), |fight| fight.won && fight.attacking);
    assert_eq!((fight.end, played.at("fronts.line.shift")), (FightEnd::Culminated, 0.0));
    assert!(fight.hungry);
    let weak = assault().rule("line_yield", 0.9);
    let (fight, _) = found(&weak, |fight| fight.won && fight.attacking);
    assert_eq!(fight.end, FightEnd::Held, "0.9 of a place is none");
    let half = assault().rule("line_yield", 1.9).plan(|plan| plan.fronts[0].strengths[0].1.friends = 1000);
    let (fight, _) = found(&half, |fight| fight.won && fight.attacking);
    assert_eq!(fight.end, FightEnd::Held, "1.9 of a place, half of it ours, is none");
    let end = assault().plan(|plan| plan.fronts[0].lines[0].1 = 2).set("fronts.line", at(0));
    let (fight, _) = found(&end, |fight| fight.won && fight.attacking);
    assert_eq!(fight.end, FightEnd::Held, "there is nothing beyond the last place");
}

/// Without us a moved line drifts back, one turn of four.
#[test]
fn drift() {
    let moved = |shift: i8| {
        let state = json!({ "shift": shift, "worn": 100, "won": 0, "lost": 0, "last_fight": 0 });
        crate::world::world().front(Strength { foes: 1000, ..Strength::default() }).set("fronts.line", state)
    };
    let back =
        |world: World, to: f64| world.sum(200, |p| f64::from(u8::from(p.at("fronts.line.shift") == to)));
    assert!((35.0..65.0).contains(&back(moved(-1), 0.0)));
    assert!((35.0..65.0).contains(&back(moved(1), 0.0)));
    assert!((35.0..65.0).contains(&back(moved(-2), -1.0)));
    comes_to("and a tenth of what was worn heals", &moved(-1), &[("fronts.line.worn", 90.0)]);
    let over = moved(-1).plan(|plan| plan.fronts[0].to = crate::world::half_month("1917-12-16"));
    comes_to("all ends with the front", &over, &[("fronts.line.shift", 0.0), ("fronts.line.worn", 0.0)]);
}

/// Tired units do not attack while the staff rests them.
#[test]
fn the_hungry_rest() {
    let hungry = posture(front(1000), "assault").rule("ration_kg", 1.0).rule("store_turns", 0.0);
    let hungry = hungry.rule("culminate_below", 0.6);
    let attacks =
        |world: World| world.sum(60, |p| f64::from(u8::from(fight(p).is_some_and(|f| f.attacking))));
    assert_eq!(attacks(hungry.clone()), 0.0);
    assert!(attacks(hungry.set("levers.taken", json!(["rest"]))) > 20.0);
}

#[test]
fn what_a_report_says() {
    let set = |what: &str, number: u32| front(1000).set(&format!("units.riders.outfit.{what}"), number);
    let short = |world: World| {
        let fight = found(&world, |_| true).0;
        (fight.short_of_rifles, fight.short_of_rounds, fight.hungry)
    };
    assert_eq!(short(front(1000)), (false, false, false));
    assert_eq!(
        short(set("rifles", 500).set("units.riders.outfit.rounds", 30_000)).0,
        false,
        "one half is enough"
    );
    assert_eq!(short(set("rifles", 499).set("units.riders.outfit.rounds", 30_000)).0, true);
    assert_eq!(short(set("rounds", 15_000)).1, false, "a quarter is enough");
    assert_eq!(short(set("rounds", 14_999)).1, true);
    let eager = |share| short(front(1000).rule("culminate_below", share)).2;
    assert_eq!(
        [eager(1.0), eager(1.001)],
        [false, true],
        "all of their food is enough where all of it is needed"
    );
    let fight = found(&front(1000).plan(|plan| plan.fronts[0].strengths[0].1.friends = 70), |_| true).0;
    assert_eq!((fight.ours.0, fight.friends.0, fight.foes.0), (1000, 70, 1000));
}

/// The estimate of the enemy: off by more where nobody screens.
#[test]
fn estimates() {
    let world =
        |stands: &str| posture(front(1000), stands).rule("estimate", 0.35).rule("estimate_scouts", 0.1);
    let spread = |stands: &str| {
        let off = |seed| {
            let game = world(stands).seed(seed).game();
            let view = game.view();
            let estimate = view.estimate(&view.scenario().fronts[0]).0;
            assert_eq!(estimate % 10, 0, "in tens");
            (f64::from(estimate) / 1000.0).ln().powi(2)
        };
        ((0..100).map(off).sum::<f64>() / 100.0).sqrt()
    };
    assert!((0.29..0.41).contains(&spread("hold")), "{}", spread("hold"));
    assert!((0.08..0.12).contains(&spread("screen")), "{}", spread("screen"));
}
