//! Why not 13,500: what authority, arms, cadre and money each kept from the quota by a day.
//!
//! The four limits are lifted singly and together, sixteen runs on the same dice for every seed. A limit's part of the
//! gap is what lifting it adds, averaged over all orders in which the four could be lifted. What is still missing when
//! all four are lifted is no limit's: men need time to come, and nobody comes who is not called.

use crate::base::dice::Seed;
use crate::base::id::OblastId;
use crate::scenario::Scenario;
use crate::sim::state::uezd::Constraint;
use crate::study::lift::{Lifted, lift};
use crate::study::part::Part;
use crate::study::player::Player;
use crate::study::roll::{Rolls, rolls};
use crate::study::shapley::{PARTS, SETS, shapley};
use serde::Serialize;
use std::sync::Arc;

/// The gap between quota and men, explained.
#[derive(Clone, Debug, Serialize)]
pub struct Explained {
    /// The sixteen sets of lifted limits, in the order of [`Lifted::sets`].
    pub combinations: Vec<Combination>,
    /// The gap of all oblasts together.
    pub whole: Split,
    /// The gap of each oblast.
    pub oblasts: Vec<OblastSplit>,
    /// Men counted and twelfths of men split, by run; the raw material of `whole`.
    #[serde(skip)]
    pub runs: Vec<RunSplit>,
}

/// What comes of a set of lifted limits.
#[derive(Clone, Debug, Serialize)]
pub struct Combination {
    /// What is lifted.
    pub lifted: Lifted,
    /// Men on the rolls.
    pub enrolled: Part,
    /// The same with each oblast counted at its quota at most.
    pub counted: Part,
}

/// The gap between a quota and the men counted towards it.
#[derive(Clone, Debug, Serialize)]
pub struct Split {
    /// Men owed.
    pub quota: u32,
    /// Men counted, nothing lifted.
    pub counted: Part,
    /// What each limit kept back.
    pub limits: Vec<LimitPart>,
    /// What is missing still when all four are lifted.
    pub other: Part,
}

/// What one limit kept back.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct LimitPart {
    /// The limit.
    pub limit: Constraint,
    /// Men.
    #[serde(flatten)]
    pub men: Part,
}

/// The gap of an oblast.
#[derive(Clone, Debug, Serialize)]
pub struct OblastSplit {
    /// The oblast.
    pub oblast: OblastId,
    /// Its gap.
    #[serde(flatten)]
    pub split: Split,
}

/// One run's gap.
#[derive(Clone, Copy, Debug)]
pub struct RunSplit {
    /// Men counted with each set lifted.
    pub counted: [i64; SETS],
    /// What each limit kept back, in twelfths of a man.
    pub twelfths: [i64; 4],
}

impl RunSplit {
    fn of(counted: [i64; SETS]) -> Self {
        Self { counted, twelfths: shapley(&counted) }
    }
}

/// How many campaigns [`explain`] plays for each seed.
pub const RUNS: u64 = SETS as u64;

/// Explains the gap at the end of a turn. `done` is called after each campaign.
#[must_use]
pub fn explain<'p>(
    scenario: &Arc<Scenario>,
    player: impl Into<Player<'p>>,
    seeds: &[Seed],
    turn: u16,
    done: &(dyn Fn() + Sync),
) -> Explained {
    let player = player.into();
    let played: Vec<Vec<Rolls>> =
        Lifted::sets().map(|set| rolls(&Arc::new(lift(scenario, set)), player, seeds, turn, done)).collect();
    let quotas: Vec<u32> = scenario.oblasts.iter().map(|oblast| oblast.quota.0).collect();
    let split = |oblasts: &[usize]| -> Vec<RunSplit> {
        let counted = |set: usize, run: usize| counted(&played[set][run], &quotas, oblasts);
        (0..seeds.len()).map(|run| RunSplit::of(std::array::from_fn(|set| counted(set, run)))).collect()
    };
    let all: Vec<usize> = (0..quotas.len()).collect();
    let runs = split(&all);
    let of = |(i, oblast): (usize, &crate::scenario::model::Oblast)| OblastSplit {
        oblast: oblast.id,
        split: summed(quotas[i], &split(&[i])),
    };
    Explained {
        combinations: combinations(&played, &runs),
        whole: summed(quotas.iter().sum(), &runs),
        oblasts: scenario.oblasts.iter().enumerate().map(of).collect(),
        runs,
    }
}

/// Men of some oblasts, each at its quota at most.
fn counted(rolls: &Rolls, quotas: &[u32], oblasts: &[usize]) -> i64 {
    oblasts.iter().map(|&i| i64::from(rolls[i].min(quotas[i]))).sum()
}

fn combinations(played: &[Vec<Rolls>], runs: &[RunSplit]) -> Vec<Combination> {
    let of = |set: Lifted| Combination {
        lifted: set,
        enrolled: Part::of(played[set.number()].iter().map(|rolls| f64::from(rolls.iter().sum::<u32>()))),
        counted: Part::of(runs.iter().map(|run| run.counted[set.number()] as f64)),
    };
    Lifted::sets().map(of).collect()
}

fn summed(quota: u32, runs: &[RunSplit]) -> Split {
    let part = |limit: Constraint| LimitPart {
        limit,
        men: Part::of(runs.iter().map(|run| run.twelfths[limit as usize] as f64 / PARTS as f64)),
    };
    let full = Lifted::all().number();
    Split {
        quota,
        counted: Part::of(runs.iter().map(|run| run.counted[0] as f64)),
        limits: Constraint::ALL.into_iter().map(part).collect(),
        other: Part::of(runs.iter().map(|run| f64::from(quota) - run.counted[full] as f64)),
    }
}
