//! A plan told as consignments: who gives, who gets, over which arcs, how much.
//!
//! A flow can be split into routes in many ways. This one is the same every time: offers in their order, at
//! every node first the wants in their order, then the arc with the lowest number. Knows nothing of costs.

use crate::supply::{Network, Offer, Plan, Want, assert_shape};

/// One consignment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Path {
    /// The offer it is taken from.
    pub offer: usize,
    /// The want it serves.
    pub want: usize,
    /// The arcs it passes, in order; none if it is used where it stood.
    pub arcs: Vec<u32>,
    /// Units, at least 1.
    pub amount: i64,
}

/// Splits a plan into consignments whose amounts sum to it on every arc, offer and want.
///
/// There are at most as many as arcs, offers and wants together. Flow in circles, which no plan of
/// [`Solver::solve`](crate::supply::Solver::solve) has, is left out; so is flow that a plan made by hand
/// takes from an offer and leads to no want.
///
/// # Panics
///
/// If the plan does not have one number for each arc, offer and want.
pub fn paths(net: &Network, offers: &[Offer], wants: &[Want], plan: &Plan) -> Vec<Path> {
    assert_shape(net, offers, wants, plan);
    let mut rest = Rest::new(net, wants, plan);
    let mut paths = Vec::new();
    for (i, offer) in offers.iter().enumerate() {
        let mut left = plan.taken[i];
        while left > 0 {
            let Some(want) = rest.walk(offer.node) else {
                break;
            };
            let amount = rest.carry(left, want);
            left -= amount;
            paths.push(Path { offer: i, want, arcs: rest.route.clone(), amount });
        }
    }
    paths
}

/// No want.
const NONE: u32 = u32::MAX;

/// What has not been told yet.
struct Rest<'a> {
    net: &'a Network,
    /// The next want to serve at each node, and after each want; `NONE` where there is none.
    want_at: Vec<u32>,
    next_want: Vec<u32>,
    flow: Vec<i64>,
    met: Vec<i64>,
    /// For each node how many of its outgoing arcs are used up. Flow only ever shrinks, so this only grows.
    spent: Vec<usize>,
    /// The arcs of the walk under way.
    route: Vec<u32>,
    /// The nodes of the walk under way, to notice a circle.
    on_route: Vec<bool>,
}

impl<'a> Rest<'a> {
    fn new(net: &'a Network, wants: &[Want], plan: &Plan) -> Self {
        let nodes = net.nodes() as usize;
        let (mut want_at, mut next_want) = (vec![NONE; nodes], vec![NONE; wants.len()]);
        for (i, want) in wants.iter().enumerate().rev() {
            next_want[i] = std::mem::replace(&mut want_at[want.node as usize], i as u32);
        }
        Self {
            net,
            want_at,
            next_want,
            flow: plan.flow.clone(),
            met: plan.met.clone(),
            spent: vec![0; nodes],
            route: Vec::new(),
            on_route: vec![false; nodes],
        }
    }

    /// Follows the flow from a node to a want, writing `route`.
    fn walk(&mut self, start: u32) -> Option<usize> {
        self.route.clear();
        self.on_route.fill(false);
        let mut node = start;
        loop {
            if let Some(want) = self.want_at(node) {
                return Some(want);
            }
            self.on_route[node as usize] = true;
            let Some(arc) = self.arc_from(node) else {
                // Only a plan made by hand ends here: nobody takes what came this way. Try the ways before.
                let back = self.route.pop()?;
                self.flow[back as usize] = 0;
                self.on_route[node as usize] = false;
                node = self.net.arcs()[back as usize].from;
                continue;
            };
            self.route.push(arc);
            node = self.net.arcs()[arc as usize].to;
            if self.on_route[node as usize] {
                self.drop_circle(node);
            }
        }
    }

    /// The next want at a node that still gets something.
    fn want_at(&mut self, node: u32) -> Option<usize> {
        let want = &mut self.want_at[node as usize];
        while *want != NONE && self.met[*want as usize] <= 0 {
            *want = self.next_want[*want as usize];
        }
        (*want != NONE).then_some(*want as usize)
    }

    /// The next arc out of a node that still carries something.
    fn arc_from(&mut self, node: u32) -> Option<u32> {
        let arcs = self.net.outgoing.at(node);
        let spent = &mut self.spent[node as usize];
        while *spent < arcs.len() && self.flow[arcs[*spent] as usize] <= 0 {
            *spent += 1;
        }
        arcs.get(*spent).copied()
    }

    /// Takes the flow off the circle that the walk has just closed at a node, and goes back to that node.
    fn drop_circle(&mut self, node: u32) {
        let arcs = self.net.arcs();
        let start = self.route.iter().rposition(|arc| arcs[*arc as usize].from == node).unwrap_or(0);
        let least = self.route[start..].iter().map(|arc| self.flow[*arc as usize]).min().unwrap_or(0);
        for arc in self.route.drain(start..) {
            self.flow[arc as usize] -= least;
            self.on_route[arcs[arc as usize].from as usize] = false;
        }
    }

    /// Takes as much as the whole route and the want allow off the rest.
    fn carry(&mut self, left: i64, want: usize) -> i64 {
        let narrowest = self.route.iter().map(|arc| self.flow[*arc as usize]).min();
        let amount = left.min(self.met[want]).min(narrowest.unwrap_or(i64::MAX));
        self.met[want] -= amount;
        for arc in &self.route {
            self.flow[*arc as usize] -= amount;
        }
        amount
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::supply::Solver;
    use crate::supply::tests::{net, offer, want};

    #[test]
    fn a_stock_used_where_it_stands_passes_no_arc() {
        let net = net(1, &[]);
        let (offers, wants) = ([offer(0, 5, 0)], [want(0, 3, 0)]);
        let plan = Solver::new().solve(&net, &offers, &wants);
        assert_eq!(
            paths(&net, &offers, &wants, &plan),
            [Path { offer: 0, want: 0, arcs: vec![], amount: 3 }]
        );
    }

    #[test]
    fn two_routes_are_told_in_the_order_of_their_arcs() {
        let net = net(3, &[(0, 1, 4, 1), (1, 2, 9, 1), (0, 2, 2, 9)]);
        let (offers, wants) = ([offer(0, 9, 0)], [want(2, 5, 0)]);
        let plan = Solver::new().solve(&net, &offers, &wants);
        let told = paths(&net, &offers, &wants, &plan);
        assert_eq!(told[0], Path { offer: 0, want: 0, arcs: vec![0, 1], amount: 4 });
        assert_eq!(told[1], Path { offer: 0, want: 0, arcs: vec![2], amount: 1 });
    }

    #[test]
    fn a_circle_made_by_hand_is_left_out() {
        let net = net(4, &[(0, 1, 9, 1), (1, 2, 9, 1), (2, 1, 9, 1), (1, 3, 9, 1)]);
        let plan = Plan { flow: vec![2, 5, 5, 2], taken: vec![2], met: vec![2] };
        let told = paths(&net, &[offer(0, 2, 0)], &[want(3, 2, 0)], &plan);
        assert_eq!(told, [Path { offer: 0, want: 0, arcs: vec![0, 3], amount: 2 }]);
    }

    #[test]
    fn a_blind_alley_made_by_hand_is_left_out() {
        let net = net(3, &[(0, 1, 9, 1), (0, 2, 9, 1)]);
        let plan = Plan { flow: vec![3, 2], taken: vec![5], met: vec![2] };
        let told = paths(&net, &[offer(0, 5, 0)], &[want(2, 2, 0)], &plan);
        assert_eq!(told, [Path { offer: 0, want: 0, arcs: vec![1], amount: 2 }]);
    }
}
