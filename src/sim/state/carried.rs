//! How far trains and steamers of a power carry riders: the lines it runs, and a way in metres of riding.

use crate::base::id::PlaceId;
use crate::base::math::round;
use crate::base::quantity::Metres;
use crate::scenario::Scenario;
use crate::scenario::model::{Mode, Sponsor};
use crate::sim::state::control::Control;
use crate::sim::state::needs::DAYS;
use crate::sim::state::network::Network;
use crate::supply::{self, range};

/// Which legs of the network a power runs: as far from its seat as its rails and rivers are open and in friendly hands.
#[must_use]
pub(in crate::sim) fn lines(
    scenario: &Scenario,
    network: &Network,
    control: &Control,
    power: &Sponsor,
) -> Vec<bool> {
    let held = |node: u32| control.held(network.places[node as usize]);
    let ends = |leg: usize| {
        let arc = &network.freight.arcs()[2 * leg];
        [arc.from, arc.to]
    };
    let runs = |leg: &usize| {
        let mode = scenario.routes[network.legs[*leg]].mode;
        network.open[*leg] && power.carries.contains(&mode) && ends(*leg).into_iter().all(held)
    };
    let legs: Vec<usize> = (0..network.legs.len()).filter(runs).collect();
    let mut reached: Vec<u32> = network.node(power.seat).into_iter().collect();
    let mut lines = vec![false; network.legs.len()];
    let mut next = 0;
    while let Some(&node) = reached.get(next) {
        next += 1;
        for &leg in legs.iter().filter(|leg| ends(**leg).contains(&node)) {
            lines[leg] = true;
            let new = ends(leg).into_iter().find(|end| !reached.contains(end));
            reached.extend(new);
        }
    }
    lines
}

/// The shortest way from place to place, in metres that riders of this pace a turn would ride in the same time.
#[must_use]
pub(in crate::sim) fn way(
    scenario: &Scenario,
    network: &Network,
    lines: &[bool],
    pace: Metres,
    [from, to]: [PlaceId; 2],
) -> Option<Metres> {
    let (start, end) = (network.node(from)?, network.node(to)?);
    let arcs = network.roads.arcs().iter().enumerate().map(|(i, arc)| {
        let mut arc = *arc;
        if lines.get(i / 2) == Some(&true) {
            let share = f64::from(pace.0) / (1000.0 * DAYS * speed(scenario, network, i / 2));
            (arc.capacity, arc.cost) = (1, round(arc.cost as f64 * share).max(1));
        }
        arc
    });
    let carried = supply::Network::new(network.seller() + 1, arcs.collect());
    let (length, _) = range::way(&carried, start, end)?;
    u32::try_from(length).ok().map(Metres)
}

/// Kilometres a day of what runs on a leg.
fn speed(scenario: &Scenario, network: &Network, leg: usize) -> f64 {
    match scenario.routes[network.legs[leg]].mode {
        Mode::Steamer => scenario.rules.steamer_km,
        Mode::Rail | Mode::PostRoad | Mode::Track => scenario.rules.rail_km,
    }
}
