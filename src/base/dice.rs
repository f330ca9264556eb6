//! Dice with a purpose: each draw comes from a stream named by seed, turn, purpose and id.
//!
//! So a new rule, or an order of the player, shifts no other draw, and two policies can be compared on
//! the same luck. There is no generator to pass around and none to forget.

use rand_chacha::{ChaCha8Rng, rand_core::SeedableRng};
use serde::{Deserialize, Serialize};

/// The seed of a campaign.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Seed(pub u64);

impl Seed {
    /// The stream for one purpose, in one turn, for one thing.
    #[must_use]
    pub fn dice(self, purpose: &str, turn: u16, id: &str) -> ChaCha8Rng {
        let mut name = blake3::Hasher::new();
        name.update(&self.0.to_le_bytes());
        name.update(&turn.to_le_bytes());
        // Lengths keep ("ab", "c") and ("a", "bc") apart.
        name.update(&(purpose.len() as u32).to_le_bytes());
        name.update(purpose.as_bytes());
        name.update(id.as_bytes());
        ChaCha8Rng::from_seed(*name.finalize().as_bytes())
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
        assert_eq!(first(1, "levy", 3, "zaisan").to_bits(), 4_605_973_272_354_400_035);
    }
}
