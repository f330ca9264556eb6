//! Units that set out for a place, by an order or by an event. How they ride is the phase's.

use crate::base::id::{PlaceId, UnitId};
use crate::orders::Pace;
use crate::sim::state::find;
use crate::sim::state::network::Network;
use crate::sim::state::unit::{March, Station};
use bevy_ecs::prelude::{Mut, World};

/// Lets a unit ride to a place by the shortest way; where there is none it stays.
pub(in crate::sim) fn set_out(world: &mut World, unit: UnitId, place: PlaceId, pace: Pace) {
    world.resource_scope(|world, network: Mut<Network>| {
        let Some(mut station) = find::unit_mut::<Station>(world, unit) else { return };
        if station.at == place {
            station.march = None;
        } else if let Some((length, _)) = network.ride(station.at, place) {
            station.march = Some(March { to: place, left: length, pace });
        }
    });
}
