//! The legs in play as a graph: places are nodes, each leg is two arcs, and a market is an arc from one
//! common seller.
//!
//! It holds no state of the campaign, only what the scenario fixes, and scratch space.

use crate::base::date::HalfMonth;
use crate::base::id::PlaceId;
use crate::base::quantity::Metres;
use crate::scenario::Scenario;
use crate::scenario::model::{Holder, Mode, Route};
use crate::supply::{self, MAX_AMOUNT, Solver, range};
use bevy::ecs::prelude::Resource;

/// Tenths of a day in a turn: what takes longer arrives in a later turn.
pub(in crate::sim) const TURN_TENTHS: i64 = 150;

/// The graph.
#[derive(Resource)]
pub(in crate::sim) struct Network {
    /// Places in play, by id; a node is a position in this list.
    pub places: Vec<PlaceId>,
    /// Legs in play, as positions in the scenario's list. Leg `i` is arcs `2i` (from its first end) and `2i + 1`.
    pub legs: Vec<usize>,
    /// Markets in play, as positions in the scenario's list. Market `i` is arc `2 × legs + i`.
    pub markets: Vec<usize>,
    /// Capacities in a good's units, costs in tenths of a day.
    pub freight: supply::Network,
    /// The same arcs with costs in metres, nothing on rails and rivers, for distances from the nearest store.
    pub hauls: supply::Network,
    /// Scratch space of the solver.
    pub solver: Solver,
}

impl Network {
    pub fn of(scenario: &Scenario) -> Self {
        let places: Vec<PlaceId> =
            scenario.places.iter().filter(|place| place.in_play).map(|place| place.id).collect();
        let node = |id: PlaceId| places.binary_search(&id).ok().map(|node| node as u32);
        let in_play = |i: &usize| scenario.routes[*i].in_play;
        let legs: Vec<usize> = (0..scenario.routes.len()).filter(in_play).collect();
        let sold = |i: &usize| node(scenario.markets[*i].place).is_some();
        let markets: Vec<usize> = (0..scenario.markets.len()).filter(sold).collect();
        let seller = places.len() as u32;
        let build = |cost: &dyn Fn(&Route) -> i64| {
            let mut arcs = Vec::new();
            for route in legs.iter().map(|&i| &scenario.routes[i]) {
                let (Some(a), Some(b)) = (node(route.from), node(route.to)) else { continue };
                for (from, to) in [(a, b), (b, a)] {
                    arcs.push(supply::Arc { from, to, capacity: 0, cost: cost(route) });
                }
            }
            for to in markets.iter().filter_map(|&i| node(scenario.markets[i].place)) {
                arcs.push(supply::Arc { from: seller, to, capacity: 0, cost: 0 });
            }
            supply::Network::new(seller + 1, arcs)
        };
        let freight = build(&|route| tenths(scenario, route));
        let hauls = build(&|route| if carted(route.mode) { i64::from(route.length.0) } else { 0 });
        Self { legs, markets, freight, hauls, solver: Solver::new(), places }
    }

    /// The node of a place in play.
    pub fn node(&self, place: PlaceId) -> Option<u32> {
        self.places.binary_search(&place).ok().map(|node| node as u32)
    }

    /// The node of the common seller.
    pub fn seller(&self) -> u32 {
        self.places.len() as u32
    }

    /// Arc of market `i`.
    pub fn market_arc(&self, market: usize) -> u32 {
        (2 * self.legs.len() + market) as u32
    }

    /// Whether a leg can be used now: its season, and nobody hostile at its ends.
    pub fn is_open(scenario: &Scenario, route: &Route, now: HalfMonth) -> bool {
        let hostile = |place| scenario.holder(place, now) == Holder::Hostile;
        route.open[usize::from(now.of_year())] && !hostile(route.from) && !hostile(route.to)
    }

    /// The shortest open way by road from one place to another: its length and the places between.
    pub fn ride(
        &self,
        scenario: &Scenario,
        now: HalfMonth,
        from: PlaceId,
        to: PlaceId,
    ) -> Option<(Metres, Vec<PlaceId>)> {
        let (start, end) = (self.node(from)?, self.node(to)?);
        let mut arcs = Vec::new();
        for route in self.legs.iter().map(|&i| &scenario.routes[i]) {
            let open = Self::is_open(scenario, route, now) && route.mode != Mode::Steamer;
            let (a, b) = (self.node(route.from)?, self.node(route.to)?);
            for (from, to) in [(a, b), (b, a)] {
                arcs.push(supply::Arc {
                    from,
                    to,
                    capacity: i64::from(open),
                    cost: i64::from(route.length.0),
                });
            }
        }
        let roads = supply::Network::new(self.places.len() as u32, arcs);
        let found = range::nearest(&roads, &[start]);
        let length = found[end as usize].as_ref()?.distance;
        let way = range::route(&roads, &found, end);
        let between = way.iter().skip(1).map(|&arc| self.places[roads.arcs()[arc as usize].from as usize]);
        Some((Metres(u32::try_from(length).ok()?), between.collect()))
    }

    /// Closes everything for goods; capacities are then opened leg by leg.
    pub fn close(&mut self) {
        for arc in 0..self.freight.arcs().len() as u32 {
            self.freight.set_capacity(arc, 0);
        }
    }

    /// Opens an arc for that many units.
    pub fn open(&mut self, arc: u32, units: i64) {
        self.freight.set_capacity(arc, units.clamp(0, MAX_AMOUNT));
    }
}

/// Whether goods go by cart, camel or post there.
pub(in crate::sim) fn carted(mode: Mode) -> bool {
    matches!(mode, Mode::PostRoad | Mode::Track)
}

/// Days on a leg, in tenths.
fn tenths(scenario: &Scenario, route: &Route) -> i64 {
    let rules = &scenario.rules;
    let speed = match route.mode {
        Mode::Rail => rules.rail_km,
        Mode::Steamer => rules.steamer_km,
        Mode::PostRoad | Mode::Track => rules.cart_km * rules.marching_share,
    };
    crate::base::math::round(10.0 * route.length.km() / speed).clamp(1, 10_000)
}
