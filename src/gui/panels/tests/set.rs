//! What is set for several at once, and what is bought.

use crate::gui::panels::tests::{desk, panel, zaisan};
use crate::i18n::Language;
use crate::orders::{Manner, Order};

#[test]
fn where_uezds_differ_one_choice_sets_them_all() {
    let mut desk = desk(Language::En, 0);
    let levy = Order::Levy { uezd: zaisan(), manner: Manner::Lot, share: 1000, detail: 300 };
    desk.campaign.order(levy).expect("it can be called up");
    // One uezd is called by lot: the row of all says so of none.
    desk.click(panel("muster"), "All uezds of the branch: mixed");
    desk.click(panel("muster"), "by lot");
    let out = desk.click(panel("muster"), "Give these orders");
    assert_eq!(out.orders.len(), desk.campaign.scenario().uezds.len() - 1, "{:?}", out.orders);
    assert!(out.orders.iter().all(|order| matches!(order, Order::Levy { manner: Manner::Lot, .. })));
    out.orders.into_iter().for_each(|order| desk.campaign.order(order).expect("it can be done"));
    desk.frame(panel("muster"), Vec::new());
    assert!(desk.names().contains(&"All uezds of the branch: by lot"), "{:?}", desk.names());
    let shares = desk.names().iter().filter(|name| name.contains("Of the recruits, to:")).count();
    assert!(shares > 1, "the part of the regiment can be set: {:?}", desk.names());
}
