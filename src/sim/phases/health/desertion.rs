//! Desertion: the chance that a man goes home, and what he takes along.

use crate::base::math::binomial;
use crate::base::quantity::{Horses, Men, PerMille};
use crate::orders::{Office, Posture};
use crate::scenario::Scenario;
use crate::scenario::model::{Draws, Holder, Skill, Swayed, Unit, Whereabouts};
use crate::scenario::rules::Rules;
use crate::sim::state::affairs::Affairs;
use crate::sim::state::control::Control;
use crate::sim::state::event::Event;
use crate::sim::state::find::found;
use crate::sim::state::fund::{Fund, restlessness};
use crate::sim::state::index::{Chart, Chronicle, Clock, Fate, Index};
use crate::sim::state::ledger::{Account, Cause, Commodity, Ledger};
use crate::sim::state::levers::Levers;
use crate::sim::state::staff::Staff;
use crate::sim::state::tally::Tally;
use crate::sim::state::unit::{Outfit, Roll, Station};
use bevy_ecs::prelude::*;

pub(in crate::sim) fn desertion(
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
    let command = minds.staff.skilled(scenario, clock.0, Skill::Command);
    let streams = fate.0.streams("desertion", clock.0);
    for (plan, entity) in index.units_of(scenario) {
        let (mut roll, mut outfit, station) = found(units.get_mut(entity));
        let men = roll.enrolled().0;
        if men == 0 {
            continue;
        }
        let arrears = fund.branch(plan.oblast).arrears;
        let own = matches!(scenario.draws_of(plan), Draws::Uezd(_));
        let rate = desertion_rate(scenario, clock.0, arrears, &roll, &outfit, station, own);
        let factor = minds.factor(rules, plan, &outfit, station, command.at(Office::Unit(plan.id)));
        let factor = factor * minds.paid(rules, arrears, station);
        let rate = (rate * factor).min(rules.desertion_most);
        let mut dice = streams.of(plan.id.letters());
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
pub(in crate::sim) struct Minds<'w> {
    staff: Res<'w, Staff>,
    affairs: Res<'w, Affairs>,
    control: Res<'w, Control>,
    levers: Res<'w, Levers>,
}

impl Minds<'_> {
    /// Commander, awards, rest, events, and an enemy in the unit's home.
    fn factor(&self, rules: &Rules, plan: &Unit, outfit: &Outfit, station: &Station, command: f64) -> f64 {
        let awards = f64::from(outfit.honours).min(rules.award_worth_most);
        let honours = 1.0 - rules.award_worth * awards;
        let rest = if station.posture == Posture::Rest { rules.rest_factor } else { 1.0 };
        let swayed = self.affairs.factor_at(Swayed::Desertion, Whereabouts::Oblast(plan.oblast));
        let taken = station.is_away() && self.control.holder(plan.home) == Holder::Hostile;
        let home = if taken { rules.desertion_occupied } else { 1.0 };
        (1.0 - command).max(rules.desertion_command) * honours * rest * swayed * home
    }

    /// What the rate of pay does with those whom we pay; whom an ally pays it leaves alone.
    fn paid(&self, rules: &Rules, arrears: PerMille, station: &Station) -> f64 {
        let by = restlessness(rules, self.levers.pay, arrears) - 1.0;
        1.0 + by * (1.0 - station.allied().share())
    }
}

/// Chance that a man deserts in the turn.
fn desertion_rate(
    scenario: &Scenario,
    turn: u16,
    arrears: PerMille,
    roll: &Roll,
    outfit: &Outfit,
    station: &Station,
    own_officers: bool,
) -> f64 {
    let rules = &scenario.rules;
    let months = arrears.share().min(rules.desertion_arrears_months);
    let busy = rules.busy_season[usize::from(scenario.half_month(turn).of_year())];
    let mut rate = rules.desertion
        + rules.desertion_arrears * months
        + rules.desertion_hunger * (1.0 - station.supply.share())
        + rules.desertion_unarmed * unarmed(rules, roll, outfit)
        + rules.desertion_season * busy;
    if station.from_home.km() > rules.away_km {
        rate *= rules.desertion_away;
    }
    if own_officers {
        rate *= rules.desertion_own;
    }
    rate * (1.0 + (rules.desertion_lot - 1.0) * roll.by_lot.share())
}

/// Share of the men who have nothing to fight with, cold steel counted by its worth.
fn unarmed(rules: &Rules, roll: &Roll, outfit: &Outfit) -> f64 {
    let men = f64::from(roll.enrolled().0.max(1));
    let rifles = (f64::from(outfit.rifles()) / men).min(1.0);
    (1.0 - rifles) * (1.0 - roll.steel(rules))
}
