//! A turn played out on the map, the modes of the map, and the search, as a hand finds them.

use super::Table;
use crate::gui::kit::look::Pick;
use crate::gui::map::MapMode;
use bevy_egui::egui::{Event, Key, Modifiers};

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
fn each_mode_of_the_map_has_its_key_and_says_what_its_colours_mean() {
    let mut table = Table::after(9);
    for (key, mode) in [Key::F2, Key::F3, Key::F4, Key::F5].into_iter().zip(MapMode::ALL) {
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
