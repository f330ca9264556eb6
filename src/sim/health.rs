//! Phase 9: sickness, desertion, scattering, and the horses.

use crate::base::date::HalfMonth;
use crate::base::math::{binomial, round_heads, uniform};
use crate::base::quantity::{Horses, Men, PerMille};
use crate::orders::{Pace, Post, Posture};
use crate::scenario::Scenario;
use crate::scenario::model::{Draws, Holder, Skill, Swayed, Unit, Whereabouts};
use crate::sim::affairs::Affairs;
use crate::sim::control::Control;
use crate::sim::event::Event;
use crate::sim::fund::Fund;
use crate::sim::ledger::{Account, Cause, Commodity, Ledger};
use crate::sim::staff::Staff;
use crate::sim::tally::Tally;
use crate::sim::turn::{Chart, Chronicle, Clock, Fate, Index, Turn, TurnPhase};
use crate::sim::uezd::Uezd;
use crate::sim::unit::{Outfit, Roll, Station};
use bevy_app::App;
use bevy_ecs::prelude::*;

pub(in crate::sim) fn plugin(app: &mut App) {
    app.add_systems(Turn, (sickness, scattering, desertion, horses).chain().in_set(TurnPhase::Health));
}

fn sickness(
    chart: Res<Chart>,
    clock: Res<Clock>,
    fate: Res<Fate>,
    index: Res<Index>,
    mut rolls: Query<(&mut Roll, &Outfit, &Station)>,
    mut tally: ResMut<Tally>,
    mut ledger: ResMut<Ledger>,
    mut chronicle: ResMut<Chronicle>,
) {
    let rate = sickness_rate(&chart.0, clock.0);
    for (&unit, &entity) in &index.units {
        let Ok((mut roll, outfit, station)) = rolls.get_mut(entity) else { continue };
        if roll.enrolled() == Men::ZERO {
            continue;
        }
        let mut dice = fate.0.dice("sickness", clock.0, unit.as_str());
        let over = roll.sick[1];
        let dead = binomial(&mut dice, over, chart.0.rules.fatality);
        let well = roll.enrolled().less(roll.sick()).0;
        let rate = rate * care(&chart.0, &roll, outfit, station);
        let (fell, well_again) = (binomial(&mut dice, well, rate.min(0.9)), roll.sick[1]);
        ledger.post(Commodity::Sick, Account::Used, Account::Unit(unit), fell, Cause::Sickness);
        ledger.post(Commodity::Sick, Account::Unit(unit), Account::Used, well_again, Cause::Sickness);
        roll.sick = [fell, roll.sick[0]];
        let gone = roll.strike(dead);
        roll.forget(dead);
        tally.dead += dead;
        ledger.note_gone(unit, gone, Cause::Sickness);
        ledger.post(Commodity::Men, Account::Unit(unit), Account::Dead, dead, Cause::Sickness);
        if dead > 0 {
            chronicle.0.push(Event::Died { unit, men: Men(dead) });
        }
    }
}

/// How greatcoats and rest keep men well, as a factor.
fn care(scenario: &Scenario, roll: &Roll, outfit: &Outfit, station: &Station) -> f64 {
    let rules = &scenario.rules;
    let dressed = f64::from(outfit.kit.min(roll.enrolled().0)) / f64::from(roll.enrolled().0.max(1));
    let rest = if station.posture == Posture::Rest { rules.rest_factor } else { 1.0 };
    (1.0 - rules.kit_warmth * dressed) * rest
}

/// New sick in a turn, as a share of the well.
fn sickness_rate(scenario: &Scenario, turn: u16) -> f64 {
    let (rules, now) = (&scenario.rules, scenario.half_month(turn));
    let since = f64::from(now.since(HalfMonth::DECEMBER_1917));
    let base = if since >= rules.typhus_from { rules.sickness_1919 } else { rules.sickness_1918 };
    let epidemic = (rules.typhus_worst_from..rules.typhus_worst_to).contains(&since);
    let winter = now.month() <= 3 || now.month() >= 11;
    base * if winter { rules.sickness_winter } else { rules.sickness_summer }
        * if epidemic { rules.typhus_worst } else { 1.0 }
}

/// A unit at the front that gets too little looks after itself: men scatter, half of them come back.
fn scattering(
    chart: Res<Chart>,
    clock: Res<Clock>,
    fate: Res<Fate>,
    index: Res<Index>,
    mut units: Query<(&mut Roll, &mut Outfit, &Station)>,
    mut tally: ResMut<Tally>,
    mut ledger: ResMut<Ledger>,
    mut chronicle: ResMut<Chronicle>,
) {
    let rules = &chart.0.rules;
    for (&unit, &entity) in &index.units {
        let Ok((mut roll, mut outfit, station)) = units.get_mut(entity) else { continue };
        if roll.enrolled() == Men::ZERO && roll.scattered() == Men::ZERO {
            continue;
        }
        let mut dice = fate.0.dice("scattering", clock.0, unit.as_str());
        let here = Account::Unit(unit);
        let steppe = Account::Scattered(unit);
        let back = binomial(&mut dice, roll.scattered[1], rules.scattered_return);
        let gone = roll.scattered[1] - back;
        ledger.note_come(unit, roll.take_back(back), Cause::Scattering);
        roll.forget(gone);
        tally.lost += gone;
        ledger.post(Commodity::Men, steppe, here, back, Cause::Scattering);
        ledger.post(Commodity::Men, steppe, Account::Lost, gone, Cause::Scattering);
        if back > 0 {
            chronicle.0.push(Event::Returned { unit, men: Men(back) });
        }
        let hungry = !station.from_home.is_zero() && station.supply.share() < rules.scatter_below;
        let share = rules.scatter_least + uniform(&mut dice) * (rules.scatter_most - rules.scatter_least);
        let men = if hungry { round_heads(f64::from(station.there.0) * share) } else { 0 };
        let men = men.min(roll.enrolled().0);
        roll.scattered = [men, roll.scattered[0]];
        if men > 0 {
            lose_kit(&mut outfit, &mut ledger, unit, men, roll.enrolled().0, rules.scattered_kit_lost);
            ledger.note_gone(unit, roll.strike(men), Cause::Scattering);
            ledger.post(Commodity::Men, here, steppe, men, Cause::Scattering);
            chronicle.0.push(Event::Scattered { unit, men: Men(men) });
        }
    }
}

/// Takes from a unit the part of its rifles and horses that goes with `men` of `of`, times `share`.
pub(in crate::sim) fn lose_kit(
    outfit: &mut Outfit,
    ledger: &mut Ledger,
    unit: crate::base::id::UnitId,
    men: u32,
    of: u32,
    share: f64,
) {
    let part = f64::from(men) / f64::from(of.max(1)) * share;
    let rifles = round_heads(f64::from(outfit.rifles) * part).min(outfit.rifles);
    let horses = round_heads(f64::from(outfit.horses.0) * part).min(outfit.horses.0);
    outfit.rifles -= rifles;
    outfit.horses = outfit.horses.less(Horses(horses));
    let (from, to) = (Account::Unit(unit), Account::Lost);
    ledger.post(Commodity::Rifles, from, to, rifles, Cause::Scattering);
    ledger.post(Commodity::Horses, from, to, horses, Cause::Scattering);
}

fn desertion(
    chart: Res<Chart>,
    clock: Res<Clock>,
    fate: Res<Fate>,
    index: Res<Index>,
    fund: Res<Fund>,
    minds: Minds,
    mut units: Query<(&mut Roll, &mut Outfit, &Station)>,
    mut tally: ResMut<Tally>,
    mut ledger: ResMut<Ledger>,
    mut chronicle: ResMut<Chronicle>,
) {
    let (scenario, rules) = (&*chart.0, &chart.0.rules);
    for plan in &scenario.units {
        let Ok((mut roll, mut outfit, station)) = units.get_mut(index.units[&plan.id]) else { continue };
        let men = roll.enrolled().0;
        if men == 0 {
            continue;
        }
        let arrears = fund.branch(plan.oblast).arrears;
        let own = matches!(plan.draws, Draws::Uezd(_));
        let rate = desertion_rate(scenario, clock.0, arrears, &roll, station, own);
        let rate = (rate * minds.factor(scenario, clock.0, plan, &outfit, station)).min(0.5);
        let mut dice = fate.0.dice("desertion", clock.0, plan.id.as_str());
        let gone = binomial(&mut dice, men, rate);
        if gone == 0 {
            continue;
        }
        tally.deserted += gone;
        let horses = gone.min(outfit.horses.0);
        let armed = f64::from(outfit.rifles.min(men)) / f64::from(men);
        let taken = binomial(&mut dice, gone, armed * rules.rifle_taken);
        let rifles = (taken - binomial(&mut dice, taken, rules.rifle_recovered)).min(outfit.rifles);
        outfit.horses = outfit.horses.less(Horses(horses));
        outfit.rifles -= rifles;
        ledger.note_gone(plan.id, roll.strike(gone), Cause::Desertion);
        roll.forget(gone);
        let from = Account::Unit(plan.id);
        for (what, amount) in
            [(Commodity::Men, gone), (Commodity::Horses, horses), (Commodity::Rifles, rifles)]
        {
            ledger.post(what, from, Account::Lost, amount, Cause::Desertion);
        }
        chronicle.0.push(Event::Deserted { unit: plan.id, men: Men(gone) });
    }
}

/// What else makes men stay or go.
#[derive(bevy_ecs::system::SystemParam)]
struct Minds<'w> {
    staff: Res<'w, Staff>,
    affairs: Res<'w, Affairs>,
    control: Res<'w, Control>,
}

impl Minds<'_> {
    /// Commander, awards, rest, events, and an enemy in the unit's home.
    fn factor(&self, scenario: &Scenario, turn: u16, plan: &Unit, outfit: &Outfit, station: &Station) -> f64 {
        let rules = &scenario.rules;
        let oblast = plan.oblast;
        let command = self.staff.skill(scenario, turn, Skill::Command, Post::Unit(plan.id));
        let honours = 1.0 - rules.award_worth * f64::from(outfit.honours.min(5));
        let rest = if station.posture == Posture::Rest { rules.rest_factor } else { 1.0 };
        let swayed = self.affairs.factor_at(Swayed::Desertion, Whereabouts::Oblast(oblast));
        let taken = self.control.holder(plan.home) == Holder::Hostile && !station.from_home.is_zero();
        let home = if taken { rules.desertion_occupied } else { 1.0 };
        (1.0 - command).max(0.2) * honours * rest * swayed * home
    }
}

/// Chance that a man deserts in the turn.
fn desertion_rate(
    scenario: &Scenario,
    turn: u16,
    arrears: PerMille,
    roll: &Roll,
    station: &Station,
    own_officers: bool,
) -> f64 {
    let rules = &scenario.rules;
    let months = (f64::from(arrears.0) / 1000.0).min(3.0);
    let busy = rules.busy_season[usize::from(scenario.half_month(turn).of_year())];
    let mut rate = rules.desertion
        + rules.desertion_arrears * months
        + rules.desertion_hunger * (1.0 - station.supply.share())
        + rules.desertion_season * busy;
    if station.from_home.km() > rules.away_km {
        rate *= rules.desertion_away;
    }
    if own_officers {
        rate *= rules.desertion_own;
    }
    rate * (1.0 + (rules.desertion_lot - 1.0) * roll.by_lot.share())
}

/// Horses wear out, starve, and are replaced by the auls that owe them.
fn horses(
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
    for plan in &scenario.units {
        let Ok((roll, mut outfit, station)) = units.get_mut(index.units[&plan.id]) else { continue };
        if outfit.horses.is_zero() && roll.enrolled() == Men::ZERO {
            continue;
        }
        let mut dice = fate.0.dice("horses", clock.0, plan.id.as_str());
        let rate = horse_loss(scenario, clock.0, &outfit, station);
        let lost = binomial(&mut dice, outfit.horses.0, rate);
        outfit.horses = outfit.horses.less(Horses(lost));
        let better =
            (f64::from(outfit.condition.0) + 100.0 * (station.feed.share() - 0.8)).clamp(0.0, 1000.0);
        outfit.condition = PerMille(round_heads(better));
        ledger.post(Commodity::Horses, Account::Unit(plan.id), Account::Used, lost, Cause::Wear);
        if f64::from(lost) >= 0.05 * f64::from(outfit.horses.0 + lost) && lost > 0 {
            chronicle.0.push(Event::HorsesLost { unit: plan.id, horses: Horses(lost) });
        }
        let gap = f64::from(roll.enrolled().0.saturating_sub(outfit.horses.0));
        for (&uezd, &men) in &roll.origins {
            let Ok(mut aul) = uezds.get_mut(index.uezds[&uezd]) else { continue };
            let owed = gap * f64::from(men) / f64::from(roll.origins.values().sum::<u32>().max(1));
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

/// Chance that a horse is lost in the turn.
fn horse_loss(scenario: &Scenario, turn: u16, outfit: &Outfit, station: &Station) -> f64 {
    let rules = &scenario.rules;
    let grass = rules.grazing_rest[usize::from(scenario.half_month(turn).of_year())] > 0.75;
    let base = match (station.from_home.is_zero() && station.march.is_none(), grass) {
        (true, _) => rules.horse_loss_idle,
        (false, true) => rules.horse_loss_summer,
        (false, false) => rules.horse_loss_winter,
    };
    let starving = if station.feed < PerMille(600) { rules.horse_loss_starving } else { 0.0 };
    let thin = if outfit.condition < PerMille(400) { rules.horse_loss_thin } else { 0.0 };
    let driven = station.march.as_ref().is_some_and(|march| march.pace == Pace::Forced);
    let forced = if driven { rules.horse_loss_forced } else { 0.0 };
    let ice = if station.locked[usize::from(station.from_home.is_zero())] { rules.jut_horses } else { 0.0 };
    base + starving + thin + forced + ice
}
