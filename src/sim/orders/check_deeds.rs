//! May something that is done once be carried out now?
//!
//! The part of [`crate::sim::check()`] about events, powers, people, schools and the exchange between branches and
//! units. It changes nothing.

use crate::base::id::{EventId, Id, OblastId, PersonId, PlaceId, SponsorId, UezdId, UnitId};
use crate::base::math::round_turns;
use crate::base::quantity::Kopeks;
use crate::orders::{Gift, Goods, Office};
use crate::scenario::Scenario;
use crate::scenario::model::{Answer, Choice, Draws, Effect};
use crate::sim::orders::deeds::{convoy_hire, payer};
use crate::sim::orders::known::{
    are_together, at_most, begins_anew, has_money, known_oblast, known_place, known_uezd, known_unit, manned,
    ruling, station,
};
use crate::sim::orders::refusal::Refusal;
use crate::sim::script::conditions;
use crate::sim::state::affairs::Affairs;
use crate::sim::state::carried;
use crate::sim::state::control::Control;
use crate::sim::state::find;
use crate::sim::state::fund::{Fund, Goodwill};
use crate::sim::state::index::{Chart, Clock};
use crate::sim::state::network::Network;
use crate::sim::state::prices::at_today;
use crate::sim::state::staff::Staff;
use crate::sim::state::unit::{Outfit, Roll, Station};
use bevy_ecs::prelude::World;
use std::collections::BTreeMap;

/// Most of anything that one convoy takes, in the goods' unit.
pub const MOST_CONVOY: u32 = 200_000;

pub(in crate::sim) fn choose(
    world: &World,
    scenario: &Scenario,
    event: EventId,
    choice: Id,
    numbers: &[u32],
) -> Result<(), Refusal> {
    if world.resource::<Affairs>().answers.contains_key(&event) {
        return Err(Refusal::NotOpen(event.0));
    }
    choose_instead(world, scenario, event, choice, numbers)
}

/// The same where another answer of this turn may stand already.
pub(in crate::sim) fn choose_instead(
    world: &World,
    scenario: &Scenario,
    event: EventId,
    choice: Id,
    numbers: &[u32],
) -> Result<(), Refusal> {
    let known = scenario.event(event).ok_or(Refusal::Unknown(event.0))?;
    let choice = known.choice(choice).ok_or(Refusal::Unknown(choice))?;
    if !conditions::open(world).any(|open| open.id == event) {
        return Err(Refusal::NotOpen(event.0));
    }
    filled_in(choice, numbers)?;
    // What comes when nobody answers comes anyway.
    if choice.id == known.unanswered { Ok(()) } else { payable(world, choice) }
}

/// Whether each branch has what a choice takes from it. What grows with a number takes what is there.
fn payable(world: &World, choice: &Choice) -> Result<(), Refusal> {
    let mut asked: BTreeMap<OblastId, Kopeks> = BTreeMap::new();
    for effect in &choice.effects {
        if let Effect::Money(oblast, sum) = *effect {
            *asked.entry(oblast).or_default() += Kopeks(-sum.0);
        }
    }
    let fund = world.resource::<Fund>();
    asked.retain(|oblast, sum| sum.0 > 0 && fund.branches().any(|(branch, _)| branch == *oblast));
    asked.into_iter().try_for_each(|(oblast, sum)| has_money(world, oblast, sum))
}

/// The numbers that a choice asks for, each within its bounds, and a division whole.
fn filled_in(choice: &Choice, numbers: &[u32]) -> Result<(), Refusal> {
    let fields = choice.answer.as_ref().map(Answer::fields).unwrap_or_default();
    if fields.len() != numbers.len() {
        return Err(Refusal::Numbers { asked: fields.len() as u32 });
    }
    let mut all = fields.iter().zip(numbers).enumerate();
    let wrong = all.find(|(_, (field, number))| !(field.least..=field.most).contains(number));
    if let Some((place, (field, _))) = wrong {
        let part = choice.answer.as_ref().and_then(|answer| answer.part(place));
        return Err(Refusal::Beyond { part, least: field.least, most: field.most });
    }
    let given = numbers.iter().sum();
    let whole = choice.answer.as_ref().and_then(Answer::whole).filter(|whole| *whole != given);
    whole.map_or(Ok(()), |whole| Err(Refusal::NotWhole { whole, given }))
}

pub(in crate::sim) fn terms(
    world: &World,
    scenario: &Scenario,
    sponsor: SponsorId,
    accept: bool,
) -> Result<(), Refusal> {
    ruling(world, scenario, sponsor)?;
    let accepted = world.resource::<Goodwill>().terms.contains(&sponsor);
    if accepted == accept { Err(Refusal::NoChange) } else { Ok(()) }
}

pub(in crate::sim) fn ask(
    world: &World,
    scenario: &Scenario,
    sponsor: SponsorId,
    what: Gift,
    unit: UnitId,
) -> Result<(), Refusal> {
    let known = ruling(world, scenario, sponsor)?;
    known_unit(scenario, unit)?;
    if !known.gives.iter().any(|(gift, _)| *gift == what) {
        return Err(Refusal::NothingToGive);
    }
    listens(world, scenario, sponsor)?;
    let at = station(world, unit)?.at;
    let way = world.resource::<Network>().turns_to(known.seat, at);
    way.map(|_| ()).ok_or(Refusal::NoRoad { from: known.seat, to: at })
}

/// Whether a sponsor was not asked lately and thinks well enough of Alash to be asked.
fn listens(world: &World, scenario: &Scenario, sponsor: SponsorId) -> Result<(), Refusal> {
    let goodwill = world.resource::<Goodwill>();
    let turn = world.resource::<Clock>().0;
    let pause = round_turns(scenario.rules.ask_pause);
    if goodwill.asked.get(&sponsor).is_some_and(|asked| asked + pause > turn) {
        return Err(Refusal::AskedLately);
    }
    let thinks = goodwill.standing(sponsor).share();
    if thinks < scenario.rules.ask_standing { Err(Refusal::NoGoodwill) } else { Ok(()) }
}

pub(in crate::sim) fn passage(
    world: &World,
    scenario: &Scenario,
    sponsor: SponsorId,
    unit: UnitId,
) -> Result<(), Refusal> {
    let power = ruling(world, scenario, sponsor)?;
    manned(world, scenario, unit)?;
    let (network, control) = (world.resource::<Network>(), world.resource::<Control>());
    if !carried::lines(scenario, network, control, power).contains(&true) {
        return Err(Refusal::NothingToGive);
    }
    let turn = world.resource::<Clock>().0;
    if world.resource::<Goodwill>().carrier(unit, turn) == Some(sponsor) {
        return Err(Refusal::NoChange);
    }
    listens(world, scenario, sponsor)
}

pub(in crate::sim) fn requisition(world: &World, scenario: &Scenario, uezd: UezdId) -> Result<(), Refusal> {
    known_uezd(scenario, uezd)?;
    let turn = world.resource::<Clock>().0;
    let last = world.resource::<Staff>().requisitioned.get(&uezd).copied();
    let pause = round_turns(scenario.rules.requisition_pause);
    if last.is_some_and(|last| last + pause > turn) {
        return Err(Refusal::TakenLately);
    }
    let reach = find::uezd(world, uezd).map_or(0.0, |uezd| uezd.reach().share());
    if reach < scenario.rules.requisition_least { Err(Refusal::NoAuthority) } else { Ok(()) }
}

/// Most roubles lent at a time.
const MOST_LOAN: u32 = 40_000_000;

pub(in crate::sim) fn lend(
    world: &World,
    scenario: &Scenario,
    from: OblastId,
    to: OblastId,
    roubles: u32,
) -> Result<(), Refusal> {
    known_oblast(scenario, from)?;
    known_oblast(scenario, to)?;
    if from == to {
        return Err(Refusal::Same);
    }
    at_most(roubles, MOST_LOAN)?;
    if roubles == 0 {
        return Err(Refusal::NotEnough { has: 0 });
    }
    has_money(world, from, Kopeks::whole(roubles))?;
    let seat = |id| scenario.oblast(id).map(|oblast| oblast.seat).unwrap_or_default();
    let way = world.resource::<Network>().turns_to(seat(from), seat(to));
    way.map(|_| ()).ok_or(Refusal::NoRoad { from: seat(from), to: seat(to) })
}

pub(in crate::sim) fn detach(
    world: &World,
    scenario: &Scenario,
    from: UnitId,
    to: UnitId,
    officers: u16,
) -> Result<(), Refusal> {
    known_unit(scenario, from)?;
    known_unit(scenario, to)?;
    if from == to {
        return Err(Refusal::Same);
    }
    let has = find::unit(world, from).map_or(0, Outfit::officers);
    if u32::from(officers) > has || officers == 0 {
        return Err(Refusal::NotEnough { has });
    }
    let (a, b) = (station(world, from)?.at, station(world, to)?.at);
    let way = world.resource::<Network>().turns_to(a, b);
    way.map(|_| ()).ok_or(Refusal::NoRoad { from: a, to: b })
}

pub(in crate::sim) fn convoy(
    world: &World,
    goods: Goods,
    from: PlaceId,
    to: PlaceId,
    amount: u32,
) -> Result<(), Refusal> {
    known_place(world, from)?;
    known_place(world, to)?;
    at_most(amount, MOST_CONVOY)?;
    if from == to {
        return Err(Refusal::Same);
    }
    let has = find::store(world, from).map_or(0, |store| store.stock(goods));
    if u64::from(amount) > has || amount == 0 {
        return Err(Refusal::NotEnough { has: u32::try_from(has).unwrap_or(u32::MAX) });
    }
    let way = world.resource::<Network>().turns_to(from, to);
    way.ok_or(Refusal::NoRoad { from, to })?;
    let hire = convoy_hire(world, goods, from, to, amount).ok_or(Refusal::NoRoad { from, to })?;
    has_money(world, payer(&world.resource::<Chart>().0, from), hire)
}

pub(in crate::sim) fn school(
    world: &World,
    scenario: &Scenario,
    place: PlaceId,
    oblast: OblastId,
    on: bool,
) -> Result<(), Refusal> {
    let plan = scenario.school(place).ok_or(Refusal::Unknown(place.0))?;
    known_oblast(scenario, oblast)?;
    let running = world.resource::<Staff>().school;
    if !on {
        return if running.is_some_and(|course| course.place == place) {
            Ok(())
        } else {
            Err(Refusal::NotRunning)
        };
    }
    if running.is_some() {
        return Err(Refusal::Running);
    }
    if !world.resource::<Control>().held(place) {
        return Err(Refusal::NotHeld(place));
    }
    ruling_or_gone(world, scenario, plan.sponsor)?;
    has_money(world, oblast, at_today(scenario, world.resource::<Clock>().0, plan.open.roubles()))
}

/// A school needs its sponsor's help while that rules; a later ruler of the place does not hinder it.
fn ruling_or_gone(world: &World, scenario: &Scenario, sponsor: SponsorId) -> Result<(), Refusal> {
    match ruling(world, scenario, sponsor) {
        Ok(_) | Err(Refusal::SponsorGone) => Ok(()),
        Err(why) => Err(why),
    }
}

pub(in crate::sim) fn appoint(
    world: &World,
    scenario: &Scenario,
    person: PersonId,
    to: Office,
) -> Result<(), Refusal> {
    let known = scenario.person(person).ok_or(Refusal::Unknown(person.0))?;
    let now = scenario.half_month(world.resource::<Clock>().0);
    if now < known.from || known.to < now {
        return Err(Refusal::Away);
    }
    match to {
        Office::Unit(unit) => known_unit(scenario, unit)?,
        Office::Oblast(oblast) => known_oblast(scenario, oblast)?,
        Office::Home => {}
    }
    let has = world.resource::<Staff>().post_of(person);
    if has == to { Err(Refusal::NoChange) } else { Ok(()) }
}

pub(in crate::sim) fn award(world: &World, scenario: &Scenario, unit: UnitId) -> Result<(), Refusal> {
    let entity = manned(world, scenario, unit)?;
    let merit = world.get::<Outfit>(entity).map_or(0, Outfit::merit);
    if merit == 0 {
        return Err(Refusal::NoMerit);
    }
    let plan = scenario.unit(unit).ok_or(Refusal::Unknown(unit.0))?;
    let cost = at_today(scenario, world.resource::<Clock>().0, scenario.rules.award_cost);
    has_money(world, plan.oblast, cost)
}

pub(in crate::sim) fn inspect(world: &World, scenario: &Scenario, unit: UnitId) -> Result<(), Refusal> {
    let entity = manned(world, scenario, unit)?;
    let turn = world.resource::<Clock>().0;
    if world.resource::<Staff>().inspected.get(&unit) == Some(&turn) {
        return Err(Refusal::NoChange);
    }
    let officers = world.get::<Outfit>(entity).map_or(0, Outfit::officers);
    if officers == 0 { Err(Refusal::NoOfficer) } else { Ok(()) }
}

pub(in crate::sim) fn join(
    world: &World,
    scenario: &Scenario,
    unit: UnitId,
    into: UnitId,
) -> Result<(), Refusal> {
    let entity = manned(world, scenario, unit)?;
    known_unit(scenario, into)?;
    if unit == into {
        return Err(Refusal::Same);
    }
    together(world, unit, into)?;
    let men = world.get::<Roll>(entity).map_or(0, |roll| roll.enrolled().0);
    has_room(world, scenario, into, men)
}

/// Longest name of a unit, letters.
pub const LONGEST_NAME: u32 = 40;

pub(in crate::sim) fn transfer(
    world: &World,
    scenario: &Scenario,
    from: UnitId,
    to: UnitId,
    men: u32,
) -> Result<(), Refusal> {
    let entity = manned(world, scenario, from)?;
    let goal = scenario.unit(to).ok_or(Refusal::Unknown(to.0))?;
    if from == to {
        return Err(Refusal::Same);
    }
    let has = world.get::<Roll>(entity).map_or(0, |roll| roll.enrolled().0);
    if men == 0 || men > has {
        return Err(Refusal::NotEnough { has });
    }
    match goal.draws {
        Draws::Unit(of) if begins_anew(world, scenario, from, to) => {
            if of != from {
                return Err(Refusal::NotTheirs(of));
            }
            let riding = find::unit::<Station>(world, from).is_some_and(|station| station.march.is_some());
            if riding {
                return Err(Refusal::Apart);
            }
        }
        Draws::Uezd(_) | Draws::Oblast(_) | Draws::Unit(_) => together(world, from, to)?,
    }
    has_room(world, scenario, to, men)
}

/// Whether two units stand at the same place.
fn together(world: &World, unit: UnitId, other: UnitId) -> Result<(), Refusal> {
    station(world, unit)?;
    station(world, other)?;
    if are_together(world, unit, other) { Ok(()) } else { Err(Refusal::Apart) }
}

/// Whether the establishment of a unit has room for so many more.
fn has_room(world: &World, scenario: &Scenario, unit: UnitId, men: u32) -> Result<(), Refusal> {
    let there = find::unit::<Roll>(world, unit).map_or(0, |roll| (roll.enrolled() + roll.scattered()).0);
    let room = scenario.unit(unit).map_or(0, |plan| plan.establishment.0.saturating_sub(there));
    if men > room { Err(Refusal::NoRoom) } else { Ok(()) }
}

pub(in crate::sim) fn rename(
    world: &World,
    scenario: &Scenario,
    unit: UnitId,
    name: &str,
) -> Result<(), Refusal> {
    known_unit(scenario, unit)?;
    at_most(u32::try_from(name.chars().count()).unwrap_or(u32::MAX), LONGEST_NAME)?;
    if name.chars().any(is_unseen) {
        return Err(Refusal::BadName);
    }
    let has = world.resource::<Staff>().name(unit).unwrap_or_default();
    if has == name.trim() { Err(Refusal::NoChange) } else { Ok(()) }
}

/// Signs that steer a text or are not to be seen in it.
fn is_unseen(sign: char) -> bool {
    let steers = matches!(sign, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}');
    sign.is_control() || steers
}
