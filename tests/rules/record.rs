//! What a run comes to: aims and losses measured on worlds built by hand, series, comparison with figures, scores.

use crate::world::{World, half_month, id, oblast, place, posted, riders, sponsor, unit, world};
use alash::base::dice::Seed;
use alash::base::id::ClaimId;
use alash::base::quantity::{Men, PerMille};
use alash::orders::Goods;
use alash::record::aims::{Aims, holds_beside, measure, nearness};
use alash::record::compare;
use alash::record::score::{crps, median, pit, quantile, spread};
use alash::record::series::{Series, measures};
use alash::record::uses::{Use, uses};
use alash::scenario::model::{
    Aim, Bound, Checkpoint, Cited, Class, Ground, Hold, Holder, Lost, Measure, Metric, Step, Strength,
};
use serde_json::json;

/// What a metric comes to after a turn.
#[track_caller]
fn check(metric: Metric, world: &World, value: f64) {
    let played = world.play();
    let found = measure(played.game.view(), &metric).expect("it can be measured");
    assert!((found - value).abs() < 1e-9, "{metric:?}: {found}, and not {value}");
}

#[test]
fn metrics() {
    let branch = oblast("oblast");
    check(Metric::Men { of: Measure::All, step: Step::Enrolled }, &riders(100), 100.0);
    let half = world().plan(|plan| plan.uezds[0].reach[0].1 = PerMille(500));
    check(Metric::Authority(branch), &half, 0.5);
    check(Metric::Authority(oblast("others")), &half, 0.0);
    check(Metric::Requisitions, &world().set("tally.requisitions", 3), 3.0);
    check(Metric::Raids, &world().set("tally.raids", 4), 4.0);
    let owed = |men| riders(men).set("fund.oblast.arrears", 1500);
    check(Metric::Arrears, &owed(10), 1.5);
    check(Metric::Arrears, &owed(0), 0.0);
    check(Metric::ArrearsEverywhere, &owed(10), 1.5);
    check(Metric::ArrearsEverywhere, &owed(0), 6.0);
    // 10,000 households gave 50,000 roubles in one turn of 24 a year: 5 in half a month, 120 a year.
    check(Metric::Burden, &world().set("tally.taken", 5_000_000), 120.0);
    check(Metric::Filled { share: 100 }, &riders(100), 1.0);
    check(Metric::Filled { share: 101 }, &riders(100), 0.0);
    check(Metric::Cadets, &world().set("tally.cadets", 7), 7.0);
    let sums = riders(40).set("tally.discharged", 20).set("tally.amnestied", 10).set("tally.serving", 10);
    let sums = sums.set("tally.dead", 15).set("tally.lost", 5).set("tally.enrolled", 200);
    check(Metric::Saved, &sums, 0.4);
    check(Metric::Dead, &sums, 0.1);
    check(Metric::Standing(sponsor("power")), &world().sponsor("power", |_| {}), 0.5);
    check(
        Metric::FightsWon,
        &world().set(
            "fronts.line",
            json!({
                "shift": 1, "worn": 0, "won": 4, "lost": 3, "last_fight": 1
            }),
        ),
        4.0,
    );
    check(Metric::Rifles, &riders(30).stock("halt", Goods::Weapons, 12).stock("home", Goods::Kit, 5), 42.0);
    check(Metric::SeatsHeld, &world(), 1.0);
    let lost = Hold { from: half_month("1917-06-01"), place: place("home"), holder: Holder::Nobody };
    check(Metric::SeatsHeld, &world().plan(|plan| plan.holds.push(lost)), 0.0);
}

/// Supply at a front is weighed by heads: 300 men with half of their food and 100 with all.
#[test]
fn supply_at_a_front() {
    let fed =
        posted(300).plan(|plan| plan.units.push(crate::world::a_unit("others"))).force("others", 100, "halt");
    let fed = fed.rule("ration_kg", 2.0).rule("grain_kg", 0.0).rule("hay_kg", 0.0).rule("store_turns", 0.0);
    let fed = fed.set("levers.taken", json!(["hire", "restock"])).stock("front", Goods::Food, 4500);
    let fed = fed.stock("halt", Goods::Food, 3000).front(Strength::default());
    check(Metric::Supply(id("line")), &fed, 0.625);
    check(Metric::Supply(id("elsewhere")), &fed, 0.0);
    check(Metric::Supply(id("line")), &riders(100).front(Strength::default()), 0.0);
}

fn aim(metric: Metric, bound: Bound, also: Vec<(Metric, Bound)>) -> Aim {
    let date = half_month("1918-01-16").first_day();
    Aim {
        id: id("aim"),
        metric,
        bound,
        grades: [bound; 2],
        also,
        turn: 1,
        date,
        turns: 1,
        claims: Vec::new(),
    }
}

#[test]
fn aims_are_kept_on_their_day() {
    let men = Metric::Men { of: Measure::All, step: Step::Enrolled };
    let also = |bound| vec![(Metric::Requisitions, bound)];
    let world =
        riders(100).plan(|plan| plan.aims = vec![aim(men, Bound::AtLeast(50.0), also(Bound::AtMost(0.0)))]);
    let kept = |turns: u16| {
        let mut aims = Aims::new(&world.scenario);
        for turn in 0..=turns {
            aims.keep(world.turns(turn).game.view());
        }
        (aims.values[0], aims.also[0])
    };
    assert_eq!([kept(0), kept(1)], [(None, true); 2]);
    assert_eq!([kept(2), kept(3)], [(Some(100.0), true); 2]);
    let played = world.play();
    let broken = aim(men, Bound::AtLeast(50.0), also(Bound::AtLeast(1.0)));
    assert!(holds_beside(played.game.view(), &world.scenario.aims[0]));
    assert!(!holds_beside(played.game.view(), &broken));
    // What fails beside an aim is told where its own measure holds, and only there.
    let fails = |aim: Aim| {
        let world = riders(100).plan(|plan| plan.aims = vec![aim]);
        let played = world.play();
        let found = Aims::new(&world.scenario).fails_beside(played.game.view(), 0);
        found.map(|(metric, value, bound)| (*metric, value, bound))
    };
    assert_eq!(fails(broken), Some((Metric::Requisitions, 0.0, Bound::AtLeast(1.0))));
    assert_eq!(fails(aim(men, Bound::AtLeast(500.0), also(Bound::AtLeast(1.0)))), None);
    assert_eq!(fails(aim(men, Bound::AtLeast(50.0), also(Bound::AtMost(0.0)))), None);
    let near = |bound, value| nearness(&aim(men, bound, Vec::new()), value);
    assert_eq!([near(Bound::AtLeast(50.0), 50.0), near(Bound::AtLeast(50.0), 20.0)], [1.0, 0.4]);
    assert_eq!([near(Bound::AtMost(50.0), 50.0), near(Bound::AtMost(50.0), 200.0)], [1.0, 0.25]);
}

#[test]
fn an_aim_over_several_turns_comes_to_the_worst_of_them() {
    let men = Metric::Men { of: Measure::All, step: Step::Enrolled };
    let kept = |bound, counts: [u32; 2]| {
        let long = Aim { turns: 2, ..aim(men, bound, Vec::new()) };
        let world = |men| riders(men).plan(|plan| plan.aims = vec![long.clone()]);
        let mut aims = Aims::new(&world(1).scenario);
        let mut so_far = Vec::new();
        for (turn, men) in (1..).zip(counts) {
            let played = world(men).turns(turn);
            aims.keep(played.game.view());
            so_far.push(aims.so_far(played.game.view(), 0));
        }
        (aims.values[0], so_far)
    };
    assert_eq!(kept(Bound::AtLeast(50.0), [40, 100]), (Some(40.0), vec![Some(40.0); 2]));
    assert_eq!(kept(Bound::AtLeast(50.0), [100, 40]), (Some(40.0), vec![Some(100.0), Some(40.0)]));
    assert_eq!(kept(Bound::AtMost(50.0), [100, 40]), (Some(100.0), vec![Some(100.0); 2]));
}

#[test]
fn all_is_lost_when_it_has_been_bad_long_enough() {
    let men = Metric::Men { of: Measure::All, step: Step::Enrolled };
    let lost = |bound, period, turns| Lost { id: id("lost"), metric: men, bound, period, turns };
    let after = |lost: Lost| {
        let world = riders(100).plan(|plan| plan.lost = vec![lost]);
        let mut aims = Aims::new(&world.scenario);
        let mut game = world.game();
        for _ in 0..8 {
            game.end_turn();
            aims.keep(game.view());
        }
        aims.lost
    };
    assert_eq!(after(lost(Bound::AtLeast(101.0), (0, 7), 3)), Some((2, 0)));
    assert_eq!(after(lost(Bound::AtLeast(100.0), (0, 7), 3)), None, "the limit still holds");
    assert_eq!(after(lost(Bound::AtMost(99.0), (2, 7), 3)), Some((4, 0)), "it counts from the third turn on");
    assert_eq!(after(lost(Bound::AtMost(100.0), (0, 7), 3)), None);
    assert_eq!(after(lost(Bound::AtMost(99.0), (0, 1), 3)), None, "it counts for two turns only");
}

/// A checkpoint of the second turn.
pub fn checkpoint(measure: Measure, recorded: Option<u32>, [low, high]: [u32; 2]) -> Checkpoint {
    Checkpoint {
        claims: vec![ClaimId::new("T001").expect("an id"), ClaimId::new("T002").expect("an id")],
        date: half_month("1918-01-16").first_day(),
        turn: 1,
        measure,
        step: Step::Enrolled,
        reported: false,
        recorded,
        low,
        high,
        tolerance: 10,
        figure: 120,
        class: Class::Fitted,
        position: Default::default(),
        fit_by: Vec::new(),
    }
}

#[test]
fn counts_against_figures() {
    let world = riders(100).plan(|plan| {
        plan.checkpoints = vec![
            checkpoint(Measure::All, Some(120), [120, 120]),
            checkpoint(Measure::All, None, [50, 90]),
            checkpoint(Measure::All, None, [90, 110]),
            checkpoint(Measure::Unit(unit("others")), None, [5, 9]),
        ];
    });
    let mut series = Series::new(4);
    let mut game = world.game();
    for turn in 0..3 {
        game.end_turn();
        series.keep(game.view());
        assert_eq!(series.counts()[0].is_some(), turn >= 1, "counted at the end of its turn");
    }
    assert_eq!(series.counts(), [Some(100), Some(100), Some(100), Some(0)]);
    let rows = compare(&world.scenario, &series.told);
    let differences: Vec<_> = rows.iter().map(|row| row.difference).collect();
    assert_eq!(differences, [Some(-20), Some(10), Some(0), Some(-5)]);
    assert_eq!(
        (rows[0].figure.claim.as_str(), rows[0].figure.unit, rows[0].figure.tolerance),
        ("T001+T002", "men", 10)
    );
    assert_eq!(
        (rows[1].figure.recorded, rows[1].figure.low, rows[1].figure.high, rows[1].simulated),
        (None, 50, 90, Some(100))
    );
    let agrees: Vec<bool> = world.scenario.checkpoints.iter().map(|point| point.agrees(100)).collect();
    assert_eq!(agrees, [false, true, true, false]);
    assert_eq!(compare(&world.scenario, &[None])[0].difference, None);
}

#[test]
fn a_report_counts_the_roll_with_a_bias_and_what_is_true_stands_beside_it() {
    let world =
        posted(100).front(Strength::default()).rule("distance_bare_km", 200.0).rule("report_bias", 1.25);
    let world = world.plan(|plan| {
        let seen = checkpoint(Measure::Front(id("line")), None, [90, 110]);
        plan.checkpoints = vec![Checkpoint { reported: true, ..seen.clone() }, seen];
    });
    let (mut series, mut game) = (Series::new(2), world.game());
    for _ in 0..2 {
        game.end_turn();
        series.keep(game.view());
    }
    let rows = compare(&world.scenario, &series.told);
    let men = |row: &alash::record::Comparison| {
        [row.simulated, row.enrolled, row.kept, row.fit].map(Option::unwrap)
    };
    assert_eq!(men(&rows[0]), [125, 100, 36, 36], "100 on the roll, 36 of them kept");
    assert_eq!(men(&rows[1]), [100, 100, 36, 36], "nobody of ours reports it");
    assert_eq!((rows[0].difference, rows[1].difference), (Some(15), Some(0)));
}

#[test]
fn a_series_keeps_a_row_a_turn() {
    let world = posted(100).front(Strength::default()).rule("distance_bare_km", 200.0);
    let mut series = Series::new(0);
    let mut game = world.game();
    series.keep(game.view());
    assert!(series.strength.is_empty(), "nothing was played");
    for _ in 0..2 {
        game.end_turn();
        series.keep(game.view());
    }
    assert_eq!((series.strength.len(), series.binding.len(), series.binding_uezds.len()), (2, 2, 2));
    let row = &series.strength[1];
    assert_eq!(row.date, half_month("1918-01-16").last_day());
    assert_eq!(row.steps(), game.view().waterfall_of_all());
    assert_eq!(row.steps().0[..3], [Men(1000), Men(100), Men(100)]);
    assert_eq!(series.binding[0].step, Some(Step::Enrolled), "900 of 1,000 are lacking");
    let on = |day: &str| half_month(day).first_day();
    assert_eq!(series.at(Measure::All, Step::Enrolled, on("1918-01-01")), Some(100));
    assert_eq!(series.at(Measure::All, Step::Quota, on("1918-01-01")), Some(1000));
    assert_eq!(series.at(Measure::Front(id("line")), Step::Enrolled, on("1918-01-16")), Some(100));
    assert_eq!(series.at(Measure::Front(id("line")), Step::Kept, on("1918-01-16")), Some(36));
    assert_eq!(series.at(Measure::At(place("front")), Step::Enrolled, on("1918-01-16")), Some(100));
    assert_eq!(series.at(Measure::Place(place("home")), Step::Present, on("1918-01-16")), Some(0));
    assert_eq!(series.at(Measure::Place(place("home")), Step::Armed, on("1918-01-16")), None, "not kept");
    assert_eq!(series.at(Measure::All, Step::Enrolled, on("1918-02-01")), None, "not played");
    let names: Vec<String> = measures(game.view()).into_iter().map(|(name, _)| name).collect();
    assert_eq!(
        names,
        ["oblast", "line_front", "home", "foes", "front", "halt"],
        "and every place of a front"
    );
    let same = world.plan(|plan| {
        plan.oblasts[0].id = oblast("home");
        plan.uezds[0].oblast = oblast("home");
        plan.units[0].oblast = oblast("home");
    });
    let names: Vec<String> = measures(same.game().view()).into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["home", "line_front", "home_town", "foes", "front", "halt"]);
}

#[test]
fn scores() {
    assert_eq!(quantile(&[10.0, 20.0, 40.0], 0.75), 30.0);
    assert_eq!(
        (quantile(&[10.0, 20.0], 0.0), quantile(&[10.0, 20.0], 1.0), quantile(&[], 0.5)),
        (10.0, 20.0, 0.0)
    );
    assert_eq!(median(&[3.0, 1.0, 10.0]), 3.0);
    let all = spread(&[0, 100]);
    assert_eq!((all.median, all.p05, all.p95), (50, 5, 95));
    // Two runs 30 and 50 against 100: 60 off in the mean, less half of their distance of 20.
    assert_eq!(crps(&[30, 50], 100, 100), Some(50.0));
    assert_eq!(crps(&[130, 150], 100, 120), Some(20.0), "from the middle of a range on one side");
    assert_eq!(crps(&[90, 130], 100, 120), Some(0.0), "never below nought");
    let draw = (Seed(1), "T001");
    assert_eq!((pit(&[30, 50, 70, 90], 52, 68, draw), pit(&[], 1, 1, draw)), (Some(0.5), None));
}

#[test]
fn uses_of_claims() {
    let claim = |text| ClaimId::new(text).expect("an id");
    let used = world().plan(|plan| {
        plan.checkpoints = vec![checkpoint(Measure::All, None, [1, 2])];
        let mut event = crate::phases::effects::event(Vec::new(), &[]);
        event.claims = vec![claim("T001")];
        plan.events = vec![event];
        let mut aim = aim(Metric::Cadets, Bound::AtLeast(1.0), Vec::new());
        aim.claims = vec![claim("T003")];
        plan.aims = vec![aim];
        let order = alash::orders::Order::Pay { kopeks: 1 };
        let dated = |ground| alash::scenario::model::DatedOrder {
            turn: 0,
            ground,
            knowing: Vec::new(),
            order: order.clone(),
            doubts: Vec::new(),
        };
        plan.history =
            vec![dated(Ground::Assumed("as T004 says".into())), dated(Ground::Doc(vec![claim("T003")]))];
        plan.history[1].knowing = vec![claim("T005")];
        plan.citations = vec![(Cited::Line(id("line")), vec![claim("T003")])];
    });
    let uses = uses(&used.scenario);
    let event = crate::phases::effects::event(Vec::new(), &[]).id;
    assert_eq!(uses[&claim("T001")], [Use::Checkpoint("T001+T002".into()), Use::Event(event)]);
    assert_eq!(uses[&claim("T002")], [Use::Checkpoint("T001+T002".into())]);
    let third = [Use::Order(2), Use::Aim(id("aim")), Use::Cited(Cited::Line(id("line")))];
    assert_eq!(uses[&claim("T003")], third);
    // A reason is prose: what it names counts where it is a claim of the record.
    assert!(!uses.contains_key(&claim("T004")) && !uses.contains_key(&claim("T005")));
    let words: Vec<String> = uses.values().flatten().map(ToString::to_string).collect();
    assert_eq!(
        words,
        [
            "checkpoint T001+T002",
            "event event",
            "checkpoint T001+T002",
            "historical order 2",
            "aim aim",
            "line of front line",
        ]
    );
}
