//! Whom the careful staff sends to a front, how they stand there, and what is stored for them.

use crate::base::id::{PlaceId, UnitId};
use crate::base::math::{exp, round_heads};
use crate::base::projection::degrees_apart;
use crate::orders::{Order, Pace, Posture};
use crate::scenario::Scenario;
use crate::scenario::model::{Front, Measure, Metric, Want};
use crate::sim::View;
use crate::sim::view::UnitView;

/// Men that a front should have: for an aim on it, or for a power whose terms are accepted.
fn wanted_at(view: View<'_>, front: &Front) -> u32 {
    let scenario = view.scenario();
    let by_aim = scenario.aims.iter().filter_map(|aim| match aim.metric {
        Metric::Men { of: Measure::Front(id), .. } | Metric::History { of: Measure::Front(id), .. }
            if id == front.id && aim.turn >= view.turn() && aim.from() <= view.turn() + 16 =>
        {
            Some(aim.bound.limit() as u32)
        }
        Metric::Supply(id) if id == front.id && aim.turn >= view.turn() && aim.turn <= view.turn() + 6 => {
            Some(50)
        }
        _ => None,
    });
    let terms = &view.goodwill().terms;
    let by_power =
        scenario.sponsors.iter().filter(|sponsor| terms.contains(&sponsor.id)).flat_map(|sponsor| {
            sponsor.wants.iter().filter_map(|want| match want {
                Want::MenAt { front: id, men } if *id == front.id => Some(*men),
                _ => None,
            })
        });
    by_aim.chain(by_power).max().unwrap_or(0)
}

/// Sends units to the fronts that want men, the nearest first, and calls them home when nobody wants them.
pub(in crate::players::balanced) fn postings(view: View<'_>, orders: &mut Vec<Order>) {
    let scenario = view.scenario();
    let now = view.now();
    let mut sent: Vec<UnitId> = Vec::new();
    for front in &scenario.fronts {
        let active = front.active(now);
        let wanted = if active { wanted_at(view, front) } else { 0 };
        let place = front.places[rear(view, front)];
        let mut there: f64 = 0.0;
        for unit in view.units().filter(|unit| goal_in(unit, front)) {
            there += f64::from(unit.roll.enrolled().0) * kept(unit.station.from_home().km());
            sent.push(unit.id);
            let hungry = unit.station.supply().0 < 450 && unit.station.march().is_none();
            let away = unit.station.is_away();
            if away && (wanted == 0 || (hungry && there > 1.3 * f64::from(wanted))) {
                go_home(scenario, &unit, orders);
            }
            stance(view, front, &unit, orders);
        }
        if there * 1.0 < f64::from(wanted) && view.control().held(place) {
            reinforce(view, place, f64::from(wanted) * 1.1 - there, &mut sent, orders);
        }
    }
}

/// The place of a front where units are posted: behind the line, where they can be fed.
fn rear(view: View<'_>, front: &Front) -> usize {
    let line = view.fronts().line(front, view.now());
    (0..=line).rev().find(|i| view.control().held(front.places[*i])).unwrap_or(0).min(line)
}

fn goal_in(unit: &UnitView<'_>, front: &Front) -> bool {
    let goal = unit.station.goal();
    front.places.contains(&goal) && unit.roll.enrolled().0 > 0
}

/// Share of a unit that it expects to keep that far away.
fn kept(km: f64) -> f64 {
    exp(-km / 500.0)
}

fn go_home(scenario: &Scenario, unit: &UnitView<'_>, orders: &mut Vec<Order>) {
    if let Some(plan) = scenario.unit(unit.id) {
        orders.push(Order::Post { unit: unit.id, place: plan.home, pace: Pace::Steady });
    }
}

/// Holds when armed and fed, watches when not.
fn stance(view: View<'_>, front: &Front, unit: &UnitView<'_>, orders: &mut Vec<Order>) {
    if unit.station.march().is_some() {
        return;
    }
    let armed = f64::from(unit.outfit.rifles()) / f64::from(unit.roll.enrolled().0.max(1));
    let strength = front.strength(view.now());
    let odds =
        f64::from(strength.friends + unit.station.there().0) / f64::from(view.estimate(front).0.max(1));
    let posture = if unit.station.supply().0 < 600 {
        Posture::Rest
    } else if armed < 0.35 || odds < 0.8 {
        Posture::Screen
    } else {
        Posture::Hold
    };
    if posture != unit.station.posture() {
        orders.push(Order::Posture { unit: unit.id, posture });
    }
}

/// Posts the units that bring most men to a place for their distance, until enough are on the way.
fn reinforce(
    view: View<'_>,
    place: PlaceId,
    mut lacking: f64,
    sent: &mut Vec<UnitId>,
    orders: &mut Vec<Order>,
) {
    let scenario = view.scenario();
    let goal = scenario.place(place).map_or((0.0, 0.0), |place| place.at);
    let km = |unit: &UnitView<'_>| {
        let home = scenario.unit(unit.id).and_then(|plan| scenario.place(plan.home));
        home.map_or(9999.0, |home| crow(home.at, goal) * 1.25)
    };
    let mut free: Vec<(f64, UnitId)> = view
        .units()
        .filter(|unit| !sent.contains(&unit.id) && unit.roll.enrolled().0 >= 40)
        .map(|unit| (km(&unit), unit.id))
        .filter(|(km, _)| *km < 900.0)
        .collect();
    free.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    for (km, id) in free {
        if lacking <= 0.0 {
            return;
        }
        let men = view.unit(id).map_or(0, |unit| unit.roll.enrolled().0);
        lacking -= f64::from(men) * kept(km);
        sent.push(id);
        orders.push(Order::Post { unit: id, place, pace: Pace::Steady });
    }
}

/// Kilometres as the crow flies between two points in degrees.
fn crow(a: (f64, f64), b: (f64, f64)) -> f64 {
    111.2 * degrees_apart(a, b)
}

/// Way-stations where posted units stand, filled in summer and autumn.
pub(in crate::players::balanced) fn stores(view: View<'_>, orders: &mut Vec<Order>) {
    for unit in view.units() {
        let away = unit.station.is_away() && unit.station.march().is_none();
        let men = unit.station.there().0;
        if !away || men < 50 {
            continue;
        }
        let at = unit.station.at();
        let kept = view.store(at).is_some_and(crate::sim::state::store::Store::is_ordered);
        let tonnes = |each: f64| round_heads(f64::from(men) * each).min(200) as u16;
        if !kept && view.control().held(at) {
            orders.push(Order::Depot {
                place: at,
                food: tonnes(0.05),
                grain: tonnes(0.06),
                hay: tonnes(0.1),
            });
        }
    }
}
