//! The solver: a primal network simplex on integers.
//!
//! All offers and wants hang on one extra node, the root, so that a plan is a circulation: out of the root
//! through offers, over arcs, back through wants. Nothing moving at all is a valid circulation, so there is
//! no first phase; the first tree is that of the cheapest ways to the wants. Of the network only the nodes take part
//! that some offer can reach and from where some want can be reached. Knows prices only as numbers; what they mean
//! is decided in `price`.
//!
//! The tree is kept *strongly feasible* (Cunningham 1976): from every node some flow could still be sent to
//! the root along the tree. That, with the choice of the leaving edge in `Simplex::leaving`, rules out
//! cycling.

mod start;
mod tree;

use crate::supply::price::{Number, Tariff};
use crate::supply::{Network, Offer, Plan, Want, assert_ends};
use std::collections::VecDeque;

/// No node, no arc.
const NONE: u32 = u32::MAX;

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
    /// Offers, arcs of the network and wants that something can go over.
    edges: Vec<Edge<T>>,
    /// For each edge its place among all arcs, offers and wants.
    numbers: Vec<u32>,
    /// Flow and capacity of each edge.
    loads: Vec<Load>,
    /// For each node the price of sending a unit from it to the root along the tree.
    prices: Vec<T>,
    /// For each node its place in the tree.
    links: Vec<Link>,
    /// Nodes that an offer can reach, in the order they were found, and whether each node is among them.
    reached: Vec<u32>,
    is_reached: Vec<bool>,
    /// The arc or want by which the cheapest way from each node begins, by its number; none where there is no way.
    ways: Vec<u32>,
    /// Nodes whose way to the root became cheaper and that have not told their neighbours yet.
    queue: VecDeque<u32>,
    /// Whether each node is among them.
    queued: Vec<bool>,
    /// Where the search for an entering edge goes on.
    cursor: usize,
}

/// An arc of the network, an offer (from the root) or a want (to the root).
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
        let mut plan = Plan::default();
        self.solve_into(net, offers, wants, &mut plan);
        plan
    }

    /// As [`Solver::solve`], in the memory of a plan that nobody needs any more.
    ///
    /// # Panics
    ///
    /// If an offer or a want stands outside the network or has a number out of range.
    pub fn solve_into(&mut self, net: &Network, offers: &[Offer], wants: &[Want], plan: &mut Plan) {
        assert_ends(net, offers, wants);
        let tariff = Tariff::new(net, offers, wants);
        if tariff.fits_i64() {
            self.narrow.solve(net, offers, wants, &tariff, plan);
        } else {
            self.wide.solve(net, offers, wants, &tariff, plan);
        }
    }

    /// As [`Solver::solve`], always in `i128`.
    #[cfg(test)]
    pub(in crate::supply) fn solve_wide(&mut self, net: &Network, offers: &[Offer], wants: &[Want]) -> Plan {
        let mut plan = Plan::default();
        self.wide.solve(net, offers, wants, &Tariff::new(net, offers, wants), &mut plan);
        plan
    }
}

impl<T: Number> Simplex<T> {
    fn solve(&mut self, net: &Network, offers: &[Offer], wants: &[Want], tariff: &Tariff, plan: &mut Plan) {
        self.start(net, offers, wants, tariff);
        while let Some(entering) = self.entering() {
            let pivot = self.leaving(entering);
            self.push(&pivot);
            self.swap(&pivot);
        }
        self.tell(net.arcs().len(), offers.len(), wants.len(), plan);
    }

    /// The most profitable edge of the next block that has a profitable one.
    fn entering(&mut self) -> Option<usize> {
        let block = block_size(self.edges.len());
        let blocks = self.edges.len().div_ceil(block);
        for _ in 0..blocks {
            let start = self.cursor * block;
            let end = (start + block).min(self.edges.len());
            let best = self.most_profitable(start, end);
            // Where one edge could better the plan others often can.
            if best.is_some() {
                return best;
            }
            self.cursor = if self.cursor + 1 < blocks { self.cursor + 1 } else { 0 };
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
    fn tell(&self, arcs: usize, offers: usize, wants: usize, plan: &mut Plan) {
        for (list, length) in [(&mut plan.flow, arcs), (&mut plan.taken, offers), (&mut plan.met, wants)] {
            list.clear();
            list.resize(length, 0);
        }
        for (&number, load) in self.numbers.iter().zip(&self.loads) {
            let number = number as usize;
            let place = match number.checked_sub(arcs) {
                None => &mut plan.flow[number],
                Some(number) if number < offers => &mut plan.taken[number],
                Some(number) => &mut plan.met[number - offers],
            };
            *place = load.flow;
        }
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
        let takes_part = |(node, _): &(usize, &Link)| simplex.takes_part(*node as u32);
        let root = simplex.links.len() - 1;
        for (node, link) in simplex.links[..root].iter().enumerate().filter(takes_part) {
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
            simplex.start(&net, &offers, &wants, &Tariff::new(&net, &offers, &wants));
            assert_sound(&simplex);
            while let Some(entering) = simplex.entering() {
                let pivot = simplex.leaving(entering);
                simplex.push(&pivot);
                simplex.swap(&pivot);
                assert_sound(&simplex);
            }
        }
    }
}
