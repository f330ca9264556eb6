//! Two worlds that fit the record equally well, and the experiment that tells them apart.
//!
//! Where authority binds, officers bring few men; where nobody leads, they bring many. Totals alone cannot say which of
//! the two it was. Each world is played with and without some officers more, on the same dice.

use crate::base::dice::Seed;
use crate::base::id::{Id, OblastId};
use crate::base::math::{apportion, round_heads};
use crate::players::Policy;
use crate::scenario::Scenario;
use crate::scenario::model::{Checkpoint, Measure, Step, Unit};
use crate::study::lift::force_of;
use crate::study::part::Part;
use crate::study::roll::{Rolls, rolls};
use serde::Serialize;
use std::sync::Arc;

/// Officers that the units of an oblast have more, on the first day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Experiment {
    /// How many.
    pub officers: u32,
    /// Where.
    pub to: OblastId,
}

/// A world, and what the experiment does in it.
#[derive(Clone, Debug, Serialize)]
pub struct World {
    /// The scenario that states it.
    pub scenario: Id,
    /// Men on all rolls, nothing changed.
    pub enrolled: Part,
    /// Whether the middle of them agrees with the record; none where nobody counted all men on that day.
    pub agrees: Option<bool>,
    /// Men more by the experiment, on all rolls.
    pub gained: Part,
    /// Men more by the experiment, in its oblast.
    pub gained_there: Part,
}

/// How many campaigns [`world`] plays for each seed.
pub const RUNS: u64 = 2;

/// Plays a world without and with the experiment to the end of a turn; none where its oblast is not in play.
/// `done` is called after each campaign.
#[must_use]
pub fn world(
    scenario: &Arc<Scenario>,
    experiment: Experiment,
    policy: Policy,
    seeds: &[Seed],
    turn: u16,
    done: &(dyn Fn() + Sync),
) -> Option<World> {
    let led = Arc::new(with_officers(scenario, experiment)?);
    let there = scenario.oblasts.iter().position(|oblast| oblast.id == experiment.to)?;
    let before = rolls(scenario, policy.into(), seeds, turn, done);
    let after = rolls(&led, policy.into(), seeds, turn, done);
    let gain = |of: &dyn Fn(&Rolls) -> u32| {
        Part::of(
            before.iter().zip(&after).map(|(before, after)| f64::from(of(after)) - f64::from(of(before))),
        )
    };
    let all = |rolls: &Rolls| rolls.iter().sum::<u32>();
    let enrolled = Part::of(before.iter().map(|rolls| f64::from(all(rolls))));
    Some(World {
        scenario: scenario.id,
        enrolled,
        agrees: agrees(scenario, turn, enrolled),
        gained: gain(&all),
        gained_there: gain(&|rolls| rolls[there]),
    })
}

/// Whether men on all rolls agree with what the record counts in a turn.
fn agrees(scenario: &Scenario, turn: u16, enrolled: Part) -> Option<bool> {
    let all =
        |one: &&Checkpoint| one.turn == turn && one.measure == Measure::All && one.step == Step::Enrolled;
    scenario.checkpoints.iter().find(all).map(|one| one.agrees(round_heads(enrolled.median)))
}

/// The scenario with so many officers more with the units of the oblast, shared by their establishments; none where it
/// has no units in play.
#[must_use]
pub fn with_officers(scenario: &Scenario, experiment: Experiment) -> Option<Scenario> {
    let units: Vec<&Unit> = scenario.units_of(experiment.to).collect();
    let weights: Vec<u64> = units.iter().map(|unit| u64::from(unit.establishment.0)).collect();
    let parts = apportion(experiment.officers.into(), &weights);
    let mut other = scenario.to_be_changed();
    for (unit, part) in units.iter().zip(parts) {
        force_of(&mut other, unit).officers += part as u32;
    }
    (!units.is_empty()).then_some(other)
}
