//! Who asks for what: units for some turns of supply, depots for their targets.

use crate::base::id::{PlaceId, UnitId};
use crate::base::math::round_heads;
use crate::orders::Goods;
use crate::sim::phases::transport::loading::{Asked, Loading};
use crate::sim::state::index::Index;
use crate::sim::state::needs::needs;
use crate::sim::state::store::Transit;
use crate::sim::state::unit::{Outfit, Roll, Station};
use bevy_ecs::prelude::Query;

/// Requests for one class of goods, units in the order they are served, then depots. Requests that the
/// stock at hand and on its way covers are left out, but their stock is kept.
pub(in crate::sim) fn of(
    loading: &Loading,
    goods: Goods,
    served: &[UnitId],
    index: &Index,
    units: &Query<(&Roll, &Outfit, &Station)>,
    transit: &Transit,
) -> Vec<Asked> {
    let nodes = loading.stocks.len();
    let mut coming = vec![0; nodes];
    for shipment in transit.shipments().iter().filter(|shipment| shipment.goods == goods) {
        if let Some(node) = loading.network.node(shipment.to) {
            coming[node as usize] += shipment.amount;
        }
    }
    let mut counter = Counter { loading, goods, coming, promised: vec![0; nodes], asked: Vec::new() };
    for (i, &unit) in served.iter().enumerate() {
        // The last of very many units share a rank.
        let rank = i.min(200) as u8;
        let Ok((roll, outfit, station)) = units.get(index.units[&unit]) else { continue };
        let Some(plan) = loading.scenario.unit(unit) else { continue };
        let (there, home) = wanted(loading, goods, roll, outfit, station);
        counter.ask(station.at, Some(unit), there, rank);
        counter.ask(plan.home, Some(unit), home, rank);
    }
    for (node, target) in loading.targets.iter().enumerate() {
        counter.ask(loading.network.places[node], None, target[goods as usize], 250);
    }
    counter.asked.retain(|asked| asked.amount > 0 || asked.kept > 0);
    if counter.asked.iter().all(|asked| asked.amount == 0) {
        return Vec::new();
    }
    counter.asked
}

struct Counter<'l> {
    loading: &'l Loading<'l>,
    goods: Goods,
    /// What is on its way, by node.
    coming: Vec<u64>,
    /// Stock at hand and on its way that earlier requests count on, by node.
    promised: Vec<u64>,
    asked: Vec<Asked>,
}

impl Counter<'_> {
    fn ask(&mut self, place: PlaceId, unit: Option<UnitId>, wanted: u64, rank: u8) {
        if wanted == 0 {
            return;
        }
        let Some(node) = self.loading.network.node(place) else { return };
        let stock = self.loading.stocks[node as usize][self.goods as usize];
        let there = stock + self.coming[node as usize];
        let promised = &mut self.promised[node as usize];
        let covered = wanted.min(there.saturating_sub(*promised));
        *promised += covered;
        let kept = (*promised).min(stock);
        let amount = wanted - covered;
        self.asked.push(Asked { place, node, unit, amount, ration: amount, bought: 0, kept, rank });
    }
}

/// What a unit wants to have at its place and at home.
fn wanted(loading: &Loading, goods: Goods, roll: &Roll, outfit: &Outfit, station: &Station) -> (u64, u64) {
    let rules = &loading.scenario.rules;
    let column = match goods {
        Goods::Food => 0,
        Goods::Grain => 1,
        Goods::Hay => 2,
        Goods::Weapons => return (u64::from(roll.enrolled().0.saturating_sub(outfit.rifles)), 0),
        Goods::Ammunition => {
            let full = f64::from(outfit.rifles) * rules.rounds_carried * rules.pouches_wanted;
            return (u64::from(round_heads(full).saturating_sub(outfit.rounds)), 0);
        }
        Goods::Kit => return (u64::from(roll.enrolled().0.saturating_sub(outfit.kit)), 0),
    };
    let needs = needs(loading.scenario, loading.turn, roll, outfit, station);
    let turns = |kilograms: u64| u64::from(round_heads(kilograms as f64 * rules.store_turns));
    (turns(needs.there[column]), turns(needs.at_home[column]))
}
