//! How four players share what they bring about together: Shapley's split, in whole twelfths.
//!
//! A player's part is what he adds, averaged over all orders in which the four could come. With four players every
//! weight is a whole number of twelfths, so that the parts of whole numbers add up exactly.

/// Parts are counted in so many to one.
pub const PARTS: i64 = 12;
/// How many sets four players make.
pub const SETS: usize = 16;

/// What each of four players adds, in twelfths. `value` has the worth of every set of them: player `i` belongs to set
/// `s` where bit `i` of `s` is one.
#[must_use]
pub fn shapley(value: &[i64; SETS]) -> [i64; 4] {
    std::array::from_fn(|player| {
        let without = (0..SETS).filter(|set| set & (1 << player) == 0);
        without.map(|set| weight(set) * (value[set | (1 << player)] - value[set])).sum()
    })
}

/// Twelfths of all orders in which exactly the players of a set come before a further one: s! (3 − s)! / 4!.
fn weight(set: usize) -> i64 {
    match set.count_ones() {
        0 | 3 => 3,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Worth of every set by a rule on who belongs to it.
    fn game(worth: impl Fn([bool; 4]) -> i64) -> [i64; SETS] {
        std::array::from_fn(|set| worth(std::array::from_fn(|player| set & (1 << player) != 0)))
    }

    /// By hand: 0 and 1 make 120 together and nothing alone, 2 adds 60 to anything, 3 adds nothing. In half of all orders
    /// 0 comes after 1 and brings the 120.
    #[test]
    fn a_case_worked_out_by_hand() {
        let value = game(|[a, b, c, _]| 120 * i64::from(a && b) + 60 * i64::from(c));
        assert_eq!(shapley(&value), [60 * PARTS, 60 * PARTS, 60 * PARTS, 0]);
    }

    /// By hand: only all four make 100. Each comes last in a quarter of the orders.
    #[test]
    fn four_who_can_do_nothing_alone_share_alike() {
        let value = game(|all| 100 * i64::from(all == [true; 4]));
        assert_eq!(shapley(&value), [25 * PARTS; 4]);
    }

    #[test]
    fn the_parts_sum_to_the_whole() {
        let value: [i64; SETS] = std::array::from_fn(|set| (set as i64 * 7919 + 13) % 997);
        assert_eq!(shapley(&value).iter().sum::<i64>(), PARTS * (value[SETS - 1] - value[0]));
    }

    #[test]
    fn players_who_change_places_change_parts() {
        let value: [i64; SETS] = std::array::from_fn(|set| (set as i64 * 7919 + 13) % 997);
        let swapped: [i64; SETS] = std::array::from_fn(|set| {
            let (a, b) = (set & 1, (set >> 1) & 1);
            value[set & !3 | a << 1 | b]
        });
        let [a, b, c, d] = shapley(&value);
        assert_eq!(shapley(&swapped), [b, a, c, d]);
    }
}
