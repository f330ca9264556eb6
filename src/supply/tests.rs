//! What the module is tested with: small builders, random cases, and an independent solver.

use ac_library::{MfGraph, MinCostFlowGraph};
use proptest::prelude::*;

use super::*;
use crate::supply::price::{Tariff, tie};

/// From, to, capacity, cost.
pub(in crate::supply) type ArcRow = (u32, u32, i64, i64);

pub(in crate::supply) fn net(nodes: u32, rows: &[ArcRow]) -> Network {
    let arcs = rows.iter().map(|&(from, to, capacity, cost)| Arc { from, to, capacity, cost });
    Network::new(nodes, arcs.collect())
}

pub(in crate::supply) fn offer(node: u32, amount: i64, cost: i64) -> Offer {
    Offer { node, amount, cost }
}

pub(in crate::supply) fn want(node: u32, amount: i64, rank: u8) -> Want {
    Want { node, amount, rank }
}

/// Few nodes and small numbers, so that full arcs, equal costs and unreachable nodes are frequent.
pub(in crate::supply) fn arcs(nodes: u32) -> impl Strategy<Value = Vec<ArcRow>> {
    prop::collection::vec((0..nodes, 0..nodes, 0..8_i64, 0..6_i64), 0..20)
}

#[derive(Clone, Debug)]
pub(in crate::supply) struct Case {
    pub net: Network,
    pub offers: Vec<Offer>,
    pub wants: Vec<Want>,
}

pub(in crate::supply) fn cases() -> impl Strategy<Value = Case> {
    (2..8_u32).prop_flat_map(|nodes| {
        let offers = prop::collection::vec((0..nodes, 0..15_i64, 0..4_i64), 0..4);
        let wants = prop::collection::vec((0..nodes, 0..10_i64, 0..3_u8), 0..5);
        (arcs(nodes), offers, wants).prop_map(move |(rows, offers, wants)| Case {
            net: net(nodes, &rows),
            offers: offers.into_iter().map(|(node, amount, cost)| offer(node, amount, cost)).collect(),
            wants: wants.into_iter().map(|(node, amount, rank)| want(node, amount, rank * 100)).collect(),
        })
    })
}

impl Case {
    fn solve(&self) -> Plan {
        Solver::new().solve(&self.net, &self.offers, &self.wants)
    }

    fn cuts(&self, plan: &Plan) -> Vec<Cut> {
        cuts(&self.net, &self.offers, &self.wants, plan)
    }

    /// Units delivered at each rank.
    fn met_by_rank(&self, plan: &Plan) -> [i64; 256] {
        let mut met = [0; 256];
        for (want, units) in self.wants.iter().zip(&plan.met) {
            met[usize::from(want.rank)] += units;
        }
        met
    }

    /// What the plan costs, and the same with tie-breaks as the solver adds it up.
    fn costs(&self, plan: &Plan) -> (i64, i64) {
        let tariff = Tariff::new(&self.net, &self.offers, &self.wants);
        let arcs = self.net.arcs().iter().map(|arc| arc.cost).zip(&plan.flow);
        let offers = self.offers.iter().map(|offer| offer.cost).zip(&plan.taken);
        let hauls: Vec<(i64, &i64)> = arcs.chain(offers).collect();
        let cost = hauls.iter().map(|(cost, units)| cost * **units).sum();
        let tied: i64 =
            hauls.iter().enumerate().map(|(i, (cost, units))| tariff.haul::<i64>(*cost, i) * **units).sum();
        let wants: i64 = plan.met.iter().enumerate().map(|(i, units)| tie(hauls.len() + i) * units).sum();
        (cost, tied + wants)
    }

    /// The most that can be delivered to the wants up to a rank.
    fn most_up_to(&self, rank: u8) -> i64 {
        let nodes = self.net.nodes() as usize;
        let mut graph = MfGraph::new(nodes + 2);
        for arc in self.net.arcs().iter().filter(|arc| arc.from != arc.to) {
            graph.add_edge(arc.from as usize, arc.to as usize, arc.capacity);
        }
        for offer in &self.offers {
            graph.add_edge(nodes, offer.node as usize, offer.amount);
        }
        for want in self.wants.iter().filter(|want| want.rank <= rank) {
            graph.add_edge(want.node as usize, nodes + 1, want.amount);
        }
        graph.flow(nodes, nodes + 1)
    }

    /// Units delivered at each rank if the ranks are served one after the other.
    fn staged_by_rank(&self) -> [i64; 256] {
        let mut met = [0; 256];
        let mut before = 0;
        for rank in 0..=255 {
            if self.wants.iter().any(|want| want.rank == rank) {
                let most = self.most_up_to(rank);
                met[usize::from(rank)] = most - before;
                before = most;
            }
        }
        met
    }

    /// The cheapest way, ties included, to give the ranks these amounts, by successive shortest paths.
    fn independent_plan(&self, by_rank: &[i64; 256]) -> (Plan, i64) {
        let tariff = Tariff::new(&self.net, &self.offers, &self.wants);
        let nodes = self.net.nodes() as usize;
        let (source, sink, rank_node) = (nodes, nodes + 1, |rank: usize| nodes + 2 + rank);
        let mut graph = MinCostFlowGraph::new(nodes + 2 + 256);
        for (i, arc) in self.net.arcs().iter().enumerate().filter(|(_, arc)| arc.from != arc.to) {
            graph.add_edge(arc.from as usize, arc.to as usize, arc.capacity, tariff.haul::<i64>(arc.cost, i));
        }
        let mut index = self.net.arcs().len();
        for offer in &self.offers {
            graph.add_edge(source, offer.node as usize, offer.amount, tariff.haul::<i64>(offer.cost, index));
            index += 1;
        }
        for want in &self.wants {
            graph.add_edge(want.node as usize, rank_node(want.rank.into()), want.amount, tie(index));
            index += 1;
        }
        for (rank, amount) in by_rank.iter().enumerate() {
            graph.add_edge(rank_node(rank), sink, *amount, 0);
        }
        let (flow, cost) = graph.flow(source, sink, by_rank.iter().sum());
        assert_eq!(flow, by_rank.iter().sum::<i64>(), "the staged amounts must be possible together");
        let mut flows = graph.edges().into_iter().map(|edge| edge.flow);
        let arcs =
            self.net.arcs().iter().map(|arc| if arc.from == arc.to { 0 } else { flows.next().unwrap_or(-1) });
        let flow = arcs.collect();
        let taken = flows.by_ref().take(self.offers.len()).collect();
        (Plan { flow, taken, met: flows.take(self.wants.len()).collect() }, cost)
    }

    /// The same with some arcs and offers widened.
    fn widened(&self, by: i64, arc: impl Fn(u32) -> bool, offer: impl Fn(usize) -> bool) -> Case {
        let mut case = self.clone();
        for i in (0..).take(case.net.arcs().len()).filter(|i| arc(*i)) {
            case.net.set_capacity(i, case.net.arcs()[i as usize].capacity + by);
        }
        for (_, stock) in case.offers.iter_mut().enumerate().filter(|(i, _)| offer(*i)) {
            stock.amount += by;
        }
        case
    }

    /// Delivered if everything is widened but what these cuts name.
    fn delivered_without(&self, cuts: &[&Cut]) -> i64 {
        let arc = |i: u32| !cuts.iter().any(|cut| cut.arcs.contains(&i));
        let offer = |i: usize| !cuts.iter().any(|cut| cut.offers.contains(&i));
        self.widened(1_000, arc, offer).solve().delivered()
    }

    /// Whether one member of each cut can be chosen so that widening those delivers more.
    fn some_choice_helps(&self, cuts: &[&Cut]) -> bool {
        let before = self.solve().delivered();
        let sizes: Vec<usize> = cuts.iter().map(|cut| cut.arcs.len() + cut.offers.len()).collect();
        (0..sizes.iter().product()).any(|mut number: usize| {
            let mut case = self.clone();
            for (cut, size) in cuts.iter().zip(&sizes) {
                let member = number % size;
                number /= size;
                case = match cut.arcs.get(member) {
                    Some(arc) => case.widened(1, |i| i == *arc, |_| false),
                    None => case.widened(1, |_| false, |i| i == cut.offers[member - cut.arcs.len()]),
                };
            }
            case.solve().delivered() > before
        })
    }

    /// The same question, with all wants but one asking for no more than they get.
    fn only_unmet(&self, plan: &Plan, want: usize) -> Case {
        let mut case = self.clone();
        for (i, other) in case.wants.iter_mut().enumerate().filter(|(i, _)| *i != want) {
            other.amount = plan.met[i];
        }
        case
    }
}

/// Conservation at every node and bounds on every arc, offer and want.
fn assert_feasible(case: &Case, plan: &Plan) {
    let mut balance = vec![0; case.net.nodes() as usize];
    for (arc, flow) in case.net.arcs().iter().zip(&plan.flow) {
        assert!((0..=arc.capacity).contains(flow), "{flow} on {arc:?}");
        balance[arc.from as usize] -= flow;
        balance[arc.to as usize] += flow;
    }
    for (offer, taken) in case.offers.iter().zip(&plan.taken) {
        assert!((0..=offer.amount).contains(taken), "{taken} of {offer:?}");
        balance[offer.node as usize] += taken;
    }
    for (want, met) in case.wants.iter().zip(&plan.met) {
        assert!((0..=want.amount).contains(met), "{met} for {want:?}");
        balance[want.node as usize] -= met;
    }
    assert!(balance.iter().all(|units| *units == 0), "what comes in must go out: {balance:?}");
}

/// Adds the consignments up again, and walks each of them.
fn plan_of(case: &Case, told: &[Path]) -> Plan {
    let arcs = case.net.arcs();
    let mut plan =
        Plan { flow: vec![0; arcs.len()], taken: vec![0; case.offers.len()], met: vec![0; case.wants.len()] };
    for path in told {
        assert!(path.amount > 0, "an empty consignment: {path:?}");
        let mut node = case.offers[path.offer].node;
        for arc in &path.arcs {
            assert_eq!(arcs[*arc as usize].from, node, "a gap in {path:?}");
            node = arcs[*arc as usize].to;
            plan.flow[*arc as usize] += path.amount;
        }
        assert_eq!(case.wants[path.want].node, node, "{path:?} ends elsewhere");
        plan.taken[path.offer] += path.amount;
        plan.met[path.want] += path.amount;
    }
    plan
}

#[track_caller]
fn check(net: &Network, offers: &[Offer], wants: &[Want], flow: &[i64], taken: &[i64], met: &[i64]) {
    let plan = Solver::new().solve(net, offers, wants);
    assert_eq!((&plan.flow[..], &plan.taken[..], &plan.met[..]), (flow, taken, met));
}

#[test]
fn an_empty_network_has_an_empty_plan() {
    check(&net(0, &[]), &[], &[], &[], &[], &[]);
}

#[test]
fn the_cheaper_route_fills_first() {
    let net = net(3, &[(0, 2, 9, 5), (0, 1, 4, 1), (1, 2, 9, 1)]);
    check(&net, &[offer(0, 9, 0)], &[want(2, 6, 0)], &[2, 4, 4], &[6], &[6]);
}

#[test]
fn the_nearer_stock_is_taken_first_unless_it_is_dearer_to_take() {
    let net = net(3, &[(0, 2, 9, 5), (1, 2, 9, 3)]);
    check(&net, &[offer(0, 9, 0), offer(1, 4, 0)], &[want(2, 6, 0)], &[2, 4], &[2, 4], &[6]);
    check(&net, &[offer(0, 9, 0), offer(1, 4, 3)], &[want(2, 6, 0)], &[6, 0], &[6, 0], &[6]);
}

#[test]
fn a_lower_rank_is_served_first_however_far_away() {
    let net = net(3, &[(0, 1, 9, MAX_COST), (1, 2, 9, MAX_COST)]);
    check(&net, &[offer(0, 5, 0)], &[want(0, 4, 1), want(2, 4, 0)], &[4, 4], &[5], &[1, 4]);
}

#[test]
fn more_is_delivered_even_if_every_unit_must_take_a_detour() {
    let net = net(4, &[(0, 2, 5, 0), (0, 3, 5, 9), (1, 2, 5, 9)]);
    let offers = [offer(0, 5, 0), offer(1, 5, 0)];
    check(&net, &offers, &[want(2, 5, 0), want(3, 5, 1)], &[0, 5, 5], &[5, 5], &[5, 5]);
}

#[test]
fn what_nobody_can_use_stays_in_stock() {
    let net = net(3, &[(0, 1, 9, 0), (1, 0, 9, 0), (1, 1, 9, 0)]);
    check(&net, &[offer(0, 9, 0)], &[want(2, 9, 0)], &[0, 0, 0], &[0], &[0]);
}

#[test]
fn the_largest_allowed_numbers_do_not_overflow() {
    let last = MAX_NODES - 1;
    let rows: Vec<ArcRow> =
        (0..last).step_by(2_000).map(|i| (i, (i + 2_000).min(last), MAX_AMOUNT, MAX_COST)).collect();
    let offers = [offer(0, MAX_AMOUNT, MAX_COST); 2];
    let wants: Vec<Want> = (0..=255).map(|rank| want(last, MAX_AMOUNT / 200, rank)).collect();
    let plan = Solver::new().solve(&net(MAX_NODES, &rows), &offers, &wants);
    assert_eq!(plan.delivered(), MAX_AMOUNT);
    assert!(plan.met[..200].iter().all(|met| *met == MAX_AMOUNT / 200), "200 ranks in full, then nothing");
}

#[test]
#[should_panic(expected = "the cost of an arc must be from 0")]
fn a_cost_below_nothing_is_refused() {
    net(2, &[(0, 1, 1, -1)]);
}

#[test]
fn a_stock_far_from_many_wants_is_solved_by_both_widths_alike() {
    let rows: Vec<ArcRow> =
        (0..200).flat_map(|i| [(i, i + 1, 300 - i64::from(i), 7), (i, i + 1, 9, 7)]).collect();
    let net = net(201, &rows);
    let wants: Vec<Want> = (1..=200).map(|node| want(node, 2, (node % 5) as u8)).collect();
    let mut solver = Solver::new();
    let plan = solver.solve(&net, &[offer(0, 350, 1)], &wants);
    assert_eq!(plan, solver.solve_wide(&net, &[offer(0, 350, 1)], &wants));
}

proptest! {
    #[test]
    fn plans_are_feasible_and_equal_an_independent_optimum(case in cases()) {
        let plan = case.solve();
        assert_feasible(&case, &plan);
        let staged = case.staged_by_rank();
        prop_assert_eq!(case.met_by_rank(&plan), staged);
        prop_assert_eq!(plan.delivered(), case.most_up_to(255));
        let (independent, cost) = case.independent_plan(&staged);
        prop_assert_eq!(case.costs(&plan).1, cost);
        prop_assert_eq!(plan, independent);
    }

    #[test]
    fn a_solver_that_has_solved_something_else_gives_the_same_plan(case in cases(), other in cases()) {
        let mut solver = Solver::new();
        solver.solve(&other.net, &other.offers, &other.wants);
        let plan = solver.solve(&case.net, &case.offers, &case.wants);
        prop_assert_eq!(&plan, &solver.solve(&case.net, &case.offers, &case.wants));
        prop_assert_eq!(&plan, &case.solve());
        prop_assert_eq!(&plan, &solver.solve_wide(&case.net, &case.offers, &case.wants));
    }

    #[test]
    fn the_order_of_arcs_changes_neither_amounts_nor_cost(case in cases(), turn in 0..20_usize) {
        let mut arcs = case.net.arcs().to_vec();
        let middle = turn.min(arcs.len());
        arcs.rotate_left(middle);
        arcs[..middle / 2].reverse();
        let other = Case { net: Network::new(case.net.nodes(), arcs), ..case.clone() };
        let (plan, other_plan) = (case.solve(), other.solve());
        prop_assert_eq!(case.met_by_rank(&plan), other.met_by_rank(&other_plan));
        prop_assert_eq!(case.costs(&plan).0, other.costs(&other_plan).0);
    }

    #[test]
    fn consignments_sum_to_the_plan(case in cases()) {
        let plan = case.solve();
        let told = paths(&case.net, &case.offers, &case.wants, &plan);
        prop_assert_eq!(plan_of(&case, &told), plan);
    }

    #[test]
    fn widening_what_no_cut_names_changes_nothing_and_one_of_each_cut_helps(case in cases()) {
        let plan = case.solve();
        let found = case.cuts(&plan);
        let unmet = plan.met.iter().zip(&case.wants).filter(|(met, want)| **met < want.amount).count();
        prop_assert_eq!(found.is_empty(), unmet == 0);
        prop_assert_eq!(case.delivered_without(&found.iter().collect::<Vec<_>>()), plan.delivered());
        let real: Vec<&Cut> = found.iter().filter(|cut| cut.arcs.len() + cut.offers.len() > 0).collect();
        prop_assert!(real.is_empty() || case.some_choice_helps(&real), "{real:?}");
        for cut in real.iter().filter(|cut| cut.wants.len() == unmet) {
            prop_assert_eq!(case.delivered_without(&[cut]), plan.delivered(), "{:?}", cut);
        }
    }

    #[test]
    fn each_cut_before_a_want_must_be_widened_and_one_of_each_suffices(case in cases()) {
        let plan = case.solve();
        for want in 0..case.wants.len() {
            let found = cuts_to(&case.net, &case.offers, &case.wants, &plan, want);
            let alone = case.only_unmet(&plan, want);
            for cut in &found {
                prop_assert_eq!(&cut.wants, &[want]);
                prop_assert_eq!(alone.delivered_without(&[cut]), plan.delivered(), "{:?}", cut);
            }
            let lost = found.iter().any(|cut| cut.arcs.len() + cut.offers.len() == 0);
            let found: Vec<&Cut> = found.iter().collect();
            prop_assert!(found.is_empty() || lost || alone.some_choice_helps(&found), "{:?}", found);
        }
    }

    #[test]
    fn cuts_name_only_what_is_full_or_exhausted(case in cases()) {
        let plan = case.solve();
        for cut in case.cuts(&plan) {
            let full = |i: &u32| plan.flow[*i as usize] == case.net.arcs()[*i as usize].capacity;
            prop_assert!(cut.arcs.iter().all(full));
            prop_assert!(cut.offers.iter().all(|i| plan.taken[*i] == case.offers[*i].amount));
            prop_assert!(!cut.wants.is_empty());
        }
    }
}
