//! Saves that were doctored and given the right checksum again: the turn that does not hold is named.

mod common;
#[path = "common/kept.rs"]
mod kept;

use alash::base::dice::Seed;
use alash::base::digest::Digest;
use alash::orders::{Manner, Order, Spending};
use alash::saves::{self, Error, Save, Verdict};
use alash::sim::marks::Part;
use common::scenario;
use kept::{Kept, body_of, campaign, check, edited, library, sealed};

#[test]
fn a_save_never_says_where_to_read_from() {
    let text = Save::of(&campaign(1)).text().replacen("\"semey-1918\"", "\"../semey-1918\"", 1);
    check(sealed(body_of(&text)), "not a whole save");
}

#[test]
fn an_edited_order_is_refused_with_its_turn() {
    let change = |save: &mut Save| {
        let share = save.orders[0].iter_mut().find_map(|order| match order {
            Order::Levy { share, .. } => Some(share),
            _ => None,
        });
        *share.expect("a levy in the first turn") = 700;
    };
    edited(change, "played again it goes another way in turn 1");
}

#[test]
fn what_differs_in_the_first_turn_is_named() {
    let differs = |change: &dyn Fn(&mut Save)| {
        let mut save = Save::of(&campaign(6));
        change(&mut save);
        let kept = Kept::new(&save);
        match saves::verify(&kept.path(), &library(), None) {
            Verdict::Fails(Error::Differs(_, turn, parts)) => (turn, parts),
            other => panic!("it goes another way: {other:?}"),
        }
    };
    let pay = |save: &mut Save| save.orders[3].push(Order::Spend { first: Spending::Pay });
    let (turn, parts) = differs(&pay);
    assert_eq!(turn, 4);
    assert!(parts.contains(&Part::Orders) && !parts.contains(&Part::Events), "{parts:?}");
    let agitated = |save: &mut Save| {
        let uezd = campaign(0).scenario().uezds[0].id;
        save.orders[1].insert(0, Order::Levy { uezd, manner: Manner::Off, share: 0, detail: 0 });
    };
    let (turn, parts) = differs(&agitated);
    assert_eq!(turn, 2);
    assert!(parts.contains(&Part::Uezds) && !parts.contains(&Part::Stations), "{parts:?}");
    // Marks that are none of this kind, or the same in all: that it differs is told, and nothing more.
    let forged = |save: &mut Save| save.digests[2] = Digest::of(b"wishes");
    assert_eq!(differs(&forged), (3, vec![]));
    let unmarked = |save: &mut Save| {
        forged(save);
        save.marks = "ұзын  x".to_owned();
    };
    assert_eq!(differs(&unmarked), (3, vec![]));
}

#[test]
fn marks_are_of_the_bytes_that_the_digest_is_of_and_take_few() {
    let campaign = campaign(20);
    let state = campaign.snapshot();
    let (bytes, marks) = state.marked();
    assert_eq!(bytes, state.canonical());
    assert_eq!(campaign.marks().last(), Some(&marks));
    assert_eq!(Save::of(&campaign).marks.len(), 20 * (Part::ALL.len() + 1) - 1);
    for part in Part::ALL {
        let mut other = marks.to_string().into_bytes();
        other[part as usize] = b'*';
        assert_eq!(marks.other_than(&String::from_utf8_lossy(&other)), [part]);
    }
}

#[test]
fn an_order_added_later_is_refused_with_its_turn() {
    let tax = |save: &mut Save| {
        let oblast = campaign(0).scenario().oblasts[0].id;
        save.orders[3].push(Order::Tax { oblast, rate: 10 });
    };
    edited(tax, "in turn 4");
}

#[test]
fn an_order_that_cannot_be_given_is_refused_with_its_turn() {
    let gift = |save: &mut Save| {
        let scenario = scenario("semey-1918");
        let (sponsor, oblast) = (scenario.sponsors[0].id, scenario.oblasts[0].id);
        save.orders[4].push(Order::Gift { sponsor, oblast, roubles: 90_000_000 });
    };
    edited(gift, "an order of turn 5 is refused when played again");
}

#[test]
fn an_edited_digest_is_refused_with_its_turn() {
    edited(|save| save.digests[2] = Digest::of(b"wishes"), "played again it goes another way in turn 3");
}

#[test]
fn an_edited_seed_is_refused_with_a_turn() {
    edited(|save| save.seed = Seed(2), "played again it goes another way in turn");
}

#[test]
fn a_save_with_more_turns_than_its_scenario_is_refused() {
    edited(|save| save.digests.resize(22, Digest::default()), "more turns than its scenario");
    edited(|save| save.orders.resize(30, Vec::new()), "not a whole save");
}

#[test]
fn a_save_with_orders_of_fewer_turns_than_it_has_digests_is_refused() {
    edited(|save| save.orders.truncate(3), "not a whole save");
    edited(|save| save.orders.clear(), "not a whole save");
}
