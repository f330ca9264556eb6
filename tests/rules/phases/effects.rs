//! What events do: one row an effect.

use crate::world::{World, comes_to, half_month, id, oblast, place, riders, unit, world};
use alash::base::id::EventId;
use alash::base::quantity::{Horses, Kopeks, Men, PerMille};
use alash::scenario::model::{
    Amount, Answer, Choice, Condition, Effect, Event, EventKind, Field, Force, Gift, Growth, Leaving,
    Measure, Step, Strength, Sway, Swayed, Whereabouts,
};
use alash::sim::state::ledger::{Cause, Commodity};
use serde_json::json;

/// An event of the first turn.
pub fn event(when: Vec<Condition>, effects: &[Effect]) -> Event {
    Event {
        id: EventId::new("event").expect("an id"),
        on: half_month("1918-01-01").first_day(),
        turn: 0,
        until: 0,
        chance: None,
        place: None,
        kind: EventKind::Affair,
        picture: None,
        claims: Vec::new(),
        assumed: true,
        when,
        effects: effects.to_vec(),
        grow: Vec::new(),
        choices: Vec::new(),
        unanswered: id("no"),
        position: Default::default(),
    }
}

/// 100 riders with ten of everything, 1,000 roubles and a sponsor.
fn rich() -> World {
    let mut world = riders(100).roubles(1000).sponsor("power", |_| {});
    for what in ["rounds", "officers", "machine_guns", "kit"] {
        world = world.set(&format!("units.riders.outfit.{what}"), 10);
    }
    // Nobody trains, so that nobody fires, and no instructor is paid.
    let world = world.set("units.riders.outfit.course", "none");
    world.set("units.riders.outfit.instructors", 10).rule("instructor_pay", 0.0)
}

#[track_caller]
fn check(why: &str, effect: Effect, figures: &[(&str, f64)]) {
    comes_to(why, &rich().plan(|plan| plan.events.push(event(Vec::new(), &[effect]))), figures);
}

#[test]
fn money() {
    let branch = oblast("oblast");
    check("500 come", Effect::Money(branch, Kopeks(50_000)), &[("fund.oblast.balance", 150_000.0)]);
    check("400 go", Effect::Money(branch, Kopeks(-40_000)), &[("fund.oblast.balance", 60_000.0)]);
    check("no more than are there", Effect::Money(branch, Kopeks(-140_000)), &[("fund.oblast.balance", 0.0)]);
    check("three quarters", Effect::TreasuryShare(branch, 0.75), &[("fund.oblast.balance", 75_000.0)]);
    check("arrears", Effect::Arrears(branch, 700), &[("fund.oblast.arrears", 700.0)]);
    check("six months at most", Effect::Arrears(branch, 7000), &[("fund.oblast.arrears", 6000.0)]);
    check("none at least", Effect::Arrears(branch, -700), &[("fund.oblast.arrears", 0.0)]);
}

#[test]
fn minds() {
    check(
        "+ 50",
        Effect::Standing(crate::world::sponsor("power"), 50),
        &[("goodwill.standing.power", 550.0)],
    );
    let at = Whereabouts::Uezd(crate::world::uezd("uezd"));
    let sway = Sway { what: Swayed::Authority, at, by: -100, turns: 3 };
    check(
        "a sway of three turns",
        Effect::Sway(sway),
        &[("uezds.uezd.reach", 900.0), ("affairs.felt.0.until", 3.0)],
    );
    check("for good", Effect::Sway(Sway { turns: 0, ..sway }), &[("affairs.felt.0.until", 0.0)]);
}

#[test]
fn gifts_and_losses() {
    let riders = unit("riders");
    let give = |what| Effect::Give(what, riders, 3);
    let lose = |what, amount| Effect::Lose(what, riders, amount);
    // All have a rifle and the muster brings nobody: what comes stays in the store.
    check("rifles", give(Gift::Rifles), &[("stores.home.stock.weapons", 3.0)]);
    check("rounds, issued at once", give(Gift::Rounds), &[("units.riders.outfit.rounds", 13.0)]);
    check("kit, issued at once", give(Gift::Kit), &[("units.riders.outfit.kit", 13.0)]);
    check("officers", give(Gift::Officers), &[("units.riders.outfit.officers", 13.0)]);
    check("guns", give(Gift::MachineGuns), &[("units.riders.outfit.machine_guns", 13.0)]);
    check("trainers", give(Gift::Instructors), &[("units.riders.outfit.instructors", 13.0)]);
    check("money, kopeks", give(Gift::Roubles), &[("fund.oblast.balance", 100_003.0)]);
    check("rifles", lose(Gift::Rifles, 3), &[("units.riders.outfit.rifles", 97.0)]);
    check("rounds", lose(Gift::Rounds, 3), &[("units.riders.outfit.rounds", 7.0)]);
    check("kit", lose(Gift::Kit, 3), &[("units.riders.outfit.kit", 7.0)]);
    check("guns", lose(Gift::MachineGuns, 3), &[("units.riders.outfit.machine_guns", 7.0)]);
    check("officers", lose(Gift::Officers, 3), &[("units.riders.outfit.officers", 7.0)]);
    check("trainers", lose(Gift::Instructors, 3), &[("units.riders.outfit.instructors", 7.0)]);
    check("no more than it has", lose(Gift::Officers, 30), &[("units.riders.outfit.officers", 0.0)]);
    check(
        "a third of the officers stays: 3 of 10",
        Effect::OfficersShare(oblast("oblast"), 0.35),
        &[("units.riders.outfit.officers", 3.0)],
    );
    // Nobody fetches it from there.
    check(
        "goods into a store",
        Effect::Goods(place("foes"), [1, 2, 3]),
        &[("stores.foes.stock.food", 1.0), ("stores.foes.stock.grain", 2.0), ("stores.foes.stock.hay", 3.0)],
    );
}

#[test]
fn a_standing_number_of_trainers_counts_those_who_are_given_beside() {
    let hired = rich().set("levers.instructors.riders", 10);
    let given = event(Vec::new(), &[Effect::Give(Gift::Instructors, unit("riders"), 3)]);
    comes_to(
        "10 hired and 3 sent",
        &hired.plan(|plan| plan.events.push(given)),
        &[("units.riders.outfit.instructors", 13.0), ("levers.instructors.riders", 13.0)],
    );
    let taken = event(Vec::new(), &[Effect::Lose(Gift::Instructors, unit("riders"), 3)]);
    let hired = rich().set("levers.instructors.riders", 10);
    comes_to(
        "10 hired, 3 of them taken away",
        &hired.plan(|plan| plan.events.push(taken)),
        &[("units.riders.outfit.instructors", 7.0), ("levers.instructors.riders", 7.0)],
    );
}

#[test]
fn men_come_and_go() {
    let riders = unit("riders");
    check(
        "20 come on horses of their auls",
        Effect::Men(riders, 20),
        &[
            ("units.riders.roll.ages.0", 20.0),
            ("units.riders.outfit.horses", 120.0),
            ("uezds.uezd.herd", 9980.0),
            ("tally.enrolled", 120.0),
        ],
    );
    check(
        "20 go home, horses and a fifth of rounds with them",
        Effect::Men(riders, -20),
        &[
            ("units.riders.roll.ages.4", 80.0),
            ("units.riders.outfit.horses", 80.0),
            ("units.riders.outfit.rifles", 80.0),
            ("stores.home.stock.weapons", 20.0),
            ("uezds.uezd.herd", 10_020.0),
            ("tally.discharged", 20.0),
            ("tally.home.uezd", 20.0),
        ],
    );
    check(
        "a tenth is lost, rifles and all",
        Effect::Losses(riders, 0.1),
        &[
            ("units.riders.roll.ages.4", 90.0),
            ("units.riders.outfit.rifles", 90.0),
            ("units.riders.outfit.horses", 90.0),
            ("stores.home.stock.weapons", 0.0),
            ("uezds.uezd.herd", 10_000.0),
            ("tally.lost", 10.0),
        ],
    );
    let leave = |how| Effect::Leave(oblast("oblast"), how, 0.255);
    let left =
        |path| [("units.riders.roll.ages.4", 74.0), (path, 26.0), ("units.riders.roll.origins.uezd", 74.0)];
    check("26 amnestied (25.5)", leave(Leaving::Amnestied), &left("tally.amnestied"));
    check("26 serve on", leave(Leaving::Serving), &left("tally.serving"));
    check("26 home", leave(Leaving::Discharged), &left("tally.discharged"));
    check("26 arrested", leave(Leaving::Arrested), &left("tally.lost"));
    check("who serves on takes his rifle", leave(Leaving::Serving), &[("stores.home.stock.weapons", 0.0)]);
    check("who is amnestied leaves it", leave(Leaving::Amnestied), &[("stores.home.stock.weapons", 26.0)]);
}

/// 20 of 40 find room; what they brought is there all the same.
#[test]
fn a_body_of_men_joins_with_all_it_brings() {
    let force = Force {
        unit: unit("riders"),
        men: Men(40),
        trained: PerMille(750),
        horses: Horses(30),
        rifles: 25,
        rounds: 800,
        officers: 2,
        instructors: 1,
        machine_guns: 3,
        ..Force::default()
    };
    let joined = event(Vec::new(), &[Effect::Reinforce(force)]);
    let world = rich().plan(|plan| {
        plan.units[0].establishment = Men(120);
        plan.events.push(joined);
    });
    let figures = [
        ("units.riders.roll.ages.0", 5.0),
        ("units.riders.roll.ages.4", 115.0),
        ("units.riders.roll.origins.uezd", 120.0),
        ("units.riders.outfit.horses", 130.0),
        ("units.riders.outfit.rifles", 125.0),
        ("units.riders.outfit.officers", 12.0),
        ("units.riders.outfit.instructors", 11.0),
        ("units.riders.outfit.machine_guns", 13.0),
        ("uezds.uezd.herd", 10_000.0),
        ("tally.enrolled", 120.0),
    ];
    comes_to("20 of 40", &world, &figures);
}

#[test]
fn no_more_join_than_there_is_room_for() {
    let joined = event(Vec::new(), &[Effect::Men(unit("riders"), 50)]);
    let full = rich().set("units.riders.roll.scattered.0", 5).plan(|plan| {
        plan.units[0].establishment = Men(120);
        plan.events.push(joined);
    });
    comes_to("120 less 100 on the roll and 5 in the steppe", &full, &[("units.riders.roll.ages.0", 15.0)]);
}

#[test]
fn men_of_a_regiment_come_by_the_quotas_of_the_uezds() {
    let joined = event(Vec::new(), &[Effect::Men(unit("riders"), 40)]);
    let two = world().plan(|plan| {
        let mut second = plan.uezds[0].clone();
        second.id = crate::world::uezd("second");
        (second.quota, plan.uezds[0].quota) = (Men(100), Men(300));
        plan.uezds.push(second);
        plan.units[0].draws = alash::scenario::model::Draws::Oblast(oblast("oblast"));
        plan.events.push(joined);
    });
    comes_to(
        "three to one",
        &two,
        &[
            ("units.riders.roll.origins.uezd", 30.0),
            ("units.riders.roll.origins.second", 10.0),
            ("uezds.second.herd", 9990.0),
        ],
    );
}

#[test]
fn flags_fronts_and_the_school() {
    let flag = |set| {
        world().set("affairs.flags", json!(["old"])).plan(|plan| {
            plan.events.push(event(Vec::new(), &[Effect::Flag(id(if set { "new" } else { "old" }), set)]));
        })
    };
    let flags = |world: World| world.play().game.view().affairs().flags.len();
    assert_eq!([flags(flag(true)), flags(flag(false))], [2, 0]);
    let push = |by| {
        let push = event(Vec::new(), &[Effect::Push(id("line"), by)]);
        world().front(Strength::default()).plan(|plan| plan.events.push(push))
    };
    // A line that nobody holds may drift back a place in the same turn.
    let shifts = |by| push(by).seeds(8).map(|played| played.at("fronts.line.shift")).collect::<Vec<_>>();
    assert_eq!(shifts(1).into_iter().fold(0.0, f64::max), 1.0);
    assert_eq!(shifts(-9).into_iter().fold(0.0, f64::min), -3.0, "three places at most");
    let course = json!({ "place": "home", "oblast": "oblast", "seats": 5, "left": 4 });
    let lost = event(Vec::new(), &[Effect::SchoolLost]);
    let school = world().set("staff.school", course).plan(|plan| plan.events.push(lost)).play();
    assert!(school.game.view().staff().school.is_none());
}

#[test]
fn a_quota_is_shared_anew_and_asked_for_at_once() {
    let mut world = riders(100).plan(|plan| {
        let mut second = plan.uezds[0].clone();
        second.id = crate::world::uezd("zecond");
        (second.quota, plan.uezds[0].quota) = (Men(250), Men(750));
        plan.uezds.push(second);
    });
    let quota = |men| event(Vec::new(), &[Effect::Quota(oblast("oblast"), Men(men))]);
    world = world.plan(|plan| plan.events.push(quota(401)));
    let played = world.play();
    let view = played.game.view();
    let quotas: Vec<u32> = view.scenario().uezds.iter().map(|uezd| view.affairs().quota(uezd).0).collect();
    assert_eq!(quotas, [301, 100], "three parts and one");
    assert_eq!(view.waterfall(oblast("oblast"))[Step::Quota], Men(401));
}

#[test]
fn a_unit_that_an_event_sends_sets_out_when_it_has_men() {
    let march = |men| {
        let sent = event(Vec::new(), &[Effect::March(unit("riders"), place("front"))]);
        riders(men).plan(|plan| plan.events.push(sent)).rule("rider_km", 1.0).play()
    };
    let going = |men| march(men).game.view().unit(unit("riders")).expect("a unit").station.march().is_some();
    assert_eq!([going(100), going(0)], [true, false]);
}

#[test]
fn pay_that_another_bears_is_not_owed() {
    let paid = |by| {
        let at = Whereabouts::Oblast(oblast("oblast"));
        let half = Effect::Sway(Sway { what: Swayed::Pay, at, by, turns: 2 });
        let world = riders(100).roubles(100_000).set("levers.pay", 2000);
        let world = world.plan(|plan| plan.events.push(event(Vec::new(), &[half])));
        world.play().posted(Commodity::Money, Cause::Pay)
    };
    assert!(paid(1000) > 0);
    assert_eq!(2 * paid(500), paid(1000));
}

#[test]
fn what_a_choice_brings_comes_once_with_what_comes_anyway() {
    let mut asked = event(Vec::new(), &[Effect::Money(oblast("oblast"), Kopeks(100))]);
    let choice = |name, kopeks| Choice {
        id: id(name),
        effects: vec![Effect::Money(oblast("oblast"), Kopeks(kopeks))],
        ..Choice::default()
    };
    asked.choices = vec![choice("yes", 1000), choice("no", 10)];
    let order = alash::orders::Order::Choose { event: asked.id, choice: id("yes"), numbers: Vec::new() };
    let world = world().plan(|plan| plan.events.push(asked));
    comes_to("unanswered: no", &world, &[("fund.oblast.balance", 110.0)]);
    let answered = world.order(order);
    comes_to("yes", &answered, &[("fund.oblast.balance", 1100.0)]);
    assert_eq!(answered.turns(3).at("fund.oblast.balance"), 1100.0, "it happens once");
    let posted = answered.play().posted(Commodity::Money, Cause::Event);
    assert_eq!(posted, 1100);
}

#[test]
fn a_summons_brings_volunteers_at_once_whatever_the_ceilings_say() {
    let summoned = |share, quota| {
        let ride = Effect::Summon(crate::world::uezd("uezd"), unit("riders"), share);
        let world = riders(100).set("units.riders.roll.origins.uezd", 100).rule("over_quota", 0.2);
        let world = world.plan(|plan| {
            plan.uezds[0].quota = Men(quota);
            plan.events.push(event(Vec::new(), &[ride]));
        });
        world.play().at("units.riders.roll.ages.0")
    };
    assert_eq!(summoned(1.0, 1000), 1100.0, "a fifth beyond the quota, less those who serve");
    assert_eq!(summoned(1.0, 50), 0.0, "no more are wanted");
    let half = summoned(0.5, 1000);
    assert!((480.0..620.0).contains(&half), "about half of them: {half}");
}

#[test]
fn an_ally_feeds_and_pays_part_of_a_unit_under_his_command() {
    let by = vec![(crate::world::half_month("1917-01-01"), Some(crate::world::sponsor("power")))];
    let world = |standing| {
        let front = crate::world::posted(100).front(alash::scenario::model::Strength::default());
        let front =
            front.sponsor("power", |power| power.standing = alash::base::quantity::PerMille(standing));
        let front = front.plan(|plan| plan.fronts[0].command.clone_from(&by));
        front.rule("allied_share", 0.5).rule("allied_standing", 0.3).roubles(100_000).set("levers.pay", 2000)
    };
    let pay = |standing| world(standing).play().posted(Commodity::Money, Cause::Pay);
    assert_eq!([pay(500), pay(200)], [100_000, 200_000], "half of it, from one who thinks well of us");
    let bread = |standing| {
        let stocked = world(standing).stock("front", alash::orders::Goods::Food, 100_000);
        stocked.play().posted(Commodity::Food, Cause::Ration)
    };
    assert!(bread(200) > 0);
    assert_eq!(2 * bread(500), bread(200));
}

/// An event that asks for a number from 100 to 900 and gives a rouble for each ten beyond 200, up to 500 of them.
fn asks_for_a_number() -> Event {
    let mut asked = event(Vec::new(), &[]);
    let field = Field { least: 100, usual: 300, most: 900 };
    let grow = Growth {
        of: Amount::Answer(asked.id, 0),
        over: Amount::Fixed(200.0),
        per: 10.0,
        most: 500.0,
        effects: vec![Effect::Money(oblast("oblast"), Kopeks(100))],
    };
    let named =
        Choice { id: id("no"), answer: Some(Answer::Number(field)), grow: vec![grow], ..Choice::default() };
    asked.choices = vec![named, Choice { id: id("silent"), ..Choice::default() }];
    asked
}

#[test]
fn what_grows_with_an_answer_goes_by_its_number_and_no_further_than_counts() {
    let world = world().plan(|plan| plan.events.push(asks_for_a_number()));
    let answer = |number| alash::orders::Order::Choose {
        event: asks_for_a_number().id,
        choice: id("no"),
        numbers: vec![number],
    };
    let rows = [(150, 0.0), (205, 50.0), (400, 2_000.0), (900, 5_000.0)];
    for (number, kopeks) in rows {
        let answered = world.clone().order(answer(number));
        comes_to("answered with a number", &answered, &[("fund.oblast.balance", kopeks)]);
    }
    comes_to("unanswered: the usual number", &world, &[("fund.oblast.balance", 1_000.0)]);
}

#[test]
fn a_later_event_compares_a_number_that_was_given_with_the_men_who_are_there() {
    let asked = asks_for_a_number();
    let mut later = event(Vec::new(), &[]);
    later.id = EventId::new("later").expect("an id");
    later.turn = 1;
    later.grow = vec![Growth {
        of: Amount::Answer(asked.id, 0),
        over: Amount::Men(Measure::All, Step::Enrolled),
        per: 100.0,
        most: f64::MAX,
        effects: vec![Effect::Sway(Sway {
            what: Swayed::Authority,
            at: Whereabouts::Oblast(oblast("oblast")),
            by: -50,
            turns: 0,
        })],
    }];
    let world = riders(100).plan(|plan| plan.events.extend([asked, later]));
    let felt = |number| {
        let numbers = vec![number];
        let order = alash::orders::Order::Choose { event: asks_for_a_number().id, choice: id("no"), numbers };
        let played = world.clone().order(order).turns(2);
        let felt = played.game.view().affairs().felt().iter().map(|felt| felt.by).collect::<Vec<_>>();
        let men = played.game.view().waterfall_of_all()[Step::Enrolled].0;
        assert!(men > 90, "hardly anybody leaves a world of two turns: {men}");
        felt
    };
    assert_eq!(felt(100), [0; 0]);
    assert!((-150..=-145).contains(&felt(400)[0]), "{:?}", felt(400));
}

#[test]
fn an_event_of_chance_comes_once_in_its_half_months_and_as_often_as_it_is_likely() {
    let times = |chance, until| {
        let drawn = Event { until, chance: Some(chance), ..event(Vec::new(), &[]) };
        let world = world().plan(|plan| plan.events.push(drawn));
        let happened = |seed| world.clone().seed(seed).turns(3).game.view().affairs().happened.len();
        (0..200).filter(|seed| happened(*seed) == 1).count()
    };
    assert_eq!([times(0.0, 2), times(1.0, 2)], [0, 200]);
    let [once, thrice] = [times(0.2, 0), times(0.2, 2)];
    assert!((20..=60).contains(&once), "40 are expected: {once}");
    assert!((75..=120).contains(&thrice), "98 are expected: {thrice}");
}
