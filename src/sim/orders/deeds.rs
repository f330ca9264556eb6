//! What is done once: answers, terms, favours, requisitions, exchange, schools, offices, discharge.

use crate::base::id::{EventId, Id, OblastId, PersonId, PlaceId, SponsorId, UezdId, UnitId};
use crate::base::math::{round_heads, round_turns, thousandths};
use crate::base::quantity::{Horses, Kopeks};
use crate::orders::{Gift, Goods, Office};
use crate::scenario::Scenario;
use crate::scenario::model::{Leaving, Sway, Swayed, Whereabouts};
use crate::sim::script::leaving;
use crate::sim::state::affairs::Affairs;
use crate::sim::state::carriers::carried_by_cart;
use crate::sim::state::consignments::{Consignment, Goal, dispatch};
use crate::sim::state::find;
use crate::sim::state::fund::{Answer, Favour, Fund, Goodwill, Request, pay_of};
use crate::sim::state::gifts::stock_up;
use crate::sim::state::index::{Chart, Clock};
use crate::sim::state::ledger::{Account, Cause, Commodity, Ledger};
use crate::sim::state::network::Network;
use crate::sim::state::prices::at_today;
use crate::sim::state::staff::{Assignment, Cadets, Staff};
use crate::sim::state::store::{Shipment, Transit};
use crate::sim::state::tally::Tally;
use crate::sim::state::unit::{Outfit, Station};
use bevy_ecs::prelude::{Mut, World};

/// Answers an event.
pub(in crate::sim) fn choose(world: &mut World, event: EventId, choice: Id, numbers: &[u32]) {
    world.resource_mut::<Affairs>().answer(event, choice, numbers.to_vec());
}

pub(in crate::sim) fn terms(world: &mut World, scenario: &Scenario, sponsor: SponsorId, accept: bool) {
    let rules = &scenario.rules;
    let rival = scenario.sponsor(sponsor).and_then(|sponsor| sponsor.rival);
    let mut goodwill = world.resource_mut::<Goodwill>();
    let [own, theirs] = rules.terms_shift(accept);
    if accept {
        goodwill.terms.insert(sponsor);
    } else {
        goodwill.terms.remove(&sponsor);
    }
    goodwill.shift(sponsor, own);
    goodwill.remember(rules, sponsor, if accept { Answer::Accepted } else { Answer::Refused });
    if let Some(rival) = rival {
        goodwill.shift(rival, theirs);
    }
}

/// Asks a sponsor for something: it costs goodwill at once, and is answered in the turn.
pub(in crate::sim) fn ask(
    world: &mut World,
    scenario: &Scenario,
    turn: u16,
    sponsor: SponsorId,
    what: Favour,
    unit: UnitId,
) {
    let standing = world.resource::<Goodwill>().standing(sponsor);
    let mut goodwill = world.resource_mut::<Goodwill>();
    goodwill.asked.insert(sponsor, turn);
    goodwill.remember(&scenario.rules, sponsor, Answer::Asked);
    goodwill.shift(sponsor, -thousandths(scenario.rules.ask_cost));
    goodwill.requests.push(Request { sponsor, what, unit, chance: standing });
}

/// Takes food, grain, hay and horses from the auls of a uezd, at the price of authority and show-up.
pub(in crate::sim) fn requisition(world: &mut World, scenario: &Scenario, turn: u16, uezd: UezdId) {
    let rules = &scenario.rules;
    let Some(plan) = scenario.uezd(uezd) else { return };
    let (reach, herd) = find::uezd(world, uezd).map_or((0.0, 0), |u| (u.reach().share(), u.herd().0));
    let households = f64::from(plan.households) * reach;
    let kilograms = [rules.requisition_food, rules.requisition_grain, rules.requisition_hay]
        .map(|each| round_heads(each * households));
    let horses = round_heads(rules.requisition_horses * households).min(herd);
    stock_up(world, plan.seat, kilograms, Account::Auls(uezd), Cause::Requisition);
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
    let (at, turns) = (Whereabouts::Uezd(uezd), round_turns(rules.requisition_turns));
    let by = -thousandths(rules.requisition_authority);
    affairs.feel(turn, Sway { what: Swayed::Authority, at, by, turns });
    let by = thousandths(rules.requisition_show_up);
    affairs.feel(turn, Sway { what: Swayed::ShowUp, at, by, turns });
    let mut staff = world.resource_mut::<Staff>();
    staff.requisitioned.insert(uezd, turn);
    staff.last_requisition = Some(turn);
}

/// Horses go to the units of the oblast that lack them, by id; so many went.
fn give_horses(world: &mut World, scenario: &Scenario, uezd: UezdId, horses: u32) -> u32 {
    let Some(oblast) = scenario.uezd(uezd).map(|plan| plan.oblast) else { return 0 };
    let mut left = horses;
    for plan in scenario.units_of(oblast) {
        let men = find::enrolled(world, plan.id).0;
        let Some(mut outfit) = find::unit_mut::<Outfit>(world, plan.id) else { continue };
        let given = men.saturating_sub(outfit.horses.0).min(left);
        outfit.horses += Horses(given);
        left -= given;
        let (from, to) = (Account::Auls(uezd), Account::Unit(plan.id));
        world.resource_mut::<Ledger>().post(Commodity::Horses, from, to, given, Cause::Requisition);
        leaving::take_from_herd(world, uezd, given);
    }
    horses - left
}

pub(in crate::sim) fn lend(
    world: &mut World,
    scenario: &Scenario,
    turn: u16,
    from: OblastId,
    to: OblastId,
    roubles: u32,
) {
    let seat = |id| scenario.oblast(id).map(|oblast| oblast.seat).unwrap_or_default();
    let Some(turns) = world.resource::<Network>().turns_to(seat(from), seat(to)) else { return };
    let sum = Kopeks::whole(roubles);
    let mut fund = world.resource_mut::<Fund>();
    let paid = fund.0.get_mut(&from).map_or(Kopeks::ZERO, |treasury| treasury.pay(sum));
    let amount = u32::try_from(paid.0).unwrap_or(u32::MAX);
    let (due, what, at) = (turn + turns, Gift::Roubles, seat(from));
    let lent = Consignment { due, delivery: None, what, amount, from: at, to: Goal::Branch(to) };
    dispatch(world, lent, Account::Treasury(from), Cause::Exchange);
}

pub(in crate::sim) fn detach(world: &mut World, turn: u16, from: UnitId, to: UnitId, officers: u32) {
    let at = |world: &World, unit| find::unit(world, unit).map(Station::at);
    let (Some(start), Some(end)) = (at(world, from), at(world, to)) else { return };
    let Some(turns) = world.resource::<Network>().turns_to(start, end) else { return };
    // Posting takes half a month at least: papers, horses, farewells.
    officers_ride(world, from, to, officers, turn + turns.max(1));
}

/// One of the unit's officers counts its men instead of commanding them, and is back in the next turn.
pub(in crate::sim) fn inspect(world: &mut World, turn: u16, unit: UnitId) {
    world.resource_mut::<Staff>().inspected.insert(unit, turn);
    officers_ride(world, unit, unit, 1, turn + 1);
}

/// Officers leave a unit and are due at a unit later.
fn officers_ride(world: &mut World, from: UnitId, to: UnitId, officers: u32, due: u16) {
    let Some(at) = find::unit(world, from).map(Station::at) else { return };
    let Some(mut outfit) = find::unit_mut::<Outfit>(world, from) else { return };
    let amount = officers.min(outfit.officers);
    outfit.officers -= amount;
    let (what, to) = (Gift::Officers, Goal::Unit(to));
    let riding = Consignment { due, delivery: None, what, amount, from: at, to };
    dispatch(world, riding, Account::Unit(from), Cause::Exchange);
}

pub(in crate::sim) fn convoy(
    world: &mut World,
    turn: u16,
    goods: Goods,
    from: PlaceId,
    to: PlaceId,
    amount: u32,
) {
    let Some(turns) = world.resource::<Network>().turns_to(from, to) else { return };
    let scenario = std::sync::Arc::clone(&world.resource::<Chart>().0);
    let Some(hire) = convoy_hire(world, goods, from, to, amount) else { return };
    pay(world, payer(&scenario, from), hire, Cause::Hire);
    let Some(mut store) = find::store_mut(world, from) else { return };
    let amount = u64::from(amount).min(store.stock[goods]);
    store.stock[goods] -= amount;
    let (what, account) = (Commodity::from(goods), Account::Store(from));
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

pub(in crate::sim) fn school(
    world: &mut World,
    scenario: &Scenario,
    turn: u16,
    place: PlaceId,
    oblast: OblastId,
    on: bool,
) {
    if on {
        open_school(world, scenario, turn, place, oblast);
    } else {
        world.resource_mut::<Staff>().school = None;
    }
}

fn open_school(world: &mut World, scenario: &Scenario, turn: u16, place: PlaceId, oblast: OblastId) {
    let Some(plan) = scenario.school(place) else { return };
    let cost = at_today(scenario, turn, plan.open.roubles());
    pay(world, oblast, cost, Cause::School);
    let left = round_turns(scenario.rules.school_turns);
    world.resource_mut::<Staff>().school = Some(Cadets { place, oblast, seats: plan.seats, left });
}

pub(in crate::sim) fn pay(world: &mut World, oblast: OblastId, sum: Kopeks, cause: Cause) {
    world.resource_scope(|world, mut fund: Mut<Fund>| {
        let mut ledger = world.resource_mut::<Ledger>();
        pay_of(&mut fund, &mut ledger, Some(oblast), sum, cause);
    });
}

/// An office is taken up when the man has ridden there from where he lives, or come there where no road is open.
pub(in crate::sim) fn appoint(
    world: &mut World,
    scenario: &Scenario,
    turn: u16,
    person: PersonId,
    to: Office,
) {
    let Some(plan) = scenario.person(person) else { return };
    let goal = match to {
        Office::Unit(unit) => scenario.unit(unit).map(|unit| unit.home),
        Office::Oblast(oblast) => scenario.oblast(oblast).map(|oblast| oblast.seat),
        Office::Home => None,
    };
    let ride = goal.and_then(|goal| world.resource::<Network>().turns_to(plan.at, goal));
    let from = turn + ride.unwrap_or(round_turns(scenario.rules.appoint_turns));
    world.resource_mut::<Staff>().posts.insert(person, Assignment { to, from });
}

pub(in crate::sim) fn award(world: &mut World, scenario: &Scenario, turn: u16, unit: UnitId) {
    let oblast = scenario.unit(unit).map(|plan| plan.oblast).unwrap_or_default();
    pay(world, oblast, at_today(scenario, turn, scenario.rules.award_cost), Cause::Award);
    if let Some(mut outfit) = find::unit_mut::<Outfit>(world, unit) {
        outfit.merit -= 1;
        outfit.honours += 1;
    }
    world.resource_mut::<Tally>().awards += 1;
}

/// Discharges a whole unit.
pub(in crate::sim) fn disband(world: &mut World, unit: UnitId) {
    let men = find::enrolled(world, unit);
    leaving::send_home(world, unit, men, Leaving::Discharged, Cause::Discharge);
}
