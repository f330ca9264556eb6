//! The first day: makes the world of a scenario and a seed.

use crate::base::dice::Seed;
use crate::base::math::{apportion, log_normal, round_heads};
use crate::base::quantity::{Kopeks, Men, PerMille};
use crate::scenario::Scenario;
use crate::sim::snapshot::{Snapshot, UnitState};
use crate::sim::state::affairs::Affairs;
use crate::sim::state::consignments::Consignments;
use crate::sim::state::control::Control;
use crate::sim::state::find::Parts;
use crate::sim::state::fronts::Fronts;
use crate::sim::state::fund::{Fund, Goodwill, Treasury};
use crate::sim::state::index::{Chart, Chronicle, Index};
use crate::sim::state::ledger::Ledger;
use crate::sim::state::levers::{Hired, Levers};
use crate::sim::state::network::Network;
use crate::sim::state::staff::Staff;
use crate::sim::state::store::{Store, Transit};
use crate::sim::state::supply_report::SupplyReport;
use crate::sim::state::tally::Tally;
use crate::sim::state::uezd::{Muster, Uezd};
use crate::sim::state::unit::{Outfit, Roll, Station};
use crate::sim::state::waterfall::{Return, waterfall};
use bevy_ecs::prelude::World;
use std::sync::Arc;

/// The state on the first day.
pub(in crate::sim) fn first_day(scenario: &Scenario, seed: Seed) -> Snapshot {
    let treasury = |balance| Treasury { balance, ..Treasury::default() };
    Snapshot {
        turn: 0,
        seed,
        levers: Levers::at_rest(Kopeks::from_roubles(scenario.rules.rider_pay)),
        fund: Fund(scenario.oblasts.iter().map(|oblast| (oblast.id, treasury(oblast.treasury))).collect()),
        goodwill: Goodwill {
            standing: scenario.sponsors.iter().map(|sponsor| (sponsor.id, sponsor.standing)).collect(),
            ..Goodwill::default()
        },
        uezds: scenario.uezds.iter().map(|uezd| a_uezd(scenario, seed, uezd.id)).collect(),
        units: scenario.units.iter().map(|unit| a_unit(scenario, unit)).collect(),
        stores: scenario
            .places
            .iter()
            .filter(|place| place.in_play)
            .map(|place| Store::empty(place.id))
            .collect(),
        transit: Transit::default(),
        consignments: Consignments::default(),
        affairs: quotas(scenario, seed),
        fronts: Fronts::default(),
        staff: Staff::default(),
        tally: Tally { enrolled: scenario.forces.iter().map(|force| force.men.0).sum(), ..Tally::default() },
    }
}

/// Draws how the oblasts shared their quotas among their uezds: how they did is not on record.
fn quotas(scenario: &Scenario, seed: Seed) -> Affairs {
    let (mut affairs, sigma) = (Affairs::default(), scenario.rules.quota_sigma);
    for oblast in &scenario.oblasts {
        let own = || scenario.uezds.iter().filter(|uezd| uezd.oblast == oblast.id);
        let drawn = |uezd: &crate::scenario::model::Uezd| {
            let factor = log_normal(&mut seed.dice("quota of a campaign", 0, uezd.id.letters()), sigma);
            u64::from(round_heads(1000.0 * f64::from(uezd.quota.0) * factor))
        };
        let weights: Vec<u64> = own().map(drawn).collect();
        affairs.share(scenario, oblast.id, own().map(|uezd| uezd.quota).sum(), &weights);
    }
    affairs
}

fn a_uezd(scenario: &Scenario, seed: Seed, id: crate::base::id::UezdId) -> Uezd {
    let draw = |purpose, sigma| {
        let factor = log_normal(&mut seed.dice(purpose, 0, id.letters()), sigma);
        PerMille::of(factor)
    };
    let rules = &scenario.rules;
    let willing = rules.eligible_share * rules.fit_share * rules.spared_share;
    let people = scenario.uezd(id).map_or(0, |uezd| uezd.kazakhs);
    let eligible = Men(round_heads(f64::from(people) * willing));
    Uezd {
        id,
        eligible,
        pool: eligible,
        luck: draw("authority of a campaign", scenario.rules.reach_sigma),
        temper: draw("show-up of a campaign", scenario.rules.show_up_sigma),
        herd: scenario.uezd(id).map_or(crate::base::quantity::Horses::ZERO, |uezd| uezd.herd),
        jut: 0,
        danger: PerMille::ZERO,
        won: PerMille::ZERO,
        weary: PerMille::ZERO,
        reach: PerMille::ZERO,
        muster: Muster::default(),
    }
}

fn a_unit(scenario: &Scenario, unit: &crate::scenario::model::Unit) -> UnitState {
    let mut state = UnitState {
        id: unit.id,
        roll: Roll::default(),
        outfit: Outfit::new(&scenario.rules),
        station: Station { at: unit.home, supply: PerMille::ALL, feed: PerMille::ALL, ..Station::default() },
        strength: Return::default(),
    };
    if let Some(force) = scenario.forces.iter().find(|force| force.unit == unit.id) {
        raise(scenario, unit, force, &mut state);
        let UnitState { roll, outfit, station, .. } = &state;
        let steps = waterfall(&scenario.rules, unit.establishment, roll, outfit, station);
        state.strength = Return { steps, past: [steps; 3] };
    }
    state
}

/// Gives a unit what it has on the first day.
fn raise(
    scenario: &Scenario,
    unit: &crate::scenario::model::Unit,
    force: &crate::scenario::model::Force,
    state: &mut UnitState,
) {
    let uezds: Vec<_> = scenario.homes_of(unit).collect();
    let weights: Vec<u64> = uezds.iter().map(|(_, quota)| u64::from(*quota)).collect();
    let parts = apportion(u64::from(force.men.0), &weights);
    for ((uezd, _), part) in uezds.iter().zip(parts) {
        state.roll.enlist(*uezd, part as u32, false);
    }
    let trained = round_heads(f64::from(force.men.0) * force.trained.share()).min(state.roll.ages[0]);
    state.roll.ages[0] -= trained;
    state.roll.ages[4] += trained;
    let outfit = &mut state.outfit;
    outfit.horses = force.horses;
    (outfit.rifles, outfit.rounds) = (force.rifles, force.rounds);
    (outfit.officers, outfit.instructors) = (force.officers, force.instructors);
    outfit.machine_guns = force.machine_guns;
    state.station.at = force.at;
    state.station.there = force.men;
    if force.at != unit.home {
        // How far it is from home is measured on the first day's roads.
        let network = Network::of_all_roads(scenario);
        let way = network.ride(unit.home, force.at);
        let (length, between) = way.unwrap_or((crate::base::quantity::Metres(1), Vec::new()));
        state.station.from_home = length;
        state.station.way = between;
    }
}

/// A world for a scenario, in the state given. Its schedule is still to be added.
pub(in crate::sim) fn furnish(world: &mut World, scenario: &Arc<Scenario>, state: &Snapshot) {
    let uezds = state.uezds.iter().map(|uezd| (uezd.id, world.spawn(uezd.clone()).id())).collect();
    let of_unit = |unit: &UnitState| {
        let parts = (unit.roll.clone(), unit.outfit.clone(), unit.station.clone(), unit.strength);
        (unit.id, world.spawn(parts).id())
    };
    let units = state.units.iter().map(of_unit).collect();
    let stores = state.stores.iter().map(|store| (store.place(), world.spawn(store.clone()).id())).collect();
    let mut index = Index { uezds, units, stores, ..Index::default() };
    for (i, unit) in scenario.units.iter().enumerate() {
        index.of_oblast.entry(unit.oblast).or_default().push(i);
        index.drawing.entry(unit.draws).or_insert(i);
    }
    world.insert_resource(index);
    let parts = Parts::of(world);
    world.insert_resource(parts);
    world.insert_resource(Chart(Arc::clone(scenario)));
    world.insert_resource(Network::of(scenario));
    world.insert_resource(Control::of(scenario));
    world.init_resource::<Hired>();
    world.init_resource::<Ledger>();
    world.init_resource::<Chronicle>();
    world.init_resource::<SupplyReport>();
    state.put_into(world);
}
