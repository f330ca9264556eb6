//! The third number: what a player expected before the first turn, scored against what came.

use crate::base::date::Date;
use crate::run::Campaign;
use crate::run::predictions::{Interval, Stops};
use crate::scenario::model::Checkpoint;
use crate::sim::state::uezd::Constraint;
use crate::study::binding::{Lifting, WhatBinds, is_tried};
use serde::Serialize;

/// An interval is to hold what comes in nine cases of ten.
const ALPHA: f64 = 0.1;

/// What was expected against what came.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Understanding {
    /// Whether anybody was called up. Where nothing was tried nothing is scored.
    pub tried: bool,
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
    /// The interval score, men: the less, the better; none where nothing was tried.
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
    /// What did; none where nothing did, or that is not known yet.
    pub came: Option<Constraint>,
    /// The day on which it did most.
    pub date: Option<Date>,
    /// Of how many seeds, and in how many of them it was the same limit.
    pub seeds: Option<(u32, u32)>,
    /// Whether what stopped the levy is still to be found out.
    #[serde(skip)]
    pub is_open: bool,
    /// The Brier score over the four constraints, 0 to 2: the less, the better.
    pub score: Option<f64>,
}

impl Understanding {
    /// What a campaign's predictions came to so far; `bound` is what binds in it, where that is known.
    #[must_use]
    pub fn of(campaign: &Campaign, bound: Option<&WhatBinds>) -> Self {
        let predictions = campaign.predictions();
        let tried = is_tried(campaign);
        let interval = |one: &Interval| expected(campaign, one, tried);
        Self {
            tried,
            intervals: predictions.intervals.iter().map(interval).collect(),
            stops: predictions.stops.map(|named| stopped(named, bound, tried)),
        }
    }

    /// Whether nothing was predicted.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.intervals.is_empty() && self.stops.is_none()
    }
}

fn stopped(named: Stops, bound: Option<&WhatBinds>, tried: bool) -> Stopped {
    let most = bound.filter(|_| tried).and_then(WhatBinds::most);
    let first = most.and_then(Lifting::first);
    let came = first.map(|gain| gain.limit);
    Stopped {
        named,
        came,
        date: most.map(|one| one.date),
        seeds: bound.zip(first).map(|(bound, gain)| (bound.seeds, gain.first_in)),
        is_open: tried && bound.is_none(),
        score: came.map(|came| brier(named, came)),
    }
}

fn expected(campaign: &Campaign, interval: &Interval, tried: bool) -> Expected {
    let scenario = campaign.scenario();
    if let Some(men) = scenario.foretold(&interval.checkpoint) {
        let came = campaign.series().at(men.of, men.step, men.date);
        let score = came.map(|came| interval_score(interval.low.into(), interval.high.into(), came.into()));
        return Expected { interval: interval.clone(), came, score, share: None };
    }
    let points = scenario.checkpoints.iter().zip(campaign.series().counts());
    let point = points.into_iter().find(|(point, _)| point.name() == interval.checkpoint);
    let came = point.and_then(|(_, count)| count);
    let scored = came.filter(|_| tried);
    let score = scored.map(|came| interval_score(interval.low.into(), interval.high.into(), came.into()));
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
