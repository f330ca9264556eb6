//! What is told of the loading: requests and what was sent, loads of legs, and where goods stuck.

use crate::orders::Goods;
use crate::scenario::Scenario;
use crate::sim::phases::transport::hauls::Leg;
use crate::sim::phases::transport::loading::{Asked, Loading};
use crate::sim::state::event::Event;
use crate::sim::state::network::Network;
use crate::sim::state::supply_report::{Haul, Row, Stuck};
use crate::supply::{self, Cut, Offer, Plan, Want};

impl Loading<'_> {
    /// Notes that nothing lies anywhere of what is asked.
    pub fn tell_none_left(&mut self, goods: Goods, asked: &[Asked]) {
        if self.report.brief {
            return;
        }
        let nothing = Plan { met: vec![0; asked.len()], ..Plan::default() };
        let want = |asked: &Asked| Want { node: asked.node, amount: asked.amount as i64, rank: asked.rank };
        let wants: Vec<Want> = asked.iter().map(want).collect();
        self.tell(goods, asked, &[], &wants, &nothing);
    }

    /// Notes what was asked and sent, and for what fell short where it stuck.
    pub fn tell(&mut self, goods: Goods, asked: &[Asked], offers: &[Offer], wants: &[Want], plan: &Plan) {
        if self.report.brief {
            return;
        }
        for (asked, &met) in asked.iter().zip(&plan.met) {
            let place = self.network.places[asked.node as usize];
            let sent = asked.bought + met.unsigned_abs();
            self.report.rows.push(Row { goods, place, unit: asked.unit, asked: asked.amount, sent });
            if asked.unit.is_some() && sent < asked.amount {
                let short = asked.amount - sent;
                self.chronicle.0.push(Event::Stuck { goods, place, short });
            }
        }
        let unpaid = asked.iter().filter(|asked| asked.ration < asked.amount);
        let places: Vec<_> = unpaid.map(|asked| self.network.places[asked.node as usize]).collect();
        if !places.is_empty() {
            self.report.stuck.push(Stuck::no_money(goods, places));
        }
        if plan.met.iter().zip(wants).all(|(met, want)| *met == want.amount) {
            return;
        }
        if offers.is_empty() {
            let short = wants.iter().filter(|want| want.amount > 0).map(|want| want.node);
            let places = short.map(|node| self.network.places[node as usize]).collect();
            self.report.stuck.push(Stuck::none_left(goods, places));
            return;
        }
        for cut in supply::cuts(&self.network.freight, offers, wants, plan) {
            let stuck = stuck(self.scenario, self.network, goods, offers, wants, &cut);
            self.report.stuck.push(stuck);
        }
    }

    /// Notes the loads of the legs.
    pub fn finish(&mut self) {
        if self.report.brief {
            return;
        }
        for arc in self.open.iter().map(|&arc| arc as usize) {
            let (route, from) = self.network.leg(self.scenario, arc);
            let Leg { loaded, capacity, share, .. } = self.legs[arc];
            self.report.hauls.push(Haul { route: route.id, from, loaded, capacity, share });
        }
    }
}

/// Names the parts of a cut.
fn stuck(
    scenario: &Scenario,
    network: &Network,
    goods: Goods,
    offers: &[Offer],
    wants: &[Want],
    cut: &Cut,
) -> Stuck {
    let legs = 2 * network.legs.len();
    let (by_road, by_market): (Vec<usize>, Vec<usize>) =
        cut.arcs.iter().map(|&arc| arc as usize).partition(|&arc| arc < legs);
    let place = |node: u32| network.places.get(node as usize).copied();
    let mut stuck = Stuck {
        goods,
        legs: by_road.iter().map(|&arc| scenario.routes[network.legs[arc / 2]].id).collect(),
        stores: cut.offers.iter().filter_map(|&offer| place(offers[offer].node)).collect(),
        markets: by_market
            .iter()
            .filter_map(|&arc| network.markets.get(arc - legs))
            .map(|&market| scenario.markets[market].place)
            .collect(),
        money: cut.offers.iter().any(|&offer| offers[offer].node == network.seller()),
        none_left: offers.is_empty(),
        places: cut.wants.iter().filter_map(|&want| place(wants[want].node)).collect(),
    };
    stuck.legs.sort();
    stuck.legs.dedup();
    stuck.places.sort();
    stuck.places.dedup();
    stuck
}
