//! The store of a place, and what is on its way between stores.

use crate::base::id::PlaceId;
use crate::orders::{ByGoods, Goods};
use bevy_ecs::prelude::{Component, Resource};
use serde::{Deserialize, Serialize};

/// What a place holds, and what an étape depot there should hold.
#[derive(Component, Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Store {
    pub(in crate::sim) place: PlaceId,
    /// In the order of [`Goods::ALL`], in the goods' own units.
    pub(in crate::sim) stock: ByGoods<u64>,
    /// Target stocks of the depot; all zero where there is none.
    pub(in crate::sim) target: ByGoods<u64>,
    /// What the staff wants to hold here beside.
    pub(in crate::sim) routine: ByGoods<u64>,
}

impl Store {
    /// An empty store.
    #[must_use]
    pub fn empty(place: PlaceId) -> Self {
        Self { place, stock: ByGoods::default(), target: ByGoods::default(), routine: ByGoods::default() }
    }

    /// Where it is.
    #[must_use]
    pub fn place(&self) -> PlaceId {
        self.place
    }

    /// What it holds of some goods, in their unit.
    #[must_use]
    pub fn stock(&self, goods: Goods) -> u64 {
        self.stock[goods]
    }

    /// What a depot here should hold: by order, or else by the staff.
    #[must_use]
    pub fn target(&self, goods: Goods) -> u64 {
        self.targets()[goods]
    }

    /// What a depot here should hold of all goods.
    #[must_use]
    pub fn targets(&self) -> &ByGoods<u64> {
        if self.is_ordered() { &self.target } else { &self.routine }
    }

    /// Whether a depot is kept here by order.
    #[must_use]
    pub fn is_ordered(&self) -> bool {
        self.target.iter().any(|&target| target > 0)
    }

    /// Whether a depot is kept here.
    #[must_use]
    pub fn is_depot(&self) -> bool {
        self.targets().iter().any(|&target| target > 0)
    }

    /// How full the depot is in food and fodder.
    #[must_use]
    pub fn filled(&self) -> f64 {
        let wanted: u64 = self.targets().iter().sum();
        let held: u64 =
            self.stock.iter().zip(self.targets().iter()).map(|(stock, target)| stock.min(target)).sum();
        if wanted == 0 { 0.0 } else { held as f64 / wanted as f64 }
    }
}

/// Goods between two stores.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Shipment {
    /// The turn it arrives in.
    pub due: u16,
    /// Where to.
    pub to: PlaceId,
    /// What.
    pub goods: Goods,
    /// Where from.
    pub from: PlaceId,
    /// How much, in the goods' unit.
    pub amount: u64,
}

/// All that is on its way, sorted.
#[derive(Resource, Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Transit(pub(in crate::sim) Vec<Shipment>);

impl Transit {
    /// The shipments.
    #[must_use]
    pub fn shipments(&self) -> &[Shipment] {
        &self.0
    }

    /// What is on its way to a place.
    #[must_use]
    pub fn coming(&self, to: PlaceId, goods: Goods) -> u64 {
        self.0.iter().filter(|shipment| shipment.to == to && shipment.goods == goods).map(|s| s.amount).sum()
    }
}
