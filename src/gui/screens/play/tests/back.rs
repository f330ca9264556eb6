//! Going back to an earlier turn, and the games that part there, as a hand finds them.

use super::Table;
use crate::gui::screens::Ask;
use crate::gui::screens::play::kin::Branches;
use crate::gui::screens::play::over::Sheet;
use crate::players::Policy;
use crate::saves::{self, Save, Slot};
use bevy_egui::egui::{Event, Key};
use std::time::{Duration, Instant};

#[test]
fn the_menu_leads_back_to_any_turn_that_was_played() {
    let mut table = Table::after(5);
    table.play.sheet = Some(Sheet::Back(4));
    table.rest();
    table.click_on("Earlier");
    table.click_on("Earlier");
    assert_eq!(table.play.sheet, Some(Sheet::Back(2)));
    table.click_on("Later");
    assert_eq!(table.click_on("Go back to it"), Some(Ask::Branch(3)));
    assert_eq!(table.play.sheet, None);
}

#[test]
fn a_game_that_parted_from_this_one_is_named_and_compared() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let mut table = Table::after(5);
    let other = Table::of("semey-1918", Policy::None, 3).play.campaign;
    let (path, save) = (folder.path().join("other.ron"), Save::of(&other));
    saves::write(&path, &save).expect("a save can be written");
    let mut slot = Slot::new(folder.path().join("own.ron"));
    slot.keep(&Save::of(&table.play.campaign)).expect("a save can be written");
    table.play.keep_in(Some(slot));
    table.play.branches = Branches::look(&table.play.campaign, table.play.kept_in());
    table.play.sheet = Some(Sheet::Branches);
    table.rest();
    table.click_on("compare: other");
    let patience = Instant::now();
    while patience.elapsed().as_secs() < 60 && !table.named.iter().any(|(name, _)| name == "Played to") {
        std::thread::sleep(Duration::from_millis(20));
        table.rest();
    }
    assert!(table.named.iter().any(|(name, _)| name == "Played to"), "{:?}", table.named);
    table.click_on("remove: other");
    table.click_on("remove it for good: other");
    assert!(!path.exists());
    table.click_on("name: this game");
    table.frame(vec![Event::Text("with rifles".to_owned())]);
    table.press(Key::Enter);
    assert!(folder.path().join("with rifles.ron").is_file());
    assert!(
        table.play.kept_in().is_some_and(|path| path.ends_with("own.ron")),
        "it goes on where it is kept"
    );
}
