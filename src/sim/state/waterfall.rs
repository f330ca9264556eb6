//! The readiness waterfall, from establishment to men present for duty, and the returns made of it.
//!
//! Unit by unit: rifles in one town cannot arm men in another.

use crate::base::id::OblastId;
use crate::base::math::{floor_heads, round_heads};
use crate::base::quantity::Men;
use crate::scenario::model::Step;
use crate::scenario::rules::Rules;
use crate::sim::state::unit::{Outfit, Roll, Station};
use bevy_ecs::prelude::Component;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::ops::{Index, IndexMut};

/// How many counts there are: the steps of the waterfall, the men kept and the men fit.
pub const COUNTS: usize = Step::ALL.len() + 2;

/// Men at each step, in the order of [`Step`]: those of the waterfall, then the two counts beside it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Waterfall(pub [Men; COUNTS]);

impl Waterfall {
    /// The men on the roll, those of them kept, and those kept and fit.
    #[must_use]
    pub fn beside(&self) -> [u32; 3] {
        [Step::Enrolled, Step::Kept, Step::Fit].map(|step| self[step].0)
    }

    /// Several counts together.
    #[must_use]
    pub fn sum<'w>(all: impl Iterator<Item = &'w Self>) -> Self {
        let mut sum = Self::default();
        all.for_each(|one| sum.add(one));
        sum
    }

    /// Adds another count.
    pub(in crate::sim) fn add(&mut self, other: &Self) {
        self.0.iter_mut().zip(other.0).for_each(|(sum, men)| *sum += men);
    }

    /// The step at which most of what was lost since an earlier count dropped out; men who left the roll dropped out at
    /// the first.
    #[must_use]
    pub fn worst_since(&self, before: &Self) -> Step {
        let lost = |step: usize| {
            let drop = |of: &Self| if step == 1 { 0 } else { of.0[step - 1].less(of.0[step]).0 };
            match step {
                1 => i64::from(before.0[1].0) - i64::from(self.0[1].0),
                _ => i64::from(drop(self)) - i64::from(drop(before)),
            }
        };
        let steps = Step::ALL.into_iter().enumerate().skip(1);
        steps.rev().max_by_key(|(step, _)| lost(*step)).map_or(Step::Enrolled, |(_, step)| step)
    }

    /// Whether so much fewer men are present than before that it is a collapse.
    #[must_use]
    pub fn collapsed_since(&self, rules: &Rules, before: &Self) -> bool {
        let (was, is) = (f64::from(before[Step::Present].0), f64::from(self[Step::Present].0));
        was >= rules.collapse_least && was - is >= was * rules.collapse_share
    }

    /// The step where most men drop out; none where nobody does.
    #[must_use]
    pub fn largest_drop(&self) -> Option<Step> {
        let drops = self.0[..Step::ALL.len()].windows(2).map(|pair| pair[0].less(pair[1]));
        let (step, drop) = Step::ALL.into_iter().skip(1).zip(drops).rev().max_by_key(|(_, drop)| *drop)?;
        (drop > Men::ZERO).then_some(step)
    }
}

impl Waterfall {
    /// The step that lets through the smallest part of those before it, and so stops most whatever the others do; the
    /// last of equals, none where nobody drops out.
    #[must_use]
    pub fn narrowest(&self) -> Option<Step> {
        let pairs = Step::ALL.into_iter().skip(1).zip(self.0[..Step::ALL.len()].windows(2));
        let part = |pair: &[Men]| f64::from(pair[1].0) / f64::from(pair[0].0);
        let drops = pairs.filter(|(_, pair)| pair[1] < pair[0]).map(|(step, pair)| (step, part(pair)));
        drops.min_by(|(_, one), (_, other)| one.total_cmp(other)).map(|(step, _)| step)
    }
}

impl Index<Step> for Waterfall {
    type Output = Men;

    fn index(&self, step: Step) -> &Men {
        &self.0[step as usize]
    }
}

impl IndexMut<Step> for Waterfall {
    fn index_mut(&mut self, step: Step) -> &mut Men {
        &mut self.0[step as usize]
    }
}

/// The strength return of a unit: men at each step of the readiness waterfall, establishment first.
#[derive(Component, Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Return {
    pub(in crate::sim) steps: Waterfall,
    /// The returns of the turns before, the newest first: what is known far away.
    pub(in crate::sim) past: [Waterfall; Self::PAST],
}

impl Return {
    /// Turns before the last one that are remembered.
    pub const PAST: usize = 3;

    /// Men at each step, in the order of [`crate::scenario::model::Step`].
    #[must_use]
    pub fn steps(&self) -> &Waterfall {
        &self.steps
    }

    /// The return as of some turns ago, [`Self::PAST`] at most.
    #[must_use]
    pub fn ago(&self, turns: u16) -> &Waterfall {
        match usize::from(turns) {
            0 => &self.steps,
            turns => &self.past[turns.min(self.past.len()) - 1],
        }
    }
}

/// The branches that collapsed in the last turn, each with what it had before and what it has, by its units' returns.
pub(in crate::sim) fn collapses<'r>(
    rules: &Rules,
    returns: impl Iterator<Item = (OblastId, &'r Return)>,
) -> Vec<(OblastId, [Waterfall; 2])> {
    let mut branches: BTreeMap<OblastId, [Waterfall; 2]> = BTreeMap::new();
    for (oblast, strength) in returns {
        let [before, now] = branches.entry(oblast).or_default();
        before.add(strength.ago(1));
        now.add(strength.ago(0));
    }
    branches.into_iter().filter(|(_, [before, now])| now.collapsed_since(rules, before)).collect()
}

/// From the establishment to the men present for duty.
pub(in crate::sim) fn waterfall(
    rules: &Rules,
    establishment: Men,
    roll: &Roll,
    outfit: &Outfit,
    station: &Station,
) -> Waterfall {
    let enrolled = roll.enrolled().0;
    let mounted = enrolled.min(outfit.horses.0);
    let rifles = mounted.min(outfit.rifles);
    let armed = rifles + floor_heads(f64::from(mounted - rifles) * roll.steel(rules));
    let officered = armed.min(floor_heads(f64::from(outfit.officers) * rules.officer_norm));
    let trained = officered.min(round_heads(trained_men(rules, roll)));
    let supplied = floor_heads(f64::from(trained) * station.supply.share());
    let sick = f64::from(roll.sick().0) / f64::from(enrolled.max(1));
    let kept = station.posted(roll).0;
    let there = f64::from(kept) / f64::from(enrolled.max(1));
    let present = floor_heads(f64::from(supplied) * (1.0 - sick) * there);
    let fit = floor_heads(f64::from(kept) * (1.0 - sick));
    let steps = [establishment.0, enrolled, mounted, armed, officered, trained, supplied, present, kept, fit];
    Waterfall(steps.map(Men))
}

/// Men counted by their training.
fn trained_men(rules: &Rules, roll: &Roll) -> f64 {
    let worth = [rules.worth_raw, rules.worth_raw, rules.worth_half, rules.worth_half, 1.0];
    roll.ages.iter().zip(worth).map(|(&men, worth)| f64::from(men) * worth).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::id::UezdId;
    use crate::base::quantity::{Horses, PerMille};

    fn rules() -> Rules {
        Rules {
            officer_norm: 100.0,
            worth_raw: 0.4,
            worth_half: 0.7,
            worth_sabre: 0.5,
            worth_lance: 0.25,
            ..Rules::default()
        }
    }

    /// 100 men in their places, with everything.
    fn complete() -> (Roll, Outfit, Station) {
        let mut roll = Roll::default();
        roll.enlist(UezdId::new("zaisan").expect("an id"), 100, false);
        roll.ages = [0, 0, 0, 0, 100];
        let outfit = Outfit { horses: Horses(120), rifles: 110, officers: 2, ..Outfit::default() };
        (roll, outfit, Station { supply: PerMille::ALL, ..Station::default() })
    }

    #[track_caller]
    fn check(change: impl Fn(&mut Roll, &mut Outfit, &mut Station), expected: [u32; 10]) {
        let (mut roll, mut outfit, mut station) = complete();
        change(&mut roll, &mut outfit, &mut station);
        assert_eq!(waterfall(&rules(), Men(150), &roll, &outfit, &station), Waterfall(expected.map(Men)));
    }

    #[test]
    fn a_complete_unit_loses_nothing_on_the_way() {
        check(|_, _, _| {}, [150, 100, 100, 100, 100, 100, 100, 100, 100, 100]);
    }

    #[test]
    fn each_shortage_shows_at_its_step_and_stays() {
        check(|_, outfit, _| outfit.horses = Horses(90), [150, 100, 90, 90, 90, 90, 90, 90, 100, 100]);
        check(|_, outfit, _| outfit.rifles = 30, [150, 100, 100, 30, 30, 30, 30, 30, 100, 100]);
        let steel = |roll: &mut Roll, outfit: &mut Outfit, _: &mut Station| {
            (outfit.rifles, roll.sabres, roll.lances) = (20, 50, 100);
        };
        check(steel, [150, 100, 100, 50, 50, 50, 50, 50, 100, 100]);
        check(|_, outfit, _| outfit.officers = 0, [150, 100, 100, 100, 0, 0, 0, 0, 100, 100]);
        check(|roll, _, _| roll.ages = [0, 0, 100, 0, 0], [150, 100, 100, 100, 100, 70, 70, 70, 100, 100]);
        check(
            |_, _, station| station.supply = PerMille(500),
            [150, 100, 100, 100, 100, 100, 50, 50, 100, 100],
        );
        check(|roll, _, _| roll.sick = [10, 10], [150, 100, 100, 100, 100, 100, 100, 80, 100, 80]);
    }

    #[test]
    fn away_from_home_those_on_leave_are_on_the_roll_and_not_kept() {
        let away = |roll: &mut Roll, _: &mut Outfit, station: &mut Station| {
            roll.sick = [10, 10];
            station.from_home = crate::base::quantity::Metres(1000);
            station.there = Men(60);
        };
        check(away, [150, 100, 100, 100, 100, 100, 100, 48, 60, 48]);
    }
}
