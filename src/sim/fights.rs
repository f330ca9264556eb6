//! Fights: odds, losses, tolerance. At most one a front and turn.
//!
//! Both sides at a front meet: the allied men of the record with ours, against the enemy of the record less what
//! we wore down. Who has lost more than he stands gives way; a better-armed side stands more. The line moves a
//! place only where ours are fed, in season, and only as far as a force of this size can move it.

use crate::base::date::HalfMonth;
use crate::base::dice::Dice;
use crate::base::id::{PlaceId, UnitId};
use crate::base::math::{binomial, floor_heads, log_normal, round_heads, sqrt, uniform};
use crate::base::quantity::{Men, PerMille};
use crate::orders::{Posture, Routine};
use crate::scenario::Scenario;
use crate::scenario::model::{Front, Skill, Strength, Swayed, Whereabouts};
use crate::scenario::rules::Rules;
use crate::sim::affairs::Affairs;
use crate::sim::event::{Event, Fight, FightEnd};
use crate::sim::fronts::{FrontState, Fronts, line};
use crate::sim::health::lose_kit;
use crate::sim::ledger::{Account, Cause, Commodity, Ledger};
use crate::sim::levers::Levers;
use crate::sim::staff::Staff;
use crate::sim::tally::Tally;
use crate::sim::turn::{Chart, Chronicle, Clock, Fate, Index, Turn, TurnPhase};
use crate::sim::unit::{Outfit, Roll, Station};
use bevy_app::App;
use bevy_ecs::prelude::*;

pub(in crate::sim) fn plugin(app: &mut App) {
    app.add_systems(Turn, fight.in_set(TurnPhase::Fights));
}

type Units<'w, 's> = Query<'w, 's, (&'static mut Roll, &'static mut Outfit, &'static Station)>;

/// One of our units in a fight.
struct Ours {
    id: UnitId,
    men: f64,
    posture: Posture,
    /// Rifles a man, and rounds against a full pouch.
    rifles: f64,
    rounds: f64,
    machine_guns: f64,
    quality: f64,
    supply: f64,
}

/// Two sides as the rules count them.
struct Sides {
    /// Our men, and those beside us.
    ours: f64,
    friends: f64,
    foes: f64,
    /// Power of our own units and of our side as a whole.
    own_power: f64,
    power: f64,
    foe_power: f64,
    armed: f64,
}

fn fight(
    chart: Res<Chart>,
    clock: Res<Clock>,
    fate: Res<Fate>,
    levers: Res<Levers>,
    staff: Res<Staff>,
    affairs: Res<Affairs>,
    index: Res<Index>,
    mut fronts: ResMut<Fronts>,
    mut tally: ResMut<Tally>,
    mut units: Units,
    mut ledger: ResMut<Ledger>,
    mut chronicle: ResMut<Chronicle>,
) {
    let scenario = &*chart.0;
    let now = scenario.half_month(clock.0);
    end_old(scenario, now, &mut fronts);
    for front in scenario.fronts.iter().filter(|front| front.active(now)) {
        let mut state = fronts.of(front.id);
        state.worn = PerMille(state.worn.0 * 9 / 10);
        let ours = ours(scenario, clock.0, front, &fronts, &index, &levers, &staff, &units);
        if !ours.is_empty() || state.shift != 0 {
            let mut field = Field {
                scenario,
                turn: clock.0,
                now,
                front,
                fate: &fate,
                ledger: &mut ledger,
                chronicle: &mut chronicle,
                tally: &mut tally,
            };
            let swayed = affairs.factor_at(Swayed::Foes, Whereabouts::Front(front.id));
            field.play(&mut state, &ours, swayed, &index, &mut units);
        }
        fronts.keep(front.id, state);
    }
}

/// Where a front has ended, all lies again where the record says.
fn end_old(scenario: &Scenario, now: HalfMonth, fronts: &mut Fronts) {
    for front in scenario.fronts.iter().filter(|front| !front.active(now)) {
        if let Some(state) = fronts.0.get_mut(&front.id) {
            (state.shift, state.worn) = (0, PerMille::ZERO);
        }
    }
}

/// Our units that stand at a front.
fn ours(
    scenario: &Scenario,
    turn: u16,
    front: &Front,
    fronts: &Fronts,
    index: &Index,
    levers: &Levers,
    staff: &Staff,
    units: &Units,
) -> Vec<Ours> {
    let (rules, now) = (&scenario.rules, scenario.half_month(turn));
    let mut ours = Vec::new();
    for plan in &scenario.units {
        let Ok((roll, outfit, station)) = units.get(index.units[&plan.id]) else { continue };
        let enrolled = f64::from(roll.enrolled().0.max(1));
        let posted = if station.from_home.is_zero() { roll.enrolled() } else { station.there };
        let well = 1.0 - f64::from(roll.sick().0) / enrolled;
        let men = f64::from(posted.0.min(roll.enrolled().0)) * well;
        if station.march.is_some() || men < 1.0 || !fronts.is_near(front, now, station.at) {
            continue;
        }
        let tired = levers.leaves(Routine::Rest) && station.supply.share() < rules.culminate_below;
        let posture = match station.posture {
            Posture::Raid | Posture::Assault if tired => Posture::Rest,
            posture => posture,
        };
        let command = 1.0 + staff.skill(scenario, turn, Skill::Command, crate::orders::Post::Unit(plan.id));
        let rifles = f64::from(outfit.rifles.min(roll.enrolled().0)) / enrolled;
        let full = f64::from(outfit.rifles) * rules.rounds_carried;
        ours.push(Ours {
            id: plan.id,
            men,
            posture,
            rifles,
            rounds: if full > 0.0 { (f64::from(outfit.rounds) / full).min(1.0) } else { 0.0 },
            machine_guns: f64::from(outfit.machine_guns),
            quality: quality(rules, roll) * command * (1.0 + 0.1 * f64::from(outfit.honours.min(3))),
            supply: station.supply.share(),
        });
    }
    ours
}

/// Worth of a unit's men in a fight: from raw to trained.
fn quality(rules: &Rules, roll: &Roll) -> f64 {
    let men = f64::from(roll.enrolled().0.max(1));
    let trained = f64::from(roll.ages[4]) + 0.5 * f64::from(roll.ages[2] + roll.ages[3]);
    rules.quality_raw + (1.0 - rules.quality_raw) * (trained / men).min(1.0)
}

/// One front in one turn.
struct Field<'a> {
    scenario: &'a Scenario,
    turn: u16,
    now: HalfMonth,
    front: &'a Front,
    fate: &'a Fate,
    ledger: &'a mut Ledger,
    chronicle: &'a mut Chronicle,
    tally: &'a mut Tally,
}

impl Field<'_> {
    fn play(&mut self, state: &mut FrontState, ours: &[Ours], swayed: f64, index: &Index, units: &mut Units) {
        let rules = &self.scenario.rules;
        let mut dice = self.fate.0.dice("fight", self.turn, self.front.id.as_str());
        let noise = log_normal(&mut dice, rules.foe_noise);
        let strength = self.front.strength(self.now);
        let sides = sides(rules, &strength, ours, swayed * noise * (1.0 - state.worn.share()));
        if ours.is_empty() || sides.foes < 1.0 {
            self.drift(state, uniform(&mut dice));
            return;
        }
        let eager = ours.iter().any(|unit| matches!(unit.posture, Posture::Assault | Posture::Raid));
        let chance = rules.engagement * if eager { rules.engagement_eager } else { 1.0 };
        if uniform(&mut dice) >= chance.min(0.95) {
            return;
        }
        let attacking = eager && uniform(&mut dice) < 0.75;
        let outcome = fought(rules, &sides, ours, attacking, &mut dice);
        state.last_fight = self.turn + 1;
        let won = outcome.won;
        let (lost, dead, rounds) = self.pay_the_price(ours, &outcome, index, units, &mut dice);
        // What the enemy loses to those beside us is in the record already.
        let part = sides.own_power / sides.power.max(1.0);
        state.worn = PerMille((state.worn.0 + round_heads(1000.0 * outcome.foe_losses * part)).min(600));
        if won {
            state.won += 1;
            self.capture(ours, &sides, &outcome, index, units);
        } else {
            state.lost += 1;
        }
        let end = self.move_line(state, ours, &sides, won, attacking);
        self.chronicle.0.push(Event::Fought(Fight {
            front: self.front.id,
            place: self.place(state),
            attacking,
            won,
            ours: Men(floor_heads(sides.ours)),
            friends: Men(floor_heads(sides.friends)),
            foes: Men(floor_heads(sides.foes)),
            odds: PerMille(round_heads(1000.0 * (sides.power / sides.foe_power.max(1.0)).min(100.0))),
            days: outcome.days as u8,
            lost: Men(lost),
            dead: Men(dead),
            rounds,
            end,
            short_of_rifles: sides.armed < 0.5,
            short_of_rounds: ours.iter().any(|unit| unit.rounds < 0.25),
            hungry: ours.iter().any(|unit| unit.supply < rules.culminate_below),
        }));
    }

    /// Where the line is.
    fn place(&self, state: &FrontState) -> PlaceId {
        self.front.places[self.number(state.shift)]
    }

    /// The number of the line's place under a shift.
    fn number(&self, shift: i8) -> usize {
        line(self.front, self.now, shift)
    }

    /// Without us the line goes back, in time, to where it stood.
    fn drift(&self, state: &mut FrontState, draw: f64) {
        if draw < 0.25 {
            state.shift -= state.shift.signum();
        }
    }

    /// Men hit and dead of our units and the rounds they fired; the beaten scatter.
    fn pay_the_price(
        &mut self,
        ours: &[Ours],
        outcome: &Outcome,
        index: &Index,
        units: &mut Units,
        dice: &mut Dice,
    ) -> (u32, u32, u32) {
        let rules = &self.scenario.rules;
        let (mut lost, mut dead, mut fired) = (0, 0, 0);
        for unit in ours {
            let Ok((mut roll, mut outfit, _)) = units.get_mut(index.units[&unit.id]) else { continue };
            let part = exposure(unit.posture);
            let hit = binomial(dice, floor_heads(unit.men), (outcome.losses * part).min(0.9));
            let killed = binomial(dice, hit, rules.fight_dead);
            let before = roll.enrolled().0;
            kill(&mut roll, &mut outfit, unit.id, killed, self.ledger);
            let well = roll.enrolled().less(roll.sick()).0;
            let wounded = (hit - killed).min(well);
            roll.sick[0] += wounded;
            self.ledger.post(Commodity::Sick, Account::Used, Account::Unit(unit.id), wounded, Cause::Fight);
            let want = rules.fight_rounds * outcome.days * outcome.intensity * part;
            let used = round_heads(f64::from(outfit.rifles) * want).min(outfit.rounds);
            outfit.rounds -= used;
            let from = Account::Unit(unit.id);
            self.ledger.post(Commodity::Rounds, from, Account::Used, used, Cause::Fight);
            if !outcome.won {
                let share = rules.scatter_least + uniform(dice) * (rules.scatter_most - rules.scatter_least);
                let men = round_heads(unit.men * share * part).min(roll.enrolled().0);
                scatter(rules, &mut roll, &mut outfit, unit.id, men, self.ledger, self.chronicle);
            } else if before > 0 {
                outfit.merit = outfit.merit.saturating_add(1);
            }
            lost += hit;
            dead += killed;
            fired += used;
        }
        self.tally.dead += dead;
        (lost, dead, fired)
    }

    /// Rifles taken from a beaten enemy go to ours in proportion to their part in the power of the side.
    fn capture(&mut self, ours: &[Ours], sides: &Sides, outcome: &Outcome, index: &Index, units: &mut Units) {
        let part = sides.own_power / sides.power.max(1.0);
        let taken = sides.foes * outcome.foe_losses * self.scenario.rules.captured * part;
        let whole: f64 = ours.iter().map(|unit| unit.men).sum();
        for unit in ours {
            let Ok((_, mut outfit, _)) = units.get_mut(index.units[&unit.id]) else { continue };
            let rifles = floor_heads(taken * unit.men / whole);
            outfit.rifles += rifles;
            let to = Account::Unit(unit.id);
            self.ledger.post(Commodity::Rifles, Account::Outside, to, rifles, Cause::Fight);
        }
    }

    /// Moves the line after a fight, as far as a force like ours can move it, and says what became of it.
    fn move_line(
        &mut self,
        state: &mut FrontState,
        ours: &[Ours],
        sides: &Sides,
        won: bool,
        attacking: bool,
    ) -> FightEnd {
        let rules = &self.scenario.rules;
        let weight = sides.own_power / sides.power.max(1.0);
        let most = floor_heads(rules.line_yield * weight).min(100) as i8;
        match (won, attacking) {
            (true, true) => {
                let supply = ours.iter().map(|unit| unit.supply).fold(1.0, f64::min);
                if supply < rules.culminate_below {
                    return FightEnd::Culminated;
                }
                if state.shift < most && self.number(state.shift + 1) > self.number(state.shift) {
                    state.shift += 1;
                    return FightEnd::Advanced;
                }
                FightEnd::Held
            }
            (false, false)
                if state.shift > -most && self.number(state.shift - 1) < self.number(state.shift) =>
            {
                state.shift -= 1;
                FightEnd::FellBack
            }
            _ => FightEnd::Held,
        }
    }
}

/// How much of a fight a posture takes on itself.
fn exposure(posture: Posture) -> f64 {
    match posture {
        Posture::Screen | Posture::Rest => 0.5,
        Posture::Raid => 0.7,
        Posture::Garrison | Posture::Hold => 1.0,
        Posture::Assault => 1.2,
    }
}

fn sides(rules: &Rules, strength: &Strength, ours: &[Ours], foe_factor: f64) -> Sides {
    let worth = |rifles: f64| rules.unarmed_worth + (1.0 - rules.unarmed_worth) * rifles;
    let own_power: f64 = ours
        .iter()
        .map(|unit| {
            let men = unit.men * worth(unit.rifles * sqrt(unit.rounds));
            (men + unit.machine_guns * rules.machine_gun_worth * unit.rounds) * unit.quality
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

/// How a fight went.
struct Outcome {
    won: bool,
    days: f64,
    intensity: f64,
    /// Shares lost by our units and by the enemy.
    losses: f64,
    foe_losses: f64,
}

/// Fights day by day until one side has lost more than it stands, or the days are over.
fn fought(rules: &Rules, sides: &Sides, ours: &[Ours], attacking: bool, dice: &mut Dice) -> Outcome {
    let raid =
        ours.iter().all(|unit| matches!(unit.posture, Posture::Raid | Posture::Screen | Posture::Rest));
    let intensity = if raid { rules.fight_raid } else { rules.fight_usual };
    let posture = rules.posture_hold;
    let (power, foe_power) = if attacking {
        (sides.power, sides.foe_power * posture)
    } else {
        (sides.power * posture, sides.foe_power)
    };
    let odds = (power / foe_power.max(1.0)).clamp(0.01, 100.0);
    let (own_rate, foe_rate) = if attacking {
        (rules.attack_loss, rules.defence_loss)
    } else {
        (rules.defence_loss, rules.attack_loss)
    };
    let small = |men: f64| sqrt(sqrt(10_000.0 / men.max(1.0))).clamp(1.0, 2.5);
    let own_loss =
        own_rate * small(sides.ours + sides.friends) * intensity * (1.0 / sqrt(odds)).clamp(0.5, 2.0);
    let foe_loss = foe_rate * small(sides.foes) * intensity * sqrt(odds).clamp(0.5, 2.0);
    let stands = (rules.tolerance_bare + rules.tolerance_armed * sides.armed)
        * log_normal(dice, rules.tolerance_sigma);
    let foe_stands = rules.tolerance_foe * log_normal(dice, rules.tolerance_sigma);
    let most = 1 + binomial(dice, 2, 0.4);
    let (mut days, mut lost, mut foe_lost, mut broken) = (0, 0.0, 0.0, None);
    while days < most && broken.is_none() {
        days += 1;
        lost += own_loss;
        foe_lost += foe_loss;
        broken = match (lost > stands, foe_lost > foe_stands) {
            (true, false) => Some(false),
            (false, true) => Some(true),
            _ => None,
        };
    }
    let chance = odds * odds / (1.0 + odds * odds);
    let draw = uniform(dice);
    let won = broken.unwrap_or(draw < chance);
    let (own, foe) = if won { (0.8, 1.5) } else { (1.5, 0.8) };
    Outcome {
        won,
        days: f64::from(days),
        intensity,
        losses: lost * own,
        foe_losses: (foe_lost * foe).min(0.5),
    }
}

/// Takes the dead off a roll, and with them half of the horses they rode.
fn kill(roll: &mut Roll, outfit: &mut Outfit, unit: UnitId, dead: u32, ledger: &mut Ledger) {
    let dead = dead.min(roll.enrolled().0);
    ledger.note_gone(unit, roll.strike(dead), Cause::Fight);
    roll.forget(dead);
    let from = Account::Unit(unit);
    ledger.post(Commodity::Men, from, Account::Dead, dead, Cause::Fight);
    let horses = (dead / 2).min(outfit.horses.0);
    outfit.horses.0 -= horses;
    ledger.post(Commodity::Horses, from, Account::Lost, horses, Cause::Fight);
}

/// Beaten men scatter over the steppe, and kit with them.
fn scatter(
    rules: &Rules,
    roll: &mut Roll,
    outfit: &mut Outfit,
    unit: UnitId,
    men: u32,
    ledger: &mut Ledger,
    chronicle: &mut Chronicle,
) {
    if men == 0 {
        return;
    }
    lose_kit(outfit, ledger, unit, men, roll.enrolled().0, rules.scattered_kit_lost);
    ledger.note_gone(unit, roll.strike(men), Cause::Fight);
    roll.scattered[0] += men;
    ledger.post(Commodity::Men, Account::Unit(unit), Account::Scattered(unit), men, Cause::Fight);
    chronicle.0.push(Event::Scattered { unit, men: Men(men) });
}

/// An estimate of the enemy at a front, as scouts bring it: log-normal about the truth, closer where a unit
/// screens. It is told, never decided by.
#[must_use]
pub(in crate::sim) fn estimate(
    scenario: &Scenario,
    fate: &Fate,
    turn: u16,
    front: &Front,
    truth: f64,
    scouts: bool,
) -> Men {
    let rules = &scenario.rules;
    let sigma = if scouts { rules.estimate_scouts } else { rules.estimate };
    let mut dice = fate.0.dice("estimate", turn, front.id.as_str());
    Men(round_heads(truth * log_normal(&mut dice, sigma) / 10.0) * 10)
}

/// What the enemy at a front amounts to now, before the noise of a turn.
#[must_use]
pub(in crate::sim) fn foes_now(front: &Front, now: HalfMonth, state: FrontState, swayed: f64) -> f64 {
    f64::from(front.strength(now).foes) * swayed * (1.0 - state.worn.share())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::dice::Seed;

    fn rules() -> Rules {
        Rules {
            unarmed_worth: 0.3,
            machine_gun_worth: 25.0,
            gun_worth: 40.0,
            posture_hold: 1.3,
            attack_loss: 0.028,
            defence_loss: 0.015,
            tolerance_bare: 0.05,
            tolerance_armed: 0.06,
            tolerance_foe: 0.15,
            tolerance_sigma: 0.5,
            fight_usual: 0.6,
            fight_raid: 0.25,
            ..Rules::default()
        }
    }

    fn unit(men: f64, rifles: f64) -> Ours {
        Ours {
            id: UnitId::new("riders").expect("an id"),
            men,
            posture: Posture::Hold,
            rifles,
            rounds: 1.0,
            machine_guns: 0.0,
            quality: 1.0,
            supply: 1.0,
        }
    }

    /// Share of fights won over many draws.
    fn won(ours: &[Ours], foes: u32, attacking: bool) -> f64 {
        let rules = rules();
        let sides = sides(&rules, &Strength { foes, ..Strength::default() }, ours, 1.0);
        let fight = |seed| {
            let mut dice = Seed(seed).dice("test", 0, "fight");
            fought(&rules, &sides, ours, attacking, &mut dice).won
        };
        (0..2000).filter(|&seed| fight(seed)).count() as f64 / 2000.0
    }

    #[test]
    fn more_men_and_more_rifles_win_more_often() {
        let few = won(&[unit(300.0, 0.3)], 300, false);
        let armed = won(&[unit(300.0, 1.0)], 300, false);
        let many = won(&[unit(900.0, 1.0)], 300, false);
        assert!(few < armed && armed < many, "{few} {armed} {many}");
        assert!(many > 0.8, "{many}");
    }

    #[test]
    fn attacking_a_held_place_is_harder_than_holding_it() {
        let ours = [unit(400.0, 0.6)];
        assert!(won(&ours, 400, true) < won(&ours, 400, false));
    }
}
