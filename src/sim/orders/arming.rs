//! Arms bought for a unit: what they cost, how many there are in a turn, and the buying.

use crate::base::id::{OblastId, UnitId};
use crate::base::math::round_heads;
use crate::base::quantity::Kopeks;
use crate::orders::Arms;
use crate::scenario::Scenario;
use crate::scenario::rules::Rules;
use crate::sim::orders::deeds::pay;
use crate::sim::orders::known::{has_money, manned};
use crate::sim::orders::refusal::Refusal;
use crate::sim::state::find;
use crate::sim::state::index::Clock;
use crate::sim::state::ledger::{Account, Cause, Commodity, Ledger};
use crate::sim::state::prices::at_today;
use crate::sim::state::staff::{Bought, Staff};
use crate::sim::state::unit::{Outfit, Roll};
use bevy_ecs::prelude::World;

/// Today's price of one.
fn price(scenario: &Scenario, turn: u16, arms: Arms) -> Kopeks {
    let rules = &scenario.rules;
    let base = match arms {
        Arms::Rifles => rules.rifle_price,
        Arms::Sabres => rules.sabre_price,
        Arms::Lances => rules.lance_price,
    };
    at_today(scenario, turn, base)
}

/// Today's price of so many.
pub(in crate::sim) fn cost(scenario: &Scenario, turn: u16, arms: Arms, number: u32) -> Kopeks {
    Kopeks(price(scenario, turn, arms).0.saturating_mul(i64::from(number)))
}

/// The branch that pays for a unit.
fn payer(scenario: &Scenario, unit: UnitId) -> OblastId {
    scenario.unit(unit).map(|plan| plan.oblast).unwrap_or_default()
}

/// How many a unit can still buy in this turn.
pub(in crate::sim) fn for_sale(world: &World, rules: &Rules, unit: UnitId, arms: Arms) -> u32 {
    let turn = world.resource::<Clock>().0;
    let most = match arms {
        Arms::Rifles => rules.rifles_for_sale,
        Arms::Sabres => rules.sabres_for_sale,
        Arms::Lances => rules.lances_forged,
    };
    let bought = world.resource::<Staff>().bought.get(&unit).filter(|bought| bought.turn == turn);
    round_heads(most).saturating_sub(bought.map_or(0, |bought| bought.arms[arms as usize]))
}

pub(in crate::sim) fn check(
    world: &World,
    scenario: &Scenario,
    unit: UnitId,
    arms: Arms,
    number: u32,
) -> Result<(), Refusal> {
    manned(world, scenario, unit)?;
    let has = for_sale(world, &scenario.rules, unit, arms);
    if number == 0 || number > has {
        return Err(Refusal::NotEnough { has });
    }
    let turn = world.resource::<Clock>().0;
    has_money(world, payer(scenario, unit), cost(scenario, turn, arms, number))
}

pub(in crate::sim) fn buy(
    world: &mut World,
    scenario: &Scenario,
    turn: u16,
    unit: UnitId,
    arms: Arms,
    number: u32,
) {
    pay(world, payer(scenario, unit), cost(scenario, turn, arms, number), Cause::Purchase);
    let mut staff = world.resource_mut::<Staff>();
    let bought = staff.bought.entry(unit).or_default();
    if bought.turn != turn {
        *bought = Bought { turn, ..Bought::default() };
    }
    bought.arms[arms as usize] += number;
    if arms == Arms::Rifles {
        let (from, to) = (Account::Market, Account::Unit(unit));
        world.resource_mut::<Ledger>().post(Commodity::Rifles, from, to, number, Cause::Purchase);
    }
    match arms {
        Arms::Rifles => _ = find::unit_mut::<Outfit>(world, unit).map(|mut outfit| outfit.rifles += number),
        Arms::Sabres => _ = find::unit_mut::<Roll>(world, unit).map(|mut roll| roll.sabres += number),
        Arms::Lances => _ = find::unit_mut::<Roll>(world, unit).map(|mut roll| roll.lances += number),
    }
}
