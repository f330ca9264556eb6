//! What is kept of a campaign as it is played: its checkpoints and its aims.

use crate::record::{Aims, Told, told};
use crate::run::Histories;
use crate::run::judge::{Judgement, judge};
use crate::scenario::Scenario;
use crate::scenario::model::Metric;
use crate::sim::View;

/// What is kept of a campaign, for whoever plays it outside a [`crate::run::Campaign`].
#[derive(Clone)]
pub struct Kept {
    /// What the checkpoints passed counted.
    pub told: Vec<Option<Told>>,
    aims: Aims,
    /// What was there for the aims that ask for historical runs.
    had: Vec<Option<u32>>,
}

impl Kept {
    /// Nothing yet.
    #[must_use]
    pub fn new(scenario: &Scenario) -> Self {
        let (points, aims) = (scenario.checkpoints.len(), scenario.aims.len());
        Self { told: vec![None; points], aims: Aims::new(scenario), had: vec![None; aims] }
    }

    /// What is compared with the record at each checkpoint passed.
    #[must_use]
    pub fn counts(&self) -> Vec<Option<u32>> {
        told::counts(&self.told)
    }

    /// Keeps the turn that was just played.
    pub fn keep(&mut self, view: View<'_>) {
        let scenario = view.scenario();
        let lost = self.is_lost();
        self.aims.keep(view);
        told::keep(&mut self.told, view);
        for (had, aim) in self.had.iter_mut().zip(&scenario.aims) {
            if let Metric::History { of, step } = aim.metric
                && aim.turn + 1 == view.turn()
                && !lost
            {
                *had = Some(view.count(of, step).0);
            }
        }
    }

    /// Judges it as a single campaign is judged.
    #[must_use]
    pub fn judgement(&self, scenario: &Scenario, histories: &Histories) -> Judgement {
        let counts = |of, step, date| {
            let asks = Metric::History { of, step };
            let mut aims = scenario.aims.iter().zip(&self.had);
            aims.find(|(aim, _)| aim.metric == asks && aim.date == date).and_then(|(_, had)| *had)
        };
        judge(scenario, &self.aims, Some(histories), &counts)
    }

    /// Whether all is lost.
    #[must_use]
    pub fn is_lost(&self) -> bool {
        self.aims.lost.is_some()
    }
}
