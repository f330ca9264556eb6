//! What sponsors promise is loaded, goes its way under escort, and arrives, or fails at each step.

use crate::base::id::{DeliveryId, PlaceId, SponsorId};
use crate::base::math::{round_turns, uniform};
use crate::base::quantity::Kopeks;
use crate::orders::Gift;
use crate::scenario::Scenario;
use crate::scenario::model::{Delivery, Unit};
use crate::sim::phases::turn::{Turn, TurnPhase};
use crate::sim::script::{conditions, marching, sponsors};
use crate::sim::state::consignments::{Consignment, Consignments, Goal, Stage, dispatch};
use crate::sim::state::event::Event;
use crate::sim::state::find;
use crate::sim::state::fund::{Favour, Fund, Goodwill, Request};
use crate::sim::state::gifts::receive;
use crate::sim::state::index::{Chart, Chronicle, Clock, Fate};
use crate::sim::state::ledger::{Account, Cause, Commodity, Ledger};
use crate::sim::state::network::Network;
use crate::sim::state::unit::Station;
use bevy_app::App;
use bevy_ecs::prelude::*;

pub(in crate::sim) fn plugin(app: &mut App) {
    app.add_systems(
        Turn,
        (sponsors::weigh, answer_requests, hand_over, arrive).chain().in_set(TurnPhase::Deliveries),
    );
}

/// Loads what is due, when the sponsor is willing and the way is open.
fn hand_over(world: &mut World) {
    let scenario = std::sync::Arc::clone(&world.resource::<Chart>().0);
    let turn = world.resource::<Clock>().0;
    let ahead = i32::from(round_turns(scenario.rules.announced_turns));
    for delivery in &scenario.deliveries {
        let due = scenario.half_month(turn).since(delivery.on);
        let stage = world.resource::<Consignments>().stages.get(&delivery.id).copied();
        match stage {
            None if due >= -ahead => promise(world, &scenario, delivery, turn),
            Some(Stage::Promised) => {}
            _ => continue,
        }
        if due >= 0 && world.resource::<Consignments>().stages.get(&delivery.id) == Some(&Stage::Promised) {
            load(world, &scenario, delivery, turn, due);
        }
    }
}

/// Announces a delivery whose sponsor rules.
fn promise(world: &mut World, scenario: &Scenario, delivery: &Delivery, turn: u16) {
    let now = scenario.half_month(turn);
    let rules = scenario.sponsor(delivery.sponsor).is_some_and(|sponsor| sponsor.rules(now));
    if rules || delivery.on <= now {
        world.resource_mut::<Consignments>().stages.insert(delivery.id, Stage::Promised);
    }
    if rules && delivery.on > now {
        world.resource_mut::<Chronicle>().0.push(Event::Promised(delivery.id));
    }
}

fn load(world: &mut World, scenario: &Scenario, delivery: &Delivery, turn: u16, late: i32) {
    let set = |world: &mut World, stage| {
        world.resource_mut::<Consignments>().stages.insert(delivery.id, stage);
    };
    let patience = i32::from(round_turns(scenario.rules.promise_turns));
    if !willing(world, scenario, delivery, turn) || late > patience {
        set(world, Stage::Withheld);
        world.resource_mut::<Chronicle>().0.push(Event::Withheld(delivery.id));
        return;
    }
    let mut dice = world.resource::<Fate>().0.dice("loading", turn, delivery.id.letters());
    if uniform(&mut dice) >= scenario.rules.loading {
        return;
    }
    let Some(unit) = scenario.unit(delivery.unit) else { return };
    let goal = goal_of(delivery.what, unit);
    let id = Some(delivery.id);
    if set_out(world, delivery.sponsor, id, delivery.what, delivery.amount, delivery.at, goal) {
        set(world, Stage::Loaded);
        world.resource_mut::<Chronicle>().0.push(Event::Loaded(delivery.id));
    }
}

/// Whether the sponsor rules, thinks well enough of Alash, and what else it asks holds.
fn willing(world: &World, scenario: &Scenario, delivery: &Delivery, turn: u16) -> bool {
    let now = scenario.half_month(turn);
    let goodwill = world.resource::<Goodwill>();
    let rules = scenario.sponsor(delivery.sponsor).is_some_and(|sponsor| sponsor.rules(now));
    let standing =
        goodwill.standing(delivery.sponsor).share() + sponsors::memory(scenario, goodwill, delivery.sponsor);
    let else_holds = delivery.after.is_none_or(|condition| conditions::holds(world, &condition));
    rules && standing >= delivery.standing.share() && else_holds
}

/// Sends something from a sponsor's place to a unit or branch; `false` when no way is open yet.
pub(in crate::sim) fn set_out(
    world: &mut World,
    sponsor: SponsorId,
    delivery: Option<DeliveryId>,
    what: Gift,
    amount: u32,
    from: PlaceId,
    to: Goal,
) -> bool {
    let scenario = std::sync::Arc::clone(&world.resource::<Chart>().0);
    let turn = world.resource::<Clock>().0;
    let Some(goal) = place_of(world, &scenario, to) else { return false };
    let Some(turns) = world.resource::<Network>().turns_to(from, goal) else { return false };
    let consignment = Consignment { due: turn + turns, delivery, what, amount, from, to };
    dispatch(world, consignment, Account::Sponsor(sponsor), Cause::Delivery);
    true
}

/// Sponsors answer what they were asked for: granted with a chance as good as what they thought when asked.
fn answer_requests(world: &mut World) {
    let scenario = std::sync::Arc::clone(&world.resource::<Chart>().0);
    let turn = world.resource::<Clock>().0;
    for request in std::mem::take(&mut world.resource_mut::<Goodwill>().requests) {
        let mut dice = world.resource::<Fate>().0.dice("favour", turn, request.sponsor.letters());
        let willing = uniform(&mut dice) < request.chance.share();
        let granted = willing && grant(world, &scenario, request);
        let what = match request.what {
            Favour::Gift(what) => Some(what),
            Favour::Passage => None,
        };
        let answer = Event::Favour { sponsor: request.sponsor, what, granted };
        world.resource_mut::<Chronicle>().0.push(answer);
    }
}

/// Sends what was asked for; `false` when no way is open.
fn grant(world: &mut World, scenario: &Scenario, request: Request) -> bool {
    let Request { sponsor, what, unit, .. } = request;
    let (Some(plan), Some(goal)) = (scenario.sponsor(sponsor), scenario.unit(unit)) else { return false };
    let Favour::Gift(what) = what else { return marching::carry(world, scenario, sponsor, unit) };
    let amount = plan.gives.iter().find(|(gift, _)| *gift == what).map_or(0, |(_, amount)| *amount);
    set_out(world, sponsor, None, what, amount, plan.seat, goal_of(what, goal))
}

/// Money goes to the branch, everything else to the unit.
fn goal_of(what: Gift, unit: &Unit) -> Goal {
    if what == Gift::Roubles { Goal::Branch(unit.oblast) } else { Goal::Unit(unit.id) }
}

/// Where a goal is now: where a unit stands; a branch's seat.
fn place_of(world: &World, scenario: &Scenario, to: Goal) -> Option<PlaceId> {
    match to {
        Goal::Unit(id) => find::unit(world, id).map(Station::at),
        Goal::Branch(id) => scenario.oblast(id).map(|oblast| oblast.seat),
    }
}

/// Hands over what is due; some of it never comes.
fn arrive(world: &mut World) {
    let scenario = std::sync::Arc::clone(&world.resource::<Chart>().0);
    let turn = world.resource::<Clock>().0;
    let all = std::mem::take(&mut world.resource_mut::<Consignments>().road);
    let (due, later): (Vec<_>, Vec<_>) = all.into_iter().partition(|consignment| consignment.due <= turn);
    world.resource_mut::<Consignments>().road = later;
    for consignment in due {
        let id = consignment.delivery.map_or_else(|| consignment.from.to_string(), |id| id.to_string());
        let mut dice = world.resource::<Fate>().0.dice("escort", turn, &id);
        let lost = consignment.from != place_of(world, &scenario, consignment.to).unwrap_or_default()
            && uniform(&mut dice) < scenario.rules.road_loss;
        let (stage, event) = if lost {
            lose(world, &consignment);
            (Stage::Lost, consignment.delivery.map(Event::LostOnTheWay))
        } else {
            hand(world, &scenario, &consignment);
            (Stage::Arrived, consignment.delivery.map(Event::Delivered))
        };
        if let Some(id) = consignment.delivery {
            world.resource_mut::<Consignments>().stages.insert(id, stage);
        }
        world.resource_mut::<Chronicle>().0.extend(event);
    }
}

fn lose(world: &mut World, consignment: &Consignment) {
    let what = Commodity::from(consignment.what);
    let mut ledger = world.resource_mut::<Ledger>();
    ledger.post(what, Account::Transit, Account::Lost, consignment.amount, Cause::Delivery);
}

fn hand(world: &mut World, scenario: &Scenario, consignment: &Consignment) {
    let (what, account) = match consignment.to {
        Goal::Branch(oblast) => {
            if let Some(treasury) = world.resource_mut::<Fund>().0.get_mut(&oblast) {
                treasury.balance += Kopeks(i64::from(consignment.amount));
            }
            (Commodity::Money, Account::Treasury(oblast))
        }
        Goal::Unit(unit) => {
            let at = place_of(world, scenario, consignment.to).unwrap_or_default();
            receive(world, consignment.what, unit, at, consignment.amount)
        }
    };
    let mut ledger = world.resource_mut::<Ledger>();
    ledger.post(what, Account::Transit, account, consignment.amount, Cause::Delivery);
}
