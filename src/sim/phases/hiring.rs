//! What the staff sees to by itself: hiring carriers, filling way-stations.
//!
//! Both follow from what posted units need on the ways to them. A lever set by hand stands above the staff's.

use crate::base::id::PlaceId;
use crate::base::math::{floor_heads, round_heads};
use crate::orders::{ByGoods, Goods, Routine};
use crate::scenario::Scenario;
use crate::scenario::model::Mode;
use crate::sim::phases::turn::{Turn, TurnPhase};
use crate::sim::state::carriers::Carrier;
use crate::sim::state::control::Control;
use crate::sim::state::find::found;
use crate::sim::state::index::{Chart, Clock, Index};
use crate::sim::state::levers::{Carriers, Hired, Levers};
use crate::sim::state::needs::needs;
use crate::sim::state::network::Network;
use crate::sim::state::store::Store;
use crate::sim::state::unit::{Outfit, Roll, Station};
use bevy_app::App;
use bevy_ecs::prelude::*;
use std::collections::BTreeMap;

pub(in crate::sim) fn plugin(app: &mut App) {
    app.add_systems(Turn, (restock, hire).chain().in_set(TurnPhase::Staff));
}

/// Keeps way-stations on the ways to posted units, with a part of what the unit eats in a turn.
fn restock(
    chart: Res<Chart>,
    clock: Res<Clock>,
    levers: Res<Levers>,
    index: Res<Index>,
    control: Res<Control>,
    units: Query<(&Roll, &Outfit, &Station)>,
    mut stores: Query<&mut Store>,
) {
    let scenario = &*chart.0;
    let rules = &scenario.rules;
    let part = |need: u64, share: f64| u64::from(floor_heads(need as f64 * share));
    let mut wanted = vec![ByGoods::default(); index.stores.keys().len()];
    if levers.leaves(Routine::Restock) {
        for &entity in index.units.values() {
            let (roll, outfit, station) = found(units.get(entity));
            if !station.is_away() || station.march.is_some() {
                continue;
            }
            let [food, grain, hay] = needs(scenario, clock.0, roll, outfit, station).there;
            for place in station.way.iter().filter(|place| control.held(**place)) {
                let Some(number) = index.stores.number(place) else { continue };
                let target: &mut ByGoods<u64> = &mut wanted[number];
                target[Goods::Food] += part(food, rules.restock_food);
                target[Goods::Grain] += part(grain, rules.restock_feed);
                target[Goods::Hay] += part(hay, rules.restock_feed);
            }
        }
    }
    for (&entity, wanted) in index.stores.values().zip(wanted) {
        found(stores.get_mut(entity)).routine = wanted;
    }
}

/// Hires what the ways to posted units need and the rules allow, beside what is ordered by hand.
fn hire(
    chart: Res<Chart>,
    clock: Res<Clock>,
    levers: Res<Levers>,
    index: Res<Index>,
    network: Res<Network>,
    units: Query<(&Roll, &Outfit, &Station)>,
    mut hired: ResMut<Hired>,
) {
    let scenario = &*chart.0;
    hired.0.clone_from(&levers.carriers);
    if !levers.leaves(Routine::Hire) {
        return;
    }
    let mut loads: BTreeMap<usize, f64> = BTreeMap::new();
    let mut lengths: BTreeMap<usize, f64> = BTreeMap::new();
    for (plan, entity) in index.units_of(scenario) {
        let (roll, outfit, station) = found(units.get(entity));
        if !station.is_away() || roll.enrolled().0 == 0 {
            continue;
        }
        let need: u64 = needs(scenario, clock.0, roll, outfit, station).there.iter().sum();
        let stops: Vec<PlaceId> =
            [plan.home].into_iter().chain(station.way.iter().copied()).chain([station.at]).collect();
        let mut way = 0.0;
        for pair in stops.windows(2) {
            let Some(leg) = network.leg_between(pair[0], pair[1]) else { continue };
            way += scenario.routes[network.legs[leg]].length.km();
            *loads.entry(leg).or_default() += need as f64;
            let length = lengths.entry(leg).or_default();
            *length = length.max(way.min(scenario.rules.hire_reach_km));
        }
    }
    for (leg, load) in loads {
        let route = &scenario.routes[network.legs[leg]];
        if !network.open[leg] {
            continue;
        }
        if levers.carriers.contains_key(&route.id) || !matches!(route.mode, Mode::PostRoad | Mode::Track) {
            continue;
        }
        let carts = carts_for(scenario, clock.0, route.length.km(), lengths[&leg], load);
        hired.0.insert(route.id, Carriers { carts, camels: 0 });
    }
}

/// Carts that bring so many kilograms over a leg in a turn, as many as can be had.
fn carts_for(scenario: &Scenario, turn: u16, km: f64, way: f64, kilograms: f64) -> u16 {
    let half = usize::from(scenario.half_month(turn).of_year());
    let cart = Carrier::cart(&scenario.rules, half);
    let each = cart.payload(km, cart.share(way));
    let most = scenario.rules.hire_most;
    let carts = if each > 0.0 { (kilograms / each).min(most) } else { 0.0 };
    round_heads(carts) as u16
}
