//! Draws: what is in doubt about the rules and about the orders of history, settled in one way.
//!
//! A set of calibration settles parameters and the orders that it knew. Other assumed numbers of orders are drawn for
//! a draw's place among so many, by nothing else.

use crate::base::dice::Seed;
use crate::base::math::{shuffle, uniform};
use crate::orders::Order;
use crate::scenario::model::{DatedOrder, Doubtful, Scenario};
use crate::scenario::rules::Rules;
use crate::scenario::sets::{ORDERS, ParameterSets};
use std::collections::BTreeMap;

/// The seed of the draws: they are part of a set, not of the luck of a campaign.
const SEED: Seed = Seed(0x1917_1205);

/// Rules and a history without doubt.
#[derive(Clone, Debug, Default)]
pub struct Draw {
    /// The rules.
    pub rules: Rules,
    /// What the historical policy orders.
    pub history: Vec<DatedOrder>,
}

impl Draw {
    /// The draw by which some doubts are settled so, a parameter by its value and a doubt about orders by its place
    /// in its range, 0 to 1. What is not named is as the scenario has it.
    #[must_use]
    pub fn of<N: AsRef<str>>(scenario: &Scenario, names: &[N], values: &[f64]) -> Self {
        let mut draw = Self { rules: scenario.rules.clone(), history: scenario.history.clone() };
        let mut places = BTreeMap::new();
        for (name, &value) in names.iter().map(AsRef::as_ref).zip(values) {
            match draw.rules.get_mut(name) {
                Some(parameter) => *parameter = value,
                None => _ = places.insert(name, value),
            }
        }
        draw.settle(|name| places.get(name).copied());
        draw
    }

    fn settle(&mut self, place: impl Fn(&str) -> Option<f64>) {
        for dated in self.history.iter_mut().filter(|dated| !dated.doubts.is_empty()) {
            for doubt in &dated.doubts {
                let settled = place(&name(doubt)).and_then(|place| {
                    let value = doubt.low + place * (doubt.high - doubt.low);
                    with(&dated.order, &doubt.field, value.round() as u64)
                });
                dated.order = settled.unwrap_or_else(|| dated.order.clone());
            }
        }
    }
}

/// The draw of each of these sets. Every stratum of the range of a doubt that they do not name is drawn once.
#[must_use]
pub fn draws(scenario: &Scenario, sets: &ParameterSets) -> Vec<Draw> {
    let mut names = sets.names.clone();
    let mut rows = sets.rows.clone();
    for name in order_doubts(scenario).into_keys().filter(|name| !sets.names.contains(name)) {
        for (row, place) in rows.iter_mut().zip(strata(sets.rows.len(), &name)) {
            row.push(place);
        }
        names.push(name);
    }
    rows.iter().map(|row| Draw::of(scenario, &names, row)).collect()
}

/// The doubts about the orders of history, each once, and where in its range the scenario has it, 0 to 1. Numbers of
/// one field and one reason are one doubt.
#[must_use]
pub fn order_doubts(scenario: &Scenario) -> BTreeMap<String, f64> {
    let all =
        scenario.history.iter().flat_map(|dated| dated.doubts.iter().map(|doubt| (&dated.order, doubt)));
    all.map(|(order, doubt)| (name(doubt), place(order, doubt))).collect()
}

/// Where in its range a number stands.
fn place(order: &Order, doubt: &Doubtful) -> f64 {
    let written = serde_json::to_value(order).unwrap_or_default();
    let fields = written.as_object().and_then(|order| order.values().next());
    let value = fields.and_then(|fields| fields[&doubt.field].as_f64()).unwrap_or(doubt.low);
    if doubt.low < doubt.high {
        ((value - doubt.low) / (doubt.high - doubt.low)).clamp(0.0, 1.0)
    } else {
        0.0
    }
}

fn name(doubt: &Doubtful) -> String {
    format!("{ORDERS}{}: {}", doubt.field, doubt.why)
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

    fn drawn(history: Vec<DatedOrder>) -> Vec<Vec<u16>> {
        let scenario = Scenario { history, ..Scenario::default() };
        let sets = ParameterSets { rows: vec![Vec::new(); 8], ..ParameterSets::default() };
        draws(&scenario, &sets).iter().map(|draw| numbers(&draw.history)).collect()
    }

    #[test]
    fn one_doubt_is_drawn_once_for_a_set_and_over_all_of_its_range() {
        let drawn = drawn(vec![order("a", doubt("so")), order("b", doubt("so")), order("c", Vec::new())]);
        assert!(drawn.iter().all(|set| set[0] == set[1] && set[2] == 4));
        let mut values: Vec<u16> = drawn.iter().map(|set| set[0]).collect();
        values.sort_unstable();
        for (stratum, value) in values.into_iter().enumerate() {
            assert!((stratum * 5..=stratum * 5 + 5).contains(&usize::from(value)), "{value} in {stratum}");
        }
    }

    #[test]
    fn two_reasons_are_two_doubts() {
        let drawn = drawn(vec![order("a", doubt("so")), order("b", doubt("or so"))]);
        assert!(drawn.iter().any(|set| set[0] != set[1]));
    }

    #[test]
    fn a_set_settles_parameters_and_the_orders_it_knows() {
        let history = vec![order("a", doubt("so")), order("b", doubt("or so"))];
        let rules = Rules { show_up: 0.1, ration_kg: 1.6, ..Rules::default() };
        let scenario = Scenario { history, rules, ..Scenario::default() };
        let draw = Draw::of(
            &scenario,
            &["show_up", "orders: number: so", "orders: number: gone"],
            &[0.5, 0.75, 1.0],
        );
        assert_eq!((draw.rules.show_up, draw.rules.ration_kg), (0.5, 1.6));
        assert_eq!(numbers(&draw.history), [30, 4]);
    }
}
