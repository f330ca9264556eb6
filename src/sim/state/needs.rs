//! What a unit eats: men and horses, where they stand and at home.

use crate::base::date::HalfMonth;
use crate::base::math::round_heads;
use crate::scenario::Scenario;
use crate::sim::state::unit::{Outfit, Roll, Station};

/// Days of a turn.
pub(in crate::sim) const DAYS: f64 = HalfMonth::DAYS as f64;

/// What men and horses eat in a turn, kilograms of food, grain and hay: at the unit's place, and at home.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::sim) struct Needs {
    pub there: [u64; 3],
    pub at_home: [u64; 3],
}

impl Needs {
    /// Both places together.
    pub fn all(&self) -> [u64; 3] {
        std::array::from_fn(|i| self.there[i] + self.at_home[i])
    }
}

/// What a unit needs in a turn.
pub(in crate::sim) fn needs(
    scenario: &Scenario,
    turn: u16,
    roll: &Roll,
    outfit: &Outfit,
    station: &Station,
) -> Needs {
    let rules = &scenario.rules;
    let half = usize::from(scenario.half_month(turn).of_year());
    let men = roll.enrolled().0;
    let there = if station.is_away() { station.posted(roll).0 } else { 0 };
    let horses = |of: u32| f64::from(outfit.horses.0) * f64::from(of) / f64::from(men.max(1));
    let kilograms = |people: u32, feed: f64| {
        if people == 0 {
            return [0; 3];
        }
        let food = rules.ration_kg * DAYS * f64::from(people);
        let mounts = horses(people) * DAYS * feed;
        [food, mounts * rules.grain_kg, mounts * rules.hay_kg].map(|kg| u64::from(round_heads(kg)))
    };
    // What an ally gives never passes through our stores.
    let ours = 1.0 - station.allied.share();
    let grass = |share: f64, locked: bool| if locked { 0.0 } else { share };
    let working = 1.0 - grass(rules.grazing_march[half], station.locked[0]);
    let resting = (1.0 - grass(rules.grazing_rest[half], station.locked[1])) * (1.0 - rules.aul_keeps);
    let there_ours = kilograms(there, working).map(|kg| u64::from(round_heads(kg as f64 * ours)));
    Needs { there: there_ours, at_home: kilograms(men - there, resting) }
}
