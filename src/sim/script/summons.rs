//! A summons: volunteers who ride at once, without a call-up and whatever a levy's ceilings say.

use crate::base::id::{UezdId, UnitId};
use crate::base::math::{binomial, floor_heads};
use crate::base::quantity::Men;
use crate::scenario::Scenario;
use crate::sim::state::affairs::Affairs;
use crate::sim::state::event::Event as Told;
use crate::sim::state::find;
use crate::sim::state::index::{Chronicle, Fate};
use crate::sim::state::ledger::{Cause, Ledger};
use crate::sim::state::recruits::{Books, Recruits};
use crate::sim::state::tally::Tally;
use crate::sim::state::unit::{Outfit, Roll};
use bevy_ecs::prelude::{Mut, World};

/// Of what the uezd's quota still lacks, volunteers beyond it included, this share comes, as its temper and luck have
/// it; as far as the unit has room and the uezd has men.
pub(in crate::sim) fn summon(
    world: &mut World,
    scenario: &Scenario,
    turn: u16,
    uezd: UezdId,
    unit: UnitId,
    share: f64,
) {
    let Some(mut home) = find::uezd(world, uezd).cloned() else { return };
    let Some(mut roll) = find::unit::<Roll>(world, unit).cloned() else { return };
    let Some(mut outfit) = find::unit::<Outfit>(world, unit).cloned() else { return };
    let mut dice =
        world.resource::<Fate>().0.dice("summons", turn, [uezd.letters(), unit.letters()].concat());
    let wanted = lacking(world, scenario, uezd).min(home.pool).0;
    let establishment = scenario.unit(unit).map_or(Men::ZERO, |unit| unit.establishment);
    let room = establishment.less(roll.enrolled() + roll.scattered()).0;
    let men = binomial(&mut dice, wanted, (share * home.temper.share()).min(1.0)).min(room);
    if men == 0 {
        return;
    }
    world.resource_scope(|world, mut ledger: Mut<Ledger>| {
        let mut tally = world.resource_mut::<Tally>();
        let books = Books {
            roll: &mut roll,
            outfit: &mut outfit,
            uezd: &mut home,
            tally: &mut tally,
            ledger: &mut ledger,
        };
        let recruits = Recruits { men, by_lot: false, cause: Cause::Event };
        recruits.join(&scenario.rules, &mut dice, uezd, unit, books);
    });
    if let Some(mut it) = find::uezd_mut(world, uezd) {
        *it = home;
    }
    if let Some(mut it) = find::unit_mut::<Roll>(world, unit) {
        *it = roll;
    }
    if let Some(mut it) = find::unit_mut::<Outfit>(world, unit) {
        *it = outfit;
    }
    world.resource_mut::<Chronicle>().0.push(Told::Joined { unit, men: Men(men) });
}

/// Men whom the quota of a uezd still lacks, volunteers beyond it included.
fn lacking(world: &World, scenario: &Scenario, uezd: UezdId) -> Men {
    let Some(plan) = scenario.uezd(uezd) else { return Men::ZERO };
    let quota = f64::from(world.resource::<Affairs>().quota(plan).0) * (1.0 + scenario.rules.over_quota);
    let rolls = scenario.units.iter().filter_map(|unit| find::unit::<Roll>(world, unit.id));
    Men(floor_heads(quota)).less(rolls.map(|roll| roll.from_uezd(uezd)).sum())
}
