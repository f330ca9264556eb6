//! Readings of the sources: each shipped one changes what it says and nothing else, and a save keeps it.

mod common;

use alash::base::date::Date;
use alash::base::dice::Seed;
use alash::base::id::{Id, OblastId};
use alash::i18n::Language;
use alash::players::Policy;
use alash::report::{readings, words_of};
use alash::run::Campaign;
use alash::saves::{self, Error, Save, Verdict};
use alash::scenario::model::{Class, DatedOrder, Effect, Force, Measure, Step};
use alash::scenario::reading::Change;
use alash::scenario::{Library, Scenario};
use alash::sim::state::ledger::{Cause, Commodity};
use common::scenario;
use std::sync::Arc;

fn id(name: &str) -> Id {
    Id::new(name).expect("this is an id")
}

fn oblast(name: &str) -> OblastId {
    OblastId::new(name).expect("this is an id")
}

#[track_caller]
fn by(name: &str, reading: &str) -> Arc<Scenario> {
    Arc::new(scenario(name).by(id(reading)).expect("the scenario has this reading"))
}

/// Every reading of every shipped scenario, with the scenario itself before it.
fn all() -> Vec<(Arc<Scenario>, Scenario)> {
    let scenarios = Library::default().ids().into_iter().map(|name| scenario(&name));
    scenarios
        .flat_map(|own| {
            let by = |reading| own.by(reading).expect("a listed reading can be played by");
            let ids: Vec<Id> = own.readings.iter().map(|reading| reading.id).collect();
            ids.into_iter().map(|reading| (Arc::clone(&own), by(reading))).collect::<Vec<_>>()
        })
        .collect()
}

#[test]
fn a_scenario_lists_the_readings_that_change_something_in_it() {
    for (name, expected) in [
        ("isolation-1919", "alash-9500 fever-at-harvest plan-26500 rifles-of-the-beaten"),
        ("jetisu-1918", "plan-26500 riders-at-bakhty rifles-on-the-road"),
        (
            "quota-1917",
            "alash-9500 counted-once counted-twice first-winter-jut one-chest plan-26500 reached-13500",
        ),
        ("semey-1918", "empty-purse found-out officers-first plan-26500"),
        ("torgai-1918", "atamans-winter lancers-of-1916 plan-26500"),
        ("transfer-1920", "amnesty-4000 plan-26500 shots-at-the-ford whole-east"),
        ("ural-1918", "alash-9500 plan-26500 rifles-of-the-host temir-apart"),
    ] {
        let own = scenario(name);
        let listed: Vec<String> = own.readings.iter().map(|reading| reading.id.to_string()).collect();
        assert_eq!(listed.join(" "), expected, "{name}");
        assert_eq!(own.reading, None);
    }
}

#[test]
fn a_reading_changes_what_it_says() {
    for (_, played) in all() {
        let reading = played.its_reading().expect("it is played by a reading");
        for change in &reading.changes {
            match change {
                Change::Quota { oblast, from, to } => {
                    assert_ne!(from, to);
                    assert_eq!(played.oblast(*oblast).map(|oblast| oblast.quota), Some(*to));
                    let uezds = played.uezds.iter().filter(|uezd| uezd.oblast == *oblast);
                    assert_eq!(uezds.map(|uezd| uezd.quota.0).sum::<u32>(), to.0);
                }
                Change::Treasury { oblast, from, to } => {
                    assert_ne!(from, to);
                    assert_eq!(played.oblast(*oblast).map(|oblast| oblast.treasury), Some(*to));
                }
                Change::Figure { to: Some(to), .. } => {
                    let now = played.checkpoints.iter().find(|point| point.claims == to.claims);
                    let now = now.expect("the figure is compared");
                    assert_eq!((now.low, now.high, now.turn), (to.low, to.high, to.turn));
                }
                Change::Figure { from, to: None } => {
                    let gone = from.as_ref().expect("there was a figure");
                    assert!(played.checkpoints.iter().all(|point| point.claims != gone.claims));
                }
                Change::Force { unit, to, .. } => {
                    let now = played.forces.iter().find(|force| force.unit == *unit);
                    assert_eq!(now.map(|force| force.men), Some(to.men));
                    assert!(played.unit(*unit).is_some_and(|unit| unit.establishment >= to.men));
                }
                Change::Guns { front, .. } => assert!(played.front(*front).is_some()),
                Change::Unit { to, .. } => {
                    let now = played.unit(to.id).expect("the unit is there");
                    assert_eq!((now.home, now.establishment), (to.home, to.establishment));
                }
                Change::Event(event) => {
                    let now = played.event(event.id).expect("it happens");
                    assert_eq!((now.turn, &now.effects), (event.turn, &event.effects));
                }
                Change::Order(order) => {
                    let same = |dated: &DatedOrder| dated.turn == order.turn && dated.order == order.order;
                    assert!(played.history.iter().any(same));
                }
            }
        }
    }
}

#[test]
fn a_reading_changes_nothing_else() {
    for (own, played) in all() {
        let changes = &played.its_reading().expect("it is played by a reading").changes;
        let touches = |what: fn(&Change) -> bool| changes.iter().any(what);
        let mut rest = played.clone();
        (rest.reading, rest.hash) = (None, own.hash);
        // Played by the scenario's own quotas and figures, so a reading leaves them out.
        assert!(rest.histories.is_none());
        rest.histories.clone_from(&own.histories);
        rest.pedigrees.truncate(own.pedigrees.len());
        if touches(|change| matches!(change, Change::Quota { .. })) {
            (rest.oblasts, rest.uezds) = (own.oblasts.clone(), own.uezds.clone());
        }
        if touches(|change| matches!(change, Change::Treasury { .. })) {
            rest.oblasts = own.oblasts.clone();
        }
        if touches(|change| {
            matches!(change, Change::Quota { .. } | Change::Force { .. } | Change::Unit { .. })
        }) {
            rest.units = own.units.clone();
        }
        if touches(|change| matches!(change, Change::Force { .. })) {
            rest.forces = own.forces.clone();
        }
        if touches(|change| matches!(change, Change::Figure { .. })) {
            rest.checkpoints = own.checkpoints.clone();
        }
        if touches(|change| matches!(change, Change::Guns { .. })) {
            rest.fronts = own.fronts.clone();
        }
        if touches(|change| matches!(change, Change::Event(_))) {
            rest.events = own.events.clone();
        }
        if touches(|change| matches!(change, Change::Order(_))) {
            rest.history = own.history.clone();
        }
        let reading = played.reading.expect("it is played by a reading");
        assert!(format!("{rest:?}") == format!("{own:?}"), "{} by {reading} differs elsewhere", own.id);
        assert_ne!(played.hash, own.hash, "its saves are not those of the scenario itself");
        assert!(played.by(reading).is_none(), "a reading is not laid over another");
    }
}

#[test]
fn by_the_larger_plan_six_oblasts_owe_26_500_men() {
    let (own, plan) = (scenario("quota-1917"), by("quota-1917", "plan-26500"));
    assert_eq!(own.oblasts.iter().map(|oblast| oblast.quota.0).sum::<u32>(), 13_500);
    assert_eq!(plan.oblasts.iter().map(|oblast| oblast.quota.0).sum::<u32>(), 26_500);
    for (before, after) in own.uezds.iter().zip(&plan.uezds) {
        let share = f64::from(after.quota.0) / f64::from(before.quota.0);
        assert!((share - 26_500.0 / 13_500.0).abs() < 0.01, "{}: {share}", before.id);
    }
    for (before, after) in own.units.iter().zip(&plan.units) {
        assert!(after.establishment > before.establishment, "{} has room for its men", after.id);
    }
}

#[test]
fn the_figure_of_february_is_counted_once_or_twice() {
    let total = |scenario: &Scenario| {
        let of = |measure| matches!(measure, Measure::All);
        let points = scenario.checkpoints.iter().filter(|point| of(point.measure));
        points.map(|point| (point.name(), point.low, point.high)).collect::<Vec<_>>()
    };
    let expected = |claim: &str, low, high| vec![(claim.to_owned(), low, high)];
    assert_eq!(total(&scenario("quota-1917")), expected("S086", 3_240, 5_000));
    assert_eq!(total(&by("quota-1917", "counted-once")), expected("S082", 3_000, 3_300));
    assert_eq!(total(&by("quota-1917", "counted-twice")), expected("S086", 5_000, 5_000));
}

#[test]
fn the_force_of_autumn_1919_stands_in_the_west_on_the_first_day() {
    let played = by("isolation-1919", "alash-9500");
    let sum = |of: fn(&alash::scenario::model::Force) -> u32| played.forces.iter().map(of).sum::<u32>();
    assert_eq!((sum(|force| force.men.0), sum(|force| force.horses.0)), (9_500, 8_600));
    assert_eq!(sum(|force| force.machine_guns), 80);
    let own = scenario("isolation-1919");
    let guns = |scenario: &Scenario| -> Vec<u32> {
        let front = scenario.front(id("ural")).expect("there is this front");
        front.strengths.iter().map(|(_, strength)| strength.friend_guns).collect()
    };
    assert!(guns(&own).iter().zip(guns(&played)).all(|(before, after)| after == before + 36));
    let campaign = Campaign::new(played, Seed(1));
    let enrolled = campaign.view().waterfall(oblast("ural"))[Step::Enrolled];
    assert_eq!(enrolled.0, 9_500);
}

/// What the events of a reading bring, in sum.
fn brought(scenario: &Scenario, of: fn(&Force) -> u32) -> u32 {
    let effects = scenario.events.iter().flat_map(|event| &event.effects);
    effects
        .filter_map(|effect| if let Effect::Reinforce(force) = effect { Some(of(force)) } else { None })
        .sum()
}

/// Food that was eaten in the last turn, kilograms.
fn eaten(campaign: &Campaign) -> u64 {
    let postings = campaign.view().postings().iter();
    postings.filter(|p| p.what == Commodity::Food && p.cause == Cause::Ration).map(|p| p.amount).sum()
}

/// In the campaign over all years it rises in September, and has to be fed from then on.
#[test]
fn the_force_of_autumn_1919_comes_to_the_west_and_eats() {
    let (own, played) = (scenario("quota-1917"), by("quota-1917", "alash-9500"));
    assert_eq!(
        (brought(&played, |force| force.men.0), brought(&played, |force| force.horses.0)),
        (7_500, 6_600)
    );
    assert_eq!(brought(&played, |force| force.machine_guns), 79);
    let at = |day: &str| played.half_month(played.turn_of(Date::parse(day).expect("a day")).expect("played"));
    let guns =
        |scenario: &Scenario, day| scenario.front(id("ural")).expect("a front").strength(at(day)).friend_guns;
    assert_eq!(guns(&played, "1919-08-16"), guns(&own, "1919-08-16"));
    assert_eq!(guns(&played, "1919-09-01"), guns(&own, "1919-09-01") + 36);
    let day = Date::parse("1919-09-30").expect("a day");
    let turns = own.turn_of(day).expect("it is played") + 1;
    let both = [own, played].map(|scenario| {
        let mut campaign = Campaign::new(scenario, Seed(1));
        campaign.play(Policy::Historical, turns);
        (campaign.view().waterfall(oblast("ural"))[Step::Enrolled].0, eaten(&campaign))
    });
    assert!(both[1].0 > both[0].0 + 6_000, "{both:?}");
    assert!(both[1].1 > 2 * both[0].1, "{both:?}");
}

/// What the congress asked for, and said in every language.
#[test]
fn the_means_of_13_500_are_stated_and_told() {
    let played = by("quota-1917", "reached-13500");
    assert_eq!(brought(&played, |force| force.rifles), 13_500);
    assert_eq!(
        (brought(&played, |force| force.officers), brought(&played, |force| force.instructors)),
        (135, 270)
    );
    let roubles = played.events.iter().flat_map(|event| &event.effects).filter_map(|effect| match effect {
        Effect::Money(_, kopeks) if kopeks.0 > 500_000_000 => Some(kopeks.0 / 100),
        _ => None,
    });
    assert!((roubles.sum::<i64>() - 68_960_000).abs() < 3);
    for (language, said) in [
        (Language::En, "13,500 rifles"),
        (Language::Ru, "13\u{a0}500 винтовок"),
        (Language::Kk, "13\u{a0}500 винтовка"),
    ] {
        let line = readings::line(&words_of(language, &played), &played);
        assert!(line.contains(said), "{line}");
    }
}

#[test]
fn a_figure_is_fitted_by_no_reading_but_the_scenarios_own() {
    let (own, played) = (scenario("quota-1917"), by("quota-1917", "counted-twice"));
    assert!(own.checkpoints.iter().any(|point| own.class_of(point) == Class::Fitted));
    assert!(played.checkpoints.iter().any(|point| point.is_fitted()));
    assert!(!played.checkpoints.iter().any(|point| played.class_of(point) == Class::Fitted));
}

#[test]
fn a_save_keeps_its_reading_and_plays_again_to_the_same_digests() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("save.ron");
    let library = Library::default();
    let mut campaign = Campaign::new(by("isolation-1919", "alash-9500"), Seed(3));
    campaign.play(Policy::Historical, 5);
    saves::write(&path, &Save::of(&campaign)).expect("a save can be written");
    let opened = saves::open(&path, &library).expect("the save holds");
    assert_eq!(opened.scenario().reading, Some(id("alash-9500")));
    assert_eq!(opened.digests(), campaign.digests());
    assert!(matches!(saves::verify(&path, &library, None), Verdict::Holds(5)));
    let mut own = Campaign::new(scenario("isolation-1919"), Seed(3));
    own.play(Policy::Historical, 5);
    assert_ne!(own.digests(), campaign.digests());
    assert!(!Save::of(&own).text().contains("reading"), "a save by the scenario's own reading is as before");
    assert!(saves::name_for(&campaign).contains("alash-9500"));
}

#[test]
fn a_save_by_another_reading_is_refused() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("save.ron");
    let mut campaign = Campaign::new(by("isolation-1919", "alash-9500"), Seed(3));
    campaign.play(Policy::Historical, 2);
    let save = Save::of(&campaign);
    let refused = |reading: Option<Id>| {
        saves::write(&path, &Save { reading, ..save.clone() }).expect("a save can be written");
        saves::open(&path, &Library::default()).err().expect("the save is refused")
    };
    assert!(matches!(refused(Some(id("counted-once"))), Error::NoReading(..)));
    assert!(matches!(refused(Some(id("plan-26500"))), Error::OtherScenario(..)));
    assert!(matches!(refused(None), Error::OtherScenario(..)));
}
