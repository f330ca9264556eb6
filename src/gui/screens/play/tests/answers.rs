//! Answers: those that take the place of others in the same turn, and the window that asks.

use super::Table;
use crate::base::id::{EventId, Id, OblastId, SponsorId};
use crate::gui::screens::play::news::News;
use crate::orders::Order;
use crate::players::Policy;

#[test]
fn an_answer_that_cannot_be_paid_takes_no_others_place() {
    let mut table = Table::of("semey-1918", Policy::None, 1);
    let event = EventId::new("underground_asks").expect("an id");
    let choose =
        |choice: &str| Order::Choose { event, choice: Id::new(choice).expect("an id"), numbers: Vec::new() };
    let sponsor = SponsorId::new("underground").expect("an id");
    table.play.out.orders.push(Order::Gift {
        sponsor,
        oblast: OblastId::new("semipalatinsk").expect("an id"),
        roubles: 80_000,
    });
    table.play.out.orders.push(choose("none"));
    assert!(table.play.carry_out());
    assert_eq!(table.play.campaign.orders_now().len(), 2);
    table.play.out.orders.push(choose("all"));
    table.play.carry_out();
    assert_eq!(table.play.campaign.orders_now().last(), Some(&choose("none")), "the answer stands");
    assert_eq!(table.play.refused.len(), 1, "and it is told why");
    table.rest();
    let shown = |text: &str| table.named.iter().any(|(label, _)| label.contains(text));
    assert!(shown("10,000 roubles"), "{:?}", table.named);
}

#[test]
fn an_answer_closes_the_window_that_asked() {
    let mut table = Table::of("semey-1918", Policy::None, 0);
    let first = EventId::new("how_to_raise").expect("an id");
    assert_eq!(table.play.news.front(), Some(&News::Asked(first)), "it is asked on the first day");
    // It stands beside the map as well, below the window.
    let shown = table.named.iter().rev().find(|(label, _)| label == "Each aul sends its share");
    let at = shown.map(|(_, rect)| rect.center()).expect("an answer");
    table.click(at);
    let orders = table.play.campaign.orders_now();
    assert!(matches!(orders, [Order::Choose { event, .. }] if *event == first), "{orders:?}");
    assert!(table.play.news.is_empty(), "and the window is closed");
}

#[test]
fn the_treasury_tells_what_answers_will_take_from_it() {
    let mut table = Table::of("semey-1918", Policy::None, 0);
    let event = EventId::new("how_to_raise").expect("an id");
    table.play.news.clear();
    let treasury = |table: &mut Table| {
        table.rest();
        let shown = table.named.iter().find(|(label, _)| label.starts_with("Treasury:"));
        shown.expect("the treasury is shown").0.clone()
    };
    let before = treasury(&mut table);
    let core = Order::Choose { event, choice: Id::new("core").expect("an id"), numbers: Vec::new() };
    table.play.out.orders.push(core);
    table.play.carry_out();
    let after = treasury(&mut table);
    assert_eq!(after, format!("{before} · −12,000"));
}
