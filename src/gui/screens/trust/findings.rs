//! What is found out of a scenario beside the frame: hindcast, the gap shared out, sensitivities.
//!
//! A thread plays, and leaves what it found where the page looks for it. It ends after the campaign at hand when the
//! page is gone.

use crate::base::dice::Seed;
use crate::gui::kit::threads;
use crate::players::Policy;
use crate::scenario::Scenario;
use crate::scenario::drawn::draws;
use crate::study::explain::{self, Explained, explain};
use crate::study::hindcast::{Hindcast, hindcast, last_fitted};
use crate::study::parameters::doubts;
use crate::study::sensitivity::{Swing, sensitivity, trials};
use crate::study::trial::Bench;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::{mem, thread};

/// The first seed, as on the command line, so that both tell the same numbers.
const FIRST: Seed = Seed(1);
/// Histories of the hindcast.
const HISTORIES: u64 = 120;
/// Seeds by which the gap is shared out.
const SEEDS: u64 = 12;
/// Morris paths.
const PATHS: usize = 3;
/// Campaigns of each set of parameters that a sensitivity is measured by: half of what the command line takes, since
/// somebody waits here.
const CAMPAIGNS: u64 = 2;

/// Something to find out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    /// Many histories against the record.
    Histories,
    /// What each limit kept from the quota by the last fitted figure.
    Gap,
    /// What the doubtful parameters move in it.
    Swings,
}

/// Something found out.
#[derive(Clone, Debug)]
pub enum Finding {
    /// Of many histories.
    Histories(Hindcast),
    /// Of the gap.
    Gap(Explained),
    /// Of the parameters.
    Swings(Vec<Swing>),
}

impl Task {
    /// What can be found out of a scenario, in the order it is done.
    #[must_use]
    pub fn of(scenario: &Scenario) -> Vec<Self> {
        match (scenario.checkpoints.is_empty(), last_fitted(scenario)) {
            (true, _) => Vec::new(),
            (false, None) => vec![Self::Histories],
            (false, Some(_)) => vec![Self::Histories, Self::Gap, Self::Swings],
        }
    }

    /// How many steps it takes.
    #[must_use]
    pub fn steps(self, scenario: &Scenario) -> usize {
        match self {
            Self::Histories => HISTORIES as usize,
            Self::Gap => (SEEDS * explain::RUNS) as usize,
            Self::Swings => trials(doubts(scenario).len(), PATHS),
        }
    }

    /// Does it; `step` is called after each step.
    fn work(self, scenario: &Arc<Scenario>, step: &(dyn Fn() + Sync)) -> Finding {
        // Without a fitted figure this is not asked for what needs one.
        let number = last_fitted(scenario).unwrap_or_default();
        match self {
            Self::Histories => {
                let draws = draws(scenario, &scenario.sets);
                Finding::Histories(hindcast(scenario, &draws, &FIRST.runs(HISTORIES), step))
            }
            Self::Gap => {
                let turn = scenario.checkpoints[number].turn;
                Finding::Gap(explain(scenario, Policy::Historical, &FIRST.runs(SEEDS), turn, step))
            }
            Self::Swings => {
                let bench = Bench { scenario, checkpoints: vec![number], seeds: FIRST.runs(CAMPAIGNS) };
                Finding::Swings(sensitivity(&bench, PATHS, FIRST, step))
            }
        }
    }
}

/// Work on its way; it stops when this is dropped.
pub struct Work {
    shared: Arc<Shared>,
}

#[derive(Default)]
struct Shared {
    /// Steps done of all tasks.
    steps: AtomicUsize,
    stopped: AtomicBool,
    found: Mutex<Vec<Finding>>,
}

impl Work {
    /// Begins with the tasks; on all cores but the one that paints.
    #[must_use]
    pub fn start(scenario: &Arc<Scenario>, tasks: &[Task]) -> Self {
        let shared = Arc::<Shared>::default();
        let (scenario, tasks, theirs) = (scenario.clone(), tasks.to_vec(), shared.clone());
        // Without the thread nothing is found, and the page stays at its first step.
        let _ = thread::Builder::new().name("findings".to_owned()).spawn(move || {
            // Stopping unwinds; there is nothing to clear up after it.
            let _ = catch_unwind(AssertUnwindSafe(|| theirs.play(&scenario, &tasks)));
        });
        Self { shared }
    }

    /// Steps done so far, of all tasks together.
    #[must_use]
    pub fn steps(&self) -> usize {
        self.shared.steps.load(Ordering::Relaxed)
    }

    /// What was found since this was last asked.
    #[must_use]
    pub fn take(&self) -> Vec<Finding> {
        mem::take(&mut *self.shared.found.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Drop for Work {
    fn drop(&mut self) {
        self.shared.stopped.store(true, Ordering::Relaxed);
    }
}

impl Shared {
    fn play(&self, scenario: &Arc<Scenario>, tasks: &[Task]) {
        let Some(pool) = threads::pool() else { return };
        for task in tasks {
            let finding = pool.install(|| task.work(scenario, &|| self.step()));
            self.found.lock().unwrap_or_else(PoisonError::into_inner).push(finding);
        }
    }

    /// Counts a step. A study cannot be asked to stop: when nobody waits for it any more, it is unwound without
    /// the report that a fault would make.
    fn step(&self) {
        if self.stopped.load(Ordering::Relaxed) {
            resume_unwind(Box::new("stopped"));
        }
        self.steps.fetch_add(1, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::{Task, Work};
    use crate::scenario::library::shipped;
    use std::sync::Arc;
    use std::time::Duration;

    #[test]
    fn the_thread_ends_when_nobody_waits_for_it() {
        let scenario = shipped("semey-1918");
        let work = Work::start(&scenario, &Task::of(&scenario));
        let shared = Arc::downgrade(&work.shared);
        let mut patience = (0..600).inspect(|_| std::thread::sleep(Duration::from_millis(100)));
        assert!(patience.any(|_| work.steps() > 0), "it never began");
        drop(work);
        assert!(patience.any(|_| shared.strong_count() == 0), "it is still at work");
    }
}
