//! What each leg can carry this turn.
//!
//! A carrier sets out from a base (a market, or a depot that holds fodder) and eats of its load all the way
//! out and back; the further it is from the base, the less of the load is payload. A depot that is passed
//! hands over fodder from its store and so makes the next leg begin anew; when its store is empty it is no
//! base. Hired carriers are fed by their owners as far as the base is a market: that is in the hire.

use crate::base::id::{PlaceId, RouteId};
use crate::base::math::round;
use crate::orders::Goods;
use crate::scenario::Scenario;
use crate::scenario::model::{Holder, Mode};
use crate::scenario::rules::Rules;
use crate::sim::state::carriers::Carrier;
use crate::sim::state::control::Control;
use crate::sim::state::levers::{Carriers, Hired};
use crate::sim::state::network::{Network, carted};
use crate::supply::range;

/// One direction of a leg this turn.
pub(in crate::sim) struct Leg {
    pub route: RouteId,
    pub from: PlaceId,
    /// Payload of the whole turn, kilograms.
    pub capacity: i64,
    /// Payload loaded so far, grams.
    pub loaded: i64,
    /// Share of a hired carrier's load that arrives.
    pub share: f64,
    /// Fodder that a kilogram of payload costs the depot it set out from, kilograms.
    pub eats: f64,
    /// Node of that depot; none where the base is a market.
    pub depot: Option<u32>,
}

/// Capacity of every leg in both directions, in the order of the network's arcs.
pub(in crate::sim) fn legs(
    scenario: &Scenario,
    turn: u16,
    hired: &Hired,
    control: &Control,
    network: &Network,
    stocks: &[[u64; 6]],
    targets: &[[u64; 6]],
) -> Vec<Leg> {
    let now = scenario.half_month(turn);
    let depots: Vec<u32> = (0..stocks.len())
        .filter(|&node| {
            targets[node].iter().any(|&target| target > 0) && is_base(&scenario.rules, &stocks[node])
        })
        .map(|node| node as u32)
        .collect();
    let markets: Vec<u32> = network
        .markets
        .iter()
        .map(|&i| scenario.markets[i].place)
        .filter(|&place| control.holder(place) != Holder::Hostile)
        .filter_map(|place| network.node(place))
        .collect();
    let bases: Vec<u32> = markets.iter().chain(&depots).copied().collect();
    let nearest = range::nearest(&network.hauls, &bases);
    let half = usize::from(now.of_year());
    let mut legs = Vec::with_capacity(2 * network.legs.len());
    for (leg, &i) in network.legs.iter().enumerate() {
        let route = &scenario.routes[i];
        let open = network.open[leg];
        let hired = hired.on(route.id);
        for (from, arc) in [(route.from, 2 * leg), (route.to, 2 * leg + 1)] {
            let node = network.freight.arcs()[arc].from;
            let base = nearest[node as usize].as_ref();
            let way = base.map(|base| base.distance as f64 / 1000.0);
            let depot = base.filter(|base| base.origin >= markets.len()).map(|base| bases[base.origin]);
            let mut leg = Leg { route: route.id, from, capacity: 0, loaded: 0, share: 1.0, eats: 0.0, depot };
            if open {
                fill(&mut leg, &scenario.rules, half, route.mode, route.length.km(), way, hired);
            }
            legs.push(leg);
        }
    }
    legs
}

/// Works out capacity, share and fodder of an open leg. `way` is the distance from the nearest base to
/// where the leg begins; without any base nothing hired can set out.
fn fill(leg: &mut Leg, rules: &Rules, half: usize, mode: Mode, km: f64, way: Option<f64>, hired: Carriers) {
    let free = match mode {
        Mode::Rail => rules.rail_tonnes,
        Mode::Steamer => rules.steamer_tonnes,
        Mode::PostRoad => rules.post_road_tonnes,
        Mode::Track => rules.track_tonnes,
    } * 1000.0;
    leg.capacity = round(free);
    let Some(way) = way.filter(|_| carted(mode)) else { return };
    let kinds = [(Carrier::cart(rules, half), hired.carts), (Carrier::camel(rules, half), hired.camels)];
    leg.share = kinds[0].0.share(way + km);
    let (mut payload, mut eaten) = (0.0, 0.0);
    for (carrier, number) in kinds {
        let share = carrier.share(way + km);
        let part = f64::from(number) * carrier.payload(km, share);
        payload += part;
        eaten += part * carrier.eats_per_kg(km, share);
    }
    leg.eats = eaten / (payload + free);
    leg.capacity += round(payload);
}

/// Whether convoys can set out from a depot that holds these stocks.
pub(in crate::sim) fn is_base(rules: &Rules, stock: &[u64; 6]) -> bool {
    fodder(stock) as f64 >= rules.depot_fodder_kg
}

pub(in crate::sim) fn fodder(stock: &[u64; 6]) -> u64 {
    stock[Goods::Grain as usize] + stock[Goods::Hay as usize]
}

/// How many legs eat of the depot at each node.
pub(in crate::sim) fn setting_out(legs: &[Leg], nodes: usize) -> Vec<u32> {
    let mut setting_out = vec![0; nodes];
    for leg in legs.iter().filter(|leg| leg.capacity > 0 && leg.eats > 0.0) {
        if let Some(depot) = leg.depot {
            setting_out[depot as usize] += 1;
        }
    }
    setting_out
}
