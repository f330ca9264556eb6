//! The enemy at a front: how many he is, and how many we believe him to be.

use crate::base::date::HalfMonth;
use crate::base::math::{log_normal, round_heads};
use crate::base::quantity::Men;
use crate::scenario::Scenario;
use crate::scenario::model::Front;
use crate::sim::state::fronts::FrontState;
use crate::sim::state::index::Fate;

/// An estimate of the enemy at a front, as scouts bring it: log-normal about the truth, closer where a unit
/// screens. It is told, never decided by.
#[must_use]
pub(in crate::sim) fn estimate(
    scenario: &Scenario,
    fate: &Fate,
    turn: u16,
    front: &Front,
    truth: f64,
    scouts: bool,
) -> Men {
    let rules = &scenario.rules;
    let sigma = if scouts { rules.estimate_scouts } else { rules.estimate };
    let mut dice = fate.0.dice("estimate", turn, front.id.letters());
    Men(round_heads(truth * log_normal(&mut dice, sigma) / 10.0) * 10)
}

/// What the enemy at a front amounts to now, before the noise of a turn.
#[must_use]
pub(in crate::sim) fn foes_now(front: &Front, now: HalfMonth, state: FrontState, swayed: f64) -> f64 {
    f64::from(front.strength(now).foes) * swayed * (1.0 - state.worn.share())
}
