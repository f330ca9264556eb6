//! What the careful staff asks and gives: terms, favours, people, gifts, a school, loans.

use crate::orders::{Gift, Office, Order};
use crate::players::balanced::ending;
use crate::scenario::model::{Condition, Metric, Oblast};
use crate::sim::View;
use crate::sim::view::UnitView;

/// Accepts the terms of a power whose rival it does not stand with.
pub(in crate::players::balanced) fn terms(view: View<'_>, orders: &mut Vec<Order>) {
    let scenario = view.scenario();
    let goodwill = view.goodwill();
    for sponsor in scenario.sponsors.iter().filter(|sponsor| sponsor.rules(view.now())) {
        let rival = sponsor.rival.is_some_and(|rival| goodwill.terms.contains(&rival));
        let met = sponsor.wants.iter().filter(|want| view.want_met(sponsor, want)).count();
        let gives = !sponsor.gives.is_empty()
            || scenario.deliveries.iter().any(|delivery| delivery.sponsor == sponsor.id);
        let accepted = goodwill.terms.contains(&sponsor.id);
        let aimed = scenario.aims.iter().any(|aim| aim.metric == Metric::Standing(sponsor.id));
        // Nobody's red line is crossed for another's sake.
        let crosses = scenario.sponsors.iter().any(|other| {
            other.id != sponsor.id
                && other.rules(view.now())
                && other.red_line == Some(Condition::Terms(sponsor.id))
                && !goodwill.crossed.contains(&other.id)
        });
        if !accepted && (aimed || gives && !rival && !crosses && 2 * met >= sponsor.wants.len()) {
            orders.push(Order::Terms { sponsor: sponsor.id, accept: true });
        }
    }
}

/// Asks the powers that think well of us: rifles for the unit that lacks most of them, officers where officers stop.
pub(in crate::players::balanced) fn favours(view: View<'_>, orders: &mut Vec<Order>) {
    if ending(view) {
        return;
    }
    for sponsor in view.scenario().sponsors.iter().filter(|sponsor| sponsor.rules(view.now())) {
        if view.goodwill().standing(sponsor.id).share() < 0.5 {
            continue;
        }
        let lacks = |unit: &UnitView<'_>| unit.roll.enrolled().0.saturating_sub(unit.outfit.rifles());
        let Some(unit) = view.units().filter(|unit| unit.roll.enrolled().0 > 0).max_by_key(lacks) else {
            continue;
        };
        let thin = unit.outfit.officers() * 100 < unit.roll.enrolled().0;
        let gives = |what| sponsor.gives.iter().any(|(gift, _)| *gift == what);
        let what = if thin && gives(Gift::Officers) { Gift::Officers } else { Gift::Rifles };
        if gives(what) {
            orders.push(Order::Ask { sponsor: sponsor.id, what, unit: unit.id });
        }
    }
}

/// Gives people the posts their skill is for: with the largest unit, or in the oblast that obeys most.
pub(in crate::players::balanced) fn people(view: View<'_>, orders: &mut Vec<Order>) {
    let scenario = view.scenario();
    let now = view.now();
    let largest = view.units().max_by_key(|unit| unit.roll.enrolled()).map(|unit| unit.id);
    let households = |oblast: &&Oblast| {
        let own = scenario.uezds.iter().filter(|uezd| uezd.oblast == oblast.id);
        own.map(|plan| {
            let reach = view.uezd(plan.id).map_or(0, |uezd| uezd.reach().0);
            u64::from(plan.households) * u64::from(reach)
        })
        .sum::<u64>()
    };
    let best = scenario.oblasts.iter().max_by_key(households).map(|oblast| oblast.id);
    for person in &scenario.people {
        let posted = view.staff().posts.contains_key(&person.id);
        if posted || now < person.from || person.to < now {
            continue;
        }
        let post = match person.skill.is_of_a_unit() {
            true => largest.map(Office::Unit),
            false => best.map(Office::Oblast),
        };
        orders.extend(post.map(|to| Order::Appoint { person: person.id, to }));
    }
}

/// Gifts that move a power, a cadet course when it can be paid to the end, and help from rich branches to poor ones.
pub(in crate::players::balanced) fn purse(view: View<'_>, orders: &mut Vec<Order>) {
    let scenario = view.scenario();
    let prices = view.price_level();
    let richest = view.fund().branches().max_by_key(|(_, branch)| branch.balance);
    let Some((rich, branch)) = richest else { return };
    let mut free = branch.balance.roubles() / prices - 40_000.0;
    for sponsor in scenario.sponsors.iter().filter(|sponsor| sponsor.rules(view.now())) {
        let Some(tenth) = sponsor.per_tenth else { continue };
        let low = view.goodwill().standing(sponsor.id).share() < 0.55;
        if low && free > 2.0 * tenth.roubles() {
            free -= tenth.roubles();
            let roubles = (tenth.roubles() * prices) as u32;
            orders.push(Order::Gift { sponsor: sponsor.id, oblast: rich, roubles });
        }
    }
    let turns = scenario.rules.school_turns;
    for school in &scenario.schools {
        let whole = school.open.roubles() + turns * school.keep.roubles();
        let asked = scenario.aims.iter().any(|aim| aim.metric == Metric::Cadets);
        let wanted = if asked { view.tally().cadets == 0 } else { free > 3.0 * whole };
        if view.staff().school.is_none() && wanted && free > whole && !ending(view) {
            free -= whole;
            orders.push(Order::School { place: school.place, oblast: rich, on: true });
        }
    }
    let poor = view.fund().branches().filter(|(_, branch)| branch.arrears.0 > 300).map(|(id, _)| id);
    for to in poor.filter(|to| *to != rich) {
        if free > 20_000.0 {
            let roubles = (free / 4.0 * prices) as u32;
            free *= 0.75;
            orders.push(Order::Lend { from: rich, to, roubles });
        }
    }
}
