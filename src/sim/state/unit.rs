//! A unit: its roll and where it stands; what its men have is its outfit.
//!
//! Only the simulation changes these; everybody else reads them.

use crate::base::id::{PlaceId, UezdId};
use crate::base::math::{apportion, apportion_few};
use crate::base::quantity::{Men, Metres, PerMille};
use crate::orders::{Pace, Posture};
use crate::scenario::rules::Rules;
use bevy_ecs::prelude::Component;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

pub use crate::sim::state::outfit::Outfit;

/// Turns of training that make a man.
pub const COURSE_TURNS: usize = 4;

/// What goes with men struck off a roll, or comes back with them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::sim) struct Learnt {
    /// Turns of training they have, summed.
    pub training: u32,
    /// How many of them are sick.
    pub sick: u32,
}

/// The men on the roll.
#[derive(Component, Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Roll {
    /// Men by turns of training, the sick among them: 0, 1, 2, 3, and 4 or more.
    pub(in crate::sim) ages: [u32; COURSE_TURNS + 1],
    /// Sick men, by turns of sickness so far. They are on the roll.
    pub(in crate::sim) sick: [u32; 2],
    /// Men scattered this turn and the turn before. They are not on the roll.
    pub(in crate::sim) scattered: [u32; 2],
    /// Where the men on the roll and the scattered ones come from.
    pub(in crate::sim) origins: BTreeMap<UezdId, u32>,
    /// Share of the men called by lot.
    pub(in crate::sim) by_lot: PerMille,
    /// Sabres and lances: they are the men's own and go with them.
    pub(in crate::sim) sabres: u32,
    pub(in crate::sim) lances: u32,
}

impl Roll {
    /// Men on the roll.
    #[must_use]
    pub fn enrolled(&self) -> Men {
        Men(self.ages.iter().sum())
    }

    /// Sick men on the roll.
    #[must_use]
    pub fn sick(&self) -> Men {
        Men(self.sick.iter().sum())
    }

    /// Men scattered over the steppe.
    #[must_use]
    pub fn scattered(&self) -> Men {
        Men(self.scattered.iter().sum())
    }

    /// Men by turns of training: 0, 1, 2, 3, and 4 or more.
    #[must_use]
    pub fn ages(&self) -> &[u32; COURSE_TURNS + 1] {
        &self.ages
    }

    /// Men on the roll or scattered who come from a uezd.
    #[must_use]
    pub fn from_uezd(&self, uezd: UezdId) -> Men {
        Men(self.origins.get(&uezd).copied().unwrap_or(0))
    }

    /// Men's own sabres.
    #[must_use]
    pub fn sabres(&self) -> u32 {
        self.sabres
    }

    /// Men's own lances.
    #[must_use]
    pub fn lances(&self) -> u32 {
        self.lances
    }

    /// What cold steel makes of a man without a rifle, against one with it, on the average.
    pub(in crate::sim) fn steel(&self, rules: &Rules) -> f64 {
        let men = f64::from(self.enrolled().0.max(1));
        let sabres = (f64::from(self.sabres) / men).min(1.0);
        let lances = (f64::from(self.lances) / men).min(1.0 - sabres);
        sabres * rules.worth_sabre + lances * rules.worth_lance
    }

    /// Puts recruits on the roll.
    pub(in crate::sim) fn enlist(&mut self, uezd: UezdId, men: u32, by_lot: bool) {
        let before = self.enrolled().0;
        let lot =
            u64::from(self.by_lot.0) * u64::from(before) + if by_lot { 1000 * u64::from(men) } else { 0 };
        self.by_lot = PerMille((lot / u64::from((before + men).max(1))) as u32);
        self.ages[0] += men;
        *self.origins.entry(uezd).or_default() += men;
    }

    /// Turns of training of all men on the roll, summed.
    #[must_use]
    pub fn training(&self) -> u32 {
        (0u32..).zip(self.ages).map(|(turns, men)| turns * men).sum()
    }

    /// Training and sickness of all men on the roll.
    pub(in crate::sim) fn learnt(&self) -> Learnt {
        Learnt { training: self.training(), sick: self.sick().0 }
    }

    /// Takes men off the roll, in proportion to their training; the sick stay unless too few are left. Says what
    /// goes with them.
    pub(in crate::sim) fn strike(&mut self, men: u32) -> Learnt {
        let (whole, men) = (self.enrolled().0, men.min(self.enrolled().0));
        if men == 0 && self.sick().0 <= whole {
            return Learnt::default();
        }
        let before = self.learnt();
        for steel in [&mut self.sabres, &mut self.lances] {
            *steel -= (u64::from(*steel) * u64::from(men)).div_ceil(u64::from(whole.max(1))) as u32;
        }
        let parts = apportion_few(u64::from(men), self.ages.map(u64::from));
        for (age, part) in self.ages.iter_mut().zip(parts) {
            *age -= part as u32;
        }
        let mut over = self.sick().0.saturating_sub(self.enrolled().0);
        for sick in &mut self.sick {
            let cured = over.min(*sick);
            *sick -= cured;
            over -= cured;
        }
        let after = self.learnt();
        Learnt { training: before.training - after.training, sick: before.sick - after.sick }
    }

    /// Forgets where men came from who are gone for good.
    pub(in crate::sim) fn forget(&mut self, men: u32) {
        if men == 0 {
            return;
        }
        // Most units come from one uezd.
        if let (1, Some(count)) = (self.origins.len(), self.origins.values_mut().next()) {
            *count -= men.min(*count);
            return;
        }
        let weights: Vec<u64> = self.origins.values().map(|&men| u64::from(men)).collect();
        let total: u64 = weights.iter().sum();
        let parts = apportion(u64::from(men).min(total), &weights);
        for (count, part) in self.origins.values_mut().zip(parts) {
            *count -= part as u32;
        }
    }

    /// Takes over all men of another roll.
    pub(in crate::sim) fn absorb(&mut self, other: &Self) {
        let (ours, theirs) = (u64::from(self.enrolled().0), u64::from(other.enrolled().0));
        let lot = u64::from(self.by_lot.0) * ours + u64::from(other.by_lot.0) * theirs;
        self.by_lot = PerMille((lot / (ours + theirs).max(1)) as u32);
        self.ages.iter_mut().zip(other.ages).for_each(|(age, men)| *age += men);
        self.sick.iter_mut().zip(other.sick).for_each(|(sick, men)| *sick += men);
        self.scattered.iter_mut().zip(other.scattered).for_each(|(scattered, men)| *scattered += men);
        for (uezd, men) in &other.origins {
            *self.origins.entry(*uezd).or_default() += men;
        }
        self.sabres += other.sabres;
        self.lances += other.lances;
    }

    /// Puts men back on the roll, in proportion to the training of those who stayed. Says what comes with them.
    pub(in crate::sim) fn take_back(&mut self, men: u32) -> Learnt {
        if men == 0 {
            return Learnt::default();
        }
        let before = self.learnt();
        let parts = apportion_few(u64::from(men), self.ages.map(u64::from));
        let shared: u64 = parts.iter().sum();
        for (age, part) in self.ages.iter_mut().zip(parts) {
            *age += part as u32;
        }
        self.ages[0] += men - shared as u32;
        Learnt { training: self.training() - before.training, sick: 0 }
    }
}

/// Where the unit stands.
#[derive(Component, Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Station {
    /// Its place; its home until it is posted elsewhere.
    pub(in crate::sim) at: PlaceId,
    /// Where it is riding to.
    pub(in crate::sim) march: Option<March>,
    /// Places passed between home and the place where it stands, both left out.
    pub(in crate::sim) way: Vec<PlaceId>,
    /// Length of that way.
    pub(in crate::sim) from_home: Metres,
    /// Men kept at the place; the others are at home, on leave or along the way.
    pub(in crate::sim) there: Men,
    /// Part of their needs that was issued this turn.
    pub(in crate::sim) supply: PerMille,
    /// Part of the horses' need that was met this turn.
    pub(in crate::sim) feed: PerMille,
    /// What it does.
    pub(in crate::sim) posture: Posture,
    /// Whether ice locks the grass where it stands, and at home.
    pub(in crate::sim) locked: [bool; 2],
    /// Part of its bread, fodder and pay that the ally gives under whose command it stands.
    pub(in crate::sim) allied: PerMille,
}

/// A march.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct March {
    /// Where to.
    pub to: PlaceId,
    /// How far yet.
    pub left: Metres,
    /// How fast.
    pub pace: Pace,
}

impl Station {
    /// The place where it stands.
    #[must_use]
    pub fn at(&self) -> PlaceId {
        self.at
    }

    /// Where it is riding to.
    #[must_use]
    pub fn march(&self) -> Option<&March> {
        self.march.as_ref()
    }

    /// Where it will stand: where it rides to, or else where it is.
    #[must_use]
    pub fn goal(&self) -> PlaceId {
        self.march.as_ref().map_or(self.at, |march| march.to)
    }

    /// Part of its bread, fodder and pay that the ally gives under whose command it stands.
    #[must_use]
    pub fn allied(&self) -> PerMille {
        self.allied
    }

    /// Length of the way from home.
    #[must_use]
    pub fn from_home(&self) -> Metres {
        self.from_home
    }

    /// Whether it stands away from home.
    #[must_use]
    pub fn is_away(&self) -> bool {
        !self.from_home.is_zero()
    }

    /// Men of a roll who are at the place: all of them at home, away those who are kept there.
    #[must_use]
    pub fn posted(&self, roll: &Roll) -> Men {
        if self.is_away() { self.there.min(roll.enrolled()) } else { roll.enrolled() }
    }

    /// Places passed between home and the place where it stands.
    #[must_use]
    pub fn way(&self) -> &[PlaceId] {
        &self.way
    }

    /// What it does.
    #[must_use]
    pub fn posture(&self) -> Posture {
        self.posture
    }

    /// Men kept at the place.
    #[must_use]
    pub fn there(&self) -> Men {
        self.there
    }

    /// Part of the needs that was issued this turn.
    #[must_use]
    pub fn supply(&self) -> PerMille {
        self.supply
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn roll() -> Roll {
        let mut roll = Roll::default();
        roll.enlist(UezdId::new("zaisan").expect("an id"), 100, false);
        roll.enlist(UezdId::new("pavlodar").expect("an id"), 50, true);
        roll
    }

    #[test]
    fn men_gone_for_good_are_forgotten_in_proportion() {
        let mut roll = roll();
        let gone = roll.strike(30);
        assert_eq!(gone, Learnt::default(), "recruits take no training with them");
        roll.forget(30);
        assert_eq!(roll.enrolled(), Men(120));
        assert_eq!(roll.from_uezd(UezdId::new("zaisan").expect("an id")), Men(80));
        assert_eq!(roll.by_lot, PerMille(333));
    }

    #[test]
    fn more_men_than_there_are_cannot_be_struck() {
        let mut roll = roll();
        roll.sick = [20, 0];
        assert_eq!(roll.strike(1000).sick, 20);
        assert_eq!((roll.enrolled(), roll.sick()), (Men(0), Men(0)));
    }
}
