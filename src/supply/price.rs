//! One number per arc for three aims in order: rank served, cost, and a tie-break.
//!
//! The solver minimises a single sum, so the aims are stacked: `cost · scale + tie` on arcs and offers, and a
//! reward of whole `step`s on wants. One step is worth more than any detour can cost, and one unit of cost
//! more than all ties along a detour, so no lower aim ever outvotes a higher one.
//!
//! Why ties are broken at all: with equal-cost routes two exact solvers, or one solver after an innocent
//! change, leave different capacities for the next good, and totals drift. With a tie-break per arc the
//! optimum is unique but for a chance of less than (number of arcs) / 2²⁰.

use std::ops::{Add, Mul, Neg, Sub};

use crate::supply::{Arc, Network, Offer, Want};

/// Ties are from 1 to 2 to the power of this; never 0, so that no flow in a circle is free.
const TIE_BITS: u32 = 20;

/// What the solver needs of a number: `i64` where the prices fit, `i128` where they do not.
pub trait Number:
    Copy
    + Default
    + Ord
    + From<i64>
    + Add<Output = Self>
    + Sub<Output = Self>
    + Mul<Output = Self>
    + Neg<Output = Self>
{
}

impl<T> Number for T where
    T: Copy
        + Default
        + Ord
        + From<i64>
        + Add<Output = Self>
        + Sub<Output = Self>
        + Mul<Output = Self>
        + Neg<Output = Self>
{
}

/// How prices are stacked for one network and one set of wants.
pub struct Tariff {
    /// The most arcs, offers and wants that a circle without repetition can pass, plus one.
    longest: i64,
    /// The dearest arc or offer, in cost.
    dearest: i64,
    /// What one unit of cost weighs; more than `longest` ties.
    scale: i64,
    /// For each rank that occurs, how many steps it is worth: 1 for the highest, one more for each below.
    steps: [i64; 256],
    /// How many different ranks occur.
    ranks: i64,
}

impl Tariff {
    /// Looks through offers and wants once.
    pub fn new(net: &Network, offers: &[Offer], wants: &[Want]) -> Self {
        let dearest = offers.iter().map(|offer| offer.cost).fold(net.dearest, i64::max);
        let (steps, ranks) = steps_by_rank(wants);
        Self { longest: longest(net.nodes()), dearest, scale: scale(net.nodes()), steps, ranks }
    }

    /// Whether sums and differences of node prices stay within an `i64`.
    ///
    /// A node's price is a sum along a path to the root: less than a step of arcs and at most one want. A
    /// reduced cost adds two of them and an arc.
    pub fn fits_i64(&self) -> bool {
        4 * i128::from(self.ranks + 1) * self.step::<i128>() <= i128::from(i64::MAX)
    }

    /// The price of taking one unit of an offer; `index` selects the tie-break.
    pub fn haul<T: Number>(&self, cost: i64, index: usize) -> T {
        T::from(cost) * T::from(self.scale) + T::from(tie(index))
    }

    /// The (negative) price of giving one unit to a want; `index` selects the tie-break.
    pub fn serve<T: Number>(&self, rank: u8, index: usize) -> T {
        T::from(tie(index)) - T::from(self.steps[usize::from(rank)]) * self.step::<T>()
    }

    /// More than the price of any circle that serves nobody.
    fn step<T: Number>(&self) -> T {
        T::from(self.longest) * (T::from(self.dearest) * T::from(self.scale) + T::from(1 << TIE_BITS))
    }
}

/// The price of one unit on each arc of a network: the same in every solve.
pub fn of_arcs(nodes: u32, arcs: &[Arc]) -> Vec<i64> {
    let scale = scale(nodes);
    arcs.iter().enumerate().map(|(number, arc)| arc.cost * scale + tie(number)).collect()
}

/// The most arcs, offers and wants that a circle without repetition can pass, plus one.
fn longest(nodes: u32) -> i64 {
    i64::from(nodes) + 2
}

/// What one unit of cost weighs; more than all ties along the longest circle.
fn scale(nodes: u32) -> i64 {
    (longest(nodes) << TIE_BITS) + 1
}

/// Numbers only the ranks that occur, so that few ranks need few bits whatever their values.
///
/// Equal steps are enough, powers are not needed: a plan that fails to serve the ranks in order can be
/// bettered by changing the flow along one circle, and that swaps one want against one other.
fn steps_by_rank(wants: &[Want]) -> ([i64; 256], i64) {
    let mut steps = [0; 256];
    for want in wants {
        steps[usize::from(want.rank)] = 1;
    }
    let mut ranks = 0;
    for step in steps.iter_mut().rev().filter(|step| **step > 0) {
        ranks += 1;
        *step = ranks;
    }
    (steps, ranks)
}

/// A fixed number from 1 to 2^[`TIE_BITS`] for each index.
///
/// A plain `index · constant mod 2²⁰` would not do: it is additive, so two routes whose arc numbers have the
/// same sum (0 and 3 against 1 and 2) would tie again. Hence the fold between two multiplications.
pub fn tie(index: usize) -> i64 {
    let mixed = (index as u64 + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let mixed = (mixed ^ (mixed >> 32)).wrapping_mul(0xD6E8_FEB8_6659_FD93);
    (mixed >> (64 - TIE_BITS)) as i64 + 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::supply::tests::{net, offer, want};

    #[test]
    fn routes_with_the_same_sum_of_arc_numbers_do_not_tie() {
        for i in 0..1_000 {
            assert_ne!(tie(i) + tie(i + 3), tie(i + 1) + tie(i + 2), "at arc {i}");
        }
    }

    #[test]
    fn ties_are_from_one_to_two_to_the_twentieth() {
        let ties = || (0..1 << 23).map(tie);
        assert_eq!((ties().min(), ties().max()), (Some(1), Some(1 << TIE_BITS)));
    }

    #[test]
    fn only_ranks_that_occur_take_up_steps() {
        let (steps, ranks) = steps_by_rank(&[want(0, 1, 255), want(0, 1, 7), want(0, 1, 7), want(0, 1, 0)]);
        assert_eq!((steps[0], steps[7], steps[255], ranks), (3, 2, 1, 3));
    }

    #[test]
    fn one_rank_is_worth_more_than_the_longest_detour() {
        let net = net(3, &[(0, 1, 5, 1_000), (1, 2, 5, 1_000)]);
        let tariff = Tariff::new(&net, &[offer(0, 5, 1_000)], &[want(2, 5, 0), want(1, 5, 1)]);
        let detour = 2 * tariff.haul::<i128>(1_000, 0) + 2 * tariff.haul::<i128>(1_000, 1);
        assert!(tariff.serve::<i128>(0, 5) + detour < tariff.serve::<i128>(1, 6));
        assert!(tariff.fits_i64());
    }

    /// Three ranks and the step beyond them, twice in a reduced price and once more to spare: 16 steps.
    #[test]
    fn sixteen_steps_of_three_ranks_must_fit() {
        let most = i64::MAX / 16 - (1 << TIE_BITS);
        let fits = |dearest| Tariff { longest: 1, dearest, scale: 1, steps: [0; 256], ranks: 3 }.fits_i64();
        assert_eq!([fits(most), fits(most + 1)], [true, false]);
    }
}
