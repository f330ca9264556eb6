//! What single orders do: favours, inspectors, men sent home and called up again; and what is there on the first day.

mod common;

use alash::base::dice::Seed;
use alash::base::id::{EventId, Id, PlaceId, UezdId, UnitId};
use alash::base::quantity::Men;
use alash::orders::{Gift, Manner, Order, Pace};
use alash::players::Policy;
use alash::run::Campaign;
use alash::scenario::model::Step;
use alash::sim::state::ledger::{Account, Commodity};
use alash::sim::{Event, Game};

/// Plays a campaign of the historical orders of Ural so far.
fn ural(turns: u16) -> Campaign {
    let mut campaign = Campaign::new(common::scenario("ural-1918"), Seed(3));
    let _ = campaign.play(Policy::Historical, turns);
    campaign
}

#[test]
fn who_is_under_arms_on_the_first_day_stands_in_the_returns_and_in_the_books() {
    for turns in [0, 12] {
        let campaign = ural(turns);
        let view = campaign.view();
        assert!(view.waterfall_of_all()[Step::Enrolled] > Men::ZERO, "nobody after {turns} turns");
        for unit in view.units() {
            let held = [
                (Commodity::Men, unit.roll.enrolled().0),
                (Commodity::Trained, unit.roll.training()),
                (Commodity::Sick, unit.roll.sick().0),
                (Commodity::Horses, unit.outfit.horses().0),
                (Commodity::Rifles, unit.outfit.rifles()),
                (Commodity::Officers, unit.outfit.officers()),
            ];
            for (what, held) in held {
                let booked = campaign.books().balance(&[Account::Unit(unit.id)], what);
                assert_eq!(booked, i64::from(held), "{what:?} of {} after {turns} turns", unit.id);
            }
        }
    }
}

#[test]
fn an_inspector_is_an_officer_the_unit_lacks_for_a_turn() {
    let mut campaign = ural(6);
    let view = campaign.view();
    let officered = view.units().find(|unit| unit.outfit.officers() > 0 && unit.roll.enrolled() > Men::ZERO);
    let id = officered.expect("some unit of Ural has an officer").id;
    let officers = |campaign: &Campaign| campaign.view().unit(id).expect("the unit").outfit.officers();
    let before = officers(&campaign);
    campaign.order(Order::Inspect { unit: id }).expect("a unit with an officer can be inspected");
    assert_eq!(officers(&campaign), before - 1);
    campaign.end_turn();
    assert_eq!(officers(&campaign), before - 1, "he counts all through the turn");
    campaign.end_turn();
    assert_eq!(officers(&campaign), before, "he is back in the next");
}

/// The answer is not known before the turn is played, so an order given and taken back tells nothing.
#[test]
fn a_favour_is_answered_in_the_turn_and_told() {
    let scenario = common::scenario("semey-1918");
    let asked = scenario.sponsors.iter().flat_map(|sponsor| {
        sponsor.gives.iter().flat_map(|(what, _)| {
            scenario.units.iter().map(|unit| Order::Ask { sponsor: sponsor.id, what: *what, unit: unit.id })
        })
    });
    let asked: Vec<Order> = asked.collect();
    let mut answers = [0, 0];
    for seed in 0..40 {
        let mut game = Game::new(&scenario, Seed(seed));
        for _ in 0..10 {
            game.end_turn();
        }
        let Some(order) = asked.iter().find(|order| game.check(order).is_ok()) else { continue };
        let road = game.view().consignments().road.len();
        game.order(order).expect("checked");
        assert_eq!(game.view().consignments().road.len(), road, "nothing leaves before the turn");
        game.end_turn();
        let told = game.view().events().iter().find_map(|event| match event {
            Event::Favour { granted, .. } => Some(*granted),
            _ => None,
        });
        answers[usize::from(told.expect("the answer is told"))] += 1;
    }
    assert!(answers[0] > 0 && answers[1] > 0, "refused and granted: {answers:?}");
}

#[test]
fn men_sent_home_and_called_up_again_are_counted_once() {
    let mut game = Game::new(&common::scenario("semey-1918"), Seed(5));
    let scenario = common::scenario("semey-1918");
    let levy = |uezd: UezdId| Order::Levy { uezd, manner: Manner::Volunteers, share: 1000, detail: 500 };
    for uezd in &scenario.uezds {
        let _ = game.order(&levy(uezd.id));
    }
    for turn in 0..scenario.turns {
        if turn % 3 == 2 {
            let manned: Vec<UnitId> = game.view().units().map(|unit| unit.id).collect();
            for unit in manned {
                let _ = game.order(&Order::Disband { unit });
            }
        }
        game.end_turn();
    }
    let (view, tally) = (game.view(), game.view().tally());
    let now: u32 = view.units().map(|unit| unit.roll.enrolled().0 + unit.roll.scattered().0).sum();
    let gone = tally.dead + tally.lost + tally.deserted + tally.saved();
    assert!(tally.saved() > 0);
    assert_eq!(tally.enrolled, now + gone, "each man is in one place: {tally:?}");
}

/// A standing number of trainers means those who are hired; whom a sponsor sends comes beside them.
#[test]
fn trainers_who_are_sent_are_not_dismissed() {
    let scenario = common::scenario("quota-1917");
    let gift = scenario.deliveries.iter().find(|delivery| delivery.what == Gift::Instructors);
    let unit = gift.expect("some sponsor sends trainers").unit;
    let mut most = 0;
    for seed in 0..10 {
        let mut game = Game::new(&scenario, Seed(seed));
        let _ = game.order(&Order::Instructors { unit, number: 0 });
        while !game.view().is_over() {
            game.end_turn();
            most = most.max(game.view().unit(unit).expect("the unit").outfit.instructors());
        }
    }
    assert!(most > 0, "{unit} keeps nobody");
}

fn regiment() -> UnitId {
    UnitId::new("regiment_1").expect("an id")
}

/// A campaign by historical orders up to the column that leaves for Sergiopol, with which the regiment is sent.
fn with_the_column() -> Campaign {
    let mut campaign = Campaign::new(common::scenario("semey-1918"), Seed(1));
    let column = EventId::new("column_leaves").expect("an id");
    while !campaign.view().open_now().any(|event| event.id == column) {
        campaign.follow(Policy::Historical);
        campaign.end_turn();
    }
    let choice = Id::new("three_hundred").expect("an id");
    campaign
        .order(Order::Choose { event: column, choice, numbers: Vec::new() })
        .expect("it can be answered so");
    campaign
}

/// Where the regiment is or rides to.
fn heading(campaign: &Campaign) -> String {
    let regiment = campaign.view().unit(regiment()).expect("it is there");
    regiment.station.march().map_or(regiment.station.at(), |march| march.to).to_string()
}

#[test]
fn a_regiment_that_is_sent_to_a_town_about_to_be_taken_rides_once_the_way_is_open() {
    let mut campaign = with_the_column();
    (0..2).for_each(|_| campaign.end_turn());
    assert_eq!(heading(&campaign), "sergiopol");
}

#[test]
fn what_is_ordered_later_overtakes_what_an_answer_sends() {
    let mut campaign = with_the_column();
    campaign.end_turn();
    let (unit, place) = (regiment(), PlaceId::new("barnaul").expect("an id"));
    campaign.order(Order::Post { unit, place, pace: Pace::Steady }).expect("it can be posted there");
    campaign.end_turn();
    assert_eq!(heading(&campaign), "barnaul");
}
