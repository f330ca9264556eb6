//! One front in one turn: does it come to a fight, what does it cost, where does the line go?

use crate::base::date::HalfMonth;
use crate::base::dice::Dice;
use crate::base::id::{PlaceId, UnitId};
use crate::base::math::{binomial, floor_heads, log_normal, round_heads, uniform};
use crate::base::quantity::{Men, PerMille};
use crate::orders::Posture;
use crate::scenario::Scenario;
use crate::scenario::model::Front;
use crate::scenario::rules::Rules;
use crate::sim::phases::fights::outcome::{Outcome, fought};
use crate::sim::phases::fights::sides::{Ours, Sides, Units, sides};
use crate::sim::script::leaving::lose_kit;
use crate::sim::state::event::{Event, Fight, FightEnd};
use crate::sim::state::find::found;
use crate::sim::state::fronts::{FrontState, line};
use crate::sim::state::index::{Chronicle, Fate, Index};
use crate::sim::state::ledger::{Account, Cause, Commodity, Ledger};
use crate::sim::state::tally::Tally;
use crate::sim::state::unit::{Outfit, Roll};

/// One front in one turn.
pub(in crate::sim) struct Field<'a> {
    pub scenario: &'a Scenario,
    pub turn: u16,
    pub now: HalfMonth,
    pub front: &'a Front,
    pub fate: &'a Fate,
    pub ledger: &'a mut Ledger,
    pub chronicle: &'a mut Chronicle,
    pub tally: &'a mut Tally,
}

impl Field<'_> {
    pub fn play(
        &mut self,
        state: &mut FrontState,
        ours: &[Ours],
        swayed: f64,
        index: &Index,
        units: &mut Units,
    ) {
        let rules = &self.scenario.rules;
        let mut dice = self.fate.0.dice("fight", self.turn, self.front.id.letters());
        let noise = log_normal(&mut dice, rules.foe_noise);
        let strength = self.front.strength(self.now);
        let sides = sides(rules, &strength, ours, swayed * noise * (1.0 - state.worn.share()));
        if ours.is_empty() || sides.foes < 1.0 {
            self.drift(state, uniform(&mut dice));
            return;
        }
        let Some(attacking) = engaged(rules, ours, &mut dice) else { return };
        let outcome = fought(rules, &sides, ours, attacking, &mut dice);
        state.last_fight = self.turn + 1;
        let price = self.pay_the_price(ours, &outcome, index, units, &mut dice);
        // What the enemy loses to those beside us is in the record already.
        let part = sides.own_power / sides.power.max(1.0);
        state.worn = worn(rules, state.worn, outcome.foe_losses * part);
        if outcome.won {
            state.won += 1;
            self.capture(ours, &sides, &outcome, index, units);
        } else {
            state.lost += 1;
        }
        let end = self.move_line(state, ours, &sides, outcome.won, attacking);
        self.tell(state, ours, &sides, &outcome, attacking, price, end);
    }

    /// Tells of a fight: who met, how it went, and what our men lacked.
    fn tell(
        &mut self,
        state: &FrontState,
        ours: &[Ours],
        sides: &Sides,
        outcome: &Outcome,
        attacking: bool,
        (lost, dead, rounds): (u32, u32, u32),
        end: FightEnd,
    ) {
        self.chronicle.0.push(Event::Fought(Fight {
            front: self.front.id,
            place: self.place(state),
            attacking,
            won: outcome.won,
            ours: Men(floor_heads(sides.ours)),
            friends: Men(floor_heads(sides.friends)),
            foes: Men(floor_heads(sides.foes)),
            odds: PerMille::of((sides.power / sides.foe_power.max(1.0)).min(100.0)),
            days: outcome.days as u8,
            lost: Men(lost),
            dead: Men(dead),
            rounds,
            end,
            short_of_rifles: sides.armed < 0.5,
            short_of_rounds: ours.iter().any(|unit| unit.rounds < 0.25),
            hungry: ours.iter().any(|unit| unit.supply < self.scenario.rules.culminate_below),
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
        if draw < self.scenario.rules.line_returns {
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
            let (mut roll, mut outfit, _) = found(units.get_mut(index.units[&unit.id]));
            let part = rules.exposure(unit.posture);
            let hit =
                binomial(dice, floor_heads(unit.men), (outcome.losses * part).min(rules.fight_loss_most));
            let killed = binomial(dice, hit, rules.fight_dead);
            let before = roll.enrolled().0;
            kill(rules, &mut roll, &mut outfit, unit.id, killed, self.ledger);
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
            let (_, mut outfit, _) = found(units.get_mut(index.units[&unit.id]));
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

/// Whether it comes to a fight, and if it does, whether we attack.
fn engaged(rules: &Rules, ours: &[Ours], dice: &mut Dice) -> Option<bool> {
    let eager = ours.iter().any(|unit| matches!(unit.posture, Posture::Assault | Posture::Raid));
    let chance = rules.engagement * if eager { rules.engagement_eager } else { 1.0 };
    if uniform(dice) >= chance.min(rules.engagement_most) {
        return None;
    }
    Some(eager && uniform(dice) < rules.engagement_attack)
}

/// How worn an enemy is who loses a share more to us.
fn worn(rules: &Rules, before: PerMille, lost: f64) -> PerMille {
    (before + PerMille::of(lost)).min(PerMille::of(rules.worn_most))
}

/// Takes the dead off a roll, and with them some of the horses they rode.
fn kill(rules: &Rules, roll: &mut Roll, outfit: &mut Outfit, unit: UnitId, dead: u32, ledger: &mut Ledger) {
    let dead = dead.min(roll.enrolled().0);
    ledger.note_gone(unit, roll.strike(dead), Cause::Fight);
    roll.forget(dead);
    let from = Account::Unit(unit);
    ledger.post(Commodity::Men, from, Account::Dead, dead, Cause::Fight);
    let horses = floor_heads(f64::from(dead) * rules.fight_horses).min(outfit.horses.0);
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
