//! A scenario without some of the four limits of a levy: the same scenario with richer inputs.
//!
//! No rule is switched off. Who is obeyed everywhere, has arms and officers from the first day or a treasury without
//! bottom plays by the same rules as everybody, and what follows from that follows here too: who is obeyed is also paid
//! tax, men with rifles fight better, units that are paid and fed lose fewer men.

use crate::base::quantity::{Kopeks, Men, PerMille};
use crate::scenario::Scenario;
use crate::scenario::model::{Force, Unit};
use crate::sim::state::uezd::Constraint;
use serde::{Serialize, Serializer};

/// A set of limits that are lifted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Lifted(usize);

/// Men to an officer where officers are no limit: a quarter of what the congress asked, so that losses do not show.
const MEN_TO_AN_OFFICER: u32 = 25;
/// What each branch holds where money is no limit: more than any branch could spend.
const PLENTY: Kopeks = Kopeks(100_000_000_000);
/// Authority where it is no limit: so far above one that neither ill luck nor an event brings it below.
const OBEYED: PerMille = PerMille(10_000);

impl Lifted {
    /// All sixteen sets, in the order of [`crate::study::shapley::shapley`]: the players are [`Constraint::ALL`].
    pub fn sets() -> impl Iterator<Item = Self> {
        (0..1 << Constraint::ALL.len()).map(Self)
    }

    /// Only this limit.
    #[must_use]
    pub fn only(limit: Constraint) -> Self {
        Self(1 << limit as usize)
    }

    /// All four.
    #[must_use]
    pub fn all() -> Self {
        Self((1 << Constraint::ALL.len()) - 1)
    }

    /// Its number among the sixteen.
    #[must_use]
    pub fn number(self) -> usize {
        self.0
    }

    /// The limits in it.
    pub fn limits(self) -> impl Iterator<Item = Constraint> {
        Constraint::ALL.into_iter().filter(move |limit| self.0 & Self::only(*limit).0 != 0)
    }
}

impl Serialize for Lifted {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.limits())
    }
}

/// The scenario as it would be without some limits.
#[must_use]
pub fn lift(scenario: &Scenario, lifted: Lifted) -> Scenario {
    let mut other = scenario.to_be_changed();
    for limit in lifted.limits() {
        match limit {
            Constraint::Reach => obey(&mut other),
            Constraint::Arms => equip(&mut other, |force, men| force.rifles += men.0),
            Constraint::Cadre => {
                equip(&mut other, |force, men| force.officers += men.0.div_ceil(MEN_TO_AN_OFFICER));
            }
            Constraint::Money => other.oblasts.iter_mut().for_each(|oblast| oblast.treasury = PLENTY),
        }
    }
    other
}

/// Every uezd obeys fully from the first turn on, whoever holds its seat and whatever is taken.
fn obey(scenario: &mut Scenario) {
    scenario.rules.tax_weariness = 0.0;
    (scenario.rules.reach_nobody, scenario.rules.reach_hostile) = (1.0, 1.0);
    for uezd in &mut scenario.uezds {
        uezd.reach = vec![(scenario.first, OBEYED)];
    }
}

/// Gives something to every unit on the first day, for all men of its establishment.
fn equip(scenario: &mut Scenario, give: impl Fn(&mut Force, Men)) {
    // A detachment has what it is given by the unit it comes from.
    let whole = |unit: &&Unit| !unit.is_detachment();
    for unit in scenario.units.iter().filter(whole).copied().collect::<Vec<_>>() {
        give(force_of(scenario, &unit), unit.establishment);
    }
}

/// What a unit has on the first day; nothing where the scenario gives it nothing.
pub(in crate::study) fn force_of<'s>(scenario: &'s mut Scenario, unit: &Unit) -> &'s mut Force {
    let forces = &mut scenario.forces;
    let at = forces.iter().position(|force| force.unit == unit.id).unwrap_or_else(|| {
        forces.push(Force { unit: unit.id, at: unit.home, ..Force::default() });
        forces.len() - 1
    });
    &mut forces[at]
}
