//! Each parameter moves a stated figure in a stated direction; one without a row fails.
//!
//! A row is a world, two values of the parameter, the lower first, a figure of what comes of it, and whether that
//! rises or falls from one to the other. What is drawn by lot is summed over a few seeds or over many men.

mod carriage;
mod fights;
mod levy;
mod powers;
mod seasons;
mod service;
mod staff;

use crate::world::World;
use alash::scenario::rules::{PARAMETERS, Rules, TABLES};
use std::collections::BTreeMap;

/// Where a figure goes when the parameter grows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Goes {
    Up,
    Down,
}

/// What a parameter does.
pub struct Row {
    name: &'static str,
    world: World,
    values: [f64; 2],
    goes: Goes,
    figure: Box<dyn Fn(&World) -> f64>,
}

pub fn row(
    name: &'static str,
    world: World,
    values: [f64; 2],
    goes: Goes,
    figure: impl Fn(&World) -> f64 + 'static,
) -> Row {
    Row { name, world, values, goes, figure: Box::new(figure) }
}

/// A figure of the state after a turn.
pub fn at(path: &'static str) -> impl Fn(&World) -> f64 {
    move |world| world.play().at(path)
}

/// The same, summed over so many seeds.
pub fn sum(seeds: u64, path: &'static str) -> impl Fn(&World) -> f64 {
    move |world| world.sum(seeds, |played| played.at(path))
}

/// The table of that name.
fn table<'r>(rules: &'r mut Rules, name: &str) -> Option<&'r mut [f64; 24]> {
    Some(match name {
        "grazing_rest" => &mut rules.grazing_rest,
        "grazing_march" => &mut rules.grazing_march,
        "ride_season" => &mut rules.ride_season,
        "steamer_open" => &mut rules.steamer_open,
        "market_season" => &mut rules.market_season,
        "busy_season" => &mut rules.busy_season,
        _ => return None,
    })
}

impl Row {
    /// The figure under a value of the parameter; of a table, under that value in every half-month.
    fn under(&self, value: f64) -> f64 {
        let world = self.world.clone().plan(|plan| match table(&mut plan.rules, self.name) {
            Some(table) => *table = [value; 24],
            None => *plan.rules.get_mut(self.name).expect("a parameter") = value,
        });
        (self.figure)(&world)
    }

    fn holds(&self) -> Result<(), String> {
        let [low, high] = self.values;
        let (before, after) = (self.under(low), self.under(high));
        let moved = if after > before { Some(Goes::Up) } else { (after < before).then_some(Goes::Down) };
        if low < high && moved == Some(self.goes) {
            return Ok(());
        }
        Err(format!("{}: {before} at {low}, {after} at {high}, and not {:?}", self.name, self.goes))
    }
}

#[test]
fn every_parameter_moves_what_it_says_where_it_says() {
    let rows = [
        carriage::rows(),
        levy::rows(),
        service::rows(),
        staff::rows(),
        powers::rows(),
        fights::rows(),
        seasons::rows(),
    ];
    let rows: Vec<Row> = rows.into_iter().flatten().collect();
    let mut number: BTreeMap<&str, u32> = BTreeMap::new();
    rows.iter().for_each(|row| *number.entry(row.name).or_default() += 1);
    let all = PARAMETERS.iter().chain(TABLES).map(|parameter| parameter.name);
    let bare: Vec<&str> = all.filter(|name| number.remove(name).is_none()).collect();
    assert!(bare.is_empty(), "parameters without a row: {bare:#?}");
    assert!(number.is_empty(), "rows of what is no parameter: {number:#?}");
    let wrong: Vec<String> = rows.iter().filter_map(|row| row.holds().err()).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}
