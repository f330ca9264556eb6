//! The third number: what a player expected before the first turn, scored against what came.

use crate::run::Campaign;
use crate::run::predictions::{Interval, Stops};
use crate::scenario::model::Checkpoint;
use crate::sim::state::uezd::Constraint;
use serde::Serialize;

/// An interval is to hold what comes in nine cases of ten.
const ALPHA: f64 = 0.1;

/// What was expected against what came.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Understanding {
    /// The checkpoints that were predicted.
    pub intervals: Vec<Expected>,
    /// What was to stop the levy.
    pub stops: Option<Stopped>,
}

/// A predicted interval and what came.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Expected {
    /// What was predicted.
    #[serde(flatten)]
    pub interval: Interval,
    /// What the checkpoint counted; none where it was not reached.
    pub came: Option<u32>,
    /// The interval score, men: the less, the better.
    pub score: Option<f64>,
    /// The same as a share of the figure recorded.
    pub share: Option<f64>,
}

impl Expected {
    /// Whether the interval holds what came; none where nothing did.
    #[must_use]
    pub fn holds(&self) -> Option<bool> {
        self.came.map(|came| (self.interval.low..=self.interval.high).contains(&came))
    }
}

/// What was to stop the levy, and what did.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Stopped {
    /// What was predicted.
    #[serde(flatten)]
    pub named: Stops,
    /// What did; none where no quota ever lay open.
    pub came: Option<Constraint>,
    /// The Brier score over the four constraints, 0 to 2: the less, the better.
    pub score: Option<f64>,
}

impl Understanding {
    /// What a campaign's predictions came to so far.
    #[must_use]
    pub fn of(campaign: &Campaign) -> Self {
        let predictions = campaign.predictions();
        Self {
            intervals: predictions.intervals.iter().map(|interval| expected(campaign, interval)).collect(),
            stops: predictions.stops.map(|named| {
                let came = binding(campaign);
                Stopped { named, came, score: came.map(|came| brier(named, came)) }
            }),
        }
    }

    /// Whether nothing was predicted.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.intervals.is_empty() && self.stops.is_none()
    }
}

fn expected(campaign: &Campaign, interval: &Interval) -> Expected {
    let scenario = campaign.scenario();
    if let Some(men) = scenario.foretold(&interval.checkpoint) {
        let came = campaign.series().at(men.of, men.step, men.date);
        let score = came.map(|came| interval_score(interval.low.into(), interval.high.into(), came.into()));
        return Expected { interval: interval.clone(), came, score, share: None };
    }
    let points = scenario.checkpoints.iter().zip(campaign.series().counts());
    let point = points.into_iter().find(|(point, _)| point.name() == interval.checkpoint);
    let came = point.and_then(|(_, count)| count);
    let score = came.map(|came| interval_score(interval.low.into(), interval.high.into(), came.into()));
    let share = score.zip(point).and_then(|(score, (point, _))| share(score, point));
    Expected { interval: interval.clone(), came, score, share }
}

/// A score as a share of the figure recorded, or of the middle of its range.
fn share(score: f64, point: &Checkpoint) -> Option<f64> {
    let recorded = (f64::from(point.low) + f64::from(point.high)) / 2.0;
    (recorded > 0.0).then(|| score / recorded)
}

/// The interval score of Winkler for 90 %: the width, and twenty times what came outside.
#[must_use]
pub fn interval_score(low: f64, high: f64, came: f64) -> f64 {
    let outside = (low - came).max(0.0) + (came - high).max(0.0);
    (high - low) + 2.0 / ALPHA * outside
}

/// The Brier score of a prediction over the four constraints: the squares of what each probability was off, summed.
/// The constraints that were not named share what is left equally.
#[must_use]
pub fn brier(named: Stops, came: Constraint) -> f64 {
    brier_among(&Constraint::ALL, &named.constraint, named.probability.share(), &came)
}

/// The same over any choices.
#[must_use]
pub fn brier_among<T: PartialEq>(choices: &[T], named: &T, sure: f64, came: &T) -> f64 {
    let others = choices.len() as f64 - 1.0;
    let off = |one: &T| {
        let said = if one == named { sure } else { (1.0 - sure) / others };
        said - f64::from(u8::from(one == came))
    };
    choices.iter().map(|one| off(one) * off(one)).sum()
}

/// What stopped the levy up to the last checkpoint that was reached, or else so far: the constraint that bound an oblast
/// most often, counted by turns and oblasts; the first of equals. None where no quota ever lay open.
#[must_use]
pub fn binding(campaign: &Campaign) -> Option<Constraint> {
    let scenario = campaign.scenario();
    let played = campaign.view().turn();
    let turns = scenario.checkpoints.iter().map(|point| point.turn).filter(|turn| *turn < played);
    let turn = turns.max().or(played.checked_sub(1))?;
    let last = scenario.half_month(turn).last_day();
    let rows = campaign.series().binding.iter().filter(|row| row.date <= last);
    let bound: Vec<Constraint> = rows.filter_map(|row| row.constraint).collect();
    let times = |one: &Constraint| bound.iter().filter(|other| *other == one).count();
    // The last of the largest is the first of all when they stand the other way round.
    let most = Constraint::ALL.into_iter().rev().max_by_key(times)?;
    (!bound.is_empty()).then_some(most)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::quantity::PerMille;

    #[test]
    fn an_interval_costs_its_width_and_twenty_times_what_it_misses() {
        assert_eq!(interval_score(3500.0, 5200.0, 4462.0), 1700.0);
        assert_eq!(interval_score(3500.0, 5200.0, 3400.0), 1700.0 + 20.0 * 100.0);
        assert_eq!(interval_score(3500.0, 5200.0, 5210.0), 1700.0 + 20.0 * 10.0);
        assert_eq!(interval_score(700.0, 700.0, 700.0), 0.0);
    }

    #[test]
    fn a_probability_is_scored_over_the_four_constraints() {
        let said = |thousandths| Stops { constraint: Constraint::Arms, probability: PerMille(thousandths) };
        let near = |a: f64, b: f64| assert!((a - b).abs() < 1e-9, "{a} and {b}");
        // 0.7 for arms, 0.1 for each of the others.
        near(brier(said(700), Constraint::Arms), 0.09 + 3.0 * 0.01);
        near(brier(said(700), Constraint::Money), 0.49 + 0.81 + 2.0 * 0.01);
        near(brier(said(1000), Constraint::Arms), 0.0);
        near(brier(said(1000), Constraint::Reach), 2.0);
        near(brier(said(250), Constraint::Cadre), 0.75);
    }
}
