//! A part of a unit taken out of it: men with where they come from, and their share of what all have.

use crate::base::quantity::Horses;
use crate::sim::state::unit::{Outfit, Roll};

impl Roll {
    /// Whether there is anybody on it, scattered men among them.
    #[must_use]
    pub fn is_kept(&self) -> bool {
        !self.enrolled().is_zero() || !self.scattered().is_zero()
    }

    /// Takes men off the roll to serve elsewhere, the fit first, in proportion to their training and to where men come
    /// from.
    pub(in crate::sim) fn part(&mut self, men: u32) -> Self {
        let before = self.clone();
        self.strike(men);
        let gone = before.enrolled().less(self.enrolled()).0;
        self.forget(gone);
        let (sabres, lances) = (before.sabres - self.sabres, before.lances - self.lances);
        let mut part = Self { by_lot: before.by_lot, sabres, lances, ..Self::default() };
        let less = |were: &[u32], are: &[u32], into: &mut [u32]| {
            into.iter_mut().zip(were.iter().zip(are)).for_each(|(part, (were, are))| *part = were - are);
        };
        less(&before.ages, &self.ages, &mut part.ages);
        less(&before.sick, &self.sick, &mut part.sick);
        let left = |uezd| self.origins.get(uezd).copied().unwrap_or(0);
        let origins = before.origins.iter().map(|(uezd, men)| (*uezd, men - left(uezd)));
        part.origins = origins.filter(|(_, men)| *men > 0).collect();
        part
    }
}

impl Outfit {
    /// Whether it has nothing at all.
    #[must_use]
    pub fn is_bare(&self) -> bool {
        let held =
            [self.horses.0, self.rifles, self.rounds, self.officers, self.instructors, self.machine_guns];
        held.iter().all(|held| *held == 0) && self.kit == 0
    }

    /// Takes out the part of so many men of all: whole heads and things, rounded down.
    pub(in crate::sim) fn part(&mut self, men: u32, of: u32) -> Self {
        let take = |held: &mut u32| {
            let part = (u64::from(*held) * u64::from(men) / u64::from(of.max(1))) as u32;
            *held -= part;
            part
        };
        Self {
            horses: Horses(take(&mut self.horses.0)),
            rifles: take(&mut self.rifles),
            rounds: take(&mut self.rounds),
            officers: take(&mut self.officers),
            instructors: take(&mut self.instructors),
            machine_guns: take(&mut self.machine_guns),
            kit: take(&mut self.kit),
            condition: self.condition,
            course: self.course,
            merit: 0,
            honours: self.honours,
        }
    }
}
