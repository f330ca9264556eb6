//! Phase 3: sponsors hand over what they promised, or keep it back.

use crate::base::quantity::{Kopeks, PerMille};
use crate::orders::Goods;
use crate::scenario::Scenario;
use crate::scenario::model::{Delivery, Gift};
use crate::sim::event::Event;
use crate::sim::fund::{Fund, Goodwill};
use crate::sim::ledger::{Account, Cause, Commodity, Ledger};
use crate::sim::network::Network;
use crate::sim::store::Store;
use crate::sim::turn::{Chart, Chronicle, Clock, Index, Turn, TurnPhase};
use crate::sim::unit::{Outfit, Station};
use bevy::app::App;
use bevy::ecs::prelude::*;

pub(in crate::sim) fn plugin(app: &mut App) {
    app.add_systems(Turn, hand_over.in_set(TurnPhase::Deliveries));
}

fn hand_over(
    chart: Res<Chart>,
    clock: Res<Clock>,
    index: Res<Index>,
    network: Res<Network>,
    mut goodwill: ResMut<Goodwill>,
    mut fund: ResMut<Fund>,
    mut units: Query<(&mut Outfit, &Station)>,
    mut stores: Query<&mut Store>,
    mut ledger: ResMut<Ledger>,
    mut chronicle: ResMut<Chronicle>,
) {
    let scenario = &*chart.0;
    let now = scenario.half_month(clock.0);
    for delivery in scenario.deliveries.iter().filter(|delivery| delivery.on <= now) {
        if goodwill.settled.contains(&delivery.id) {
            continue;
        }
        if !willing(scenario, &goodwill, delivery, now) {
            goodwill.settled.insert(delivery.id);
            chronicle.0.push(Event::Withheld(delivery.id));
            continue;
        }
        let mut cadre = None;
        if let Ok((outfit, station)) = units.get_mut(index.units[&delivery.unit])
            && network.ride(scenario, now, delivery.at, station.at).is_some()
        {
            cadre = Some(outfit);
        }
        let store = stores.get_mut(index.stores[&delivery.at]).ok();
        if give(scenario, delivery, store, cadre, &mut fund, &mut ledger) {
            goodwill.settled.insert(delivery.id);
            chronicle.0.push(Event::Delivered(delivery.id));
        }
    }
}

/// Whether the sponsor rules and thinks well enough of Alash.
fn willing(
    scenario: &Scenario,
    goodwill: &Goodwill,
    delivery: &Delivery,
    now: crate::base::date::HalfMonth,
) -> bool {
    let rules = scenario.sponsor(delivery.sponsor).is_some_and(|s| s.from <= now && now <= s.to);
    let standing = goodwill.standing.get(&delivery.sponsor).copied().unwrap_or(PerMille::ZERO);
    rules && standing >= delivery.standing
}

/// Hands a delivery over; `false` when officers or instructors cannot get through yet.
fn give(
    scenario: &Scenario,
    delivery: &Delivery,
    store: Option<Mut<Store>>,
    cadre: Option<Mut<Outfit>>,
    fund: &mut Fund,
    ledger: &mut Ledger,
) -> bool {
    let from = Account::Sponsor(delivery.sponsor);
    let mut post = |what, to| ledger.post(what, from, to, delivery.amount, Cause::Delivery);
    let goods = match delivery.what {
        Gift::Rifles => Some((Goods::Weapons, Commodity::Rifles)),
        Gift::Rounds => Some((Goods::Ammunition, Commodity::Rounds)),
        Gift::Kit => Some((Goods::Kit, Commodity::Kit)),
        Gift::Officers | Gift::Instructors | Gift::Roubles => None,
    };
    if let (Some((goods, what)), Some(mut store)) = (goods, store) {
        store.stock[goods as usize] += u64::from(delivery.amount);
        post(what, Account::Store(delivery.at));
        return true;
    }
    if delivery.what == Gift::Roubles {
        let oblast =
            scenario.unit(delivery.unit).map(|unit| scenario.oblast_of_unit(unit)).unwrap_or_default();
        if let Some(treasury) = fund.0.get_mut(&oblast) {
            treasury.balance += Kopeks(i64::from(delivery.amount));
            post(Commodity::Money, Account::Treasury(oblast));
        }
        return true;
    }
    let Some(mut outfit) = cadre else { return false };
    if delivery.what == Gift::Officers {
        outfit.officers += delivery.amount;
        post(Commodity::Officers, Account::Unit(delivery.unit));
    } else {
        outfit.instructors += delivery.amount;
        post(Commodity::Instructors, Account::Unit(delivery.unit));
    }
    true
}
