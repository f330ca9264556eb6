//! Whole numbers with units: what is stored is counted, and a rifle is never a kilogram.
//!
//! Knows no formula. Shares and rates live in formulas as `f64` and are rounded once, in [`crate::base::math`].

use serde::{Deserialize, Serialize};

/// Makes a whole-number newtype with the arithmetic that stocks need. Subtraction stops at zero for
/// unsigned ones: taking more than there is must be decided by the caller, never wrap around.
macro_rules! stock {
    ($(#[$doc:meta])* $name:ident($inner:ty)) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub $inner);

        impl $name {
            /// None of it.
            pub const ZERO: Self = Self(0);

            /// What is left after taking `other`, nothing below zero.
            #[must_use]
            pub fn less(self, other: Self) -> Self {
                Self(self.0.saturating_sub(other.0).max(0))
            }

            /// Whether there is none.
            #[must_use]
            pub fn is_zero(self) -> bool {
                self.0 == 0
            }
        }

        impl std::ops::Add for $name {
            type Output = Self;
            fn add(self, other: Self) -> Self {
                Self(self.0.saturating_add(other.0))
            }
        }

        impl std::ops::AddAssign for $name {
            fn add_assign(&mut self, other: Self) {
                *self = *self + other;
            }
        }

        impl std::iter::Sum for $name {
            fn sum<I: Iterator<Item = Self>>(parts: I) -> Self {
                parts.fold(Self::ZERO, |sum, part| sum + part)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
    };
}

stock!(
    /// Heads of men.
    Men(u32)
);
stock!(
    /// Heads of horses.
    Horses(u32)
);
stock!(
    /// Money in hundredths of a rouble. Signed: a payment is a change as well as a stock.
    Kopeks(i64)
);
stock!(
    /// Length along a route.
    Metres(u32)
);
stock!(
    /// Thousandths of a whole.
    PerMille(u32)
);

impl PerMille {
    /// The whole.
    pub const ALL: Self = Self(1000);

    /// A share, rounded to the thousandth.
    #[must_use]
    pub fn of(share: f64) -> Self {
        Self(crate::base::math::round_heads(1000.0 * share))
    }

    /// The share as a number from 0.
    #[must_use]
    pub fn share(self) -> f64 {
        f64::from(self.0) / 1000.0
    }
}

impl Metres {
    /// Kilometres, for formulas.
    #[must_use]
    pub fn km(self) -> f64 {
        f64::from(self.0) / 1000.0
    }
}

impl Kopeks {
    /// Whole and broken roubles, for formulas and display.
    #[must_use]
    pub fn roubles(self) -> f64 {
        self.0 as f64 / 100.0
    }

    /// So many roubles.
    #[must_use]
    pub fn whole(roubles: u32) -> Self {
        Self(i64::from(roubles) * 100)
    }

    /// From roubles, rounded to the kopek.
    #[must_use]
    pub fn from_roubles(roubles: f64) -> Self {
        Self(crate::base::math::round(roubles * 100.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn taking_more_than_there_is_leaves_nothing() {
        assert_eq!(Men(3).less(Men(5)), Men::ZERO);
        assert_eq!(Kopeks(3).less(Kopeks(5)), Kopeks::ZERO);
    }

    #[test]
    fn sums_keep_their_unit() {
        assert_eq!([Men(2), Men(3)].into_iter().sum::<Men>(), Men(5));
    }
}
