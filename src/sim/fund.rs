//! The fund: a treasury per branch, and what sponsors think.

use crate::base::id::{DeliveryId, OblastId, SponsorId};
use crate::base::quantity::{Kopeks, PerMille};
use bevy::ecs::prelude::Resource;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// The branches of the fund.
#[derive(Resource, Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fund(pub(in crate::sim) BTreeMap<OblastId, Treasury>);

impl Fund {
    /// The treasury of a branch; an empty one where there is none.
    #[must_use]
    pub fn branch(&self, oblast: OblastId) -> Treasury {
        self.0.get(&oblast).copied().unwrap_or_default()
    }

    /// Branches and their treasuries, by id.
    pub fn branches(&self) -> impl Iterator<Item = (OblastId, &Treasury)> {
        self.0.iter().map(|(id, treasury)| (*id, treasury))
    }
}

/// One branch.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Treasury {
    /// Money in hand; never below zero.
    pub balance: Kopeks,
    /// Arrears of pay, thousandths of a month; six months at most.
    pub arrears: PerMille,
    /// What this turn's purchases may still cost.
    pub for_goods: Kopeks,
}

impl Treasury {
    /// Pays what it can of `due` and returns that.
    pub(in crate::sim) fn pay(&mut self, due: Kopeks) -> Kopeks {
        let paid = due.min(self.balance);
        self.balance = self.balance.less(paid);
        paid
    }
}

/// What sponsors think, and which of their deliveries are over.
#[derive(Resource, Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Goodwill {
    /// Standing of Alash with each sponsor.
    pub standing: BTreeMap<SponsorId, PerMille>,
    /// Deliveries handed over or withheld for good.
    pub settled: BTreeSet<DeliveryId>,
}
