//! What each leg can carry this turn.
//!
//! A carrier sets out from a base (a market, or a depot that holds fodder) and eats of its load all the way
//! out and back; the further it is from the base, the less of the load is payload. A depot that is passed
//! hands over fodder from its store and so makes the next leg begin anew; when its store is empty it is no
//! base. Hired carriers are fed by their owners as far as the base is a market: that is in the hire.

use crate::base::math::round;
use crate::orders::{ByGoods, Goods};
use crate::scenario::Scenario;
use crate::scenario::model::{Holder, Mode, Route};
use crate::scenario::rules::Rules;
use crate::sim::state::carriers::Carrier;
use crate::sim::state::control::Control;
use crate::sim::state::levers::{Carriers, Hired};
use crate::sim::state::network::{Network, carted};

/// One direction of a leg this turn.
#[derive(Clone, Copy)]
pub(in crate::sim) struct Leg {
    /// Payload of the whole turn, kilograms; nothing where the leg is closed.
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
    network: &mut Network,
    stocks: &[ByGoods<u64>],
    targets: &[ByGoods<u64>],
) -> Vec<Leg> {
    let (rules, now) = (&scenario.rules, scenario.half_month(turn));
    let depots: Vec<u32> = (0..stocks.len())
        .filter(|&node| {
            targets[node].iter().any(|&target| target > 0) && is_base(&scenario.rules, &stocks[node])
        })
        .map(|node| node as u32)
        .collect();
    let markets: Vec<u32> = (0..network.markets.len())
        .map(|market| network.market_node(market))
        .filter(|&node| control.at(node as usize) != Holder::Hostile)
        .collect();
    let bases: Vec<u32> = markets.iter().chain(&depots).copied().collect();
    network.find_ways_from(&bases);
    let nearest = network.ways_from_bases();
    let half = usize::from(now.of_year());
    let carriers = network.hired(scenario, hired);
    let season = Season { rules, carriers: [Carrier::cart(rules, half), Carrier::camel(rules, half)] };
    let mut legs = vec![CLOSED; 2 * network.legs.len()];
    for (leg, &i) in network.legs.iter().enumerate().filter(|(leg, _)| network.open[*leg]) {
        let route = &scenario.routes[i];
        let hired = if carted(route.mode) { carriers[leg] } else { Carriers::default() };
        for arc in [2 * leg, 2 * leg + 1] {
            let node = network.freight.arcs()[arc].from;
            let base = nearest[node as usize].as_ref();
            let way = base.map(|base| base.distance as f64 / 1000.0);
            legs[arc] = season.leg(route, way, hired);
            let depot = base.filter(|base| base.origin >= markets.len()).map(|base| bases[base.origin]);
            legs[arc].depot = depot;
        }
    }
    legs
}

/// A leg that nobody can use.
const CLOSED: Leg = Leg { capacity: 0, loaded: 0, share: 1.0, eats: 0.0, depot: None };

/// Carts and camels in a season.
struct Season<'r> {
    rules: &'r Rules,
    carriers: [Carrier; 2],
}

impl Season<'_> {
    /// Capacity, share and fodder of an open leg. `way` is the distance from the nearest base to where the leg
    /// begins; without any base nothing hired can set out.
    fn leg(&self, route: &Route, way: Option<f64>, hired: Carriers) -> Leg {
        let (rules, km) = (self.rules, route.length.km());
        let free = match route.mode {
            Mode::Rail => rules.rail_tonnes,
            Mode::Steamer => rules.steamer_tonnes,
            Mode::PostRoad => rules.post_road_tonnes,
            Mode::Track => rules.track_tonnes,
        } * 1000.0;
        let mut leg = Leg { capacity: round(free), ..CLOSED };
        let Some(way) = way.filter(|_| carted(route.mode)) else { return leg };
        leg.share = self.carriers[0].share(way + km);
        let (mut payload, mut eaten) = (0.0, 0.0);
        for (carrier, number) in self.carriers.into_iter().zip([hired.carts, hired.camels]) {
            if number > 0 {
                let share = carrier.share(way + km);
                let part = f64::from(number) * carrier.payload(km, share);
                payload += part;
                eaten += part * carrier.eats_per_kg(km, share);
            }
        }
        leg.eats = eaten / (payload + free);
        leg.capacity += round(payload);
        leg
    }
}

/// Whether convoys can set out from a depot that holds these stocks.
pub(in crate::sim) fn is_base(rules: &Rules, stock: &ByGoods<u64>) -> bool {
    fodder(stock) as f64 >= rules.depot_fodder_kg
}

pub(in crate::sim) fn fodder(stock: &ByGoods<u64>) -> u64 {
    stock[Goods::Grain] + stock[Goods::Hay]
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

/// Closes the arcs of legs that carry nothing this turn, and lists the others: they are opened for each class of goods.
pub(in crate::sim) fn close(network: &mut Network, legs: &[Leg]) -> Vec<u32> {
    let mut open = Vec::with_capacity(legs.len());
    for (arc, leg) in (0..).zip(legs) {
        if leg.capacity > 0 {
            open.push(arc);
        } else {
            network.open(arc, 0);
        }
    }
    open
}
