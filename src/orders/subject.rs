//! What an order is about: two orders with one subject set one lever, or do one kind of thing to one target.

use crate::base::id::Id;
use crate::orders::{Course, Order, Posture, Spending};

impl Order {
    /// The same order with all that it sets left blank.
    #[must_use]
    pub fn subject(&self) -> Self {
        let mut blank = self.clone();
        match &mut blank {
            Self::Levy { manner, share, detail, .. } => (*manner, *share, *detail) = Default::default(),
            Self::Tax { rate, .. } => *rate = 0,
            Self::Pay { kopeks } => *kopeks = 0,
            Self::Spend { first } => *first = Spending::default(),
            Self::Gift { roubles, .. } | Self::Lend { roubles, .. } => *roubles = 0,
            Self::Instructors { number, .. } => *number = 0,
            Self::Train { course, .. } => *course = Course::default(),
            Self::Post { place, pace, .. } => (*place, *pace) = Default::default(),
            Self::Posture { posture, .. } => *posture = Posture::default(),
            Self::Depot { food, grain, hay, .. } => (*food, *grain, *hay) = Default::default(),
            Self::Carriers { carts, camels, .. } => (*carts, *camels) = Default::default(),
            Self::Goods { first } => first.clear(),
            Self::Precedence { units } => units.clear(),
            Self::Choose { choice, .. } => *choice = Id::default(),
            Self::Agitate { on, .. } | Self::Routine { on, .. } | Self::School { on, .. } => *on = false,
            Self::Terms { accept, .. } => *accept = false,
            Self::Detach { officers, .. } => *officers = 0,
            Self::Convoy { amount, .. } => *amount = 0,
            Self::Appoint { to, .. } => *to = Default::default(),
            Self::Join { into, .. } => *into = Default::default(),
            Self::Ask { .. }
            | Self::Requisition { .. }
            | Self::Award { .. }
            | Self::Inspect { .. }
            | Self::Disband { .. } => {}
        }
        blank
    }
}

#[cfg(test)]
mod tests {
    use crate::base::id::OblastId;
    use crate::orders::Order;

    #[test]
    fn one_lever_is_one_subject_whatever_it_is_set_to() {
        let tax = |oblast, rate| Order::Tax { oblast: OblastId::new(oblast).expect("an id"), rate };
        assert_eq!(tax("ural", 500).subject(), tax("ural", 1000).subject());
        assert_ne!(tax("ural", 500).subject(), tax("bukey", 500).subject());
        assert_ne!(tax("ural", 500).subject(), Order::Pay { kopeks: 500 }.subject());
    }
}
