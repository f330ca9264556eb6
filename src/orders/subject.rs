//! What an order is about: two orders with one subject set one lever, or do one kind of thing to one target.

use crate::base::id::Id;
use crate::orders::{Course, Order, Posture, Spending};

impl Order {
    /// Whether it asks for a number that was not set: nothing to buy, to hand over or to send.
    #[must_use]
    pub fn is_of_nothing(&self) -> bool {
        match self {
            Self::Buy { number, .. } | Self::Detach { officers: number, .. } => *number == 0,
            Self::Transfer { men: number, .. }
            | Self::Convoy { amount: number, .. }
            | Self::Gift { roubles: number, .. }
            | Self::Lend { roubles: number, .. } => *number == 0,
            _ => false,
        }
    }

    /// The same order with all that it sets left blank.
    #[must_use]
    pub fn subject(&self) -> Self {
        let mut blank = self.clone();
        match &mut blank {
            Self::Levy { manner, share, detail, .. } => (*manner, *share, *detail) = Default::default(),
            Self::Tax { rate: number, .. }
            | Self::Instructors { number, .. }
            | Self::Buy { number, .. }
            | Self::Detach { officers: number, .. } => *number = 0,
            Self::Spend { first } => *first = Spending::default(),
            Self::Pay { kopeks: sum }
            | Self::Gift { roubles: sum, .. }
            | Self::Lend { roubles: sum, .. }
            | Self::Convoy { amount: sum, .. }
            | Self::Transfer { men: sum, .. } => *sum = 0,
            Self::Rename { name, .. } => name.clear(),
            Self::Train { course, .. } => *course = Course::default(),
            Self::Post { place, pace, .. } => (*place, *pace) = Default::default(),
            Self::Posture { posture, .. } => *posture = Posture::default(),
            Self::Depot { food, grain, hay, .. } => (*food, *grain, *hay) = Default::default(),
            Self::Carriers { carts, camels, .. } => (*carts, *camels) = Default::default(),
            Self::Goods { first } => first.clear(),
            Self::Precedence { units } => units.clear(),
            Self::Choose { choice, numbers, .. } => {
                *choice = Id::default();
                numbers.clear();
            }
            Self::Agitate { on, .. } | Self::Routine { on, .. } | Self::School { on, .. } => *on = false,
            Self::Terms { accept, .. } => *accept = false,
            Self::Appoint { to, .. } => *to = Default::default(),
            Self::Join { into, .. } => *into = Default::default(),
            Self::Ask { .. }
            | Self::Passage { .. }
            | Self::Requisition { .. }
            | Self::Award { .. }
            | Self::Inspect { .. }
            | Self::Disband { .. } => {}
        }
        blank
    }

    /// Whether it takes the place of an earlier order of the same turn: it sets the same lever, answers the same
    /// question or gives the same person a post. What is done once never does.
    #[must_use]
    pub fn replaces(&self, earlier: &Self) -> bool {
        let once = match self {
            Self::Gift { .. }
            | Self::Buy { .. }
            | Self::Terms { .. }
            | Self::Ask { .. }
            | Self::Passage { .. }
            | Self::Requisition { .. }
            | Self::Lend { .. }
            | Self::Detach { .. }
            | Self::Convoy { .. }
            | Self::School { .. }
            | Self::Award { .. }
            | Self::Inspect { .. }
            | Self::Disband { .. }
            | Self::Transfer { .. }
            | Self::Join { .. } => true,
            Self::Levy { .. }
            | Self::Agitate { .. }
            | Self::Tax { .. }
            | Self::Pay { .. }
            | Self::Spend { .. }
            | Self::Instructors { .. }
            | Self::Train { .. }
            | Self::Post { .. }
            | Self::Posture { .. }
            | Self::Depot { .. }
            | Self::Carriers { .. }
            | Self::Goods { .. }
            | Self::Precedence { .. }
            | Self::Routine { .. }
            | Self::Choose { .. }
            | Self::Rename { .. }
            | Self::Appoint { .. } => false,
        };
        !once && self.subject() == earlier.subject()
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
