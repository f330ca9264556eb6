//! Shortest distances from many origins at once: the nearest to each node, how far, and which way.
//!
//! Dijkstra's algorithm. Equal distances go to the origin listed first, so the answer never depends on
//! chance. Knows nothing of offers, wants or flow; of capacity only whether it is zero.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use crate::supply::Network;

/// How a node is reached from its nearest origin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Nearest {
    /// Sum of the costs of the arcs on the way.
    pub distance: i64,
    /// Place of the origin in the list given.
    pub origin: usize,
    /// The last arc of the way; `None` at the origin itself.
    pub arc: Option<u32>,
}

/// For each node the nearest of the origins (nodes), or `None` if no way leads there from any of them.
///
/// Arcs of capacity zero are closed. Of equally near origins the one listed first counts; of equally short
/// ways from it one with always the same arcs.
///
/// # Panics
///
/// If an origin is not a node of the network.
pub fn nearest(net: &Network, origins: &[u32]) -> Vec<Option<Nearest>> {
    search(net, origins, None)
}

/// The shortest way from one node to another: the sum of its costs and its arcs in order; none where no way leads.
///
/// # Panics
///
/// If one of them is not a node of the network.
pub fn way(net: &Network, from: u32, to: u32) -> Option<(i64, Vec<u32>)> {
    let found = search(net, &[from], Some(to));
    let there = found[to as usize]?;
    Some((there.distance, route(net, &found, to)))
}

/// As [`nearest`]; where only one node is asked for, what is told of those further off is not the last word.
fn search(net: &Network, origins: &[u32], asked: Option<u32>) -> Vec<Option<Nearest>> {
    let mut found: Vec<Option<Nearest>> = vec![None; net.nodes() as usize];
    let mut queue = BinaryHeap::new();
    for (origin, node) in origins.iter().enumerate() {
        assert!(*node < net.nodes(), "origin {origin} must be a node of the network, not {node}");
        let here = Nearest { distance: 0, origin, arc: None };
        if improve(&mut found[*node as usize], here) {
            queue.push(Reverse((0, origin, *node)));
        }
    }
    while let Some(Reverse((distance, origin, node))) = queue.pop() {
        if found[node as usize].map(|best| (best.distance, best.origin)) != Some((distance, origin)) {
            continue; // A better way was found after this one had been queued.
        }
        if asked == Some(node) {
            break;
        }
        for i in net.outgoing.at(node) {
            let arc = net.arcs()[*i as usize];
            let there = Nearest { distance: distance + arc.cost, origin, arc: Some(*i) };
            if arc.capacity > 0 && improve(&mut found[arc.to as usize], there) {
                queue.push(Reverse((there.distance, origin, arc.to)));
            }
        }
    }
    found
}

/// The arcs from its nearest origin to a node, in order; empty at an origin and where no way leads.
///
/// # Panics
///
/// If the node is not in `found`, or `found` was made from another network.
pub fn route(net: &Network, found: &[Option<Nearest>], node: u32) -> Vec<u32> {
    let mut arcs = Vec::new();
    let mut at = node;
    while let Some(arc) = found[at as usize].and_then(|nearest| nearest.arc) {
        assert!(arcs.len() < found.len(), "the ways must have been found in this network");
        arcs.push(arc);
        at = net.arcs()[arc as usize].from;
    }
    arcs.reverse();
    arcs
}

/// Keeps the nearer of two ways; on a tie the origin listed first, then the way found first.
fn improve(best: &mut Option<Nearest>, new: Nearest) -> bool {
    let better = best.is_none_or(|old| (new.distance, new.origin) < (old.distance, old.origin));
    if better {
        *best = Some(new);
    }
    better
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::*;
    use crate::supply::tests::{arcs, net};

    #[test]
    fn the_nearest_origin_counts_and_the_way_is_told() {
        let net = net(4, &[(0, 1, 1, 5), (1, 2, 1, 5), (3, 2, 1, 9)]);
        let found = nearest(&net, &[0, 3]);
        assert_eq!(found[2], Some(Nearest { distance: 9, origin: 1, arc: Some(2) }));
        assert_eq!(route(&net, &found, 1), [0]);
        assert_eq!(route(&net, &found, 3), [0; 0]);
    }

    #[test]
    fn on_a_tie_the_origin_listed_first_counts() {
        let net = net(3, &[(0, 1, 1, 5), (2, 1, 1, 5)]);
        assert_eq!(nearest(&net, &[2, 0])[1], Some(Nearest { distance: 5, origin: 0, arc: Some(1) }));
        assert_eq!(nearest(&net, &[0, 2])[1], Some(Nearest { distance: 5, origin: 0, arc: Some(0) }));
    }

    #[test]
    fn a_closed_arc_leads_nowhere() {
        let net = net(2, &[(0, 1, 0, 5)]);
        assert_eq!(nearest(&net, &[0])[1], None);
    }

    proptest! {
        #[test]
        fn a_way_to_one_node_is_the_way_found_among_all(rows in arcs(7), from in 0..7_u32, to in 0..7_u32) {
            let net = net(7, &rows);
            let found = nearest(&net, &[from]);
            let there = found[to as usize].map(|there| (there.distance, route(&net, &found, to)));
            prop_assert_eq!(way(&net, from, to), there);
        }

        /// Against Bellman and Ford: repeat every arc until nothing gets nearer.
        #[test]
        fn distances_equal_those_of_plain_relaxation(list in arcs(8), origins in vec(0..8_u32, 1..4)) {
            let net = net(8, &list);
            let found = nearest(&net, &origins);
            let mut best = [None::<(i64, usize)>; 8];
            for (origin, node) in origins.iter().enumerate().rev() {
                best[*node as usize] = Some((0, origin));
            }
            for _ in 0..8 {
                for arc in net.arcs().iter().filter(|arc| arc.capacity > 0) {
                    let Some((distance, origin)) = best[arc.from as usize] else { continue };
                    let new = (distance + arc.cost, origin);
                    let old = &mut best[arc.to as usize];
                    *old = Some(old.map_or(new, |old| old.min(new)));
                }
            }
            for node in 0..8 {
                let near = found[node as usize];
                prop_assert_eq!(near.map(|near| (near.distance, near.origin)), best[node as usize]);
                let way = route(&net, &found, node);
                let way: i64 = way.iter().map(|arc| net.arcs()[*arc as usize].cost).sum();
                prop_assert_eq!(way, near.map_or(0, |near| near.distance));
            }
        }
    }
}
