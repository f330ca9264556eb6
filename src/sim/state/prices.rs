//! Prices: how they stand against those of December 1917, and what a sum buys.

use crate::base::date::HalfMonth;
use crate::base::math::round;
use crate::base::quantity::Kopeks;
use crate::orders::Goods;
use crate::scenario::Scenario;

/// How prices stand against those of December 1917.
pub(in crate::sim) fn price_level(scenario: &Scenario, turn: u16) -> f64 {
    let turns = scenario.half_month(turn).since(HalfMonth::DECEMBER_1917);
    (0..turns).fold(1.0, |level, _| level * (1.0 + scenario.rules.price_growth))
}

/// A sum at base prices, at today's.
pub(in crate::sim) fn at_today(scenario: &Scenario, turn: u16, roubles: f64) -> Kopeks {
    Kopeks::from_roubles(roubles * price_level(scenario, turn))
}

/// Kilograms that a sum buys.
pub(in crate::sim) fn buys(money: Kopeks, roubles_per_kg: f64) -> i64 {
    if roubles_per_kg <= 0.0 { i64::MAX } else { (money.roubles() / roubles_per_kg).floor() as i64 }
}

/// The price of some kilograms, rounded to the kopek.
pub(in crate::sim) fn price_of(kilograms: i64, roubles_per_kg: f64) -> Kopeks {
    Kopeks(round(kilograms as f64 * roubles_per_kg * 100.0))
}

/// Today's price of a kilogram; none for what no market sells.
pub(in crate::sim) fn price_per_kg(scenario: &Scenario, turn: u16, goods: Goods) -> Option<f64> {
    let rules = &scenario.rules;
    let base = match goods {
        Goods::Food => rules.food_price,
        Goods::Grain => rules.grain_price,
        Goods::Hay => rules.hay_price,
        Goods::Ammunition | Goods::Weapons | Goods::Kit => return None,
    };
    Some(base * price_level(scenario, turn))
}
