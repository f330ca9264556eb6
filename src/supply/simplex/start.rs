//! What takes part in a solve, and the edges and ways it begins with.
//!
//! Most of a network is seldom reached: only what an offer can reach is looked at, and forgotten afterwards. Knows
//! nothing of pivots.

use crate::supply::price::{Number, Tariff};
use crate::supply::simplex::{BARE, Edge, Load, NONE, Simplex, State};
use crate::supply::{Network, Offer, Want};

impl<T: Number> Simplex<T> {
    /// Lists all edges, empty, and plants the first tree.
    pub(in crate::supply::simplex) fn start(
        &mut self,
        net: &Network,
        offers: &[Offer],
        wants: &[Want],
        tariff: &Tariff,
    ) {
        self.forget(net.nodes() as usize);
        self.reach(net, offers);
        self.find_ways(net, wants, tariff, net.arcs().len() + offers.len());
        self.list(net, offers, wants, tariff);
        self.plant(net.nodes());
        self.cursor = 0;
    }

    /// Forgets the last solve. Only what it reached was touched, and most of a network is seldom reached.
    fn forget(&mut self, nodes: usize) {
        for &node in &self.reached {
            let node = node as usize;
            (self.links[node], self.prices[node]) = (BARE, T::default());
            (self.ways[node], self.is_reached[node]) = (NONE, false);
        }
        self.reached.clear();
        // The root is the last of them, and another one where the network is another.
        self.links.last_mut().into_iter().for_each(|root| *root = BARE);
        self.links.resize(nodes + 1, BARE);
        self.links[nodes] = BARE;
        self.prices.resize(nodes + 1, T::default());
        self.ways.resize(nodes, NONE);
        self.is_reached.resize(nodes, false);
        self.queued.resize(nodes, false);
    }

    /// Finds the nodes that an offer can reach.
    fn reach(&mut self, net: &Network, offers: &[Offer]) {
        for offer in offers.iter().filter(|offer| offer.amount > 0) {
            if !std::mem::replace(&mut self.is_reached[offer.node as usize], true) {
                self.reached.push(offer.node);
            }
        }
        let mut next = 0;
        while let Some(&node) = self.reached.get(next) {
            next += 1;
            for arc in net.outgoing.at(node).iter().map(|&arc| net.arcs[arc as usize]) {
                if arc.capacity > 0 && !std::mem::replace(&mut self.is_reached[arc.to as usize], true) {
                    self.reached.push(arc.to);
                }
            }
        }
    }

    /// Finds the cheapest way to the root from every node that is reached: its price, how it begins, where that leads.
    fn find_ways(&mut self, net: &Network, wants: &[Want], tariff: &Tariff, first_want: usize) {
        let mut number = first_want;
        // The first rank outweighs all others: where it leads everywhere nothing is left to tell of the next.
        for wants in wants.chunk_by(|one, next| one.rank == next.rank) {
            for want in wants {
                if want.amount > 0 {
                    let price = tariff.serve(want.rank, number);
                    self.shorten(want.node, net.nodes(), price, number as u32);
                }
                number += 1;
            }
            self.spread(net);
        }
    }

    /// Lets the nodes whose way to the root became cheaper tell their neighbours.
    fn spread(&mut self, net: &Network) {
        while let Some(node) = self.queue.pop_front() {
            self.queued[node as usize] = false;
            for &number in net.incoming.at(node) {
                let arc = net.arcs[number as usize];
                if arc.capacity > 0 {
                    self.shorten(arc.from, node, net.prices[number as usize].into(), number);
                }
            }
        }
    }

    /// Takes the way to the root over an edge where it is cheaper. Serving a want outweighs every way there.
    fn shorten(&mut self, from: u32, to: u32, price: T, number: u32) {
        let (node, price) = (from as usize, price + self.prices[to as usize]);
        if self.is_reached[node] && price < self.prices[node] {
            self.prices[node] = price;
            self.links[node].parent = to;
            self.ways[node] = number;
            if !std::mem::replace(&mut self.queued[node], true) {
                self.queue.push_back(from);
            }
        }
    }

    /// Lists the edges between nodes that take part.
    fn list(&mut self, net: &Network, offers: &[Offer], wants: &[Want], tariff: &Tariff) {
        let (root, arcs) = (net.nodes(), net.arcs().len());
        self.edges.clear();
        self.loads.clear();
        self.numbers.clear();
        // Offers first: at the start no other edge can better the plan.
        for (number, offer) in (arcs..).zip(offers) {
            if offer.amount > 0 && self.takes_part(offer.node) {
                self.add(root, offer.node, offer.amount, tariff.haul(offer.cost, number), number as u32);
            }
        }
        for i in 0..self.reached.len() {
            let node = self.reached[i];
            for &number in net.outgoing.at(node) {
                let arc = net.arcs[number as usize];
                if arc.capacity > 0 && self.takes_part(arc.to) {
                    self.add(node, arc.to, arc.capacity, net.prices[number as usize].into(), number);
                }
            }
        }
        for (number, want) in (arcs + offers.len()..).zip(wants) {
            if want.amount > 0 && self.takes_part(want.node) {
                self.add(want.node, root, want.amount, tariff.serve(want.rank, number), number as u32);
            }
        }
    }

    /// Whether something offered could come to a node and from there to a want.
    pub(in crate::supply::simplex) fn takes_part(&self, node: u32) -> bool {
        self.ways[node as usize] != NONE
    }

    /// Lists an edge, and lets it be its node's way to the root where it was found to be the cheapest.
    fn add(&mut self, from: u32, to: u32, capacity: i64, price: T, number: u32) {
        let mut state = State::Empty;
        if self.ways.get(from as usize) == Some(&number) {
            state = State::Settled;
            self.links[from as usize].edge = self.edges.len() as u32;
        }
        self.edges.push(Edge { from, to, price, state });
        self.loads.push(Load { flow: 0, capacity });
        self.numbers.push(number);
    }
}
