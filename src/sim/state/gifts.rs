//! Where a gift or goods belong, with a unit or in a store, and what the ledger calls them.

use crate::base::id::{PlaceId, UnitId};
use crate::orders::{Gift, Goods};
use crate::sim::state::find;
use crate::sim::state::ledger::{Account, Cause, Commodity, Ledger};
use crate::sim::state::levers::Levers;
use crate::sim::state::unit::Outfit;
use bevy_ecs::prelude::World;

/// Puts a gift where it belongs: men and guns with the unit, goods into the store at a place. Says which account
/// has it now.
pub(in crate::sim) fn receive(
    world: &mut World,
    what: Gift,
    unit: UnitId,
    at: PlaceId,
    amount: u32,
) -> (Commodity, Account) {
    let commodity = Commodity::from(what);
    if let Some(goods) = goods_of(what) {
        if let Some(mut store) = find::store_mut(world, at) {
            store.stock[goods] += u64::from(amount);
        }
        return (commodity, Account::Store(at));
    }
    if let Some(mut outfit) = find::unit_mut::<Outfit>(world, unit) {
        match what {
            Gift::Officers => outfit.officers = outfit.officers.saturating_add(amount),
            Gift::Instructors => {
                outfit.instructors = outfit.instructors.saturating_add(amount);
                // A standing number of trainers means those we hired: who is sent to us is kept beside them.
                if let Some(number) = world.resource_mut::<Levers>().instructors.get_mut(&unit) {
                    *number = number.saturating_add(u16::try_from(amount).unwrap_or(u16::MAX));
                }
            }
            Gift::MachineGuns => outfit.machine_guns = outfit.machine_guns.saturating_add(amount),
            Gift::Rifles | Gift::Rounds | Gift::Kit | Gift::Roubles => {}
        }
    }
    (commodity, Account::Unit(unit))
}

/// The goods that a gift is, when it goes into a store.
pub(in crate::sim) fn goods_of(what: Gift) -> Option<Goods> {
    match what {
        Gift::Rifles => Some(Goods::Weapons),
        Gift::Rounds => Some(Goods::Ammunition),
        Gift::Kit => Some(Goods::Kit),
        Gift::MachineGuns | Gift::Officers | Gift::Instructors | Gift::Roubles => None,
    }
}

/// Puts food, grain and hay into the store of a place, where there is one.
pub(in crate::sim) fn stock_up(
    world: &mut World,
    place: PlaceId,
    kilograms: [u32; 3],
    from: Account,
    cause: Cause,
) {
    for (goods, amount) in [Goods::Food, Goods::Grain, Goods::Hay].into_iter().zip(kilograms) {
        let Some(mut store) = find::store_mut(world, place) else { return };
        store.stock[goods] += u64::from(amount);
        let to = Account::Store(place);
        world.resource_mut::<Ledger>().post(goods.into(), from, to, amount, cause);
    }
}

/// A standing number of instructors is lowered by those who left, or others would be hired for them at once.
pub(in crate::sim) fn part_with_instructors(world: &mut World, unit: UnitId, left: u32) {
    if let Some(number) = world.resource_mut::<Levers>().instructors.get_mut(&unit) {
        *number = number.saturating_sub(u16::try_from(left).unwrap_or(u16::MAX));
    }
}
