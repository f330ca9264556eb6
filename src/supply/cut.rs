//! Bottlenecks: what would have to be widened for more to arrive.
//!
//! Knows only what is full, not what things cost. A node's *level* is how many full arcs or exhausted offers
//! the next unit would have to squeeze past on its easiest way there from any stock. Between two levels
//! everything is full and nothing flows back, so each border between levels is a minimum cut, and a want at
//! level 3 has three in series.

use crate::supply::{Network, Offer, Plan, Want, assert_shape};

/// The level of a node that no stock could reach whatever was widened.
const NEVER: u32 = u32::MAX;

/// One bottleneck: unless one of its members is widened, no more gets past it than now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cut {
    /// Full arcs, in the order of their numbers. An arc of capacity zero is always full.
    pub arcs: Vec<u32>,
    /// Exhausted offers, in their order. Only the first cut can have any.
    pub offers: Vec<usize>,
    /// The unmet wants behind it, in their order; at least one.
    pub wants: Vec<usize>,
}

/// All bottlenecks in series between the stocks and the unmet wants, from the stocks outwards.
///
/// * Empty if every want is met.
/// * The first cut has all unmet wants behind it that can be reached at all; each later one those that lie
///   further out.
/// * Widening only what no cut names changes nothing. Widening the members along one route, one of each cut
///   on the way to the nearest unmet want, raises what arrives.
/// * Members of different routes do not add up: if two routes each have two full arcs in series, a then b and
///   c then d, the cuts are {a, c} and {b, d}, and widening a with d does not help.
/// * A member may need more than the other cuts name: where one route has one full arc and another route has
///   two, the only cut names the one and the first of the two.
/// * Wants that could not be reached even if every arc and offer were widened (there is no way at all, or no
///   offer) come last, in a cut without members.
///
/// # Panics
///
/// If the plan does not have one number for each arc, offer and want.
pub fn cuts(net: &Network, offers: &[Offer], wants: &[Want], plan: &Plan) -> Vec<Cut> {
    assert_shape(net, offers, wants, plan);
    let unmet: Vec<usize> = (0..wants.len()).filter(|i| plan.met[*i] < wants[*i].amount).collect();
    cuts_before(net, offers, wants, plan, &unmet)
}

/// As [`cuts`], for one want: every cut stands between it and the stocks, and each of them must be widened.
///
/// Empty if the want is met.
///
/// # Panics
///
/// If there is no such want, or the plan does not have one number for each arc, offer and want.
pub fn cuts_to(net: &Network, offers: &[Offer], wants: &[Want], plan: &Plan, want: usize) -> Vec<Cut> {
    assert_shape(net, offers, wants, plan);
    assert!(want < wants.len(), "there are {} wants, so none is number {want}", wants.len());
    if plan.met[want] < wants[want].amount {
        cuts_before(net, offers, wants, plan, &[want])
    } else {
        Vec::new()
    }
}

fn cuts_before(net: &Network, offers: &[Offer], wants: &[Want], plan: &Plan, unmet: &[usize]) -> Vec<Cut> {
    if unmet.is_empty() {
        return Vec::new();
    }
    let mut graph = Graph::new(net, plan);
    graph.rank_nodes(offers);
    let level_of = |i: &usize| graph.level[wants[*i].node as usize];
    let (reached, lost): (Vec<usize>, Vec<usize>) = unmet.iter().partition(|i| level_of(i) != NEVER);
    let last = reached.iter().map(level_of).max().unwrap_or(0);
    let mut cuts = Vec::new();
    for level in 0..last {
        let behind: Vec<usize> = reached.iter().copied().filter(|i| level_of(i) > level).collect();
        cuts.push(graph.cut(level, offers, wants, behind));
    }
    if !lost.is_empty() {
        cuts.push(Cut { arcs: Vec::new(), offers: Vec::new(), wants: lost });
    }
    cuts
}

/// The network as the plan leaves it.
struct Graph<'a> {
    net: &'a Network,
    plan: &'a Plan,
    /// Per node.
    level: Vec<u32>,
}

impl<'a> Graph<'a> {
    fn new(net: &'a Network, plan: &'a Plan) -> Self {
        let level = vec![NEVER; net.nodes() as usize];
        Self { net, plan, level }
    }

    fn is_full(&self, arc: u32) -> bool {
        self.plan.flow[arc as usize] >= self.net.arcs()[arc as usize].capacity
    }

    /// Fills in all levels, one level at a time.
    fn rank_nodes(&mut self, offers: &[Offer]) {
        let spare = |i: usize| self.plan.taken[i] < offers[i].amount;
        let (stocked, exhausted): (Vec<usize>, Vec<usize>) = (0..offers.len()).partition(|i| spare(*i));
        let mut now: Vec<u32> = stocked.iter().map(|i| offers[*i].node).collect();
        let mut later: Vec<u32> = exhausted.iter().map(|i| offers[*i].node).collect();
        let mut level = 0;
        while !now.is_empty() || !later.is_empty() {
            self.flood(level, &mut now, &mut later);
            std::mem::swap(&mut now, &mut later);
            level += 1;
        }
    }

    /// Gives a level to all nodes in `now` and to those that can be reached from them through what is not
    /// full. What lies behind full arcs goes into `later`.
    fn flood(&mut self, level: u32, now: &mut Vec<u32>, later: &mut Vec<u32>) {
        while let Some(node) = now.pop() {
            if self.level[node as usize] != NEVER {
                continue;
            }
            self.level[node as usize] = level;
            for arc in self.net.outgoing.at(node) {
                let next = if self.is_full(*arc) { &mut *later } else { &mut *now };
                next.push(self.net.arcs()[*arc as usize].to);
            }
            // Flow that comes in here could be turned back, and used where it came from.
            let incoming = self.net.incoming.at(node).iter();
            let turned = incoming.filter(|arc| self.plan.flow[**arc as usize] > 0);
            now.extend(turned.map(|arc| self.net.arcs()[*arc as usize].from));
        }
    }

    /// The cut between a level and the next, without members from which no way leads on to the wants behind.
    fn cut(&self, level: u32, offers: &[Offer], wants: &[Want], behind: Vec<usize>) -> Cut {
        let useful = self.leading_to(level, behind.iter().map(|i| wants[*i].node).collect());
        let arcs = (0..).zip(self.net.arcs());
        let arcs = arcs.filter(|(_, arc)| self.level[arc.from as usize] <= level && useful[arc.to as usize]);
        let offers = offers.iter().enumerate().filter(|(_, offer)| level == 0 && useful[offer.node as usize]);
        Cut { arcs: arcs.map(|(i, _)| i).collect(), offers: offers.map(|(i, _)| i).collect(), wants: behind }
    }

    /// Marks the nodes above a level from which one of the targets, also above it, can be reached without
    /// going down to the level again, if need be past full arcs.
    fn leading_to(&self, level: u32, targets: Vec<u32>) -> Vec<bool> {
        let mut marked = vec![false; self.level.len()];
        let mut open = targets;
        while let Some(node) = open.pop() {
            if marked[node as usize] || self.level[node as usize] <= level {
                continue;
            }
            marked[node as usize] = true;
            open.extend(self.net.incoming.at(node).iter().map(|arc| self.net.arcs()[*arc as usize].from));
            let outgoing = self.net.outgoing.at(node).iter();
            let turned = outgoing.filter(|arc| self.plan.flow[**arc as usize] > 0);
            open.extend(turned.map(|arc| self.net.arcs()[*arc as usize].to));
        }
        marked
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::supply::Solver;
    use crate::supply::tests::{net, offer, want};

    #[track_caller]
    fn check(net: &Network, offers: &[Offer], wants: &[Want], expected: &[(&[u32], &[usize], &[usize])]) {
        let plan = Solver::new().solve(net, offers, wants);
        let found = cuts(net, offers, wants, &plan);
        let found: Vec<_> =
            found.iter().map(|cut| (&cut.arcs[..], &cut.offers[..], &cut.wants[..])).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn nothing_binds_when_all_wants_are_met() {
        let net = net(2, &[(0, 1, 5, 1)]);
        check(&net, &[offer(0, 5, 0)], &[want(1, 5, 0)], &[]);
    }

    #[test]
    fn two_full_arcs_on_a_line_are_two_cuts_from_the_stock_outwards() {
        let net = net(4, &[(2, 3, 5, 1), (1, 2, 9, 1), (0, 1, 5, 1)]);
        check(&net, &[offer(0, 20, 0)], &[want(3, 10, 0)], &[(&[2], &[], &[0]), (&[0], &[], &[0])]);
    }

    #[test]
    fn an_exhausted_stock_and_a_full_arc_in_series_are_two_cuts() {
        let net = net(2, &[(0, 1, 5, 1)]);
        check(&net, &[offer(0, 5, 0)], &[want(1, 10, 0)], &[(&[], &[0], &[0]), (&[0], &[], &[0])]);
    }

    #[test]
    fn parallel_full_arcs_are_one_cut() {
        let net = net(2, &[(0, 1, 5, 1), (0, 1, 3, 2)]);
        check(&net, &[offer(0, 50, 0)], &[want(1, 10, 0)], &[(&[0, 1], &[], &[0])]);
    }

    #[test]
    fn a_full_arc_that_leads_elsewhere_is_not_named() {
        let net = net(3, &[(0, 1, 5, 1), (0, 2, 4, 1)]);
        check(&net, &[offer(0, 50, 0)], &[want(1, 10, 0), want(2, 4, 0)], &[(&[0], &[], &[0])]);
    }

    #[test]
    fn a_want_further_out_has_the_longer_chain() {
        let net = net(3, &[(0, 1, 7, 1), (1, 2, 4, 1)]);
        let (offers, wants) = ([offer(0, 50, 0)], [want(1, 10, 1), want(2, 10, 0)]);
        check(&net, &offers, &wants, &[(&[0], &[], &[0, 1]), (&[1], &[], &[1])]);
        let plan = Solver::new().solve(&net, &offers, &wants);
        assert_eq!(cuts_to(&net, &offers, &wants, &plan, 0).len(), 1);
        assert_eq!(cuts_to(&net, &offers, &wants, &plan, 1).len(), 2);
    }

    #[test]
    fn a_closed_arc_is_named_when_it_alone_separates() {
        let net = net(3, &[(0, 1, 5, 1), (1, 2, 0, 1)]);
        check(&net, &[offer(0, 5, 0)], &[want(2, 1, 0)], &[(&[1], &[], &[0])]);
    }

    #[test]
    fn a_want_without_any_way_comes_last_in_an_empty_cut() {
        let net = net(3, &[(0, 1, 5, 1)]);
        let wants = [want(2, 1, 0), want(1, 9, 0)];
        check(&net, &[offer(0, 9, 0)], &wants, &[(&[0], &[], &[1]), (&[], &[], &[0])]);
    }

    #[test]
    fn flow_that_could_be_turned_back_opens_a_way_past_a_full_arc() {
        // 0 → 1 → 3 and 0 → 2 with a cross-arc 2 → 1: the full 1 → 3 binds, not the full 0 → 1.
        let net = net(4, &[(0, 1, 5, 1), (1, 3, 5, 1), (0, 2, 5, 1), (2, 1, 5, 1)]);
        check(&net, &[offer(0, 50, 0)], &[want(3, 9, 0)], &[(&[1], &[], &[0])]);
    }

    /// Node 0 has stock to spare, and could serve node 1 alone if the flow from 2 to 1 were turned back. So the stock of
    /// 2, though exhausted, holds up nothing: only the full arc from 2 to 3 does.
    #[test]
    fn flow_that_could_be_turned_back_is_no_bottleneck() {
        let net = net(4, &[(0, 1, 5, 1), (2, 1, 5, 1), (2, 3, 2, 1)]);
        let (offers, wants) = ([offer(0, 10, 9), offer(2, 4, 0)], [want(1, 4, 0), want(3, 5, 0)]);
        check(&net, &offers, &wants, &[(&[2], &[], &[1])]);
    }
}
