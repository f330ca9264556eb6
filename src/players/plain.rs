//! Policies of one idea each, to measure scenarios by: all to the front, nothing spent, orders at random.

use crate::base::dice::Dice;
use crate::base::id::PlaceId;
use crate::orders::{Course, Manner, Order, Pace, Posture, Routine};
use crate::scenario::model::{Choice, Effect, Event};
use crate::sim::View;
use rand::Rng;

/// Orders that the random player tries in a turn.
const TRIES: usize = 6;

/// Calls up and taxes as much as can be, and sends every unit to the front that is nearest to its home.
pub(in crate::players) fn greedy(view: View<'_>) -> Vec<Order> {
    let mut orders = called_up(view);
    for unit in view.units().filter(|unit| unit.roll.enrolled().0 > 0) {
        let Some(plan) = view.scenario().unit(unit.id) else { continue };
        let goal = unit.station.goal();
        match nearest_front(view, plan.home) {
            Some(place) if place != goal => {
                orders.push(Order::Post { unit: unit.id, place, pace: Pace::Steady });
            }
            _ => orders.push(Order::Posture { unit: unit.id, posture: Posture::Hold }),
        }
    }
    legal(view, orders)
}

/// Calls up and taxes as much as can be and spends nothing: no pay, no carts, no stores, the cheapest answers.
pub(in crate::players) fn miser(view: View<'_>) -> Vec<Order> {
    let mut orders = called_up(view);
    if view.turn() == 0 {
        orders.push(Order::Pay { kopeks: 0 });
        orders.extend([Routine::Hire, Routine::Restock].map(|what| Order::Routine { what, on: false }));
    }
    let manned = view.units().filter(|unit| unit.roll.enrolled().0 > 0);
    orders.extend(manned.map(|unit| Order::Instructors { unit: unit.id, number: 0 }));
    let cheapest = |event: &Event| {
        let choice = event.choices.iter().min_by_key(|choice| cost(view, choice))?;
        Some(Order::Choose { event: event.id, choice: choice.id, numbers: choice.usual() })
    };
    orders.extend(view.open_events().filter_map(cheapest));
    legal(view, orders)
}

/// Orders drawn at random among those that can be carried out, on dice of their own.
pub(in crate::players) fn random(view: View<'_>) -> Vec<Order> {
    let mut dice = view.dice("random player");
    let mut orders: Vec<Order> = (0..TRIES).filter_map(|_| drawn(view, &mut dice)).collect();
    orders.extend(view.open_events().filter_map(|event| answer(event, &mut dice)));
    legal(view, orders)
}

/// An answer to each open question, drawn on dice that are asked for by question.
pub(in crate::players) fn answers(view: View<'_>, dice: impl Fn(&Event) -> Dice) -> Vec<Order> {
    view.open_events().filter_map(|event| answer(event, &mut dice(event))).collect()
}

/// An answer to a question, drawn at random.
fn answer(event: &Event, dice: &mut Dice) -> Option<Order> {
    let choice = one(dice, &event.choices)?;
    let numbers = one(dice, &choice.tries()).cloned().unwrap_or_default();
    Some(Order::Choose { event: event.id, choice: choice.id, numbers })
}

fn legal(view: View<'_>, mut orders: Vec<Order>) -> Vec<Order> {
    orders.retain(|order| view.check(order).is_ok());
    orders
}

/// The tax in full and volunteers everywhere, half of them for the regiments.
fn called_up(view: View<'_>) -> Vec<Order> {
    if view.turn() > 0 {
        return Vec::new();
    }
    let scenario = view.scenario();
    let taxes = scenario.oblasts.iter().map(|oblast| Order::Tax { oblast: oblast.id, rate: 1000 });
    let levies = scenario.uezds.iter().map(|uezd| Order::Levy {
        uezd: uezd.id,
        manner: Manner::Volunteers,
        share: 1000,
        detail: 500,
    });
    taxes.chain(levies).collect()
}

/// The foremost place of ours at the front fought at now that is nearest to a place.
fn nearest_front(view: View<'_>, home: PlaceId) -> Option<PlaceId> {
    let scenario = view.scenario();
    let from = scenario.place(home)?.at;
    let foremost = scenario.fronts.iter().filter(|front| front.active(view.now())).filter_map(|front| {
        let line = view.fronts().line(front, view.now());
        front.places.iter().take(line + 1).rev().find(|place| view.control().held(**place))
    });
    let far = |place: &PlaceId| {
        scenario.place(*place).map_or(f64::MAX, |place| libm::hypot(place.at.0 - from.0, place.at.1 - from.1))
    };
    foremost.copied().min_by(|one, other| far(one).total_cmp(&far(other)))
}

/// What a choice costs the fund at once, kopeks.
fn cost(view: View<'_>, choice: &Choice) -> i64 {
    let of = |effect: &Effect| match *effect {
        Effect::Money(_, kopeks) => -kopeks.0,
        Effect::TreasuryShare(oblast, times) => {
            crate::base::math::round(view.fund().branch(oblast).balance.0 as f64 * (1.0 - times))
        }
        _ => 0,
    };
    choice.effects.iter().map(of).sum()
}

/// One order of a kind that any player gives.
fn drawn(view: View<'_>, dice: &mut Dice) -> Option<Order> {
    let scenario = view.scenario();
    let uezd = one(dice, &scenario.uezds)?.id;
    let oblast = one(dice, &scenario.oblasts)?.id;
    let unit = one(dice, &scenario.units)?.id;
    let place = one(dice, &scenario.places)?.id;
    let thousandths = below(dice, 1001) as u16;
    Some(match below(dice, 8) {
        0 | 1 => {
            let manner = *one(dice, &[Manner::Off, Manner::Volunteers, Manner::Lot])?;
            Order::Levy { uezd, manner, share: thousandths, detail: below(dice, 1001) as u16 }
        }
        2 => Order::Tax { oblast, rate: thousandths },
        3 => Order::Agitate { uezd, on: below(dice, 2) == 0 },
        4 => Order::Post { unit, place, pace: Pace::Steady },
        5 => Order::Train { unit, course: *one(dice, &[Course::None, Course::Drill, Course::Fire])? },
        6 => Order::Instructors { unit, number: below(dice, 9) as u16 },
        _ => Order::Pay { kopeks: below(dice, 6001) as u32 },
    })
}

fn one<'l, T>(dice: &mut Dice, list: &'l [T]) -> Option<&'l T> {
    list.get(below(dice, list.len()))
}

fn below(dice: &mut Dice, number: usize) -> usize {
    (dice.next_u64() % number.max(1) as u64) as usize
}
