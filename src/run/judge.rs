//! What a campaign came to: its aims, those that need historical runs among them.

use crate::base::date::Date;
use crate::base::id::Id;
use crate::record::{Aims, Grade, Hollow, aims};
use crate::run::Histories;
use crate::scenario::Scenario;
use crate::scenario::model::{Aim, Bound, Measure, Metric, Step};
use serde::Serialize;

/// One aim and what came of it.
#[derive(Clone, Debug, Serialize)]
pub struct Judged {
    /// The aim.
    pub aim: Id,
    /// Its day.
    pub date: Date,
    /// What it came to; none before its day.
    pub value: Option<f64>,
    /// The limit.
    pub limit: f64,
    /// Whether the limit is a lower one.
    pub at_least: bool,
    /// Whether what must hold beside it did.
    pub beside: bool,
    /// Whether it is reached; none before its day.
    pub reached: Option<bool>,
    /// How well it is reached.
    pub grade: Option<Grade>,
    /// Why it is worth little though it is reached.
    pub hollow: Option<Hollow>,
    /// From where on it is reached well, and from where on brilliantly.
    pub grades: [f64; 2],
}

impl Judged {
    /// The same where nothing had been ordered up to its day.
    #[must_use]
    pub fn by_nobody(self) -> Self {
        let hollow = self.hollow.or((self.reached == Some(true)).then_some(Hollow::Idle));
        Self { hollow, ..self }
    }
}

/// What a whole campaign came to.
#[derive(Clone, Debug, Serialize)]
pub struct Judgement {
    /// Its aims.
    pub aims: Vec<Judged>,
    /// How many are reached.
    pub reached: u32,
    /// How many are success.
    pub success: u32,
    /// By what all was lost, and when.
    pub lost: Option<Lost>,
}

impl Judgement {
    /// Whether it is a success: enough aims reached, and not lost.
    #[must_use]
    pub fn is_success(&self) -> bool {
        self.lost.is_none() && self.reached >= self.success
    }
}

/// How all was lost.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Lost {
    /// By which condition.
    pub by: Id,
    /// At the end of which turn.
    pub date: Date,
}

/// Tells what a campaign had, by measure, step and day.
pub type Counts<'a> = &'a dyn Fn(Measure, Step, Date) -> Option<u32>;

/// Judges the aims kept by a campaign; `counts` tells what it had at an aim that asks for historical runs. Without these
/// such an aim has no value.
#[must_use]
pub fn judge(
    scenario: &Scenario,
    kept: &Aims,
    histories: Option<&Histories>,
    counts: Counts<'_>,
) -> Judgement {
    let all = 0..scenario.aims.len();
    let aims: Vec<Judged> = all.map(|number| judge_one(scenario, kept, histories, counts, number)).collect();
    let reached = aims.iter().filter(|aim| aim.reached == Some(true)).count() as u32;
    let lost = kept
        .lost
        .map(|(turn, i)| Lost { by: scenario.lost[i].id, date: scenario.half_month(turn).last_day() });
    Judgement { aims, reached, success: scenario.success, lost }
}

/// Judges one aim by what was kept on its day. Without historical runs one that asks for them has no value.
#[must_use]
pub fn judge_one(
    scenario: &Scenario,
    kept: &Aims,
    histories: Option<&Histories>,
    counts: Counts<'_>,
    number: usize,
) -> Judged {
    let aim = &scenario.aims[number];
    let value = value(aim, kept, histories, counts, number);
    let reached = value.map(|value| aim.bound.holds(value) && kept.also[number]);
    let is_reached = reached == Some(true);
    Judged {
        aim: aim.id,
        date: aim.date,
        value,
        limit: aim.bound.limit(),
        at_least: aim.bound.is_least(),
        beside: kept.also[number],
        reached,
        grade: value.filter(|_| is_reached).and_then(|value| aims::grade(aim, value)),
        hollow: kept.hollow(scenario, number).filter(|_| is_reached),
        grades: aim.grades.map(Bound::limit),
    }
}

/// What an aim came to by what was kept on its day.
fn value(
    aim: &Aim,
    kept: &Aims,
    histories: Option<&Histories>,
    counts: Counts<'_>,
    number: usize,
) -> Option<f64> {
    let Metric::History { of, step } = aim.metric else { return kept.values[number] };
    let mine = counts(of, step, aim.date);
    histories.zip(mine).and_then(|(histories, mine)| histories.share_below(number, mine))
}

/// How near a state is to an aim now, 0 to 1; none where only historical runs could tell.
#[must_use]
pub fn near(view: crate::sim::View<'_>, aim: &crate::scenario::model::Aim) -> Option<f64> {
    aims::measure(view, &aim.metric).map(|value| aims::nearness(aim, value))
}
