//! What the careful staff answers: each open event by what its choices look worth, in men.

use crate::base::id::{Id, OblastId, PlaceId, UnitId};
use crate::orders::{Gift, Order};
use crate::scenario::model::{
    Amount, Answer, Choice, Condition, Effect, Event, Leaving, Metric, Step, Sway, Swayed, Want, Whereabouts,
    later,
};
use crate::sim::View;

/// Answers each open event with the choice whose effects look best, and the best of some numbers for it.
pub(in crate::players::balanced) fn answers(view: View<'_>, orders: &mut Vec<Order>) {
    for event in view.open_events() {
        let mut best: Option<(f64, Order)> = None;
        for choice in &event.choices {
            for numbers in tried(view, event, choice) {
                let worth = worth(view, event, choice, &numbers);
                let order = Order::Choose { event: event.id, choice: choice.id, numbers };
                if best.as_ref().is_none_or(|(most, _)| worth > *most) && view.check(&order).is_ok() {
                    best = Some((worth, order));
                }
            }
        }
        orders.extend(best.map(|(_, order)| order));
    }
}

/// Numbers that are thought of: low, usual and high, what will be counted, and the division that leans on where it is
/// worth most.
fn tried(view: View<'_>, event: &Event, choice: &Choice) -> Vec<Vec<u32>> {
    let mut tries = choice.tries();
    match &choice.answer {
        Some(Answer::Number(field)) => {
            let grow = later(&view.scenario().events, event.id).chain(&choice.grow);
            let counted = grow.filter_map(|growth| match growth.over {
                Amount::Men(of, step) => Some(view.count(of, step).0),
                _ => None,
            });
            tries.extend(counted.map(|men| vec![men.clamp(field.least, field.most)]));
        }
        Some(answer @ Answer::Divide(parts)) => {
            let usual = answer.usual();
            let alone = |part: usize| {
                let mut numbers = usual.clone();
                numbers[part] = parts[part].1.most;
                worth(view, event, choice, &numbers)
            };
            let mut first: Vec<usize> = (0..parts.len()).collect();
            first.sort_by(|one, other| alone(*other).total_cmp(&alone(*one)));
            tries.push(answer.leaning(&first));
        }
        None => {}
    }
    tries
}

/// What a choice looks worth, in men, with what an answer in numbers brings later.
fn worth(view: View<'_>, event: &Event, choice: &Choice, numbers: &[u32]) -> f64 {
    let mut grow = choice.grow.clone();
    if choice.answer.is_some() {
        grow.extend(later(&view.scenario().events, event.id).cloned());
    }
    let grown = view.grown(&grow, event.id, numbers);
    choice.effects.iter().chain(&grown).map(|effect| effect_worth(view, effect)).sum()
}

fn effect_worth(view: View<'_>, effect: &Effect) -> f64 {
    let scenario = view.scenario();
    let men = |oblast: OblastId| f64::from(view.waterfall(oblast)[Step::Enrolled].0);
    let quota = |oblast| scenario.oblast(oblast).map_or(0.0, |oblast| f64::from(oblast.quota.0));
    match *effect {
        Effect::Money(_, kopeks) => kopeks.roubles() / view.price_level() / 1500.0,
        Effect::TreasuryShare(oblast, times) => {
            -(1.0 - times) * view.fund().branch(oblast).balance.roubles() / 1500.0
        }
        Effect::Standing(sponsor, by) => {
            let rules = scenario.sponsor(sponsor).is_some_and(|sponsor| sponsor.rules(view.now()));
            let aimed = scenario.aims.iter().any(|aim| aim.metric == Metric::Standing(sponsor));
            f64::from(by) / 1000.0 * if rules { 250.0 } else { 60.0 } * if aimed { 4.0 } else { 1.0 }
        }
        Effect::Sway(sway) => sway_worth(view, &sway),
        Effect::Give(what, _, amount) => gift_worth(what, amount),
        Effect::Lose(what, _, amount) => -gift_worth(what, amount),
        Effect::Men(_, by) => f64::from(by),
        Effect::Reinforce(force) => f64::from(force.men.0),
        Effect::Losses(unit, share) => {
            let men = view.unit(unit).map_or(0, |unit| unit.roll.enrolled().0);
            let each = if aimed(view, |metric| *metric == Metric::Dead) { 4.0 } else { 1.5 };
            -share * f64::from(men) * each
        }
        Effect::Goods(_, kilograms) => kilograms.iter().map(|kg| f64::from(*kg)).sum::<f64>() / 20_000.0,
        Effect::Arrears(oblast, by) => -f64::from(by) / 1000.0 * 0.06 * men(oblast),
        Effect::Flag(id, true) => flag_worth(view, id),
        Effect::Flag(_, false) | Effect::SchoolLost => 0.0,
        Effect::Push(_, by) => 10.0 * f64::from(by),
        // More is owed where more obey, so that what is asked there brings men.
        Effect::Quota(oblast, men) => quota_worth(view, oblast, men.0),
        Effect::March(unit, place) => march_worth(view, unit, place),
        Effect::Summon(uezd, _, share) => {
            let lacking = view.uezd(uezd).map_or(0, |uezd| uezd.pool().0);
            let quota = scenario.uezd(uezd).map_or(0, |uezd| view.affairs().quota(uezd).0);
            share * f64::from(quota.min(lacking))
        }
        Effect::OfficersShare(oblast, times) => -(1.0 - times) * 0.2 * quota(oblast),
        Effect::Leave(oblast, how, share) => share * men(oblast) * leaving_worth(view, how),
    }
}

/// Whether an aim whose day is still to come asks for something.
fn aimed(view: View<'_>, asks: impl Fn(&Metric) -> bool) -> bool {
    let mut aims = view.scenario().aims.iter().filter(|aim| aim.turn >= view.turn());
    aims.any(|aim| asks(&aim.metric))
}

/// A ride to a front is worth the men whom an aim asks for there.
fn march_worth(view: View<'_>, unit: UnitId, place: PlaceId) -> f64 {
    let men = view.unit(unit).map_or(0, |unit| unit.roll.enrolled().0);
    let there = view.scenario().front_at(place).map(|front| front.id);
    let wanted = there.is_some_and(|front| aimed(view, |metric| metric.front() == Some(front)));
    if wanted { 0.6 * f64::from(men) } else { 0.0 }
}

/// Men more, or fewer, that a quota brings where orders carry as far as they do now.
fn quota_worth(view: View<'_>, oblast: OblastId, men: u32) -> f64 {
    let scenario = view.scenario();
    let now = f64::from(view.affairs().quota_of(scenario, oblast).0.max(1));
    let own = scenario.uezds.iter().filter(|uezd| uezd.oblast == oblast);
    let obeying = own.filter_map(|plan| Some((plan, view.uezd(plan.id)?)));
    let obeyed: f64 = obeying.map(|(plan, uezd)| f64::from(plan.quota.0) * uezd.reach().share()).sum();
    (f64::from(men) / now - 1.0) * obeyed
}

/// A flag that a power wants is worth a little, one that is its red line costs its friendship.
fn flag_worth(view: View<'_>, id: Id) -> f64 {
    let ruling = view.scenario().sponsors.iter().filter(|sponsor| sponsor.rules(view.now()));
    ruling
        .map(|sponsor| {
            let standing = view.goodwill().standing(sponsor.id).share();
            let wanted = sponsor.wants.contains(&Want::Flag(id));
            let crossed = sponsor.red_line == Some(Condition::Flag(id));
            if crossed { -300.0 * standing } else { f64::from(u8::from(wanted)) * 40.0 }
        })
        .sum()
}

/// Men who leave are a loss while there is something to hold, and the aim once it is over.
fn leaving_worth(view: View<'_>, how: Leaving) -> f64 {
    let late = f64::from(view.turn()) / f64::from(view.scenario().turns) > 0.6;
    match (how, late) {
        (Leaving::Arrested, _) => -1.5,
        (_, true) => 1.0,
        (_, false) => -1.0,
    }
}

fn sway_worth(view: View<'_>, sway: &Sway) -> f64 {
    let scenario = view.scenario();
    let quota = match sway.at {
        Whereabouts::Oblast(id) => scenario.oblast(id).map_or(0.0, |oblast| f64::from(oblast.quota.0)),
        Whereabouts::Uezd(id) => scenario.uezd(id).map_or(0.0, |uezd| f64::from(uezd.quota.0)),
        Whereabouts::Front(_) => 200.0,
    };
    let turns = if sway.turns == 0 { 12.0 } else { f64::from(sway.turns).min(12.0) };
    let factor = f64::from(sway.by) / 1000.0 - 1.0;
    let heard = if aimed(view, |metric| matches!(metric, Metric::Authority(_))) { 3.0 } else { 1.0 };
    match sway.what {
        Swayed::Authority => heard * f64::from(sway.by) / 1000.0 * quota * turns / 8.0,
        Swayed::ShowUp | Swayed::HomeShowUp => factor * quota * turns / 60.0,
        Swayed::Tax => factor * quota * turns / 60.0,
        Swayed::Pay => -factor * quota * turns / 60.0,
        Swayed::Danger => -factor * quota * turns / 80.0,
        Swayed::Desertion => -factor * quota * turns / 80.0,
        Swayed::Foes => -factor * quota * turns / 40.0,
    }
}

fn gift_worth(what: Gift, amount: u32) -> f64 {
    let each = match what {
        Gift::Rifles => 0.8,
        Gift::Rounds => 0.004,
        Gift::MachineGuns => 20.0,
        Gift::Officers => 12.0,
        Gift::Instructors => 8.0,
        Gift::Kit => 0.1,
        Gift::Roubles => 1.0 / 150_000.0,
    };
    each * f64::from(amount)
}
