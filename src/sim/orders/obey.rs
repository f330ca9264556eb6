//! Carries out an order that was checked. Levers are set; gifts and postings happen at once.

use crate::base::id::{OblastId, PlaceId, SponsorId, UnitId};
use crate::base::quantity::{Kopeks, PerMille};
use crate::orders::{Goods, Order, Pace};
use crate::sim::orders::deeds;
use crate::sim::state::find;
use crate::sim::state::fund::{Answer, Fund, Goodwill};
use crate::sim::state::index::{Chart, Clock};
use crate::sim::state::ledger::{Account, Cause, Commodity, Ledger};
use crate::sim::state::levers::{Carriers, Levers, Levy};
use crate::sim::state::network::Network;
use crate::sim::state::prices::at_today;
use crate::sim::state::unit::{March, Outfit, Station};
use bevy_ecs::prelude::{Mut, World};

/// Carries out an order at once.
pub(in crate::sim) fn do_now(world: &mut World, order: &Order) {
    match order {
        Order::Gift { sponsor, oblast, roubles } => gift(world, *sponsor, *oblast, *roubles),
        Order::Post { unit, place, pace } => post(world, *unit, *place, *pace),
        Order::Posture { unit, posture } => {
            if let Some(mut station) = find::unit_mut::<Station>(world, *unit) {
                station.posture = *posture;
            }
        }
        Order::Train { unit, course } => {
            if let Some(mut outfit) = find::unit_mut::<Outfit>(world, *unit) {
                outfit.course = *course;
            }
        }
        Order::Depot { place, food, grain, hay } => depot(world, *place, [*food, *grain, *hay]),
        Order::Choose { .. }
        | Order::Terms { .. }
        | Order::Ask { .. }
        | Order::Requisition { .. }
        | Order::Lend { .. }
        | Order::Detach { .. }
        | Order::Convoy { .. }
        | Order::School { .. }
        | Order::Appoint { .. }
        | Order::Award { .. }
        | Order::Inspect { .. }
        | Order::Disband { .. }
        | Order::Join { .. } => deeds::carry_out(world, order),
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
        Order::Routine { what, on: true } => {
            levers.taken.remove(what);
        }
        Order::Routine { what, on: false } => {
            levers.taken.insert(*what);
        }
        _ => {}
    }
}

/// The goods named, then the others in their usual order.
fn goods_order(first: &[Goods]) -> [Goods; 6] {
    let mut order = Goods::ALL;
    order.sort_by_key(|goods| (first.iter().position(|named| named == goods).unwrap_or(6), *goods));
    order
}

/// Thousandths of standing that a gift must win to be remembered.
const NOTICED: i64 = 10;

fn gift(world: &mut World, sponsor: SponsorId, oblast: OblastId, roubles: u32) {
    let kopeks = Kopeks(i64::from(roubles) * 100);
    let mut paid = Kopeks::ZERO;
    if let Some(treasury) = world.resource_mut::<Fund>().0.get_mut(&oblast) {
        paid = treasury.pay(kopeks);
    }
    let (from, to) = (Account::Treasury(oblast), Account::Sponsor(sponsor));
    world.resource_mut::<Ledger>().post(Commodity::Money, from, to, paid.0.unsigned_abs(), Cause::Gift);
    let scenario = std::sync::Arc::clone(&world.resource::<Chart>().0);
    let turn = world.resource::<Clock>().0;
    // Whom money does not move does not remember it either; small change moves nobody.
    let Some(per_tenth) = scenario.sponsor(sponsor).and_then(|sponsor| sponsor.per_tenth) else { return };
    let per_tenth = at_today(&scenario, turn, per_tenth.roubles());
    let won = paid.0.saturating_mul(100) / per_tenth.0.max(1);
    let mut goodwill = world.resource_mut::<Goodwill>();
    goodwill.shift(sponsor, won.clamp(0, 1000) as i32);
    if won >= NOTICED && goodwill.gifts.insert(sponsor, turn) != Some(turn) {
        goodwill.remember(sponsor, Answer::Gave);
    }
}

fn post(world: &mut World, unit: UnitId, place: PlaceId, pace: Pace) {
    world.resource_scope(|world, network: Mut<Network>| {
        let Some(mut station) = find::unit_mut::<Station>(world, unit) else { return };
        if station.at == place {
            station.march = None;
        } else if let Some((length, _)) = network.ride(station.at, place) {
            station.march = Some(March { to: place, left: length, pace });
        }
    });
}

fn depot(world: &mut World, place: PlaceId, [food, grain, hay]: [u16; 3]) {
    if let Some(mut store) = find::store_mut(world, place) {
        let kilograms = |tonnes: u16| u64::from(tonnes) * 1000;
        store.target = [0; 6];
        store.target[Goods::Food as usize] = kilograms(food);
        store.target[Goods::Grain as usize] = kilograms(grain);
        store.target[Goods::Hay as usize] = kilograms(hay);
    }
}
