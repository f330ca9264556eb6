//! The staff: who has which post, the cadet school, inspections, and orders still on their way.

use crate::base::date::HalfMonth;
use crate::base::id::{OblastId, PersonId, PlaceId, UezdId, UnitId};
use crate::base::math::floor_heads;
use crate::orders::{Order, Post};
use crate::scenario::Scenario;
use crate::scenario::model::Skill;
use crate::sim::control::Control;
use crate::sim::event::Event;
use crate::sim::fund::{Fund, Goodwill};
use crate::sim::ledger::{Account, Cause, Commodity, Ledger};
use crate::sim::money::at_today;
use crate::sim::tally::Tally;
use crate::sim::turn::{Chart, Chronicle, Clock, Index, Turn, TurnPhase};
use crate::sim::unit::{Outfit, Roll};
use crate::sim::{check, obey};
use bevy_app::App;
use bevy_ecs::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

pub(in crate::sim) fn plugin(app: &mut App) {
    app.add_systems(Turn, school.in_set(TurnPhase::School));
}

/// People in posts and what is under way.
#[derive(Resource, Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Staff {
    /// Who is posted where, and from which turn on.
    pub posts: BTreeMap<PersonId, Assignment>,
    /// The running course of the cadet school.
    pub school: Option<Cadets>,
    /// Orders on their way.
    pub errands: Vec<Errand>,
    /// The turn in which a unit's men were last counted by an inspector.
    pub inspected: BTreeMap<UnitId, u16>,
    /// The turn of the last requisition in each uezd.
    pub(in crate::sim) requisitioned: BTreeMap<UezdId, u16>,
    /// The turn of the last requisition of all.
    pub last_requisition: Option<u16>,
}

/// A post and since when it is filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assignment {
    /// The post.
    pub to: Post,
    /// The first turn in which he is there.
    pub from: u16,
}

/// A course of the cadet school.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cadets {
    /// Where.
    pub place: PlaceId,
    /// Who pays and gets the officers.
    pub oblast: OblastId,
    /// How many.
    pub seats: u32,
    /// Turns until they pass out.
    pub left: u16,
}

/// An order on its way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Errand {
    /// The turn it arrives in.
    pub due: u16,
    /// The order.
    pub order: Order,
}

impl Staff {
    /// What people with a skill bring to a unit or oblast in a turn, as a share.
    #[must_use]
    pub fn skill(&self, scenario: &Scenario, turn: u16, skill: Skill, post: Post) -> f64 {
        let now = scenario.half_month(turn);
        let there =
            self.posts.iter().filter(|(_, assignment)| assignment.to == post && assignment.from <= turn);
        there.filter_map(|(id, _)| known(scenario, *id, skill, now)).sum()
    }
}

/// How good somebody is at something, when he is there at all.
fn known(scenario: &Scenario, id: PersonId, skill: Skill, now: HalfMonth) -> Option<f64> {
    let person = scenario.person(id)?;
    let there = person.from <= now && now <= person.to && person.skill == skill;
    there.then(|| person.size.share())
}

/// Carries out the orders that arrive; one that cannot be carried out any more is told.
pub(in crate::sim) fn errands(world: &mut World) {
    let turn = world.resource::<Clock>().0;
    let all = std::mem::take(&mut world.resource_mut::<Staff>().errands);
    let (due, later): (Vec<_>, Vec<_>) = all.into_iter().partition(|errand| errand.due <= turn);
    world.resource_mut::<Staff>().errands = later;
    for errand in due {
        if check(world, &errand.order).is_ok() {
            obey::do_now(world, &errand.order);
        } else if let Some(unit) = unit_of(&errand.order) {
            world.resource_mut::<Chronicle>().0.push(Event::OrderFailed(unit));
        }
    }
}

/// The unit that an order is for.
pub(in crate::sim) fn unit_of(order: &Order) -> Option<UnitId> {
    match order {
        Order::Post { unit, .. }
        | Order::Posture { unit, .. }
        | Order::Train { unit, .. }
        | Order::Disband { unit }
        | Order::Join { unit, .. } => Some(*unit),
        _ => None,
    }
}

/// Pays the running course; passes the cadets out, or loses them with the place or the money.
fn school(
    chart: Res<Chart>,
    clock: Res<Clock>,
    control: Res<Control>,
    index: Res<Index>,
    goodwill: Res<Goodwill>,
    mut staff: ResMut<Staff>,
    mut fund: ResMut<Fund>,
    mut tally: ResMut<Tally>,
    mut units: Query<(&Roll, &mut Outfit)>,
    mut ledger: ResMut<Ledger>,
    mut chronicle: ResMut<Chronicle>,
) {
    let scenario = &*chart.0;
    let Some(mut course) = staff.school else { return };
    let Some(plan) = scenario.school(course.place) else { return };
    let keep = at_today(scenario, clock.0, plan.keep.roubles());
    let treasury = fund.0.entry(course.oblast).or_default();
    let helped = !goodwill.crossed.contains(&plan.sponsor);
    if !control.held(course.place) || treasury.balance < keep || !helped {
        staff.school = None;
        chronicle.0.push(Event::SchoolClosed(course.place));
        return;
    }
    let paid = treasury.pay(keep).0.unsigned_abs();
    let from = Account::Treasury(course.oblast);
    ledger.post(Commodity::Money, from, Account::Market, paid, Cause::School);
    course.left = course.left.saturating_sub(1);
    if course.left > 0 {
        staff.school = Some(course);
        return;
    }
    staff.school = None;
    tally.cadets += course.seats;
    pass_out(scenario, &course, &index, &mut units, &mut ledger);
    chronicle.0.push(Event::CadetsPassed { place: course.place, officers: course.seats });
}

/// Officers go one by one to the unit of the oblast that has most men for each officer.
fn pass_out(
    scenario: &Scenario,
    course: &Cadets,
    index: &Index,
    units: &mut Query<(&Roll, &mut Outfit)>,
    ledger: &mut Ledger,
) {
    let own: Vec<UnitId> = scenario.units_of(course.oblast).map(|unit| unit.id).collect();
    for _ in 0..course.seats {
        let need = |unit: &&UnitId| {
            let (men, officers) = units
                .get(index.units[*unit])
                .map_or((0, 0), |(roll, outfit)| (roll.enrolled().0, outfit.officers));
            floor_heads(1000.0 * f64::from(men) / f64::from(officers + 1))
        };
        let Some(&unit) = own.iter().rev().max_by_key(need) else { return };
        if let Ok((_, mut outfit)) = units.get_mut(index.units[&unit]) {
            outfit.officers += 1;
            ledger.post(Commodity::Officers, Account::Outside, Account::Unit(unit), 1u32, Cause::School);
        }
    }
}
