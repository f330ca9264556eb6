//! Histories with the assumed numbers of their orders drawn: one for each set of parameters.
//!
//! What is drawn for a set depends on its number and on how many there are, on nothing else.

use crate::base::dice::Seed;
use crate::base::math::{shuffle, uniform};
use crate::orders::Order;
use crate::scenario::model::{DatedOrder, Doubtful, Scenario};
use std::collections::BTreeMap;

/// The seed of the draws: they are part of a set, not of the luck of a campaign.
const SEED: Seed = Seed(0x1917_1205);

/// The history that goes with each of so many sets: every stratum of every range is drawn once. Numbers of one field
/// and one reason are drawn together, since they are one doubt.
#[must_use]
pub fn histories(scenario: &Scenario, sets: usize) -> Vec<Vec<DatedOrder>> {
    let mut places: BTreeMap<(&str, &str), Vec<f64>> = BTreeMap::new();
    for doubt in scenario.history.iter().flat_map(|order| &order.doubts) {
        let key = (doubt.field.as_str(), doubt.why.as_str());
        places.entry(key).or_insert_with(|| strata(sets, &format!("{} {}", doubt.field, doubt.why)));
    }
    let of = |doubt: &Doubtful, set: usize| places[&(doubt.field.as_str(), doubt.why.as_str())][set];
    let history = |set| {
        let draw = |order: &DatedOrder| {
            let mut drawn = order.clone();
            for doubt in &order.doubts {
                let value = doubt.low + of(doubt, set) * (doubt.high - doubt.low);
                drawn.order = with(&drawn.order, &doubt.field, value.round() as u64).unwrap_or(drawn.order);
            }
            drawn
        };
        scenario.history.iter().map(draw).collect()
    };
    (0..sets).map(history).collect()
}

/// A share of the range for each set, one in each of as many strata.
fn strata(sets: usize, doubt: &str) -> Vec<f64> {
    let mut dice = SEED.dice("orders of history", 0, doubt);
    let mut strata: Vec<usize> = (0..sets).collect();
    shuffle(&mut dice, &mut strata);
    strata.into_iter().map(|stratum| (stratum as f64 + uniform(&mut dice)) / sets as f64).collect()
}

/// An order with a number of its own replaced; none where it has no such field.
fn with(order: &Order, field: &str, value: u64) -> Option<Order> {
    let mut written = serde_json::to_value(order).ok()?;
    let fields = written.as_object_mut()?.values_mut().next()?.as_object_mut()?;
    *fields.get_mut(field)? = value.into();
    serde_json::from_value(written).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::model::Ground;

    fn order(unit: &str, doubts: Vec<Doubtful>) -> DatedOrder {
        let text = format!(r#"instructors(unit: "{unit}", number: 4)"#);
        let order = ron::from_str(&text).expect("an order of this test");
        DatedOrder { turn: 0, ground: Ground::Assumed("so".into()), knowing: Vec::new(), order, doubts }
    }

    fn doubt(why: &str) -> Vec<Doubtful> {
        vec![Doubtful { field: "number".into(), low: 0.0, high: 40.0, why: why.into() }]
    }

    fn numbers(history: &[DatedOrder]) -> Vec<u16> {
        let number = |dated: &DatedOrder| match dated.order {
            Order::Instructors { number, .. } => number,
            _ => 0,
        };
        history.iter().map(number).collect()
    }

    #[test]
    fn one_doubt_is_drawn_once_for_a_set_and_over_all_of_its_range() {
        let history = vec![order("a", doubt("so")), order("b", doubt("so")), order("c", Vec::new())];
        let scenario = Scenario { history, ..Scenario::default() };
        let drawn: Vec<Vec<u16>> = histories(&scenario, 8).iter().map(|history| numbers(history)).collect();
        assert!(drawn.iter().all(|set| set[0] == set[1] && set[2] == 4));
        let mut values: Vec<u16> = drawn.iter().map(|set| set[0]).collect();
        values.sort_unstable();
        for (stratum, value) in values.into_iter().enumerate() {
            assert!((stratum * 5..=stratum * 5 + 5).contains(&usize::from(value)), "{value} in {stratum}");
        }
    }

    #[test]
    fn two_reasons_are_two_doubts() {
        let history = vec![order("a", doubt("so")), order("b", doubt("or so"))];
        let scenario = Scenario { history, ..Scenario::default() };
        assert!(histories(&scenario, 8).iter().map(|history| numbers(history)).any(|set| set[0] != set[1]));
    }
}
