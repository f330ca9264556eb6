//! What the last turn's supply came to: asked and sent, loads of legs, and where goods stuck.

use crate::base::id::{PlaceId, RouteId, UnitId};
use crate::orders::Goods;
use bevy_ecs::prelude::Resource;
use serde::Serialize;

/// The supply of one turn.
#[derive(Resource, Clone, Debug, Default, Serialize)]
pub struct SupplyReport {
    /// What was asked and sent.
    pub rows: Vec<Row>,
    /// Loads of the legs that could carry.
    pub hauls: Vec<Haul>,
    /// Bottlenecks of each class that fell short, from the stocks outwards.
    pub stuck: Vec<Stuck>,
    /// Whether nobody will ask: nothing is then told, and bottlenecks are not looked for.
    #[serde(skip)]
    pub brief: bool,
}

impl SupplyReport {
    pub(in crate::sim) fn clear(&mut self) {
        self.rows.clear();
        self.hauls.clear();
        self.stuck.clear();
    }
}

/// One request and what was sent for it.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Row {
    /// What.
    pub goods: Goods,
    /// Where to.
    pub place: PlaceId,
    /// For which unit; none for a depot.
    pub unit: Option<UnitId>,
    /// Asked, in the goods' unit.
    pub asked: u64,
    /// Sent.
    pub sent: u64,
}

/// One direction of a leg.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Haul {
    /// The leg.
    pub route: RouteId,
    /// The end it sets out from.
    pub from: PlaceId,
    /// Payload loaded, grams.
    pub loaded: i64,
    /// Payload it could take, kilograms.
    pub capacity: i64,
    /// Share of a cart's load that arrives.
    pub share: f64,
}

/// A bottleneck.
#[derive(Clone, Debug, Serialize)]
pub struct Stuck {
    /// Of which goods.
    pub goods: Goods,
    /// Legs that are full.
    pub legs: Vec<RouteId>,
    /// Stores that are empty of it.
    pub stores: Vec<PlaceId>,
    /// Markets that have sold all.
    pub markets: Vec<PlaceId>,
    /// Whether there is no more money to buy with.
    pub money: bool,
    /// Whether there is none of it anywhere to send.
    pub none_left: bool,
    /// Places that go short behind it.
    pub places: Vec<PlaceId>,
}

impl Stuck {
    /// Places whose branch cannot pay for more.
    pub(in crate::sim) fn no_money(goods: Goods, places: Vec<PlaceId>) -> Self {
        Self { money: true, ..Self::bare(goods, places) }
    }

    /// Places for which there is nothing to send.
    pub(in crate::sim) fn none_left(goods: Goods, places: Vec<PlaceId>) -> Self {
        Self { none_left: true, ..Self::bare(goods, places) }
    }

    fn bare(goods: Goods, mut places: Vec<PlaceId>) -> Self {
        places.sort();
        places.dedup();
        let (legs, stores, markets) = (Vec::new(), Vec::new(), Vec::new());
        Self { goods, legs, stores, markets, money: false, none_left: false, places }
    }
}
