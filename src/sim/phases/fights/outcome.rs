//! How a fight goes: day by day until one side has lost more than it stands.

use crate::base::dice::Dice;
use crate::base::math::{binomial, log_normal, round_heads, sqrt, uniform};
use crate::orders::Posture;
use crate::scenario::rules::Rules;
use crate::sim::phases::fights::sides::{Ours, Sides};

/// How a fight went.
pub(in crate::sim) struct Outcome {
    pub won: bool,
    pub days: f64,
    pub intensity: f64,
    /// Shares lost by our units and by the enemy.
    pub losses: f64,
    pub foe_losses: f64,
}

/// Fights day by day until one side has lost more than it stands, or the days are over.
pub(in crate::sim) fn fought(
    rules: &Rules,
    sides: &Sides,
    ours: &[Ours],
    attacking: bool,
    dice: &mut Dice,
) -> Outcome {
    let raid =
        ours.iter().all(|unit| matches!(unit.posture, Posture::Raid | Posture::Screen | Posture::Rest));
    let intensity = if raid { rules.fight_raid } else { rules.fight_usual };
    let odds = odds(rules, sides, attacking);
    let loss = loss_of_a_day(rules, sides, attacking, intensity, odds);
    let stands = (rules.tolerance_bare + rules.tolerance_armed * sides.armed)
        * log_normal(dice, rules.tolerance_sigma);
    let foe_stands = rules.tolerance_foe * log_normal(dice, rules.tolerance_sigma);
    let most = 1 + binomial(dice, round_heads(rules.fight_more_days), rules.fight_goes_on);
    let (days, [lost, foe_lost], broken) = day_by_day(most, loss, [stands, foe_stands]);
    let chance = odds * odds / (1.0 + odds * odds);
    let draw = uniform(dice);
    let won = broken.unwrap_or(draw < chance);
    let (less, more) = (rules.winner_losses, rules.loser_losses);
    let (own, foe) = if won { (less, more) } else { (more, less) };
    Outcome {
        won,
        days: f64::from(days),
        intensity,
        losses: lost * own,
        foe_losses: (foe_lost * foe).min(rules.foe_loss_most),
    }
}

/// The power of our side against the enemy's; who defends has the ground with him.
fn odds(rules: &Rules, sides: &Sides, attacking: bool) -> f64 {
    let posture = rules.posture_hold;
    let (power, foe_power) = if attacking {
        (sides.power, sides.foe_power * posture)
    } else {
        (sides.power * posture, sides.foe_power)
    };
    (power / foe_power.max(1.0)).clamp(0.01, 100.0)
}

/// What share our side and the enemy lose in a day.
fn loss_of_a_day(rules: &Rules, sides: &Sides, attacking: bool, intensity: f64, odds: f64) -> [f64; 2] {
    let (own_rate, foe_rate) = if attacking {
        (rules.attack_loss, rules.defence_loss)
    } else {
        (rules.defence_loss, rules.attack_loss)
    };
    let size = |men: f64| sqrt(sqrt(rules.small_force_men / men.max(1.0))).clamp(1.0, rules.small_force_most);
    let by_odds = |factor: f64| factor.clamp(1.0 / rules.loss_odds_most, rules.loss_odds_most);
    let own_loss = own_rate * size(sides.ours + sides.friends) * intensity * by_odds(1.0 / sqrt(odds));
    let foe_loss = foe_rate * size(sides.foes) * intensity * by_odds(sqrt(odds));
    [own_loss, foe_loss]
}

/// Loses day by day what each side loses, until one has lost more than it stands or the days are over: the days, the
/// losses, and whether it was the enemy who broke.
fn day_by_day(most: u32, loss: [f64; 2], stands: [f64; 2]) -> (u32, [f64; 2], Option<bool>) {
    let (mut days, mut lost, mut broken) = (0, [0.0; 2], None);
    while days < most && broken.is_none() {
        days += 1;
        lost[0] += loss[0];
        lost[1] += loss[1];
        broken = match (lost[0] > stands[0], lost[1] > stands[1]) {
            (true, false) => Some(false),
            (false, true) => Some(true),
            (true, true) | (false, false) => None,
        };
    }
    (days, lost, broken)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::dice::Seed;
    use crate::base::id::UnitId;
    use crate::scenario::model::Strength;
    use crate::sim::phases::fights::sides::sides;

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
            small_force_men: 10_000.0,
            small_force_most: 2.5,
            loss_odds_most: 2.0,
            fight_more_days: 2.0,
            fight_goes_on: 0.4,
            winner_losses: 0.8,
            loser_losses: 1.5,
            foe_loss_most: 0.5,
            ..Rules::default()
        }
    }

    fn unit(men: f64, rifles: f64) -> Ours {
        Ours {
            id: UnitId::new("riders").expect("an id"),
            men,
            posture: Posture::Hold,
            rifles,
            steel: 0.0,
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

    /// Who is armed by half stands 0.05 + 0.06 × 0.5 = 0.08 of his men; luck has no part but where nobody breaks.
    #[test]
    fn how_much_a_side_stands_goes_by_its_rifles() {
        let won = |armed: f64, loss: f64| {
            let even = Rules { small_force_most: 1.0, loss_odds_most: 1.0, fight_usual: 1.0, ..rules() };
            let rules = Rules { tolerance_sigma: 0.0, fight_more_days: 0.0, defence_loss: loss, ..even };
            let ours = [unit(400.0, armed)];
            let sides = sides(&rules, &Strength { foes: 400, ..Strength::default() }, &ours, 1.0);
            let fight = |seed| fought(&rules, &sides, &ours, false, &mut Seed(seed).dice("test", 0, "fight"));
            (0..100).any(|seed| fight(seed).won)
        };
        assert_eq!([won(0.0, 0.049), won(0.0, 0.051)], [true, false]);
        assert_eq!([won(0.5, 0.079), won(0.5, 0.081)], [true, false]);
        assert_eq!([won(1.0, 0.109), won(1.0, 0.111)], [true, false]);
    }
}
