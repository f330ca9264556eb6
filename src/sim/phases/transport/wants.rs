//! Who asks for what: units for some turns of supply, depots for their targets.

use crate::base::id::{OblastId, UnitId};
use crate::base::math::round_heads;
use crate::orders::{ByGoods, Goods};
use crate::scenario::Scenario;
use crate::sim::phases::transport::loading::{Asked, Loading};
use crate::sim::state::find::found;
use crate::sim::state::index::Index;
use crate::sim::state::levers::Levers;
use crate::sim::state::needs::needs;
use crate::sim::state::network::Network;
use crate::sim::state::store::Transit;
use crate::sim::state::unit::{Outfit, Roll, Station};
use bevy_ecs::prelude::Query;

/// Who asks, in the order they are served: units, then depots.
pub(in crate::sim) struct Askers {
    units: Vec<Asker>,
    /// Nodes of the depots.
    depots: Vec<u32>,
    /// What is on its way to each node.
    coming: Vec<ByGoods<u64>>,
}

/// A unit that asks, and what it wants to have of each of the goods.
struct Asker {
    unit: UnitId,
    payer: OblastId,
    /// Where it stands and what it wants there, then the same at home; a place out of play gets nothing.
    asks: [(Option<u32>, ByGoods<u64>); 2],
}

impl Askers {
    /// All who ask in a turn.
    pub fn of(
        scenario: &Scenario,
        turn: u16,
        network: &Network,
        levers: &Levers,
        index: &Index,
        units: &Query<(&Roll, &Outfit, &Station)>,
        targets: &[ByGoods<u64>],
        transit: &Transit,
    ) -> Self {
        let asker = |unit: usize| {
            let (roll, outfit, station) = found(units.get(*index.units.at(unit)));
            let plan = &scenario.units[unit];
            let [there, home] = wanted(scenario, turn, roll, outfit, station);
            let asks = [(network.node(station.at), there), (network.node(plan.home), home)];
            Asker { unit: plan.id, payer: plan.oblast, asks }
        };
        let is_depot = |node: &u32| targets[*node as usize].iter().any(|&target| target > 0);
        Self {
            units: levers.serving(&index.units).into_iter().map(asker).collect(),
            coming: coming(network, transit, targets.len()),
            depots: (0..targets.len() as u32).filter(is_depot).collect(),
        }
    }
}

/// What is on its way to each node.
fn coming(network: &Network, transit: &Transit, nodes: usize) -> Vec<ByGoods<u64>> {
    let mut coming = vec![ByGoods::default(); nodes];
    for shipment in transit.shipments() {
        if let Some(node) = network.node(shipment.to) {
            coming[node as usize][shipment.goods] += shipment.amount;
        }
    }
    coming
}

/// Requests for one class of goods, units in the order they are served, then depots. Requests that the
/// stock at hand and on its way covers are left out, but their stock is kept.
pub(in crate::sim) fn of(loading: &Loading, goods: Goods, askers: &Askers) -> Vec<Asked> {
    let (promised, most) = (vec![0; loading.stocks.len()], 2 * askers.units.len() + askers.depots.len());
    let mut counter =
        Counter { loading, goods, coming: &askers.coming, promised, asked: Vec::with_capacity(most) };
    for (i, asker) in askers.units.iter().enumerate() {
        // The last of very many units share a rank.
        let rank = i.min(200) as u8;
        for (node, wanted) in asker.asks {
            if let Some(node) = node {
                counter.ask(node, Some(asker.unit), Some(asker.payer), wanted[goods], rank);
            }
        }
    }
    for &node in &askers.depots {
        let payer = loading.network.oblasts[node as usize];
        counter.ask(node, None, payer, loading.targets[node as usize][goods], 250);
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
    coming: &'l [ByGoods<u64>],
    /// Stock at hand and on its way that earlier requests count on, by node.
    promised: Vec<u64>,
    asked: Vec<Asked>,
}

impl Counter<'_> {
    fn ask(&mut self, node: u32, unit: Option<UnitId>, payer: Option<OblastId>, wanted: u64, rank: u8) {
        if wanted == 0 {
            return;
        }
        let stock = self.loading.stocks[node as usize][self.goods];
        let there = stock + self.coming[node as usize][self.goods];
        let promised = &mut self.promised[node as usize];
        let covered = wanted.min(there.saturating_sub(*promised));
        *promised += covered;
        let kept = (*promised).min(stock);
        let amount = wanted - covered;
        self.asked.push(Asked { node, unit, payer, amount, ration: amount, bought: 0, kept, rank });
    }
}

/// What a unit wants to have of each of the goods at its place, and at home.
fn wanted(
    scenario: &Scenario,
    turn: u16,
    roll: &Roll,
    outfit: &Outfit,
    station: &Station,
) -> [ByGoods<u64>; 2] {
    let (rules, men) = (&scenario.rules, roll.enrolled().0);
    let needs = needs(scenario, turn, roll, outfit, station);
    let [mut there, mut home] = [ByGoods::default(); 2];
    for (column, goods) in [Goods::Food, Goods::Grain, Goods::Hay].into_iter().enumerate() {
        let turns = |kilograms: u64| u64::from(round_heads(kilograms as f64 * rules.store_turns));
        there[goods] = turns(needs.there[column]);
        home[goods] = turns(needs.at_home[column]);
    }
    let rounds = round_heads(f64::from(outfit.rifles) * rules.rounds_carried * rules.pouches_wanted);
    there[Goods::Ammunition] = rounds.saturating_sub(outfit.rounds).into();
    there[Goods::Weapons] = men.saturating_sub(outfit.rifles).into();
    there[Goods::Kit] = men.saturating_sub(outfit.kit).into();
    [there, home]
}
