//! Sponsors: what they want of those who accept their terms, their red lines, and what they remember.

use crate::base::id::{OblastId, PlaceId, SponsorId};
use crate::base::math::{round_turns, thousandths};
use crate::orders::Office;
use crate::scenario::Scenario;
use crate::scenario::model::{Measure, Skill, Sponsor, Step, Want};
use crate::scenario::rules::Rules;
use crate::sim::script::conditions;
use crate::sim::state::affairs::Affairs;
use crate::sim::state::event::Event;
use crate::sim::state::fronts::Fronts;
use crate::sim::state::fund::{Answer, Goodwill};
use crate::sim::state::index::{Chart, Chronicle, Clock};
use crate::sim::state::measure;
use crate::sim::state::network::Network;
use crate::sim::state::staff::{Skilled, Staff};
use bevy_ecs::prelude::World;

/// Lets sponsors come and go, see what they got, and think accordingly.
pub(in crate::sim) fn weigh(world: &mut World) {
    let scenario = std::sync::Arc::clone(&world.resource::<Chart>().0);
    let turn = world.resource::<Clock>().0;
    let now = scenario.half_month(turn);
    let talkers = world.resource::<Staff>().skilled(&scenario, turn, Skill::Talks);
    for sponsor in &scenario.sponsors {
        if !sponsor.rules(now) {
            world.resource_mut::<Goodwill>().terms.remove(&sponsor.id);
            continue;
        }
        red_line(world, &scenario.rules, sponsor);
        let change = change(world, &scenario, sponsor, turn, talks(world, &scenario, sponsor, &talkers));
        world.resource_mut::<Goodwill>().shift(sponsor.id, change);
    }
}

/// Ends the friendship of a sponsor whose red line is crossed.
fn red_line(world: &mut World, rules: &Rules, sponsor: &Sponsor) {
    let crossed = sponsor.red_line.is_some_and(|condition| conditions::holds(world, &condition));
    if !crossed || world.resource::<Goodwill>().crossed.contains(&sponsor.id) {
        return;
    }
    let mut goodwill = world.resource_mut::<Goodwill>();
    goodwill.crossed.insert(sponsor.id);
    goodwill.terms.remove(&sponsor.id);
    goodwill.standing.insert(sponsor.id, crate::base::quantity::PerMille::ZERO);
    goodwill.remember(rules, sponsor.id, Answer::Crossed);
    world.resource_mut::<Chronicle>().0.push(Event::RedLine(sponsor.id));
}

/// How its opinion changes in the turn, thousandths.
fn change(world: &World, scenario: &Scenario, sponsor: &Sponsor, turn: u16, talks: f64) -> i32 {
    let (rules, now) = (&scenario.rules, scenario.half_month(turn));
    let goodwill = world.resource::<Goodwill>();
    let mut change = 0.0;
    if goodwill.terms.contains(&sponsor.id) {
        change += kept(world, rules, sponsor, turn);
    }
    let rivals = scenario.sponsors.iter().filter(|rival| rival.rival == Some(sponsor.id) && rival.rules(now));
    if rivals.into_iter().any(|rival| goodwill.terms.contains(&rival.id)) {
        change -= rules.rival_drift;
    }
    thousandths(change + talks)
}

/// What a sponsor thinks better in a turn in which its terms are kept, for what it has of its wants; a share.
pub(in crate::sim) fn kept(world: &World, rules: &Rules, sponsor: &Sponsor, turn: u16) -> f64 {
    let has = |want: &Want| met(world, rules, sponsor, want, turn);
    sponsor.wants.iter().map(|want| if has(want) { rules.want_met } else { -rules.want_unmet }).sum()
}

/// What the best negotiator brings who sits near a sponsor.
fn talks(world: &World, scenario: &Scenario, sponsor: &Sponsor, talkers: &Skilled) -> f64 {
    let rules = &scenario.rules;
    let network = world.resource::<Network>();
    let within = |turns: u16| f64::from(turns) <= rules.talks_turns;
    let is_near =
        |seat: PlaceId| seat == sponsor.seat || network.turns_to(seat, sponsor.seat).is_some_and(within);
    let skill = |oblast: OblastId| talkers.at(Office::Oblast(oblast));
    // The way is looked for last: most oblasts have no negotiator.
    let skilled = scenario.oblasts.iter().map(|oblast| (oblast.seat, skill(oblast.id)));
    let near = skilled.filter(|&(seat, skill)| skill > 0.0 && is_near(seat));
    near.map(|(_, skill)| skill).fold(0.0, f64::max) * rules.talks_worth
}

/// Whether a sponsor has what it wants.
pub(in crate::sim) fn met(world: &World, rules: &Rules, sponsor: &Sponsor, want: &Want, turn: u16) -> bool {
    let goodwill = world.resource::<Goodwill>();
    let long = round_turns(rules.want_turns);
    let lately = |last: Option<u16>| last.is_some_and(|last| last + long > turn);
    match *want {
        Want::MenAt { front, men } => measure::count(world, Measure::Front(front), Step::Kept).0 >= men,
        Want::Money => lately(goodwill.gifts.get(&sponsor.id).copied()),
        Want::Flag(id) => world.resource::<Affairs>().flags.contains(&id),
        Want::NoTerms(other) => !goodwill.terms.contains(&other),
        Want::Quiet => {
            let fronts = world.resource::<Fronts>();
            !fronts.0.values().any(|state| state.last_fight > 0 && state.last_fight + long > turn)
        }
        Want::NoRequisition => !lately(world.resource::<Staff>().last_requisition),
    }
}

/// What the last answers add to the standing that a promise needs, as a share.
pub(in crate::sim) fn memory(scenario: &Scenario, goodwill: &Goodwill, sponsor: SponsorId) -> f64 {
    let remembered = goodwill.memory.get(&sponsor).map_or(&[][..], Vec::as_slice);
    remembered.iter().map(|answer| f64::from(answer.worth())).sum::<f64>() * scenario.rules.memory_worth
}
