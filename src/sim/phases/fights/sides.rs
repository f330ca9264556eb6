//! The two sides of a fight as the rules count them: our units, those beside us, and the enemy.

use crate::base::id::UnitId;
use crate::base::math::sqrt;
use crate::orders::{Office, Posture, Routine};
use crate::scenario::Scenario;
use crate::scenario::model::{Front, Strength};
use crate::scenario::rules::Rules;
use crate::sim::state::find::found;
use crate::sim::state::fronts::Fronts;
use crate::sim::state::index::Index;
use crate::sim::state::levers::Levers;
use crate::sim::state::staff::Skilled;
use crate::sim::state::unit::{Outfit, Roll, Station};
use bevy_ecs::prelude::*;

pub(in crate::sim) type Units<'w, 's> =
    Query<'w, 's, (&'static mut Roll, &'static mut Outfit, &'static Station)>;

/// One of our units in a fight.
pub(in crate::sim) struct Ours {
    pub id: UnitId,
    pub men: f64,
    pub posture: Posture,
    /// Rifles a man, and rounds against a full pouch.
    pub rifles: f64,
    pub rounds: f64,
    /// What cold steel makes of a man without a rifle.
    pub steel: f64,
    pub machine_guns: f64,
    pub quality: f64,
    pub supply: f64,
}

/// Two sides as the rules count them.
pub(in crate::sim) struct Sides {
    /// Our men, and those beside us.
    pub ours: f64,
    pub friends: f64,
    pub foes: f64,
    /// Power of our own units and of our side as a whole.
    pub own_power: f64,
    pub power: f64,
    pub foe_power: f64,
    pub armed: f64,
}

/// Our units that stand at a front.
pub(in crate::sim) fn ours(
    scenario: &Scenario,
    turn: u16,
    front: &Front,
    fronts: &Fronts,
    index: &Index,
    levers: &Levers,
    command: &Skilled,
    units: &Units,
) -> Vec<Ours> {
    let (rules, now) = (&scenario.rules, scenario.half_month(turn));
    let (near, mut ours) = (fronts.near(front, now), Vec::new());
    for (plan, entity) in index.units_of(scenario) {
        let (roll, outfit, station) = found(units.get(entity));
        if station.march.is_some() || !near.contains(&station.at) {
            continue;
        }
        let enrolled = f64::from(roll.enrolled().0.max(1));
        let well = 1.0 - f64::from(roll.sick().0) / enrolled;
        let men = f64::from(station.posted(roll).0) * well;
        if men < 1.0 {
            continue;
        }
        let tired = levers.leaves(Routine::Rest) && station.supply.share() < rules.culminate_below;
        let posture = match station.posture {
            Posture::Raid | Posture::Assault if tired => Posture::Rest,
            posture => posture,
        };
        let command = 1.0 + command.at(Office::Unit(plan.id));
        let rifles = f64::from(outfit.rifles.min(roll.enrolled().0)) / enrolled;
        let full = f64::from(outfit.rifles) * rules.rounds_carried;
        ours.push(Ours {
            id: plan.id,
            men,
            posture,
            rifles,
            steel: roll.steel(rules),
            rounds: if full > 0.0 { (f64::from(outfit.rounds) / full).min(1.0) } else { 0.0 },
            machine_guns: f64::from(outfit.machine_guns),
            quality: quality(rules, roll) * command * spirit(rules, outfit),
            supply: station.supply.share(),
        });
    }
    ours
}

/// How much better a unit fights for its awards.
fn spirit(rules: &Rules, outfit: &Outfit) -> f64 {
    1.0 + rules.award_fight * f64::from(outfit.honours).min(rules.award_fight_most)
}

/// Worth of a unit's men in a fight: from raw to trained.
fn quality(rules: &Rules, roll: &Roll) -> f64 {
    let men = f64::from(roll.enrolled().0.max(1));
    let trained = f64::from(roll.ages[4]) + rules.quality_half * f64::from(roll.ages[2] + roll.ages[3]);
    rules.quality_raw + (1.0 - rules.quality_raw) * (trained / men).min(1.0)
}

pub(in crate::sim) fn sides(rules: &Rules, strength: &Strength, ours: &[Ours], foe_factor: f64) -> Sides {
    let worth = |rifles: f64, steel: f64| {
        rules.unarmed_worth + (1.0 - rules.unarmed_worth) * (rifles + (1.0 - rifles) * steel)
    };
    let own_power: f64 = ours
        .iter()
        .map(|unit| {
            let men = unit.men * worth(unit.rifles * sqrt(unit.rounds), unit.steel);
            let power = (men + unit.machine_guns * rules.machine_gun_worth * unit.rounds) * unit.quality;
            power * rules.engages(unit.posture)
        })
        .sum();
    let guns = |men: u32, machine_guns: u32, guns: u32| {
        f64::from(men) + f64::from(machine_guns) * rules.machine_gun_worth + f64::from(guns) * rules.gun_worth
    };
    let friends = guns(strength.friends, strength.friend_machine_guns, strength.friend_guns);
    let foes = guns(strength.foes, strength.foe_machine_guns, strength.foe_guns) * foe_factor;
    let men: f64 = ours.iter().map(|unit| unit.men).sum();
    Sides {
        ours: men,
        friends: f64::from(strength.friends),
        foes: f64::from(strength.foes) * foe_factor,
        own_power,
        power: own_power + friends,
        foe_power: foes,
        armed: ours.iter().map(|unit| unit.men * unit.rifles).sum::<f64>() / men.max(1.0),
    }
}
