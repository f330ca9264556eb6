//! The second number: how far a player's orders left the ranges that are documented.

use crate::base::date::Date;
use crate::base::id::UezdId;
use crate::orders::{Manner, Order};
use crate::run::Campaign;
use crate::scenario::Scenario;
use crate::scenario::model::{Lever, LeverRange};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// How far the orders of a campaign left the documented ranges.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Plausibility {
    /// Orders whose lever has a range.
    pub orders: u32,
    /// How many of them lie outside.
    pub outside: u32,
    /// The one that lies furthest outside.
    pub worst: Option<Outside>,
}

/// An order outside the range of its lever.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Outside {
    /// First day of its turn.
    pub date: Date,
    /// The order.
    pub order: Order,
    /// Its lever.
    pub lever: Lever,
    /// What it was set to.
    pub value: f64,
    /// Lowest documented.
    pub low: f64,
    /// Highest documented.
    pub high: f64,
    /// How far outside, as a share of the range's width.
    pub beyond: f64,
}

impl Plausibility {
    /// How far the orders of a campaign left the documented ranges.
    #[must_use]
    pub fn of(campaign: &Campaign) -> Self {
        Self::of_orders(campaign.scenario(), campaign.orders())
    }

    /// The same for orders by turn.
    #[must_use]
    pub fn of_orders(scenario: &Scenario, orders: &[Vec<Order>]) -> Self {
        let (mut found, mut sums) = (Self::default(), Sums::default());
        for (turn, order) in
            (0u16..).zip(orders).flat_map(|(turn, list)| list.iter().map(move |one| (turn, one)))
        {
            let levers = sums.levers(scenario, order);
            let ranges =
                levers.iter().filter_map(|(lever, value)| Some((scenario.range_of(*lever)?, *value)));
            let ranges: Vec<(&LeverRange, f64)> = ranges.collect();
            found.orders += u32::from(!ranges.is_empty());
            let date = scenario.half_month(turn).first_day();
            let outside = ranges.into_iter().filter_map(|(range, value)| outside(range, value, order, date));
            if let Some(one) = outside.max_by(|a, b| a.beyond.total_cmp(&b.beyond)) {
                found.outside += 1;
                if found.worst.as_ref().is_none_or(|worst| worst.beyond < one.beyond) {
                    found.worst = Some(one);
                }
            }
        }
        found
    }
}

/// The highest value that orders by turn set each lever to; levers that no order moved are left out.
#[must_use]
pub fn highest(scenario: &Scenario, orders: &[Vec<Order>]) -> BTreeMap<Lever, f64> {
    let (mut highest, mut sums) = (BTreeMap::new(), Sums::default());
    for (lever, value) in orders.iter().flatten().flat_map(|order| sums.levers(scenario, order)) {
        let most = highest.entry(lever).or_insert(value);
        *most = value.max(*most);
    }
    highest
}

fn outside(range: &LeverRange, value: f64, order: &Order, date: Date) -> Option<Outside> {
    let LeverRange { lever, low, high } = *range;
    let off = (value - high).max(low - value);
    // A range of one value has no width; there the value itself is the measure.
    let width = if high > low { high - low } else { high.abs().max(1.0) };
    let order = order.clone();
    (off > 0.0).then(|| Outside { date, order, lever, value, low, high, beyond: off / width })
}

/// What is counted over several orders.
#[derive(Default)]
struct Sums {
    /// Uezds where elders go round.
    agitated: BTreeSet<UezdId>,
    requisitions: u32,
}

impl Sums {
    /// The levers that an order moves and what they stand at then, in the units of the file.
    fn levers(&mut self, scenario: &Scenario, order: &Order) -> Vec<(Lever, f64)> {
        match *order {
            Order::Tax { rate, .. } => vec![(Lever::Tax, f64::from(rate) / 1000.0)],
            Order::Pay { kopeks } => vec![(Lever::Pay, f64::from(kopeks) / 100.0)],
            Order::Levy { manner: Manner::Off, .. } => Vec::new(),
            Order::Levy { share, detail, .. } => {
                vec![
                    (Lever::LevyShare, f64::from(share) / 1000.0),
                    (Lever::LevyDetail, f64::from(detail) / 1000.0),
                ]
            }
            Order::Gift { roubles, .. } => vec![(Lever::Gift, roubles.into())],
            Order::Carriers { carts, camels, .. } => {
                vec![(Lever::Carts, carts.into()), (Lever::Camels, camels.into())]
            }
            Order::Depot { food, grain, hay, .. } => {
                vec![(Lever::Depot, f64::from(food) + f64::from(grain) + f64::from(hay))]
            }
            Order::Instructors { unit, number } => {
                let men = scenario.unit(unit).map_or(1, |plan| plan.establishment.0.max(1));
                vec![(Lever::Instructors, f64::from(number) * 1000.0 / f64::from(men))]
            }
            Order::Agitate { uezd, on } => self.agitate(uezd, on),
            Order::Requisition { .. } => {
                self.requisitions += 1;
                vec![(Lever::Requisitions, self.requisitions.into())]
            }
            Order::Spend { .. }
            | Order::Buy { .. }
            | Order::Train { .. }
            | Order::Post { .. }
            | Order::Posture { .. }
            | Order::Goods { .. }
            | Order::Precedence { .. }
            | Order::Routine { .. }
            | Order::Choose { .. }
            | Order::Terms { .. }
            | Order::Ask { .. }
            | Order::Passage { .. }
            | Order::Lend { .. }
            | Order::Detach { .. }
            | Order::Convoy { .. }
            | Order::School { .. }
            | Order::Appoint { .. }
            | Order::Award { .. }
            | Order::Inspect { .. }
            | Order::Disband { .. }
            | Order::Transfer { .. }
            | Order::Rename { .. }
            | Order::Join { .. } => Vec::new(),
        }
    }

    fn agitate(&mut self, uezd: UezdId, on: bool) -> Vec<(Lever, f64)> {
        if !on {
            self.agitated.remove(&uezd);
            return Vec::new();
        }
        self.agitated.insert(uezd);
        vec![(Lever::Agitation, self.agitated.len() as f64)]
    }
}
