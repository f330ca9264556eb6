//! Goods are bought and sent, class by class in the order of loading, over the network.
//!
//! Each class is one flow with its own optimum; it takes what the classes before it left of every leg. What
//! a convoy eats beyond its base is eaten out of the étape depots it passes ([`hauls`]).

mod hauls;
mod loading;
mod told;
mod wants;

use crate::sim::phases::transport::loading::{Loading, kept};
use crate::sim::phases::transport::wants::Askers;
use crate::sim::phases::turn::{Turn, TurnPhase};
use crate::sim::state::control::Control;
use crate::sim::state::find::found;
use crate::sim::state::fund::Fund;
use crate::sim::state::index::{Chart, Chronicle, Clock, Index};
use crate::sim::state::ledger::{Account, Cause, Commodity, Ledger};
use crate::sim::state::levers::{Hired, Levers};
use crate::sim::state::network::Network;
use crate::sim::state::store::{Shipment, Store, Transit};
use crate::sim::state::supply_report::SupplyReport;
use crate::sim::state::unit::{Outfit, Roll, Station};
use bevy_app::App;
use bevy_ecs::prelude::*;

pub(in crate::sim) fn plugin(app: &mut App) {
    app.add_systems(Turn, (arrive, send).chain().in_set(TurnPhase::Transport));
}

/// Puts what is due into the stores.
fn arrive(
    clock: Res<Clock>,
    index: Res<Index>,
    mut transit: ResMut<Transit>,
    mut stores: Query<&mut Store>,
    mut ledger: ResMut<Ledger>,
) {
    let (due, later) = transit.0.drain(..).partition(|shipment| shipment.due <= clock.0);
    transit.0 = later;
    for shipment in due {
        unload(shipment, &index, &mut stores, &mut ledger);
    }
}

fn unload(shipment: Shipment, index: &Index, stores: &mut Query<&mut Store>, ledger: &mut Ledger) {
    found(stores.get_mut(index.stores[&shipment.to])).stock[shipment.goods] += shipment.amount;
    let (what, to) = (Commodity::from(shipment.goods), Account::Store(shipment.to));
    ledger.post(what, Account::Transit, to, shipment.amount, Cause::Shipment);
}

fn send(
    chart: Res<Chart>,
    clock: Res<Clock>,
    levers: Res<Levers>,
    hired: Res<Hired>,
    control: Res<Control>,
    index: Res<Index>,
    mut network: ResMut<Network>,
    mut fund: ResMut<Fund>,
    mut transit: ResMut<Transit>,
    units: Query<(&Roll, &Outfit, &Station)>,
    mut stores: Query<&mut Store>,
    mut ledger: ResMut<Ledger>,
    mut chronicle: ResMut<Chronicle>,
    mut report: ResMut<SupplyReport>,
) {
    let scenario = &*chart.0;
    report.clear();
    let stored = index.stores.values().map(|&entity| found(stores.get(entity)));
    let (stocks, targets): (Vec<_>, Vec<_>) = stored.map(|store| (store.stock, *store.targets())).unzip();
    let legs = hauls::legs(scenario, clock.0, &hired, &control, &mut network, &stocks, &targets);
    let askers = Askers::of(scenario, clock.0, &network, &levers, &index, &units, &targets, &transit);
    let open = hauls::close(&mut network, &legs);
    let mut loading = Loading {
        scenario,
        turn: clock.0,
        control: &control,
        network: &mut network,
        setting_out: hauls::setting_out(&legs, stocks.len()),
        legs,
        open,
        stocks,
        targets,
        report: &mut report,
        ledger: &mut ledger,
        chronicle: &mut chronicle,
        stocked: Vec::new(),
        shipments: Vec::new(),
    };
    for goods in levers.goods {
        let mut asked = wants::of(&loading, goods, &askers);
        if asked.is_empty() {
            continue;
        }
        loading.find_stocks(goods);
        let mut kept = kept(&asked, loading.stocks.len());
        for (owner, asked) in loading.shares(goods, &mut asked) {
            loading.class(goods, owner, asked, &mut kept, &mut fund);
        }
    }
    loading.finish();
    let (stocks, shipments) = (loading.stocks, loading.shipments);
    for (&entity, stock) in index.stores.values().zip(stocks) {
        found(stores.get_mut(entity)).stock = stock;
    }
    for shipment in shipments {
        if shipment.due <= clock.0 {
            unload(shipment, &index, &mut stores, &mut ledger);
        } else {
            transit.0.push(shipment);
        }
    }
    transit.0.sort();
}
