//! Who can be given what from where: an exact flow of one good over a network.
//!
//! Pure integer arithmetic on a graph. Knows nothing of places, roads, units, dates or files, so it can be
//! tested with four nodes and a pencil. [`Solver`] finds the one best [`Plan`]; [`paths()`] tells it as
//! consignments; [`cuts`] says what stands in the way of more; [`range::nearest`] measures distances.
//!
//! Words used here:
//! * *node*: a number below [`Network::nodes`];
//! * *arc*: a directed connection with a capacity and a cost per unit; a two-way connection is two arcs;
//! * *offer*: a stock at a node; *exhausted* when all of it is taken;
//! * *want*: a demand at a node; *unmet* while it gets less than it asks for;
//! * *full*: an arc whose flow equals its capacity, so also every arc of capacity zero.

pub mod cut;
pub mod paths;
mod price;
pub mod range;
pub mod simplex;
#[cfg(test)]
mod tests;

pub use crate::supply::cut::{Cut, cuts, cuts_to};
pub use crate::supply::paths::{Path, paths};
pub use crate::supply::simplex::Solver;

/// The most nodes a network may have. With [`MAX_COST`] it keeps every sum of prices inside an `i128`.
pub const MAX_NODES: u32 = 100_000;

/// The most arcs a network may have, and the most offers or wants a solve may be given.
pub const MAX_ITEMS: usize = 1_000_000;

/// The largest capacity or amount, in units. [`MAX_ITEMS`] of them still sum inside an `i64`.
pub const MAX_AMOUNT: i64 = 1_000_000_000_000;

/// The largest cost per unit of an arc or an offer.
pub const MAX_COST: i64 = 1_000_000;

/// A directed connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Arc {
    /// The node it leaves.
    pub from: u32,
    /// The node it enters.
    pub to: u32,
    /// Units of the good that may pass per turn, from 0 to [`MAX_AMOUNT`].
    pub capacity: i64,
    /// Cost per unit (for instance tenths of an hour), from 0 to [`MAX_COST`].
    pub cost: i64,
}

/// What stands ready at a node. Several offers may stand at one node.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Offer {
    /// Where it stands.
    pub node: u32,
    /// Units, from 0 to [`MAX_AMOUNT`].
    pub amount: i64,
    /// Cost per unit of taking it, from 0 to [`MAX_COST`].
    pub cost: i64,
}

/// What a node asks for. Several wants may stand at one node.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Want {
    /// Who asks.
    pub node: u32,
    /// Units, from 0 to [`MAX_AMOUNT`].
    pub amount: i64,
    /// Lower is served first, strictly: no unit goes to a higher rank that a lower one could have had.
    pub rank: u8,
}

/// Nodes and arcs whose numbers are known to be in range.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Network {
    nodes: u32,
    arcs: Vec<Arc>,
    /// Arcs by the node they leave and by the node they enter: the same for every good and turn.
    outgoing: Ends,
    incoming: Ends,
    /// The cost of the dearest arc, and what the solver stacks for each: the same for every good and turn.
    dearest: i64,
    prices: Vec<i64>,
}

/// The best plan: the most is delivered, then the lowest ranks, then at least cost, then by fixed tie-breaks.
///
/// Serving the lowest ranks first never lowers the total (what can be delivered forms a polymatroid), so the
/// first two aims do not compete.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// Units on each arc, in the order of [`Network::arcs`].
    pub flow: Vec<i64>,
    /// Units taken of each offer, in the order given.
    pub taken: Vec<i64>,
    /// Units each want gets, in the order given.
    pub met: Vec<i64>,
}

/// Arc numbers sorted by one of their ends, so that the arcs at a node are one slice.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Ends {
    first: Vec<u32>,
    arcs: Vec<u32>,
}

impl Network {
    /// Takes the arcs as they are; arc `i` keeps the number `i`.
    ///
    /// Loops and parallel arcs are allowed.
    ///
    /// # Panics
    ///
    /// If there are more than [`MAX_NODES`] nodes or [`MAX_ITEMS`] arcs, or an arc has an end, a capacity or
    /// a cost out of range.
    pub fn new(nodes: u32, arcs: Vec<Arc>) -> Self {
        assert!(nodes <= MAX_NODES, "a network has at most {MAX_NODES} nodes, not {nodes}");
        assert!(arcs.len() <= MAX_ITEMS, "a network has at most {MAX_ITEMS} arcs, not {}", arcs.len());
        for (i, arc) in arcs.iter().enumerate() {
            assert!(arc.from < nodes && arc.to < nodes, "arc {i} must join nodes below {nodes}: {arc:?}");
            assert_amount(arc.capacity, "the capacity of an arc");
            assert_cost(arc.cost, "the cost of an arc");
        }
        let outgoing = Ends::sorted(nodes, &arcs, |arc| arc.from);
        let incoming = Ends::sorted(nodes, &arcs, |arc| arc.to);
        let dearest = arcs.iter().map(|arc| arc.cost).max().unwrap_or(0);
        let prices = price::of_arcs(nodes, &arcs);
        Self { nodes, arcs, outgoing, incoming, dearest, prices }
    }

    /// How many nodes there are.
    pub fn nodes(&self) -> u32 {
        self.nodes
    }

    /// All arcs; their place in the slice is their number.
    pub fn arcs(&self) -> &[Arc] {
        &self.arcs
    }

    /// Numbers of the arcs that leave a node, in order.
    ///
    /// # Panics
    ///
    /// If there is no such node.
    pub fn leaving(&self, node: u32) -> &[u32] {
        self.outgoing.at(node)
    }

    /// Widens or narrows one arc, for the next good to be sent over what the last one left.
    ///
    /// # Panics
    ///
    /// If there is no such arc or the capacity is out of range.
    pub fn set_capacity(&mut self, arc: u32, capacity: i64) {
        assert_amount(capacity, "the capacity of an arc");
        self.arcs[arc as usize].capacity = capacity;
    }
}

impl Plan {
    /// Units delivered in all.
    pub fn delivered(&self) -> i64 {
        self.met.iter().sum()
    }
}

impl Ends {
    /// Counting sort: within a node the arcs stay in the order of their numbers.
    fn sorted(nodes: u32, all: &[Arc], end: impl Fn(&Arc) -> u32) -> Self {
        let mut first = vec![0; nodes as usize + 2];
        for arc in all {
            first[end(arc) as usize + 2] += 1;
        }
        for node in 2..first.len() {
            first[node] += first[node - 1];
        }
        let mut arcs = vec![0; all.len()];
        for (i, arc) in (0..).zip(all) {
            let place = &mut first[end(arc) as usize + 1];
            arcs[*place as usize] = i;
            *place += 1;
        }
        Self { first, arcs }
    }

    fn at(&self, node: u32) -> &[u32] {
        let node = node as usize;
        &self.arcs[self.first[node] as usize..self.first[node + 1] as usize]
    }
}

/// Checks what a solve is given beside the network.
fn assert_ends(net: &Network, offers: &[Offer], wants: &[Want]) {
    assert!(offers.len() <= MAX_ITEMS, "at most {MAX_ITEMS} offers, not {}", offers.len());
    assert!(wants.len() <= MAX_ITEMS, "at most {MAX_ITEMS} wants, not {}", wants.len());
    for (i, offer) in offers.iter().enumerate() {
        assert!(offer.node < net.nodes, "offer {i} must stand at a node of the network: {offer:?}");
        assert_amount(offer.amount, "the amount of an offer");
        assert_cost(offer.cost, "the cost of an offer");
    }
    for (i, want) in wants.iter().enumerate() {
        assert!(want.node < net.nodes, "want {i} must stand at a node of the network: {want:?}");
        assert_amount(want.amount, "the amount of a want");
    }
}

/// Checks that a plan has one number for each arc, offer and want.
fn assert_shape(net: &Network, offers: &[Offer], wants: &[Want], plan: &Plan) {
    assert_ends(net, offers, wants);
    let shape = (plan.flow.len(), plan.taken.len(), plan.met.len());
    let expected = (net.arcs.len(), offers.len(), wants.len());
    assert!(shape == expected, "the plan must be for this network, these offers and these wants");
}

fn assert_amount(amount: i64, what: &str) {
    assert!((0..=MAX_AMOUNT).contains(&amount), "{what} must be from 0 to {MAX_AMOUNT}, not {amount}");
}

fn assert_cost(cost: i64, what: &str) {
    assert!((0..=MAX_COST).contains(&cost), "{what} must be from 0 to {MAX_COST}, not {cost}");
}
