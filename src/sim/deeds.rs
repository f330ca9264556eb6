//! Carries out what is done once.
//!
//! Answers, terms, favours, requisitions, exchange, schools, posts, awards, discharge.

use crate::base::id::{OblastId, PersonId, PlaceId, SponsorId, UezdId, UnitId};
use crate::base::math::{round, round_heads, uniform};
use crate::base::quantity::{Horses, Kopeks, Men, PerMille};
use crate::orders::{Gift, Goods, Order, Post};
use crate::scenario::Scenario;
use crate::scenario::model::{Leaving, Sway, Swayed, Whereabouts};
use crate::sim::affairs::Affairs;
use crate::sim::deliveries::{Consignment, Consignments, Goal, set_out};
use crate::sim::discharge;
use crate::sim::fund::{Answer, Fund, Goodwill};
use crate::sim::ledger::{Account, Cause, Commodity, Ledger};
use crate::sim::money::{at_today, pay_of};
use crate::sim::network::Network;
use crate::sim::staff::{Assignment, Cadets, Staff};
use crate::sim::store::{Shipment, Store, Transit};
use crate::sim::tally::Tally;
use crate::sim::transport::{carried_by_cart, commodity};
use crate::sim::turn::{Chart, Clock, Fate, Index};
use crate::sim::uezd::Uezd;
use crate::sim::unit::{Outfit, Roll, Station};
use bevy::ecs::prelude::{Mut, World};

/// Carries out an order of this kind, which was checked.
pub(in crate::sim) fn carry_out(world: &mut World, order: &Order) {
    let scenario = std::sync::Arc::clone(&world.resource::<Chart>().0);
    let turn = world.resource::<Clock>().0;
    match *order {
        Order::Choose { event, choice } => {
            world.resource_mut::<Affairs>().answers.insert(event, choice);
        }
        Order::Terms { sponsor, accept } => terms(world, &scenario, sponsor, accept),
        Order::Ask { sponsor, what, unit } => ask(world, &scenario, turn, sponsor, what, unit),
        Order::Requisition { uezd } => requisition(world, &scenario, turn, uezd),
        Order::Lend { from, to, roubles } => lend(world, &scenario, turn, from, to, roubles),
        Order::Detach { from, to, officers } => detach(world, turn, from, to, officers.into()),
        Order::Convoy { goods, from, to, amount } => convoy(world, turn, goods, from, to, amount),
        Order::School { place, oblast, on: true } => open_school(world, &scenario, turn, place, oblast),
        Order::School { on: false, .. } => world.resource_mut::<Staff>().school = None,
        Order::Appoint { person, to } => appoint(world, &scenario, turn, person, to),
        Order::Award { unit } => award(world, &scenario, turn, unit),
        Order::Inspect { unit } => {
            world.resource_mut::<Staff>().inspected.insert(unit, turn);
        }
        Order::Disband { unit } => {
            let entity = world.resource::<Index>().units[&unit];
            let men = world.get::<Roll>(entity).map_or(Men::ZERO, Roll::enrolled);
            discharge::send_home(world, unit, men, Leaving::Discharged, Cause::Discharge);
        }
        Order::Join { unit, into } => join(world, unit, into),
        _ => {}
    }
}

fn terms(world: &mut World, scenario: &Scenario, sponsor: SponsorId, accept: bool) {
    let rules = &scenario.rules;
    let rival = scenario.sponsor(sponsor).and_then(|sponsor| sponsor.rival);
    let mut goodwill = world.resource_mut::<Goodwill>();
    let step = round(1000.0 * rules.terms_step) as i32;
    if accept {
        goodwill.terms.insert(sponsor);
        goodwill.shift(sponsor, step);
        goodwill.remember(sponsor, Answer::Accepted);
    } else {
        goodwill.terms.remove(&sponsor);
        goodwill.shift(sponsor, -2 * step);
        goodwill.remember(sponsor, Answer::Refused);
    }
    if let Some(rival) = rival {
        let loss = round(1000.0 * rules.rival_loss) as i32;
        goodwill.shift(rival, if accept { -loss } else { loss / 2 });
    }
}

/// Asks a sponsor for something: it costs goodwill, and whether it is granted is a draw as good as the standing.
fn ask(world: &mut World, scenario: &Scenario, turn: u16, sponsor: SponsorId, what: Gift, unit: UnitId) {
    let Some(plan) = scenario.sponsor(sponsor) else { return };
    let amount = plan.gives.iter().find(|(gift, _)| *gift == what).map_or(0, |(_, amount)| *amount);
    let standing = world.resource::<Goodwill>().standing(sponsor).share();
    let mut goodwill = world.resource_mut::<Goodwill>();
    goodwill.asked.insert(sponsor, turn);
    goodwill.remember(sponsor, Answer::Asked);
    goodwill.shift(sponsor, -(round(1000.0 * scenario.rules.ask_cost) as i32));
    let mut dice = world.resource::<Fate>().0.dice("favour", turn, sponsor.as_str());
    if uniform(&mut dice) >= standing {
        return;
    }
    let goal = match what {
        Gift::Roubles => Goal::Branch(
            scenario.unit(unit).map_or_else(OblastId::default, |unit| scenario.oblast_of_unit(unit)),
        ),
        _ => Goal::Unit(unit),
    };
    set_out(world, sponsor, None, what, amount, plan.seat, goal);
}

/// Takes food, grain, hay and horses from the auls of a uezd, at the price of authority and show-up.
fn requisition(world: &mut World, scenario: &Scenario, turn: u16, uezd: UezdId) {
    let rules = &scenario.rules;
    let Some(plan) = scenario.uezd(uezd) else { return };
    let entity = world.resource::<Index>().uezds[&uezd];
    let (reach, herd) = world.get::<Uezd>(entity).map_or((0.0, 0), |u| (u.reach().share(), u.herd().0));
    let households = f64::from(plan.households) * reach;
    let kilograms = [rules.requisition_food, rules.requisition_grain, rules.requisition_hay]
        .map(|each| round_heads(each * households));
    let horses = round_heads(rules.requisition_horses * households).min(herd);
    put_away(world, plan.seat, uezd, kilograms);
    let horses = give_horses(world, scenario, uezd, horses);
    let [food, grain, hay] = kilograms.map(f64::from);
    let worth = food * rules.food_price
        + grain * rules.grain_price
        + hay * rules.hay_price
        + f64::from(horses) * rules.horse_price;
    let mut tally = world.resource_mut::<Tally>();
    tally.requisitions += 1;
    tally.taken += Kopeks::from_roubles(worth);
    let mut affairs = world.resource_mut::<Affairs>();
    let at = Whereabouts::Uezd(uezd);
    let by = -(round(1000.0 * rules.requisition_authority) as i32);
    affairs.feel(turn, Sway { what: Swayed::Authority, at, by, turns: 6 });
    let by = round(1000.0 * rules.requisition_show_up) as i32;
    affairs.feel(turn, Sway { what: Swayed::ShowUp, at, by, turns: 6 });
    let mut staff = world.resource_mut::<Staff>();
    staff.requisitioned.insert(uezd, turn);
    staff.last_requisition = Some(turn);
}

fn put_away(world: &mut World, seat: PlaceId, uezd: UezdId, kilograms: [u32; 3]) {
    let entity = world.resource::<Index>().stores.get(&seat).copied();
    let classes =
        [(Goods::Food, Commodity::Food), (Goods::Grain, Commodity::Grain), (Goods::Hay, Commodity::Hay)];
    for ((goods, what), amount) in classes.into_iter().zip(kilograms) {
        let Some(mut store) = entity.and_then(|entity| world.get_mut::<Store>(entity)) else { return };
        store.stock[goods as usize] += u64::from(amount);
        let (from, to) = (Account::Auls(uezd), Account::Store(seat));
        world.resource_mut::<Ledger>().post(what, from, to, amount, Cause::Requisition);
    }
}

/// Horses go to the units of the oblast that lack them, by id; so many went.
fn give_horses(world: &mut World, scenario: &Scenario, uezd: UezdId, horses: u32) -> u32 {
    let oblast = scenario.uezd(uezd).map(|plan| plan.oblast);
    let mut left = horses;
    for plan in scenario.units.iter().filter(|plan| Some(scenario.oblast_of_unit(plan)) == oblast) {
        let entity = world.resource::<Index>().units[&plan.id];
        let men = world.get::<Roll>(entity).map_or(0, |roll| roll.enrolled().0);
        let Some(mut outfit) = world.get_mut::<Outfit>(entity) else { continue };
        let given = men.saturating_sub(outfit.horses.0).min(left);
        outfit.horses += Horses(given);
        left -= given;
        let (from, to) = (Account::Auls(uezd), Account::Unit(plan.id));
        world.resource_mut::<Ledger>().post(Commodity::Horses, from, to, given, Cause::Requisition);
        discharge::take_from_herd(world, uezd, given);
    }
    horses - left
}

fn lend(world: &mut World, scenario: &Scenario, turn: u16, from: OblastId, to: OblastId, roubles: u32) {
    let seat = |id| scenario.oblast(id).map(|oblast| oblast.seat).unwrap_or_default();
    let Some(turns) = world.resource::<Network>().turns_to(seat(from), seat(to)) else { return };
    let sum = Kopeks(i64::from(roubles) * 100);
    let mut fund = world.resource_mut::<Fund>();
    let paid = fund.0.get_mut(&from).map_or(Kopeks::ZERO, |treasury| treasury.pay(sum));
    let amount = u32::try_from(paid.0).unwrap_or(u32::MAX);
    let account = Account::Treasury(from);
    send(world, Commodity::Money, account, amount);
    let (due, from, to) = (turn + turns, seat(from), Goal::Branch(to));
    let what = Gift::Roubles;
    world.resource_mut::<Consignments>().road.push(Consignment {
        due,
        delivery: None,
        what,
        amount,
        from,
        to,
    });
}

/// Posts what goes on its way from one of ours to another.
fn send(world: &mut World, what: Commodity, from: Account, amount: u32) {
    world.resource_mut::<Ledger>().post(what, from, Account::Transit, amount, Cause::Exchange);
}

fn detach(world: &mut World, turn: u16, from: UnitId, to: UnitId, officers: u32) {
    let at = |world: &World, unit| {
        let entity = world.resource::<Index>().units[&unit];
        world.get::<Station>(entity).map(|station| station.at)
    };
    let (Some(start), Some(end)) = (at(world, from), at(world, to)) else { return };
    let Some(turns) = world.resource::<Network>().turns_to(start, end) else { return };
    let entity = world.resource::<Index>().units[&from];
    let Some(mut outfit) = world.get_mut::<Outfit>(entity) else { return };
    let amount = officers.min(outfit.officers);
    outfit.officers -= amount;
    send(world, Commodity::Officers, Account::Unit(from), amount);
    // Posting takes half a month at least: papers, horses, farewells.
    let due = turn + turns.max(1);
    let (what, to) = (Gift::Officers, Goal::Unit(to));
    world.resource_mut::<Consignments>().road.push(Consignment {
        due,
        delivery: None,
        what,
        amount,
        from: start,
        to,
    });
}

fn convoy(world: &mut World, turn: u16, goods: Goods, from: PlaceId, to: PlaceId, amount: u32) {
    let Some(turns) = world.resource::<Network>().turns_to(from, to) else { return };
    let scenario = std::sync::Arc::clone(&world.resource::<Chart>().0);
    let Some(hire) = convoy_hire(world, goods, from, to, amount) else { return };
    pay(world, payer(&scenario, from), hire, Cause::Hire);
    let entity = world.resource::<Index>().stores[&from];
    let Some(mut store) = world.get_mut::<Store>(entity) else { return };
    let amount = u64::from(amount).min(store.stock[goods as usize]);
    store.stock[goods as usize] -= amount;
    let (what, account) = (commodity(goods), Account::Store(from));
    world.resource_mut::<Ledger>().post(what, account, Account::Transit, amount, Cause::Exchange);
    let mut transit = world.resource_mut::<Transit>();
    // Loading and the ride take half a month at least.
    transit.0.push(Shipment { due: turn + turns.max(1), to, goods, from, amount });
    transit.0.sort();
}

/// What the carts of a convoy cost out and back; none where they would carry only their own fodder.
pub(in crate::sim) fn convoy_hire(
    world: &World,
    goods: Goods,
    from: PlaceId,
    to: PlaceId,
    amount: u32,
) -> Option<Kopeks> {
    let (scenario, turn) = (&*world.resource::<Chart>().0, world.resource::<Clock>().0);
    let (length, _) = world.resource::<Network>().ride(from, to)?;
    let each = carried_by_cart(&scenario.rules, scenario.half_month(turn).of_year(), length);
    let carts = f64::from(amount) * goods.grams() as f64 / 1000.0 / each;
    carts.is_finite().then(|| at_today(scenario, turn, carts.ceil() * scenario.rules.cart_hire))
}

/// The branch that pays for what leaves a place.
pub(in crate::sim) fn payer(scenario: &Scenario, from: PlaceId) -> OblastId {
    let seat = scenario.oblasts.first().map(|oblast| oblast.id).unwrap_or_default();
    scenario.oblast_of_place(from).filter(|oblast| scenario.oblast(*oblast).is_some()).unwrap_or(seat)
}

fn open_school(world: &mut World, scenario: &Scenario, turn: u16, place: PlaceId, oblast: OblastId) {
    let Some(plan) = scenario.school(place) else { return };
    let cost = at_today(scenario, turn, plan.open.roubles());
    pay(world, oblast, cost, Cause::School);
    let left = round_heads(scenario.rules.school_turns) as u16;
    world.resource_mut::<Staff>().school = Some(Cadets { place, oblast, seats: plan.seats, left });
}

fn pay(world: &mut World, oblast: OblastId, sum: Kopeks, cause: Cause) {
    world.resource_scope(|world, mut fund: Mut<Fund>| {
        let mut ledger = world.resource_mut::<Ledger>();
        pay_of(&mut fund, &mut ledger, Some(oblast), sum, cause);
    });
}

/// A post is taken up when the courier and then the man have ridden there.
fn appoint(world: &mut World, scenario: &Scenario, turn: u16, person: PersonId, to: Post) {
    let Some(plan) = scenario.person(person) else { return };
    let goal = match to {
        Post::Unit(unit) => scenario.unit(unit).map(|unit| unit.home),
        Post::Oblast(oblast) => scenario.oblast(oblast).map(|oblast| oblast.seat),
        Post::Home => None,
    };
    let ride = goal.and_then(|goal| world.resource::<Network>().turns_to(plan.at, goal));
    let from = turn + ride.unwrap_or(2);
    world.resource_mut::<Staff>().posts.insert(person, Assignment { to, from });
}

fn award(world: &mut World, scenario: &Scenario, turn: u16, unit: UnitId) {
    let oblast = scenario.unit(unit).map(|plan| scenario.oblast_of_unit(plan)).unwrap_or_default();
    pay(world, oblast, at_today(scenario, turn, scenario.rules.award_cost), Cause::Award);
    let entity = world.resource::<Index>().units[&unit];
    if let Some(mut outfit) = world.get_mut::<Outfit>(entity) {
        outfit.merit -= 1;
        outfit.honours += 1;
    }
    world.resource_mut::<Tally>().awards += 1;
}

/// Moves everything of a unit to another at the same place.
fn join(world: &mut World, unit: UnitId, into: UnitId) {
    let (one, other) = (world.resource::<Index>().units[&unit], world.resource::<Index>().units[&into]);
    let Some(roll) = world.get::<Roll>(one).cloned() else { return };
    let Some(outfit) = world.get::<Outfit>(one).cloned() else { return };
    let Some(mut goal) = world.get_mut::<Roll>(other) else { return };
    let men = roll.enrolled().0;
    goal.absorb(&roll);
    if let Some(mut goal) = world.get_mut::<Outfit>(other) {
        goal.absorb(&outfit);
    }
    let scattered = roll.scattered().0;
    if let Some(mut left) = world.get_mut::<Roll>(one) {
        *left = Roll::default();
    }
    if let Some(mut left) = world.get_mut::<Outfit>(one) {
        *left = Outfit { condition: PerMille(800), ..Outfit::default() };
    }
    let mut ledger = world.resource_mut::<Ledger>();
    let (from, to) = (Account::Unit(unit), Account::Unit(into));
    let parts = [
        (Commodity::Men, men),
        (Commodity::Horses, outfit.horses.0),
        (Commodity::Rifles, outfit.rifles),
        (Commodity::Rounds, outfit.rounds),
        (Commodity::Officers, outfit.officers),
        (Commodity::Instructors, outfit.instructors),
        (Commodity::MachineGuns, outfit.machine_guns),
        (Commodity::Kit, outfit.kit),
    ];
    for (what, amount) in parts {
        ledger.post(what, from, to, amount, Cause::Exchange);
    }
    let (from, to) = (Account::Scattered(unit), Account::Scattered(into));
    ledger.post(Commodity::Men, from, to, scattered, Cause::Exchange);
}
