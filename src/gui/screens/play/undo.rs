//! Which orders were given at one press, and are taken back at one press.

use crate::orders::Order;

/// Orders that were given together, one after another, in the turn in which that was.
#[derive(Clone, Debug, Default)]
pub struct Given {
    turn: u16,
    together: Vec<Vec<Order>>,
}

impl Given {
    /// Notes what is given at once.
    pub fn note(&mut self, turn: u16, orders: &[Order]) {
        if self.turn != turn {
            *self = Self { turn, together: Vec::new() };
        }
        self.together.push(orders.to_vec());
    }

    /// How many of the orders that stand in a turn, the last ones, were given together.
    #[must_use]
    pub fn last_of(&self, turn: u16, now: &[Order]) -> usize {
        let of = |batch: &Vec<Order>| {
            let mut left = batch.clone();
            let mut is_of_it = |order: &&Order| {
                let place = left.iter().position(|one| one == *order);
                place.map(|place| left.swap_remove(place)).is_some()
            };
            now.iter().rev().take_while(|order| is_of_it(order)).count()
        };
        if now.is_empty() {
            return 0;
        }
        let batches = self.together.iter().rev().filter(|_| self.turn == turn);
        batches.map(of).find(|count| *count > 0).unwrap_or(1)
    }
}

#[cfg(test)]
mod tests {
    use super::Given;
    use crate::orders::Order;

    #[test]
    fn what_was_given_together_goes_together() {
        let pay = |kopeks| Order::Pay { kopeks };
        let mut given = Given::default();
        given.note(3, &[pay(1)]);
        given.note(3, &[pay(2), pay(3)]);
        assert_eq!(given.last_of(3, &[pay(1), pay(2), pay(3)]), 2);
        assert_eq!(given.last_of(3, &[pay(1), pay(3)]), 1, "one of them was taken back by itself");
        assert_eq!(given.last_of(3, &[pay(1)]), 1);
        assert_eq!(given.last_of(3, &[]), 0);
        assert_eq!(given.last_of(4, &[pay(2), pay(3)]), 1, "nothing of another turn counts");
        given.note(4, &[pay(5), pay(6)]);
        assert_eq!(given.last_of(4, &[pay(5), pay(6)]), 2);
        given.note(5, &[pay(7)]);
        given.note(5, &[pay(7)]);
        assert_eq!(given.last_of(5, &[pay(7), pay(7)]), 1, "the same at two presses");
    }
}
