//! Tests of the way from need to need, and of what is told before a turn ends.

use super::Table;
use crate::gui::screens::play::futures::Futures;
use crate::gui::screens::play::over::Sheet;
use crate::gui::screens::play::state::Side;
use crate::orders::Order;
use crate::players::Policy;
use bevy_egui::egui::{Key, Modifiers};

#[test]
fn space_leads_from_need_to_need_and_ends_the_turn_when_none_is_left() {
    let mut table = Table::after(5);
    table.play.futures = Futures::default();
    table.play.futures.still = true;
    table.play.weigh_needs();
    let turn = table.play.campaign.view().turn();
    table.play.news.clear();
    let needs = table.play.needs.clone();
    assert!(!needs.is_empty());
    for need in &needs {
        assert!(!table.play.seen.contains(need));
        table.press(Key::Space);
    }
    assert_eq!(table.play.campaign.view().turn(), turn);
    for event in table.play.campaign.view().open_now().cloned().collect::<Vec<_>>() {
        table.press(Key::Space);
        assert_eq!(table.play.side, Side::Affairs, "a question is come back to until it is answered");
        let choice = &event.choices[0];
        let numbers = choice.answer.as_ref().map(|answer| answer.usual()).unwrap_or_default();
        table.play.out.orders.push(Order::Choose { event: event.id, choice: choice.id, numbers });
        table.rest();
    }
    for _ in 0..needs.len() {
        table.press(Key::Space);
    }
    assert!(table.play.campaign.view().turn() > turn);
}

#[test]
fn space_tells_once_of_what_was_shown_and_left_undone() {
    let mut table = Table::of("semey-1918", Policy::None, 3);
    table.play.news.clear();
    table.warns = true;
    table.play.futures = Futures::default();
    table.play.futures.still = true;
    table.play.weigh_needs();
    let all = table.play.needs.len();
    assert!(table.play.needs.iter().any(|need| need.is_undone()), "{:?}", table.play.needs);
    for _ in 0..all {
        table.press(Key::Space);
    }
    assert_eq!((table.play.sheet, table.play.campaign.view().turn()), (None, 3), "all were shown");
    table.press(Key::Space);
    assert_eq!((table.play.sheet, table.play.campaign.view().turn()), (Some(Sheet::Undone), 3));
    table.press(Key::Escape);
    table.rest();
    table.press(Key::Space);
    assert_eq!(table.play.campaign.view().turn(), 4);
}

#[test]
fn the_button_of_what_waits_ends_no_turn() {
    let mut table = Table::of("semey-1918", Policy::None, 3);
    table.play.news.clear();
    table.play.futures = Futures::default();
    table.play.futures.still = true;
    table.play.weigh_needs();
    for need in table.play.needs.clone() {
        table.press(Key::Space);
        table.play.warned.insert(need);
    }
    table.play.turn_to(Side::Muster);
    table.rest();
    table.click_on("What needs you:");
    assert_eq!((table.play.side, table.play.campaign.view().turn()), (Side::Affairs, 3));
    table.press(Key::Space);
    assert_eq!(table.play.campaign.view().turn(), 4, "all was shown and warned of");
}

#[test]
fn an_open_question_is_warned_of_whatever_is_set() {
    let mut table = Table::of("semey-1918", Policy::None, 1);
    table.play.news.clear();
    table.rest();
    assert!(!table.play.settings.warns);
    let end = |table: &mut Table| {
        table.press_with(Key::Enter, Modifiers::CTRL | Modifiers::COMMAND);
        (table.play.sheet, table.play.campaign.view().turn())
    };
    assert_eq!(end(&mut table), (Some(Sheet::Undone), 1));
    table.press(Key::Escape);
    assert_eq!(end(&mut table), (None, 2), "once");
}

#[test]
fn what_is_left_undone_is_told_once_before_a_turn_ends() {
    let mut table = Table::of("semey-1918", Policy::None, 5);
    table.warns = true;
    table.play.news.clear();
    table.end_turn();
    assert_eq!((table.play.sheet, table.play.campaign.view().turn()), (Some(Sheet::Undone), 5));
    table.rest();
    assert!(table.named.iter().any(|(label, _)| label == "Left undone"), "{:?}", table.named);
    table.press(Key::Enter);
    assert_eq!((table.play.sheet, table.play.campaign.view().turn()), (None, 5), "Enter goes back");
    table.end_turn();
    assert_eq!(table.play.campaign.view().turn(), 6);
}
