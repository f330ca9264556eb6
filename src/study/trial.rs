//! Trying a set of parameters: a few campaigns of history's orders by it, and what the checkpoints came to.

use crate::base::dice::Seed;
use crate::players::Policy;
use crate::record::Told;
use crate::run::guard::one_of_many;
use crate::scenario::Scenario;
use crate::scenario::drawn::Draw;
use crate::scenario::model::{Measure, Step};
use crate::sim::Game;
use rayon::prelude::*;
use std::sync::Arc;

/// What one set of parameters came to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Trial {
    /// For each checkpoint asked for, what each campaign counted.
    pub counts: Vec<Vec<u32>>,
    /// The fullest oblast at any of them: men enrolled against its quota, the mean of the campaigns.
    pub fullest: f64,
}

/// What is played for a trial.
pub struct Bench<'s> {
    /// The scenario.
    pub scenario: &'s Arc<Scenario>,
    /// Numbers of the checkpoints that are counted.
    pub checkpoints: Vec<usize>,
    /// Dice of the campaigns; the same for every set, so that sets differ by themselves only.
    pub seeds: Vec<Seed>,
}

impl Bench<'_> {
    /// Tries many draws on all cores; `done` is called after each. The result is the same on any number of them.
    #[must_use]
    pub fn all(&self, draws: &[Draw], done: &(dyn Fn() + Sync)) -> Vec<Trial> {
        let try_one = |game: &mut Game, draw: &Draw| {
            let trial = self.one(game, draw);
            done();
            trial
        };
        draws.par_iter().map_init(|| Game::brief(self.scenario), try_one).collect()
    }

    fn one(&self, game: &mut Game, draw: &Draw) -> Trial {
        game.set_draw(draw);
        let mut trial = Trial { counts: vec![Vec::new(); self.checkpoints.len()], fullest: 0.0 };
        for &seed in &self.seeds {
            let play = || self.campaign(game, seed, &mut trial.counts);
            let fullest = one_of_many(self.scenario.id, seed, play);
            trial.fullest += fullest / self.seeds.len() as f64;
        }
        trial
    }

    /// Plays one campaign as far as the last checkpoint; says how full the fullest oblast was.
    fn campaign(&self, game: &mut Game, seed: Seed, counts: &mut [Vec<u32>]) -> f64 {
        let all = &self.scenario.checkpoints;
        let last = self.checkpoints.iter().map(|&number| all[number].turn).max().unwrap_or(0);
        let mut fullest: f64 = 0.0;
        game.restart(seed);
        for turn in 0..=last {
            Policy::Historical.play_turn(game);
            let due =
                self.checkpoints.iter().zip(&mut *counts).filter(|(number, _)| all[**number].turn == turn);
            for (&number, counts) in due {
                counts.push(Told::of(game.view(), &all[number]).simulated);
                fullest = fullest.max(self.fullest(game));
            }
        }
        fullest
    }

    fn fullest(&self, game: &Game) -> f64 {
        let fill = |oblast: &crate::scenario::model::Oblast| {
            let men = game.view().count(Measure::Oblast(oblast.id), Step::Enrolled);
            f64::from(men.0) / f64::from(oblast.quota.0.max(1))
        };
        self.scenario.oblasts.iter().map(fill).fold(0.0, f64::max)
    }
}
