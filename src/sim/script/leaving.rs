//! How men leave for good: discharged, amnestied, into another army, or lost; and what becomes of their arms.

use crate::base::id::{UezdId, UnitId};
use crate::base::math::{apportion, floor_heads, round_heads};
use crate::base::quantity::{Horses, Men};
use crate::orders::Goods;
use crate::scenario::model::Leaving;
use crate::sim::state::find;
use crate::sim::state::ledger::{Account, Cause, Commodity, Ledger};
use crate::sim::state::tally::Tally;
use crate::sim::state::unit::{Outfit, Roll, Station};
use bevy_ecs::prelude::World;

/// Takes men off the rolls for good, their horses with them. Rifles stay in the store where they stood, or go
/// along with those who serve on or are lost. Says how many left.
pub(in crate::sim) fn send_home(
    world: &mut World,
    unit: UnitId,
    men: Men,
    how: Leaving,
    cause: Cause,
) -> Men {
    let Some(mut roll) = find::unit_mut::<Roll>(world, unit) else { return Men::ZERO };
    let before = roll.enrolled();
    let men = men.min(before);
    if men.is_zero() {
        return men;
    }
    let homes = origins(&roll, men.0);
    let gone = roll.strike(men.0);
    roll.forget(men.0);
    let Some(at) = find::unit(world, unit).map(Station::at) else { return men };
    let Some(mut outfit) = find::unit_mut::<Outfit>(world, unit) else { return men };
    let part = |held: u32| {
        if men == before {
            held
        } else {
            floor_heads(f64::from(held) * f64::from(men.0) / f64::from(before.0))
        }
    };
    let (rifles, rounds, horses) = (part(outfit.rifles), part(outfit.rounds), part(outfit.horses.0));
    outfit.rifles -= rifles;
    outfit.rounds -= rounds;
    outfit.horses = outfit.horses.less(Horses(horses));
    let from = Account::Unit(unit);
    let with_them = account(how);
    let keep = matches!(how, Leaving::Serving | Leaving::Arrested);
    let arms = if keep { with_them } else { Account::Store(at) };
    if !keep && let Some(mut store) = find::store_mut(world, at) {
        store.stock[Goods::Weapons] += u64::from(rifles);
        store.stock[Goods::Ammunition] += u64::from(rounds);
    }
    let mut ledger = world.resource_mut::<Ledger>();
    ledger.post(Commodity::Men, from, with_them, men.0, cause);
    ledger.note_gone(unit, gone, cause);
    ledger.post(Commodity::Rifles, from, arms, rifles, cause);
    ledger.post(Commodity::Rounds, from, arms, rounds, cause);
    take_horses_along(world, unit, horses, &homes, keep, with_them, cause);
    world.resource_mut::<Tally>().left(how, men, &homes);
    men
}

/// Horses go home to the auls that gave them, or along with the men.
fn take_horses_along(
    world: &mut World,
    unit: UnitId,
    horses: u32,
    homes: &[(UezdId, u32)],
    keep: bool,
    with_them: Account,
    cause: Cause,
) {
    let from = Account::Unit(unit);
    if keep || homes.is_empty() {
        world.resource_mut::<Ledger>().post(Commodity::Horses, from, with_them, horses, cause);
        return;
    }
    let weights: Vec<u64> = homes.iter().map(|(_, men)| u64::from(*men)).collect();
    for ((uezd, _), part) in homes.iter().zip(apportion(u64::from(horses), &weights)) {
        world.resource_mut::<Ledger>().post(Commodity::Horses, from, Account::Auls(*uezd), part, cause);
        if let Some(mut uezd) = find::uezd_mut(world, *uezd) {
            uezd.herd.0 += part as u32;
        }
    }
}

/// Takes horses out of the herd of a uezd; who calls posts it.
pub(in crate::sim) fn take_from_herd(world: &mut World, uezd: UezdId, horses: u32) -> u32 {
    let Some(mut uezd) = find::uezd_mut(world, uezd) else { return 0 };
    let taken = horses.min(uezd.herd.0);
    uezd.herd = uezd.herd.less(Horses(taken));
    taken
}

/// Where so many men of a roll come from.
fn origins(roll: &Roll, men: u32) -> Vec<(UezdId, u32)> {
    let weights: Vec<u64> = roll.origins.values().map(|&men| u64::from(men)).collect();
    let parts = apportion(u64::from(men).min(weights.iter().sum()), &weights);
    roll.origins.keys().copied().zip(parts.into_iter().map(|part| part as u32)).collect()
}

fn account(how: Leaving) -> Account {
    match how {
        Leaving::Discharged => Account::Home,
        Leaving::Amnestied => Account::Amnestied,
        Leaving::Serving => Account::Serving,
        Leaving::Arrested => Account::Lost,
    }
}

/// Takes from a unit the part of its rifles and horses that goes with `men` of `of`, times `share`.
pub(in crate::sim) fn lose_kit(
    outfit: &mut Outfit,
    ledger: &mut Ledger,
    unit: crate::base::id::UnitId,
    men: u32,
    of: u32,
    share: f64,
) {
    let part = f64::from(men) / f64::from(of.max(1)) * share;
    let rifles = round_heads(f64::from(outfit.rifles) * part).min(outfit.rifles);
    let horses = round_heads(f64::from(outfit.horses.0) * part).min(outfit.horses.0);
    outfit.rifles -= rifles;
    outfit.horses = outfit.horses.less(Horses(horses));
    let (from, to) = (Account::Unit(unit), Account::Lost);
    ledger.post(Commodity::Rifles, from, to, rifles, Cause::Scattering);
    ledger.post(Commodity::Horses, from, to, horses, Cause::Scattering);
}
