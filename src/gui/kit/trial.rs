//! What orders would bring, tried out once and kept until the orders or the campaign change.

use crate::gui::kit::look::Look;
use crate::i18n::Value;
use crate::orders::Order;
use crate::run::Campaign;
use crate::run::preview::{self, Expected};

/// The last try, and of what it was one.
#[derive(Clone, Debug, Default)]
pub struct Trial {
    of: Option<(u16, Vec<Order>, Vec<Order>)>,
    expected: Expected,
}

impl Trial {
    /// The day until which it looks, in words.
    pub fn day(look: Look<'_>) -> [(&'static str, Value); 1] {
        [("date", Value::Text(look.words.date(preview::until(look.campaign))))]
    }

    /// What some orders would bring beside those that are given.
    pub fn of(&mut self, campaign: &Campaign, orders: Vec<Order>) -> &Expected {
        let of = Some((campaign.view().turn(), campaign.orders_now().to_vec(), orders));
        if self.of != of {
            let orders = of.as_ref().map_or(&[][..], |(_, _, orders)| orders);
            self.expected = preview::of_orders(campaign, orders);
            self.of = of;
        }
        &self.expected
    }
}
