//! Tests of the guide of the first turns.

use super::Table;
use crate::base::id::UezdId;
use crate::gui::kit::look::Pick;
use crate::gui::screens::Ask;
use crate::gui::screens::play::tasks::{self, Task};
use crate::orders::{Manner, Order};
use crate::players::Policy;

#[test]
fn the_guide_ticks_off_what_is_done_and_can_be_closed() {
    let mut table = Table::of("semey-1918", Policy::None, 0);
    table.guide = true;
    table.rest();
    let done = |table: &Table| {
        tasks::of(&table.play.campaign, &table.play.looked).into_iter().filter(|(_, done)| *done).count()
    };
    assert_eq!(done(&table), 0);
    let asks = |table: &Table| {
        tasks::of(&table.play.campaign, &table.play.looked).iter().any(|(task, _)| *task == Task::March)
    };
    assert!(!asks(&table), "nobody is asked to march where nowhere can be marched to");
    assert!(asks(&Table::after(8)), "the road to Sergiopol is open");
    let uezd = UezdId::new("semipalatinsk").expect("an id");
    let levy = Order::Levy { uezd, manner: Manner::Lot, share: 1000, detail: 1000 };
    table.play.campaign.order(levy).expect("it can be called up");
    table.play.campaign.end_turn();
    table.play.chosen = Some(Pick::Uezd("semipalatinsk".into()));
    table.play.looking = true;
    table.rest();
    assert_eq!(done(&table), 3, "{:?}", table.play.looked);
    table.play.news.clear();
    table.rest();
    assert!(matches!(table.click_on("Close the guide"), Some(Ask::Set(set)) if !set.guide));
}
