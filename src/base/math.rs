//! The one door to transcendental functions, distributions and rounding.
//!
//! What is not exact in IEEE arithmetic stands on `libm`, so that a formula gives the same bits on every platform
//! and in every build; std's `exp`, `ln` and `powf` do not. Roots and rounding are exact, and std's are quicker.
//! Knows no parameter.

use rand::Rng;

/// `e` to the power of `x`.
#[must_use]
pub fn exp(x: f64) -> f64 {
    libm::exp(x)
}

/// Natural logarithm.
#[must_use]
pub fn ln(x: f64) -> f64 {
    libm::log(x)
}

/// Square root (exact in IEEE arithmetic).
#[must_use]
pub fn sqrt(x: f64) -> f64 {
    x.sqrt()
}

/// To the nearest whole number, halves away from zero; not a number becomes 0.
#[must_use]
pub fn round(x: f64) -> i64 {
    // The cast drops the fraction and keeps within bounds; std's `round` and `floor` are calls into another library.
    let whole = x as i64;
    let fraction = x - whole as f64;
    whole.saturating_add(i64::from(fraction >= 0.5) - i64::from(fraction <= -0.5))
}

/// Down to a whole number of heads; nothing below zero.
#[must_use]
pub fn floor_heads(x: f64) -> u32 {
    x as u32
}

/// A change in thousandths, rounded.
#[must_use]
pub fn thousandths(share: f64) -> i32 {
    round(1000.0 * share) as i32
}

/// To the nearest whole number of heads; nothing below zero.
#[must_use]
pub fn round_heads(x: f64) -> u32 {
    round(x).clamp(0, i64::from(u32::MAX)) as u32
}

/// To the nearest whole number of turns; nothing below zero.
#[must_use]
pub fn round_turns(x: f64) -> u16 {
    round(x).clamp(0, i64::from(u16::MAX)) as u16
}

/// A uniform number in [0, 1) from the top 53 bits of one draw.
pub fn uniform(dice: &mut impl Rng) -> f64 {
    (dice.next_u64() >> 11) as f64 / (1u64 << 53) as f64
}

/// A standard normal number, by Box and Muller.
pub fn normal(dice: &mut impl Rng) -> f64 {
    let radius = sqrt(-2.0 * ln(1.0 - uniform(dice)));
    radius * libm::cos(std::f64::consts::TAU * uniform(dice))
}

/// A log-normal factor with median 1 and the given σ of its logarithm.
pub fn log_normal(dice: &mut impl Rng, sigma: f64) -> f64 {
    exp(sigma * normal(dice))
}

/// How many of `n` succeed, each with probability `p`.
///
/// Small expectations are inverted exactly, term by term; large ones use the normal approximation with
/// the first two moments right, which is good to a man at the sizes drawn here.
pub fn binomial(dice: &mut impl Rng, n: u32, p: f64) -> u32 {
    if n == 0 || p.is_nan() || p <= 0.0 {
        return 0;
    }
    if p >= 1.0 {
        return n;
    }
    if p > 0.5 {
        return n - binomial(dice, n, 1.0 - p);
    }
    let mean = f64::from(n) * p;
    if mean < 30.0 { binomial_by_inversion(dice, n, p) } else { binomial_by_normal(dice, n, p) }
}

/// Walks up the distribution until it passes one uniform number.
fn binomial_by_inversion(dice: &mut impl Rng, n: u32, p: f64) -> u32 {
    let odds = p / (1.0 - p);
    let mut left = uniform(dice);
    let mut term = exp(f64::from(n) * libm::log1p(-p));
    for k in 0..n {
        if left < term {
            return k;
        }
        left -= term;
        term *= odds * f64::from(n - k) / f64::from(k + 1);
    }
    n
}

fn binomial_by_normal(dice: &mut impl Rng, n: u32, p: f64) -> u32 {
    let mean = f64::from(n) * p;
    let spread = sqrt(mean * (1.0 - p));
    round_heads(mean + spread * normal(dice)).min(n)
}

/// Puts a list into an order drawn by the dice, every order as likely as any other (Fisher and Yates).
pub fn shuffle<T>(dice: &mut impl Rng, list: &mut [T]) {
    for i in (1..list.len()).rev() {
        list.swap(i, (uniform(dice) * (i + 1) as f64) as usize);
    }
}

/// Splits `whole` in proportion to `weights`, exactly: what rounding leaves goes to the largest
/// remainders, the first of equals first. All zero when the weights are.
#[must_use]
pub fn apportion(whole: u64, weights: &[u64]) -> Vec<u64> {
    let (mut parts, mut rests) = (weights.to_vec(), vec![0; weights.len()]);
    share_out(whole, &mut parts, &mut rests);
    parts
}

/// The same for a few weights.
#[must_use]
pub fn apportion_few<const N: usize>(whole: u64, weights: [u64; N]) -> [u64; N] {
    let mut parts = weights;
    share_out(whole, &mut parts, &mut [0; N]);
    parts
}

/// The quotient, which is a part of a whole that fits, and what is left over.
fn divided(exact: u128, total: u128) -> (u64, u128) {
    // Heads are so few that both fit the processor's own division.
    match (u64::try_from(exact), u64::try_from(total)) {
        (Ok(exact), Ok(total)) => (exact / total, (exact % total).into()),
        _ => ((exact / total) as u64, exact % total),
    }
}

/// Makes parts of weights; `rests` is room for what rounding leaves of each.
fn share_out(whole: u64, parts: &mut [u64], rests: &mut [u128]) {
    let total: u128 = parts.iter().map(|&weight| u128::from(weight)).sum();
    if total == 0 {
        return;
    }
    for (part, rest) in parts.iter_mut().zip(rests.iter_mut()) {
        let exact = u128::from(whole) * u128::from(*part);
        (*part, *rest) = divided(exact, total);
    }
    for _ in parts.iter().sum::<u64>()..whole {
        // Of equals the last in reverse order, which is the first.
        if let Some(largest) = (0..rests.len()).rev().max_by_key(|&i| rests[i]) {
            parts[largest] += 1;
            rests[largest] = 0;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::dice::Seed;

    #[test]
    fn rounding_is_that_of_the_standard_library() {
        let halves = (-9..9).map(|half| f64::from(half) / 2.0);
        let near =
            [0.499_999_999_999_999_94, 4_503_599_627_370_495.5, 9.3e18, 1e300, f64::INFINITY, f64::NAN];
        for x in halves.chain(near).chain(near.map(|x| -x)) {
            assert_eq!(round(x), x.round() as i64, "{x}");
            assert_eq!(round_heads(x), x.round().clamp(0.0, f64::from(u32::MAX)) as u32, "{x}");
            assert_eq!(round_turns(x), x.round().clamp(0.0, f64::from(u16::MAX)) as u16, "{x}");
            assert_eq!(floor_heads(x), x.floor().clamp(0.0, f64::from(u32::MAX)) as u32, "{x}");
        }
    }

    #[test]
    fn apportioned_parts_sum_to_the_whole() {
        assert_eq!(apportion(10, &[1, 1, 1]), [4, 3, 3]);
        assert_eq!(apportion(7, &[0, 5, 0]), [0, 7, 0]);
        assert_eq!(apportion(7, &[0, 0]), [0, 0]);
    }

    #[track_caller]
    fn binomial_has_its_moments(n: u32, p: f64) {
        let mut dice = Seed(7).dice("binomial", 0, "test");
        let draws: Vec<f64> = (0..20_000).map(|_| f64::from(binomial(&mut dice, n, p))).collect();
        let mean = draws.iter().sum::<f64>() / draws.len() as f64;
        let variance = draws.iter().map(|x| (x - mean) * (x - mean)).sum::<f64>() / draws.len() as f64;
        let (expected, spread) = (f64::from(n) * p, f64::from(n) * p * (1.0 - p));
        assert!((mean - expected).abs() < 0.03 * expected + 0.05, "mean {mean}, expected {expected}");
        assert!((variance - spread).abs() < 0.06 * spread + 0.05, "variance {variance}, expected {spread}");
    }

    #[test]
    fn small_draws_have_their_moments() {
        binomial_has_its_moments(20, 0.1);
    }

    #[test]
    fn large_draws_have_their_moments() {
        binomial_has_its_moments(900, 0.45);
        binomial_has_its_moments(900, 0.9);
    }

    #[test]
    fn impossible_chances_draw_nothing_or_all() {
        let mut dice = Seed(1).dice("binomial", 0, "test");
        assert_eq!(binomial(&mut dice, 10, f64::NAN), 0);
        assert_eq!(binomial(&mut dice, 10, -1.0), 0);
        assert_eq!(binomial(&mut dice, 10, 2.0), 10);
    }
}
