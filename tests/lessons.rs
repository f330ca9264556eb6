//! Lessons: what they close is closed to everybody, what they ask is kept and scored, and the idea of each shipped one shows
//! in its numbers.

mod common;

use alash::base::date::Date;
use alash::base::dice::Seed;
use alash::base::id::Id;
use alash::base::language::Language;
use alash::base::quantity::{Metres, PerMille};
use alash::orders::{Kind, Order};
use alash::players::Policy;
use alash::report::{readings, words_of};
use alash::run::predictions::{Interval, Unfit};
use alash::run::{Answer, Campaign, Predictions};
use alash::saves::{self, Error, Save};
use alash::scenario::Library;
use alash::scenario::model::{Measure, Step};
use alash::scenario::plan;
use alash::sim::{Refusal, payload_share};
use alash::study::lesson::{Marks, right};
use common::{Orders, scenario};
use std::sync::Arc;

fn id(text: &str) -> Id {
    Id::new(text).expect("an id")
}

/// A lesson on its first day, by its own seed.
fn begun(lesson: &str) -> Campaign {
    let scenario = scenario(lesson);
    let seed = scenario.lesson.as_ref().expect("it is a lesson").seed;
    Campaign::new(scenario, seed)
}

/// A lesson played to its end with these orders, each given on its day.
#[track_caller]
fn played(lesson: &str, orders: &str) -> Campaign {
    played_on(begun(lesson), orders)
}

/// A campaign played to its end with these orders.
#[track_caller]
fn played_on(mut campaign: Campaign, orders: &str) -> Campaign {
    let orders = plan::parse(&format!("(orders: [{orders}])"), "the test", campaign.scenario());
    let orders = orders.unwrap_or_else(|problems| panic!("{problems:?}"));
    while !campaign.is_over() {
        let now = campaign.view().turn();
        for (_, order) in orders.iter().filter(|(turn, _)| *turn == now) {
            let given = campaign.order(order.clone());
            assert!(given.is_ok(), "{}: {order:?} {given:?}", campaign.scenario().id);
        }
        campaign.end_turn();
    }
    campaign
}

/// Men of all at a step on a day.
#[track_caller]
fn men(campaign: &Campaign, step: Step, day: &str) -> u32 {
    let day = Date::parse(day).expect("a day");
    campaign.series().at(Measure::All, step, day).expect("the day was played")
}

fn lessons() -> Vec<String> {
    let lessons = Library::default().lessons();
    assert_eq!(lessons.len(), 5, "{lessons:?}");
    lessons
}

#[test]
fn lessons_are_listed_apart_in_their_order_and_play_four_to_twelve_turns() {
    let (library, lessons) = (Library::default(), lessons());
    assert_eq!(lessons.first().map(String::as_str), Some("officers-and-instructors"));
    assert_eq!(lessons.last().map(String::as_str), Some("why-5000"));
    for id in &lessons {
        assert!(!library.ids().contains(id), "{id} is no scenario among the others");
        let scenario = scenario(id);
        assert!((4..=12).contains(&scenario.turns), "{id}: {}", scenario.turns);
        let lesson = scenario.lesson.as_ref().expect("it is a lesson");
        assert!(lesson.minutes <= 45 && !lesson.hints.is_empty() && !lesson.assumptions.is_empty(), "{id}");
    }
}

#[test]
fn an_order_that_a_lesson_closes_is_refused_to_everybody_and_changes_nothing() {
    for id in lessons() {
        let scenario = scenario(&id);
        let (mut campaign, mut orders) = (begun(&id), Orders::new(&scenario, 7));
        let (mut closed, before) = (0, campaign.snapshot());
        for order in std::iter::repeat_with(|| orders.next()).take(200) {
            if scenario.opens(order.kind()) {
                continue;
            }
            closed += 1;
            assert_eq!(campaign.check(&order), Err(Refusal::Closed), "{id}: {order:?}");
            assert_eq!(campaign.view().check(&order), Err(Refusal::Closed), "{id}: {order:?}");
            assert_eq!(campaign.order(order), Err(Refusal::Closed));
        }
        assert!(closed > 20 && campaign.snapshot() == before, "{id}");
        let refused = campaign.play(Policy::Historical, scenario.turns);
        assert!(refused.is_empty(), "{id}: {refused:?}");
    }
}

#[test]
fn what_history_gave_and_a_lesson_closes_is_given_by_itself() {
    let fodder = played("winter-fodder", "");
    let unit = fodder.view().units().find(|unit| unit.id.as_str() == "regiment_1").expect("the regiment");
    assert_eq!(unit.station.at().as_str(), "sergiopol", "it rode there without an order of the pupil");
    assert!(fodder.orders().iter().all(Vec::is_empty), "and no order of his is kept");
    let open = scenario("winter-fodder");
    let history: Vec<Kind> = open.history.iter().map(|dated| dated.order.kind()).collect();
    assert!(history.contains(&Kind::Post) && !open.opens(Kind::Post));
}

#[test]
fn a_stock_acts_at_once_and_a_flow_in_two_months() {
    let hire = "(on: \"1918-08-01\", order: instructors(unit: \"regiment_1\", number: 12)),";
    let post =
        "(on: \"1918-08-01\", order: detach(from: \"karkaraly_militia\", to: \"regiment_1\", officers: 4)),";
    let lesson = "officers-and-instructors";
    let [idle, instructors, officers, both] =
        ["", hire, post, &format!("{hire}{post}")].map(|o| played(lesson, o));
    let trained = |campaign: &Campaign, day| men(campaign, Step::Trained, day);
    for day in ["1918-08-15", "1918-08-31", "1918-09-15", "1918-09-30"] {
        assert_eq!(
            trained(&instructors, day),
            trained(&idle, day),
            "instructors alone change nothing, {day}"
        );
    }
    let [before, after] = [&idle, &officers].map(|campaign| men(campaign, Step::Officered, "1918-08-31"));
    assert!(after > 2 * before, "officers lead in the next half-month: {before} and {after}");
    let gained = trained(&officers, "1918-09-30") - trained(&idle, "1918-09-30");
    assert!((1..60).contains(&gained), "officers alone bring few: {gained}");
    assert_eq!(
        trained(&both, "1918-08-15"),
        trained(&idle, "1918-08-15"),
        "nothing before the second half-month"
    );
    assert_eq!(trained(&both, "1918-08-31"), 454, "as the debrief says");
    let at_last = trained(&both, "1918-09-30");
    assert!((590..=600).contains(&at_last), "nearly 600: {at_last}");
}

#[test]
fn rifles_on_paper_are_not_in_hand() {
    let idle = played("rifles-on-paper", "");
    let armed = |day| men(&idle, Step::Armed, day);
    let (promised, a_month_on, at_last) = (armed("1918-07-31"), armed("1918-08-31"), armed("1918-10-15"));
    assert_eq!((promised, a_month_on), (120, 120), "not one rifle more four weeks after the promise");
    let rolls = men(&idle, Step::Enrolled, "1918-10-15");
    assert!((600..=720).contains(&at_last) && at_last < rolls * 6 / 10, "{at_last} of {rolls}");
    let rules = &idle.scenario().rules;
    assert_eq!((20_000.0 / rules.course_rounds).floor(), 666.0, "men who can fire the course");
    assert_eq!((20_000.0_f64 / 300.0).round(), 67.0);
    let lances = played(
        "rifles-on-paper",
        "(on: \"1918-07-16\", order: buy(unit: \"lbishchensk_militia\", arms: lances, number: 100)),",
    );
    assert!(men(&lances, Step::Armed, "1918-08-31") > a_month_on, "cold steel is here at once");
}

#[test]
fn a_store_is_filled_while_there_is_grass() {
    let depot = |day: &str, tonnes: [u16; 3]| {
        let [food, grain, hay] = tonnes;
        format!(
            "(on: \"{day}\", order: depot(place: \"sergiopol\", food: {food}, grain: {grain}, hay: {hay})),"
        )
    };
    let (full, less) = ([60, 120, 240], [10, 20, 40]);
    let autumn = depot("1918-09-01", full) + &depot("1918-11-01", less);
    let late = depot("1918-11-16", full);
    let [idle, autumn, late] = ["", &autumn, &late].map(|orders| played("winter-fodder", orders));
    let present = |day| [&idle, &autumn, &late].map(|run| men(run, Step::Present, day));
    assert_eq!(present("1919-01-31"), [250, 339, 286], "as the debrief says");
    let [idle, _, late] = present("1918-12-15");
    assert_eq!((idle, late), (265, 228), "whose station takes the carts has fewer men than who does nothing");
    let rules = &scenario("winter-fodder").rules;
    let tonnes = |each: f64, heads: f64| each * heads * 15.0 / 1000.0;
    let (bread, feed) = (tonnes(rules.ration_kg, 1000.0), tonnes(rules.grain_kg + rules.hay_kg, 1060.0));
    assert_eq!((bread.round(), feed.round(), (bread + feed).round()), (24.0, 159.0, 183.0));
}

#[test]
fn the_wagon_eats_its_load() {
    let rules = &scenario("wagon-eats-its-load").rules;
    let left = |half, km: u32| (rules.cart_load_kg * payload_share(rules, half, Metres(1000 * km))).round();
    let december = [100, 200, 320, 500, 600].map(|km| left(22, km));
    assert!(december.is_sorted_by(|near, far| near > far), "{december:?}");
    assert_eq!((left(22, 320), left(22, 500), left(22, 632), left(12, 320)), (197.0, 83.0, 0.0, 315.0));
    let [first, second] = ["alash-alash_sergio_1", "alash_sergio_1-sergiopol"];
    let carts = |number| {
        let leg = |route| {
            format!("(on: \"1918-11-01\", order: carriers(route: \"{route}\", carts: {number}, camels: 0)),")
        };
        leg(first) + &leg(second)
    };
    let depot = |place| {
        format!("(on: \"1918-11-01\", order: depot(place: \"{place}\", food: 20, grain: 30, hay: 60)),")
    };
    let stations = carts(300) + &depot("alash_sergio_1") + &depot("sergiopol");
    let [idle, some, many, stations] =
        ["", &carts(300), &carts(1000), &stations].map(|orders| played("wagon-eats-its-load", orders));
    let present = |run: &Campaign| men(run, Step::Present, "1919-01-31");
    assert_eq!([&idle, &some, &stations].map(present), [143, 186, 290], "as the debrief says");
    assert!(present(&many) <= present(&some), "a thousand carts bring nobody more");
    let money = |run: &Campaign| {
        run.view().fund().branches().map(|(_, branch)| branch.balance.roubles()).sum::<f64>()
    };
    assert!(money(&many) < 10_000.0 && money(&some) > 200_000.0, "but cost what there is");
}

#[test]
fn limits_bind_together() {
    let lifted = |limits: &[&str]| {
        let orders = limits.iter().map(|limit| {
            format!("(on: \"1918-08-16\", order: choose(event: \"lift_{limit}\", choice: \"lift\")),")
        });
        let rolls = men(&played("why-5000", &orders.collect::<String>()), Step::Enrolled, "1919-01-31");
        i64::from(rolls)
    };
    let all = ["authority", "arms", "officers", "money"];
    let none = lifted(&[]);
    let alone = all.map(|limit| lifted(&[limit]) - none);
    let together = lifted(&all) - none;
    assert!((4_500..4_700).contains(&none), "4,600: {none}");
    assert!(alone[1] < 200 && alone[2] < 100, "arms and officers alone bring hardly anybody: {alone:?}");
    assert!(together > 2 * alone.iter().sum::<i64>(), "{together} together, {alone:?} alone");
    assert!((6_200..6_400).contains(&together), "6,300: {together}");
}

#[test]
fn an_experiment_tells_two_worlds_apart_that_have_the_same_total() {
    let library = Library::default();
    let folder = library.find_id("why-5000").expect("the lesson is shipped");
    let other = library.load(&folder.worlds()[0]).scenario.expect("the other world loads");
    let worlds = [scenario("why-5000"), other.into()];
    // The officers are given to both on the first day; nothing else differs.
    let rolls = worlds.map(|world| {
        [0, 20].map(|officers| {
            let mut with = world.to_be_changed();
            let unit = with.forces.iter_mut().find(|force| force.unit.as_str() == "akmolinsk_militia");
            unit.expect("it has men").officers += officers;
            let mut campaign = Campaign::new(with.into(), Seed(1));
            campaign.play(Policy::Historical, 11);
            i64::from(men(&campaign, Step::Enrolled, "1919-01-31"))
        })
    });
    let [[a, a_with], [b, b_with]] = rolls;
    assert!((a - b).abs() < a / 5, "the totals {a} and {b} are within a fifth of each other");
    assert!((a_with - a).abs() <= 5 && b_with - b > 5, "{a_with} and {b_with} with twenty officers more");
}

#[test]
fn another_world_is_played_as_the_same_lesson_kept_and_named() {
    let (library, own) = (Library::default(), scenario("why-5000"));
    let world = Arc::new(library.by(&own, id("world-b")).expect("it stands beside the lesson"));
    assert!(world.is_world() && world.lesson.is_some() && world.id == own.id);
    assert!(library.by(&own, id("world-z")).is_none() && library.by(&world, id("world-b")).is_none());
    let send = "(on: \"1918-08-16\", order: choose(event: \"officers_to_akmolinsk\", choice: \"send\")),";
    let rolls = |orders: &str| {
        let campaign = played_on(Campaign::new(Arc::clone(&world), Seed(13_500)), orders);
        (men(&campaign, Step::Enrolled, "1919-01-31"), campaign)
    };
    let ((alone, _), (with, campaign)) = (rolls(""), rolls(send));
    assert!(with > alone + 20, "officers bring men where nobody leads: {alone} and {with}");
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("save.ron");
    saves::write(&path, &Save::of(&campaign)).expect("a save can be written");
    let opened = saves::open(&path, &library).expect("it opens in its world");
    assert_eq!((opened.digest(), opened.scenario().hash), (campaign.digest(), world.hash));
    for language in Language::ALL {
        let words = words_of(language, opened.scenario());
        let (line, name) = (readings::line(&words, opened.scenario()), readings::name(&words, world.reading));
        assert!(line.starts_with(&name) && !name.contains("world-b"), "{line}");
    }
}

#[test]
fn answers_are_kept_in_their_time_and_only_then() {
    let answer =
        |question, choice| Answer { question: id(question), choice: id(choice), sure: PerMille(700) };
    let mut campaign = begun("officers-and-instructors");
    assert_eq!(
        campaign.answer(answer("alone", "none")),
        Err(Unfit::NotAsked(id("alone"))),
        "it comes in turn 2"
    );
    assert_eq!(campaign.answer(answer("nothing", "none")), Err(Unfit::NoQuestion(id("nothing"))));
    assert_eq!(campaign.answer(answer("stops", "weather")), Err(Unfit::NoChoice(id("stops"), id("weather"))));
    campaign.answer(answer("stops", "armed")).expect("it is asked before");
    campaign.answer(answer("stops", "officered")).expect("and may be changed before the first turn");
    campaign.end_turn();
    assert!(campaign.answer(answer("stops", "armed")).is_err(), "not after it");
    campaign.answer(answer("alone", "hundred")).expect("now it is asked");
    assert!(campaign.answer(answer("alone", "none")).is_err(), "the first answer counts");
    let said: Vec<_> = campaign.answers().iter().map(|one| one.choice).collect();
    assert_eq!(said, [id("officered"), id("hundred")]);
    let again = campaign.back_to(0);
    assert_eq!(again.answers(), campaign.answers());
    let mut late = begun("officers-and-instructors");
    (0..3).for_each(|_| late.end_turn());
    late.answer(answer("alone", "none")).expect("who passed over it is asked still");
}

#[test]
fn what_was_foretold_is_scored_by_interval_and_by_brier() {
    let mut campaign = begun("officers-and-instructors");
    let interval = |question: &str, low, high| Interval { checkpoint: question.into(), low, high };
    let intervals = vec![interval("trained_august", 250, 300), interval("trained_september", 500, 600)];
    campaign.predict(Predictions { intervals, stops: None }).expect("the lesson asks for both");
    let stops = Answer { question: id("stops"), choice: id("officered"), sure: PerMille(800) };
    campaign.answer(stops).expect("it is asked before");
    campaign.play(Policy::None, 4);
    let marks = Marks::of(&campaign).expect("it is a lesson");
    let came = men(&campaign, Step::Trained, "1918-09-30");
    assert_eq!(marks.intervals[0].score, Some(50.0), "right: the width");
    assert_eq!(marks.intervals[1].score, Some(100.0 + 20.0 * f64::from(500 - came)), "wrong: twenty a man");
    assert!(
        marks.moved.iter().all(|one| one.came == one.idle) && marks.moved.len() == 2,
        "no order was given"
    );
    // 0.8 for what came, 0.05 for each of four others.
    let brier = marks.brier().expect("one was scored");
    assert!((brier - (0.04 + 4.0 * 0.0025)).abs() < 1e-9, "{brier}");
    let lesson = campaign.scenario().lesson.clone().expect("a lesson");
    let known = lesson.question(id("alone")).expect("it is asked");
    assert_eq!(right(&campaign, known, None), Some(id("none")));
}

#[test]
fn what_stops_the_call_up_is_the_prediction_that_every_campaign_has() {
    let mut campaign = begun("why-5000");
    let stops = Answer { question: id("stops"), choice: id("money"), sure: PerMille(600) };
    campaign.answer(stops).expect("it is asked before");
    let kept = campaign.predictions().stops.expect("it is kept among the predictions");
    assert_eq!(
        (alash::run::answers::limit_id(kept.constraint), kept.probability),
        (id("money"), PerMille(600))
    );
}

#[test]
fn a_save_knows_its_lesson() {
    let mods = tempfile::tempdir().expect("a temporary folder");
    let library = Library::with_mods(mods.path());
    let write = |name: &str, text: &str| {
        let path = mods.path().join("my-lesson").join(name);
        std::fs::create_dir_all(path.parent().expect("it lies in a folder")).expect("a folder can be made");
        std::fs::write(path, text).expect("a file can be written");
    };
    let lesson = |open: &str| {
        format!(
            "(minutes: 20, seed: 5, open: [{open}], pages: [units], questions: [(id: \"q\", when: before, choices: [\"a\", \"b\"], \
             truth: known(\"a\"))])"
        )
    };
    write("scenario.ron", "(format: 1, base: \"semey-1918\", turns: 4)");
    write("lesson.ron", &lesson("levy"));
    let load =
        || library.load(&library.find_id("my-lesson").expect("it is found")).scenario.expect("it loads");
    assert!(
        library.lessons().contains(&"my-lesson".to_owned())
            && !library.ids().contains(&"my-lesson".to_owned())
    );
    let mut campaign = Campaign::new(load().into(), Seed(5));
    let answer = Answer { question: id("q"), choice: id("a"), sure: PerMille::ALL };
    campaign.answer(answer).expect("it is asked");
    campaign.play(Policy::None, 2);
    let path = mods.path().join("mine.ron");
    saves::write(&path, &Save::of(&campaign)).expect("a save can be written");
    let opened = saves::open(&path, &library).map_err(|error| error.to_string()).expect("it opens");
    assert_eq!((opened.digest(), opened.answers()), (campaign.digest(), &[answer][..]));
    write("lesson.ron", &lesson("levy, tax"));
    let said = saves::open(&path, &library).err();
    assert!(
        matches!(said, Some(Error::OtherScenario(_, ref changed)) if changed[..] == [id("my-lesson")]),
        "{said:?}"
    );
    std::fs::remove_dir_all(mods.path().join("my-lesson")).expect("it can be removed");
    assert!(
        matches!(saves::open(&path, &library).err(), Some(Error::NoScenario(_, missing)) if missing == id("my-lesson"))
    );
}

#[test]
fn an_answer_out_of_its_time_or_given_twice_in_a_save_is_named() {
    let answer =
        |question, choice| Answer { question: id(question), choice: id(choice), sure: PerMille(700) };
    let mut campaign = begun("officers-and-instructors");
    campaign.answer(answer("stops", "officered")).expect("it is asked before");
    campaign.end_turn();
    let told = |answers: &[Answer]| {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let path = folder.path().join("save.ron");
        let save = Save { answers: answers.to_vec(), ..Save::of(&campaign) };
        saves::write(&path, &save).expect("a save can be written");
        let named = |error: &Error| match error {
            Error::Answer(_, question) => *question,
            other => panic!("expected an answer, found {other}"),
        };
        let first = saves::open(&path, &Library::default()).err().map(|error| named(&error));
        let opened = saves::open_edited(&path, &Library::default()).expect("it is played on");
        let all: Vec<_> = opened.faults.iter().map(named).collect();
        assert_eq!(all.first().copied(), first);
        (all, opened.campaign.answers().to_vec())
    };
    let (stops, alone) = (answer("stops", "officered"), answer("alone", "hundred"));
    assert_eq!(told(&[stops]), (vec![], vec![stops]));
    assert_eq!(told(&[stops, alone]), (vec![], vec![stops, alone]), "it is asked in this turn");
    assert_eq!(told(&[stops, answer("stops", "armed")]), (vec![id("stops")], vec![stops]), "twice");
    assert_eq!(told(&[stops, answer("nothing", "none")]), (vec![id("nothing")], vec![stops]));
    let mut early = Save::of(&campaign);
    early.answers = vec![alone];
    (early.digests, early.orders) = (vec![], vec![vec![]]);
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("early.ron");
    saves::write(&path, &early).expect("a save can be written");
    let said = saves::open(&path, &Library::default()).err().expect("it is not asked yet").to_string();
    assert!(said.contains("the answer to `alone` was not given in its time"), "{said}");
}

#[test]
fn a_closed_order_in_a_save_is_found() {
    let mut save = Save::of(&played("wagon-eats-its-load", ""));
    save.orders[0].push(Order::Pay { kopeks: 100 });
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("save.ron");
    saves::write(&path, &save).expect("a save can be written");
    let said = saves::open(&path, &Library::default()).err();
    assert!(matches!(said, Some(Error::Refused(_, 1))), "{said:?}");
}
