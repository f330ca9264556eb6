//! The solver: a primal network simplex on integers.
//!
//! All offers and wants hang on one extra node, the root, so that a plan is a circulation: out of the root
//! through offers, over arcs, back through wants. Nothing moving at all is a valid circulation, so there is
//! no first phase; the first tree is that of the cheapest ways to the wants. Knows prices only as numbers; what
//! they mean is decided in `price`.
//!
//! The tree is kept *strongly feasible* (Cunningham 1976): from every node some flow could still be sent to
//! the root along the tree. That, with the choice of the leaving edge in `Simplex::leaving`, rules out
//! cycling.

mod tree;

use crate::supply::price::{Number, Tariff};
use crate::supply::{Network, Offer, Plan, Want, assert_ends};
use std::collections::VecDeque;

/// No node, no arc.
const NONE: u32 = u32::MAX;

/// Room of the tethers; more than all offers together.
const UNLIMITED: i64 = i64::MAX / 2;

/// Finds the best plan. Keeps its working memory, so that the next solve allocates little but its answer.
#[derive(Clone, Debug, Default)]
pub struct Solver {
    narrow: Simplex<i64>,
    /// For networks whose prices do not fit an `i64`; empty until one comes along.
    wide: Simplex<i128>,
}

/// The tree, the arcs and the flow, with prices of type `T`.
#[derive(Clone, Debug, Default)]
struct Simplex<T> {
    /// Offers, arcs of the network and wants, as far as anything can go there; then a tether to the root for each
    /// node from where no want can be reached.
    edges: Vec<Edge<T>>,
    /// For each edge but the tethers its place among all arcs, offers and wants.
    numbers: Vec<u32>,
    /// Flow and capacity of each edge.
    loads: Vec<Load>,
    /// For each node the price of sending a unit from it to the root along the tree.
    prices: Vec<T>,
    /// For each node its place in the tree.
    links: Vec<Link>,
    /// The edge of each arc of the network; none where it is closed.
    edge_of: Vec<u32>,
    /// Where the wants begin among the edges.
    first_want: usize,
    /// How many edges may enter the tree: all but the tethers.
    open: usize,
    /// Nodes whose way to the root became cheaper and that have not told their neighbours yet.
    queue: VecDeque<u32>,
    /// Whether each node is among them.
    queued: Vec<bool>,
    /// Where the search for an entering edge goes on.
    cursor: usize,
}

/// An arc of the network, an offer (from the root), a want (to the root) or a tether.
#[derive(Clone, Copy, Debug)]
struct Edge<T> {
    from: u32,
    to: u32,
    price: T,
    state: State,
}

/// Which way an edge could be changed by entering the tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Empty,
    Full,
    /// In the tree.
    Settled,
}

#[derive(Clone, Copy, Debug)]
struct Load {
    flow: i64,
    capacity: i64,
}

/// A node's edge to its parent, and its place among its parent's children.
#[derive(Clone, Copy, Debug)]
struct Link {
    parent: u32,
    edge: u32,
    depth: u32,
    /// Whether the edge leads from the node to its parent.
    up: bool,
    first_child: u32,
    next: u32,
    previous: u32,
}

/// A node outside the tree.
const BARE: Link =
    Link { parent: NONE, edge: NONE, depth: 0, up: true, first_child: NONE, next: NONE, previous: NONE };

/// One change of the tree: `amount` goes round the circle that the entering edge closes, from tail to head.
struct Pivot {
    entering: usize,
    tail: u32,
    head: u32,
    amount: i64,
    /// The node whose edge to its parent leaves the tree, and which end of the entering edge it lies behind.
    /// `None` if the entering edge itself is the first to fill.
    leaving: Option<(u32, Side)>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Tail,
    Head,
}

impl Solver {
    /// A solver that has not reserved any memory yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Returns the one best plan; the same input gives the same plan whatever was solved before.
    ///
    /// # Panics
    ///
    /// If an offer or a want stands outside the network or has a number out of range.
    pub fn solve(&mut self, net: &Network, offers: &[Offer], wants: &[Want]) -> Plan {
        assert_ends(net, offers, wants);
        let tariff = Tariff::new(net, offers, wants);
        if tariff.fits_i64() {
            self.narrow.solve(net, offers, wants, &tariff)
        } else {
            self.wide.solve(net, offers, wants, &tariff)
        }
    }

    /// As [`Solver::solve`], always in `i128`.
    #[cfg(test)]
    pub(in crate::supply) fn solve_wide(&mut self, net: &Network, offers: &[Offer], wants: &[Want]) -> Plan {
        self.wide.solve(net, offers, wants, &Tariff::new(net, offers, wants))
    }
}

impl<T: Number> Simplex<T> {
    fn solve(&mut self, net: &Network, offers: &[Offer], wants: &[Want], tariff: &Tariff) -> Plan {
        self.load(net, offers, wants, tariff);
        self.plant(net);
        while let Some(entering) = self.entering() {
            let pivot = self.leaving(entering);
            self.push(&pivot);
            self.swap(&pivot);
        }
        self.plan(net.arcs().len(), offers.len(), wants.len())
    }

    /// Lists all edges but the tethers, empty. Most legs of a theatre are closed: they are left out.
    fn load(&mut self, net: &Network, offers: &[Offer], wants: &[Want], tariff: &Tariff) {
        let (root, arcs) = (net.nodes(), net.arcs().len());
        self.edges.clear();
        self.loads.clear();
        self.numbers.clear();
        self.edge_of.clear();
        // Offers first: at the start no other edge can better the plan.
        for (number, offer) in (arcs..).zip(offers) {
            self.list(root, offer.node, offer.amount, || tariff.haul(offer.cost, number), number);
        }
        for (number, arc) in net.arcs().iter().enumerate() {
            self.edge_of.push(if arc.capacity > 0 { self.edges.len() as u32 } else { NONE });
            self.list(arc.from, arc.to, arc.capacity, || tariff.haul(arc.cost, number), number);
        }
        self.first_want = self.edges.len();
        for (number, want) in (arcs + offers.len()..).zip(wants) {
            self.list(want.node, root, want.amount, || tariff.serve(want.rank, number), number);
        }
        self.open = self.edges.len();
        self.cursor = 0;
    }

    /// Lists an edge that may enter the tree, if anything can go there.
    fn list(&mut self, from: u32, to: u32, capacity: i64, price: impl Fn() -> T, number: usize) {
        if capacity > 0 {
            self.numbers.push(number as u32);
            self.add(from, to, capacity, price(), State::Empty);
        }
    }

    fn add(&mut self, from: u32, to: u32, capacity: i64, price: T, state: State) {
        self.edges.push(Edge { from, to, price, state });
        self.loads.push(Load { flow: 0, capacity });
    }

    /// The most profitable edge of the next block that has a profitable one.
    fn entering(&mut self) -> Option<usize> {
        let block = block_size(self.open);
        let blocks = self.open.div_ceil(block);
        for _ in 0..blocks {
            let start = self.cursor * block;
            let end = (start + block).min(self.open);
            self.cursor = if self.cursor + 1 < blocks { self.cursor + 1 } else { 0 };
            let best = self.most_profitable(start, end);
            if best.is_some() {
                return best;
            }
        }
        None
    }

    fn most_profitable(&self, start: usize, end: usize) -> Option<usize> {
        let mut best = None;
        let mut most = T::default();
        for (i, edge) in (start..).zip(&self.edges[start..end]) {
            let price = edge.price + self.prices[edge.to as usize] - self.prices[edge.from as usize];
            let profit = match edge.state {
                State::Empty => -price,
                State::Full => price,
                State::Settled => T::default(),
            };
            if profit > most {
                most = profit;
                best = Some(i);
            }
        }
        best
    }

    /// Walks the circle and finds the edge that stops the flow.
    ///
    /// Of several the last one, seen along the flow from the node nearest to the root, so that the tree stays
    /// strongly feasible: on the way down to the tail the lowest, on the way up from the head the highest.
    fn leaving(&self, entering: usize) -> Pivot {
        let edge = self.edges[entering];
        let (tail, head) =
            if edge.state == State::Full { (edge.to, edge.from) } else { (edge.from, edge.to) };
        let mut pivot = Pivot { entering, tail, head, amount: self.loads[entering].capacity, leaving: None };
        let (mut down, mut up) = (tail, head);
        let mut highest = (i64::MAX, NONE);
        while down != up {
            let (below, above) = (self.links[down as usize], self.links[up as usize]);
            if below.depth >= above.depth {
                let room = self.room(below, !below.up);
                if room < pivot.amount {
                    pivot.amount = room;
                    pivot.leaving = Some((down, Side::Tail));
                }
                down = below.parent;
            } else {
                let room = self.room(above, above.up);
                if room <= highest.0 {
                    highest = (room, up);
                }
                up = above.parent;
            }
        }
        if highest.0 <= pivot.amount {
            pivot.amount = highest.0;
            pivot.leaving = Some((highest.1, Side::Head));
        }
        pivot
    }

    fn room(&self, link: Link, along: bool) -> i64 {
        let load = self.loads[link.edge as usize];
        if along { load.capacity - load.flow } else { load.flow }
    }

    /// Sends the amount round the circle.
    fn push(&mut self, pivot: &Pivot) {
        if pivot.amount == 0 {
            return;
        }
        let full = self.edges[pivot.entering].state == State::Full;
        self.loads[pivot.entering].flow += if full { -pivot.amount } else { pivot.amount };
        let (mut down, mut up) = (pivot.tail, pivot.head);
        while down != up {
            let (below, above) = (self.links[down as usize], self.links[up as usize]);
            if below.depth >= above.depth {
                self.loads[below.edge as usize].flow += if below.up { -pivot.amount } else { pivot.amount };
                down = below.parent;
            } else {
                self.loads[above.edge as usize].flow += if above.up { pivot.amount } else { -pivot.amount };
                up = above.parent;
            }
        }
    }

    /// Takes the leaving edge out of the tree and the entering one in.
    fn swap(&mut self, pivot: &Pivot) {
        let entering = self.edges[pivot.entering];
        let Some((cut_off, side)) = pivot.leaving else {
            let emptied = entering.state == State::Full;
            self.edges[pivot.entering].state = if emptied { State::Empty } else { State::Full };
            return;
        };
        let left = self.links[cut_off as usize].edge as usize;
        self.edges[left].state = if self.loads[left].flow == 0 { State::Empty } else { State::Full };
        self.edges[pivot.entering].state = State::Settled;
        let (node, parent) = match side {
            Side::Tail => (pivot.tail, pivot.head),
            Side::Head => (pivot.head, pivot.tail),
        };
        self.rehang(node, parent, pivot.entering, cut_off);
        let price = if entering.from == node { entering.price } else { -entering.price };
        let shift = self.prices[parent as usize] + price - self.prices[node as usize];
        self.update_below(node, shift);
    }

    /// Reads the answer off the edges; what was left out carries nothing.
    fn plan(&self, arcs: usize, offers: usize, wants: usize) -> Plan {
        let mut flow = vec![0; arcs + offers + wants];
        for (&number, load) in self.numbers.iter().zip(&self.loads) {
            flow[number as usize] = load.flow;
        }
        let met = flow.split_off(arcs + offers);
        let taken = flow.split_off(arcs);
        Plan { flow, taken, met }
    }
}

/// Edges looked at before the best of them is taken. Measured: about the root of their number is quickest.
fn block_size(edges: usize) -> usize {
    edges.isqrt().max(24)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::supply::tests::{Case, cases};

    /// From every node some flow could be sent up, and the prices along the tree add up.
    fn assert_sound(simplex: &Simplex<i64>) {
        let root = simplex.links.len() - 1;
        for (node, link) in simplex.links[..root].iter().enumerate() {
            assert!(simplex.room(*link, link.up) > 0, "node {node} must be able to send something up");
            let edge = simplex.edges[link.edge as usize];
            let reduced = edge.price + simplex.prices[edge.to as usize] - simplex.prices[edge.from as usize];
            assert_eq!(reduced, 0, "the edge above node {node} must have no reduced price");
            assert_eq!(link.depth, simplex.links[link.parent as usize].depth + 1, "the depth of node {node}");
        }
    }

    proptest! {
        #[test]
        fn the_tree_stays_strongly_feasible_through_every_pivot(case in cases()) {
            let Case { net, offers, wants } = case;
            let mut simplex = Simplex::<i64>::default();
            simplex.load(&net, &offers, &wants, &Tariff::new(&net, &offers, &wants));
            simplex.plant(&net);
            assert_sound(&simplex);
            while let Some(entering) = simplex.entering() {
                let pivot = simplex.leaving(entering);
                simplex.push(&pivot);
                simplex.swap(&pivot);
                assert_sound(&simplex);
            }
            let tethers = &simplex.loads[simplex.open..];
            prop_assert!(tethers.iter().all(|load| load.flow == 0), "no tether may carry anything at the end");
        }
    }
}
