//! Going back to an earlier turn, as a hand finds it.

use super::Table;
use crate::gui::screens::Ask;
use crate::gui::screens::play::state::Sheet;

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
