//! Remedies: what the player could order for a unit that is short, tried out in some futures.
//!
//! Each remedy is a set of ordinary orders. It is played for some turns beside the same turns without it, from the
//! same state, on luck that is not the campaign's own; what it gains in men present and costs in money is told.

use crate::base::id::{PlaceId, UnitId};
use crate::orders::{Arms, Course, Gift, Manner, Order, Pace, Posture};
use crate::run::luck::Luck;
use crate::scenario::Scenario;
use crate::scenario::model::{Draws, Step};
use crate::sim::view::UnitView;
use crate::sim::{Game, Snapshot, View};
use std::sync::Arc;

/// Turns that a remedy is given.
pub const TURNS: u16 = 6;
/// The luck it is tried on.
const LUCK: Luck = Luck { futures: 8, turns: TURNS };

/// A remedy and what it came to, on the mean of some futures.
#[derive(Clone, Debug, PartialEq)]
pub struct Remedy {
    /// What is ordered.
    pub orders: Vec<Order>,
    /// Men present more than without it.
    pub gain: f64,
    /// Roubles less in the fund than without it.
    pub cost: f64,
}

impl Remedy {
    /// Roubles for a man present more.
    #[must_use]
    pub fn each(&self) -> f64 {
        self.cost.max(0.0) / self.gain.max(1e-9)
    }
}

/// All remedies that gain men for a unit, the cheapest a man first.
#[must_use]
pub fn remedies(scenario: &Arc<Scenario>, view: View<'_>, now: &Snapshot, unit: UnitId) -> Vec<Remedy> {
    let mut game = Game::from_snapshot(scenario, now);
    // Asked of the campaign itself: a snapshot does not hold where the last turn's goods stuck.
    let candidates: Vec<Vec<Order>> = candidates(view, unit)
        .into_iter()
        .map(|orders| orders.into_iter().filter(|order| game.check(order).is_ok()).collect::<Vec<_>>())
        .filter(|orders| !orders.is_empty())
        .collect();
    game.be_brief();
    let without = outcome(&mut game, now, &[], unit);
    let mut found: Vec<Remedy> = candidates
        .into_iter()
        .map(|orders| {
            let with = outcome(&mut game, now, &orders, unit);
            Remedy { orders, gain: with.0 - without.0, cost: without.1 - with.1 }
        })
        .filter(|remedy| remedy.gain >= 1.0)
        .collect();
    found.sort_by(|a, b| a.each().total_cmp(&b.each()).then(b.gain.total_cmp(&a.gain)));
    found
}

/// Mean men present and mean money after some turns with some orders.
fn outcome(game: &mut Game, now: &Snapshot, orders: &[Order], unit: UnitId) -> (f64, f64) {
    let (mut present, mut money) = (0.0, 0.0);
    LUCK.try_out(game, now, orders, |view| {
        present += view.unit(unit).map_or(0.0, |unit| f64::from(unit.strength.steps()[Step::Present].0));
        money += view.fund().roubles();
    });
    (present / LUCK.futures as f64, money / LUCK.futures as f64)
}

/// What could be ordered for a unit.
pub(in crate::run) fn candidates(view: View<'_>, unit: UnitId) -> Vec<Vec<Order>> {
    let scenario = view.scenario();
    let (Some(plan), Some(state)) = (scenario.unit(unit), view.unit(unit)) else { return Vec::new() };
    let oblast = plan.oblast;
    let uezds: Vec<_> = scenario.homes_of(plan).map(|(uezd, _)| uezd).collect();
    let detail = if matches!(plan.draws, Draws::Oblast(_)) { 1000 } else { 300 };
    let levy = |manner| {
        let call = |uezd: &_| Order::Levy { uezd: *uezd, manner, share: 1000, detail };
        uezds.iter().map(call).collect::<Vec<_>>()
    };
    let mut all = vec![
        levy(Manner::Volunteers),
        levy(Manner::Lot),
        uezds.iter().map(|uezd| Order::Agitate { uezd: *uezd, on: true }).collect(),
        vec![Order::Tax { oblast, rate: 1000 }],
        vec![Order::Instructors {
            unit,
            number: state.outfit.instructors().saturating_add(5).min(100) as u16,
        }],
        vec![Order::Train { unit, course: Course::Fire }],
        vec![Order::Train { unit, course: Course::Drill }],
        vec![Order::Precedence { units: vec![unit] }],
        vec![Order::Posture { unit, posture: Posture::Rest }],
        vec![Order::Post { unit, place: plan.home, pace: Pace::Steady }],
        vec![Order::Requisition { uezd: uezds.first().copied().unwrap_or_default() }],
    ];
    for sponsor in &scenario.sponsors {
        for what in [Gift::Rifles, Gift::Rounds, Gift::Kit, Gift::Officers, Gift::Instructors] {
            all.push(vec![Order::Ask { sponsor: sponsor.id, what, unit }]);
        }
    }
    let bought = Arms::ALL.map(|arms| (arms, view.arms_wanted(&state, arms)));
    let bought = bought.into_iter().filter(|(_, number)| *number > 0);
    all.extend(bought.map(|(arms, number)| vec![Order::Buy { unit, arms, number }]));
    all.extend(officers_from_others(view, unit).map(|order| vec![order]));
    all.extend(by_road(view, &state));
    all
}

/// Officers from the unit that has most of them; none where nobody has three.
#[must_use]
pub fn officers_from_others(view: View<'_>, unit: UnitId) -> Option<Order> {
    let richest =
        view.units().filter(|other| other.id != unit).max_by_key(|other| other.outfit.officers())?;
    let officers = (richest.outfit.officers() / 3).min(10) as u16;
    (officers > 0).then_some(Order::Detach { from: richest.id, to: unit, officers })
}

/// More carriers on the roads that were full, and a way-station where the unit stands.
fn by_road(view: View<'_>, state: &UnitView<'_>) -> Vec<Vec<Order>> {
    let at = state.station.at();
    let mut legs: Vec<_> = view
        .supply()
        .stuck
        .iter()
        .filter(|stuck| stuck.places.contains(&at))
        .flat_map(|stuck| stuck.legs.iter().copied())
        .collect();
    legs.sort();
    legs.dedup();
    let carriers = |route: &crate::base::id::RouteId| {
        let hired = view.hired().on(*route);
        Order::Carriers { route: *route, carts: hired.carts.saturating_add(150), camels: hired.camels }
    };
    let mut all: Vec<Vec<Order>> = Vec::new();
    if !legs.is_empty() {
        all.push(legs.iter().map(carriers).collect());
    }
    if state.station.is_away() {
        let (here, way) = way_stations(state).into_iter().partition(|order| is_at(order, at));
        all.extend([here, way]);
    }
    all
}

fn is_at(order: &Order, at: PlaceId) -> bool {
    matches!(order, Order::Depot { place, .. } if *place == at)
}

/// Way-stations where a unit stands and on its way home.
pub(in crate::run) fn way_stations(state: &UnitView<'_>) -> Vec<Order> {
    stations(state.station.at(), state.station.way()).collect()
}

/// Way-stations for a unit at a place, and on the way there.
pub(in crate::run) fn stations(at: PlaceId, way: &[PlaceId]) -> impl Iterator<Item = Order> {
    let here = Order::Depot { place: at, food: 30, grain: 40, hay: 80 };
    let on_the_way = way.iter().map(|place| Order::Depot { place: *place, food: 15, grain: 25, hay: 50 });
    std::iter::once(here).chain(on_the_way)
}
