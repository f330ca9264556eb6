//! A campaign played again by its own orders, for whoever wants to look at each of its turns.

use crate::run::Campaign;
use std::sync::Arc;

/// Plays the turns of a campaign again and shows it after each.
pub fn each_turn(campaign: &Campaign, mut seen: impl FnMut(&Campaign)) {
    let mut again = Campaign::new(Arc::clone(campaign.scenario()), campaign.seed());
    for orders in campaign.orders().iter().take(campaign.digests().len()) {
        for order in orders {
            let given = again.order(order.clone());
            assert!(given.is_ok(), "an order that was carried out is carried out again: {order:?}");
        }
        again.end_turn();
        seen(&again);
    }
}
