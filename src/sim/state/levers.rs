//! The levers: every standing order, as it was last set.

use crate::base::id::{OblastId, RouteId, UezdId, UnitId};
use crate::base::quantity::{Kopeks, PerMille};
use crate::orders::{Goods, Manner, Routine, Spending};
use crate::sim::state::dense::Dense;
use bevy_ecs::prelude::Resource;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// All levers. What a map does not name stands at its usual value.
#[derive(Resource, Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Levers {
    /// Call-ups.
    pub levy: BTreeMap<UezdId, Levy>,
    /// Uezds where elders go round.
    pub agitation: BTreeSet<UezdId>,
    /// Kibitka tax, in shares of the full rate.
    pub tax: BTreeMap<OblastId, PerMille>,
    /// Pay of a rider a turn, at base prices.
    pub pay: Kopeks,
    /// What is paid first.
    pub spending: Spending,
    /// Instructors to keep with a unit.
    pub instructors: BTreeMap<UnitId, u16>,
    /// Carriers hired for a leg.
    pub carriers: BTreeMap<RouteId, Carriers>,
    /// Goods in the order of loading.
    pub goods: [Goods; 6],
    /// Units that are served before the others.
    pub precedence: Vec<UnitId>,
    /// What is taken out of the staff's hands.
    pub taken: BTreeSet<Routine>,
}

/// A call-up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Levy {
    /// How men are found.
    pub manner: Manner,
    /// How many, in shares of the quota.
    pub share: PerMille,
    /// How many of them serve in the oblast's regiment.
    pub detail: PerMille,
}

/// Carriers on a leg.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Carriers {
    /// One-horse carts.
    pub carts: u16,
    /// Camels.
    pub camels: u16,
}

impl Levers {
    /// Levers before the first order: nothing is called, taxed or hired, and pay is at its usual rate.
    #[must_use]
    pub fn at_rest(pay: Kopeks) -> Self {
        Self {
            levy: BTreeMap::new(),
            agitation: BTreeSet::new(),
            tax: BTreeMap::new(),
            pay,
            spending: Spending::default(),
            instructors: BTreeMap::new(),
            carriers: BTreeMap::new(),
            goods: Goods::ALL,
            precedence: Vec::new(),
            taken: BTreeSet::new(),
        }
    }

    /// Calls men up in a uezd: the share of its quota, and of those how many serve in the regiment, in thousandths.
    pub(in crate::sim) fn call_up(&mut self, uezd: UezdId, manner: Manner, [share, detail]: [u16; 2]) {
        let (share, detail) = (PerMille(u32::from(share)), PerMille(u32::from(detail)));
        self.levy.insert(uezd, Levy { manner, share, detail });
    }

    /// Sends elders round a uezd, or calls them back.
    pub(in crate::sim) fn agitate(&mut self, uezd: UezdId, on: bool) {
        if on {
            self.agitation.insert(uezd)
        } else {
            self.agitation.remove(&uezd)
        };
    }

    /// Sets the kibitka tax, in thousandths of the full rate.
    pub(in crate::sim) fn set_tax(&mut self, oblast: OblastId, rate: u16) {
        self.tax.insert(oblast, PerMille(u32::from(rate)));
    }

    /// Sets how many instructors are kept with a unit.
    pub(in crate::sim) fn keep_instructors(&mut self, unit: UnitId, number: u16) {
        self.instructors.insert(unit, number);
    }

    /// Instructors change their unit: as many fewer are wanted here and more there, where a number was set.
    pub(in crate::sim) fn hand_over(&mut self, from: UnitId, to: UnitId, instructors: u32) {
        let number = u16::try_from(instructors).unwrap_or(u16::MAX);
        self.instructors.entry(from).and_modify(|kept| *kept = kept.saturating_sub(number));
        self.instructors.entry(to).and_modify(|kept| *kept = kept.saturating_add(number));
    }

    /// Hires carriers for a leg; none leaves it to the staff again.
    pub(in crate::sim) fn hire(&mut self, route: RouteId, carts: u16, camels: u16) {
        let carriers = Carriers { carts, camels };
        if carriers == Carriers::default() {
            self.carriers.remove(&route);
        } else {
            self.carriers.insert(route, carriers);
        }
    }

    /// Loads the goods named first, then the others in their usual order.
    pub(in crate::sim) fn load_first(&mut self, first: &[Goods]) {
        let rank = |goods: &Goods| first.iter().position(|named| named == goods).unwrap_or(Goods::ALL.len());
        let mut order = Goods::ALL;
        order.sort_by_key(|goods| (rank(goods), *goods));
        self.goods = order;
    }

    /// Leaves something to the staff, or takes it out of its hands.
    pub(in crate::sim) fn leave(&mut self, what: Routine, on: bool) {
        if on {
            self.taken.remove(&what)
        } else {
            self.taken.insert(what)
        };
    }

    /// Whether something is left to the staff.
    #[must_use]
    pub fn leaves(&self, what: Routine) -> bool {
        !self.taken.contains(&what)
    }

    /// The numbers of units in the order they are served.
    pub(in crate::sim) fn serving<T>(&self, units: &Dense<UnitId, T>) -> Vec<usize> {
        let ranked = units.keys().enumerate().map(|(number, unit)| (self.rank(unit), number));
        let mut all: Vec<(usize, usize)> = ranked.collect();
        all.sort_unstable();
        all.into_iter().map(|(_, number)| number).collect()
    }

    /// Units in the order they are served: those named first, the others by id.
    pub fn served<'u>(&self, units: impl Iterator<Item = &'u UnitId>) -> Vec<UnitId> {
        let mut all: Vec<UnitId> = units.copied().collect();
        all.sort_by_cached_key(|unit| (self.rank(unit), *unit));
        all
    }

    /// The place of a unit among those named first; the last of all where it is not named.
    fn rank(&self, unit: &UnitId) -> usize {
        self.precedence.iter().position(|named| named == unit).unwrap_or(usize::MAX)
    }
}

/// Carriers that work this turn, by hand or by the staff.
#[derive(Resource, Clone, Debug, Default)]
pub struct Hired(pub(in crate::sim) BTreeMap<RouteId, Carriers>);

impl Hired {
    /// Carriers on a leg.
    #[must_use]
    pub fn on(&self, route: RouteId) -> Carriers {
        self.0.get(&route).copied().unwrap_or_default()
    }
}
