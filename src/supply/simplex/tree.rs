//! The solver's tree: how it is planted, and how a branch of it is hung elsewhere.
//!
//! Each node has a link to its parent and to its first child, and children are chained. Knows no amounts.

use crate::supply::Network;
use crate::supply::price::Number;
use crate::supply::simplex::{BARE, Edge, Link, NONE, Simplex, State, UNLIMITED};

impl<T: Number> Simplex<T> {
    /// Starts with the tree of the cheapest ways to the root, each through a want.
    ///
    /// Where nothing moves yet every edge of it could carry something towards the root, as strong feasibility asks.
    /// A node from where no want can be reached hangs on a tether: at no price, never to carry anything.
    pub(in crate::supply::simplex) fn plant(&mut self, net: &Network) {
        let root = net.nodes();
        self.find_ways(net);
        for node in 0..root {
            let Link { mut parent, mut edge, .. } = self.links[node as usize];
            if edge == NONE {
                (parent, edge) = (root, self.edges.len() as u32);
                self.add(node, root, UNLIMITED, T::default(), State::Settled);
            }
            self.edges[edge as usize].state = State::Settled;
            self.attach(node, parent, edge as usize);
        }
        let mut top = self.links[root as usize].first_child;
        while top != NONE {
            self.update_below(top, T::default());
            top = self.links[top as usize].next;
        }
    }

    /// Finds the cheapest way from every node to the root: its price, its first edge and where that leads.
    fn find_ways(&mut self, net: &Network) {
        let nodes = net.nodes() as usize;
        self.prices.clear();
        self.prices.resize(nodes + 1, T::default());
        self.links.clear();
        self.links.resize(nodes + 1, BARE);
        self.queued.clear();
        self.queued.resize(nodes, false);
        for want in self.first_want..self.open {
            self.shorten(want);
        }
        while let Some(node) = self.queue.pop_front() {
            self.queued[node as usize] = false;
            for &arc in net.incoming.at(node) {
                let edge = self.edge_of[arc as usize];
                if edge != NONE {
                    self.shorten(edge as usize);
                }
            }
        }
    }

    /// Takes the way to the root over an edge where it is cheaper. Serving a want outweighs every way there.
    fn shorten(&mut self, edge: usize) {
        let Edge { from, to, price, .. } = self.edges[edge];
        let (node, price) = (from as usize, price + self.prices[to as usize]);
        if price < self.prices[node] {
            self.prices[node] = price;
            (self.links[node].parent, self.links[node].edge) = (to, edge as u32);
            if !std::mem::replace(&mut self.queued[node], true) {
                self.queue.push_back(from);
            }
        }
    }

    /// Turns round the tree path from `node` up to `top`, and hangs `node` under its new parent.
    pub(in crate::supply::simplex) fn rehang(&mut self, node: u32, parent: u32, edge: usize, top: u32) {
        let (mut node, mut parent, mut edge) = (node, parent, edge);
        loop {
            let old = self.links[node as usize];
            self.detach(node);
            self.attach(node, parent, edge);
            if node == top {
                return;
            }
            (parent, node, edge) = (node, old.parent, old.edge as usize);
        }
    }

    fn detach(&mut self, node: u32) {
        let Link { parent, next, previous, .. } = self.links[node as usize];
        if previous == NONE {
            self.links[parent as usize].first_child = next;
        } else {
            self.links[previous as usize].next = next;
        }
        if next != NONE {
            self.links[next as usize].previous = previous;
        }
    }

    fn attach(&mut self, node: u32, parent: u32, edge: usize) {
        let next = std::mem::replace(&mut self.links[parent as usize].first_child, node);
        if next != NONE {
            self.links[next as usize].previous = node;
        }
        let link = &mut self.links[node as usize];
        link.parent = parent;
        link.edge = edge as u32;
        link.up = self.edges[edge].from == node;
        link.next = next;
        link.previous = NONE;
    }

    /// Corrects depth and price of a node and of all below it.
    pub(in crate::supply::simplex) fn update_below(&mut self, top: u32, shift: T) {
        let mut node = top;
        loop {
            let parent = self.links[node as usize].parent;
            self.links[node as usize].depth = self.links[parent as usize].depth + 1;
            self.prices[node as usize] = self.prices[node as usize] + shift;
            let child = self.links[node as usize].first_child;
            if child != NONE {
                node = child;
                continue;
            }
            while node != top && self.links[node as usize].next == NONE {
                node = self.links[node as usize].parent;
            }
            if node == top {
                return;
            }
            node = self.links[node as usize].next;
        }
    }
}
