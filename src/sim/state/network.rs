//! The legs in play as a graph: places are nodes, each leg is two arcs, and a market is an arc from one
//! common seller.
//!
//! It holds no state of the campaign, only what the scenario fixes, which roads are open now, and scratch space.

use crate::base::date::HalfMonth;
use crate::base::id::{OblastId, PlaceId};
use crate::base::quantity::Metres;
use crate::orders::{ByGoods, Goods};
use crate::scenario::Scenario;
use crate::scenario::model::{Holder, Mode, Route};
use crate::sim::state::control::Control;
use crate::sim::state::levers::{Carriers, Hired};
use crate::supply::range::{self, Nearest};
use crate::supply::{self, MAX_AMOUNT, Offer, Plan, Solver, Want};
use bevy_ecs::prelude::Resource;

/// Tenths of a day in a turn: what takes longer arrives in a later turn.
pub(in crate::sim) const TURN_TENTHS: i64 = 10 * HalfMonth::DAYS as i64;

/// The graph.
#[derive(Resource)]
pub(in crate::sim) struct Network {
    /// Places in play, by id; a node is a position in this list.
    pub places: Vec<PlaceId>,
    /// The oblast under command that each place lies in.
    pub oblasts: Vec<Option<OblastId>>,
    /// Legs in play, as positions in the scenario's list. Leg `i` is arcs `2i` (from its first end) and `2i + 1`.
    pub legs: Vec<usize>,
    /// Markets in play, as positions in the scenario's list. Market `i` is arc `2 × legs + i`.
    pub markets: Vec<usize>,
    /// Capacities in a good's units, costs in tenths of a day.
    pub freight: supply::Network,
    /// The same arcs with costs in metres, nothing on rails and rivers, for distances from the nearest store.
    pub hauls: supply::Network,
    /// Roads and rails for riders, with costs in metres; a closed one has capacity 0.
    pub roads: supply::Network,
    /// Everything that goes, with costs in tenths of a day; a closed one has capacity 0.
    pub ways: supply::Network,
    /// Whether each leg is open now.
    pub open: Vec<bool>,
    /// Whether nobody has said yet which are.
    new: bool,
    /// How each node is reached over open legs from the nearest of the nodes that convoys set out from, and by road or rail
    /// from the seat.
    hauled: Found,
    ridden: Found,
    /// Which of the first holds now.
    bases: usize,
    /// The last plan, whose memory is used again.
    pub plan: Plan,
    /// The solvers, one for each class of goods: each keeps its memory, none its last plan.
    pub solvers: ByGoods<Solver>,
}

impl Network {
    pub fn of(scenario: &Scenario) -> Self {
        let places: Vec<PlaceId> =
            scenario.places.iter().filter(|place| place.in_play).map(|place| place.id).collect();
        let in_play = scenario.places.iter().filter(|place| place.in_play);
        let oblasts = in_play.map(|place| place.oblast).collect();
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
        let roads = build(&|route| i64::from(route.length.0));
        let open = vec![false; legs.len()];
        let solvers = ByGoods(std::array::from_fn(|_| Solver::new()));
        Self {
            oblasts,
            legs,
            markets,
            roads,
            ways: freight.clone(),
            freight,
            hauls,
            open,
            new: true,
            hauled: Found::default(),
            ridden: Found::default(),
            bases: 0,
            plan: Plan::default(),
            solvers,
            places,
        }
    }

    /// The graph with every leg open, for distances on the first day.
    pub fn of_all_roads(scenario: &Scenario) -> Self {
        let mut network = Self::of(scenario);
        for (i, &leg) in network.legs.iter().enumerate() {
            let rides = i64::from(scenario.routes[leg].mode != Mode::Steamer);
            network.roads.set_capacity(2 * i as u32, rides);
            network.roads.set_capacity(2 * i as u32 + 1, rides);
        }
        network
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

    /// Node of market `i`.
    pub fn market_node(&self, market: usize) -> u32 {
        self.freight.arcs()[self.market_arc(market) as usize].to
    }

    /// The route of an arc that is a leg, and the place the arc sets out from.
    pub fn leg<'s>(&self, scenario: &'s Scenario, arc: usize) -> (&'s Route, PlaceId) {
        (&scenario.routes[self.legs[arc / 2]], self.places[self.freight.arcs()[arc].from as usize])
    }

    /// Opens the legs that can be used now: in their season, with nobody hostile at either end. Says whether that
    /// changed anything.
    pub fn open_roads(&mut self, scenario: &Scenario, now: HalfMonth, control: &Control) -> bool {
        let mut changed = std::mem::take(&mut self.new);
        let season = usize::from(now.of_year());
        for (i, &leg) in self.legs.iter().enumerate() {
            let route = &scenario.routes[leg];
            let arcs = self.freight.arcs();
            let (a, b) = (arcs[2 * i].from as usize, arcs[2 * i].to as usize);
            let hostile = control.at(a) == Holder::Hostile || control.at(b) == Holder::Hostile;
            let open = route.open[season] && !hostile;
            if std::mem::replace(&mut self.open[i], open) == open {
                continue;
            }
            changed = true;
            for arc in [2 * i as u32, 2 * i as u32 + 1] {
                self.hauls.set_capacity(arc, i64::from(open));
                self.ways.set_capacity(arc, i64::from(open));
                self.roads.set_capacity(arc, i64::from(open && route.mode != Mode::Steamer));
            }
        }
        changed
    }

    /// Finds the ways over open legs from the bases that convoys set out from.
    pub fn find_ways_from(&mut self, bases: &[u32]) {
        self.bases = self.hauled.find(&self.hauls, &self.open, bases);
    }

    /// How each node is reached from the nearest of the bases last named.
    pub fn ways_from_bases(&self) -> &[Option<Nearest>] {
        &self.hauled.0[self.bases].nearest
    }

    /// The shortest open way by road or rail from one place to another: its length and the places between.
    pub fn ride(&self, from: PlaceId, to: PlaceId) -> Option<(Metres, Vec<PlaceId>)> {
        let (start, end) = (self.node(from)?, self.node(to)?);
        let (length, way) = range::way(&self.roads, start, end)?;
        let between =
            way.iter().skip(1).map(|&arc| self.places[self.roads.arcs()[arc as usize].from as usize]);
        Some((Metres(u32::try_from(length).ok()?), between.collect()))
    }

    /// Metres by road or rail from a place to every place; none where no open road leads.
    pub fn distances(&mut self, from: PlaceId) -> Vec<Option<i64>> {
        let Some(start) = self.node(from) else { return vec![None; self.places.len()] };
        let found = self.ridden.find(&self.roads, &self.open, &[start]);
        let found = &self.ridden.0[found].nearest;
        found.iter().take(self.places.len()).map(|there| there.map(|there| there.distance)).collect()
    }

    /// Turns that an escorted load needs by whatever goes, over open legs; none where no way leads.
    pub fn turns_to(&self, from: PlaceId, to: PlaceId) -> Option<u16> {
        let (start, end) = (self.node(from)?, self.node(to)?);
        let (tenths, _) = range::way(&self.ways, start, end)?;
        u16::try_from(tenths / TURN_TENTHS).ok()
    }

    /// The nearest place out of an enemy's hands that riders can reach from one where they cannot stay, the legs
    /// that start there counted as open.
    pub fn refuge(&self, scenario: &Scenario, control: &Control, from: PlaceId) -> Option<(PlaceId, Metres)> {
        let start = self.node(from)?;
        let arcs = self.roads.arcs();
        let leaving = self.roads.leaving(start).iter().map(|&arc| arc as usize);
        let first = leaving.filter(|arc| scenario.routes[self.legs[arc / 2]].mode != Mode::Steamer);
        let held = |node: u32| control.at(node as usize) != Holder::Hostile;
        let near = first.filter(|&arc| held(arcs[arc].to)).min_by_key(|&arc| (arcs[arc].cost, arc))?;
        let length = u32::try_from(arcs[near].cost).ok()?;
        Some((self.places[arcs[near].to as usize], Metres(length)))
    }

    /// The leg between two places next to each other, as a position in [`Network::legs`].
    pub fn leg_between(&self, a: PlaceId, b: PlaceId) -> Option<usize> {
        let (a, b) = (self.node(a)?, self.node(b)?);
        let joins = |arc: &&u32| self.freight.arcs()[**arc as usize].to == b;
        self.freight.leaving(a).iter().find(joins).map(|&arc| arc as usize / 2)
    }

    /// Carriers on each leg.
    pub fn hired(&self, scenario: &Scenario, hired: &Hired) -> Vec<Carriers> {
        let mut carriers = vec![Carriers::default(); self.legs.len()];
        for (id, hired) in &hired.0 {
            let route = scenario.routes.binary_search_by_key(id, |route| route.id);
            let leg = route.ok().and_then(|route| self.legs.binary_search(&route).ok());
            leg.into_iter().for_each(|leg| carriers[leg] = *hired);
        }
        carriers
    }

    /// The best plan for a class of goods, in the memory of the last one; nothing moves where nothing is offered.
    pub fn solve(&mut self, goods: Goods, offers: &[Offer], wants: &[Want]) -> Plan {
        let mut plan = std::mem::take(&mut self.plan);
        if offers.is_empty() {
            plan.flow.clear();
            plan.taken.clear();
            plan.met.clear();
            plan.met.resize(wants.len(), 0);
        } else {
            self.solvers[goods].solve_into(&self.freight, offers, wants, &mut plan);
        }
        plan
    }

    /// Opens an arc for that many units.
    pub fn open(&mut self, arc: u32, units: i64) {
        self.freight.set_capacity(arc, units.clamp(0, MAX_AMOUNT));
    }
}

/// The nearest origins as they were found before: futures and histories play the same turns over and over, and the
/// same legs are open in them.
#[derive(Default)]
struct Found(Vec<Search>);

/// What was found over legs of which these were open.
struct Search {
    open: Vec<bool>,
    origins: Vec<u32>,
    nearest: Vec<Option<Nearest>>,
}

impl Found {
    /// Searches that are kept: one for each turn of the longest campaign that is shipped. A longer one, or other bases, begin
    /// anew when so many are there.
    const MOST: usize = 65;

    /// The place of what is found from some origins.
    fn find(&mut self, net: &supply::Network, open: &[bool], origins: &[u32]) -> usize {
        let same = |known: &Search| known.open == open && known.origins == origins;
        self.0.iter().rposition(same).unwrap_or_else(|| {
            if self.0.len() == Self::MOST {
                self.0.clear();
            }
            let (open, nearest) = (open.to_vec(), range::nearest(net, origins));
            self.0.push(Search { open, origins: origins.to_vec(), nearest });
            self.0.len() - 1
        })
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
