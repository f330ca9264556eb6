//! The first day: makes the world of a scenario and a seed.

use crate::base::dice::Seed;
use crate::base::math::{log_normal, round_heads};
use crate::base::quantity::{Kopeks, PerMille};
use crate::scenario::Scenario;
use crate::sim::fund::{Fund, Goodwill, Treasury};
use crate::sim::ledger::Ledger;
use crate::sim::levers::Levers;
use crate::sim::network::Network;
use crate::sim::snapshot::{Snapshot, UnitState};
use crate::sim::store::{Store, Transit};
use crate::sim::transport::SupplyReport;
use crate::sim::turn::{Chart, Chronicle, Index};
use crate::sim::uezd::{Muster, Uezd};
use crate::sim::unit::{Outfit, Return, Roll, Station};
use bevy::ecs::prelude::World;
use std::sync::Arc;

/// The state on the first day.
pub(in crate::sim) fn first_day(scenario: &Scenario, seed: Seed) -> Snapshot {
    let treasury = |balance| Treasury { balance, ..Treasury::default() };
    Snapshot {
        turn: 0,
        seed,
        levers: Levers::at_rest(Kopeks::from_roubles(scenario.rules.rider_pay)),
        fund: Fund(scenario.oblasts.iter().map(|oblast| (oblast.id, treasury(oblast.treasury))).collect()),
        goodwill: Goodwill {
            standing: scenario.sponsors.iter().map(|sponsor| (sponsor.id, sponsor.standing)).collect(),
            ..Goodwill::default()
        },
        uezds: scenario.uezds.iter().map(|uezd| a_uezd(scenario, seed, uezd.id)).collect(),
        units: scenario.units.iter().map(a_unit).collect(),
        stores: scenario
            .places
            .iter()
            .filter(|place| place.in_play)
            .map(|place| Store::empty(place.id))
            .collect(),
        transit: Transit::default(),
    }
}

fn a_uezd(scenario: &Scenario, seed: Seed, id: crate::base::id::UezdId) -> Uezd {
    let draw = |purpose, sigma| {
        let factor = log_normal(&mut seed.dice(purpose, 0, id.as_str()), sigma);
        PerMille(round_heads(factor * 1000.0))
    };
    Uezd {
        id,
        luck: draw("authority of a campaign", scenario.rules.reach_sigma),
        temper: draw("show-up of a campaign", scenario.rules.show_up_sigma),
        won: PerMille::ZERO,
        reach: PerMille::ZERO,
        muster: Muster::default(),
    }
}

fn a_unit(unit: &crate::scenario::model::Unit) -> UnitState {
    UnitState {
        id: unit.id,
        roll: Roll::default(),
        outfit: Outfit { condition: PerMille(800), ..Outfit::default() },
        station: Station { at: unit.home, supply: PerMille::ALL, feed: PerMille::ALL, ..Station::default() },
        strength: Return::default(),
    }
}

/// A world for a scenario, in the state given. Its schedule is still to be added.
pub(in crate::sim) fn furnish(world: &mut World, scenario: &Arc<Scenario>, state: &Snapshot) {
    let mut index = Index::default();
    for uezd in &state.uezds {
        index.uezds.insert(uezd.id, world.spawn(uezd.clone()).id());
    }
    for unit in &state.units {
        let parts = (unit.roll.clone(), unit.outfit.clone(), unit.station.clone(), unit.strength);
        index.units.insert(unit.id, world.spawn(parts).id());
    }
    for store in &state.stores {
        index.stores.insert(store.place(), world.spawn(store.clone()).id());
    }
    world.insert_resource(index);
    world.insert_resource(Chart(Arc::clone(scenario)));
    world.insert_resource(Network::of(scenario));
    world.init_resource::<Ledger>();
    world.init_resource::<Chronicle>();
    world.init_resource::<SupplyReport>();
    state.put_into(world);
}
