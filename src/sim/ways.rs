//! The ways that units ride or will: on the march already, or by an order that a courier still carries.

use crate::base::id::{PlaceId, UnitId};
use crate::orders::Order;
use crate::sim::View;
use crate::sim::state::network::Network;
use crate::sim::view::UnitView;

impl View<'_> {
    /// The places between two others on the shortest open way; none where no open way leads.
    #[must_use]
    pub fn between(&self, from: PlaceId, to: PlaceId) -> Vec<PlaceId> {
        let ride = self.world.resource::<Network>().ride(from, to);
        ride.map(|(_, between)| between).unwrap_or_default()
    }

    /// For each unit that is to go somewhere the places of its way, first where it stands, last where it is to be.
    #[must_use]
    pub fn ways(&self) -> Vec<Vec<PlaceId>> {
        let carried = |unit: UnitId| {
            self.staff().errands.iter().rev().find_map(|errand| match errand.order {
                Order::Post { unit: whose, place, .. } if whose == unit => Some(place),
                _ => None,
            })
        };
        let way = |unit: UnitView<'_>| {
            let from = unit.station.at();
            let to = carried(unit.id).or_else(|| unit.station.march().map(|march| march.to))?;
            let (_, between) = self.world.resource::<Network>().ride(from, to)?;
            Some(std::iter::once(from).chain(between).chain([to]).collect())
        };
        self.units().filter_map(way).collect()
    }
}
