//! Aims: what a campaign set out to reach, measured on the state and kept at its day.
//!
//! The one metric that needs other runs ([`Metric::History`]) is judged by [`crate::run`].

use crate::base::id::Id;
use crate::scenario::Scenario;
use crate::scenario::model::{Aim, Bound, Lost, Measure, Metric, Step};
use crate::sim::View;
use serde::Serialize;
use std::ops::Range;

/// What a metric comes to now; none for one that needs other runs.
#[must_use]
pub fn measure(view: View<'_>, metric: &Metric) -> Option<f64> {
    let scenario = view.scenario();
    Some(match *metric {
        Metric::Men { of, step } => f64::from(view.count(of, step).0),
        Metric::History { .. } => return None,
        Metric::Supply(front) => supply(view, front),
        Metric::Authority(oblast) => {
            let own = view.uezds_of(oblast);
            let (n, sum) = own.fold((0.0, 0.0), |(n, sum), uezd| (n + 1.0, sum + uezd.reach().share()));
            if n > 0.0 { sum / n } else { 0.0 }
        }
        Metric::Requisitions => f64::from(view.tally().requisitions),
        Metric::Raids => f64::from(view.tally().raids),
        Metric::Arrears => arrears(view).fold(0.0, f64::max),
        Metric::ArrearsEverywhere => arrears(view).fold(scenario.rules.arrears_most, f64::min),
        Metric::Burden => burden(view),
        Metric::Filled { share } => filled(view, share),
        Metric::Cadets => f64::from(view.tally().cadets),
        Metric::Saved => saved(view),
        Metric::Dead => {
            let tally = view.tally();
            f64::from(tally.dead + tally.lost) / f64::from(tally.enrolled.max(1))
        }
        Metric::Standing(sponsor) => view.goodwill().standing(sponsor).share(),
        Metric::SeatsHeld => {
            let control = view.control();
            scenario.uezds.iter().filter(|uezd| control.held(uezd.seat)).count() as f64
        }
        Metric::FightsWon => f64::from(view.fronts().won()),
        Metric::Rifles => {
            let held: u64 = view.units().map(|unit| u64::from(unit.outfit.rifles())).sum();
            let stored: u64 = view.stores().map(|store| store.stock(crate::orders::Goods::Weapons)).sum();
            (held + stored) as f64
        }
    })
}

/// Supply of the units at a front, weighed by heads.
fn supply(view: View<'_>, front: Id) -> f64 {
    let (men, sum) = fed(view, front);
    if men > 0.0 { sum / men } else { 0.0 }
}

/// Men at a front, and those of them who would be fully supplied.
fn fed(view: View<'_>, front: Id) -> (f64, f64) {
    let Some(front) = view.scenario().front(front) else { return (0.0, 0.0) };
    let here = view.units().filter(|unit| front.places.contains(&unit.station.at()));
    here.fold((0.0, 0.0), |(men, sum), unit| {
        let there = f64::from(unit.station.there().0);
        (men + there, sum + there * unit.station.supply().share())
    })
}

/// Whether it is the supply of a front at which nobody stands, of which nothing good or bad can be said.
#[must_use]
pub fn of_nobody(view: View<'_>, metric: &Metric) -> bool {
    matches!(*metric, Metric::Supply(front) if fed(view, front).0 == 0.0)
}

/// Months of arrears of the branches that have men to pay.
fn arrears(view: View<'_>) -> impl Iterator<Item = f64> {
    let manned = move |oblast| view.waterfall(oblast)[Step::Enrolled].0 > 0;
    view.fund()
        .branches()
        .filter(move |(oblast, _)| manned(*oblast))
        .map(|(_, branch)| branch.arrears.share())
}

/// Roubles a household a year at base prices, over the turns played.
fn burden(view: View<'_>) -> f64 {
    let households: f64 = view.scenario().uezds.iter().map(|uezd| f64::from(uezd.households)).sum();
    let years = f64::from(view.turn().max(1)) / 24.0;
    view.tally().taken.roubles() / households.max(1.0) / years
}

fn filled(view: View<'_>, share: u16) -> f64 {
    let scenario = view.scenario();
    let full = scenario.oblasts.iter().filter(|oblast| {
        let enrolled = view.waterfall(oblast.id)[Step::Enrolled].0;
        let quota = view.affairs().quota_of(scenario, oblast.id).0;
        u64::from(enrolled) * 1000 >= u64::from(quota) * u64::from(share)
    });
    full.count() as f64
}

/// Of those who did not desert: the share at home by discharge, amnestied, or serving on.
fn saved(view: View<'_>) -> f64 {
    let tally = view.tally();
    let still = view.waterfall_of_all()[Step::Enrolled].0;
    let all = tally.saved() + tally.dead + tally.lost + still;
    f64::from(tally.saved()) / f64::from(all.max(1))
}

/// What came of the aims and the lost conditions so far.
#[derive(Clone, Debug, Default)]
pub struct Aims {
    /// What each aim of the scenario came to on its day, in their order; none until then.
    pub values: Vec<Option<f64>>,
    /// The worst that each aim came to in the turns over which it must hold, of those that were played.
    worst: Vec<Option<f64>>,
    /// Whether what must hold beside each aim held on its day.
    pub also: Vec<bool>,
    /// What each measure beside an aim came to on its day.
    beside: Vec<Vec<Option<f64>>>,
    /// The men that stood behind each aim on its day.
    behind: Vec<Option<Behind>>,
    /// How long each lost condition has held, in turns.
    held: Vec<u16>,
    /// The turn after which all was lost, and by which condition.
    pub lost: Option<(u16, usize)>,
}

impl Aims {
    /// Nothing yet.
    #[must_use]
    pub fn new(scenario: &Scenario) -> Self {
        let all = scenario.aims.len();
        let (values, also, behind) = (vec![None; all], vec![true; all], vec![None; all]);
        Self {
            worst: values.clone(),
            values,
            also,
            beside: vec![Vec::new(); all],
            behind,
            held: vec![0; scenario.lost.len()],
            lost: None,
        }
    }

    /// Which aims were reached, of those whose day was one of these turns; none of others, and of those that are weighed
    /// against histories.
    pub fn reached(&self, scenario: &Scenario, due: &Range<u16>) -> impl Iterator<Item = Option<bool>> {
        scenario.aims.iter().enumerate().map(|(number, aim)| {
            let told = due.contains(&aim.turn) && !matches!(aim.metric, Metric::History { .. });
            let reached =
                self.values[number].is_some_and(|value| aim.bound.holds(value)) && self.also[number];
            told.then_some(reached)
        })
    }

    /// Keeps the turn that was just played. Once all is lost nothing more is reached.
    pub fn keep(&mut self, view: View<'_>) {
        if self.lost.is_some() {
            return;
        }
        let scenario = view.scenario();
        let Some(turn) = view.turn().checked_sub(1) else { return };
        for (i, aim) in scenario.aims.iter().enumerate() {
            if !(aim.from()..=aim.turn).contains(&turn) {
                continue;
            }
            self.worst[i] = self.so_far(view, i);
            if aim.turn == turn {
                self.values[i] = self.worst[i];
                self.also[i] = holds_beside(view, aim);
                self.beside[i] = aim.also.iter().map(|(metric, _)| measure(view, metric)).collect();
                self.behind[i] = Some(Behind::of(view, &aim.metric));
            }
        }
        for (i, lost) in scenario.lost.iter().enumerate() {
            let counts = (lost.period.0..=lost.period.1).contains(&turn);
            let broken = counts && broken(view, lost);
            self.held[i] = if broken { self.held[i] + 1 } else { 0 };
            if self.held[i] >= lost.turns && self.lost.is_none() {
                self.lost = Some((turn, i));
            }
        }
    }
}

/// How well an aim is reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Grade {
    /// Its limit is met.
    Barely,
    /// It is met with something to spare.
    Well,
    /// It is met with much to spare.
    Brilliantly,
}

/// How well a value reaches an aim; none where it does not.
#[must_use]
pub fn grade(aim: &Aim, value: f64) -> Option<Grade> {
    let [well, brilliantly] = aim.grades;
    let steps = [(brilliantly, Grade::Brilliantly), (well, Grade::Well), (aim.bound, Grade::Barely)];
    steps.into_iter().find(|(bound, _)| bound.holds(value)).map(|(_, grade)| grade)
}

/// Why an aim that is reached is worth little.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Hollow {
    /// The men stand on a list, and few of them are present for duty.
    Paper {
        /// On the roll.
        listed: u32,
        /// Present for duty.
        present: u32,
    },
    /// Nobody was ever put on a roll of whom it could be said.
    Nobody,
    /// Nothing was ordered up to its day.
    Idle,
}

/// The men behind an aim on its day.
#[derive(Clone, Copy, Debug)]
struct Behind {
    /// Whether the aim counts men of a list.
    of_a_list: bool,
    /// On the roll.
    listed: u32,
    /// Present for duty.
    present: u32,
    /// Ever put on a roll.
    ever: u32,
}

impl Behind {
    fn of(view: View<'_>, metric: &Metric) -> Self {
        let (of, of_a_list) = match *metric {
            Metric::Men { of, step } | Metric::History { of, step } => (of, step != Step::Present),
            Metric::Filled { .. } => (Measure::All, true),
            _ => (Measure::All, false),
        };
        let counts = view.counts(&[of])[0];
        let (listed, present) = (counts[Step::Enrolled].0, counts[Step::Present].0);
        Self { of_a_list, listed, present, ever: view.tally().enrolled }
    }
}

impl Aims {
    /// What a measure beside an aim came to on its day; none before it.
    #[must_use]
    pub fn beside(&self, number: usize, measure: usize) -> Option<f64> {
        self.beside.get(number)?.get(measure).copied().flatten()
    }

    /// Which of the things held that an aim asks, on its day: its own measure, then each beside it.
    #[must_use]
    pub fn parts(&self, scenario: &Scenario, number: usize) -> Vec<bool> {
        let aim = &scenario.aims[number];
        let holds = |value: Option<f64>, bound: Bound| value.is_some_and(|value| bound.holds(value));
        let beside = aim.also.iter().enumerate();
        let beside = beside.map(|(place, (_, bound))| holds(self.beside(number, place), *bound));
        std::iter::once(holds(self.values[number], aim.bound)).chain(beside).collect()
    }

    /// What fails of an aim whose own measure holds: the first thing beside it that does not, and what that comes to; on
    /// its day, and as things stand before it.
    #[must_use]
    pub fn fails_beside<'a>(&self, view: View<'a>, number: usize) -> Option<(&'a Metric, f64, Bound)> {
        let aim = view.scenario().aims.get(number)?;
        let on_its_day = self.values[number];
        let own = on_its_day.or_else(|| self.so_far(view, number))?;
        let mut beside = aim.also.iter().enumerate().filter_map(|(place, (metric, bound))| {
            let value = on_its_day.map_or_else(|| measure(view, metric), |_| self.beside(number, place))?;
            (!bound.holds(value)).then_some((metric, value, *bound))
        });
        if aim.bound.holds(own) { beside.next() } else { None }
    }

    /// What an aim comes to as things stand: what is measured now, and in the turns over which it must hold the worst so far.
    #[must_use]
    pub fn so_far(&self, view: View<'_>, number: usize) -> Option<f64> {
        let aim = view.scenario().aims.get(number)?;
        worse(aim, self.worst[number], measure(view, &aim.metric))
    }

    /// How many turns in a row a lost condition has held up to now.
    #[must_use]
    pub fn held(&self, number: usize) -> u16 {
        self.held.get(number).copied().unwrap_or_default()
    }

    /// Why an aim of the scenario, if it is reached, is worth little by the men behind it.
    #[must_use]
    pub fn hollow(&self, scenario: &Scenario, number: usize) -> Option<Hollow> {
        let (aim, behind) = (&scenario.aims[number], self.behind[number]?);
        if behind.ever == 0 && matches!(aim.metric, Metric::Saved | Metric::Dead | Metric::Arrears) {
            return Some(Hollow::Nobody);
        }
        let enough = f64::from(behind.listed) * scenario.grades.present;
        let paper = behind.of_a_list && aim.bound.is_least() && f64::from(behind.present) < enough;
        paper.then_some(Hollow::Paper { listed: behind.listed, present: behind.present })
    }
}

/// The one of two values that is further from an aim.
fn worse(aim: &Aim, before: Option<f64>, now: Option<f64>) -> Option<f64> {
    let now = now?;
    Some(before.map_or(now, |before| if aim.bound.is_least() { before.min(now) } else { before.max(now) }))
}

/// Whether all that an aim asks beside its first measure holds now.
#[must_use]
pub fn holds_beside(view: View<'_>, aim: &Aim) -> bool {
    aim.also.iter().all(|(metric, bound)| measure(view, metric).is_some_and(|value| bound.holds(value)))
}

fn broken(view: View<'_>, lost: &Lost) -> bool {
    measure(view, &lost.metric).is_some_and(|value| match lost.bound {
        // A limit of what is lost is the last value that still holds.
        Bound::AtLeast(least) => value < least,
        Bound::AtMost(most) => value > most,
    })
}

/// Whether an aim whose day is still to come is as near as an even pace from the first day on would have it by now.
#[must_use]
pub fn on_course(view: View<'_>, aim: &Aim) -> bool {
    let passed = f64::from(view.turn()) / f64::from(aim.turn + 1);
    let on_pace = |metric: &Metric, bound: Bound| {
        measure(view, metric).is_some_and(|value| match bound {
            Bound::AtLeast(least) => value >= least * passed.min(1.0),
            Bound::AtMost(_) => bound.holds(value),
        })
    };
    on_pace(&aim.metric, aim.bound) && aim.also.iter().all(|(metric, bound)| on_pace(metric, *bound))
}

/// How near an aim is: 1 when reached, less the further off.
#[must_use]
pub fn nearness(aim: &Aim, value: f64) -> f64 {
    match aim.bound {
        bound if bound.holds(value) => 1.0,
        Bound::AtLeast(least) => (value / least.max(1e-9)).clamp(0.0, 1.0),
        Bound::AtMost(most) => (most / value.max(1e-9)).clamp(0.0, 1.0),
    }
}
