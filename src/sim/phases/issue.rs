//! Issue and consumption: what the stores have of what a unit needs, and what share that is.
//!
//! Men kept at a place eat from its store; men at home eat from the home store. Rifles and rounds go to the
//! units in the order they are served.

use crate::base::math::{normal, round_heads};
use crate::base::quantity::PerMille;
use crate::orders::Goods;
use crate::sim::phases::turn::{Turn, TurnPhase};
use crate::sim::state::find::found;
use crate::sim::state::index::{Chart, Clock, Fate, Index};
use crate::sim::state::ledger::{Account, Cause, Commodity, Ledger};
use crate::sim::state::levers::Levers;
use crate::sim::state::needs::needs;
use crate::sim::state::store::Store;
use crate::sim::state::unit::{Outfit, Roll, Station};
use bevy_app::App;
use bevy_ecs::prelude::*;

pub(in crate::sim) fn plugin(app: &mut App) {
    app.add_systems(Turn, (arms, rations).chain().in_set(TurnPhase::Issue));
}

/// Issues rifles and rounds from the store where a unit stands.
fn arms(
    chart: Res<Chart>,
    levers: Res<Levers>,
    index: Res<Index>,
    mut units: Query<(&Roll, &mut Outfit, &Station)>,
    mut stores: Query<&mut Store>,
    mut ledger: ResMut<Ledger>,
) {
    for unit in levers.serving(&index.units) {
        let (roll, mut outfit, station) = found(units.get_mut(*index.units.at(unit)));
        let unit = chart.0.units[unit].id;
        let mut store = found(stores.get_mut(index.stores[&station.at]));
        let (from, to) = (Account::Store(station.at), Account::Unit(unit));
        let lacking = roll.enrolled().0.saturating_sub(outfit.rifles);
        let rifles = take(&mut store, Goods::Weapons, u64::from(lacking));
        outfit.rifles += rifles as u32;
        ledger.post(Commodity::Rifles, from, to, rifles, Cause::Issue);
        let full = round_heads(f64::from(outfit.rifles) * chart.0.rules.rounds_carried);
        let rounds = take(&mut store, Goods::Ammunition, u64::from(full.saturating_sub(outfit.rounds)));
        outfit.rounds += rounds as u32;
        ledger.post(Commodity::Rounds, from, to, rounds, Cause::Issue);
        let bare = roll.enrolled().0.saturating_sub(outfit.kit);
        let kit = take(&mut store, Goods::Kit, u64::from(bare));
        outfit.kit += kit as u32;
        ledger.post(Commodity::Kit, from, to, kit, Cause::Issue);
    }
}

fn take(store: &mut Store, goods: Goods, wanted: u64) -> u64 {
    let taken = wanted.min(store.stock[goods]);
    store.stock[goods] -= taken;
    taken
}

/// Feeds men and horses, and notes what share of their needs that was.
fn rations(
    chart: Res<Chart>,
    clock: Res<Clock>,
    fate: Res<Fate>,
    levers: Res<Levers>,
    index: Res<Index>,
    mut units: Query<(&Roll, &Outfit, &mut Station)>,
    mut stores: Query<&mut Store>,
    mut ledger: ResMut<Ledger>,
) {
    let scenario = &*chart.0;
    for unit in levers.serving(&index.units) {
        let (roll, outfit, mut station) = found(units.get_mut(*index.units.at(unit)));
        let plan = &scenario.units[unit];
        let men = roll.enrolled().0;
        if men == 0 {
            station.supply = PerMille::ALL;
            station.feed = PerMille::ALL;
            continue;
        }
        let needs = needs(scenario, clock.0, roll, outfit, &station);
        let mut eat = |place, kilograms: [u64; 3]| {
            let mut store = found(stores.get_mut(index.stores[&place]));
            eat(&mut store, kilograms, scenario.rules.grain_in_hay, &mut ledger)
        };
        let (there, home) = (eat(station.at, needs.there), eat(plan.home, needs.at_home));
        let part = if station.is_away() { f64::from(station.posted(roll).0) / f64::from(men) } else { 0.0 };
        let at_front = there[0].min(there[1]);
        let share = part * at_front + (1.0 - part) * home[0].min(home[1]);
        let noise = if share < 1.0 {
            normal(&mut fate.0.dice("issue", clock.0, plan.id.letters())) * scenario.rules.issue_sigma
        } else {
            0.0
        };
        station.supply = PerMille::of((share * (1.0 + noise)).clamp(0.0, 1.0));
        station.feed = PerMille::of(part * there[1] + (1.0 - part) * home[1]);
    }
}

/// Eats from a store; returns what share of food and of feed there was.
fn eat(store: &mut Store, [food, grain, hay]: [u64; 3], worth: f64, ledger: &mut Ledger) -> [f64; 2] {
    let from = Account::Store(store.place);
    let mut eaten = |goods, commodity, wanted| {
        let taken = take(store, goods, wanted);
        ledger.post(commodity, from, Account::Used, taken, Cause::Ration);
        taken as f64
    };
    let bread = eaten(Goods::Food, Commodity::Food, food);
    let oats = eaten(Goods::Grain, Commodity::Grain, grain);
    let grass = eaten(Goods::Hay, Commodity::Hay, hay);
    let share = |had: f64, needed: f64| if needed > 0.0 { had / needed } else { 1.0 };
    let in_hay = |grain: f64, hay: f64| grain * worth + hay;
    [share(bread, food as f64), share(in_hay(oats, grass), in_hay(grain as f64, hay as f64))]
}
