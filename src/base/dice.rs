//! Dice with a purpose: each draw comes from a stream named by seed, turn, purpose and id.
//!
//! So a new rule, or an order of the player, shifts no other draw, and two policies can be compared on
//! the same luck. There is no generator to pass around and none to forget.

use rand::SeedableRng;
use serde::{Deserialize, Serialize};
use siphasher::sip::SipHasher13;
use std::hash::Hasher;

/// A stream of random numbers. Named by algorithm, so that it is the same on every platform and in every version.
pub type Dice = rand::rngs::Xoshiro256PlusPlus;

/// The seed of a campaign.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Seed(pub u64);

impl Seed {
    /// The seeds of so many runs of which this is the first: run *i* has the *i*th after it.
    #[must_use]
    pub fn runs(self, number: u64) -> Vec<Self> {
        (0..number).map(|i| Self(self.0.wrapping_add(i))).collect()
    }

    /// The stream for one purpose, in one turn, for one thing.
    #[must_use]
    pub fn dice(self, purpose: &str, turn: u16, id: impl AsRef<[u8]>) -> Dice {
        self.streams(purpose, turn).of(id)
    }

    /// The streams for one purpose, in one turn: for many things, their common part is worked out once.
    #[must_use]
    pub fn streams(self, purpose: &str, turn: u16) -> Streams {
        // A campaign opens some ten thousand streams: a short hash and a small generator, not cryptographic ones.
        let mut name = SipHasher13::new_with_keys(self.0, u64::from(turn));
        // The length keeps ("ab", "c") and ("a", "bc") apart.
        name.write(&(purpose.len() as u32).to_le_bytes());
        name.write(purpose.as_bytes());
        Streams(name)
    }
}

/// Streams for one purpose in one turn.
#[derive(Clone, Copy)]
pub struct Streams(SipHasher13);

impl Streams {
    /// The stream for one thing.
    #[must_use]
    pub fn of(self, id: impl AsRef<[u8]>) -> Dice {
        self.of_parts(&[id.as_ref()])
    }

    /// The stream for a thing that is named by these letters, one after another.
    #[must_use]
    pub fn of_parts(self, parts: &[&[u8]]) -> Dice {
        let mut name = self.0;
        parts.iter().for_each(|part| name.write(part));
        Dice::seed_from_u64(name.finish())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::math::uniform;

    fn first(seed: u64, purpose: &str, turn: u16, id: &str) -> f64 {
        uniform(&mut Seed(seed).dice(purpose, turn, id))
    }

    #[test]
    fn a_stream_is_named_by_all_its_parts() {
        let here = first(1, "levy", 3, "zaisan");
        assert_eq!(here, first(1, "levy", 3, "zaisan"));
        for other in [
            first(2, "levy", 3, "zaisan"),
            first(1, "sickness", 3, "zaisan"),
            first(1, "levy", 4, "zaisan"),
            first(1, "levy", 3, "pavlodar"),
            first(1, "lev", 3, "yzaisan"),
        ] {
            assert_ne!(here, other);
        }
    }

    #[test]
    fn the_stream_is_the_same_on_every_platform() {
        assert_eq!(first(1, "levy", 3, "zaisan").to_bits(), 4_594_794_168_804_907_852);
    }
}
