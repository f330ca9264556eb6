//! The enemy at a front: how many he is, and how many we believe him to be.

use crate::base::date::HalfMonth;
use crate::base::dice::Seed;
use crate::base::math::{log_normal, round_heads};
use crate::base::quantity::Men;
use crate::scenario::model::Front;
use crate::scenario::rules::Rules;
use crate::sim::state::fronts::FrontState;
use crate::sim::state::index::Fate;

/// What is known of the enemy at a front.
#[derive(Clone, Copy, Debug)]
pub(in crate::sim) struct Known {
    /// How many he is, which our side does not know.
    truth: f64,
    /// Spread of what scouts bring about the truth, of the logarithm.
    sigma: f64,
    /// What they bring.
    pub told: Men,
}

impl Known {
    /// What scouts bring: log-normal about the truth, closer where a unit screens. It is told, never decided by.
    pub(in crate::sim) fn of(
        rules: &Rules,
        fate: &Fate,
        turn: u16,
        front: &Front,
        truth: f64,
        scouts: bool,
    ) -> Self {
        let sigma = if scouts { rules.estimate_scouts } else { rules.estimate };
        let mut dice = fate.0.dice("estimate", turn, front.id.letters());
        let told = Men(round_heads(truth * log_normal(&mut dice, sigma) / 10.0) * 10);
        Self { truth, sigma, told }
    }

    /// By how much the enemy differs from the truth in a future that goes by what is told alone, in thousandths.
    pub(in crate::sim) fn supposed(&self, luck: Seed, turn: u16, front: &Front) -> i32 {
        let mut dice = luck.dice("supposed", turn, front.id.letters());
        let supposed = f64::from(self.told.0) * log_normal(&mut dice, self.sigma);
        if self.truth < 1.0 { 1000 } else { round_heads(1000.0 * supposed / self.truth).cast_signed() }
    }
}

/// What the enemy at a front amounts to now, before the noise of a turn.
#[must_use]
pub(in crate::sim) fn foes_now(front: &Front, now: HalfMonth, state: FrontState, swayed: f64) -> f64 {
    f64::from(front.strength(now).foes) * swayed * (1.0 - state.worn.share())
}

#[cfg(test)]
mod tests {
    use super::{Front, Known};
    use crate::base::dice::Seed;
    use crate::base::quantity::Men;
    use crate::scenario::library::shipped;

    /// The enemy of a future, in men.
    fn supposed(front: &Front, known: Known, luck: u64) -> f64 {
        f64::from(known.supposed(Seed(luck), 4, front)) * known.truth / 1000.0
    }

    #[test]
    fn futures_go_by_what_is_told_of_the_enemy_whatever_he_is() {
        let front = &shipped("semey-1918").fronts[0];
        let known = |truth| Known { truth, sigma: 0.35, told: Men(900) };
        for luck in 0..20 {
            let [few, many] = [400.0, 2_000.0].map(|truth| supposed(front, known(truth), luck));
            assert!((few - many).abs() < 2.0, "{few} and {many}");
        }
        let mut all: Vec<f64> = (0..400).map(|luck| supposed(front, known(1_200.0), luck)).collect();
        all.sort_by(f64::total_cmp);
        assert!((840.0..960.0).contains(&all[200]) && all[40] < 700.0 && all[360] > 1_200.0, "{all:?}");
        assert!((supposed(front, Known { sigma: 0.0, ..known(500.0) }, 1) - 900.0).abs() < 1.0);
    }
}
