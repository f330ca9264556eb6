//! Carries out an order that was checked. Levers are set; gifts and postings happen at once.

use crate::base::id::{OblastId, PlaceId, SponsorId, UnitId};
use crate::base::math::thousandths;
use crate::base::quantity::Kopeks;
use crate::orders::{ByGoods, Course, Goods, Order, Posture};
use crate::sim::orders::{arming, deeds, regroup};
use crate::sim::script::marching::set_out;
use crate::sim::state::find;
use crate::sim::state::fund::{Answer, Favour, Fund, Goodwill};
use crate::sim::state::index::{Chart, Clock};
use crate::sim::state::ledger::{Account, Cause, Commodity, Ledger};
use crate::sim::state::levers::Levers;
use crate::sim::state::prices::at_today;
use crate::sim::state::unit::{Outfit, Station};
use bevy_ecs::prelude::World;
use std::sync::Arc;

/// Carries out an order at once: the one place where every order has its deed.
pub(in crate::sim) fn do_now(world: &mut World, order: &Order) {
    let scenario = &*Arc::clone(&world.resource::<Chart>().0);
    let turn = world.resource::<Clock>().0;
    let levers = world.resource_mut::<Levers>().into_inner();
    match order {
        Order::Levy { uezd, manner, share, detail } => levers.call_up(*uezd, *manner, [*share, *detail]),
        Order::Agitate { uezd, on } => levers.agitate(*uezd, *on),
        Order::Tax { oblast, rate } => levers.set_tax(*oblast, *rate),
        Order::Pay { kopeks } => levers.pay = Kopeks(i64::from(*kopeks)),
        Order::Spend { first } => levers.spending = *first,
        Order::Buy { unit, arms, number } => {
            arming::buy(world, scenario, turn, *unit, *arms, (*number).into())
        }
        Order::Instructors { unit, number } => levers.keep_instructors(*unit, *number),
        Order::Carriers { route, carts, camels } => levers.hire(*route, *carts, *camels),
        Order::Goods { first } => levers.load_first(first),
        Order::Precedence { units } => levers.precedence.clone_from(units),
        Order::Routine { what, on } => levers.leave(*what, *on),
        Order::Gift { sponsor, oblast, roubles } => gift(world, *sponsor, *oblast, *roubles),
        Order::Post { unit, place, pace } => {
            set_out(world, *unit, *place, *pace);
        }
        Order::Posture { unit, posture } => stand(world, *unit, *posture),
        Order::Train { unit, course } => train(world, *unit, *course),
        Order::Depot { place, food, grain, hay } => depot(world, *place, [*food, *grain, *hay]),
        Order::Choose { event, choice, numbers } => deeds::choose(world, *event, *choice, numbers),
        Order::Terms { sponsor, accept } => deeds::terms(world, scenario, *sponsor, *accept),
        Order::Ask { sponsor, what, unit } => {
            deeds::ask(world, scenario, turn, *sponsor, Favour::Gift(*what), *unit);
        }
        Order::Passage { sponsor, unit } => {
            deeds::ask(world, scenario, turn, *sponsor, Favour::Passage, *unit);
        }
        Order::Requisition { uezd } => deeds::requisition(world, scenario, turn, *uezd),
        Order::Lend { from, to, roubles } => deeds::lend(world, scenario, turn, *from, *to, *roubles),
        Order::Detach { from, to, officers } => deeds::detach(world, turn, *from, *to, u32::from(*officers)),
        Order::Convoy { goods, from, to, amount } => deeds::convoy(world, turn, *goods, *from, *to, *amount),
        Order::School { place, oblast, on } => deeds::school(world, scenario, turn, *place, *oblast, *on),
        Order::Appoint { person, to } => deeds::appoint(world, scenario, turn, *person, *to),
        Order::Award { unit } => deeds::award(world, scenario, turn, *unit),
        Order::Inspect { unit } => deeds::inspect(world, turn, *unit),
        Order::Disband { unit } => deeds::disband(world, *unit),
        Order::Transfer { from, to, men } => regroup::transfer(world, scenario, *from, *to, *men),
        Order::Rename { unit, name } => regroup::rename(world, *unit, name),
        Order::Join { unit, into } => regroup::join(world, scenario, *unit, *into),
    }
}

fn stand(world: &mut World, unit: UnitId, posture: Posture) {
    if let Some(mut station) = find::unit_mut::<Station>(world, unit) {
        station.posture = posture;
    }
}

fn train(world: &mut World, unit: UnitId, course: Course) {
    if let Some(mut outfit) = find::unit_mut::<Outfit>(world, unit) {
        outfit.course = course;
    }
}

fn gift(world: &mut World, sponsor: SponsorId, oblast: OblastId, roubles: u32) {
    let kopeks = Kopeks::whole(roubles);
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
    let (rules, mut goodwill) = (&scenario.rules, world.resource_mut::<Goodwill>());
    goodwill.shift(sponsor, won.clamp(0, 1000) as i32);
    if won >= i64::from(thousandths(rules.gift_noticed)) && goodwill.gifts.insert(sponsor, turn) != Some(turn)
    {
        goodwill.remember(rules, sponsor, Answer::Gave);
    }
}

fn depot(world: &mut World, place: PlaceId, [food, grain, hay]: [u16; 3]) {
    if let Some(mut store) = find::store_mut(world, place) {
        let kilograms = |tonnes: u16| u64::from(tonnes) * 1000;
        store.target = ByGoods::default();
        store.target[Goods::Food] = kilograms(food);
        store.target[Goods::Grain] = kilograms(grain);
        store.target[Goods::Hay] = kilograms(hay);
    }
}
