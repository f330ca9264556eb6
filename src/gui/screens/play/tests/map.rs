//! A turn played out on the map, the modes of the map, and the search, as a hand finds them.

use super::Table;
use crate::base::id::EventId;
use crate::gui::kit::hand;
use crate::gui::kit::look::Pick;
use crate::gui::map::MapMode;
use crate::gui::screens::Ask;
use crate::gui::screens::play::news::News;
use crate::gui::screens::play::over::Notice;
use crate::gui::screens::play::state::Side;
use crate::orders::Order;
use bevy_egui::egui::{Event, Id, Key, Modifiers, Rect};

#[test]
fn a_turn_is_played_out_and_is_over_in_time_or_at_a_key() {
    let mut table = Table::after(9);
    table.end_turn();
    assert!(table.play.motion.is_none(), "not where it is not wanted");
    table.moves = true;
    table.rest();
    table.play.news.clear();
    table.end_turn();
    assert!(table.play.motion.is_some());
    table.time += 3.0;
    table.rest();
    assert!(table.play.motion.is_none(), "its time is over");
    table.play.news.clear();
    table.end_turn();
    (0..10).for_each(|_| table.rest());
    assert!(table.play.motion.is_some(), "half of its time is left");
    table.press(Key::F4);
    assert!(table.play.motion.is_none(), "the player goes on");
}

#[test]
fn escape_closes_a_page_before_it_opens_the_menu() {
    let mut table = Table::after(3);
    table.play.out.choose = Some(Pick::Place("alash".to_owned()));
    table.rest();
    assert!(table.play.looking);
    table.press(Key::Escape);
    assert!(!table.play.looking && table.play.sheet.is_none());
    table.press(Key::Escape);
    assert!(table.play.sheet.is_some());
}

#[test]
fn each_mode_of_the_map_has_its_key_and_says_what_its_colours_mean() {
    let mut table = Table::after(9);
    let keys = [Key::F2, Key::F3, Key::F4, Key::F5, Key::F6, Key::F7, Key::F8];
    for (key, mode) in keys.into_iter().zip(MapMode::ALL) {
        table.press(key);
        assert_eq!(table.play.mode, mode);
        table.rest();
        let model = table.play.model.as_ref().expect("the map was painted");
        assert!(!model.meaning.is_empty() && model.meaning.iter().all(|(_, words)| !words.is_empty()));
        let figures = model.tints.iter().filter(|tint| tint.figure.is_some()).count();
        assert_eq!(figures > 0, mode != MapMode::Authority, "{mode:?}: {figures} figures");
    }
    let named = table.named.iter().find(|(name, _)| name == "Supply").map(|(_, rect)| rect.center());
    table.click(named.expect("the mode has a button"));
    assert_eq!(table.play.mode, MapMode::Supply);
}

#[test]
fn a_place_is_found_by_its_name_and_chosen() {
    let mut table = Table::after(3);
    table.press_with(Key::F, Modifiers::CTRL | Modifiers::COMMAND);
    table.rest();
    table.frame(vec![Event::Text("karkar".to_owned())]);
    table.rest();
    table.press(Key::Enter);
    table.rest();
    assert_eq!(table.play.chosen, Some(Pick::Place("karkaralinsk".to_owned())));
    assert_eq!(table.play.sheet, None);
}

#[test]
fn what_is_told_in_the_corner_is_scrolled_before_it_covers_the_small_map() {
    let mut table = Table::after(1);
    table.play.news.clear();
    table.guide = true;
    table.play.notice = Some(Notice { text: "A long refusal. ".repeat(90), bad: true });
    table.rest();
    table.rest();
    let area = |name: &str| table.ctx.memory(|memory| memory.area_rect(Id::new(name))).expect(name);
    let (slips, small) = (area("notice"), area("overview"));
    assert!(slips.height() > 200.0 && slips.bottom() <= small.top(), "{slips:?} over {small:?}");
    assert!(!table.play.has_legend(), "the legend covers places and is folded at first");
}

#[test]
fn units_in_a_frame_are_posted_together() {
    let mut table = Table::after(9);
    table.play.news.clear();
    table.rest();
    let spot = |table: &Table, name: &str| {
        let found = table.named.iter().find(|(label, _)| label.contains(name));
        found
            .map(|(_, rect)| rect.center())
            .unwrap_or_else(|| panic!("{name} is not among {:?}", table.named))
    };
    let units: Vec<_> = table.play.campaign.view().units().map(|unit| unit.id.to_string()).collect();
    table.play.gather(units[..2].to_vec());
    let model = table.play.model.as_ref().expect("the map was painted");
    let name =
        model.counters.iter().find(|one| one.id == units[0]).expect("it stands on the map").note.clone();
    let from = spot(&table, name.lines().next().unwrap_or_default());
    let to = spot(&table, "Karkaralinsk");
    table.frame(vec![Event::PointerMoved(from), hand::button(from, true)]);
    table.frame(vec![Event::PointerMoved(from.lerp(to, 0.5))]);
    table.frame(vec![Event::PointerMoved(to)]);
    table.frame(vec![hand::button(to, false)]);
    table.rest();
    let posted = |unit: &String| {
        let posts = |order: &Order| matches!(order, Order::Post { unit: id, .. } if id.as_str() == unit);
        table.play.campaign.orders_now().iter().any(posts)
            || table.play.refused.iter().any(|(one, _)| posts(one))
    };
    assert_eq!(units.iter().map(posted).collect::<Vec<_>>()[..2], [true, true], "{:?}", table.play.notice);
}

#[test]
fn a_unit_is_found_in_the_table_of_units() {
    let mut table = Table::after(9);
    table.play.news.clear();
    table.play.turn_to(Side::Units);
    table.rest();
    let names = |table: &Table| -> Vec<String> {
        let rows = table.named.iter().filter(|(label, _)| label.ends_with(". Show"));
        let mut rows: Vec<_> = rows.map(|(label, rect)| (rect.top(), label.clone())).collect();
        rows.sort_by(|a, b| a.0.total_cmp(&b.0));
        rows.into_iter().map(|(_, label)| label).collect()
    };
    let by_name = names(&table);
    assert!(by_name.len() > 2 && by_name.is_sorted(), "{:?}", table.named);
    table.click_on("Roll: sort by it");
    assert!(names(&table) != by_name, "sorted by men on the roll");
    table.click_on(&by_name[1].clone());
    assert!(matches!(table.play.chosen, Some(Pick::Unit(_))));
}

#[test]
fn a_legend_that_was_folded_stays_so_in_whatever_game() {
    let mut table = Table::after(1);
    table.play.news.clear();
    table.play.colour_by(1);
    assert!(table.play.has_legend(), "its colours want their meaning told");
    table.play.turn_legend();
    let asked = table.frame(Vec::new());
    assert!(matches!(asked, Some(Ask::Set(set)) if !set.legend), "it is kept");
    let mut other = Table::after(1);
    other.play.settings.legend = false;
    other.play.colour_by(2);
    assert!(!other.play.has_legend());
}

#[test]
fn what_is_chosen_stays_where_it_is_from_tab_to_tab() {
    let mut table = Table::after(8);
    table.play.news.clear();
    table.play.chosen = Some(Pick::Unit("zaisan_militia".to_owned()));
    let back = table.play.words.get("screen-all-things");
    let mut tops = [Side::Affairs, Side::Units, Side::Fronts, Side::Strength].map(|side| {
        (table.play.side, table.play.looking) = (side, true);
        table.rest();
        table.named.iter().find(|(label, _)| *label == back).expect("the way back").1.top()
    });
    tops.sort_by(f32::total_cmp);
    assert_eq!(tops[0], tops[3], "{tops:?}");
}

#[test]
fn a_great_event_is_seen_with_its_day_its_place_and_what_it_asks() {
    let mut table = Table::after(13);
    table.end_turn();
    let abolished = News::Asked(EventId::new("autonomy_abolished").expect("an id"));
    assert!(table.play.news.contains(&abolished), "{:?}", table.play.news);
    while table.play.news.front() != Some(&abolished) {
        table.press(Key::Enter);
        table.rest();
    }
    table.rest();
    let over_the_map = |rect: &Rect| rect.left() < 600.0;
    for what in
        ["The autonomy is abolished", "4 November 1918 · Omsk", "Submit, and serve on", "authority −3 points"]
    {
        let mut told = table.named.iter().filter(|(label, _)| label.contains(what));
        assert!(told.any(|(_, rect)| over_the_map(rect)), "{what}: {:?}", table.named);
    }
}
