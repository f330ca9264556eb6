//! What comes of events: settles those of the turn and carries their effects out.

use crate::base::id::{Id, OblastId, PlaceId, UezdId, UnitId};
use crate::base::math::{floor_heads, round, round_heads, thousandths};
use crate::base::quantity::{Kopeks, Men, PerMille};
use crate::orders::Gift;
use crate::scenario::Scenario;
use crate::scenario::model::{Choice, Effect, Event, Force, Growth, Leaving};
use crate::scenario::rules::Rules;
use crate::sim::script::marching::send;
use crate::sim::script::{conditions, leaving, summons};
use crate::sim::state::affairs::Affairs;
use crate::sim::state::event::Event as Told;
use crate::sim::state::find;
use crate::sim::state::fronts::Fronts;
use crate::sim::state::fund::{Fund, Goodwill};
use crate::sim::state::gifts::{self, receive, stock_up};
use crate::sim::state::index::{Chart, Chronicle, Clock};
use crate::sim::state::ledger::{Account, Cause, Commodity, Ledger};
use crate::sim::state::staff::Staff;
use crate::sim::state::tally::Tally;
use crate::sim::state::unit::{COURSE_TURNS, Outfit, Roll, Station};
use bevy_ecs::prelude::World;
use std::sync::Arc;

/// Lets the events of the turn happen, with the answers given.
pub(in crate::sim) fn settle(world: &mut World) {
    let (scenario, turn) = now(world);
    world.resource_mut::<Affairs>().forget(turn);
    for event in conditions::due(&scenario, turn) {
        let answered = world.resource::<Affairs>().answers.get(&event.id).copied();
        let happened = world.resource::<Affairs>().happened.contains(&event.id);
        if happened || (answered.is_none() && !conditions::happens(world, event)) {
            continue;
        }
        world.resource_mut::<Affairs>().happened.insert(event.id);
        world.resource_mut::<Chronicle>().0.push(Told::Scripted(event.id));
        come(world, &scenario, turn, &event.effects, &event.grow);
        if event.choices.is_empty() {
            continue;
        }
        let choice = answered.unwrap_or(event.unanswered);
        let chosen = event.choice(choice);
        if answered.is_none() {
            let numbers = chosen.map(Choice::usual).unwrap_or_default();
            world.resource_mut::<Affairs>().answer(event.id, choice, numbers);
        }
        world.resource_mut::<Chronicle>().0.push(Told::Chosen { event: event.id, choice });
        if let Some(chosen) = chosen {
            come(world, &scenario, turn, &chosen.effects, &chosen.grow);
        }
    }
}

/// Lets an event come as it is now, whatever its conditions say, without an answer, and closes the books: to be looked at,
/// not to be played on.
pub(in crate::sim) fn happen(world: &mut World, event: &Event) {
    let (scenario, turn) = now(world);
    come(world, &scenario, turn, &event.effects, &event.grow);
    world.resource_mut::<Ledger>().close();
}

/// Lets come what an answer does at once, and closes the books.
pub(in crate::sim) fn answered(world: &mut World, event: &Event, choice: &Choice, numbers: &[u32]) {
    let (scenario, turn) = now(world);
    world.resource_mut::<Affairs>().answer(event.id, choice.id, numbers.to_vec());
    come(world, &scenario, turn, &choice.effects, &choice.grow);
    world.resource_mut::<Ledger>().close();
}

fn now(world: &World) -> (Arc<Scenario>, u16) {
    (Arc::clone(&world.resource::<Chart>().0), world.resource::<Clock>().0)
}

/// Carries effects out, and then what grows with a number, as the numbers were before any of it.
fn come(world: &mut World, scenario: &Scenario, turn: u16, effects: &[Effect], grow: &[Growth]) {
    let amount = |amount| conditions::amount(world, amount);
    let grown: Vec<Effect> = grow.iter().flat_map(|growth| growth.effects(amount)).collect();
    effects.iter().chain(&grown).for_each(|effect| apply(world, scenario, turn, effect));
}

/// Carries one effect out.
fn apply(world: &mut World, scenario: &Scenario, turn: u16, effect: &Effect) {
    match *effect {
        Effect::Money(oblast, kopeks) => money(world, oblast, kopeks),
        Effect::TreasuryShare(oblast, times) => {
            let held = world.resource::<Fund>().branch(oblast).balance;
            money(world, oblast, Kopeks(-round(held.0 as f64 * (1.0 - times))));
        }
        Effect::Standing(sponsor, by) => world.resource_mut::<Goodwill>().shift(sponsor, by),
        Effect::Sway(sway) => world.resource_mut::<Affairs>().feel(turn, sway),
        Effect::Give(what, unit, amount) => give(world, scenario, what, unit, amount),
        Effect::Lose(what, unit, amount) => lose(world, what, unit, amount),
        Effect::Men(unit, by) => men(world, scenario, unit, by),
        Effect::Summon(uezd, unit, share) => summons::summon(world, scenario, turn, uezd, unit, share),
        Effect::Reinforce(force) => reinforce(world, scenario, &force),
        Effect::Losses(unit, share) => losses(world, unit, share),
        Effect::Goods(place, kilograms) => goods(world, place, kilograms),
        Effect::Arrears(oblast, by) => arrears(world, &scenario.rules, oblast, by),
        Effect::Flag(id, true) => {
            world.resource_mut::<Affairs>().flags.insert(id);
        }
        Effect::Flag(id, false) => {
            world.resource_mut::<Affairs>().flags.remove(&id);
        }
        Effect::Push(front, by) => push(world, &scenario.rules, front, by),
        Effect::Quota(oblast, men) => world.resource_mut::<Affairs>().set_quota(scenario, oblast, men),
        Effect::March(unit, place) => {
            if !find::enrolled(world, unit).is_zero() {
                send(world, turn, unit, place);
            }
        }
        Effect::OfficersShare(oblast, times) => {
            for unit in scenario.units_of(oblast).map(|unit| unit.id) {
                let has = find::unit(world, unit).map_or(0, Outfit::officers);
                let gone = has - floor_heads(f64::from(has) * times).min(has);
                lose(world, Gift::Officers, unit, gone);
            }
        }
        Effect::Leave(oblast, how, share) => leave(world, scenario, oblast, how, share),
        Effect::SchoolLost => world.resource_mut::<Staff>().school = None,
    }
}

/// Money comes to a branch or leaves it, as far as it is there.
fn money(world: &mut World, oblast: OblastId, kopeks: Kopeks) {
    let mut fund = world.resource_mut::<Fund>();
    let Some(treasury) = fund.0.get_mut(&oblast) else { return };
    let treasury_account = Account::Treasury(oblast);
    if kopeks.0 >= 0 {
        treasury.balance += kopeks;
        let amount = kopeks.0.unsigned_abs();
        post(world, Commodity::Money, Account::Outside, treasury_account, amount);
    } else {
        let paid = treasury.pay(Kopeks(-kopeks.0));
        let amount = paid.0.unsigned_abs();
        post(world, Commodity::Money, treasury_account, Account::Outside, amount);
    }
}

fn post(world: &mut World, what: Commodity, from: Account, to: Account, amount: u64) {
    world.resource_mut::<Ledger>().post(what, from, to, amount, Cause::Event);
}

/// Gives a unit something out of the world outside.
fn give(world: &mut World, scenario: &Scenario, what: Gift, unit: UnitId, amount: u32) {
    let Some(plan) = scenario.unit(unit) else { return };
    if what == Gift::Roubles {
        return money(world, plan.oblast, Kopeks(i64::from(amount)));
    }
    let at = find::unit::<Station>(world, unit).map_or(plan.home, Station::at);
    let (commodity, account) = receive(world, what, unit, at, amount);
    post(world, commodity, Account::Outside, account, amount.into());
}

/// A unit loses something, as far as it has it itself.
fn lose(world: &mut World, what: Gift, unit: UnitId, amount: u32) {
    let Some(mut outfit) = find::unit_mut::<Outfit>(world, unit) else { return };
    let held = match what {
        Gift::Rifles => &mut outfit.rifles,
        Gift::Rounds => &mut outfit.rounds,
        Gift::MachineGuns => &mut outfit.machine_guns,
        Gift::Officers => &mut outfit.officers,
        Gift::Instructors => &mut outfit.instructors,
        Gift::Kit => &mut outfit.kit,
        Gift::Roubles => return,
    };
    let lost = amount.min(*held);
    *held -= lost;
    if what == Gift::Instructors {
        gifts::part_with_instructors(world, unit, lost);
    }
    post(world, Commodity::from(what), Account::Unit(unit), Account::Lost, lost.into());
}

/// Men join a unit with horses of their own, as far as it has room, or go home.
fn men(world: &mut World, scenario: &Scenario, unit: UnitId, by: i32) {
    if by < 0 {
        let men = by.unsigned_abs();
        return part_with(world, unit, Men(men), Leaving::Discharged);
    }
    let mut horses = 0;
    for (uezd, men) in enlist(world, scenario, unit, Men(by.unsigned_abs())) {
        let ridden = leaving::take_from_herd(world, uezd, men);
        post(world, Commodity::Horses, Account::Auls(uezd), Account::Unit(unit), u64::from(ridden));
        horses += ridden;
    }
    if let Some(mut outfit) = find::unit_mut::<Outfit>(world, unit) {
        outfit.horses.0 += horses;
    }
}

/// Puts men on the roll of a unit, as far as it has room; so many from each uezd.
fn enlist(world: &mut World, scenario: &Scenario, unit: UnitId, men: Men) -> Vec<(UezdId, u32)> {
    let Some(plan) = scenario.unit(unit) else { return Vec::new() };
    let uezds = scenario.homes_of(plan).collect::<Vec<_>>();
    let Some(mut roll) = find::unit_mut::<Roll>(world, unit) else { return Vec::new() };
    let room = plan.establishment.less(roll.enrolled() + roll.scattered());
    let whole = men.min(room);
    let weights: Vec<u64> = uezds.iter().map(|(_, men)| u64::from(*men)).collect();
    let parts = crate::base::math::apportion(u64::from(whole.0), &weights);
    let parts: Vec<_> = uezds.iter().zip(parts).map(|((uezd, _), part)| (*uezd, part as u32)).collect();
    parts.iter().for_each(|(uezd, part)| roll.enlist(*uezd, *part, false));
    for (uezd, part) in &parts {
        post(world, Commodity::Men, Account::Auls(*uezd), Account::Unit(unit), u64::from(*part));
        world.resource_mut::<Tally>().enlist(*uezd, *part);
    }
    world.resource_mut::<Chronicle>().0.push(Told::Joined { unit, men: whole });
    parts
}

/// A body of men joins a unit with all that it brings. Who finds no room goes home; what he would have had does not.
fn reinforce(world: &mut World, scenario: &Scenario, force: &Force) {
    let unit = force.unit;
    if !force.men.is_zero() {
        let men: u32 = enlist(world, scenario, unit, force.men).iter().map(|(_, men)| men).sum();
        train(world, unit, round_heads(f64::from(men) * force.trained.share()));
    }
    let Some(mut outfit) = find::unit_mut::<Outfit>(world, unit) else { return };
    outfit.absorb(&Outfit {
        horses: force.horses,
        condition: PerMille::of(scenario.rules.horse_condition),
        rifles: force.rifles,
        rounds: force.rounds,
        officers: force.officers,
        machine_guns: force.machine_guns,
        ..Outfit::default()
    });
    for (what, amount) in [
        (Commodity::Horses, force.horses.0),
        (Commodity::Rifles, force.rifles),
        (Commodity::Rounds, force.rounds),
        (Commodity::Officers, force.officers),
        (Commodity::MachineGuns, force.machine_guns),
    ] {
        post(world, what, Account::Outside, Account::Unit(unit), amount.into());
    }
    give(world, scenario, Gift::Instructors, unit, force.instructors);
}

/// Of the men without training so many have had the whole course elsewhere.
fn train(world: &mut World, unit: UnitId, men: u32) {
    let Some(mut roll) = find::unit_mut::<Roll>(world, unit) else { return };
    let trained = men.min(roll.ages[0]);
    roll.ages[0] -= trained;
    roll.ages[COURSE_TURNS] += trained;
    let turns = u64::from(trained) * COURSE_TURNS as u64;
    post(world, Commodity::Trained, Account::Used, Account::Unit(unit), turns);
}

/// A share of a unit's men is killed or lost, with their horses and rifles.
fn losses(world: &mut World, unit: UnitId, share: f64) {
    let men = find::enrolled(world, unit).0;
    let lost = floor_heads(f64::from(men) * share);
    part_with(world, unit, Men(lost), Leaving::Arrested);
}

/// Men leave a unit for good, and it is told.
fn part_with(world: &mut World, unit: UnitId, men: Men, how: Leaving) {
    let men = leaving::send_home(world, unit, men, how, Cause::Event);
    if !men.is_zero() {
        world.resource_mut::<Chronicle>().0.push(Told::Left { unit, how, men });
    }
}

fn goods(world: &mut World, place: PlaceId, kilograms: [u32; 3]) {
    stock_up(world, place, kilograms, Account::Outside, Cause::Event);
}

fn arrears(world: &mut World, rules: &Rules, oblast: OblastId, by: i32) {
    if let Some(treasury) = world.resource_mut::<Fund>().0.get_mut(&oblast) {
        let months = i64::from(treasury.arrears.0) + i64::from(by);
        treasury.arrears = PerMille(months.clamp(0, i64::from(thousandths(rules.arrears_most))) as u32);
    }
}

fn push(world: &mut World, rules: &Rules, front: Id, by: i8) {
    let mut fronts = world.resource_mut::<Fronts>();
    let state = fronts.0.entry(front).or_default();
    let most = round_heads(rules.push_most).min(100) as i8;
    state.shift = (state.shift + by).clamp(-most, most);
    crate::sim::state::control::refresh(world);
}

/// A share of an oblast's men leaves for good.
fn leave(world: &mut World, scenario: &Scenario, oblast: OblastId, how: Leaving, share: f64) {
    for unit in scenario.units_of(oblast).map(|unit| unit.id) {
        let men = find::enrolled(world, unit).0;
        let leaving = Men(crate::base::math::round_heads(f64::from(men) * share).min(men));
        part_with(world, unit, leaving, how);
    }
}
