//! Horses wear out, starve, and are replaced by the auls that owe them.

use crate::base::math::{binomial, round_heads};
use crate::base::quantity::{Horses, Men, PerMille};
use crate::orders::Pace;
use crate::scenario::Scenario;
use crate::scenario::rules::Rules;
use crate::sim::state::event::Event;
use crate::sim::state::find::found;
use crate::sim::state::index::{Chart, Chronicle, Clock, Fate, Index};
use crate::sim::state::ledger::{Account, Cause, Commodity, Ledger};
use crate::sim::state::uezd::Uezd;
use crate::sim::state::unit::{Outfit, Roll, Station};
use bevy_ecs::prelude::*;

/// Horses wear out, starve, and are replaced by the auls that owe them.
pub(in crate::sim) fn horses(
    chart: Res<Chart>,
    clock: Res<Clock>,
    fate: Res<Fate>,
    index: Res<Index>,
    mut uezds: Query<&mut Uezd>,
    mut units: Query<(&Roll, &mut Outfit, &Station)>,
    mut ledger: ResMut<Ledger>,
    mut chronicle: ResMut<Chronicle>,
) {
    let scenario = &*chart.0;
    let streams = fate.0.streams("horses", clock.0);
    for (plan, entity) in index.units_of(scenario) {
        let (roll, mut outfit, station) = found(units.get_mut(entity));
        if outfit.horses.is_zero() && roll.enrolled() == Men::ZERO {
            continue;
        }
        let mut dice = streams.of(plan.id.letters());
        let rate = horse_loss(scenario, clock.0, &outfit, station);
        let lost = binomial(&mut dice, outfit.horses.0, rate);
        outfit.horses = outfit.horses.less(Horses(lost));
        outfit.condition = condition(&scenario.rules, outfit.condition, station.feed);
        ledger.post(Commodity::Horses, Account::Unit(plan.id), Account::Used, lost, Cause::Wear);
        if f64::from(lost) >= 0.05 * f64::from(outfit.horses.0 + lost) && lost > 0 {
            chronicle.0.push(Event::HorsesLost { unit: plan.id, horses: Horses(lost) });
        }
        let gap = f64::from(roll.enrolled().0.saturating_sub(outfit.horses.0));
        if gap == 0.0 {
            continue;
        }
        let all = f64::from(roll.origins.values().sum::<u32>().max(1));
        for (&uezd, &men) in &roll.origins {
            let mut aul = found(uezds.get_mut(index.uezds[&uezd]));
            let owed = gap * f64::from(men) / all;
            let given = round_heads(owed * scenario.rules.horse_replaced * aul.reach.share()).min(aul.herd.0);
            aul.herd = aul.herd.less(Horses(given));
            outfit.horses.0 += given;
            ledger.post(
                Commodity::Horses,
                Account::Auls(uezd),
                Account::Unit(plan.id),
                given,
                Cause::Remount,
            );
        }
    }
}

/// Condition of horses after a turn on what they were fed.
fn condition(rules: &Rules, before: PerMille, feed: PerMille) -> PerMille {
    let gain = 1000.0 * rules.condition_gain * (feed.share() - rules.condition_keeps);
    PerMille(round_heads((f64::from(before.0) + gain).clamp(0.0, 1000.0)))
}

/// Chance that a horse is lost in the turn.
fn horse_loss(scenario: &Scenario, turn: u16, outfit: &Outfit, station: &Station) -> f64 {
    let rules = &scenario.rules;
    let grass = rules.grazing_rest[usize::from(scenario.half_month(turn).of_year())] > rules.grass_enough;
    let base = match (!station.is_away() && station.march.is_none(), grass) {
        (true, _) => rules.horse_loss_idle,
        (false, true) => rules.horse_loss_summer,
        (false, false) => rules.horse_loss_winter,
    };
    let starving = if station.feed.share() < rules.starving_below { rules.horse_loss_starving } else { 0.0 };
    let thin = if outfit.condition.share() < rules.thin_below { rules.horse_loss_thin } else { 0.0 };
    let driven = station.march.as_ref().is_some_and(|march| march.pace == Pace::Forced);
    let forced = if driven { rules.horse_loss_forced } else { 0.0 };
    let ice = if station.locked[usize::from(!station.is_away())] { rules.jut_horses } else { 0.0 };
    base + starving + thin + forced + ice
}
