//! Carries out an order that was checked. Levers are set; gifts and postings happen at once.

use crate::base::id::{OblastId, PlaceId, SponsorId, UnitId};
use crate::base::quantity::{Kopeks, PerMille};
use crate::orders::{Goods, Order};
use crate::sim::fund::{Fund, Goodwill};
use crate::sim::ledger::{Account, Cause, Commodity, Ledger};
use crate::sim::levers::{Carriers, Levers, Levy};
use crate::sim::network::Network;
use crate::sim::store::Store;
use crate::sim::turn::{Chart, Clock, Index};
use crate::sim::unit::{March, Outfit, Station};
use bevy::ecs::prelude::{Mut, World};

/// Carries out `order`, which [`crate::sim::check()`] has passed.
pub(in crate::sim) fn carry_out(world: &mut World, order: &Order) {
    match order {
        Order::Gift { sponsor, oblast, roubles } => gift(world, *sponsor, *oblast, *roubles),
        Order::Post { unit, place } => post(world, *unit, *place),
        Order::Train { unit, course } => {
            let entity = world.resource::<Index>().units[unit];
            if let Some(mut outfit) = world.get_mut::<Outfit>(entity) {
                outfit.course = *course;
            }
        }
        Order::Depot { place, food, grain, hay } => depot(world, *place, [*food, *grain, *hay]),
        lever => set(&mut world.resource_mut::<Levers>(), lever),
    }
}

fn set(levers: &mut Levers, order: &Order) {
    match order {
        Order::Levy { uezd, manner, share, detail } => {
            let (share, detail) = (PerMille(u32::from(*share)), PerMille(u32::from(*detail)));
            levers.levy.insert(*uezd, Levy { manner: *manner, share, detail });
        }
        Order::Agitate { uezd, on: true } => {
            levers.agitation.insert(*uezd);
        }
        Order::Agitate { uezd, on: false } => {
            levers.agitation.remove(uezd);
        }
        Order::Tax { oblast, rate } => {
            levers.tax.insert(*oblast, PerMille(u32::from(*rate)));
        }
        Order::Pay { kopeks } => levers.pay = Kopeks(i64::from(*kopeks)),
        Order::Spend { first } => levers.spending = *first,
        Order::Instructors { unit, number } => {
            levers.instructors.insert(*unit, *number);
        }
        Order::Carriers { route, carts: 0, camels: 0 } => {
            levers.carriers.remove(route);
        }
        Order::Carriers { route, carts, camels } => {
            levers.carriers.insert(*route, Carriers { carts: *carts, camels: *camels });
        }
        Order::Goods { first } => levers.goods = goods_order(first),
        Order::Precedence { units } => levers.precedence.clone_from(units),
        Order::Gift { .. } | Order::Post { .. } | Order::Train { .. } | Order::Depot { .. } => {}
    }
}

/// The goods named, then the others in their usual order.
fn goods_order(first: &[Goods]) -> [Goods; 6] {
    let mut order = Goods::ALL;
    order.sort_by_key(|goods| (first.iter().position(|named| named == goods).unwrap_or(6), *goods));
    order
}

fn gift(world: &mut World, sponsor: SponsorId, oblast: OblastId, roubles: u32) {
    let kopeks = Kopeks(i64::from(roubles) * 100);
    let mut paid = Kopeks::ZERO;
    if let Some(treasury) = world.resource_mut::<Fund>().0.get_mut(&oblast) {
        paid = treasury.pay(kopeks);
    }
    let (from, to) = (Account::Treasury(oblast), Account::Sponsor(sponsor));
    world.resource_mut::<Ledger>().post(Commodity::Money, from, to, paid.0.unsigned_abs(), Cause::Gift);
    let per_tenth = world.resource::<Chart>().0.sponsor(sponsor).and_then(|sponsor| sponsor.per_tenth);
    if let Some(per_tenth) = per_tenth {
        let won = paid.0.saturating_mul(100) / per_tenth.0.max(1);
        let mut goodwill = world.resource_mut::<Goodwill>();
        let standing = goodwill.standing.entry(sponsor).or_default();
        *standing = PerMille((i64::from(standing.0) + won).clamp(0, 1000) as u32);
    }
}

fn post(world: &mut World, unit: UnitId, place: PlaceId) {
    let entity = world.resource::<Index>().units[&unit];
    let scenario = std::sync::Arc::clone(&world.resource::<Chart>().0);
    let now = scenario.half_month(world.resource::<Clock>().0);
    world.resource_scope(|world, network: Mut<Network>| {
        let Some(mut station) = world.get_mut::<Station>(entity) else { return };
        if station.at == place {
            station.march = None;
        } else if let Some((length, _)) = network.ride(&scenario, now, station.at, place) {
            station.march = Some(March { to: place, left: length });
        }
    });
}

fn depot(world: &mut World, place: PlaceId, [food, grain, hay]: [u16; 3]) {
    let entity = world.resource::<Index>().stores[&place];
    if let Some(mut store) = world.get_mut::<Store>(entity) {
        let kilograms = |tonnes: u16| u64::from(tonnes) * 1000;
        store.target = [0; 6];
        store.target[Goods::Food as usize] = kilograms(food);
        store.target[Goods::Grain as usize] = kilograms(grain);
        store.target[Goods::Hay as usize] = kilograms(hay);
    }
}
